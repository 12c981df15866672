//! Findings are derived: counted in the write that touches a body, or by a job when something shared has changed.
//!
//! * [`quarantine`] – files are looked through by a virus scanner

pub mod quarantine;

use std::collections::HashMap;

use charter::{
    Parameters,
    finding::{Arg, DatedFinding},
};
use db::{Db, Result, Tx};
use kernel::{
    id::{BodyId, PersonId},
    slug::Slug,
};

use crate::store::{
    facts::{self, Checked},
    finding::{self, Keep, Kept},
    search,
};

/// The job that counts the findings of bodies that wait.
pub const RECOUNT: &str = "bodies.recount";

/// The job that makes meetings found which a program that did not look for them left unfound.
pub const FIND: &str = "bodies.find_meetings";

/// Bodies counted in one transaction, so that a writer never waits long.
const BATCH: i64 = 20;

/// Counts the findings of a body again, for all days. Part of the write that touched it.
///
/// # Errors
/// What the database says.
pub fn recount(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    let checked = facts::checked(tx, body)?;
    recount_checked(tx, body, &checked)
}

/// As [`recount`], when the charter and the facts as they stand now have been read already.
pub(crate) fn recount_checked(tx: &mut Tx<'_>, body: BodyId, (charter, facts): &Checked) -> Result<()> {
    let names = facts::names(tx, body)?;
    let people: HashMap<PersonId, bool> = facts::people(tx, body)?.into_iter().collect();
    let county = finding::county(tx, body)?;
    let keep = |dated: DatedFinding| {
        let person = dated.finding.args.iter().find_map(|(_, arg)| match arg {
            Arg::Person(id) => Some((*id, people.get(id).copied().unwrap_or(false))),
            _ => None,
        });
        let names = names.needed_by(&dated.finding.args);
        let content = Kept { finding: dated.finding, names };
        let ordinal = dated.place.try_into().unwrap_or(i64::MAX);
        Keep { body, county: &county, ordinal, period: dated.period, person, content }
    };
    let history = charter::history(charter, facts, &Parameters::default());
    finding::keep(tx, body, &history.into_iter().map(keep).collect::<Vec<_>>())?;
    finding::fresh(tx, body)?;
    Ok(())
}

/// Something that bodies share has changed: those whose rules name it wait for the job, and their pages say so. `kind`:
/// organisation, group, body, area. Part of the write that changed it.
///
/// # Errors
/// What the database says.
pub fn shared_changed(tx: &mut Tx<'_>, kind: &str, slug: &Slug) -> Result<()> {
    if finding::stale_by_reference(tx, kind, slug)? == 0 { Ok(()) } else { enqueue(tx) }
}

/// Asks for the bodies that wait to be counted. Part of the write that let them wait.
///
/// # Errors
/// What the database says.
pub fn enqueue(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    tx.enqueue(RECOUNT, "", &serde_json::Value::Null, now)
}

/// Counts some of the bodies that wait; how many it did. The job runs until none is left.
///
/// # Errors
/// What the database says.
pub fn recount_waiting(tx: &mut Tx<'_>) -> Result<usize> {
    let waiting = finding::stale(tx, BATCH)?;
    for body in &waiting {
        recount(tx, *body)?;
    }
    Ok(waiting.len())
}

/// Does the job: counts all bodies that wait, a few in each transaction.
///
/// # Errors
/// What the database says.
pub async fn run(db: &Db) -> Result<()> {
    while db.maintain(recount_waiting).await? > 0 {}
    Ok(())
}

/// Asks for meetings to be made found, as the program starts, when a register has some that are not: that of an older program has.
///
/// # Errors
/// What the database says.
pub async fn begin(db: &Db) -> Result<()> {
    let begin = |tx: &mut Tx<'_>| {
        let now = tx.now();
        match search::bodies_with_unknown_meetings(tx, 1)?.is_empty() {
            true => Ok(()),
            false => tx.enqueue(FIND, "", &serde_json::Value::Null, now),
        }
    };
    db.maintain(begin).await
}

/// Does that job, some bodies in each transaction.
///
/// # Errors
/// What the database says.
pub async fn find_meetings(db: &Db) -> Result<()> {
    let some = |tx: &mut Tx<'_>| {
        let bodies = search::bodies_with_unknown_meetings(tx, BATCH)?;
        bodies.iter().try_for_each(|body| search::meetings_of_body_changed(tx, *body))?;
        Ok(bodies.len())
    };
    while db.maintain(some).await? > 0 {}
    Ok(())
}

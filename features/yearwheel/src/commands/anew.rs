//! What is published is planned anew: an answer that somebody has looked at becomes an alternative, to be published as any other.

use db::{Result, Tx};
use kernel::{Actor, Date};
use serde_json::json;

use super::{log, propose::is_silent};
use crate::{
    model::{Basis, Proposal},
    rules::{
        anew::{Answer, with_outside},
        instance::build,
    },
    store::{condition, facts, plan, proposal},
};

/// What came of taking an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Took {
    /// It is an alternative now.
    Taken,
    /// A search goes on: who asked for it.
    GoesOn(String),
}

/// The year with what is published in force, as it is on a day. Nine statements.
///
/// # Errors
/// What the database says.
pub fn in_force(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16, today: Date) -> Result<Basis> {
    let mut basis = super::basis(tx, actor, county, year, today)?;
    with_outside(&mut basis);
    Ok(basis)
}

/// Takes an answer.
///
/// # Errors
/// [`db::Error::Conflict`] when the register has changed since the answer was found; what the database says.
pub fn take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (county, year, today): (&str, i16, Date),
    basis: &Basis,
    answer: &Answer,
) -> Result<Took> {
    let begun = plan::begun(tx, actor, county, year, &basis.dials)?;
    if let Some((run, by, heard)) = plan::open_run(tx, begun.id)? {
        if !is_silent(heard, tx.now()) {
            return Ok(Took::GoesOn(by));
        }
        plan::end_run(tx, run)?;
        proposal::all_done(tx, run)?;
    }
    let conditions = condition::of_plan(tx, begun.id)?;
    let mut now = build(&facts::facts(tx, actor, county, year, today, conditions)?, begun.dials);
    with_outside(&mut now);
    if now.instance != basis.instance {
        return Err(db::Error::Conflict { object: format!("meeting_plan:{}", begun.id) });
    }
    let run = plan::add_run(tx, begun.id, basis, 0, actor.log_name())?;
    let found = Proposal {
        id: tx.new_id(),
        letter: answer.letter,
        dials: basis.dials,
        seed: 1,
        moves: 0,
        broken: i64::try_from(answer.anew.breaches.len()).unwrap_or(i64::MAX),
        cost: answer.anew.cost,
        bound: None,
        conflicts: Vec::new(),
        plan: answer.anew.plan.clone(),
        done: true,
        edited_by: None,
        version: 1,
    };
    proposal::keep(tx, begun.id, run, &found)?;
    plan::end_run(tx, run)?;
    let what = json!({ "run": run, "letter": answer.letter, "moved": answer.anew.moved.len() });
    log(tx, "yearwheel.replanned", begun.id, what)?;
    Ok(Took::Taken)
}

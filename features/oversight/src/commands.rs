//! Proving the log, clearing contact details, passing on what somebody says is wrong.

use db::{Db, Event, Result, Tx, log::Proof};
use kernel::{
    Date, Language,
    id::{Id, PersonId},
};
use output::mail::{Letter, Recipient, post};
use serde_json::json;
use uuid::Uuid;
use web::visits::Counted;

use crate::store::{
    contact::{self, Held},
    log, visits,
};

/// Fewest and most months that contact details can stay after the last seat.
pub const MONTHS_BOUNDS: std::ops::RangeInclusive<i64> = 1..=120;
/// Months that contact details stay after the last seat, when the region has not decided otherwise.
pub const MONTHS: i64 = 24;
/// Most that somebody may write about what is wrong.
pub const LONGEST: usize = 4000;
/// Most requests for correction in a day: more is somebody's program.
pub const MOST_A_DAY: i64 = 20;

/// Proves the whole log and keeps what came of it.
///
/// # Errors
/// What the database says. A log that does not fit is no error.
pub async fn prove(db: &Db) -> Result<Proof> {
    let proof = db.verify_log().await?;
    if let Some(unfit) = &proof.unfit {
        tracing::error!(?unfit, "the change log cannot be proved");
    }
    let kept = proof.clone();
    db.maintain(move |tx| log::keep_proof(tx, &kept).map(drop)).await?;
    Ok(proof)
}

/// Decides how many months contact details stay after the last seat.
///
/// # Errors
/// What the database says.
pub fn set_months(tx: &mut Tx<'_>, months: i64) -> Result<()> {
    contact::set_months(tx, months)?;
    noted(tx, "oversight.months_set", Uuid::nil(), json!({ "months": months }))
}

/// The people whose contact details nobody needs any more on a day.
///
/// # Errors
/// What the database says.
pub fn review(tx: &mut Tx<'_>, today: Date) -> Result<Vec<Held>> {
    let months = contact::months(tx)?;
    let until = i32::try_from(months).ok().and_then(|months| today.checked_sub(jiff::Span::new().months(months)).ok());
    contact::unneeded(tx, until.unwrap_or(today))
}

/// Clears the contact details of those people, in the register and in the log of changes about them. The chain stays provable.
/// With `only`, of those among them that somebody has looked at; who is needed again is left alone.
///
/// # Errors
/// What the database says.
pub fn erase(tx: &mut Tx<'_>, today: Date, only: Option<&[PersonId]>) -> Result<Vec<Held>> {
    let mut all = review(tx, today)?;
    all.retain(|person| only.is_none_or(|only| only.contains(&person.id)));
    for person in &all {
        contact::clear(tx, person.id)?;
        tx.erase_personal(PersonId::KIND, person.id.uuid())?;
        noted(tx, "oversight.erased", person.id.uuid(), json!({ "contact": true }))?;
    }
    Ok(all)
}

/// Months that numbers of visits stay: two years, so that a month can be held against that of the year before.
pub const VISIT_MONTHS: i32 = 25;

/// Keeps how often public pages were opened, and forgets numbers that are too old.
///
/// # Errors
/// What the database says.
pub fn keep_visits(tx: &mut Tx<'_>, counted: &[Counted], today: Date) -> Result<()> {
    for Counted { day, path, count } in counted {
        visits::add(tx, *day, path, *count)?;
    }
    let before = today.checked_sub(jiff::Span::new().months(VISIT_MONTHS)).unwrap_or(Date::MIN);
    visits::forget(tx, before).map(drop)
}

/// Notes something that whoever looks into what happened must be able to find.
///
/// # Errors
/// What the database says.
pub fn noted(tx: &mut Tx<'_>, kind: &'static str, object: Uuid, what: serde_json::Value) -> Result<()> {
    let event = Event { kind, object_kind: "audit", object_id: object, object_version: 0, what, personal: None };
    tx.log(event)
}

/// What somebody says is wrong about her.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Her name.
    pub name: String,
    /// How to reach her.
    pub reach: String,
    /// What is wrong, and what is right.
    pub text: String,
}

/// How passing on ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOn {
    /// A letter waits for so many registrars.
    To(usize),
    /// The region has nobody to pass it on to.
    Nobody,
    /// So many have written today that this is somebody's program.
    TooMany,
}

/// The words of the letter, in the language of who reads it.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its subject.
    pub subject: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// Passes on what somebody says is wrong: a letter to every registrar, in the same transaction as the entry of the log. What
/// is said stands in the letter only.
///
/// # Errors
/// What the database says; [`output::mail::Unsendable`] when a registrar's address is none.
pub fn pass_on(tx: &mut Tx<'_>, words: &Words, today: Date) -> Result<PassedOn> {
    if contact::asked_lately(tx)? >= MOST_A_DAY {
        return Ok(PassedOn::TooMany);
    }
    let registrars = contact::registrars(tx, today)?;
    if registrars.is_empty() {
        return Ok(PassedOn::Nobody);
    }
    let id: PersonId = tx.new_id();
    for (at, (name, address)) in registrars.iter().enumerate() {
        let to = Recipient { name: name.clone(), address: address.clone() };
        let letter = Letter::new(format!("oversight.correction:{}:{at}", id.uuid()), to, Language::Sv, &*words.subject);
        let letter = words.paragraphs.iter().fold(letter, Letter::paragraph);
        post(tx, &letter)?;
    }
    noted(tx, "oversight.correction_asked", Uuid::nil(), json!({ "letters": registrars.len() }))?;
    Ok(PassedOn::To(registrars.len()))
}

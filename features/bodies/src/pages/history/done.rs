//! What was just done: after something is saved the browser comes to the page of the thing with `?gjort=` and the entry, and
//! the page says so once, with a way to take it back.

use db::{Result, Tx};
use kernel::Actor;
use uuid::Uuid;
use web::{View, Visit};

use super::telling::Telling;
use crate::{
    pages::sentence,
    rules::history::{Told, steps, told},
    store::history::{self, Known, Written},
};

/// What was just done.
#[derive(Clone, Debug)]
pub struct Done(Written);

/// The entry that a page is asked to tell of.
pub fn asked(visit: &Visit) -> Option<Uuid> {
    visit.asked("gjort")?.parse().ok()
}

/// The entry that the actor has just written about the thing with this address; no statement when nothing is asked for. To
/// others the address says nothing.
///
/// # Errors
/// What the database says.
pub fn done(tx: &mut Tx<'_>, actor: &Actor, asked: Option<Uuid>) -> Result<Option<Done>> {
    let (Some(id), true) = (asked, actor.sees_internal()) else { return Ok(None) };
    let entry = history::entry(tx, actor, id)?;
    Ok(entry.filter(|entry| entry.who == actor.log_name()).map(Done))
}

/// The page with *Sparat.*, what was done and *Ångra* in its status region.
pub fn said(v: View, done: Option<&Done>) -> View {
    let Some(Done(entry)) = done else { return v };
    let personal = entry.personal.as_ref().map(|personal| &personal.0);
    let told = told(&steps(&entry.what.0, personal));
    let Some(first) = told.first() else { return v };
    let what = sentence_of(&v, first, told.len() - 1);
    let undo = v.url(&format!("/historik/{}", entry.id));
    let saved = v.saved(what, Some(undo));
    v.done(saved)
}

/// "Plats: ändrades från och med 1 januari 2027, och två uppgifter till."
fn sentence_of(v: &View, told: &Told, more: usize) -> String {
    let telling = Telling { v, known: &Known::default() };
    let record = sentence::capitalised(&v.t(told.kind.called()));
    let first = telling.happened(&record, told.kind, told.happened).words();
    if more == 0 { format!("{first}.") } else { v.t2("bodies-history-and-more", "first", first, "n", more) }
}

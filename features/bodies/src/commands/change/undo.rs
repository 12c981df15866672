//! Taking a change back: a new change that turns each record into what it was before. Nothing is removed from the log.

use db::{Result, Tx, log};
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;

use super::{Applied, CHANGED, Change, Item, apply_as};
use crate::{
    model::record::Place,
    rules::history::{Step, steps},
    store::record,
};

/// Why an entry cannot be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUndone {
    /// It is no change of records, or there is no such entry.
    #[error("the entry is no change that can be taken back")]
    NoChange,
    /// Values about people that it held have been erased.
    #[error("values of the entry have been erased")]
    Erased,
}

/// The change that takes an entry back.
///
/// # Errors
/// [`NotUndone`] in [`db::Error::Other`]; what the database says.
pub fn change(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Change> {
    let not = |why: NotUndone| db::Error::other(why);
    let Some(entry) = log::entry(tx, id)?.filter(|entry| entry.kind == CHANGED) else {
        return Err(not(NotUndone::NoChange));
    };
    let Some(owner) = record::by_object(tx, actor, &entry.object_kind, entry.object_id)? else {
        return Err(not(NotUndone::NoChange));
    };
    let steps = steps(&entry.what.0, entry.personal.as_ref().map(|personal| &personal.0));
    let written = entry.what.0.get("items").and_then(Value::as_array).map_or(0, Vec::len);
    if steps.len() < written || steps.iter().any(Step::is_erased) {
        return Err(not(NotUndone::Erased));
    }
    let back = |Step { kind, id, word, before, after }: Step| Item {
        place: Place { kind, owner: owner.clone(), id, word },
        before: after.record().cloned(),
        after: before.record().cloned(),
    };
    // The last written is taken back first: a seat must be there before the person in it.
    Ok(Change { items: steps.into_iter().rev().map(back).collect() })
}

/// Takes an entry back.
///
/// # Errors
/// [`super::Refused`] when records have changed since, [`NotUndone`], both in [`db::Error::Other`]; what the database says.
pub fn apply(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Applied> {
    let change = change(tx, actor, id)?;
    apply_as(tx, actor, &change, Some(id))
}

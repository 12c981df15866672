//! Taking a change back: a new change that turns each record into what it was before. Nothing is removed from the log.

use db::{
    Json, Result, Tx,
    log::{self, Entry},
};
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;

use super::{Applied, CHANGED, Change, Item, apply_as};
use crate::{
    model::record::{Owner, Place, Record, RecordKind},
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

/// The records that an entry changed, each before and after, as far as the actor may see whose they are; values that have
/// been erased are missing.
///
/// # Errors
/// What the database says.
pub fn items_of(tx: &mut Tx<'_>, actor: &Actor, entry: &Entry) -> Result<Option<Vec<Item>>> {
    if entry.kind != CHANGED {
        return Ok(None);
    }
    let Some(owner) = record::by_object(tx, actor, &entry.object_kind, entry.object_id)? else { return Ok(None) };
    let open = entry.what.0.get("items").and_then(Value::as_array);
    let personal = entry.personal.as_ref().and_then(|Json(personal)| personal.get("items")?.as_array());
    let item = |written: &Value| {
        let id = written.get("id")?.as_str()?;
        let full = if written.get("personal").is_some() {
            personal?.iter().find(|other| other.get("id").and_then(Value::as_str) == Some(id))?
        } else {
            written
        };
        read(&owner, full)
    };
    Ok(open.map(|items| items.iter().filter_map(item).collect()))
}

fn read(owner: &Owner, written: &Value) -> Option<Item> {
    let kind = RecordKind::from_word(written.get("kind")?.as_str()?)?;
    let id = written.get("id")?.as_str()?.parse().ok()?;
    let word = written.get("word").and_then(Value::as_str).unwrap_or_default().to_owned();
    let record = |name: &str| -> Option<Record> { serde_json::from_value(written.get(name)?.clone()).ok().flatten() };
    Some(Item {
        place: Place { kind, owner: owner.clone(), id, word },
        before: record("before"),
        after: record("after"),
    })
}

/// The change that takes an entry back.
///
/// # Errors
/// [`NotUndone`] in [`db::Error::Other`]; what the database says.
pub fn change(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Change> {
    let not = |why: NotUndone| db::Error::other(why);
    let Some(entry) = log::entry(tx, id)? else { return Err(not(NotUndone::NoChange)) };
    let Some(items) = items_of(tx, actor, &entry)? else { return Err(not(NotUndone::NoChange)) };
    let written = entry.what.0.get("items").and_then(Value::as_array).map_or(0, Vec::len);
    if items.len() < written {
        return Err(not(NotUndone::Erased));
    }
    // The last written is taken back first: a seat must be there before the person in it.
    let back = items.into_iter().rev().map(|item| Item { place: item.place, before: item.after, after: item.before });
    Ok(Change { items: back.collect() })
}

/// Takes an entry back.
///
/// # Errors
/// [`super::Refused`] when records have changed since, [`NotUndone`], both in [`db::Error::Other`]; what the database says.
pub fn apply(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<Applied> {
    let change = change(tx, actor, id)?;
    apply_as(tx, actor, &change, Some(id))
}

//! Changing the register: one way in for forms, programs, files and undoing.
//!
//! A [`Change`] says what each record was and what it is to be. [`apply`] refuses it when somebody else has been there
//! meanwhile, or when the register would no longer make sense; else it writes the records, one log entry for each thing they
//! belong to, and everything that follows: findings, search, versions. All in the caller's transaction, so all or nothing.
//! [`preview`] does the same and takes it back, to tell what would follow.
//!
//! * [`compose`] – from "change this from 1 January" to a change
//! * [`undo`] – a change that takes another back
//! * [`may_change`] – who may
//! * [`NewThings`] – words and places for what is new and stands on its own
//! * `follow` – what follows from a change
//! * `check` – what the register would no longer make sense with

mod check;
pub mod compose;
mod follow;
mod may;
mod preview;
mod thing;
pub mod undo;

use std::collections::BTreeMap;

use charter::finding::Arg;
use db::{Event, Result, Tx};
use kernel::{Actor, Date, id::BodyId};
use serde_json::{Value, json};
use uuid::Uuid;

pub use may::{act, may_change, may_change_body};
pub use preview::{Effect, Lasting, Preview, preview};
pub use thing::{NewThings, is_free, new_thing};

use crate::{
    model::record::{Place, Record},
    package::fault::Words,
    store::record,
};

/// The kind of log entry that every change of records has.
pub const CHANGED: &str = "bodies.changed";

/// One record before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it lies.
    pub place: Place,
    /// What stands there now; `None` when nothing does.
    pub before: Option<Record>,
    /// What is to stand there; `None` when nothing is.
    pub after: Option<Record>,
}

/// What is to be changed together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The records, in the order they are written.
    pub items: Vec<Item>,
}

impl Change {
    /// A change of one record.
    #[must_use]
    pub fn of(place: Place, before: Option<Record>, after: Option<Record>) -> Self {
        Self { items: vec![Item { place, before, after }] }
    }
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The log entries, one for each thing that the records belong to. Empty when nothing differed.
    pub entries: Vec<Uuid>,
    /// The bodies whose findings were counted anew.
    pub bodies: Vec<BodyId>,
}

/// Why a change was not made. Carried out of the unit of work in [`db::Error::Other`]; take it up again with
/// `error.downcast::<Refused>()`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Somebody else has changed one of the records meanwhile.
    #[error("changed by somebody else meanwhile")]
    Changed(Box<Meanwhile>),
    /// The register would no longer make sense.
    #[error("{} faults", .0.len())]
    Faults(Vec<FieldFault>),
}

/// A record that is no longer what the change began with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meanwhile {
    /// Which item of the change.
    pub item: usize,
    /// What stands there now.
    pub now: Option<Record>,
}

/// What is wrong with what was given, at its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field by its name; empty when the whole record is meant.
    pub field: String,
    /// Which item of the change, where it is known.
    pub item: Option<usize>,
    /// What is wrong and what was expected: a text key with its words.
    pub what: Words,
    /// Address words and names of what may have been meant.
    pub meant: Vec<(String, String)>,
}

impl FieldFault {
    /// A fault at a field.
    #[must_use]
    pub fn new(field: &str, key: &str, words: &[(&str, &str)]) -> Self {
        Self { field: field.into(), item: None, what: Words::new(key, words), meant: Vec::new() }
    }

    /// The fault, of an item of the change.
    fn of(self, item: Option<usize>) -> Self {
        Self { item, ..self }
    }
}

impl FieldFault {
    /// A fault at a field whose sentence names days.
    #[must_use]
    pub fn of_days(field: &str, key: &str, days: &[(&str, Date)]) -> Self {
        let args = days.iter().map(|(name, day)| ((*name).into(), Arg::Date(*day))).collect();
        Self { field: field.into(), item: None, what: Words { key: key.into(), args }, meant: Vec::new() }
    }
}

impl Refused {
    /// Carries it out of a unit of work.
    #[must_use]
    pub fn out(self) -> db::Error {
        db::Error::other(self)
    }
}

/// Makes a change, with everything that follows.
///
/// # Errors
/// [`Refused`] in [`db::Error::Other`]; what the database says.
pub fn apply(tx: &mut Tx<'_>, actor: &Actor, change: &Change) -> Result<Applied> {
    apply_as(tx, actor, change, None)
}

fn apply_as(tx: &mut Tx<'_>, actor: &Actor, change: &Change, undoes: Option<Uuid>) -> Result<Applied> {
    unchanged(tx, actor, change)?;
    let items: Vec<&Item> = change.items.iter().filter(|item| item.before != item.after).collect();
    let refuse = |faults: Vec<FieldFault>| if faults.is_empty() { Ok(()) } else { Err(refused(change, faults).out()) };
    refuse(check::files(tx, &items)?)?;
    for item in &items {
        record::put(tx, &item.place, item.after.as_ref())?;
    }
    let (faults, read) = check::faults(tx, &items)?;
    refuse(faults)?;
    let entries = log(tx, &items, undoes)?;
    let bodies = follow::follow(tx, &items, &read)?;
    Ok(Applied { entries, bodies })
}

/// Faults told at the items of the change; they come told at those that differ.
fn refused(change: &Change, mut faults: Vec<FieldFault>) -> Refused {
    let all = change.items.iter().enumerate();
    let differ: Vec<usize> = all.filter(|(_, item)| item.before != item.after).map(|(at, _)| at).collect();
    faults.iter_mut().for_each(|fault| fault.item = fault.item.and_then(|at| differ.get(at).copied()));
    Refused::Faults(faults)
}

/// Refuses a change that began with something else than what stands in the register.
fn unchanged(tx: &mut Tx<'_>, actor: &Actor, change: &Change) -> Result<()> {
    for (at, item) in change.items.iter().enumerate() {
        let now = record::get(tx, actor, &item.place)?;
        if now != item.before {
            return Err(Refused::Changed(Box::new(Meanwhile { item: at, now })).out());
        }
    }
    Ok(())
}

/// One entry for each thing that records belong to. Values about people lie beside the chain of the log.
fn log(tx: &mut Tx<'_>, items: &[&Item], undoes: Option<Uuid>) -> Result<Vec<Uuid>> {
    let mut of_owner: BTreeMap<(&'static str, Uuid), Vec<&Item>> = BTreeMap::new();
    for item in items {
        of_owner.entry(item.place.owner.object()).or_default().push(item);
    }
    let mut entries = Vec::new();
    for ((object_kind, object_id), items) in of_owner {
        let version = record::bump(tx, &items[0].place.owner)?;
        let open: Vec<Value> = items.iter().map(|item| written(item, item.place.kind.is_personal())).collect();
        let personal = items.iter().filter(|item| item.place.kind.is_personal());
        let personal: Vec<Value> = personal.map(|item| written(item, false)).collect();
        let mut what = json!({ "items": open });
        if let Some(entry) = undoes {
            what["undoes"] = entry.to_string().into();
        }
        entries.push(tx.log_entry(Event {
            kind: CHANGED,
            object_kind,
            object_id,
            object_version: version,
            what,
            personal: (!personal.is_empty()).then(|| json!({ "items": personal })),
        })?);
    }
    Ok(entries)
}

/// An item as the log keeps it; `bare` leaves its values out.
fn written(item: &Item, bare: bool) -> Value {
    let mut value = json!({ "kind": item.place.kind, "id": item.place.id });
    if !item.place.word.is_empty() {
        value["word"] = item.place.word.as_str().into();
    }
    if bare {
        value["personal"] = true.into();
    } else {
        value["before"] = serde_json::to_value(&item.before).unwrap_or_default();
        value["after"] = serde_json::to_value(&item.after).unwrap_or_default();
    }
    value
}

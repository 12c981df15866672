//! Which record of a change a fault of the engine lies in: a file of many rows tells its line by that.

use charter::Fault;
use kernel::id::{BodyId, Id};
use uuid::Uuid;

use super::{Item, concerns_charter};
use crate::model::record::{Record, RecordKind};

/// The record itself; else what it belongs to, or what belongs to it; else the first of the body's that can have caused it.
pub(super) fn concerned(items: &[&Item], body: BodyId, fault: &Fault) -> Option<usize> {
    let place = &fault.place;
    let narrow = place.assignment.map(|id| id.uuid()).or(place.rule.map(|(_, id)| id.uuid()));
    let wide = place.seat.map(|id| id.uuid()).or(place.version.map(|(_, id)| id.uuid()));
    let of_body = |item: &Item| concerns_charter(item) && item.place.owner.body().is_some_and(|(of, _)| of == body);
    let ways: [&dyn Fn(&Item) -> bool; 5] = [
        &|item| narrow == Some(item.place.id),
        &|item| wide == Some(item.place.id),
        &|item| wide.is_some_and(|id| lies_in(item, id)),
        &|item| of_body(item) && item.place.kind == RecordKind::Charter && place.version.is_some(),
        &of_body,
    ];
    ways.iter().find_map(|way| items.iter().position(|item| way(item)))
}

/// Whether a record is, or was, in this seat or charter version.
fn lies_in(item: &Item, id: Uuid) -> bool {
    let names = |record: &Record| ["seat", "charter"].iter().any(|field| record.text(field).parse() == Ok(id));
    item.after.iter().chain(&item.before).any(names)
}

//! From what somebody wants done with one record to a [`Change`]: correct it, change it from a day, end it, take it away.
//!
//! Reads what must be changed along: the people of a seat that is cut in two, the rules of a charter version. Writes nothing.

use charter::finding::Arg;
use db::{Result, Tx};
use kernel::{Actor, Date, Period};
use uuid::Uuid;

use super::{Change, FieldFault, Item, Refused};
use crate::{
    model::record::{Place, Record, RecordKind},
    store::record::{self, Kept, Which},
};

/// What is to be done with a record that stands in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// It was wrong: the new values hold for all its days.
    Correct,
    /// The new values hold from a day on; the days before stay as they were.
    From(Date),
    /// It ends with a day.
    End(Date),
    /// It should never have stood there.
    Withdraw,
}

/// The change that does it. `after` is what was given for [`Doing::Correct`] and [`Doing::From`].
///
/// # Errors
/// [`Refused::Faults`] when the day lies outside the days of the record; what the database says.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    place: &Place,
    before: &Record,
    after: &Record,
    doing: Doing,
) -> Result<Change> {
    let place = place.clone();
    match doing {
        Doing::Correct => Ok(Change::of(place, Some(before.clone()), Some(after.clone()))),
        Doing::From(day) => from_day(tx, actor, &place, before, after, day),
        Doing::End(last) => {
            inside(before, last, "bodies-fault-end-outside")?;
            let mut change = along(tx, actor, &place, before, last)?;
            change.items.push(Item {
                place,
                before: Some(before.clone()),
                after: Some(before.clone().until(Some(last))),
            });
            Ok(change)
        }
        Doing::Withdraw => {
            let mut items = parts(tx, actor, &place)?;
            items.push(Item { place, before: Some(before.clone()), after: None });
            Ok(Change { items })
        }
    }
}

/// Refuses a day outside the days of a record.
fn inside(before: &Record, day: Date, key: &str) -> Result<()> {
    if before.period().contains(day) {
        return Ok(());
    }
    let mut fault = FieldFault::of_days("day", key, &[("found", day)]);
    for name in ["from", "to"] {
        // A side that is open is left blank in "1 januari 2027–".
        let day = before.day(name).map_or_else(|| Arg::Words(String::new()), Arg::Date);
        fault.what.args.push((name.into(), day));
    }
    Err(Refused::Faults(vec![fault]).out())
}

/// Cuts a record in two: as it was until the day before, as it is to be from the day on.
fn from_day(
    tx: &mut Tx<'_>,
    actor: &Actor,
    place: &Place,
    before: &Record,
    after: &Record,
    day: Date,
) -> Result<Change> {
    inside(before, day, "bodies-fault-day-outside")?;
    let eve = day.yesterday().map_err(db::Error::other)?;
    if before.day("from") == Some(day) {
        // Nothing is left of it before the day: it is corrected.
        return Ok(Change::of(place.clone(), Some(before.clone()), Some(after.clone())));
    }
    let coming = record::new_place(tx, &place.owner, place.kind);
    // The end given is the new one's; when nobody touched it, it is the old one's.
    let new = after.clone().since(Some(day));
    let old = before.clone().until(Some(eve));
    let mut items = vec![Item { place: place.clone(), before: Some(before.clone()), after: Some(old) }];
    items.push(Item { place: coming.clone(), before: None, after: Some(new) });
    match place.kind {
        RecordKind::Seat => items.extend(people_move(tx, actor, place, coming.id, day, eve)?),
        RecordKind::Charter => items.extend(rules_copied(tx, actor, place, coming.id)?),
        _ => {}
    }
    Ok(Change { items })
}

/// The people of a seat that is cut in two: who sits on both sides of the day is cut too, who comes later moves.
fn people_move(tx: &mut Tx<'_>, actor: &Actor, place: &Place, coming: Uuid, day: Date, eve: Date) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for kind in [RecordKind::Holder, RecordKind::Nominee] {
        for Kept { id, record, .. } in of_seat(tx, actor, place, kind)? {
            let here = Place { kind, id, ..place.clone() };
            let period = record.period();
            let moved = record.clone().with("seat", coming.to_string());
            if period.to.is_some_and(|to| to < day) {
                continue;
            }
            if period.from.is_some_and(|from| from >= day) {
                items.push(Item { place: here, before: Some(record), after: Some(moved) });
                continue;
            }
            let there = record::new_place(tx, &place.owner, kind);
            items.push(Item { place: here, before: Some(record.clone()), after: Some(record.until(Some(eve))) });
            items.push(Item { place: there, before: None, after: Some(moved.since(Some(day))) });
        }
    }
    Ok(items)
}

/// The rules of a version, once more for the version that follows it.
fn rules_copied(tx: &mut Tx<'_>, actor: &Actor, place: &Place, coming: Uuid) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for rule in of_charter(tx, actor, place)? {
        let there = record::new_place(tx, &place.owner, RecordKind::Rule);
        let copy =
            rule.record.with("charter", coming.to_string()).with("holds_from", "").with("holds_to", "").with("key", "");
        items.push(Item { place: there, before: None, after: Some(copy) });
    }
    Ok(items)
}

/// What ends along with a record: whoever sits in a seat that ends.
fn along(tx: &mut Tx<'_>, actor: &Actor, place: &Place, before: &Record, last: Date) -> Result<Change> {
    let mut items = Vec::new();
    if place.kind == RecordKind::Seat {
        let gone = Period { from: last.tomorrow().ok(), to: before.day("to") };
        for kind in [RecordKind::Holder, RecordKind::Nominee] {
            for Kept { id, record, .. } in of_seat(tx, actor, place, kind)? {
                if !record.period().overlaps(&gone) {
                    continue;
                }
                let after =
                    record.day("from").is_none_or(|from| from <= last).then(|| record.clone().until(Some(last)));
                items.push(Item { place: Place { kind, id, ..place.clone() }, before: Some(record), after });
            }
        }
    }
    Ok(Change { items })
}

/// What is withdrawn along with a record: the rules of a charter version.
fn parts(tx: &mut Tx<'_>, actor: &Actor, place: &Place) -> Result<Vec<Item>> {
    if place.kind != RecordKind::Charter {
        return Ok(Vec::new());
    }
    let rules = of_charter(tx, actor, place)?;
    let item = |rule: Kept| Item {
        place: Place { kind: RecordKind::Rule, id: rule.id, ..place.clone() },
        before: Some(rule.record),
        after: None,
    };
    Ok(rules.into_iter().map(item).collect())
}

fn of_seat(tx: &mut Tx<'_>, actor: &Actor, seat: &Place, kind: RecordKind) -> Result<Vec<Kept>> {
    let all = record::list(tx, actor, kind, Which::of(&seat.owner))?;
    let id = seat.id.to_string();
    Ok(all.into_iter().filter(|kept| kept.record.text("seat") == id).collect())
}

fn of_charter(tx: &mut Tx<'_>, actor: &Actor, charter: &Place) -> Result<Vec<Kept>> {
    let all = record::list(tx, actor, RecordKind::Rule, Which::of(&charter.owner))?;
    let id = charter.id.to_string();
    Ok(all.into_iter().filter(|kept| kept.record.text("charter") == id).collect())
}

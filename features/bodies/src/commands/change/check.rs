//! What the register would no longer make sense with: files that are not here, looked for before the records are written; the
//! rest after they are written and before they are kept.
//!
//! * `engine` – what the charter engine finds wrong with charters and seats
//! * `concerned` – in which record of the change that lies

mod concerned;
mod engine;

use std::collections::{BTreeMap, BTreeSet};

use charter::finding::Arg;
use db::{Result, Tx};
use kernel::id::{BodyId, Id};
use uuid::Uuid;

use super::{FieldFault, Item};
use crate::{
    model::record::{FieldKind, Naming, Owner, Place, RecordKind},
    package::fault::Words,
    store::{
        change, directory,
        facts::{self, Checked},
        file,
    },
};

/// Files that are not here, or belong to another body: no record can name them.
pub(super) fn files(tx: &mut Tx<'_>, items: &[&Item]) -> Result<Vec<FieldFault>> {
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let (Some(after), Some((body, _))) = (&item.after, item.place.owner.body()) else { continue };
        for field in item.place.kind.fields().iter().filter(|field| matches!(field.kind, FieldKind::File)) {
            let wanted = after.text(field.name);
            if wanted.is_empty() || item.before.as_ref().is_some_and(|before| before.text(field.name) == wanted) {
                continue;
            }
            let here = match wanted.parse::<Uuid>() {
                Ok(id) => file::may_name(tx, body.uuid(), id)?,
                Err(_) => false,
            };
            if !here {
                found.push(FieldFault::new(field.name, "bodies-fault-not-chosen", &[("found", wanted)]).of(Some(at)));
            }
        }
    }
    Ok(found)
}

/// What the bodies whose charters a change concerns are checked with: read once for faults and findings.
pub(super) type Read = BTreeMap<BodyId, Checked>;

/// Everything that does not fit together any more. Empty when the change can be kept.
pub(super) fn faults(tx: &mut Tx<'_>, items: &[&Item]) -> Result<(Vec<FieldFault>, Read)> {
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let of_item = [in_use(tx, item)?, twice(tx, item)?, circle(tx, item)?];
        found.extend(of_item.into_iter().flatten().map(|fault| fault.of(Some(at))));
    }
    let bodies: BTreeSet<BodyId> = items
        .iter()
        .filter(|item| concerns_charter(item))
        .filter_map(|item| Some(item.place.owner.body()?.0))
        .collect();
    let mut read = Read::new();
    for body in bodies {
        let checked = facts::checked(tx, body)?;
        found.extend(engine::faults(tx, body, &checked, items)?);
        read.insert(body, checked);
    }
    Ok((found, read))
}

/// Whether charters and seats can stop making sense through it.
fn concerns_charter(item: &Item) -> bool {
    use RecordKind as R;
    matches!(item.place.kind, R::Body | R::Charter | R::Rule | R::Seat | R::Holder)
}

/// Something withdrawn that others still point at, told where it was asked for.
fn in_use(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    if item.after.is_some() {
        return Ok(None);
    }
    let uses = change::uses(tx, item.place.kind, item.place.id)?;
    let key = match item.place.kind {
        RecordKind::Seat => "bodies-fault-seat-in-use",
        _ => "bodies-fault-in-use",
    };
    let what = Words { key: key.into(), args: vec![("n".into(), Arg::Number(uses))] };
    Ok((uses > 0).then(|| FieldFault { field: "do".into(), item: None, what, meant: Vec::new() }))
}

/// An organisation twice in a group, a party on two sides, a name given twice on the same days.
fn twice(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    let Some(after) = &item.after else { return Ok(None) };
    let owner = item.place.owner.object().1;
    let (field, naming, rows) = match item.place.kind {
        RecordKind::Member => {
            ("organisation", Naming::Organisation, change::member_days(tx, owner, after.text("organisation"))?)
        }
        RecordKind::Side => ("party", Naming::Party, change::side_days(tx, owner, after.text("party"))?),
        _ => return Ok(None),
    };
    let mut others = rows.into_iter().filter(|(id, _, _)| *id != item.place.id);
    if others.any(|(_, from, to)| kernel::Period { from, to }.overlaps(&after.period())) {
        return named(tx, field, "bodies-fault-same-days", (naming, after.text(field))).map(Some);
    }
    Ok(None)
}

/// A body that through its links comes before, in or under itself; an organisation that is its own branch or successor.
fn circle(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    let Some(after) = &item.after else { return Ok(None) };
    match (&item.place.owner, item.place.kind) {
        (Owner::Body(_, slug), RecordKind::Link) => {
            let other = after.text("body");
            let key = if slug.as_str() == other {
                "bodies-fault-linked-to-itself"
            } else if change::link_leads_back(tx, slug, other, after.text("kind"))? {
                "bodies-fault-link-back"
            } else {
                return Ok(None);
            };
            named(tx, "body", key, (Naming::Body, other)).map(Some)
        }
        (Owner::Organisation(_, slug), RecordKind::Organisation) => {
            let mut fields = ["branch_of", "succeeds", "merged_into"].into_iter();
            let own = fields.find(|field| after.text(field) == slug.as_str());
            let Some(field) = own else { return Ok(None) };
            named(tx, field, "bodies-fault-itself", (Naming::Organisation, slug.as_str())).map(Some)
        }
        _ => Ok(None),
    }
}

/// A fault at a field that names something, told by its name.
fn named(tx: &mut Tx<'_>, field: &str, key: &str, (naming, word): (Naming, &str)) -> Result<FieldFault> {
    let directory = directory::directory(tx)?;
    Ok(FieldFault::new(field, key, &[("found", directory.name(naming, word))]))
}

/// Whether one of the items leaves something at a place.
fn stands<'i>(items: &[&'i Item], mut is: impl FnMut(&Place) -> bool) -> Option<&'i Item> {
    items.iter().copied().find(|item| item.after.is_some() && is(&item.place))
}

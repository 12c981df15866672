//! What the register would no longer make sense with, looked for after the records are written and before they are kept.

use std::collections::BTreeSet;

use db::{Result, Tx};
use kernel::id::BodyId;

use super::{FieldFault, Item};
use crate::{
    model::record::{Owner, RecordKind},
    package::fault::Words,
    store::{change, facts},
};

/// Everything that does not fit together any more. Empty when the change can be kept.
pub(super) fn faults(tx: &mut Tx<'_>, items: &[&Item]) -> Result<Vec<FieldFault>> {
    let mut found = Vec::new();
    for item in items {
        found.extend(in_use(tx, item)?);
        found.extend(twice(tx, item)?);
        found.extend(circle(tx, item)?);
    }
    let bodies: BTreeSet<BodyId> = items
        .iter()
        .filter(|item| concerns_charter(item))
        .filter_map(|item| Some(item.place.owner.body()?.0))
        .collect();
    for body in bodies {
        found.extend(charter_faults(tx, body)?);
    }
    Ok(found)
}

/// Whether charters and seats can stop making sense through it.
fn concerns_charter(item: &Item) -> bool {
    use RecordKind as R;
    matches!(item.place.kind, R::Body | R::Charter | R::Rule | R::Seat | R::Holder)
}

/// What the engine finds wrong with the charter and the seats of a body as they stand now.
fn charter_faults(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<FieldFault>> {
    let (charter, facts) = (facts::charter(tx, body)?, facts::facts(tx, body)?);
    let all = charter::faults(&charter).into_iter().chain(charter::fact_faults(&charter, &facts));
    let fault = |fault: charter::Fault| FieldFault {
        field: String::new(),
        what: Words { key: fault.text, args: fault.args },
        meant: Vec::new(),
    };
    Ok(all.map(fault).collect())
}

/// Something withdrawn that others still point at.
fn in_use(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    if item.after.is_some() {
        return Ok(None);
    }
    let uses = change::uses(tx, item.place.kind, item.place.id)?;
    let fault = |uses: i64| FieldFault::new("", "bodies-fault-in-use", &[("n", &uses.to_string())]);
    Ok((uses > 0).then(|| fault(uses)))
}

/// An organisation twice in a group, a party on two sides, a name given twice on the same days.
fn twice(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    let Some(after) = &item.after else { return Ok(None) };
    let owner = item.place.owner.object().1;
    let rows = match item.place.kind {
        RecordKind::Member => change::member_days(tx, owner, after.text("organisation"))?,
        RecordKind::Side => change::side_days(tx, owner, after.text("party"))?,
        _ => return Ok(None),
    };
    let overlaps = rows.into_iter().filter(|(id, _, _)| *id != item.place.id);
    let mut overlaps =
        overlaps.filter(|(_, from, to)| kernel::Period { from: *from, to: *to }.overlaps(&after.period()));
    let field = if item.place.kind == RecordKind::Member { "organisation" } else { "party" };
    let found = after.text(field).to_owned();
    Ok(overlaps.next().map(|_| FieldFault::new(field, "bodies-fault-same-days", &[("found", &found)])))
}

/// A body that through its links comes before, in or under itself; an organisation that is its own branch or successor.
fn circle(tx: &mut Tx<'_>, item: &Item) -> Result<Option<FieldFault>> {
    let Some(after) = &item.after else { return Ok(None) };
    Ok(match (&item.place.owner, item.place.kind) {
        (Owner::Body(_, slug), RecordKind::Link) => {
            let other = after.text("body");
            let fault = |key: &str| FieldFault::new("body", key, &[("found", other)]);
            if slug.as_str() == other {
                Some(fault("bodies-fault-link-to-itself"))
            } else if change::link_leads_back(tx, slug, other, after.text("kind"))? {
                Some(fault("bodies-fault-link-back"))
            } else {
                None
            }
        }
        (Owner::Organisation(_, slug), RecordKind::Organisation) => ["branch_of", "succeeds", "merged_into"]
            .into_iter()
            .find(|field| after.text(field) == slug.as_str())
            .map(|field| FieldFault::new(field, "bodies-fault-itself", &[])),
        _ => None,
    })
}

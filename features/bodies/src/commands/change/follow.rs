//! What follows from a change: what rules name, what is found by searching, findings.

use std::collections::BTreeSet;

use db::{Result, Tx};
use kernel::{Actor, id::BodyId};

use super::Item;
use crate::{
    jobs,
    model::record::{Owner, RecordKind, RuleRecord},
    package::check::named,
    store::{
        change,
        record::{self, Which},
        search, write,
    },
};

/// Brings everything that is derived up to date. Bodies that the records belong to are counted at once, others wait for the
/// job and say so on their pages. Gives the bodies counted.
pub(super) fn follow(tx: &mut Tx<'_>, items: &[&Item]) -> Result<Vec<BodyId>> {
    let mut bodies = BTreeSet::new();
    let mut rules_of = BTreeSet::new();
    for item in items {
        if let Some((body, _)) = item.place.owner.body() {
            bodies.insert(body);
            if item.place.kind == RecordKind::Rule || item.place.kind == RecordKind::Charter {
                rules_of.insert(body);
            }
        }
        shared(tx, item)?;
        found_by_searching(tx, item)?;
    }
    for body in rules_of {
        references(tx, body)?;
    }
    for body in &bodies {
        jobs::recount(tx, *body)?;
    }
    Ok(bodies.into_iter().collect())
}

/// Lets other bodies that the record concerns wait to be counted.
fn shared(tx: &mut Tx<'_>, item: &Item) -> Result<()> {
    match &item.place.owner {
        Owner::Body(_, slug) => jobs::shared_changed(tx, "body", slug),
        Owner::Organisation(_, slug) => jobs::shared_changed(tx, "organisation", slug),
        Owner::Group(_, slug) => jobs::shared_changed(tx, "group", slug),
        Owner::Person(person, _) => {
            change::stale_by_person(tx, *person)?;
            jobs::enqueue(tx)
        }
        Owner::Register if item.place.kind == RecordKind::Term => {
            change::stale_all(tx)?;
            jobs::enqueue(tx)
        }
        Owner::Register => Ok(()),
    }
}

fn found_by_searching(tx: &mut Tx<'_>, item: &Item) -> Result<()> {
    match (&item.place.owner, item.place.kind) {
        (Owner::Body(id, _), RecordKind::Body) => search::body_changed(tx, *id),
        (Owner::Organisation(id, _), RecordKind::Organisation | RecordKind::Name) => {
            search::organisation_changed(tx, *id)
        }
        (Owner::Person(id, _), _) => search::person_changed(tx, *id),
        (_, RecordKind::Holder | RecordKind::Contact) => {
            for record in [&item.before, &item.after].into_iter().flatten() {
                search::person_of_address_changed(tx, record.text("person"))?;
            }
            Ok(())
        }
        (Owner::Body(id, _), RecordKind::Seat) => search::people_of_body_changed(tx, *id),
        _ => Ok(()),
    }
}

/// Notes anew what the rules of a body name.
fn references(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    change::forget_references(tx, body)?;
    let which = Which::owned_by(kernel::id::Id::uuid(body));
    for rule in record::list(tx, &Actor::System { part: "bodies" }, RecordKind::Rule, which)? {
        let rule: RuleRecord = rule.record.typed().map_err(db::Error::other)?;
        write::references(tx, body, &named(&rule.kind))?;
    }
    Ok(())
}

//! What follows from a change: what rules name, what is found by searching, findings.

use std::collections::{BTreeMap, BTreeSet};

use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{BodyId, Id, OrganisationId, PersonId},
    slug::Slug,
};
use uuid::Uuid;

use super::{Item, check::Read};
use crate::{
    jobs,
    model::record::{Owner, Record, RecordKind, RuleRecord},
    package::check::named,
    store::{
        change,
        record::{self, Which},
        search, write,
    },
};

/// What must be brought up to date, each thing once however many of its records have changed.
#[derive(Default)]
struct Touched {
    /// Bodies whose own records have changed: their findings are counted at once.
    bodies: BTreeSet<(BodyId, Slug)>,
    /// Organisations and groups, by the word that rules name them by: bodies that name them wait for the job.
    shared: BTreeSet<(&'static str, Slug)>,
    /// Bodies whose rules name other things than before.
    rules: BTreeSet<BodyId>,
    /// Bodies, organisations and people that are found by other words, or by others, than before.
    found: Found,
    /// Whether a term has changed, which is a fact for every body.
    terms: bool,
}

/// Things whose entries in the search are written anew.
#[derive(Default)]
struct Found {
    bodies: BTreeSet<BodyId>,
    organisations: BTreeSet<OrganisationId>,
    people: BTreeSet<PersonId>,
    people_by_address: BTreeSet<String>,
    people_of: BTreeSet<BodyId>,
    /// Of each body its meetings that have changed, and the days they were and are on.
    meetings: BTreeMap<BodyId, (BTreeSet<Uuid>, BTreeSet<Date>)>,
    /// Bodies all of whose meetings are called something else.
    meetings_of: BTreeSet<BodyId>,
    /// Organisations that are called something else where they are hosts.
    meetings_hosted: BTreeSet<OrganisationId>,
}

/// Brings everything that is derived up to date. Bodies that the records belong to are counted at once, others wait for the
/// job and say so on their pages. Gives the bodies counted.
pub(super) fn follow(tx: &mut Tx<'_>, items: &[&Item], read: &Read) -> Result<Vec<BodyId>> {
    let mut touched = Touched::default();
    items.iter().for_each(|item| touched.note(item));
    touched.shared(tx)?;
    touched.found.again(tx)?;
    for body in &touched.rules {
        references(tx, *body)?;
    }
    for (body, _) in &touched.bodies {
        match read.get(body) {
            Some(checked) => jobs::recount_checked(tx, *body, checked)?,
            None => jobs::recount(tx, *body)?,
        }
    }
    Ok(touched.bodies.into_iter().map(|(body, _)| body).collect())
}

impl Touched {
    fn note(&mut self, item: &Item) {
        use RecordKind as R;
        let kind = item.place.kind;
        match &item.place.owner {
            Owner::Body(id, slug) => {
                self.bodies.insert((*id, slug.clone()));
                match kind {
                    R::Rule | R::Charter => drop(self.rules.insert(*id)),
                    R::Body => {
                        self.found.bodies.insert(*id);
                        if is_renamed(item) {
                            self.found.meetings_of.insert(*id);
                        }
                    }
                    R::Meeting => {
                        let (ids, days) = self.found.meetings.entry(*id).or_default();
                        ids.insert(item.place.id);
                        let records = [&item.before, &item.after].into_iter().flatten();
                        days.extend(records.filter_map(|record| record.day("date")));
                    }
                    R::Seat => drop(self.found.people_of.insert(*id)),
                    R::Holder | R::Contact => {
                        let records = [&item.before, &item.after].into_iter().flatten();
                        self.found.people_by_address.extend(records.map(|record| record.text("person").to_owned()));
                    }
                    _ => {}
                }
            }
            Owner::Organisation(id, slug) => {
                self.shared.insert(("organisation", slug.clone()));
                if matches!(kind, R::Organisation | R::Name) {
                    self.found.organisations.insert(*id);
                    if kind == R::Organisation && is_renamed(item) {
                        self.found.meetings_hosted.insert(*id);
                    }
                }
            }
            Owner::Group(_, slug) => drop(self.shared.insert(("group", slug.clone()))),
            Owner::Person(id, _) => drop(self.found.people.insert(*id)),
            Owner::Register => self.terms |= kind == R::Term,
        }
    }

    /// Lets the bodies that are concerned from elsewhere wait to be counted.
    fn shared(&self, tx: &mut Tx<'_>) -> Result<()> {
        for (_, slug) in &self.bodies {
            jobs::shared_changed(tx, "body", slug)?;
        }
        for (kind, slug) in &self.shared {
            jobs::shared_changed(tx, kind, slug)?;
        }
        let mut waiting = 0;
        for person in &self.found.people {
            waiting += change::stale_by_person(tx, *person)?;
        }
        if self.terms {
            waiting += change::stale_all(tx)?;
        }
        if waiting > 0 { jobs::enqueue(tx) } else { Ok(()) }
    }
}

impl Found {
    fn again(&self, tx: &mut Tx<'_>) -> Result<()> {
        self.bodies.iter().try_for_each(|body| search::body_changed(tx, *body))?;
        self.organisations.iter().try_for_each(|one| search::organisation_changed(tx, *one))?;
        self.people.iter().try_for_each(|person| search::person_changed(tx, *person))?;
        self.people_by_address.iter().try_for_each(|address| search::person_of_address_changed(tx, address))?;
        self.people_of.iter().try_for_each(|body| search::people_of_body_changed(tx, *body))?;
        for (body, (ids, days)) in &self.meetings {
            search::meetings_changed(tx, *body, ids, days)?;
        }
        self.meetings_of.iter().try_for_each(|body| search::meetings_of_body_changed(tx, *body))?;
        self.meetings_hosted.iter().try_for_each(|host| search::meetings_hosted_changed(tx, *host))
    }
}

/// Whether a thing is called something else than before, or was not there before, or is there no more.
fn is_renamed(item: &Item) -> bool {
    let called = |record: &Option<Record>| {
        record.as_ref().map(|record| ["slug", "name", "short"].map(|field| record.text(field).to_owned()))
    };
    called(&item.before) != called(&item.after)
}

/// Notes anew what the rules of a body name.
fn references(tx: &mut Tx<'_>, body: BodyId) -> Result<()> {
    change::forget_references(tx, body)?;
    let which = Which::owned_by(body.uuid());
    for rule in record::list(tx, &Actor::System { part: "bodies" }, RecordKind::Rule, which)? {
        let rule: RuleRecord = rule.record.typed().map_err(db::Error::other)?;
        write::references(tx, body, &named(&rule.kind))?;
    }
    Ok(())
}

//! Proposals of a source as a change of the register: the body when it is new, a charter version when it has none, rules, seats.
//!
//! Writes nothing itself: what it gives goes through [`change::apply`](crate::commands::change::apply) like every other change.

pub(crate) mod contact;

use std::collections::BTreeMap;

use charter::{
    facts::SeatRole,
    reading::{BodyForm, BodyTier, NamedBody, Proposal, ReadBody, What},
    rule::{RuleKind, Severity},
};
use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{BodyId, Id},
    slug::Slug,
};
use uuid::Uuid;

use super::standing::{Register, Represented, Standing};
use crate::{
    commands::change::{Change, FieldFault, Item, Refused, new_thing},
    model::{
        directory::{Directory, Found},
        record::{Naming, Owner, Place, Record, RecordKind, RuleRecord, SeatRecord, canonical},
        source::{Kept as Noted, Source},
    },
    package::check::named,
    store::{
        directory,
        record::{self, Kept},
    },
};

/// Longest quote that a rule keeps, in letters.
const QUOTE: usize = 400;

/// What is about to be confirmed.
pub struct Confirming<'a> {
    /// Who confirms it.
    pub actor: &'a Actor,
    /// What the register says.
    pub register: &'a Register,
    /// The source.
    pub source: &'a Source,
    /// Everything found in it.
    pub found: &'a [Noted],
    /// The day from which it is known: that on which the source was read.
    pub day: Date,
    /// Title of a charter version that has to be made for the rules to stand in.
    pub charter_title: &'a str,
}

/// A change in the making, for one body.
struct Making {
    items: Vec<Item>,
    owner: Owner,
    /// The body, when the register has it.
    body: Option<Uuid>,
    /// The charter version that rules go into, once there is one.
    charter: Option<Uuid>,
    rules: i64,
    seats: i64,
}

fn refused(key: &str, words: &[(&str, &str)]) -> db::Error {
    Refused::Faults(vec![FieldFault::new("", key, words)]).out()
}

impl Confirming<'_> {
    /// The change that confirms proposals, all about the body `named`.
    ///
    /// # Errors
    /// [`Refused::Faults`] in [`db::Error::Other`] when something has to be known or made first; what the database says.
    pub fn change(&self, tx: &mut Tx<'_>, named: &NamedBody, proposals: &[&Proposal]) -> Result<Change> {
        let mut making = self.begin(tx, named)?;
        for proposal in proposals {
            match &proposal.what {
                What::Body(_) => {}
                What::Rule { kind, severity } => self.rule(tx, &mut making, proposal, kind, *severity)?,
                What::Members(members) => {
                    let wanted = self.register.represented(members);
                    self.seats(tx, &mut making, wanted, SeatRole::Member)?;
                }
                What::Invited(members) => {
                    let wanted = self.register.represented(members);
                    self.seats(tx, &mut making, wanted, SeatRole::Invited)?;
                }
                What::Document { title } => self.document(tx, &mut making, proposal, title)?,
                What::Contact { words, email } => {
                    self.contact(tx, &mut making, proposal, words, email.as_deref())?;
                }
            }
        }
        Ok(Change { items: making.items })
    }

    /// The body: as it stands, or as a new one first in the change.
    fn begin(&self, tx: &mut Tx<'_>, named: &NamedBody) -> Result<Making> {
        if let Some(kept) = self.register.body(named) {
            return Ok(self.standing_body(kept));
        }
        let record = self.new_body(named)?;
        let place = new_thing(tx, RecordKind::Body, &record)?;
        let owner = place.owner.clone();
        let items = vec![Item { place, before: None, after: Some(record) }];
        Ok(Making { items, owner, body: None, charter: None, rules: 0, seats: 0 })
    }

    fn standing_body(&self, kept: &Kept) -> Making {
        let slug = Slug::new(&kept.word).unwrap_or_else(|_| unreachable!("address words of the register are sound"));
        let last = |all: &mut dyn Iterator<Item = i64>| all.max().map_or(0, |last| last + 1);
        Making {
            items: Vec::new(),
            owner: Owner::Body(BodyId::from_uuid(kept.id), slug),
            body: Some(kept.id),
            charter: self.register.charter(kept.id).map(|charter| charter.id),
            rules: last(&mut self.register.rules(kept.id).map(|(_, rule)| rule.ordinal)),
            seats: last(&mut self.register.seats(kept.id).map(ordinal)),
        }
    }

    /// What the source says of a body that the register lacks.
    fn new_body(&self, named: &NamedBody) -> Result<Record> {
        let about = self.found.iter().filter_map(Noted::proposal).find_map(|proposal| match &proposal.what {
            What::Body(about) if proposal.body.name == named.name => Some(about),
            _ => None,
        });
        let unsaid = ReadBody { form: None, tier: None, purpose: None };
        let about = about.unwrap_or(&unsaid);
        let Some(form) = about.form else {
            return Err(refused("bodies-read-kind-first", &[("found", &named.name)]));
        };
        Ok(body_record(&named.name, Some(form), about.tier, about.purpose.as_deref(), self.register.county.as_deref()))
    }

    fn rule(
        &self,
        tx: &mut Tx<'_>,
        making: &mut Making,
        proposal: &Proposal,
        kind: &RuleKind,
        severity: Severity,
    ) -> Result<()> {
        self.names_are_known(making, kind)?;
        match making.body.map(|_| self.register.standing(proposal)) {
            Some(Standing::Same) => return Ok(()),
            Some(Standing::Differs(other)) => self.ends(making, &other)?,
            _ => {}
        }
        let charter = match making.charter {
            Some(charter) => charter,
            None => self.charter(tx, making)?,
        };
        let place = record::new_place(tx, &making.owner, RecordKind::Rule);
        let in_its_own_version = making.items.iter().any(|item| item.place.id == charter);
        let rule = RuleRecord {
            charter,
            key: None,
            severity,
            source_title: self.source.title.clone(),
            paragraph: None,
            quote: Some(proposal.quote.chars().take(QUOTE).collect()),
            year: None,
            confirmed: false,
            ordinal: making.rules,
            holds_from: (!in_its_own_version).then_some(self.day),
            holds_to: None,
            kind: kind.clone(),
        };
        making.rules += 1;
        let record = Record::of(&rule).map_err(db::Error::other)?;
        making.items.push(Item { place, before: None, after: Some(record) });
        Ok(())
    }

    /// A charter version for the rules of a body that has none.
    fn charter(&self, tx: &mut Tx<'_>, making: &mut Making) -> Result<Uuid> {
        let place = record::new_place(tx, &making.owner, RecordKind::Charter);
        let record = Record::default().with("title", self.charter_title).since(Some(self.day));
        let id = place.id;
        making.items.push(Item { place, before: None, after: Some(record) });
        making.charter = Some(id);
        Ok(id)
    }

    /// Ends a rule on the eve of the day, because the source says something else since.
    fn ends(&self, making: &mut Making, other: &Kept) -> Result<()> {
        let eve = self.day.yesterday().map_err(db::Error::other)?;
        let place = Place { kind: RecordKind::Rule, owner: making.owner.clone(), id: other.id, word: String::new() };
        let began = other.record.day("holds_from").is_some_and(|from| from > eve);
        let version = self.register.charter(other.owner).and_then(|charter| charter.record.day("from"));
        let began = began || version.is_some_and(|from| from > eve);
        // Nothing is left of it before the day: it is taken away.
        let after = (!began).then(|| other.record.clone().with("holds_to", eve.to_string()));
        making.items.push(Item { place, before: Some(other.record.clone()), after });
        Ok(())
    }

    /// Refuses a rule that names what the register does not have.
    fn names_are_known(&self, making: &Making, kind: &RuleKind) -> Result<()> {
        let mentioned = named(kind);
        let all = [
            (Naming::Organisation, mentioned.organisations),
            (Naming::Group, mentioned.groups),
            (Naming::Body, mentioned.bodies),
            (Naming::Area, mentioned.areas),
        ];
        let own = making.owner.body().map(|(_, slug)| slug.clone());
        let mut faults = Vec::new();
        for (naming, slugs) in all {
            for slug in slugs {
                let known = matches!(self.register.directory.find(naming, slug.as_str()), Found::One(thing) if thing.word == slug.as_str());
                if !known && Some(slug) != own.as_ref() {
                    let key =
                        if naming == Naming::Body { "bodies-read-body-first" } else { "bodies-read-unknown-name" };
                    faults.push(FieldFault::new("", key, &[("found", &self.name_of(slug))]));
                }
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(Refused::Faults(faults).out()) }
    }

    /// What the source calls a body that the register lacks.
    fn name_of(&self, slug: &Slug) -> String {
        names_of_new(self.found).remove(slug).unwrap_or_else(|| slug.as_str().replace('-', " "))
    }

    fn seats(&self, tx: &mut Tx<'_>, making: &mut Making, wanted: Vec<Represented>, role: SeatRole) -> Result<()> {
        let (_, missing) = self.register.seated(making.body, wanted, role == SeatRole::Invited);
        for one in missing {
            let item = seat(tx, &making.owner, &one, role, Some(self.day), making.seats)?;
            // Two lists of one source may name the same.
            if making.items.iter().any(|made| made.after.as_ref().is_some_and(|record| same_seat(record, &one))) {
                continue;
            }
            making.seats += 1;
            making.items.push(item);
        }
        Ok(())
    }

    /// A contact: the person of that name whom the register has, or a new one.
    fn contact(
        &self,
        tx: &mut Tx<'_>,
        making: &mut Making,
        proposal: &Proposal,
        words: &str,
        email: Option<&str>,
    ) -> Result<()> {
        if making.body.is_some() && self.register.standing(proposal) == Standing::Same {
            return Ok(());
        }
        let unclear = || refused("bodies-read-contact-first", &[("found", words)]);
        let called = contact::called(words, email).ok_or_else(unclear)?;
        let mut known = Directory::default();
        directory::people(tx, self.actor, &mut known, &called.name)?;
        let word = match known.all(Naming::Person) {
            [one] => one.word.clone(),
            [] => self.person(tx, making, &called)?,
            // Which of them only somebody who knows them can tell.
            _ => return Err(unclear()),
        };
        let place = record::new_place(tx, &making.owner, RecordKind::Contact);
        let record = Record::default().with("person", word).with("email", called.email).with("phone", called.phone);
        making.items.push(Item { place, before: None, after: Some(record.since(Some(self.day))) });
        Ok(())
    }

    /// Somebody whom the register does not know. Her own address and number stay unsaid: what the page gives belongs to the contact.
    fn person(&self, tx: &mut Tx<'_>, making: &mut Making, called: &contact::Called) -> Result<String> {
        let record = Record::default()
            .with("name", called.name.as_str())
            .with("title", called.title.clone())
            .with("contact_public", false)
            .with("protected", false);
        let place = new_thing(tx, RecordKind::Person, &record)?;
        let word = place.word.clone();
        making.items.push(Item { place, before: None, after: Some(record) });
        Ok(word)
    }

    fn document(&self, tx: &mut Tx<'_>, making: &mut Making, proposal: &Proposal, title: &str) -> Result<()> {
        if making.body.is_some() && self.register.standing(proposal) == Standing::Same {
            return Ok(());
        }
        let place = record::new_place(tx, &making.owner, RecordKind::Document);
        let record = Record::default().with("title", title).with("note", self.charter_title);
        making.items.push(Item { place, before: None, after: Some(record) });
        Ok(())
    }
}

/// The names of bodies that a source speaks of and the register lacked when it was read, by the word they would get.
#[must_use]
pub fn names_of_new(found: &[Noted]) -> BTreeMap<Slug, String> {
    let bodies = found.iter().filter_map(Noted::proposal).map(|proposal| &proposal.body);
    bodies.filter_map(|body| Some((body.called.clone()?, body.name.clone()))).collect()
}

/// A body as a source describes it, as a record.
#[must_use]
pub fn body_record(
    name: &str,
    form: Option<BodyForm>,
    tier: Option<BodyTier>,
    purpose: Option<&str>,
    county: Option<&str>,
) -> Record {
    Record::default()
        .with("name", name)
        .with("kind", form.map(BodyForm::as_str))
        .with("level", "county")
        .with("tier", tier.map(BodyTier::as_str))
        .with("county", county)
        .with("purpose", purpose)
        .with("external", false)
}

fn ordinal(kept: &Kept) -> i64 {
    kept.record.get("ordinal").and_then(serde_json::Value::as_i64).unwrap_or(0)
}

fn same_seat(record: &Record, one: &Represented) -> bool {
    match one {
        Represented::Organisation(slug) => record.get("role").is_some() && record.text("organisation") == slug.as_str(),
        Represented::Group(slug) => record.get("role").is_some() && record.text("group") == slug.as_str(),
    }
}

/// A new seat: an organisation appoints its own.
///
/// # Errors
/// What the database says.
pub fn seat(
    tx: &mut Tx<'_>,
    owner: &Owner,
    one: &Represented,
    role: SeatRole,
    from: Option<Date>,
    ordinal: i64,
) -> Result<Item> {
    let (organisation, group) = match one {
        Represented::Organisation(slug) => (Some(slug.clone()), None),
        Represented::Group(slug) => (None, Some(slug.clone())),
    };
    let seat = SeatRecord {
        role,
        appointed_by: organisation.clone(),
        organisation,
        group,
        side: None,
        sector: None,
        area: None,
        voting: role == SeatRole::Member,
        public: true,
        term: None,
        from,
        to: None,
        ordinal,
    };
    let record = Record::of(&seat).map_err(db::Error::other)?;
    let record = canonical(RecordKind::Seat, &record).map_err(db::Error::other)?;
    Ok(Item { place: record::new_place(tx, owner, RecordKind::Seat), before: None, after: Some(record) })
}

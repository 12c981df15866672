//! What the register says already about what a source says: nothing, the same, or something else.
//!
//! Everything a page of proposals needs is read at once, a fixed number of statements however long the source is.

use std::collections::{BTreeMap, BTreeSet};

use charter::{
    Family,
    reading::{Member, NamedBody, Proposal, ReadMember, What},
    rule::RuleKind,
};
use db::{Result, Tx};
use kernel::{Actor, Date, slug::Slug};
use uuid::Uuid;

use super::confirm::contact::called;
use crate::{
    model::{
        directory::{Directory, Found},
        record::{Naming, RecordKind, RuleRecord},
    },
    store::{
        body::ContactLine,
        contact, directory, reading,
        record::{self, Kept, Which},
    },
};

/// A group with more members than this has one seat for all of them, not one for each.
const MOST_SEATS: usize = 40;

/// Roles that make nobody a member.
const BESIDE: [&str; 4] = ["secretary", "invited", "insight", "observer"];

/// Who may have a seat.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Represented {
    /// An organisation.
    Organisation(Slug),
    /// A group as a whole.
    Group(Slug),
}

impl Represented {
    /// Its kind and address word.
    #[must_use]
    pub const fn named(&self) -> (Naming, &Slug) {
        match self {
            Self::Organisation(slug) => (Naming::Organisation, slug),
            Self::Group(slug) => (Naming::Group, slug),
        }
    }
}

/// How a proposal stands to the register.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The register says nothing of it.
    New,
    /// It says the same.
    Same,
    /// It says something else: this rule.
    Differs(Box<Kept>),
    /// Of those named, these have a seat and these have none.
    Seats {
        /// Have one.
        there: Vec<Represented>,
        /// Have none.
        missing: Vec<Represented>,
        /// How many names could not be understood.
        unknown: usize,
    },
}

/// What the register says on a day, as far as sources are about it. The default is an empty register.
#[derive(Default)]
pub struct Register {
    /// What things are called.
    pub directory: Directory,
    /// The day.
    pub today: Date,
    /// Code of the home county.
    pub county: Option<String>,
    bodies: Vec<Kept>,
    charters: Vec<Kept>,
    rules: Vec<Kept>,
    seats: Vec<Kept>,
    documents: Vec<Kept>,
    contacts: Vec<(Slug, String, ContactLine)>,
    groups: BTreeMap<Slug, Vec<Slug>>,
}

/// Reads the register.
///
/// # Errors
/// What the database says.
pub fn register(tx: &mut Tx<'_>, actor: &Actor, region: &str, today: Date) -> Result<Register> {
    let mut all = |kind| record::list(tx, actor, kind, Which::default());
    let (bodies, charters, rules) = (all(RecordKind::Body)?, all(RecordKind::Charter)?, all(RecordKind::Rule)?);
    let (seats, documents) = (all(RecordKind::Seat)?, all(RecordKind::Document)?);
    let groups = reading::groups(tx, today)?.into_iter().map(|group| (group.slug, group.members)).collect();
    let contacts = contact::all(tx, actor, today)?;
    let county = reading::home(tx, region)?.map(|home| home.county);
    Ok(Register {
        directory: directory::directory(tx)?,
        today,
        county,
        bodies,
        charters,
        rules,
        seats,
        documents,
        contacts,
        groups,
    })
}

impl Register {
    /// The body that a source names, when the register has it by now.
    #[must_use]
    pub fn body(&self, named: &NamedBody) -> Option<&Kept> {
        let by_word = |word: &str| self.bodies.iter().find(|kept| kept.word == word);
        let by_slug = named.slug.as_ref().and_then(|slug| by_word(slug.as_str()));
        by_slug.or_else(|| match self.directory.find(Naming::Body, &named.name) {
            Found::One(thing) => by_word(&thing.word),
            _ => None,
        })
    }

    /// The body of an address word.
    #[must_use]
    pub fn body_of(&self, word: &str) -> Option<&Kept> {
        self.bodies.iter().find(|kept| kept.word == word)
    }

    /// The charter version of a body that is in force, or else its latest.
    #[must_use]
    pub fn charter(&self, body: Uuid) -> Option<&Kept> {
        let mut own = self.charters.iter().filter(|kept| kept.owner == body);
        let in_force = own.clone().rev().find(|kept| kept.record.period().contains(self.today));
        in_force.or_else(|| own.next_back())
    }

    /// The rules of a body in force today.
    pub fn rules(&self, body: Uuid) -> impl Iterator<Item = (&Kept, RuleRecord)> {
        let charter = self.charter(body).map(|kept| kept.id.to_string());
        let own = self.rules.iter().filter(move |kept| kept.owner == body);
        let of_charter = own.filter(move |kept| Some(kept.record.text("charter")) == charter.as_deref());
        let typed = of_charter.filter_map(|kept| Some((kept, kept.record.typed::<RuleRecord>().ok()?)));
        let today = self.today;
        typed.filter(move |(_, rule)| kernel::Period { from: rule.holds_from, to: rule.holds_to }.contains(today))
    }

    /// The seats of a body today.
    pub fn seats(&self, body: Uuid) -> impl Iterator<Item = &Kept> {
        let today = self.today;
        self.seats.iter().filter(move |kept| kept.owner == body && kept.record.period().contains(today))
    }

    /// Who is meant by the names in a list: organisations one by one, and groups by their members.
    #[must_use]
    pub fn represented(&self, members: &[ReadMember]) -> Vec<Represented> {
        let mut found: Vec<Represented> = Vec::new();
        for member in members {
            let these = match &member.is {
                Member::Organisation(slug) => vec![Represented::Organisation(slug.clone())],
                Member::Group(slug) => self.of_group(slug),
                Member::OneOf(_) | Member::Unknown => Vec::new(),
            };
            for one in these {
                if !found.contains(&one) {
                    found.push(one);
                }
            }
        }
        found
    }

    fn of_group(&self, slug: &Slug) -> Vec<Represented> {
        match self.groups.get(slug) {
            Some(members) if (1..=MOST_SEATS).contains(&members.len()) => {
                members.iter().cloned().map(Represented::Organisation).collect()
            }
            Some(_) => vec![Represented::Group(slug.clone())],
            // A group that the register lacks can have no seat.
            None => Vec::new(),
        }
    }

    /// Which of these have a seat in a body, and which have none.
    #[must_use]
    pub fn seated(
        &self,
        body: Option<Uuid>,
        members: Vec<Represented>,
        invited: bool,
    ) -> (Vec<Represented>, Vec<Represented>) {
        let seats = body.into_iter().flat_map(|body| self.seats(body));
        let counts = seats.filter(|kept| invited || !BESIDE.contains(&kept.record.text("role")));
        let seated: BTreeSet<(&str, &str)> =
            counts.map(|kept| (kept.record.text("organisation"), kept.record.text("group"))).collect();
        members.into_iter().partition(|one| match one {
            Represented::Organisation(slug) => seated.contains(&(slug.as_str(), "")),
            Represented::Group(slug) => seated.contains(&("", slug.as_str())),
        })
    }

    /// Organisations and groups that have a member's seat in a body, in the order of the seats.
    #[must_use]
    pub fn members(&self, body: Uuid) -> Vec<Represented> {
        let seats = self.seats(body).filter(|kept| !BESIDE.contains(&kept.record.text("role")));
        let of = seats.filter_map(|kept| {
            let slug = |field| Slug::new(kept.record.text(field)).ok();
            slug("organisation").map(Represented::Organisation).or_else(|| slug("group").map(Represented::Group))
        });
        let mut all: Vec<Represented> = Vec::new();
        of.for_each(|one| {
            if !all.contains(&one) {
                all.push(one);
            }
        });
        all
    }

    /// How a proposal stands to the register.
    #[must_use]
    pub fn standing(&self, proposal: &Proposal) -> Standing {
        let body = self.body(&proposal.body);
        let id = body.map(|kept| kept.id);
        match &proposal.what {
            What::Body(_) if body.is_some() => Standing::Same,
            What::Body(_) => Standing::New,
            What::Contact { words, email } => self.contact_stands(body, words, email.as_deref()),
            What::Rule { kind, .. } => id.map_or(Standing::New, |id| self.rule_stands(id, kind)),
            What::Members(members) => self.members_stand(id, members, false),
            What::Invited(members) => self.members_stand(id, members, true),
            What::Document { title } => {
                let own = |kept: &&Kept| Some(kept.owner) == id && kept.record.text("title") == title;
                if self.documents.iter().any(|kept| own(&kept)) { Standing::Same } else { Standing::New }
            }
        }
    }

    /// A contact stands when the body has one of that name, or one with that address.
    fn contact_stands(&self, body: Option<&Kept>, words: &str, email: Option<&str>) -> Standing {
        let called = called(words, email);
        let same =
            |one: &str, other: Option<&str>| other.is_some_and(|other| one.to_lowercase() == other.to_lowercase());
        let mut own = self.contacts.iter().filter(|(slug, ..)| body.is_some_and(|body| body.word == slug.as_str()));
        let stands = own.any(|(_, _, line)| {
            let name = called.as_ref().is_some_and(|called| same(&called.name, line.name.as_deref()));
            name || email.is_some_and(|email| same(email, line.email.as_deref()))
        });
        if stands { Standing::Same } else { Standing::New }
    }

    fn members_stand(&self, body: Option<Uuid>, members: &[ReadMember], invited: bool) -> Standing {
        let unknown = members.iter().filter(|m| matches!(m.is, Member::OneOf(_) | Member::Unknown)).count();
        let (there, missing) = self.seated(body, self.represented(members), invited);
        if missing.is_empty() && unknown == 0 && !there.is_empty() {
            return Standing::Same;
        }
        Standing::Seats { there, missing, unknown }
    }

    fn rule_stands(&self, body: Uuid, kind: &RuleKind) -> Standing {
        let mut other = None;
        for (kept, rule) in self.rules(body) {
            if rule.kind == *kind {
                return Standing::Same;
            }
            if instead_of(&rule.kind, kind) {
                other = Some(kept.clone());
            }
        }
        other.map_or(Standing::New, |kept| Standing::Differs(Box::new(kept)))
    }
}

/// Whether a body has one of two rules or the other, not both: two numbers of meetings a year, two conveners.
fn instead_of(one: &RuleKind, other: &RuleKind) -> bool {
    let beside = |rule: &RuleKind| matches!(rule, RuleKind::InAdditionTo { .. } | RuleKind::BeforeEach { .. });
    match (one, other) {
        (RuleKind::PreMeeting { parent: one, .. }, RuleKind::PreMeeting { parent: other, .. }) => one == other,
        _ if beside(one) || beside(other) => false,
        _ => {
            let single =
                matches!(one.family(), Family::Cadence | Family::Chair | Family::Secretary | Family::Convening);
            single && one.family() == other.family()
        }
    }
}

//! A county's year as the engine is given it. Every number has its reason in the [`Basis`], so that it can be shown and changed.
//!
//! * `body` – what one body asks for
//! * `members` – who sits in it, and what she is there
//! * `dates` – days that are settled: outside, past, locked; the plan in force
//! * `order` – who meets before whom
//! * `places` – where
//!
//! What the register does not say – how long a meeting takes, where it may be held – is taken for granted, never in silence.

mod body;
mod dates;
mod members;
mod order;
mod places;

use std::collections::BTreeMap;

use kernel::id::{OrganisationId, PersonId};
use scheduling::{
    Instance,
    instance::{Away, Closing, FORMAT, Person},
};

use super::{
    calendar::{self, Days, Who},
    dials::Dials,
    facts::{BodyFacts, Facts, OrganisationFacts},
    towns::{self, Town},
};
use crate::model::{
    Assumed, Assumption, Basis, BasisBody, BasisPerson, ConditionKind, Group, Habits, LeftOut, Reason, Told, WhyLeftOut,
};

/// The blocks of a day, each from and to in minutes after midnight.
pub const BLOCKS: [[u16; 2]; 4] = [[480, 600], [600, 720], [780, 900], [900, 1020]];

/// What is known and made on the way.
pub(super) struct Making<'f> {
    pub(super) facts: &'f Facts,
    pub(super) dials: Dials,
    pub(super) days: Days,
    pub(super) effective: i64,
    organisations: BTreeMap<OrganisationId, &'f OrganisationFacts>,
    towns: Vec<&'static Town>,
    calendars: Vec<Closing>,
    /// Of kinds of bodies with members from the same counties the calendar they share.
    shared: BTreeMap<(u8, Vec<String>), usize>,
    people: BTreeMap<PersonId, usize>,
    /// On which days of the year somebody sits anywhere: first and last day of each of her seats.
    pub(super) sits: BTreeMap<usize, Vec<[usize; 2]>>,
    basis_people: Vec<BasisPerson>,
    instance_people: Vec<Person>,
    pub(super) left_out: Vec<LeftOut>,
    homeless: usize,
}

/// The year of a county.
#[must_use]
pub fn build(facts: &Facts, dials: Dials) -> Basis {
    let days = Days::of(facts.year);
    let calendar = calendar::calendar(&days);
    let mut making = Making::begin(facts, dials, days, &calendar);
    let (mut bodies, mut basis_bodies) = (Vec::new(), Vec::new());
    let mut planned: Vec<&BodyFacts> = Vec::new();
    let mut of_order: Vec<&BodyFacts> = facts.bodies.iter().collect();
    of_order.sort_by(|one, other| (one.group, &one.slug).cmp(&(other.group, &other.slug)));
    for body in of_order {
        if let Some((made, assumptions)) = making.body(body) {
            bodies.push(made);
            basis_bodies.push(making.basis_of(body, assumptions));
            planned.push(body);
        }
    }
    Making::one_outside_meeting_a_day(&mut bodies, &planned);
    let habits: Vec<Habits> = planned.iter().map(|body| making.habits(body)).collect();
    let links = order::links(&planned, &habits, &mut bodies, &mut basis_bodies);
    making.sign(&planned, &mut basis_bodies);
    let (plan, times_known) = making.plan_in_force(&planned, &bodies);
    let mut weights = dials.weights();
    if !times_known {
        (weights.move_start, weights.move_place) = (0, 0);
    }
    making.away();
    let assumptions = making.whole_year();
    let organisations = making.organisations_of_year();
    let instance = Instance {
        format: FORMAT.into(),
        name: format!("{} {}", facts.county, facts.year),
        year: facts.year,
        blocks: BLOCKS.to_vec(),
        calendar,
        places: making.towns.iter().map(|town| town.name.to_owned()).collect(),
        travel_minutes: (making.towns.iter())
            .map(|from| making.towns.iter().map(|to| towns::minutes(from, to)).collect())
            .collect(),
        people: making.instance_people,
        calendars: making.calendars,
        bodies,
        links,
        plan: (dials.stay > 0 && !plan.meetings.is_empty()).then_some(plan),
        weights,
    };
    Basis {
        instance,
        dials,
        again: None,
        bodies: basis_bodies,
        people: making.basis_people,
        organisations,
        left_out: making.left_out,
        assumptions,
    }
}

impl<'f> Making<'f> {
    fn begin(facts: &'f Facts, dials: Dials, days: Days, calendar: &scheduling::instance::Calendar) -> Self {
        Self {
            facts,
            dials,
            effective: calendar.effective.last().copied().unwrap_or_default(),
            days,
            organisations: facts.organisations.iter().map(|one| (one.id, one)).collect(),
            towns: towns::residence(&facts.county).into_iter().collect(),
            calendars: Vec::new(),
            shared: BTreeMap::new(),
            people: BTreeMap::new(),
            sits: BTreeMap::new(),
            basis_people: Vec::new(),
            instance_people: Vec::new(),
            left_out: Vec::new(),
            homeless: 0,
        }
    }

    /// A body as it is told of.
    fn basis_of(&self, body: &BodyFacts, assumptions: Vec<Assumption>) -> BasisBody {
        BasisBody {
            id: body.id,
            slug: body.slug.clone(),
            name: body.name.clone(),
            short: body.short.clone(),
            group: body.group,
            chairs: self.chairs(body),
            assumptions,
        }
    }

    /// The place of a town among those that are travelled between.
    pub(super) fn place(&mut self, town: &'static Town) -> usize {
        self.towns.iter().position(|known| known.municipality == town.municipality).unwrap_or_else(|| {
            self.towns.push(town);
            self.towns.len() - 1
        })
    }

    pub(super) fn organisation(&self, id: Option<OrganisationId>) -> Option<&'f OrganisationFacts> {
        self.organisations.get(&id?).copied()
    }

    /// The town somebody of an organisation travels from, and whether it is the organisation's own.
    pub(super) fn town_of(&self, organisation: Option<&OrganisationFacts>) -> (&'static Town, bool) {
        let own = organisation.and_then(|one| one.municipality.as_deref()).and_then(towns::of_municipality);
        let county = organisation.and_then(|one| one.county.as_deref());
        let seat = county.and_then(towns::residence);
        let is_municipality = organisation.is_some_and(|one| one.municipality.is_some());
        match (own, seat) {
            (Some(town), _) => (town, true),
            (None, Some(town)) => (town, !is_municipality),
            (None, None) => match organisation {
                // A national authority or association without a county.
                Some(_) => (towns::capital(), false),
                None => (towns::residence(&self.facts.county).unwrap_or_else(towns::capital), false),
            },
        }
    }

    /// The calendar of bodies of a kind with members from these counties.
    pub(super) fn shared_calendar(&mut self, who: Who, counties: Vec<String>) -> usize {
        let key = (who as u8, counties);
        if let Some(known) = self.shared.get(&key) {
            return *known;
        }
        let (blocked, soft) = calendar::closing(&self.days, who, &key.1, &self.facts.breaks);
        let name = format!("{who:?} {}", key.1.join("+"));
        self.calendars.push(Closing { name, blocked, soft });
        self.shared.insert(key, self.calendars.len() - 1);
        self.calendars.len() - 1
    }

    /// A calendar of a body's own.
    pub(super) fn own_calendar(&mut self, closing: Closing) -> usize {
        self.calendars.push(closing);
        self.calendars.len() - 1
    }

    /// The place of a person among those of the year.
    pub(super) fn person(&mut self, id: PersonId, organisation: Option<OrganisationId>, elected: bool) -> usize {
        if let Some(known) = self.people.get(&id) {
            self.instance_people[*known].elected |= elected;
            return *known;
        }
        let organisation = self.organisation(organisation);
        let (town, own) = self.town_of(organisation);
        self.homeless += usize::from(!own);
        let home = self.place(town);
        let slug = organisation.map(|one| one.slug.to_string()).unwrap_or_default();
        let name = organisation.map(|one| one.name.clone()).unwrap_or_default();
        self.instance_people.push(Person { org: slug.clone(), home, elected, away: Vec::new() });
        self.basis_people.push(BasisPerson { id, organisation: slug, organisation_name: name });
        self.people.insert(id, self.instance_people.len() - 1);
        self.instance_people.len() - 1
    }

    /// Who is away when, by what was noted of people and of organisations.
    fn away(&mut self) {
        for condition in self.facts.conditions.iter().filter(|one| one.kind == ConditionKind::Away) {
            let slug = self.organisation(condition.organisation).map(|one| one.slug.to_string());
            let blocks = condition.content.blocks.unwrap_or(15) & 15;
            let (Some(from), Some(to)) = (condition.from, condition.to) else { continue };
            for (at, person) in self.basis_people.iter().enumerate() {
                let hers = condition.person == Some(person.id);
                let of_hers = slug.as_deref().is_some_and(|slug| !slug.is_empty() && slug == person.organisation);
                if hers || of_hers {
                    // Before she sits anywhere, and after, nobody misses her.
                    let sits = self.sits.get(&at).map(Vec::as_slice).unwrap_or_default();
                    let missed = |day: &usize| sits.iter().any(|[first, last]| (first..=last).contains(&day));
                    let days = self.days.dates().iter().enumerate().filter(|(_, date)| (from..=to).contains(*date));
                    let days: Vec<usize> = days.map(|(day, _)| day).filter(missed).collect();
                    let runs = days.chunk_by(|one, next| one + 1 == *next);
                    let away = |run: &[usize]| Some(Away { from: *run.first()?, to: *run.last()?, blocks });
                    self.instance_people[at].away.extend(runs.filter_map(away));
                }
            }
        }
    }

    /// What is taken for granted about the whole year.
    fn whole_year(&self) -> Vec<Assumption> {
        let closed = calendar::CLOSED.iter().map(|period| {
            let ((from_month, from_day), (to_month, to_day)) = (period.from, period.to);
            format!("{from_day}/{from_month}–{to_day}/{to_month}")
        });
        let assumed = |about, told| Assumption { about, reason: Reason::Assumed, told, said: None };
        let mut all = vec![
            assumed(Assumed::Closed, Told::Words(closed.collect())),
            assumed(Assumed::Breaks, Told::Yes(false)),
            assumed(Assumed::Travel, Told::Number(80)),
        ];
        if self.homeless > 0 {
            all.push(assumed(Assumed::Homes, Told::Number(i64::try_from(self.homeless).unwrap_or(i64::MAX))));
        }
        all
    }

    /// Organisations that people of the year come from, and all of the county, by name.
    fn organisations_of_year(&self) -> Vec<(OrganisationId, String, String)> {
        let county = Some(self.facts.county.as_str());
        let concerns = |one: &&&OrganisationFacts| {
            one.county.as_deref() == county
                || self.basis_people.iter().any(|person| person.organisation == one.slug.as_str())
        };
        let mut all: Vec<_> = (self.organisations.values().filter(concerns))
            .map(|one| (one.id, one.slug.to_string(), one.name.clone()))
            .collect();
        all.sort_by(|one, other| one.2.cmp(&other.2));
        all
    }

    pub(super) fn leave_out(&mut self, body: &BodyFacts, why: WhyLeftOut, day: Option<kernel::Date>) {
        self.left_out.push(LeftOut { slug: body.slug.clone(), name: body.name.clone(), why, day });
    }

    /// Whether the days of a body are set by somebody outside.
    pub(super) const fn is_outside(body: &BodyFacts) -> bool {
        matches!(body.group, Group::National)
    }
}

#[cfg(test)]
mod tests;

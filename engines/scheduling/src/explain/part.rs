//! Some of the bodies of an instance by themselves, with the people and links that are theirs alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{Possible, Rule, possible};
use crate::{
    instance::{BodyIndex, Instance, Link},
    plan::{Meeting, Plan},
};

/// Some bodies of an instance, as an instance of their own.
pub(super) struct Part {
    pub(super) instance: Instance,
    bodies: Vec<BodyIndex>,
    people: Vec<usize>,
    links: Vec<usize>,
}

impl Part {
    /// These bodies, each once and in rising order.
    pub(super) fn of(whole: &Instance, bodies: &[BodyIndex]) -> Self {
        let members = bodies.iter().flat_map(|body| whole.bodies[*body].members.iter().map(|(person, _)| *person));
        let people: Vec<usize> = members.collect::<BTreeSet<usize>>().into_iter().collect();
        let person_at: BTreeMap<usize, usize> = people.iter().enumerate().map(|(at, person)| (*person, at)).collect();
        let body_at: BTreeMap<BodyIndex, usize> = bodies.iter().enumerate().map(|(at, body)| (*body, at)).collect();
        let is_inside = |link: &Link| body_at.contains_key(&link.parent) && body_at.contains_key(&link.child);
        let links: Vec<usize> = (0..whole.links.len()).filter(|at| is_inside(&whole.links[*at])).collect();
        let of_link = |at: &usize| {
            let link = whole.links[*at];
            Link { parent: body_at[&link.parent], child: body_at[&link.child], ..link }
        };
        let of_body = |body: &BodyIndex| {
            let mut body = whole.bodies[*body].clone();
            body.members.iter_mut().for_each(|(person, _)| *person = person_at[person]);
            body
        };
        let instance = Instance {
            people: people.iter().map(|person| whole.people[*person].clone()).collect(),
            bodies: bodies.iter().map(of_body).collect(),
            links: links.iter().map(of_link).collect(),
            plan: None,
            format: whole.format.clone(),
            name: whole.name.clone(),
            year: whole.year,
            blocks: whole.blocks.clone(),
            calendar: whole.calendar.clone(),
            places: whole.places.clone(),
            travel_minutes: whole.travel_minutes.clone(),
            calendars: whole.calendars.clone(),
            weights: whole.weights.clone(),
        };
        Self { instance, bodies: bodies.to_vec(), people, links }
    }

    pub(super) fn possible(&self, steps: u64) -> Possible {
        possible(&self.instance, steps)
    }

    /// A rule of the part, as the whole calls it.
    pub(super) fn name(&self, rule: Rule) -> Rule {
        let body = |at: usize| self.bodies[at];
        match rule {
            Rule::WorkingDays => Rule::WorkingDays,
            Rule::Count(at) => Rule::Count(body(at)),
            Rule::Window(at) => Rule::Window(body(at)),
            Rule::Weekdays(at) => Rule::Weekdays(body(at)),
            Rule::Calendars(at) => Rule::Calendars(body(at)),
            Rule::Starts(at) => Rule::Starts(body(at)),
            Rule::Fixed(at, k) => Rule::Fixed(body(at), k),
            Rule::Spacing(at) => Rule::Spacing(body(at)),
            Rule::KeyPerson(at, person) => Rule::KeyPerson(body(at), self.people[person]),
            Rule::Quorum(at) => Rule::Quorum(body(at)),
            Rule::Places(at) => Rule::Places(body(at)),
            Rule::Link(at) => Rule::Link(self.links[at]),
            Rule::Person(person) => Rule::Person(self.people[person]),
        }
    }

    /// A plan of the part, as one of the whole.
    pub(super) fn back(&self, plan: Plan) -> Plan {
        let of = |meeting: Meeting| Meeting { body: self.bodies[meeting.body], ..meeting };
        Plan { meetings: plan.meetings.into_iter().map(of).collect() }
    }
}

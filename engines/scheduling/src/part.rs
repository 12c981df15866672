//! Some of the bodies of an instance by themselves, with the people and links that are theirs alone; and which bodies hang together.
//!
//! People who are only invited tie nobody together: they count for C4 alone, which is a body's own.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    instance::{BodyIndex, Instance, Link, PersonIndex},
    plan::{Meeting, Plan},
};

/// Some bodies of an instance, as an instance of their own.
pub(crate) struct Part {
    pub(crate) instance: Instance,
    /// Of each of its bodies, people and links which one of the whole it is.
    pub(crate) bodies: Vec<BodyIndex>,
    pub(crate) people: Vec<PersonIndex>,
    pub(crate) links: Vec<usize>,
}

impl Part {
    /// These bodies, each once and in rising order.
    /// Links to bodies outside are left out, and so are the meetings of others in the plan in force.
    pub(crate) fn of(whole: &Instance, bodies: &[BodyIndex]) -> Self {
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
        let meeting = |one: &Meeting| Some(Meeting { body: *body_at.get(&one.body)?, ..*one });
        let instance = Instance {
            people: people.iter().map(|person| whole.people[*person].clone()).collect(),
            bodies: bodies.iter().map(of_body).collect(),
            links: links.iter().map(of_link).collect(),
            plan: whole.plan.as_ref().map(|plan| Plan { meetings: plan.meetings.iter().filter_map(meeting).collect() }),
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

    /// A plan of the part, as one of the whole.
    /// Meetings keep their order, which is that of the whole, as the bodies of a part rise.
    pub(crate) fn back(&self, plan: Plan) -> Plan {
        let of = |meeting: Meeting| Meeting { body: self.bodies[meeting.body], ..meeting };
        Plan { meetings: plan.meetings.into_iter().map(of).collect() }
    }
}

/// Bodies that hang together: they share people who must be counted, or one prepares for the other. Other bodies do not touch them, so
/// that each cluster is a problem of its own. In the order of their first bodies.
pub(crate) fn clusters(instance: &Instance) -> Vec<Vec<BodyIndex>> {
    let mut groups = Groups::of(instance);
    let mut first_of: Vec<Option<BodyIndex>> = vec![None; instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        for person in body.hard_members() {
            let first = *first_of[person].get_or_insert(at);
            groups.join(first, at);
        }
    }
    instance.links.iter().for_each(|link| groups.join(link.parent, link.child));
    groups.listed()
}

/// Bodies that hang together by links alone, in the order of their first bodies.
/// What has no year by itself is looked for among these before people are looked at.
pub(crate) fn linked(instance: &Instance) -> Vec<Vec<BodyIndex>> {
    let mut groups = Groups::of(instance);
    instance.links.iter().for_each(|link| groups.join(link.parent, link.child));
    groups.listed()
}

/// Which bodies are known to hang together: each points to one before it in its group, the first to itself (union–find, path halving).
struct Groups(Vec<BodyIndex>);

impl Groups {
    /// Each body by itself.
    fn of(instance: &Instance) -> Self {
        Self((0..instance.bodies.len()).collect())
    }

    /// The first body of a body's group.
    /// Each step halves the way for the next who asks, so that all of it takes hardly more than one step a question.
    fn first(&mut self, mut body: BodyIndex) -> BodyIndex {
        while self.0[body] != body {
            self.0[body] = self.0[self.0[body]];
            body = self.0[body];
        }
        body
    }

    /// The group with the later first body becomes part of the other: groups stay in the order of their first bodies.
    fn join(&mut self, one: BodyIndex, other: BodyIndex) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// The groups, each with its bodies rising: an order that depends on the instance alone, as chance and moves are dealt out by it.
    fn listed(mut self) -> Vec<Vec<BodyIndex>> {
        let mut of_first: BTreeMap<BodyIndex, Vec<BodyIndex>> = BTreeMap::new();
        for body in 0..self.0.len() {
            let first = self.first(body);
            of_first.entry(first).or_default().push(body);
        }
        of_first.into_values().collect()
    }
}

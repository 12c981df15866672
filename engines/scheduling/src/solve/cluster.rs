//! Bodies that hang together: they share people who must be counted, or one prepares for the other. Other bodies do not touch them, so
//! that each cluster is a problem of its own.

use crate::{
    instance::{Body, BodyIndex, Instance, Link},
    plan::{Meeting, Plan},
};

/// Bodies that hang together, in the order of the instance.
pub(super) struct Cluster {
    pub(super) bodies: Vec<BodyIndex>,
}

/// The clusters of an instance, in the order of their first bodies.
pub(super) fn clusters(instance: &Instance) -> Vec<Cluster> {
    let mut groups = Groups((0..instance.bodies.len()).collect());
    let mut first_of: Vec<Option<BodyIndex>> = vec![None; instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        for person in body.hard_members() {
            let first = *first_of[person].get_or_insert(at);
            groups.join(first, at);
        }
    }
    instance.links.iter().for_each(|link| groups.join(link.parent, link.child));
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut cluster_of = vec![None; instance.bodies.len()];
    for at in 0..instance.bodies.len() {
        let group = groups.of(at);
        let cluster = *cluster_of[group].get_or_insert_with(|| {
            clusters.push(Cluster { bodies: Vec::new() });
            clusters.len() - 1
        });
        clusters[cluster].bodies.push(at);
    }
    clusters
}

/// Which bodies are known to hang together: each points to one before it in its group, the first to itself (union–find, path halving).
struct Groups(Vec<BodyIndex>);

impl Groups {
    /// The first body of a body's group.
    fn of(&mut self, mut body: BodyIndex) -> BodyIndex {
        while self.0[body] != body {
            self.0[body] = self.0[self.0[body]];
            body = self.0[body];
        }
        body
    }

    fn join(&mut self, one: BodyIndex, other: BodyIndex) {
        let (one, other) = (self.of(one), self.of(other));
        self.0[one.max(other)] = one.min(other);
    }
}

impl Cluster {
    /// How many meetings it may have at most.
    pub(super) fn meetings(&self, instance: &Instance) -> u64 {
        self.bodies.iter().map(|body| instance.bodies[*body].n_max as u64).sum()
    }

    /// The cluster as an instance of its own: its bodies, links and meetings in force, numbered anew, and the people who sit in it.
    pub(super) fn instance(&self, whole: &Instance) -> Instance {
        let mut people = Vec::new();
        let mut person_here = vec![usize::MAX; whole.people.len()];
        let mut body_here = vec![None; whole.bodies.len()];
        let mut bodies = Vec::with_capacity(self.bodies.len());
        for (here, at) in self.bodies.iter().enumerate() {
            let mut body: Body = whole.bodies[*at].clone();
            for (person, _) in &mut body.members {
                if person_here[*person] == usize::MAX {
                    person_here[*person] = people.len();
                    people.push(whole.people[*person].clone());
                }
                *person = person_here[*person];
            }
            bodies.push(body);
            body_here[*at] = Some(here);
        }
        let link = |link: &Link| Some(Link { parent: body_here[link.parent]?, child: body_here[link.child]?, ..*link });
        let meeting = |one: &Meeting| Some(Meeting { body: body_here[one.body]?, ..*one });
        Instance {
            format: whole.format.clone(),
            name: whole.name.clone(),
            year: whole.year,
            blocks: whole.blocks.clone(),
            calendar: whole.calendar.clone(),
            places: whole.places.clone(),
            travel_minutes: whole.travel_minutes.clone(),
            people,
            calendars: whole.calendars.clone(),
            bodies,
            links: whole.links.iter().filter_map(link).collect(),
            plan: whole.plan.as_ref().map(|plan| Plan { meetings: plan.meetings.iter().filter_map(meeting).collect() }),
            weights: whole.weights.clone(),
        }
    }
}

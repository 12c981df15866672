//! Why there is no plan: which rules together leave no year, as few of them as can be.
//!
//! Every rule of an instance has a name ([`Rule`]) and can be let go of ([`relaxed`]). Bodies that have no year are looked for from the
//! small to the large: each by itself, those that are linked, two that share people, then all that hang together. Of the rules of those
//! found one after the other is let go of, and left out when there is no year without it either (a deletion filter: Chinneck and
//! Dravnieks, "Locating minimal infeasible constraint sets in linear programs", 1991). What is left has no year, and would have one without any
//! single rule of it. Whether there is a year is answered by a complete search (`possible`); when that runs out of steps, this says so and
//! claims nothing. Before all that [`days`] tells of each meeting how many days are left and why the others are not.

//!
//! ```
//! use radslag_scheduling::{Explained, Instance, explain, explain::Rule};
//!
//! # fn why(instance: &Instance) {
//! if let Explained::Conflicts(conflicts) = explain(instance, 20_000) {
//!     for conflict in &conflicts {
//!         // To let go of any one of these mends this conflict; other conflicts may be left.
//!         let bodies: Vec<&str> = conflict.bodies.iter().map(|body| instance.bodies[*body].name.as_str()).collect();
//!         let about_people = conflict.rules.iter().any(|rule| matches!(rule, Rule::KeyPerson(..) | Rule::Person(_)));
//! #       let _ = (bodies, about_people);
//!     }
//! }
//! # }
//! ```
//!
//! The same instance and steps give the same answer: no chance, no clock.

mod days;
mod part;
mod possible;
mod rules;

pub use days::{DaysLeft, Reason, days};
pub use possible::{Possible, possible};
pub use rules::{Rule, relaxed, rules};

use std::collections::BTreeSet;

use crate::{
    instance::{BodyIndex, Instance},
    part::{Part, clusters, linked},
    plan::Plan,
    solve,
    solve::{Effort, Go},
};

/// Changes that the search is given before anything is explained: so many, and more where there are many meetings.
const MOVES: u64 = 30_000;
const MOVES_EACH: u64 = 100;

/// Rules that cannot all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The bodies whose rules they are.
    pub bodies: Vec<BodyIndex>,
    /// The rules, in the order of [`rules`].
    pub rules: Vec<Rule>,
    /// Whether it is proven that each of them is needed: without any one of them there is a plan for these bodies.
    pub is_smallest: bool,
}

/// What is said of an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explained {
    /// There is a plan, this one.
    Possible(Plan),
    /// There is none. Of several conflicts none has a body of another.
    Conflicts(Vec<Conflict>),
    /// The search ran out of steps before it found a plan or a conflict.
    Unknown,
}

/// Why a sound instance has no plan, or a plan. `steps` is what each question "is there a year" may take: 20,000 is some seconds for a county at worst.
#[must_use]
pub fn explain(instance: &Instance, steps: u64) -> Explained {
    let meetings: usize = instance.bodies.iter().map(|body| body.n_max).sum();
    let moves = MOVES.max(MOVES_EACH * u64::try_from(meetings).unwrap_or(MOVES));
    let solved = solve(instance, Effort { seed: 1, moves }, |_| Go::On);
    if solved.broken == 0 {
        return Explained::Possible(solved.plan);
    }
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut taken: BTreeSet<BodyIndex> = BTreeSet::new();
    let bodies = instance.bodies.len();
    let alone = (0..bodies).map(|body| vec![body]);
    let together = linked(instance).into_iter().filter(|bodies| bodies.len() > 1).chain(pairs(instance));
    for candidate in alone.chain(together) {
        if candidate.iter().any(|body| taken.contains(body)) {
            continue;
        }
        if Part::of(instance, &candidate).possible(steps) == Possible::No {
            taken.extend(&candidate);
            conflicts.push(conflict(instance, candidate, steps));
        }
    }
    if !conflicts.is_empty() {
        return Explained::Conflicts(conflicts);
    }
    let mut is_unknown = false;
    let mut meetings = Vec::new();
    for cluster in clusters(instance) {
        let part = Part::of(instance, &cluster);
        match part.possible(steps) {
            Possible::Yes(plan) => meetings.extend(part.back(plan).meetings),
            Possible::No => conflicts.push(conflict(instance, cluster, steps)),
            Possible::Unknown => is_unknown = true,
        }
    }
    if !conflicts.is_empty() {
        Explained::Conflicts(conflicts)
    } else if is_unknown {
        Explained::Unknown
    } else {
        meetings.sort_unstable();
        Explained::Possible(Plan { meetings })
    }
}

/// The smallest part of bodies that have no year, and of their rules.
fn conflict(instance: &Instance, mut bodies: Vec<BodyIndex>, steps: u64) -> Conflict {
    let mut is_smallest = true;
    // Whole bodies first: it is the many that make questions slow.
    for body in bodies.clone() {
        let without: Vec<BodyIndex> = bodies.iter().copied().filter(|one| *one != body).collect();
        if without.is_empty() {
            break;
        }
        if Part::of(instance, &without).possible(steps) == Possible::No {
            bodies = without;
        }
    }
    let part = Part::of(instance, &bodies);
    let all = rules(&part.instance);
    let mut let_go: BTreeSet<Rule> = BTreeSet::new();
    for rule in rules::in_order_of_leaving(&all) {
        let_go.insert(rule);
        match possible(&relaxed(&part.instance, &let_go), steps) {
            Possible::No => {}
            Possible::Yes(_) => {
                let_go.remove(&rule);
            }
            Possible::Unknown => {
                let_go.remove(&rule);
                is_smallest = false;
            }
        }
    }
    let rules: Vec<Rule> = all.iter().filter(|rule| !let_go.contains(rule)).map(|rule| part.name(*rule)).collect();
    let mut named: BTreeSet<BodyIndex> = rules.iter().filter_map(Rule::body).collect();
    for rule in &rules {
        if let Rule::Link(link) = rule {
            named.extend([instance.links[*link].parent, instance.links[*link].child]);
        }
    }
    Conflict { bodies: named.into_iter().collect(), rules, is_smallest }
}

/// Two bodies that share somebody whose presence counts.
/// Each pair once, in their order. Of a person in n bodies there are n² of them, which is why pairs come before whole clusters and not before bodies alone.
fn pairs(instance: &Instance) -> Vec<Vec<BodyIndex>> {
    let mut of_person: Vec<Vec<BodyIndex>> = vec![Vec::new(); instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        body.hard_members().for_each(|person| of_person[person].push(at));
    }
    let mut pairs: BTreeSet<Vec<BodyIndex>> = BTreeSet::new();
    for bodies in of_person {
        for (at, one) in bodies.iter().enumerate() {
            bodies[at + 1..].iter().for_each(|other| {
                pairs.insert(vec![*one, *other]);
            });
        }
    }
    pairs.into_iter().collect()
}

//! A year that is published, planned anew when something has changed: what of it cannot stay, and three answers. Takes its time: for a
//! thread of its own.

use std::collections::BTreeSet;

use kernel::Date;
use scheduling::{
    Effort, Instance, Meeting,
    costs::MeetingIndex,
    instance::{BodyIndex, Day, PersonIndex},
    referee::day,
    replan,
    replan::{Ask, Mode, Replanned},
    solve::Go,
    verdict,
};

use super::{calendar::Days, outcome};
use crate::model::{Basis, Letter};

/// Changes that are tried for the best plan: a second or so.
const EFFORT: Effort = Effort { seed: 1, moves: 100_000 };

/// One answer: A moves as few meetings as can be, B is the best plan, C moves one meeting only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub letter: Letter,
    /// The plan, and what is elsewhere in it.
    pub anew: Replanned,
    /// What it costs more than the plan in force; less than 0 when it saves.
    pub more: i64,
    /// Minutes of travel more, of all.
    pub travel: i64,
    /// People whose meetings are elsewhere, by place among those of the year.
    pub people: Vec<PersonIndex>,
}

impl Answer {
    /// The bodies whose meetings are on another day, at another time or place, or not at all; each once, in the order of the year.
    #[must_use]
    pub fn bodies(&self) -> Vec<BodyIndex> {
        let bodies: BTreeSet<BodyIndex> =
            self.anew.moved.iter().filter_map(|one| Some(one.is.or(one.was)?.body)).collect();
        bodies.into_iter().collect()
    }

    /// What is moved, as a text that is the same for the same answer: whoever takes it takes what she has seen.
    #[must_use]
    pub fn seal(&self) -> String {
        let of = |meeting: Option<Meeting>| match meeting {
            Some(one) => format!("{}.{}.{}.{}.{}", one.body, one.k, one.day, one.start, one.place),
            None => "-".into(),
        };
        self.anew.moved.iter().map(|one| format!("{}:{}", of(one.was), of(one.is))).collect::<Vec<_>>().join(",")
    }
}

/// The first day on which a meeting may be moved: that date, or none of the year.
#[must_use]
pub fn notice(year: i16, from: Date) -> Day {
    let days = Days::of(year);
    if from.year() > year { days.dates().len() } else { days.index(from).unwrap_or_default() }
}

/// Days from outside stand in the plan in force too: they are what they are.
pub fn with_outside(basis: &mut Basis) {
    let instance = &mut basis.instance;
    let Some(plan) = &mut instance.plan else { return };
    for (at, body) in instance.bodies.iter().enumerate().filter(|(_, body)| body.region < 0) {
        let standing = body.fixed.iter();
        plan.meetings.extend(standing.map(|one| Meeting {
            body: at,
            k: one.k,
            day: one.day,
            start: one.start,
            place: one.place,
        }));
    }
    plan.meetings.sort_unstable();
    plan.meetings.dedup();
}

/// One answer; `None` when nothing is published, or when one meeting only is to be moved and nobody has said which and none has to be.
#[must_use]
pub fn answer(basis: &Basis, letter: Letter, notice: Day, only: Option<MeetingIndex>) -> Option<Answer> {
    let instance = &basis.instance;
    let in_force = instance.plan.as_ref()?;
    let mode = match letter {
        Letter::A => Mode::FewestMoves,
        Letter::B => Mode::Best,
        Letter::C => Mode::Only(only.or_else(|| first_broken(instance))?),
    };
    let anew = replan(instance, Ask { mode, notice, effort: EFFORT }, |_| Go::On);
    let before = verdict(instance, in_force).cost.total();
    let affected = affected(instance, &anew);
    Some(Answer {
        letter,
        more: anew.cost.total() - before,
        travel: outcome::outcome(instance, &anew.plan).travel - outcome::outcome(instance, in_force).travel,
        people: affected.iter().copied().collect(),
        anew,
    })
}

/// The answers that there are, the one with fewest moves first.
#[must_use]
pub fn answers(basis: &Basis, notice: Day, only: Option<MeetingIndex>) -> Vec<Answer> {
    Letter::ALL.into_iter().filter_map(|letter| answer(basis, letter, notice, only)).collect()
}

/// The first meeting of the plan in force that cannot be on its day, whatever the others do.
fn first_broken(instance: &Instance) -> Option<MeetingIndex> {
    let days = day::Days::of(instance);
    let in_force = instance.plan.as_ref()?;
    let is_set = |one: &&Meeting| instance.bodies[one.body].fixed.iter().any(|fixed| fixed.k == one.k);
    let own = in_force.meetings.iter().filter(|one| instance.bodies[one.body].region >= 0 && !is_set(one));
    let mut cannot = own.filter(|one| days.unary(&instance.bodies[one.body], one.day, one.start).why.is_some());
    cannot.next().map(|one| (one.body, one.k))
}

/// Whose meetings are elsewhere.
fn affected(instance: &Instance, anew: &Replanned) -> BTreeSet<PersonIndex> {
    let bodies = anew.moved.iter().filter_map(|one| Some(one.is.or(one.was)?.body));
    bodies.flat_map(|body| instance.bodies[body].hard_members()).collect()
}

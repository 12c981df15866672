//! Whether there is a year at all: a complete search.
//!
//! How many meetings each body has is decided first, then the day of each, then times and places (`slots`). Of each meeting the days are kept
//! that spacing and links leave (arc consistency: Mackworth, "Consistency in networks of relations", 1977); a body by itself needs no
//! search after that, as its meetings are a chain. The meeting with the fewest days left is decided next. When the steps end, the answer
//! is that it is not known. Nothing is said about cost.
//!
//! # Why it is right
//! `No` is only said when every combination of counts that could matter (`years`) has been refuted, each by trying every day left of some
//! meeting. A day is taken away only when no plan has the meeting on it: H3 and H8 from the days left of the meetings beside it, H5 to H7 from
//! meetings that are decided on that day. `Yes` comes with a plan, which a test holds against the referee.
//!
//! # What it takes
//! Nothing better than trying in the worst case. Steps are counted, not seconds, so that the answer is the same everywhere.

mod known;
mod slots;
mod years;

use std::collections::{BTreeSet, VecDeque};

use crate::{
    instance::{BodyIndex, Instance, Mode},
    plan::Plan,
};
use known::{Known, Named};
use slots::Slots;
use years::Counts;

/// Whether there is a plan that keeps every hard rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Possible {
    /// Yes: this one.
    Yes(Plan),
    /// No, proven.
    No,
    /// The steps ended before either was found.
    Unknown,
}

/// Steps that each combination of counts is given at first; ten times as many in each round after.
const FIRST: u64 = 100;
/// Of more meetings than these it is only seen whether some meeting has no day left: a decision for each would go too deep.
const MOST_MEETINGS: usize = 600;

/// Whether a sound instance has a plan that keeps every hard rule. A step is one decision about a meeting, or a look at four of them.
///
/// Every combination of how many meetings each body has is given some steps, then those that are not known yet ten times as many, and
/// so on: one that is hard to refute does not stand in the way of one that is easy to fulfil.
/// Where a plan is the answer, it is any that keeps the rules; what it costs is not looked at. With no steps nothing is known but of
/// an instance without bodies.
///
/// ```
/// use radslag_scheduling::{Instance, explain::{Possible, possible}, verdict};
///
/// # fn asked(instance: &Instance) {
/// match possible(instance, 20_000) {
///     Possible::Yes(plan) => assert!(verdict(instance, &plan).is_feasible()),
///     Possible::No => { /* proven */ }
///     Possible::Unknown => { /* more steps may tell */ }
/// }
/// # }
/// ```
#[must_use]
pub fn possible(instance: &Instance, steps: u64) -> Possible {
    let known = Known::of(instance);
    let (mut left, mut each) = (steps, FIRST);
    let mut refuted: BTreeSet<Vec<usize>> = BTreeSet::new();
    loop {
        let mut is_unknown = false;
        for count in Counts::of(instance) {
            if refuted.contains(&count) {
                continue;
            }
            if left == 0 {
                return Possible::Unknown;
            }
            let given = left.min(each);
            let (answer, taken) = with(&known, &count, given);
            // Seeing what days are left takes its time too.
            let looked = count.iter().sum::<usize>() / 4;
            left -= (taken + 1 + u64::try_from(looked).unwrap_or(0)).min(left);
            match answer {
                Possible::Yes(plan) => return Possible::Yes(plan),
                Possible::Unknown => is_unknown = true,
                Possible::No => {
                    refuted.insert(count);
                }
            }
        }
        if !is_unknown {
            return Possible::No;
        }
        each *= 10;
    }
}

/// The same when it is decided how many meetings each body has, and how many steps that took.
fn with(known: &Known<'_>, counts: &[usize], steps: u64) -> (Possible, u64) {
    let mut search = Search::of(known, counts, steps);
    let all: VecDeque<usize> = (0..search.meetings.len()).collect();
    let answer = match search.keep_consistent(all) {
        false => Possible::No,
        true if search.meetings.len() > MOST_MEETINGS => Possible::Unknown,
        true => search.decide(),
    };
    (answer, steps - search.steps)
}

/// The days of all meetings, being decided.
struct Search<'k, 'i> {
    known: &'k Known<'i>,
    /// Of each meeting its body and number.
    meetings: Vec<(BodyIndex, usize)>,
    /// Of each body where its meetings begin.
    first: Vec<usize>,
    counts: &'k [usize],
    /// Of each meeting the days that are left, rising.
    days: Vec<Vec<u16>>,
    /// What the days of a meeting were before, the latest last.
    trail: Vec<(usize, Vec<u16>)>,
    steps: u64,
}

impl<'k, 'i> Search<'k, 'i> {
    fn of(known: &'k Known<'i>, counts: &'k [usize], steps: u64) -> Self {
        let (mut meetings, mut first) = (Vec::new(), Vec::new());
        for (body, count) in counts.iter().enumerate() {
            first.push(meetings.len());
            meetings.extend((0..*count).map(|k| (body, k)));
        }
        let can = |(body, k): &(BodyIndex, usize)| {
            let days = (0..known.instance.calendar.days).filter(|day| known.starts(*body, *k, *day) != 0);
            days.map(crate::number::day).collect()
        };
        let days = meetings.iter().map(can).collect();
        Self { known, days, meetings, first, counts, trail: Vec::new(), steps }
    }

    /// The effective number of a day: H3 is asked in these.
    fn effective(&self, day: u16) -> i64 {
        self.known.instance.calendar.effective[usize::from(day)]
    }

    /// Decides the meetings that are left; those with one day are.
    fn decide(&mut self) -> Possible {
        let open = (0..self.meetings.len()).filter(|at| self.days[*at].len() > 1);
        let Some(next) = open.min_by_key(|at| (self.days[*at].len(), *at)) else {
            return self.times_and_places();
        };
        let mut choices = self.days[next].clone();
        // Days on which nobody of its people has another meeting first.
        choices.sort_by_cached_key(|day| (self.decided_near(next, *day).count(), *day));
        for day in choices {
            if self.steps == 0 {
                return Possible::Unknown;
            }
            self.steps -= 1;
            let mark = self.trail.len();
            self.set(next, vec![day]);
            if self.keep_consistent(VecDeque::from([next])) {
                match self.decide() {
                    Possible::No => {}
                    answer => return answer,
                }
            }
            while self.trail.len() > mark {
                if let Some((at, days)) = self.trail.pop() {
                    self.days[at] = days;
                }
            }
        }
        Possible::No
    }

    /// Whether there are times and places for a meeting, those that are decided on its day and share people with it, and so on.
    fn day_fits(&self, at: usize, day: u16) -> bool {
        let mut together = vec![at];
        let mut looked_at = 0;
        while let Some(one) = together.get(looked_at).copied() {
            let more: Vec<usize> = self.decided_near(one, day).filter(|other| !together.contains(other)).collect();
            together.extend(more);
            looked_at += 1;
        }
        let meetings: Vec<(BodyIndex, usize)> = together.iter().map(|at| self.meetings[*at]).collect();
        self.known.day_fits(&meetings, usize::from(day), &mut Vec::new())
    }

    /// All days are decided. What is left is small: those that share a day and people are chosen for together.
    fn times_and_places(&mut self) -> Possible {
        let days: Vec<usize> = self.days.iter().map(|days| days.first().map_or(0, |day| usize::from(*day))).collect();
        let mut slots = Slots::of(self.known, &self.meetings, &days, (self.counts, &self.first), self.steps);
        let answer = slots.choose();
        self.steps = slots.steps;
        answer
    }

    /// Every change of a meeting's days goes through here: the trail is what taking a decision back needs.
    fn set(&mut self, at: usize, days: Vec<u16>) {
        let before = std::mem::replace(&mut self.days[at], days);
        self.trail.push((at, before));
    }

    /// Leaves only days that pass; whether that changed something.
    fn leave(&mut self, at: usize, passes: impl Fn(u16) -> bool) -> bool {
        if self.days[at].iter().all(|day| passes(*day)) {
            return false;
        }
        let left = self.days[at].iter().copied().filter(|day| passes(*day)).collect();
        self.set(at, left);
        true
    }

    /// Meetings that are decided, are on this day and share people with this one.
    fn decided_near(&self, at: usize, day: u16) -> impl Iterator<Item = usize> + '_ {
        let near = &self.known.near[self.meetings[at].0];
        let of_body = |body: &BodyIndex| self.first[*body]..self.first[*body] + self.counts[*body];
        near.iter().flat_map(of_body).filter(move |other| *other != at && self.days[*other] == [day])
    }

    /// Takes away what follows from the meetings named; whether each meeting has a day left.
    fn keep_consistent(&mut self, mut changed: VecDeque<usize>) -> bool {
        if self.days.iter().any(Vec::is_empty) {
            return false;
        }
        while let Some(at) = changed.pop_front() {
            let mut touched = self.spaced(at);
            touched.extend(self.linked(at));
            if self.days[at].len() == 1 {
                touched.extend(self.met(at));
            }
            for other in touched {
                if self.days[other].is_empty() {
                    return false;
                }
                if !changed.contains(&other) {
                    changed.push_back(other);
                }
            }
        }
        true
    }

    /// H3: the meeting before and the one after.
    fn spaced(&mut self, at: usize) -> Vec<usize> {
        let (body, k) = self.meetings[at];
        let asked = &self.known.instance.bodies[body];
        let (least, most) = (asked.gap_min, asked.gap_max);
        let mut effective: Vec<i64> = self.days[at].iter().map(|day| self.effective(*day)).collect();
        effective.sort_unstable();
        let is_between = |from: i64, to: i64| {
            let first = effective.partition_point(|one| *one < from);
            effective.get(first).is_some_and(|one| *one <= to)
        };
        let numbers = &self.known.instance.calendar.effective;
        let mut touched = Vec::new();
        if k + 1 < self.counts[body] {
            let passes = |day: u16| is_between(numbers[usize::from(day)] - most, numbers[usize::from(day)] - least);
            touched.extend(self.leave(at + 1, passes).then_some(at + 1));
        }
        if k > 0 {
            let passes = |day: u16| is_between(numbers[usize::from(day)] + least, numbers[usize::from(day)] + most);
            touched.extend(self.leave(at - 1, passes).then_some(at - 1));
        } else if let Some(before) = asked.prev_eff {
            let passes = |day: u16| (least..=most).contains(&(numbers[usize::from(day)] - before));
            touched.extend(self.leave(at, passes).then_some(at));
        }
        touched
    }

    /// H8.
    fn linked(&mut self, at: usize) -> Vec<usize> {
        let (body, k) = self.meetings[at];
        let known = self.known;
        let mut touched = Vec::new();
        for link in known.instance.links.iter().filter(|link| link.parent == body || link.child == body) {
            let (parents, children) = (self.first[link.parent], self.first[link.child]);
            match link.mode {
                Mode::Indexed if link.parent == body => {
                    let after = Named { body, k, days: &self.days[at] };
                    let child = |day: u16| known.is_before(link, (link.child, k, day), &after);
                    let left: Vec<u16> = self.days[children + k].iter().copied().filter(|day| child(*day)).collect();
                    touched.extend(self.left(children + k, left));
                }
                Mode::Indexed => {
                    let before = Named { body, k, days: &self.days[at] };
                    let parent = |day: u16| known.is_after(link, &before, (link.parent, k, day));
                    let left: Vec<u16> = self.days[parents + k].iter().copied().filter(|day| parent(*day)).collect();
                    touched.extend(self.left(parents + k, left));
                }
                Mode::Exists => {
                    // A change of any child's may leave a meeting of the parent's without one before it.
                    for number in (0..self.counts[link.parent]).filter(|number| link.child == body || *number == k) {
                        let is_prepared = |day: u16| {
                            (0..self.counts[link.child]).any(|k| {
                                let before = Named { body: link.child, k, days: &self.days[children + k] };
                                known.is_after(link, &before, (link.parent, number, day))
                            })
                        };
                        let days = &self.days[parents + number];
                        let left: Vec<u16> = days.iter().copied().filter(|day| is_prepared(*day)).collect();
                        touched.extend(self.left(parents + number, left));
                    }
                }
            }
        }
        touched
    }

    /// Leaves only these of a meeting's days; the meeting, when that changed something.
    fn left(&mut self, at: usize, days: Vec<u16>) -> Option<usize> {
        let is_changed = days.len() < self.days[at].len();
        if is_changed {
            self.set(at, days);
        }
        is_changed.then_some(at)
    }

    /// H5, H6, H7: what a decided meeting leaves those that share people with it.
    fn met(&mut self, at: usize) -> Vec<usize> {
        let day = self.days[at][0];
        let (body, k) = self.meetings[at];
        let mut touched = Vec::new();
        let on_day: Vec<usize> = self.decided_near(at, day).collect();
        if !on_day.is_empty() && !self.day_fits(at, day) {
            self.set(at, Vec::new());
            return vec![at];
        }
        for near in self.known.near[body].clone() {
            for other in self.first[near]..self.first[near] + self.counts[near] {
                if other == at || self.days[other].binary_search(&day).is_err() {
                    continue;
                }
                let fits = self.known.fit((body, k), self.meetings[other], usize::from(day));
                // Somebody who has two meetings already has no third.
                let third = |one: &usize| {
                    *one != other && {
                        let people = |body: BodyIndex| &self.known.people[body];
                        let in_both = |person: &&usize| people(self.meetings[*one].0).binary_search(person).is_ok();
                        people(body).iter().filter(in_both).any(|person| people(near).binary_search(person).is_ok())
                    }
                };
                if !fits || on_day.iter().any(third) {
                    self.leave(other, |one| one != day);
                    touched.push(other);
                }
            }
        }
        touched
    }
}

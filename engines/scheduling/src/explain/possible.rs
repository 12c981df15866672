//! Whether there is a year at all: a complete search.
//!
//! How many meetings each body has is decided first, then the day of each, then times and places (`slots`). Of each meeting the days are kept
//! that spacing and links leave (arc consistency: Mackworth, "Consistency in networks of relations", 1977); a body by itself needs no
//! search after that, as its meetings are a chain. The meeting with the fewest days left is decided next. When the steps end, the answer
//! is that it is not known. Nothing is said about cost.

mod slots;
mod years;

use std::collections::{BTreeSet, VecDeque};

use crate::{
    instance::{BLOCKS, BodyIndex, Instance, Link, Mode, blocks_of},
    plan::Plan,
    referee::day::Days,
};
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

/// Whether a sound instance has a plan that keeps every hard rule. A step is one decision about a meeting.
///
/// Every combination of how many meetings each body has is given some steps, then those that are not known yet ten times as many, and
/// so on: one that is hard to refute does not stand in the way of one that is easy to fulfil.
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
            left -= (taken + 1).min(left);
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
    let answer = if search.keep_consistent(all) { search.decide() } else { Possible::No };
    (answer, steps - search.steps)
}

/// What is known before anything is decided.
pub(super) struct Known<'i> {
    instance: &'i Instance,
    /// Of each body and day the blocks it may begin in, as bits.
    starts: Vec<Vec<u8>>,
    /// Of each body its people whose presence counts, rising.
    people: Vec<Vec<usize>>,
    /// Of each body those it shares people with, itself too.
    near: Vec<Vec<BodyIndex>>,
}

impl<'i> Known<'i> {
    pub(super) fn of(instance: &'i Instance) -> Self {
        let days = Days::of(instance);
        let starts = instance.bodies.iter().map(|body| {
            let of_day = |day| {
                let starts =
                    (0..=BLOCKS - body.dur.min(BLOCKS)).filter(|start| days.unary(body, day, *start).why.is_none());
                starts.fold(0, |bits: u8, start| bits | 1 << start)
            };
            (0..instance.calendar.days).map(of_day).collect()
        });
        let people: Vec<Vec<usize>> = instance
            .bodies
            .iter()
            .map(|body| {
                let mut people: Vec<usize> = body.hard_members().collect();
                people.sort_unstable();
                people
            })
            .collect();
        let shares =
            |one: usize, other: usize| people[one].iter().any(|person| people[other].binary_search(person).is_ok());
        let near = (0..people.len()).map(|one| (0..people.len()).filter(|other| shares(one, *other)).collect());
        Self { instance, starts: starts.collect(), near: near.collect(), people }
    }

    /// The blocks that meeting `k` of a body may begin in on a day, as bits.
    pub(super) fn starts(&self, body: BodyIndex, k: usize, day: usize) -> u8 {
        let fixed = self.instance.bodies[body].fixed.iter().find(|fixed| fixed.k == k);
        let asked = fixed.map_or(u8::MAX, |fixed| if fixed.day == day { 1 << fixed.start } else { 0 });
        self.starts[body][day] & asked
    }

    /// The places that meeting `k` of a body may be in.
    fn places(&self, body: BodyIndex, k: usize) -> Vec<i32> {
        let asked = &self.instance.bodies[body];
        let fixed = asked.fixed.iter().find(|fixed| fixed.k == k);
        asked.places.iter().copied().filter(|place| fixed.is_none_or(|fixed| fixed.place == *place)).collect()
    }

    /// Whether two meetings of bodies that share people can be on one day.
    fn fit(&self, (one, k): (BodyIndex, usize), (other, l): (BodyIndex, usize), day: usize) -> bool {
        let times = |body: BodyIndex, k: usize| {
            let (starts, dur) = (self.starts(body, k, day), self.instance.bodies[body].dur);
            (0..BLOCKS).filter(move |start| starts & (1 << start) != 0).map(move |start| blocks_of(start, dur))
        };
        let in_time = times(one, k).any(|blocks| times(other, l).any(|others| blocks & others == 0));
        let (places, others) = (self.places(one, k), self.places(other, l));
        let in_place = places.iter().any(|place| *place < 0 || others.iter().any(|other| *other < 0 || other == place));
        in_time && in_place
    }
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

    fn times_and_places(&mut self) -> Possible {
        let days: Vec<usize> = self.days.iter().map(|days| days.first().map_or(0, |day| usize::from(*day))).collect();
        let mut slots = Slots::of(self.known, &self.meetings, &days, self.counts, self.steps);
        let answer = slots.choose();
        self.steps = slots.steps;
        answer
    }

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

/// A meeting with the days that are left to it, rising.
struct Named<'d> {
    body: BodyIndex,
    k: usize,
    days: &'d [u16],
}

impl Known<'_> {
    /// Whether a meeting on a day can come after another on one of its days, as a link asks.
    fn is_after(&self, link: &Link, before: &Named<'_>, after: (BodyIndex, usize, u16)) -> bool {
        let day = i64::from(after.2);
        is_between(before.days, day - link.hi, day - link.lo.max(1))
            || (link.lo == 0
                && before.days.binary_search(&after.2).is_ok()
                && self.fit_one_after_other((before.body, before.k), (after.0, after.1), after.2))
    }

    /// The other way round: whether a meeting on a day can come before another.
    fn is_before(&self, link: &Link, before: (BodyIndex, usize, u16), after: &Named<'_>) -> bool {
        let day = i64::from(before.2);
        is_between(after.days, day + link.lo.max(1), day + link.hi)
            || (link.lo == 0
                && after.days.binary_search(&before.2).is_ok()
                && self.fit_one_after_other((before.0, before.1), (after.body, after.k), before.2))
    }

    /// Whether one can end before the other begins, on one day.
    fn fit_one_after_other(&self, first: (BodyIndex, usize), then: (BodyIndex, usize), day: u16) -> bool {
        let (starts, later) = (self.starts(first.0, first.1, day.into()), self.starts(then.0, then.1, day.into()));
        let dur = self.instance.bodies[first.0].dur;
        let mut starts = (0..BLOCKS).filter(|start| starts & (1 << start) != 0);
        starts.any(|start| (start + dur..BLOCKS).any(|then| later & (1 << then) != 0))
    }
}

/// Whether one of some rising days is from the first to the last.
fn is_between(days: &[u16], from: i64, to: i64) -> bool {
    let first = days.partition_point(|day| i64::from(*day) < from);
    days.get(first).is_some_and(|day| i64::from(*day) <= to)
}

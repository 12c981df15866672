//! The referee: every hard rule and the whole cost of a plan, read anew from the instance and from nothing else.
//!
//! Slow on purpose and short: what the search counts with as it goes is held against it, and no plan is published that it has not
//! passed. It answers for any plan, also one that is wrong in every way. The rules and their names are those of the model: H1 to H9
//! must hold, C1 to C8 cost.
//!
//! # Which rule is where
//! H1, H2, H3, H4, H9 and C1, C2, C4, C5, C6, C8 with the body (`body`, `meeting`, `moved`); H5, H6, H7 and C3, C7 with the person (`person`,
//! `persons_day`); H8 with the link. Gaps are in effective days (model §1, e(d)), so that July does not count.
//!
//! # What it takes
//! Meetings × members, with maps that are sorted, so that breaches come in the same order everywhere.

mod breach;
mod cost;
pub mod day;

use std::collections::{BTreeMap, BTreeSet};

pub use breach::{Breach, Rule};
pub use cost::{Component, Cost};
use day::Days;

use crate::{
    instance::{Body, BodyIndex, Instance, Link, Mode, PersonIndex},
    number::whole,
    plan::{Meeting, Plan},
};

/// What the referee says of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The rules that are broken, in the order in which they are looked at.
    pub breaches: Vec<Breach>,
    /// What the plan costs.
    pub cost: Cost,
}

impl Verdict {
    /// Whether every hard rule holds.
    #[must_use]
    pub fn is_feasible(&self) -> bool {
        self.breaches.is_empty()
    }
}

/// Holds a plan against a sound instance.
///
/// A meeting of a body that does not exist is left out of account. Of a body whose meetings are not numbered from 0 without gaps
/// nothing more is looked at; a meeting on a day that the year does not have, or in a place that is not the body's, is attended by
/// nobody. Both are as the reference checker has it, which the tests of the product hold this one against.
#[must_use]
pub fn verdict(instance: &Instance, plan: &Plan) -> Verdict {
    let mut referee = Referee::of(instance);
    let by_body = referee.numbered(plan);
    let mut attended: BTreeMap<PersonIndex, Vec<Meeting>> = BTreeMap::new();
    for (at, body) in instance.bodies.iter().enumerate() {
        for meeting in referee.body(at, body, &by_body[at]) {
            for person in body.hard_members() {
                attended.entry(person).or_default().push(meeting);
            }
        }
    }
    for (person, meetings) in &attended {
        referee.person(*person, meetings);
    }
    for (at, link) in instance.links.iter().enumerate() {
        referee.link(at, link, &by_body[link.parent], &by_body[link.child]);
    }
    referee.verdict
}

/// The meetings of a body by number.
pub(crate) type Numbered = BTreeMap<usize, Meeting>;

/// The rules, and what they have said so far; parts of a plan can be held against them too.
/// `choices_for` asks it body by body and takes what it has said after each; a whole verdict asks for all.
pub(crate) struct Referee<'i> {
    instance: &'i Instance,
    pub(crate) days: Days<'i>,
    pub(crate) verdict: Verdict,
}

impl<'i> Referee<'i> {
    pub(crate) fn of(instance: &'i Instance) -> Self {
        Self { instance, days: Days::of(instance), verdict: Verdict::default() }
    }
}

impl Referee<'_> {
    /// Notes a breach: each counts as one, whatever it is about.
    fn broken(&mut self, breach: Breach) {
        self.verdict.breaches.push(breach);
    }

    /// The meetings of each body by number; the last of two with one number counts.
    pub(crate) fn numbered(&mut self, plan: &Plan) -> Vec<Numbered> {
        let mut by_body = vec![Numbered::new(); self.instance.bodies.len()];
        for meeting in plan.meetings.iter().filter(|meeting| meeting.body < self.instance.bodies.len()) {
            if by_body[meeting.body].insert(meeting.k, *meeting).is_some() {
                self.broken(Breach::Twice { body: meeting.body, k: meeting.k });
            }
        }
        by_body
    }

    /// H1, H2, H3, H4 and H9 of one body, and what follows from it alone. The meetings that its members attend.
    pub(crate) fn body(&mut self, at: BodyIndex, body: &Body, meetings: &Numbered) -> Vec<Meeting> {
        let count = meetings.len();
        if !meetings.keys().copied().eq(0..count) {
            self.broken(Breach::Numbers { body: at });
            return Vec::new();
        }
        if !(body.n_min..=body.n_max).contains(&count) {
            self.broken(Breach::Count { body: at, count });
        }
        self.verdict.cost.count += self.instance.weights.count * whole(count.abs_diff(body.n_target));
        for fixed in &body.fixed {
            match meetings.get(&fixed.k) {
                None => self.broken(Breach::FixedMissing { body: at, k: fixed.k }),
                Some(met) if (met.day, met.start, met.place) != (fixed.day, fixed.start, fixed.place) => {
                    self.broken(Breach::FixedMoved { body: at, k: fixed.k });
                }
                Some(_) => {}
            }
        }
        let mut visited = Visited { before: body.prev_eff, ..Visited::default() };
        let met: Vec<Meeting> =
            meetings.values().filter(|meeting| self.meeting(body, meeting, &mut visited)).copied().collect();
        if visited.physical < body.min_physical {
            self.broken(Breach::TooFewPhysical { body: at, physical: visited.physical });
        }
        self.moved(at, meetings, &met);
        met
    }

    /// One meeting of a body; whether it is one that people can attend.
    fn meeting(&mut self, body: &Body, meeting: &Meeting, visited: &mut Visited) -> bool {
        let Meeting { body: at, k, day, start, place } = *meeting;
        if day >= self.instance.calendar.days {
            self.broken(Breach::NoSuchDay { body: at, k, day });
            return false;
        }
        let unary = self.days.unary(body, day, start);
        self.verdict.cost.slot += unary.slot;
        self.verdict.cost.absence += unary.absence;
        if let Some(why) = unary.why {
            self.broken(Breach::Day { body: at, k, day, why });
        }
        let effective = self.instance.calendar.effective[day];
        if let Some(before) = visited.before.replace(effective) {
            let gap = effective - before;
            if !(body.gap_min..=body.gap_max).contains(&gap) {
                self.broken(Breach::Gap { body: at, k, gap });
            }
            self.verdict.cost.spacing += spacing(body, gap);
        }
        let Some(choice) = body.places.iter().position(|one| *one == place) else {
            self.broken(Breach::Place { body: at, k, place });
            return false;
        };
        self.verdict.cost.place += body.place_cost[choice];
        for breach in visited.come_to(body, meeting) {
            self.broken(breach);
        }
        true
    }

    /// C8: what differs from the plan in force.
    fn moved(&mut self, at: BodyIndex, meetings: &Numbered, met: &[Meeting]) {
        let weights = &self.instance.weights;
        let mut cost = 0;
        for was in self.instance.plan.iter().flat_map(|plan| &plan.meetings).filter(|was| was.body == at) {
            if !meetings.contains_key(&was.k) {
                cost += weights.move_day;
            } else if let Some(is) = met.iter().find(|is| is.k == was.k) {
                cost += match () {
                    () if is.day != was.day => weights.move_day,
                    () if is.start != was.start => weights.move_start,
                    () => 0,
                };
                cost += if is.place == was.place { 0 } else { weights.move_place };
            }
        }
        self.verdict.cost.moved += cost;
    }

    /// H5, H6, H7 of one person, her travel and her load.
    fn person(&mut self, person: PersonIndex, meetings: &[Meeting]) {
        let (mut by_day, mut by_week) = (BTreeMap::<usize, Vec<&Meeting>>::new(), BTreeMap::<u8, i64>::new());
        for meeting in meetings {
            by_day.entry(meeting.day).or_default().push(meeting);
            let blocks = whole(self.instance.bodies[meeting.body].dur);
            *by_week.entry(self.instance.calendar.week[meeting.day]).or_default() += blocks;
        }
        let weights = &self.instance.weights;
        let over: i64 = by_week.values().map(|blocks| (blocks - weights.load_cap).max(0)).sum();
        self.verdict.cost.load += weights.load * over;
        for (day, meetings) in by_day {
            self.persons_day(person, day, &meetings);
        }
    }

    /// Travel is counted per place and day, whatever the number of meetings there: this is what rewards meeting on one day (C3).
    pub(crate) fn persons_day(&mut self, person: PersonIndex, day: usize, meetings: &[&Meeting]) {
        let mut taken = 0;
        for meeting in meetings {
            let blocks = crate::instance::blocks_of(meeting.start, self.instance.bodies[meeting.body].dur);
            if taken & blocks != 0 {
                self.broken(Breach::DoubleBooked { person, day });
            }
            taken |= blocks;
        }
        let places: BTreeSet<usize> =
            meetings.iter().filter_map(|meeting| usize::try_from(meeting.place).ok()).collect();
        if places.len() > 1 {
            self.broken(Breach::TwoPlaces { person, day });
        }
        if meetings.len() > 2 {
            self.broken(Breach::ThreeMeetings { person, day });
        }
        let home = self.instance.people[person].home;
        self.verdict.cost.travel += places.iter().map(|place| self.instance.trip_cost(home, *place)).sum::<i64>();
    }

    /// H8.
    pub(crate) fn link(&mut self, at: usize, link: &Link, parent: &Numbered, child: &Numbered) {
        let dur = self.instance.bodies[link.child].dur;
        match link.mode {
            Mode::Indexed => {
                if !parent.keys().eq(child.keys()) {
                    self.broken(Breach::LinkCount { link: at });
                }
                for (k, after) in parent {
                    if child.get(k).is_some_and(|before| !fits(link, dur, before, after)) {
                        self.broken(Breach::LinkDay { link: at, k: *k });
                    }
                }
            }
            Mode::Exists => {
                for (k, after) in parent {
                    if !child.values().any(|before| fits(link, dur, before, after)) {
                        self.broken(Breach::LinkDay { link: at, k: *k });
                    }
                }
            }
        }
    }
}

/// Where a body has been in the year so far.
/// Hosts are counted over the whole year, turns from one meeting to the next; a meeting online in between begins a new turn.
#[derive(Default)]
struct Visited {
    before: Option<i64>,
    place: Option<i32>,
    physical: usize,
    hosted: BTreeMap<i32, usize>,
}

impl Visited {
    /// H9 but for the number of physical meetings.
    fn come_to(&mut self, body: &Body, meeting: &Meeting) -> Vec<Breach> {
        let mut breaches = Vec::new();
        let Meeting { body: at, k, place, .. } = *meeting;
        let before = self.place.replace(place);
        if place >= 0 {
            self.physical += 1;
            let times = self.hosted.entry(place).or_default();
            *times += 1;
            if body.rotate && before == Some(place) {
                breaches.push(Breach::HostAgain { body: at, k });
            }
            if *times > body.host_max {
                breaches.push(Breach::HostTooOften { body: at, k, place });
            }
        }
        breaches
    }
}

/// C1: what a number of effective days between two meetings costs.
#[must_use]
pub fn spacing(body: &Body, gap: i64) -> i64 {
    body.w_gap * ((gap - body.gap_ideal).abs() - body.gap_tol).max(0)
}

/// Whether a meeting comes before another as a link asks; `dur` is that of the earlier one, in blocks.
/// The lag is in calendar days, not effective ones: a lead of two weeks is two weeks in July too. With lag 0 the earlier must end before the later begins.
#[must_use]
pub fn fits(link: &Link, dur: usize, before: &Meeting, after: &Meeting) -> bool {
    let lag = whole(after.day) - whole(before.day);
    (link.lo..=link.hi).contains(&lag) && (lag > 0 || before.start.saturating_add(dur) <= after.start)
}

//! What cannot be meant in an instance: numbers that point nowhere, lists of the wrong length, wishes that weigh less than nothing.
//!
//! A sound instance can still be impossible to plan: that is for the explanations, not here.
//!
//! Every number is held against the list it points into, every list against the length that others take for granted, every weight against
//! what can be added up. Whatever passes can be computed with: nothing else in this engine looks again. A test puts odd numbers anywhere in a file and has everything
//! computed that passes.
//!
//! # Limits
//! Three years, 366 meetings of a body, a gigabyte for people's days, sums that fit in an `i64` for ten countries at once.

use std::collections::HashSet;

use super::{BLOCKS, Body, BodyIndex, FORMAT, Instance, Link, ONLINE};
use crate::number::whole;

/// Most days of a year to be planned: three years.
const MOST_DAYS: usize = 3 * 366;
/// Most meetings of a body.
const MOST_MEETINGS: usize = 366;
/// Most people or bodies times days of the year: the search keeps eight bytes for each, so a gigabyte. Ten countries have 2²⁵.
const MOST_CELLS: usize = 1 << 27;
/// The greatest weight or cost, and the greatest number of times.
const GREATEST: i64 = 1_000_000_000;
/// Most minutes of a journey: two months. With [`GREATEST`] for an hour of it, the journeys of ten countries fit in an `i64` many times over.
const MOST_MINUTES: i64 = 100_000;
/// Most effective days that a cost is counted for, for the same reason.
const FARTHEST: i64 = 100_000;
/// Most faults that are told: enough to mend, few enough to keep.
const MOST_TOLD: usize = 1_000;

/// Something that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as the file has it: `bodies[3].members[2]`.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What could stand there.
    pub expected: Expected,
}

/// What could stand in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// This word.
    Word(&'static str),
    /// A number from the first to the last.
    Between(i64, i64),
    /// A list of so many.
    Long(usize),
    /// Something that stands there once only.
    Once,
    /// A number greater than that of the open day before.
    Growing,
    /// No way back to itself along links.
    NoCircle,
}

/// Everything that cannot be meant, in the order of the file; the first thousand.
pub(super) fn faults(instance: &Instance) -> Vec<Fault> {
    let mut seen = Seen { faults: Vec::new() };
    if instance.format != FORMAT {
        seen.wrong("format", &instance.format, Expected::Word(FORMAT));
    }
    seen.length("blocks", instance.blocks.len(), BLOCKS);
    seen.calendar(instance);
    seen.places(instance);
    seen.people(instance);
    seen.closings(instance);
    for (at, body) in instance.bodies.iter().enumerate() {
        seen.body(instance, &format!("bodies[{at}]"), body);
    }
    seen.links(instance);
    seen.plan(instance);
    seen.weights(instance);
    seen.faults
}

/// What was found wrong so far, in the order of the file.
struct Seen {
    faults: Vec<Fault>,
}

impl Seen {
    /// Notes a fault, up to [`MOST_TOLD`].
    fn wrong(&mut self, place: impl Into<String>, found: impl std::fmt::Display, expected: Expected) {
        if self.faults.len() < MOST_TOLD {
            self.faults.push(Fault { place: place.into(), found: format!("{found}"), expected });
        }
    }

    /// A number from `from` to `to`.
    fn between(&mut self, place: impl Into<String>, found: i64, from: i64, to: i64) {
        if !(from..=to).contains(&found) {
            self.wrong(place, found, Expected::Between(from, to));
        }
    }

    /// A place in a list of so many.
    fn index(&mut self, place: impl Into<String>, found: usize, of: usize) {
        if found >= of {
            self.wrong(place, found, Expected::Between(0, whole(of) - 1));
        }
    }

    fn length(&mut self, place: impl Into<String>, found: usize, should: usize) {
        if found != should {
            self.wrong(place, found, Expected::Long(should));
        }
    }

    /// What may be paid for something: nothing or more. Below nothing a plan could be improved for ever.
    fn weight(&mut self, place: impl Into<String>, found: i64) {
        self.between(place, found, 0, GREATEST);
    }

    /// Lists as long as the year; effective numbers that grow with every open day, or spacing would mean nothing.
    fn calendar(&mut self, instance: &Instance) {
        let calendar = &instance.calendar;
        self.between("calendar.n_days", whole(calendar.days), 1, whole(MOST_DAYS));
        let lengths = [
            ("weekday", calendar.weekday.len()),
            ("week", calendar.week.len()),
            ("open", calendar.open.len()),
            ("eff", calendar.effective.len()),
        ];
        for (name, found) in lengths {
            self.length(format!("calendar.{name}"), found, calendar.days);
        }
        for (day, weekday) in calendar.weekday.iter().enumerate() {
            self.between(format!("calendar.weekday[{day}]"), i64::from(*weekday), 0, 6);
        }
        for (day, effective) in calendar.effective.iter().enumerate() {
            self.between(format!("calendar.eff[{day}]"), *effective, -whole(MOST_DAYS), whole(MOST_DAYS));
        }
        let open = calendar.open.iter().zip(&calendar.effective).enumerate().filter(|(_, (open, _))| **open);
        let mut before = i64::MIN;
        for (day, (_, effective)) in open {
            if *effective <= before {
                self.wrong(format!("calendar.eff[{day}]"), effective, Expected::Growing);
            }
            before = before.max(*effective);
        }
    }

    /// One place at least, and a table of minutes that is as wide as it is high; nothing says that there and back take as long.
    fn places(&mut self, instance: &Instance) {
        let count = instance.places.len();
        self.between("places", whole(count), 1, 1 << 15);
        self.length("travel_minutes", instance.travel_minutes.len(), count);
        for (at, row) in instance.travel_minutes.iter().enumerate() {
            self.length(format!("travel_minutes[{at}]"), row.len(), count);
            for (to, minutes) in row.iter().enumerate() {
                self.between(format!("travel_minutes[{at}][{to}]"), *minutes, 0, MOST_MINUTES);
            }
        }
    }

    /// Homes that are places, days away that end after they begin (they may lie beyond the year), and no more people than fit.
    fn people(&mut self, instance: &Instance) {
        let most = whole(MOST_CELLS / instance.calendar.days.clamp(1, MOST_DAYS));
        self.between("persons", whole(instance.people.len()), 0, most);
        self.between("bodies", whole(instance.bodies.len()), 0, most / whole(BLOCKS));
        for (at, person) in instance.people.iter().enumerate() {
            self.index(format!("persons[{at}].home"), person.home, instance.places.len());
            for (away_at, away) in person.away.iter().enumerate() {
                let place = format!("persons[{at}].un[{away_at}]");
                self.between(format!("{place}[1]"), whole(away.to), whole(away.from), whole(MOST_DAYS));
                self.between(format!("{place}[2]"), i64::from(away.blocks), 0, 15);
            }
        }
    }

    /// Days of the year only: a closed day outside it would be a slip.
    fn closings(&mut self, instance: &Instance) {
        for (at, closing) in instance.calendars.iter().enumerate() {
            for (day_at, day) in closing.blocked.iter().enumerate() {
                self.index(format!("calendars[{at}].blocked[{day_at}]"), *day, instance.calendar.days);
            }
            for (day_at, (day, cost)) in closing.soft.iter().enumerate() {
                let place = format!("calendars[{at}].soft[{day_at}]");
                self.index(format!("{place}[0]"), *day, instance.calendar.days);
                self.weight(format!("{place}[1]"), *cost);
            }
        }
    }

    /// One body: whom it has, how often, how long, when, how far apart, where.
    fn body(&mut self, instance: &Instance, place: &str, body: &Body) {
        let mut members = HashSet::new();
        for (at, (person, _)) in body.members.iter().enumerate() {
            self.index(format!("{place}.members[{at}][0]"), *person, instance.people.len());
            if !members.insert(person) {
                self.wrong(format!("{place}.members[{at}][0]"), person, Expected::Once);
            }
        }
        self.between(format!("{place}.n_max"), whole(body.n_max), 0, whole(MOST_MEETINGS));
        self.between(format!("{place}.n_min"), whole(body.n_min), 0, whole(body.n_max));
        self.between(format!("{place}.n_target"), whole(body.n_target), 0, whole(MOST_MEETINGS));
        self.between(format!("{place}.dur"), whole(body.dur), 1, whole(BLOCKS));
        for (at, start) in body.starts.iter().enumerate() {
            self.between(format!("{place}.starts[{at}]"), whole(*start), 0, whole(BLOCKS) - whole(body.dur).min(4));
        }
        for (at, weekday) in body.weekdays.iter().enumerate() {
            let rows = instance.weights.slot.len().min(7);
            self.index(format!("{place}.weekdays[{at}]"), usize::from(*weekday), rows);
        }
        let [first, last] = body.window;
        self.between(format!("{place}.window[1]"), whole(last), whole(first), whole(MOST_DAYS));
        self.between(format!("{place}.gap_min"), body.gap_min, 0, GREATEST);
        self.between(format!("{place}.gap_max"), body.gap_max, body.gap_min, GREATEST);
        self.between(format!("{place}.gap_ideal"), body.gap_ideal, 0, FARTHEST);
        self.between(format!("{place}.gap_tol"), body.gap_tol, 0, FARTHEST);
        self.weight(format!("{place}.w_gap"), body.w_gap);
        if let Some(before) = body.prev_eff {
            self.between(format!("{place}.prev_eff"), before, -FARTHEST, FARTHEST);
        }
        self.body_places(instance, place, body);
        for (at, calendar) in body.cals.iter().enumerate() {
            self.index(format!("{place}.cals[{at}]"), *calendar, instance.calendars.len());
        }
        self.fixed(instance, place, body);
    }

    /// Each place once, with its cost.
    fn body_places(&mut self, instance: &Instance, place: &str, body: &Body) {
        self.length(format!("{place}.place_cost"), body.place_cost.len(), body.places.len());
        let mut places = HashSet::new();
        for (at, met_in) in body.places.iter().enumerate() {
            let (here, last) = (format!("{place}.places[{at}]"), whole(instance.places.len()) - 1);
            self.between(here.clone(), i64::from(*met_in), i64::from(ONLINE), last);
            if !places.insert(met_in) {
                self.wrong(here, met_in, Expected::Once);
            }
        }
        for (at, cost) in body.place_cost.iter().enumerate() {
            self.weight(format!("{place}.place_cost[{at}]"), *cost);
        }
    }

    /// Each number once. Whether the day is open to the body is no fault but a breach: the explanations tell it.
    fn fixed(&mut self, instance: &Instance, place: &str, body: &Body) {
        let mut numbers = HashSet::new();
        for (at, fixed) in body.fixed.iter().enumerate() {
            let here = format!("{place}.fixed[{at}]");
            self.index(format!("{here}.k"), fixed.k, body.n_max);
            if !numbers.insert(fixed.k) {
                self.wrong(format!("{here}.k"), fixed.k, Expected::Once);
            }
            self.index(format!("{here}.day"), fixed.day, instance.calendar.days);
            self.index(format!("{here}.start"), fixed.start, BLOCKS);
            let last = whole(instance.places.len()) - 1;
            self.between(format!("{here}.place"), i64::from(fixed.place), i64::from(ONLINE), last);
        }
    }

    fn links(&mut self, instance: &Instance) {
        let bodies = instance.bodies.len();
        let circles = Circles::of(instance);
        for (at, link) in instance.links.iter().enumerate() {
            self.index(format!("links[{at}].parent"), link.parent, bodies);
            self.index(format!("links[{at}].child"), link.child, bodies);
            self.between(format!("links[{at}].lo"), link.lo, 0, whole(MOST_DAYS));
            self.between(format!("links[{at}].hi"), link.hi, link.lo, whole(MOST_DAYS));
            if self.faults.len() < MOST_TOLD && circles.leads_back(link) {
                self.wrong(format!("links[{at}]"), &instance.bodies[link.parent].name, Expected::NoCircle);
            }
        }
    }

    /// The plan in force: what C8 compares with and planning anew begins from, so its days must be there.
    fn plan(&mut self, instance: &Instance) {
        let mut numbers = HashSet::new();
        for (at, meeting) in instance.plan.iter().flat_map(|plan| &plan.meetings).enumerate() {
            let here = format!("plan.meetings[{at}]");
            self.index(format!("{here}.b"), meeting.body, instance.bodies.len());
            self.index(format!("{here}.k"), meeting.k, MOST_MEETINGS);
            self.index(format!("{here}.day"), meeting.day, instance.calendar.days);
            self.index(format!("{here}.start"), meeting.start, BLOCKS);
            let last = whole(instance.places.len()) - 1;
            self.between(format!("{here}.place"), i64::from(meeting.place), i64::from(ONLINE), last);
            if !numbers.insert((meeting.body, meeting.k)) {
                self.wrong(format!("{here}.k"), meeting.k, Expected::Once);
            }
        }
    }

    /// Nothing below 0, and four costs for each weekday.
    fn weights(&mut self, instance: &Instance) {
        let weights = &instance.weights;
        let named = [
            ("count", weights.count),
            ("travel_per_hour", weights.travel_per_hour),
            ("absent_O", weights.absent_ordinary),
            ("absent_I", weights.absent_invited),
            ("load", weights.load),
            ("load_cap", weights.load_cap),
            ("move_day", weights.move_day),
            ("move_start", weights.move_start),
            ("move_place", weights.move_place),
        ];
        for (name, weight) in named {
            self.weight(format!("weights.{name}"), weight);
        }
        for (weekday, row) in weights.slot.iter().enumerate() {
            self.length(format!("weights.slot[{weekday}]"), row.len(), BLOCKS);
            for (start, cost) in row.iter().enumerate() {
                self.weight(format!("weights.slot[{weekday}][{start}]"), *cost);
            }
        }
    }
}

/// The links that may be part of a circle.
struct Circles {
    /// Of each body those it prepares for, where they may lead back to it.
    next: Vec<Vec<BodyIndex>>,
}

impl Circles {
    /// Bodies that prepare for nobody are in no circle, nor those that only prepare for such, and so on (Kahn, "Topological sorting of
    /// large networks", 1962). A sound instance has no link left after that.
    fn of(instance: &Instance) -> Self {
        let bodies = instance.bodies.len();
        let sound = || instance.links.iter().filter(|link| link.parent < bodies && link.child < bodies);
        let (mut prepares, mut prepared) = (vec![0_usize; bodies], vec![Vec::new(); bodies]);
        for link in sound() {
            prepares[link.child] += 1;
            prepared[link.parent].push(link.child);
        }
        let mut free: Vec<BodyIndex> = (0..bodies).filter(|body| prepares[*body] == 0).collect();
        while let Some(body) = free.pop() {
            for child in &prepared[body] {
                prepares[*child] -= 1;
                if prepares[*child] == 0 {
                    free.push(*child);
                }
            }
        }
        let mut next = vec![Vec::new(); bodies];
        for link in sound().filter(|link| prepares[link.parent] > 0 && prepares[link.child] > 0) {
            next[link.child].push(link.parent);
        }
        Self { next }
    }

    /// Whether the parent of a link prepares, over other links, for its own child. Two links in one direction are no circle.
    fn leads_back(&self, link: &Link) -> bool {
        let (mut waiting, mut been) = (vec![link.parent], HashSet::new());
        if self.next.get(link.child).is_none_or(Vec::is_empty) {
            return false;
        }
        while let Some(body) = waiting.pop() {
            if body == link.child {
                return true;
            }
            if been.insert(body) {
                waiting.extend(self.next.get(body).into_iter().flatten());
            }
        }
        false
    }
}

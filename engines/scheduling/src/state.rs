//! A plan with its cost counted along: what a change would cost is answered without making it.
//!
//! Agrees with the referee in everything, after any sequence of changes: a test holds one against the other. The one thing it cannot
//! hold is somebody with three meetings on a day; a change that would make that is told to be impossible.
//!
//! # What holds at all times
//! * A body has at most `n_max` meetings; of its places in the list only the first that it has mean something.
//! * Each meeting stands once in the day of every member of its body whose presence counts. A day has two places, because nobody may have
//!   more than two meetings (H7); which of the two is free means nothing.
//! * A person's week has the sum of the blocks of her meetings in it.
//! * The total is what the bodies come to by themselves, plus the links, plus what people's days and weeks come to. The last is kept nowhere:
//!   it is the difference between two looks at the days.
//!
//! # Where each rule is counted
//! | rule | in |
//! |---|---|
//! | H1, H2, H3, H4, H9; C1, C2, C4, C5, C6, C8 | [`State::own`]: a body by itself |
//! | H5, H6; C3 | [`State::joining`]: a meeting against the days of its people |
//! | H7 | nowhere: `None` of [`State::joining`] |
//! | H8 | `link` |
//! | C7 | `load` |
//!
//! # What it takes
//! With m members whose presence counts and n meetings of a body: `joining`, `busy` and `load` take m steps, `own` n (n² where hosts are counted; n is
//! some eight), a link n, or n² where any meeting before will do. Nothing is allocated while a plan is changed.

mod tally;
mod years;

pub(crate) use tally::{Slot, Tally};
pub(crate) use years::Years;

use crate::{
    ground::Ground,
    instance::{BodyIndex, Day, Mode, blocks_of},
    number::{index, whole},
    plan::Meeting,
    referee::{fits, spacing},
};

/// No meeting of a person's day.
/// What stands in a free place of a day. Meetings are numbered by their places in the list of all: body after body.
const NONE: u32 = u32::MAX;
/// Weeks of three years, the longest that can be planned.
const WEEKS: usize = 256;

/// Somebody who has a meeting on a day.
pub(crate) struct Busy {
    /// Her place in [`Instance::people`](crate::Instance::people); where her meeting is, −1 online; its blocks as bits.
    person: u32,
    place: i16,
    blocks: u8,
}

impl Busy {
    /// What changes for her, against a day on which she has nothing else, when a meeting is at that place in those blocks.
    pub(crate) fn beside(&self, ground: &Ground<'_>, place: i16, blocks: u8) -> Tally {
        let mut tally = Tally { hard: i64::from(self.blocks & blocks != 0), soft: 0 };
        if place >= 0 && place == self.place {
            tally.soft -= ground.trip(self.person as usize, i32::from(place));
        } else if place >= 0 && self.place >= 0 {
            tally.hard += 1;
        }
        tally
    }
}

/// A plan with its cost counted along.
#[derive(Clone)]
pub(crate) struct State<'g, 'i> {
    pub(crate) ground: &'g Ground<'i>,
    years: Years,
    /// Of each meeting its body.
    body_of: Vec<u32>,
    /// Of each person and day her meetings, two at most.
    days: Vec<[u32; 2]>,
    /// Of each person and week her blocks.
    weeks: Vec<u8>,
    /// How many weeks a person's part of `weeks` has.
    week_count: usize,
    /// What each body comes to by itself.
    bodies: Vec<Tally>,
    /// What each link comes to.
    links: Vec<i64>,
    total: Tally,
}

impl<'g, 'i> State<'g, 'i> {
    /// Nobody meets.
    /// The plan to begin with. Its total is not 0: bodies without meetings break H1, and C2 counts what is missing.
    pub(crate) fn empty(ground: &'g Ground<'i>) -> Self {
        let instance = ground.instance;
        let meetings = ground.first.last().copied().unwrap_or(0);
        let week_count = instance.calendar.week.iter().map(|week| usize::from(*week) + 1).max().unwrap_or(1).min(WEEKS);
        let bodies = instance.bodies.iter().enumerate();
        let body_of = bodies.flat_map(|(at, body)| std::iter::repeat_n(index(at), body.n_max)).collect();
        let mut state = Self {
            ground,
            years: Years {
                slots: vec![Slot { day: 0, start: 0, place: -1 }; meetings],
                counts: vec![0; instance.bodies.len()],
            },
            body_of,
            days: vec![[NONE; 2]; instance.people.len() * ground.days],
            weeks: vec![0; instance.people.len() * week_count],
            week_count,
            bodies: vec![Tally::default(); instance.bodies.len()],
            links: vec![0; instance.links.len()],
            total: Tally::default(),
        };
        for body in 0..instance.bodies.len() {
            state.recount(body);
        }
        state
    }

    /// All of it.
    pub(crate) fn total(&self) -> Tally {
        self.total
    }

    /// How many meetings a body has.
    pub(crate) fn count(&self, body: BodyIndex) -> usize {
        self.years.counts[body]
    }

    /// The meetings of a body.
    /// In the order of their numbers, which need not be that of their days while rules may be broken.
    pub(crate) fn meetings(&self, body: BodyIndex) -> &[Slot] {
        self.years.of(self.ground, body)
    }

    /// Every body's meetings.
    pub(crate) fn years(&self) -> &Years {
        &self.years
    }

    /// What people's days would come to if a body had (one more) meeting then; `None` when somebody would have three.
    pub(crate) fn joining(&self, body: BodyIndex, slot: Slot, except: Option<u32>) -> Option<Tally> {
        let mut tally = Tally::default();
        let dur = self.ground.instance.bodies[body].dur;
        let blocks = blocks_of(usize::from(slot.start), dur);
        for person in &self.ground.hard[body] {
            let person = *person as usize;
            let [one, two] = self.days[person * self.ground.days + usize::from(slot.day)];
            let (one, two) =
                (if Some(one) == except { NONE } else { one }, if Some(two) == except { NONE } else { two });
            let ((NONE, other) | (other, NONE)) = (one, two) else { return None };
            let place = i32::from(slot.place);
            if other == NONE {
                tally.soft += self.ground.trip(person, place);
                continue;
            }
            let there = self.years.slots[other as usize];
            let others = blocks_of(
                usize::from(there.start),
                self.ground.instance.bodies[self.body_of[other as usize] as usize].dur,
            );
            tally.hard += i64::from(blocks & others != 0);
            if place >= 0 && place != i32::from(there.place) {
                tally.soft += self.ground.trip(person, place);
                tally.hard += i64::from(there.place >= 0);
            }
        }
        Some(tally)
    }

    /// Those of a body's people who have a meeting on a day; whether nobody has two, so that there is room for one more.
    pub(crate) fn busy(&self, body: BodyIndex, day: Day, busy: &mut Vec<Busy>) -> bool {
        busy.clear();
        for person in &self.ground.hard[body] {
            match self.days[*person as usize * self.ground.days + day] {
                [NONE, NONE] => {}
                [other, NONE] | [NONE, other] => {
                    let there = self.years.slots[other as usize];
                    let dur = self.ground.instance.bodies[self.body_of[other as usize] as usize].dur;
                    let blocks = blocks_of(usize::from(there.start), dur);
                    busy.push(Busy { person: *person, place: there.place, blocks });
                }
                _ => return false,
            }
        }
        true
    }

    /// What the weeks of a body's people would come to with so many blocks more in a week.
    fn load(&self, body: BodyIndex, day: Day, more: i64) -> i64 {
        let weights = &self.ground.instance.weights;
        let week = usize::from(self.ground.instance.calendar.week[day]);
        let over = |blocks: i64| (blocks - weights.load_cap).max(0);
        let of = |person: &u32| {
            let blocks = i64::from(self.weeks[*person as usize * self.week_count + week]);
            over(blocks + more) - over(blocks)
        };
        weights.load * self.ground.hard[body].iter().map(of).sum::<i64>()
    }

    /// What changes when a meeting is somewhere else; `None` when it cannot be.
    pub(crate) fn moving(&self, body: BodyIndex, k: usize, to: Slot) -> Option<Tally> {
        let meeting = index(self.ground.first[body] + k);
        let from = self.years.slots[meeting as usize];
        let mut tally = self.joining(body, to, Some(meeting))?;
        tally = tally - self.joining(body, from, Some(meeting)).unwrap_or_default();
        let calendar = &self.ground.instance.calendar;
        if calendar.week[usize::from(from.day)] != calendar.week[usize::from(to.day)] {
            let dur = whole(self.ground.instance.bodies[body].dur);
            tally.soft += self.load(body, usize::from(to.day), dur) + self.load(body, usize::from(from.day), -dur);
        }
        let mut slots = [to; 366];
        let count = self.years.counts[body];
        slots[..count].copy_from_slice(self.meetings(body));
        slots[k] = to;
        tally += self.own(body, &slots[..count]) - self.bodies[body];
        for link in &self.ground.links[body] {
            tally.hard += self.link(*link, body, &slots[..count]) - self.links[*link];
        }
        Some(tally)
    }

    /// Moves a meeting. What [`State::moving`] says of it must not be `None`.
    /// Makes the change that [`State::moving`] told of: its answer is what the total then differs by.
    pub(crate) fn put(&mut self, body: BodyIndex, k: usize, to: Slot) {
        self.leave(body, k);
        self.years.slots[self.ground.first[body] + k] = to;
        self.join(body, k);
        self.recount(body);
    }

    /// Gives a body one meeting more, after its last; whether it could.
    pub(crate) fn push(&mut self, body: BodyIndex, slot: Slot) -> bool {
        let k = self.years.counts[body];
        if self.ground.first[body] + k == self.ground.first[body + 1] || self.joining(body, slot, None).is_none() {
            return false;
        }
        self.years.slots[self.ground.first[body] + k] = slot;
        self.years.counts[body] += 1;
        self.join(body, k);
        self.recount(body);
        true
    }

    /// Takes the last meeting of a body away.
    pub(crate) fn pop(&mut self, body: BodyIndex) -> Option<Slot> {
        let k = self.years.counts[body].checked_sub(1)?;
        self.leave(body, k);
        self.years.counts[body] = k;
        self.recount(body);
        Some(self.years.slots[self.ground.first[body] + k])
    }

    /// Becomes a plan that was kept.
    /// Everything is taken away first, so that no meeting is refused because of one that goes: a kept plan is never more than H7 allows.
    pub(crate) fn become_years(&mut self, years: &Years) {
        for body in 0..years.counts.len() {
            while self.pop(body).is_some() {}
        }
        for body in 0..years.counts.len() {
            for slot in years.of(self.ground, body) {
                self.push(body, *slot);
            }
        }
    }

    fn join(&mut self, body: BodyIndex, k: usize) {
        let meeting = index(self.ground.first[body] + k);
        let slot = self.years.slots[meeting as usize];
        let dur = self.ground.instance.bodies[body].dur;
        let mut tally = self.joining(body, slot, Some(meeting)).unwrap_or_default();
        tally.soft += self.load(body, usize::from(slot.day), whole(dur));
        self.attend(body, slot, NONE, meeting, whole(dur));
        self.total += tally;
    }

    fn leave(&mut self, body: BodyIndex, k: usize) {
        let meeting = index(self.ground.first[body] + k);
        let slot = self.years.slots[meeting as usize];
        let dur = self.ground.instance.bodies[body].dur;
        self.attend(body, slot, meeting, NONE, -whole(dur));
        let mut tally = self.joining(body, slot, Some(meeting)).unwrap_or_default();
        tally.soft += self.load(body, usize::from(slot.day), whole(dur));
        self.total = self.total - tally;
    }

    /// Writes a meeting into its people's days, or out of them.
    /// `is` is what stands there ([`NONE`] for a free place) and `becomes` what shall; `blocks` are added to the week, below 0 to leave it.
    fn attend(&mut self, body: BodyIndex, slot: Slot, is: u32, becomes: u32, blocks: i64) {
        let day = usize::from(slot.day);
        let week = usize::from(self.ground.instance.calendar.week[day]);
        for person in &self.ground.hard[body] {
            let person = *person as usize;
            let here = &mut self.days[person * self.ground.days + day];
            if let Some(place) = here.iter_mut().find(|meeting| **meeting == is) {
                *place = becomes;
            }
            let hers = &mut self.weeks[person * self.week_count + week];
            *hers = u8::try_from(i64::from(*hers) + blocks).unwrap_or(u8::MAX);
        }
    }

    /// Counts anew what a body comes to by itself and by its links.
    fn recount(&mut self, body: BodyIndex) {
        let own = self.own(body, self.meetings(body));
        let changed = own - self.bodies[body];
        self.bodies[body] = own;
        self.total += changed;
        for at in 0..self.ground.links[body].len() {
            let link = self.ground.links[body][at];
            let hard = self.link(link, body, self.meetings(body));
            self.total.hard += hard - self.links[link];
            self.links[link] = hard;
        }
    }

    /// H1 to H4 and H9, C1, C2, C4, C5, C6, C8 of a body with these meetings.
    pub(crate) fn own(&self, at: BodyIndex, slots: &[Slot]) -> Tally {
        let (ground, body) = (self.ground, &self.ground.instance.bodies[at]);
        let weights = &ground.instance.weights;
        let count = slots.len();
        let mut tally = Tally {
            hard: i64::from(!(body.n_min..=body.n_max).contains(&count)),
            soft: weights.count * whole(count.abs_diff(body.n_target)),
        };
        tally.hard += whole(body.fixed.iter().filter(|fixed| fixed.k >= count).count());
        let (mut before, mut physical) = (body.prev_eff, 0);
        let planned = ground.planned(at);
        for (k, slot) in slots.iter().enumerate() {
            let (day, start, place) = (usize::from(slot.day), usize::from(slot.start), i32::from(slot.place));
            if let Some(fixed) = ground.fixed(at, k) {
                tally.hard += i64::from(fixed != (day, start, place));
            }
            let (cost, possible) = ground.unary(at, day, start);
            tally.soft += cost;
            tally.hard += i64::from(!possible);
            let effective = ground.effective(day);
            if let Some(before) = before.replace(effective) {
                let gap = effective - before;
                tally.hard += i64::from(!(body.gap_min..=body.gap_max).contains(&gap));
                tally.soft += spacing(body, gap);
            }
            match body.places.iter().position(|one| *one == place) {
                Some(choice) => tally.soft += body.place_cost[choice],
                None => tally.hard += 1,
            }
            if place >= 0 {
                physical += 1;
                let earlier = &slots[..k];
                let times = earlier.iter().filter(|other| other.place == slot.place).count();
                tally.hard += i64::from(times >= body.host_max);
                tally.hard += i64::from(body.rotate && earlier.last().is_some_and(|last| last.place == slot.place));
            }
            if let Some(Some((was_day, was_start, was_place))) = planned.get(k) {
                tally.soft += match () {
                    () if *was_day != day => weights.move_day,
                    () if *was_start != start => weights.move_start,
                    () => 0,
                };
                tally.soft += if *was_place == place { 0 } else { weights.move_place };
            }
        }
        tally.soft += weights.move_day * whole(planned.iter().skip(count).flatten().count());
        tally.hard += i64::from(physical < body.min_physical);
        tally
    }

    /// H8 of a link when a body has these meetings.
    /// Meetings of the parent without theirs of the child in time; where they go by number also one when there are not as many of both.
    /// Which breach it is does not matter here: the number is the referee's.
    fn link(&self, at: usize, body: BodyIndex, slots: &[Slot]) -> i64 {
        let link = &self.ground.instance.links[at];
        let of = |other: BodyIndex| if other == body { slots } else { self.meetings(other) };
        let (parent, child) = (of(link.parent), of(link.child));
        let dur = self.ground.instance.bodies[link.child].dur;
        let meeting = |slot: &Slot| Meeting {
            body: 0,
            k: 0,
            day: usize::from(slot.day),
            start: usize::from(slot.start),
            place: 0,
        };
        let before = |child: &Slot, parent: &Slot| fits(link, dur, &meeting(child), &meeting(parent));
        let late = match link.mode {
            Mode::Indexed => child.iter().zip(parent).filter(|(child, parent)| !before(child, parent)).count(),
            Mode::Exists => parent.iter().filter(|parent| !child.iter().any(|child| before(child, parent))).count(),
        };
        whole(late) + i64::from(link.mode == Mode::Indexed && parent.len() != child.len())
    }
}

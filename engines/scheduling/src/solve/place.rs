//! A year for one body among those that stand already: the best days by a dynamic programme, then places for them.
//!
//! Exact for days and times when places are free to choose; where places take turns they are chosen afterwards, by trying all.
//!
//! # The programme
//! Meeting k of a body can be on each of its days; what it costs there by itself (C3 to C6, and what it breaks among those that stand) is a
//! number, what lies between two meetings (C1, H3) depends on the two days only. So the cheapest way to each day from the meeting before is
//! all that is needed, for k = 0, 1, 2 … up to `n_max`. C1 is a straight line on three stretches of gaps, and on each the cheapest earlier
//! day is the least of a window that only moves forward ([`Stretch`]): a row takes as many steps as it has days.
//!
//! # What it leaves out
//! Where places take turns or a host is counted (H9) they are chosen after the days (`places`); links to bodies that do not stand yet; C7.
//! Annealing sees to them.

use crate::{
    instance::{Body, BodyIndex, Mode, blocks_of},
    number,
    referee::spacing,
    state::{Slot, State},
};

/// What a broken rule weighs against cost while a body is placed.
/// Less than while the plan is changed (`solve::BROKEN`), more than a year of the usual weights can save on one meeting.
const BROKEN: i64 = 2_000;

/// Places every body: those with dates set by others first, then those whose pre-meetings must exist, then by how many people they share.
/// The order matters only for what annealing begins with: whoever is hardest to place finds the days empty.
pub(super) fn all(state: &mut State<'_, '_>) {
    let instance = state.ground.instance;
    let mut order: Vec<BodyIndex> = (0..instance.bodies.len()).collect();
    let key = |body: &BodyIndex| {
        let one = &instance.bodies[*body];
        (one.fixed.is_empty(), std::cmp::Reverse(state.ground.near[*body].len()), *body)
    };
    order.sort_by_key(key);
    for body in order {
        if state.count(body) == 0 {
            let before: Vec<BodyIndex> = prepared_by(state, body);
            for other in before {
                if state.count(other) == 0 {
                    one(state, other, || 0);
                }
            }
            one(state, body, || 0);
            for link in instance.links.iter().filter(|link| link.parent == body && link.mode == Mode::Indexed) {
                if state.count(link.child) == 0 {
                    one(state, link.child, || 0);
                }
            }
        }
    }
}

/// The bodies one of whose meetings must be before each of a body's.
fn prepared_by(state: &State<'_, '_>, body: BodyIndex) -> Vec<BodyIndex> {
    let links = &state.ground.instance.links;
    links.iter().filter(|link| link.parent == body && link.mode == Mode::Exists).map(|link| link.child).collect()
}

/// A day and time with the best place for it.
/// Cost includes what it would break among those that stand, at [`BROKEN`] each.
#[derive(Clone, Copy)]
struct Candidate {
    slot: Slot,
    effective: i64,
    cost: i64,
}

/// Gives a body, which has no meetings, its best year among the others.
/// `noise` is added to the cost of each day, so that the same year is not always the best.
pub(super) fn one(state: &mut State<'_, '_>, body: BodyIndex, mut noise: impl FnMut() -> i64) {
    let instance = state.ground.instance;
    let asked = &instance.bodies[body];
    let mut options = options(state, body);
    options.iter_mut().for_each(|option| option.cost += noise());
    let partners = partners(state, body);
    let years = Years::of(state, body, &options);
    let mut best: Option<(i64, usize)> = None;
    for count in asked.n_min..=asked.n_max {
        let Some(cost) = years.cost(count) else { continue };
        let cost = cost + instance.weights.count * number::whole(count.abs_diff(asked.n_target));
        let cost = cost + BROKEN * number::whole(partners.iter().filter(|other| **other != count).count());
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, count));
        }
    }
    let Some((_, count)) = best else { return };
    let mut slots = years.slots(count);
    places(state, body, &mut slots);
    for slot in slots {
        state.push(body, slot);
    }
}

/// How many meetings those have that must have as many.
/// Of the bodies that are linked by number and stand already.
fn partners(state: &State<'_, '_>, body: BodyIndex) -> Vec<usize> {
    let links = state.ground.links[body].iter().map(|link| &state.ground.instance.links[*link]);
    let others = links.filter(|link| link.mode == Mode::Indexed);
    let others = others.map(|link| if link.parent == body { link.child } else { link.parent });
    others.map(|other| state.count(other)).filter(|count| *count > 0).collect()
}

/// Each day that a body can meet, with the time and the place that are best for it alone.
fn options(state: &State<'_, '_>, body: BodyIndex) -> Vec<Candidate> {
    let ground = state.ground;
    let asked = &ground.instance.bodies[body];
    let mut options = Vec::with_capacity(ground.days);
    let mut busy = Vec::new();
    for day in ground.choices[body].chunk_by(|one, other| one.day == other.day) {
        if !state.busy(body, usize::from(day[0].day), &mut busy) {
            continue;
        }
        // Of one day the cheapest time is enough: times differ in nothing else but links on one day, which others will see to.
        let mut best: Option<(i64, Slot)> = None;
        for choice in day {
            let blocks = blocks_of(usize::from(choice.start), asked.dur);
            for ((place, place_cost), alone) in asked.places.iter().zip(&asked.place_cost).zip(&ground.alone[body]) {
                let place = number::place(*place);
                let mut cost = alone + place_cost + i64::from(choice.cost);
                for other in &busy {
                    cost += other.beside(ground, place, blocks).weighed(BROKEN);
                }
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, Slot { day: choice.day, start: choice.start, place }));
                }
            }
        }
        let Some((cost, slot)) = best else { continue };
        options.push(Candidate { slot, effective: ground.effective(usize::from(slot.day)), cost });
    }
    options
}

/// What years of one, two, three … meetings cost at least, by a dynamic programme.
struct Years {
    /// Of each number the days that it can be on.
    stands: Vec<Vec<Stand>>,
}

/// A day that a meeting can be on, after the cheapest way there.
#[derive(Clone, Copy)]
struct Stand {
    slot: Slot,
    effective: i64,
    /// What this meeting and those before it cost.
    cost: i64,
    /// The day of the one before, by its place in the list.
    before: u32,
}

impl Years {
    fn of(state: &State<'_, '_>, body: BodyIndex, options: &[Candidate]) -> Self {
        let ground = state.ground;
        let asked = &ground.instance.bodies[body];
        let mut years = Self { stands: Vec::with_capacity(asked.n_max) };
        for k in 0..asked.n_max {
            let row = match ground.fixed(body, k) {
                Some((day, start, place)) => {
                    let slot = Slot::at(day, start, place);
                    let only = Candidate { slot, effective: ground.effective(day), cost: 0 };
                    years.row(asked, std::iter::once(&only))
                }
                None => years.row(asked, options.iter().filter(|option| is_linked(state, body, k, option))),
            };
            years.stands.push(row);
        }
        years
    }

    /// The days of the next meeting that can be reached, with what they cost.
    fn row<'c>(&self, asked: &Body, here: impl Iterator<Item = &'c Candidate>) -> Vec<Stand> {
        let mut stretches = Stretch::of(asked);
        let mut row = Vec::with_capacity(here.size_hint().1.unwrap_or(0));
        for option in here {
            let way = match (self.stands.last(), asked.prev_eff) {
                (Some(earlier), _) => {
                    let ways = stretches.iter_mut().filter_map(|stretch| stretch.cheapest(option.effective, earlier));
                    ways.min()
                }
                (None, None) => Some((0, 0)),
                (None, Some(before)) => gap(asked, before, option.effective).map(|cost| (cost, 0)),
            };
            let Candidate { slot, effective, cost } = *option;
            row.extend(way.map(|(way, before)| Stand { slot, effective, cost: cost + way, before }));
        }
        row
    }

    /// What the cheapest year of so many meetings costs; `None` when there is none.
    fn cost(&self, count: usize) -> Option<i64> {
        match count.checked_sub(1) {
            None => Some(0),
            Some(last) => self.last(last).map(|(cost, _)| cost),
        }
    }

    /// The cheapest day of the meeting with this number when it is the last, with what the year then costs.
    fn last(&self, k: usize) -> Option<(i64, usize)> {
        self.stands[k].iter().enumerate().map(|(at, stand)| (stand.cost, at)).min()
    }

    /// The cheapest year of so many meetings.
    fn slots(&self, count: usize) -> Vec<Slot> {
        let mut slots = Vec::with_capacity(count);
        let mut at = count.checked_sub(1).and_then(|last| self.last(last)).map_or(0, |(_, at)| at);
        for k in (0..count).rev() {
            let stand = self.stands[k][at];
            slots.push(stand.slot);
            at = stand.before as usize;
        }
        slots.reverse();
        slots
    }
}

/// A stretch of gaps on which what a gap costs is a straight line: too short, right, too long.
///
/// The cheapest earlier day within it is the least of a window that only moves forward, so that a row costs as many steps as it has
/// days, however many of them lie within reach of each other.
struct Stretch {
    /// Fewest and most effective days.
    gaps: (i64, i64),
    /// What an effective day more costs.
    slope: i64,
    /// Where the line is 0.
    zero: i64,
    /// The first of the earlier days that has not come into the window yet.
    next: usize,
    /// Of the window those that nothing later in it is cheaper than: cost without what depends on the day after, effective day, place.
    queue: Vec<(i64, i64, usize)>,
    /// Where in it the window begins.
    front: usize,
}

impl Stretch {
    /// The stretches of a body's gaps, in their order.
    /// Too short costs `w_gap` for each day that is missing, right nothing, too long `w_gap` for each day too many; each within what H3 allows.
    fn of(asked: &Body) -> [Self; 3] {
        let (low, high) = (asked.gap_ideal - asked.gap_tol, asked.gap_ideal + asked.gap_tol);
        let stretch = |from: i64, to: i64, slope: i64, zero: i64| Self {
            gaps: (from.max(asked.gap_min), to.min(asked.gap_max)),
            slope,
            zero,
            next: 0,
            queue: Vec::new(),
            front: 0,
        };
        [
            stretch(i64::MIN, low - 1, -asked.w_gap, low),
            stretch(low, high, 0, 0),
            stretch(high + 1, i64::MAX, asked.w_gap, high),
        ]
    }

    /// The cheapest of the earlier days from which a day lies within this stretch, with what it costs to come from there. Days must be
    /// asked about in their order.
    fn cheapest(&mut self, day: i64, earlier: &[Stand]) -> Option<(i64, u32)> {
        while let Some(one) = earlier.get(self.next).filter(|one| day - one.effective >= self.gaps.0) {
            let cost = one.cost - self.slope * one.effective;
            while self.queue.len() > self.front && self.queue.last().is_some_and(|(other, ..)| *other > cost) {
                self.queue.pop();
            }
            self.queue.push((cost, one.effective, self.next));
            self.next += 1;
        }
        while self.queue.get(self.front).is_some_and(|(_, effective, _)| day - effective > self.gaps.1) {
            self.front += 1;
        }
        let (cost, _, at) = self.queue.get(self.front)?;
        Some((cost + self.slope * (day - self.zero), number::index(*at)))
    }
}

/// H3 and C1 of a first meeting after the last one of the year before.
fn gap(asked: &Body, before: i64, after: i64) -> Option<i64> {
    let gap = after - before;
    (asked.gap_min..=asked.gap_max).contains(&gap).then(|| spacing(asked, gap))
}

/// Whether a day suits the meetings that are linked to it and stand already.
fn is_linked(state: &State<'_, '_>, body: BodyIndex, k: usize, option: &Candidate) -> bool {
    let ground = state.ground;
    ground.links[body].iter().all(|link| {
        let link = &ground.instance.links[*link];
        let other = if link.parent == body { link.child } else { link.parent };
        let others = state.meetings(other);
        if others.is_empty() {
            return true;
        }
        let day = i64::from(option.slot.day);
        let fits = |slot: &Slot| {
            let (before, after) =
                if link.parent == body { (i64::from(slot.day), day) } else { (day, i64::from(slot.day)) };
            let lag = after - before;
            (link.lo..=link.hi).contains(&lag) && lag > 0
        };
        match link.mode {
            Mode::Indexed => others.get(k).is_some_and(fits),
            Mode::Exists if link.parent == body => others.iter().any(fits),
            Mode::Exists => true,
        }
    })
}

/// Chooses places for days that stand: by trying all in the order of cost, within a bound of steps.
fn places(state: &State<'_, '_>, body: BodyIndex, slots: &mut [Slot]) {
    let asked = &state.ground.instance.bodies[body];
    let free: Vec<bool> = (0..slots.len()).map(|k| state.ground.fixed(body, k).is_none()).collect();
    let mut priced: Vec<Vec<(i64, i16)>> = Vec::new();
    for (slot, free) in slots.iter().zip(&free) {
        let mut prices: Vec<(i64, i16)> = if *free {
            let price = |(place, cost): (&i32, &i64)| {
                let there = Slot { place: number::place(*place), ..*slot };
                Some((state.joining(body, there, None)?.weighed(BROKEN) + cost, number::place(*place)))
            };
            asked.places.iter().zip(&asked.place_cost).filter_map(price).collect()
        } else {
            vec![(0, slot.place)]
        };
        prices.sort_unstable();
        priced.push(prices);
    }
    let mut search = Places { asked, priced: &priced, chosen: Vec::new(), cost: 0, best: None, steps: 20_000 };
    search.go();
    if let Some((_, best)) = search.best {
        slots.iter_mut().zip(best).for_each(|(slot, place)| slot.place = place);
    }
}

/// The search over places: depth first, the cheapest first, cut off where the best so far is reached. Places that cost the same for all days are
/// told apart by their order, so that the same body gets the same places everywhere.
struct Places<'p> {
    asked: &'p Body,
    priced: &'p [Vec<(i64, i16)>],
    chosen: Vec<i16>,
    cost: i64,
    best: Option<(i64, Vec<i16>)>,
    steps: u32,
}

impl Places<'_> {
    fn go(&mut self) {
        if self.steps == 0 || self.best.as_ref().is_some_and(|(least, _)| self.cost >= *least) {
            return;
        }
        self.steps -= 1;
        let k = self.chosen.len();
        let physical = self.chosen.iter().filter(|place| **place >= 0).count();
        if physical + self.priced.len() - k < self.asked.min_physical {
            return;
        }
        if k == self.priced.len() {
            self.best = Some((self.cost, self.chosen.clone()));
            return;
        }
        for at in 0..self.priced[k].len() {
            let (price, place) = self.priced[k][at];
            let taken = self.chosen.iter().filter(|other| **other == place).count();
            let again = self.asked.rotate && self.chosen.last() == Some(&place);
            if place >= 0 && (again || taken >= self.asked.host_max) {
                continue;
            }
            self.chosen.push(place);
            self.cost += price;
            self.go();
            self.cost -= price;
            self.chosen.pop();
        }
    }
}

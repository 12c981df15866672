//! A year for one body among those that stand already: the best days by a dynamic programme, then places for them.
//!
//! Exact for days and times when places are free to choose; where places take turns they are chosen afterwards, by trying all.

use crate::{
    instance::{Body, BodyIndex, Mode},
    number,
    referee::spacing,
    state::{Slot, State},
};

/// What a broken rule weighs against cost while a body is placed.
const BROKEN: i64 = 2_000;

/// Places every body: those with dates set by others first, then those whose pre-meetings must exist, then by how many people they share.
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
    let mut best: Option<(i64, Vec<Slot>)> = None;
    for count in asked.n_min..=asked.n_max {
        let Some((cost, days)) = year(state, body, &options, count) else { continue };
        let cost = cost + instance.weights.count * number::whole(count.abs_diff(asked.n_target));
        let cost = cost + BROKEN * number::whole(partners.iter().filter(|other| **other != count).count());
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, days));
        }
    }
    let Some((_, mut slots)) = best else { return };
    places(state, body, &mut slots);
    for slot in slots {
        state.push(body, slot);
    }
}

/// How many meetings those have that must have as many.
fn partners(state: &State<'_, '_>, body: BodyIndex) -> Vec<usize> {
    let links = state.ground.links[body].iter().map(|link| &state.ground.instance.links[*link]);
    let others = links.filter(|link| link.mode == Mode::Indexed);
    let others = others.map(|link| if link.parent == body { link.child } else { link.parent });
    others.map(|other| state.count(other)).filter(|count| *count > 0).collect()
}

/// Each day and time that a body can meet, with the place that is best for it alone.
fn options(state: &State<'_, '_>, body: BodyIndex) -> Vec<Candidate> {
    let ground = state.ground;
    let asked = &ground.instance.bodies[body];
    let mut options = Vec::with_capacity(ground.choices[body].len());
    for choice in &ground.choices[body] {
        let mut best: Option<(i64, i16)> = None;
        for (place, place_cost) in asked.places.iter().zip(&asked.place_cost) {
            let slot = Slot { day: choice.day, start: choice.start, place: number::place(*place) };
            let Some(people) = state.joining(body, slot, None) else { continue };
            let cost = people.weighed(BROKEN) + place_cost;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, number::place(*place)));
            }
        }
        let Some((cost, place)) = best else { continue };
        let slot = Slot { day: choice.day, start: choice.start, place };
        let effective = ground.effective(usize::from(choice.day));
        // Of one day the cheapest time is enough: times differ in nothing else but links on one day, which others will see to.
        let option = Candidate { slot, effective, cost: cost + i64::from(choice.cost) };
        match options.last_mut() {
            Some(last) if is_same_day(last, &option) => {
                if option.cost < last.cost {
                    *last = option;
                }
            }
            _ => options.push(option),
        }
    }
    options
}

fn is_same_day(one: &Candidate, other: &Candidate) -> bool {
    one.slot.day == other.slot.day
}

/// The cheapest year of so many meetings: `best[k][j]` is what meetings 0 to k cost when the last is on option j.
fn year(state: &State<'_, '_>, body: BodyIndex, options: &[Candidate], count: usize) -> Option<(i64, Vec<Slot>)> {
    let ground = state.ground;
    let asked = &ground.instance.bodies[body];
    if count == 0 {
        return Some((0, Vec::new()));
    }
    let mut costs: Vec<Vec<Option<(i64, u32)>>> = Vec::with_capacity(count);
    let mut stands: Vec<Vec<Candidate>> = Vec::with_capacity(count);
    for k in 0..count {
        let here: Vec<Candidate> = match ground.fixed(body, k) {
            Some((day, start, place)) => {
                let slot = Slot::at(day, start, place);
                vec![Candidate { slot, effective: ground.effective(day), cost: 0 }]
            }
            None => options.iter().filter(|option| is_linked(state, body, k, option)).copied().collect(),
        };
        let mut row = Vec::with_capacity(here.len());
        let mut from = 0;
        for option in &here {
            let best = if k == 0 {
                match asked.prev_eff {
                    None => Some((0, 0)),
                    Some(before) => gap(asked, before, option.effective).map(|cost| (cost, 0)),
                }
            } else {
                let (earlier, before) = (&stands[k - 1], &costs[k - 1]);
                while from < earlier.len() && option.effective - earlier[from].effective > asked.gap_max {
                    from += 1;
                }
                let reachable = earlier.iter().zip(before).enumerate().skip(from);
                let reachable = reachable.take_while(|(_, (one, _))| option.effective - one.effective >= asked.gap_min);
                let ways = reachable.filter_map(|(at, (one, cost))| {
                    let cost = cost.as_ref()?.0 + spacing(asked, option.effective - one.effective);
                    Some((cost, number::index(at)))
                });
                ways.min()
            };
            row.push(best.map(|(cost, at)| (cost + option.cost, at)));
        }
        stands.push(here);
        costs.push(row);
    }
    let last = costs.last()?.iter().enumerate().filter_map(|(at, cost)| Some((cost.as_ref()?.0, at))).min();
    let (cost, mut at) = last?;
    let mut slots = vec![Slot { day: 0, start: 0, place: -1 }; count];
    for k in (0..count).rev() {
        slots[k] = stands[k][at].slot;
        at = costs[k][at].map_or(0, |(_, from)| from as usize);
    }
    Some((cost, slots))
}

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

//! Who pays how much of a journey that could serve two meetings.
//!
//! People who sit in the same bodies are one group: their journeys on a day to a place cost a sum together. Of the bodies of a group
//! some could meet there that day, at times that do not overlap. A body pays its own share and half of what all pay alike; own shares
//! and that half's double come to the sum. Two bodies then never pay more than the sum, which is what the bound rests on. A body that
//! could meet there with no other pays all of it.
//!
//! # Why it is a bound
//! Take any plan that keeps the rules. A person with one meeting at a place on a day pays that journey, and no share is above the whole. With
//! two of them (H7: not more) she pays it once, and the two bodies' shares are at most the whole together, because they could
//! both meet there then. So the sum of what the bodies pay is at most what the plan pays, and the sum of the cheapest years is below it.
//! Where a body may meet twice on one day that argument needs halves, and it has them for good.
//!
//! # Subgradient
//! A body that meets alone at a place on a day in its cheapest year is charged more of that journey, those that could have shared it less, by a step that
//! is as long as the goal is far (Polyak). The direction remembers earlier rounds, which keeps it from swinging to and fro.

use std::collections::BTreeMap;

use super::{
    MOST, parts,
    year::{Year, Years},
};
use crate::{
    ground::Ground,
    instance::{BLOCKS, BodyIndex, blocks_of},
    number::{index, whole},
};

/// What counts as one meeting, and how much of what was before is kept in each round (Camerini, Fratta and Maffioli, "On improving
/// relaxation methods by modified gradient techniques", 1975).
const WHOLE: i64 = 1 << 10;
const KEPT: i64 = 820;

/// The shares of all journeys, and the prices of days and places that follow from them. Everything is in parts: 1024ths of a unit of cost.
pub(super) struct Shares {
    /// How many places the instance has.
    places: usize,
    /// Of each body, day and place of its own what its people's journeys cost it, in parts.
    prices: Vec<Vec<i64>>,
    /// Of each body its places, in its own order; −1 is online.
    own: Vec<Vec<i32>>,
    groups: Vec<Group>,
    /// Of each body the groups that sit in it and in others.
    groups_of: Vec<Vec<u32>>,
    /// Of each day and place which bodies have met there in the rounds so far, and how much: what was long ago counts less.
    lately: BTreeMap<(u16, u16), BTreeMap<u32, i64>>,
    /// What has been looked at: group, day and place.
    cells: BTreeMap<(u32, u16, u16), Cell>,
    /// Of each body and day the blocks it may begin in, as bits.
    starts: Vec<Vec<u8>>,
    /// Of each body how many blocks a meeting takes.
    durs: Vec<usize>,
}

/// People who sit in the same bodies.
struct Group {
    /// The bodies that they all sit in, rising.
    bodies: Vec<u32>,
    /// What their journeys to each place cost together, in parts.
    costs: Vec<i64>,
}

/// How a group's journeys to a place on a day are shared.
struct Cell {
    bodies: Vec<u32>,
    /// Each body's own share, and last what all pay alike, twice; in parts.
    shares: Vec<i64>,
}

impl Cell {
    /// What a body pays.
    /// Its own share and half of what all pay alike. Two bodies then pay `own + own + alike`, which is at most the whole.
    fn pays(&self, at: usize) -> i64 {
        self.shares[at] + self.shares[self.bodies.len()] / 2
    }
}

impl Shares {
    /// Groups of people, and the shares to begin with. Takes groups × places × days.
    pub(super) fn of(ground: &Ground<'_>, years: &Years<'_, '_>) -> Self {
        let instance = ground.instance;
        let places = instance.places.len();
        let mut of_person: Vec<Vec<u32>> = vec![Vec::new(); instance.people.len()];
        for (body, members) in ground.hard.iter().enumerate() {
            members.iter().for_each(|person| of_person[*person as usize].push(index(body)));
        }
        let mut together: BTreeMap<Vec<u32>, Vec<i64>> = BTreeMap::new();
        for (person, bodies) in of_person.into_iter().enumerate().filter(|(_, bodies)| !bodies.is_empty()) {
            let costs = together.entry(bodies).or_insert_with(|| vec![0; places]);
            for (place, cost) in costs.iter_mut().enumerate() {
                *cost = (*cost + parts(ground.trip(person, i32::try_from(place).unwrap_or(-1)))).min(parts(MOST));
            }
        }
        let groups: Vec<Group> = together.into_iter().map(|(bodies, costs)| Group { bodies, costs }).collect();
        let mut shares = Self {
            places,
            prices: instance.bodies.iter().map(|body| vec![0; ground.days * body.places.len()]).collect(),
            own: instance.bodies.iter().map(|body| body.places.clone()).collect(),
            groups_of: vec![Vec::new(); instance.bodies.len()],
            groups,
            lately: BTreeMap::new(),
            cells: BTreeMap::new(),
            starts: (0..instance.bodies.len()).map(|body| years.starts(body)).collect(),
            durs: instance.bodies.iter().map(|body| body.dur).collect(),
        };
        shares.begin(ground);
        shares
    }

    /// Everybody who could share pays half, everybody else all. Where a body may meet twice on one day, each pays half for good.
    fn begin(&mut self, ground: &Ground<'_>) {
        for at in 0..self.groups.len() {
            let bodies = self.groups[at].bodies.clone();
            let twice_a_day = bodies.iter().any(|body| ground.instance.bodies[*body as usize].gap_min == 0);
            if !twice_a_day && bodies.len() > 1 {
                bodies.iter().for_each(|body| self.groups_of[*body as usize].push(index(at)));
            }
            for place in 0..self.places {
                let all = self.groups[at].costs[place];
                let there: Vec<(u32, usize)> =
                    bodies.iter().filter_map(|body| Some((*body, self.choice(*body, place)?))).collect();
                for day in (0..ground.days).filter(|_| all > 0 && !there.is_empty()) {
                    let sharing = if there.len() > 1 { self.sharing(at, day, place) } else { Vec::new() };
                    for (body, choice) in &there {
                        let pays = if twice_a_day || sharing.contains(body) { all / 2 } else { all };
                        self.prices[*body as usize][day * self.own[*body as usize].len() + choice] += pays;
                    }
                }
            }
        }
    }

    /// Which of a body's own places a place is.
    fn choice(&self, body: u32, place: usize) -> Option<usize> {
        self.own[body as usize].iter().position(|one| usize::try_from(*one) == Ok(place))
    }

    /// The bodies of a group that could meet on a day in a place together with another one of it.
    fn sharing(&self, group: usize, day: usize, place: usize) -> Vec<u32> {
        let can = |body: &&u32| self.starts[**body as usize][day] != 0 && self.choice(**body, place).is_some();
        let there: Vec<u32> = self.groups[group].bodies.iter().filter(can).copied().collect();
        let with_another = |body: &&u32| there.iter().any(|other| other != *body && self.fit(**body, *other, day));
        there.iter().filter(with_another).copied().collect()
    }

    /// Whether two bodies can both meet on a day, one after the other.
    fn fit(&self, one: u32, other: u32, day: usize) -> bool {
        let times = |body: u32| {
            let (starts, dur) = (self.starts[body as usize][day], self.durs[body as usize]);
            (0..BLOCKS).filter(move |start| starts & (1 << start) != 0).map(move |start| blocks_of(start, dur))
        };
        times(one).any(|blocks| times(other).any(|others| blocks & others == 0))
    }

    /// Of each day and place of its own what a body's journeys cost it.
    pub(super) fn of_body(&self, body: BodyIndex) -> &[i64] {
        &self.prices[body]
    }

    /// Takes the years of a round into what was lately: it counts for some of it, all before for the rest.
    pub(super) fn remember(&mut self, years: &[Year]) {
        self.lately.retain(|_, bodies| {
            bodies.retain(|_, weight| {
                *weight = *weight * KEPT / WHOLE;
                *weight >= WHOLE / 64
            });
            !bodies.is_empty()
        });
        for (body, year) in years.iter().enumerate() {
            for meeting in &year.meetings {
                if let Ok(place) = u16::try_from(meeting.place) {
                    let bodies = self.lately.entry((meeting.day, place)).or_default();
                    *bodies.entry(index(body)).or_default() += WHOLE - KEPT;
                }
            }
        }
    }

    /// The groups that could share a journey and of which some body meets.
    fn touched(groups_of: &[Vec<u32>], bodies: &BTreeMap<u32, i64>) -> Vec<u32> {
        let mut groups: Vec<u32> = bodies.keys().flat_map(|body| groups_of[*body as usize].iter().copied()).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Moves the shares: who has met lately pays more, by as much of `step`, and what is too much is taken from all alike.
    pub(super) fn step(&mut self, step: i64) {
        let lately = std::mem::take(&mut self.lately);
        for ((day, place), bodies) in &lately {
            for group in Self::touched(&self.groups_of, bodies) {
                self.cell_step((group, *day, *place), bodies, step);
            }
        }
        self.lately = lately;
    }

    fn cell_step(&mut self, at: (u32, u16, u16), bodies: &BTreeMap<u32, i64>, step: i64) {
        let (group, day, place) = (at.0 as usize, usize::from(at.1), usize::from(at.2));
        let all = self.groups[group].costs[place];
        if all == 0 {
            return;
        }
        if !self.cells.contains_key(&at) {
            let bodies = self.sharing(group, day, place);
            let mut shares = vec![0; bodies.len() + 1];
            shares[bodies.len()] = all;
            self.cells.insert(at, Cell { bodies, shares });
        }
        let Some(cell) = self.cells.get_mut(&at) else { return };
        let count = cell.bodies.len();
        let before: Vec<i64> = (0..count).map(|body| cell.pays(body)).collect();
        let mut met = 0;
        for (share, body) in cell.shares.iter_mut().zip(&cell.bodies) {
            if let Some(weight) = bodies.get(body) {
                *share += step * weight / WHOLE;
                met += weight;
            }
        }
        if met == 0 {
            return;
        }
        cell.shares[count] += step * met / (2 * WHOLE);
        onto_sum(&mut cell.shares, all);
        let more: Vec<(u32, i64)> =
            before.iter().enumerate().map(|(at, before)| (cell.bodies[at], cell.pays(at) - before)).collect();
        for (body, more) in more {
            if let Some(choice) = self.choice(body, place) {
                self.prices[body as usize][day * self.own[body as usize].len() + choice] += more;
            }
        }
    }

    /// The square length of the direction of [`Shares::step`], in hundredths, leaving out what is at its end already.
    pub(super) fn unevenness(&self) -> i64 {
        let mut length = 0;
        for ((day, place), bodies) in &self.lately {
            for group in Self::touched(&self.groups_of, bodies) {
                let all = self.groups[group as usize].costs[usize::from(*place)];
                let weight = |body: &u32| bodies.get(body).copied().unwrap_or(0);
                let (count, met, squares, is_at_end) = match self.cells.get(&(group, *day, *place)) {
                    Some(cell) => {
                        let there: Vec<usize> =
                            (0..cell.bodies.len()).filter(|at| weight(&cell.bodies[*at]) > 0).collect();
                        let weights = || there.iter().map(|at| weight(&cell.bodies[*at]));
                        let paid: i64 = there.iter().map(|at| cell.pays(*at)).sum();
                        let is_at_end = there.len() < 2 && paid >= all - 4;
                        let squares: i64 = weights().map(|weight| weight * weight).sum();
                        (whole(cell.bodies.len()), weights().sum::<i64>(), squares, is_at_end)
                    }
                    None => {
                        let most = bodies.values().copied().max().unwrap_or(0);
                        (2, most, most * most, all == 0)
                    }
                };
                if !is_at_end && met > 0 {
                    length += 100 * squares + 25 * met * met - 225 * met * met / (count + 1);
                }
            }
        }
        length / (WHOLE * WHOLE)
    }
}

/// The nearest point none of whose parts is below nothing and whose parts come to a sum (Held, Wolfe and Crowder, "Validation of
/// subgradient optimization", 1974), rounded down.
fn onto_sum(parts: &mut [i64], sum: i64) {
    let mut kept: Vec<usize> = (0..parts.len()).collect();
    loop {
        let over = kept.iter().map(|at| parts[*at]).sum::<i64>() - sum;
        let each = -(-over).div_euclid(whole(kept.len().max(1)));
        let before = kept.len();
        kept.retain(|at| parts[*at] > each);
        if kept.len() == before || kept.is_empty() {
            for (at, part) in parts.iter_mut().enumerate() {
                *part = if kept.contains(&at) { *part - each } else { 0 };
            }
            return;
        }
    }
}

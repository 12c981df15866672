//! A proven lower bound: no plan that keeps every hard rule costs less.
//!
//! The bodies are taken apart, and each is given its cheapest year by itself, exactly, by a dynamic programme over its days (`year`).
//! What holds them together is journeys: two meetings in one place on one day cost one. By H7 a journey serves two meetings at most, so
//! each body can be told to pay a share of it, as long as the shares of two bodies that could meet then are at most the whole; the sum
//! of the cheapest years is then below every plan, whatever the shares are (`shares`). Which shares give the highest bound is looked for
//! by projected subgradient steps (Polyak, "Minimization of unsmooth functionals", 1969): a body that pays for a journey alone in
//! its year pays more of it the next time, and the others less.
//!
//! What is left out, which only makes the bound lower: that nobody is at two meetings at a time or in two places (H5, H6), links (H8),
//! taking turns (`rotate`), and the load of weeks (C7), which costs nothing or more. Whole numbers only, the same on every machine.
//!
//! # Numbers
//! Everything is counted in 1024ths of a unit (`PARTS`), rounded towards a lower bound, and clamped so that no sum leaves an `i64`. Steps are counted, not
//! seconds: the same bound on every machine. It grows with the rounds and is a bound after any of them.

mod shares;
mod year;

use crate::{
    ground::Ground,
    instance::{BodyIndex, Instance},
    solve::Go,
};
use shares::Shares;
use year::{Year, Years};

/// Parts of a unit of cost that are counted with.
const PARTS: i64 = 1 << 10;
/// No single sum counts for more than this: a year of them then fits in a number, and the bound is only lower for it.
const MOST: i64 = 1 << 30;
/// How many steps of the dynamic programmes [`bound()`] takes at most, together: some seconds for a county.
pub const STEPS: u64 = 10_000_000_000;
/// Rounds at most, and at least.
const ROUNDS: std::ops::RangeInclusive<u64> = 10..=4_000;
/// Of all rounds, the share without a better bound after which steps become smaller; and the number of rounds that is at least and most.
const PATIENCE: u64 = 40;
const PATIENT: std::ops::RangeInclusive<u64> = 4..=60;
/// How far above the best bound so far the goal lies at first, in thousandths – twice as many as there are rounds, between these –
/// and by how many hundredths it comes nearer.
/// Polyak's step needs the best bound there is, which nobody knows: a goal above the best so far stands for it, and comes nearer when no round
/// has been better for a while.
const REACH: std::ops::RangeInclusive<i64> = 40..=300;
const NEARER: i64 = 78;

/// What no plan costs less than.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bound {
    /// Every plan that keeps the hard rules costs at least this.
    pub total: i64,
    /// Of each body its part of it, rounded down. Journeys that bodies share are split between them.
    pub bodies: Vec<i64>,
    /// Bodies that have no year at all, even by themselves; they count for nothing here, and there is no plan.
    pub impossible: Vec<BodyIndex>,
    /// How often the years of all bodies were computed.
    pub rounds: u64,
}

impl Bound {
    /// How far a plan of this cost may be above the best one, in thousandths of its cost, rounded up.
    ///
    /// ```
    /// # use radslag_scheduling::bound::Bound;
    /// let bound = Bound { total: 850, ..Bound::default() };
    /// assert_eq!(bound.gap(1000), 150);
    /// assert_eq!(bound.gap(850), 0);
    /// ```
    #[must_use]
    pub fn gap(&self, cost: i64) -> i64 {
        let above = (cost - self.total).max(0);
        if above == 0 { 0 } else { (above * 1000 + cost - 1).div_euclid(cost) }
    }
}

/// What years come to together.
fn total(years: &[Year]) -> i64 {
    years.iter().fold(0, |total: i64, year| total.saturating_add(year.cost))
}

/// A cost in parts.
fn parts(cost: i64) -> i64 {
    PARTS * cost.clamp(-MOST, MOST)
}

/// The bound of a sound instance: some seconds for a county, a quarter of a minute for all counties of a country.
#[must_use]
pub fn bound(instance: &Instance) -> Bound {
    bound_within(instance, STEPS)
}

/// The bound after so many steps of the dynamic programmes; any number gives a bound, more a higher one.
#[must_use]
pub fn bound_within(instance: &Instance, steps: u64) -> Bound {
    bound_while(instance, steps, || Go::On)
}

/// As [`bound_within`], until `go` says stop: asked after every round, so that whoever stops has the bound of one round at least.
pub fn bound_while(instance: &Instance, steps: u64, mut go: impl FnMut() -> Go) -> Bound {
    let ground = Ground::of(instance);
    let mut search = Search::of(&ground);
    let rounds = (steps / search.years.steps().max(1)).clamp(*ROUNDS.start(), *ROUNDS.end());
    search.reach = i64::try_from(2 * rounds).unwrap_or(i64::MAX).clamp(*REACH.start(), *REACH.end());
    search.patience = (rounds / PATIENCE).clamp(*PATIENT.start(), *PATIENT.end());
    for round in 0..rounds {
        let years = search.round();
        if search.is_settled() || go() == Go::Stop {
            return search.bound(round + 1);
        }
        search.step(&years);
    }
    search.bound(rounds)
}

/// The search for the best shares: the years of a round, the shares that made them, and the best round so far.
struct Search<'g, 'i> {
    years: Years<'g, 'i>,
    shares: Shares,
    best: i64,
    best_bodies: Vec<i64>,
    impossible: Vec<BodyIndex>,
    /// Where the bound is believed to lie, above the best so far by so many thousandths.
    reach: i64,
    since: u64,
    patience: u64,
}

impl<'g, 'i> Search<'g, 'i> {
    fn of(ground: &'g Ground<'i>) -> Self {
        let years = Years::of(ground);
        Self {
            shares: Shares::of(ground, &years),
            years,
            best: 0,
            best_bodies: vec![0; ground.instance.bodies.len()],
            impossible: Vec::new(),
            reach: *REACH.start(),
            since: 0,
            patience: *PATIENT.start(),
        }
    }

    /// The cheapest year of each body with the shares as they are.
    fn round(&mut self) -> Vec<Year> {
        let count = self.best_bodies.len();
        let years: Vec<Option<Year>> =
            (0..count).map(|body| self.years.cheapest(body, self.shares.of_body(body))).collect();
        self.impossible = (0..count).filter(|body| years[*body].is_none()).collect();
        let years: Vec<Year> = years.into_iter().map(Option::unwrap_or_default).collect();
        let total = total(&years);
        self.since += 1;
        if total > self.best {
            if total > self.best + self.best / 20_000 {
                self.since = 0;
            }
            self.best = total;
            self.best_bodies = years.iter().map(|year| year.cost).collect();
        }
        if self.since > self.patience {
            (self.reach, self.since) = (self.reach * NEARER / 100, 0);
        }
        years
    }

    /// The goal has come down to the bound: further steps would be of no length.
    fn is_settled(&self) -> bool {
        self.reach == 0
    }

    /// Towards where the bound is believed to lie.
    fn step(&mut self, years: &[Year]) {
        let total = total(years);
        let missing = self.best.saturating_add(self.best.saturating_mul(self.reach) / 1000).saturating_sub(total);
        self.shares.remember(years);
        let away = self.shares.unevenness() + self.years.unevenness(years);
        if away > 0 {
            let step = (missing / away).saturating_mul(100).max(missing.min(MOST) * 100 / away).clamp(1, parts(MOST));
            self.shares.step(step);
            self.years.step(years, step);
        }
    }

    /// What was best over all rounds, in whole units; the sum is rounded up, as costs are whole.
    fn bound(self, rounds: u64) -> Bound {
        Bound {
            total: (self.best + PARTS - 1).div_euclid(PARTS),
            bodies: self.best_bodies.iter().map(|cost| cost.div_euclid(PARTS)).collect(),
            impossible: self.impossible,
            rounds,
        }
    }
}

//! Looking for a plan that breaks no rule and costs little.
//!
//! First every body is given its best year among those that stand already (`place`), hardest first. Then one plan is changed
//! step by step (`moves`) by simulated annealing: what is better is kept, what is worse is kept the more seldom the worse it is
//! and the later it comes. Rules may be broken on the way, at a price that keeps them whole in the end.
//!
//! The same instance, seed and number of moves give the same plan on every machine, on any number of threads: only bodies that share
//! nobody are planned beside each other (`part`).
//!
//! # What must not change
//! The order in which chance is asked: the same seed gives the same plan only as long as every number is drawn in its place. A change here, in
//! `moves`, `place` or `chance` gives other plans for all seeds; the benches tell whether better ones.

mod again;
mod moves;
mod place;
mod told;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::{
    chance::Chance,
    ground::Ground,
    instance::{BodyIndex, Instance},
    number,
    part::{Part, clusters},
    plan::Plan,
    state::{State, Tally, Years},
};
pub(crate) use again::again;
use moves::Mover;
use told::Told;
pub use told::{Go, Progress};

/// How much is done.
/// Time is no part of it: whoever has a time turns it into a number of changes outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Where chance begins.
    pub seed: u64,
    /// How many changes are tried.
    pub moves: u64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    /// The best plan: of those that break fewest rules the cheapest.
    pub plan: Plan,
    /// How many rules it breaks.
    pub broken: i64,
    /// What it costs.
    pub cost: i64,
    /// How many changes were tried.
    pub moves: u64,
}

/// Changes between two times that it is told how it goes.
/// Some milliseconds' work: soon enough for who stops it, seldom enough to cost nothing.
const TOLD: u64 = 1 << 12;
/// Changes between two times that whole years are made anew.
/// Two thirds of the time go there, and are worth it (decision 0026).
const ANEW: u64 = 25;
/// What a broken rule weighs while the search goes on.
/// A hundred times where the temperature begins, so that a rule is broken by chance at first and by nothing in the end; and more than
/// any single wish of the usual weights, so that none is bought with a rule.
const BROKEN: i64 = 3_000;
/// Changes that a search that is stopped may still try, growing cool, and never more than a 64th of what was asked for: parts of a
/// second, and much cheaper a plan than the warm one.
const LAST: u64 = 1 << 16;
/// Where the temperature begins and ends, in units of cost.
/// A change that costs the temperature more is kept in one of e cases. Thirty is some seven hours of travel with the weights of the reference
/// instances.
const WARM: f64 = 30.0;
const COOL: f64 = 0.7;

/// Looks for a plan. `tell` is asked now and then, from whichever thread, whether to go on.
///
/// Bodies that share nobody with each other and are not linked are planned by themselves, on as many threads as the pool has that
/// this is called in. How the moves are divided among them depends on the instance only, so that threads change nothing but the time.
pub fn solve(instance: &Instance, effort: Effort, tell: impl Fn(Progress<'_>) -> Go + Sync) -> Solved {
    let clusters = clusters(instance);
    if clusters.len() < 2 {
        return one(instance, effort, 0, tell);
    }
    let begins = |at: usize| {
        let part = Part::of(instance, &clusters[at]);
        part.back(first(&part.instance))
    };
    let told = Told::of(clusters.len(), tell, begins);
    let shares = shares(effort.moves, clusters.iter().map(|bodies| meetings(instance, bodies)));
    let solved: Vec<Solved> = clusters
        .par_iter()
        .enumerate()
        .map(|(at, bodies)| {
            let effort = Effort { moves: shares[at], ..effort };
            let part = Part::of(instance, bodies);
            let tell = |progress: Progress<'_>| told.of_part(at, &part, progress);
            let solved = one(&part.instance, effort, number::index(at).into(), tell);
            let solved = Solved { plan: part.back(solved.plan), ..solved };
            told.ended(at, &solved);
            solved
        })
        .collect();
    joined(solved)
}

/// The moves divided by how many meetings each has; all of them.
fn shares(moves: u64, meetings: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut until = vec![0];
    for meetings in meetings {
        until.push(until.last().unwrap_or(&0) + meetings);
    }
    let all = u128::from(until.last().copied().unwrap_or(0).max(1));
    let moves_until = |meetings: u64| u64::try_from(u128::from(moves) * u128::from(meetings) / all).unwrap_or(moves);
    until.windows(2).map(|two| moves_until(two[1]) - moves_until(two[0])).collect()
}

/// How many meetings bodies may have at most.
fn meetings(instance: &Instance, bodies: &[BodyIndex]) -> u64 {
    bodies.iter().map(|body| u64::from(number::index(instance.bodies[*body].n_max))).sum()
}

/// One plan of the plans of clusters.
fn joined(parts: Vec<Solved>) -> Solved {
    let mut whole = Solved { plan: Plan::default(), broken: 0, cost: 0, moves: 0 };
    for part in parts {
        whole.broken += part.broken;
        whole.cost += part.cost;
        whole.moves += part.moves;
        whole.plan.meetings.extend(part.plan.meetings);
    }
    whole.plan.meetings.sort_unstable();
    whole
}

/// The plan that the search of bodies that hang together begins with.
fn first(instance: &Instance) -> Plan {
    let ground = Ground::of(instance);
    let mut state = State::empty(&ground);
    place::all(&mut state);
    state.years().plan(&ground)
}

/// Plans bodies that hang together; `part` gives each cluster chances of its own.
/// One after the other: first years, then annealing. Takes memory for one cluster only.
fn one(instance: &Instance, effort: Effort, part: u64, tell: impl Fn(Progress<'_>) -> Go) -> Solved {
    let ground = Ground::of(instance);
    let mut state = State::empty(&ground);
    place::all(&mut state);
    let mut search = Search { temperature: cooled, anew: Some(ANEW), chance: Chance::of(effort.seed, part) };
    let (best, moves) = search.best(&mut state, effort.moves, tell);
    Solved { plan: best.years.plan(&ground), broken: best.tally.hard, cost: best.tally.soft, moves }
}

/// Simulated annealing from wherever a plan stands.
/// Where chance stands and how warm it is; the plan itself is a [`State`].
struct Search {
    /// What is borne with when so great a share of the work is done, in units of cost.
    temperature: fn(f64) -> f64,
    /// Changes between two times that whole years are made anew, when they are.
    anew: Option<u64>,
    chance: Chance,
}

impl Search {
    /// The best plan that is found, and how many changes were tried. Who stops it gets what [`LAST`] changes, growing cool, make of it.
    fn best(
        &mut self,
        state: &mut State<'_, '_>,
        mut moves: u64,
        mut tell: impl FnMut(Progress<'_>) -> Go,
    ) -> (Best, u64) {
        let mover = Mover::of(state.ground);
        let mut best = Best::of(state);
        let (mut done, mut stopped) = (0, None);
        while done < moves {
            #[expect(clippy::cast_precision_loss, reason = "a share of the work")]
            let share = |done: u64, of: u64| done as f64 / of as f64;
            let temperature = match stopped {
                None => (self.temperature)(share(done, moves)),
                Some((at, from)) => {
                    let left = share(moves - done, moves - at);
                    (self.temperature)(1.0 - (1.0 - from) * left)
                }
            };
            let until = moves.min(done + TOLD);
            while done < until {
                done += 1;
                #[expect(clippy::cast_possible_truncation, reason = "some hundreds")]
                let limit = (temperature * self.chance.exponential()) as i64;
                if self.anew.is_some_and(|every| done % every == 0) {
                    mover.anew(state, &mut self.chance, limit, BROKEN, temperature);
                } else {
                    mover.step(state, &mut self.chance, limit, BROKEN);
                }
                if best.is_beaten(state.total()) {
                    best.become_of(state);
                }
            }
            let plan = || Some(best.years.plan(state.ground));
            let progress = Progress { moves: done, broken: best.tally.hard, cost: best.tally.soft, best: &plan };
            if stopped.is_none() && tell(progress) == Go::Stop {
                stopped = Some((done, share(done, moves)));
                moves = moves.min(done + LAST.min(moves / 64));
            }
        }
        (best, done)
    }
}

/// The temperature when a share of the work is done: from warm to cool by the same factor in equal shares, in steps of a 64th.
fn cooled(share: f64) -> f64 {
    // The 64th root of COOL / WARM, so that it is made of products only.
    const STEP: f64 = 0.942_973_8;
    let mut temperature = WARM;
    let mut passed = 1.0 / 64.0;
    while passed <= share && temperature > COOL {
        temperature *= STEP;
        passed += 1.0 / 64.0;
    }
    temperature
}

/// The best so far.
struct Best {
    tally: Tally,
    years: Years,
}

impl Best {
    fn of(state: &State<'_, '_>) -> Self {
        Self { tally: state.total(), years: state.years().clone() }
    }

    /// Into the room that is there.
    fn become_of(&mut self, state: &State<'_, '_>) {
        self.tally = state.total();
        self.years.clone_from(state.years());
    }

    /// By fewer broken rules, or as many and less cost.
    fn is_beaten(&self, by: Tally) -> bool {
        (by.hard, by.soft) < (self.tally.hard, self.tally.soft)
    }
}

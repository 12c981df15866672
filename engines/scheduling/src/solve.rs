//! Looking for a plan that breaks no rule and costs little.
//!
//! First every body is given its best year among those that stand already (`place`), hardest first. Then one plan is changed
//! step by step (`moves`) by simulated annealing: what is better is kept, what is worse is kept the more seldom the worse it is
//! and the later it comes. Rules may be broken on the way, at a price that keeps them whole in the end.
//!
//! The same instance, seed and number of moves give the same plan on every machine.

mod again;
mod moves;
mod place;

use crate::{
    chance::Chance,
    ground::Ground,
    instance::Instance,
    plan::Plan,
    state::{State, Tally, Years},
};
pub(crate) use again::again;
use moves::Mover;

/// How much is done.
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

/// How it goes, told now and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Changes tried.
    pub moves: u64,
    /// Rules that the best plan so far breaks.
    pub broken: i64,
    /// What it costs.
    pub cost: i64,
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// On.
    On,
    /// No further: the best plan so far is the answer.
    Stop,
}

/// Changes between two times that it is told how it goes.
const TOLD: u64 = 1 << 12;
/// Changes between two times that whole years are made anew.
const ANEW: u64 = 500;
/// What a broken rule weighs while the search goes on.
const BROKEN: i64 = 3_000;
/// Where the temperature begins and ends, in units of cost.
const WARM: f64 = 40.0;
const COOL: f64 = 1.0;

/// Looks for a plan. `tell` is asked now and then whether to go on.
pub fn solve(instance: &Instance, effort: Effort, mut tell: impl FnMut(Progress) -> Go) -> Solved {
    let ground = Ground::of(instance);
    let mut state = State::empty(&ground);
    let mut chance = Chance::of(effort.seed, 0);
    place::all(&mut state);
    let mut best = Best::of(&state);
    let mut done = 0;
    let mover = Mover::of(&ground);
    while done < effort.moves {
        #[expect(clippy::cast_precision_loss, reason = "a share of the work")]
        let share = done as f64 / effort.moves as f64;
        let temperature = cooled(share);
        let until = effort.moves.min(done + TOLD);
        while done < until {
            done += 1;
            let limit = temperature * chance.exponential();
            #[expect(clippy::cast_possible_truncation, reason = "some hundreds")]
            let limit = limit as i64;
            if done % ANEW == 0 {
                mover.anew(&mut state, &mut chance, limit, BROKEN, temperature / 4.0);
            } else {
                mover.step(&mut state, &mut chance, limit, BROKEN);
            }
            if best.is_beaten(state.total()) {
                best.become_of(&state);
            }
        }
        if tell(Progress { moves: done, broken: best.tally.hard, cost: best.tally.soft }) == Go::Stop {
            break;
        }
    }
    Solved { plan: best.years.plan(&ground), broken: best.tally.hard, cost: best.tally.soft, moves: done }
}

/// The temperature when a share of the work is done: from warm to cool by the same factor in equal shares, in steps of a 64th.
fn cooled(share: f64) -> f64 {
    // The 64th root of the whole way down, so that it is made of products only.
    const STEP: f64 = 0.943_993_6;
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

    fn become_of(&mut self, state: &State<'_, '_>) {
        self.tally = state.total();
        self.years.clone_from(state.years());
    }

    fn is_beaten(&self, by: Tally) -> bool {
        (by.hard, by.soft) < (self.tally.hard, self.tally.soft)
    }
}

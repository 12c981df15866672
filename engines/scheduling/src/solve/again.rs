//! The search once more from a plan that stands: cooler, so that what is good about it stays.

use super::{BROKEN, Best, Effort, Go, Progress, TOLD, moves::Mover};
use crate::{chance::Chance, state::State};

/// Where the temperature begins and ends, in units of cost.
const WARM: f64 = 8.0;
const COOL: f64 = 0.5;

/// Makes a plan better: the state is then the best that was found, never worse than it was.
pub(crate) fn again(state: &mut State<'_, '_>, effort: Effort, mut tell: impl FnMut(Progress) -> Go) {
    let mut chance = Chance::of(effort.seed, 1);
    let mover = Mover::of(state.ground);
    let mut best = Best::of(state);
    let mut done = 0;
    while done < effort.moves {
        #[expect(clippy::cast_precision_loss, reason = "a share of the work")]
        let share = done as f64 / effort.moves as f64;
        let temperature = WARM + (COOL - WARM) * share;
        let until = effort.moves.min(done + TOLD);
        while done < until {
            done += 1;
            #[expect(clippy::cast_possible_truncation, reason = "some tens")]
            let limit = (temperature * chance.exponential()) as i64;
            mover.step(state, &mut chance, limit, BROKEN);
            if best.is_beaten(state.total()) {
                best.become_of(state);
            }
        }
        if tell(Progress { moves: done, broken: best.tally.hard, cost: best.tally.soft }) == Go::Stop {
            break;
        }
    }
    state.become_years(&best.years);
}

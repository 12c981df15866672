//! The search once more from a plan that stands: cooler, so that what is good about it stays.
//!
//! From eight down to a half in a straight line, where a search from nothing goes from thirty: what is a little worse is borne with, what takes the plan apart is
//! not. Whole years are not made anew, or nothing would stay where it was.

use super::{Effort, Go, Progress, Search};
use crate::{chance::Chance, state::State};

/// Where the temperature begins and ends, in units of cost.
const WARM: f64 = 8.0;
const COOL: f64 = 0.5;

/// Makes a plan better: the state is then the best that was found, never worse than it was.
pub(crate) fn again(state: &mut State<'_, '_>, effort: Effort, tell: impl FnMut(Progress<'_>) -> Go) {
    let temperature = |share| WARM + (COOL - WARM) * share;
    let mut search = Search { temperature, anew: None, chance: Chance::of(effort.seed, 1) };
    let (best, _) = search.best(state, effort.moves, tell);
    state.become_years(&best.years);
}

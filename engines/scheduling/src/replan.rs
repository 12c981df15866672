//! A plan in force, planned anew because something has changed: somebody is away, a date was set by others, a charter was amended.
//!
//! Begins with the plan in force ([`Instance::plan`]), with what it costs to move a meeting (C8). Meetings before the day of notice
//! stay, unless they have become impossible themselves, and no meeting is moved there. What has become impossible is first given the best day, time and place
//! of all, and only when that is not enough something else with it (`mend`). Then the three answers part: as few changes as
//! can be, the best plan, or one meeting only.

//!
//! ```
//! use radslag_scheduling::{Instance, replan, replan::{Ask, Mode}, solve::{Effort, Go}};
//!
//! # fn ill(instance: &Instance, today: usize) {
//! // The instance has the plan in force in it, and the chair is away now.
//! let effort = Effort { seed: 1, moves: 100_000 };
//! let few = replan(instance, Ask { mode: Mode::FewestMoves, notice: today + 14, effort }, |_| Go::On);
//! if few.breaches.is_empty() {
//!     for moved in &few.moved {
//!         let (from, to) = (moved.was.map(|was| was.day), moved.is.map(|is| is.day));
//! #       let _ = (from, to);
//!     }
//! }
//! # }
//! ```

mod mend;

use crate::{
    costs::MeetingIndex,
    ground::Ground,
    instance::{Day, Fixed, Instance},
    plan::{Meeting, Plan},
    referee::{Breach, Cost, verdict},
    solve::{Effort, Go, Progress, again},
    state::State,
};
use mend::Mending;

/// How much dearer moving a meeting is while few changes are wanted.
/// Forty times: then no saving of the usual weights pays for moving a meeting that could stay.
const FEW: i64 = 40;

/// Which answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As few meetings elsewhere as can be.
    FewestMoves,
    /// The best plan, when moving costs what the weights say.
    Best,
    /// Only this meeting may be elsewhere.
    Only(MeetingIndex),
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Which answer is wanted.
    pub mode: Mode,
    /// Meetings before this day stay where they are, and none is moved to a day before it; 0 when all may move anywhere.
    pub notice: Day,
    /// How much is done, beyond what mends the plan. [`Mode::Only`] needs none.
    pub effort: Effort,
}

/// A meeting that is elsewhere than in the plan in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Where it was; `None` when it is new.
    pub was: Option<Meeting>,
    /// Where it is; `None` when it is not held.
    pub is: Option<Meeting>,
}

/// A plan planned anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replanned {
    /// The plan.
    pub plan: Plan,
    /// The rules that it breaks: none, where that could be.
    pub breaches: Vec<Breach>,
    /// What it costs, with what is moved.
    pub cost: Cost,
    /// What is elsewhere than in the plan in force, in the order of bodies and of the year.
    pub moved: Vec<Moved>,
    /// Meetings of the plan in force that cannot stay, whatever the others do.
    pub impossible: Vec<MeetingIndex>,
    /// The rules that the plan in force breaks.
    pub broken_before: Vec<Breach>,
}

/// Plans anew, for a sound instance with a plan in force; one without is as one in which nobody meets.
pub fn replan(instance: &Instance, ask: Ask, tell: impl FnMut(Progress<'_>) -> Go) -> Replanned {
    let in_force = instance.plan.clone().unwrap_or_default();
    let broken_before = verdict(instance, &in_force).breaches;
    let impossible = impossible(&broken_before);
    let stays = |meeting: &Meeting| match ask.mode {
        _ if impossible.contains(&(meeting.body, meeting.k)) => {
            matches!(ask.mode, Mode::Only(only) if only != (meeting.body, meeting.k))
        }
        Mode::Only(only) => only != (meeting.body, meeting.k),
        _ => meeting.day < ask.notice,
    };
    let pinned = pinned(instance, &in_force, stays, ask.mode == Mode::FewestMoves);
    let mut ground = Ground::of(&pinned);
    // It is too late to call people for a day before the notice.
    ground.choices.iter_mut().for_each(|choices| choices.retain(|choice| usize::from(choice.day) >= ask.notice));
    let mut mending = Mending::of(&ground, &in_force);
    match ask.mode {
        Mode::Only(only) => mending.only(only),
        Mode::FewestMoves | Mode::Best => {
            mending.mend();
            if ask.mode == Mode::Best || mending.broken() > 0 {
                again(&mut mending.state, ask.effort, tell);
            }
            mending.settle();
        }
    }
    answer(instance, &in_force, &mending.state, impossible, broken_before)
}

/// Meetings that cannot stay, whatever the others do.
fn impossible(breaches: &[Breach]) -> Vec<MeetingIndex> {
    let mut impossible: Vec<MeetingIndex> = breaches
        .iter()
        .filter_map(|breach| match *breach {
            Breach::Day { body, k, .. }
            | Breach::NoSuchDay { body, k, .. }
            | Breach::FixedMoved { body, k }
            | Breach::Place { body, k, .. } => Some((body, k)),
            _ => None,
        })
        .collect();
    impossible.sort_unstable();
    impossible.dedup();
    impossible
}

/// The instance in which what stays is set.
fn pinned(instance: &Instance, in_force: &Plan, stays: impl Fn(&Meeting) -> bool, few: bool) -> Instance {
    let mut pinned = instance.clone();
    for meeting in in_force.meetings.iter().filter(|meeting| stays(meeting)) {
        let Meeting { body, k, day, start, place } = *meeting;
        let asked = &mut pinned.bodies[body];
        if k < asked.n_max && asked.fixed.iter().all(|fixed| fixed.k != k) {
            asked.fixed.push(Fixed { k, day, start, place });
        }
    }
    if few {
        let weights = &mut pinned.weights;
        for weight in [&mut weights.move_day, &mut weights.move_start, &mut weights.move_place] {
            *weight = (*weight).clamp(1, 1_000_000) * FEW;
        }
    }
    pinned
}

/// The plan with what the referee says of it under the weights of the instance itself, not of [`FEW`].
fn answer(
    instance: &Instance,
    in_force: &Plan,
    state: &State<'_, '_>,
    impossible: Vec<MeetingIndex>,
    broken_before: Vec<Breach>,
) -> Replanned {
    let plan = state.years().plan(state.ground);
    let verdict = verdict(instance, &plan);
    let find = |plan: &Plan, (body, k): MeetingIndex| {
        plan.meetings.iter().find(|meeting| (meeting.body, meeting.k) == (body, k)).copied()
    };
    let mut named: Vec<MeetingIndex> =
        plan.meetings.iter().chain(&in_force.meetings).map(|meeting| (meeting.body, meeting.k)).collect();
    named.sort_unstable();
    named.dedup();
    let pairs = named.into_iter().map(|meeting| Moved { was: find(in_force, meeting), is: find(&plan, meeting) });
    let moved = pairs.filter(|Moved { was, is }| was != is).collect();
    Replanned { plan, breaches: verdict.breaches, cost: verdict.cost, moved, impossible, broken_before }
}

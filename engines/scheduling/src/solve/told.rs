//! How a search goes, for who watches it: of one cluster, and of several put together. Never changes what is found.

use std::{
    cell::{Cell, OnceCell},
    fmt,
    sync::{Mutex, PoisonError},
};

use super::Solved;
use crate::{part::Part, plan::Plan};

/// How it goes, told every few thousand changes of each cluster: some hundred times a second at most.
#[derive(Clone, Copy)]
pub struct Progress<'p> {
    /// Changes tried.
    pub moves: u64,
    /// Rules that the best plan so far breaks. A cluster that has not begun counts as one.
    pub broken: i64,
    /// What it costs, C1 to C8 of the clusters that have begun.
    pub cost: i64,
    pub(super) best: &'p dyn Fn() -> Option<Plan>,
}

impl Progress<'_> {
    /// The best plan so far, whole: that of each cluster that has begun, and of the others the one they will begin with. Made when it is
    /// asked for; costs nothing before, and never changes what is found.
    ///
    /// `None` while a cluster on another thread has not heard yet that plans are wanted: ask again the next time.
    #[must_use]
    pub fn best(&self) -> Option<Plan> {
        (self.best)()
    }
}

impl fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { moves, broken, cost, best: _ } = self;
        f.debug_struct("Progress").field("moves", moves).field("broken", broken).field("cost", cost).finish()
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// On.
    On,
    /// No further: the best plan so far is the answer.
    Stop,
}

/// How the clusters go, put together.
pub(super) struct Told<T, F> {
    so_far: Mutex<SoFar>,
    /// Who is told.
    tell: T,
    /// The plan that a cluster begins with, as one of the whole.
    first: F,
}

struct SoFar {
    /// Of each cluster how it went last; `None` before it has begun.
    parts: Vec<Option<PartSoFar>>,
    /// Of each cluster what it begins with, where that was asked for.
    first: Vec<OnceCell<Plan>>,
    /// Whether somebody has asked for the best plan. Before that, plans of clusters are not made.
    is_wanted: bool,
    go: Go,
}

/// How a cluster goes.
struct PartSoFar {
    moves: u64,
    broken: i64,
    cost: i64,
    /// Its best plan as one of the whole; `None` when nobody wanted it then.
    plan: Option<Plan>,
}

impl<T: Fn(Progress<'_>) -> Go, F: Fn(usize) -> Plan> Told<T, F> {
    /// For so many clusters, none of which has begun.
    pub(super) fn of(parts: usize, tell: T, first: F) -> Self {
        let so_far = SoFar {
            parts: (0..parts).map(|_| None).collect(),
            first: vec![OnceCell::new(); parts],
            is_wanted: false,
            go: Go::On,
        };
        Self { so_far: Mutex::new(so_far), tell, first }
    }

    /// Told of one: the sum of all. What has not begun counts as broken, so that nothing looks whole before it is. Who has said stop
    /// is not asked again.
    pub(super) fn of_part(&self, at: usize, part: &Part, progress: Progress<'_>) -> Go {
        let mut so_far = self.so_far.lock().unwrap_or_else(PoisonError::into_inner);
        let so_far = &mut *so_far;
        let Progress { moves, broken, cost, .. } = progress;
        // The best plan is another one only when it is a better one.
        let before = so_far.parts[at].take().filter(|before| (before.broken, before.cost) == (broken, cost));
        let made = || if so_far.is_wanted { progress.best().map(|plan| part.back(plan)) } else { None };
        let plan = before.and_then(|before| before.plan).or_else(made);
        so_far.parts[at] = Some(PartSoFar { moves, broken, cost, plan });
        if so_far.go == Go::On {
            let is_asked = Cell::new(so_far.is_wanted);
            let best = || {
                is_asked.set(true);
                so_far.whole(&self.first)
            };
            let go = (self.tell)(Progress { best: &best, ..so_far.sum() });
            (so_far.go, so_far.is_wanted) = (go, is_asked.get());
        }
        so_far.go
    }

    /// A cluster has ended, with this as a plan of the whole.
    pub(super) fn ended(&self, at: usize, solved: &Solved) {
        let Solved { plan, broken, cost, moves } = solved.clone();
        let mut so_far = self.so_far.lock().unwrap_or_else(PoisonError::into_inner);
        so_far.parts[at] = Some(PartSoFar { moves, broken, cost, plan: Some(plan) });
    }
}

impl SoFar {
    /// All clusters together, without a plan.
    fn sum(&self) -> Progress<'static> {
        let mut whole = Progress { moves: 0, broken: 0, cost: 0, best: &|| None };
        for part in &self.parts {
            whole.moves += part.as_ref().map_or(0, |part| part.moves);
            whole.broken += part.as_ref().map_or(1, |part| part.broken);
            whole.cost += part.as_ref().map_or(0, |part| part.cost);
        }
        whole
    }

    /// The plans of all clusters as one; `None` when one of them goes and has given none.
    fn whole(&self, first: impl Fn(usize) -> Plan) -> Option<Plan> {
        let mut whole = Plan::default();
        for (at, (part, begin)) in self.parts.iter().zip(&self.first).enumerate() {
            let plan = match part {
                Some(part) => part.plan.as_ref()?,
                None => begin.get_or_init(|| first(at)),
            };
            whole.meetings.extend(&plan.meetings);
        }
        whole.meetings.sort_unstable();
        Some(whole)
    }
}

//! The search for alternatives, in the background: what is found is kept in the database as it goes, so that any process can show it
//! and a crash loses seconds.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use db::{Db, Result, Tx};
use jiff::SignedDuration;
use kernel::id::{Id, MeetingPlanId, PlanRunId};
use scheduling::{
    Effort, Explained, Instance, Plan,
    bound::bound_within,
    explain,
    explain::Conflict,
    replan,
    replan::{Ask, Mode},
    solve,
    solve::{Go, Progress},
    verdict,
};
use serde_json::{Value, json};

use crate::{
    model::{Letter, NamedRule, Run},
    rules::dials::Dials,
    store::{plan, proposal, proposal::Found},
};

/// The job that looks for alternatives.
pub const SEARCH: &str = "yearwheel.search";

/// How often it is told how it goes, and asked whether to go on.
const TOLD_EVERY: std::time::Duration = std::time::Duration::from_millis(500);
/// Of each search this part comes first, so that something is there soon and lies safe.
const FIRST: u64 = 20;
/// Steps that finding the lower bound may take for each change that the search tried: a part of its time.
const BOUND: u64 = 400;
/// Steps of each question of the explanation: some seconds for a county at worst.
const EXPLAINED: u64 = 20_000;

/// Puts the job of a run in the queue.
pub(crate) fn begin(tx: &mut Tx<'_>, plan: MeetingPlanId, run: PlanRunId) -> Result<()> {
    let now = tx.now() + SignedDuration::ZERO;
    tx.enqueue(SEARCH, &run.to_string(), &json!({ "plan": plan, "run": run }), now)
}

/// Does the job: a short search for each alternative, then a long one. What is done already is not done again.
///
/// # Errors
/// What the database says.
pub async fn run(db: &Db, payload: Value) -> anyhow::Result<()> {
    let id = |name: &str| payload[name].as_str().and_then(|id| id.parse().ok());
    let (Some(plan_id), Some(run_id)) = (id("plan"), id("run")) else { return Ok(()) };
    let (plan_id, run_id) = (MeetingPlanId::from_uuid(plan_id), PlanRunId::from_uuid(run_id));
    let read = db.read(move |tx| Ok((plan::run_by_id(tx, run_id)?, proposal::of_run(tx, run_id)?))).await?;
    let (Some(run), kept) = read else { return Ok(()) };
    if run.goes_on() {
        let short = (run.moves / FIRST).max(1);
        let mut goes_on = true;
        // Planning anew is quick: it is done once, and has two answers.
        let (letters, first): (&[Letter], bool) = match run.basis.again {
            Some(_) => (&[Letter::A, Letter::B], false),
            None => (&Letter::ALL, true),
        };
        let stages = [(short, false), (run.moves, true)];
        for (moves, done) in stages.into_iter().filter(|(_, done)| first || *done) {
            for (at, letter) in letters.iter().copied().enumerate() {
                let there = kept.iter().any(|one| one.letter == letter && (one.done || !done));
                if goes_on && !there {
                    let search = Search::of(&run, plan_id, letter, at, moves, done);
                    goes_on = search.look(db).await?;
                }
            }
        }
        db.maintain(move |tx| {
            proposal::all_done(tx, run_id)?;
            plan::end_run(tx, run_id).map(drop)
        })
        .await?;
    }
    Ok(())
}

/// What a search came to: a plan, changes tried, what no plan costs less than, rules that cannot all hold.
type Looked = (Plan, u64, Option<i64>, Vec<Vec<NamedRule>>);

/// Tells the search to stop when nobody waits for it any more.
struct StopsWhenDropped(Arc<AtomicBool>);

impl Drop for StopsWhenDropped {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// One search for one alternative.
struct Search {
    plan: MeetingPlanId,
    run: PlanRunId,
    letter: Letter,
    dials: Dials,
    instance: Arc<Instance>,
    effort: Effort,
    last: bool,
    /// How the plan in force is planned anew, and from which day on.
    again: Option<(Mode, usize)>,
}

impl Search {
    fn of(run: &Run, plan: MeetingPlanId, letter: Letter, at: usize, moves: u64, last: bool) -> Self {
        let dials = dials_of(run, letter);
        let seed = 1 + at as u64;
        let (effort, instance) = (Effort { seed, moves }, Arc::new(weighed(&run.basis.instance, dials)));
        let mode = if letter == Letter::A { Mode::FewestMoves } else { Mode::Best };
        let again = run.basis.again.map(|notice| (mode, notice));
        Self { plan, run: run.id, letter, dials, instance, effort, last, again }
    }

    /// Looks, telling how it goes; whether the next is to be looked for.
    async fn look(&self, db: &Db) -> anyhow::Result<bool> {
        let (tried, stop) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
        // The thread outlives this when the program ends, and would keep it from ending.
        let _ends = StopsWhenDropped(Arc::clone(&stop));
        let mut thread = tokio::task::spawn_blocking({
            let (instance, effort, last) = (self.instance.clone(), self.effort, self.last);
            let (tried, stop, again) = (tried.clone(), stop.clone(), self.again);
            move || {
                let tell = |progress: Progress| {
                    tried.store(progress.moves, Ordering::Relaxed);
                    if stop.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
                };
                if let Some((mode, notice)) = again {
                    let answer = replan(&instance, Ask { mode, notice, effort }, tell);
                    return (answer.plan, effort.moves, None, Vec::new());
                }
                let solved = solve(&instance, effort, tell);
                // Only a search that was let finish is measured: who stops wants an answer now.
                let measured = last && !stop.load(Ordering::Relaxed);
                let bound = measured.then(|| bound_within(&instance, effort.moves.saturating_mul(BOUND)).total);
                if !measured || solved.broken == 0 {
                    return (solved.plan, solved.moves, bound, Vec::new());
                }
                // Whether there is a year at all, and if not, why: a complete search where chance has found none.
                match explain(&instance, EXPLAINED) {
                    Explained::Possible(plan) => (plan, solved.moves, bound, Vec::new()),
                    Explained::Unknown => (solved.plan, solved.moves, bound, Vec::new()),
                    Explained::Conflicts(all) => {
                        let named = |one: &Conflict| one.rules.iter().map(NamedRule::from).collect();
                        (solved.plan, solved.moves, bound, all.iter().map(named).collect())
                    }
                }
            }
        });
        let mut goes_on = true;
        let looked = loop {
            tokio::select! {
                solved = &mut thread => break solved?,
                () = tokio::time::sleep(TOLD_EVERY) => {
                    let (run, letter, moves) = (self.run, self.letter, tried.load(Ordering::Relaxed));
                    goes_on = db.maintain(move |tx| {
                        proposal::progress(tx, run, letter, moves)?;
                        plan::heard(tx, run)
                    }).await?;
                    stop.store(!goes_on, Ordering::Relaxed);
                }
            }
        };
        let (plan_id, run, found) = (self.plan, self.run, self.found(looked));
        let heard = db.maintain(move |tx| {
            let better = proposal::of_run(tx, run)?.into_iter().find(|one| one.letter == found.letter);
            let rank = (found.broken, found.cost.total());
            // A long search that was stopped early may have found less than the short one.
            match better.filter(|one| (one.broken, one.cost.total()) <= rank) {
                Some(one) => {
                    let kept = Found { broken: one.broken, cost: one.cost, plan: one.plan, ..found.clone() };
                    proposal::keep(tx, plan_id, run, &kept)?
                }
                None => proposal::keep(tx, plan_id, run, &found)?,
            };
            plan::heard(tx, run)
        });
        Ok(heard.await? && goes_on)
    }

    /// What was found, as the referee sees it.
    fn found(&self, (plan, moves, bound, conflicts): Looked) -> Found {
        let verdict = verdict(&self.instance, &plan);
        Found {
            letter: self.letter,
            dials: self.dials,
            seed: self.effort.seed,
            moves,
            broken: i64::try_from(verdict.breaches.len()).unwrap_or(i64::MAX),
            cost: verdict.cost,
            bound,
            conflicts,
            plan,
            done: self.last,
        }
    }
}

/// The dials of an alternative of a run.
fn dials_of(run: &Run, letter: Letter) -> Dials {
    match run.basis.again {
        Some(_) => run.basis.dials,
        None => run.basis.dials.of_letter(letter),
    }
}

/// The same year with other weights.
#[must_use]
pub fn weighed(instance: &Instance, dials: Dials) -> Instance {
    let mut instance = instance.clone();
    let (times_matter, places_matter) = (instance.weights.move_start > 0, instance.weights.move_place > 0);
    instance.weights = dials.weights();
    if !times_matter {
        instance.weights.move_start = 0;
    }
    if !places_matter {
        instance.weights.move_place = 0;
    }
    for body in instance.bodies.iter_mut().filter(|body| body.region >= 0) {
        if body.w_gap > 0 {
            body.w_gap = dials.gap();
        }
        for (place, cost) in body.places.iter().zip(&mut body.place_cost) {
            if *place == scheduling::instance::ONLINE {
                *cost = dials.online();
            }
        }
    }
    instance
}

//! The search for alternatives, in the background: what is found is kept in the database as it goes, so that any process can show it
//! and a crash loses seconds.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use db::{Db, Result, Tx};
use jiff::SignedDuration;
use kernel::id::{Id, MeetingPlanId, PlanProposalId, PlanRunId};
use scheduling::{
    Effort, Explained, Instance, Plan,
    bound::bound_while,
    explain,
    explain::Conflict,
    solve,
    solve::{Go, Progress},
    verdict,
};
use serde_json::{Value, json};

use crate::{
    model::{Letter, NamedRule, Proposal, Run},
    rules::dials::Dials,
    store::{plan, proposal},
};

/// The job that looks for alternatives.
pub const SEARCH: &str = "yearwheel.search";

/// How often it is told how it goes, and asked whether to go on.
const TOLD_EVERY: std::time::Duration = std::time::Duration::from_millis(500);
/// Of these times every so manieth the best plan so far is kept: what a crash loses is two seconds' work.
const KEPT_EVERY: u32 = 4;
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
    let read = db.read(move |tx| {
        let ids: [PlanProposalId; 3] = Letter::ALL.map(|_| tx.new_id());
        Ok((plan::run_by_id(tx, run_id)?, proposal::of_run(tx, run_id)?, ids))
    });
    let (Some(run), kept, ids) = read.await? else { return Ok(()) };
    if !run.goes_on() {
        return Ok(());
    }
    let stages = [((run.moves / FIRST).max(1), false), (run.moves, true)];
    let alternatives = || Letter::ALL.into_iter().zip(ids).zip(1..);
    'stages: for (moves, last) in stages {
        for ((letter, id), seed) in alternatives() {
            if kept.iter().any(|one| one.letter == letter && (one.done || !last)) {
                continue;
            }
            let search = Search::of(&run, (plan_id, id, letter), Effort { seed, moves }, last);
            if !search.look(db).await? {
                break 'stages;
            }
        }
    }
    db.maintain(move |tx| {
        proposal::all_done(tx, run_id)?;
        plan::end_run(tx, run_id).map(drop)
    })
    .await?;
    Ok(())
}

/// What a search came to.
struct Looked {
    plan: Plan,
    /// Changes tried.
    moves: u64,
    /// What no plan costs less than, when that was looked for.
    bound: Option<i64>,
    /// Rules that cannot all hold.
    conflicts: Vec<Vec<NamedRule>>,
}

/// What a search and who waits for it tell each other, from one thread to the other.
#[derive(Default)]
struct Watch {
    /// Changes tried so far.
    tried: AtomicU64,
    /// Nobody waits for more.
    stop: AtomicBool,
    /// The best plan so far is to be laid out.
    wanted: AtomicBool,
    /// The best plan so far, laid out.
    best: Mutex<Option<Plan>>,
}

impl Watch {
    fn told(&self, progress: Progress<'_>) -> Go {
        self.tried.store(progress.moves, Ordering::Relaxed);
        if self.wanted.load(Ordering::Relaxed)
            && let Some(plan) = progress.best()
        {
            *self.best.lock().unwrap_or_else(PoisonError::into_inner) = Some(plan);
            self.wanted.store(false, Ordering::Relaxed);
        }
        self.go()
    }

    fn go(&self) -> Go {
        if self.stop.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
    }

    /// What was laid out, once.
    fn taken(&self) -> Option<Plan> {
        self.best.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Tells the search to stop when nobody waits for it any more.
struct StopsWhenDropped(Arc<Watch>);

impl Drop for StopsWhenDropped {
    fn drop(&mut self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }
}

/// One search for one alternative.
struct Search {
    plan: MeetingPlanId,
    run: PlanRunId,
    id: PlanProposalId,
    letter: Letter,
    dials: Dials,
    instance: Arc<Instance>,
    effort: Effort,
    last: bool,
}

impl Search {
    fn of(run: &Run, (plan, id, letter): (MeetingPlanId, PlanProposalId, Letter), effort: Effort, last: bool) -> Self {
        let dials = run.basis.dials.of_letter(letter);
        let instance = Arc::new(weighed(&run.basis.instance, dials));
        Self { plan, run: run.id, id, letter, dials, instance, effort, last }
    }

    /// Looks, telling how it goes and keeping the best so far; whether the next is to be looked for.
    async fn look(&self, db: &Db) -> anyhow::Result<bool> {
        let watch = Arc::new(Watch::default());
        // The thread outlives this when the program ends, and would keep it from ending.
        let _ends = StopsWhenDropped(Arc::clone(&watch));
        let mut thread = tokio::task::spawn_blocking({
            let (instance, effort, last, watch) = (self.instance.clone(), self.effort, self.last, watch.clone());
            move || found(&instance, effort, last, &watch)
        });
        let mut goes_on = true;
        for tick in 1.. {
            tokio::select! {
                looked = &mut thread => return Ok(self.keep(db, looked?, self.last).await? && goes_on),
                () = tokio::time::sleep(TOLD_EVERY) => {
                    watch.wanted.fetch_or(tick % KEPT_EVERY == 0, Ordering::Relaxed);
                    let moves = watch.tried.load(Ordering::Relaxed);
                    goes_on = match watch.taken() {
                        Some(plan) => {
                            let looked = Looked { plan, moves, bound: None, conflicts: Vec::new() };
                            self.keep(db, looked, false).await?
                        }
                        None => self.tell(db, moves).await?,
                    };
                    watch.stop.store(!goes_on, Ordering::Relaxed);
                }
            }
        }
        Ok(false)
    }

    /// Tells how far it has come; whether it is to go on.
    async fn tell(&self, db: &Db, moves: u64) -> Result<bool> {
        let (run, letter) = (self.run, self.letter);
        let told = db.maintain(move |tx| {
            proposal::progress(tx, run, letter, moves)?;
            plan::heard(tx, run)
        });
        told.await
    }

    /// Keeps what was found, as the referee sees it, or what was kept before where that is better: a search that has just begun, or was
    /// stopped early, may have found less than the one before it. Whether it is to go on.
    async fn keep(&self, db: &Db, looked: Looked, done: bool) -> Result<bool> {
        let Looked { plan, moves, bound, conflicts } = looked;
        let verdict = verdict(&self.instance, &plan);
        let found = Proposal {
            id: self.id,
            letter: self.letter,
            dials: self.dials,
            seed: self.effort.seed,
            moves,
            broken: i64::try_from(verdict.breaches.len()).unwrap_or(i64::MAX),
            cost: verdict.cost,
            bound,
            conflicts,
            plan,
            done,
            edited_by: None,
            version: 1,
        };
        let (plan, run) = (self.plan, self.run);
        let kept = db.maintain(move |tx| {
            let rank = |one: &Proposal| (one.broken, one.cost.total());
            let before = proposal::of_run(tx, run)?.into_iter().find(|one| one.letter == found.letter);
            let best = match before.filter(|one| rank(one) <= rank(&found)) {
                Some(one) => Proposal { broken: one.broken, cost: one.cost, plan: one.plan, ..found.clone() },
                None => found.clone(),
            };
            proposal::keep(tx, plan, run, &best)?;
            plan::heard(tx, run)
        });
        kept.await
    }
}

/// Looks for one plan. Of the last search it is also told what no plan costs less than, and why there is none; but who stops it wants an
/// answer now.
fn found(instance: &Instance, effort: Effort, last: bool, watch: &Watch) -> Looked {
    let solved = solve(instance, effort, |progress| watch.told(progress));
    let measured = last && watch.go() == Go::On;
    let bound = measured.then(|| bound_while(instance, effort.moves.saturating_mul(BOUND), || watch.go()).total);
    let looked = Looked { plan: solved.plan, moves: solved.moves, bound, conflicts: Vec::new() };
    if !measured || solved.broken == 0 {
        return looked;
    }
    // Whether there is a year at all, and if not, why: a complete search where chance has found none.
    match explain(instance, EXPLAINED) {
        Explained::Possible(plan) => Looked { plan, ..looked },
        Explained::Unknown => looked,
        Explained::Conflicts(all) => {
            let named = |one: &Conflict| one.rules.iter().map(NamedRule::from).collect();
            Looked { conflicts: all.iter().map(named).collect(), ..looked }
        }
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

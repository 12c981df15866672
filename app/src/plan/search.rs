//! A year is looked for: within a time or a number of changes, told of on a terminal, stopped by Ctrl-C or by whoever keeps the services
//! of the machine, with the best so far.

use std::{
    io::{IsTerminal, Write},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use scheduling::{
    Bound, Effort, Instance, Solved,
    bound::{STEPS, bound_while},
    solve,
    solve::{Go, Progress},
};
use web::View;

use super::in_order;
use crate::{cli::plan::SolveOptions, exchange, say::Told, serve};

/// Changes tried to learn how fast this machine is.
const PROBE: u64 = 20_000;
/// How often a terminal is told.
const OFTEN: Duration = Duration::from_millis(200);

/// What was found.
pub(super) struct Found {
    pub(super) solved: Solved,
    pub(super) seed: u64,
    /// What no plan costs less than.
    pub(super) bound: Bound,
    /// Whether somebody stopped it; another number of changes would then be needed to find the same.
    pub(super) is_stopped: bool,
}

/// Looks for a year, and for what no year costs less than beside it.
pub(super) async fn search(v: &View, instance: Arc<Instance>, options: &SolveOptions) -> anyhow::Result<Found> {
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(threads) = options.threads {
        pool = pool.num_threads(threads.into());
    }
    let pool = pool.build()?;
    let teller = Arc::new(Teller::new(v));
    let stopping = Arc::clone(&teller);
    let told = serve::told_to_stop()?;
    let listener = tokio::spawn(async move {
        told.await;
        stopping.stop.store(true, Ordering::Relaxed);
    });
    let (seed, moves, time) = (options.seed, options.moves, options.time.unsigned_abs());
    let telling = Arc::clone(&teller);
    let (solved, bound) = tokio::task::spawn_blocking(move || {
        pool.install(|| {
            rayon::join(
                || {
                    let moves = moves.unwrap_or_else(|| affordable(&instance, seed, time, &telling));
                    solve(&instance, Effort { seed, moves }, |progress| telling.told(progress))
                },
                // Who has stopped the search does not wait for a better bound either.
                || bound_while(&instance, STEPS, || telling.go()),
            )
        })
    })
    .await?;
    listener.abort();
    teller.done();
    let solved = Solved { plan: in_order(solved.plan), ..solved };
    Ok(Found { solved, seed, bound, is_stopped: teller.stop.load(Ordering::Relaxed) })
}

/// How many changes can be tried in a time on this machine.
fn affordable(instance: &Instance, seed: u64, time: Duration, teller: &Teller) -> u64 {
    let begun = Instant::now();
    let tried =
        solve(instance, Effort { seed, moves: PROBE }, |_| if begun.elapsed() > time { Go::Stop } else { teller.go() });
    let taken = begun.elapsed();
    let left = time.saturating_sub(taken).as_micros();
    let affordable = u128::from(tried.moves) * left / taken.as_micros().max(1);
    u64::try_from(affordable).unwrap_or(u64::MAX).max(1)
}

/// Tells a terminal how it goes, and knows whether to stop.
struct Teller {
    stop: AtomicBool,
    /// When it was told last; nothing when nobody watches.
    last: Option<Mutex<Instant>>,
    line: Box<dyn Fn(Progress<'_>) -> String + Send + Sync>,
}

impl Teller {
    fn new(v: &View) -> Self {
        let v = v.clone();
        let line = move |progress: Progress<'_>| {
            let Progress { moves, broken, cost, .. } = progress;
            v.text("app-plan-progress", &[("moves", &moves), ("broken", &broken), ("cost", &cost)])
        };
        let last = std::io::stderr().is_terminal().then(|| Mutex::new(Instant::now()));
        Self { stop: AtomicBool::new(false), last, line: Box::new(line) }
    }

    fn told(&self, progress: Progress<'_>) -> Go {
        if let Some(last) = &self.last {
            let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
            if last.elapsed() > OFTEN {
                *last = Instant::now();
                // Back to the beginning of the line, and what stood there is erased.
                let _ = write!(std::io::stderr(), "\r\x1b[K{}", (self.line)(progress));
            }
        }
        self.go()
    }

    fn go(&self) -> Go {
        if self.stop.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
    }

    fn done(&self) {
        if self.last.is_some() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

/// Writes a plan, with what it takes to find it again.
pub(super) fn write(v: &View, to: &Path, found: &Found) -> anyhow::Result<()> {
    let Solved { plan, broken, cost, moves } = &found.solved;
    let text = serde_json::json!({
        "meetings": plan.meetings, "seed": found.seed, "moves": moves, "broken": broken, "cost": cost, "bound": found.bound.total,
    });
    write_json(v, to, &text)
}

/// Writes a file whole, over one that is there.
pub(super) fn write_json(v: &View, to: &Path, value: &serde_json::Value) -> anyhow::Result<()> {
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(exchange::beside(to))?;
        serde_json::to_writer(&mut file, value)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(to)?;
        Ok::<_, std::io::Error>(())
    };
    write().map_err(|error| {
        let (file, fault) = (to.display().to_string(), error.to_string());
        Told(v.text("app-export-unwritten", &[("file", &file), ("fault", &fault)])).into()
    })
}

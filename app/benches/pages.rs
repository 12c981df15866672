//! What the pages cost on a whole country, and on ten: processor time, statements, waiting times under load, memory, start.
//!
//! Prints `measured NAME: VALUE UNIT, bar VALUE UNIT` for `cargo xtask bench`, and `noted …` for what has no bar. The
//! generated databases stay in `target/bench`. With `RADSLAG_BENCH_POSTGRES=postgres://…`, an empty database, the same pages
//! are measured there too.

mod keeping;
mod measure;
mod national;
mod program;
mod readers;
mod set;

use std::{path::PathBuf, time::Instant};

use anyhow::Result;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use db::{Db, Target};
use tower::ServiceExt;

use measure::{load, percentile, processor_ms};
use set::Pages;

/// Sizes of the sets, and what their measurements begin with.
const SETS: [(usize, &str); 2] = [(1, ""), (10, "ten times ")];
/// Most processor time a page may take, in milliseconds.
const PAGE_BAR: f64 = 2.0;
/// Most of it for a view across all bodies of a county.
const ACROSS_BAR: f64 = 10.0;
/// Most of it for the calendar of a whole county, some thousand meetings.
const CALENDAR_BAR: f64 = 30.0;
/// The views across bodies.
const ACROSS: [&str; 10] = [
    "matrix",
    "matrix gaps",
    "synergies",
    "sectors",
    "year of a county",
    "year of a county in words",
    "year of a body",
    "turnover",
    "matrix of the country",
    "synergies of the country",
];
/// How much more it may take on ten times the data.
const GROWTH_BAR: f64 = 1.5;
/// Requests a second, and for how long.
const RATE: (u32, u32) = (300, 10);
/// In-process requests are counted in so many slices of so many seconds; the middle slice is told, so that a neighbour on
/// the machine does not move the answer.
const SLICES: (usize, f64) = (9, 0.25);

/// One size of data, open.
struct Open {
    what: &'static str,
    folder: PathBuf,
    db: Db,
    router: Router,
    pages: Pages,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // `cargo bench … -- body`: only this page, in process, for whoever is making it faster.
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let mut sets = Vec::new();
    for (scale, what) in SETS {
        let folder = set::kept(scale).await?;
        sets.push(Open::of(Target::Sqlite(folder.join(set::FILE)), what, folder).await?);
    }
    for (at, (page, _)) in
        sets[0].pages.iter().enumerate().filter(|(_, (page, _))| only.as_ref().is_none_or(|o| o == page))
    {
        let told = costs(&sets, at).await?;
        say(&format!("{page} growth"), told[1].0 / told[0].0, "times", GROWTH_BAR);
        say(&format!("{page} statements growth"), told[1].1 / told[0].1, "times", 1.0);
    }
    if let Some(only) = only {
        return match only.as_str() {
            "keeping" => keeping::measure([&sets[0].db, &sets[1].db]).await,
            "readers" => readers::measure(&sets[0].folder.join(set::FILE)).await,
            _ => Ok(()),
        };
    }
    #[expect(clippy::disallowed_methods, reason = "a benchmark has no command line")]
    if let Ok(url) = std::env::var("RADSLAG_BENCH_POSTGRES") {
        set::on_server(&url).await?;
        let server = [Open::of(Target::parse(&url), "PostgreSQL ", PathBuf::new()).await?];
        for at in 0..server[0].pages.len() {
            costs(&server, at).await?;
        }
    }
    keeping::measure([&sets[0].db, &sets[1].db]).await?;
    readers::measure(&sets[0].folder.join(set::FILE)).await?;
    for set in &sets {
        waiting(set)?;
    }
    program::measure()
}

impl Open {
    async fn of(target: Target, what: &'static str, folder: PathBuf) -> Result<Self> {
        let db = set::open(&target).await?;
        Ok(Self { what, folder, router: set::router(db.clone())?, pages: set::pages(&db).await?, db })
    }
}

/// One page again and again, straight into the routers, the sets in turn: processor time in milliseconds and statements,
/// of each set.
async fn costs(sets: &[Open], at: usize) -> Result<Vec<(f64, f64)>> {
    let mut slices = vec![Vec::new(); sets.len()];
    let mut told = Vec::new();
    // The first round warms up.
    for round in 0..=SLICES.0 {
        for (set, own) in sets.iter().zip(&mut slices) {
            let slice = slice(set, at).await?;
            if round > 0 {
                own.push(slice);
            }
        }
    }
    for (set, own) in sets.iter().zip(&slices) {
        let page = set.pages[at].0;
        let milliseconds = percentile(&mut own.iter().map(|slice| slice.0).collect::<Vec<_>>(), 0.5);
        let (_, statements, bytes) = own[0];
        say(&format!("{}{page}", set.what), milliseconds, "ms", bar(page));
        note(&format!("{}{page}: {statements} statements, {bytes} bytes compressed", set.what));
        told.push((milliseconds, statements));
    }
    Ok(told)
}

/// Most processor time of a page, in milliseconds.
fn bar(page: &str) -> f64 {
    match page {
        "calendar of a county" => CALENDAR_BAR,
        page if ACROSS.contains(&page) => ACROSS_BAR,
        _ => PAGE_BAR,
    }
}

/// A slice of time: processor time and statements a request, and the length of the last answer.
async fn slice(set: &Open, at: usize) -> Result<(f64, f64, usize)> {
    let (before, statements, start) = (processor_ms("self"), set.db.statements(), Instant::now());
    let (mut asked, mut bytes) = (0_u32, 0);
    while start.elapsed().as_secs_f64() < SLICES.1 {
        for path in &set.pages[at].1 {
            bytes = ask(&set.router, path).await?;
            asked += 1;
        }
    }
    let asked = f64::from(asked);
    let statements = measure::millions(set.db.statements() - statements) * 1e6 / asked;
    Ok(((processor_ms("self") - before) / asked, statements, bytes))
}

/// One request; gives the length of the answer.
async fn ask(router: &Router, path: &str) -> Result<usize> {
    let request =
        Request::get(path).header("host", "localhost").header("accept-encoding", "gzip").body(Body::empty())?;
    let response = router.clone().oneshot(request).await?;
    anyhow::ensure!(response.status() == StatusCode::OK, "{path}: {}", response.status());
    Ok(to_bytes(response.into_body(), usize::MAX).await?.len())
}

/// The program itself over HTTP, at a steady rate: waiting times, and what a request costs with everything around it. Only pages: so
/// many views of a whole county a second are more than the processors have.
fn waiting(set: &Open) -> Result<()> {
    let what = set.what;
    let server = program::Running::start(&["--folder", &set.folder.display().to_string()])?;
    let (rate, seconds) = RATE;
    for (page, paths) in set.pages.iter().filter(|(page, _)| bar(page) <= PAGE_BAR) {
        load::steady(&server.address, paths, rate, 1)?;
        let before = server.processor_ms();
        let mut times = load::steady(&server.address, paths, rate, seconds)?;
        let each = (server.processor_ms() - before) / f64::from(rate * seconds);
        let (half, most) = (percentile(&mut times, 0.5), percentile(&mut times, 1.0));
        say(&format!("{what}{page} p99 at {rate}/s"), percentile(&mut times, 0.99), "ms", 20.0);
        note(&format!(
            "{what}{page} at {rate}/s: p50 {half:.2} ms, longest {most:.2} ms, {each:.3} ms of processor a request"
        ));
    }
    note(&format!("{what}memory after the load: {:.1} MiB", server.resident_mib()));
    Ok(())
}

/// A measurement with its bar.
#[expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
pub fn say(name: &str, value: f64, unit: &str, bar: f64) {
    println!("measured pages/{name}: {value:.3} {unit}, bar {bar} {unit}");
}

/// What is worth knowing and has no bar.
#[expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
pub fn note(what: &str) {
    println!("noted {what}");
}

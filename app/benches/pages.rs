//! What the pages cost on a whole country, and on ten: processor time, statements, waiting times under load, memory, start.
//!
//! Prints `measured NAME: VALUE UNIT, bar VALUE UNIT` for `cargo xtask bench`, and `noted …` for what has no bar. The
//! generated databases stay in `target/bench`. With `RADSLAG_BENCH_POSTGRES=postgres://…`, an empty database, the same pages
//! are measured there too.

mod measure;
mod national;
mod program;
mod set;

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

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
/// How much more it may take on ten times the data.
const GROWTH_BAR: f64 = 1.5;
/// Requests a second, and for how long.
const RATE: (u32, u32) = (300, 10);
/// In-process requests are counted in so many slices of so many seconds; the middle slice is told, so that a neighbour on
/// the machine does not move the answer.
const SLICES: (usize, f64) = (9, 0.25);

/// What one page cost.
struct Cost {
    page: &'static str,
    milliseconds: f64,
    statements: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // `cargo bench … -- body`: only this page, in process, for whoever is making it faster.
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let mut told: Vec<(PathBuf, Pages, Vec<Cost>)> = Vec::new();
    for (scale, what) in SETS {
        let folder = set::kept(scale).await?;
        let db = set::open(&Target::Sqlite(folder.join(set::FILE))).await?;
        let mut pages = set::pages(&db).await?;
        pages.retain(|(page, _)| only.as_ref().is_none_or(|only| only == page));
        let costs = costs(db, what, &pages).await?;
        told.push((folder, pages, costs));
    }
    growth(&told[0].2, &told[1].2);
    if only.is_some() {
        return Ok(());
    }
    #[expect(clippy::disallowed_methods, reason = "a benchmark has no command line")]
    if let Ok(url) = std::env::var("RADSLAG_BENCH_POSTGRES") {
        let db = set::on_server(&url).await?;
        let pages = set::pages(&db).await?;
        costs(db, "PostgreSQL ", &pages).await?;
    }
    for ((_, what), (folder, pages, _)) in SETS.iter().zip(&told) {
        waiting(folder, what, pages)?;
    }
    program::measure()
}

/// The same page on ten times the data.
fn growth(small: &[Cost], large: &[Cost]) {
    for (one, other) in small.iter().zip(large) {
        say(&format!("{} growth", one.page), other.milliseconds / one.milliseconds, "times", GROWTH_BAR);
        say(&format!("{} statements growth", one.page), ratio(other.statements, one.statements), "times", 1.0);
    }
}

/// Pages one after the other, straight into the router: processor time and statements of each.
async fn costs(db: Db, what: &str, pages: &Pages) -> Result<Vec<Cost>> {
    let router = set::router(db.clone())?;
    let mut costs = Vec::new();
    for (page, paths) in pages {
        for path in paths {
            ask(&router, path).await?;
        }
        let (mut asked, mut bytes, mut slices) = (0, 0, Vec::new());
        let statements = db.statements();
        while slices.len() < SLICES.0 {
            let (before, start, mut own) = (processor_ms("self"), Instant::now(), 0_u32);
            while start.elapsed().as_secs_f64() < SLICES.1 {
                for path in paths {
                    bytes = ask(&router, path).await?;
                    own += 1;
                }
            }
            slices.push((processor_ms("self") - before) / f64::from(own));
            asked += own;
        }
        let milliseconds = percentile(&mut slices, 0.5);
        let statements = (db.statements() - statements) / u64::from(asked);
        say(&format!("{what}{page}"), milliseconds, "ms", PAGE_BAR);
        note(&format!("{what}{page}: {statements} statements, {bytes} bytes compressed, {asked} requests"));
        costs.push(Cost { page, milliseconds, statements });
    }
    Ok(costs)
}

/// One request; gives the length of the answer.
async fn ask(router: &Router, path: &str) -> Result<usize> {
    let request =
        Request::get(path).header("host", "localhost").header("accept-encoding", "gzip").body(Body::empty())?;
    let response = router.clone().oneshot(request).await?;
    anyhow::ensure!(response.status() == StatusCode::OK, "{path}: {}", response.status());
    Ok(to_bytes(response.into_body(), usize::MAX).await?.len())
}

/// The program itself over HTTP, at a steady rate: waiting times, and what a request costs with everything around it.
fn waiting(folder: &Path, what: &str, pages: &Pages) -> Result<()> {
    let server = program::Running::start(&["--folder", &folder.display().to_string()])?;
    let (rate, seconds) = RATE;
    for (page, paths) in pages {
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

fn ratio(one: u64, other: u64) -> f64 {
    measure::millions(one) / measure::millions(other)
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

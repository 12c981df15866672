//! What the pages cost on a whole country, and on ten: processor time, statements, waiting times under load, memory, start.
//!
//! Prints `measured NAME: VALUE UNIT, bar VALUE UNIT` for `cargo xtask bench`, and `noted …` for what has no bar. The
//! generated databases stay in `target/bench`. With `RADSLAG_BENCH_POSTGRES=postgres://…`, an empty database, the same pages
//! are measured there too.

mod measure;
mod national;
mod program;
mod set;

use std::time::Instant;

use anyhow::Result;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use db::{Db, Target};
use tower::ServiceExt;

use measure::{load, percentile, processor_ms};

/// Most processor time a page may take, in milliseconds.
const PAGE_BAR: f64 = 2.0;
/// How much more it may take on ten times the data.
const GROWTH_BAR: f64 = 1.5;
/// Requests a second, and for how long.
const RATE: (u32, u32) = (300, 10);
/// How long in-process requests are counted.
const SECONDS: f64 = 2.0;

/// What one page cost.
struct Cost {
    page: &'static str,
    milliseconds: f64,
    statements: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // `cargo bench … -- body`: only these pages, in process, for whoever is making them faster.
    let only: Option<String> = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let country = set::kept(1).await?;
    let ten = set::kept(10).await?;
    let asked = |(page, _): &(&str, Vec<String>)| only.as_ref().is_none_or(|only| only == page);
    let pages: Vec<_> = set::pages().into_iter().filter(asked).collect();
    let small = costs(set::open(&Target::Sqlite(country.join(set::FILE))).await?, "", &pages).await?;
    let large = costs(set::open(&Target::Sqlite(ten.join(set::FILE))).await?, "ten times ", &pages).await?;
    for (one, other) in small.iter().zip(&large) {
        let page = one.page;
        say(&format!("{page} growth"), other.milliseconds / one.milliseconds, "times", GROWTH_BAR);
        say(&format!("{page} statements growth"), ratio(other.statements, one.statements), "times", 1.0);
    }
    if only.is_some() {
        return Ok(());
    }
    #[expect(clippy::disallowed_methods, reason = "a benchmark has no command line")]
    if let Ok(url) = std::env::var("RADSLAG_BENCH_POSTGRES") {
        costs(set::on_server(&url).await?, "PostgreSQL ", &pages).await?;
    }
    waiting(&country, "")?;
    waiting(&ten, "ten times ")?;
    program::measure()
}

/// Pages one after the other, straight into the router: processor time and statements of each.
async fn costs(db: Db, what: &str, pages: &[(&'static str, Vec<String>)]) -> Result<Vec<Cost>> {
    let router = set::router(db.clone())?;
    let mut costs = Vec::new();
    for (page, paths) in pages {
        for path in paths {
            ask(&router, path).await?;
        }
        let (before, statements, start) = (processor_ms("self"), db.statements(), Instant::now());
        let (mut asked, mut bytes) = (0_u32, 0);
        while start.elapsed().as_secs_f64() < SECONDS {
            for path in paths {
                bytes = ask(&router, path).await?;
                asked += 1;
            }
        }
        let milliseconds = (processor_ms("self") - before) / f64::from(asked);
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
fn waiting(folder: &std::path::Path, what: &str) -> Result<()> {
    let server = program::Running::start(&["--folder", &folder.display().to_string()])?;
    let (rate, seconds) = RATE;
    for (page, paths) in set::pages() {
        load::steady(&server.address, &paths, rate, 1)?;
        let before = server.processor_ms();
        let mut times = load::steady(&server.address, &paths, rate, seconds)?;
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

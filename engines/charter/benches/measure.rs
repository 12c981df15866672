//! How the benchmarks of this part take time and tell it.
//!
//! One line a measurement, `measured NAME: VALUE UNIT, bar VALUE UNIT`, as `cargo xtask bench` reads them. The bars are those of the
//! specification; nothing here fails.

use std::{hint::black_box, time::Instant};

/// The shortest of some runs, in seconds, and what the run counted. The shortest, because everything else that the machine does can
/// only make a run longer.
#[expect(clippy::disallowed_methods, reason = "a benchmark has a clock; the engine has none")]
pub fn best_of(runs: u32, run: impl Fn() -> usize) -> (f64, usize) {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        let told = black_box(run());
        (start.elapsed().as_secs_f64(), told)
    });
    timed.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
}

/// Tells a measurement beside what it may take.
#[expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
pub fn say(name: &str, value: f64, unit: &str, bar: f64) {
    println!("measured {name}: {value:.3} {unit}, bar {bar} {unit}");
}

/// Tells how much was done in the time: a fast run that did nothing shows.
#[expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]
pub fn note(count: usize, what: &str) {
    println!("  {count} {what}");
}

//! The workshop: `cargo xtask tidy | test | parts | bench | docs [--check]`. Never part of the product.
//!
//! In reading order: [`suite`] (what `bin/test` runs), [`parts`] (what it needs installed), [`tidy`] (the machine checks),
//! [`tests_run`] (all tests, counted), [`fuzz`] (the API asked with made-up questions), [`mod@bench`], [`mod@reference`] (generated documentation).

mod bench;
mod build;
mod command;
mod finding;
mod fuzz;
mod packages;
mod parts;
mod reference;
mod suite;
mod tests_run;
mod tidy;
mod tree;

use std::{path::Path, process::ExitCode};

use anyhow::Result;

const HELP: &str = "\
cargo xtask test           the whole suite, as bin/test runs it
cargo xtask test STEP …    only parts, fmt, tidy, clippy, doc, tests, browser, generated or fuzz
cargo xtask test long      the whole suite and what takes long: the API asked with made-up questions
cargo xtask parts          install what the suite needs and the machine lacks
cargo xtask tidy           the machine checks: directions, folder map, glossary, texts, licences …
cargo xtask bench [NAME]   all benchmarks in release, or those named, measured against their bars
cargo xtask docs           write docs/reference anew
cargo xtask docs --check   fail when docs/reference is not what it would write";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            command::say(&format!("\nfailed: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new("."));
    match arguments {
        ["test", only @ ..] => suite::run_all(root, only),
        ["parts"] => parts::install(root),
        ["tidy"] => tidy::run(root),
        ["bench", named @ ..] => bench::run(root, named),
        ["docs"] => reference::write(root),
        ["docs", "--check"] => reference::check(root),
        [] | ["help" | "--help"] => {
            command::say(HELP);
            Ok(())
        }
        other => anyhow::bail!("cargo xtask does not know {:?}\n{HELP}", other.join(" ")),
    }
}

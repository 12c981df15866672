//! The whole suite in order, cheap things first. Stops at the first step that fails; nothing is skipped.

use std::{path::Path, time::Instant};

use anyhow::{Context, Result, bail};

use crate::{
    command::{output, run, run_with, say},
    fuzz, parts, reference,
    tests_run::{self, Count},
    tidy,
};

/// What a step does; tests add to the count.
type Work = fn(&Path, &mut Count) -> Result<()>;

/// Clippy and doc share the checked dependencies, tests build them once more; all in the one dev profile. Warnings are
/// refused by flags that leave the dependencies' builds alone: RUSTFLAGS would build everything anew.
const STEPS: [(&str, Work); 8] = [
    ("parts", |root, _| parts::install(root)),
    ("fmt", |root, _| {
        run("cargo", &["fmt", "--all", "--check", "--", "-l"], root)
            .context("the files above are not formatted: run `cargo fmt --all`")
    }),
    ("tidy", |root, _| tidy::run(root)),
    ("clippy", |root, _| run("cargo", &CLIPPY, root)),
    ("doc", |root, _| run_with("cargo", &DOC, &[("RUSTDOCFLAGS", "-D warnings")], root)),
    ("tests", tests_run::all_but_browser),
    ("browser", tests_run::browser),
    ("generated", |root, _| reference::check(root)),
];

/// What takes long: run when asked for, alone or with all the others as `long`.
const LONG: [(&str, Work); 1] = [("fuzz", |root, _| fuzz::run_all(root))];

const CLIPPY: [&str; 8] = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
const DOC: [&str; 5] = ["doc", "--quiet", "--locked", "--workspace", "--no-deps"];

/// The suite, and afterwards the same files as before it: no test may write into the repository.
///
/// `only` names the steps to run while working on one of them; empty is all but what takes long, `long` is all.
pub fn run_all(root: &Path, only: &[&str]) -> Result<()> {
    let all = || STEPS.into_iter().chain(LONG);
    let names: Vec<&str> = all().map(|(name, _)| name).collect();
    if let Some(unknown) = only.iter().find(|name| **name != "long" && !names.contains(name)) {
        bail!("there is no step {unknown:?}; there are {}, long", names.join(", "));
    }
    let asked = |name: &str, long: bool| only.contains(&"long") || only.contains(&name) || (only.is_empty() && !long);
    let is_long = |name: &str| LONG.iter().any(|(long, _)| *long == name);
    let start = Instant::now();
    let before = state(root)?;
    let mut count = Count::default();
    let mut times = Vec::new();
    for (name, work) in all().filter(|(name, _)| asked(name, is_long(name))) {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        work(root, &mut count).context(name)?;
        times.push(format!("{name:<16}{:>7.1} s", start.elapsed().as_secs_f64()));
    }
    if before != state(root)? {
        bail!("the suite changed files of the repository (see git status): tests write to temporary folders only");
    }
    times.push(format!("{:<16}{:>7.1} s", "all", start.elapsed().as_secs_f64()));
    say(&format!("\n{}\n\n{count}", times.join("\n")));
    Ok(())
}

fn state(root: &Path) -> Result<String> {
    Ok(output("git", &["status", "--porcelain"], root)? + &output("git", &["diff", "HEAD"], root)?)
}

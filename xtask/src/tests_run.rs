//! All tests, built once, run one program after the other, counted.
//!
//! Programs are run as whole processes: the tests of one share its PostgreSQL server. A test that is ignored fails the
//! suite; a comparison with reference data that is not there says "not run" and is shown.

use std::{
    fmt,
    path::Path,
    process::{Command, Output},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{
    build,
    command::{output, say},
};

/// What was run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    passed: usize,
    browser: usize,
    examples: usize,
    ignored: usize,
    not_run: usize,
}

/// The closing line of the suite.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.passed + self.browser + self.examples;
        let Self { passed, browser, examples, not_run, .. } = self;
        write!(
            f,
            "{all} tests passed, 0 failed, 0 ignored: {passed} tests, {browser} browser journeys, {examples} examples in the documentation"
        )?;
        if *not_run > 0 {
            write!(f, "; {not_run} comparisons with reference data not run")?;
        }
        Ok(())
    }
}

/// A built test program.
struct Program {
    /// `base/kernel`
    folder: String,
    /// `base/kernel holidays`
    name: String,
    path: String,
}

/// Everything but the journeys, on both database engines, and the examples in the documentation.
pub fn all_but_browser(root: &Path, count: &mut Count) -> Result<()> {
    let programs = programs(root)?;
    for program in programs.iter().filter(|program| program.folder != "browser") {
        count.passed += run(program, root, count)?;
    }
    let start = Instant::now();
    let text = output("cargo", &["test", "--quiet", "--locked", "--workspace", "--doc"], root)
        .context("examples in the documentation")?;
    let (examples, ignored) = results(&text);
    count.examples += examples;
    told("examples", examples, start);
    if ignored > 0 {
        bail!("{ignored} examples in the documentation are ignored: let them compile, or use ```text");
    }
    Ok(())
}

/// The journeys in a real Chromium, with axe.
pub fn browser(root: &Path, count: &mut Count) -> Result<()> {
    let programs = programs(root)?;
    for program in programs.iter().filter(|program| program.folder == "browser") {
        count.browser += run(program, root, count)?;
    }
    if count.browser == 0 {
        bail!("browser/ has no journeys");
    }
    Ok(())
}

fn programs(root: &Path) -> Result<Vec<Program>> {
    build::all(root)?.iter().filter_map(|message| program(message, root).transpose()).collect()
}

/// A test program out of what cargo says it has built; `None` for anything else.
fn program(message: &Value, root: &Path) -> Result<Option<Program>> {
    let (Some(path), Some(true)) = (message["executable"].as_str(), message["profile"]["test"].as_bool()) else {
        return Ok(None);
    };
    let manifest = Path::new(message["manifest_path"].as_str().context("no manifest")?);
    let folder =
        manifest.parent().and_then(|folder| folder.strip_prefix(root).ok()).context("a test outside the repository")?;
    let folder = folder.to_string_lossy().into_owned();
    let kind = message["target"]["kind"][0].as_str().unwrap_or_default();
    let target = if kind == "test" { message["target"]["name"].as_str().unwrap_or_default() } else { kind };
    Ok(Some(Program { name: format!("{folder} {target}"), folder, path: path.into() }))
}

/// Runs one program and gives the number of tests that passed.
fn run(program: &Program, root: &Path, count: &mut Count) -> Result<usize> {
    let start = Instant::now();
    let folder = root.join(&program.folder);
    // As cargo would run it: in the folder of its package.
    let mut command = Command::new(&program.path);
    command.arg("--show-output").current_dir(&folder).env("CARGO_MANIFEST_DIR", &folder);
    // The journeys run the product that has just been built beside the test programs.
    let product = Path::new(&program.path).ancestors().nth(2).map(|folder| folder.join("radslag"));
    command.envs(product.map(|product| ("RADSLAG_PROGRAM", product)));
    let Output { status, stdout, stderr } = command.output().with_context(|| program.path.clone())?;
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    if !status.success() {
        say(&format!("{}{stderr}", failures(&stdout)));
        bail!("{}: {status}", program.name);
    }
    let (passed, ignored) = results(&stdout);
    told(&program.name, passed, start);
    for line in stdout.lines().chain(stderr.lines()).map(str::trim_start) {
        let not_run = line.starts_with("not run");
        if not_run || line.starts_with("reading score") {
            say(&format!("    {}", line.trim()));
        }
        count.not_run += usize::from(not_run);
    }
    count.ignored += ignored;
    if ignored > 0 {
        bail!("{}: {ignored} tests are ignored; a test runs or is removed", program.name);
    }
    Ok(passed)
}

/// What failed, without what went well.
fn failures(stdout: &str) -> &str {
    stdout.find("\nfailures:\n").map_or(stdout, |at| &stdout[at..])
}

fn told(name: &str, passed: usize, start: Instant) {
    say(&format!("{name:<36}{passed:>6} passed {:>8.1} s", start.elapsed().as_secs_f64()));
}

/// Passed and ignored, added over all `test result:` lines.
fn results(text: &str) -> (usize, usize) {
    let number = |line: &str, word: &str| -> usize {
        let before = line.split(';').find_map(|part| part.trim().strip_suffix(word));
        before.and_then(|part| part.split_whitespace().next_back()?.parse().ok()).unwrap_or(0)
    };
    let lines = text.lines().filter(|line| line.starts_with("test result:"));
    lines.fold((0, 0), |(passed, ignored), line| (passed + number(line, " passed"), ignored + number(line, " ignored")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_added() {
        let text = "x\ntest result: ok. 42 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                    test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(results(text), (45, 1));
        assert_eq!(results(""), (0, 0));
    }

    #[test]
    fn only_failures_are_shown() {
        assert_eq!(failures("ok\n\nsuccesses:\n\nx\n\nfailures:\n\ny\n"), "\nfailures:\n\ny\n");
        assert_eq!(failures("killed"), "killed");
    }

    #[test]
    fn the_closing_line_counts() {
        let count = Count { passed: 40, browser: 4, examples: 2, ignored: 0, not_run: 1 };
        let line = count.to_string();
        assert!(line.starts_with("46 tests passed, 0 failed"), "{line}");
        assert!(line.ends_with("1 comparisons with reference data not run"), "{line}");
    }

    #[test]
    fn only_test_programs_are_taken() {
        let root = Path::new("/r");
        let line = r#"{"executable":"/t/x","profile":{"test":true},"manifest_path":"/r/base/kernel/Cargo.toml","target":{"name":"holidays","kind":["test"]}}"#;
        let program_of = |line: &str| {
            program(&serde_json::from_str(line).expect("JSON"), root).expect("a target").map(|p| (p.folder, p.name))
        };
        assert_eq!(program_of(line), Some(("base/kernel".into(), "base/kernel holidays".into())));
        assert_eq!(program_of(&line.replace("true", "false")), None);
        assert_eq!(program_of(r#"{"reason":"build-finished","success":true}"#), None);
    }
}

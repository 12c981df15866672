//! Other programs: run with their output shown, or read. Prints what it runs, so that every step can be repeated by hand.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// Runs a program with its output shown; a failure is an error that names the command.
pub fn run(program: &str, arguments: &[&str], root: &Path) -> Result<()> {
    run_with(program, arguments, &[], root)
}

/// The same, with settings for the program.
pub fn run_with(program: &str, arguments: &[&str], settings: &[(&str, &str)], root: &Path) -> Result<()> {
    let shown = shown(program, arguments);
    say(&format!("$ {shown}"));
    let mut command = Command::new(program);
    command.args(arguments).envs(settings.iter().copied()).current_dir(root);
    let status = command.status().with_context(|| format!("starting {program}"))?;
    if status.success() { Ok(()) } else { bail!("{shown}: {status}") }
}

/// What a program prints, without showing it; its errors are shown.
pub fn output(program: &str, arguments: &[&str], root: &Path) -> Result<String> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("starting {program}"))?;
    if !output.status.success() {
        bail!("{}: {}", shown(program, arguments), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{program} printed something else than text"))
}

/// Whether a program is there and answers `--version`.
pub fn exists(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A line for the one who runs the suite.
#[expect(clippy::print_stdout, reason = "this program talks to a developer at a terminal")]
pub fn say(line: &str) {
    println!("{line}");
}

/// A setting from outside, such as `RADSLAG_SHARED`.
#[expect(clippy::disallowed_methods, reason = "the developer's command line is the border")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn shown(program: &str, arguments: &[&str]) -> String {
    std::iter::once(program).chain(arguments.iter().copied()).collect::<Vec<_>>().join(" ")
}

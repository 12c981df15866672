//! All benchmarks, in release, beside the bars of the specification. Never part of the suite: timings are not tests.
//!
//! A benchmark prints one line a measurement, `measured NAME: VALUE UNIT, bar VALUE UNIT`, and whatever else it likes.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{
    command::{output, say},
    packages,
};

/// Part and benchmark, in the order they are run.
const BENCHMARKS: [(&str, &str); 4] = [
    ("engines/charter", "charter"),
    ("engines/charter", "reading"),
    ("engines/scheduling", "yearwheel"),
    ("app", "pages"),
];

/// One line of a benchmark.
#[derive(PartialEq, Debug)]
struct Measured {
    name: String,
    value: f64,
    bar: f64,
    unit: String,
}

/// Runs what is there, or those with these names, and fails when a bar is missed.
pub fn run(root: &Path, named: &[&str]) -> Result<()> {
    if let Some(unknown) = named.iter().find(|name| BENCHMARKS.iter().all(|(_, bench)| bench != *name)) {
        let known = BENCHMARKS.map(|(_, bench)| bench).join(", ");
        bail!("no benchmark is called {unknown}; there are {known}");
    }
    let packages = packages::read(root)?;
    let mut all = Vec::new();
    for (folder, bench) in BENCHMARKS.into_iter().filter(|(_, bench)| named.is_empty() || named.contains(bench)) {
        if !root.join(folder).join(format!("benches/{bench}.rs")).exists() {
            say(&format!("{folder} has no benchmark {bench} yet"));
            continue;
        }
        let package = packages.iter().find(|package| package.folder.as_deref() == Some(folder));
        let package = &package.with_context(|| format!("no package in {folder}"))?.name;
        let printed = output("cargo", &["bench", "--quiet", "--locked", "-p", package, "--bench", bench], root)?;
        say(printed.trim_end());
        let before = all.len();
        all.extend(printed.lines().filter_map(measured));
        if all.len() == before {
            bail!("{folder}: the benchmark {bench} prints no line `measured NAME: VALUE UNIT, bar VALUE UNIT`");
        }
    }
    say(&format!("\n{:<52}{:>12}{:>12}  ratio", "measured", "value", "bar"));
    for Measured { name, value, bar, unit } in &all {
        let verdict = if value > bar { "  MISSED" } else { "" };
        say(&format!("{name:<52}{value:>9.3} {unit:<2}{bar:>9.3} {unit:<2}{:>7.2}{verdict}", value / bar));
    }
    match all.iter().filter(|one| one.value > one.bar).count() {
        0 => Ok(()),
        missed => bail!("{missed} of {} measurements miss their bar", all.len()),
    }
}

fn measured(line: &str) -> Option<Measured> {
    let (name, rest) = line.trim().strip_prefix("measured ")?.split_once(": ")?;
    let (value, bar) = rest.split_once(", bar ")?;
    let (value, unit) = value.split_once(' ')?;
    let (bar, bar_unit) = bar.split_once(' ')?;
    let number = |text: &str| text.replace(',', "").parse::<f64>().ok();
    (unit == bar_unit).then_some(Measured {
        name: name.into(),
        value: number(value)?,
        bar: number(bar)?,
        unit: unit.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measurement_is_read_with_its_bar() {
        let line = "measured charter/all findings: 1,234.5 ms, bar 2000 ms";
        let expected = Measured { name: "charter/all findings".into(), value: 1234.5, bar: 2000.0, unit: "ms".into() };
        assert_eq!(measured(line), Some(expected));
        assert_eq!(measured("measured x: 1 ms, bar 1 s"), None);
        assert_eq!(measured("something else"), None);
    }
}

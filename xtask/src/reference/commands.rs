//! The commands of `radslag` and the settings they read, as `--help` tells them.

use std::{collections::BTreeMap, fmt::Write, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use serde_json::Value;

use crate::build;

/// Command line, then its help.
pub type Help = Vec<(String, String)>;

/// A `radslag` as it is now.
pub fn program(root: &Path) -> Result<String> {
    let built = build::all(root)?;
    let is_radslag = |message: &&Value| message["target"]["name"] == "radslag" && message["profile"]["test"] == false;
    let program = built.iter().filter(is_radslag).find_map(|message| message["executable"].as_str());
    Ok(program.context("cargo built no radslag")?.to_owned())
}

/// The help of `radslag` and of every command under it.
pub fn help(program: &str) -> Result<Help> {
    let mut all = Help::new();
    ask(program, &[], &mut all)?;
    Ok(all)
}

fn ask(program: &str, words: &[String], all: &mut Help) -> Result<()> {
    // What is set here and now is no part of the documentation.
    let mut command = Command::new(program);
    command.args(words).arg("--help").env_clear().env("COLUMNS", "100");
    let answer = command.output().with_context(|| program.to_owned())?;
    if !answer.status.success() {
        bail!("radslag {} --help: {}", words.join(" "), answer.status);
    }
    let text = String::from_utf8(answer.stdout).context("the help is not text")?;
    let below = commands(&text);
    all.push(([&["radslag".to_owned()], words].concat().join(" "), text));
    for name in below {
        ask(program, &[words, &[name]].concat(), all)?;
    }
    Ok(())
}

/// The names under `Commands:`, without `help`.
fn commands(text: &str) -> Vec<String> {
    let section = text.lines().skip_while(|line| line.trim() != "Commands:").skip(1);
    let lines = section.take_while(|line| line.starts_with("  "));
    let names = lines.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(String::from).collect()
}

/// Every command with its help.
pub fn page(help: &Help) -> String {
    let section = |(command, text): &(String, String)| {
        let text: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        format!("## {command}\n\n```text\n{}\n```\n", text.join("\n"))
    };
    help.iter().map(section).collect::<Vec<_>>().join("\n")
}

/// Every environment variable that some command reads.
pub fn settings(help: &Help) -> String {
    let mut settings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (command, text) in help {
        let mut option = "";
        for line in text.lines() {
            if line.trim_start().starts_with('-') {
                option = line.trim();
            }
            for rest in line.split("[env: ").skip(1) {
                let name = rest.split(['=', ']']).next().unwrap_or_default();
                let flag = option.split_whitespace().find(|word| word.starts_with("--")).unwrap_or_default();
                let flag = flag.trim_end_matches(',');
                settings.entry(name.into()).or_default().push(format!("`{command} {flag}`"));
            }
        }
    }
    let mut page = String::from("| environment | the same as |\n|---|---|\n");
    for (name, options) in settings {
        let _ = writeln!(page, "| `{name}` | {} |", options.join(", "));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Rådslag\n\nUsage: radslag <COMMAND>\n\nCommands:\n  demo   Opens the demo county\n         in a browser\n  log    Log\n  help   Print this\n\nOptions:\n      --database <DATABASE>  Where [env: RADSLAG_DATABASE_URL=]\n";

    #[test]
    fn commands_and_settings_are_read_from_help() {
        assert_eq!(commands(TEXT), ["demo", "log"]);
        assert_eq!(commands("Usage: radslag demo"), [""; 0]);
        let settings = settings(&vec![("radslag".into(), TEXT.into())]);
        assert!(settings.ends_with("| `RADSLAG_DATABASE_URL` | `radslag --database` |\n"), "{settings}");
    }
}

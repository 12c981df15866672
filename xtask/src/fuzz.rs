//! The API asked with made-up questions by schemathesis, which reads them out of the OpenAPI document: nothing may answer with a
//! fault of ours, nor with anything the document does not tell. Part of the long suite.
//!
//! The product runs as its demo, so that nothing is kept; it is asked as several roles, once with whatever words and once with
//! words that name something.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    command::{run, say},
    reference::program,
};

/// The fuzzer, from the Python package index.
const FUZZER: &str = "schemathesis==4.32.5";

/// Who asks, and whether with words that name something.
const ROUNDS: [(&str, bool); 4] =
    [("besokare", false), ("registrator", false), ("registrator", true), ("sekreterare", true)];

/// What every answer must be.
const CHECKS: &str =
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,ignored_auth";

/// Runs it.
pub fn run_all(root: &Path) -> Result<()> {
    let schemathesis = installed(root)?;
    let program = program(root)?;
    for (role, named) in ROUNDS {
        let demo = Demo::start(&program, root)?;
        say(&format!("as {role}, with {} words", if named { "known" } else { "any" }));
        let (document, cookie) = (format!("{}api/openapi.json", demo.address), format!("Cookie: radslag_role={role}"));
        let mut arguments = Vec::new();
        let words = root.join("xtask/fuzz/named.toml").display().to_string();
        if named {
            arguments.extend(["--config-file", &words]);
        }
        arguments.extend(["run", &document, "-H", &cookie, "-H", "Accept: application/json", "--checks", CHECKS]);
        arguments.extend(["--phases", "examples,coverage,fuzzing", "--max-examples", "20", "--seed", "1"]);
        arguments.extend(["--max-redirects", "0", "--continue-on-failure", "--warnings", "off", "--no-color"]);
        // What it keeps between runs stays out of the repository.
        run(&schemathesis, &arguments, &root.join("target/fuzz")).with_context(|| format!("as {role}"))?;
    }
    Ok(())
}

/// The fuzzer in a folder of its own, installed when it is not there yet.
fn installed(root: &Path) -> Result<String> {
    let folder = root.join("target/fuzz");
    let schemathesis = folder.join("bin/schemathesis");
    let noted = folder.join("installed");
    if fs::read_to_string(&noted).is_ok_and(|version| version == FUZZER) && schemathesis.exists() {
        return Ok(schemathesis.display().to_string());
    }
    let place = folder.display().to_string();
    run("python3", &["-m", "venv", "--clear", &place], root)
        .context("Python's venv is needed: apt-get install python3-venv")?;
    run(&folder.join("bin/pip").display().to_string(), &["install", "--quiet", FUZZER], root)?;
    fs::write(noted, FUZZER)?;
    Ok(schemathesis.display().to_string())
}

/// The demo, running until this is dropped.
struct Demo {
    child: Child,
    address: String,
}

impl Demo {
    fn start(program: &str, root: &Path) -> Result<Self> {
        let mut command = Command::new(PathBuf::from(program));
        command.args(["demo", "--port", "0"]).current_dir(root).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| program.to_owned())?;
        let out = child.stdout.take().context("the demo's output")?;
        let mut demo = Self { child, address: String::new() };
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address = line.split_whitespace().find(|word| word.starts_with("http://"));
        match address {
            Some(address) => demo.address = address.into(),
            None => bail!("the demo says no address: {line:?}"),
        }
        Ok(demo)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

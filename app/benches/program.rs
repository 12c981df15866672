//! The program as people run it: how soon it answers, how much memory it keeps, how large it is.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{
    measure::{self, http::Connection},
    note, say,
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_radslag");

/// Starts that the slowest of is told.
const STARTS: usize = 5;

/// A running demo; ends when dropped.
pub struct Running {
    process: Child,
    /// `127.0.0.1:8027`
    pub address: String,
}

impl Running {
    /// Starts `radslag demo` on a free port and waits until it says where it answers.
    pub fn start(options: &[&str]) -> Result<Self> {
        Self::run("demo", options)
    }

    /// Starts `radslag serve` with a database.
    pub fn serve(database: &str) -> Result<Self> {
        Self::run("serve", &["--database", database])
    }

    fn run(what: &str, options: &[&str]) -> Result<Self> {
        let mut command = Command::new(PROGRAM);
        command.args([what, "--port", "0"]).args(options).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn()?;
        let told = process.stdout.take().context("the program's words are piped")?;
        let mut running = Self { process, address: String::new() };
        for line in BufReader::new(told).lines() {
            if let Some((_, rest)) = line?.split_once("http://") {
                running.address = rest.split('/').next().unwrap_or_default().into();
                return Ok(running);
            }
        }
        anyhow::bail!("the program ended without an address")
    }

    /// Processor time so far, in milliseconds.
    pub fn processor_ms(&self) -> f64 {
        measure::processor_ms(&self.process.id().to_string())
    }

    /// Resident memory in MiB.
    pub fn resident_mib(&self) -> f64 {
        measure::resident_mib(self.process.id())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has nothing to lose; a process that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Cold start, idle memory and size of the program with its own demo.
pub fn measure() -> Result<()> {
    let mut slowest = 0.0_f64;
    for _ in 0..STARTS {
        let start = Instant::now();
        let running = Running::start(&[])?;
        Connection::open(&running.address)?.get("/")?;
        slowest = slowest.max(start.elapsed().as_secs_f64());
    }
    say("cold start to first page", slowest, "s", 0.5);
    let running = Running::start(&[])?;
    let mut connection = Connection::open(&running.address)?;
    for path in
        ["/", "/organ", "/organ/kulturforum", "/organisationer", "/organisationer/harnosands-kommun", "/sok?q=kultur"]
    {
        connection.get(path)?;
    }
    say("idle memory", running.resident_mib(), "MiB", 64.0);
    say("size of the program", measure::megabytes(Path::new(PROGRAM)), "MB", 30.0);
    note(PROGRAM);
    Ok(())
}

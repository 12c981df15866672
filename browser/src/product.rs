//! The product itself: `radslag demo` on a free port, started once for all journeys.

use std::{
    path::PathBuf,
    process::Command,
    sync::{Mutex, OnceLock, PoisonError},
};

use anyhow::{Context, Result, bail};

use crate::process::Kept;

/// A running demo.
#[derive(Debug)]
pub struct Product {
    /// Its start page, without the last slash: `http://127.0.0.1:41571`.
    pub address: String,
    _kept: Kept,
}

impl Product {
    /// The demo that all journeys of this process share.
    ///
    /// # Errors
    /// When it cannot be built or does not start.
    pub fn shared() -> Result<&'static Self> {
        static SHARED: OnceLock<Product> = OnceLock::new();
        static STARTING: Mutex<()> = Mutex::new(());
        let _one_at_a_time = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        match SHARED.get() {
            Some(product) => Ok(product),
            None => Self::start().map(|product| SHARED.get_or_init(|| product)),
        }
    }

    fn start() -> Result<Self> {
        let mut kept = Kept::start(&program()?, &["demo", "--port", "0"])?;
        let rest = kept.hears("http://").context("radslag demo did not start")?;
        let host = rest.split('/').next().unwrap_or_default();
        Ok(Self { address: format!("http://{host}"), _kept: kept })
    }
}

/// The program: the one the suite has built and names, else it is built now.
#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn program() -> Result<PathBuf> {
    if let Some(built) = std::env::var_os("RADSLAG_PROGRAM") {
        return Ok(built.into());
    }
    let arguments =
        ["build", "--quiet", "--locked", "--package", "radslag", "--message-format=json-render-diagnostics"];
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .context("cargo did not start")?;
    if !output.status.success() {
        bail!("the product cannot be built:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut built = messages.lines().rev().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let program = built.find_map(|message| message["executable"].as_str().map(PathBuf::from));
    program.context("cargo built no program")
}

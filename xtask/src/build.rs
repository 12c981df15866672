//! The one build of the workspace that tests, journeys and generated documentation share.
//!
//! Always the same flags: cargo picks the features of dependencies by what it builds together, so two different builds
//! would compile many of them twice.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::output;

const BUILD: [&str; 6] =
    ["build", "--locked", "--workspace", "--bins", "--tests", "--message-format=json-render-diagnostics"];

/// What cargo says about every program and test program; after the first time it only looks at what is there.
pub fn all(root: &Path) -> Result<Vec<Value>> {
    let messages = output("cargo", &BUILD, root).context("building the workspace")?;
    messages.lines().map(|line| serde_json::from_str(line).context("cargo printed something else than JSON")).collect()
}

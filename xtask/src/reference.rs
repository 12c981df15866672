//! `docs/reference`: tables, commands, settings, routes and what programs may ask, written from what the code has. Never edited by hand.

mod api;
mod commands;
mod permissions;
mod routes;
mod tables;

use std::{fs, path::Path};

use anyhow::{Result, bail};

use crate::{command::say, tree::Tree};

pub use commands::program;

const FOLDER: &str = "docs/reference";

/// Writes all of it.
pub fn write(root: &Path) -> Result<()> {
    fs::create_dir_all(root.join(FOLDER))?;
    for (name, text) in pages(root)? {
        fs::write(root.join(FOLDER).join(name), text)?;
        say(&format!("wrote {FOLDER}/{name}"));
    }
    Ok(())
}

/// Fails when the files are not what [`write()`] would write.
pub fn check(root: &Path) -> Result<()> {
    let current = |name: &str| fs::read_to_string(root.join(FOLDER).join(name)).unwrap_or_default();
    let old: Vec<_> =
        pages(root)?.into_iter().filter(|(name, text)| current(name) != *text).map(|(name, _)| name).collect();
    if old.is_empty() {
        return Ok(());
    }
    bail!("{FOLDER} is not up to date ({}): run `cargo xtask docs` and commit it", old.join(", "))
}

fn pages(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let tree = Tree::read(root)?;
    let program = commands::program(root)?;
    let help = commands::help(&program)?;
    let document = api::document(&program, root)?;
    Ok(vec![
        ("tables.md", titled("Tables", "the migrations", &tables::page(&tree))),
        ("commands.md", titled("Commands", "`radslag --help`", &commands::page(&help))),
        ("settings.md", titled("Settings", "`radslag --help`", &commands::settings(&help))),
        ("api.md", titled("What programs may ask", "the table of operations", &api::page(&document))),
        (
            "permissions.md",
            titled("Who may do what", "the table of acts and the table of operations", &permissions::page(&document)),
        ),
        ("routes.md", titled("Routes", "the features' routers", &routes::page(&tree, &document))),
    ])
}

fn titled(title: &str, source: &str, text: &str) -> String {
    format!("# {title}\n\nGenerated from {source} by `cargo xtask docs`; do not edit.\n\n{}\n", text.trim())
}

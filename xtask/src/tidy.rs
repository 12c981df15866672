//! `cargo xtask tidy`: what the compiler cannot refuse. Every check is a function from files or packages to findings.

mod changelog;
mod dependencies;
mod doc_share;
mod drawers;
mod edges;
mod files;
mod folder_map;
mod glossary;
mod licences;
mod texts;
mod words;

use std::path::Path;

use anyhow::{Result, bail};

use crate::{
    command::say,
    finding::{Finding, Level},
    packages,
    tree::Tree,
};

/// Runs all checks, prints what they found and fails when something is refused.
pub fn run(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let packages = packages::read(root)?;
    let mut findings: Vec<Finding> = [
        edges::check(&packages),
        folder_map::check(&tree),
        drawers::check(&tree),
        files::check(&tree),
        glossary::check(&tree),
        texts::check(&tree),
        words::check(&tree),
        changelog::check(&tree, &packages),
        doc_share::check(&tree),
        dependencies::check(&tree, &packages),
        licences::check(&packages),
    ]
    .concat();
    findings.sort();
    findings.iter().for_each(|finding| say(&finding.to_string()));
    let refused = findings.iter().filter(|finding| finding.level == Level::Refused).count();
    let checked = format!("tidy: {} files, {} packages", tree.files.len(), packages.len());
    if refused > 0 {
        bail!("{checked}: {refused} refused, {} warnings", findings.len() - refused);
    }
    say(&format!("{checked}: nothing refused, {} warnings", findings.len()));
    Ok(())
}

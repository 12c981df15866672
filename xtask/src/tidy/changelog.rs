//! `CHANGELOG.md` has a section for what is being made: Unreleased, or the version of the workspace.

use crate::{finding::Finding, packages::Package, tree::Tree};

const FILE: &str = "CHANGELOG.md";

/// A change log without that section, or with an empty one.
pub fn check(tree: &Tree, packages: &[Package]) -> Vec<Finding> {
    let version =
        packages.iter().find(|package| package.folder.is_some()).map_or("", |package| package.version.as_str());
    let instead = format!(
        "write \"## Unreleased\" or \"## {version}\" and under it, in the reader's words: Security · New · Better · Fixed · Accessibility · For operators"
    );
    let current = |line: &&str| line.starts_with("## ") && (line.contains("Unreleased") || line.contains(version));
    let text = tree.text(FILE).unwrap_or_default();
    let mut lines = text.lines().skip_while(|line| !current(line)).skip(1);
    if !text.lines().any(|line| current(&line)) {
        return vec![Finding::refused(FILE, "has no section for what is being made", instead)];
    }
    let section: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("## ")).collect();
    if section.iter().any(|line| line.starts_with("- ") || line.starts_with("* ")) {
        return Vec::new();
    }
    vec![Finding::refused(FILE, "has nothing in the section for what is being made", instead)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> bool {
        let package = Package { version: "0.1.0".into(), folder: Some("app".into()), ..Package::default() };
        !check(&Tree::of(&[(FILE, text)]), &[package]).is_empty()
    }

    #[test]
    fn a_section_with_a_line_is_needed() {
        assert!(!refused("# Changes\n\n## Unreleased\n\n### New\n- A county on the screen\n"));
        assert!(!refused("## 0.1.0 – a county\n* A county\n## 0.0.1\n"));
        assert!(refused("## 0.0.9\n- Old\n"));
        assert!(refused("## Unreleased\n\n## 0.0.9\n- Old\n"));
        assert!(refused(""));
    }
}

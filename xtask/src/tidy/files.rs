//! Length and opening of source files, and files that have no place: `mod.rs`, a missing lock file.

use crate::{finding::Finding, tree::Tree};

const WARN: usize = 400;
const REFUSE: usize = 600;
const COUNTED: [&str; 7] = [".rs", ".html", ".css", ".js", ".py", ".sql", ".sh"];

/// First-line words that free a file from the length limit.
const MARKERS: [&str; 2] = ["(generated)", "(table of data)"];

/// Files too long, files that do not say what they are, `mod.rs`, no `Cargo.lock`.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts() {
        if COUNTED.iter().any(|ending| path.ends_with(ending)) {
            findings.extend(length(path, text));
        }
        if path.ends_with(".rs") && !text.starts_with("//!") {
            let instead = "begin with 1–6 lines of //!: what the file is, and what it never does";
            findings.push(Finding::refused(path, "does not say what it is", instead));
        }
        if path.ends_with("/mod.rs") {
            let instead = "name the file after its folder: pages/mod.rs → pages.rs beside pages/";
            findings.push(Finding::refused(path, "is a mod.rs", instead));
        }
    }
    if tree.text("Cargo.lock").is_none() {
        findings.push(Finding::refused(
            "Cargo.lock",
            "is not in the repository",
            "commit it: everyone builds the same",
        ));
    }
    findings
}

fn length(path: &str, text: &str) -> Option<Finding> {
    let lines = text.lines().count();
    let marked = text.lines().next().is_some_and(|first| MARKERS.iter().any(|marker| first.contains(marker)));
    if marked || lines <= WARN {
        return None;
    }
    let says = format!("has {lines} lines");
    let instead = "split it by what it is about (aim for 250); generated files and tables of data say so in their first \
                   line: (generated), (table of data)";
    Some(if lines > REFUSE { Finding::refused(path, says, instead) } else { Finding::warned(path, says, instead) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Level;

    fn found(path: &str, text: &str) -> Vec<(Level, String)> {
        let tree = Tree::of(&[(path, text), ("Cargo.lock", "")]);
        check(&tree).into_iter().map(|finding| (finding.level, finding.says)).collect()
    }

    #[test]
    fn long_files_are_warned_at_400_and_refused_at_600() {
        let lines = |n: usize| format!("//! A file.\n{}", "//\n".repeat(n - 1));
        assert_eq!(found("a.rs", &lines(400)), []);
        assert_eq!(found("a.rs", &lines(401)), [(Level::Warned, "has 401 lines".into())]);
        assert_eq!(found("a.rs", &lines(601)), [(Level::Refused, "has 601 lines".into())]);
        assert_eq!(found("a.rs", &lines(601).replace("A file.", "Codes (table of data).")), []);
        assert_eq!(found("a.md", &lines(601)), []);
    }

    #[test]
    fn a_file_says_what_it_is_and_is_no_mod_rs() {
        assert_eq!(found("a.rs", "fn main() {}"), [(Level::Refused, "does not say what it is".into())]);
        assert_eq!(found("a/mod.rs", "//! A."), [(Level::Refused, "is a mod.rs".into())]);
    }

    #[test]
    fn the_lock_file_is_committed() {
        assert_eq!(check(&Tree::of(&[])).len(), 1);
    }
}

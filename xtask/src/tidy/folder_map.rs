//! The folder map in `ARCHITECTURE.md` equals the disk.
//!
//! The map is the first fenced block after a heading with the words "Folder map". One folder a line, its name with `/` at
//! the end, then what it is for; second-level folders are indented by two spaces under their parent. Folders that every
//! part has (`src`, `tests`, `text`, …) are left out.

use std::collections::BTreeSet;

use crate::{finding::Finding, tree::Tree};

const FILE: &str = "ARCHITECTURE.md";

/// The same inside every part, so the map says nothing by naming them.
const EVERYWHERE: [&str; 8] = ["src", "tests", "benches", "templates", "text", "data", "sql", "assets"];

/// Folders that the map lacks, folders that the disk lacks, lines without a purpose.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let Some(map) = tree.text(FILE).and_then(block) else {
        let instead =
            "write a heading \"Folder map\" and a fenced block with one folder a line: `name/  what it is for`";
        return vec![Finding::refused(FILE, "has no folder map", instead)];
    };
    let disk = on_disk(tree);
    let mut findings = Vec::new();
    let mut named = BTreeSet::new();
    let mut parent = "";
    for line in map.lines().filter(|line| !line.trim().is_empty()) {
        let Some((folder, purpose)) = line.trim().split_once('/') else {
            findings.push(Finding::refused(
                FILE,
                format!("{line:?} in the folder map names no folder"),
                "write `name/  what it is for`",
            ));
            continue;
        };
        let path = if line.starts_with("  ") { format!("{parent}/{folder}") } else { folder.into() };
        if !line.starts_with("  ") {
            parent = folder;
        }
        if purpose.trim().is_empty() {
            findings.push(Finding::refused(
                FILE,
                format!("{path}/ stands in the folder map without a purpose"),
                "say in a few words what it is for",
            ));
        }
        named.insert(path);
    }
    findings.extend(disk.difference(&named).map(|path| {
        Finding::refused(FILE, format!("the folder map lacks {path}/"), "add a line for it, or remove the folder")
    }));
    findings.extend(named.difference(&disk).map(|path| {
        Finding::refused(FILE, format!("the folder map names {path}/, which is not there"), "remove the line")
    }));
    findings
}

fn block(text: &str) -> Option<&str> {
    let heading = text.lines().find(|line| line.starts_with('#') && line.to_lowercase().contains("folder map"))?;
    let after = &text[text.find(heading)? + heading.len()..];
    let fenced = &after[after.find("```")? + 3..];
    let fenced = &fenced[fenced.find('\n')? + 1..];
    Some(&fenced[..fenced.find("```")?])
}

fn on_disk(tree: &Tree) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    for file in &tree.files {
        let parts: Vec<&str> = file.path.split('/').collect();
        if parts.len() > 1 {
            folders.insert(parts[0].into());
        }
        if parts.len() > 2 && !EVERYWHERE.contains(&parts[1]) {
            folders.insert(parts[..2].join("/"));
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = "# Architecture\n\n## Folder map\n\nWords.\n\n```text\napp/        the binary\nbase/       shared\n  kernel/   pure\n```\n";

    fn found(map: &str, paths: &[&str]) -> Vec<String> {
        let mut files = vec![("ARCHITECTURE.md", map)];
        files.extend(paths.iter().map(|path| (*path, "")));
        check(&Tree::of(&files)).into_iter().map(|f| f.says).collect()
    }

    #[test]
    fn a_map_that_equals_the_disk_is_fine() {
        assert_eq!(found(MAP, &["app/src/main.rs", "app/Cargo.toml", "base/kernel/src/id.rs"]), [""; 0]);
    }

    #[test]
    fn a_folder_on_one_side_only_is_found() {
        let paths = ["app/src/main.rs", "base/kernel/src/lib.rs", "base/db/src/lib.rs", "misc/x"];
        assert_eq!(found(MAP, &paths), ["the folder map lacks base/db/", "the folder map lacks misc/"]);
        assert_eq!(found(MAP, &["base/kernel/src/lib.rs"]), ["the folder map names app/, which is not there"]);
    }

    #[test]
    fn a_line_without_a_purpose_and_a_missing_map_are_found() {
        let bare = MAP.replace("the binary", "");
        let paths = ["app/src/main.rs", "base/kernel/src/lib.rs"];
        assert_eq!(found(&bare, &paths), ["app/ stands in the folder map without a purpose"]);
        assert_eq!(found("# Architecture", &paths), ["has no folder map"]);
    }
}

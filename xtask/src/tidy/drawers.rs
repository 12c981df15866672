//! A feature has the drawers every feature has, and no others: whoever knows one knows them all.

use crate::{finding::Finding, tree::Tree};

/// Files and folders at the top of a feature.
const TOP: [&str; 6] = ["README.md", "Cargo.toml", "askama.toml", "src", "templates", "text"];
/// Files of `src`, and folders of the same names when a drawer has grown. `package` reads and loads data packages.
const DRAWERS: [&str; 10] = ["lib", "model", "rules", "store", "pages", "api", "commands", "jobs", "package", "tests"];

/// Every file of a feature that lies in no known drawer, and features that do not say what they are for.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = without_readme(tree);
    for file in &tree.files {
        let parts: Vec<&str> = file.path.split('/').collect();
        let known = match parts[..] {
            ["features", _, "text", name] => ["sv.ftl", "en.ftl"].iter().any(|end| is_text(name, end)),
            ["features", _, "src", name] => name.strip_suffix(".rs").is_some_and(|name| DRAWERS.contains(&name)),
            ["features", _, "src", folder, ..] => DRAWERS[1..].contains(&folder),
            ["features", _, top, ..] => TOP.contains(&top),
            _ => true,
        };
        if !known {
            let instead = format!(
                "a feature has the drawers {} and a folder of the same name when one has grown; text/ has sv.ftl and en.ftl, and part.sv.ftl beside them when they have grown",
                DRAWERS.join(", ")
            );
            findings.push(Finding::refused(&file.path, "lies in no drawer", instead));
        }
    }
    findings
}

/// `sv.ftl`, or `history.sv.ftl` when the texts of a part stand on their own.
fn is_text(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|part| part.is_empty() || part.ends_with('.'))
}

fn without_readme(tree: &Tree) -> Vec<Finding> {
    let features =
        tree.files.iter().filter_map(|file| file.path.strip_prefix("features/")?.strip_suffix("/Cargo.toml"));
    let readme = |feature: &&str| tree.text(&format!("features/{feature}/README.md")).is_some();
    let instead = "one page: what it is for, its words, its invariants, where to start reading";
    let finding = |feature| Finding::refused(format!("features/{feature}"), "has no README.md", instead);
    features.filter(|feature| !readme(feature)).map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_drawers_are_fine() {
        let fine = [
            "features/bodies/README.md",
            "features/bodies/src/lib.rs",
            "features/bodies/src/pages.rs",
            "features/bodies/src/pages/one.rs",
            "features/bodies/src/tests/start.rs",
            "features/bodies/templates/body.html",
            "features/bodies/text/sv.ftl",
            "base/web/src/helper.rs",
        ];
        assert!(check(&Tree::of(&fine.map(|path| (path, "")))).is_empty());
        for wrong in [
            "features/bodies/src/helpers.rs",
            "features/bodies/src/util/x.rs",
            "features/bodies/src/lib/x.rs",
            "features/bodies/text/de.ftl",
            "features/bodies/static/x.css",
        ] {
            assert_eq!(check(&Tree::of(&[(wrong, "")])).len(), 1, "{wrong}");
        }
        assert_eq!(check(&Tree::of(&[("features/bodies/Cargo.toml", "")])).len(), 1, "no README");
    }
}

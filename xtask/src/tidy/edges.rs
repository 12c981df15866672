//! Which part may be built from which, and how long the chain may get.
//!
//! The source of the list is the design: app ► features ► engines and base ► base/db ► base/kernel. Tests may lean on
//! testkit and migrations; nothing of the product may.

use std::collections::BTreeMap;

use crate::{
    finding::Finding,
    packages::{Dependency, Package},
};

/// Longest chain of parts of the product.
const LONGEST: usize = 7;

/// Part, then what it may be built from; `features/*` is every feature. The order is that of the design.
const ALLOWED: [(&str, &[&str]); 23] = [
    ("app", &["features/*", "engines/*", "base/*", "migrations", "demo"]),
    (
        "features/*",
        &[
            "engines/*",
            "base/web",
            "base/fetch",
            "base/input",
            "base/output",
            "base/statistics",
            "base/db",
            "base/kernel",
        ],
    ),
    ("features/turnover", &["features/bodies"]),
    ("features/meetings", &["features/bodies"]),
    ("features/yearwheel", &["features/meetings", "features/bodies"]),
    ("features/strategy", &["features/bodies"]),
    ("features/projects", &["features/bodies", "features/strategy"]),
    ("features/skills", &["features/labour"]),
    ("engines/*", &["base/kernel"]),
    ("base/web", &["base/db", "base/kernel"]),
    ("base/input", &["base/kernel"]),
    ("base/fetch", &[]),
    ("base/output", &["base/db", "base/kernel"]),
    ("base/statistics", &["base/db", "base/kernel"]),
    ("base/pdf", &["base/output", "base/kernel"]),
    ("base/db", &["base/kernel"]),
    ("base/kernel", &[]),
    ("migrations", &["base/db"]),
    // Data files that are built in, and the one line that reads them with the feature they belong to.
    ("demo", &["features/*", "base/kernel"]),
    ("testkit", &["app", "features/*", "engines/*", "base/*", "migrations", "demo"]),
    ("browser", &["testkit", "app", "features/*", "base/*", "migrations", "demo"]),
    ("xtask", &[]),
    // What only the tests of a part may lean on beside it.
    ("tests", &["testkit", "migrations", "demo", "features/*", "engines/*", "base/*"]),
];

/// Every edge that the design does not have, every part it does not know, and a chain that is too long.
pub fn check(packages: &[Package]) -> Vec<Finding> {
    let ours: Vec<(&str, &Package)> = packages.iter().filter_map(|p| Some((p.folder.as_deref()?, p))).collect();
    let mut findings = Vec::new();
    let mut built_from = BTreeMap::new();
    for (part, package) in &ours {
        if !ALLOWED.iter().any(|(name, _)| fits(name, part)) {
            findings.push(unknown(part));
        }
        for (to, dependency) in package.dependencies.iter().filter_map(|d| Some((d.folder.as_deref()?, d))) {
            if !allowed(part, to, dependency) {
                findings.push(wrong(part, to));
            }
        }
        let product = package.dependencies.iter().filter(|d| !d.dev).filter_map(|d| d.folder.as_deref());
        built_from.insert(*part, product.collect::<Vec<_>>());
    }
    let chain = built_from.keys().filter(|part| is_product(part)).map(|part| longest(part, &built_from, LONGEST + 1));
    findings.extend(chain.max_by_key(Vec::len).filter(|chain| chain.len() > LONGEST).map(|chain| too_long(&chain)));
    findings
}

/// Testkit, browser, xtask, migrations and demo stand outside the chain.
fn is_product(part: &str) -> bool {
    !matches!(part, "testkit" | "browser" | "xtask" | "migrations" | "demo")
}

fn allowed(part: &str, to: &str, dependency: &Dependency) -> bool {
    let listed = |from: &dyn Fn(&str) -> bool| {
        ALLOWED.iter().filter(|(name, _)| from(name)).any(|(_, parts)| parts.iter().any(|name| fits(name, to)))
    };
    // An engine's tests are as pure as the engine.
    let test_only = dependency.dev && !part.starts_with("engines/") && part != "base/kernel";
    listed(&|name| fits(name, part)) || (test_only && listed(&|name| name == "tests"))
}

fn fits(name: &str, part: &str) -> bool {
    match name.strip_suffix('*') {
        Some(folder) => part.starts_with(folder),
        None => name == part,
    }
}

/// The longest way down from a part, cut off at `limit` so that a ring (cargo refuses it) cannot hang this.
fn longest<'a>(part: &'a str, built_from: &BTreeMap<&'a str, Vec<&'a str>>, limit: usize) -> Vec<&'a str> {
    let mut chain = vec![part];
    if limit > 1 {
        let below = built_from.get(part).into_iter().flatten().filter(|next| is_product(next));
        chain.extend(below.map(|next| longest(next, built_from, limit - 1)).max_by_key(Vec::len).unwrap_or_default());
    }
    chain
}

fn unknown(part: &str) -> Finding {
    let instead = "put it under features/, engines/ or base/, or add it to the list in xtask/src/tidy/edges.rs with a \
                   decision in docs/decisions";
    Finding::refused(part, "the design has no such part", instead)
}

fn wrong(part: &str, to: &str) -> Finding {
    let instead = match (part.split('/').next(), to.split('/').next()) {
        (Some("features"), Some("features")) => {
            "let the other feature hand it over: by registration (Feature in base/web), or by a fact in the tables bodies owns"
        }
        (Some("engines"), _) => "engines are pure: take what you need as an argument, as facts of your own",
        (_, Some("testkit" | "browser" | "xtask")) => {
            "move what the product needs out of the test tools, or use [dev-dependencies]"
        }
        (Some("base"), _) => "turn it round: let the feature or app call base, or pass a function in",
        _ => "see the list of directions in ARCHITECTURE.md",
    };
    Finding::refused(part, format!("is built from {to}, which the design does not allow"), instead)
}

fn too_long(chain: &[&str]) -> Finding {
    let says = format!("the chain {} is longer than {LONGEST}", chain.join(" ► "));
    Finding::refused("Cargo.toml", says, "let a part near the top hand the lower one what it needs instead")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `features/a > base/db, dev testkit`
    fn workspace(lines: &[&str]) -> Vec<Package> {
        let package = |line: &&str| {
            let (folder, rest) = line.split_once(" > ").unwrap_or((line, ""));
            let dependency = |word: &str| {
                let folder = word.trim_start_matches("dev ").to_owned();
                Dependency {
                    package: folder.clone(),
                    import: folder.clone(),
                    dev: word.starts_with("dev "),
                    folder: Some(folder),
                }
            };
            let dependencies = rest.split(", ").filter(|word| !word.is_empty()).map(dependency).collect();
            Package { folder: Some(folder.into()), dependencies, ..Package::default() }
        };
        lines.iter().map(package).collect()
    }

    fn found(lines: &[&str]) -> Vec<String> {
        check(&workspace(lines)).into_iter().map(|f| format!("{}: {}", f.place, f.says)).collect()
    }

    #[test]
    fn the_design_is_allowed() {
        let design = [
            "app > features/yearwheel, features/bodies, base/web, base/db, migrations",
            "features/yearwheel > features/meetings, features/bodies, engines/scheduling, dev testkit",
            "features/meetings > features/bodies",
            "features/bodies > base/web, base/db, base/kernel, engines/charter, dev testkit",
            "engines/charter > base/kernel",
            "base/web > base/db, base/kernel",
            "base/db > base/kernel",
            "base/kernel",
            "migrations > base/db",
            "testkit > features/bodies, migrations",
        ];
        assert_eq!(found(&design), [""; 0]);
    }

    #[test]
    fn wrong_directions_are_found() {
        for line in [
            "features/bodies > features/meetings",
            "features/public_site > features/bodies",
            "engines/charter > base/db",
            "engines/charter > dev testkit",
            "engines/charter > engines/regions",
            "base/web > features/bodies",
            "base/kernel > base/db",
            "base/db > testkit",
            "app > testkit",
            "features/bodies > migrations",
            "features/bodies > demo",
            "xtask > base/kernel",
        ] {
            assert_eq!(found(&[line]).len(), 1, "{line}");
        }
    }

    #[test]
    fn a_part_the_design_does_not_know_is_found() {
        assert_eq!(found(&["util"]), ["util: the design has no such part"]);
    }

    #[test]
    fn a_chain_of_eight_is_found() {
        let mut lines = vec![
            "app > features/a".to_owned(),
            "base/web > base/db".into(),
            "base/db > base/kernel".into(),
            "base/kernel".into(),
            "features/d > base/web".into(),
        ];
        lines.extend(["a > features/b", "b > features/c", "c > features/d"].map(|line| format!("features/{line}")));
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert!(found(&lines).iter().any(|says| says.contains("longer than 7")), "{:?}", found(&lines));
    }
}

//! Dependencies that nothing uses, and packages that are built in two incompatible versions.

use std::collections::{BTreeMap, BTreeSet};

use crate::{finding::Finding, packages::Package, tree::Tree};

/// Unused dependencies of ours, and (as a warning) packages that come in several major versions.
pub fn check(tree: &Tree, packages: &[Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (folder, package) in packages.iter().filter_map(|package| Some((package.folder.as_deref()?, package))) {
        let words = words(tree, folder);
        for dependency in package.dependencies.iter().filter(|d| !words.contains(d.import.as_str())) {
            let says = format!("asks for {} and never uses it", dependency.package);
            findings.push(Finding::refused(format!("{folder}/Cargo.toml"), says, "remove the line"));
        }
    }
    findings.extend(doubles(packages));
    findings
}

/// Every word of the code of a part, remarks left out: a dependency is used when its name is one of them.
fn words<'a>(tree: &'a Tree, folder: &str) -> BTreeSet<&'a str> {
    let inside = |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let code = tree.ending(".rs").filter(|(path, _)| inside(path));
    let lines = code.flat_map(|(_, text)| text.lines()).filter(|line| !line.trim_start().starts_with("//"));
    let mut words: BTreeSet<_> =
        lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_')).collect();
    // These macros of base/web derive in the caller's crate, which must then have serde by that name.
    if words.contains("shape") || words.contains("word_shape") {
        words.insert("serde");
    }
    words
}

fn doubles(packages: &[Package]) -> Option<Finding> {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().insert(major(&package.version));
    }
    let several = versions.iter().filter(|(_, versions)| versions.len() > 1);
    let named: Vec<_> =
        several.map(|(name, v)| format!("{name} {}", v.iter().cloned().collect::<Vec<_>>().join("+"))).collect();
    let instead = "see `cargo tree --duplicates`; take the versions that agree where there is a choice";
    (!named.is_empty())
        .then(|| Finding::warned("Cargo.lock", format!("built in several versions: {}", named.join(", ")), instead))
}

/// The part of a version that must be equal for two to be one: `1`, `0.23`.
fn major(version: &str) -> String {
    let mut parts = version.split('.');
    match (parts.next(), parts.next()) {
        (Some("0"), Some(minor)) => format!("0.{minor}"),
        (major, _) => major.unwrap_or_default().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packages::Dependency;

    fn asks_for(package: &str, import: &str) -> Dependency {
        Dependency { package: package.into(), import: import.into(), dev: false, folder: None }
    }

    #[test]
    fn a_dependency_nothing_uses_is_found() {
        let tree = Tree::of(&[
            ("base/db/src/lib.rs", "//! Uses sha2.\nuse tokio_postgres::Client;\nfn f() { uuid::Uuid::nil(); }"),
            ("base/dbx/src/lib.rs", "use sha2::Sha256;"),
        ]);
        let dependencies =
            ["tokio_postgres", "uuid", "sha2", "to"].map(|name| asks_for(&name.replace('_', "-"), name)).to_vec();
        let package = Package { folder: Some("base/db".into()), dependencies, ..Package::default() };
        let found: Vec<_> = check(&tree, &[package]).into_iter().map(|f| f.says).collect();
        assert_eq!(found, ["asks for sha2 and never uses it", "asks for to and never uses it"]);
    }

    #[test]
    fn two_major_versions_are_told() {
        let package =
            |name: &str, version: &str| Package { name: name.into(), version: version.into(), ..Package::default() };
        let several =
            [package("rand", "0.9.1"), package("rand", "0.10.0"), package("serde", "1.0.1"), package("serde", "1.2.0")];
        let found: Vec<_> = doubles(&several).into_iter().map(|f| f.says).collect();
        assert_eq!(found, ["built in several versions: rand 0.10+0.9"]);
    }
}

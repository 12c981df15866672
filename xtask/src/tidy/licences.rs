//! Licences of everything that is built into the product, from the SPDX expression each package states.

use crate::{finding::Finding, packages::Package};

/// Licences that go together with ours (MIT or Apache-2.0), given to users as they are.
const ALLOWED: [&str; 13] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "MPL-2.0",
    "CC0-1.0",
    "BSL-1.0",
    "Unlicense",
    "0BSD",
    "CDLA-Permissive-2.0",
];

/// Packages that may not be built in, or do not say so.
pub fn check(packages: &[Package]) -> Vec<Finding> {
    let theirs = packages.iter().filter(|package| package.folder.is_none());
    theirs.filter_map(refused).collect()
}

fn refused(package: &Package) -> Option<Finding> {
    let place = format!("{} {}", package.name, package.version);
    let says = match package.licence.as_deref() {
        Some(licence) if allows(licence) => return None,
        Some(licence) => format!("is licensed as {licence}, which is not on the list"),
        None => "states no licence".into(),
    };
    let instead =
        "take another package, or add the licence to xtask/src/tidy/licences.rs with a decision in docs/decisions";
    Some(Finding::refused(place, says, instead))
}

/// Whether an SPDX expression can be met with the allowed licences; `/` is the old way of writing OR.
fn allows(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    // A half-read expression is no permission.
    either(&mut rest) && rest.is_empty()
}

fn either(words: &mut &[&str]) -> bool {
    let mut met = both(words);
    while take(words, "OR") {
        met |= both(words);
    }
    met
}

fn both(words: &mut &[&str]) -> bool {
    let mut met = single(words);
    while take(words, "AND") {
        met &= single(words);
    }
    met
}

fn single(words: &mut &[&str]) -> bool {
    if take(words, "(") {
        let met = either(words);
        return take(words, ")") && met;
    }
    let Some((licence, rest)) = words.split_first() else { return false };
    *words = rest;
    if take(words, "WITH") {
        // An exception only gives more rights.
        *words = words.get(1..).unwrap_or_default();
    }
    ALLOWED.contains(licence)
}

fn take(words: &mut &[&str], word: &str) -> bool {
    let next = words.first() == Some(&word);
    if next {
        *words = &words[1..];
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_evaluated() {
        for fine in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
            "GPL-2.0 AND X OR ISC",
        ] {
            assert!(allows(fine), "{fine}");
        }
        for wrong in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT)", "", "AND MIT", "MIT ISC"] {
            assert!(!allows(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_package_without_a_licence_is_refused_and_ours_are_not_asked() {
        let theirs = Package { name: "x".into(), version: "1.0.0".into(), ..Package::default() };
        let ours = Package { folder: Some("app".into()), ..theirs.clone() };
        assert_eq!(check(&[theirs, ours]).len(), 1);
    }
}

//! How much of a part is documentation: a hint, never a reason to stop.

use std::collections::BTreeMap;

use crate::{finding::Finding, tree::Tree};

/// Folder and the share of its lines, in per cent, that are `///` or `//!`.
const AIMS: [(&str, usize); 2] = [("engines", 20), ("base", 10)];

/// Parts below their aim.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut lines: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (path, text) in tree.ending(".rs").filter(|(path, _)| path.contains("/src/") && !is_test(path)) {
        let Some((part, _)) = path.split_once("/src/") else { continue };
        let (docs, all) = lines.entry(part.into()).or_default();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().map(str::trim_start).filter(|line| !line.is_empty()) {
            *all += 1;
            *docs += usize::from(line.starts_with("///") || line.starts_with("//!"));
        }
    }
    let below = |(part, (docs, all)): (&String, &(usize, usize))| {
        let (_, aim) = AIMS.iter().find(|(folder, _)| part.starts_with(&format!("{folder}/")))?;
        let share = docs * 100 / all.max(&1);
        let says = || format!("is {share} % documentation, below {aim} %");
        (share < *aim).then(|| {
            Finding::warned(part, says(), "say what the public items are, their units, ranges, errors and sources")
        })
    };
    lines.iter().filter_map(below).collect()
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_with_few_words_is_warned() {
        let tree = Tree::of(&[
            ("engines/a/src/lib.rs", "//! Words.\nfn a() {}\nfn b() {}\nfn c() {}\nfn d() {}\nfn e() {}"),
            ("engines/b/src/lib.rs", "//! Words.\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n\n}"),
            ("engines/b/src/lib/tests.rs", "fn a() {}\nfn b() {}\nfn c() {}\nfn d() {}\nfn e() {}"),
            ("features/c/src/lib.rs", "fn a() {}"),
        ]);
        let found: Vec<_> = check(&tree).into_iter().map(|f| format!("{} {}", f.place, f.says)).collect();
        assert_eq!(found, ["engines/a is 16 % documentation, below 20 %"]);
    }
}

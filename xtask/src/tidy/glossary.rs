//! Every public noun of a feature's model stands in `GLOSSARY.md`: one word for one thing, from statute to column.

use crate::{finding::Finding, tree::Tree};

/// Public structs and enums of `features/*/src/model.rs` and `model/*.rs` that the glossary does not name.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let glossary = tree.text("GLOSSARY.md").unwrap_or_default();
    let mut findings = Vec::new();
    for (path, text) in tree.ending(".rs").filter(|(path, _)| is_model(path)) {
        for (line, noun) in nouns(text).into_iter().filter(|(_, noun)| !names(glossary, noun)) {
            let instead = "add its row: svenska · English · `Type` · table; or use the word that is there already";
            findings.push(Finding::refused(format!("{path}:{line}"), format!("{noun} is not in GLOSSARY.md"), instead));
        }
    }
    findings
}

fn is_model(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>()[..] {
        ["features", _, "src", file] => file == "model.rs",
        ["features", _, "src", "model", file] => file != "tests.rs",
        _ => false,
    }
}

/// Line and name of every `pub struct` and `pub enum`, also those that a macro of the file makes: `words! { Kind { … } }`.
fn nouns(text: &str) -> Vec<(usize, &str)> {
    let mut in_macro = false;
    let mut nouns = Vec::new();
    for (number, line) in text.lines().enumerate() {
        in_macro = line.ends_with("! {") || (in_macro && line != "}");
        let made = line.strip_prefix("    ").filter(|rest| in_macro && rest.ends_with(" {"));
        let trimmed = line.trim_start();
        let declared = trimmed.strip_prefix("pub struct ").or_else(|| trimmed.strip_prefix("pub enum "));
        let Some(rest) = declared.or(made) else { continue };
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
            nouns.push((number + 1, &rest[..end]));
        }
    }
    nouns
}

/// Whether the glossary has the name as a word, not only as a part of one.
fn names(glossary: &str, noun: &str) -> bool {
    glossary.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_without_a_row_is_found() {
        let model = "//! Nouns.\npub struct Seat {\n}\n    pub enum Side<T> {}\npub(crate) struct Inner;\nstruct Own;";
        let tree = Tree::of(&[
            ("GLOSSARY.md", "| plats | seat | `Seat` | seat |\n| sidor | sides | `Sides` | |"),
            ("features/bodies/src/model.rs", model),
            ("features/bodies/src/rules.rs", "pub struct Elsewhere;"),
        ]);
        let found: Vec<_> = check(&tree).into_iter().map(|f| format!("{} {}", f.place, f.says)).collect();
        assert_eq!(found, ["features/bodies/src/model.rs:4 Side is not in GLOSSARY.md"]);
    }

    #[test]
    fn nouns_that_a_macro_makes_are_found() {
        let model = "macro_rules! words {\n    ($name:ident) => {\n        pub enum $name {\n}}}\n\nwords! {\n    /// A kind.\n    \
                     BodyKind {\n        Forum = \"forum\",\n    }\n}\nimpl X {\n    Not {\n}";
        assert_eq!(nouns(model), [(8, "BodyKind")]);
    }

    #[test]
    fn a_grown_drawer_is_read_too() {
        let tree = Tree::of(&[("features/bodies/src/model/seat.rs", "pub struct Seat;")]);
        assert_eq!(check(&tree).len(), 1);
    }
}

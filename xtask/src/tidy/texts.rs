//! Every text a person reads exists in Swedish and in English, with the same blanks to fill in.

use std::collections::{BTreeMap, BTreeSet};

use crate::{finding::Finding, tree::Tree};

/// Key (or `key.attribute`), then the line it stands on and its `{ $blanks }`.
type Keys = BTreeMap<String, (usize, BTreeSet<String>)>;

/// Keys that one language lacks, blanks that differ, keys given twice.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (path, text) in tree.ending(".ftl") {
        let (keys, twice) = read(text);
        findings.extend(twice.into_iter().map(|(line, key)| double(path, line, &key)));
        let Some(other) = other_language(path) else { continue };
        let Some(other_text) = tree.text(&other) else {
            findings.push(Finding::refused(
                path,
                format!("has no {other} beside it"),
                "every text exists in sv and en",
            ));
            continue;
        };
        let (other_keys, _) = read(other_text);
        findings.extend(compare(path, &keys, &other, &other_keys));
        if path.ends_with("sv.ftl") {
            for (key, (line, _)) in keys.iter().filter(|(key, _)| !key.contains('.')) {
                if let Some(first) = seen.insert(key.clone(), path) {
                    findings.push(elsewhere(path, *line, key, first));
                }
            }
        }
    }
    findings
}

fn compare(path: &str, keys: &Keys, other: &str, other_keys: &Keys) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, (line, blanks)) in keys {
        let place = format!("{path}:{line}");
        match other_keys.get(key) {
            None => {
                findings.push(Finding::refused(
                    place,
                    format!("{key} is not in {other}"),
                    "write it in both languages",
                ));
            }
            // Told once, from the Swedish side.
            Some((_, theirs)) if theirs != blanks && path.ends_with("sv.ftl") => {
                let says = format!("{key} has other blanks than in {other}: {blanks:?}, {theirs:?}");
                findings.push(Finding::refused(place, says, "use the same { $names } in both languages"));
            }
            Some(_) => {}
        }
    }
    findings
}

fn other_language(path: &str) -> Option<String> {
    let swedish = path.strip_suffix("sv.ftl").map(|folder| format!("{folder}en.ftl"));
    swedish.or_else(|| path.strip_suffix("en.ftl").map(|folder| format!("{folder}sv.ftl")))
}

/// The keys of a Fluent file, and those given twice with their line.
fn read(text: &str) -> (Keys, Vec<(usize, String)>) {
    let (mut keys, mut twice) = (Keys::new(), Vec::new());
    let mut message = String::new();
    let mut at = String::new();
    for (number, line) in text.lines().enumerate() {
        let trimmed = line.trim_start();
        let indented = trimmed.len() < line.len();
        if let Some(key) = key(trimmed).filter(|_| !indented) {
            message = key.into();
            at = message.clone();
            if keys.insert(at.clone(), (number + 1, BTreeSet::new())).is_some() {
                twice.push((number + 1, at.clone()));
            }
        } else if let Some(attribute) = trimmed.strip_prefix('.').and_then(key).filter(|_| indented) {
            at = format!("{message}.{attribute}");
            keys.insert(at.clone(), (number + 1, BTreeSet::new()));
        }
        if let Some((_, blanks)) = keys.get_mut(&at).filter(|_| !line.starts_with('#')) {
            blanks.extend(named_blanks(line));
        }
    }
    (keys, twice)
}

/// `name` of a line `name = text`.
fn key(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let plain = name.trim_start_matches('-').chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    (plain && name.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic())).then_some(name)
}

fn named_blanks(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
        rest[..end].into()
    })
}

fn double(path: &str, line: usize, key: &str) -> Finding {
    Finding::refused(format!("{path}:{line}"), format!("{key} is given twice"), "keep one of them")
}

fn elsewhere(path: &str, line: usize, key: &str, first: &str) -> Finding {
    let says = format!("{key} is given in {first} too");
    Finding::refused(format!("{path}:{line}"), says, "begin the key with the name of its own part: bodies-…, web-…")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).into_iter().map(|finding| format!("{} {}", finding.place, finding.says)).collect()
    }

    #[test]
    fn texts_in_both_languages_are_fine() {
        let sv = "# Sidan\nbodies-title = Organ\nbodies-seats =\n    { $count ->\n        [one] en plats\n       *[other] { $count } platser\n    }\n    .hint = Alla";
        let en = sv.replace("Organ", "Bodies").replace("en plats", "one seat");
        assert_eq!(found(&[("f/text/sv.ftl", sv), ("f/text/en.ftl", &en)]), [""; 0]);
    }

    #[test]
    fn a_key_or_attribute_in_one_language_only_is_found() {
        let files = [("f/sv.ftl", "a-b = x\nc = y\n    .hint = z"), ("f/en.ftl", "a-b = x\nc = y\nd = z")];
        assert_eq!(found(&files), ["f/sv.ftl:3 c.hint is not in f/en.ftl", "f/en.ftl:3 d is not in f/sv.ftl"]);
    }

    #[test]
    fn other_blanks_and_doubles_are_found() {
        let files = [("f/sv.ftl", "a = { $name } x\na = y { $name }"), ("f/en.ftl", "a = { $person }")];
        let expected =
            ["f/sv.ftl:2 a is given twice", r#"f/sv.ftl:2 a has other blanks than in f/en.ftl: {"name"}, {"person"}"#];
        assert_eq!(found(&files), expected);
        let two = [("f/sv.ftl", "a = x"), ("f/en.ftl", "a = x"), ("g/sv.ftl", "a = x"), ("g/en.ftl", "a = x")];
        assert_eq!(found(&two), ["g/sv.ftl:1 a is given in f/sv.ftl too"]);
    }

    #[test]
    fn a_language_that_is_missing_is_found() {
        assert_eq!(found(&[("f/sv.ftl", "a = x")]), ["f/sv.ftl has no f/en.ftl beside it"]);
    }
}

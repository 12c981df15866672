//! Every key that the code names exists in both languages, with the same placeholders, and no text is left over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::{TEXT_EN, TEXT_SV};

/// Key → what stands after it.
fn messages(text: &str) -> BTreeMap<&str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, rest)) = line.split_once(" = ").filter(|(key, _)| key.starts_with("charter-")) {
            assert!(messages.insert(key, rest.into()).is_none(), "{key} stands twice");
            current = Some(key);
        } else if let Some(key) = current {
            messages.get_mut(key).expect("just put there").push_str(line);
        }
    }
    messages
}

/// Words that follow `mark` in a text: `$name`, `{ charter-part-…`.
fn words_after<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let rest = text.split(mark).skip(1);
    rest.map(|rest| &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())]).filter(|word| !word.is_empty()).collect()
}

/// What a message needs, with what the messages within it need.
fn placeholders<'t>(messages: &'t BTreeMap<&str, String>, key: &str) -> BTreeSet<&'t str> {
    let text = messages.get(key).unwrap_or_else(|| panic!("{key} is missing"));
    let mut needed: BTreeSet<_> = words_after(text, "$").into_iter().collect();
    for inner in words_after(text, "{ charter-") {
        needed.extend(placeholders(messages, &format!("charter-{inner}")));
    }
    needed
}

/// The keys that the code names in full or puts together.
#[expect(clippy::disallowed_methods, reason = "the test reads the engine's own sources")]
fn keys_in_code() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.ends_with("tests") {
                folders.push(path);
            } else if path.is_file() && !path.ends_with("tests.rs") {
                let code = fs::read_to_string(&path).expect("a source file");
                keys.extend(words_after(&code, "\"charter-").into_iter().map(|k| format!("charter-{k}")));
                let faults = code.split("mod tests").next().unwrap_or_default();
                keys.extend(fault_keys(&path, faults));
            }
        }
    }
    keys.extend(composed());
    keys.retain(|key| !key.ends_with('-') && !NOT_KEYS.contains(&key.as_str()));
    keys
}

/// Beginnings of keys that are put together.
const NOT_KEYS: [&str; 2] = ["charter-before-each-within", "charter-before-each"];

fn fault_keys(path: &Path, code: &str) -> Vec<String> {
    if !path.to_string_lossy().contains("faults") {
        return Vec::new();
    }
    let marks = ["Fault::new(\"", "say(\"", "person(\""];
    marks.iter().flat_map(|mark| words_after(code, mark)).map(|word| format!("charter-fault-{word}")).collect()
}

fn composed() -> Vec<String> {
    let counted = ["exactly", "range", "about", "about-range"].map(|n| (n, true));
    let open = ["at-least", "about-at-least"].map(|n| (n, false));
    let outcomes = ["ok", "too-few", "part-year", "closed-ok", "closed-too-few", "closed-unsure"];
    let mut keys = Vec::new();
    for (name, has_max) in counted.into_iter().chain(open) {
        let many = ["too-many", "closed-too-many"].into_iter().filter(|_| has_max);
        keys.extend(outcomes.into_iter().chain(many).map(|outcome| format!("charter-{name}-{outcome}")));
    }
    for name in ["before-each", "before-each-within", "pre-meeting", "prepares-for"] {
        keys.extend(["ok", "lacks", "lacked"].map(|outcome| format!("charter-{name}-{outcome}")));
    }
    keys.push("charter-pre-meeting-several".into());
    for outcome in ["held", "planned", "ahead", "not-planned", "missed", "unknown"] {
        keys.push(format!("charter-once-{outcome}-month"));
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_and_placeholders() {
    let (sv, en) = (messages(TEXT_SV), messages(TEXT_EN));
    assert_eq!(sv.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for key in sv.keys() {
        assert_eq!(placeholders(&sv, key), placeholders(&en, key), "{key}");
    }
}

#[test]
fn every_key_of_the_code_has_a_text_and_every_text_a_use() {
    let sv = messages(TEXT_SV);
    let code = keys_in_code();
    let missing: Vec<_> = code
        .iter()
        .filter(|key| !sv.contains_key(key.as_str()) && *key != "charter-pre-meeting" && *key != "charter-prepares-for")
        .collect();
    assert!(missing.is_empty(), "no text: {missing:?}");
    let inner: BTreeSet<_> =
        sv.values().flat_map(|text| words_after(text, "{ charter-")).map(|k| format!("charter-{k}")).collect();
    let unused: Vec<_> = sv.keys().filter(|key| !code.contains(**key) && !inner.contains(**key)).collect();
    assert!(unused.is_empty(), "no use: {unused:?}");
}

#[test]
fn texts_name_no_argument_twice_under_two_names() {
    let names: BTreeSet<_> = messages(TEXT_SV)
        .keys()
        .flat_map(|key| placeholders(&messages(TEXT_SV), key).into_iter().map(String::from).collect::<Vec<_>>())
        .collect();
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')), "{names:?}");
}

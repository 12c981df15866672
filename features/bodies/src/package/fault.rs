//! What can be wrong in a package: file, line, field, the word found, what was expected.

use std::sync::Arc;

use charter::finding::Arg;

/// Letters of a line that are told at most.
const LONGEST_LINE: usize = 60;

/// One fault, ready to be told in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFault {
    /// The file, by its name inside the package.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// The field, as it is written in the file; empty when the whole item is meant.
    pub field: String,
    /// What is wrong, a text key with its words.
    pub what: Words,
}

/// A sentence to be made by whoever knows the language of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The key.
    pub key: String,
    /// What it needs, by name.
    pub args: Vec<(String, Arg)>,
}

impl Words {
    /// A sentence with words shown as they are.
    #[must_use]
    pub fn new(key: &str, args: &[(&str, &str)]) -> Self {
        let args = args.iter().map(|(name, word)| ((*name).into(), Arg::Words((*word).into()))).collect();
        Self { key: key.into(), args }
    }
}

/// Where an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
}

impl Place {
    /// A fault here.
    pub fn fault(&self, field: &str, key: &str, words: &[(&str, &str)]) -> PackageFault {
        PackageFault { file: self.file.clone(), line: self.line, field: field.into(), what: Words::new(key, words) }
    }
}

/// Turns a message of the TOML reader into a fault of ours, so that it can be told in Swedish too.
pub(super) fn from_toml(file: &Arc<str>, text: &str, item_start: usize, error: &toml::de::Error) -> PackageFault {
    let start = error.span().map_or(item_start, |span| span.start);
    let place = Place { file: file.clone(), line: line_of(text, start) };
    let found = error.span().and_then(|span| text.get(span)).unwrap_or_default().trim_matches(['"', '\'']);
    from_message(&place, error.message(), found)
}

/// Turns what serde says of an item into a fault of ours; both readers use its words. `found` is the text it stumbled over.
pub(super) fn from_message(place: &Place, message: &str, found: &str) -> PackageFault {
    let quoted = quoted_words(message);
    let first = quoted.first().copied().unwrap_or_default();
    let expected = expected_part(message);
    if message.starts_with("missing field") {
        return place.fault("", "bodies-fault-missing-field", &[("field", first)]);
    }
    if message.starts_with("unknown field") {
        return place.fault("", "bodies-fault-unknown-field", &[("found", first), ("expected", &expected)]);
    }
    if message.starts_with("unknown variant") {
        return place.fault("", "bodies-fault-unknown-word", &[("found", first), ("expected", &expected)]);
    }
    if message.contains("not an address word") {
        return place.fault("", "bodies-fault-not-a-slug", &[("found", found)]);
    }
    if ["invalid date", "failed to parse", "parsing", "parsed date"].iter().any(|said| message.contains(said)) {
        return place.fault("", "bodies-fault-not-a-date", &[("found", found)]);
    }
    if message.starts_with("invalid type") || message.starts_with("invalid value") {
        return place.fault("", "bodies-fault-wrong-type", &[("found", found), ("expected", &expected)]);
    }
    place.fault("", "bodies-fault-wrong-type", &[("found", found), ("expected", &expected)])
}

/// Where the TOML reader stopped understanding. What it says is English and about its own insides; the line itself tells
/// whoever wrote it more.
pub(super) fn not_toml(file: &Arc<str>, text: &str, error: &toml::de::Error) -> PackageFault {
    let line = line_of(text, error.span().map_or(0, |span| span.start));
    Place { file: file.clone(), line }.fault("", "bodies-fault-not-toml", &[("found", &line_text(text, line))])
}

/// A line as it stands, as far as it is told.
pub(super) fn line_text(text: &str, line: usize) -> String {
    text.lines().nth(line - 1).unwrap_or_default().trim().chars().take(LONGEST_LINE).collect()
}

/// The line of a byte position, from 1.
fn line_of(text: &str, position: usize) -> usize {
    text.as_bytes().iter().take(position).filter(|&&b| b == b'\n').count() + 1
}

/// The words between backticks.
fn quoted_words(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// What the reader says it expected, without its backticks.
fn expected_part(message: &str) -> String {
    let Some((_, tail)) = message.split_once("expected ") else { return String::new() };
    tail.trim_start_matches("one of ").replace('`', "")
}

//! Numbers and ordinals in words and digits.
//!
//! Written out as people say them (*två*, *sjätte*), or in digits. A span joins two numbers: "tre-fyra", "3–4", "tre till fyra",
//! "en eller två". Numbers of meetings fit in a byte: what is larger is no number of meetings a year and is left alone.

use super::words::Word;

/// Numbers as they are written out.
const CARDINALS: [(&str, u8); 30] = [
    ("en", 1),
    ("ett", 1),
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
    ("tretton", 13),
    ("fjorton", 14),
    ("femton", 15),
    ("sexton", 16),
    ("sjutton", 17),
    ("arton", 18),
    ("nitton", 19),
    ("tjugo", 20),
    ("tjugoen", 21),
    ("tjugoett", 21),
    ("tjugotvå", 22),
    ("tjugofyra", 24),
    ("tjugofem", 25),
    ("tjugosex", 26),
    ("trettio", 30),
    ("fyrtio", 40),
    ("femtio", 50),
];

/// Ordinals, for "var sjätte vecka".
const ORDINALS: [(&str, u8); 16] = [
    ("andra", 2),
    ("annan", 2),
    ("annat", 2),
    ("tredje", 3),
    ("fjärde", 4),
    ("femte", 5),
    ("sjätte", 6),
    ("sjunde", 7),
    ("åttonde", 8),
    ("nionde", 9),
    ("tionde", 10),
    ("elfte", 11),
    ("tolfte", 12),
    ("trettonde", 13),
    ("fjortonde", 14),
    ("sextonde", 16),
];

/// "fyra", "4": 1 to 99.
pub(super) fn cardinal(low: &str) -> Option<u8> {
    let word = CARDINALS.iter().find(|(word, _)| *word == low).map(|(_, n)| *n);
    word.or_else(|| low.parse().ok().filter(|n| (1..=99).contains(n)))
}

/// "sjätte", "6:e", "6e".
pub(super) fn ordinal(low: &str) -> Option<u8> {
    let word = ORDINALS.iter().find(|(word, _)| *word == low).map(|(_, n)| *n);
    let digits = || low.trim_end_matches(['e', 'a']).trim_end_matches(':').parse().ok();
    word.or_else(|| {
        low.starts_with(|c: char| c.is_ascii_digit()).then(digits).flatten().filter(|n| (1..=99).contains(n))
    })
}

/// A number or a span of two, and the index of the word after it.
pub(super) fn span(words: &[Word<'_>], at: usize) -> Option<(u8, u8, usize)> {
    let low = words.get(at)?.low.as_str();
    if let Some((one, other)) = low.split_once(['-', '–'])
        && let (Some(one), Some(other)) = (cardinal(one), cardinal(other))
    {
        return Some(ordered(one, other, at + 1));
    }
    let one = cardinal(low)?;
    // "ett par gånger" is two, or nearly.
    if one == 1 && words.get(at + 1).is_some_and(|w| w.low == "par") {
        return Some((2, 2, at + 2));
    }
    let between = words.get(at + 1).map(|w| w.low.as_str());
    let joins = ["till", "eller", "à", "á", "a", "alternativt", "-", "–", "—"];
    let mut joined = between.is_some_and(|w| joins.contains(&w));
    // "mellan tre och fyra"
    joined |= between == Some("och") && at > 0 && words[at - 1].low == "mellan";
    if joined && let Some(other) = words.get(at + 2).and_then(|w| cardinal(&w.low)) {
        return Some(ordered(one, other, at + 3));
    }
    Some((one, one, at + 1))
}

/// The smaller one first: "fyra till tre" is a slip.
fn ordered(one: u8, other: u8, next: usize) -> (u8, u8, usize) {
    (one.min(other), one.max(other), next)
}

//! A list cut into pieces: at commas, "samt" and their like, never inside a name or brackets.
//!
//! Names are found before the list is cut, since a sign inside a name parts nothing: "Forum för miljö, energi och klimat" is one piece. What
//! stands in brackets explains the name before it and is no name of the list.

use std::ops::Range;

use super::super::{names::Hit, words::Word};

/// A piece of a list between two separators.
pub(super) struct Segment {
    pub(super) words: Range<usize>,
    pub(super) hits: Vec<Hit>,
}

/// How deep in brackets each word stands.
fn depths(words: &[Word<'_>]) -> Vec<i32> {
    let deeper = |depth: &mut i32, word: &Word<'_>| {
        *depth += i32::from(word.text == "(");
        let here = *depth;
        *depth = (*depth - i32::from(word.text == ")")).max(0);
        Some(here)
    };
    words.iter().scan(0, deeper).collect()
}

/// Names in brackets explain other names: "Kramfors (för Sollefteå kommun)" lists one.
pub(super) fn outside_brackets(words: &[Word<'_>], mut hits: Vec<Hit>) -> Vec<Hit> {
    let depths = depths(words);
    hits.retain(|hit| depths[hit.from] == 0);
    hits
}

/// Signs and words that part names. A full stop is one, since lists end with it.
fn is_separator(word: &Word<'_>) -> bool {
    matches!(word.text, "," | ";" | ":" | "•" | "|" | "\t" | "&" | "·" | "." | "+")
        || word.is(&["och", "samt", "respektive", "jämte", "liksom", "plus"])
}

/// Cuts at separators that are not part of a name, not inside brackets.
pub(super) fn segments(words: &[Word<'_>], hits: &[Hit]) -> Vec<Segment> {
    let mut inside = depths(words).into_iter().map(|depth| depth > 0).collect::<Vec<bool>>();
    for hit in hits {
        inside[hit.from..hit.to].fill(true);
    }
    let mut cuts: Vec<usize> = (0..words.len()).filter(|n| is_separator(&words[*n]) && !inside[*n]).collect();
    cuts.push(words.len());
    let mut hits = hits.iter().peekable();
    let mut start = 0;
    let mut found = Vec::new();
    for cut in cuts {
        let mut own = Vec::new();
        while let Some(hit) = hits.next_if(|hit| hit.from < cut) {
            own.push(hit.clone());
        }
        if words[start..cut].iter().any(Word::is_word) {
            found.push(Segment { words: start..cut, hits: own });
        }
        start = cut + 1;
    }
    found
}

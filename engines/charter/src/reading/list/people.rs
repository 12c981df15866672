//! Lists with a person on each line: "Umeå kommun, Förnamn Efternamn, näringslivschef".
//!
//! Such a list has an organisation, a name and perhaps an office on each line. The person is not read: who sits is not for a web page
//! to say, and two capitals beside a name may be another organisation. So in a pasted list one line of this shape is not believed; two are.

use super::{
    super::{
        names::{Among, Names},
        proposal::{Confidence, ReadMember},
        text::Layout,
        words::{Fit, Word},
    },
    around::{Beside, beside},
    entry,
    meaning::known,
    pieces::{Segment, outside_brackets, segments},
};

/// What a word in a line about one person may be: "kommunchef", "vd", "ordförande".
#[rustfmt::skip]
const OFFICES: [&str; 18] = [
    "chef", "direktör", "vd", "ordförande", "ledamot", "ersättare", "råd", "strateg", "samordnare", "prefekt",
    "handläggare", "utvecklare", "sekreterare", "suppleant", "adjungerad", "rektor", "ledare", "ansvarig",
];

/// A line that names one organisation and a person: "Umeå kommun, Förnamn Efternamn, näringslivschef".
pub(in super::super) fn with_person(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>]) -> Option<ReadMember> {
    let hits = outside_brackets(words, names.hits(words, Among::List));
    let segments = segments(words, &hits);
    let (with, without): (Vec<&Segment>, Vec<&Segment>) = segments.iter().partition(|s| !s.hits.is_empty());
    let [one] = with[..] else { return None };
    let [hit] = &one.hits[..] else { return None };
    let person = |s: &&Segment| {
        let inner: Vec<&Word<'_>> = words[s.words.clone()].iter().filter(|w| w.is_word()).collect();
        (2..=4).contains(&inner.len()) && inner.iter().all(|w| w.is_capital())
    };
    let office =
        |s: &&Segment| words[s.words.clone()].iter().any(|w| OFFICES.iter().any(|o| w.low == *o || w.low.ends_with(o)));
    if without.is_empty() || !without.iter().all(|s| person(s) || office(s)) {
        return None;
    }
    let bare = entry(layout, words, 0..words.len());
    let confidence = match beside(words, &one.words, hit) {
        Beside::Name => return None,
        Beside::Nothing if hit.fit == Fit::Same => Confidence::Sure,
        Beside::Nothing | Beside::Words => Confidence::Likely,
    };
    Some(known(names, bare, hit, confidence))
}

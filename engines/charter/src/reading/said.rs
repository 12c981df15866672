//! What sentences say of bodies, one file a family of statements.
//!
//! Each finder looks at one sentence and answers what it says, or nothing. A finder asks for a pattern of words and then for the
//! names around it; it never asks which page it reads. Which bodies a statement is about is answered here for all of them: those
//! named before the words, else those named after, else those the page speaks of.
//!
//! A new phrasing is a row in `tests/` first. If it is a new word in a known pattern it goes into that pattern's list of words; if it
//! is a new pattern it is a function beside the others with an example in its first line.

pub(super) mod belonging;
pub(super) mod beside;
pub(super) mod chairing;
pub(super) mod convening;
pub(super) mod meeting;
pub(super) mod preparing;

use kernel::slug::Slug;

use super::{
    bodies::Mention,
    names::Hit,
    page::{Page, Sentence, distinct},
    proposal::{Member, What},
    words::{Fit, Word},
};
use crate::rule::RuleKind;

/// Words that join two bodies that one statement is about.
const JOINS: [&str; 9] = ["och", "samt", ",", "dess", "det", "den", "de", "deras", "/"];

/// The bodies joined with the mention of number `n`, itself last.
fn chain(sentence: &Sentence<'_>, n: usize) -> Vec<usize> {
    let mut first = n;
    while first > 0 {
        let (one, other) = (&sentence.mentions[first - 1], &sentence.mentions[first]);
        let between = sentence.words.get(one.to..other.from).unwrap_or_default();
        if !between.iter().all(|w| w.is(&JOINS)) {
            break;
        }
        first -= 1;
    }
    distinct(sentence.mentions[first..=n].iter().map(|m| m.body))
}

/// The bodies of the last mention that ends before a word, from word `since` on.
fn before(sentence: &Sentence<'_>, since: usize, at: usize) -> Option<Vec<usize>> {
    let n = sentence.mentions.iter().rposition(|m| m.from >= since && m.to <= at && !is_aside(sentence, m))?;
    Some(chain(sentence, n))
}

/// The bodies of the first mention from a word on.
fn after(sentence: &Sentence<'_>, at: usize) -> Option<Vec<usize>> {
    let n = sentence.mentions.iter().position(|m| m.from >= at && !is_aside(sentence, m))?;
    let mut bodies = vec![sentence.mentions[n].body];
    for (one, other) in sentence.mentions[n..].iter().zip(&sentence.mentions[n + 1..]) {
        if !sentence.words[one.to..other.from].iter().all(|w| w.is(&JOINS)) {
            break;
        }
        bodies.push(other.body);
    }
    Some(distinct(bodies))
}

/// Whether a mention is not what the sentence is about: "utöver rådets möten", "inför varje möte i forumet".
fn is_aside(sentence: &Sentence<'_>, mention: &Mention) -> bool {
    let before = &sentence.words[mention.from.saturating_sub(5)..mention.from];
    let preparing = before.iter().position(|w| w.low == "inför").is_some_and(|at| {
        before[at + 1..].iter().all(|w| {
            w.is(&["varje", "alla", "möte", "möten", "sammanträde", "sammanträden", "träff", "i", "med", "det", "den"])
        })
    });
    preparing || before.last().is_some_and(|w| w.is(&["utöver", "förutom"]))
}

/// The bodies a statement at these words is about: named before it, after it, or spoken of already.
fn about(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, from: usize, to: usize) -> Vec<usize> {
    before(sentence, 0, from)
        .or_else(|| after(sentence, to))
        .unwrap_or_else(|| page.bodies.current(page.names.directory))
}

/// Names that stand directly before a word, joined with "och" and commas: where they begin, and what they are.
fn names_before(hits: &[Hit], words: &[Word<'_>], at: usize) -> Vec<Hit> {
    let mut end = at;
    let mut found: Vec<Hit> = Vec::new();
    for hit in hits.iter().rev().filter(|hit| hit.to <= at) {
        let between = &words[hit.to..end];
        let joined = between.iter().all(|w| {
            w.is(&["och", "samt", ",", "är", "som", "gemensamt", "tillsammans", "har", "också", "även", "bland"])
        });
        if !joined {
            break;
        }
        end = hit.from;
        found.push(hit.clone());
    }
    found.reverse();
    found
}

/// Names that stand directly after a word, joined with "och" and commas.
fn names_after(hits: &[Hit], words: &[Word<'_>], at: usize) -> Vec<Hit> {
    let mut start = at;
    let mut found: Vec<Hit> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.from >= at) {
        let between = &words[start.min(hit.from)..hit.from];
        let joined = between.iter().all(|w| {
            w.is(&[
                "och",
                "samt",
                ",",
                ":",
                "är",
                "av",
                "hos",
                "både",
                "det",
                "den",
                "för",
                "på",
                "vid",
                "tillsammans",
                "med",
                "gemensamt",
                "i",
                "|",
            ])
        });
        if !joined {
            break;
        }
        start = hit.to;
        found.push(hit.clone());
    }
    found
}

/// The organisations among hits, each once, and whether all are organisations by their own spelling.
fn slugs(hits: &[Hit]) -> (Vec<Slug>, bool) {
    let exact = hits.iter().all(|hit| hit.fit == Fit::Same && matches!(hit.is, Member::Organisation(_)));
    let mut slugs: Vec<Slug> = Vec::new();
    for hit in hits {
        if let Member::Organisation(slug) = &hit.is
            && !slugs.contains(slug)
        {
            slugs.push(slug.clone());
        }
    }
    (slugs, exact)
}

/// Whether a sentence is about the meetings or members of a body at all.
pub(super) fn speaks_of_meetings(sentence: &Sentence<'_>, focus: &[usize]) -> bool {
    let told =
        sentence.has(&["ingår", "sammankallande", "ordförandeskapet", "medlemmar", "ledamöter", "gånger", "möten"]);
    sentence.words.len() <= 60 && told && !(sentence.mentions.is_empty() && focus.is_empty())
}

/// Whether a proposal says how often a body meets or who belongs to it: that is not what the body is for.
pub(super) const fn tells_rules(what: &What) -> bool {
    match what {
        What::Members(_) | What::Invited(_) => true,
        What::Rule { kind, .. } => !matches!(kind, RuleKind::External { .. } | RuleKind::GoverningPair { .. }),
        What::Body(_) | What::Contact { .. } | What::Document { .. } => false,
    }
}

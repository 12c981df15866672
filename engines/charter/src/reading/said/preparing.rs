//! What meets before each meeting of what.
//!
//! "Inför varje möte" ties a body to another body's days: either it meets before each of them, or a meeting of the same people lies
//! before (a *förmöte*). The words seldom say how many days before. Then the register's own number is taken, and the
//! proposal is never sure, since the page did not say it.

use super::{
    super::{
        number,
        page::{Page, Said, Sentence},
        words::Word,
    },
    before,
};
use crate::rule::{RuleKind, Severity};

/// Days before the parent's meeting, when the words do not say: as the register has it for pre-meetings.
const LEAD_DAYS: u16 = 14;

/// "Inför varje möte arrangerar SKL ett förmöte", "Inför varje sammanträde i forumet möts beredningsgruppen".
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    statement(page, sentence).into_iter().collect()
}

/// Who meets, before whose meetings, and how many days before.
fn statement(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&["inför", "före"]))?;
    let meeting = (at + 1..words.len().min(at + 5)).find(|n| is_meeting(&words[*n]))?;
    let each = words[at + 1..meeting].iter().any(|w| w.is(&["varje", "alla", "samtliga", "vart"]));
    if !each {
        return None;
    }
    let meets = words.iter().any(|w| {
        w.is(&[
            "möts",
            "träffas",
            "samlas",
            "sammanträder",
            "ses",
            "förbereder",
            "arrangerar",
            "anordnar",
            "hålls",
            "håller",
            "har",
        ])
    });
    let is_pre = |body: usize| words_of_name(page, body).contains("förmöte");
    let pre = sentence.mentions.iter().find(|m| is_pre(m.body)).map(|m| m.body);
    let stated = sentence.mentions.iter().find(|m| m.from > meeting && m.from <= meeting + 3).map(|m| m.body);
    let subject = pre.or_else(|| sentence.mentions.iter().rev().map(|m| m.body).find(|b| Some(*b) != stated))?;
    let parent = stated
        .or(page.bodies.all[subject].parent)
        .or_else(|| before(sentence, 0, at).and_then(|all| all.first().copied()))
        .or_else(|| page.bodies.focus.first().copied())
        .filter(|parent| *parent != subject)?;
    let body = page.slug_of(parent)?;
    let lead = lead(words);
    let kind = match pre {
        Some(_) => RuleKind::PreMeeting { parent: body, lead_days: lead.unwrap_or(LEAD_DAYS) },
        None => RuleKind::BeforeEach { body, lead_days: lead },
    };
    let mut said = Said::rule(vec![subject], kind, Severity::Must, (at, words.len()));
    said.exact = pre.is_none() && page.bodies.all[parent].known.is_some();
    (meets || pre.is_some()).then_some(said)
}

/// The name of a body in lower case, to see whether it is called a pre-meeting itself.
fn words_of_name(page: &Page<'_, '_>, body: usize) -> String {
    page.bodies.all[body].name.to_lowercase()
}

/// A word for meetings, but not for those that are before others themselves.
fn is_meeting(word: &Word<'_>) -> bool {
    ["möte", "möten", "mötet", "sammanträde", "sammanträden", "träff", "träffar"]
        .iter()
        .any(|end| word.low.ends_with(end))
        && !word.low.ends_with("förmöte")
}

/// "två veckor före", "tio dagar innan".
fn lead(words: &[Word<'_>]) -> Option<u16> {
    (0..words.len()).find_map(|n| {
        let (count, _, next) = number::span(words, n)?;
        let days = match words.get(next)?.low.as_str() {
            "dagar" | "dag" => 1,
            "veckor" | "vecka" => 7,
            _ => return None,
        };
        words.get(next + 1)?.is(&["före", "innan", "i"]).then(|| u16::from(count) * days)
    })
}

//! What pages say beside rules: purpose and tier, whom to ask, documents, advice, twins.
//!
//! What a page says in passing is noted on the body and proposed with it: whether it is politicians or officials who meet, and the
//! first sentence that says what the body is for. Two rules are told in passing too: that a body advises and does not decide, and that
//! a forum and its officials have the same members.

use super::{
    super::{
        page::{Page, Said, Sentence},
        proposal::{BodyTier, What},
        words::Word,
    },
    about, before,
};
use crate::rule::{RuleKind, Severity};

/// Longest purpose that is kept, in words.
const PURPOSE: usize = 60;

/// Everything of one sentence that is neither members nor meetings nor roles.
///
/// `told` when the sentence already says how often or who: it tells a purpose then only when it says so.
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, told: bool) -> Vec<Said> {
    describe(page, sentence, told);
    let mut found = Vec::new();
    found.extend(contact(page, sentence));
    found.extend(document(page, sentence));
    found.extend(advises(page, sentence));
    found.extend(twins(page, sentence));
    found
}

/// Notes the tier and the purpose that a sentence gives the body it begins with.
fn describe(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, told: bool) {
    let Some(first) = sentence.mentions.first().filter(|m| m.from <= 2) else { return };
    let words = &sentence.words;
    // The words of another body say nothing of this one: "… medan tjänstemannagruppen …".
    let named = |n: usize| sentence.mentions.iter().any(|m| (m.from..m.to).contains(&n) && m.body != first.body);
    let has = |stems: &[&str]| {
        words.iter().enumerate().any(|(n, w)| !named(n) && stems.iter().any(|stem| w.low.starts_with(stem)))
    };
    let aims = words.iter().any(|w| w.is(&["syfte", "syftar", "uppgift", "samverkan", "fokus", "uppdrag"]));
    let political = has(&["politisk", "politiker", "förtroendevald"]);
    let officials = has(&["tjänsteperson", "tjänsteman", "tjänstemän"]);
    let body = &mut page.bodies.all[first.body];
    if body.tier.is_none() {
        body.tier = match (political, officials) {
            (true, true) => Some(BodyTier::Mixed),
            (true, false) => Some(BodyTier::Political),
            (false, true) => Some(BodyTier::Officials),
            (false, false) => None,
        };
    }
    let tells = words.iter().any(|w| w.is(&["är", "ska", "arbetar", "har", "samlar", "syftar", "träffas", "bidrar"]));
    if let (None, Some(start), Some(end)) = (&body.purpose, words.first(), words.last())
        && tells
        && (!told || aims)
        && words.len() <= PURPOSE
        && !words.iter().any(|w| w.low.starts_with("sammankall"))
    {
        body.purpose = Some(page.layout.text[start.start..end.end].to_owned());
    }
}

/// "Kontaktperson på SKL: …", "Kontakt: namn@region.example".
fn contact(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let first = words.first()?;
    let colon = words.iter().position(|w| w.text == ":").filter(|at| *at <= 4)?;
    if !first.low.starts_with("kontakt") {
        return None;
    }
    let email = words.iter().find(|w| w.text.contains('@')).map(|w| w.text.to_owned());
    let rest = words.get(colon + 1..)?;
    let (start, end) = (rest.first()?.start, rest.last()?.end);
    let what = What::Contact { words: page.layout.text[start..end].to_owned(), email };
    let bodies = page.bodies.focus.clone();
    (!bodies.is_empty()).then_some(Said { bodies, what, from: 0, to: words.len(), exact: true, doubtful: false })
}

/// "För kulturforum finns en upprättad arbetsordning".
fn document(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    #[rustfmt::skip]
    const PAPERS: [&str; 8] = [
        "arbetsordning", "arbetsordningen", "handlingsplan", "handlingsplaner", "handlingsplanen",
        "verksamhetsplan", "överenskommelse", "avsiktsförklaring",
    ];
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&PAPERS))?;
    let has = words.iter().any(|w| w.is(&["finns", "har", "upprättad", "antagen", "tagit", "stöd"]));
    let bodies = about(page, sentence, at, at + 1);
    let mut title = words[at].text.to_owned();
    if words.get(at + 1).is_some_and(|w| w.low == "för")
        && let Some(last) =
            (at + 2..words.len().min(at + 7)).rev().find(|n| words[at + 2..=*n].iter().all(Word::is_word))
    {
        title = page.layout.text[words[at].start..words[last].end].to_owned();
    }
    let said = Said { bodies, what: What::Document { title }, from: at, to: at + 1, exact: false, doubtful: false };
    (has && !said.bodies.is_empty()).then_some(said)
}

/// "Gruppen är rådgivande", "En rådgivande referensgrupp följer arbetet".
fn advises(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.low == "rådgivande")?;
    let bodies = about(page, sentence, at, at + 1);
    let mut said = Said::rule(bodies, RuleKind::Advises, Severity::Must, (at, at + 1));
    said.exact = before(sentence, 0, at).is_some();
    (!said.bodies.is_empty()).then_some(said)
}

/// A forum and its officials' group of which the same members are told.
fn twins(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let words = &sentence.words;
    let Some(at) = words.iter().position(|w| w.is(&["ingår", "består"])) else { return Vec::new() };
    let Some(bodies) = before(sentence, 0, at) else { return Vec::new() };
    let [one, other] = bodies[..] else { return Vec::new() };
    if page.bodies.all[one].is_officials() == page.bodies.all[other].is_officials() {
        return Vec::new();
    }
    let rule = |body: usize, twin: usize| {
        let kind = RuleKind::Twin { body: page.slug_of(twin)?, same_members: true };
        let mut said = Said::rule(vec![body], kind, Severity::Must, (0, at + 1));
        // That they belong together is said; that they always shall have the same members is concluded.
        said.exact = false;
        Some(said)
    };
    [rule(one, other), rule(other, one)].into_iter().flatten().collect()
}

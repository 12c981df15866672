//! How often bodies meet, and what is counted beside what.
//!
//! A number of meetings belongs to the bodies named before it in its clause: "Forumet träffas två gånger och gruppen fyra gånger per år"
//! states two rules of two bodies. Numbers of something else are left alone by the words around them: "fyra gånger per år delas
//! stödet ut", "nyhetsbrevet kommer tio gånger per år".
//!
//! "Därutöver" counts beside another body and not together with it, so it gives two rules: how often, and *in addition to* which
//! body. What *has been* ("träffades", "hölls") says nothing of what shall be, and is unsure.

use super::{
    super::{
        cadence::{self, Cadence},
        page::{Page, Said, Sentence},
        words::Word,
    },
    after, before,
};
use crate::rule::{RuleKind, Severity};

/// Words of meeting; a number of times a year without one of them is about something else.
#[rustfmt::skip]
const MEETS: [&str; 16] = [
    "träffa", "träffas", "träff", "möts", "mötas", "samlas", "samlar", "sammanträd", "ses", "äger", "hålls",
    "håller", "arrangera", "anordna", "sammankom", "sker",
];
/// What else happens so many times a year.
#[rustfmt::skip]
const OTHERS: [&str; 22] = [
    "publicer", "kommer ut", "ges ut", "följs upp", "följer upp", "revider", "uppdater", "rapporter", "utvärder",
    "nyhetsbrev", "ses över", "utlys", "betal", "söka medel", "ansök", "avstäm", "prenumer", "tidning", "delas ut",
    "mäts", "inspekt", "statistik",
];
/// Words of what no longer is.
#[rustfmt::skip]
const PAST: [&str; 10] = [
    "tidigare", "förr", "upphörde", "träffades", "möttes", "samlades", "sammanträdde", "lades", "avvecklades",
    "ersattes",
];

/// Cadences of one sentence, each with the body it is said of.
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let words = &sentence.words;
    let mut found = Vec::new();
    let cadences = if is_about_meetings(sentence) { cadence::find(words) } else { Vec::new() };
    let mut since = 0;
    let mut latest: Vec<usize> = Vec::new();
    for (n, cadence) in cadences.iter().enumerate() {
        let next = cadences.get(n + 1).map_or(words.len(), |c| c.from);
        let bodies = before(sentence, since, cadence.from)
            .or_else(|| after(sentence, cadence.to).filter(|_| follows(sentence, cadence, next)))
            .or_else(|| (!latest.is_empty()).then(|| latest.clone()))
            .unwrap_or_else(|| page.bodies.current(page.names.directory));
        found.extend(in_addition(page, sentence, since, cadence, &bodies, &latest));
        let mut said = Said::rule(bodies.clone(), cadence.kind.clone(), cadence.severity, (cadence.from, cadence.to));
        said.doubtful = sentence.has(&PAST) || sentence.has(&["inte"]);
        said.exact = bodies.len() == 1 && cadences.len() <= 2;
        found.push(said);
        (since, latest) = (cadence.to, bodies);
    }
    if cadences.is_empty() {
        found.extend(once(page, sentence));
    }
    found
}

/// Whether the next mention is where they meet ("… i Transportforum") or who meets ("Fyra gånger per år träffas rådet").
fn follows(sentence: &Sentence<'_>, cadence: &Cadence, next: usize) -> bool {
    let Some(mention) = sentence.mentions.iter().find(|m| m.from >= cadence.to && m.from < next) else { return false };
    let lead = &sentence.words[cadence.to.max(mention.from.saturating_sub(2))..mention.from];
    lead.is_empty()
        || lead.iter().any(|w| w.is(&["i", "inom", "med", "träffas", "möts", "samlas", "sammanträder", "ses", "har"]))
}

/// Whether a number of times can be one of meetings: something in the sentence meets or it follows a label
/// ("Möten: fyra gånger per år"), and nothing in it counts something else.
fn is_about_meetings(sentence: &Sentence<'_>) -> bool {
    let text: String = sentence.words.iter().map(|w| w.low.as_str()).collect::<Vec<_>>().join(" ");
    if OTHERS.iter().any(|other| text.contains(other)) {
        return false;
    }
    let meets = |w: &Word<'_>| MEETS.iter().any(|m| w.low.starts_with(m));
    let meeting = |w: &Word<'_>| {
        ["möten", "möte", "mötena", "mötet", "träffar", "sammanträden", "sammanträde", "sammankomster"]
            .iter()
            .any(|m| w.low.ends_with(m))
    };
    sentence.words.iter().any(|w| meets(w) || meeting(w)) || sentence.words.get(1).is_some_and(|w| w.text == ":")
}

/// "därutöver", "utöver rådets möten".
fn in_addition(
    page: &mut Page<'_, '_>,
    sentence: &Sentence<'_>,
    since: usize,
    cadence: &Cadence,
    bodies: &[usize],
    latest: &[usize],
) -> Option<Said> {
    let words = &sentence.words;
    let range = since..words.len().min(cadence.to + 4);
    let at = range.clone().find(|n| words[*n].is(&["därutöver", "dessutom", "utöver"]))?;
    if words[at].low == "dessutom" && latest.is_empty() {
        return None;
    }
    let own = |body: &usize| bodies.contains(body);
    let named = (words[at].low == "utöver")
        .then(|| sentence.mentions.iter().find(|m| m.from > at && m.from <= at + 3).map(|m| m.body))
        .flatten();
    let parent = bodies.first().and_then(|body| page.bodies.all[*body].parent);
    let other = named
        .or_else(|| latest.iter().copied().find(|b| !own(b)))
        .or(parent)
        .or_else(|| page.bodies.section.iter().copied().find(|b| !own(b)))
        .filter(|b| !own(b))?;
    let kind = RuleKind::InAdditionTo { body: page.slug_of(other)? };
    let mut said = Said::rule(bodies.to_vec(), kind, Severity::Must, (at, cadence.to));
    said.exact = page.bodies.all[other].known.is_some();
    Some(said)
}

/// Something that happens once: "presenteras för förbundsfullmäktige i november 2013".
fn once(page: &Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let cadence = cadence::once(&sentence.words, page.written)?;
    let mention = sentence.mentions.iter().rfind(|m| m.to <= cadence.from + 1)?;
    let found = &page.bodies.all[mention.body];
    // Only bodies that may meet once: a date beside a council that meets each month is a meeting of it.
    let form = found.read().form;
    let once =
        matches!(form, Some(super::super::proposal::BodyForm::Event | super::super::proposal::BodyForm::Assembly));
    let near = cadence.from.saturating_sub(mention.to) <= 8;
    let mut said = Said::rule(vec![mention.body], cadence.kind, cadence.severity, (mention.from, cadence.to));
    said.exact = false;
    (once && near).then_some(said)
}

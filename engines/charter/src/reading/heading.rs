//! Headings and labels: where a part of the page begins, and which bodies it is about.
//!
//! A web page has lost its markup when it comes here, so a heading is known by its looks: it stands on a line of its own, is short,
//! begins with a capital and has no full stop. What it says decides what the coming lines are about:
//!
//! * it names bodies: those are the section, until the next heading that names others;
//! * it is a word for a part ("Möten", "4 § Sammanträden"): the section stays;
//! * it is a word for members ("Ledamöter"): the lines below are a list of the section;
//! * it ends the section ("Kontakt", "Läs mer");
//! * it is something else: it may still be the name of a body that only the text below shows to be one ("Regional kontakt", and
//!   then "Nätverket möts …"), and waits as *pending*.
//!
//! A heading of several bodies is cut between them, but not inside a name that the directory knows: "Transportforum och regionala
//! transportgruppen" are two, "Forum för företagande och innovation" is one.

use super::{
    bodies::Bodies,
    names::Names,
    nouns::{self, capitalised},
    text::Para,
    words::{Word, as_written},
};

/// What a line is.
pub(super) enum Heading {
    /// A heading that names one or more bodies.
    Body,
    /// A heading over a list of members.
    Members,
    /// A heading inside the part of a body: "Möten", "4 § Sammanträden".
    Part,
    /// A heading of something else.
    Other,
    /// A label that names a body ("Styrgrupp:"); the text goes on at this byte of the paragraph.
    Label(usize),
    /// No heading.
    None,
}

/// Headings over members.
#[rustfmt::skip]
const MEMBERS: [&str; 9] = [
    "medlemmar", "ledamöter", "deltagare", "representanter", "sammansättning", "medverkande", "deltagande",
    "medlemsorganisationer", "ingår",
];
/// Headings inside the part of a body.
#[rustfmt::skip]
const PARTS: [&str; 22] = [
    "möten", "mötestider", "möte", "ordförande", "ordförandeskap", "presidium", "sekretariat", "sekreterare",
    "kansli", "syfte", "uppdrag", "ändring", "sammanträden", "arbetsformer", "arbetssätt", "bakgrund", "mål",
    "kallelse", "beslut", "ansvar", "om", "mötesformer",
];
/// Headings after which the page speaks of something else.
#[rustfmt::skip]
const ENDS: [&str; 16] = [
    "kontakt", "kontakta", "läs", "kalender", "dela", "följ", "skriv", "relaterat", "dokument", "länkar",
    "annonser", "kommentera", "kommentarer", "sidfot", "meny", "nyhet",
];
/// Words that make a line a sentence.
#[rustfmt::skip]
const VERBS: [&str; 22] = [
    "är", "har", "ska", "kan", "får", "gör", "blir", "finns", "träffas", "möts", "samlas", "ingår", "består",
    "driver", "leds", "deltar", "arbetar", "bidrar", "väljer", "utgörs", "samordnas", "ses",
];

/// The first lines that may be the title of the page.
pub(super) fn title(paras: &[Para<'_>]) -> Vec<String> {
    let short = paras.iter().filter(|para| looks_like_heading(para) && para.text.split_whitespace().count() <= 6);
    let bare = |para: &Para<'_>| para.text.rsplit(": ").next().unwrap_or(para.text).trim_end_matches(':').to_owned();
    short.take(5).map(bare).collect()
}

/// By its looks alone: short, a capital first, no full stop. A bullet is never a heading, however short.
fn looks_like_heading(para: &Para<'_>) -> bool {
    let text = para.text;
    !para.bullet
        && text.chars().count() <= 100
        && text.split_whitespace().count() <= 13
        && !text.ends_with(['.', ',', ';', '!'])
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '#' | '”' | '"'))
}

/// Words of a heading that talks rather than names.
const TALK: [&str; 13] = ["så", "vi", "hur", "vad", "här", "du", "din", "dina", "oss", "vår", "våra", "om", "varför"];

/// "Forum och nätverk för länets utveckling", "Nätverk, regional utveckling": kinds of bodies, none of them.
fn is_generic(words: &[Word<'_>]) -> bool {
    let kind = |w: &Word<'_>| nouns::noun(&w.low).is_some_and(|n| n.is_bare() && !n.definite || n.plural);
    match words {
        [first, next, ..] => kind(first) && next.is(&["och", ",", "samt", "|", "/", "i", "inom"]),
        [one] => kind(one),
        [] => true,
    }
}

/// Tells what a line is, and begins the part it is the heading of.
pub(super) fn of(
    para: &Para<'_>,
    words: &[Word<'_>],
    next: Option<&Para<'_>>,
    names: &Names<'_>,
    bodies: &mut Bodies,
) -> Heading {
    if let Some(label) = label(para, words, names, bodies) {
        return label;
    }
    if !looks_like_heading(para) || next.is_none() || para.text.ends_with(':') {
        return Heading::None;
    }
    let inner = without_number(words);
    let has_label = inner.iter().any(|w| w.text == ":");
    let Some(first) = inner.iter().find(|w| w.is_word()) else { return Heading::None };
    if has_label && !first.is(&["projekt", "nätverk", "forum", "råd"]) {
        return Heading::None;
    }
    let short = inner.iter().filter(|w| w.is_word()).count() <= 4;
    if short && inner.iter().any(|w| w.is(&MEMBERS)) {
        bodies.focus.clone_from(&bodies.section);
        return Heading::Members;
    }
    if short && first.is(&ENDS) {
        bodies.begin(vec![], None);
        return Heading::Other;
    }
    let named = bodies.of_heading(names, inner);
    if !named.is_empty() {
        bodies.begin(named, None);
        return Heading::Body;
    }
    let numbered = inner.len() < words.len();
    if numbered || first.is(&PARTS) {
        bodies.focus.clone_from(&bodies.section);
        return Heading::Part;
    }
    // "Så ska rådet arbeta": a part about a body the page has spoken of.
    let spoken = inner.iter().find_map(|w| {
        let noun = nouns::noun(&w.low).filter(|noun| noun.definite && !noun.plural)?;
        bodies.resolve(&noun, &w.low)
    });
    if let Some(body) = spoken {
        bodies.begin(vec![body], None);
        return Heading::Part;
    }
    let talk = inner.iter().any(|w| w.is(&VERBS) || w.is(&TALK) || matches!(w.text, "?" | "/" | ">" | "»" | "›" | "|"));
    let dated = inner.iter().any(|w| w.text.chars().filter(char::is_ascii_digit).count() >= 4);
    let name_like = inner.iter().filter(|w| w.is_word()).count() <= 6 && !talk && !dated && !is_generic(inner);
    let span = (first.start, inner.last().map_or(first.end, |w| w.end));
    let text = para.text.get(first.start - para.start..).unwrap_or(para.text);
    let plural = inner.iter().any(|w| nouns::noun(&w.low).is_some_and(|noun| noun.plural));
    let pending = (name_like && !plural).then(|| (text.to_owned(), span.0, span.1));
    bodies.begin(vec![], pending);
    Heading::Other
}

/// "6 § Beredningsgrupp" → "Beredningsgrupp"; also "##".
fn without_number<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let sign = words.iter().position(|w| w.text == "§");
    if let Some(at) = sign.filter(|at| *at <= 2) {
        return &words[at + 1..];
    }
    let hashes = words.iter().take_while(|w| w.text == "#").count();
    &words[hashes..]
}

/// "Styrgrupp: Styrgruppen utgörs av …".
fn label(para: &Para<'_>, words: &[Word<'_>], names: &Names<'_>, bodies: &mut Bodies) -> Option<Heading> {
    let colon = words.iter().position(|w| w.text == ":").filter(|at| (1..=6).contains(at))?;
    if words.len() < colon + 3 || words[..colon].iter().any(|w| w.is(&VERBS)) {
        return None;
    }
    let first = &words[0];
    if first.is(&["projekt", "nätverk", "arbetsgrupp"]) && words.len() < colon + 7 {
        return None;
    }
    let only_body = words[..colon].iter().all(|w| w.is_word() && !w.is(&MEMBERS) && !w.is(&PARTS));
    if !only_body || first.is(&["kontakt", "kontaktperson", "sammankallande"]) {
        return None;
    }
    let named = bodies.of_heading(names, &words[..colon]);
    if named.is_empty() {
        return None;
    }
    bodies.begin(named, None);
    Some(Heading::Label(words[colon].end - para.start))
}

/// The bodies a heading names.
pub(super) fn bodies(all: &mut Bodies, names: &Names<'_>, words: &[Word<'_>]) -> Vec<usize> {
    let words = unwrapped(words);
    let sentence = words.iter().any(|w| w.is(&VERBS));
    let mut found = Vec::new();
    let whole = all.spans(names, words);
    let trail = words.iter().any(|w| matches!(w.text, ">" | "»" | "›"));
    if (whole.is_empty() && is_generic(words)) || trail {
        return found;
    }
    for part in parts(words, &whole) {
        found.extend(part_body(all, names, part, sentence, &found));
    }
    super::page::distinct(found)
}

/// "Arbetsordning för Kulturforum" and "Nätverk: Kompetensdagarna" without what stands before the name.
fn unwrapped<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let paper = words
        .first()
        .is_some_and(|w| w.is(&["arbetsordning", "instruktion", "reglemente", "verksamhetsordning", "stadgar"]));
    if paper && words.get(1).is_some_and(|w| w.low == "för") {
        return &words[2..];
    }
    let after = words.iter().position(|w| w.text == ":").map_or(0, |at| at + 1);
    &words[after..]
}

/// Cuts "Transportforum och regionala transportgruppen", not "Forum för företagande och innovation" and no known name.
fn parts<'w, 't>(words: &'w [Word<'t>], known: &[std::ops::Range<usize>]) -> Vec<&'w [Word<'t>]> {
    let has_noun =
        |part: &[Word<'_>]| part.iter().any(|w| nouns::noun(&w.low).is_some_and(|n| !n.plural || n.class == "förmöte"));
    let mut found = Vec::new();
    let mut start = 0;
    for n in 1..words.len().saturating_sub(1) {
        let whole = n > start && !words[n - 1].text.ends_with('-') && !known.iter().any(|span| span.contains(&n));
        let joins = words[n].is(&["och", "samt", "/", "–", "|"]);
        if joins && whole && has_noun(&words[start..n]) && has_noun(&words[n + 1..]) {
            found.push(&words[start..n]);
            start = n + 1;
        }
    }
    found.push(&words[start..]);
    found
}

/// The body that one part of a heading names: a name in full; else a word for a body with something that tells which. `before` are
/// the bodies of the parts to the left, which "dess" and "rådets" refer to.
fn part_body(
    all: &mut Bodies,
    names: &Names<'_>,
    part: &[Word<'_>],
    sentence: bool,
    before: &[usize],
) -> Option<usize> {
    // A name in full anywhere in it, or "dess tjänstemannagrupp".
    if let Some(first) = before.first() {
        all.focus = vec![*first];
    }
    let spelled = (0..part.len()).find_map(|at| all.full_name(names, part, at));
    if spelled.is_some() {
        return spelled;
    }
    let at = part.iter().position(|w| nouns::noun(&w.low).is_some_and(|noun| !noun.plural || noun.definite))?;
    if let Some(body) = all.titled(names.directory, &part[at]) {
        return Some(body);
    }
    let noun = nouns::noun(&part[at].low)?;
    // "Forum och nätverk", "Nätverk, regional utveckling", "Nytt råd i länet" name none.
    let next = part.get(at + 1).map(|w| w.low.as_str());
    let topical = matches!(next, Some("för"));
    if noun.is_bare() && !topical && at == 0 && !part[1..].iter().any(Word::is_capital) {
        return None;
    }
    if noun.genitive || sentence || (noun.is_bare() && !topical && part[0].is(&["nytt", "ny", "nya", "ett"])) {
        return None;
    }
    let first = part.iter().position(|w| w.is_word() && !w.is(&["nytt", "ny", "nya", "ett", "en", "det", "den"]))?;
    let span = (part[first].start, part.last()?.end);
    Some(all.add(names.directory, &capitalised(&as_written(&part[first..])), span, None))
}

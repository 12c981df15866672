//! Who convenes, coordinates or arranges.
//!
//! Pages say it in the passive ("sammankallas av"), in the active ("Region Norr kallar till"), as a name for it ("sammankallande är"), or
//! by a list under "Det här gör vi". One organisation convenes alone, several convene together. Who *coordinates* is another rule: a
//! coordinator sees to it that there are meetings, but need not be the one who calls them.
//!
//! Conveners that are outside every register (the government, a national association that the directory lacks) are kept in words.

use kernel::slug::Slug;

use super::{
    super::{
        names::{Among, Hit, Names},
        page::{Page, Said, Sentence},
        proposal::Member,
        words::Word,
    },
    about, after, before, names_after, names_before, slugs,
};
use crate::rule::{RuleKind, Severity};

/// Genitives of those outside the county who convene, and what they are called.
const OUTSIDE: [(&str, &str); 7] = [
    ("regeringens", "regeringen"),
    ("statens", "staten"),
    ("riksdagens", "riksdagen"),
    ("regeringskansliets", "Regeringskansliet"),
    ("eu-kommissionens", "EU-kommissionen"),
    ("kommissionens", "EU-kommissionen"),
    ("näringsdepartementets", "Näringsdepartementet"),
];

/// Conveners of one sentence.
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let hits = &sentence.hits;
    let mut found = Vec::new();
    found.extend(outside(page, sentence));
    found.extend(
        called(page, sentence, hits)
            .or_else(|| together(page, sentence, hits))
            .or_else(|| arranged(sentence, hits))
            .or_else(|| passive(page, sentence, hits))
            .or_else(|| active(page, sentence, hits)),
    );
    found
}

/// The organisation whose doings a heading or a line before a list announces: "Det här gör Region Norr:".
pub(in super::super) fn doer(names: &Names<'_>, words: &[Word<'_>]) -> Option<Slug> {
    let does = words.iter().position(|w| w.is(&["gör", "ansvarar", "arbetar"]))?;
    names.hits(words, Among::Sentence).into_iter().filter(|hit| hit.from >= does || hit.to <= does).find_map(|hit| {
        match hit.is {
            Member::Organisation(slug) => Some(slug),
            _ => None,
        }
    })
}

/// One convenes alone, several jointly.
fn convening(organisations: Vec<Slug>) -> Option<RuleKind> {
    match &organisations[..] {
        [] => None,
        [one] => Some(RuleKind::Sole { organisation: one.clone() }),
        _ => Some(RuleKind::Joint { organisations }),
    }
}

/// One coordinates; several do it jointly.
fn coordinating(organisations: Vec<Slug>) -> Option<RuleKind> {
    match &organisations[..] {
        [one] => Some(RuleKind::CoordinatedBy { organisation: one.clone() }),
        _ => convening(organisations),
    }
}

/// A statement, when it says anything of any body.
fn said(bodies: Vec<usize>, kind: RuleKind, span: (usize, usize), exact: bool) -> Option<Said> {
    let mut said = Said::rule(bodies, kind, Severity::Must, span);
    said.exact = exact;
    (!said.bodies.is_empty()).then_some(said)
}

/// "Region Norr är sammankallande", "Sammankallande: Region Norr", "… sammankallar".
fn called(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.low.starts_with("sammankall"))?;
    let passive = words[at].low == "sammankallas";
    let named = if passive { names_after(hits, words, at + 1) } else { names_before(hits, words, at) };
    let named = if named.is_empty() { names_after(hits, words, at + 1) } else { named };
    let (organisations, exact) = slugs(&named);
    let kind = convening(organisations)?;
    let span = (named.first()?.from.min(at), named.last()?.to.max(at + 1));
    // "… är sammankallande för tjänstemannagruppen": the body comes after; else the one spoken of.
    let bodies = after(sentence, span.1).or_else(|| before(sentence, 0, span.0));
    let bodies = bodies.unwrap_or_else(|| page.bodies.current(page.names.directory));
    said(bodies, kind, span, exact)
}

/// "Region Norr och länsstyrelsen samlar gemensamt aktörer", "… arrangerar träffarna tillsammans".
fn together(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    #[rustfmt::skip]
    const VERBS: [&str; 12] = [
        "samlar", "arrangerar", "anordnar", "driver", "bjuder", "kallar", "leder", "samordnar", "håller",
        "ansvarar", "inbjuder", "koordinerar",
    ];
    let words = &sentence.words;
    let joint = words.iter().position(|w| w.is(&["gemensamt", "tillsammans"]))?;
    let verb = words.iter().position(|w| w.is(&VERBS))?;
    let named = names_before(hits, words, verb.min(joint));
    let named = if named.len() < 2 { names_before(hits, words, verb) } else { named };
    let (organisations, exact) = slugs(&named);
    if organisations.len() < 2 {
        return None;
    }
    let span = (named.first()?.from, verb.max(joint) + 1);
    let bodies = about(page, sentence, span.0, verb);
    said(bodies, convening(organisations)?, span, exact)
}

/// "arrangerar SKL ett förmöte", "den träff som Region Norr arrangerade", "arrangeras av".
fn arranged(sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.low.starts_with("arranger") || w.low.starts_with("anordn"))?;
    let after_verb = names_after(hits, words, at + 1);
    let passive = words[at].low.ends_with("as");
    let named = if after_verb.is_empty() && !passive { names_before(hits, words, at) } else { after_verb };
    let (organisations, exact) = slugs(&named);
    let kind = convening(organisations)?;
    let span = (named.first()?.from.min(at), named.last()?.to.max(at + 1));
    let bodies = if named.first()?.from > at && !passive {
        after(sentence, span.1).or_else(|| before(sentence, 0, at))?
    } else {
        before(sentence, 0, span.0).or_else(|| after(sentence, span.1))?
    };
    said(bodies, kind, span, exact)
}

/// "samordnas av Region Norr", "leds av", "drivs av".
fn passive(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    const VERBS: [&str; 7] =
        ["samordnas", "koordineras", "drivs", "leds", "administreras", "sammanhålls", "organiseras"];
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&VERBS))?;
    let av = (at + 1..words.len().min(at + 4)).find(|n| words[*n].low == "av")?;
    let named = names_after(hits, words, av + 1);
    let (organisations, exact) = slugs(&named);
    let kind = coordinating(organisations)?;
    let bodies = before(sentence, 0, at).unwrap_or_else(|| page.bodies.current(page.names.directory));
    // Who leads may be meant as who chairs.
    let exact = exact && words[at].low != "leds";
    said(bodies, kind, (at, named.last()?.to), exact)
}

/// "Region Norr samordnar nätverket"; in a list of what somebody does: "Driver det nya forumet".
fn active(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, hits: &[Hit]) -> Option<Said> {
    const VERBS: [&str; 6] = ["samordnar", "driver", "leder", "koordinerar", "administrerar", "organiserar"];
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&VERBS))?;
    let bodies = after(sentence, at + 1)?;
    if at == 0 {
        let organisation = page.doer.clone()?;
        return said(bodies, RuleKind::CoordinatedBy { organisation }, (at, words.len()), false);
    }
    let named = names_before(hits, words, at);
    let (organisations, exact) = slugs(&named);
    // What stands far after the verb is something else it works with.
    let near = sentence.mentions.iter().any(|m| m.from > at && m.from <= at + 3);
    said(
        bodies,
        coordinating(organisations)?,
        (named.first()?.from, words.len()),
        exact && near && words[at].low == "samordnar",
    )
}

/// "regeringens mötesplats", "statens arena".
fn outside(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at = words.iter().position(|w| OUTSIDE.iter().any(|(genitive, _)| w.low == *genitive))?;
    let noun = words.get(at + 1)?;
    let place = noun.is(&["mötesplats", "arena", "forum", "råd", "nätverk", "plattform", "egen", "egna"]);
    let is = at > 0 && words[at - 1].is(&["är", "utgör", ",", "som"]);
    let (_, convener) = OUTSIDE.iter().find(|(genitive, _)| words[at].low == *genitive)?;
    let kind = RuleKind::External { convener: (*convener).to_owned() };
    let bodies = before(sentence, 0, at).unwrap_or_else(|| page.bodies.current(page.names.directory));
    if place && is { said(bodies, kind, (at, at + 2), true) } else { None }
}

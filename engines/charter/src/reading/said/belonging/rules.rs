//! Composition that is a rule rather than a list: pairs, areas, sectors, seats for a group.
//!
//! "En från majoriteten och en från oppositionen i varje kommun" names nobody; it says how the seats are to be shared out. Such a
//! sentence becomes a rule that is checked every day, where a list becomes seats. A sentence that gives a rule about the whole
//! composition gives no list beside it.

use std::collections::BTreeSet;

use kernel::slug::Slug;

use super::{
    super::super::{
        names::Among,
        number,
        page::{Page, Said, Sentence},
        proposal::{Member, What},
        words::Word,
    },
    composed,
};
use crate::rule::{RuleKind, Sector, Severity};

/// Rules of composition in one sentence.
pub(super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    found.extend(pair(page, sentence));
    found.extend(one_per(page, sentence));
    found.extend(sectors(page, sentence));
    found.extend(on_behalf(page, sentence));
    found
}

/// Whether a rule says all there is about the members of its sentence.
pub(super) const fn is_whole_composition(what: &What) -> bool {
    matches!(what, What::Rule { kind: RuleKind::GoverningPair { .. } | RuleKind::OnePer { .. }, .. })
}

/// "en representant vardera från majoritet och opposition från länets kommuner och Region Norr".
fn pair(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let majority = words.iter().position(|w| w.low.starts_with("majoritet"))?;
    let opposition =
        words.iter().position(|w| w.low.starts_with("opposition")).filter(|at| at.abs_diff(majority) <= 6)?;
    let mut slugs = BTreeSet::new();
    let mut only = None;
    let hits = &sentence.hits;
    for hit in hits {
        match &hit.is {
            Member::Organisation(slug) => {
                slugs.insert(slug.clone());
                only = None;
            }
            Member::Group(slug) => {
                let group = page.names.directory.groups.iter().find(|g| g.slug == *slug)?;
                only = slugs.is_empty().then(|| slug.clone());
                slugs.extend(group.members.iter().cloned());
            }
            Member::OneOf(_) | Member::Unknown => {}
        }
    }
    let group =
        only.filter(|_| hits.len() == 1).or_else(|| page.names.directory.group_of(&slugs).map(|g| g.slug.clone()));
    let bodies = composed(page, sentence, majority.min(opposition));
    let exact = group.is_some();
    // A group that nobody has made yet gets the slug of its words.
    let group = group.or_else(|| {
        let (first, last) = (hits.first()?, hits.last()?);
        Slug::from_name(&page.layout.text[words[first.from].start..words[last.to - 1].end])
    })?;
    let to = hits.last().map_or(opposition + 1, |hit| hit.to.max(opposition + 1));
    let mut said = Said::rule(bodies, RuleKind::GoverningPair { group }, Severity::Must, (majority, to));
    said.exact = exact;
    Some(said)
}

/// "åtta regionala politiker, en per programområde, som har nominerats av regionerna".
fn one_per(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at =
        words.windows(2).position(|w| w[0].is(&["per", "varje", "från"]) && w[1].low.starts_with("programområde"))?;
    let areas: Vec<Slug> = page.names.directory.areas.iter().map(|area| area.slug.clone()).collect();
    let told = words[..at].iter().find_map(|w| number::cardinal(&w.low).filter(|n| *n > 1));
    let agrees = told.is_none_or(|n| usize::from(n) == areas.len());
    let nominated = words.iter().position(|w| w.low.starts_with("nominer"));
    let by = nominated.and_then(|n| {
        page.names.hits(&words[n..], Among::Sentence).into_iter().find_map(|hit| match hit.is {
            Member::Group(slug) => Some(slug),
            _ => None,
        })
    });
    if areas.is_empty() {
        return None;
    }
    let bodies = composed(page, sentence, at);
    let mut said = Said::rule(bodies, RuleKind::OnePer { areas, nominated_by: by }, Severity::Must, (at, words.len()));
    // Which areas are meant follows from the register, not from the words.
    said.exact = false;
    said.doubtful = !agrees;
    Some(said)
}

/// The part of society a word of a list names.
fn sector(words: &[Word<'_>], at: usize) -> Option<(Sector, usize)> {
    let next = words.get(at + 1);
    Some(match words[at].low.as_str() {
        "näringsliv" | "näringslivet" | "företag" | "företagen" => (Sector::Business, 1),
        "akademi" | "akademin" | "lärosäten" | "högskola" | "universitet" | "forskning" => (Sector::Academia, 1),
        "civilsamhälle" | "civilsamhället" | "föreningsliv" | "föreningslivet" => (Sector::CivilSociety, 1),
        "civila" | "civilt" if next.is_some_and(|w| w.low.starts_with("samhälle")) => (Sector::CivilSociety, 2),
        "offentlig" | "offentliga" if next.is_some_and(|w| w.low.starts_with("sektor") || w.low == "aktörer") => {
            (Sector::Public, 2)
        }
        "kommuner" | "kommun" => (Sector::Municipalities, 1),
        "landsting" | "regioner" | "region" => (Sector::Regions, 1),
        "stat" | "staten" | "myndigheter" => (Sector::State, 1),
        _ => return None,
    })
}

/// "triple helix", "deltagare från näringsliv, akademi och offentlig sektor".
fn sectors(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let helix = words.windows(2).position(|w| w[0].low == "triple" && w[1].low.starts_with("helix"));
    let (all_of, span, exact) = match helix {
        Some(at) => (vec![Sector::Business, Sector::Public, Sector::Academia], (at, at + 2), true),
        None => listed_sectors(words)?,
    };
    let bodies = composed(page, sentence, span.0);
    let mut said = Said::rule(bodies, RuleKind::Sectors { all_of }, Severity::Must, span);
    said.exact = exact;
    (!said.bodies.is_empty()).then_some(said)
}

/// Three or more sectors side by side, said of those who take part.
fn listed_sectors(words: &[Word<'_>]) -> Option<(Vec<Sector>, (usize, usize), bool)> {
    #[rustfmt::skip]
    const TAKE_PART: [&str; 10] = [
        "deltagare", "representanter", "representerade", "företrädare", "aktörer", "ledamöter", "deltar",
        "medverkar", "representerat", "representeras",
    ];
    if !words.iter().any(|w| w.is(&TAKE_PART)) {
        return None;
    }
    let mut run: Vec<Sector> = Vec::new();
    let (mut start, mut at, mut last) = (0, 0, 0);
    while at < words.len() {
        if let Some((sector, length)) = sector(words, at) {
            if run.is_empty() {
                start = at;
            }
            if !run.contains(&sector) {
                run.push(sector);
            }
            at += length;
            last = at;
        } else if run.len() < 3 && !words[at].is(&[",", "och", "samt", ";", "det", "/", "den"]) {
            run.clear();
            at += 1;
        } else if words[at].is(&[",", "och", "samt", ";", "det", "/", "den"]) {
            at += 1;
        } else {
            break;
        }
    }
    (run.len() >= 3).then_some((run, (start, last), false))
}

/// "Nordmalings kommun (som representant för Umeåregionens kranskommuner)".
fn on_behalf(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Said> {
    let words = &sentence.words;
    let at = words.windows(2).position(|w| {
        (w[0].is(&["representant", "representanter", "företrädare"]) && w[1].low == "för")
            || (w[0].low == "som" && w[1].low == "företräder")
    })?;
    let hits = &sentence.hits;
    let organisation = hits.iter().rev().find_map(|hit| match &hit.is {
        Member::Organisation(slug) if hit.to <= at => Some((slug.clone(), hit)),
        _ => None,
    })?;
    let group = hits.iter().find_map(|hit| match &hit.is {
        Member::Group(slug) if hit.from > at && hit.from <= at + 4 => Some((slug.clone(), hit)),
        _ => None,
    })?;
    let ((organisation, who), (group, whom)) = (organisation, group);
    let near = at - who.to <= 2;
    let bodies = composed(page, sentence, who.from);
    let mut said =
        Said::rule(bodies, RuleKind::OnBehalfOf { organisation, group }, Severity::Must, (who.from, whom.to));
    said.exact = near && who.fit == super::super::super::words::Fit::Same;
    near.then_some(said)
}

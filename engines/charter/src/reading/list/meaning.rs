//! What a piece of a list means: a name as it is spelled, a place, a word cut short, a misspelling; else nothing, with what may
//! have been meant.
//!
//! Tried in this order: the name as the directory spells it; a place that is all there is in the piece ("Umeå"); a word cut short whose
//! end comes later ("närings- och arbetsmarknadsdepartementen"); a misspelling. The first that fits is taken, and only the first
//! kind can be sure.

use std::ops::Range;

use kernel::slug::Slug;

use super::{
    super::{
        directory::Target,
        fuzzy,
        names::{Among, Hit, Names},
        proposal::{Confidence, Member, ReadMember},
        text::Layout,
        words::Word,
    },
    FILLERS, entry,
    pieces::Segment,
};

/// An entry for a name that was found. A name that several share stays open, with all of them.
pub(super) fn known(names: &Names<'_>, bare: ReadMember, hit: &Hit, confidence: Confidence) -> ReadMember {
    match &hit.is {
        Member::OneOf(_) => ReadMember { is: hit.is.clone(), ..bare },
        // The municipalities of a county whose group nobody has made yet.
        Member::Unknown => {
            let proposal = Slug::new("lanets-kommuner").ok().map(|slug| (slug, "länets kommuner".to_owned()));
            ReadMember { proposal, ..bare }
        }
        known => ReadMember {
            is: known.clone(),
            confidence,
            proposal: named(names, known).filter(|_| confidence < Confidence::Sure),
            ..bare
        },
    }
}

/// Slug and name of what a hit names.
pub(super) fn named(names: &Names<'_>, is: &Member) -> Option<(Slug, String)> {
    match is {
        Member::Organisation(slug) | Member::Group(slug) => {
            names.directory.name_of(slug).map(|name| (slug.clone(), name.to_owned()))
        }
        Member::OneOf(_) | Member::Unknown => None,
    }
}

/// "Umeå", "Ånge kommuner": a place name that is all there is.
pub(super) fn place(
    names: &Names<'_>,
    layout: &Layout<'_>,
    words: &[Word<'_>],
    range: Range<usize>,
) -> Option<ReadMember> {
    let inner: Vec<usize> = range.clone().filter(|n| words[*n].is_word() && !words[*n].is(&FILLERS)).collect();
    // "finansiärerna Umeå": words in lower case may stand before it.
    let at_place =
        |first: &usize| names.at(words, *first, Among::Places).filter(|hit| matches!(hit.is, Member::Organisation(_)));
    let first = inner.iter().find(|n| words[**n].is_capital()).or_else(|| inner.first())?;
    let hit = at_place(first)?;
    let rest = inner.iter().filter(|n| **n >= hit.to);
    let only = rest.clone().all(|n| words[*n].is(&["kommun", "kommuner", "kommunerna", "kommuns", "stad"]));
    only.then(|| {
        let confidence = Confidence::Likely;
        ReadMember { is: hit.is.clone(), confidence, proposal: named(names, &hit.is), ..entry(layout, words, range) }
    })
}

/// "närings-": the rest of the word comes later.
pub(super) fn ends_cut(words: &[Word<'_>], segment: &Segment) -> bool {
    segment.hits.is_empty() && words[segment.words.clone()].last().is_some_and(|w| w.text.ends_with('-'))
}

/// The word that carries the end the cut words lack.
pub(super) fn whole_of<'w>(words: &'w [Word<'_>], segment: &Segment) -> Option<&'w str> {
    words[segment.words.clone()].iter().find(|w| w.text.chars().count() > 8).map(|w| w.low.as_str())
}

/// "närings-" before "arbetsmarknadsdepartementen" is Näringsdepartementet.
pub(super) fn completed(
    names: &Names<'_>,
    layout: &Layout<'_>,
    words: &[Word<'_>],
    short: &Segment,
    whole: Option<&str>,
) -> ReadMember {
    let last = &words[short.words.end - 1];
    let stem = last.low.trim_end_matches('-');
    let fits = |flat: &str| {
        let tail = flat.strip_prefix(stem)?;
        let whole = whole?;
        // The ends agree but for "-et" and "-en".
        let keep = tail.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        (keep >= 4 && whole.contains(&tail[..keep])).then_some(())
    };
    let directory = names.directory;
    let mut all = directory.spellings.iter().filter_map(|s| match s.target {
        Target::Organisation(n) if !s.place && fits(&s.flat).is_some() => Some(&directory.organisations[n]),
        _ => None,
    });
    match (all.next(), all.next()) {
        (Some(one), None) => ReadMember {
            is: Member::Organisation(one.slug.clone()),
            confidence: Confidence::Likely,
            ..entry(layout, words, short.words.clone())
        },
        _ => unknown(names, layout, words, short.words.clone()),
    }
}

/// An entry for words that are no name: with the nearest one, when one is near; taken for it when only a slip lies between.
pub(super) fn unknown(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> ReadMember {
    let bare = entry(layout, words, range);
    let core: Vec<&str> = bare.words.split_whitespace().filter(|w| !FILLERS.contains(w)).collect();
    let Some(near) = fuzzy::nearest(names.directory, &core.join(" ")) else { return bare };
    let is = match (near.slip, near.is_group) {
        (true, true) => Member::Group(near.slug.clone()),
        (true, false) => Member::Organisation(near.slug.clone()),
        (false, _) => Member::Unknown,
    };
    let confidence = if near.slip { Confidence::Likely } else { Confidence::Unsure };
    ReadMember { is, confidence, proposal: Some((near.slug, near.name)), ..bare }
}

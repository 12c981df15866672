//! Bodies called by a word for a body: "gruppen", "rådets arbetsgrupp", "åtta arbetsgrupper". Which one is meant depends on where it
//! stands: the latest sentence that named any, the heading above, the whole page, in that order.
//!
//! *Near* goes before *far*: a body of the focus or of the section is meant before one that was named pages ago. A far one is only taken
//! when no other fits as well, since a wrong body is worse than a question. "Ett politiskt forum" in the indefinite form means none:
//! it says what something is.

use super::{
    super::{
        directory::Directory,
        names::Names,
        nouns::{self, Noun, capitalised},
        number,
        words::{self, Word},
    },
    Bodies, Mention, Spot,
};

/// Words by which a page tells of a body for the first time: "Till rådet finns en beredningsgrupp".
#[rustfmt::skip]
const INTRODUCES: [&str; 13] = [
    "finns", "knyts", "knuten", "tillsatt", "tillsätts", "bildas", "bildats", "bilda", "inrättas", "inrättat",
    "har", "startar", "startat",
];

impl Bodies {
    /// "gruppen", "den utökade tjänstemannagruppen", "ett förmöte".
    pub(super) fn noun(&mut self, names: &Names<'_>, spot: &Spot<'_>) -> Option<Mention> {
        let Spot { words, at, before } = *spot;
        let word = &words[at];
        let noun = nouns::noun(&word.low)?;
        let directory = names.directory;
        let span = (word.start, word.end);
        let here = |body| Some(Mention { from: at, to: at + 1, body });
        if noun.class == "förmöte" {
            let parent = before.last().map(|m| m.body).or_else(|| self.current(directory).first().copied())?;
            let parent = self.all[parent].parent.unwrap_or(parent);
            let body = self.companion(directory, parent, &noun, &words[at..=at], span);
            return here(body);
        }
        if noun.plural {
            return self.counted(directory, words, at);
        }
        let preceding = |n: usize| at.checked_sub(n).map(|n| words[n].low.as_str()).unwrap_or_default();
        if noun.is_bare() && !noun.definite {
            // "I forum och tjänstepersongrupperingen": the one spoken of; "ett politiskt forum" is none.
            let spoken_of = matches!(preceding(1), "i" | "för" | "av" | "med" | "till" | "och");
            let followed = words.get(at + 1).is_some_and(|w| w.low == "för");
            return if spoken_of && !followed { self.resolve(&noun, &word.low).and_then(here) } else { None };
        }
        // "Nätverket Kompetensdagarna": the name comes next.
        if noun.is_bare()
            && words.get(at + 1).is_some_and(Word::is_capital)
            && self.spelled(names, words, at + 1).is_some()
        {
            return None;
        }
        if let Some(body) = self.resolve(&noun, &word.low) {
            return here(body);
        }
        if noun.is_bare() {
            return self.body_of_heading(directory).and_then(here);
        }
        let article = (1..=3).any(|n| matches!(preceding(n), "en" | "ett"));
        if !noun.definite && article && (1..=4).any(|n| matches!(preceding(n), "är" | "som" | "utgör")) {
            return None;
        }
        if let Some(body) = self.of_title(directory, &noun, &word.low, span) {
            return here(body);
        }
        if noun.is_officials() {
            let parent = before
                .last()
                .map(|m| m.body)
                .or_else(|| self.section.first().copied())
                .or_else(|| self.focus.first().copied());
            if let Some(parent) = parent {
                let from = at - usize::from(preceding(1).ends_with("de"));
                let body = self.companion(directory, parent, &noun, &words[from..=at], span);
                return here(body);
            }
        }
        let introduced = article && words[..at].iter().rev().take(6).any(|w| w.is(&INTRODUCES));
        let proper = noun.definite || word.is_capital();
        (introduced || proper)
            .then(|| self.add(directory, &capitalised(word.text.trim_end_matches('s')), span, None))
            .and_then(here)
    }

    /// "åtta arbetsgrupper": several of which no one is named.
    fn counted(&mut self, directory: &Directory, words: &[Word<'_>], at: usize) -> Option<Mention> {
        let count = at.checked_sub(1)?;
        number::cardinal(&words[count].low).filter(|n| *n > 1)?;
        let noun = nouns::noun(&words[at].low).filter(|noun| !noun.is_bare())?;
        if noun.genitive {
            return None;
        }
        let name = format!("{} {}", words[count].low, words[at].low);
        let body = self.add(directory, &name, (words[count].start, words[at].end), None);
        Some(Mention { from: count, to: at + 1, body })
    }

    /// The body that a definite word means here.
    pub fn resolve(&self, noun: &Noun, low: &str) -> Option<usize> {
        let fits = |n: &&usize| {
            let body = &self.all[**n];
            if noun.is_bare() {
                return body.nouns.iter().any(|other| other.class == noun.class);
            }
            let bare = low.trim_end_matches('s');
            let spelled = body.keys.iter().flatten().any(|w| words::same_word(bare, w).is_some());
            spelled || (noun.is_officials() && body.is_officials())
        };
        // "Regional kontakt" says not what it is: under its heading it may be "nätverket" or "gruppen".
        let silent = |n: &&usize| noun.is_bare() && self.all[**n].noun.is_none();
        let near = self.focus.iter().find(fits).or_else(|| self.section.iter().find(fits));
        let near = near.or_else(|| self.section.iter().find(silent));
        if near.is_some() || self.pending.is_some() && noun.is_bare() {
            return near.copied();
        }
        let mut far =
            (0..self.all.len()).rev().filter(|n| fits(&n) && (!noun.is_officials() || self.section.is_empty()));
        let last = far.next();
        // In the part of one body, another that is only called "nätverket" must be the only one of its kind.
        let alone = !noun.is_bare() || self.section.is_empty() || far.next().is_none();
        last.filter(|_| alone)
    }
}

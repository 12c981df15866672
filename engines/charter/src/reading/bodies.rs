//! The bodies a page speaks of, and which of them a word means where it stands.
//!
//! Three ways lead from words to a body, tried in this order where a word stands:
//! * `named` – by a name, of the directory or of the page
//! * `beside` – through another body, to which it belongs
//! * `meant` – by a word for a body, which means the one the page speaks of
//!
//! What the page speaks of is kept as it is read: the *section* is what the heading names, the *focus* what the latest sentence
//! named. A body is noted the first time it is met, and is proposed only when something is said of it.

mod beside;
mod meant;
mod named;

use std::collections::HashMap;

use kernel::slug::Slug;

use super::{
    directory::Directory,
    names::{Hit, Names},
    nouns::{self, Noun},
    page::distinct,
    proposal::{BodyForm, BodyTier, NamedBody, ReadBody},
    words::{self, Word},
};
use named::key;

/// A body found on the page.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its name, as the page has it or made of its words.
    pub name: String,
    /// Its number in the directory.
    pub known: Option<usize>,
    /// Whether it was named in full, not inferred ("dess tjänstemannagrupp").
    pub exact: bool,
    /// Whether anything is said of it, or it has a heading of its own.
    pub used: bool,
    /// Where it is first named.
    pub start: usize,
    pub end: usize,
    pub tier: Option<BodyTier>,
    pub purpose: Option<String>,
    /// The words of its names, lower case.
    keys: Vec<Vec<String>>,
    /// Its name, lower case.
    folded: String,
    /// The words for bodies in its names.
    nouns: Vec<Noun>,
    noun: Option<Noun>,
    form: Option<BodyForm>,
    /// The body it belongs to, when it was found through it.
    pub parent: Option<usize>,
}

impl Found {
    /// How proposals name it: as the page does, with its slug when the register has it, and else the one that it would get.
    pub fn named(&self, directory: &Directory) -> NamedBody {
        let slug = self.known.map(|n| directory.bodies[n].slug.clone());
        let called = slug.clone().or_else(|| Slug::from_name(&self.name));
        NamedBody { name: self.name.clone(), slug, called }
    }

    /// What the page says of the body itself.
    pub fn read(&self) -> ReadBody {
        ReadBody { form: self.form, tier: self.tier, purpose: self.purpose.clone() }
    }

    /// Whether officials sit in it, by its names: "tjänstemannagrupp", "beredningsgrupp".
    pub fn is_officials(&self) -> bool {
        self.nouns.iter().any(Noun::is_officials)
    }

    /// What it works with: the words after "för" in its name.
    fn topic(&self) -> Option<&str> {
        self.name.split_once(" för ").map(|(_, topic)| topic)
    }
}

/// Words that mean one or several bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub from: usize,
    pub to: usize,
    pub body: usize,
}

/// A word that may mean a body, among the others of its sentence.
#[derive(Clone, Copy, Debug)]
struct Spot<'s> {
    words: &'s [Word<'s>],
    at: usize,
    /// The bodies that are named to the left of it.
    before: &'s [Mention],
}

/// All bodies of a page, and the ones it speaks of right now.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    pub all: Vec<Found>,
    /// The bodies of the heading.
    pub section: Vec<usize>,
    /// The bodies of the latest sentence that named any.
    pub focus: Vec<usize>,
    /// The first headings of the page: a project's steering group is called after them.
    titles: Vec<String>,
    /// The keys of all bodies by the beginning of their first word: body and number of the key.
    index: HashMap<String, Vec<(usize, usize)>>,
    /// A heading that may be the name of a body.
    pub pending: Option<(String, usize, usize)>,
}

impl Bodies {
    /// No bodies yet, on a page with these first headings.
    pub fn new(titles: Vec<String>) -> Self {
        Self { titles, ..Self::default() }
    }

    /// Begins a part of the page.
    pub fn begin(&mut self, bodies: Vec<usize>, pending: Option<(String, usize, usize)>) {
        for body in &bodies {
            self.all[*body].used = true;
        }
        self.focus.clone_from(&bodies);
        self.section = bodies;
        self.pending = pending;
    }

    /// The bodies a statement without a subject is about.
    pub fn current(&mut self, directory: &Directory) -> Vec<usize> {
        if self.focus.is_empty()
            && let Some(body) = self.body_of_heading(directory)
        {
            self.focus = vec![body];
        }
        self.focus.clone()
    }

    /// Makes a body of the heading that waits, because the text below speaks of one. The heading waits no longer, whatever it gave.
    fn body_of_heading(&mut self, directory: &Directory) -> Option<usize> {
        let (name, start, end) = self.pending.take()?;
        let body = self.add(directory, &name, (start, end), None);
        self.section = vec![body];
        Some(body)
    }

    /// What the next sentence without a subject is about.
    pub fn end_sentence(&mut self, mentions: &[Mention]) {
        let subject = mentions.iter().filter(|m| m.from < usize::MAX);
        let bodies = distinct(subject.map(|m| m.body));
        if !bodies.is_empty() {
            self.focus = bodies;
        }
    }

    /// Finds or makes the body of this name.
    pub fn add(&mut self, directory: &Directory, name: &str, span: (usize, usize), known: Option<usize>) -> usize {
        let known = known.or_else(|| directory.body_named(name));
        let folded = words::folded(name);
        let same = |b: &Found| (known.is_some() && b.known == known) || (b.known.is_none() && b.folded == folded);
        if let Some(n) = self.all.iter().position(same) {
            return n;
        }
        let mut keys = vec![key(name)];
        if let Some(body) = known.map(|n| &directory.bodies[n]) {
            keys.extend(std::iter::once(&body.name).chain(&body.aliases).map(|name| key(name)));
        }
        keys.retain(|key| !key.is_empty());
        let nouns: Vec<Noun> = keys.iter().flatten().filter_map(|word| nouns::noun(word)).collect();
        let noun = nouns.iter().find(|noun| !noun.plural || noun.definite).cloned();
        let form = noun.as_ref().map(Noun::form);
        let tier = noun.as_ref().and_then(Noun::tier);
        for (n, key) in keys.iter().enumerate() {
            self.index.entry(words::bucket(&key[0])).or_default().push((self.all.len(), n));
        }
        let (start, end) = span;
        self.all.push(Found {
            name: name.to_owned(),
            known,
            exact: true,
            used: false,
            start,
            end,
            tier,
            purpose: None,
            keys,
            folded,
            nouns,
            noun,
            form,
            parent: None,
        });
        self.all.len() - 1
    }

    /// All bodies that the words mean, from left to right.
    pub fn mentions(&mut self, names: &Names<'_>, words: &[Word<'_>], organisations: &[Hit]) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut organisations = organisations.iter().peekable();
        let mut at = 0;
        while at < words.len() {
            // "Örnsköldsviks industrigrupp" is an organisation, not a group of the page.
            while organisations.next_if(|hit| hit.to <= at).is_some() {}
            let inside = organisations.peek().filter(|hit| hit.from <= at);
            let here = match inside {
                _ if !words[at].is_word() => None,
                Some(hit) => self.spelled(names, words, at).filter(|mention| mention.to >= hit.to),
                None => self.mention(names, &Spot { words, at, before: &found }),
            };
            match here {
                Some(mention) => {
                    at = mention.to.max(at + 1);
                    found.push(mention);
                }
                None => at = inside.map_or(at, |hit| hit.to - 1) + 1,
            }
        }
        found
    }

    /// What stands at a word, by the three ways of this folder.
    fn mention(&mut self, names: &Names<'_>, spot: &Spot<'_>) -> Option<Mention> {
        self.spelled(names, spot.words, spot.at)
            .or_else(|| self.possessed(names, spot))
            .or_else(|| self.noun(names, spot))
    }

    /// The bodies that a heading or a label names, or none.
    pub fn of_heading(&mut self, names: &Names<'_>, words: &[Word<'_>]) -> Vec<usize> {
        super::heading::bodies(self, names, words)
    }
}

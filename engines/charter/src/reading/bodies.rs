//! The bodies a page speaks of, and which of them a word means where it stands.

use std::collections::HashMap;

use kernel::slug::Slug;

use super::{
    directory::{Directory, Target},
    names::{Hit, Names},
    nouns::{self, Noun, capitalised},
    page::distinct,
    proposal::{BodyForm, BodyTier, NamedBody, ReadBody},
    words::{self, Word, words_at},
};

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
    pub fn named(&self, directory: &Directory) -> NamedBody {
        let slug = self.known.map(|n| directory.bodies[n].slug.clone());
        let called = slug.clone().or_else(|| Slug::from_name(&self.name));
        NamedBody { name: self.name.clone(), slug, called }
    }

    pub fn read(&self) -> ReadBody {
        ReadBody { form: self.form, tier: self.tier, purpose: self.purpose.clone() }
    }

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
                None => self.mention(names, words, at, &found),
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

    fn mention(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize, before: &[Mention]) -> Option<Mention> {
        self.spelled(names, words, at)
            .or_else(|| self.possessed(names, words, at, before))
            .or_else(|| self.noun(names, words, at, before))
    }

    /// A body named in full at a word of a heading, or as another's: "dess tjänstemannagrupp".
    pub fn full_name(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<usize> {
        let named = words[at].is_word().then(|| self.spelled(names, words, at)).flatten();
        named.or_else(|| self.possessed(names, words, at, &[])).map(|mention| mention.body)
    }

    /// Where names of the directory stand.
    pub fn spans(&self, names: &Names<'_>, words: &[Word<'_>]) -> Vec<std::ops::Range<usize>> {
        let at = |n: usize| words[n].is_word().then(|| known_body(names, words, n)).flatten().map(|(to, _)| n..to);
        (0..words.len()).filter_map(at).collect()
    }

    /// A name in full: of the directory, or of the page.
    fn spelled(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Mention> {
        let on_page = self.index.get(&words::bucket(&words[at].low)).into_iter().flatten();
        let fits = on_page.filter_map(|(n, key)| stands(&self.all[*n].keys[*key], words, at).map(|to| (to, *n)));
        let page = fits.max_by_key(|(to, n)| (*to, std::cmp::Reverse(*n)));
        let known = known_body(names, words, at);
        match (page, known) {
            (page, Some((to, n))) if page.is_none_or(|(end, _)| end < to) => {
                let span = (words[at].start, words[to - 1].end);
                let body = self.add(names.directory, &capitalised(&as_written(&words[at..to])), span, Some(n));
                self.all[body].exact = true;
                Some(Mention { from: at, to, body })
            }
            (Some((to, body)), _) => Some(Mention { from: at, to, body }),
            (None, _) => None,
        }
    }

    /// "dess tjänstemannagrupp", "rådets arbetsgrupp".
    fn possessed(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize, before: &[Mention]) -> Option<Mention> {
        let owner = if words[at].is(&["dess", "deras"]) {
            before
                .last()
                .map(|m| m.body)
                .or_else(|| self.focus.iter().copied().find(|b| !self.all[*b].is_officials()))
                .or_else(|| self.focus.first().copied())?
        } else {
            let noun = nouns::noun(&words[at].low).filter(|noun| noun.genitive && !noun.plural)?;
            self.resolve(&noun, &words[at].low)?
        };
        // An adjective may stand between: "dess utökade tjänstemannagrupp".
        let at_noun = (at + 1..words.len().min(at + 3)).find(|n| nouns::noun(&words[*n].low).is_some())?;
        if words[at + 1..at_noun].iter().any(|w| !w.is_word() || w.is(&["och", "för", "i", "är"])) {
            return None;
        }
        let noun = nouns::noun(&words[at_noun].low).filter(|noun| !noun.is_bare() && !noun.plural)?;
        let owner = self.all[owner].parent.unwrap_or(owner);
        let span = (words[at].start, words[at_noun].end);
        let body = self.companion(names.directory, owner, &noun, &words[at + 1..=at_noun], span);
        Some(Mention { from: at, to: at_noun + 1, body })
    }

    /// "gruppen", "den utökade tjänstemannagruppen", "ett förmöte".
    fn noun(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize, before: &[Mention]) -> Option<Mention> {
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
        super::number::cardinal(&words[count].low).filter(|n| *n > 1)?;
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
        let all: Vec<usize> = (0..self.all.len()).rev().collect();
        let mut far = all.iter().filter(|n| fits(n) && (!noun.is_officials() || self.section.is_empty()));
        let last = far.next().copied();
        // In the part of one body, another that is only called "nätverket" must be the only one of its kind.
        let alone = !noun.is_bare() || self.section.is_empty() || far.next().is_none();
        last.filter(|_| alone)
    }

    /// The body beside another: its officials, its working group, the meeting before its meetings.
    fn companion(
        &mut self,
        directory: &Directory,
        parent: usize,
        noun: &Noun,
        phrase: &[Word<'_>],
        span: (usize, usize),
    ) -> usize {
        let is_it = |(n, b): &(usize, &Found)| {
            *n != parent && noun.is_officials() && b.is_officials() && self.section.contains(n)
        };
        if let Some((n, _)) = self.all.iter().enumerate().find(is_it) {
            return n;
        }
        let low = phrase.last().map(|w| w.low.as_str()).unwrap_or_default();
        let title = noun.title(low);
        let owner = &self.all[parent];
        let mut wanted = Vec::new();
        let owners = std::iter::once(&owner.name).chain(
            owner
                .known
                .into_iter()
                .flat_map(|n| std::iter::once(&directory.bodies[n].name).chain(&directory.bodies[n].aliases)),
        );
        for name in owners {
            let topic = name.split_once(" för ").map(|(_, topic)| topic);
            wanted.extend(topic.map(|topic| format!("{title} för {topic}")));
            wanted.push(format!("{title} till {name}"));
        }
        let by_name = wanted.iter().find_map(|name| directory.body_named(name));
        let by_topic = || noun.is_officials().then(|| officials_of(directory, owner.topic()?)).flatten();
        let known = by_name.or_else(by_topic);
        let name = known.map_or_else(
            || match owner.topic() {
                Some(topic) => format!("{title} för {topic}"),
                None => format!("{title} till {}", owner.name),
            },
            |n| directory.bodies[n].name.clone(),
        );
        let many = self.all.len();
        let body = self.add(directory, &name, span, known);
        if self.all.len() > many {
            self.all[body].exact = false;
            self.all[body].parent = Some(parent);
        }
        body
    }

    /// "styrgruppen" of a page about a project is the body "Styrgrupp, Projektet".
    fn of_title(&mut self, directory: &Directory, noun: &Noun, low: &str, span: (usize, usize)) -> Option<usize> {
        let title = noun.title(low);
        let known = self.titles.iter().find_map(|of| {
            [", ", " ", " för ", " i "]
                .iter()
                .find_map(|between| directory.body_named(&format!("{title}{between}{of}")))
        })?;
        Some(self.add(directory, &title, span, Some(known)))
    }

    /// The bodies that a heading or a label names, or none.
    pub fn of_heading(&mut self, names: &Names<'_>, words: &[Word<'_>]) -> Vec<usize> {
        super::heading::bodies(self, names, words)
    }

    /// A body of the directory called by a project's title.
    pub fn titled(&mut self, directory: &Directory, word: &Word<'_>) -> Option<usize> {
        let noun = nouns::noun(&word.low)?;
        self.of_title(directory, &noun, &word.low, (word.start, word.end))
    }
}

const INTRODUCES: [&str; 13] = [
    "finns",
    "knyts",
    "knuten",
    "tillsatt",
    "tillsätts",
    "bildas",
    "bildats",
    "bilda",
    "inrättas",
    "inrättat",
    "har",
    "startar",
    "startat",
];

fn key(name: &str) -> Vec<String> {
    words_at(name, 0).into_iter().filter(Word::is_word).map(|w| w.low).collect()
}

/// Whether the words of a key stand here, signs between them left out.
fn stands(key: &[String], words: &[Word<'_>], at: usize) -> Option<usize> {
    let mut n = at;
    for (i, wanted) in key.iter().enumerate() {
        if i > 0 && words.get(n).is_some_and(|w| !w.is_word() && w.text != ".") {
            n += 1;
        }
        words::same_word(&words.get(n)?.low, wanted)?;
        n += 1;
    }
    let generic = key.len() == 1 && nouns::noun(&key[0]).is_some_and(|noun| noun.is_bare());
    (!generic).then_some(n)
}

/// The body of the directory whose name stands here; of several of one name the home county's.
fn known_body(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    let directory = names.directory;
    let (to, _, found) = names.longest(words, at, |s| matches!(s.target, Target::Body(_)), true)?;
    let mut bodies: Vec<usize> = found
        .iter()
        .filter_map(|n| match directory.spellings[*n].target {
            Target::Body(b) => Some(b),
            _ => None,
        })
        .collect();
    bodies.sort_unstable();
    bodies.dedup();
    Some((to, directory.one_body(&bodies)?))
}

/// The one officials' group of the directory that works with this.
fn officials_of(directory: &Directory, topic: &str) -> Option<usize> {
    let topic = words::folded(topic);
    let is_it = |name: &str| name.strip_suffix(topic.as_str()).is_some_and(|head| head.ends_with(" för "));
    let mut all: Vec<usize> = directory.officials.iter().filter(|(name, _)| is_it(name)).map(|(_, n)| *n).collect();
    all.dedup();
    directory.one_body(&all)
}

/// Words as they stand in the text, with one space where there is any: "miljö, energi och klimat".
fn as_written(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for (n, word) in words.iter().enumerate() {
        if n > 0 && words[n - 1].end < word.start {
            text.push(' ');
        }
        text.push_str(word.text);
    }
    text
}

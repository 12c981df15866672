//! Reads a page from top to bottom: which part speaks of which body, and what each sentence says of it.
//!
//! The way through a line: is it part of an open list of members? Else, is it a heading? Else its sentences are read one by one. Of a
//! sentence first the organisations and groups are found, then the bodies, then each family of statements looks for its own
//! (`said/`). What they give is a [`Said`]: numbers of bodies, what is said, and the span of words that must be in the quote.
//!
//! How sure a proposal is follows from two things that are kept apart on the way: whether the *pattern* is exact and everything in it
//! was spelled out, and whether the *body* is known and was named in full. Both make it sure; words that are too vague make it unsure
//! whatever else holds; everything between is likely. A proposal is never sure about a body that the register lacks.
//!
//! A sentence that speaks of meetings or members and gave nothing is not dropped: it is told as not understood. Costs grow with the
//! number of words; nothing looks back over the page.

use std::collections::{BTreeSet, HashMap};

use kernel::slug::Slug;

use super::{
    bodies::{Bodies, Mention},
    cadence,
    directory::Directory,
    heading::{self, Heading},
    language,
    names::{Among, Hit, Names},
    proposal::{Confidence, Language, PageReading, Passage, Proposal, ReadMember, What},
    said,
    text::{Layout, Para, sentences},
    words::{Word, words_at},
};
use crate::rule::{RuleKind, Severity};

/// Most words of a quote.
pub(super) const QUOTE: usize = 25;

/// A reading under way.
pub(super) struct Page<'t, 'd> {
    pub names: Names<'d>,
    pub layout: Layout<'t>,
    pub bodies: Bodies,
    /// Year and month in which the page was written, when it says so.
    pub written: Option<(i16, i8)>,
    /// The organisation that a list of what it does belongs to: "Det här gör Region Norr:".
    pub doer: Option<Slug>,
    /// The list of members that the coming lines belong to.
    pub open_list: Option<OpenList>,
    proposals: Vec<Proposal>,
    not_understood: Vec<Passage>,
}

/// A list of members that goes on over several lines.
pub(super) struct OpenList {
    pub bodies: Vec<usize>,
    pub invited: bool,
    pub members: Vec<ReadMember>,
    /// From the line that announces it.
    pub start: usize,
    pub end: usize,
    pub sure: bool,
    /// How many lines it has.
    pub lines: usize,
}

/// One sentence and what it mentions.
pub(super) struct Sentence<'t> {
    pub words: Vec<Word<'t>>,
    pub mentions: Vec<Mention>,
    /// The organisations and groups it names.
    pub hits: Vec<Hit>,
}

impl Sentence<'_> {
    /// Whether any of these words stands in it.
    pub fn has(&self, words: &[&str]) -> bool {
        self.words.iter().any(|w| w.is(words))
    }
}

/// What a finder of statements has found.
pub(super) struct Said {
    pub bodies: Vec<usize>,
    pub what: What,
    /// First word and the word after the last of what must be in the quote.
    pub from: usize,
    pub to: usize,
    /// Whether the pattern is exact and everything in it but the body resolved by its own spelling.
    pub exact: bool,
    /// Whether the words are too vague to be likely.
    pub doubtful: bool,
}

impl Said {
    /// A statement of a rule that is exact until its finder says otherwise.
    pub fn rule(bodies: Vec<usize>, kind: RuleKind, severity: Severity, span: (usize, usize)) -> Self {
        let what = What::Rule { kind, severity };
        Self { bodies, what, from: span.0, to: span.1, exact: true, doubtful: false }
    }
}

/// Reads a page.
pub(super) fn read(text: &str, directory: &Directory) -> PageReading {
    let all = words_at(text, 0);
    let language = language::guess(&all);
    let mut reading = PageReading { language, bodies: vec![], proposals: vec![], not_understood: vec![] };
    if language == Language::Other {
        return reading;
    }
    let layout = Layout::new(text);
    let title = heading::title(&layout.paras);
    let mut page = Page {
        names: Names::new(directory, &all),
        bodies: Bodies::new(title),
        written: cadence::written(&all),
        layout,
        doer: None,
        open_list: None,
        proposals: vec![],
        not_understood: vec![],
    };
    page.read_all();
    reading.proposals = page.in_order();
    reading.not_understood = page.not_understood;
    reading.bodies = page.bodies.all.iter().filter(|body| body.used).map(|body| body.named(directory)).collect();
    reading
}

impl<'t> Page<'t, '_> {
    /// From the first line to the last. The lines are taken out meanwhile, since what is read of them changes the page.
    fn read_all(&mut self) {
        let paras = std::mem::take(&mut self.layout.paras);
        for (n, para) in paras.iter().enumerate() {
            let next = paras.get(n + 1);
            if self.take_list_line(para) {
                continue;
            }
            self.close_list();
            let words = words_at(para.text, para.start);
            match heading::of(para, &words, next, &self.names, &mut self.bodies) {
                Heading::Body => self.doer = None,
                Heading::Members => self.open_list(para.start, para.start + para.text.len(), false),
                Heading::Part | Heading::Other => self.doer = said::convening::doer(&self.names, &words),
                Heading::Label(from) => self.read_sentences(para, from),
                Heading::None => self.read_sentences(para, 0),
            }
        }
        self.close_list();
        self.layout.paras = paras;
    }

    /// Begins a list of members that the coming lines belong to. It is about the bodies that the page speaks of now.
    fn open_list(&mut self, start: usize, end: usize, invited: bool) {
        let bodies = self.bodies.focus.clone();
        self.open_list = Some(OpenList { bodies, invited, members: vec![], start, end, sure: true, lines: 0 });
    }

    /// Takes a line into the open list of members, or answers that the list has ended.
    fn take_list_line(&mut self, para: &Para<'t>) -> bool {
        let Some(mut list) = self.open_list.take() else { return false };
        let taken = said::belonging::list_line(&self.names, &self.layout, para, &mut list);
        self.open_list = Some(list);
        taken
    }

    /// Ends the list and proposes it, when it named anybody and it is known of whom. The quote begins with the line that announced it.
    fn close_list(&mut self) {
        let Some(list) = self.open_list.take() else { return };
        if said::belonging::names_somebody(&list.members) && !list.bodies.is_empty() {
            let what = if list.invited { What::Invited(list.members) } else { What::Members(list.members) };
            let words = words_at(&self.layout.text[list.start..list.end], list.start);
            let exact = list.sure;
            let span = (0, words.len());
            let said = Said { bodies: list.bodies, what, from: span.0, to: span.1, exact, doubtful: false };
            self.propose(&words, &said);
        }
    }

    /// Reads a paragraph from byte `from` of it, after a label.
    fn read_sentences(&mut self, para: &Para<'t>, from: usize) {
        for words in sentences(&Para { text: &para.text[from..], start: para.start + from, ..*para }) {
            let hits = self.names.hits(&words, Among::Sentence);
            let mentions = self.bodies.mentions(&self.names, &words, &hits);
            let sentence = Sentence { words, mentions, hits };
            self.read_sentence(&sentence);
            self.bodies.end_sentence(&sentence.mentions);
        }
        if para.text.ends_with(':') {
            let words = words_at(para.text, para.start);
            self.doer = said::convening::doer(&self.names, &words);
        }
    }

    /// Lets every family of statements look at a sentence. The order matters for the last only: what a body is for is told by a
    /// sentence that tells no rule.
    fn read_sentence(&mut self, sentence: &Sentence<'t>) {
        let mut found = said::meeting::find(self, sentence);
        found.extend(said::preparing::find(self, sentence));
        found.extend(said::chairing::find(self, sentence));
        found.extend(said::convening::find(self, sentence));
        found.extend(said::belonging::find(self, sentence));
        let told = found.iter().any(|said| said::tells_rules(&said.what));
        found.extend(said::beside::find(self, sentence, told));
        let read = found.iter().any(|said| !matches!(said.what, What::Contact { .. } | What::Document { .. }));
        if !read
            && self.open_list.is_none()
            && said::speaks_of_meetings(sentence, &self.bodies.focus)
            && let (Some(first), Some(last)) = (sentence.words.first(), sentence.words.last())
        {
            self.not_understood.push(self.layout.passage(first.start, last.end));
        }
        for said in &found {
            self.propose(&sentence.words, said);
        }
    }

    /// Makes a proposal for each body that a statement is about.
    fn propose(&mut self, words: &[Word<'_>], said: &Said) {
        let (start, end) = quote(words, said.from, said.to);
        if start >= end {
            return;
        }
        let place = self.layout.place(start, end);
        for body in &said.bodies {
            let found = &mut self.bodies.all[*body];
            found.used = true;
            let known = found.known.is_some() && found.exact;
            let confidence = match (said.doubtful, said.exact && known) {
                (true, _) => Confidence::Unsure,
                (_, true) => Confidence::Sure,
                (_, false) => Confidence::Likely,
            };
            self.proposals.push(Proposal {
                body: found.named(self.names.directory),
                what: said.what.clone(),
                quote: self.layout.text[start..end].to_owned(),
                line: place.line,
                place,
                confidence,
            });
        }
    }

    /// All proposals as they stand in the text, each new body before what is said of it, nothing twice.
    fn in_order(&mut self) -> Vec<Proposal> {
        let mut all: Vec<Proposal> = Vec::new();
        let bodies: Vec<_> = self.bodies.all.iter().filter(|body| body.used).cloned().collect();
        let directory = self.names.directory;
        for body in &bodies {
            let place = self.layout.place(body.start, body.end);
            let quote = self.layout.text.get(body.start..body.end).unwrap_or_default();
            let words = words_at(quote, body.start);
            let (start, end) = self::quote(&words, 0, words.len());
            if start < end {
                all.push(Proposal {
                    body: body.named(directory),
                    what: What::Body(body.read()),
                    quote: self.layout.text[start..end].to_owned(),
                    line: place.line,
                    place: self.layout.place(start, end),
                    confidence: if body.known.is_some() && body.exact { Confidence::Sure } else { Confidence::Likely },
                });
            }
        }
        all.append(&mut self.proposals);
        all.sort_by_key(|p| (p.place.start, !matches!(p.what, What::Body(_))));
        let mut seen: HashMap<String, Vec<What>> = HashMap::new();
        all.retain(|p| {
            let told = seen.entry(p.body.name.clone()).or_default();
            let new = !told.contains(&p.what);
            if new {
                told.push(p.what.clone());
            }
            new
        });
        all
    }

    /// The slug to write in a rule that names this body.
    pub fn slug_of(&self, body: usize) -> Option<Slug> {
        self.bodies.all[body].named(self.names.directory).called
    }
}

/// At most [`QUOTE`] words of a sentence, around the words that must be there.
fn quote(words: &[Word<'_>], from: usize, to: usize) -> (usize, usize) {
    let is_word = |n: &usize| words[*n].text.chars().any(char::is_alphanumeric);
    let spoken: Vec<usize> = (0..words.len()).filter(is_word).collect();
    if spoken.is_empty() {
        return (0, 0);
    }
    let mut first = spoken.partition_point(|n| *n < from).min(spoken.len() - 1);
    let mut last = spoken.partition_point(|n| *n < to).max(first + 1);
    if last - first > QUOTE {
        last = first + QUOTE;
    }
    // Words as people count them: a quote is cut between spaces.
    while last - first < QUOTE && (first > 0 || last < spoken.len()) {
        first = first.saturating_sub(1);
        if last - first < QUOTE && last < spoken.len() {
            last += 1;
        }
    }
    let end = if last == spoken.len() { words.len() - 1 } else { spoken[last - 1] };
    (words[spoken[first]].start, words[end].end)
}

/// Bodies without those named twice, in order.
pub(super) fn distinct(bodies: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    bodies.into_iter().filter(|body| seen.insert(*body)).collect()
}

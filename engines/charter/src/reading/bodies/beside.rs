//! Bodies found through another: the officials of a forum, the working group of a council, the meeting before its meetings, the
//! steering group of a project.
//!
//! Such a body has no name of its own on the page. It gets one that people would give it: *Tjänstemannagrupp för kultur* when the forum's
//! name says what it works with, else *Tjänstemannagrupp till Kulturforum*. If the directory has a body of that name, or one officials'
//! group that works with the same, it is that one. Its name was concluded, so what is said of it is never sure.

use super::{
    super::{
        directory::Directory,
        names::Names,
        nouns::{self, Noun},
        words::{self, Word},
    },
    Bodies, Found, Mention, Spot,
};

impl Bodies {
    /// "dess tjänstemannagrupp", "rådets arbetsgrupp".
    pub(super) fn possessed(&mut self, names: &Names<'_>, spot: &Spot<'_>) -> Option<Mention> {
        let Spot { words, at, before } = *spot;
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

    /// The body beside another: its officials, its working group, the meeting before its meetings.
    pub(super) fn companion(
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
    pub(super) fn of_title(
        &mut self,
        directory: &Directory,
        noun: &Noun,
        low: &str,
        span: (usize, usize),
    ) -> Option<usize> {
        let title = noun.title(low);
        let known = self.titles.iter().find_map(|of| {
            [", ", " ", " för ", " i "]
                .iter()
                .find_map(|between| directory.body_named(&format!("{title}{between}{of}")))
        })?;
        Some(self.add(directory, &title, span, Some(known)))
    }

    /// A body of the directory called by a project's title.
    pub fn titled(&mut self, directory: &Directory, word: &Word<'_>) -> Option<usize> {
        let noun = nouns::noun(&word.low)?;
        self.of_title(directory, &noun, &word.low, (word.start, word.end))
    }
}

/// The one officials' group of the directory that works with this.
fn officials_of(directory: &Directory, topic: &str) -> Option<usize> {
    let topic = words::folded(topic);
    let is_it = |name: &str| name.strip_suffix(topic.as_str()).is_some_and(|head| head.ends_with(" för "));
    let mut all: Vec<usize> = directory.officials.iter().filter(|(name, _)| is_it(name)).map(|(_, n)| *n).collect();
    all.dedup();
    directory.one_body(&all)
}

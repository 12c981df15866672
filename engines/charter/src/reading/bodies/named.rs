//! Bodies called by a name: one of the directory, or one the page has used before.
//!
//! A name stands where all its words stand in order, in any ending, with signs between them left out: "Forum för miljö, energi och
//! klimat". Of a name of the page and one of the directory the longer is taken. A name that is only a word for bodies ("Rådet")
//! is no name here: it means whatever council the page speaks of, which `meant` finds out.

use super::{
    super::{
        directory::Target,
        names::Names,
        nouns::{self, capitalised},
        words::{self, Word, as_written, words_of},
    },
    Bodies, Mention, Spot,
};

impl Bodies {
    /// A body named in full at a word of a heading, or as another's: "dess tjänstemannagrupp".
    pub fn full_name(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<usize> {
        let named = words[at].is_word().then(|| self.spelled(names, words, at)).flatten();
        named.or_else(|| self.possessed(names, &Spot { words, at, before: &[] })).map(|mention| mention.body)
    }

    /// Where names of the directory stand.
    pub fn spans(&self, names: &Names<'_>, words: &[Word<'_>]) -> Vec<std::ops::Range<usize>> {
        let at = |n: usize| words[n].is_word().then(|| known_body(names, words, n)).flatten().map(|(to, _)| n..to);
        (0..words.len()).filter_map(at).collect()
    }

    /// A name in full: of the directory, or of the page.
    pub(super) fn spelled(&mut self, names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Mention> {
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
}

/// The words of a name in lower case, signs left out.
pub(super) fn key(name: &str) -> Vec<String> {
    words_of(name).into_iter().map(|w| w.low).collect()
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

//! What the things of the register are called, both ways: from what somebody writes to the address word, and back.
//!
//! Knows organisations, groups, bodies, areas, terms, parties and counties by name, other names, abbreviation and address word;
//! people only those it was asked to look for. Never guesses: what is not exactly a name gives what may have been meant.

use std::collections::HashMap;

use super::record::Naming;

/// How many names are told as what may have been meant.
const MOST_MEANT: usize = 3;

/// How alike two names must be for one to have been meant by the other, of 1.
const ALIKE: f64 = 0.72;

/// One thing with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The word in its address; a code for counties.
    pub word: String,
    /// What it is called.
    pub name: String,
    /// What tells it from others of the same name: where a person comes from.
    pub detail: Option<String>,
}

/// The names of things of all kinds.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    things: HashMap<Naming, Vec<Thing>>,
    by_name: HashMap<(Naming, String), Vec<usize>>,
}

/// What a text was found to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// One thing.
    One(&'a Thing),
    /// Several of the same name.
    Several(Vec<&'a Thing>),
    /// None; these may have been meant.
    None(Vec<&'a Thing>),
}

impl Directory {
    /// Notes a thing; `names` are what else it is called.
    pub fn note(&mut self, kind: Naming, thing: Thing, names: &[String]) {
        let things = self.things.entry(kind).or_default();
        let at = things.len();
        let spelt = [thing.word.as_str(), thing.name.as_str()].into_iter().chain(names.iter().map(String::as_str));
        for name in spelt {
            let at_name = self.by_name.entry((kind, folded(name))).or_default();
            if !at_name.contains(&at) {
                at_name.push(at);
            }
        }
        things.push(thing);
    }

    /// Notes other names of things that are known already, by address word.
    pub fn also_all(&mut self, kind: Naming, names: &HashMap<&str, Vec<&str>>) {
        let Some(things) = self.things.get(&kind) else { return };
        for (at, thing) in things.iter().enumerate() {
            for name in names.get(thing.word.as_str()).into_iter().flatten() {
                let known = self.by_name.entry((kind, folded(name))).or_default();
                if !known.contains(&at) {
                    known.push(at);
                }
            }
        }
    }

    /// Everything of a kind, in the order it was noted.
    #[must_use]
    pub fn all(&self, kind: Naming) -> &[Thing] {
        self.things.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// What a text names. An address word goes before a name, so that a form can always be exact.
    #[must_use]
    pub fn find(&self, kind: Naming, text: &str) -> Found<'_> {
        let things = self.all(kind);
        let exact = things.iter().find(|thing| thing.word == text.trim());
        if let Some(thing) = exact {
            return Found::One(thing);
        }
        match self.by_name.get(&(kind, folded(text))).map(Vec::as_slice) {
            Some([one]) => Found::One(&things[*one]),
            Some(several) => Found::Several(several.iter().map(|at| &things[*at]).collect()),
            None => Found::None(self.meant(kind, text)),
        }
    }

    /// What a thing is called; its word when nobody knows.
    #[must_use]
    pub fn name<'a>(&'a self, kind: Naming, word: &'a str) -> &'a str {
        self.all(kind).iter().find(|thing| thing.word == word).map_or(word, |thing| thing.name.as_str())
    }

    /// What may have been meant, the most alike first.
    fn meant(&self, kind: Naming, text: &str) -> Vec<&Thing> {
        let text = folded(text);
        let all = self.by_name.iter().filter(|((of, _), _)| *of == kind);
        let mut alike: Vec<(f64, usize)> = all
            .flat_map(|((_, name), at)| at.iter().map(|at| (likeness(&text, name), *at)).collect::<Vec<_>>())
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .collect();
        alike.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
        let mut meant: Vec<usize> = Vec::new();
        for (_, at) in alike {
            if !meant.contains(&at) {
                meant.push(at);
            }
        }
        meant.into_iter().take(MOST_MEANT).map(|at| &self.all(kind)[at]).collect()
    }
}

/// How alike two names are: by letters, or because one is the beginning of the other.
fn likeness(one: &str, other: &str) -> f64 {
    let begins = one.chars().count() >= 4 && other.starts_with(one);
    if begins { 0.95 } else { strsim::normalized_damerau_levenshtein(one, other) }
}

/// A name without what people write differently: case, hyphens and other marks, double spaces.
fn folded(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn county() -> Directory {
        let mut directory = Directory::default();
        let thing = |word: &str, name: &str| Thing { word: word.into(), name: name.into(), detail: None };
        directory.note(Naming::Organisation, thing("timra-kommun", "Timrå kommun"), &["Timrå".into()]);
        directory.note(Naming::Organisation, thing("ange-kommun", "Ånge kommun"), &[]);
        directory.note(Naming::Organisation, thing("foretagarna", "Företagarna"), &[]);
        directory.note(Naming::Organisation, thing("foretagarna-umea", "Företagarna Umeå"), &["Företagarna".into()]);
        directory
    }

    fn words(found: &Found<'_>) -> (u8, Vec<String>) {
        match found {
            Found::One(thing) => (1, vec![thing.word.clone()]),
            Found::Several(things) => (2, things.iter().map(|t| t.word.clone()).collect()),
            Found::None(things) => (0, things.iter().map(|t| t.word.clone()).collect()),
        }
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        let county = county();
        let find = |text: &str| words(&county.find(Naming::Organisation, text));
        for text in ["timra-kommun", "Timrå kommun", "TIMRÅ  KOMMUN", "timrå", " Timrå kommun "] {
            assert_eq!(find(text), (1, vec!["timra-kommun".into()]), "{text}");
        }
        assert_eq!(find("Företagarna"), (2, vec!["foretagarna".into(), "foretagarna-umea".into()]));
        assert_eq!(find("foretagarna"), (1, vec!["foretagarna".into()]), "an address word is exact");
        assert_eq!(find("Timra komun"), (0, vec!["timra-kommun".into()]));
        assert_eq!(find("Månen"), (0, vec![]));
        assert_eq!(words(&county.find(Naming::Group, "Timrå")).0, 0);
    }
}

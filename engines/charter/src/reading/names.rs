//! Finds the names of the directory among the words of a text.
//!
//! Every spelling of a name is in the directory's index under the beginning of its first word, so that a word of the page is held only
//! against the names that could begin with it. Of several names that fit at a word the longest is taken: "Region Norr" and not "Region".
//!
//! Names without a county mean the one at home: *länsstyrelsen*, *regionen*, *länets kommuner*. A bare place means its municipality in
//! a list ("Timrå, Ånge och Kramfors") and never in a sentence, where it is a place ("mötet hölls i Timrå").

use std::collections::HashSet;

use super::{
    directory::{Directory, OrganisationForm, Spelling, Target},
    number,
    proposal::Member,
    words::{self, Fit, Word},
};

/// What a reading looks names up in: the directory and the words of the page.
pub(super) struct Names<'d> {
    pub directory: &'d Directory,
    /// All words of the page, for names that differ by a word in brackets only.
    pub on_page: HashSet<String>,
}

/// A name found among the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// First word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
    /// What it names.
    pub is: Member,
    /// How well its letters fit.
    pub fit: Fit,
}

/// Which names are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// Organisations and groups in a sentence.
    Sentence,
    /// Organisations and groups in a list: place names and lower case count too.
    List,
    /// Place names in a list: "Umeå" for its municipality.
    Places,
}

impl<'d> Names<'d> {
    /// Ready to look names up for a text of these words.
    pub fn new(directory: &'d Directory, words: &[Word<'_>]) -> Self {
        let mut on_page: HashSet<String> = HashSet::new();
        for word in words {
            // A long page says the same words over and over: each is copied once.
            if !on_page.contains(&word.low) {
                on_page.insert(word.low.clone());
            }
        }
        Self { directory, on_page }
    }

    /// All organisations and groups among the words, from left to right, the longest at each place.
    pub fn hits(&self, words: &[Word<'_>], among: Among) -> Vec<Hit> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.at(words, at, among) {
                Some(hit) => {
                    at = hit.to;
                    found.push(hit);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The organisation or group whose name begins at a word.
    pub fn at(&self, words: &[Word<'_>], at: usize, among: Among) -> Option<Hit> {
        if !words[at].is_word() {
            return None;
        }
        let named = self.named(words, at, among);
        let collective = self.municipalities(words, at).or_else(|| self.regions(words, at));
        match (named, collective) {
            (Some(named), Some(collective)) if named.to >= collective.to => Some(named),
            (named, None) => named.or_else(|| self.relative(words, at)),
            (_, collective) => collective,
        }
    }

    fn named(&self, words: &[Word<'_>], at: usize, among: Among) -> Option<Hit> {
        let wanted = |s: &Spelling| !matches!(s.target, Target::Body(_)) && s.place == (among == Among::Places);
        let (to, fit, found) = self.longest(words, at, wanted, among != Among::Sentence)?;
        let groups = found.iter().find_map(|n| match self.spelling(*n).target {
            Target::Group(g) => Some(Member::Group(self.directory.groups[g].slug.clone())),
            _ => None,
        });
        let (is, fit) = groups.map_or_else(|| self.one_of(&found, fit), |group| (group, fit));
        Some(Hit { from: at, to, is, fit })
    }

    /// The organisation meant among several of one spelling.
    fn one_of(&self, found: &[usize], fit: Fit) -> (Member, Fit) {
        let target = |n: &usize| match self.spelling(*n).target {
            Target::Organisation(o) => Some(o),
            _ => None,
        };
        let slug = |o: usize| self.directory.organisations[o].slug.clone();
        let mut all: Vec<usize> = found.iter().filter_map(target).collect();
        all.sort_unstable();
        all.dedup();
        if let [one] = all[..] {
            return (Member::Organisation(slug(one)), fit);
        }
        // "Region Västerbotten" on a page that calls it a regionförbund is the one with that word in brackets.
        let told = |n: &&usize| self.spelling(**n).qualifier.as_ref().is_some_and(|q| self.on_page.contains(q));
        let plain = |n: &&usize| self.spelling(**n).qualifier.is_none();
        let qualified: Vec<usize> = found.iter().filter(told).filter_map(target).collect();
        let plain: Vec<usize> = found.iter().filter(plain).filter_map(target).collect();
        let choice = [qualified, plain].into_iter().find(|some| !some.is_empty()).unwrap_or(all);
        match self.directory.nearest(&choice) {
            Some(one) => (Member::Organisation(slug(one)), Fit::Ending),
            None => (Member::OneOf(choice.into_iter().map(slug).collect()), Fit::Ending),
        }
    }

    fn spelling(&self, n: usize) -> &Spelling {
        &self.directory.spellings[n]
    }

    /// The spellings that cover most words from `at` on, and fit best.
    pub fn longest(
        &self,
        words: &[Word<'_>],
        at: usize,
        wanted: impl Fn(&Spelling) -> bool,
        lenient: bool,
    ) -> Option<(usize, Fit, Vec<usize>)> {
        let mut best: Option<(usize, Fit, Vec<usize>)> = None;
        for n in self.directory.index.get(&words::bucket(&words[at].low))? {
            let spelling = self.spelling(*n);
            if !wanted(spelling) {
                continue;
            }
            let Some((to, fit)) = matches(spelling, words, at, lenient) else { continue };
            match &mut best {
                Some((end, kept, all)) if (*end, *kept) == (to, fit) => all.push(*n),
                Some((end, kept, _)) if (*end, *kept) > (to, fit) => {}
                _ => best = Some((to, fit, vec![*n])),
            }
        }
        best
    }

    /// "länets (alla) kommuner", "samtliga kommuner i länet", "kommunerna", "Värmlands kommuner".
    fn municipalities(&self, words: &[Word<'_>], at: usize) -> Option<Hit> {
        let (mut n, quantified, told) = quantifiers(words, at);
        let owner = words.get(n)?;
        let owned = owner.is(&["länets", "länens", "regionens"]) || self.is_home_county(&owner.low);
        if owned {
            n += 1;
            if words.get(n).is_some_and(|w| w.is(&["läns", "län"])) {
                n += 1;
            }
        }
        let (after, more, counted) = quantifiers(words, n);
        let noun = words.get(after)?;
        let definite = noun.is(&["kommunerna", "länskommunerna", "kommunernas"]);
        if !definite && !noun.is(&["kommuner", "kommuners"]) {
            return None;
        }
        let mut to = after + 1;
        let mut located = owned;
        if words.get(to).is_some_and(|w| w.is(&["i", "inom"])) {
            let place = words.get(to + 1)?;
            let county = self.is_home_county(&place.low);
            if place.is(&["länet", "regionen"]) || county {
                located = true;
                to += 2;
                to += usize::from(county && words.get(to).is_some_and(|w| w.low == "län"));
            } else if place.is_capital() {
                // "kommunerna i Bergslagen" are others than the county's.
                return None;
            }
        }
        if !(definite || owned || quantified || more || located) {
            return None;
        }
        let told = told.or(counted).map(usize::from);
        let agrees = told.is_none_or(|n| n == self.directory.municipalities_at_home);
        let fit = if located && agrees { Fit::Same } else { Fit::Ending };
        let is = match self.directory.home_municipalities {
            Some(group) => Member::Group(self.directory.groups[group].slug.clone()),
            None => Member::Unknown,
        };
        Some(Hit { from: at, to, is, fit })
    }

    fn is_home_county(&self, low: &str) -> bool {
        self.directory.home_place.as_deref().is_some_and(|place| words::same_word(low, place).is_some())
    }

    /// "samtliga regioner", "regionerna", "de regionalt utvecklingsansvariga aktörerna".
    fn regions(&self, words: &[Word<'_>], at: usize) -> Option<Hit> {
        let group = Member::Group(self.directory.groups[self.directory.regions?].slug.clone());
        let (n, quantified, _) = quantifiers(words, at);
        let n = n + usize::from(words.get(n).is_some_and(|w| w.is(&["landets", "sveriges"])));
        let noun = words.get(n)?;
        if noun.low == "regionerna" || (noun.low == "regioner" && (quantified || n > at)) {
            return Some(Hit { from: at, to: n + 1, is: group, fit: Fit::Same });
        }
        let responsible = words.get(n + 1).is_some_and(|w| w.is(&["utvecklingsansvariga", "tillväxtansvariga"]));
        if noun.low == "regionalt" && responsible {
            let to = n + 2 + usize::from(words.get(n + 2).is_some_and(|w| w.is(&["aktörerna", "aktörer", "organen"])));
            return Some(Hit { from: at, to, is: group, fit: Fit::Ending });
        }
        None
    }

    /// "regionen", "länsstyrelsen", "kommunförbundet": the one at home.
    fn relative(&self, words: &[Word<'_>], at: usize) -> Option<Hit> {
        let form = match words[at].low.as_str() {
            "regionen" | "regionens" | "landstinget" | "landstingets" => OrganisationForm::Region,
            "länsstyrelsen" | "länsstyrelsens" => OrganisationForm::CountyBoard,
            "kommunförbundet" | "kommunförbundets" => OrganisationForm::Federation,
            _ => return None,
        };
        let one = self.directory.at_home(form)?;
        let is = Member::Organisation(self.directory.organisations[one].slug.clone());
        Some(Hit { from: at, to: at + 1, is, fit: Fit::Same })
    }
}

/// Skips "alla", "samtliga", "de tolv": where the next word is, whether any was skipped, and the number.
fn quantifiers(words: &[Word<'_>], at: usize) -> (usize, bool, Option<u8>) {
    let mut n = at;
    let mut told = None;
    while let Some(word) = words.get(n) {
        let count = number::cardinal(&word.low);
        if !word.is(&["alla", "samtliga", "de", "övriga", "dess"]) && count.is_none() {
            break;
        }
        told = told.or(count);
        n += 1;
    }
    let all = words[at..n].iter().any(|w| w.is(&["alla", "samtliga", "övriga"]));
    (n, all, told)
}

/// Whether a spelling stands at a word, where it ends and how well it fits.
fn matches(spelling: &Spelling, words: &[Word<'_>], at: usize, lenient: bool) -> Option<(usize, Fit)> {
    let mut n = at;
    let mut fit = Fit::Same;
    for (word, sign) in spelling.words.iter().zip(&spelling.signs) {
        let quoted = n > at && words.get(n).is_some_and(|w| matches!(w.text, "”" | "\"" | "’"));
        if n > at && (*sign || quoted) && words.get(n).is_some_and(|w| !w.is_word()) {
            n += 1;
        }
        let here = words.get(n)?;
        fit = fit.min(words::same_word(&here.low, word)?);
        n += 1;
    }
    // A short name in lower case is more often a common word: "bron", "rise".
    if spelling.words.len() == 1 && !words[at].is_capital() {
        let short = spelling.flat.chars().count() < 10;
        if short && !lenient && !spelling.flat.starts_with("region") {
            return None;
        }
        fit = if short || spelling.capitals { Fit::Ending } else { fit };
    }
    let shouted = spelling.capitals && spelling.flat.chars().count() <= 3;
    if shouted && !lenient && !words[at].text.chars().next_back().is_some_and(|c| c.is_uppercase() || c == 's') {
        return None;
    }
    Some((n, fit))
}

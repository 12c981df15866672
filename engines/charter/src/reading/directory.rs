//! What is known already: organisations, groups and bodies by all their names, and whose county it is.
//!
//! Built once; reading a page then looks each word up in an index instead of comparing it with every name.
//!
//! Names that several counties have (*länsstyrelsen*, *regionen*, *kommunförbundet*) mean the one at [`Home`]. Without a home they are
//! open, and the reading offers all of them.
//!
//! What is alike for reading is the name and not the thing: an organisation that has ceased is known by its former names, so that a page
//! of 2014 that speaks of the *landsting* is read as today's region.

use std::collections::{BTreeSet, HashMap};

use kernel::slug::Slug;
use serde::{Deserialize, Serialize};

use super::{nouns, words};

/// What kind of unit an organisation is, as far as reading cares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationForm {
    /// A region; "regionen" may mean it.
    Region,
    /// A municipality; its place name alone means it in a list.
    Municipality,
    /// A county administrative board; "länsstyrelsen" may mean it.
    CountyBoard,
    /// A federation of municipalities; "kommunförbundet" may mean it.
    Federation,
    /// The government or a ministry: a body that it convenes is not the county's own.
    Government,
    /// Anything else.
    #[default]
    Other,
}

/// An organisation of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownOrganisation {
    /// Its slug.
    pub slug: Slug,
    /// Its name now.
    pub name: String,
    /// Other spellings and former names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Code of its county, two digits.
    #[serde(default)]
    pub county: Option<String>,
    /// What kind of unit it is.
    #[serde(default)]
    pub form: OrganisationForm,
}

/// A group of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownGroup {
    /// Its slug.
    pub slug: Slug,
    /// "länets kommuner".
    pub name: String,
    /// Its members on the day of reading.
    #[serde(default)]
    pub members: Vec<Slug>,
}

/// A body of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownBody {
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its short name and other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Code of its county, when it belongs to one.
    #[serde(default)]
    pub county: Option<String>,
}

/// An area that seats are shared out by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownArea {
    /// Its slug.
    pub slug: Slug,
    /// "Övre Norrland".
    pub name: String,
}

/// Whose register it is: what "länet" and "regionen" mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The region.
    pub region: Slug,
    /// Code of its county, two digits.
    pub county: String,
}

/// What one name in the index names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Organisation(usize),
    Group(usize),
    Body(usize),
}

/// One spelling of something.
#[derive(Debug)]
pub(super) struct Spelling {
    /// Its words, lower case.
    pub words: Vec<String>,
    /// Whether a comma or a dash stands before the word of the same number.
    pub signs: Vec<bool>,
    /// All of it, lower case.
    pub flat: String,
    /// The same, letter by letter.
    pub letters: Vec<char>,
    /// Which letters it has, as a set of bits.
    pub alphabet: u32,
    /// Whether it is written in capitals only, as LO and RISE are.
    pub capitals: bool,
    /// What it names.
    pub target: Target,
    /// A place name that means its municipality, in lists only.
    pub place: bool,
    /// The word in brackets after it: "Region Västerbotten (regionförbund)".
    pub qualifier: Option<String>,
}

/// What is known already, with its index.
#[derive(Debug, Default)]
pub struct Directory {
    pub(super) organisations: Vec<KnownOrganisation>,
    pub(super) groups: Vec<KnownGroup>,
    pub(super) bodies: Vec<KnownBody>,
    pub(super) areas: Vec<KnownArea>,
    pub(super) home: Option<Home>,
    pub(super) spellings: Vec<Spelling>,
    pub(super) index: HashMap<String, Vec<usize>>,
    /// Bodies by all their names, lower case.
    body_names: HashMap<String, Vec<usize>>,
    /// Names of the groups of officials, lower case, and whose they are.
    pub(super) officials: Vec<(String, usize)>,
    by_slug: HashMap<Slug, Target>,
    /// The region, the board and the federation at home.
    home_region: Option<usize>,
    home_board: Option<usize>,
    home_federation: Option<usize>,
    /// The first word of the home county's name.
    pub(super) home_place: Option<String>,
    /// The group of exactly the municipalities of the home county.
    pub(super) home_municipalities: Option<usize>,
    /// How many municipalities the home county has.
    pub(super) municipalities_at_home: usize,
    /// The group of the country's regions.
    pub(super) regions: Option<usize>,
}

impl Directory {
    /// Builds the index. The order of the lists does not matter for what is read.
    #[must_use]
    pub fn new(
        organisations: Vec<KnownOrganisation>,
        groups: Vec<KnownGroup>,
        bodies: Vec<KnownBody>,
        home: Option<Home>,
    ) -> Self {
        let mut directory = Self { organisations, groups, bodies, home, ..Self::default() };
        directory.spell();
        directory.find_groups();
        directory.find_home();
        directory
    }

    /// Adds the areas that "en per programområde" may mean.
    #[must_use]
    pub fn with_areas(mut self, areas: Vec<KnownArea>) -> Self {
        self.areas = areas;
        self
    }

    /// The organisations it was built from.
    #[must_use]
    pub fn organisations(&self) -> &[KnownOrganisation] {
        &self.organisations
    }

    /// The groups it was built from.
    #[must_use]
    pub fn groups(&self) -> &[KnownGroup] {
        &self.groups
    }

    /// The bodies it was built from.
    #[must_use]
    pub fn bodies(&self) -> &[KnownBody] {
        &self.bodies
    }

    /// Notes every spelling of every name, by the beginning of its first word; of a municipality its place name too.
    fn spell(&mut self) {
        let mut found = Vec::new();
        for (n, organisation) in self.organisations.iter().enumerate() {
            let target = Target::Organisation(n);
            for name in std::iter::once(&organisation.name).chain(&organisation.aliases) {
                found.extend(spellings(name, target));
            }
            if organisation.form == OrganisationForm::Municipality {
                found.extend(place_names(&organisation.name, target));
            }
        }
        for (n, group) in self.groups.iter().enumerate() {
            found.extend(spellings(&group.name, Target::Group(n)));
        }
        for (n, body) in self.bodies.iter().enumerate() {
            for name in std::iter::once(&body.name).chain(&body.aliases) {
                found.extend(spellings(name, Target::Body(n)));
            }
        }
        for (n, spelling) in found.iter().enumerate() {
            if let Some(first) = spelling.words.first() {
                self.index.entry(words::bucket(first)).or_default().push(n);
            }
        }
        self.spellings = found;
    }

    /// Finds the groups that names without a county mean: that of all municipalities of the home county, by its members before its
    /// name, and that of all regions.
    fn find_groups(&mut self) {
        let set = |members: &[Slug]| members.iter().cloned().collect::<BTreeSet<_>>();
        if let Some(home) = &self.home {
            let here = |o: &&KnownOrganisation| {
                o.form == OrganisationForm::Municipality && o.county.as_deref() == Some(home.county.as_str())
            };
            let all: BTreeSet<Slug> = self.organisations.iter().filter(here).map(|o| o.slug.clone()).collect();
            self.municipalities_at_home = all.len();
            self.home_municipalities = (!all.is_empty())
                .then(|| self.groups.iter().position(|g| set(&g.members) == all))
                .flatten()
                .or_else(|| self.groups.iter().position(|g| words::folded(&g.name) == "länets kommuner"));
        }
        let names = ["regionerna", "landets regioner", "sveriges regioner"];
        self.regions = self.groups.iter().position(|g| names.contains(&words::folded(&g.name).as_str()));
    }

    /// The group whose members are exactly these.
    pub(super) fn group_of(&self, members: &BTreeSet<Slug>) -> Option<&KnownGroup> {
        self.groups.iter().find(|g| g.members.iter().cloned().collect::<BTreeSet<_>>() == *members)
    }

    /// The only one of these organisations that may be meant: the only one at all, or the only one of the home county.
    pub(super) fn nearest(&self, among: &[usize]) -> Option<usize> {
        if let [one] = among {
            return Some(*one);
        }
        let home = self.home.as_ref()?;
        let here = |n: &&usize| self.organisations[**n].county.as_deref() == Some(home.county.as_str());
        let mut found = among.iter().filter(here);
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// "regionen", "länsstyrelsen", "kommunförbundet": the one at home.
    pub(super) const fn at_home(&self, form: OrganisationForm) -> Option<usize> {
        match form {
            OrganisationForm::Region => self.home_region,
            OrganisationForm::CountyBoard => self.home_board,
            OrganisationForm::Federation => self.home_federation,
            OrganisationForm::Municipality | OrganisationForm::Government | OrganisationForm::Other => None,
        }
    }

    /// What a slug names among organisations and groups, and its name.
    pub(super) fn name_of(&self, slug: &Slug) -> Option<&str> {
        match self.by_slug.get(slug)? {
            Target::Organisation(n) => Some(&self.organisations[*n].name),
            Target::Group(n) => Some(&self.groups[*n].name),
            Target::Body(_) => None,
        }
    }

    /// The body of this very name, or with it as another spelling; of several the one at home.
    pub(super) fn body_named(&self, name: &str) -> Option<usize> {
        self.one_body(self.body_names.get(&words::folded(name))?)
    }

    /// The only one of these bodies that may be meant.
    pub(super) fn one_body(&self, among: &[usize]) -> Option<usize> {
        if let [one] = among {
            return Some(*one);
        }
        let home = self.home.as_ref().map(|home| home.county.as_str())?;
        let mut near = among.iter().filter(|n| self.bodies[**n].county.as_deref() == Some(home));
        near.next().copied().filter(|_| near.next().is_none())
    }

    /// What the home county has one of, and names that are looked up whole.
    fn find_home(&mut self) {
        for (n, body) in self.bodies.iter().enumerate() {
            for name in std::iter::once(&body.name).chain(&body.aliases) {
                let folded = words::folded(name);
                let officials = folded.split(' ').any(|w| nouns::noun(w).is_some_and(|noun| noun.is_officials()));
                if officials {
                    self.officials.push((folded.clone(), n));
                }
                let all = self.body_names.entry(folded).or_default();
                if !all.contains(&n) {
                    all.push(n);
                }
            }
        }
        let groups = self.groups.iter().enumerate().map(|(n, g)| (g.slug.clone(), Target::Group(n)));
        self.by_slug = groups.collect();
        let organisations = self.organisations.iter().enumerate();
        self.by_slug.extend(organisations.map(|(n, o)| (o.slug.clone(), Target::Organisation(n))));
        let of_form = |form| -> Vec<usize> {
            (0..self.organisations.len()).filter(|n| self.organisations[*n].form == form).collect()
        };
        self.home_board = self.nearest(&of_form(OrganisationForm::CountyBoard));
        self.home_federation = self.nearest(&of_form(OrganisationForm::Federation));
        let region = self.home.as_ref().map(|home| home.region.clone());
        self.home_region = self.organisations.iter().position(|o| Some(&o.slug) == region.as_ref());
        self.home_place = self.home_region.and_then(|n| {
            let name = words::folded(&self.organisations[n].name);
            let place = name.strip_prefix("region ").unwrap_or(&name);
            place.split(' ').next().map(str::to_owned)
        });
    }
}

/// The set of letters of a text, for telling quickly that two cannot be alike.
pub(super) fn alphabet(letters: &[char]) -> u32 {
    letters.iter().fold(0, |set, c| set | 1 << (u32::from(*c) % 32))
}

/// The spellings of one name: itself, without what stands in brackets, and the usual variants of boards and regions.
fn spellings(name: &str, target: Target) -> Vec<Spelling> {
    let (bare, qualifier) = match name.split_once('(') {
        Some((bare, rest)) => (bare.trim(), Some(rest.trim_end_matches(')').trim().to_lowercase())),
        None => (name.trim(), None),
    };
    let names = std::iter::once(bare.to_owned()).chain(variants(bare));
    names.filter_map(|name| spelling(&name, target, false, qualifier.clone())).collect()
}

/// "Länsstyrelsen i Dalarnas län" is also "Länsstyrelsen Dalarna" and "Länsstyrelsen i Dalarna"; endings are compared leniently.
fn variants(name: &str) -> Vec<String> {
    if let Some(rest) = name.strip_prefix("Länsstyrelsen ") {
        let place = rest.strip_prefix("i ").unwrap_or(rest);
        let place = place.strip_suffix(" län").unwrap_or(place);
        let forms = ["Länsstyrelsen", "Länsstyrelsen i"].map(|head| format!("{head} {place}"));
        let county = ["Länsstyrelsen", "Länsstyrelsen i"].map(|head| format!("{head} {place} län"));
        return forms.into_iter().chain(county).filter(|form| form != name).collect();
    }
    let short = name.strip_prefix("Region ").and_then(|_| name.strip_suffix(" län"));
    short.map(str::to_owned).into_iter().collect()
}

fn spelling(name: &str, target: Target, place: bool, qualifier: Option<String>) -> Option<Spelling> {
    let mut words = Vec::new();
    let mut signs = Vec::new();
    let mut sign = false;
    for word in words::words_at(name, 0) {
        if word.is_word() {
            signs.push(sign);
            words.push(word.low);
            sign = false;
        } else {
            sign = true;
        }
    }
    let letters: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = !letters.is_empty() && letters.chars().all(char::is_uppercase);
    let flat = words.join(" ");
    let lettered: Vec<char> = flat.chars().collect();
    (!words.is_empty()).then(|| Spelling {
        words,
        signs,
        flat,
        alphabet: alphabet(&lettered),
        letters: lettered,
        capitals,
        target,
        place,
        qualifier,
    })
}

/// "Härnösands kommun" → "Härnösands", "Härnösand": a place name in a list means its municipality.
fn place_names(name: &str, target: Target) -> Vec<Spelling> {
    let Some(base) = name.strip_suffix(" kommun") else { return Vec::new() };
    let short = base.strip_suffix('s').filter(|short| short.chars().count() > 2);
    let places = std::iter::once(base).chain(short);
    places.filter_map(|place| spelling(place, target, true, None)).collect()
}

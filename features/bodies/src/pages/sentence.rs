//! From a text key with typed arguments to a sentence with names, dates and links in the reader's language.

use charter::{
    finding::Arg,
    rule::{RuleKind, Sector},
};
use jiff::civil::Date;
use kernel::{Language, date_text, slug::Slug};
use web::{
    View,
    phrase::{Link, Phrase},
    text::{Arg as TextArg, AsArg},
};

use super::words;
use crate::{
    model::{Names, directory::Directory, record::Naming},
    package::check::named,
};

/// Someone a sentence may name: her address and name.
pub type Someone<'a> = Option<(&'a Slug, &'a str)>;

/// A value on its way into a text.
enum Value {
    Number(i64),
    Text(String),
    Link(Link),
}

impl AsArg for Value {
    fn as_arg(&self) -> TextArg<'_> {
        match self {
            Self::Number(n) => n.as_arg(),
            Self::Text(text) => text.as_arg(),
            Self::Link(link) => link.as_arg(),
        }
    }
}

/// The sentence of a key and its arguments.
#[must_use]
pub fn sentence(v: &View, key: &str, args: &[(String, Arg)], names: &Names, person: Someone<'_>) -> Phrase {
    let values: Vec<(&str, Value)> =
        args.iter().map(|(name, arg)| (name.as_str(), value(v, arg, names, person))).collect();
    let args: Vec<(&str, &dyn AsArg)> = values.iter().map(|(name, value)| (*name, value as &dyn AsArg)).collect();
    v.phrase(key, &args)
}

/// A rule in words.
#[must_use]
pub fn rule(v: &View, rule: &RuleKind, names: &Names) -> Phrase {
    let (key, args) = charter::rule_text(rule);
    sentence(v, key, &args, names, None)
}

/// What the things that a rule names are called: in the register, or by the source that names them first.
pub(crate) fn rule_names(directory: &Directory, new: &dyn Fn(&str) -> Option<String>, kind: &RuleKind) -> Names {
    let mut names = Names::default();
    let mentioned = named(kind);
    let groups = [
        ("organisation", Naming::Organisation, mentioned.organisations),
        ("group", Naming::Group, mentioned.groups),
        ("body", Naming::Body, mentioned.bodies),
        ("area", Naming::Area, mentioned.areas),
    ];
    for (word, naming, slugs) in groups {
        for slug in slugs {
            let known = directory.name(naming, slug.as_str());
            let name = if known == slug.as_str() { new(slug.as_str()) } else { None };
            names.note(word, slug.as_str(), &name.unwrap_or_else(|| known.to_owned()));
        }
    }
    names
}

fn value(v: &View, arg: &Arg, names: &Names, person: Someone<'_>) -> Value {
    match arg {
        Arg::Number(n) => Value::Number(*n),
        Arg::Year(year) => Value::Text(year.to_string()),
        Arg::Date(day) => Value::Text(v.day(day)),
        Arg::Month(first) => Value::Text(month(*first, v.language)),
        Arg::Organisation(slug) => {
            Value::Link(v.link_to(names.of("organisation", slug.as_str()), &format!("/organisationer/{slug}")))
        }
        Arg::Body(slug) => Value::Link(v.link_to(names.of("body", slug.as_str()), &format!("/organ/{slug}"))),
        Arg::Person(_) => someone(v, person),
        other => Value::Text(plain(v, other, names)),
    }
}

fn plain(v: &View, arg: &Arg, names: &Names) -> String {
    let list = |kind: &str, slugs: &[Slug]| {
        let words: Vec<String> = slugs.iter().map(|slug| names.of(kind, slug.as_str()).to_owned()).collect();
        enumeration(v, &words)
    };
    match arg {
        Arg::Organisations(slugs) => list("organisation", slugs),
        Arg::Areas(slugs) => list("area", slugs),
        Arg::Group(slug) => names.of("group", slug.as_str()).to_owned(),
        Arg::Area(slug) => names.of("area", slug.as_str()).to_owned(),
        Arg::Side(side) => v.t(words::side(*side)).into_owned(),
        Arg::Role(role) => v.t(words::role(*role)).into_owned(),
        Arg::Sectors(sectors) => enumeration(v, &sectors.iter().map(|s| sector(v, *s)).collect::<Vec<_>>()),
        Arg::Words(words) => words.clone(),
        Arg::Dates(days) => enumeration(v, &days.iter().map(|day| v.day(day)).collect::<Vec<_>>()),
        Arg::People(people) => v.t1("bodies-people", "n", people.len()),
        // These have values of their own; listed so that a new kind of argument cannot be forgotten here.
        Arg::Number(_)
        | Arg::Year(_)
        | Arg::Date(_)
        | Arg::Month(_)
        | Arg::Organisation(_)
        | Arg::Body(_)
        | Arg::Person(_) => String::new(),
    }
}

fn someone(v: &View, person: Someone<'_>) -> Value {
    match person {
        Some((address, name)) => Value::Link(v.link_to(name, &format!("/personer/{address}"))),
        None => Value::Text(v.t("bodies-someone").into_owned()),
    }
}

/// "Kramfors, Timrå och Ånge".
#[must_use]
pub fn enumeration(v: &View, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => v.t2("bodies-and", "first", first.join(", "), "last", last.as_str()),
    }
}

/// "november 2013".
#[must_use]
pub fn month(first: Date, language: Language) -> String {
    date_text::month_year(first, language)
}

/// A sector in words.
#[must_use]
pub fn sector(v: &View, sector: Sector) -> String {
    v.t(words::sector(sector)).into_owned()
}

/// The words with a capital letter first, as a heading or a cell begins.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

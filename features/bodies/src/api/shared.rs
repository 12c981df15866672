//! What several answers hold: references to other things, findings, addresses.

use charter::{
    facts::{SeatRole, Side},
    rule::{RuleKind, Source},
};
use kernel::{Date, slug::Slug};
use serde_json::Value;
use web::{View, api::Links, shape, word_shape};

use crate::{
    model::Names,
    pages::{finding as finding_view, sentence},
    store::finding::{Answer, FIRST, LAST},
};

shape! {
    /// Another thing, by its address word and name.
    struct Reference {
        /// Address word; missing for what has no page of its own.
        slug: Option<Slug>,
        /// What it is called.
        name: String,
        /// Where it is read.
        href: Option<String>,
    }

    /// A person, as far as who asks may see her.
    struct PersonReference {
        /// Short id in her address.
        address: Slug,
        /// Her name.
        name: String,
        /// Where she is read.
        href: String,
    }

    /// How a rule stands on a day.
    struct Finding {
        /// How it stands.
        level: LevelWord,
        /// Key of the sentence, the same in every language: `charter-secretary-vacant`.
        key: String,
        /// What is, what should be, and since when, in the language of the address.
        sentence: String,
        /// The body it is about; missing where the answer is about one body.
        body: Option<Reference>,
        /// Where the rule stands; missing for what needs no rule.
        source: Option<RuleSource>,
        /// The recorded deviation, when somebody has accepted it.
        deviation: Option<Deviation>,
        /// First day on which this is the answer; missing when it is since before 1990.
        from: Option<Date>,
        /// Last day on which this is the answer; missing when nothing is known to change.
        to: Option<Date>,
    }

    /// Where a rule was read.
    struct RuleSource {
        /// The document or page.
        title: String,
        /// The paragraph: `6 §`.
        paragraph: Option<String>,
        /// The words themselves.
        quote: Option<String>,
        /// The year of the source, when it is old enough to be doubted.
        year: Option<i16>,
        /// Whether the body has confirmed that the rule still holds.
        confirmed: bool,
        /// First day of the charter version it belongs to, where that is known.
        in_force_from: Option<Date>,
    }

    /// Why a departure from a rule was accepted.
    struct Deviation {
        /// Who accepted it.
        by: String,
        /// When.
        on: Date,
        /// Why.
        reason: String,
    }

    /// A rule of a charter.
    struct Rule {
        /// The rule in words, in the language of the address.
        words: String,
        /// The rule itself, as it is written in packages: `{"rule": "range", "min": 3, "max": 4}`.
        rule: Value,
        /// Where it stands.
        source: Option<RuleSource>,
    }
}

word_shape! {
    /// How a rule stands, worst first.
    LevelWord from charter::finding::Level { "breach", "warning", "unknown", "ok" }
    /// What the holder of a seat is.
    RoleWord from SeatRole {
        "chair", "vice_chair", "lead", "member", "substitute", "co_opted", "invited", "insight", "observer", "secretary",
    }
    /// Majority or opposition.
    SideWord from Side { "majority", "opposition" }
}

/// Where a thing is read as JSON, in the language and on the day asked for.
pub(crate) fn href(v: &View, path: &str) -> String {
    v.url(&format!("{path}.json"))
}

/// The addresses every answer has: itself, and its page.
pub(crate) fn links(v: &View) -> Links {
    let page = v.here_with_all(&[]);
    Links::default().with("self", v.here_as(web::Format::Json)).with("page", page)
}

/// The addresses of one page of a list: the next page when `next` is its last word, the first one when this is not it.
pub(crate) fn paged(v: &View, next: Option<&str>, later: bool) -> Links {
    let after = |word: &str| json_of(&v.here_with("efter", word));
    links(v).maybe("next", next.map(after)).maybe("first", later.then(|| after("")))
}

/// The JSON of one of our own addresses.
pub(crate) fn json_of(address: &str) -> String {
    match address.split_once('?') {
        Some((path, query)) => format!("{path}.json?{query}"),
        None => format!("{address}.json"),
    }
}

/// A thing with a page of its own below `/organ` or `/organisationer`.
pub(crate) fn reference(v: &View, below: &str, slug: &Slug, name: &str) -> Reference {
    Reference { slug: Some(slug.clone()), name: name.into(), href: Some(href(v, &format!("{below}/{slug}"))) }
}

/// A body.
pub(crate) fn to_body(v: &View, slug: &Slug, name: &str) -> Reference {
    reference(v, "/organ", slug, name)
}

/// An organisation.
pub(crate) fn to_organisation(v: &View, slug: &Slug, name: &str) -> Reference {
    reference(v, "/organisationer", slug, name)
}

/// Something that has a name and no page.
pub(crate) fn only_named(name: &str) -> Reference {
    Reference { slug: None, name: name.into(), href: None }
}

/// A person whom the actor may see.
pub(crate) fn to_person(v: &View, address: Option<&Slug>, name: Option<&str>) -> Option<PersonReference> {
    let (address, name) = address.zip(name)?;
    let href = href(v, &format!("/personer/{address}"));
    Some(PersonReference { address: address.clone(), name: name.into(), href })
}

/// A finding of one body.
pub(crate) fn finding(v: &View, answer: &Answer) -> Finding {
    let finding = &answer.kept.0.finding;
    let deviation = finding.deviation.as_ref();
    Finding {
        level: LevelWord(finding.level),
        key: finding.text.clone(),
        sentence: finding_view::view(v, answer).sentence.words(),
        body: None,
        source: answer.source.as_ref().map(|found| source(&found.0, answer.charter_from)),
        deviation: deviation.map(|d| Deviation { by: d.by.clone(), on: d.on, reason: d.reason.clone() }),
        from: Some(answer.from).filter(|day| *day > FIRST),
        to: Some(answer.to).filter(|day| *day < LAST),
    }
}

/// A finding beside the body it is about.
pub(crate) fn finding_of(v: &View, answer: &Answer) -> Finding {
    Finding { body: Some(to_body(v, &answer.slug, &answer.name)), ..finding(v, answer) }
}

pub(crate) fn source(source: &Source, in_force_from: Option<Date>) -> RuleSource {
    RuleSource {
        title: source.title.clone(),
        paragraph: source.paragraph.clone(),
        quote: source.quote.clone(),
        year: source.year,
        confirmed: source.confirmed,
        in_force_from,
    }
}

pub(crate) fn rule(v: &View, kind: &RuleKind, from: Option<&Source>, names: &Names) -> Rule {
    Rule {
        words: sentence::rule(v, kind, names).words(),
        rule: serde_json::to_value(kind).unwrap_or(Value::Null),
        source: from.map(|found| source(found, None)),
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;

    use super::*;

    /// Each word is one of the type, and the type writes it back.
    fn round<T: DeserializeOwned + serde::Serialize>(words: &[&str]) {
        for word in words {
            let value: T = serde_json::from_value((*word).into()).expect(word);
            assert_eq!(serde_json::to_value(value).expect(word), *word);
        }
    }

    #[test]
    fn the_words_of_answers_are_those_of_the_engine() {
        round::<charter::finding::Level>(LevelWord::WORDS);
        round::<SeatRole>(RoleWord::WORDS);
        round::<Side>(SideWord::WORDS);
        round::<charter::facts::MeetingState>(crate::api::body::MeetingWord::WORDS);
    }
}

//! The sample of bodies that have something in common.

use charter::rule::RuleKind;
use kernel::id::Id;

use super::{super::samples, Read};
use crate::store::{
    across::likeness::{Compared, Sitter},
    facts::As,
};

/// A forum and the group that could meet on its days.
pub(super) fn pair(nothing: Read) -> Read {
    let names = ["Transportforum", "Regionala transportgruppen"];
    let body = |name: &str| Compared {
        id: Id::named(name),
        slug: samples::slug(name),
        name: name.into(),
        kind: "forum".into(),
        level: "county".into(),
        own: true,
        purpose: Some("Infrastruktur och kollektivtrafik".into()),
    };
    let of_both = |name: &str| {
        let of = |organisation: &str| (Id::named(name), samples::slug(organisation));
        ["Region Västernorrland", "Timrå kommun", "Sollefteå kommun"].map(of)
    };
    let sitter = |name: &str| Sitter {
        body: Id::named(name),
        person: Id::named("ylva"),
        address: samples::slug("k3f9a2bc"),
        name: "Ylva Norrgård".into(),
    };
    let day = |day: i8| jiff::civil::date(2027, 5, day);
    Read {
        bodies: names.map(body).into(),
        organisations: names.into_iter().flat_map(of_both).collect(),
        people: names.map(sitter).into(),
        rules: names.map(|name| (Id::named(name), As(RuleKind::Range { min: 3, max: 4 }))).into(),
        links: vec![(Id::named(names[0]), Id::named(names[1]), "twin".into())],
        days: vec![(Id::named(names[0]), day(12)), (Id::named(names[1]), day(14))],
        ..nothing
    }
}

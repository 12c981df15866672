//! How a pair of bodies is told: its row, the people in both, what they have besides, the days that could be one, and how
//! the points come about.

use kernel::id::PersonId;
use web::{
    View,
    components::{Cell, Column, Row},
    phrase::{Link, Phrase},
};

use super::{super::parts, Read, bodies};
use crate::{
    pages::{sentence, words},
    rules::likeness::{self, Likeness, NearDays, Points, Profile},
    store::across::likeness::{Compared, Sitter},
};

/// Shared days told.
const JOINT: usize = 8;
/// People named of those who sit in both.
const NAMED: usize = 3;

pub(super) fn columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("bodies-across-pair-of")),
        Column::new(v.t("bodies-across-organisations")).sorted_as("organisationer"),
        Column::new(v.t("bodies-across-people")).sorted_as("personer"),
        Column::new(v.t("bodies-across-besides")),
        Column::new(v.t("bodies-across-points")).sorted_as("poang").numeric(),
    ]
}

/// "Transportforum och Regionala transportgruppen", both as links.
fn pair(v: &View, a: &Compared, b: &Compared) -> Phrase {
    v.phrase("bodies-across-pair", &[("one", &link(v, a)), ("other", &link(v, b))])
}

fn link(v: &View, body: &Compared) -> Link {
    parts::body(v, &body.name, &body.slug)
}

pub(super) fn row(v: &View, read: &Read, likeness: &Likeness) -> Row {
    let (a, b) = bodies(read, likeness);
    let level = |body: &Compared| v.t(words::level(&body.level)).into_owned();
    let levels = if a.level == b.level { level(a) } else { format!("{} · {}", level(a), level(b)) };
    let shared = v.t2("bodies-across-so-many-of", "n", likeness.organisations, "of", likeness.of);
    Row::new(vec![
        pair(v, a, b).and_note(levels).into(),
        if likeness.organisations > 0 { shared.into() } else { Cell::Nothing },
        people(v, read, &likeness.people),
        besides(v, read, likeness),
        v.number(likeness.points).into(),
    ])
}

/// The people by name, the first few.
fn people(v: &View, read: &Read, people: &[PersonId]) -> Cell {
    let Some((first, rest)) = people.split_first() else { return Cell::Nothing };
    let of = |person: &PersonId| read.people.iter().find(|sitter| sitter.person == *person);
    let link = |s: &Sitter| v.link_to(s.name.as_str(), &format!("/personer/{}", s.address));
    let named = |phrase: Phrase, person: &PersonId| match of(person) {
        Some(sitter) => phrase.and_link(link(sitter)),
        None => phrase,
    };
    let told =
        rest.iter().take(NAMED - 1).fold(named(Phrase::default(), first), |phrase, p| named(phrase.and(", "), p));
    let more = people.len().saturating_sub(NAMED);
    if more > 0 { told.and_note(v.t1("bodies-across-people-more", "n", more)).into() } else { told.into() }
}

/// How they belong together, the rules they both have, the words they are both about.
fn besides(v: &View, read: &Read, likeness: &Likeness) -> Cell {
    let mut said: Vec<String> = Vec::new();
    for (kind, back) in &likeness.links {
        let (a, b) = bodies(read, likeness);
        let (from, to) = if *back { (b, a) } else { (a, b) };
        let key = match kind.as_str() {
            "prepares_for" => "bodies-across-link-prepares-for",
            "pre_meeting_for" => "bodies-across-link-pre-meeting-for",
            "part_of" => "bodies-across-link-part-of",
            "succeeds" => "bodies-across-link-succeeds",
            kind => words::link(kind),
        };
        said.push(v.t2(key, "from", from.name.as_str(), "to", to.name.as_str()));
    }
    let rules = likeness.rules.iter().map(|rule| sentence::rule(v, rule, &read.names).words());
    let rules: Vec<String> = rules.map(|rule| rule.trim_end_matches('.').to_owned()).collect();
    if !rules.is_empty() {
        said.push(v.t1("bodies-across-same-rules", "rules", rules.join("; ")));
    }
    if !likeness.themes.is_empty() {
        said.push(v.t1("bodies-across-same-themes", "themes", sentence::enumeration(v, &likeness.themes)));
    }
    if said.is_empty() { Cell::Nothing } else { said.join(" · ").into() }
}

/// Days that could be one, the pairs with most in common first; each pair with its first days.
pub(super) fn joint(v: &View, read: &Read, pairs: &[Likeness], profiles: &[Profile]) -> Vec<(Phrase, String)> {
    let with_days = pairs.iter().flat_map(|likeness| {
        likeness::near_days(likeness, profiles).into_iter().take(2).map(move |near| (likeness, near))
    });
    let told = |(likeness, near): (&Likeness, NearDays)| {
        let (a, b) = bodies(read, likeness);
        let sentence = v.phrase(
            "bodies-across-joint-days",
            &[
                ("one", &link(v, a)),
                ("other", &link(v, b)),
                ("day", &v.weekday_day(near.one)),
                ("otherday", &v.weekday_day(near.other)),
            ],
        );
        let why = v.t2("bodies-across-joint-why", "n", likeness.organisations, "of", likeness.of);
        (sentence, why)
    };
    with_days.take(JOINT).map(told).collect()
}

/// How the points come about, line by line.
pub(super) fn how(v: &View) -> Vec<String> {
    let most = |key: &str, (each, most): (usize, usize)| v.t2(key, "each", each, "most", most);
    vec![
        v.t1("bodies-across-points-organisations", "points", Points::ORGANISATIONS),
        most("bodies-across-points-people", Points::PERSON),
        v.t1("bodies-across-points-links", "points", Points::LINK),
        most("bodies-across-points-rules", Points::RULE),
        most("bodies-across-points-themes", Points::THEME),
        v.t1("bodies-across-points-days", "days", likeness::NEAR),
        v.t("bodies-across-points-circle").into_owned(),
    ]
}

//! Alternatives side by side, dials, what an alternative costs.

use scheduling::Cost;
use web::{View, phrase::Link};

use crate::{
    model::{Letter, Proposal, Run},
    pages::{
        parts::{self, Asked, Read},
        words,
    },
    rules::{
        dials::{Dials, HIGHEST},
        outcome::{Outcome, outcome},
    },
};

/// An alternative beside the others.
pub(super) struct Alternative {
    pub(super) title: Link,
    pub(super) sentence: String,
    pub(super) shown: bool,
    pub(super) broken: Option<String>,
    pub(super) figures: Vec<(String, String)>,
}

/// A dial.
pub(super) struct DialView {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) value: u8,
    pub(super) highest: u8,
    pub(super) word: String,
}

/// A line of what an alternative costs.
pub(super) struct CostRow {
    pub(super) label: String,
    pub(super) note: Option<String>,
    pub(super) cost: String,
    /// Of the greatest cost, in percent: only beside its number.
    pub(super) share: i64,
    pub(super) total: bool,
}

pub(in crate::pages) const fn title(letter: Letter, again: bool) -> &'static str {
    match letter {
        Letter::A if again => "yearwheel-alternative-few",
        Letter::B if again => "yearwheel-alternative-best",
        Letter::C if again => "yearwheel-alternative-one",
        Letter::A => "yearwheel-alternative-a",
        Letter::B => "yearwheel-alternative-b",
        Letter::C => "yearwheel-alternative-c",
    }
}

pub(in crate::pages) const fn sentence(letter: Letter, again: bool) -> &'static str {
    match letter {
        Letter::A if again => "yearwheel-alternative-few-why",
        Letter::B if again => "yearwheel-alternative-best-why",
        Letter::C if again => "yearwheel-alternative-one-why",
        Letter::A => "yearwheel-alternative-a-why",
        Letter::B => "yearwheel-alternative-b-why",
        Letter::C => "yearwheel-alternative-c-why",
    }
}

/// The alternatives that there are so far.
pub(super) fn alternatives(v: &View, asked: &Asked, run: &Run, read: &Read) -> Vec<Alternative> {
    let again = run.basis.again.is_some();
    let one = |proposal: &Proposal| {
        let Outcome { travel, absent, online, missing, .. } = outcome(&run.basis.instance, &proposal.plan);
        let of = Asked { letter: proposal.letter, ..asked.clone() };
        let title = v.t2(
            "yearwheel-alternative",
            "letter",
            proposal.letter.word(),
            "title",
            v.t(title(proposal.letter, again)),
        );
        let figure = |key: &str, number: String| (v.t(key).into_owned(), number);
        Alternative {
            title: v.link_to(title, &of.of_letter("", &[])),
            sentence: v.t(sentence(proposal.letter, again)).into_owned(),
            shown: proposal.letter == asked.letter,
            broken: (proposal.broken > 0).then(|| v.t1("yearwheel-alternative-broken", "n", proposal.broken)),
            figures: vec![
                figure("yearwheel-figure-travel", v.number(words::hours(travel))),
                figure("yearwheel-figure-absent", v.number(absent)),
                figure("yearwheel-figure-online", v.number(online)),
                figure("yearwheel-figure-missing", v.number(missing)),
            ],
        }
    };
    read.proposals.iter().map(one).collect()
}

/// How much a dial's value means, in words.
fn weight(v: &View, value: u8) -> String {
    let key = match value {
        0 => "yearwheel-weight-0",
        1 => "yearwheel-weight-1",
        2 => "yearwheel-weight-2",
        3 => "yearwheel-weight-3",
        _ => "yearwheel-weight-4",
    };
    v.t(key).into_owned()
}

/// The words of all values, parted by bars: for the script that changes them as the dial is moved.
pub(super) fn weights(v: &View) -> String {
    (0..=HIGHEST).map(|value| weight(v, value)).collect::<Vec<_>>().join("|")
}

/// The dials as they stand.
pub(super) fn dials(v: &View, dials: &Dials) -> Vec<DialView> {
    let labels = [
        "yearwheel-dial-travel",
        "yearwheel-dial-room",
        "yearwheel-dial-count",
        "yearwheel-dial-spacing",
        "yearwheel-dial-present",
        "yearwheel-dial-calm",
        "yearwheel-dial-stay",
    ];
    let dial = |((name, value), label): ((&'static str, u8), &str)| DialView {
        name,
        label: v.t(label).into_owned(),
        value,
        highest: HIGHEST,
        word: weight(v, value),
    };
    Dials::NAMES.into_iter().zip(dials.values()).zip(labels).map(dial).collect()
}

/// What an alternative costs, the greatest first, and the sum.
pub(super) fn costs(v: &View, run: &Run, proposal: &Proposal) -> Vec<CostRow> {
    let cost = &proposal.cost;
    let Outcome { travel, online, missing, absent, .. } = outcome(&run.basis.instance, &proposal.plan);
    let note = |key: &str, n: i64| Some(v.t1(key, "n", n));
    let number = |n: usize| i64::try_from(n).unwrap_or_default();
    let mut lines = vec![
        ("yearwheel-cost-travel", cost.travel, note("yearwheel-cost-travel-note", words::hours(travel))),
        ("yearwheel-cost-place", cost.place, note("yearwheel-cost-place-note", number(online))),
        ("yearwheel-cost-count", cost.count, note("yearwheel-cost-count-note", number(missing))),
        ("yearwheel-cost-spacing", cost.spacing, None),
        ("yearwheel-cost-load", cost.load, None),
        ("yearwheel-cost-absence", cost.absence, note("yearwheel-cost-absence-note", number(absent))),
        ("yearwheel-cost-slot", cost.slot, None),
        ("yearwheel-cost-moved", cost.moved, None),
    ];
    lines.retain(|(_, cost, _)| *cost > 0);
    lines.sort_by_key(|(_, cost, _)| -cost);
    let greatest = lines.first().map_or(1, |(_, cost, _)| (*cost).max(1));
    let row = |(key, cost, note): (&str, i64, Option<String>)| CostRow {
        label: v.t(key).into_owned(),
        note,
        cost: v.number(cost),
        share: cost * 100 / greatest,
        total: false,
    };
    let mut rows: Vec<CostRow> = lines.into_iter().map(row).collect();
    rows.push(sum(v, cost));
    rows
}

fn sum(v: &View, cost: &Cost) -> CostRow {
    CostRow {
        label: v.t("yearwheel-cost-sum").into_owned(),
        note: None,
        cost: v.number(cost.total()),
        share: 0,
        total: true,
    }
}

/// The year as an alternative weighs it.
pub(super) fn instance(run: &Run, proposal: &Proposal) -> scheduling::Instance {
    parts::instance_of(run, proposal)
}

//! Parameters that contradict each other or cannot be met by anybody.
//!
//! No meetings a year, a range upside down, a quorum of more than everybody, a list that is empty or names the same twice: such a rule
//! would be departed from by everybody, or by nobody. Turns that do not share out a term of four years evenly are told here too, since the
//! last side would chair for less than its turn.

use kernel::slug::Slug;

use super::{Fault, Place};
use crate::{
    finding::Arg,
    rule::{ChairSide, RuleKind},
    turns::Alternation,
};

/// A term of office in Swedish municipalities and regions, in years: KL 5 kap. 9 §, 6 kap. 18 §.
const TERM_YEARS: usize = 4;

/// Faults of one rule, and of the branches of a condition.
pub(super) fn check(kind: &RuleKind, place: &Place, found: &mut Vec<Fault>) {
    let mut say = |text: &str, args| found.push(Fault::new(text, args, place.clone()));
    match kind {
        RuleKind::EachOf { count: 0, .. }
        | RuleKind::Exactly { count: 0 }
        | RuleKind::AtLeast { count: 0 }
        | RuleKind::About { count: 0, .. }
        | RuleKind::Every { weeks: 0, .. }
        | RuleKind::Quorum { count: Some(0), .. } => say("zero", vec![]),
        RuleKind::Range { min, max } if min > max || *max == 0 => say("range", numbers(*min, *max)),
        RuleKind::Category { min: Some(min), max: Some(max), .. } if min > max => say("range", numbers(*min, *max)),
        RuleKind::Quorum { percent: Some(percent), .. } if !(1..=100).contains(percent) => {
            say("percent", vec![("percent", Arg::Number((*percent).into()))]);
        }
        RuleKind::Quorum { percent: None, count: None } => say("empty", vec![]),
        RuleKind::CoLeads { count: 0 | 1 } => say("alone", vec![]),
        RuleKind::Joint { organisations } if organisations.len() < 2 => say("alone", vec![]),
        RuleKind::Alternate { .. } => {
            if let Some(alternation) = Alternation::of(kind) {
                alternate(&alternation, &mut say);
            }
        }
        RuleKind::Conditional { then, otherwise, .. } => {
            if otherwise.as_ref().is_some_and(|o| o.family() != then.family()) {
                say("mixed-branches", vec![]);
            }
            for branch in [Some(then), otherwise.as_ref()].into_iter().flatten() {
                check(branch, place, found);
            }
        }
        _ => {
            if is_empty(kind) {
                say("empty", vec![]);
            }
        }
    }
    if let Some(twice) = listed(kind).and_then(first_twice) {
        found.push(Fault::new("listed-twice", vec![("organisation", Arg::Organisation(twice.clone()))], place.clone()));
    }
}

/// At most one fault for each rule that alternates, the one that must be mended first.
fn alternate(alternation: &Alternation<'_>, say: &mut impl FnMut(&str, Vec<(&'static str, Arg)>)) {
    let sides = alternation.sides;
    let round = usize::from(alternation.years) * sides.len();
    if sides.len() < 2 || sides.iter().all(|side: &ChairSide| *side == sides[0]) {
        say("one-side", vec![]);
    } else if alternation.years == 0 {
        say("zero", vec![]);
    } else if !alternation.within_term && alternation.from.is_none() {
        say("no-start", vec![]);
    } else if alternation.within_term && !TERM_YEARS.is_multiple_of(round) {
        say("misfit", vec![("years", Arg::Number(alternation.years.into()))]);
    }
}

/// Lowest and highest as arguments.
fn numbers(min: impl Into<i64>, max: impl Into<i64>) -> Vec<(&'static str, Arg)> {
    vec![("min", Arg::Number(min.into())), ("max", Arg::Number(max.into()))]
}

/// Whether a rule that lists something lists nothing.
const fn is_empty(kind: &RuleKind) -> bool {
    match kind {
        RuleKind::Named { organisations } | RuleKind::Invited { organisations } => organisations.is_empty(),
        RuleKind::OnePer { areas, .. } => areas.is_empty(),
        RuleKind::Sectors { all_of } => all_of.is_empty(),
        RuleKind::Decides { kinds } => kinds.is_empty(),
        _ => false,
    }
}

/// The organisations that a rule lists.
fn listed(kind: &RuleKind) -> Option<&[Slug]> {
    match kind {
        RuleKind::Named { organisations } | RuleKind::Invited { organisations } | RuleKind::Joint { organisations } => {
            Some(organisations)
        }
        _ => None,
    }
}

/// The first that stands a second time.
fn first_twice(slugs: &[Slug]) -> Option<&Slug> {
    slugs.iter().enumerate().find(|(i, slug)| slugs[..*i].contains(slug)).map(|(_, slug)| slug)
}

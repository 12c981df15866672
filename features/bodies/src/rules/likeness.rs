//! What two bodies have in common: organisations, people, rules, themes, links; and days they could share.
//!
//! Points put the pairs in an order and mean nothing else. [`Points`] has what each thing in common gives.

use std::collections::BTreeSet;

use charter::{Family, rule::RuleKind};
use kernel::{
    Date,
    id::{BodyId, PersonId},
    slug::Slug,
};

mod themes;

pub use themes::themes;

/// What is known of a body for this.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// The body; `None` only before it is filled in.
    pub body: Option<BodyId>,
    /// Its address word, as rules of others name it.
    pub slug: String,
    /// Its level, as a word.
    pub level: String,
    /// Whether it belongs to what is looked at; two bodies from outside make no pair.
    pub own: bool,
    /// The organisations that sit there.
    pub organisations: BTreeSet<Slug>,
    /// The people who sit there, as far as the actor may see them.
    pub people: BTreeSet<PersonId>,
    /// The rules in force.
    pub rules: Vec<RuleKind>,
    /// Words it is about, as [`themes`] makes them.
    pub themes: BTreeSet<String>,
    /// Days on which it plans to meet.
    pub days: Vec<Date>,
}

/// A link from one body to another: kind as a word.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Where it is written.
    pub from: BodyId,
    /// Where it leads.
    pub to: BodyId,
    /// How: link kind, as a word.
    pub kind: String,
}

/// What two bodies have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness {
    /// The two, by their places in the list.
    pub pair: (usize, usize),
    /// How many organisations sit in both.
    pub organisations: usize,
    /// How many sit in the smaller of the two.
    pub of: usize,
    /// The people who sit in both.
    pub people: Vec<PersonId>,
    /// The rules that both have, word for word.
    pub rules: Vec<RuleKind>,
    /// The words that both are about.
    pub themes: Vec<String>,
    /// How they belong together: link kind, and whether it is written at the second.
    pub links: Vec<(String, bool)>,
    /// What it all comes to.
    pub points: usize,
}

/// What each thing in common gives.
pub struct Points;

impl Points {
    /// All organisations of the smaller body; a share of them gives that share. One alone gives nothing.
    pub const ORGANISATIONS: usize = 10;
    /// Each person, and at most for so many.
    pub const PERSON: (usize, usize) = (3, 3);
    /// Each rule, and at most for so many.
    pub const RULE: (usize, usize) = (2, 3);
    /// Each theme, and at most for so many.
    pub const THEME: (usize, usize) = (1, 4);
    /// A link, however many.
    pub const LINK: usize = 5;
}

/// The pairs that have something in common, those with most first; equals keep the order of the list.
#[must_use]
pub fn pairs(bodies: &[Profile], links: &[Linked]) -> Vec<Likeness> {
    let mut pairs = Vec::new();
    for (a, one) in bodies.iter().enumerate() {
        for (b, other) in bodies.iter().enumerate().skip(a + 1).filter(|(_, other)| one.own || other.own) {
            let likeness = compare((a, b), one, other, links);
            if likeness.points > 0 {
                pairs.push(likeness);
            }
        }
    }
    pairs.sort_by_key(|likeness| std::cmp::Reverse(likeness.points));
    pairs
}

fn compare(pair: (usize, usize), one: &Profile, other: &Profile, links: &[Linked]) -> Likeness {
    let organisations = one.organisations.intersection(&other.organisations).count();
    let of = one.organisations.len().min(other.organisations.len());
    let people: Vec<PersonId> = one.people.intersection(&other.people).copied().collect();
    let same = |rule: &&RuleKind| is_telling(rule) && other.rules.contains(rule);
    let rules: Vec<RuleKind> = one.rules.iter().filter(same).cloned().collect();
    let themes: Vec<String> = one.themes.intersection(&other.themes).cloned().collect();
    let mut linked: Vec<(String, bool)> = links.iter().filter_map(|link| between(link, one, other)).collect();
    linked.sort_unstable();
    linked.dedup_by(|a, b| a.0 == b.0 && matches!(a.0.as_str(), "twin" | "shares_days"));
    let most = |(each, most): (usize, usize), has: usize| each * has.min(most);
    let shared = if organisations > 1 { Points::ORGANISATIONS * organisations / of.max(1) } else { 0 };
    let points = shared
        + most(Points::PERSON, people.len())
        + most(Points::RULE, rules.len())
        + most(Points::THEME, themes.len())
        + if linked.is_empty() { 0 } else { Points::LINK };
    Likeness { pair, organisations, of, people, rules, themes, links: linked, points }
}

/// How a link joins the two, and whether it is written at the second.
fn between(link: &Linked, one: &Profile, other: &Profile) -> Option<(String, bool)> {
    let (from, to) = (Some(link.from), Some(link.to));
    match () {
        () if from == one.body && to == other.body => Some((link.kind.clone(), false)),
        () if from == other.body && to == one.body => Some((link.kind.clone(), true)),
        () => None,
    }
}

/// Whether it says something that two bodies have the same rule: how often they meet, and whom they are made up of by a group
/// or by sectors. Named organisations are counted as organisations.
fn is_telling(rule: &RuleKind) -> bool {
    match rule {
        RuleKind::Unspecified | RuleKind::Once { .. } | RuleKind::Named { .. } | RuleKind::Open => false,
        rule => matches!(rule.family(), Family::Cadence | Family::Composition),
    }
}

/// Two days of meetings that could be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearDays {
    /// The day of the first body.
    pub one: Date,
    /// The day of the second.
    pub other: Date,
}

/// Days apart that could be one day, at most.
pub const NEAR: i32 = 7;

/// Where two bodies could meet on the same day: they share at least three organisations and half of the smaller, meet within
/// [`NEAR`] days of each other, and no rule wants them apart. Days they share already are not told.
#[must_use]
pub fn near_days(likeness: &Likeness, bodies: &[Profile]) -> Vec<NearDays> {
    let (Some(one), Some(other)) = (bodies.get(likeness.pair.0), bodies.get(likeness.pair.1)) else {
        return Vec::new();
    };
    let enough = likeness.organisations >= 3 && 2 * likeness.organisations >= likeness.of;
    if !enough || apart(one, other) || apart(other, one) {
        return Vec::new();
    }
    let distance = |a: Date, b: Date| a.until(b).map_or(i32::MAX, |span| span.get_days().abs());
    let free: Vec<Date> = other.days.iter().copied().filter(|day| !one.days.contains(day)).collect();
    let mut near = Vec::new();
    for day in one.days.iter().copied().filter(|day| !other.days.contains(day)) {
        let nearest = free.iter().copied().min_by_key(|other| distance(day, *other));
        if let Some(nearest) = nearest.filter(|nearest| distance(day, *nearest) <= NEAR) {
            near.push(NearDays { one: day, other: nearest });
        }
    }
    near
}

/// Whether a rule of the one wants its meetings on other days than those of the other.
fn apart(one: &Profile, other: &Profile) -> bool {
    one.rules.iter().any(|rule| match rule {
        RuleKind::PreparesFor { body, lead_days } => body.as_str() == other.slug && *lead_days > 0,
        RuleKind::PreMeeting { parent: body, .. } | RuleKind::InAdditionTo { body } => body.as_str() == other.slug,
        _ => false,
    })
}

#[cfg(test)]
mod tests;

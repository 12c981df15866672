//! Whose turn it is to chair, and who did, for the timeline of a body.
//!
//! Never says which turn is past or current: the page knows its day.

use kernel::{
    Date, Period,
    id::{AssignmentId, PersonId, RuleId, SeatId},
    slug::Slug,
};

use crate::{
    check::{Check, FIRST_DAY, LAST_DAY},
    day::day_after,
    facts::{Facts, SeatRole},
    parameters::Parameters,
    rule::{ChairSide, Charter, Rule, Version},
    turns::Slot,
};

/// One turn of the chair: whose it is by the charter, and who has sat, sits or will sit in the chair meanwhile.
///
/// The two may differ; that is a finding, not the timeline's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// First to last day.
    pub period: Period,
    /// Whose turn it is.
    pub side: ChairSide,
    /// The rule that says so.
    pub rule: RuleId,
    /// The term within which the turns are shared out, when they are.
    pub term: Option<Slug>,
    /// Who has chaired, chairs or will chair during the turn, in order of time.
    pub chairs: Vec<Holder>,
    /// The secretaries during the turn, in order of time.
    pub secretaries: Vec<Holder>,
}

/// A person in the chair's or the secretary's seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// Where she comes from.
    pub organisation: Option<Slug>,
    /// The seat.
    pub seat: SeatId,
    /// The assignment.
    pub assignment: AssignmentId,
    /// The days within the turn.
    pub period: Period,
}

impl Turn {
    /// Who chairs on a day of the turn.
    #[must_use]
    pub fn chair_on(&self, on: Date) -> Option<&Holder> {
        self.chairs.iter().find(|h| h.period.contains(on))
    }

    /// Who is secretary on a day of the turn.
    #[must_use]
    pub fn secretary_on(&self, on: Date) -> Option<&Holder> {
        self.secretaries.iter().find(|h| h.period.contains(on))
    }
}

/// All turns of the chair that touch `period`, across charter versions and terms; empty when no rule alternates the chair.
/// An open end of `period` is cut at 1990-01-01 and 2100-12-31. Turns are whole even where `period` cuts them, but end
/// with the version or the rule that gives them.
///
/// A term of four years with turns of two is exactly one turn each:
///
/// ```
/// use kernel::{Date, Period, id::Id, slug::Slug};
/// use radslag_charter::{facts::{Facts, Term}, rotation, rule::*};
///
/// let slug = |word| Slug::new(word).expect("an address word");
/// let sides = vec![ChairSide::Organisation(slug("regionen")), ChairSide::Group(slug("kommunerna"))];
/// let kind = RuleKind::Alternate { sides, years: 2, within_term: true, from: None };
/// let rule = Rule { id: Id::named("4 §"), kind, severity: Severity::Must, source: Source::default(), period: Period::ALWAYS };
/// let version = Version { id: Id::named("2023"), period: Period::ALWAYS, title: "Arbetsordning".into(), rules: vec![rule] };
/// let term = Period { from: Some(Date::constant(2023, 1, 1)), to: Some(Date::constant(2026, 12, 31)) };
/// let facts = Facts { terms: vec![Term { slug: slug("2023-2026"), period: term }], ..Facts::default() };
///
/// let turns = rotation(&Charter { versions: vec![version] }, &facts, term);
/// assert_eq!(turns.len(), 2);
/// assert_eq!(turns[1].side, ChairSide::Group(slug("kommunerna")));
/// assert_eq!(turns[1].period.from, Some(Date::constant(2025, 1, 1)));
/// ```
#[must_use]
pub fn rotation(charter: &Charter, facts: &Facts, period: Period) -> Vec<Turn> {
    let parameters = Parameters::default();
    let check = Check::new(charter, facts, &parameters);
    let mut turns: Vec<Turn> = Vec::new();
    let (first, last) = (period.from.unwrap_or(FIRST_DAY), period.to.unwrap_or(LAST_DAY));
    let mut on = first.max(facts.existence.from.unwrap_or(first));
    let last = last.min(facts.existence.to.unwrap_or(last));
    while on <= last {
        let (turn, next) = turn_at(&check, on);
        if let Some(turn) = turn {
            add(&mut turns, turn);
        }
        on = next.max(day_after(on));
        if on == Date::MAX {
            break;
        }
    }
    for turn in &mut turns {
        turn.chairs = holders(&check, SeatRole::Chair, &turn.period);
        turn.secretaries = holders(&check, SeatRole::Secretary, &turn.period);
    }
    turns
}

/// The turn on a day, if there is one, and the next day to ask about.
fn turn_at(check: &Check<'_>, on: Date) -> (Option<Turn>, Date) {
    let Some((alternation, rule, version)) = check.alternation_at(on) else {
        return (None, next_start(check, on));
    };
    match alternation.slot(&check.index.terms, on) {
        Ok(slot) => {
            let turn = turn(&slot, rule, version, check);
            let next = turn.period.day_after().unwrap_or(Date::MAX);
            (Some(turn), next)
        }
        Err(_) => (None, next_start(check, on)),
    }
}

/// A turn cut to the days on which its rule holds, still without people.
fn turn(slot: &Slot<'_>, rule: &Rule, version: &Version, check: &Check<'_>) -> Turn {
    let natural = Period { from: Some(slot.first), to: Some(slot.last) };
    let mut bounds = vec![version.period, rule.period, check.index.facts.existence];
    // A later version that begins during the turn takes over from this one.
    let begins =
        check.charter.versions.iter().filter_map(|v| v.period.from).filter(|from| Some(*from) > version.period.from);
    bounds.extend(begins.min().and_then(|from| from.yesterday().ok()).map(|to| Period { from: None, to: Some(to) }));
    let period = bounds.iter().fold(natural, |period, bound| period.intersect(bound).unwrap_or(period));
    let term = slot.term.cloned();
    Turn { period, side: slot.side.clone(), rule: rule.id, term, chairs: vec![], secretaries: vec![] }
}

/// The next day on which some version, rule or term begins, so that there may be a turn.
fn next_start(check: &Check<'_>, on: Date) -> Date {
    let versions = check.charter.versions.iter();
    let starts =
        versions.flat_map(|v| v.rules.iter().map(|r| r.period.from).chain([v.period.from, v.period.day_after()]));
    let rules = check.charter.versions.iter().flat_map(|v| &v.rules);
    let own = rules.filter_map(|r| crate::turns::Alternation::of(&r.kind)).map(|a| a.from);
    let terms = check.index.terms.iter().flat_map(|t| [t.period.from, t.period.day_after()]);
    starts.chain(own).chain(terms).flatten().filter(|d| *d > on).min().unwrap_or(Date::MAX)
}

/// A turn that runs on under a new version is one turn.
fn add(turns: &mut Vec<Turn>, turn: Turn) {
    if let Some(before) = turns.last_mut()
        && before.side == turn.side
        && before.term == turn.term
        && before.term.is_some()
        && before.period.day_after() == turn.period.from
        && before.rule != turn.rule
    {
        before.period.to = turn.period.to;
    } else {
        turns.push(turn);
    }
}

/// Who sat in seats of the role during the turn, in order of time.
fn holders(check: &Check<'_>, role: SeatRole, turn: &Period) -> Vec<Holder> {
    let seats = check.index.seats.iter().filter(|p| p.seat.role == role);
    let assignments = seats.flat_map(|place| place.assignments.iter().map(move |a| (place, *a)));
    let during = assignments.filter_map(|(place, assignment)| {
        let days = assignment.period.intersect(&place.seat.period)?.intersect(turn)?;
        Some(Holder {
            person: assignment.person,
            organisation: place.origin(assignment).cloned(),
            seat: place.seat.id,
            assignment: assignment.id,
            period: days,
        })
    });
    let mut holders: Vec<_> = during.collect();
    holders.sort_by_key(|h| (h.period, h.assignment));
    holders
}

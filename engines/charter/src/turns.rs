//! Turns of the chair as a rule counts them: from the first day of a term, or from a day of its own.
//!
//! Turns are counted from the first day of the term, or from a day that the rule gives, and go round: side number
//! *n* modulo the number of sides. A last turn that the end of the term cuts is shorter; [`Alternation::fits`] tells whether every side gets as much. Nothing
//! is remembered between terms: a new term begins with the first side again.

use kernel::{Date, Period, slug::Slug};

use crate::{
    check::Check,
    day::{Day, day_before, years_after},
    facts::Term,
    rule::{ChairSide, Rule, RuleKind, Version},
};

/// A rule that moves the chair between sides.
#[derive(Clone, Copy)]
pub(crate) struct Alternation<'a> {
    /// The sides in turn.
    pub(crate) sides: &'a [ChairSide],
    /// Years each.
    pub(crate) years: u8,
    /// Whether each term begins with the first side.
    pub(crate) within_term: bool,
    /// The first day of the first turn, when it is not that of a term.
    pub(crate) from: Option<Date>,
}

/// Whose turn it is, and from when to when.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// First day.
    pub(crate) first: Date,
    /// Last day; that of the term when the turns do not fit it.
    pub(crate) last: Date,
    /// Whose turn it is.
    pub(crate) side: &'a ChairSide,
    /// The term within which turns are counted.
    pub(crate) term: Option<&'a Slug>,
}

/// Why nobody's turn can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoTurn {
    /// The turns follow a term, and no term is known.
    Term,
    /// The rule does not say when the first turn begins.
    Start,
    /// The first turn has not begun.
    NotBegun,
    /// No sides or no years: the rule is at fault.
    Faulty,
}

impl<'a> Alternation<'a> {
    /// The alternation that a rule describes, when it is one.
    pub(crate) fn of(kind: &'a RuleKind) -> Option<Self> {
        let RuleKind::Alternate { sides, years, within_term, from } = kind else { return None };
        Some(Self { sides, years: *years, within_term: *within_term, from: *from })
    }

    /// The turn on a day, given the terms of the body.
    pub(crate) fn slot(&self, terms: &[&'a Term], on: Date) -> Result<Slot<'a>, NoTurn> {
        if self.years == 0 || self.sides.is_empty() {
            return Err(NoTurn::Faulty);
        }
        if !self.within_term {
            let from = self.from.ok_or(NoTurn::Start)?;
            return if on < from { Err(NoTurn::NotBegun) } else { Ok(self.count(from, Date::MAX, None, on)) };
        }
        let term = terms.iter().filter(|t| t.period.contains(on)).max_by_key(|t| t.period.from).ok_or(NoTurn::Term)?;
        let from = term.period.from.ok_or(NoTurn::Term)?;
        Ok(self.count(from, term.period.to.unwrap_or(Date::MAX), Some(&term.slug), on))
    }

    /// The turn on a day not before `start`. A last turn that the end of the term cuts is shorter.
    fn count(&self, start: Date, end: Date, term: Option<&'a Slug>, on: Date) -> Slot<'a> {
        let years = i64::from(self.years);
        let mut turn = i64::from(on.year() - start.year()) / years;
        while turn > 0 && years_after(start, turn * years) > on {
            turn -= 1;
        }
        let last = day_before(years_after(start, (turn + 1) * years)).min(end);
        let place = usize::try_from(turn).unwrap_or(0) % self.sides.len();
        Slot { first: years_after(start, turn * years), last, side: &self.sides[place], term }
    }

    /// Whether the turns fill the term, every side as often.
    pub(crate) fn fits(&self, term: &Period) -> bool {
        let (Some(from), Some(to)) = (term.from, term.day_after()) else { return true };
        let round = i64::from(self.years) * i64::try_from(self.sides.len()).unwrap_or(i64::MAX);
        let years = i64::from(to.year() - from.year());
        !self.within_term || (round > 0 && years % round == 0 && years_after(from, years) == to)
    }
}

impl<'a> Check<'a> {
    /// The rule that moves the chair on another day than that of the check.
    pub(crate) fn alternation_at(&self, date: Date) -> Option<(Alternation<'a>, &'a Rule, &'a Version)> {
        let version = self.in_force_at(date)?;
        let rule = version.rules.iter().find(|r| r.period.contains(date) && Alternation::of(&r.kind).is_some())?;
        Some((Alternation::of(&rule.kind)?, rule, version))
    }

    /// The turn on another day than that of the check.
    pub(crate) fn slot_at(&self, date: Date) -> Option<Slot<'a>> {
        let (alternation, ..) = self.alternation_at(date)?;
        alternation.slot(&self.index.terms, date).ok()
    }

    /// The turn on the day.
    pub(crate) fn slot_on(&self, alternation: &Alternation<'a>, day: &Day) -> Result<Slot<'a>, NoTurn> {
        for term in &self.index.terms {
            day.is_within(&term.period);
        }
        if let Some(from) = alternation.from {
            day.has_reached(from);
        }
        let slot = alternation.slot(&self.index.terms, day.date());
        if let Ok(slot) = &slot {
            day.is_after(slot.last);
        }
        slot
    }
}

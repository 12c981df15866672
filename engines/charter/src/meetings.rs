//! Whether the body meets as often as it should, and before those it prepares for.
//!
//! The window is the calendar year, cut to the days on which the rule, its version and the body hold. The verdict on a
//! year that has closed stands until 30 June of the next.
//!
//! Three kinds of rules share the window: those that count meetings a year (`count.rs`), those that ask for so many weeks between them
//! (`interval.rs`) and those that tie a meeting to another body's (`sequence.rs`). Meetings that were called off are left out. One
//! without a day, only a month, counts as a meeting; where days matter it cannot be measured and is left out there too.
//!
//! During the year too few is a reminder, because there is still time; too many is a departure at once, since it cannot be
//! undone by waiting. A year in which the rule held only for a part is not held to its lowest number.

use kernel::{Date, Period};

use crate::{
    check::Check,
    day::{Day, first_of_year, last_of_year},
    family::{Active, Family, active},
    finding::{Arg, Evidence},
    rule::{RuleKind, Version},
    seating::number,
    verdict::{Answers, Args, Seen},
};

mod count;
mod interval;
mod once;
mod sequence;

pub(crate) use count::Limits;

/// A rule about meetings, and the days of a year on which it holds.
struct Window<'c> {
    check: &'c Check<'c>,
    rule: Active<'c>,
    /// All days on which the rule holds.
    span: Period,
    /// Those of the year.
    days: Period,
    year: i16,
}

/// What the rules about meetings say on the day.
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    check_current_year(check, day, answers);
    check_closed_year(check, day, answers);
}

/// The year that runs, by the version in force on the day.
fn check_current_year(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let Some(version) = check.in_force(day) else { return };
    let year = day.year();
    for family in [Family::Cadence, Family::Order] {
        for rule in active(check, version, day, family) {
            if let Some(question) = &rule.open {
                question.say(rule.numbered, answers);
            } else if let Some(window) = Window::new(check, rule, version, year) {
                window.hold(day, answers);
            }
        }
    }
}

/// The verdict on the year before, until 30 June, by the rules that were in force on its last day.
fn check_closed_year(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let year = day.year();
    let spring = Period { from: Some(first_of_year(year)), to: Date::new(year, 6, 30).ok() };
    if !day.is_within(&spring) || Date::new(year - 1, 1, 1).is_err() {
        return;
    }
    let last = last_of_year(year - 1);
    let Some(version) = check.in_force_at(last) else { return };
    for family in [Family::Cadence, Family::Order] {
        for rule in active(check, version, &Day::new(last, 0), family).into_iter().filter(|r| r.open.is_none()) {
            if let Some(window) = Window::new(check, rule, version, year - 1) {
                window.hold_closed(answers);
            }
        }
    }
}

impl<'c> Window<'c> {
    /// The window of a rule; `None` when the rule holds on no day of the year.
    fn new(check: &'c Check<'c>, rule: Active<'c>, version: &Version, year: i16) -> Option<Self> {
        let existence = &check.index.facts.existence;
        let span = version.period.intersect(&rule.numbered.rule.period)?.intersect(existence)?;
        let days = span.intersect(&Period { from: Some(first_of_year(year)), to: Some(last_of_year(year)) })?;
        Some(Self { check, rule, span, days, year })
    }

    /// Holds the rule against the year that runs.
    fn hold(&self, day: &Day, answers: &mut Answers) {
        let numbered = self.rule.numbered;
        match self.rule.kind {
            RuleKind::Every { weeks, tolerance_days } => self.every(*weeks, *tolerance_days, day, answers),
            RuleKind::Once { date, month_only } => self.once(*date, *month_only, day, answers),
            RuleKind::InAdditionTo { body } => self.in_addition_to(body, answers),
            RuleKind::Unspecified => answers.say(numbered, Seen::Gap, "charter-cadence-unspecified", vec![], vec![]),
            kind => {
                if let Some(limits) = Limits::of(kind, numbered.rule.severity) {
                    self.count(&limits, answers);
                } else if let Some(order) = sequence::Before::of(kind) {
                    self.before(&order, day, answers);
                }
            }
        }
    }

    /// Holds the rule against the year that has closed. Rules that only remind have nothing to say then.
    fn hold_closed(&self, answers: &mut Answers) {
        match self.rule.kind {
            RuleKind::Every { weeks, tolerance_days } => self.every_closed(*weeks, *tolerance_days, answers),
            kind => {
                if let Some(limits) = Limits::of(kind, self.rule.numbered.rule.severity) {
                    self.count_closed(&limits, answers);
                } else if let Some(order) = sequence::Before::of(kind) {
                    self.before_closed(&order, answers);
                }
            }
        }
    }

    /// Whether the rule held all the year; otherwise its lowest number is not asked for.
    fn is_whole_year(&self) -> bool {
        self.days == Period::year(self.year)
    }

    /// Whether anything at all is entered for the year, if only a meeting that was called off.
    fn has_data(&self) -> bool {
        self.check.index.facts.meetings.iter().any(|m| self.days.contains(m.date))
    }

    /// Says that nothing is entered for the year.
    fn no_meetings(&self, answers: &mut Answers) {
        let args = vec![("year", Arg::Year(self.year))];
        answers.say(self.rule.numbered, Seen::Gap, "charter-cadence-no-meetings", args, self.evidence());
    }

    /// The window itself as what shows a finding.
    fn evidence(&self) -> Vec<Evidence> {
        let days = (self.days.from, self.days.to);
        if let (Some(from), Some(to)) = days { vec![Evidence::Window(from, to)] } else { vec![] }
    }

    /// Year, held and planned: what every sentence about a number of meetings begins with.
    fn tally_args(&self, tally: &count::Tally) -> Args {
        let year = Arg::Year(self.year);
        vec![("year", year), ("held", number(tally.held)), ("planned", number(tally.planned))]
    }
}

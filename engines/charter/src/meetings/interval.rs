//! A meeting every so many weeks. Days on which nobody meets are not counted, so the summer breaks no rule.
//!
//! `weeks` times seven days, `tolerance_days` either way. Of the days between two meetings those of closed periods are taken away
//! first: with the usual ones ([`ClosedPeriod::SUMMER`] and [`ClosedPeriod::CHRISTMAS`]) a body that meets every sixth week does
//! not have to meet in July. The source is the network of the regional directors, which meets every sixth week.

use kernel::Date;

use super::Window;
use crate::{
    day::{Day, day_after, day_before, days_after},
    facts::Meeting,
    finding::{Arg, Evidence},
    parameters::ClosedPeriod,
    seating::number,
    verdict::{Answers, Args, Seen},
};

/// The time between two meetings, when it is not what it should be.
struct Gap<'c> {
    before: &'c Meeting,
    after: &'c Meeting,
    days: i64,
    is_long: bool,
}

impl<'c> Window<'c> {
    /// The year that runs: gaps that are too long or too short, and whether a next meeting is in time.
    ///
    /// A gap that has passed is a departure, one that is only planned a reminder.
    pub(super) fn every(&self, weeks: u8, tolerance: u8, day: &Day, answers: &mut Answers) {
        let last = self.check.index.meetings.iter().rev().find(|m| self.span.contains(m.date));
        let due = last.map(|last| (*last, self.due(last.date, weeks, tolerance)));
        let waits = |(last, due): (&Meeting, Date)| last.date < self.first() && !day.is_after(due);
        if !self.has_data() && !due.is_some_and(waits) {
            return self.no_meetings(answers);
        }
        let said = answers.0.len();
        let (past, planned): (Vec<_>, Vec<_>) =
            self.gaps(weeks, tolerance).into_iter().partition(|gap| day.has_reached(gap.after.date));
        for (seen, texts, gaps) in [
            (Seen::Departure, ["charter-every-long", "charter-every-short"], past),
            (Seen::Attention, ["charter-every-long-planned", "charter-every-short-planned"], planned),
        ] {
            let (long, short): (Vec<_>, Vec<_>) = gaps.into_iter().partition(|gap| gap.is_long);
            self.tell_gaps(seen, texts[0], weeks, &long, answers);
            self.tell_gaps(seen, texts[1], weeks, &short, answers);
        }
        if let Some((last, due)) = due.filter(|(last, _)| day.has_reached(last.date)) {
            let args =
                vec![("weeks", Arg::Number(weeks.into())), ("date", Arg::Date(last.date)), ("due", Arg::Date(due))];
            let evidence = vec![Evidence::Meeting(last.id)];
            let (seen, text) = if day.is_after(due) {
                (Seen::Departure, "charter-every-overdue")
            } else {
                (Seen::Attention, "charter-every-none-planned")
            };
            answers.say(self.rule.numbered, seen, text, args, evidence);
        }
        if answers.0.len() == said {
            let tally = self.tally(&self.days);
            let args = [self.tally_args(&tally), vec![("weeks", Arg::Number(weeks.into()))]].concat();
            answers.say(self.rule.numbered, Seen::Fine, "charter-every-ok", args, self.evidence());
        }
    }

    /// The year that has closed: were all gaps that ended in it as they should be?
    pub(super) fn every_closed(&self, weeks: u8, tolerance: u8, answers: &mut Answers) {
        if !self.has_data() {
            return;
        }
        let gaps = self.gaps(weeks, tolerance);
        let mut args = vec![("year", Arg::Year(self.year)), ("weeks", Arg::Number(weeks.into()))];
        let (seen, text) = if gaps.is_empty() {
            (Seen::Fine, "charter-every-closed-ok")
        } else {
            args.push(("count", number(gaps.len())));
            (Seen::Departure, "charter-every-closed-uneven")
        };
        answers.say(self.rule.numbered, seen, text, args, self.evidence());
    }

    /// First day of the window.
    fn first(&self) -> Date {
        self.days.from.unwrap_or(Date::MIN)
    }

    /// Gaps that end in the window and are longer or shorter than they should be.
    fn gaps(&self, weeks: u8, tolerance: u8) -> Vec<Gap<'c>> {
        let meetings = &self.check.index.meetings;
        let pairs = meetings.windows(2).map(|pair| (pair[0], pair[1]));
        let mine = pairs.filter(|(a, b)| self.days.contains(b.date) && self.span.contains(a.date));
        let (shortest, longest) = limits(weeks, tolerance);
        let uneven = mine.filter_map(|(before, after)| {
            let days = self.open_days(before.date, after.date);
            // A month is no day: a gap that begins or ends in one cannot be measured.
            let is_uneven = (days > longest || days < shortest) && !before.month_only && !after.month_only;
            is_uneven.then_some(Gap { before, after, days, is_long: days > longest })
        });
        uneven.collect()
    }

    /// One finding for all gaps of a kind: the first with its days, and how many more.
    fn tell_gaps(&self, seen: Seen, text: &str, weeks: u8, gaps: &[Gap<'_>], answers: &mut Answers) {
        let Some(first) = gaps.first() else { return };
        let args: Args = vec![
            ("weeks", Arg::Number(weeks.into())),
            ("from", Arg::Date(first.before.date)),
            ("to", Arg::Date(first.after.date)),
            ("days", Arg::Number(first.days)),
            ("more", number(gaps.len() - 1)),
        ];
        let evidence = gaps.iter().flat_map(|g| [g.before.id, g.after.id]).map(Evidence::Meeting).collect();
        answers.say(self.rule.numbered, seen, text, args, evidence);
    }

    /// The last day on which the meeting after `last` is still in time.
    fn due(&self, last: Date, weeks: u8, tolerance: u8) -> Date {
        let (_, longest) = limits(weeks, tolerance);
        let mut due = days_after(last, longest);
        // Closed days push the day farther away, maybe into more closed days; a few rounds settle it.
        for _ in 0..32 {
            let short = longest - self.open_days(last, due);
            if short <= 0 {
                break;
            }
            due = days_after(due, short);
        }
        due
    }

    /// Days from one meeting to the next, those not counted on which nobody meets.
    fn open_days(&self, from: Date, to: Date) -> i64 {
        let closed = |period: &ClosedPeriod| {
            let years = from.year().saturating_sub(1)..=to.year();
            years.filter_map(|year| period.in_year(year)).map(|p| closed_between(p, from, to)).sum::<i64>()
        };
        days_between(from, to) - self.check.parameters.closed_periods.iter().map(closed).sum::<i64>()
    }
}

/// The shortest and the longest time between meetings, in days that count.
fn limits(weeks: u8, tolerance: u8) -> (i64, i64) {
    let days = i64::from(weeks) * 7;
    (days - i64::from(tolerance), days + i64::from(tolerance))
}

/// Days of a closed period that lie between two meetings; the meeting days themselves are none of them.
fn closed_between((first, last): (Date, Date), from: Date, to: Date) -> i64 {
    let (first, last) = (first.max(day_after(from)), last.min(day_before(to)));
    if first <= last { days_between(first, last) + 1 } else { 0 }
}

/// Days from one date to another.
fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

impl ClosedPeriod {
    /// First and last day of the one that begins in `year`. A day that the month lacks is its last.
    fn in_year(&self, year: i16) -> Option<(Date, Date)> {
        let day = |year: i16, (month, day): (i8, i8)| {
            (day.min(28)..=day).rev().find_map(|day| Date::new(year, month, day).ok())
        };
        let ends = if self.from <= self.to { year } else { year.saturating_add(1) };
        Some((day(year, self.from)?, day(ends, self.to)?))
    }
}

//! The day of a check, which also learns how long its answers hold.
//!
//! Every question about dates goes through here, and each notes the first later day on which it could be answered
//! otherwise. A part of the check that has run therefore knows its own next edge; no list of edges is kept by hand.
//!
//! That is what makes a timeline cheap: between two days on which an answer changes nothing is asked, so that years of a body cost as many
//! checks as something happened in them, and not one for each day. The price is one rule for whoever writes a check: ask for days
//! through this type and only what the answer needs, for each question that is asked too early makes the check run again.

use std::cell::Cell;

use jiff::ToSpan;
use kernel::{Date, Period};

/// A day, and the first later day on which something asked so far may have another answer.
pub(crate) struct Day {
    on: Date,
    limit: Date,
    horizon: i64,
    next: Cell<Date>,
}

impl Day {
    /// The day `on`, looking `horizon` days ahead.
    pub(crate) fn new(on: Date, horizon: u16) -> Self {
        let horizon = i64::from(horizon);
        Self { on, limit: days_after(on, horizon), horizon, next: Cell::new(Date::MAX) }
    }

    /// The first later day on which an answer may differ; [`Date::MAX`] when none will.
    pub(crate) fn next(&self) -> Date {
        self.next.get()
    }

    /// The day itself, for looking something up once everything it depends on has been asked.
    pub(crate) fn date(&self) -> Date {
        self.on
    }

    /// Whether the day is `date` or later.
    pub(crate) fn has_reached(&self, date: Date) -> bool {
        if self.on < date {
            self.note(date);
        }
        self.on >= date
    }

    /// Whether the day is later than `date`.
    pub(crate) fn is_after(&self, date: Date) -> bool {
        if self.on <= date {
            self.note_day_after(date);
        }
        self.on > date
    }

    /// Whether the day is part of the period.
    pub(crate) fn is_within(&self, period: &Period) -> bool {
        period.from.is_none_or(|from| self.has_reached(from)) && period.to.is_none_or(|to| !self.is_after(to))
    }

    /// Whether `date` is still to come (or is the day itself) and no farther away than the horizon.
    pub(crate) fn sees(&self, date: Date) -> bool {
        if self.is_after(date) {
            return false;
        }
        if date > self.limit {
            self.note(days_after(date, -self.horizon));
        }
        date <= self.limit
    }

    /// The calendar year of the day.
    pub(crate) fn year(&self) -> i16 {
        self.note_day_after(last_of_year(self.on.year()));
        self.on.year()
    }

    /// Remembers a later day on which an answer may change; the earliest is kept.
    fn note(&self, date: Date) {
        if date < self.next.get() {
            self.next.set(date);
        }
    }

    /// The same for the day after `date`. The day after is only computed when it may matter, since this runs very often.
    fn note_day_after(&self, date: Date) {
        if date < self.next.get() {
            self.note(day_after(date));
        }
    }
}

/// The next day; the last day of the calendar has none and stays.
pub(crate) fn day_after(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

/// The day before; the first day of the calendar has none and stays.
pub(crate) fn day_before(date: Date) -> Date {
    date.yesterday().unwrap_or(Date::MIN)
}

/// `days` later (earlier when negative), within the calendar.
pub(crate) fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// The same day `years` later; 29 February becomes 28 when there is none.
pub(crate) fn years_after(date: Date, years: i64) -> Date {
    // Nobody counts farther than the calendar goes.
    date.saturating_add(years.clamp(-19_998, 19_998).years())
}

/// 1 January.
pub(crate) fn first_of_year(year: i16) -> Date {
    Date::new(year, 1, 1).unwrap_or(Date::MAX)
}

/// 31 December.
pub(crate) fn last_of_year(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day() -> Day {
        Day::new(date(2026, 11, 24), 180)
    }

    #[test]
    fn an_answer_knows_how_long_it_holds() {
        let day = day();
        assert!(day.is_within(&Period::year(2026)));
        assert_eq!(day.next(), date(2027, 1, 1));
        assert!(!day.has_reached(date(2026, 12, 1)));
        assert_eq!(day.next(), date(2026, 12, 1));
    }

    #[test]
    fn the_past_changes_nothing() {
        let day = day();
        assert!(!day.is_within(&Period::year(2020)) && day.has_reached(date(2026, 11, 24)));
        assert_eq!(day.next(), Date::MAX);
    }

    #[test]
    fn what_lies_beyond_the_horizon_comes_into_sight() {
        let day = day();
        assert!(!day.sees(date(2027, 12, 31)) && day.sees(date(2027, 5, 23)));
        assert_eq!(day.next(), date(2027, 5, 24), "the day after the one in sight");
    }
}

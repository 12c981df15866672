//! Which days of a year are open to meetings, and how they are counted.

use charter::parameters::ClosedPeriod;
use kernel::{
    Date, Weekday,
    calendar::{SchoolBreaks, Week, is_bridge_day, is_working_day},
};
use scheduling::instance::{Calendar, Day};

/// When nobody meets: as the charters count it.
pub const CLOSED: [ClosedPeriod; 2] = [ClosedPeriod::SUMMER, ClosedPeriod::CHRISTMAS];

/// What a day in a school break costs those who may meet then.
const IN_BREAK: i64 = 8;
/// What a day between two free days costs those who may meet then.
const BRIDGE: i64 = 15;

/// A year's days.
#[derive(Clone, Debug)]
pub struct Days {
    first: Date,
    dates: Vec<Date>,
}

impl Days {
    /// The days of a year.
    #[must_use]
    pub fn of(year: i16) -> Self {
        let first = kernel::Date::constant(year, 1, 1);
        let dates = first.series(jiff::ToSpan::day(1)).take_while(|day| day.year() == year).collect();
        Self { first, dates }
    }

    /// The place of a date in the year; `None` in other years.
    #[must_use]
    pub fn index(&self, date: Date) -> Option<Day> {
        self.dates.binary_search(&date).ok()
    }

    /// The date of a place; the last day for one that the year does not have.
    #[must_use]
    pub fn date(&self, day: Day) -> Date {
        self.dates.get(day).or(self.dates.last()).copied().unwrap_or(self.first)
    }

    /// All dates.
    #[must_use]
    pub fn dates(&self) -> &[Date] {
        &self.dates
    }
}

/// Whether nobody meets on a day, whatever the weekday.
#[must_use]
pub fn is_closed(day: Date) -> bool {
    CLOSED.iter().any(|period| period.contains(day))
}

/// Whether nobody meets in a whole month: each of its working days is closed.
#[must_use]
pub fn is_month_closed(days: &Days, month: i8) -> bool {
    let mut working = days.dates.iter().filter(|date| date.month() == month && is_working_day(**date));
    working.all(|date| is_closed(*date))
}

/// The calendar of the engine. A bridge day is a working day here; who may meet then is said by [`closing`].
#[must_use]
pub fn calendar(days: &Days) -> Calendar {
    let mut effective = Vec::with_capacity(days.dates.len());
    let mut counted = 0;
    for date in &days.dates {
        counted += i64::from(!is_closed(*date));
        effective.push(counted);
    }
    // Weeks are counted from the first week that the year touches, so that the last days of December do not share its number.
    let first = Week::of(days.first).monday();
    let week = |date: &Date| u8::try_from((*date - first).get_days() / 7).unwrap_or(u8::MAX);
    Calendar {
        days: days.dates.len(),
        first: days.first,
        weekday: days.dates.iter().map(|date| weekday(*date)).collect(),
        week: days.dates.iter().map(week).collect(),
        open: days.dates.iter().map(|date| is_working_day(*date) && !is_closed(*date)).collect(),
        effective,
    }
}

/// 0 for Monday.
#[must_use]
pub fn weekday(date: Date) -> u8 {
    u8::try_from(date.weekday().since(Weekday::Monday)).unwrap_or_default()
}

/// How many days outside closed periods lie between a day of the year before and the new year: 0 or less.
#[must_use]
pub fn effective_before(date: Date, year: i16) -> i64 {
    let later = date.series(jiff::ToSpan::day(1)).skip(1).take_while(|day| day.year() < year);
    -i64::try_from(later.filter(|day| !is_closed(*day)).count()).unwrap_or(i64::MAX)
}

/// Who meets on which kinds of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Elected representatives: neither on bridge days nor in school breaks.
    Elected,
    /// Officials: not on bridge days, rather not in school breaks.
    Officials,
    /// Dates from outside: they are what they are.
    Outside,
}

/// Days that are closed and days that cost something, for bodies with members from these counties.
#[must_use]
pub fn closing(days: &Days, who: Who, counties: &[String], breaks: &SchoolBreaks) -> (Vec<Day>, Vec<(Day, i64)>) {
    let (mut blocked, mut soft) = (Vec::new(), Vec::new());
    for (day, date) in days.dates.iter().enumerate().filter(|(_, date)| is_working_day(**date) && !is_closed(**date)) {
        let in_break = counties.iter().any(|county| breaks.on(county, *date).is_some());
        match who {
            Who::Elected if in_break || is_bridge_day(*date) => blocked.push(day),
            Who::Officials if is_bridge_day(*date) => blocked.push(day),
            Who::Officials if in_break => soft.push((day, IN_BREAK)),
            Who::Outside if is_bridge_day(*date) => soft.push((day, BRIDGE)),
            _ => {}
        }
    }
    (blocked, soft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn july_is_the_month_in_which_nobody_meets() {
        for year in [2026, 2027, 2028] {
            let days = Days::of(year);
            let closed: Vec<i8> = (1..=12).filter(|month| is_month_closed(&days, *month)).collect();
            assert_eq!(closed, [7], "{year}");
        }
    }
}

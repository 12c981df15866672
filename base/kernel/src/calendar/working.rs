//! Working days, free days and the days between them.
//!
//! A free day is a Saturday, a Sunday, a public holiday or one of the three great eves. Half days are working days.

use jiff::civil::{Date, Weekday};

use super::{Freedom, holiday};

/// Whether hardly anyone works: weekend, public holiday, Midsummer Eve, Christmas Eve or New Year's Eve.
#[must_use]
pub fn is_free(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        || holiday(day).is_some_and(|h| h.freedom() != Freedom::HalfDay)
}

/// The opposite of [`is_free`].
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !is_free(day)
}

/// sv: klämdag. A working day whose both neighbours are free.
#[must_use]
pub fn is_bridge_day(day: Date) -> bool {
    let free = |neighbour: Result<Date, jiff::Error>| neighbour.is_ok_and(is_free);
    is_working_day(day) && free(day.yesterday()) && free(day.tomorrow())
}

/// The day itself when it is a working day, else the next one that is.
#[must_use]
pub fn next_working_day(day: Date) -> Date {
    walk(day, Date::tomorrow)
}

/// The day itself when it is a working day, else the last one before it that is.
#[must_use]
pub fn previous_working_day(day: Date) -> Date {
    walk(day, Date::yesterday)
}

fn walk(mut day: Date, step: fn(Date) -> Result<Date, jiff::Error>) -> Date {
    while is_free(day) {
        let Ok(next) = step(day) else { return day };
        day = next;
    }
    day
}

/// The `days`-th working day after `day`, or before it when `days` is negative. `day` itself is never counted, and it is
/// the answer when `days` is 0: "at least five working days before the meeting" is `add_working_days(meeting, -5)`.
#[must_use]
pub fn add_working_days(day: Date, days: i32) -> Date {
    let step = if days < 0 { Date::yesterday } else { Date::tomorrow };
    (0..days.unsigned_abs()).fold(day, |at, _| match step(at) {
        Ok(next) => walk(next, step),
        Err(_) => at,
    })
}

/// How many working days lie after `from` up to and including `to`; negative when `to` comes first. So
/// `working_days_between(d, add_working_days(d, n)) == n`.
#[must_use]
pub fn working_days_between(from: Date, to: Date) -> i32 {
    if to < from {
        // Counted on the far side, so that going back n working days is −n.
        return -count(to, |day| day < from);
    }
    from.tomorrow().map_or(0, |first| count(first, |day| day <= to))
}

fn count(first: Date, within: impl Fn(Date) -> bool) -> i32 {
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    let working = days.take_while(|day| within(*day)).filter(|day| is_working_day(*day)).count();
    i32::try_from(working).unwrap_or(i32::MAX)
}

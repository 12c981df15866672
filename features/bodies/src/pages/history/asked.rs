//! What a page of Historik is asked for after `?`: days as people write them, and what is wrong with them.

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use kernel::{Date, date_text::Reason};
use web::{
    View, Visit,
    as_of::AsOf,
    components::{FieldView, Width},
};

/// A day asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Day {
    /// As it was written.
    pub text: String,
    /// The day; none when nothing was asked for, or nothing that is a day.
    pub day: Option<Date>,
    /// Key of what is wrong with it.
    pub fault: Option<&'static str>,
}

impl Day {
    /// Reads what was asked for. A day that has not been yet says nothing of what was written.
    pub(super) fn of(visit: &Visit, name: &str) -> Self {
        let Some(text) = visit.asked(name).map(str::trim).filter(|text| !text.is_empty()) else {
            return Self::default();
        };
        let read = AsOf::read(Some(text), visit.today, visit.language);
        let day = read.day(visit.today);
        let fault = match read.fault().map(|fault| fault.reason) {
            Some(Reason::NotADate) => Some("bodies-history-not-a-date"),
            Some(Reason::NoSuchDay) => Some("bodies-history-no-such-day"),
            Some(Reason::OutOfRange) => Some("bodies-history-out-of-range"),
            None if day > latest(visit) => Some("bodies-history-not-yet"),
            None => None,
        };
        let text: String = text.chars().take(40).collect();
        Self { day: fault.is_none().then_some(day), text, fault }
    }

    /// The moment the day ended.
    pub(super) fn end(&self) -> Option<Timestamp> {
        self.day.map(end_of)
    }

    /// What is wrong, in words.
    pub(super) fn error(&self, v: &View) -> Option<String> {
        self.fault.map(|key| v.t1(key, "found", self.text.as_str()))
    }

    /// The field it is asked for with.
    pub(super) fn field(&self, v: &View, name: &str, label: &str) -> FieldView {
        let value = match self.day {
            Some(day) => day.to_string(),
            None => self.text.clone(),
        };
        let mut field =
            FieldView::line(name, v.t(label)).hint(v.t("bodies-history-day-hint")).value(value).width(Width::Short);
        field.error = self.error(v);
        field
    }
}

/// The last day of which the log can tell: today, by the day of the product or by the clock that dates the log.
fn latest(visit: &Visit) -> Date {
    let moment = visit.app.clock.now().to_zoned(zone()).date();
    moment.max(visit.today)
}

/// The last moment of a day in Sweden.
pub(super) fn end_of(day: Date) -> Timestamp {
    let next = day.tomorrow().unwrap_or(day);
    let midnight = next.to_zoned(zone()).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp());
    midnight.checked_sub(1.microsecond()).unwrap_or(midnight)
}

/// The time that the pages show, as in `web::View::moment`.
fn zone() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_ends_at_midnight_in_sweden() {
        assert_eq!(end_of(date(2027, 3, 1)).to_string(), "2027-03-01T22:59:59.999999Z");
        assert_eq!(end_of(date(2027, 7, 1)).to_string(), "2027-07-01T21:59:59.999999Z");
    }
}

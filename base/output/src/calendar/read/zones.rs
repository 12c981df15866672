//! The time zones that a calendar names: by their own names, by Microsoft's, or by what it says itself.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    str::FromStr,
};

use calcard::{
    common::timezone::Tz,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType as Kind, ICalendarEntry, ICalendarProperty as Property,
        ICalendarValue as Value, timezone::TzResolver,
    },
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// The time zones of a calendar.
pub(super) struct Zones<'c> {
    /// What the calendar says of its zones, by their names.
    own: HashMap<&'c str, &'c ICalendarComponent>,
    resolver: TzResolver<&'c str>,
    /// Zones of no known name whose winter time is Sweden's: they are taken for Sweden's.
    like_ours: HashSet<&'c str>,
    pub(super) sweden: Tz,
    /// The same, of the library for time.
    civil: TimeZone,
}

impl<'c> Zones<'c> {
    pub(super) fn of(calendar: &'c ICalendar) -> Self {
        let sweden = Tz::from_str("Europe/Stockholm").unwrap_or(Tz::Floating);
        let like_ours = calendar.timezones().filter(|zone| Self::is_like_ours(calendar, zone)).filter_map(named);
        Self {
            own: calendar.timezones().filter_map(|zone| Some((named(zone)?, zone))).collect(),
            resolver: calendar.build_tz_resolver().with_default(sweden),
            like_ours: like_ours.collect(),
            sweden,
            civil: TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC),
        }
    }

    fn is_like_ours(calendar: &ICalendar, zone: &ICalendarComponent) -> bool {
        let parts = zone.component_ids.iter().filter_map(|id| calendar.components.get(usize::try_from(*id).ok()?));
        let mut winters = parts.filter(|part| part.component_type == Kind::Standard);
        let offset = |part: &ICalendarComponent| {
            let entry = part.entries.iter().find(|entry| entry.name == Property::Tzoffsetto)?;
            match entry.values.first() {
                Some(Value::PartialDateTime(at)) => Some((at.tz_minus, at.tz_hour, at.tz_minute.unwrap_or(0))),
                _ => None,
            }
        };
        winters.any(|part| offset(part) == Some((false, Some(1), 0)))
    }

    pub(super) fn is_known(&self, name: &str) -> bool {
        self.resolver.resolve(name).is_some() || self.like_ours.contains(name)
    }

    /// The zone of a property; Sweden's when none is named.
    pub(super) fn zone(&self, entry: &ICalendarEntry) -> Tz {
        self.resolver.resolve_or_default(entry.tz_id())
    }

    /// The zones that some properties name, as they stand in the calendar.
    pub(super) fn used<'p>(&self, entries: impl Iterator<Item = &'p ICalendarEntry>) -> Vec<ICalendarComponent> {
        let names: BTreeSet<&str> = entries.filter_map(ICalendarEntry::tz_id).collect();
        names.into_iter().filter_map(|name| self.own.get(name)).map(|zone| (*zone).clone()).collect()
    }

    /// The moment in Swedish time.
    pub(super) fn here(&self, seconds: i64) -> Option<DateTime> {
        Some(Timestamp::from_second(seconds).ok()?.to_zoned(self.civil.clone()).datetime())
    }
}

/// What a time zone is called.
fn named(zone: &ICalendarComponent) -> Option<&str> {
    let entry = zone.entries.iter().find(|entry| entry.name == Property::Tzid)?;
    entry.values.first().and_then(Value::as_text)
}

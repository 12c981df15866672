//! Meetings as iCalendar (RFC 5545, with the names for whole calendars of RFC 7986), which calendars of phones, Outlook and the
//! web subscribe to.
//!
//! The same events give the same bytes: nothing here asks what time it is, so that an unchanged feed is answered with 304. Days
//! are written as days; times are written in UTC, which every program turns into its own zone without a table of ours.
//!
//! [`read`] is the other way: when a calendar that somebody has exported says that she is busy.

pub mod read;

use calcard::{
    common::PartialDateTime,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry, ICalendarMethod,
        ICalendarParameter, ICalendarProperty, ICalendarStatus, ICalendarTransparency, ICalendarValue,
        ICalendarValueType, Uri,
    },
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Hours after which a program that subscribes is asked to look again.
const LOOK_AGAIN: u32 = 6;

/// A calendar that somebody subscribes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What the calendar is called in her list: `Kulturforum`.
    pub name: String,
    /// What is in it, and what is not.
    pub about: String,
    /// In any order; they are written as they stand.
    pub events: Vec<Event>,
}

/// One event of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for as long as it is the same event, whatever is changed about it; never two in one calendar.
    pub uid: String,
    /// How often it has been changed: 0 the first time.
    pub sequence: u32,
    /// When what it says was written.
    pub written: Timestamp,
    /// When it is.
    pub when: When,
    /// What it is called.
    pub title: String,
    /// Where it is held.
    pub place: Option<String>,
    /// What more there is to say.
    pub details: Option<String>,
    /// The whole address of its page.
    pub page: Option<String>,
    /// How sure it is.
    pub state: EventState,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The whole day: the source says no time.
    Day(Date),
    /// It begins at a moment; nobody has said when it ends.
    From(Timestamp),
    /// From one moment to another.
    Time {
        /// When it begins.
        from: Timestamp,
        /// When it ends; not before it begins.
        to: Timestamp,
    },
}

/// How sure an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventState {
    /// It is held, or was.
    Confirmed,
    /// It is not held; subscribers are to see that it is not.
    Cancelled,
}

/// The calendar as a file: lines ended with CR LF, folded at 75 bytes.
#[must_use]
pub fn file(calendar: &Calendar) -> String {
    let mut text = String::new();
    // A String takes everything.
    let _ = components(calendar).write_to(&mut text);
    text
}

fn components(calendar: &Calendar) -> ICalendar {
    let mut whole = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    let text = |text: &str| ICalendarValue::Text(clean(text));
    whole.add_property(ICalendarProperty::Version, text("2.0"));
    whole.add_property(ICalendarProperty::Prodid, text("-//Rådslag//Rådslag//SV"));
    whole.add_property(ICalendarProperty::Method, ICalendarValue::Method(ICalendarMethod::Publish));
    // Each twice: as the standard has it, and as Outlook, Apple and Google have read it since before there was one.
    for (standard, older, value) in [
        (ICalendarProperty::Name, "X-WR-CALNAME", &calendar.name),
        (ICalendarProperty::Description, "X-WR-CALDESC", &calendar.about),
    ] {
        whole.add_property(standard, text(value));
        whole.add_property(ICalendarProperty::Other(older.into()), text(value));
    }
    let again = || {
        ICalendarValue::Duration(ICalendarDuration {
            neg: false,
            weeks: 0,
            days: 0,
            hours: LOOK_AGAIN,
            minutes: 0,
            seconds: 0,
        })
    };
    let kind = ICalendarParameter::value(ICalendarValueType::Duration);
    whole.add_property_with_params(ICalendarProperty::RefreshInterval, [kind], again());
    whole.add_property(ICalendarProperty::Other("X-PUBLISHED-TTL".into()), text(&format!("PT{LOOK_AGAIN}H")));
    let mut components = vec![whole];
    components.extend(calendar.events.iter().map(event));
    let last = u32::try_from(components.len()).unwrap_or(u32::MAX);
    components[0].component_ids = (1..last).collect();
    ICalendar { components }
}

fn event(event: &Event) -> ICalendarComponent {
    let mut out = ICalendarComponent::new(ICalendarComponentType::VEvent);
    out.add_uid(&clean(&event.uid));
    out.add_dtstamp(moment(event.written));
    out.add_property(ICalendarProperty::LastModified, at(moment(event.written)));
    out.add_sequence(i64::from(event.sequence));
    match event.when {
        When::Day(date) => {
            // The end of a day is the day after it (RFC 5545, 3.6.1); without one some programs show no day at all.
            out.entries.push(whole_day(ICalendarProperty::Dtstart, date));
            out.entries.push(whole_day(ICalendarProperty::Dtend, date.tomorrow().unwrap_or(date)));
        }
        When::From(from) => out.add_property(ICalendarProperty::Dtstart, at(moment(from))),
        When::Time { from, to } => {
            out.add_property(ICalendarProperty::Dtstart, at(moment(from)));
            out.add_property(ICalendarProperty::Dtend, at(moment(to)));
        }
    }
    let lines = [
        (ICalendarProperty::Summary, Some(&event.title)),
        (ICalendarProperty::Location, event.place.as_ref()),
        (ICalendarProperty::Description, event.details.as_ref()),
    ];
    for (property, value) in lines {
        if let Some(value) = value {
            out.add_property(property, ICalendarValue::Text(clean(value)));
        }
    }
    if let Some(page) = &event.page {
        out.add_property(ICalendarProperty::Url, ICalendarValue::Uri(Uri::Location(clean(page))));
    }
    let (status, transparency) = match event.state {
        EventState::Confirmed => (ICalendarStatus::Confirmed, ICalendarTransparency::Opaque),
        EventState::Cancelled => (ICalendarStatus::Cancelled, ICalendarTransparency::Transparent),
    };
    // A whole day of which only the day is known does not fill somebody's day.
    let transparency =
        if matches!(event.when, When::Day(_)) { ICalendarTransparency::Transparent } else { transparency };
    out.add_property(ICalendarProperty::Status, ICalendarValue::Status(status));
    out.add_property(ICalendarProperty::Transp, ICalendarValue::Transparency(transparency));
    out
}

fn at(moment: PartialDateTime) -> ICalendarValue {
    ICalendarValue::PartialDateTime(Box::new(moment))
}

fn whole_day(property: ICalendarProperty, date: Date) -> ICalendarEntry {
    let value = ICalendarParameter::value(ICalendarValueType::Date);
    ICalendarEntry::new(property).with_param(value).with_value(at(day(date)))
}

fn day(date: Date) -> PartialDateTime {
    PartialDateTime {
        year: date.year().try_into().ok(),
        month: date.month().try_into().ok(),
        day: date.day().try_into().ok(),
        ..PartialDateTime::default()
    }
}

/// A moment in UTC, to the second.
fn moment(at: Timestamp) -> PartialDateTime {
    let utc = at.to_zoned(TimeZone::UTC).datetime();
    PartialDateTime {
        hour: utc.hour().try_into().ok(),
        minute: utc.minute().try_into().ok(),
        second: utc.second().try_into().ok(),
        tz_hour: Some(0),
        tz_minute: Some(0),
        tz_minus: false,
        ..day(utc.date())
    }
}

/// Line ends of every kind become one; other control letters, which no calendar may hold, become spaces.
fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests;

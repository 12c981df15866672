//! An event with its exceptions. The library follows it through time; what it takes more lightly than calendars do is settled before:
//! it counts from the first time on, compares "until" with local time, and pairs exceptions by time alone.

use calcard::{
    common::{PartialDateTime, timezone::Tz},
    datecalc::rrule::RRule,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType as Kind, ICalendarDuration, ICalendarEntry,
        ICalendarFrequency as Frequency, ICalendarParameter, ICalendarPeriod, ICalendarProperty as Property,
        ICalendarRecurrenceRule, ICalendarStatus, ICalendarTransparency, ICalendarValue as Value,
        dates::{CalendarErrorType, CalendarEvent, TimeOrDelta},
    },
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{Fault, MOST_TIMES, MOST_TOGETHER, OFTEN, Stretch, Wrong, outline::Outline, zones::Zones};

/// What a rule that never comes true is taken to cost: the library gives up after so many attempts.
const IN_VAIN: usize = 50_000;
/// Seconds of a day, and of an event whose length nobody has said.
const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

/// What somebody has to do, as far as time goes.
pub(super) struct Part {
    /// Which event of the text it is, counted from 0.
    number: usize,
    pub(super) uid: Option<String>,
    /// It takes nobody's time: it is shown as free, or cancelled.
    free: bool,
    /// When it is: only properties about time.
    when: ICalendarComponent,
}

impl Part {
    pub(super) fn of(event: &ICalendarComponent, number: usize) -> Self {
        let mut part = Self { number, uid: None, free: false, when: ICalendarComponent::new(Kind::VEvent) };
        for entry in &event.entries {
            let is = |word: &str| entry.values.first().and_then(Value::as_text) == Some(word);
            match (&entry.name, entry.values.first()) {
                (Property::Uid, Some(_)) => {
                    let words: Vec<&str> = entry.values.iter().filter_map(Value::as_text).collect();
                    part.uid = Some(words.join(","));
                }
                (Property::Transp, Some(Value::Transparency(ICalendarTransparency::Transparent)))
                | (Property::Status, Some(Value::Status(ICalendarStatus::Cancelled))) => part.free = true,
                // Outlook's own word for the same.
                (Property::Other(name), _) if name == "X-MICROSOFT-CDO-BUSYSTATUS" && is("FREE") => part.free = true,
                (name, _) if name_of(name).is_some() => part.when.entries.push(entry.clone()),
                _ => {}
            }
        }
        part
    }

    fn entry(&self, name: &Property) -> Option<&ICalendarEntry> {
        self.when.entries.iter().find(|entry| entry.name == *name)
    }

    fn rule(&self) -> Option<&ICalendarRecurrenceRule> {
        match self.entry(&Property::Rrule)?.values.first() {
            Some(Value::RecurrenceRule(rule)) => Some(rule),
            _ => None,
        }
    }
}

/// What a property about time is called on its line.
const fn name_of(property: &Property) -> Option<&'static str> {
    Some(match property {
        Property::Dtstart => "DTSTART",
        Property::Dtend => "DTEND",
        Property::Duration => "DURATION",
        Property::Rrule => "RRULE",
        Property::Exdate => "EXDATE",
        Property::Rdate => "RDATE",
        Property::RecurrenceId => "RECURRENCE-ID",
        _ => return None,
    })
}

/// An event with its exceptions.
pub(super) struct Series<'r> {
    pub(super) zones: &'r Zones<'r>,
    pub(super) outline: &'r Outline,
    pub(super) parts: Vec<Part>,
    /// First and last day that are asked for.
    pub(super) days: (Date, Date),
}

impl Series<'_> {
    /// When it is within the days that are asked for; `left` is how many times may still come of the whole calendar.
    pub(super) fn times(&mut self, left: &mut usize) -> Result<Vec<Stretch>, Vec<Fault>> {
        // Too many times have been told already: what else comes again is not followed.
        let again = self.parts.iter().any(|part| part.rule().is_some());
        if self.parts.iter().all(|part| part.free) || (again && *left == 0) {
            return Ok(Vec::new());
        }
        let faults: Vec<Fault> = self.parts.iter().flat_map(|part| self.faults(part)).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut ready: Vec<(&Part, ICalendarComponent)> = Vec::new();
        for part in &self.parts {
            match self.settled(part) {
                Ok(Some(when)) => ready.push((part, when)),
                Ok(None) => {}
                Err(fault) => return Err(vec![fault]),
            }
        }
        self.followed(&ready, left)
    }

    fn fault(&self, part: &Part, name: &str, nth: usize, wrong: Wrong) -> Fault {
        self.outline.fault(part.number, name, nth, wrong)
    }

    /// What of an event cannot be read.
    fn faults(&self, part: &Part) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut met: Vec<&str> = Vec::new();
        for entry in &part.when.entries {
            let Some(name) = name_of(&entry.name) else { continue };
            let nth = met.iter().filter(|one| **one == name).count();
            met.push(name);
            let wrong = if entry.tz_id().is_some_and(|zone| !self.zones.is_known(zone)) {
                Some(Wrong::Zone)
            } else if entry.name == Property::Rrule {
                part.rule().map_or(Some(Wrong::Rule), wrong_rule)
            } else {
                let text = self.outline.value(part.number, name, nth);
                let readable = !entry.values.is_empty() && entry.values.iter().all(|value| is_readable(value, text));
                (!readable).then_some(Wrong::Value)
            };
            faults.extend(wrong.map(|wrong| self.fault(part, name, nth, wrong)));
        }
        if part.entry(&Property::Dtstart).is_none() && !part.free {
            faults.push(self.fault(part, "VEVENT", 0, Wrong::NoBeginning));
        }
        faults
    }

    /// An event with its beginning and its rule in the local time of its zone and a length instead of an end; nothing when it never
    /// comes before the last day that is asked for.
    fn settled(&self, part: &Part) -> Result<Option<ICalendarComponent>, Fault> {
        let mut when = part.when.clone();
        let Some(begins) = part.entry(&Property::Dtstart) else { return Ok(Some(when)) };
        let value = || self.fault(part, "DTSTART", 0, Wrong::Value);
        let (mut from, zone) = (point(begins).ok_or_else(value)?, self.zones.zone(begins));
        let mut entry = begins.clone();
        if from.tz_hour.is_some() {
            // A time in UTC comes again in UTC.
            from = local(&from, Tz::UTC).ok_or_else(value)?;
            entry = ICalendarEntry::new(Property::Dtstart).with_param(ICalendarParameter::tzid("UTC".to_owned()));
        }
        let zone = if begins.tz_id().is_none() && entry.tz_id().is_some() { Tz::UTC } else { zone };
        let from = standing(&from, zone).ok_or_else(value)?;
        let length = self.length(part, &from, zone)?;
        entry.values = vec![Value::PartialDateTime(Box::new(from.clone()))];
        when.entries.retain(|one| ![Property::Dtstart, Property::Dtend, Property::Duration].contains(&one.name));
        when.entries.push(entry);
        let length = Value::Duration(ICalendarDuration::from_seconds(length));
        when.entries.push(ICalendarEntry::new(Property::Duration).with_value(length));
        if let Some(rule) = part.rule() {
            let mut rule = rule.clone();
            let until = self.until(&rule, zone).ok_or_else(|| self.fault(part, "RRULE", 0, Wrong::Rule))?;
            if until < from {
                return Ok(None);
            }
            rule.until = Some(until);
            when.entries.retain(|one| one.name != Property::Rrule);
            when.entries.push(ICalendarEntry::new(Property::Rrule).with_value(rule));
        }
        Ok(Some(when))
    }

    /// How long an event is, in seconds: as it says; a whole day, or an hour where nobody has said.
    fn length(&self, part: &Part, from: &PartialDateTime, zone: Tz) -> Result<i64, Fault> {
        if let Some(ends) = part.entry(&Property::Dtend) {
            let wrong = |wrong| self.fault(part, "DTEND", 0, wrong);
            let to = point(ends).ok_or_else(|| wrong(Wrong::Value))?;
            // A zone that the end does not name is that of the beginning.
            let its = if ends.tz_id().is_some() { self.zones.zone(ends) } else { zone };
            let seconds = |at: &PartialDateTime, zone| Some(at.to_date_time_with_tz(zone)?.timestamp());
            let naive = its == zone && to.tz_hour.is_none();
            let both = if naive { (Tz::UTC, Tz::UTC) } else { (zone, its) };
            let to = if naive { Some(to) } else { standing(&to, its) };
            let length = seconds(from, both.0).zip(to.and_then(|to| seconds(&to, both.1))).map(|(from, to)| to - from);
            let length = length.ok_or_else(|| wrong(Wrong::Value))?;
            return if length < 0 { Err(wrong(Wrong::Backwards)) } else { Ok(length) };
        }
        let said = part.entry(&Property::Duration).and_then(|entry| match entry.values.first() {
            Some(Value::Duration(length)) => Some(length.as_seconds()),
            _ => None,
        });
        match said {
            Some(length) if length < 0 => Err(self.fault(part, "DURATION", 0, Wrong::Backwards)),
            Some(length) => Ok(length),
            None if from.has_time() => Ok(HOUR),
            None => Ok(DAY),
        }
    }

    /// The last moment at which a rule is followed, in the local time of its zone: as it says, a whole day when it says a day, and not
    /// longer than is asked for.
    fn until(&self, rule: &ICalendarRecurrenceRule, zone: Tz) -> Option<PartialDateTime> {
        let last = self.days.1.tomorrow().unwrap_or(self.days.1);
        let ours = of_civil(last.at(23, 59, 59, 0))?;
        let said = match &rule.until {
            None => return Some(ours),
            Some(until) if until.tz_hour.is_some() => local(until, zone)?,
            Some(until) if !until.has_time() => {
                PartialDateTime { hour: Some(23), minute: Some(59), second: Some(59), ..until.clone() }
            }
            Some(until) => until.clone(),
        };
        Some(said.min(ours))
    }

    /// What the library finds, within the days that are asked for.
    fn followed(&self, ready: &[(&Part, ICalendarComponent)], left: &mut usize) -> Result<Vec<Stretch>, Vec<Fault>> {
        let zones = self.zones.used(ready.iter().flat_map(|(_, when)| &when.entries));
        let first = zones.len() + 1;
        let mut components = vec![ICalendarComponent::new(Kind::VCalendar)];
        components.extend(zones);
        components.extend(ready.iter().map(|(_, when)| when.clone()));
        let limit = MOST_TIMES.min(*left);
        let found = ICalendar { components }.expand_dates(self.zones.sweden, limit);
        let part = |id: u32| ready.get(usize::try_from(id).ok()?.checked_sub(first)?).map(|(part, _)| *part);
        let faults: Vec<Fault> = (found.errors.iter())
            .filter_map(|error| {
                let part = part(error.comp_id)?;
                Some(match error.error {
                    CalendarErrorType::RRule(_) => self.fault(part, "RRULE", 0, Wrong::Rule),
                    _ => self.fault(part, "DTSTART", 0, Wrong::Value),
                })
            })
            .collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        if let Some((part, _)) = ready.iter().find(|(part, _)| part.rule().is_some()) {
            let named = |name: &Property| {
                let entries = ready.iter().flat_map(|(_, when)| &when.entries).filter(|entry| entry.name == *name);
                entries.map(|entry| entry.values.len()).sum::<usize>()
            };
            let excepted = named(&Property::Exdate);
            let met = found.events.len() + excepted;
            // Days that are named, and exceptions, come without the rule.
            let by_themselves = named(&Property::Rdate) + ready.len() - 1;
            let cost = match found.events.len() <= by_themselves {
                false => met,
                // It may be that every time is excepted.
                true if excepted > 0 => met + IN_VAIN / 10,
                true => met + IN_VAIN,
            };
            if met >= limit || cost >= *left {
                let many = if cost >= *left { MOST_TOGETHER } else { MOST_TIMES };
                *left = left.saturating_sub(cost);
                let fault = self.fault(part, "RRULE", 0, Wrong::TooManyTimes);
                return Err(vec![Fault { found: many.to_string(), ..fault }]);
            }
            *left -= cost;
        }
        let busy = found.events.iter().filter(|one| part(one.comp_id).is_some_and(|part| !part.free));
        let stretch = |one: &CalendarEvent<_, _>| {
            let from = self.zones.here(one.timestamps().0)?;
            let to = match &one.end {
                TimeOrDelta::Time(to) => self.zones.here(to.timestamp())?,
                // A day is a day, also when the clocks change in it.
                TimeOrDelta::Delta(length) => from.checked_add(SignedDuration::from_secs(length.num_seconds())).ok()?,
            };
            self.cut(from, to)
        };
        Ok(busy.filter_map(stretch).collect())
    }

    /// What of it lies within the days that are asked for.
    fn cut(&self, from: DateTime, to: DateTime) -> Option<Stretch> {
        let (first, last) = self.days;
        let after = last.tomorrow().map_or(DateTime::MAX, midnight);
        let stretch = Stretch { from: from.max(midnight(first)), to: to.min(after) };
        (stretch.from < stretch.to).then_some(stretch)
    }
}

fn midnight(day: Date) -> DateTime {
    day.at(0, 0, 0, 0)
}

/// The day or moment of a property; nothing when there is no such day.
fn point(entry: &ICalendarEntry) -> Option<PartialDateTime> {
    match entry.values.first() {
        Some(Value::PartialDateTime(at)) if at.to_date_time().is_some() => Some(at.as_ref().clone()),
        _ => None,
    }
}

/// A moment with its offset as the clocks of a zone show it.
fn local(at: &PartialDateTime, zone: Tz) -> Option<PartialDateTime> {
    let clocks = at.to_date_time_with_tz(Tz::UTC)?.with_timezone(&zone).naive_local().and_utc().timestamp();
    of_civil(Timestamp::from_second(clocks).ok()?.to_zoned(TimeZone::UTC).datetime())
}

fn of_civil(at: DateTime) -> Option<PartialDateTime> {
    Some(PartialDateTime {
        year: Some(at.year().try_into().ok()?),
        month: at.month().try_into().ok(),
        day: at.day().try_into().ok(),
        hour: at.hour().try_into().ok(),
        minute: at.minute().try_into().ok(),
        second: at.second().try_into().ok(),
        ..PartialDateTime::default()
    })
}

/// A time that the clocks of its zone show once: in the night in which they change, the hour after.
fn standing(at: &PartialDateTime, zone: Tz) -> Option<PartialDateTime> {
    let later = |hours: u8| PartialDateTime { hour: at.hour.map(|hour| hour + hours), ..at.clone() };
    (0..=2).map(later).find(|one| one.to_date_time_with_tz(zone).is_some())
}

/// Whether a value is one, and all of it was read: the library leaves out what comes after a day.
fn is_readable(value: &Value, text: &str) -> bool {
    let is_day = |at: &PartialDateTime| at.to_date_time().is_some();
    match value {
        Value::PartialDateTime(at) if at.has_time() => is_day(at),
        Value::PartialDateTime(at) => is_day(at) && text.split(',').all(|one| one.trim().len() <= 8),
        Value::Period(ICalendarPeriod::Range { start, end }) => is_day(start) && is_day(end),
        Value::Period(ICalendarPeriod::Duration { start, .. }) => is_day(start),
        Value::Duration(_) => true,
        _ => false,
    }
}

/// What is wrong with a rule for coming again.
fn wrong_rule(rule: &ICalendarRecurrenceRule) -> Option<Wrong> {
    let within_a_day = matches!(rule.freq, Frequency::Secondly | Frequency::Minutely | Frequency::Hourly);
    let times = [&rule.byhour, &rule.byminute, &rule.bysecond].into_iter().map(|all| all.len().max(1));
    if within_a_day || times.product::<usize>() > OFTEN {
        return Some(Wrong::TooOften);
    }
    RRule::from_floating_ical(rule).is_none().then_some(Wrong::Rule)
}

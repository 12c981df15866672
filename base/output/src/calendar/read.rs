//! When a calendar that somebody has exported says that she is busy: from when to when, in Swedish time, and nothing else of it.
//! What she does then is never looked at and never kept.
//!
//! The syntax is the library's ([decision 0027](../../../../docs/decisions/0027-reading-calendars.md)): what comes again, exceptions,
//! moved times, time zones by their own names and by Microsoft's. Free and cancelled events are passed over. Whatever cannot be read
//! is told with its line, all of it at once.
//!
//! * `outline` – on which line what stands
//! * `zones` – what time it is where it says so
//! * `series` – an event with its exceptions, made ready for the library and followed through the days that are asked for

mod outline;
mod series;
mod zones;

use std::collections::BTreeMap;

use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponentType},
};
use jiff::civil::{Date, DateTime};

use outline::Outline;
use series::{Part, Series};
use zones::Zones;

/// Most bytes of a calendar.
pub const MOST_BYTES: usize = 10_000_000;
/// Most lines of a calendar.
pub const MOST_LINES: usize = 200_000;
/// Most times that one event may come from its first day until the last that is asked for.
pub const MOST_TIMES: usize = 50_000;
/// Most times that all events of a calendar may come together.
pub const MOST_TOGETHER: usize = 1_000_000;

/// Somebody is busy, in Swedish time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// From this moment.
    pub from: DateTime,
    /// To this one, which is later and not part of it.
    pub to: DateTime,
}

/// Something that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: Wrong,
    /// What stands there, at most 80 letters; a number where something is too much.
    pub found: String,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_LINES`].
    TooManyLines,
    /// There is no event: it is no calendar, or an empty one.
    NoEvent,
    /// Something that begins never ends: the file is cut off.
    CutOff,
    /// A day, a time or a length that is none.
    Value,
    /// An event without a beginning.
    NoBeginning,
    /// An event that ends before it begins.
    Backwards,
    /// A time zone that is not known.
    Zone,
    /// A rule for coming again that is none.
    Rule,
    /// An event that comes more often than [`OFTEN`] times a day.
    TooOften,
    /// More than [`MOST_TIMES`], or more than [`MOST_TOGETHER`].
    TooManyTimes,
}

/// Most times a day that an event may come.
pub const OFTEN: usize = 24;

/// When somebody is busy from a day to another, both included, in order. Stretches may overlap.
///
/// # Errors
/// Everything that cannot be read, by line.
pub fn busy(text: &str, first: Date, last: Date) -> Result<Vec<Stretch>, Vec<Fault>> {
    let too_much = |wrong, line, many: usize| Err(vec![Fault { line, wrong, found: many.to_string() }]);
    if text.len() > MOST_BYTES {
        return too_much(Wrong::TooLarge, 1, text.len());
    }
    let lines = text.lines().count();
    if lines > MOST_LINES {
        return too_much(Wrong::TooManyLines, MOST_LINES + 1, lines);
    }
    let outline = Outline::of(text);
    let mut faults: Vec<Fault> = outline.cut_off.iter().cloned().collect();
    let (mut stretches, mut left, mut before) = (Vec::new(), MOST_TOGETHER, 0);
    for calendar in calendars(text) {
        let zones = Zones::of(&calendar);
        let all = parts(&calendar, &mut before);
        for parts in all.into_values() {
            let mut series = Series { zones: &zones, outline: &outline, parts, days: (first, last) };
            match series.times(&mut left) {
                Ok(times) => stretches.extend(times),
                Err(wrong) => faults.extend(wrong),
            }
        }
    }
    if before == 0 && faults.is_empty() {
        faults.push(Fault { line: 1, wrong: Wrong::NoEvent, found: outline::short(text.lines().next().unwrap_or("")) });
    }
    faults.sort_unstable();
    stretches.sort_unstable();
    if faults.is_empty() { Ok(stretches) } else { Err(faults) }
}

/// Every calendar of a text. What stands between them is nothing.
fn calendars(text: &str) -> Vec<ICalendar> {
    let mut parser = Parser::new(text);
    let mut found = Vec::new();
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => found.push(calendar),
            Entry::Eof | Entry::TooManyComponents => return found,
            _ => {}
        }
    }
}

/// The events of a calendar that are one event with its exceptions: they have one UID. `before` counts events of the whole text.
fn parts(calendar: &ICalendar, before: &mut usize) -> BTreeMap<(String, usize), Vec<Part>> {
    let mut all: BTreeMap<(String, usize), Vec<Part>> = BTreeMap::new();
    let events = calendar.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent);
    for event in events {
        let part = Part::of(event, *before);
        // Without a UID it is alone.
        let key = part.uid.clone().map_or_else(|| (String::new(), *before), |uid| (uid, usize::MAX));
        all.entry(key).or_default().push(part);
        *before += 1;
    }
    all
}

#[cfg(test)]
mod tests;

//! When a calendar says that somebody is busy: days and parts of days, and nothing else of it. What she does then is never read.
//!
//! Reads iCalendar (RFC 5545) as far as absences need it: events with a beginning and an end or a length, whole days, times in UTC or in
//! Sweden's, events that come again every day or week. Free and cancelled events are passed over. What cannot be read is told with its line.

use std::collections::BTreeMap;

use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, Time, Weekday},
    tz::TimeZone,
};
use kernel::Date;

use super::instance::BLOCKS;

/// Most lines that are read.
pub const MOST_LINES: usize = 200_000;

/// Days on which somebody is busy, with the blocks of the day, the first in the lowest bit.
pub type Busy = BTreeMap<Date, u8>;

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
}

/// One event as it is read.
#[derive(Default)]
struct Event {
    line: usize,
    begins: Option<Point>,
    ends: Option<Point>,
    lasts: Option<i64>,
    again: Option<Again>,
    except: Vec<Date>,
    free: bool,
}

/// A moment or a whole day.
#[derive(Clone, Copy)]
struct Point {
    at: DateTime,
    whole_day: bool,
}

/// That an event comes again.
struct Again {
    /// Days from one to the next, where no weekdays are named.
    days: i64,
    count: Option<usize>,
    until: Option<Date>,
    weekdays: Vec<Weekday>,
}

/// When somebody is busy in a year, by her calendar.
///
/// # Errors
/// Every line that cannot be read; a file without any event is one fault.
pub fn read(text: &str, year: i16) -> Result<Busy, Vec<Fault>> {
    let (mut busy, mut faults, mut event) = (Busy::new(), Vec::new(), None::<Event>);
    let mut events = 0;
    for (line, text) in unfolded(text) {
        let fault = |found: &str| Fault { line, found: found.chars().take(80).collect() };
        let Some((name, value)) = text.split_once(':') else { continue };
        let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
        match (name.to_ascii_uppercase().as_str(), value, &mut event) {
            ("BEGIN", "VEVENT", _) => event = Some(Event { line, ..Event::default() }),
            ("END", "VEVENT", _) => {
                if let Some(one) = event.take() {
                    events += 1;
                    one.put(year, &mut busy)
                        .unwrap_or_else(|| faults.push(Fault { line: one.line, found: "VEVENT".into() }));
                }
            }
            ("DTSTART", _, Some(one)) => match point(parameters, value) {
                Some(at) => one.begins = Some(at),
                None => faults.push(fault(value)),
            },
            ("DTEND", _, Some(one)) => match point(parameters, value) {
                Some(at) => one.ends = Some(at),
                None => faults.push(fault(value)),
            },
            ("DURATION", _, Some(one)) => match minutes(value) {
                Some(lasts) => one.lasts = Some(lasts),
                None => faults.push(fault(value)),
            },
            ("RRULE", _, Some(one)) => match again(value) {
                Some(rule) => one.again = Some(rule),
                None => faults.push(fault(value)),
            },
            ("EXDATE", _, Some(one)) => {
                one.except.extend(value.split(',').filter_map(|one| Some(point(parameters, one)?.at.date())));
            }
            ("TRANSP", "TRANSPARENT", Some(one)) | ("STATUS", "CANCELLED", Some(one)) => one.free = true,
            _ => {}
        }
    }
    if events == 0 && faults.is_empty() {
        faults.push(Fault { line: 1, found: text.lines().next().unwrap_or_default().chars().take(80).collect() });
    }
    if faults.is_empty() { Ok(busy) } else { Err(faults) }
}

/// Lines with those that go on joined (RFC 5545, 3.1), each with the number it begins on.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate().take(MOST_LINES) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more.trim_end_matches('\r')),
            _ => lines.push((at + 1, line.trim_end_matches('\r').to_owned())),
        }
    }
    lines
}

/// A day (`20271122`) or a moment (`20271122T130000`, with `Z` in UTC), in Swedish time.
fn point(parameters: &str, value: &str) -> Option<Point> {
    let date = Date::strptime("%Y%m%d", value.get(..8)?).ok()?;
    let Some(rest) = value.get(8..).filter(|rest| !rest.is_empty()) else {
        return Some(Point { at: date.at(0, 0, 0, 0), whole_day: true });
    };
    if parameters.to_ascii_uppercase().contains("VALUE=DATE") && !rest.starts_with('T') {
        return None;
    }
    let time = Time::strptime("T%H%M%S", rest.trim_end_matches('Z')).ok()?;
    let at = DateTime::from_parts(date, time);
    if !rest.ends_with('Z') {
        return Some(Point { at, whole_day: false });
    }
    let zone = TimeZone::get("Europe/Stockholm").ok()?;
    let moment: Timestamp = at.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Point { at: moment.to_zoned(zone).datetime(), whole_day: false })
}

/// Minutes of a length: `PT1H30M`, `P2D`, `P1W`.
fn minutes(value: &str) -> Option<i64> {
    let mut rest = value.strip_prefix('P')?;
    let (mut total, mut of_day) = (0_i64, true);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, of_day) = (after, false);
            continue;
        }
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let number: i64 = rest.get(..digits)?.parse().ok().filter(|number| *number < 100_000)?;
        total += number
            * match (rest.as_bytes().get(digits)?, of_day) {
                (b'W', true) => 7 * 24 * 60,
                (b'D', true) => 24 * 60,
                (b'H', false) => 60,
                (b'M', false) => 1,
                (b'S', false) => 0,
                _ => return None,
            };
        rest = rest.get(digits + 1..)?;
    }
    Some(total)
}

/// That an event comes again; `None` for rules that are neither daily nor weekly.
fn again(value: &str) -> Option<Again> {
    let (mut step, mut every, mut rule) =
        (None, 1_i64, Again { days: 0, count: None, until: None, weekdays: Vec::new() });
    for part in value.split(';') {
        let (name, value) = part.split_once('=')?;
        match name {
            "FREQ" => {
                step = match value {
                    "DAILY" => Some(1),
                    "WEEKLY" => Some(7),
                    _ => return None,
                }
            }
            "INTERVAL" => every = value.parse().ok().filter(|every| (1..=366).contains(every))?,
            "COUNT" => rule.count = Some(value.parse().ok()?),
            "UNTIL" => rule.until = Some(point("", value)?.at.date()),
            "BYDAY" => rule.weekdays = value.split(',').map(weekday).collect::<Option<_>>()?,
            "WKST" => {}
            _ => return None,
        }
    }
    rule.days = step? * every;
    (rule.weekdays.is_empty() || step == Some(7)).then_some(rule)
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

impl Event {
    /// Notes when it is, each time it comes; `None` when it has no beginning.
    fn put(&self, year: i16, busy: &mut Busy) -> Option<()> {
        let begins = self.begins?;
        if self.free {
            return Some(());
        }
        let length = match (self.ends, self.lasts) {
            (Some(ends), _) => begins.at.duration_until(ends.at).as_mins(),
            (None, Some(lasts)) => lasts,
            (None, None) if begins.whole_day => 24 * 60,
            (None, None) => 60,
        };
        for first in self.times(begins, year) {
            once(first, length.clamp(0, 366 * 24 * 60), year, busy);
        }
        Some(())
    }

    /// The beginnings that may touch a year.
    fn times(&self, begins: Point, year: i16) -> Vec<DateTime> {
        let Some(rule) = &self.again else { return vec![begins.at] };
        let last = jiff::civil::date(year, 12, 31);
        let (mut times, mut met) = (Vec::new(), 0);
        let mut at = begins.at;
        while at.date() <= last && rule.until.is_none_or(|until| at.date() <= until) {
            let week: Vec<DateTime> = if rule.weekdays.is_empty() { vec![at] } else { in_week(at, &rule.weekdays) };
            for one in week.into_iter().filter(|one| *one >= begins.at) {
                let over =
                    rule.count.is_some_and(|count| met >= count) || rule.until.is_some_and(|until| one.date() > until);
                if over {
                    return times;
                }
                met += 1;
                if one.date().year() >= year - 1 && !self.except.contains(&one.date()) {
                    times.push(one);
                }
            }
            let Ok(next) = at.checked_add(rule.days.days()) else { break };
            at = next;
        }
        times
    }
}

/// The same time on some weekdays of a moment's week.
fn in_week(at: DateTime, weekdays: &[Weekday]) -> Vec<DateTime> {
    let monday = kernel::calendar::Week::of(at.date()).monday();
    let mut days: Vec<DateTime> = weekdays
        .iter()
        .filter_map(|day| monday.checked_add(i32::from(day.since(Weekday::Monday)).days()).ok())
        .map(|date| DateTime::from_parts(date, at.time()))
        .collect();
    days.sort_unstable();
    days
}

/// Notes the blocks that so many minutes from a moment on touch.
fn once(first: DateTime, length: i64, year: i16, busy: &mut Busy) {
    let Ok(last) = first.checked_add(length.minutes()) else { return };
    let mut day = first.date();
    while day <= last.date() {
        let minute =
            |time: Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or_default();
        let from = if day == first.date() { minute(first.time()) } else { 0 };
        let to = if day == last.date() { minute(last.time()) } else { 24 * 60 };
        let touched = BLOCKS.iter().enumerate().filter(|(_, block)| from < block[1] && to > block[0]);
        let blocks = touched.fold(0, |blocks, (at, _)| blocks | 1 << at);
        if day.year() == year && blocks != 0 {
            *busy.entry(day).or_default() |= blocks;
        }
        let Ok(next) = day.tomorrow() else { return };
        day = next;
    }
}

/// Days with the same blocks that follow on each other, as one stretch each.
#[must_use]
pub fn stretches(busy: &Busy) -> Vec<(Date, Date, u8)> {
    let mut stretches: Vec<(Date, Date, u8)> = Vec::new();
    for (day, blocks) in busy {
        match stretches.last_mut() {
            Some((_, to, before)) if before == blocks && to.tomorrow().ok() == Some(*day) => *to = *day,
            _ => stretches.push((*day, *day, *blocks)),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(lines: &str) -> String {
        format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Tandl\u{e4}kare\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }

    fn days(lines: &str) -> Vec<(String, u8)> {
        let busy = read(&event(lines), 2027).expect("it is read");
        busy.into_iter().map(|(day, blocks)| (day.to_string(), blocks)).collect()
    }

    #[test]
    fn whole_days_mornings_and_the_summer_time_of_sweden() {
        assert_eq!(
            days("DTSTART;VALUE=DATE:20270412\r\nDTEND;VALUE=DATE:20270414"),
            [("2027-04-12".into(), 15), ("2027-04-13".into(), 15)]
        );
        assert_eq!(days("DTSTART:20270412T090000\r\nDTEND:20270412T110000"), [("2027-04-12".into(), 3)]);
        assert_eq!(days("DTSTART:20270712T110000Z\r\nDURATION:PT1H"), [("2027-07-12".into(), 4)], "13.00 in Sweden");
        assert_eq!(days("DTSTART:20270412T090000\r\nDTEND:20270412T110000\r\nTRANSP:TRANSPARENT"), []);
        assert_eq!(days("DTSTART:20270412T180000\r\nDTEND:20270412T200000"), [], "in the evening nobody meets");
    }

    #[test]
    fn what_comes_again_comes_again() {
        let mondays = days("DTSTART:20270104T080000\r\nDTEND:20270104T170000\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3");
        assert_eq!(
            mondays.iter().map(|(day, _)| day.as_str()).collect::<Vec<_>>(),
            ["2027-01-04", "2027-01-18", "2027-02-01"]
        );
        let two = days(
            "DTSTART:20270105T080000\r\nDTEND:20270105T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270115\r\nEXDATE:20270107T080000",
        );
        assert_eq!(
            two.iter().map(|(day, _)| day.as_str()).collect::<Vec<_>>(),
            ["2027-01-05", "2027-01-12", "2027-01-14"]
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let faults =
            read(&event("DTSTART:i m\u{e5}ndags\r\nRRULE:FREQ=MONTHLY;BYDAY=2MO"), 2027).expect_err("two faults");
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [4, 5, 2]);
        assert_eq!(read("hej", 2027).expect_err("no calendar").len(), 1);
    }

    #[test]
    fn days_that_follow_on_each_other_are_one_stretch() {
        let busy = read(&event("DTSTART;VALUE=DATE:20270412\r\nDTEND;VALUE=DATE:20270417"), 2027).expect("it is read");
        let stretches = stretches(&busy);
        assert_eq!(stretches.len(), 1);
        assert_eq!((stretches[0].0.day(), stretches[0].1.day()), (12, 16));
    }
}

//! The days of a year, and the parts of them, on which a calendar says that somebody is busy. What she does then is never read.
//!
//! Calendars are read by [`output::calendar::read`]; here its stretches become days and blocks.

use std::collections::BTreeMap;

use jiff::civil::{Date as CivilDate, Time};
use kernel::Date;
use output::calendar::read::{self, Fault, Stretch};

use super::instance::BLOCKS;

/// Days on which somebody is busy, with the blocks of the day, the first in the lowest bit.
pub type Busy = BTreeMap<Date, u8>;

/// When somebody is busy in a year, by her calendar.
///
/// # Errors
/// Everything that cannot be read, by line.
pub fn read(text: &str, year: i16) -> Result<Busy, Vec<Fault>> {
    let (first, last) = (jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
    let mut busy = Busy::new();
    read::busy(text, first, last)?.iter().for_each(|stretch| note(stretch, &mut busy));
    Ok(busy)
}

/// Notes the blocks that a stretch touches.
fn note(stretch: &Stretch, busy: &mut Busy) {
    let minute = |time: Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or_default();
    let (first, last) = (stretch.from.date(), stretch.to.date());
    for day in first.series(jiff::ToSpan::day(1)).take_while(|day: &CivilDate| *day <= last) {
        let from = if day == first { minute(stretch.from.time()) } else { 0 };
        let to = if day == last { minute(stretch.to.time()) } else { 24 * 60 };
        let touched = BLOCKS.iter().enumerate().filter(|(_, block)| from < block[1] && to > block[0]);
        let blocks = touched.fold(0, |blocks, (at, _)| blocks | 1 << at);
        if blocks != 0 {
            *busy.entry(day).or_default() |= blocks;
        }
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
        assert_eq!(days("DTSTART:20270412T180000\r\nDTEND:20270412T200000"), [], "in the evening nobody meets");
        assert_eq!(
            days("DTSTART:20270412T150000\r\nDTEND:20270414T090000"),
            [("2027-04-12".into(), 8), ("2027-04-13".into(), 15), ("2027-04-14".into(), 1)]
        );
    }

    #[test]
    fn what_comes_again_every_month_comes_again() {
        let months = days("DTSTART:20270111T080000\r\nDTEND:20270111T120000\r\nRRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=3");
        assert_eq!(months, [("2027-01-11".into(), 3), ("2027-02-08".into(), 3), ("2027-03-08".into(), 3)]);
    }

    #[test]
    fn days_that_follow_on_each_other_are_one_stretch() {
        let busy = read(&event("DTSTART;VALUE=DATE:20270412\r\nDTEND;VALUE=DATE:20270417"), 2027).expect("it is read");
        let stretches = stretches(&busy);
        assert_eq!(stretches.len(), 1);
        assert_eq!((stretches[0].0.day(), stretches[0].1.day()), (12, 16));
    }
}

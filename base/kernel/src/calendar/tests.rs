//! The golden years of the specification, the borders of weeks and years, and arithmetic that comes back.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{Language, Period};

/// Easter, Ascension Day, Midsummer Eve, All Saints' Day, bridge days, number of working days.
const GOLDEN: [(i16, &str, &str, &str, &str, &str, usize); 5] = [
    (2026, "04-05", "05-14", "06-19", "10-31", "01-02 01-05 05-15", 251),
    (2027, "03-28", "05-06", "06-25", "11-06", "05-07", 253),
    (2028, "04-16", "05-25", "06-23", "11-04", "01-07 05-26 06-05", 251),
    (2029, "04-01", "05-10", "06-22", "11-03", "04-30 05-11", 250),
    (2030, "04-21", "05-30", "06-21", "11-02", "05-31 06-07 12-23 12-27 12-30", 250),
];

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    date(year, 1, 1).series(1.day()).take_while(move |day| day.year() == year)
}

#[test]
fn the_golden_years() {
    for (year, easter_day, ascension, midsummer, saints, bridges, working) in GOLDEN {
        let on = |holiday: Holiday| holiday.in_year(year).expect("a holiday").strftime("%m-%d").to_string();
        assert_eq!(on(Holiday::EasterSunday), easter_day);
        assert_eq!(on(Holiday::AscensionDay), ascension);
        assert_eq!(on(Holiday::MidsummerEve), midsummer);
        assert_eq!(on(Holiday::AllSaintsDay), saints);
        let bridge_days: Vec<_> =
            days_of(year).filter(|day| is_bridge_day(*day)).map(|day| day.strftime("%m-%d").to_string()).collect();
        assert_eq!(bridge_days.join(" "), bridges, "{year}");
        assert_eq!(days_of(year).filter(|day| is_working_day(*day)).count(), working, "{year}");
    }
}

#[test]
fn the_national_day_took_the_place_of_pentecost_monday_in_2005() {
    assert_eq!(holiday(date(2004, 5, 31)), Some(Holiday::PentecostMonday));
    assert_eq!(holiday(date(2005, 5, 16)), None);
    assert!(is_working_day(date(2003, 6, 6)) && is_free(date(2008, 6, 6)));
}

#[test]
fn two_holidays_on_one_day_are_both_in_the_list() {
    let first_of_may: Vec<_> = holidays(2008).into_iter().filter(|(day, _)| *day == date(2008, 5, 1)).collect();
    assert_eq!(first_of_may.len(), 2);
    assert_eq!(holiday(date(2008, 5, 1)), Some(Holiday::MayDay));
    // Walpurgis Night is a half day, Ascension Day free: the more free one counts.
    assert_eq!(holiday(date(2285, 4, 30)).map(Holiday::freedom), Some(Freedom::ByLaw));
}

#[test]
fn half_days_are_working_days_with_a_name() {
    for day in [date(2027, 1, 5), date(2027, 3, 25), date(2027, 4, 30), date(2027, 11, 5)] {
        assert_eq!(holiday(day).map(Holiday::freedom), Some(Freedom::HalfDay), "{day}");
        assert!(is_working_day(day), "{day}");
    }
}

#[test]
fn weeks_are_iso_weeks() {
    assert_eq!((Week::of(date(2027, 1, 1)).year(), Week::of(date(2027, 1, 1)).number()), (2026, 53));
    assert_eq!((weeks_in_year(2026), weeks_in_year(2027)), (53, 52));
    assert_eq!(Week::new(2027, 53), None);
    let tenth = Week::new(2027, 10).expect("a week");
    assert_eq!(tenth.weekdays(), Period { from: Some(date(2027, 3, 8)), to: Some(date(2027, 3, 12)) });
    assert_eq!(tenth.days().to, Some(date(2027, 3, 14)));
    assert_eq!(tenth.text(Language::Sv), "v.\u{a0}10");
    assert_eq!(tenth.text(Language::En), "week\u{a0}10");
}

#[test]
fn working_days_are_counted_over_weekends_and_eves() {
    // Christmas 2026: Thursday 24 to Sunday 27 December are free.
    assert_eq!(add_working_days(date(2026, 12, 23), 1), date(2026, 12, 28));
    assert_eq!(add_working_days(date(2026, 12, 28), -1), date(2026, 12, 23));
    assert_eq!(working_days_between(date(2026, 12, 23), date(2026, 12, 28)), 1);
    assert_eq!(working_days_between(date(2026, 12, 28), date(2026, 12, 23)), -1);
    assert_eq!(add_working_days(date(2026, 12, 25), 0), date(2026, 12, 25));
    assert_eq!(next_working_day(date(2026, 12, 24)), date(2026, 12, 28));
    assert_eq!(previous_working_day(date(2026, 12, 27)), date(2026, 12, 23));
}

#[test]
fn every_county_has_its_winter_break_and_all_are_marked_unverified() {
    let table = SchoolBreaks::ours();
    let winter = |county: &str, year| {
        let breaks = table.in_county(county, year);
        breaks.into_iter().find(|(_, row)| row.kind == BreakKind::Winter).map(|(days, _)| days)
    };
    let days = |from, to| Some(Period { from: Some(from), to: Some(to) });
    assert_eq!(winter("22", 2027), days(date(2027, 3, 8), date(2027, 3, 12)));
    assert_eq!(winter("01", 2027), days(date(2027, 3, 1), date(2027, 3, 5)));
    assert_eq!(winter("22", 2028), days(date(2028, 3, 6), date(2028, 3, 10)));
    assert_eq!(winter("14", 2027), days(date(2027, 2, 15), date(2027, 3, 12)));
    assert_eq!(winter("22", 2019), None, "the table holds from 2020/21");
    let counties = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25";
    assert!(counties.split(' ').all(|county| table.in_county(county, 2027).len() == 3));
    assert!(table.rows.iter().all(|row| !row.verified && !row.source.is_empty()));
}

#[test]
fn a_day_knows_the_break_it_lies_in() {
    let table = SchoolBreaks::ours();
    let kind = |county, day| table.on(county, day).map(|row| row.kind.name(Language::Sv));
    assert_eq!(kind("24", date(2027, 3, 10)), Some("sportlov"));
    assert_eq!(kind("24", date(2027, 3, 3)), None);
    assert_eq!(kind("24", date(2027, 3, 24)), Some("påsklov"));
    assert_eq!(kind("24", date(2027, 11, 3)), Some("höstlov"));
}

#[test]
fn every_fault_of_a_table_is_named_at_once() {
    let text = "# remark\n22; sportlov; 10; ; ; verified; own\n22; jullov; 1; ; ; verified; own\n\
                2; sportlov; 10; ; ; verified; own\n22; sportlov; 10–9; ; ; verified; own\n\
                22; sportlov; 54; ; ; verified; own\n22; sportlov; 9; 2027-02-30; ; verified; own\n22; sportlov\n\
                22; sportlov; 9; ; ; perhaps; own";
    let faults = SchoolBreaks::read(text).expect_err("seven faults");
    let at: Vec<_> = faults.iter().map(|fault| (fault.line, fault.found.as_str())).collect();
    let expected =
        [(3, "jullov"), (4, "2"), (5, "10–9"), (6, "54"), (7, "2027-02-30"), (8, "22; sportlov"), (9, "perhaps")];
    assert_eq!(at, expected);
}

proptest! {
    #[test]
    fn easter_is_a_sunday_in_spring(year in 1990i16..=2100) {
        let day = easter(year);
        prop_assert_eq!(day.weekday(), jiff::civil::Weekday::Sunday);
        prop_assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&day));
    }

    #[test]
    fn working_day_arithmetic_comes_back(offset in 0i32..40_000, days in -300i32..300) {
        let start = date(1990, 1, 1).saturating_add(offset.days());
        let end = add_working_days(start, days);
        prop_assert_eq!(working_days_between(start, end), days);
        prop_assert!(days == 0 || is_working_day(end));
        if is_working_day(start) {
            prop_assert_eq!(add_working_days(end, -days), start);
        }
    }

    #[test]
    fn a_week_is_found_by_its_year_and_number(offset in 0i32..40_000) {
        let day = date(1990, 1, 1).saturating_add(offset.days());
        let week = Week::of(day);
        prop_assert!(week.days().contains(day));
        prop_assert_eq!(Week::new(week.year(), week.number()), Some(week));
    }
}

//! What people write is read, what people cannot mean is refused with the right reason.

use jiff::civil::date;
use proptest::prelude::*;

use super::{Reason, long, month_year, parse, period, short, weekday_long};
use crate::{Date, Language, Period};

const TODAY: Date = date(2026, 11, 24);

fn read(text: &str, language: Language) -> Result<Date, Reason> {
    parse(text, TODAY, language).map_err(|e| e.reason)
}

#[test]
fn swedish_ways_of_writing_a_day() {
    for text in
        ["2026-12-31", " 20261231 ", "31 dec 2026", "31 Dec. 2026", "31 december 2026", "31\u{a0}december\u{a0}2026"]
    {
        assert_eq!(read(text, Language::Sv), Ok(date(2026, 12, 31)), "{text}");
    }
    for (text, day) in [("i dag", 24), ("Idag", 24), ("i går", 23), ("igår", 23), ("i morgon", 25), ("I  MORGON", 25)]
    {
        assert_eq!(read(text, Language::Sv), Ok(date(2026, 11, day)), "{text}");
    }
    assert_eq!(read("1 sept 2027", Language::Sv), Ok(date(2027, 9, 1)));
    assert_eq!(read("2027-2-1", Language::Sv), Ok(date(2027, 2, 1)));
}

#[test]
fn english_pages_understand_english_and_swedish() {
    for text in ["31 Dec 2026", "31 December 2026", "December 31, 2026", "31 december 2026", "2026-12-31"] {
        assert_eq!(read(text, Language::En), Ok(date(2026, 12, 31)), "{text}");
    }
    for (text, day) in [("today", 24), ("yesterday", 23), ("tomorrow", 25), ("i dag", 24)] {
        assert_eq!(read(text, Language::En), Ok(date(2026, 11, day)), "{text}");
    }
    assert_eq!(read("3 okt 2026", Language::En), Ok(date(2026, 10, 3)));
    assert_eq!(read("3 Oct 2026", Language::Sv), Err(Reason::NotADate));
}

#[test]
fn days_that_do_not_exist_are_told_from_texts_that_are_no_days() {
    for text in ["2027-02-30", "20270230", "30 februari 2027", "2027-13-01", "2027-00-10", "0 maj 2027", "29 feb 2027"]
    {
        assert_eq!(read(text, Language::Sv), Err(Reason::NoSuchDay), "{text}");
    }
    for text in [
        "",
        "nästa vecka",
        "31/12",
        "31 dec",
        "2027",
        "2027-02",
        "26-12-31",
        "2027-02-1o",
        "12 31 2026",
        "2027-02-15-1",
    ] {
        assert_eq!(read(text, Language::Sv), Err(Reason::NotADate), "{text}");
    }
    for text in ["1989-12-31", "2101-01-01", "1 januari 1412"] {
        assert_eq!(read(text, Language::Sv), Err(Reason::OutOfRange), "{text}");
    }
    assert_eq!(parse("i morgon", date(2100, 12, 31), Language::Sv).map_err(|e| e.reason), Err(Reason::OutOfRange));
    assert_eq!(parse(" hej ", TODAY, Language::Sv).map_err(|e| e.found), Err("hej".into()));
}

#[test]
fn dates_are_said_with_no_break_spaces() {
    let day = date(2027, 2, 15);
    assert_eq!(long(day, Language::Sv), "15\u{a0}februari\u{a0}2027");
    assert_eq!(long(day, Language::En), "15\u{a0}February\u{a0}2027");
    assert_eq!(short(day, Language::Sv), "15\u{a0}feb");
    assert_eq!(short(day, Language::En), "15\u{a0}Feb");
    assert_eq!(month_year(day, Language::Sv), "februari\u{a0}2027");
    assert_eq!(weekday_long(date(2027, 5, 3), Language::Sv), "måndag 3\u{a0}maj\u{a0}2027");
    assert_eq!(weekday_long(date(2027, 5, 3), Language::En), "Monday 3\u{a0}May\u{a0}2027");
}

#[test]
fn periods_are_said_as_shortly_as_they_can_be() {
    let say = |from: &str, to: &str| {
        let day = |t: &str| if t.is_empty() { None } else { Some(t.parse().expect("a day")) };
        period(Period::new(day(from), day(to)).expect("forwards"), Language::Sv).replace('\u{a0}', " ")
    };
    assert_eq!(say("2027-01-01", "2028-12-31"), "2027–2028");
    assert_eq!(say("2027-01-01", "2027-12-31"), "2027");
    assert_eq!(say("2025-03-01", "2027-04-30"), "mars 2025 – april 2027");
    assert_eq!(say("2027-03-01", "2027-04-30"), "mars–april 2027");
    assert_eq!(say("2028-02-01", "2028-02-29"), "februari 2028");
    assert_eq!(say("2026-10-15", "2027-04-30"), "15 oktober 2026 – 30 april 2027");
    assert_eq!(say("2027-02-15", "2027-05-03"), "15 februari – 3 maj 2027");
    assert_eq!(say("2027-02-15", "2027-02-17"), "15–17 februari 2027");
    assert_eq!(say("2027-02-15", "2027-02-15"), "15 februari 2027");
    assert_eq!(say("2027-01-01", ""), "från 1 januari 2027");
    assert_eq!(say("", "2026-12-31"), "till och med 31 december 2026");
    assert_eq!(say("", ""), "alltid");
    assert_eq!(period(Period::since(date(2027, 1, 1)), Language::En), "from 1\u{a0}January\u{a0}2027");
}

proptest! {
    #[test]
    fn what_is_said_is_understood(year in 1990i16..=2100, month in 1i8..=12, day in 1i8..=31, english: bool) {
        let language = if english { Language::En } else { Language::Sv };
        if let Ok(day) = Date::new(year, month, day) {
            prop_assert_eq!(parse(&long(day, language), TODAY, language), Ok(day));
            prop_assert_eq!(parse(&day.to_string(), TODAY, language), Ok(day));
        }
    }

    #[test]
    fn any_text_gets_an_answer(text: String) {
        let _ = parse(&text, TODAY, Language::Sv);
        let _ = parse(&text, TODAY, Language::En);
    }
}

//! Times as people write them, and the moments they are.

use jiff::civil::date;

use super::*;

#[test]
fn times_are_read_as_people_write_them() {
    for (text, time) in
        [("13.00", "13:00"), ("13:05", "13:05"), ("kl. 9", "09:00"), ("Kl 09.30", "09:30"), ("0", "00:00")]
    {
        assert_eq!(LocalTime::parse(text).expect(text).to_string(), time);
    }
    for text in ["", "24.00", "9.5", "13.60", "kl.", "förmiddag", "+9.00", "1300", "9.00.00", "-1.00"] {
        assert_eq!(LocalTime::parse(text), Err(NotATime { found: text.into() }));
    }
}

#[test]
fn what_is_kept_has_one_form() {
    assert!("09:00".parse::<LocalTime>().is_ok());
    for text in ["9:00", "09.00", "kl. 9", " 09:00"] {
        assert!(text.parse::<LocalTime>().is_err(), "{text}");
    }
}

#[test]
fn a_time_is_another_moment_in_summer_than_in_winter() {
    let nine = LocalTime::parse("9.00").expect("a time");
    assert_eq!(nine.on(date(2027, 2, 15)).to_string(), "2027-02-15T08:00:00Z");
    assert_eq!(nine.on(date(2027, 6, 15)).to_string(), "2027-06-15T07:00:00Z");
    // Summer time begins on 28 March 2027 at two: half past two is not on the clock.
    let night = LocalTime::parse("2.30").expect("a time");
    assert_eq!(night.on(date(2027, 3, 28)).to_string(), "2027-03-28T01:30:00Z");
}

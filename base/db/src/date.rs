//! Civil dates and moments in the forms the engines keep. Pure.

use jiff::{Timestamp, civil::Date};

/// 2000-01-01 in days and in microseconds after 1970-01-01: where PostgreSQL counts from.
const POSTGRES_EPOCH_DAYS: i64 = 10_957;
const POSTGRES_EPOCH_MICROS: i64 = POSTGRES_EPOCH_DAYS * 86_400_000_000;

/// `YYYY-MM-DD`. Text order is date order only for the years 0 to 9999, so no others are let in.
pub fn iso(day: Date) -> Result<String, String> {
    if day.year() < 0 {
        return Err(format!("{day} lies before year 0"));
    }
    let mut text = String::with_capacity(10);
    let (year, month, day) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
    for digit in [year / 1000, year / 100 % 10, year / 10 % 10, year % 10] {
        push_digit(&mut text, digit);
    }
    for part in [month, day] {
        text.push('-');
        push_digit(&mut text, (part / 10).into());
        push_digit(&mut text, (part % 10).into());
    }
    Ok(text)
}

fn push_digit(text: &mut String, digit: u16) {
    text.push(char::from_digit(digit.into(), 10).unwrap_or('?'));
}

/// Reads `YYYY-MM-DD`.
pub fn from_iso(text: &[u8]) -> Option<Date> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0i16, |sum, b| b.is_ascii_digit().then(|| sum * 10 + i16::from(b - b'0')))
    };
    match text {
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            let month = i8::try_from(number(&[*m1, *m2])?).ok()?;
            let day = i8::try_from(number(&[*d1, *d2])?).ok()?;
            Date::new(number(&[*y1, *y2, *y3, *y4])?, month, day).ok()
        }
        _ => None,
    }
}

/// Days since 2000-01-01, as PostgreSQL's DATE. jiff's whole range fits.
pub fn postgres_days(day: Date) -> i32 {
    (day - jiff::civil::date(2000, 1, 1)).get_days()
}

/// The civil date of PostgreSQL's day number; `None` for infinity and years jiff does not know.
pub fn from_postgres_days(days: i32) -> Option<Date> {
    jiff::civil::date(2000, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// Microseconds since 2000-01-01, as PostgreSQL's TIMESTAMPTZ.
pub fn postgres_micros(at: Timestamp) -> i64 {
    at.as_microsecond() - POSTGRES_EPOCH_MICROS
}

/// The moment of PostgreSQL's microseconds.
pub fn from_postgres_micros(micros: i64) -> Option<Timestamp> {
    Timestamp::from_microsecond(micros.checked_add(POSTGRES_EPOCH_MICROS)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_keep_their_number_and_text_through_both_engines() {
        let mut day = date(1899, 12, 28);
        while day < date(2110, 1, 5) {
            assert_eq!(from_postgres_days(postgres_days(day)), Some(day));
            assert_eq!(iso(day), Ok(day.to_string()));
            assert_eq!(from_iso(day.to_string().as_bytes()), Some(day));
            day = day.saturating_add(jiff::Span::new().days(13));
        }
        assert_eq!(postgres_days(date(2000, 1, 1)), 0);
        assert_eq!(iso(date(0, 1, 1)), Ok("0000-01-01".into()));
        assert!(iso(date(-1, 1, 1)).is_err());
        for wrong in ["2027-02-30", "2027-2-03", "2027-02-0x", "", "20270-02-03"] {
            assert_eq!(from_iso(wrong.as_bytes()), None, "{wrong}");
        }
    }
}

//! `?per=`: the day a page is asked for.
//!
//! A day that does not exist never hides a page: the page shows today, and says at the field what was wrong.

use kernel::{
    Date, Language,
    date_text::{self, NotADate, Reason},
};

/// The day a page is asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum AsOf {
    /// Today, because nothing else was asked for.
    #[default]
    Today,
    /// Another day than today.
    On(Date),
    /// A text that is no day we know; the page shows today.
    Bad(NotADate),
}

impl AsOf {
    /// Reads `?per=`. Nothing and an empty field are today. On Swedish pages English words are understood too, because
    /// addresses are sent between people.
    #[must_use]
    pub fn read(text: Option<&str>, today: Date, language: Language) -> Self {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Self::Today };
        let read = |language| date_text::parse(text, today, language);
        let day = read(language).or_else(|fault| match fault.reason {
            Reason::NotADate => read(language.other()),
            _ => Err(fault),
        });
        match day {
            Ok(day) if day == today => Self::Today,
            Ok(day) => Self::On(day),
            Err(mut fault) => {
                fault.found = fault.found.chars().take(40).collect();
                Self::Bad(fault)
            }
        }
    }

    /// The day the page shows.
    #[must_use]
    pub const fn day(&self, today: Date) -> Date {
        match self {
            Self::On(day) => *day,
            Self::Today | Self::Bad(_) => today,
        }
    }

    /// The other day than today, which addresses keep.
    #[must_use]
    pub const fn other_day(&self) -> Option<Date> {
        match self {
            Self::On(day) => Some(*day),
            Self::Today | Self::Bad(_) => None,
        }
    }

    /// What was wrong with the text, if something was.
    #[must_use]
    pub const fn fault(&self) -> Option<&NotADate> {
        match self {
            Self::Bad(fault) => Some(fault),
            Self::Today | Self::On(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    fn read(text: &str) -> AsOf {
        AsOf::read(Some(text), TODAY, Language::Sv)
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["2026-12-31", "31 dec 2026", " 31 december 2026 ", "31 Dec 2026"] {
            assert_eq!(read(text), AsOf::On(date(2026, 12, 31)), "{text}");
        }
        for text in ["", " ", "i dag", "today", "2026-11-24"] {
            assert_eq!(read(text), AsOf::Today, "{text:?}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_kept_as_it_was_written() {
        let bad = read("2027-02-30");
        assert_eq!(bad.day(TODAY), TODAY);
        assert_eq!(bad.fault().map(|f| (f.found.as_str(), f.reason)), Some(("2027-02-30", Reason::NoSuchDay)));
        assert_eq!(read(&"x".repeat(5000)).fault().map(|f| f.found.len()), Some(40));
    }
}

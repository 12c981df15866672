//! ISO weeks, Monday first, as Sweden counts them: "v. 10".

use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::{language::Language, period::Period};

/// One week of one ISO year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Week {
    monday: Date,
}

impl Week {
    /// The week a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let back = day.weekday().since(Weekday::Monday);
        let monday = (0..back).fold(day, |at, _| at.yesterday().unwrap_or(at));
        Self { monday }
    }

    /// Week `number` of ISO year `year`; `None` when the year has no such week (2027 has no week 53).
    #[must_use]
    pub fn new(year: i16, number: i8) -> Option<Self> {
        let monday = ISOWeekDate::new(year, number, Weekday::Monday).ok()?;
        Some(Self { monday: monday.date() })
    }

    /// 1–53.
    #[must_use]
    pub fn number(self) -> i8 {
        self.monday.iso_week_date().week()
    }

    /// The ISO year: that of the week's Thursday. 1 January 2027 lies in week 53 of 2026.
    #[must_use]
    pub fn year(self) -> i16 {
        self.monday.iso_week_date().year()
    }

    /// The first day.
    #[must_use]
    pub const fn monday(self) -> Date {
        self.monday
    }

    /// Monday to Sunday.
    #[must_use]
    pub fn days(self) -> Period {
        self.days_to(6)
    }

    /// Monday to Friday.
    #[must_use]
    pub fn weekdays(self) -> Period {
        self.days_to(4)
    }

    fn days_to(self, days: u8) -> Period {
        let last = (0..days).fold(self.monday, |at, _| at.tomorrow().unwrap_or(at));
        Period { from: Some(self.monday), to: Some(last) }
    }

    /// `v. 10`, with a no-break space; in English `week 10`.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let word = if language == Language::Sv { "v." } else { "week" };
        format!("{word}\u{a0}{}", self.number())
    }
}

/// 52 or 53.
#[must_use]
pub fn weeks_in_year(year: i16) -> i8 {
    if Week::new(year, 53).is_some() { 53 } else { 52 }
}

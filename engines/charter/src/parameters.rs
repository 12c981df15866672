//! What a check may be told beside charter and facts: how far it looks ahead, and when nobody meets.
//!
//! Never holds rules of a body; those stand in its charter.
//!
//! Both are habits of the county and not of a body: how early a secretary wants to be told, and when Swedish public life stands still.
//! A longer horizon tells more and earlier.

use kernel::Date;

/// The settings of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// How many days ahead the check looks for mandates that end, terms that begin, chairs that change and other bodies'
    /// meetings that ask for one of ours; 180 when not said.
    pub horizon_days: u16,
    /// The parts of every year in which nobody meets; they do not count for "every sixth week". Parts that overlap count twice.
    /// 25 June to 8 August and 20 December to 6 January when not said.
    pub closed_periods: Vec<ClosedPeriod>,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { horizon_days: 180, closed_periods: vec![ClosedPeriod::SUMMER, ClosedPeriod::CHRISTMAS] }
    }
}

/// A part of every year, both days inclusive; it may run over the new year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedPeriod {
    /// First month (1–12) and day (1–31).
    pub from: (i8, i8),
    /// Last month and day.
    pub to: (i8, i8),
}

impl ClosedPeriod {
    /// 25 June to 8 August.
    pub const SUMMER: Self = Self { from: (6, 25), to: (8, 8) };
    /// 20 December to 6 January.
    pub const CHRISTMAS: Self = Self { from: (12, 20), to: (1, 6) };

    /// Whether nobody meets on `day`.
    ///
    /// ```
    /// use kernel::Date;
    /// use radslag_charter::parameters::ClosedPeriod;
    /// assert!(ClosedPeriod::CHRISTMAS.contains(Date::constant(2027, 1, 6)));
    /// assert!(!ClosedPeriod::SUMMER.contains(Date::constant(2027, 8, 9)));
    /// ```
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        let day = (day.month(), day.day());
        if self.from <= self.to { self.from <= day && day <= self.to } else { self.from <= day || day <= self.to }
    }
}

//! The year of a region by law and custom: budget, annual report, interim report. A layer beside the meetings, never a rule of the plan.
//!
//! Source: the Local Government Act (2017:725) 5:25 and 11:10, 11:20; the rest is how regions do it, and not verified.

use kernel::Date;

/// Something that a region does every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its text.
    pub text: &'static str,
    /// Month and day by which, or on which, it is done.
    pub by: (i8, i8),
    /// Whether the law names the day.
    pub by_law: bool,
}

/// The duties of a year, by day.
pub const DUTIES: [Duty; 7] = [
    Duty { text: "yearwheel-duty-conditions", by: (2, 15), by_law: false },
    Duty { text: "yearwheel-duty-annual-report", by: (4, 15), by_law: true },
    Duty { text: "yearwheel-duty-discharge", by: (6, 30), by_law: true },
    Duty { text: "yearwheel-duty-interim", by: (8, 31), by_law: false },
    Duty { text: "yearwheel-duty-budget-proposal", by: (10, 31), by_law: true },
    Duty { text: "yearwheel-duty-budget", by: (11, 30), by_law: true },
    Duty { text: "yearwheel-duty-next-year", by: (12, 15), by_law: false },
];

impl Duty {
    /// Its day in a year.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Option<Date> {
        Date::new(year, self.by.0, self.by.1).ok()
    }
}

//! School breaks by county: dated data that a region edits, with a table of ours to begin with.
//!
//! Each municipality sets its own breaks; a county's weeks say when some of them are free. Never used as if it were
//! certain: every row carries its source and whether anyone has verified it.

use std::fmt;

use jiff::{ToSpan, civil::Date};

use super::{Week, easter};
use crate::{language::Language, period::Period};

/// Which of the breaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BreakKind {
    /// sv: sportlov.
    Winter,
    /// sv: påsklov.
    Easter,
    /// sv: höstlov.
    Autumn,
}

/// One row: in this county, in these weeks of every year the row holds for, some or all schools are closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchoolBreak {
    /// Two-digit county code, `22`; `None` for the whole country.
    pub county: Option<String>,
    /// Which break.
    pub kind: BreakKind,
    /// First week; of [`BreakKind::Easter`] counted from the week that ends on Easter Sunday, which is 0.
    pub first_week: i8,
    /// Last week, same count.
    pub last_week: i8,
    /// The days the row holds for.
    pub valid: Period,
    /// Where the weeks were read.
    pub source: String,
    /// Whether someone has confirmed them with the municipalities.
    pub verified: bool,
}

/// A table of school breaks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SchoolBreaks {
    /// The rows, in the order of the file.
    pub rows: Vec<SchoolBreak>,
}

/// One line of a table that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    /// The word that does not fit.
    pub found: String,
    /// What was expected there.
    pub expected: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: found {:?}, expected {}", self.line, self.found, self.expected)
    }
}

impl BreakKind {
    /// `sportlov`, `winter break`.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Winter, Language::Sv) => "sportlov",
            (Self::Easter, Language::Sv) => "påsklov",
            (Self::Autumn, Language::Sv) => "höstlov",
            (Self::Winter, Language::En) => "winter break",
            (Self::Easter, Language::En) => "Easter break",
            (Self::Autumn, Language::En) => "autumn break",
        }
    }
}

impl SchoolBreak {
    /// Monday of the first week to Friday of the last, in `year`; `None` when the year lacks the week or the row does
    /// not hold then.
    #[must_use]
    pub fn in_year(&self, year: i16) -> Option<Period> {
        let (first, last) = match self.kind {
            BreakKind::Easter => {
                let week = |offset: i8| Week::of(easter(year).saturating_add(i32::from(offset).weeks()));
                (week(self.first_week), week(self.last_week))
            }
            BreakKind::Winter | BreakKind::Autumn => {
                (Week::new(year, self.first_week)?, Week::new(year, self.last_week)?)
            }
        };
        let days = Period { from: first.weekdays().from, to: last.weekdays().to };
        self.valid.covers(&days).then_some(days)
    }
}

impl SchoolBreaks {
    /// The table that comes with the product: weeks per county as published for 2020/21, not verified since.
    ///
    /// # Panics
    /// Never in a built product: a test reads the table.
    #[must_use]
    pub fn ours() -> Self {
        Self::read(include_str!("../../data/school-breaks.txt")).expect("the table is tested")
    }

    /// Reads a table: one row a line, `county; break; weeks; valid from; valid to; verified; source`. An empty county
    /// is the whole country, an empty day is open, weeks are `9` or `7–8`; lines that begin with `#` are remarks.
    ///
    /// # Errors
    /// Every line that cannot be read, not only the first.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        let mut table = Self::default();
        let mut faults = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match row(line) {
                Ok(row) => table.rows.push(row),
                Err((found, expected)) => faults.push(Fault { line: number + 1, found: found.into(), expected }),
            }
        }
        if faults.is_empty() { Ok(table) } else { Err(faults) }
    }

    /// The breaks of a county that lie in a year, with their days, in date order.
    #[must_use]
    pub fn in_county(&self, county: &str, year: i16) -> Vec<(Period, &SchoolBreak)> {
        let here = |row: &&SchoolBreak| row.county.as_deref().is_none_or(|code| code == county);
        let mut breaks: Vec<_> =
            self.rows.iter().filter(here).filter_map(|row| Some((row.in_year(year)?, row))).collect();
        breaks.sort_by_key(|(days, _)| *days);
        breaks
    }

    /// The break that some school of the county has on that day.
    #[must_use]
    pub fn on(&self, county: &str, day: Date) -> Option<&SchoolBreak> {
        self.in_county(county, day.year()).into_iter().find(|(days, _)| days.contains(day)).map(|(_, row)| row)
    }
}

fn row(line: &str) -> Result<SchoolBreak, (&str, &'static str)> {
    let fields: Vec<&str> = line.splitn(7, ';').map(str::trim).collect();
    let &[county, kind, weeks, from, to, verified, source] = fields.as_slice() else {
        return Err((line, "seven fields with ; between"));
    };
    let kind = match kind {
        "sportlov" => BreakKind::Winter,
        "påsklov" => BreakKind::Easter,
        "höstlov" => BreakKind::Autumn,
        _ => return Err((kind, "sportlov, påsklov or höstlov")),
    };
    let (first, last) = weeks.split_once('–').unwrap_or((weeks, weeks));
    let week = |text: &'_ str| text.parse::<i8>().ok().filter(|w| kind == BreakKind::Easter || (1..=53).contains(w));
    let (first_week, last_week) = match (week(first), week(last)) {
        (Some(first), Some(last)) if first <= last => (first, last),
        _ => return Err((weeks, "a week or weeks in order, 9 or 7–8")),
    };
    if !(county.is_empty() || county.len() == 2 && county.bytes().all(|b| b.is_ascii_digit())) {
        return Err((county, "a two-digit county code or nothing"));
    }
    let verified = match verified {
        "verified" => true,
        "unverified" => false,
        _ => return Err((verified, "verified or unverified")),
    };
    let valid = Period::new(day(from)?, day(to)?).map_err(|_| (to, "a day after the first"))?;
    let county = (!county.is_empty()).then(|| county.into());
    Ok(SchoolBreak { county, kind, first_week, last_week, valid, source: source.into(), verified })
}

fn day(text: &str) -> Result<Option<Date>, (&str, &'static str)> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| (text, "a day, 2020-07-01, or nothing")) }
}

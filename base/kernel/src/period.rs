//! Civil-date periods: both ends are part of the period, a missing end is open.

use jiff::civil::Date;

/// From and including one day, to and including another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Period {
    /// First day, or open backwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day, or open forwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// The last day of a period lies before its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the period ends {to} before it begins {from}")]
pub struct Backwards {
    /// First day given.
    pub from: Date,
    /// Last day given.
    pub to: Date,
}

impl Period {
    /// All days.
    pub const ALWAYS: Self = Self { from: None, to: None };

    /// A period that may be open at either end.
    ///
    /// # Errors
    /// [`Backwards`] when it ends before it begins.
    pub fn new(from: Option<Date>, to: Option<Date>) -> Result<Self, Backwards> {
        match (from, to) {
            (Some(from), Some(to)) if to < from => Err(Backwards { from, to }),
            _ => Ok(Self { from, to }),
        }
    }

    /// The calendar year `year`.
    #[must_use]
    pub fn year(year: i16) -> Self {
        Self { from: Some(jiff::civil::date(year, 1, 1)), to: Some(jiff::civil::date(year, 12, 31)) }
    }

    /// From `from` on, without end.
    #[must_use]
    pub const fn since(from: Date) -> Self {
        Self { from: Some(from), to: None }
    }

    /// Whether `day` is part of it.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day is part of both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersect(other).is_some()
    }

    /// Whether every day of `other` is part of this.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let starts = self.from.is_none_or(|from| other.from.is_some_and(|o| from <= o));
        let ends = self.to.is_none_or(|to| other.to.is_some_and(|o| o <= to));
        starts && ends
    }

    /// The days that are part of both, if there are any.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self::new(from, to).ok()
    }

    /// The first day after the period; `None` when it is open or the calendar ends.
    #[must_use]
    pub fn day_after(&self) -> Option<Date> {
        self.to.and_then(|to| to.tomorrow().ok())
    }
}

#[cfg(test)]
mod tests;

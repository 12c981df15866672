//! What a check has to say: where, what, and what to do instead. Never only "wrong".

use std::fmt;

/// One thing a check found.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Finding {
    /// Whether it stops the suite.
    pub level: Level,
    /// File, `file:line` or part.
    pub place: String,
    /// What is the case there.
    pub says: String,
    /// What to do instead.
    pub instead: String,
}

/// Whether a finding stops the suite.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// The suite fails.
    Refused,
    /// It is printed; the suite goes on.
    Warned,
}

impl Finding {
    /// Stops the suite.
    pub fn refused(place: impl Into<String>, says: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { level: Level::Refused, place: place.into(), says: says.into(), instead: instead.into() }
    }

    /// Is printed only.
    pub fn warned(place: impl Into<String>, says: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { level: Level::Warned, ..Self::refused(place, says, instead) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = if self.level == Level::Refused { "refused" } else { "warning" };
        write!(f, "{level}: {}: {}\n         {}", self.place, self.says, self.instead)
    }
}

//! What a charter states on a day, without asking any facts: how often, who convenes.

use kernel::{Date, id::RuleId, slug::Slug};

use crate::rule::Charter;

/// How many meetings a year the charter asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least.
    pub min: Option<u8>,
    /// At most.
    pub max: Option<u8>,
    /// Whether the numbers are about.
    pub about: bool,
}

/// Who convenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convening {
    /// The rule that says so.
    pub rule: RuleId,
    /// In what way.
    pub how: How,
    /// The organisations; empty when the convener is outside the register.
    pub organisations: Vec<Slug>,
    /// The convener in the charter's words, when outside the register.
    pub words: Option<String>,
}

/// In what way a body is convened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// One organisation convenes.
    Sole,
    /// Several together.
    Joint,
    /// One coordinates.
    CoordinatedBy,
    /// Somebody outside the register.
    External,
}

/// The meetings a year that the charter in force on the day asks for; `None` when it counts in no such way.
#[must_use]
pub fn cadence_on(_charter: &Charter, _on: Date) -> Option<Bounds> {
    None
}

/// Who convenes on the day.
#[must_use]
pub fn conveners_on(_charter: &Charter, _on: Date) -> Vec<Convening> {
    Vec::new()
}

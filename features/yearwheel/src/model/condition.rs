//! What a plan must keep to beside charters and the calendar: absences, blocked days, locks, dates from outside, habits of bodies.

use jiff::Timestamp;
use kernel::{
    Date,
    id::{BodyId, OrganisationId, PersonId, PlanConditionId},
};
use serde::{Deserialize, Serialize};

use super::Assumed;

/// What kind of condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionKind {
    /// A person, or everybody of an organisation, is away.
    Away,
    /// A body does not meet on these days; without a body nobody does.
    Blocked,
    /// A body would rather not meet on these days; without a body nobody would.
    BetterNot,
    /// A meeting of a body stays on this day.
    Locked,
    /// Somebody outside has set this day for a body.
    External,
    /// How long a body meets, on which weekdays, where.
    Habit,
}

impl ConditionKind {
    /// All of them, in the order of pages.
    pub const ALL: [Self; 6] = [Self::Away, Self::Blocked, Self::BetterNot, Self::Locked, Self::External, Self::Habit];

    /// The word in its column.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Blocked => "blocked",
            Self::BetterNot => "better_not",
            Self::Locked => "locked",
            Self::External => "external",
            Self::Habit => "habit",
        }
    }

    /// From the word in its column.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// What a condition says beside whom and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Of [`ConditionKind::Away`]: the blocks of the day, the first in the lowest bit; 15 is the whole day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks: Option<u8>,
    /// Of locks and dates from outside: the block it begins in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// Of locks and dates from outside: the town; nothing is online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Of [`ConditionKind::Habit`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub habits: Option<Habits>,
}

/// How a body meets, where its charter does not say; `None` leaves the assumption as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Habits {
    /// Blocks of two hours that a meeting takes: 1, 2 or 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dur: Option<usize>,
    /// Weekdays, 0 for Monday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekdays: Option<Vec<u8>>,
    /// Towns it may meet in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub towns: Option<Vec<String>>,
    /// Whether it may meet online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online: Option<bool>,
    /// Fewest meetings in a room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_physical: Option<usize>,
    /// How many meetings it wants, within what its charter allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<usize>,
    /// Fewest days between two meetings; days of the summer and of Christmas are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap_min: Option<i64>,
    /// Most days between two meetings, counted alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap_max: Option<i64>,
    /// Fewest days from its meeting to the one it prepares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_min: Option<i64>,
    /// Most days from its meeting to the one it prepares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_max: Option<i64>,
}

impl Habits {
    /// What was said before with what was said later, which holds.
    #[must_use]
    pub fn then(self, later: Self) -> Self {
        Self {
            dur: later.dur.or(self.dur),
            weekdays: later.weekdays.or(self.weekdays),
            towns: later.towns.or(self.towns),
            online: later.online.or(self.online),
            min_physical: later.min_physical.or(self.min_physical),
            wanted: later.wanted.or(self.wanted),
            gap_min: later.gap_min.or(self.gap_min),
            gap_max: later.gap_max.or(self.gap_max),
            before_min: later.before_min.or(self.before_min),
            before_max: later.before_max.or(self.before_max),
        }
    }

    /// Whether it says something of that.
    #[must_use]
    pub const fn says(&self, about: Assumed) -> bool {
        match about {
            Assumed::Duration | Assumed::OutsideTime => self.dur.is_some(),
            Assumed::Weekdays => self.weekdays.is_some(),
            Assumed::Towns => self.towns.is_some(),
            Assumed::Online => self.online.is_some(),
            Assumed::Physical => self.min_physical.is_some(),
            Assumed::Count => self.wanted.is_some(),
            Assumed::Spacing => self.gap_min.is_some() || self.gap_max.is_some(),
            Assumed::Before => self.before_min.is_some() || self.before_max.is_some(),
            _ => false,
        }
    }
}

/// One condition, as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Its identity.
    pub id: PlanConditionId,
    /// What kind.
    pub kind: ConditionKind,
    /// The body it is about.
    pub body: Option<BodyId>,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// What else it says.
    pub content: Content,
    /// A remark for those who plan.
    pub note: String,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Condition {
    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

//! What a check answers: a level, a text key with typed arguments, and the evidence.
//!
//! The sentence itself is made from the texts of the language by whoever shows it.

use kernel::{
    Date, Period,
    id::{AssignmentId, MeetingId, NominationId, PersonId, RuleId, SeatId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

use crate::facts::{SeatRole, Sector, Side};

/// How a rule stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Departs from the charter.
    Breach,
    /// Needs a look.
    Warning,
    /// Cannot be told: something is not known.
    Unknown,
    /// As the charter says.
    Ok,
}

/// One answer about one rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Finding {
    /// How it stands.
    pub level: Level,
    /// The rule; `None` for what needs no rule, such as a gap between charter versions or contradicting sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// Key of the sentence, `charter-…`.
    pub text: String,
    /// What the sentence needs, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The recorded deviation, when somebody has accepted the breach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Accepted>,
}

/// A finding and the days it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedFinding {
    /// From the first to the last day on which it is the answer.
    pub period: Period,
    /// The finding.
    pub finding: Finding,
}

/// A typed argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// A count.
    Number(i64),
    /// A calendar year.
    Year(i16),
    /// A day.
    Date(Date),
    /// Several days, in order.
    Dates(Vec<Date>),
    /// A month, by its first day.
    Month(Date),
    /// An organisation.
    Organisation(Slug),
    /// Several organisations, in slug order.
    Organisations(Vec<Slug>),
    /// A group of organisations.
    Group(Slug),
    /// A body.
    Body(Slug),
    /// A person.
    Person(PersonId),
    /// Several people.
    People(Vec<PersonId>),
    /// An area.
    Area(Slug),
    /// Several areas.
    Areas(Vec<Slug>),
    /// Majority or opposition.
    Side(Side),
    /// A role of a seat.
    Role(SeatRole),
    /// Several sectors.
    Sectors(Vec<Sector>),
    /// Words of the charter or of a source, shown as they are.
    Words(String),
}

/// What shows a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A seat.
    Seat(SeatId),
    /// A person in a seat.
    Assignment(AssignmentId),
    /// A nomination.
    Nomination(NominationId),
    /// A meeting.
    Meeting(MeetingId),
    /// A window of days, such as the calendar year.
    Window(Date, Date),
}

/// A breach that somebody has accepted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Accepted {
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
}

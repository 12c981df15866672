//! What a check answers: a level, a text key with typed arguments, and the evidence.
//!
//! The sentence itself is made from the texts of the language by whoever shows it.
//!
//! A finding is small and compares equal to another that says the same, argument by argument. That is what [`crate::edges`] rests on:
//! a day is an edge when the findings differ from those of the day before.
//!
//! ```
//! use radslag_charter::finding::Level;
//!
//! assert!(Level::Breach < Level::Warning && Level::Unknown < Level::Ok, "the worst comes first when findings are sorted");
//! ```

use kernel::{
    Date, Period,
    id::{AssignmentId, MeetingId, NominationId, PersonId, RuleId, SeatId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

use crate::facts::{SeatRole, Sector, Side};

/// How a rule stands on a day. Worst first, as lists are shown.
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
    /// Key of the sentence, `charter-…`: kind of rule and outcome. Every key has a text in [`crate::TEXT_SV`] and
    /// [`crate::TEXT_EN`].
    pub text: String,
    /// What the sentence needs, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Arg)>,
    /// What shows it, sorted and without repetition.
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
    /// The place of its rule in the charter version, from 0; [`usize::MAX`] for what no rule says. Findings of one level are
    /// told in this order.
    pub place: usize,
    /// The finding.
    pub finding: Finding,
}

/// A typed argument of a sentence.
///
/// The engine never makes words of them: whoever shows the finding knows names, language and who may see what. All but
/// counts are made into words before they enter a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// A count. The only one that reaches a sentence as a number: it chooses singular or plural.
    Number(i64),
    /// A calendar year, said without a space between thousands: `2027`.
    Year(i16),
    /// A day, said in running text: `15 februari 2027`. The sentence writes "den" before it.
    Date(Date),
    /// Several days, in order: `3 maj och 18 november 2027`.
    Dates(Vec<Date>),
    /// A month, by its first day: `november 2013`. The sentence writes "i" before it.
    Month(Date),
    /// An organisation, by the name it has on the day.
    Organisation(Slug),
    /// Several organisations, in slug order; shown in Swedish order: `Timrå kommun och Ånge kommun`.
    Organisations(Vec<Slug>),
    /// A group of organisations, as it stands within a sentence: `länets kommuner`.
    Group(Slug),
    /// A body, by its name.
    Body(Slug),
    /// A person, by name where the reader may see it.
    Person(PersonId),
    /// Several people.
    People(Vec<PersonId>),
    /// An area, such as a programme area.
    Area(Slug),
    /// Several areas.
    Areas(Vec<Slug>),
    /// Majority or opposition, in definite form: `majoriteten`, `oppositionen`.
    Side(Side),
    /// A role of a seat, in indefinite form: `ledamot`.
    Role(SeatRole),
    /// Several sectors: `näringsliv och akademi`.
    Sectors(Vec<Sector>),
    /// Words of the charter or of a source, shown as they are.
    Words(String),
}

/// What shows a finding, so that a page can point at it: the seat, the person, the meeting.
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
    /// A window of days, such as the calendar year: first and last.
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

//! Nouns of the year's plan: the plan of a county and a year, what it must keep to, what was proposed and what was published.
//!
//! What a plan *is* belongs to `engines/scheduling`; here stand who, when and what it was made from.

mod basis;
mod condition;

pub use basis::{Assumed, Assumption, Basis, BasisBody, BasisPerson, Group, LeftOut, Reason, Said, Told, WhyLeftOut};
pub use condition::{Condition, ConditionKind, Content, Habits};

use jiff::Timestamp;
use kernel::id::{MeetingPlanId, PlanProposalId, PlanRunId, PlanVersionId};
use scheduling::{Cost, Plan};
use serde::{Deserialize, Serialize};

use crate::rules::dials::Dials;

/// First and last year that can be planned: those of the calendar.
pub const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// Most letters of a note or a reason.
pub const LONGEST: usize = 500;
/// Fewest and most changes that are tried for each proposal.
pub const MOVES: std::ops::RangeInclusive<u64> = 1_000..=20_000_000;

/// The plan of a county's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearPlan {
    /// Its identity.
    pub id: MeetingPlanId,
    /// Whose bodies: the county's code.
    pub county: String,
    /// The year.
    pub year: i16,
    /// How much each wish weighs.
    pub dials: Dials,
    /// Bumped by every change.
    pub version: i64,
    /// Who began it.
    pub made_by: String,
    /// When.
    pub made_at: Timestamp,
}

/// One time that a plan is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its identity.
    pub id: PlanRunId,
    /// What the year was planned from.
    pub basis: Basis,
    /// Changes to be tried for each proposal.
    pub moves: u64,
    /// Who asked for it.
    pub asked_by: String,
    /// When.
    pub started_at: Timestamp,
    /// Last sign of life.
    pub heard_at: Timestamp,
    /// When somebody asked to have it stopped.
    pub stop_asked_at: Option<Timestamp>,
    /// When it ended; `None` while it goes on.
    pub ended_at: Option<Timestamp>,
}

/// Seconds without a sign of life after which a run counts as broken off.
pub const SILENT: i64 = 30;

impl Run {
    /// Whether it goes on.
    #[must_use]
    pub const fn goes_on(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Whether it should go on and nothing has been heard of it for a while.
    #[must_use]
    pub fn is_silent(&self, now: Timestamp) -> bool {
        self.goes_on() && now.as_second() - self.heard_at.as_second() > SILENT
    }
}

/// Which alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Letter {
    /// By the dials as they are set: the best whole.
    A,
    /// Least travel.
    B,
    /// More meetings in a room.
    C,
}

impl Letter {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The letter itself.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    /// From the letter, large or small.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|letter| letter.word().eq_ignore_ascii_case(word))
    }
}

/// A saved alternative.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its identity.
    pub id: PlanProposalId,
    /// Which of the three.
    pub letter: Letter,
    /// How much each wish weighed.
    pub dials: Dials,
    /// Where chance began.
    pub seed: u64,
    /// Changes tried so far.
    pub moves: u64,
    /// Hard rules that it breaks.
    pub broken: i64,
    /// What it costs.
    pub cost: Cost,
    /// What no plan with the same dials costs less than, once that is known.
    pub bound: Option<i64>,
    /// Rules that cannot all hold, the smallest sets of them, when there is no plan.
    pub conflicts: Vec<Vec<NamedRule>>,
    /// Its meetings.
    pub plan: Plan,
    /// Whether the search has ended.
    pub done: bool,
    /// Who moved something in it by hand last.
    pub edited_by: Option<String>,
    /// Bumped by every change.
    pub version: i64,
}

/// What a proposal costs, as it is kept: by component, and what no plan costs less than.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeptCost {
    #[serde(flatten)]
    pub(crate) cost: Cost,
    #[serde(default)]
    pub(crate) bound: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) conflicts: Vec<Vec<NamedRule>>,
}

/// A rule of a year by name, as it is kept: which, and what it is about by place in the basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRule {
    /// Which rule.
    pub what: RuleName,
    /// The body whose rule it is.
    pub body: Option<usize>,
    /// The person it is about.
    pub person: Option<usize>,
    /// The link between two bodies.
    pub link: Option<usize>,
}

/// The rules that can stand in each other's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleName {
    /// Meetings are on working days.
    WorkingDays,
    /// How often a body meets.
    Count,
    /// The part of the year it meets in.
    Window,
    /// Its weekdays.
    Weekdays,
    /// Days that are closed to it.
    Calendars,
    /// When it may begin.
    Starts,
    /// A day that is locked or set from outside.
    Fixed,
    /// How far apart its meetings lie.
    Spacing,
    /// Somebody without whom it does not meet.
    KeyPerson,
    /// How many must be able to come.
    Quorum,
    /// Where it meets.
    Places,
    /// That it meets before another.
    Link,
    /// That somebody is at one meeting at a time.
    Person,
}

impl From<&scheduling::explain::Rule> for NamedRule {
    fn from(rule: &scheduling::explain::Rule) -> Self {
        use scheduling::explain::Rule as R;
        let (what, person, link) = match rule {
            R::WorkingDays => (RuleName::WorkingDays, None, None),
            R::Count(_) => (RuleName::Count, None, None),
            R::Window(_) => (RuleName::Window, None, None),
            R::Weekdays(_) => (RuleName::Weekdays, None, None),
            R::Calendars(_) => (RuleName::Calendars, None, None),
            R::Starts(_) => (RuleName::Starts, None, None),
            R::Fixed(..) => (RuleName::Fixed, None, None),
            R::Spacing(_) => (RuleName::Spacing, None, None),
            R::KeyPerson(_, person) => (RuleName::KeyPerson, Some(*person), None),
            R::Quorum(_) => (RuleName::Quorum, None, None),
            R::Places(_) => (RuleName::Places, None, None),
            R::Link(link) => (RuleName::Link, None, Some(*link)),
            R::Person(person) => (RuleName::Person, Some(*person), None),
        };
        Self { what, body: rule.body(), person, link }
    }
}

/// A meeting in a published year, in words that outlive what it was planned from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedMeeting {
    /// Address word of the body.
    pub body: String,
    /// Its name then.
    pub name: String,
    /// The day.
    pub date: kernel::Date,
    /// Minutes after midnight at which it begins.
    pub from: u16,
    /// Minutes after midnight at which it ends.
    pub to: u16,
    /// The town; `None` online.
    pub place: Option<String>,
}

/// A year as it was published.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its identity.
    pub id: PlanVersionId,
    /// First, second, third.
    pub number: i64,
    /// The proposal it was made from.
    pub letter: String,
    /// Its meetings, by body and day.
    pub meetings: Vec<PublishedMeeting>,
    /// Hard rules that it breaks.
    pub broken: i64,
    /// What it cost.
    pub cost: i64,
    /// Who has approved it, by which decision.
    pub decision: String,
    /// A remark.
    pub note: String,
    /// Who published it.
    pub published_by: String,
    /// When.
    pub published_at: Timestamp,
}

//! Charters, versions and the closed set of rule types.
//!
//! Rules name organisations, groups and bodies by their [`Slug`], so that a charter reads the same in a file,
//! in the database and on the screen. There is no rule language.
//!
//! What is true of a charter is true *from a day*. The same forum met four times a year by its charter of 2017 and once or twice by a later
//! one; both are right, each on its days. A change is therefore a new version (or a rule with a period of its own within a version),
//! and never a rule that is written over.
//!
//! Every rule says where it stands, because a finding that nobody can look up is an opinion. Rules that were read out of old pages carry
//! the year and are not confirmed until the body has said that they still hold.

use kernel::{
    Date, Period,
    id::{CharterId, RuleId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

mod kind;

pub use kind::RuleKind;

/// All versions of one body's rules of procedure, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Charter {
    /// The versions; on any day at most one is in force.
    pub versions: Vec<Version>,
}

/// The rules in force during one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its identity.
    pub id: CharterId,
    /// When it is in force.
    pub period: Period,
    /// "Arbetsordning för Kulturforum".
    pub title: String,
    /// Its rules, in the order they are written.
    pub rules: Vec<Rule>,
}

/// One rule of a charter version.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its identity.
    pub id: RuleId,
    /// What it demands.
    pub kind: RuleKind,
    /// How hard it demands it.
    pub severity: Severity,
    /// Where it stands written.
    pub source: Source,
    /// When it holds within its version; usually [`Period::ALWAYS`].
    pub period: Period,
}

/// How a departure from a rule counts.
///
/// | in a charter | here |
/// |---|---|
/// | ska, skall, and what is plainly stated | must |
/// | bör, normalt, brukar | should |
/// | cirka, ungefär | about |
///
/// ```
/// use radslag_charter::rule::Severity;
///
/// assert_eq!(Severity::default(), Severity::Must, "a charter means what it says");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A departure is a breach.
    #[default]
    Must,
    /// A departure is a warning.
    Should,
    /// A departure outside the tolerance is a warning.
    About,
}

/// Where a rule was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document or page: "Arbetsordning för Kulturforum", "Sidan Forum och tjänstemannagrupperingar".
    pub title: String,
    /// The paragraph: "6 §".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The words themselves, at most some 25.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The year of the source, when it is old enough to be doubted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Whether the body has confirmed that the rule still holds.
    #[serde(default)]
    pub confirmed: bool,
}

/// A question with a closed set of forms.
///
/// There is no way to combine them: a condition that needs two questions is two rules. Asked of an organisation on a day; a task or a
/// membership that nobody has noted makes the answer unknown, and not no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Predicate {
    /// The organisation has the task: `regional-utveckling`.
    HasTask {
        /// The task.
        task: String,
    },
    /// The organisation belongs to the group.
    InGroup {
        /// The group.
        group: Slug,
    },
    /// The day is this one or later.
    OnOrAfter {
        /// The day.
        date: Date,
    },
}

/// A side that chairs in turn.
///
/// A side that is a group has its turn when anybody from the group chairs; which of its members does is for them to settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChairSide {
    /// One organisation.
    Organisation(Slug),
    /// Any organisation of a group.
    Group(Slug),
}

/// Participation at a distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remote {
    /// Allowed.
    Allowed,
    /// Forbidden.
    Forbidden,
    /// Allowed to some extent.
    Limited,
}

/// The part of society an organisation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Business (näringsliv).
    Business,
    /// Civil society (civila samhället).
    CivilSociety,
    /// Municipalities (kommuner).
    Municipalities,
    /// Regions, formerly county councils (regioner, landsting).
    Regions,
    /// State authorities and government (staten).
    State,
    /// Universities and research (akademi).
    Academia,
    /// Any public body; matches municipalities, regions and state.
    Public,
}

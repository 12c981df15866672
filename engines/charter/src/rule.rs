//! Charters, versions and the closed set of rule types.
//!
//! Rules name organisations, groups and bodies by their [`Slug`], so that a charter reads the same in a file,
//! in the database and on the screen. There is no rule language.

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

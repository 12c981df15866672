//! What a year was planned from: the instance that the engine was given, and where each of its numbers comes from.
//!
//! Kept with every run, so that a proposal can be read, moved in and held against its rules long after the register has changed.

use jiff::Timestamp;
use kernel::{
    id::{BodyId, OrganisationId, PersonId},
    slug::Slug,
};
use scheduling::Instance;
use serde::{Deserialize, Serialize};

use crate::rules::dials::Dials;

/// A year to be planned, with its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// What the engine is given.
    pub instance: Instance,
    /// How much each wish weighs.
    pub dials: Dials,
    /// When a plan in force is planned anew: the first day on which a meeting may still be moved. `None` when the year is planned freely.
    #[serde(default)]
    pub again: Option<usize>,
    /// Its bodies, in the same order.
    pub bodies: Vec<BasisBody>,
    /// Its people, in the same order.
    pub people: Vec<BasisPerson>,
    /// Organisations that people of the year come from, and all of the county: identity, address word, name.
    pub organisations: Vec<(OrganisationId, String, String)>,
    /// Bodies that are not planned, and why.
    pub left_out: Vec<LeftOut>,
    /// What is taken for granted about the whole year.
    pub assumptions: Vec<Assumption>,
}

/// A body of the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BasisBody {
    /// Its identity.
    pub id: BodyId,
    /// Its address word.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The name where room is scarce.
    pub short: String,
    /// Where it stands on pages.
    pub group: Group,
    /// Those of its members who chair it, by place in [`Basis::people`].
    pub chairs: Vec<usize>,
    /// What is known and what is taken for granted about it.
    pub assumptions: Vec<Assumption>,
}

/// Where a body stands on pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Forums and councils.
    Forum,
    /// Groups of officials.
    Officials,
    /// Projects.
    Project,
    /// Dates from outside.
    National,
}

/// Somebody who sits in bodies of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisPerson {
    /// Who. Her name is joined when a page is read.
    pub id: PersonId,
    /// The organisation she represents, by address word; empty when nobody has said.
    pub organisation: String,
    /// Its name.
    pub organisation_name: String,
}

/// A number of the instance, where it comes from, and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// What it is about.
    pub about: Assumed,
    /// Why it is what it is.
    pub reason: Reason,
    /// What it is.
    pub told: Told,
    /// Who has said so, when somebody who plans has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
}

/// Who has said something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What something is that was needed for planning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// From so many to so many, preferably so many.
    Count(usize, usize, usize),
    /// So many.
    Number(i64),
    /// At least, best, at most.
    Range(i64, i64, i64),
    /// Words: towns, weekdays, names of bodies.
    Words(Vec<String>),
    /// Yes or no.
    Yes(bool),
}

/// What was needed for planning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assumed {
    /// How often.
    Count,
    /// How many two-hour blocks.
    Duration,
    /// On which weekdays.
    Weekdays,
    /// Effective days between meetings.
    Spacing,
    /// Towns it meets in.
    Towns,
    /// Whether it may meet online.
    Online,
    /// Fewest meetings in a room.
    Physical,
    /// Fewest who must be able to come.
    Quorum,
    /// Which body it meets before, and how many days.
    Before,
    /// Who is counted as a member.
    Members,
    /// Days from outside, without a time: taken for whole or half days.
    OutsideTime,
    /// Where it met last the year before.
    HostBefore,
    /// When nobody meets.
    Closed,
    /// School breaks, not confirmed with the municipalities.
    Breaks,
    /// Minutes of travel.
    Travel,
    /// People whose organisation has no town: they travel from the residence town.
    Homes,
}

impl Assumed {
    /// What somebody who plans may say of how a body meets, in the order of pages.
    pub const OF_BODIES: [Self; 8] = [
        Self::Count,
        Self::Duration,
        Self::Weekdays,
        Self::Spacing,
        Self::Before,
        Self::Towns,
        Self::Online,
        Self::Physical,
    ];
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The charter says so.
    Charter,
    /// The register says so: seats, meetings, links.
    Register,
    /// As it was the year before.
    LastYear,
    /// Somebody who plans has said so.
    Said,
    /// Nobody has said: taken for granted.
    Assumed,
}

/// A body that is not planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its address word.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Why.
    pub why: WhyLeftOut,
    /// The day it is about, where it is about one.
    pub day: Option<kernel::Date>,
}

/// Why something is not in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyLeftOut {
    /// Dates from outside, and none is known.
    NoDates,
    /// It happens once, in another year.
    Once,
    /// A date from outside lies on a day on which nobody works.
    DayClosed,
    /// Two dates of one body are the same.
    DayTwice,
    /// Nobody sits in it: clashes cannot be seen. It is planned all the same.
    Nobody,
}

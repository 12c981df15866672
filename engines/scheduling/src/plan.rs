//! A plan: which body meets when and where.
//!
//! The file of a plan is `{"meetings": [{"b": 0, "k": 0, "day": 33, "start": 2, "place": 4}, …]}` (spec §2). Nothing of it is taken for granted: the referee
//! answers for any numbers.

use serde::{Deserialize, Serialize};

use crate::instance::{Block, BodyIndex, Day};

/// A year's meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The meetings, in the order of bodies and of the year. A meeting that is not held is not there.
    pub meetings: Vec<Meeting>,
}

/// One meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The body, by its place in the instance.
    #[serde(rename = "b")]
    pub body: BodyIndex,
    /// Which meeting of the year, the first is 0.
    pub k: usize,
    /// Its day.
    pub day: Day,
    /// The block it begins in.
    pub start: Block,
    /// Its place, by its place in the instance; −1 is online.
    pub place: i32,
}

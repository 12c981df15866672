//! Whose turn it is to chair, and who did, for the timeline of a body.
//!
//! Never says which turn is past or current: the page knows its day.

use kernel::{
    Period,
    id::{PersonId, RuleId, SeatId},
    slug::Slug,
};

use crate::{
    facts::Facts,
    rule::{ChairSide, Charter},
};

/// One turn of the chair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// First to last day.
    pub period: Period,
    /// Whose turn it is.
    pub side: ChairSide,
    /// The rule that says so.
    pub rule: RuleId,
    /// The term within which the turns are shared out, when they are.
    pub term: Option<Slug>,
    /// Who has chaired, chairs or will chair during the turn, in order of time.
    pub chairs: Vec<Holder>,
    /// The secretaries during the turn, in order of time.
    pub secretaries: Vec<Holder>,
}

/// A person in the chair's or the secretary's seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// Where she comes from.
    pub organisation: Option<Slug>,
    /// The seat.
    pub seat: SeatId,
    /// The days within the turn.
    pub period: Period,
}

/// All turns of the chair that touch `period`, across charter versions and terms; empty when no rule alternates the chair.
/// An open end of `period` is cut at 1990-01-01 and 2100-12-31.
#[must_use]
pub fn rotation(_charter: &Charter, _facts: &Facts, _period: Period) -> Vec<Turn> {
    Vec::new()
}

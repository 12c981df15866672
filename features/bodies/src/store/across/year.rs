//! Findings of a year, with the days each holds.

use charter::finding::Level;
use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date, id::BodyId, slug::Slug};

use crate::{
    rules::standing::Found,
    store::{facts::As, finding::Kept},
};

from_row! {
    /// A finding without its words.
    pub struct LevelOfDays {
        /// The body.
        pub body: BodyId,
        /// Level as a number, as `store::finding::rank` makes it.
        pub rank: i64,
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
    }
}

from_row! {
    /// A finding with its words.
    pub struct FindingOfDays {
        /// The body.
        pub body: BodyId,
        /// Level as a number, as `store::finding::rank` makes it.
        pub rank: i64,
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
        /// The finding and the names its sentence needs; only for what is not as it should be.
        pub kept: Option<As<Kept>>,
        /// Address of the person its sentence names, when the actor may see her.
        pub person: Option<Slug>,
        /// Her name, by the same rule.
        pub person_name: Option<String>,
    }
}

impl LevelOfDays {
    /// The finding as the rules see it.
    #[must_use]
    pub const fn found(&self) -> Found {
        Found { level: level(self.rank), from: self.from, to: self.to }
    }
}

impl FindingOfDays {
    /// The finding as the rules see it.
    #[must_use]
    pub const fn found(&self) -> Found {
        Found { level: level(self.rank), from: self.from, to: self.to }
    }
}

/// The level that a number stands for; `None` for what somebody has accepted.
const fn level(rank: i64) -> Option<Level> {
    match rank {
        0 => Some(Level::Breach),
        1 => Some(Level::Warning),
        2 => Some(Level::Unknown),
        3 => Some(Level::Ok),
        _ => None,
    }
}

/// The findings of a county's bodies that hold on some day from `from` to `to`, without their words.
pub fn levels(tx: &mut Tx<'_>, _actor: &Actor, county: &str, from: Date, to: Date) -> Result<Vec<LevelOfDays>> {
    tx.all(
        sql!(
            "SELECT body_id, level, valid_from, valid_to FROM finding WHERE county_code = $1 \
             AND level IN (0, 1, 2, 3, 10, 11, 12, 13) AND valid_to >= $2 AND valid_from <= $3"
        ),
        params![county, from, to],
    )
}

/// What both questions for words begin with; $4 and $5 are what the actor may see. A macro, because a statement is one
/// literal text.
macro_rules! words {
    () => {
        "SELECT f.body_id, f.level, f.valid_from, f.valid_to, CASE WHEN f.level < 3 THEN f.content END, \
         CASE WHEN (f.person_public OR $4) AND (NOT p.protected OR $5) THEN p.address END, \
         CASE WHEN (f.person_public OR $4) AND (NOT p.protected OR $5) THEN p.name END \
         FROM finding f LEFT JOIN person p ON p.id = f.person_id"
    };
}

/// The findings of a body that hold on some day from `from` to `to`, in the order of its page.
pub fn of_body(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, from: Date, to: Date) -> Result<Vec<FindingOfDays>> {
    tx.all(
        sql!(concat!(
            words!(),
            " WHERE f.body_id = $1 AND f.valid_to >= $2 AND f.valid_from <= $3 ORDER BY f.level, f.ordinal, f.valid_from, f.id"
        )),
        params![body, from, to, actor.sees_internal(), actor.sees_protected()],
    )
}

/// The findings of a county's bodies that hold on some day from `from` to `to`.
pub fn of_county(tx: &mut Tx<'_>, actor: &Actor, county: &str, from: Date, to: Date) -> Result<Vec<FindingOfDays>> {
    tx.all(
        sql!(concat!(
            words!(),
            " WHERE f.county_code = $1 AND f.level IN (0, 1, 2, 3, 10, 11, 12, 13) AND f.valid_to >= $2 \
             AND f.valid_from <= $3 ORDER BY f.level, f.ordinal, f.valid_from, f.id"
        )),
        params![county, from, to, actor.sees_internal(), actor.sees_protected()],
    )
}

//! What has become of a meeting since it was published.

use jiff::Timestamp;
use kernel::Date;

use crate::store::write::At;

/// Somebody moved a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// When and where it was to be.
    pub from: At,
    /// When and where it is instead.
    pub to: At,
    /// Why, as everybody may read it.
    pub why: String,
    /// Who moved it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The moves that lead to where the meeting is now, in the order they were made. A move that was taken back, or that a
/// correction has made untrue, leads nowhere and is not told: the change log has it.
#[must_use]
pub fn moves(all: Vec<Move>, date: Date) -> Vec<Move> {
    let mut at = date;
    let mut kept = Vec::new();
    for one in all.into_iter().rev() {
        if one.to.date == at {
            at = one.from.date;
            kept.push(one);
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests;

//! What the page of one meeting tells beside when and where: what has become of it.

use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{Date, LocalTime, id::MeetingId};

use super::write::At;
use crate::rules::course::Move;

from_row! {
    /// Somebody published a meeting.
    #[derive(Clone, Debug)]
    pub struct Publication {
        /// Who.
        pub by: String,
        /// When.
        pub at: Timestamp,
    }
}

/// Who published it; nobody did for what came into the register in another way.
pub fn publication(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Option<Publication>> {
    tx.maybe(sql!("SELECT published_by, published_at FROM meeting_publication WHERE meeting_id = $1"), params![meeting])
}

from_row! {
    /// Somebody cancelled a meeting.
    #[derive(Clone, Debug)]
    pub struct Cancellation {
        /// Why, as everybody may read it.
        pub why: String,
        /// Who.
        pub by: String,
        /// When.
        pub at: Timestamp,
    }
}

/// The latest cancellation. It counts while the register says that the meeting is cancelled.
pub fn cancellation(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Option<Cancellation>> {
    tx.maybe(
        sql!(
            "SELECT why, cancelled_by, cancelled_at FROM meeting_cancellation WHERE meeting_id = $1 \
             ORDER BY cancelled_at DESC, id DESC LIMIT 1"
        ),
        params![meeting],
    )
}

from_row! {
    struct MoveRow {
        from_date: Date, from_starts: Option<LocalTime>, from_place: Option<String>, to_date: Date,
        to_starts: Option<LocalTime>, to_place: Option<String>, why: String, by: String, at: Timestamp,
    }
}

/// All moves of a meeting, in the order they were made; [`crate::rules::course::moves`] says which of them count.
pub fn moves(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<Vec<Move>> {
    let rows: Vec<MoveRow> = tx.all(
        sql!(
            "SELECT from_date, from_starts, from_place, to_date, to_starts, to_place, why, moved_by, moved_at \
             FROM meeting_move WHERE meeting_id = $1 ORDER BY moved_at, id"
        ),
        params![meeting],
    )?;
    Ok(rows.into_iter().map(Move::from).collect())
}

impl From<MoveRow> for Move {
    fn from(row: MoveRow) -> Self {
        Self {
            from: At { date: row.from_date, starts: row.from_starts, place: row.from_place },
            to: At { date: row.to_date, starts: row.to_starts, place: row.to_place },
            why: row.why,
            by: row.by,
            at: row.at,
        }
    }
}

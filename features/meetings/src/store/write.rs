//! Rows that only this feature writes: drafts, who published, moved and cancelled when, the way in on line, what is held together.

use db::{Result, Tx, params, sql};
use kernel::{
    Actor, Date, LocalTime,
    id::{BodyId, Id, MeetingId, RuleId},
    slug::Slug,
};

use crate::model::Occasion;

fn row_id(tx: &mut Tx<'_>) -> uuid::Uuid {
    tx.new_id::<RuleId>().uuid()
}

fn text(time: Option<LocalTime>) -> Option<String> {
    time.map(|time| time.to_string())
}

/// Keeps a draft.
pub fn draft(
    tx: &mut Tx<'_>,
    actor: &Actor,
    meeting: MeetingId,
    body: BodyId,
    occasion: &Occasion,
    together: &[Slug],
) -> Result<u64> {
    let (id, now) = (row_id(tx), tx.now());
    let together: Vec<&str> = together.iter().map(Slug::as_str).collect();
    let together = (!together.is_empty()).then(|| together.join(","));
    tx.run(
        sql!(
            "INSERT INTO meeting_draft (id, meeting_id, body_id, county_code, date, starts, ends, place, host_id, online, \
             link, together, note, drafted_by, recorded_at) VALUES ($1, $2, $3, (SELECT b.county_code FROM body b WHERE b.id = $3), \
             $4, $5, $6, $7, (SELECT o.id FROM organisation o WHERE o.slug = $8), $9, $10, $11, $12, $13, $14)"
        ),
        params![
            id, meeting, body, occasion.date, text(occasion.starts), text(occasion.ends), occasion.place.as_deref(),
            occasion.host.as_ref(), occasion.online, occasion.link.as_deref(), together, occasion.note.as_deref(),
            actor.log_name(), now
        ],
    )
}

/// A draft is changed, published or given up.
pub fn draft_ends(tx: &mut Tx<'_>, meeting: MeetingId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE meeting_draft SET withdrawn_at = $2 WHERE meeting_id = $1 AND withdrawn_at IS NULL"),
        params![meeting, now],
    )
}

/// Somebody published a meeting.
pub fn publication(tx: &mut Tx<'_>, actor: &Actor, meeting: MeetingId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO meeting_publication (meeting_id, published_by, published_at) VALUES ($1, $2, $3)"),
        params![meeting, actor.log_name(), now],
    )
}

/// When, and where in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The day.
    pub date: Date,
    /// When it begins.
    pub starts: Option<LocalTime>,
    /// Where.
    pub place: Option<String>,
}

/// Somebody moved a meeting.
pub fn moved(tx: &mut Tx<'_>, actor: &Actor, meeting: MeetingId, from: &At, to: &At, why: &str) -> Result<u64> {
    let (id, now) = (row_id(tx), tx.now());
    tx.run(
        sql!(
            "INSERT INTO meeting_move (id, meeting_id, from_date, from_starts, from_place, to_date, to_starts, to_place, why, \
             moved_by, moved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        params![
            id, meeting, from.date, text(from.starts), from.place.as_deref(), to.date, text(to.starts),
            to.place.as_deref(), why, actor.log_name(), now
        ],
    )
}

/// Somebody cancelled a meeting.
pub fn cancellation(tx: &mut Tx<'_>, actor: &Actor, meeting: MeetingId, why: &str) -> Result<u64> {
    let (id, now) = (row_id(tx), tx.now());
    tx.run(
        sql!(
            "INSERT INTO meeting_cancellation (id, meeting_id, why, cancelled_by, cancelled_at) VALUES ($1, $2, $3, $4, $5)"
        ),
        params![id, meeting, why, actor.log_name(), now],
    )
}

/// One takes part on line somewhere, or no longer.
pub fn link(tx: &mut Tx<'_>, lead: MeetingId, link: Option<&str>) -> Result<()> {
    let (id, now) = (row_id(tx), tx.now());
    tx.run(
        sql!("UPDATE meeting_link SET withdrawn_at = $2 WHERE meeting_id = $1 AND withdrawn_at IS NULL"),
        params![lead, now],
    )?;
    let Some(link) = link else { return Ok(()) };
    tx.run(
        sql!("INSERT INTO meeting_link (id, meeting_id, link, recorded_at) VALUES ($1, $2, $3, $4)"),
        params![id, lead, link, now],
    )
    .map(drop)
}

/// A meeting is held with another.
pub fn joint(tx: &mut Tx<'_>, meeting: MeetingId, lead: MeetingId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO meeting_joint (meeting_id, lead_id, recorded_at) VALUES ($1, $2, $3)"),
        params![meeting, lead, now],
    )
}

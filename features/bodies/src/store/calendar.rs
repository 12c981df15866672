//! Meetings for calendars: of one body, of the bodies an organisation sits in, of several bodies.

use charter::facts::MeetingState;
use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Actor, Date,
    id::{BodyId, OrganisationId},
    slug::Slug,
};
use uuid::Uuid;

use super::facts::As;

/// Most meetings in one calendar: the latest of them.
pub const MOST: i64 = 2000;

from_row! {
    /// A meeting as a calendar tells it.
    pub struct MeetingLine {
        /// Its identity through all corrections.
        pub id: Uuid,
        /// How often it has been corrected.
        pub sequence: i64,
        /// When it was last written.
        pub written: Timestamp,
        /// Address word of the body.
        pub body: Slug,
        /// Name of the body.
        pub name: String,
        /// The day.
        pub date: Date,
        /// Whether only the month is known.
        pub month_only: bool,
        /// Planned, held or cancelled.
        pub state: As<MeetingState>,
        /// Remark.
        pub note: Option<String>,
    }
}

/// All meetings of a body, the latest first.
pub fn of_body(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId) -> Result<Vec<MeetingLine>> {
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), \
             (SELECT count(*) FROM meeting e WHERE e.first_id = coalesce(m.first_id, m.id)), m.recorded_at, b.slug, b.name, \
             m.date, m.month_only, m.state, m.note FROM meeting m JOIN body b ON b.id = m.body_id \
             WHERE m.body_id = $1 AND m.withdrawn_at IS NULL ORDER BY m.date DESC, m.id LIMIT $2"
        ),
        params![body, MOST],
    )
}

/// The meetings of the bodies in which an organisation has a seat of its own on the day of the meeting, the latest first.
pub fn of_organisation(tx: &mut Tx<'_>, _actor: &Actor, organisation: OrganisationId) -> Result<Vec<MeetingLine>> {
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), \
             (SELECT count(*) FROM meeting e WHERE e.first_id = coalesce(m.first_id, m.id)), m.recorded_at, b.slug, b.name, \
             m.date, m.month_only, m.state, m.note FROM meeting m JOIN body b ON b.id = m.body_id \
             WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM seat s \
               WHERE s.organisation_id = $1 AND s.body_id = m.body_id AND s.withdrawn_at IS NULL \
               AND (s.valid_from IS NULL OR s.valid_from <= m.date) AND (s.valid_to IS NULL OR s.valid_to >= m.date)) \
             ORDER BY m.date DESC, m.id LIMIT $2"
        ),
        params![organisation, MOST],
    )
}

/// The meetings of the bodies with these address words, the latest first.
pub fn of_bodies(tx: &mut Tx<'_>, _actor: &Actor, bodies: &[&Slug]) -> Result<Vec<MeetingLine>> {
    // One statement for any number of them, on both engines; an address word holds no comma and no sign of LIKE's.
    let listed: String = bodies.iter().map(|slug| format!("{slug},")).collect();
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), \
             (SELECT count(*) FROM meeting e WHERE e.first_id = coalesce(m.first_id, m.id)), m.recorded_at, b.slug, b.name, \
             m.date, m.month_only, m.state, m.note FROM meeting m JOIN body b ON b.id = m.body_id \
             WHERE m.withdrawn_at IS NULL AND b.withdrawn_at IS NULL AND $1 LIKE '%,' || b.slug || ',%' \
             ORDER BY m.date DESC, m.id LIMIT $2"
        ),
        params![format!(",{listed}"), MOST],
    )
}

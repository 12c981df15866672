//! Meetings for calendars: of one body, of the bodies an organisation sits in, of several bodies, of a county. The latest first,
//! what has been too. Never a draft.

use db::{Result, Tx, params, sql};
use kernel::{
    Actor,
    id::{BodyId, MeetingId, OrganisationId},
    slug::Slug,
};

use super::{
    line::{Line, MOST, lines},
    look::listed,
};

/// All meetings of a body.
pub fn of_body(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId) -> Result<Vec<Line>> {
    tx.all(lines!("m.body_id = $1 ORDER BY m.date DESC, m.id LIMIT $2"), params![body, MOST])
}

/// The meetings of the bodies in which an organisation has a seat of its own on the day of the meeting.
pub fn of_organisation(tx: &mut Tx<'_>, _actor: &Actor, organisation: OrganisationId) -> Result<Vec<Line>> {
    tx.all(
        lines!(
            "EXISTS (SELECT 1 FROM seat s WHERE s.organisation_id = $1 AND s.body_id = m.body_id AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= m.date) AND (s.valid_to IS NULL OR s.valid_to >= m.date)) \
             ORDER BY m.date DESC, m.id LIMIT $2"
        ),
        params![organisation, MOST],
    )
}

/// The meetings of the bodies with these address words.
pub fn of_bodies(tx: &mut Tx<'_>, _actor: &Actor, bodies: &[&Slug]) -> Result<Vec<Line>> {
    tx.all(
        lines!("$1 LIKE '%,' || b.slug || ',%' ORDER BY m.date DESC, m.id LIMIT $2"),
        params![listed(bodies.iter().copied()), MOST],
    )
}

/// The meetings of a county, and of the whole country, which bind the county's.
pub fn of_county(tx: &mut Tx<'_>, _actor: &Actor, county: &str) -> Result<Vec<Line>> {
    tx.all(lines!("m.county_code IN ($1, '') ORDER BY m.date DESC, m.id LIMIT $2"), params![county, MOST])
}

/// Where one takes part on line in the meetings of some bodies ([`listed`]): the meeting that arranged it, and the address. For
/// who is something to them.
pub fn links(tx: &mut Tx<'_>, bodies: &[&Slug]) -> Result<Vec<(MeetingId, String)>> {
    tx.all(
        sql!(
            "SELECT l.meeting_id, l.link FROM meeting_link l WHERE l.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM meeting m \
             JOIN body b ON b.id = m.body_id LEFT JOIN meeting_joint j ON j.meeting_id = coalesce(m.first_id, m.id) \
             WHERE m.withdrawn_at IS NULL AND $1 LIKE '%,' || b.slug || ',%' \
             AND coalesce(j.lead_id, m.first_id, m.id) = l.meeting_id) ORDER BY l.id"
        ),
        params![listed(bodies.iter().copied())],
    )
}

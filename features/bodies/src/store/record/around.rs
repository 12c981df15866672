//! What stands around a body: links, contacts, meetings, documents, deviations, contradictions.

use db::{Param, Result, Tx, params, span, sql};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Kept, Sees, Which, listed, owner::named};
use crate::model::record::{Owner, Place, Record};

/// Links have no row of their own to carry an identity: it is made of both bodies and the kind.
pub(super) fn links(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    let rows: Vec<(Uuid, String, String, String)> = tx.all(
        sql!(
            "SELECT l.body_id, b.slug, l.kind, o.slug FROM body_link l JOIN body b ON b.id = l.body_id \
             JOIN body o ON o.id = l.other_id WHERE l.withdrawn_at IS NULL AND l.body_id BETWEEN $1 AND $2 \
             ORDER BY l.body_id, l.kind, o.slug"
        ),
        &span(which.owner),
    )?;
    let kept = rows.into_iter().map(|(owner, body, kind, other)| {
        let id = link_id(&body, &kind, &other);
        Kept { owner, id, word: String::new(), record: Record::default().with("kind", kind).with("body", other) }
    });
    Ok(kept.filter(|link| which.id.is_none_or(|id| id == link.id)).collect())
}

/// The identity of a link.
pub(super) fn link_id(body: &str, kind: &str, other: &str) -> Uuid {
    named("link", &format!("{body}/{kind}/{other}"))
}

/// A link that is corrected becomes another link; the one it was is withdrawn.
pub(super) fn put_link(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let now = tx.now();
    withdraw_link(tx, place, now)?;
    tx.run(
        sql!(
            "INSERT INTO body_link (body_id, other_id, kind) SELECT $1, o.id, $3 FROM body o WHERE o.slug = $2 \
             ON CONFLICT (body_id, other_id, kind) DO UPDATE SET withdrawn_at = NULL"
        ),
        params![place.owner.object().1, record.text("body"), record.text("kind")],
    )
    .map(drop)
}

pub(super) fn withdraw_link(tx: &mut Tx<'_>, place: &Place, now: Timestamp) -> Result<u64> {
    let Owner::Body(body, _) = &place.owner else { return Err(db::Error::other("a link belongs to a body")) };
    let found = links(tx, Which { owner: Some(kernel::id::Id::uuid(*body)), id: Some(place.id) })?;
    let Some(link) = found.first() else { return Ok(0) };
    tx.run(
        sql!(
            "UPDATE body_link SET withdrawn_at = $4 WHERE body_id = $1 AND kind = $2 \
             AND other_id = (SELECT id FROM body WHERE slug = $3)"
        ),
        params![*body, link.record.text("kind"), link.record.text("body"), now],
    )
}

pub(super) fn contacts(tx: &mut Tx<'_>, sees: &Sees, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Contact,
        &which.and(&[sees.protected]),
        "SELECT c.body_id, coalesce(c.first_id, c.id), '', p.address, c.email, c.phone, c.valid_from, c.valid_to \
         FROM contact c JOIN person p ON p.id = c.person_id WHERE c.withdrawn_at IS NULL \
         AND c.body_id BETWEEN $1 AND $2 AND coalesce(c.first_id, c.id) BETWEEN $3 AND $4 \
         AND (NOT p.protected OR $5) ORDER BY c.body_id, coalesce(c.first_id, c.id), c.id"
    )
}

pub(super) fn add_contact(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO contact (first_id, body_id, recorded_at, id, person_id, email, phone, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE address = $5), $6, $7, $8, $9)"
        ),
        values,
    )
}

pub(super) fn withdraw_contact(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE contact SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn meetings(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Meeting,
        &which.and(&[]),
        "SELECT m.body_id, coalesce(m.first_id, m.id), '', m.date, m.month_only, m.state, m.starts, m.ends, m.place, \
         o.slug, m.online, m.note FROM meeting m LEFT JOIN organisation o ON o.id = m.host_id \
         WHERE m.withdrawn_at IS NULL AND m.body_id BETWEEN $1 AND $2 \
         AND coalesce(m.first_id, m.id) BETWEEN $3 AND $4 ORDER BY m.body_id, m.date, coalesce(m.first_id, m.id), m.id"
    )
}

pub(super) fn add_meeting(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO meeting (first_id, body_id, county_code, recorded_at, id, date, month_only, state, starts, ends, \
             place, host_id, online, note) VALUES ($1, $2, (SELECT b.county_code FROM body b WHERE b.id = $2), $3, $4, $5, \
             $6, $7, $8, $9, $10, (SELECT o.id FROM organisation o WHERE o.slug = $11), $12, $13)"
        ),
        values,
    )
}

pub(super) fn withdraw_meeting(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE meeting SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn documents(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Document,
        &which.and(&[]),
        "SELECT d.body_id, coalesce(d.first_id, d.id), '', d.title, d.link, d.file_id, d.note, d.valid_from, d.valid_to \
         FROM document d WHERE d.withdrawn_at IS NULL AND d.body_id BETWEEN $1 AND $2 \
         AND coalesce(d.first_id, d.id) BETWEEN $3 AND $4 ORDER BY d.body_id, coalesce(d.first_id, d.id), d.id"
    )
}

pub(super) fn add_document(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO document (first_id, body_id, recorded_at, id, title, link, file_id, note, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        values,
    )
}

pub(super) fn withdraw_document(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE document SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn deviations(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Deviation,
        &which.and(&[]),
        "SELECT d.body_id, coalesce(d.first_id, d.id), '', d.rule_id, d.reason, d.accepted_by, d.accepted_on, \
         d.valid_from, d.valid_to FROM deviation d WHERE d.withdrawn_at IS NULL AND d.body_id BETWEEN $1 AND $2 \
         AND coalesce(d.first_id, d.id) BETWEEN $3 AND $4 ORDER BY d.body_id, coalesce(d.first_id, d.id), d.id"
    )
}

pub(super) fn add_deviation(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO deviation (first_id, body_id, recorded_at, id, rule_id, reason, accepted_by, accepted_on, \
             valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        values,
    )
}

pub(super) fn withdraw_deviation(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE deviation SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn contradictions(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Contradiction,
        &which.and(&[]),
        "SELECT c.body_id, coalesce(c.first_id, c.id), '', c.about, c.one, c.other, c.valid_from, c.valid_to \
         FROM contradiction c WHERE c.withdrawn_at IS NULL AND c.body_id BETWEEN $1 AND $2 \
         AND coalesce(c.first_id, c.id) BETWEEN $3 AND $4 ORDER BY c.body_id, coalesce(c.first_id, c.id), c.id"
    )
}

pub(super) fn add_contradiction(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO contradiction (first_id, body_id, recorded_at, id, about, one, other, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        values,
    )
}

pub(super) fn withdraw_contradiction(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE contradiction SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

//! Organisations and what belongs to them: other names, tasks, sides, membership of groups.

use db::{Param, Result, Tx, params, span, sql};
use jiff::Timestamp;
use kernel::sort::sort_key;
use uuid::Uuid;

use super::{Kept, Which, listed, values};
use crate::model::record::{Owner, Place, Record, RecordKind};

pub(super) fn organisations(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Organisation,
        &span(which.id),
        "SELECT o.id, o.id, o.slug, o.name, o.kind, o.sector, o.county_code, o.municipality_code, b.slug, s.slug, \
         m.slug, o.valid_from, o.valid_to, o.note FROM organisation o LEFT JOIN organisation b ON b.id = o.branch_of_id \
         LEFT JOIN organisation s ON s.id = o.succeeds_id LEFT JOIN organisation m ON m.id = o.merged_into_id \
         WHERE o.withdrawn_at IS NULL AND o.id BETWEEN $1 AND $2 \
         ORDER BY o.slug"
    )
}

pub(super) fn put_organisation(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let Owner::Organisation(_, slug) = &place.owner else {
        return Err(db::Error::other("an organisation is its own"));
    };
    let (key, now) = (sort_key(record.text("name")), tx.now());
    let mut params = vec![Param::Id(place.id), Param::Text(slug.as_str()), Param::Bytes(&key), Param::Time(now)];
    params.extend(values(RecordKind::Organisation.fields(), record).into_iter().map(|value| match value {
        // No county is null here, unlike for bodies.
        Param::Text("") => Param::Null,
        value => value,
    }));
    tx.run(
        sql!(
            "INSERT INTO organisation (id, slug, sort_key, recorded_at, name, kind, sector, county_code, municipality_code, \
             branch_of_id, succeeds_id, merged_into_id, valid_from, valid_to, note) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM organisation WHERE slug = $10), \
             (SELECT id FROM organisation WHERE slug = $11), (SELECT id FROM organisation WHERE slug = $12), $13, $14, $15) \
             ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key, name = excluded.name, kind = excluded.kind, \
             sector = excluded.sector, county_code = excluded.county_code, \
             municipality_code = excluded.municipality_code, branch_of_id = excluded.branch_of_id, \
             succeeds_id = excluded.succeeds_id, merged_into_id = excluded.merged_into_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to, \
             note = excluded.note, withdrawn_at = NULL"
        ),
        &params,
    )
    .map(drop)
}

pub(super) fn withdraw_organisation(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE organisation SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"), params![id, now])
}

pub(super) fn names(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Name,
        &which.and(&[]),
        "SELECT n.organisation_id, coalesce(n.first_id, n.id), '', n.name, n.kind, n.valid_from, n.valid_to \
         FROM organisation_name n WHERE n.withdrawn_at IS NULL AND n.organisation_id BETWEEN $1 AND $2 \
         AND coalesce(n.first_id, n.id) BETWEEN $3 AND $4 ORDER BY n.organisation_id, coalesce(n.first_id, n.id), n.id"
    )
}

pub(super) fn add_name(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO organisation_name (first_id, organisation_id, recorded_at, id, name, kind, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        values,
    )
}

pub(super) fn withdraw_name(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE organisation_name SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"
        ),
        params![id, now],
    )
}

pub(super) fn tasks(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Task,
        &which.and(&[]),
        "SELECT t.organisation_id, coalesce(t.first_id, t.id), '', t.task, t.valid_from, t.valid_to \
         FROM organisation_task t WHERE t.withdrawn_at IS NULL AND t.organisation_id BETWEEN $1 AND $2 \
         AND coalesce(t.first_id, t.id) BETWEEN $3 AND $4 ORDER BY t.organisation_id, coalesce(t.first_id, t.id), t.id"
    )
}

pub(super) fn add_task(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO organisation_task (first_id, organisation_id, recorded_at, id, task, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        values,
    )
}

pub(super) fn withdraw_task(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE organisation_task SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"
        ),
        params![id, now],
    )
}

pub(super) fn sides(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Side,
        &which.and(&[]),
        "SELECT s.organisation_id, coalesce(s.first_id, s.id), '', s.party, s.side, s.valid_from, s.valid_to \
         FROM governing_side s WHERE s.withdrawn_at IS NULL AND s.organisation_id BETWEEN $1 AND $2 \
         AND coalesce(s.first_id, s.id) BETWEEN $3 AND $4 ORDER BY s.organisation_id, coalesce(s.first_id, s.id), s.id"
    )
}

pub(super) fn add_side(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO governing_side (first_id, organisation_id, recorded_at, id, party, side, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        values,
    )
}

pub(super) fn withdraw_side(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE governing_side SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn members(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Member,
        &which.and(&[]),
        "SELECT m.group_id, coalesce(m.first_id, m.id), '', o.slug, m.valid_from, m.valid_to \
         FROM group_member m JOIN organisation o ON o.id = m.organisation_id WHERE m.withdrawn_at IS NULL \
         AND m.group_id BETWEEN $1 AND $2 AND coalesce(m.first_id, m.id) BETWEEN $3 AND $4 \
         ORDER BY m.group_id, coalesce(m.first_id, m.id), m.id"
    )
}

pub(super) fn add_member(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO group_member (first_id, group_id, recorded_at, id, organisation_id, valid_from, valid_to) \
             VALUES ($1, $2, $3, $4, (SELECT id FROM organisation WHERE slug = $5), $6, $7)"
        ),
        values,
    )
}

pub(super) fn withdraw_member(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE group_member SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

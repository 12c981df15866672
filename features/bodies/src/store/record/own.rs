//! What stands on its own: terms, parties, groups, people, bodies.

use db::{Param, Result, Tx, params, span, sql};
use jiff::Timestamp;
use kernel::sort::sort_key;
use serde_json::Value;
use uuid::Uuid;

use super::{Kept, Sees, Which, listed, values};
use crate::model::record::{Owner, Place, Record, RecordKind};

pub(super) fn terms(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Term,
        &span(which.id),
        "SELECT t.id, t.id, t.slug, t.name, t.valid_from, t.valid_to FROM term t \
         WHERE t.id BETWEEN $1 AND $2 ORDER BY t.valid_from, t.slug"
    )
}

pub(super) fn put_term(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let slug = &place.word;
    let mut params = vec![Param::Id(place.id), Param::Text(slug)];
    params.extend(values(RecordKind::Term.fields(), record));
    tx.run(
        sql!(
            "INSERT INTO term (id, slug, name, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to"
        ),
        &params,
    )
    .map(drop)
}

/// Parties have no identity but their slug: it is made into one here.
pub(super) fn parties(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    let rows: Vec<(String, String, String)> =
        tx.all(sql!("SELECT slug, name, abbreviation FROM party ORDER BY slug"), params![])?;
    let kept = rows.into_iter().map(|(slug, name, abbreviation)| {
        let id = super::owner::named("party", &slug);
        let record = Record::default().with("name", name).with("abbreviation", abbreviation);
        Kept { owner: id, id, word: slug, record }
    });
    Ok(kept.filter(|party| which.id.is_none_or(|id| id == party.id)).collect())
}

pub(super) fn put_party(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let slug = &place.word;
    tx.run(
        sql!(
            "INSERT INTO party (slug, name, abbreviation) VALUES ($1, $2, $3) \
             ON CONFLICT (slug) DO UPDATE SET name = excluded.name, abbreviation = excluded.abbreviation"
        ),
        params![slug, record.text("name"), record.text("abbreviation")],
    )
    .map(drop)
}

pub(super) fn groups(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Group,
        &span(which.id),
        "SELECT g.id, g.id, g.slug, g.name FROM organisation_group g WHERE g.withdrawn_at IS NULL \
         AND g.id BETWEEN $1 AND $2 ORDER BY g.slug"
    )
}

pub(super) fn put_group(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let (slug, now) = (&place.word, tx.now());
    tx.run(
        sql!(
            "INSERT INTO organisation_group (id, slug, name, recorded_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, withdrawn_at = NULL"
        ),
        params![place.id, slug, record.text("name"), now],
    )
    .map(drop)
}

pub(super) fn withdraw_group(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE organisation_group SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn people(tx: &mut Tx<'_>, sees: &Sees, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Person,
        &[span(which.id).as_slice(), &[Param::Bool(sees.protected)]].concat(),
        "SELECT p.id, p.id, p.address, p.name, p.title, o.slug, p.party, p.email, p.phone, p.contact_public, p.protected \
         FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.withdrawn_at IS NULL \
         AND p.id BETWEEN $1 AND $2 AND (NOT p.protected OR $3) ORDER BY p.sort_key, p.address"
    )
}

pub(super) fn put_person(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let Owner::Person(_, address) = &place.owner else { return Err(db::Error::other("a person is her own")) };
    let (key, now) = (sort_key(record.text("name")), tx.now());
    let mut params = vec![Param::Id(place.id), Param::Text(address.as_str()), Param::Bytes(&key), Param::Time(now)];
    params.extend(values(RecordKind::Person.fields(), record));
    tx.run(
        sql!(
            "INSERT INTO person (id, address, sort_key, recorded_at, name, title, organisation_id, party, email, phone, \
             contact_public, protected) \
             VALUES ($1, $2, $3, $4, $5, $6, (SELECT id FROM organisation WHERE slug = $7), $8, $9, $10, $11, $12) \
             ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key, name = excluded.name, title = excluded.title, \
             organisation_id = excluded.organisation_id, party = excluded.party, email = excluded.email, \
             phone = excluded.phone, contact_public = excluded.contact_public, protected = excluded.protected, \
             withdrawn_at = NULL"
        ),
        &params,
    )
    .map(drop)
}

pub(super) fn withdraw_person(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE person SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"), params![id, now])
}

pub(super) fn bodies(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    let mut bodies: Vec<Kept> = read_bodies(tx, which)?;
    let aliases: Vec<(Uuid, String)> = tx.all(
        sql!(
            "SELECT body_id, name FROM body_alias WHERE withdrawn_at IS NULL AND body_id BETWEEN $1 AND $2 \
             ORDER BY body_id, name"
        ),
        &span(which.id),
    )?;
    let mut of_body: std::collections::HashMap<Uuid, Vec<Value>> = std::collections::HashMap::new();
    aliases.into_iter().for_each(|(body, name)| of_body.entry(body).or_default().push(name.into()));
    for body in &mut bodies {
        body.record.set("aliases", of_body.remove(&body.id).unwrap_or_default());
    }
    Ok(bodies)
}

fn read_bodies(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Body,
        &span(which.id),
        "SELECT b.id, b.id, b.slug, b.name, b.short, b.kind, b.level, b.tier, b.county_code, b.external, b.purpose, \
         b.valid_from, b.valid_to, b.note FROM body b WHERE b.withdrawn_at IS NULL AND b.id BETWEEN $1 AND $2 \
         ORDER BY b.slug"
    )
}

pub(super) fn put_body(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let Owner::Body(_, slug) = &place.owner else { return Err(db::Error::other("a body is its own")) };
    let (key, now) = (sort_key(record.text("name")), tx.now());
    let mut params = vec![Param::Id(place.id), Param::Text(slug.as_str()), Param::Bytes(&key), Param::Time(now)];
    params.extend(values(RecordKind::Body.fields(), record));
    tx.run(
        sql!(
            "INSERT INTO body (id, slug, sort_key, recorded_at, name, short, kind, level, tier, county_code, external, \
             purpose, valid_from, valid_to, note) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
             ON CONFLICT (id) DO UPDATE SET sort_key = excluded.sort_key, name = excluded.name, short = excluded.short, \
             kind = excluded.kind, level = excluded.level, tier = excluded.tier, county_code = excluded.county_code, \
             external = excluded.external, purpose = excluded.purpose, valid_from = excluded.valid_from, \
             valid_to = excluded.valid_to, note = excluded.note, withdrawn_at = NULL"
        ),
        &params,
    )?;
    repeat_county(tx, place.id)?;
    aliases(tx, place.id, record)
}

/// The county is repeated in seats and meetings.
fn repeat_county(tx: &mut Tx<'_>, body: Uuid) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE seat SET county_code = (SELECT b.county_code FROM body b WHERE b.id = $1) WHERE body_id = $1 \
             AND county_code <> (SELECT b.county_code FROM body b WHERE b.id = $1)"
        ),
        params![body],
    )?;
    tx.run(
        sql!(
            "UPDATE meeting SET county_code = (SELECT b.county_code FROM body b WHERE b.id = $1) WHERE body_id = $1 \
             AND county_code <> (SELECT b.county_code FROM body b WHERE b.id = $1)"
        ),
        params![body],
    )
    .map(drop)
}

fn aliases(tx: &mut Tx<'_>, body: Uuid, record: &Record) -> Result<()> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE body_alias SET withdrawn_at = $2 WHERE body_id = $1 AND withdrawn_at IS NULL"),
        params![body, now],
    )?;
    let names = record.get("aliases").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    for name in names {
        tx.run(
            sql!(
                "INSERT INTO body_alias (body_id, name) VALUES ($1, $2) \
                 ON CONFLICT (body_id, name) DO UPDATE SET withdrawn_at = NULL"
            ),
            params![body, name],
        )?;
    }
    Ok(())
}

pub(super) fn withdraw_body(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE body SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"), params![id, now])
}

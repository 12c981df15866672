//! Charter versions, rules, seats, and people in seats.

use db::{Json, Param, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::Date;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Kept, Sees, Which, listed, values};
use crate::model::record::{Place, Record, RecordKind, RuleRecord};

pub(super) fn charters(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Charter,
        &which.and(&[]),
        "SELECT c.body_id, c.id, '', c.title, c.valid_from, c.valid_to FROM charter c WHERE c.withdrawn_at IS NULL \
         AND c.body_id BETWEEN $1 AND $2 AND c.id BETWEEN $3 AND $4 \
         ORDER BY c.body_id, coalesce(c.valid_from, '0001-01-01'), c.id"
    )
}

pub(super) fn put_charter(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let mut params = vec![Param::Id(place.id), Param::Id(place.owner.object().1), Param::Time(tx.now())];
    params.extend(values(RecordKind::Charter.fields(), record));
    tx.run(
        sql!(
            "INSERT INTO charter (id, body_id, recorded_at, title, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, valid_from = excluded.valid_from, \
             valid_to = excluded.valid_to, withdrawn_at = NULL"
        ),
        &params,
    )
    .map(drop)
}

pub(super) fn withdraw_charter(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE charter SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"), params![id, now])
}

from_row! {
    struct RuleRow {
        body: Uuid, id: Uuid, charter: Uuid, key: Option<String>, ordinal: i64, content: Json<Value>, severity: String,
        source: Json<Value>, from: Option<Date>, to: Option<Date>,
    }
}

pub(super) fn rules(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    let rows: Vec<RuleRow> = tx.all(
        sql!(
            "SELECT r.body_id, r.id, r.charter_id, r.key, r.ordinal, r.content, r.severity, r.source, r.valid_from, r.valid_to \
             FROM charter_rule r JOIN charter c ON c.id = r.charter_id AND c.withdrawn_at IS NULL \
             WHERE r.withdrawn_at IS NULL AND r.body_id BETWEEN $1 AND $2 AND r.id BETWEEN $3 AND $4 \
             ORDER BY r.body_id, coalesce(c.valid_from, '0001-01-01'), c.id, r.ordinal, r.id"
        ),
        &which.and(&[]),
    )?;
    Ok(rows.into_iter().map(RuleRow::kept).collect())
}

impl RuleRow {
    fn kept(self) -> Kept {
        let own = [
            ("charter", Value::from(self.charter.to_string())),
            ("key", self.key.into()),
            ("severity", self.severity.into()),
            ("ordinal", self.ordinal.into()),
            ("holds_from", self.from.map(|day| day.to_string()).into()),
            ("holds_to", self.to.map(|day| day.to_string()).into()),
        ];
        let source = self.source.0;
        let source = ["title", "paragraph", "quote", "year", "confirmed"].map(|name| {
            let field = if name == "title" { "source_title" } else { name };
            (
                field.to_owned(),
                source.get(name).cloned().unwrap_or(if name == "confirmed" { false.into() } else { Value::Null }),
            )
        });
        let content = match self.content.0 {
            Value::Object(content) => content,
            _ => Map::new(),
        };
        let own = own.into_iter().map(|(name, value)| (name.to_owned(), value));
        let record: Record = content.into_iter().chain(own).chain(source).collect();
        Kept { owner: self.body, id: self.id, word: String::new(), record }
    }
}

pub(super) fn put_rule(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let rule: RuleRecord = record.typed().map_err(db::Error::other)?;
    let content = serde_json::to_value(&rule.kind).map_err(db::Error::other)?;
    let source = charter::rule::Source {
        title: rule.source_title,
        paragraph: rule.paragraph,
        quote: rule.quote,
        year: rule.year,
        confirmed: rule.confirmed,
    };
    let source = serde_json::to_value(&source).map_err(db::Error::other)?;
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO charter_rule (id, charter_id, body_id, key, ordinal, kind, content, severity, source, valid_from, \
             valid_to, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
             ON CONFLICT (id) DO UPDATE SET charter_id = excluded.charter_id, key = excluded.key, ordinal = excluded.ordinal, \
             kind = excluded.kind, content = excluded.content, severity = excluded.severity, source = excluded.source, \
             valid_from = excluded.valid_from, valid_to = excluded.valid_to, withdrawn_at = NULL"
        ),
        params![
            place.id,
            rule.charter,
            place.owner.object().1,
            rule.key.as_deref(),
            rule.ordinal,
            content["rule"].as_str(),
            Json(&content),
            record.text("severity"),
            Json(&source),
            rule.holds_from,
            rule.holds_to,
            now
        ],
    )
    .map(drop)
}

pub(super) fn withdraw_rule(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(sql!("UPDATE charter_rule SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL"), params![id, now])
}

pub(super) fn seats(tx: &mut Tx<'_>, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Seat,
        &which.and(&[]),
        "SELECT s.body_id, s.id, '', s.role, o.slug, g.slug, ap.slug, s.side, s.sector, a.slug, s.voting, s.public, t.slug, \
         s.valid_from, s.valid_to, s.ordinal FROM seat s LEFT JOIN organisation o ON o.id = s.organisation_id \
         LEFT JOIN organisation_group g ON g.id = s.group_id LEFT JOIN organisation ap ON ap.id = s.appointed_by_id \
         LEFT JOIN area a ON a.id = s.area_id LEFT JOIN term t ON t.id = s.term_id WHERE s.withdrawn_at IS NULL \
         AND s.body_id BETWEEN $1 AND $2 AND s.id BETWEEN $3 AND $4 ORDER BY s.body_id, s.ordinal, s.id"
    )
}

pub(super) fn put_seat(tx: &mut Tx<'_>, place: &Place, record: &Record) -> Result<()> {
    let mut params = vec![Param::Id(place.id), Param::Id(place.owner.object().1), Param::Time(tx.now())];
    params.extend(values(RecordKind::Seat.fields(), record));
    tx.run(
        sql!(
            "INSERT INTO seat (id, body_id, county_code, recorded_at, role, organisation_id, group_id, appointed_by_id, side, \
             sector, area_id, voting, public, term_id, valid_from, valid_to, ordinal) \
             VALUES ($1, $2, (SELECT b.county_code FROM body b WHERE b.id = $2), $3, $4, \
             (SELECT id FROM organisation WHERE slug = $5), (SELECT id FROM organisation_group WHERE slug = $6), \
             (SELECT id FROM organisation WHERE slug = $7), $8, $9, (SELECT id FROM area WHERE slug = $10), $11, $12, \
             (SELECT id FROM term WHERE slug = $13), $14, $15, $16) \
             ON CONFLICT (id) DO UPDATE SET role = excluded.role, organisation_id = excluded.organisation_id, \
             group_id = excluded.group_id, appointed_by_id = excluded.appointed_by_id, side = excluded.side, \
             sector = excluded.sector, area_id = excluded.area_id, voting = excluded.voting, public = excluded.public, \
             term_id = excluded.term_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to, \
             ordinal = excluded.ordinal, version = seat.version + 1, withdrawn_at = NULL"
        ),
        &params,
    )
    .map(drop)
}

pub(super) fn withdraw_seat(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE seat SET withdrawn_at = $2, version = version + 1 WHERE id = $1 AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn holders(tx: &mut Tx<'_>, sees: &Sees, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Holder,
        &which.and(&[sees.internal, sees.protected]),
        "SELECT h.body_id, coalesce(h.first_id, h.id), '', h.seat_id, p.address, o.slug, h.decision, h.decided_on, \
         h.valid_from, h.valid_to FROM assignment h JOIN person p ON p.id = h.person_id JOIN seat s ON s.id = h.seat_id \
         LEFT JOIN organisation o ON o.id = h.organisation_id WHERE h.withdrawn_at IS NULL \
         AND h.body_id BETWEEN $1 AND $2 AND coalesce(h.first_id, h.id) BETWEEN $3 AND $4 \
         AND (s.public OR $5) AND (NOT p.protected OR $6) \
         ORDER BY h.body_id, s.ordinal, s.id, coalesce(h.valid_from, '0001-01-01'), coalesce(h.first_id, h.id), h.id"
    )
}

pub(super) fn add_holder(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO assignment (first_id, body_id, recorded_at, id, seat_id, person_id, organisation_id, decision, \
             decided_on, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, (SELECT id FROM person WHERE address = $6), \
             (SELECT id FROM organisation WHERE slug = $7), $8, $9, $10, $11)"
        ),
        values,
    )
}

pub(super) fn withdraw_holder(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE assignment SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

pub(super) fn nominees(tx: &mut Tx<'_>, sees: &Sees, which: Which) -> Result<Vec<Kept>> {
    listed!(
        tx,
        Nominee,
        &which.and(&[sees.internal, sees.protected]),
        "SELECT n.body_id, coalesce(n.first_id, n.id), '', n.seat_id, p.address, o.slug, n.nominated_on, n.valid_from, \
         n.valid_to FROM nomination n JOIN person p ON p.id = n.person_id \
         LEFT JOIN organisation o ON o.id = n.organisation_id WHERE n.withdrawn_at IS NULL \
         AND n.body_id BETWEEN $1 AND $2 AND coalesce(n.first_id, n.id) BETWEEN $3 AND $4 \
         AND $5 AND (NOT p.protected OR $6) ORDER BY n.body_id, coalesce(n.first_id, n.id), n.id"
    )
}

pub(super) fn add_nominee(tx: &mut Tx<'_>, values: &[Param<'_>]) -> Result<u64> {
    tx.run(
        sql!(
            "INSERT INTO nomination (first_id, body_id, recorded_at, id, seat_id, person_id, organisation_id, nominated_on, \
             valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, (SELECT id FROM person WHERE address = $6), \
             (SELECT id FROM organisation WHERE slug = $7), $8, $9, $10)"
        ),
        values,
    )
}

pub(super) fn withdraw_nominee(tx: &mut Tx<'_>, id: Uuid, now: Timestamp) -> Result<u64> {
    tx.run(
        sql!("UPDATE nomination SET withdrawn_at = $2 WHERE (id = $1 OR first_id = $1) AND withdrawn_at IS NULL"),
        params![id, now],
    )
}

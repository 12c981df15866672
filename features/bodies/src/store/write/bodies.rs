//! New rows for bodies and what belongs to them: links, contacts, charters, seats, people in them, meetings, documents.

use db::{Result, Tx, params, sql};
use kernel::{
    Period,
    id::{
        AreaId, AssignmentId, BodyId, CharterId, GroupId, Id, NominationId, OrganisationId, PersonId, RuleId, SeatId,
        TermId,
    },
    slug::Slug,
    sort::sort_key,
};
use sha2::{Digest, Sha256};

use super::{body_id, json, organisation_id, person_id, word};
use crate::{
    package::format,
    store::file::{self, NewFile},
};

/// A body.
pub fn body(tx: &mut Tx<'_>, b: &format::Body) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO body (id, slug, name, short, sort_key, kind, level, tier, county_code, external, purpose, note, \
             valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
        ),
        params![
            body_id(&b.slug), b.slug.as_str(), b.name.as_str(), b.short.as_deref(), sort_key(&b.name).as_slice(),
            b.kind.as_str(), b.level.as_str(), b.tier.map(crate::model::Tier::as_str), b.county.as_deref().unwrap_or(""),
            b.external, b.purpose.as_deref(), b.note.as_deref(), b.from, b.to, now
        ],
    )
}

/// Another spelling of a body's name.
pub fn body_alias(tx: &mut Tx<'_>, body: &Slug, name: &str) -> Result<u64> {
    tx.run(sql!("INSERT INTO body_alias (body_id, name) VALUES ($1, $2)"), params![body_id(body), name])
}

/// An address that a thing had before.
pub fn redirect(tx: &mut Tx<'_>, kind: &str, old: &Slug, new: &Slug) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO slug_redirect (kind, old_slug, slug) VALUES ($1, $2, $3)"),
        params![kind, old.as_str(), new.as_str()],
    )
}

/// How a body belongs together with another.
pub fn body_link(tx: &mut Tx<'_>, body: &Slug, link: &format::Link) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO body_link (body_id, other_id, kind) VALUES ($1, $2, $3)"),
        params![body_id(body), body_id(&link.body), link.kind.as_str()],
    )
}

/// The public contact of a body.
pub fn contact(tx: &mut Tx<'_>, body: &Slug, c: &format::Contact) -> Result<u64> {
    let (id, now) = (tx.new_id::<PersonId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO contact (id, body_id, person_id, email, phone, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![id, body_id(body), person_id(&c.person), c.email.as_deref(), c.phone.as_deref(), c.from, c.to, now],
    )
}

/// A charter version, without rules.
pub fn charter(tx: &mut Tx<'_>, body: &Slug, id: CharterId, version: &format::CharterVersion) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO charter (id, body_id, title, valid_from, valid_to, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, body_id(body), version.title.as_str(), version.from, version.to, now],
    )
}

/// A rule as it is written down.
pub struct NewRule<'a> {
    /// Identity.
    pub id: RuleId,
    /// Its version.
    pub charter: CharterId,
    /// Place in the version, from 0.
    pub ordinal: i64,
    /// What it says.
    pub entry: &'a format::RuleEntry,
}

/// A rule of a charter.
pub fn rule(tx: &mut Tx<'_>, body: &Slug, new: &NewRule<'_>) -> Result<u64> {
    let now = tx.now();
    let content = json(&new.entry.kind);
    let (kind, severity, source) = (word(&content["rule"]), json(&new.entry.severity), json(&new.entry.source));
    tx.run(
        sql!(
            "INSERT INTO charter_rule (id, charter_id, body_id, ordinal, kind, content, severity, source, valid_from, \
             valid_to, recorded_at, key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            new.id,
            new.charter,
            body_id(body),
            new.ordinal,
            kind,
            db::Json(&content),
            word(&severity),
            db::Json(&source),
            new.entry.from,
            new.entry.to,
            now,
            new.entry.key.as_ref().map(Slug::as_str)
        ],
    )
}

/// Something that the rules of a body name.
pub fn charter_reference(tx: &mut Tx<'_>, body: BodyId, kind: &str, slug: &Slug) -> Result<u64> {
    tx.run(
        sql!("INSERT INTO charter_reference (body_id, kind, slug) VALUES ($1, $2, $3) ON CONFLICT (body_id, kind, slug) DO NOTHING"),
        params![body, kind, slug.as_str()],
    )
}

/// A seat as it is written down.
pub struct NewSeat<'a> {
    /// Identity.
    pub id: SeatId,
    /// Place in the list, from 0.
    pub ordinal: i64,
    /// When it exists.
    pub period: Period,
    /// What it is.
    pub seat: &'a format::Seat,
}

/// A seat of a body.
pub fn seat(tx: &mut Tx<'_>, body: &Slug, new: &NewSeat<'_>) -> Result<u64> {
    let (s, now) = (new.seat, tx.now());
    let appointed_by = s.appointed_by.as_ref().or(s.organisation.as_ref()).map(organisation_id);
    let (role, side, sector) = (json(&s.role), json(&s.side), json(&s.sector));
    tx.run(
        sql!(
            "INSERT INTO seat (id, body_id, ordinal, role, appointed_by_id, organisation_id, group_id, side, sector, area_id, \
             voting, public, term_id, valid_from, valid_to, recorded_at, key, county_code) \
             SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, county_code FROM body WHERE id = $2"
        ),
        params![
            new.id, body_id(body), new.ordinal, word(&role), appointed_by, s.organisation.as_ref().map(organisation_id),
            s.group.as_ref().map(|slug| GroupId::named(slug.as_str())), side.as_str(), sector.as_str(),
            s.area.as_ref().map(|slug| AreaId::named(slug.as_str())), s.voting, s.public,
            s.term.as_ref().map(|slug| TermId::named(slug.as_str())), new.period.from, new.period.to, now,
            s.key.as_str()
        ],
    )
}

/// A person in a seat, as it is written down.
pub struct NewAssignment<'a> {
    /// Identity.
    pub id: AssignmentId,
    /// The seat.
    pub seat: SeatId,
    /// The person.
    pub person: PersonId,
    /// Where she comes from, when not the seat's organisation.
    pub organisation: Option<OrganisationId>,
    /// The appointing decision.
    pub decision: Option<&'a str>,
    /// Its date.
    pub decided: Option<kernel::Date>,
    /// When.
    pub period: Period,
}

/// Puts a person in a seat.
pub fn assignment(tx: &mut Tx<'_>, body: BodyId, new: &NewAssignment<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO assignment (id, seat_id, body_id, person_id, organisation_id, decision, decided_on, valid_from, \
             valid_to, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            new.id, new.seat, body, new.person, new.organisation, new.decision, new.decided, new.period.from,
            new.period.to, now
        ],
    )
}

/// Proposes a person for a seat.
pub fn nomination(tx: &mut Tx<'_>, body: BodyId, seat: SeatId, n: &format::Nominee, period: Period) -> Result<u64> {
    let (id, now) = (tx.new_id::<NominationId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO nomination (id, seat_id, body_id, person_id, organisation_id, nominated_on, valid_from, valid_to, \
             recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![
            id, seat, body, person_id(&n.person), n.organisation.as_ref().map(organisation_id), n.on, period.from,
            period.to, now
        ],
    )
}

/// A meeting date.
pub fn meeting(tx: &mut Tx<'_>, body: &Slug, m: &format::Meeting) -> Result<u64> {
    let (id, now) = (tx.new_id::<kernel::id::MeetingId>(), tx.now());
    let [starts, ends] = [m.starts, m.ends].map(|time| time.map(|time| time.to_string()));
    let host = m.host.as_ref().map(organisation_id);
    tx.run(
        sql!(
            "INSERT INTO meeting (id, body_id, county_code, date, month_only, state, note, recorded_at, starts, ends, place, \
             online, host_id) SELECT $1, id, county_code, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM body WHERE id = $2"
        ),
        params![
            id, body_id(body), m.date, m.month_only, word(&json(&m.state)), m.note.as_deref(), now, starts, ends,
            m.place.as_deref(), m.online, host
        ],
    )
}

/// A document of a body.
pub fn document(tx: &mut Tx<'_>, body: &Slug, d: &format::Document) -> Result<u64> {
    let (id, now) = (tx.new_id::<BodyId>(), tx.now());
    let mut file_id = None;
    // One that was left out is of no use without what it held.
    let enclosed = d.file.as_ref().filter(|file| file.left_out.is_none());
    if let Some((file, (content, media_type))) = enclosed.and_then(|file| Some((file, file.opened()?))) {
        let kept = tx.new_id::<BodyId>().uuid();
        let digest = Sha256::digest(&content);
        file::keep(tx, &NewFile { id: kept, name: &file.name, media_type, digest: &digest, content: &content })?;
        file_id = Some(kept);
    }
    tx.run(
        sql!(
            "INSERT INTO document (id, body_id, title, link, note, valid_from, valid_to, recorded_at, file_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![id, body_id(body), d.title.as_str(), d.link.as_deref(), d.note.as_deref(), d.from, d.to, now, file_id],
    )
}

/// An accepted departure from a rule.
pub fn deviation(tx: &mut Tx<'_>, body: &Slug, rule: RuleId, d: &format::Deviation) -> Result<u64> {
    let (id, now) = (tx.new_id::<RuleId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO deviation (id, body_id, rule_id, reason, accepted_by, accepted_on, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        params![id, body_id(body), rule, d.reason.as_str(), d.by.as_str(), d.on, d.from, d.to, now],
    )
}

/// Two sources that say different things.
pub fn contradiction(tx: &mut Tx<'_>, body: &Slug, c: &format::Contradiction) -> Result<u64> {
    let (id, now) = (tx.new_id::<BodyId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO contradiction (id, body_id, about, one, other, valid_from, valid_to, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![id, body_id(body), c.about.as_str(), c.one.as_str(), c.other.as_str(), c.from, c.to, now],
    )
}

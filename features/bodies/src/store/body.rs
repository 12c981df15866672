//! One body: who, by which rules, how it stands, when it meets.

use charter::facts::{MeetingState, SeatRole, Side};
use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Actor, Date, LocalTime,
    id::{AssignmentId, BodyId, CharterId, PersonId, SeatId},
    slug::Slug,
};

use super::{facts::As, quarantine::FileState};

from_row! {
    /// A body.
    pub struct BodyRow {
        /// Identity.
        pub id: BodyId,
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// Kind, as a word.
        pub kind: String,
        /// Level, as a word.
        pub level: String,
        /// Tier, as a word.
        pub tier: Option<String>,
        /// Name of its county.
        pub county: Option<String>,
        /// Whether it is somebody else's.
        pub external: bool,
        /// What it is for.
        pub purpose: Option<String>,
        /// Remark.
        pub note: Option<String>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// Whether its findings wait to be counted again.
        pub stale: bool,
    }
}

/// The body of an address, as far as the actor may see it.
pub fn body(tx: &mut Tx<'_>, _actor: &Actor, slug: &str) -> Result<Option<BodyRow>> {
    tx.maybe(
        sql!(
            "SELECT b.id, b.slug, b.name, b.kind, b.level, b.tier, c.name, b.external, b.purpose, b.note, b.valid_from, \
             b.valid_to, b.stale_since IS NOT NULL FROM body b LEFT JOIN county c ON c.code = b.county_code \
             WHERE b.slug = $1 AND b.withdrawn_at IS NULL"
        ),
        params![slug],
    )
}

/// Where a former address has moved. `kind`: body, organisation.
pub fn moved(tx: &mut Tx<'_>, kind: &str, old: &str) -> Result<Option<String>> {
    tx.maybe(sql!("SELECT slug FROM slug_redirect WHERE kind = $1 AND old_slug = $2"), params![kind, old])
}

from_row! {
    /// A seat on a day, with whoever sits in it.
    pub struct SeatLine {
        /// Identity.
        pub id: SeatId,
        /// What its holder is.
        pub role: As<SeatRole>,
        /// Address word of who appoints.
        pub appointed_by: Option<Slug>,
        /// Name of who appoints.
        pub appointed_by_name: Option<String>,
        /// Name of the represented group.
        pub group: Option<String>,
        /// Demanded side.
        pub side: Option<As<Side>>,
        /// Name of its area.
        pub area: Option<String>,
        /// Seat's first day.
        pub from: Option<Date>,
        /// Seat's last day.
        pub to: Option<Date>,
        /// The person in the seat.
        pub assignment: Option<AssignmentId>,
        /// Her identity, to match with findings; never shown.
        pub person_id: Option<PersonId>,
        /// Her address; missing when the actor may not see her.
        pub person: Option<Slug>,
        /// Her name; missing when the actor may not see it.
        pub name: Option<String>,
        /// Abbreviation of her party.
        pub party: Option<String>,
        /// Name of the organisation she comes from, when not the seat's.
        pub comes_from: Option<String>,
        /// First day in the seat.
        pub sits_from: Option<Date>,
        /// Last day in the seat.
        pub sits_to: Option<Date>,
        /// Somebody proposed, when nobody sits.
        pub nominee: Option<String>,
    }
}

/// The seats of a body on a day, in charter order; names as far as the actor may see them.
pub fn seats(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, on: Date) -> Result<Vec<SeatLine>> {
    tx.all(
        sql!(
            "SELECT s.id, s.role, o.slug, o.name, g.name, s.side, ar.name, s.valid_from, s.valid_to, coalesce(a.first_id, a.id), a.person_id, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.address END, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.name END, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN pa.abbreviation END, \
             ao.name, a.valid_from, a.valid_to, \
             (SELECT min(np.name) FROM nomination n JOIN person np ON np.id = n.person_id \
               WHERE n.seat_id = s.id AND n.withdrawn_at IS NULL AND a.id IS NULL AND (s.public OR $3) AND (NOT np.protected OR $4)) \
             FROM seat s LEFT JOIN organisation o ON o.id = coalesce(s.appointed_by_id, s.organisation_id) \
             LEFT JOIN organisation_group g ON g.id = s.group_id LEFT JOIN area ar ON ar.id = s.area_id \
             LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
               AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             LEFT JOIN person p ON p.id = a.person_id LEFT JOIN party pa ON pa.slug = p.party \
             LEFT JOIN organisation ao ON ao.id = a.organisation_id \
             WHERE s.body_id = $1 AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             ORDER BY s.ordinal, s.id, a.id"
        ),
        params![body, on, actor.sees_internal(), actor.sees_protected()],
    )
}

from_row! {
    /// A meeting of the year.
    pub struct MeetingOfYear {
        /// The day.
        pub date: Date,
        /// Whether only the month is known.
        pub month_only: bool,
        /// Planned, held or cancelled.
        pub state: As<MeetingState>,
        /// When it begins.
        pub starts: Option<LocalTime>,
        /// When it ends.
        pub ends: Option<LocalTime>,
        /// Where, in words.
        pub place: Option<String>,
        /// Name of the organisation at which it is held.
        pub host: Option<String>,
        /// Whether one can take part on line.
        pub online: bool,
        /// Remark.
        pub note: Option<String>,
        /// How many meetings of the body on that day come before it.
        pub before: i64,
    }
}

/// The meetings of a body from one day to another.
pub fn meetings(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId, from: Date, to: Date) -> Result<Vec<MeetingOfYear>> {
    tx.all(
        sql!(
            "SELECT m.date, m.month_only, m.state, m.starts, m.ends, m.place, o.name, m.online, m.note, \
             (SELECT count(*) FROM meeting s WHERE s.body_id = m.body_id AND s.date = m.date AND s.withdrawn_at IS NULL \
               AND s.month_only = m.month_only AND coalesce(s.first_id, s.id) < coalesce(m.first_id, m.id)) \
             FROM meeting m LEFT JOIN organisation o ON o.id = m.host_id \
             WHERE m.body_id = $1 AND m.date >= $2 AND m.date <= $3 AND m.withdrawn_at IS NULL \
             ORDER BY m.date, coalesce(m.starts, ''), m.id"
        ),
        params![body, from, to],
    )
}

from_row! {
    /// A body that belongs together with this one.
    pub struct Kin {
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// How: link kind, as a word.
        pub kind: String,
        /// Whether the link is written at the other body.
        pub backwards: bool,
    }
}

/// The bodies that belong together with this one, from both ends; a link written at both is told once.
pub fn kin(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId) -> Result<Vec<Kin>> {
    tx.all(
        sql!(
            "SELECT b.slug, b.name, l.kind, FALSE FROM body_link l JOIN body b ON b.id = l.other_id WHERE l.body_id = $1 \
             UNION ALL SELECT b.slug, b.name, l.kind, TRUE FROM body_link l JOIN body b ON b.id = l.body_id \
             WHERE l.other_id = $1 AND NOT EXISTS (SELECT 1 FROM body_link o WHERE o.body_id = $1 AND o.other_id = l.body_id \
               AND o.kind = l.kind) ORDER BY 3, 2"
        ),
        params![body],
    )
}

from_row! {
    /// A document of a body.
    pub struct DocumentLine {
        /// Title.
        pub title: String,
        /// Where it lies, when elsewhere.
        pub link: Option<String>,
        /// The file, when it lies here.
        pub file: Option<uuid::Uuid>,
        /// Whether the file may be given out.
        pub state: FileState,
        /// Remark.
        pub note: Option<String>,
        /// First day in force.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

impl DocumentLine {
    /// Where it can be fetched, when that is known.
    #[must_use]
    pub fn href(&self, body: &Slug) -> Option<String> {
        self.file.map(|id| format!("/organ/{body}/filer/{}", id.simple())).or_else(|| self.link.clone())
    }
}

/// The documents of a body on a day.
pub fn documents(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId, on: Date) -> Result<Vec<DocumentLine>> {
    tx.all(
        sql!(
            "SELECT d.title, d.link, d.file_id, coalesce(q.state, 'released'), d.note, d.valid_from, d.valid_to \
             FROM document d LEFT JOIN quarantine q ON q.file_id = d.file_id \
             WHERE d.body_id = $1 AND d.withdrawn_at IS NULL AND (d.valid_from IS NULL OR d.valid_from <= $2) \
             AND (d.valid_to IS NULL OR d.valid_to >= $2) ORDER BY d.id"
        ),
        params![body, on],
    )
}

from_row! {
    /// Whom to ask.
    pub struct ContactLine {
        /// Address of the person; missing when the actor may not see her.
        pub person: Option<Slug>,
        /// Name; missing when the actor may not see it.
        pub name: Option<String>,
        /// Title.
        pub title: Option<String>,
        /// Where she works.
        pub organisation: Option<String>,
        /// Address of the function, else her own when it may stand in public.
        pub email: Option<String>,
        /// Telephone, by the same rule.
        pub phone: Option<String>,
    }
}

/// The contacts of a body on a day.
pub fn contacts(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, on: Date) -> Result<Vec<ContactLine>> {
    tx.all(
        sql!(
            "SELECT CASE WHEN NOT p.protected OR $4 THEN p.address END, CASE WHEN NOT p.protected OR $4 THEN p.name END, \
             CASE WHEN NOT p.protected OR $4 THEN p.title END, o.name, \
             coalesce(c.email, CASE WHEN (p.contact_public OR $3) AND (NOT p.protected OR $4) THEN p.email END), \
             coalesce(c.phone, CASE WHEN (p.contact_public OR $3) AND (NOT p.protected OR $4) THEN p.phone END) \
             FROM contact c JOIN person p ON p.id = c.person_id LEFT JOIN organisation o ON o.id = p.organisation_id \
             WHERE c.body_id = $1 AND c.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $2) AND (c.valid_to IS NULL OR c.valid_to >= $2) ORDER BY c.id"
        ),
        params![body, on, actor.sees_internal(), actor.sees_protected()],
    )
}

from_row! {
    /// A version of a body's charter.
    pub struct CharterLine {
        /// Identity.
        pub id: CharterId,
        /// Title.
        pub title: String,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// All versions of a body's charter, newest first.
pub fn charters(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId) -> Result<Vec<CharterLine>> {
    tx.all(
        sql!(
            "SELECT id, title, valid_from, valid_to FROM charter WHERE body_id = $1 AND withdrawn_at IS NULL \
             ORDER BY coalesce(valid_from, '0001-01-01') DESC, id"
        ),
        params![body],
    )
}

/// When something about an object was last written.
pub fn last_changed(tx: &mut Tx<'_>, object: BodyId) -> Result<Option<Timestamp>> {
    tx.one(
        sql!("SELECT max(recorded_at) FROM log_entry WHERE object_kind = 'body' AND object_id = $1"),
        params![object],
    )
}

from_row! {
    /// A person who chairs or keeps the minutes, at some time.
    pub struct Officer {
        /// Identity.
        pub id: PersonId,
        /// Address.
        pub address: Slug,
        /// Name.
        pub name: String,
    }
}

/// The chairs and secretaries of a body through the years, as far as the actor may see them.
pub fn officers(tx: &mut Tx<'_>, actor: &Actor, body: BodyId) -> Result<Vec<Officer>> {
    tx.all(
        sql!(
            "SELECT DISTINCT p.id, p.address, p.name FROM seat s JOIN assignment a ON a.seat_id = s.id \
             JOIN person p ON p.id = a.person_id WHERE s.body_id = $1 AND s.role IN ('chair', 'secretary') \
             AND a.withdrawn_at IS NULL AND (s.public OR $2) AND (NOT p.protected OR $3)"
        ),
        params![body, actor.sees_internal(), actor.sees_protected()],
    )
}

/// The days on which seats of a body begin or end next before and after a day: where its picture changes.
pub fn edges(tx: &mut Tx<'_>, _actor: &Actor, body: BodyId, on: Date) -> Result<(Option<Date>, Option<Date>)> {
    tx.one(
        sql!(
            "SELECT (SELECT max(valid_to) FROM seat WHERE body_id = $1 AND valid_to < $2 AND withdrawn_at IS NULL), \
                    (SELECT min(valid_from) FROM seat WHERE body_id = $1 AND valid_from > $2 AND withdrawn_at IS NULL)"
        ),
        params![body, on],
    )
}

/// The body that bears a name: slug, name, short name, other spelling or former slug.
pub fn by_any_name(tx: &mut Tx<'_>, name: &str) -> Result<Option<Slug>> {
    let found: Vec<Slug> = tx.all(
        sql!(
            "SELECT b.slug FROM body b WHERE b.slug = $1 OR b.name = $1 OR b.short = $1 \
             OR EXISTS (SELECT 1 FROM body_alias a WHERE a.body_id = b.id AND a.name = $1) \
             OR EXISTS (SELECT 1 FROM slug_redirect r WHERE r.kind = 'body' AND r.old_slug = $1 AND r.slug = b.slug) \
             ORDER BY b.sort_key, b.id LIMIT 1"
        ),
        params![name],
    )?;
    Ok(found.into_iter().next())
}

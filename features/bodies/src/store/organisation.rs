//! One organisation: its names, its groups, its seats and who sits in them until when.

use charter::facts::{SeatRole, Side};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date,
    id::{AssignmentId, OrganisationId, SeatId},
    slug::Slug,
};

use super::facts::As;

/// Rows on one page of a list.
pub const PAGE: i64 = 50;

from_row! {
    /// An organisation.
    pub struct OrganisationRow {
        /// Identity.
        pub id: OrganisationId,
        /// Address word.
        pub slug: Slug,
        /// Name now.
        pub name: String,
        /// Kind, as a word.
        pub kind: String,
        /// Name of its county.
        pub county: Option<String>,
        /// Municipality code.
        pub municipality: Option<String>,
        /// Remark.
        pub note: Option<String>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// Address word of the organisation it is a branch of.
        pub branch_of: Option<Slug>,
        /// Its name.
        pub branch_of_name: Option<String>,
        /// Address word of the organisation it took over from.
        pub succeeds: Option<Slug>,
        /// Its name.
        pub succeeds_name: Option<String>,
        /// Address word of the organisation it went into.
        pub merged_into: Option<Slug>,
        /// Its name.
        pub merged_into_name: Option<String>,
    }
}

/// The organisation of an address.
pub fn organisation(tx: &mut Tx<'_>, _actor: &Actor, slug: &str) -> Result<Option<OrganisationRow>> {
    tx.maybe(
        sql!(
            "SELECT o.id, o.slug, o.name, o.kind, c.name, o.municipality_code, o.note, o.valid_from, o.valid_to, \
             b.slug, b.name, s.slug, s.name, m.slug, m.name FROM organisation o LEFT JOIN county c ON c.code = o.county_code \
             LEFT JOIN organisation b ON b.id = o.branch_of_id LEFT JOIN organisation s ON s.id = o.succeeds_id \
             LEFT JOIN organisation m ON m.id = o.merged_into_id \
             WHERE o.slug = $1 AND o.withdrawn_at IS NULL"
        ),
        params![slug],
    )
}

from_row! {
    /// Another name of an organisation.
    pub struct NameLine {
        /// The name.
        pub name: String,
        /// former or alias.
        pub kind: String,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
    }
}

/// Former names and other spellings.
pub fn names(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<NameLine>> {
    tx.all(
        sql!(
            "SELECT name, kind, valid_from, valid_to FROM organisation_name WHERE organisation_id = $1 \
             AND withdrawn_at IS NULL ORDER BY kind DESC, id"
        ),
        params![organisation],
    )
}

/// The groups an organisation belongs to on a day.
pub fn groups(tx: &mut Tx<'_>, organisation: OrganisationId, on: Date) -> Result<Vec<String>> {
    tx.all(
        sql!(
            "SELECT g.name FROM group_member m JOIN organisation_group g ON g.id = m.group_id \
             WHERE m.organisation_id = $1 AND m.withdrawn_at IS NULL \
             AND (m.valid_from IS NULL OR m.valid_from <= $2) AND (m.valid_to IS NULL OR m.valid_to >= $2) ORDER BY g.name"
        ),
        params![organisation, on],
    )
}

/// Its branches.
pub fn branches(tx: &mut Tx<'_>, organisation: OrganisationId) -> Result<Vec<(Slug, String)>> {
    tx.all(
        sql!(
            "SELECT slug, name FROM organisation WHERE branch_of_id = $1 AND withdrawn_at IS NULL ORDER BY sort_key, id"
        ),
        params![organisation],
    )
}

/// Which parties are in majority and opposition on a day.
pub fn sides(tx: &mut Tx<'_>, organisation: OrganisationId, on: Date) -> Result<Vec<(As<Side>, String)>> {
    tx.all(
        sql!(
            "SELECT gs.side, p.name FROM governing_side gs JOIN party p ON p.slug = gs.party \
             WHERE gs.organisation_id = $1 AND gs.withdrawn_at IS NULL \
             AND (gs.valid_from IS NULL OR gs.valid_from <= $2) AND (gs.valid_to IS NULL OR gs.valid_to >= $2) \
             ORDER BY gs.side, p.name"
        ),
        params![organisation, on],
    )
}

from_row! {
    /// A seat of an organisation on a day.
    pub struct OwnSeat {
        /// Identity.
        pub id: SeatId,
        /// The body's address word.
        pub body: Slug,
        /// The body's name.
        pub body_name: String,
        /// What the holder is.
        pub role: As<SeatRole>,
        /// Demanded side.
        pub side: Option<As<Side>>,
        /// Last day of the seat.
        pub to: Option<Date>,
        /// The person in the seat, when somebody sits.
        pub assignment: Option<AssignmentId>,
        /// Whether the organisation appoints, and so may fill it.
        pub appoints: Option<bool>,
        /// Address of the person, when the actor may see her.
        pub person: Option<Slug>,
        /// Name of the person, when the actor may see it.
        pub name: Option<String>,
        /// First day in the seat.
        pub sits_from: Option<Date>,
        /// Last day in the seat.
        pub sits_to: Option<Date>,
        /// Next meeting of the body.
        pub next_meeting: Option<Date>,
    }
}

/// The seats an organisation appoints to or is represented in on a day: one page and one more.
pub fn seats(
    tx: &mut Tx<'_>,
    actor: &Actor,
    organisation: OrganisationId,
    after: Option<SeatId>,
    on: Date,
) -> Result<Vec<OwnSeat>> {
    tx.all(
        sql!(
            "SELECT s.id, b.slug, b.name, s.role, s.side, s.valid_to, coalesce(a.first_id, a.id), s.appointed_by_id = $1, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.address END, \
             CASE WHEN (s.public OR $3) AND (NOT p.protected OR $4) THEN p.name END, a.valid_from, a.valid_to, \
             (SELECT min(m.date) FROM meeting m WHERE m.body_id = b.id AND m.date >= $2 AND m.state = 'planned' \
               AND m.withdrawn_at IS NULL) \
             FROM seat s JOIN body b ON b.id = s.body_id \
             LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
               AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             LEFT JOIN person p ON p.id = a.person_id \
             WHERE (s.organisation_id = $1 OR s.appointed_by_id = $1) AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             AND ($5 OR (b.sort_key, s.ordinal, s.id) > (SELECT c.sort_key, t.ordinal, t.id FROM seat t \
               JOIN body c ON c.id = t.body_id WHERE t.id = $6)) \
             ORDER BY b.sort_key, s.ordinal, s.id LIMIT $7"
        ),
        params![organisation, on, actor.sees_internal(), actor.sees_protected(), after.is_none(), after, PAGE + 1],
    )
}

from_row! {
    /// How an organisation's seats stand on a day.
    pub struct Tally {
        /// Seats.
        pub seats: i64,
        /// Seats without anyone.
        pub vacant: i64,
        /// Bodies with such seats.
        pub bodies: i64,
        /// Seats whose holder leaves within the horizon.
        pub ending: i64,
    }
}

/// Counts the seats of an organisation on a day.
pub fn tally(tx: &mut Tx<'_>, organisation: OrganisationId, on: Date, horizon: Date) -> Result<Tally> {
    tx.one(
        sql!(
            "SELECT count(DISTINCT s.id), count(DISTINCT CASE WHEN a.id IS NULL THEN s.id END), count(DISTINCT s.body_id), \
             count(DISTINCT CASE WHEN a.valid_to <= $3 THEN s.id END) \
             FROM seat s LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
               AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             WHERE (s.organisation_id = $1 OR s.appointed_by_id = $1) AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2)"
        ),
        params![organisation, on, horizon],
    )
}

from_row! {
    /// An organisation in the list.
    pub struct OrganisationLine {
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// Kind, as a word.
        pub kind: String,
        /// Seats on the day.
        pub seats: i64,
    }
}

/// The organisations that exist on a day, in Swedish order, `kind` and `county` narrowing when not empty:
/// one page and one more.
pub fn organisations(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    kind: &str,
    county: &str,
    after: &str,
    on: Date,
) -> Result<Vec<OrganisationLine>> {
    tx.all(
        sql!(
            "SELECT o.slug, o.name, o.kind, (SELECT count(*) FROM seat s WHERE s.organisation_id = o.id \
               AND s.withdrawn_at IS NULL AND (s.valid_from IS NULL OR s.valid_from <= $1) \
               AND (s.valid_to IS NULL OR s.valid_to >= $1)) \
             FROM organisation o WHERE o.withdrawn_at IS NULL \
             AND (o.valid_from IS NULL OR o.valid_from <= $1) AND (o.valid_to IS NULL OR o.valid_to >= $1) \
             AND ($2 = '' OR o.kind = $2) AND ($3 = '' OR o.county_code = $3) \
             AND ($4 = '' OR (o.sort_key, o.id) > (SELECT c.sort_key, c.id FROM organisation c WHERE c.slug = $4)) \
             ORDER BY o.sort_key, o.id LIMIT $5"
        ),
        params![on, kind, county, after, PAGE + 1],
    )
}

/// Codes and names of the counties, in code order.
pub fn counties(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    tx.all(sql!("SELECT code, name FROM county ORDER BY code"), params![])
}

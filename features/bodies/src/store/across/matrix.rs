//! Organisations against bodies of a county.

use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date,
    id::{BodyId, SeatId},
    slug::Slug,
    sort::sort_key,
};

use super::BodyHead;
use crate::store::{facts::As, finding::Kept};

/// The bodies of a county from one to another in Swedish order: what a page has room for.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// Code of the county; empty for bodies of no single county.
    pub county: String,
    /// Sort key of the first body.
    pub first: Vec<u8>,
    /// Sort key of the last body.
    pub last: Vec<u8>,
}

impl Stretch {
    /// From the first of these bodies, which stand in their order, to the last; nothing when there are none.
    #[must_use]
    pub fn of(county: &str, bodies: &[BodyHead]) -> Self {
        let key = |body: Option<&BodyHead>| body.map(|body| sort_key(&body.name)).unwrap_or_default();
        Self { county: county.to_owned(), first: key(bodies.first()), last: key(bodies.last()) }
    }
}

from_row! {
    /// A seat of a day and the organisation that sits through it.
    pub struct SeatOfDay {
        /// The seat.
        pub seat: SeatId,
        /// Its body.
        pub body: BodyId,
        /// What its holder is, as a word.
        pub role: String,
        /// Whether somebody sits.
        pub filled: bool,
        /// Address word of the organisation it represents, else where its holder comes from, else who appoints.
        pub organisation: Option<Slug>,
    }
}

/// The seats of the bodies on a day. A seat that two people sit in comes twice.
pub fn seats(tx: &mut Tx<'_>, _actor: &Actor, of: &Stretch, on: Date) -> Result<Vec<SeatOfDay>> {
    tx.all(
        sql!(
            "SELECT s.id, s.body_id, s.role, a.id IS NOT NULL, o.slug FROM body b CROSS JOIN seat s \
             LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
               AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             LEFT JOIN organisation o ON o.id = coalesce(s.organisation_id, a.organisation_id, s.appointed_by_id) \
             WHERE b.county_code = $1 AND b.sort_key >= $3 AND b.sort_key <= $4 AND b.withdrawn_at IS NULL \
             AND s.body_id = b.id AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2)"
        ),
        params![of.county, on, of.first.as_slice(), of.last.as_slice()],
    )
}

from_row! {
    /// An organisation that sits, or should, in a county's bodies.
    pub struct OrganisationHead {
        /// Address word.
        pub slug: Slug,
        /// Name.
        pub name: String,
        /// Kind, as a word.
        pub kind: String,
        /// Sector, as a word.
        pub sector: Option<String>,
    }
}

/// The organisations that the bodies have seats for on a day, that their charters name, or that belong to groups they
/// name, in Swedish order. The joins stand in the order they are to be walked (`CROSS JOIN` keeps `SQLite` to it): from the
/// bodies asked for, never over what all bodies of the country name.
pub fn organisations(tx: &mut Tx<'_>, _actor: &Actor, of: &Stretch, on: Date) -> Result<Vec<OrganisationHead>> {
    tx.all(
        sql!(
            "SELECT o.slug, o.name, o.kind, o.sector FROM organisation o WHERE o.id IN ( \
               SELECT coalesce(s.organisation_id, a.organisation_id, s.appointed_by_id) FROM body b CROSS JOIN seat s \
                 LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
                   AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
                 WHERE b.county_code = $1 AND b.sort_key >= $3 AND b.sort_key <= $4 AND s.body_id = b.id AND s.withdrawn_at IS NULL \
                 AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
               UNION SELECT n.id FROM body b CROSS JOIN charter_reference r CROSS JOIN organisation n \
                 WHERE b.county_code = $1 AND b.sort_key >= $3 AND b.sort_key <= $4 AND r.body_id = b.id AND r.kind = 'organisation' AND n.slug = r.slug \
               UNION SELECT m.organisation_id FROM body b CROSS JOIN charter_reference r CROSS JOIN organisation_group g \
                 CROSS JOIN group_member m WHERE b.county_code = $1 AND b.sort_key >= $3 AND b.sort_key <= $4 AND r.body_id = b.id AND r.kind = 'group' \
                 AND g.slug = r.slug AND m.group_id = g.id) \
             ORDER BY o.sort_key, o.id"
        ),
        params![of.county, on, of.first.as_slice(), of.last.as_slice()],
    )
}

/// What needs a look in a county's bodies on a day: breaches and warnings, accepted ones too.
pub fn findings(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, As<Kept>)>> {
    tx.all(
        sql!(
            "SELECT body_id, content FROM finding WHERE county_code = $1 AND level IN (0, 1, 10, 11) \
             AND valid_to >= $2 AND valid_from <= $2"
        ),
        params![county, on],
    )
}

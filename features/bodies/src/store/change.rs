//! Statements that change a register that is in use. Rows are withdrawn and added, never edited; the parent's version goes
//! up with each change.

use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Date,
    id::{BodyId, GroupId, PersonId, SeatId},
    slug::Slug,
};
use uuid::Uuid;

from_row! {
    /// An organisation in a group on a day.
    pub struct Membership {
        /// The row.
        pub id: Uuid,
        /// The group.
        pub group: GroupId,
        /// The group's version.
        pub version: i64,
        /// First day.
        pub from: Option<Date>,
    }
}

/// The membership that holds on a day and goes on after it, when there is one.
pub fn membership(tx: &mut Tx<'_>, group: &Slug, organisation: &Slug, on: Date) -> Result<Option<Membership>> {
    tx.maybe(
        sql!(
            "SELECT m.id, g.id, g.version, m.valid_from FROM group_member m JOIN organisation_group g ON g.id = m.group_id \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE g.slug = $1 AND o.slug = $2 AND m.withdrawn_at IS NULL \
             AND (m.valid_from IS NULL OR m.valid_from <= $3) AND (m.valid_to IS NULL OR m.valid_to > $3)"
        ),
        params![group.as_str(), organisation.as_str(), on],
    )
}

/// Withdraws a membership.
pub fn withdraw_membership(tx: &mut Tx<'_>, id: Uuid) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE group_member SET withdrawn_at = $2 WHERE id = $1"), params![id, now])
}

/// Raises the version of a group that was read at `version`.
///
/// # Errors
/// [`db::Error::Conflict`] when somebody else has changed it since.
pub fn group_changed(tx: &mut Tx<'_>, group: GroupId, version: i64) -> Result<i64> {
    tx.bump(sql!("UPDATE organisation_group SET version = version + 1 WHERE id = $1 AND version = $2"), group, version)
}

from_row! {
    /// A seat that somebody is to have.
    pub struct OpenSeat {
        /// The body.
        pub body: BodyId,
        /// The seat's version.
        pub version: i64,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// Whether names in it are public.
        pub public: bool,
    }
}

/// A seat.
pub fn seat(tx: &mut Tx<'_>, seat: SeatId) -> Result<OpenSeat> {
    tx.one(
        sql!("SELECT body_id, version, valid_from, valid_to, public FROM seat WHERE id = $1 AND withdrawn_at IS NULL"),
        params![seat],
    )
}

/// The days on which people sit in a seat.
pub fn taken(tx: &mut Tx<'_>, seat: SeatId) -> Result<Vec<(Option<Date>, Option<Date>)>> {
    tx.all(
        sql!("SELECT valid_from, valid_to FROM assignment WHERE seat_id = $1 AND withdrawn_at IS NULL"),
        params![seat],
    )
}

/// Raises the version of a seat that was read at `version`.
///
/// # Errors
/// [`db::Error::Conflict`] when somebody else has changed it since.
pub fn seat_changed(tx: &mut Tx<'_>, seat: SeatId, version: i64) -> Result<i64> {
    tx.bump(sql!("UPDATE seat SET version = version + 1 WHERE id = $1 AND version = $2"), seat, version)
}

/// Lets everyone find a person who has got a public seat, unless her identity is protected.
pub fn show_in_search(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE search_entry SET seen_by = 0 WHERE id = $1 \
             AND EXISTS (SELECT 1 FROM person p WHERE p.id = search_entry.id AND NOT p.protected)"
        ),
        params![person],
    )
}

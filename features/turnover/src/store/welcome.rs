//! What a new member is told of a body. Four statements.

use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date, id::BodyId, slug::Slug};

from_row! {
    /// A body as a new member meets it.
    #[derive(Debug, Clone)]
    pub struct Body {
        /// Its identity.
        pub id: BodyId,
        /// Its address word.
        pub slug: Slug,
        /// Its name.
        pub name: String,
        /// What it is for, in Swedish.
        pub purpose: Option<String>,
    }
}

/// The body of an address word, when it exists on a day.
pub fn body(tx: &mut Tx<'_>, slug: &Slug, on: Date) -> Result<Option<Body>> {
    tx.maybe(
        sql!(
            "SELECT id, slug, name, purpose FROM body WHERE slug = $1 AND withdrawn_at IS NULL \
             AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS NULL OR valid_to >= $2)"
        ),
        params![slug.as_str(), on],
    )
}

/// Its next meetings: day, and whether only the month is known.
pub fn meetings(tx: &mut Tx<'_>, body: BodyId, on: Date) -> Result<Vec<(Date, bool)>> {
    tx.all(
        sql!(
            "SELECT date, month_only FROM meeting WHERE body_id = $1 AND date >= $2 AND state = 'planned' \
             AND withdrawn_at IS NULL ORDER BY date, id LIMIT 6"
        ),
        params![body, on],
    )
}

/// Who chairs it on a day, as far as the actor may see: name, and the organisation of the seat.
pub fn chair(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, on: Date) -> Result<Option<(String, Option<String>)>> {
    tx.maybe(
        sql!(
            "SELECT p.name, o.name FROM seat s JOIN assignment a ON a.seat_id = s.id JOIN person p ON p.id = a.person_id \
             LEFT JOIN organisation o ON o.id = s.organisation_id WHERE s.body_id = $1 AND s.role = 'chair' \
             AND s.withdrawn_at IS NULL AND a.withdrawn_at IS NULL AND (s.valid_from IS NULL OR s.valid_from <= $2) \
             AND (s.valid_to IS NULL OR s.valid_to >= $2) AND (a.valid_from IS NULL OR a.valid_from <= $2) \
             AND (a.valid_to IS NULL OR a.valid_to >= $2) AND (s.public OR $3) AND (NOT p.protected OR $4) \
             ORDER BY s.ordinal, a.id LIMIT 1"
        ),
        params![body, on, actor.sees_internal(), actor.sees_protected()],
    )
}

/// Name, e-mail and telephone.
pub type Contact = (String, Option<String>, Option<String>);

/// Whom to ask, as far as the actor may see: name, e-mail, telephone.
pub fn contacts(tx: &mut Tx<'_>, actor: &Actor, body: BodyId, on: Date) -> Result<Vec<Contact>> {
    tx.all(
        sql!(
            "SELECT p.name, coalesce(c.email, CASE WHEN p.contact_public OR $3 THEN p.email END), \
             coalesce(c.phone, CASE WHEN p.contact_public OR $3 THEN p.phone END) FROM contact c \
             JOIN person p ON p.id = c.person_id WHERE c.body_id = $1 AND c.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $2) AND (c.valid_to IS NULL OR c.valid_to >= $2) \
             AND (NOT p.protected OR $4) ORDER BY p.sort_key, c.id"
        ),
        params![body, on, actor.sees_internal(), actor.sees_protected()],
    )
}

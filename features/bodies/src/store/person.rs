//! One person, as far as the actor may see her.

use charter::facts::{SeatRole, Side};
use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date, id::PersonId, slug::Slug};

use super::facts::As;

from_row! {
    /// A person.
    pub struct PersonRow {
        /// Identity.
        pub id: PersonId,
        /// Short id in her address.
        pub address: Slug,
        /// Name.
        pub name: String,
        /// Title.
        pub title: Option<String>,
        /// Address word of where she works or is elected.
        pub organisation: Option<Slug>,
        /// Its name.
        pub organisation_name: Option<String>,
        /// Name of her party.
        pub party: Option<String>,
        /// E-mail, when the actor may see it.
        pub email: Option<String>,
        /// Telephone, when the actor may see it.
        pub phone: Option<String>,
        /// Protected identity.
        pub protected: bool,
    }
}

/// The person of an address. The public sees people in public seats and contacts; protected identities only the registrar.
pub fn person(tx: &mut Tx<'_>, actor: &Actor, address: &str) -> Result<Option<PersonRow>> {
    tx.maybe(
        sql!(
            "SELECT p.id, p.address, p.name, p.title, o.slug, o.name, pa.name, \
             CASE WHEN p.contact_public OR $2 THEN p.email END, CASE WHEN p.contact_public OR $2 THEN p.phone END, p.protected \
             FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id LEFT JOIN party pa ON pa.slug = p.party \
             WHERE p.address = $1 AND p.withdrawn_at IS NULL AND (NOT p.protected OR $3) AND ($2 \
               OR EXISTS (SELECT 1 FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.person_id = p.id AND s.public \
                          AND a.withdrawn_at IS NULL) \
               OR EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id AND c.withdrawn_at IS NULL))"
        ),
        params![address, actor.sees_internal(), actor.sees_protected()],
    )
}

from_row! {
    /// A seat a person has, had or will have.
    pub struct Post {
        /// The body's address word.
        pub body: Slug,
        /// The body's name.
        pub body_name: String,
        /// What she is there.
        pub role: As<SeatRole>,
        /// Side of the seat.
        pub side: Option<As<Side>>,
        /// Whom the seat represents.
        pub organisation: Option<String>,
        /// First day.
        pub from: Option<Date>,
        /// Last day.
        pub to: Option<Date>,
        /// The appointing decision.
        pub decision: Option<String>,
    }
}

/// The seats of a person through the years, latest first; the public sees public ones.
pub fn posts(tx: &mut Tx<'_>, actor: &Actor, person: PersonId) -> Result<Vec<Post>> {
    tx.all(
        sql!(
            "SELECT b.slug, b.name, s.role, s.side, coalesce(o.name, g.name), a.valid_from, a.valid_to, a.decision \
             FROM assignment a JOIN seat s ON s.id = a.seat_id JOIN body b ON b.id = s.body_id \
             LEFT JOIN organisation o ON o.id = coalesce(a.organisation_id, s.organisation_id) \
             LEFT JOIN organisation_group g ON g.id = s.group_id \
             WHERE a.person_id = $1 AND a.withdrawn_at IS NULL AND (s.public OR $2) \
             ORDER BY coalesce(a.valid_to, '9999-12-31') DESC, b.sort_key, a.id LIMIT 200"
        ),
        params![person, actor.sees_internal()],
    )
}

/// The bodies a person is the contact of, on a day.
pub fn contact_of(tx: &mut Tx<'_>, _actor: &Actor, person: PersonId, on: Date) -> Result<Vec<(Slug, String)>> {
    tx.all(
        sql!(
            "SELECT b.slug, b.name FROM contact c JOIN body b ON b.id = c.body_id WHERE c.person_id = $1 \
             AND c.withdrawn_at IS NULL AND (c.valid_from IS NULL OR c.valid_from <= $2) \
             AND (c.valid_to IS NULL OR c.valid_to >= $2) ORDER BY b.sort_key"
        ),
        params![person, on],
    )
}

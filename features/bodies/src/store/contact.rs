//! The contacts of all bodies, as far as the actor may see them.

use db::{Result, Tx, from_row, params, sql};
use kernel::{Actor, Date, slug::Slug};

use super::body::ContactLine;

from_row! {
    struct Line {
        slug: Slug, body: String, person: Option<Slug>, name: Option<String>, title: Option<String>,
        organisation: Option<String>, email: Option<String>, phone: Option<String>,
    }
}

/// Address word and name of each body with its contacts on a day, in the order of names. The rule for what is seen is that of
/// [`super::body::contacts`].
pub fn all(tx: &mut Tx<'_>, actor: &Actor, on: Date) -> Result<Vec<(Slug, String, ContactLine)>> {
    let lines: Vec<Line> = tx.all(
        sql!(
            "SELECT b.slug, b.name, CASE WHEN NOT p.protected OR $3 THEN p.address END, \
             CASE WHEN NOT p.protected OR $3 THEN p.name END, CASE WHEN NOT p.protected OR $3 THEN p.title END, o.name, \
             coalesce(c.email, CASE WHEN (p.contact_public OR $2) AND (NOT p.protected OR $3) THEN p.email END), \
             coalesce(c.phone, CASE WHEN (p.contact_public OR $2) AND (NOT p.protected OR $3) THEN p.phone END) \
             FROM contact c JOIN body b ON b.id = c.body_id JOIN person p ON p.id = c.person_id \
             LEFT JOIN organisation o ON o.id = p.organisation_id WHERE c.withdrawn_at IS NULL AND b.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $1) AND (c.valid_to IS NULL OR c.valid_to >= $1) \
             ORDER BY b.sort_key, b.id, c.id"
        ),
        params![on, actor.sees_internal(), actor.sees_protected()],
    )?;
    let told = |line: Line| {
        let Line { slug, body, person, name, title, organisation, email, phone } = line;
        (slug, body, ContactLine { person, name, title, organisation, email, phone })
    };
    Ok(lines.into_iter().map(told).collect())
}

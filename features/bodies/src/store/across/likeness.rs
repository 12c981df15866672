//! What bodies of a county, and those of the country that touch it, have that could be in common.

use charter::rule::RuleKind;
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor, Date,
    id::{BodyId, PersonId},
    slug::Slug,
};

use crate::store::facts::As;

/// The bodies that are compared on day $2: those of the county $1, and those of no single county where an organisation of the
/// county sits or that a body of the county belongs together with. Always from the county's own rows outwards, so that the
/// cost follows the county and not the country. A macro, because a statement is one literal text.
macro_rules! circle {
    () => {
        "(SELECT b.id FROM body b WHERE b.county_code = $1 AND b.withdrawn_at IS NULL \
           AND (b.valid_from IS NULL OR b.valid_from <= $2) AND (b.valid_to IS NULL OR b.valid_to >= $2) \
          UNION SELECT b.id FROM organisation o CROSS JOIN seat s CROSS JOIN body b WHERE o.county_code = $1 \
           AND s.county_code = '' AND s.organisation_id = o.id AND s.withdrawn_at IS NULL \
           AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
           AND b.id = s.body_id AND b.county_code = '' AND b.withdrawn_at IS NULL \
           AND (b.valid_from IS NULL OR b.valid_from <= $2) AND (b.valid_to IS NULL OR b.valid_to >= $2) \
          UNION SELECT b.id FROM body c CROSS JOIN body_link l CROSS JOIN body b WHERE c.county_code = $1 \
           AND l.other_id = c.id AND l.withdrawn_at IS NULL AND b.id = l.body_id AND b.county_code = '' \
           AND b.withdrawn_at IS NULL AND (b.valid_from IS NULL OR b.valid_from <= $2) \
           AND (b.valid_to IS NULL OR b.valid_to >= $2) \
          UNION SELECT b.id FROM body c CROSS JOIN body_link l CROSS JOIN body b WHERE c.county_code = $1 \
           AND l.body_id = c.id AND l.withdrawn_at IS NULL AND b.id = l.other_id AND b.county_code = '' \
           AND b.withdrawn_at IS NULL AND (b.valid_from IS NULL OR b.valid_from <= $2) \
           AND (b.valid_to IS NULL OR b.valid_to >= $2))"
    };
}

from_row! {
    /// A body to be compared.
    pub struct Compared {
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
        /// Whether it is of the county.
        pub own: bool,
        /// What it is for.
        pub purpose: Option<String>,
    }
}

/// The bodies to be compared, in Swedish order.
pub fn bodies(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<Compared>> {
    tx.all(
        sql!(concat!(
            "SELECT d.id, d.slug, d.name, d.kind, d.level, d.county_code = $1, d.purpose FROM body d WHERE d.id IN ",
            circle!(),
            " ORDER BY d.sort_key, d.id"
        )),
        params![county, on],
    )
}

/// Which organisations sit in them.
pub fn organisations(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, Slug)>> {
    tx.all(
        sql!(concat!(
            "SELECT DISTINCT s.body_id, o.slug FROM ",
            circle!(),
            " d CROSS JOIN seat s LEFT JOIN assignment a ON a.seat_id = s.id AND a.withdrawn_at IS NULL \
               AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             JOIN organisation o ON o.id = coalesce(s.organisation_id, a.organisation_id, s.appointed_by_id) \
             WHERE s.body_id = d.id AND s.withdrawn_at IS NULL \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2)"
        )),
        params![county, on],
    )
}

from_row! {
    /// Somebody who sits in a body.
    pub struct Sitter {
        /// The body.
        pub body: BodyId,
        /// The person.
        pub person: PersonId,
        /// Her address.
        pub address: Slug,
        /// Her name.
        pub name: String,
    }
}

/// Who sits in them, as far as the actor may see it: nobody else is counted either.
pub fn people(tx: &mut Tx<'_>, actor: &Actor, county: &str, on: Date) -> Result<Vec<Sitter>> {
    tx.all(
        sql!(concat!(
            "SELECT DISTINCT s.body_id, p.id, p.address, p.name FROM ",
            circle!(),
            " d CROSS JOIN seat s CROSS JOIN assignment a JOIN person p ON p.id = a.person_id \
             WHERE s.body_id = d.id AND s.withdrawn_at IS NULL AND (s.public OR $3) AND (NOT p.protected OR $4) \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             AND a.seat_id = s.id AND a.withdrawn_at IS NULL \
             AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             ORDER BY p.name, p.address"
        )),
        params![county, on, actor.sees_internal(), actor.sees_protected()],
    )
}

/// Their rules about how often they meet, whom they are made up of, and whom they prepare for.
pub fn rules(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, As<RuleKind>)>> {
    tx.all(
        sql!(concat!(
            "SELECT r.body_id, r.content FROM ",
            circle!(),
            " d CROSS JOIN charter c CROSS JOIN charter_rule r WHERE c.body_id = d.id AND r.charter_id = c.id \
             AND r.kind IN ('each_of', 'category', 'governing_pair', 'one_per', 'on_behalf_of', 'derived', 'ex_officio', \
               'sectors', 'exactly', 'range', 'at_least', 'about', 'every', 'before_each', 'in_addition_to', 'pre_meeting', \
               'prepares_for') AND r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $2) AND (c.valid_to IS NULL OR c.valid_to >= $2) \
             AND (r.valid_from IS NULL OR r.valid_from <= $2) AND (r.valid_to IS NULL OR r.valid_to >= $2) \
             ORDER BY r.body_id, r.ordinal"
        )),
        params![county, on],
    )
}

/// The titles of their documents.
pub fn documents(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, String)>> {
    tx.all(
        sql!(concat!(
            "SELECT t.body_id, t.title FROM ",
            circle!(),
            " d CROSS JOIN document t WHERE t.body_id = d.id AND t.withdrawn_at IS NULL \
             AND (t.valid_from IS NULL OR t.valid_from <= $2) AND (t.valid_to IS NULL OR t.valid_to >= $2)"
        )),
        params![county, on],
    )
}

/// How they belong together: from, to, kind.
pub fn links(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, BodyId, String)>> {
    tx.all(
        sql!(concat!(
            "SELECT l.body_id, l.other_id, l.kind FROM ",
            circle!(),
            " d CROSS JOIN body_link l WHERE l.body_id = d.id AND l.withdrawn_at IS NULL"
        )),
        params![county, on],
    )
}

/// The days they plan to meet after `on` and by `until`, in order; months without a day are left out.
pub fn days(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date, until: Date) -> Result<Vec<(BodyId, Date)>> {
    tx.all(
        sql!(concat!(
            "SELECT m.body_id, m.date FROM ",
            circle!(),
            " d CROSS JOIN meeting m WHERE m.body_id = d.id AND m.date > $2 AND m.date <= $3 AND m.state = 'planned' \
             AND m.withdrawn_at IS NULL AND NOT m.month_only ORDER BY m.date, m.id"
        )),
        params![county, on, until],
    )
}

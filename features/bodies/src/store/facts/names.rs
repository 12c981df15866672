//! What the things that findings of a body name are called.

use db::{Result, Tx, params, sql};
use kernel::{
    id::{BodyId, PersonId},
    slug::Slug,
};

use crate::model::Names;

/// Names of what the rules of a body name.
pub fn reference_names(tx: &mut Tx<'_>, body: BodyId) -> Result<Names> {
    let rows: Vec<(String, String, String)> = tx.all(
        sql!(
            "SELECT 'organisation', o.slug, o.name FROM charter_reference r JOIN organisation o ON o.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'organisation' \
             UNION ALL SELECT 'group', g.slug, g.name FROM charter_reference r JOIN organisation_group g ON g.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'group' \
             UNION ALL SELECT 'body', b.slug, b.name FROM charter_reference r JOIN body b ON b.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'body' \
             UNION ALL SELECT 'area', a.slug, a.name FROM charter_reference r JOIN area a ON a.slug = r.slug \
               WHERE r.body_id = $1 AND r.kind = 'area'"
        ),
        params![body],
    )?;
    let mut names = Names::default();
    rows.iter().for_each(|(kind, slug, name)| names.note(kind, slug, name));
    Ok(names)
}

/// Names of everything a finding of a body may name: its rules, its seats, the people in them, members of its groups.
pub fn names(tx: &mut Tx<'_>, body: BodyId) -> Result<Names> {
    let mut names = reference_names(tx, body)?;
    let organisations: Vec<(Slug, String)> = tx.all(
        sql!(
            "SELECT slug, name FROM organisation WHERE id IN ( \
               SELECT organisation_id FROM seat WHERE body_id = $1 UNION SELECT appointed_by_id FROM seat WHERE body_id = $1 \
               UNION SELECT organisation_id FROM assignment WHERE body_id = $1 \
               UNION SELECT m.organisation_id FROM charter_reference r JOIN organisation_group g ON g.slug = r.slug \
                     JOIN group_member m ON m.group_id = g.id WHERE r.body_id = $1 AND r.kind = 'group' \
               UNION SELECT s.organisation_id FROM charter_reference r JOIN body b ON b.slug = r.slug \
                     JOIN seat s ON s.body_id = b.id WHERE r.body_id = $1 AND r.kind = 'body')"
        ),
        params![body],
    )?;
    organisations.iter().for_each(|(slug, name)| names.note("organisation", slug.as_str(), name));
    let groups: Vec<(Slug, String)> = tx.all(
        sql!("SELECT slug, name FROM organisation_group WHERE id IN (SELECT group_id FROM seat WHERE body_id = $1)"),
        params![body],
    )?;
    groups.iter().for_each(|(slug, name)| names.note("group", slug.as_str(), name));
    Ok(names)
}

/// Names of what the rules of a body name, and of those who have sent its chairs and secretaries.
pub fn chairing_names(tx: &mut Tx<'_>, body: BodyId) -> Result<Names> {
    let mut names = reference_names(tx, body)?;
    let organisations: Vec<(Slug, String)> = tx.all(
        sql!(
            "SELECT slug, name FROM organisation WHERE id IN ( \
               SELECT organisation_id FROM seat WHERE body_id = $1 AND role IN ('chair', 'secretary') \
               UNION SELECT a.organisation_id FROM seat s JOIN assignment a ON a.seat_id = s.id \
                     WHERE s.body_id = $1 AND s.role IN ('chair', 'secretary'))"
        ),
        params![body],
    )?;
    organisations.iter().for_each(|(slug, name)| names.note("organisation", slug.as_str(), name));
    Ok(names)
}

/// The people in seats of a body, and whether one of those seats is public.
pub fn people(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<(PersonId, bool)>> {
    tx.all(
        sql!("SELECT a.person_id, s.public FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.body_id = $1 ORDER BY s.public"),
        params![body],
    )
}

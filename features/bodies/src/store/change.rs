//! Statements around a change: who waits to be counted, what points at a record, what stands on the same days.

use db::{Result, Tx, params, sql};
use kernel::{
    Date,
    id::{BodyId, PersonId},
    slug::Slug,
};
use uuid::Uuid;

use crate::model::record::RecordKind;

/// Lets the bodies where a person sits or is proposed wait to be counted.
pub fn stale_by_person(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE body SET stale_since = coalesce(stale_since, $2) WHERE id IN ( \
               SELECT a.body_id FROM assignment a WHERE a.person_id = $1 \
               UNION SELECT n.body_id FROM nomination n WHERE n.person_id = $1)"
        ),
        params![person, now],
    )
}

/// Lets every body wait to be counted: terms are facts for all of them.
pub fn stale_all(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE body SET stale_since = coalesce(stale_since, $1) WHERE withdrawn_at IS NULL"), params![now])
}

/// Forgets what the rules of a body name, so that it can be noted anew.
pub fn forget_references(tx: &mut Tx<'_>, body: BodyId) -> Result<u64> {
    tx.run(sql!("DELETE FROM charter_reference WHERE body_id = $1"), params![body])
}

/// How many records point at one.
pub fn uses(tx: &mut Tx<'_>, kind: RecordKind, id: Uuid) -> Result<i64> {
    use RecordKind as R;
    match kind {
        R::Seat => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM assignment WHERE seat_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM nomination WHERE seat_id = $1 AND withdrawn_at IS NULL)"
            ),
            params![id],
        ),
        R::Charter => tx.one(
            sql!("SELECT count(*) FROM charter_rule WHERE charter_id = $1 AND withdrawn_at IS NULL"),
            params![id],
        ),
        R::Rule => {
            tx.one(sql!("SELECT count(*) FROM deviation WHERE rule_id = $1 AND withdrawn_at IS NULL"), params![id])
        }
        R::Person => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM assignment WHERE person_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM nomination WHERE person_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM contact WHERE person_id = $1 AND withdrawn_at IS NULL)"
            ),
            params![id],
        ),
        R::Organisation => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM seat WHERE (organisation_id = $1 OR appointed_by_id = $1) AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM group_member WHERE organisation_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM organisation WHERE (branch_of_id = $1 OR succeeds_id = $1 OR merged_into_id = $1) AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM person WHERE organisation_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM meeting WHERE host_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM organisation o JOIN charter_reference r ON r.kind = 'organisation' AND r.slug = o.slug \
                    WHERE o.id = $1)"
            ),
            params![id],
        ),
        R::Group => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM seat WHERE group_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM organisation_group g JOIN charter_reference r ON r.kind = 'group' AND r.slug = g.slug \
                    WHERE g.id = $1)"
            ),
            params![id],
        ),
        R::Body => tx.one(
            sql!(
                "SELECT (SELECT count(*) FROM body_link WHERE other_id = $1 AND withdrawn_at IS NULL) \
                 + (SELECT count(*) FROM body b JOIN charter_reference r ON r.kind = 'body' AND r.slug = b.slug \
                    WHERE b.id = $1 AND r.body_id <> $1)"
            ),
            params![id],
        ),
        _ => Ok(0),
    }
}

/// The body of an address word.
pub fn body_of(tx: &mut Tx<'_>, slug: &Slug) -> Result<Option<BodyId>> {
    tx.maybe(sql!("SELECT id FROM body WHERE slug = $1 AND withdrawn_at IS NULL"), params![slug])
}

/// Identity, first and last day of a record.
pub type Dated = (Uuid, Option<Date>, Option<Date>);

/// Identity and days of an organisation's membership of a group.
pub fn member_days(tx: &mut Tx<'_>, group: Uuid, organisation: &str) -> Result<Vec<Dated>> {
    tx.all(
        sql!(
            "SELECT coalesce(m.first_id, m.id), m.valid_from, m.valid_to FROM group_member m \
             JOIN organisation o ON o.id = m.organisation_id \
             WHERE m.group_id = $1 AND o.slug = $2 AND m.withdrawn_at IS NULL"
        ),
        params![group, organisation],
    )
}

/// Identity and days of a party's sides in an organisation.
pub fn side_days(tx: &mut Tx<'_>, organisation: Uuid, party: &str) -> Result<Vec<Dated>> {
    tx.all(
        sql!(
            "SELECT coalesce(s.first_id, s.id), s.valid_from, s.valid_to FROM governing_side s \
             WHERE s.organisation_id = $1 AND s.party = $2 AND s.withdrawn_at IS NULL"
        ),
        params![organisation, party],
    )
}

/// Whether links of a kind that puts one body before, in or under another lead from `from` back to `to`.
pub fn link_leads_back(tx: &mut Tx<'_>, to: &Slug, from: &str, kind: &str) -> Result<bool> {
    if !["prepares_for", "pre_meeting_for", "part_of", "succeeds"].contains(&kind) {
        return Ok(false);
    }
    tx.one(
        sql!(
            "WITH RECURSIVE onward (id) AS ( \
               SELECT b.id FROM body b WHERE b.slug = $2 \
               UNION SELECT l.other_id FROM body_link l JOIN onward ON onward.id = l.body_id \
                 WHERE l.kind = $3 AND l.withdrawn_at IS NULL) \
             SELECT EXISTS (SELECT 1 FROM onward JOIN body b ON b.id = onward.id WHERE b.slug = $1)"
        ),
        params![to, from, kind],
    )
}

//! Sectors of a county's bodies: what rules ask for, who sits, what findings say.

use charter::rule::{RuleKind, Sector};
use db::{Result, Tx, params, sql};
use kernel::{Actor, Date, id::BodyId};

use crate::store::{facts::As, finding::Kept};

/// The rules about sectors that are in force on a day.
pub fn asked(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, As<RuleKind>)>> {
    tx.all(
        sql!(
            "SELECT r.body_id, r.content FROM body b CROSS JOIN charter c CROSS JOIN charter_rule r \
             WHERE b.county_code = $1 AND c.body_id = b.id AND r.charter_id = c.id AND r.kind = 'sectors' \
             AND r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL \
             AND (c.valid_from IS NULL OR c.valid_from <= $2) AND (c.valid_to IS NULL OR c.valid_to >= $2) \
             AND (r.valid_from IS NULL OR r.valid_from <= $2) AND (r.valid_to IS NULL OR r.valid_to >= $2)"
        ),
        params![county, on],
    )
}

/// The sector of each seat of a member that somebody sits in on a day: the seat's own, else that of where the holder comes
/// from, else that of whom the seat is for.
pub fn sits(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, As<Sector>)>> {
    tx.all(
        sql!(
            "SELECT s.body_id, coalesce(s.sector, ao.sector, so.sector) FROM body b CROSS JOIN seat s CROSS JOIN assignment a \
             LEFT JOIN organisation ao ON ao.id = a.organisation_id \
             LEFT JOIN organisation so ON so.id = coalesce(s.organisation_id, s.appointed_by_id) \
             WHERE b.county_code = $1 AND b.withdrawn_at IS NULL AND s.body_id = b.id AND s.withdrawn_at IS NULL \
             AND s.role IN ('chair', 'vice_chair', 'lead', 'member') \
             AND (s.valid_from IS NULL OR s.valid_from <= $2) AND (s.valid_to IS NULL OR s.valid_to >= $2) \
             AND a.seat_id = s.id AND a.withdrawn_at IS NULL \
             AND (a.valid_from IS NULL OR a.valid_from <= $2) AND (a.valid_to IS NULL OR a.valid_to >= $2) \
             AND coalesce(s.sector, ao.sector, so.sector) IS NOT NULL"
        ),
        params![county, on],
    )
}

/// What needs a look or is not known in a county's bodies on a day, accepted departures too.
pub fn findings(tx: &mut Tx<'_>, _actor: &Actor, county: &str, on: Date) -> Result<Vec<(BodyId, As<Kept>)>> {
    tx.all(
        sql!(
            "SELECT f.body_id, f.content FROM finding f CROSS JOIN charter_rule r \
             WHERE f.county_code = $1 AND f.level IN (0, 1, 2, 10, 11, 12) AND f.valid_to >= $2 AND f.valid_from <= $2 \
             AND r.id = f.rule_id AND r.kind = 'sectors'"
        ),
        params![county, on],
    )
}

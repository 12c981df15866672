//! What people have written down about a body: accepted departures from rules, sources that contradict each other.

use charter::facts::{Contradiction, Deviation};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Date, Period,
    id::{BodyId, RuleId},
};

from_row! {
    struct DeviationRow { rule: RuleId, reason: String, by: String, on: Date, from: Option<Date>, to: Option<Date> }
}

pub(super) fn deviations(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Deviation>> {
    let rows: Vec<DeviationRow> = tx.all(
        sql!(
            "SELECT rule_id, reason, accepted_by, accepted_on, valid_from, valid_to FROM deviation \
             WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY id"
        ),
        params![body],
    )?;
    let deviation = |r: DeviationRow| Deviation {
        rule: r.rule,
        period: Period { from: r.from, to: r.to },
        reason: r.reason,
        by: r.by,
        on: r.on,
    };
    Ok(rows.into_iter().map(deviation).collect())
}

from_row! {
    struct ContradictionRow { about: String, one: String, other: String, from: Option<Date>, to: Option<Date> }
}

pub(super) fn contradictions(tx: &mut Tx<'_>, body: BodyId) -> Result<Vec<Contradiction>> {
    let rows: Vec<ContradictionRow> = tx.all(
        sql!(
            "SELECT about, one, other, valid_from, valid_to FROM contradiction \
             WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY id"
        ),
        params![body],
    )?;
    let contradiction = |r: ContradictionRow| Contradiction {
        about: r.about,
        one: r.one,
        other: r.other,
        period: Period { from: r.from, to: r.to },
    };
    Ok(rows.into_iter().map(contradiction).collect())
}

//! Alternatives of a run.

use bodies::store::facts::As;
use db::{Json, Result, Tx, from_row, params, sql};
use kernel::id::{MeetingPlanId, PlanProposalId, PlanRunId};
use scheduling::Plan;

use crate::{
    model::{KeptCost, Letter, Proposal},
    rules::dials::Dials,
};

from_row! {
    struct ProposalRow {
        id: PlanProposalId, letter: As<Letter>, dials: As<Dials>, seed: i64, moves: i64, broken: i64, cost: As<KeptCost>,
        plan: As<Plan>, done: bool, edited_by: Option<String>, version: i64,
    }
}

impl From<ProposalRow> for Proposal {
    fn from(row: ProposalRow) -> Self {
        Self {
            id: row.id,
            letter: row.letter.0,
            dials: row.dials.0,
            seed: row.seed.unsigned_abs(),
            moves: row.moves.unsigned_abs(),
            broken: row.broken,
            cost: row.cost.0.cost,
            bound: row.cost.0.bound,
            conflicts: row.cost.0.conflicts,
            plan: row.plan.0,
            done: row.done,
            edited_by: row.edited_by,
            version: row.version,
        }
    }
}

/// The alternatives of a run, A first.
pub fn of_run(tx: &mut Tx<'_>, run: PlanRunId) -> Result<Vec<Proposal>> {
    let rows: Vec<ProposalRow> = tx.all(
        sql!(
            "SELECT id, letter, dials, seed, moves, broken, cost, meetings, done, edited_by, version \
             FROM meeting_plan_proposal WHERE run_id = $1 ORDER BY letter"
        ),
        params![run],
    )?;
    Ok(rows.into_iter().map(Proposal::from).collect())
}

/// Keeps what was found so far of an alternative. One that the run has already keeps its identity, dials and seed, and its version grows.
pub fn keep(tx: &mut Tx<'_>, plan: MeetingPlanId, run: PlanRunId, found: &Proposal) -> Result<u64> {
    let now = tx.now();
    let json = |value: serde_json::Result<serde_json::Value>| value.map_err(db::Error::other);
    let dials = json(serde_json::to_value(found.dials))?;
    let cost = json(serde_json::to_value(KeptCost {
        cost: found.cost,
        bound: found.bound,
        conflicts: found.conflicts.clone(),
    }))?;
    let meetings = json(serde_json::to_value(&found.plan))?;
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    tx.run(
        sql!(
            "INSERT INTO meeting_plan_proposal (id, plan_id, run_id, letter, dials, seed, moves, broken, cost, meetings, done, \
             version, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12) \
             ON CONFLICT (run_id, letter) DO UPDATE SET moves = excluded.moves, broken = excluded.broken, \
             cost = excluded.cost, meetings = excluded.meetings, done = excluded.done, \
             version = meeting_plan_proposal.version + 1"
        ),
        params![
            found.id,
            plan,
            run,
            found.letter.word(),
            Json(&dials),
            number(found.seed),
            number(found.moves),
            found.broken,
            Json(&cost),
            Json(&meetings),
            found.done,
            now
        ],
    )
}

/// How far the search has come in one alternative, where the plan itself is as it was.
pub fn progress(tx: &mut Tx<'_>, run: PlanRunId, letter: Letter, moves: u64) -> Result<u64> {
    let moves = i64::try_from(moves).unwrap_or(i64::MAX);
    tx.run(
        sql!("UPDATE meeting_plan_proposal SET moves = $3 WHERE run_id = $1 AND letter = $2 AND NOT done"),
        params![run, letter.word(), moves],
    )
}

/// All alternatives of a run are as they are.
pub fn all_done(tx: &mut Tx<'_>, run: PlanRunId) -> Result<u64> {
    tx.run(sql!("UPDATE meeting_plan_proposal SET done = TRUE WHERE run_id = $1 AND NOT done"), params![run])
}

/// Puts the meetings of an alternative that somebody has moved by hand; its version after that.
/// [`db::Error::Conflict`] when somebody else was quicker.
pub(crate) fn edit(
    tx: &mut Tx<'_>,
    (id, version): (PlanProposalId, i64),
    (broken, cost, plan): (i64, &KeptCost, &Plan),
    by: &str,
) -> Result<()> {
    let now = tx.now();
    let cost = serde_json::to_value(cost).map_err(db::Error::other)?;
    let meetings = serde_json::to_value(plan).map_err(db::Error::other)?;
    let rows = tx.run(
        sql!(
            "UPDATE meeting_plan_proposal SET broken = $3, cost = $4, meetings = $5, edited_by = $6, edited_at = $7, \
             version = version + 1 WHERE id = $1 AND version = $2"
        ),
        params![id, version, broken, Json(&cost), Json(&meetings), by, now],
    )?;
    if rows == 1 { Ok(()) } else { Err(db::Error::Conflict { object: format!("meeting_plan_proposal:{id}") }) }
}

//! Plans and runs.

use bodies::store::facts::As;
use db::{Json, Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{
    Actor,
    id::{MeetingPlanId, PlanRunId},
};

use crate::{
    model::{Basis, Run, YearPlan},
    rules::dials::Dials,
};

from_row! {
    struct PlanRow {
        id: MeetingPlanId, county: String, year: i16, dials: As<Dials>, version: i64, made_by: String, made_at: Timestamp,
    }
}

impl From<PlanRow> for YearPlan {
    fn from(row: PlanRow) -> Self {
        Self {
            id: row.id,
            county: row.county,
            year: row.year,
            dials: row.dials.0,
            version: row.version,
            made_by: row.made_by,
            made_at: row.made_at,
        }
    }
}

/// The plan of a county and a year. Nobody from the street knows of any.
pub fn of_year(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16) -> Result<Option<YearPlan>> {
    if !actor.sees_internal() {
        return Ok(None);
    }
    let row: Option<PlanRow> = tx.maybe(
        sql!(
            "SELECT id, county_code, year, dials, version, made_by, recorded_at FROM meeting_plan \
             WHERE county_code = $1 AND year = $2"
        ),
        params![county, year],
    )?;
    Ok(row.map(YearPlan::from))
}

/// The plan of a county and a year, begun with these dials when there is none.
pub fn begun(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16, dials: &Dials) -> Result<YearPlan> {
    if let Some(plan) = of_year(tx, actor, county, year)? {
        return Ok(plan);
    }
    let (id, now): (MeetingPlanId, _) = (tx.new_id(), tx.now());
    let dials_value = serde_json::to_value(dials).map_err(db::Error::other)?;
    tx.run(
        sql!(
            "INSERT INTO meeting_plan (id, county_code, year, dials, version, made_by, recorded_at) \
             VALUES ($1, $2, $3, $4, 1, $5, $6)"
        ),
        params![id, county, year, Json(&dials_value), actor.log_name(), now],
    )?;
    let made_by = actor.log_name().to_owned();
    Ok(YearPlan { id, county: county.into(), year, dials: *dials, version: 1, made_by, made_at: now })
}

/// Sets the dials of a plan; its version after that.
pub fn set_dials(tx: &mut Tx<'_>, id: MeetingPlanId, dials: &Dials) -> Result<i64> {
    let value = serde_json::to_value(dials).map_err(db::Error::other)?;
    tx.one(
        sql!("UPDATE meeting_plan SET dials = $2, version = version + 1 WHERE id = $1 RETURNING version"),
        params![id, Json(&value)],
    )
}

/// Notes that something in a plan has changed; its version after that.
pub fn bump(tx: &mut Tx<'_>, id: MeetingPlanId) -> Result<i64> {
    tx.one(sql!("UPDATE meeting_plan SET version = version + 1 WHERE id = $1 RETURNING version"), params![id])
}

from_row! {
    struct RunRow {
        id: PlanRunId, basis: As<Basis>, moves: i64, asked_by: String, started_at: Timestamp, heard_at: Timestamp,
        stop_asked_at: Option<Timestamp>, ended_at: Option<Timestamp>,
    }
}

/// The newest run of a plan.
pub fn newest_run(tx: &mut Tx<'_>, plan: MeetingPlanId) -> Result<Option<Run>> {
    let row: Option<RunRow> = tx.maybe(
        sql!(
            "SELECT id, basis, moves, asked_by, started_at, heard_at, stop_asked_at, ended_at FROM meeting_plan_run \
             WHERE plan_id = $1 ORDER BY started_at DESC, id DESC LIMIT 1"
        ),
        params![plan],
    )?;
    Ok(row.map(Run::from))
}

/// The run of an identity.
pub fn run_by_id(tx: &mut Tx<'_>, id: PlanRunId) -> Result<Option<Run>> {
    let row: Option<RunRow> = tx.maybe(
        sql!(
            "SELECT id, basis, moves, asked_by, started_at, heard_at, stop_asked_at, ended_at FROM meeting_plan_run WHERE id = $1"
        ),
        params![id],
    )?;
    Ok(row.map(Run::from))
}

impl From<RunRow> for Run {
    fn from(row: RunRow) -> Self {
        Self {
            id: row.id,
            basis: row.basis.0,
            moves: u64::try_from(row.moves).unwrap_or_default(),
            asked_by: row.asked_by,
            started_at: row.started_at,
            heard_at: row.heard_at,
            stop_asked_at: row.stop_asked_at,
            ended_at: row.ended_at,
        }
    }
}

/// Begins a run. [`db::Error::Duplicate`] when one of the plan goes on.
pub fn add_run(tx: &mut Tx<'_>, plan: MeetingPlanId, basis: &Basis, moves: u64, by: &str) -> Result<PlanRunId> {
    let (id, now): (PlanRunId, _) = (tx.new_id(), tx.now());
    let value = serde_json::to_value(basis).map_err(db::Error::other)?;
    let moves = i64::try_from(moves).map_err(db::Error::other)?;
    tx.run(
        sql!(
            "INSERT INTO meeting_plan_run (id, plan_id, basis, moves, asked_by, started_at, heard_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $6)"
        ),
        params![id, plan, Json(&value), moves, by, now],
    )?;
    Ok(id)
}

/// Whether a run of a plan goes on: its identity, who asked for it, when something was last heard of it.
pub fn open_run(tx: &mut Tx<'_>, plan: MeetingPlanId) -> Result<Option<(PlanRunId, String, Timestamp)>> {
    tx.maybe(
        sql!("SELECT id, asked_by, heard_at FROM meeting_plan_run WHERE plan_id = $1 AND ended_at IS NULL"),
        params![plan],
    )
}

/// Asks a run to stop. How many rows: none when it has ended or was asked before.
pub fn ask_stop(tx: &mut Tx<'_>, plan: MeetingPlanId, by: &str) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "UPDATE meeting_plan_run SET stop_asked_at = $2, stop_asked_by = $3 \
             WHERE plan_id = $1 AND ended_at IS NULL AND stop_asked_at IS NULL"
        ),
        params![plan, now, by],
    )
}

/// A sign of life; whether the run is still asked to go on.
pub fn heard(tx: &mut Tx<'_>, run: PlanRunId) -> Result<bool> {
    let now = tx.now();
    let stopped: Option<bool> = tx.maybe(
        sql!(
            "UPDATE meeting_plan_run SET heard_at = $2 WHERE id = $1 AND ended_at IS NULL \
             RETURNING CASE WHEN stop_asked_at IS NULL THEN FALSE ELSE TRUE END"
        ),
        params![run, now],
    )?;
    Ok(stopped == Some(false))
}

/// Ends a run. How many rows: none when it had ended.
pub fn end_run(tx: &mut Tx<'_>, run: PlanRunId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE meeting_plan_run SET ended_at = $2, heard_at = $2 WHERE id = $1 AND ended_at IS NULL"),
        params![run, now],
    )
}

from_row! {
    /// A year that has a plan, or could have one.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct YearLine {
        /// The year.
        pub year: i16,
        /// How many times it was published.
        pub versions: i64,
        /// How many searches go on: none or one.
        pub searching: i64,
        /// How many searches there have been.
        pub runs: i64,
    }
}

/// The years of a county that have a plan, the latest first.
pub fn years(tx: &mut Tx<'_>, actor: &Actor, county: &str) -> Result<Vec<YearLine>> {
    if !actor.sees_internal() {
        return Ok(Vec::new());
    }
    tx.all(
        sql!(
            "SELECT p.year, (SELECT count(*) FROM meeting_plan_version v WHERE v.plan_id = p.id), \
             (SELECT count(*) FROM meeting_plan_run r WHERE r.plan_id = p.id AND r.ended_at IS NULL), \
             (SELECT count(*) FROM meeting_plan_run r WHERE r.plan_id = p.id) \
             FROM meeting_plan p WHERE p.county_code = $1 ORDER BY p.year DESC"
        ),
        params![county],
    )
}

//! Three alternatives are asked for: what the year is planned from is kept, and a job looks for them. One at a time for a county and year.

use db::{Result, Tx};
use jiff::Timestamp;
use kernel::{Actor, Date, id::PlanRunId};
use serde_json::json;

use super::log;
use crate::{
    jobs,
    model::{MOVES, SILENT},
    rules::{dials::Dials, instance::build},
    store::{condition, facts, plan, proposal},
};

/// Days before a meeting within which it is not moved any more.
pub(crate) const NOTICE_DAYS: i64 = 14;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Whose bodies: the county's code.
    pub county: String,
    /// The year.
    pub year: i16,
    /// How much each wish weighs; `None` as they stand.
    pub dials: Option<Dials>,
    /// Changes to be tried for each alternative, held within [`MOVES`].
    pub moves: u64,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A run has begun.
    Begun(PlanRunId),
    /// One goes on already: who asked for it.
    GoesOn(String),
    /// The county has no body that can be planned that year.
    Nothing,
}

/// Asks for three alternatives.
///
/// # Errors
/// What the database says.
pub fn propose(tx: &mut Tx<'_>, actor: &Actor, wish: &Wish, today: Date) -> Result<Asked> {
    let begun = plan::begun(tx, actor, &wish.county, wish.year, &wish.dials.unwrap_or_default())?;
    if let Some((run, by, heard)) = plan::open_run(tx, begun.id)? {
        if !is_silent(heard, tx.now()) {
            return Ok(Asked::GoesOn(by));
        }
        // Whoever looked has been gone for a while: what was found is kept, and its job finds the run ended.
        plan::end_run(tx, run)?;
        proposal::all_done(tx, run)?;
    }
    let dials = wish.dials.unwrap_or(begun.dials);
    if dials != begun.dials {
        plan::set_dials(tx, begun.id, &dials)?;
    }
    let conditions = condition::of_plan(tx, begun.id)?;
    let basis = build(&facts::facts(tx, actor, &wish.county, wish.year, today, conditions)?, dials);
    if basis.instance.bodies.iter().all(|body| body.region < 0) {
        log(tx, "yearwheel.nothing", begun.id, json!({ "year": wish.year }))?;
        return Ok(Asked::Nothing);
    }
    let moves = wish.moves.clamp(*MOVES.start(), *MOVES.end());
    let run = plan::add_run(tx, begun.id, &basis, moves, actor.log_name())?;
    log(tx, "yearwheel.asked", begun.id, json!({ "run": run, "moves": moves, "dials": dials }))?;
    jobs::begin(tx, begun.id, run)?;
    Ok(Asked::Begun(run))
}

/// Whether nothing has been heard for so long that nobody can be at it.
pub(crate) fn is_silent(heard: Timestamp, now: Timestamp) -> bool {
    now.as_second() - heard.as_second() > SILENT
}

/// Asks the run of a plan to stop and keep the best. Whether one went on.
///
/// # Errors
/// What the database says.
pub fn stop(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16) -> Result<bool> {
    let Some(known) = plan::of_year(tx, actor, county, year)? else { return Ok(false) };
    let open = plan::open_run(tx, known.id)?;
    let Some((run, _, heard)) = open else { return Ok(false) };
    plan::ask_stop(tx, known.id, actor.log_name())?;
    if is_silent(heard, tx.now()) {
        plan::end_run(tx, run)?;
        proposal::all_done(tx, run)?;
    }
    log(tx, "yearwheel.stopped", known.id, json!({ "run": run }))?;
    Ok(true)
}

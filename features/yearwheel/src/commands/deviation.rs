//! That a plan breaks a rule on purpose is taken back. It is accepted when the year is published, with its reason.

use db::{Result, Tx};
use kernel::id::{MeetingPlanId, PlanDeviationId};
use serde_json::json;

use super::log;
use crate::store::version;

/// Takes back a deviation of a plan; whether it was there. The reason stays where it was written, and is no longer given for the plan.
///
/// # Errors
/// What the database says.
pub fn withdraw(tx: &mut Tx<'_>, plan: MeetingPlanId, id: PlanDeviationId) -> Result<bool> {
    let rows = version::withdraw(tx, plan, id)?;
    if rows > 0 {
        log(tx, "yearwheel.deviation_withdrawn", plan, json!({ "deviation": id }))?;
    }
    Ok(rows > 0)
}

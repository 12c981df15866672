//! What a plan keeps to is noted and withdrawn.

use db::{Result, Tx};
use kernel::{
    Actor,
    id::{MeetingPlanId, PlanConditionId},
};
use serde_json::json;

use super::log;
use crate::store::condition::{self, NewCondition};

/// Notes conditions, all of them or none; how many. Why somebody is away stands in the table and not in the log.
///
/// # Errors
/// What the database says.
pub fn note(tx: &mut Tx<'_>, actor: &Actor, plan: MeetingPlanId, all: &[NewCondition]) -> Result<usize> {
    for new in all {
        condition::add(tx, plan, new, actor.log_name())?;
    }
    let kinds: Vec<&str> = all.iter().filter_map(|new| new.kind.map(crate::model::ConditionKind::word)).collect();
    log(tx, "yearwheel.noted", plan, json!({ "kinds": kinds }))?;
    Ok(all.len())
}

/// Withdraws a condition; whether it was there.
///
/// # Errors
/// What the database says.
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, plan: MeetingPlanId, id: PlanConditionId) -> Result<bool> {
    let rows = condition::withdraw(tx, plan, id, actor.log_name())?;
    log(tx, "yearwheel.withdrawn", plan, json!({ "condition": id }))?;
    Ok(rows > 0)
}

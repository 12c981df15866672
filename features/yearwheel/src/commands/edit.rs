//! A meeting of a proposal is moved by hand. Rules may be broken on purpose: the page says so before, and publishing asks why.

use db::{Result, Tx};
use kernel::Actor;
use scheduling::{Meeting, Plan, verdict};
use serde_json::json;

use super::log;
use crate::{
    jobs::weighed,
    model::{KeptCost, Proposal, Run, YearPlan},
    rules::moving,
    store::proposal,
};

/// Moves a meeting of a proposal; the plan as it is then.
///
/// # Errors
/// [`db::Error::Conflict`] when somebody else has changed the proposal since it was read; what the database says.
pub fn move_meeting(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (plan, run, kept): (&YearPlan, &Run, &Proposal),
    from: &Meeting,
    to: Meeting,
) -> Result<Plan> {
    let instance = weighed(&run.basis.instance, kept.dials);
    let moved = moving::moved(&kept.plan, from, to);
    let verdict = verdict(&instance, &moved);
    let broken = i64::try_from(verdict.breaches.len()).unwrap_or(i64::MAX);
    let cost = KeptCost { cost: verdict.cost, bound: kept.bound, conflicts: kept.conflicts.clone() };
    proposal::edit(tx, (kept.id, kept.version), (broken, &cost, &moved), actor.log_name())?;
    let body = run.basis.bodies.get(from.body).map(|body| body.slug.to_string());
    log(
        tx,
        "yearwheel.moved",
        plan.id,
        json!({ "letter": kept.letter, "body": body, "from": from.day, "to": to.day, "start": to.start, "place": to.place }),
    )?;
    Ok(moved)
}

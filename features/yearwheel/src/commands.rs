//! What is done with a year's plan. Every act is an entry of the log; meetings are written by `meetings::commands` alone.
//!
//! * [`instance`], [`basis`] – the year as it would be planned now
//! * [`mod@propose`] – three alternatives are asked for; [`stop`]
//! * [`anew`] – what is published is planned anew
//! * [`edit`] – a meeting is moved by hand
//! * [`mod@publish`] – the year becomes meetings of the register
//! * [`condition`] – what the plan keeps to
//! * [`deviation`] – that a rule is broken on purpose is taken back

pub mod anew;
pub mod condition;
pub mod deviation;
pub mod edit;
pub mod propose;
pub mod publish;

use db::{Event, Result, Tx};
use kernel::{Actor, Date, id::MeetingPlanId};
use scheduling::Instance;
use serde_json::Value;

pub use propose::{propose, stop};

use crate::{
    model::Basis,
    rules::{dials::Dials, instance::build},
    store::{condition as conditions, facts, plan},
};

/// The year of a county as it would be planned on a day, every number with its reason. Nine statements.
///
/// # Errors
/// What the database says.
pub fn basis(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16, today: Date) -> Result<Basis> {
    let known = plan::of_year(tx, actor, county, year)?;
    let (dials, conditions) = match known {
        Some(plan) => (plan.dials, conditions::of_plan(tx, plan.id)?),
        None => (Dials::default(), Vec::new()),
    };
    Ok(build(&facts::facts(tx, actor, county, year, today, conditions)?, dials))
}

/// The year of a county as the engine would be given it: what `radslag plan export` writes. People are named by number and
/// organisation only.
///
/// # Errors
/// What the database says.
pub fn instance(tx: &mut Tx<'_>, actor: &Actor, county: &str, year: i16, today: Date) -> Result<Instance> {
    Ok(basis(tx, actor, county, year, today)?.instance)
}

/// Notes what was done with a plan.
pub(crate) fn log(tx: &mut Tx<'_>, kind: &'static str, id: MeetingPlanId, what: Value) -> Result<()> {
    let version = plan::bump(tx, id)?;
    tx.log(Event::new(kind, id, version, what))
}

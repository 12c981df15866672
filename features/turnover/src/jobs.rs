//! What a turnover does when nobody waits: letters that are due go out once.

use std::sync::Arc;

use db::{Db, Result, Tx};
use jiff::{Timestamp, ToSpan, civil::time, tz::TimeZone};
use kernel::{
    Actor, Date, Language,
    id::{Id, RoundId},
};
use serde_json::{Value, json};
use web::{View, text::Catalogue};

use crate::{TEXTS, commands::letters, model::Round, store::round};

/// The job that sends reminders and tells the heads of offices.
pub const REMIND: &str = "turnover.remind";

/// Who acts when nobody does.
const ACTOR: Actor = Actor::System { part: "turnover" };

/// The days on which letters of a round are due by themselves: reminders, escalation.
fn days(round: &Round) -> [Option<Date>; 2] {
    let reminds = round.remind.and_then(|days| round.deadline.checked_sub(days.days()).ok());
    let escalates = round.escalate.and_then(|days| round.deadline.checked_add(days.days()).ok());
    [reminds, escalates]
}

/// Seven in the morning, Swedish time: a letter is read at the beginning of a working day.
fn morning(day: Date) -> Option<Timestamp> {
    let zone = TimeZone::get("Europe/Stockholm").ok()?;
    day.to_datetime(time(7, 0, 0, 0)).to_zoned(zone).ok().map(|zoned| zoned.timestamp())
}

/// The civil date in Sweden at a moment.
fn swedish_day(at: Timestamp) -> Result<Date> {
    let zone = TimeZone::get("Europe/Stockholm").map_err(db::Error::other)?;
    Ok(at.to_zoned(zone).date())
}

/// Lets the letters of a round wait for their days. Part of the write that made it or changed its days.
///
/// # Errors
/// What the database says.
pub fn plan(tx: &mut Tx<'_>, round: &Round) -> Result<()> {
    for (what, day) in ["reminders", "escalation"].into_iter().zip(days(round)) {
        if let Some(due) = day.and_then(morning) {
            tx.enqueue(REMIND, &format!("{what}:{}", round.id), &json!({ "round": round.id, "what": what }), due)?;
        }
    }
    Ok(())
}

/// Does the job. A letter has a key of its own, so that a job that runs again sends nothing twice.
///
/// # Errors
/// What the database says.
pub async fn run(db: &Db, payload: Value) -> anyhow::Result<()> {
    let Some(id) = payload["round"].as_str().and_then(|id| id.parse().ok()).map(RoundId::from_uuid) else {
        return Ok(());
    };
    let escalates = payload["what"] == "escalation";
    let texts = Arc::new(Catalogue::new(&[TEXTS, bodies::TEXTS, bodies::CHARTER_TEXTS])?);
    db.write(&ACTOR, "", move |tx| {
        let Some(round) = round::by_id(tx, id)? else { return Ok(()) };
        let today = swedish_day(tx.now())?;
        let due = days(&round)[usize::from(escalates)];
        // The deadline has been moved since: the job for the new day is in the queue.
        match due {
            Some(due) if due <= today => {}
            Some(_) => return plan(tx, &round),
            None => return Ok(()),
        }
        let v = View::detached(Arc::clone(&texts), Language::Sv, today);
        match escalates {
            true => letters::escalate(tx, &v, &round, today).map(drop),
            false => letters::remind_due(tx, &v, &round, today).map(drop),
        }
    })
    .await?;
    Ok(())
}

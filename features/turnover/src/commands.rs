//! What is done in a turnover. Seats and the people in them are written by `bodies::commands::change` alone; every act is an
//! entry of the log.
//!
//! * [`start`] – a round is made, or what has come since is added
//! * [`letters`] – first letters, reminders, escalation
//! * [`answer`] – what an organisation answers
//! * [`elect`] – who was elected at a first meeting
//! * [`reopen`] – somebody has left, a link is ended
//! * [`welcome`] – letters to who comes and who leaves

pub mod answer;
pub mod elect;
pub mod letters;
pub mod reopen;
pub mod start;
pub mod welcome;

use db::{Event, Result, Tx};
use kernel::id::RoundId;
use serde_json::Value;

pub use welcome::farewell;

use crate::store::round;

/// Notes what was done in a round.
pub(crate) fn log(
    tx: &mut Tx<'_>,
    kind: &'static str,
    id: RoundId,
    what: Value,
    personal: Option<Value>,
) -> Result<()> {
    let version = round::bump(tx, id)?;
    let event = Event::new(kind, id, version, what);
    tx.log(match personal {
        Some(personal) => event.with_personal(personal),
        None => event,
    })
}

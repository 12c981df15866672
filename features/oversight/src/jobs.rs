//! The daily proof of the change log, so that somebody notices soon when it no longer fits.

use db::{Db, Result, Tx};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::commands;

/// The kind of the job.
pub const PROVE: &str = "oversight.prove";
/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(24);

/// Asks for the first proof, as the program starts.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub async fn begin(db: &Db) -> Result<()> {
    db.maintain(|tx| ask(tx, tx.now())).await
}

/// Asks for a proof; one that waits already is enough.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn ask(tx: &mut Tx<'_>, due: Timestamp) -> Result<()> {
    tx.enqueue(PROVE, "log", &json!({}), due)
}

/// One proof, and the request for the next.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails. A log that does not fit is not an error: it is kept and told.
pub async fn run(db: &Db) -> Result<()> {
    commands::prove(db).await?;
    db.maintain(|tx| ask(tx, tx.now() + EVERY)).await
}

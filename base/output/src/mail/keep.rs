//! Keeping the outbox: letters that nobody could send are given up, forgotten jobs asked for again, personal things cleared.
//!
//! Runs every hour while the program runs, whether or not a server is named.

use db::{Db, Param, Result, Tx, params, span, sql};
use jiff::{SignedDuration, Timestamp};
use kernel::id::{Id, LetterId};
use serde_json::json;

use super::outbox;

/// The kind of the job.
pub const KEEP: &str = "mail.keep";
/// How long a letter's content and attachments stay after its journey has ended. A link in it works no longer than its own page
/// says; this is about how long it lies here.
pub const CONTENT_STAYS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long name, address, subject and the server's answer stay, so that somebody can still see who did not get it.
pub const ADDRESS_STAYS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(1);
/// A letter that has been due for so long has lost its job.
const FORGOTTEN: SignedDuration = SignedDuration::from_mins(15);

/// Asks for the first round, as the program starts.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub async fn begin(db: &Db) -> Result<()> {
    db.maintain(|tx| ask(tx, tx.now())).await
}

fn ask(tx: &mut Tx<'_>, due: Timestamp) -> Result<()> {
    tx.enqueue(KEEP, "outbox", &json!({}), due)
}

/// One round, and the request for the next.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub async fn run(db: &Db) -> Result<()> {
    db.maintain(|tx| {
        give_up(tx, None)?;
        wake_forgotten(tx)?;
        clear(tx)?;
        ask(tx, tx.now() + EVERY)
    })
    .await
}

/// Gives up what has been tried, or has waited for a server, too long. One letter or all.
pub(super) fn give_up(tx: &mut Tx<'_>, only: Option<LetterId>) -> Result<()> {
    let give_up = sql!(
        "UPDATE outbox SET state = 'given_up', state_at = $1, state_by = 'keeper', claim = NULL, claimed_until = NULL
         WHERE id BETWEEN $2 AND $3 AND give_up_at < $1
             AND (state = 'waiting' OR (state = 'being_sent' AND claimed_until < $1))"
    );
    let [first, last] = span(only.map(Id::uuid));
    tx.run(give_up, &[Param::Time(tx.now()), first, last]).map(drop)
}

/// A job may be given up when the database has failed eight times; its letter must not be forgotten with it.
fn wake_forgotten(tx: &mut Tx<'_>) -> Result<()> {
    let forgotten = sql!(
        "SELECT id FROM outbox WHERE (state = 'waiting' AND due_at < $1)
             OR (state = 'being_sent' AND claimed_until < $1) ORDER BY posted_at, id LIMIT 1000"
    );
    let letters: Vec<LetterId> = tx.all(forgotten, params![tx.now() - FORGOTTEN])?;
    letters.into_iter().try_for_each(|id| outbox::send_at(tx, id, tx.now()))
}

fn clear(tx: &mut Tx<'_>) -> Result<()> {
    let (content, address) = (tx.now() - CONTENT_STAYS, tx.now() - ADDRESS_STAYS);
    let files = sql!(
        "DELETE FROM outbox_attachment WHERE letter_id IN (SELECT id FROM outbox
             WHERE state IN ('sent', 'refused', 'returned', 'given_up') AND state_at < $1)"
    );
    tx.run(files, params![content])?;
    let texts = sql!(
        "UPDATE outbox SET content = NULL WHERE content IS NOT NULL
             AND state IN ('sent', 'refused', 'returned', 'given_up') AND state_at < $1"
    );
    tx.run(texts, params![content])?;
    let people = sql!(
        "UPDATE outbox SET name = NULL, address = NULL, subject = NULL, answer = NULL WHERE address IS NOT NULL
             AND state IN ('sent', 'refused', 'returned', 'given_up') AND state_at < $1"
    );
    tx.run(people, params![address]).map(drop)
}

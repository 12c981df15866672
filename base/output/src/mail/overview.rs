//! What waits and what did not arrive, for people who keep the register; and sending once more.
//!
//! Never gives what a letter says.

use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use kernel::{Actor, id::LetterId};

use super::{
    outbox::{self, PATIENCE},
    state::State,
};

/// Letters that are listed at most, of each kind.
pub const MOST: i64 = 200;

from_row! {
    /// A letter in a list.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Line {
        /// Its identity.
        pub id: LetterId,
        /// What it is about.
        pub key: String,
        /// Name of the recipient; `None` when it has been cleared.
        pub name: Option<String>,
        /// Address of the recipient; `None` when it has been cleared.
        pub address: Option<String>,
        /// Its subject; `None` when it has been cleared.
        pub subject: Option<String>,
        /// When it was posted.
        pub posted_at: Timestamp,
        /// Where it is.
        pub state: State,
        /// Since when.
        pub state_at: Timestamp,
        /// What the server or the returned message said.
        pub answer: Option<String>,
        /// Attempts begun.
        pub attempts: i64,
        /// When it is tried next, while it waits.
        pub due_at: Timestamp,
        /// When it was sent, also when it came back.
        pub sent_at: Option<Timestamp>,
        /// Whether it can still be sent once more.
        pub whole: bool,
    }
}

/// Who may see the outbox: it holds addresses of people.
#[must_use]
pub fn may_see(actor: &Actor) -> bool {
    actor.keeps_register()
}

/// Letters that are not sent or did not arrive, until their addresses are cleared: what did not arrive first, the newest first, at
/// most [`MOST`]. Empty for who may not see them.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn lines(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Line>> {
    if !may_see(actor) {
        return Ok(Vec::new());
    }
    let all = sql!(
        "SELECT id, key, name, address, subject, posted_at, state, state_at, answer, attempts, due_at, sent_at,
             content IS NOT NULL
         FROM outbox WHERE state IN ('waiting', 'being_sent', 'refused', 'returned', 'given_up') AND address IS NOT NULL
         ORDER BY CASE WHEN state IN ('waiting', 'being_sent') THEN 1 ELSE 0 END, state_at DESC, id DESC LIMIT $1"
    );
    tx.all(all, params![MOST])
}

/// How many letters are in each state; of those that did not arrive only those that are still listed.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn counts(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<(State, i64)>> {
    if !may_see(actor) {
        return Ok(Vec::new());
    }
    let each = sql!(
        "SELECT state, count(*) FROM outbox WHERE address IS NOT NULL OR state = 'sent' GROUP BY state ORDER BY state"
    );
    tx.all(each, params![])
}

/// Where a letter is, with what was said last; `None` when there is none with this key.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn of_key(tx: &mut Tx<'_>, actor: &Actor, key: &str) -> Result<Option<Line>> {
    if !may_see(actor) {
        return Ok(None);
    }
    let one = sql!(
        "SELECT id, key, name, address, subject, posted_at, state, state_at, answer, attempts, due_at, sent_at,
             content IS NOT NULL
         FROM outbox WHERE key = $1"
    );
    tx.maybe(one, params![key])
}

/// Sends a letter once more that was given up; false when it was not, or when its content has been cleared. What was refused or
/// came back needs another address, and is therefore another letter.
///
/// # Errors
/// [`db::Error::Engine`] when the database fails.
pub fn send_again(tx: &mut Tx<'_>, actor: &Actor, id: LetterId) -> Result<bool> {
    if !may_see(actor) {
        return Ok(false);
    }
    let now = tx.now();
    let again = sql!(
        "UPDATE outbox SET state = 'waiting', state_at = $2, state_by = $4, attempts = 0, due_at = $2, give_up_at = $3
         WHERE id = $1 AND state = 'given_up' AND content IS NOT NULL"
    );
    let changed = tx.run(again, params![id, now, now + PATIENCE, actor.log_name()])? == 1;
    if changed {
        outbox::send_at(tx, id, now)?;
    }
    Ok(changed)
}

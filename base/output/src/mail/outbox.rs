//! The outbox: letters from the moment they are called for to the end of their journey.
//!
//! Each step is one statement that looks at the state it leaves, so that two workers never both take it.

use db::{Error, Json, Result, Tx, from_row, params, sql};
use jiff::{SignedDuration, Timestamp};
use kernel::id::{Id, LetterId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    courier::SEND,
    letter::{Attachment, Letter, Unsendable},
    state::State,
};

/// How long a letter is tried before it is given up.
pub const PATIENCE: SignedDuration = SignedDuration::from_hours(48);
/// How long a dialogue keeps a letter for itself; longer than a dialogue may take.
pub const CLAIM: SignedDuration = SignedDuration::from_mins(5);

/// What became of a letter that was posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It will be sent.
    New(LetterId),
    /// A letter with its key was posted before; nothing was done.
    Before,
}

from_row! {
    /// A letter that a dialogue has claimed.
    #[derive(Clone, Debug)]
    pub struct Claimed {
        /// Its identity.
        pub id: LetterId,
        /// The word that names it in the envelope.
        pub token: String,
        /// The same at every attempt.
        pub message_id: String,
        /// `sv` or `en`.
        pub language: String,
        /// Name of the recipient, which may be empty.
        pub name: String,
        /// Address of the recipient.
        pub address: String,
        /// Its subject.
        pub subject: String,
        /// Its content, a list of [`Block`](super::Block).
        pub content: Json<Value>,
        /// When it was posted.
        pub posted_at: Timestamp,
        /// Attempts begun, this one included.
        pub attempts: i64,
        /// This dialogue.
        pub claim: Uuid,
    }
}

/// How a dialogue ended, with what was said; addresses are taken out of it before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has taken the letter.
    Sent(String),
    /// The server refuses this letter for good.
    Refused(String),
    /// Not now: the server cannot be reached, or has said so (4xx).
    NotNow(String),
}

/// Puts a letter in the outbox, in the transaction of the change that calls for it: with it or not at all.
/// The change itself logs; what a letter says is not part of the log.
///
/// # Errors
/// [`Unsendable`] inside [`Error::Other`], with all its faults; [`Error::Engine`].
pub fn post(tx: &mut Tx<'_>, letter: &Letter) -> Result<Posted> {
    let faults = letter.faults();
    if !faults.is_empty() {
        return Err(Error::other(Unsendable(faults)));
    }
    let id: LetterId = tx.new_id();
    let content = serde_json::to_value(&letter.content).map_err(Error::other)?;
    let (now, token) = (tx.now(), token()?);
    let put = sql!(
        "INSERT INTO outbox (id, key, token, language, name, address, subject, content, posted_at, state, state_at,
             state_by, attempts, due_at, give_up_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, 'post', 0, $9, $11) ON CONFLICT (key) DO NOTHING"
    );
    let (language, to) = (letter.language.code(), &letter.to);
    let (content, give_up_at) = (Json(content), now + PATIENCE);
    let row = params![
        id,
        letter.key,
        token,
        language,
        to.name,
        to.address,
        letter.subject,
        content,
        now,
        State::Waiting,
        give_up_at
    ];
    if tx.run(put, row)? == 0 {
        return Ok(Posted::Before);
    }
    for (attachment, ordinal) in letter.attachments.iter().zip(1i64..) {
        attach(tx, id, ordinal, attachment)?;
    }
    send_at(tx, id, now)?;
    Ok(Posted::New(id))
}

fn attach(tx: &mut Tx<'_>, id: LetterId, ordinal: i64, attachment: &Attachment) -> Result<()> {
    let put = sql!(
        "INSERT INTO outbox_attachment (letter_id, ordinal, name, media_type, content) VALUES ($1, $2, $3, $4, $5)"
    );
    tx.run(put, params![id, ordinal, attachment.name, attachment.media_type, attachment.content]).map(drop)
}

/// Asks for the job that sends a letter.
pub(super) fn send_at(tx: &mut Tx<'_>, id: LetterId, due: Timestamp) -> Result<()> {
    tx.enqueue(SEND, &id.to_string(), &json!({ "letter": id }), due)
}

/// 128 random bits: who does not have the letter cannot say that it came back.
fn token() -> Result<String> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|e| Error::other(e.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Takes a letter that is due for one dialogue, and gives its [`Message-ID`](Claimed::message_id) the sender's domain the first
/// time. `None` when it is not due, is in somebody else's dialogue, or its journey has ended; then a job is asked for when there
/// still is something to do.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn claim(tx: &mut Tx<'_>, id: LetterId, domain: &str) -> Result<Option<Claimed>> {
    let now = tx.now();
    super::keep::give_up(tx, Some(id))?;
    // A letter whose dialogue was cut off is taken again: its end is unknown, and a second copy is better than none.
    let take = sql!(
        "UPDATE outbox SET state = 'being_sent', state_at = $2, state_by = 'courier', attempts = attempts + 1, claim = $3,
             claimed_until = $4, message_id = COALESCE(message_id, $5)
         WHERE id = $1 AND address IS NOT NULL AND content IS NOT NULL
             AND ((state = 'waiting' AND due_at <= $2) OR (state = 'being_sent' AND claimed_until < $2))
         RETURNING id, token, message_id, language, name, address, subject, content, posted_at, attempts, claim"
    );
    let claim = tx.new_id::<LetterId>().uuid();
    let message_id = format!("<{id}@{domain}>");
    let taken: Option<Claimed> = tx.maybe(take, params![id, now, claim, now + CLAIM, message_id])?;
    if taken.is_none() {
        ask_again(tx, id)?;
    }
    Ok(taken)
}

/// The job of a letter that could not be taken yet is about to be done: another must come when it can be.
fn ask_again(tx: &mut Tx<'_>, id: LetterId) -> Result<()> {
    let when = sql!(
        "SELECT CASE WHEN state = 'waiting' THEN due_at ELSE claimed_until END FROM outbox
         WHERE id = $1 AND state IN ('waiting', 'being_sent') AND content IS NOT NULL"
    );
    let due: Option<Option<Timestamp>> = tx.maybe(when, params![id])?;
    match due.flatten() {
        Some(due) => send_at(tx, id, due + SignedDuration::from_secs(1)),
        None => Ok(()),
    }
}

/// The files of a letter, in order.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn attachments(tx: &mut Tx<'_>, id: LetterId) -> Result<Vec<Attachment>> {
    let of = sql!("SELECT name, media_type, content FROM outbox_attachment WHERE letter_id = $1 ORDER BY ordinal");
    let rows: Vec<(String, String, Vec<u8>)> = tx.all(of, params![id])?;
    Ok(rows.into_iter().map(|(name, media_type, content)| Attachment { name, media_type, content }).collect())
}

/// Notes how a dialogue ended. Does nothing when the letter has been claimed anew meanwhile.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn note(tx: &mut Tx<'_>, letter: &Claimed, outcome: &Outcome) -> Result<()> {
    let now = tx.now();
    let (state, said, due) = match outcome {
        Outcome::Sent(said) => (State::Sent, said, now),
        Outcome::Refused(said) => (State::Refused, said, now),
        Outcome::NotNow(said) => (State::Waiting, said, now + pause(letter.attempts)),
    };
    let noted = sql!(
        "UPDATE outbox SET state = $3, state_at = $4, state_by = 'courier', answer = $5, due_at = $6,
             sent_at = CASE WHEN $3 = 'sent' THEN $4 ELSE sent_at END, claim = NULL, claimed_until = NULL
         WHERE id = $1 AND claim = $2"
    );
    let answer = without_addresses(said);
    let changed = tx.run(noted, params![letter.id, letter.claim, state, now, answer, due])?;
    if changed == 1 && state == State::Waiting {
        send_at(tx, letter.id, due)?;
    }
    Ok(())
}

/// Minutes, then hours: 1, 5, 15, 30 minutes, 1, 2, then every 4 hours.
fn pause(attempts: i64) -> SignedDuration {
    const MINUTES: [i64; 6] = [1, 5, 15, 30, 60, 120];
    let at = usize::try_from(attempts - 1).unwrap_or(0);
    SignedDuration::from_mins(MINUTES.get(at).copied().unwrap_or(240))
}

/// What somebody said on one line of at most 300 characters, with every address in it replaced.
pub(super) fn without_addresses(said: &str) -> String {
    let words = said.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let hidden: Vec<&str> = words.map(|word| if word.contains('@') { "…@…" } else { word }).collect();
    hidden.join(" ").chars().take(300).collect()
}

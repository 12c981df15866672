//! The jobs that send: each letter is claimed, told to the server, and noted, in this order.
//!
//! "Being sent" is saved before the dialogue begins, so that a letter is never in two dialogues. Why a letter can arrive twice when
//! the program is cut off in one place, and never be lost: `docs/decisions/0015-mail.md`.

use std::{sync::Arc, time::Duration};

use db::{Db, Handlers, Result, job::Fault};
use kernel::{Language, id::LetterId};
use lettre::{Address, message::Mailbox};

use super::{
    compose::{self, Frame},
    dialogue,
    outbox::{self, Claimed, Outcome},
    server::Server,
};

/// The kind of the job that sends one letter.
pub const SEND: &str = "mail.send";
/// How often an outcome is noted again when the database does not take it: a letter that is sent and not noted is sent twice.
const NOTES: u32 = 8;

/// Who carries letters: to which server, in whose name, with which words under each.
pub struct Courier {
    /// The server.
    pub server: Server,
    /// In whose name.
    pub from: Mailbox,
    /// Where messages about letters come back to, with the letter's token after a plus sign.
    pub returns: Address,
    /// What stands under a letter in a language.
    pub frame: Box<dyn Fn(Language) -> Frame + Send + Sync>,
}

/// Why an address of the sender cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it must be like Region Exempel <post@region.example>, with an address of ASCII letters")]
pub struct SenderFault;

/// Reads a sender: `post@region.example` or `Region Exempel <post@region.example>`.
///
/// # Errors
/// When it is none.
pub fn sender(text: &str) -> std::result::Result<Mailbox, SenderFault> {
    let mailbox: Mailbox = text.trim().parse().map_err(|_| SenderFault)?;
    if super::letter::is_address(mailbox.email.as_ref()) { Ok(mailbox) } else { Err(SenderFault) }
}

/// Who does the jobs that send.
#[must_use]
pub fn handlers(courier: &Arc<Courier>) -> Handlers {
    let courier = courier.clone();
    Handlers::new().on(SEND, move |db, job| {
        let courier = courier.clone();
        async move {
            let letter = job.payload.0.get("letter").cloned().unwrap_or_default();
            let letter: LetterId =
                serde_json::from_value(letter).map_err(|_| Fault::from("the job names no letter"))?;
            courier.send(&db, letter).await.map_err(Fault::from)
        }
    })
}

impl Courier {
    /// Sends a letter when it is due and free; otherwise does nothing.
    ///
    /// # Errors
    /// [`db::Error::Engine`] when the database fails. That the letter did not get through is noted with the letter instead.
    pub async fn send(&self, db: &Db, id: LetterId) -> Result<()> {
        let domain = self.returns.domain().to_owned();
        let claimed = db.maintain(move |tx| {
            let Some(letter) = outbox::claim(tx, id, &domain)? else { return Ok(None) };
            let attachments = outbox::attachments(tx, id)?;
            Ok(Some((letter, attachments)))
        });
        let Some((letter, attachments)) = claimed.await? else { return Ok(()) };
        let outcome = self.outcome(&letter, &attachments).await;
        let kind = match outcome {
            Outcome::Sent(_) => "sent",
            Outcome::Refused(_) => "refused",
            Outcome::NotNow(_) => "not now",
        };
        tracing::info!(letter = %letter.id, attempts = letter.attempts, outcome = kind, "a letter was told to the mail server");
        note(db, letter, outcome).await
    }

    async fn outcome(&self, letter: &Claimed, attachments: &[super::letter::Attachment]) -> Outcome {
        let language = Language::ALL.into_iter().find(|one| one.code() == letter.language).unwrap_or_default();
        let made = compose::message(letter, attachments, &self.from, &(self.frame)(language));
        let sender = compose::return_address(&self.returns, &letter.token);
        match (made, sender, letter.address.parse::<Address>()) {
            (Ok(message), Ok(sender), Ok(to)) => dialogue::hand_over(&self.server, &sender, &to, &message).await,
            (Err(error), _, _) | (_, Err(error), _) => Outcome::Refused(error.to_string()),
            (_, _, Err(_)) => Outcome::Refused("the address is none".into()),
        }
    }
}

/// Keeps at it for about a minute: what is not noted will be sent again.
async fn note(db: &Db, letter: Claimed, outcome: Outcome) -> Result<()> {
    let noted = Arc::new((letter, outcome));
    for attempt in 1.. {
        let kept = noted.clone();
        match db.maintain(move |tx| outbox::note(tx, &kept.0, &kept.1)).await {
            Err(error) if attempt < NOTES => {
                tracing::warn!(letter = %noted.0.id, %error, "how a letter's dialogue ended could not be noted yet");
                tokio::time::sleep(Duration::from_millis(250 << attempt.min(7))).await;
            }
            ended => return ended,
        }
    }
    unreachable!("the loop ends by returning")
}

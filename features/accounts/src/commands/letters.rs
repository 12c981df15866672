//! A link by e-mail for reading one's own papers. Whoever asks is answered at once and alike, whether the address is anybody's
//! here: whose it is is looked up by a job, when nobody waits.

use db::{Db, Result, Tx};
use kernel::{
    Actor, Language,
    id::{Id, SessionId},
};
use output::mail::{Block, Letter, Recipient, post};
use serde::{Deserialize, Serialize};
use serde_json::json;
use web::Key;

use super::log;
use crate::{
    model::{LETTER, Way},
    store,
};

/// The job that sends a letter where there is an account.
pub const SEND: &str = "accounts.letter";

/// A letter that somebody has asked for: everything but the link.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The address, in the form in which two are compared.
    pub address: String,
    /// `sv` or `en`.
    pub language: String,
    /// Its subject.
    pub subject: String,
    /// What stands before the button.
    pub before: String,
    /// What the button says.
    pub button: String,
    /// What stands after it.
    pub after: String,
    /// Where people find the site, without a slash at the end.
    pub origin: String,
}

/// Asks for a letter.
///
/// # Errors
/// What the database says.
pub fn ask(tx: &mut Tx<'_>, asked: &Asked) -> Result<()> {
    let now = tx.now();
    // Any name will do; it is nobody's.
    let key = tx.new_id::<SessionId>().uuid().to_string();
    let payload = serde_json::to_value(asked).map_err(db::Error::other)?;
    tx.enqueue(SEND, &key, &payload, now)
}

/// Sends a letter that was asked for, where there is an account; does nothing for a stranger.
///
/// # Errors
/// What the database says; when the system has no randomness.
pub async fn send(db: &Db, asked: Asked) -> anyhow::Result<()> {
    let key = Key::new()?;
    db.write(&Actor::System { part: "accounts" }, "", move |tx| write(tx, &asked, &key)).await?;
    Ok(())
}

fn write(tx: &mut Tx<'_>, asked: &Asked, key: &Key) -> Result<()> {
    let account = store::by_email(tx, &asked.address)?.filter(|account| account.ended.is_none());
    let Some(account) = account else { return Ok(()) };
    let until = tx.now() + LETTER;
    store::add_link(tx, &Key::digest(key.text()), account.id, (Way::Letter, until))?;
    let english = asked.language == Language::En.code();
    let prefix = if english { "/en" } else { "" };
    let link = format!("{}{prefix}/logga-in/{}", asked.origin, key.text());
    let letter = Letter {
        key: format!("{SEND}:{}", tx.new_id::<SessionId>().uuid()),
        to: Recipient { name: account.name.clone(), address: account.email.clone() },
        language: if english { Language::En } else { Language::Sv },
        subject: asked.subject.clone(),
        content: vec![
            Block::Paragraph(asked.before.clone()),
            Block::Button { text: asked.button.clone(), address: link },
            Block::Paragraph(asked.after.clone()),
        ],
        attachments: Vec::new(),
    };
    post(tx, &letter)?;
    log(tx, "accounts.letter_sent", account.id, json!({}), None)
}

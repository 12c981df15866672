//! What somebody typed before she had shown surely enough who she is: kept for a quarter of an hour, for her account alone.
//!
//! It lies beside what else waits for an answer, so that a restored backup forgets it with the rest. Who takes it has it in her
//! page; a job clears what nobody came back for.

use db::{Db, Result, Tx};
use jiff::SignedDuration;
use kernel::id::AccountId;
use serde_json::{Value, json};
use web::{
    Key,
    held::{Held, HoldAnswer},
};

use crate::store::ceremony;

/// How long it is kept.
pub const KEPT: SignedDuration = SignedDuration::from_mins(15);
/// The job that clears what nobody came back for.
pub const FORGET: &str = "accounts.forget_typed";
/// What it is called among what waits.
const KIND: &str = "typed";
/// Where it comes back.
pub const BACK: &str = "/logga-in/fortsatt";

/// Keeps what was typed; the address at which it comes back.
#[must_use]
pub fn hold(db: Db, held: Held) -> HoldAnswer {
    Box::pin(async move {
        let key = Key::new().map_err(db::Error::other)?;
        let digest = Key::digest(key.text());
        let content = json!({ "address": held.address, "fields": held.fields });
        let account = held.account;
        db.maintain(move |tx| {
            let until = tx.now() + KEPT;
            ceremony::add(tx, (&digest, KIND), Some(account), &content, until)?;
            tx.enqueue(FORGET, "", &Value::Null, until)
        })
        .await?;
        Ok(format!("{BACK}/{}", key.text()))
    })
}

/// What somebody typed, and where it was to go.
pub struct Kept {
    /// The address of the form.
    pub address: String,
    /// Names and texts of its fields.
    pub fields: Vec<(String, String)>,
}

/// What an account typed, by the key in the address. `None` when it is not there, too old or somebody else's.
///
/// # Errors
/// What the database says.
pub fn of(tx: &mut Tx<'_>, account: AccountId, key: &str) -> Result<Option<Kept>> {
    let found = ceremony::look(tx, (&Key::digest(key), KIND), account)?;
    Ok(found.and_then(|mut content| {
        let fields = serde_json::from_value(content["fields"].take()).ok()?;
        Some(Kept { address: content["address"].as_str()?.to_owned(), fields })
    }))
}

/// Clears what is too old, and lets the job wait for what is not.
///
/// # Errors
/// What the database says.
pub async fn forget(db: &Db) -> anyhow::Result<()> {
    db.maintain(|tx| {
        ceremony::clear(tx)?;
        match ceremony::next(tx)? {
            Some(until) => tx.enqueue(FORGET, "", &Value::Null, until),
            None => Ok(()),
        }
    })
    .await?;
    Ok(())
}

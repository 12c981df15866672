//! Adding passkeys, removing them, signing in with one. What an answer proves is settled in [`passkey`](crate::passkey)
//! before any of this is called.

use db::{Result, Tx};
use kernel::id::{AccountId, Id, PasskeyId, ProviderIdentityId};
use serde_json::{Value, json};

use super::{Begin, begin, log};
use crate::{
    model::{Account, LONGEST, MOST_PASSKEYS},
    passkey::Kept,
    store,
};

/// Why nothing was done about a passkey. Carried out of the unit of work in [`db::Error::Other`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unchanged {
    /// Nobody could get in any more without somebody else's help.
    #[error("the last way in")]
    Last,
    /// She has as many as one may have.
    #[error("too many")]
    TooMany,
    /// There is none such.
    #[error("no such passkey")]
    None,
}

/// What somebody calls a passkey: without what no name has, and never too long.
#[must_use]
pub fn named(written: &str) -> String {
    written.chars().filter(|c| !c.is_control()).take(LONGEST).collect::<String>().trim().to_owned()
}

/// Adds a passkey, and raises the session: it goes on under a new key, as if she had signed in with it.
///
/// # Errors
/// [`Unchanged`] in [`db::Error::Other`]; [`db::Error::Duplicate`] when the passkey is known already; what the database says.
pub fn add(tx: &mut Tx<'_>, account: AccountId, name: &str, kept: &Kept, raised: Begin<'_>) -> Result<PasskeyId> {
    if store::passkey::of(tx, account)?.len() >= MOST_PASSKEYS {
        return Err(db::Error::other(Unchanged::TooMany));
    }
    let id: PasskeyId = tx.new_id();
    store::passkey::add(tx, (id, account), name, (&kept.0, &kept.1))?;
    let what = json!({ "passkey": id.uuid() });
    log(tx, "accounts.passkey_added", account, what.clone(), Some(json!({ "name": name })))?;
    begin(tx, account, raised, &what)?;
    Ok(id)
}

/// Signs in with a passkey that has been proven; `None` when it was removed meanwhile. `changed` is what is to be kept of it from
/// now on.
///
/// # Errors
/// What the database says.
pub fn sign_in(
    tx: &mut Tx<'_>,
    (account, id): (&Account, PasskeyId),
    changed: Option<&Value>,
    begun: Begin<'_>,
) -> Result<Option<AccountId>> {
    if store::passkey::used(tx, id)? == 0 {
        return Ok(None);
    }
    if let Some(content) = changed {
        store::passkey::set_content(tx, id, content)?;
    }
    begin(tx, account.id, begun, &json!({ "passkey": id.uuid() }))?;
    Ok(Some(account.id))
}

/// Removes a passkey, but never the last way in.
///
/// # Errors
/// [`Unchanged`] in [`db::Error::Other`]; what the database says.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, id: PasskeyId) -> Result<()> {
    if store::passkey::remove(tx, account, Some(id))? == 0 {
        return Err(db::Error::other(Unchanged::None));
    }
    not_the_last(tx, account)?;
    log(tx, "accounts.passkey_removed", account, json!({ "passkey": id.uuid() }), None)
}

/// Removes a provider, but never the last way in.
///
/// # Errors
/// As [`remove`].
pub fn remove_provider(tx: &mut Tx<'_>, account: AccountId, id: ProviderIdentityId) -> Result<()> {
    if store::identity::remove(tx, account, Some(id))? == 0 {
        return Err(db::Error::other(Unchanged::None));
    }
    not_the_last(tx, account)?;
    log(tx, "accounts.provider_removed", account, json!({ "identity": id.uuid() }), None)
}

/// Takes the whole unit back when nothing is left.
fn not_the_last(tx: &mut Tx<'_>, account: AccountId) -> Result<()> {
    match store::passkey::of(tx, account)?.is_empty() && !store::identity::any(tx, account)? {
        true => Err(db::Error::other(Unchanged::Last)),
        false => Ok(()),
    }
}

//! Signing in by a provider. Nobody gets an account by merely being somebody there: an administrator has invited her, and the
//! provider's word for her is bound to that account once.

use db::{Event, Result, Tx};
use kernel::id::{AccountId, ProviderIdentityId};
use serde_json::json;
use uuid::Uuid;

use super::{Begin, begin, log};
use crate::{
    model::{Account, email_key},
    provider::Proven,
    store,
};

/// How an answer of a provider belongs to an account.
enum Belongs {
    Bound(ProviderIdentityId),
    First,
}

/// Whose account an answer is of. `adds` is the account of somebody who adds the provider while she is signed in; `by_email`
/// says whether a verified address binds.
fn whose(
    tx: &mut Tx<'_>,
    proven: &Proven,
    by_email: bool,
    adds: Option<AccountId>,
) -> Result<Option<(Account, Belongs)>> {
    if let Some((id, account)) = store::identity::bound(tx, &proven.issuer, &proven.subject)? {
        // What is another's is not added.
        let hers = adds.is_none_or(|adds| adds == account.id);
        return Ok(hers.then_some((account, Belongs::Bound(id))));
    }
    let found = match (adds, proven.email.as_deref().and_then(email_key).filter(|_| by_email)) {
        (Some(adds), _) => store::by_id(tx, adds)?,
        (None, Some(email)) => store::by_email(tx, &email)?,
        (None, None) => None,
    };
    let Some(account) = found.filter(|account| account.ended.is_none()) else { return Ok(None) };
    // Who is bound to one word of a provider is not bound to a second by an address, which can change hands.
    let free = !store::identity::bound_to_another(tx, account.id, &proven.issuer)?;
    Ok(free.then_some((account, Belongs::First)))
}

/// Whose account an answer is of, for the log to name; `None` for strangers.
///
/// # Errors
/// What the database says.
pub fn account(tx: &mut Tx<'_>, proven: &Proven, by_email: bool, adds: Option<AccountId>) -> Result<Option<Account>> {
    Ok(whose(tx, proven, by_email, adds)?.map(|(account, _)| account))
}

/// Signs in by what a provider has proven, and binds it the first time; `None` for strangers.
///
/// # Errors
/// What the database says.
pub fn sign_in(
    tx: &mut Tx<'_>,
    (proven, word): (&Proven, &str),
    by_email: bool,
    adds: Option<AccountId>,
    begun: Begin<'_>,
) -> Result<Option<AccountId>> {
    let Some((account, belongs)) = whose(tx, proven, by_email, adds)? else { return Ok(None) };
    match belongs {
        Belongs::Bound(id) => drop(store::identity::used(tx, id)?),
        Belongs::First => {
            let id = tx.new_id();
            store::identity::bind(tx, (id, account.id), &proven.issuer, &proven.subject)?;
            log(tx, "accounts.provider_added", account.id, json!({ "provider": word }), None)?;
        }
    }
    begin(tx, account.id, begun, &json!({ "provider": word }))?;
    Ok(Some(account.id))
}

/// Puts on record that what a provider said let nobody in: which provider, and why in one word. Nothing that it said.
///
/// # Errors
/// What the database says.
pub fn refused(tx: &mut Tx<'_>, word: &str, why: &str) -> Result<()> {
    let what = json!({ "provider": word, "why": why });
    let (kind, object_kind) = ("accounts.provider_refused", "provider_identity");
    tx.log_entry(Event { kind, object_kind, object_id: Uuid::nil(), object_version: 1, what, personal: None }).map(drop)
}

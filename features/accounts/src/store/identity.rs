//! Who accounts are with providers.

use db::{Result, Tx, from_row, params, sql};
use kernel::id::{AccountId, ProviderIdentityId};

use crate::model::Account;

/// Whether an account is bound to any provider.
pub fn any(tx: &mut Tx<'_>, account: AccountId) -> Result<bool> {
    tx.one(
        sql!("SELECT EXISTS (SELECT 1 FROM provider_identity WHERE account_id = $1 AND removed_at IS NULL)"),
        params![account],
    )
}

from_row! {
    struct BoundRow { id: ProviderIdentityId, account: AccountId, name: String, email: String }
}

/// Whose identity with a provider it is, while it and the account are there.
pub fn bound(tx: &mut Tx<'_>, issuer: &str, subject: &str) -> Result<Option<(ProviderIdentityId, Account)>> {
    let row: Option<BoundRow> = tx.maybe(
        sql!(
            "SELECT i.id, a.id, a.name, a.email FROM provider_identity i JOIN account a ON a.id = i.account_id \
             WHERE i.issuer = $1 AND i.subject = $2 AND i.removed_at IS NULL AND a.ended_at IS NULL"
        ),
        params![issuer, subject],
    )?;
    Ok(row.map(|r| (r.id, Account { id: r.account, name: r.name, email: r.email, ended: None })))
}

/// Whether an account is bound to another word of the same provider.
pub fn bound_to_another(tx: &mut Tx<'_>, account: AccountId, issuer: &str) -> Result<bool> {
    tx.one(
        sql!(
            "SELECT EXISTS (SELECT 1 FROM provider_identity WHERE account_id = $1 AND issuer = $2 \
             AND removed_at IS NULL)"
        ),
        params![account, issuer],
    )
}

/// Binds an account to a provider's word for it.
pub fn bind(
    tx: &mut Tx<'_>,
    (id, account): (ProviderIdentityId, AccountId),
    issuer: &str,
    subject: &str,
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO provider_identity (id, account_id, issuer, subject, added_at, used_at) \
             VALUES ($1, $2, $3, $4, $5, $5)"
        ),
        params![id, account, issuer, subject, now],
    )
}

/// Notes that an identity was used.
pub fn used(tx: &mut Tx<'_>, id: ProviderIdentityId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE provider_identity SET used_at = $2 WHERE id = $1"), params![id, now])
}

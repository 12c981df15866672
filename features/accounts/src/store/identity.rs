//! Who accounts are with providers.

use db::{Param, Result, Tx, from_row, params, span, sql};
use jiff::Timestamp;
use kernel::id::{AccountId, Id, ProviderIdentityId};

use crate::model::{Account, Bound};

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

/// The providers that vouch for an account, the oldest first.
pub fn of(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<Bound>> {
    let rows: Vec<(ProviderIdentityId, String, Timestamp, Option<Timestamp>)> = tx.all(
        sql!(
            "SELECT id, issuer, added_at, used_at FROM provider_identity WHERE account_id = $1 AND removed_at IS NULL \
             ORDER BY added_at, id"
        ),
        params![account],
    )?;
    Ok(rows.into_iter().map(|(id, issuer, added, used)| Bound { id, issuer, added, used }).collect())
}

/// Unbinds providers of an account: one, or all.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, one: Option<ProviderIdentityId>) -> Result<u64> {
    let now = tx.now();
    let [first, last] = span(one.map(Id::uuid));
    tx.run(
        sql!(
            "UPDATE provider_identity SET removed_at = $4 WHERE account_id = $1 AND id BETWEEN $2 AND $3 \
             AND removed_at IS NULL"
        ),
        &[Param::Id(account.uuid()), first, last, Param::Time(now)],
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
             VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (issuer, subject) DO UPDATE SET \
             account_id = excluded.account_id, added_at = excluded.added_at, used_at = excluded.used_at, \
             removed_at = NULL WHERE provider_identity.removed_at IS NOT NULL"
        ),
        params![id, account, issuer, subject, now],
    )
}

/// Notes that an identity was used.
pub fn used(tx: &mut Tx<'_>, id: ProviderIdentityId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE provider_identity SET used_at = $2 WHERE id = $1"), params![id, now])
}

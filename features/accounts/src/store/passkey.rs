//! Passkeys of accounts.

use db::{Json, Param, Result, Tx, from_row, params, span, sql};
use jiff::Timestamp;
use kernel::id::{AccountId, Id, PasskeyId};
use serde_json::Value;

use crate::model::{Account, Passkey};

/// Adds a passkey.
pub fn add(
    tx: &mut Tx<'_>,
    (id, account): (PasskeyId, AccountId),
    name: &str,
    (credential, content): (&[u8], &Value),
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO passkey (id, account_id, name, credential, content, added_at) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        params![id, account, name, credential, Json(content), now],
    )
}

/// The passkeys of an account, the oldest first.
pub fn of(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<Passkey>> {
    let rows: Vec<(PasskeyId, String, Timestamp, Option<Timestamp>)> = tx.all(
        sql!(
            "SELECT id, name, added_at, used_at FROM passkey WHERE account_id = $1 AND removed_at IS NULL \
             ORDER BY added_at, id"
        ),
        params![account],
    )?;
    Ok(rows.into_iter().map(|(id, name, added, used)| Passkey { id, name, added, used }).collect())
}

/// The identities of an account's passkeys, by which their devices know them.
pub fn credentials(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<Vec<u8>>> {
    tx.all(sql!("SELECT credential FROM passkey WHERE account_id = $1 AND removed_at IS NULL"), params![account])
}

from_row! {
    struct KnownRow { id: PasskeyId, content: Json<Value>, account: AccountId, name: String, email: String }
}

/// A passkey that can be signed in with, whose it is, and what is kept of it.
pub struct Known {
    /// The passkey.
    pub id: PasskeyId,
    /// Whose it is.
    pub account: Account,
    /// What is kept of it.
    pub content: Value,
}

/// The passkey of an identity, while it and its account are there.
pub fn known(tx: &mut Tx<'_>, credential: &[u8]) -> Result<Option<Known>> {
    let row: Option<KnownRow> = tx.maybe(
        sql!(
            "SELECT p.id, p.content, a.id, a.name, a.email FROM passkey p JOIN account a ON a.id = p.account_id \
             WHERE p.credential = $1 AND p.removed_at IS NULL AND a.ended_at IS NULL"
        ),
        params![credential],
    )?;
    Ok(row.map(|r| Known {
        id: r.id,
        account: Account { id: r.account, name: r.name, email: r.email, ended: None },
        content: r.content.0,
    }))
}

/// Notes that a passkey was used; 0 when it was removed meanwhile.
pub fn used(tx: &mut Tx<'_>, id: PasskeyId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE passkey SET used_at = $2 WHERE id = $1 AND removed_at IS NULL"), params![id, now])
}

/// Keeps what has changed of a passkey: its counter.
pub fn set_content(tx: &mut Tx<'_>, id: PasskeyId, content: &Value) -> Result<u64> {
    tx.run(sql!("UPDATE passkey SET content = $2 WHERE id = $1"), params![id, Json(content)])
}

/// Removes passkeys of an account: one, or all. 0 when there is none.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, one: Option<PasskeyId>) -> Result<u64> {
    let now = tx.now();
    let [first, last] = span(one.map(Id::uuid));
    tx.run(
        sql!(
            "UPDATE passkey SET removed_at = $4 WHERE account_id = $1 AND id BETWEEN $2 AND $3 AND removed_at IS NULL"
        ),
        &[Param::Id(account.uuid()), first, last, Param::Time(now)],
    )
}

//! What waits for its answer: some minutes, used once.

use db::{Json, Result, Tx, params, sql};
use jiff::Timestamp;
use kernel::id::AccountId;
use serde_json::Value;

/// Keeps what waits, and clears what nobody answered in time.
pub fn add(
    tx: &mut Tx<'_>,
    (digest, kind): (&[u8], &str),
    account: Option<AccountId>,
    content: &Value,
    until: Timestamp,
) -> Result<u64> {
    clear(tx)?;
    tx.run(
        sql!("INSERT INTO ceremony (digest, kind, account_id, content, until) VALUES ($1, $2, $3, $4, $5)"),
        params![digest, kind, account, Json(content), until],
    )
}

/// Clears what nobody answered in time.
pub fn clear(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("DELETE FROM ceremony WHERE until <= $1"), params![now])
}

/// When the next of what waits is too old.
pub fn next(tx: &mut Tx<'_>) -> Result<Option<Timestamp>> {
    tx.one(sql!("SELECT min(until) FROM ceremony"), params![])
}

/// What waits for an account, and goes on waiting; `None` when it is not there, too old, of another kind or of another account.
pub fn look(tx: &mut Tx<'_>, (digest, kind): (&[u8], &str), account: AccountId) -> Result<Option<Value>> {
    let now = tx.now();
    let found: Option<Json<Value>> = tx.maybe(
        sql!("SELECT content FROM ceremony WHERE digest = $1 AND kind = $2 AND until > $3 AND account_id = $4"),
        params![digest, kind, now, account],
    )?;
    Ok(found.map(|content| content.0))
}

/// Takes what waits, once; `None` when it is not there, too old, of another kind or of another account.
pub fn take(tx: &mut Tx<'_>, (digest, kind): (&[u8], &str), account: Option<AccountId>) -> Result<Option<Value>> {
    let now = tx.now();
    let found: Option<(Json<Value>, Option<AccountId>)> = tx.maybe(
        sql!("DELETE FROM ceremony WHERE digest = $1 AND kind = $2 AND until > $3 RETURNING content, account_id"),
        params![digest, kind, now],
    )?;
    Ok(found.filter(|(_, of)| *of == account).map(|(content, _)| content.0))
}

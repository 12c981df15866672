//! How often something was tried: one row for each key and window of time, shared by all processes. A key is a digest.

use db::{Result, Tx, params, sql};
use jiff::Timestamp;

/// How often it was tried in the window of this digest.
pub fn count(tx: &mut Tx<'_>, digest: &[u8]) -> Result<i64> {
    let found: Option<i64> = tx.maybe(sql!("SELECT count FROM attempt WHERE digest = $1"), params![digest])?;
    Ok(found.unwrap_or(0))
}

/// Counts one more, and clears the windows that are over. How often it has been tried now.
pub fn add(tx: &mut Tx<'_>, digest: &[u8], until: Timestamp) -> Result<i64> {
    let now = tx.now();
    tx.run(sql!("DELETE FROM attempt WHERE until <= $1"), params![now])?;
    tx.one(
        sql!(
            "INSERT INTO attempt (digest, count, until) VALUES ($1, 1, $2) \
             ON CONFLICT (digest) DO UPDATE SET count = attempt.count + 1 RETURNING count"
        ),
        params![digest, until],
    )
}

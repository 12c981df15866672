//! How often something may be tried: one row for each key and window of time, shared by all processes.
//!
//! Whoever is over the limit costs one look-up and no write. What is kept is a digest that holds the window as well, so that no
//! address can be read from it, and it is gone when the window is over.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::{Db, Result, Tx, params, sql};

/// So often in one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is tried.
    pub what: &'static str,
    /// How often.
    pub most: i64,
    /// In how long a time; windows begin at full multiples of it.
    pub window: SignedDuration,
}

impl Limit {
    /// The window of a moment: what its row is called, and when it is over.
    fn window_of(self, key: &str, now: Timestamp) -> (Vec<u8>, Timestamp) {
        let length = self.window.as_secs();
        let over = (now.as_second().div_euclid(length) + 1) * length;
        let digest = Sha256::digest(format!("{}\0{over}\0{key}", self.what)).to_vec();
        (digest, Timestamp::from_second(over).unwrap_or(now))
    }

    /// Seconds until it may be tried again for a key, when it has been tried too often.
    ///
    /// # Errors
    /// What the database says.
    pub async fn wait(self, db: &Db, key: &str) -> Result<Option<u32>> {
        let key = key.to_owned();
        db.read(move |tx| {
            let now = tx.now();
            let (digest, over) = self.window_of(&key, now);
            let left = u32::try_from(over.as_second() - now.as_second()).unwrap_or(1).max(1);
            Ok((tried(tx, &digest)? >= self.most).then_some(left))
        })
        .await
    }

    /// Counts one more for a key. How often it has been tried now.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count(self, db: &Db, key: &str) -> Result<i64> {
        let key = key.to_owned();
        let add = move |tx: &mut Tx<'_>| {
            let (digest, over) = self.window_of(&key, tx.now());
            add(tx, &digest, over)
        };
        db.maintain(add).await
    }
}

/// How often it was tried in the window of this digest.
fn tried(tx: &mut Tx<'_>, digest: &[u8]) -> Result<i64> {
    let found: Option<i64> = tx.maybe(sql!("SELECT count FROM attempt WHERE digest = $1"), params![digest])?;
    Ok(found.unwrap_or(0))
}

/// Counts one more, and clears the windows that are over. How often it has been tried now.
fn add(tx: &mut Tx<'_>, digest: &[u8], until: Timestamp) -> Result<i64> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_the_same_until_it_is_over_and_tells_no_address() {
        let at = |second| Timestamp::from_second(second).expect("a moment");
        let letters = Limit { what: "letter to", most: 3, window: SignedDuration::from_mins(15) };
        let asked = Limit { what: "letter asked", ..letters };
        let (one, over) = letters.window_of("karin@region.example", at(900));
        assert_eq!(over, at(1800));
        assert_eq!(letters.window_of("karin@region.example", at(1799)).0, one);
        assert_ne!(letters.window_of("karin@region.example", at(1800)).0, one);
        assert_ne!(letters.window_of("ada@region.example", at(900)).0, one);
        assert_ne!(asked.window_of("karin@region.example", at(900)).0, one);
        assert_eq!(one.len(), 32);
    }
}

//! How often something may be tried. Counted for a network or an address, never for an account: nobody is locked out by what
//! others try in her name, and every way in is counted on its own.
//!
//! Whoever is over the limit costs one look-up and no write. What is kept is a digest that holds the window as well, so that no
//! address can be read from it, and it is gone when the window is over.

use db::{Db, Event, Result, Tx};
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Actor,
    id::{AccountId, Id},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use web::{Failure, failure::Refusal, reach::Network};

use crate::store;

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

const QUARTER: SignedDuration = SignedDuration::from_mins(15);

/// Beginning to sign in, by passkey or provider: a whole town hall may share a network.
pub const BEGINNINGS: Limit = Limit { what: "beginning", most: 600, window: QUARTER };
/// Keys in links that are none.
pub const WRONG_LINKS: Limit = Limit { what: "wrong link", most: 60, window: QUARTER };
/// Answers of providers that nobody here waits for.
pub const STRAY_ANSWERS: Limit = Limit { what: "stray answer", most: 60, window: QUARTER };
/// Passkeys that prove nothing.
pub const WRONG_PASSKEYS: Limit = Limit { what: "wrong passkey", most: 60, window: QUARTER };
/// Letters asked for from one network.
pub const LETTERS_ASKED: Limit = Limit { what: "letter asked", most: 30, window: QUARTER };
/// Letters to one address, whether or not it is anybody's here.
pub const LETTERS_TO: Limit = Limit { what: "letter to", most: 3, window: QUARTER };

impl Limit {
    /// The window of a moment: what its row is called, and when it is over.
    fn window_of(self, key: &str, now: Timestamp) -> (Vec<u8>, Timestamp) {
        let length = self.window.as_secs();
        let over = (now.as_second().div_euclid(length) + 1) * length;
        let digest = Sha256::digest(format!("{}\0{over}\0{key}", self.what)).to_vec();
        (digest, Timestamp::from_second(over).unwrap_or(now))
    }
}

/// Seconds until it may be tried again, when it has been tried too often.
async fn wait(db: &Db, limit: Limit, key: String) -> Result<Option<u32>> {
    db.read(move |tx| {
        let now = tx.now();
        let (digest, over) = limit.window_of(&key, now);
        let left = u32::try_from(over.as_second() - now.as_second()).unwrap_or(1).max(1);
        Ok((store::attempt::count(tx, &digest)? >= limit.most).then_some(left))
    })
    .await
}

/// Refuses what has been tried too often for a key.
///
/// # Errors
/// [`Refusal::TooOften`]; what the database says.
pub async fn check(db: &Db, limit: Limit, key: &str) -> std::result::Result<(), Failure> {
    match wait(db, limit, key.to_owned()).await? {
        Some(wait) => Err(Failure::Refused(Refusal::TooOften { wait })),
        None => Ok(()),
    }
}

/// Counts one more for a key. The one that is the last to be let through is an entry of the log: once in a window, without saying
/// for whom.
///
/// # Errors
/// What the database says.
pub async fn count(db: &Db, limit: Limit, key: &str) -> Result<()> {
    let key = key.to_owned();
    let add = move |tx: &mut Tx<'_>| {
        let (digest, over) = limit.window_of(&key, tx.now());
        store::attempt::add(tx, &digest, over)
    };
    if db.maintain(add).await? == limit.most {
        db.write(&Actor::System { part: "accounts" }, "", move |tx| log_reached(tx, limit)).await?;
    }
    Ok(())
}

fn log_reached(tx: &mut Tx<'_>, limit: Limit) -> Result<()> {
    tx.log_entry(Event {
        kind: "accounts.limit_reached",
        object_kind: AccountId::KIND,
        object_id: Uuid::nil(),
        object_version: 1,
        what: json!({ "what": limit.what, "most": limit.most }),
        personal: None,
    })
    .map(drop)
}

/// Refuses what has been tried too often from a network, else counts it. Where no network is known nothing is counted.
///
/// # Errors
/// As [`check`].
pub async fn take(db: &Db, limit: Limit, network: Network) -> std::result::Result<(), Failure> {
    let Some(key) = network.key() else { return Ok(()) };
    check(db, limit, &key).await?;
    Ok(count(db, limit, &key).await?)
}

/// Refuses a network that has tried something too often; nothing is counted yet.
///
/// # Errors
/// As [`check`].
pub async fn check_network(db: &Db, limit: Limit, network: Network) -> std::result::Result<(), Failure> {
    match network.key() {
        Some(key) => check(db, limit, &key).await,
        None => Ok(()),
    }
}

/// Counts one more from a network.
///
/// # Errors
/// What the database says.
pub async fn count_network(db: &Db, limit: Limit, network: Network) -> Result<()> {
    match network.key() {
        Some(key) => count(db, limit, &key).await,
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_the_same_until_it_is_over_and_tells_no_address() {
        let at = |second| Timestamp::from_second(second).expect("a moment");
        let (one, over) = LETTERS_TO.window_of("karin@region.example", at(900));
        assert_eq!(over, at(1800));
        assert_eq!(LETTERS_TO.window_of("karin@region.example", at(1799)).0, one);
        assert_ne!(LETTERS_TO.window_of("karin@region.example", at(1800)).0, one);
        assert_ne!(LETTERS_TO.window_of("ada@region.example", at(900)).0, one);
        assert_ne!(LETTERS_ASKED.window_of("karin@region.example", at(900)).0, one);
        assert_eq!(one.len(), 32);
    }
}

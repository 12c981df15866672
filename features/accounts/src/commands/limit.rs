//! How often something may be tried. Counted for a network or an address, never for an account: nobody is locked out by what
//! others try in her name, and every way in is counted on its own. The counting itself is [`db::limit`].

pub use db::limit::Limit;
use db::{Db, Event, Result, Tx};
use jiff::SignedDuration;
use kernel::{
    Actor,
    id::{AccountId, Id},
};
use serde_json::json;
use uuid::Uuid;
use web::{Failure, failure::Refusal, reach::Network};

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

/// Refuses what has been tried too often for a key.
///
/// # Errors
/// [`Refusal::TooOften`]; what the database says.
pub async fn check(db: &Db, limit: Limit, key: &str) -> std::result::Result<(), Failure> {
    match limit.wait(db, key).await? {
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
    if limit.count(db, key).await? == limit.most {
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

//! Giving log entries their place in the chain, one sealer at a time.
//!
//! Writers never wait for it: it comes afterwards, takes the entries it can see and chains them in a batch. An
//! entry saved later gets a later position, whatever its clock said. Two things keep the chain single: the lease
//! says who may seal, and the head of the chain is moved only from where this sealer read it.

use crate::{
    base::Db,
    error::{Error, Result},
    log::chain::{self, Digest32},
    params, sql,
    tx::Tx,
};
use jiff::SignedDuration;
use std::{future::Future, pin::pin, time::Duration};
use uuid::Uuid;

/// How long a sealer that has gone silent keeps others away.
const LEASE: SignedDuration = SignedDuration::from_secs(10);
/// Entries chained in one transaction by [`Db::run_sealer`].
const BATCH: u32 = 500;

/// What one round of sealing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// So many entries got their place; 0 when none was waiting.
    Sealed(u32),
    /// Another process holds the lease.
    Elsewhere,
}

impl Db {
    /// Seals at most `batch` entries, the oldest first.
    ///
    /// # Errors
    /// [`Error::Engine`] when the database fails; nothing is sealed then.
    pub async fn seal(&self, batch: u32) -> Result<Sealing> {
        let waiting = sql!("SELECT EXISTS (SELECT 1 FROM log_entry WHERE position IS NULL)");
        // An idle round is one read and leaves the disk alone.
        if !self.read(move |tx| tx.one::<bool>(waiting, params![])).await? {
            return Ok(Sealing::Sealed(0));
        }
        let holder = self.core.holder;
        let hired = self.lease(move |tx| take_lease(tx, holder)).await?;
        if !hired {
            return Ok(Sealing::Elsewhere);
        }
        self.lease(move |tx| seal_batch(tx, holder, batch).map(Sealing::Sealed)).await
    }

    /// Seals until nothing is waiting; for commands and tests. Gives the number of entries.
    ///
    /// # Errors
    /// [`Error::Locked`] when another process seals; otherwise as [`seal`](Self::seal).
    pub async fn seal_all(&self) -> Result<u32> {
        let mut total = 0;
        loop {
            match self.seal(BATCH).await? {
                Sealing::Sealed(0) => return Ok(total),
                Sealing::Sealed(count) => total += count,
                Sealing::Elsewhere => return Err(Error::Locked("another process is sealing the log")),
            }
        }
    }

    /// Seals every so often until `stop` is ready; then finishes its round and lets the lease go.
    /// A fault is logged and tried again at the next round.
    pub async fn run_sealer(&self, every: Duration, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut rounds = tokio::time::interval(every);
        rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                biased;
                () = &mut stop => break,
                _ = rounds.tick() => self.seal_round().await,
            }
        }
        let holder = self.core.holder;
        if let Err(error) = self.lease(move |tx| release_lease(tx, holder)).await {
            tracing::warn!(%error, "the sealer's lease was not released; it ends by itself");
        }
    }

    async fn seal_round(&self) {
        loop {
            match self.seal(BATCH).await {
                Ok(Sealing::Sealed(BATCH)) => {}
                Ok(_) => return,
                Err(error) => {
                    tracing::warn!(%error, "the log was not sealed this round");
                    return;
                }
            }
        }
    }
}

fn take_lease(tx: &mut Tx<'_>, holder: Uuid) -> Result<bool> {
    let first =
        sql!("INSERT INTO log_lease (name, position, chain) VALUES ('sealer', 0, $1) ON CONFLICT (name) DO NOTHING");
    tx.run(first, params![chain::START])?;
    let until = tx.now() + LEASE;
    let take = sql!(
        "UPDATE log_lease SET holder = $1, until = $2
         WHERE name = 'sealer' AND (holder = $1 OR holder IS NULL OR until < $3)"
    );
    Ok(tx.run(take, params![holder, until, tx.now()])? == 1)
}

fn release_lease(tx: &mut Tx<'_>, holder: Uuid) -> Result<()> {
    let release = sql!("UPDATE log_lease SET holder = NULL, until = NULL WHERE name = 'sealer' AND holder = $1");
    tx.run(release, params![holder]).map(drop)
}

fn seal_batch(tx: &mut Tx<'_>, holder: Uuid, batch: u32) -> Result<u32> {
    let head = sql!("SELECT position, chain FROM log_lease WHERE name = 'sealer' AND holder = $1");
    let Some((before, chained)) = tx.maybe::<(i64, Vec<u8>)>(head, params![holder])? else {
        return Err(Error::Locked("another process took over sealing"));
    };
    let waiting = sql!("SELECT id, digest FROM log_entry WHERE position IS NULL ORDER BY recorded_at, id LIMIT $1");
    let entries: Vec<(Uuid, Vec<u8>)> = tx.all(waiting, params![batch])?;
    if entries.is_empty() {
        return Ok(0);
    }
    let place = sql!("UPDATE log_entry SET position = $2, chain = $3 WHERE id = $1 AND position IS NULL");
    let (mut position, mut chained): (i64, Digest32) = (before, as_digest(&chained)?);
    for (id, digest) in &entries {
        position += 1;
        chained = chain::link(&chained, position, digest);
        if tx.run(place, params![*id, position, chained])? != 1 {
            return Err(Error::Locked("another process sealed the same entries"));
        }
    }
    let advance =
        sql!("UPDATE log_lease SET position = $3, chain = $4 WHERE name = 'sealer' AND holder = $1 AND position = $2");
    if tx.run(advance, params![holder, before, position, chained])? != 1 {
        return Err(Error::Locked("another process moved the head of the chain"));
    }
    Ok(u32::try_from(entries.len()).unwrap_or(u32::MAX))
}

fn as_digest(bytes: &[u8]) -> Result<Digest32> {
    bytes.try_into().map_err(|_| Error::other("the head of the log's chain is not a digest"))
}

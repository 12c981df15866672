//! Work to do later: put in the same transaction as the change that calls for it, done at least once.
//!
//! A handler may be run again after a crash or a fault, so it must bear that. Jobs carry keys and ids, never
//! what they are about: the handler reads that when it runs.

use crate::{
    base::Db,
    error::Result,
    from_row, params, sql,
    tx::Tx,
    value::{Json, Param},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::{collections::BTreeMap, future::Future, pin::Pin, pin::pin, sync::Arc, time::Duration};
use uuid::Uuid;

/// Attempts before a job is given up.
pub const ATTEMPTS: i64 = 8;
/// How long a handler may take before it counts as failed.
const LIMIT: Duration = Duration::from_secs(300);
/// How long a worker that has gone silent keeps a job; longer than a handler may take.
const LEASE: SignedDuration = SignedDuration::from_secs(360);

from_row! {
    /// A job that a handler is given.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Job {
        /// Its identifier.
        pub id: Uuid,
        /// What to do, e.g. `mail.summons`.
        pub kind: String,
        /// For what: with the kind, unique among waiting jobs.
        pub key: String,
        /// What else the handler needs.
        pub payload: Json<Value>,
        /// Attempts begun, this one included.
        pub attempts: i64,
        lease: Uuid,
    }
}

from_row! {
    /// A job that was given up, or whose last attempt failed.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Trouble {
        /// The job.
        pub id: Uuid,
        /// What it was to do.
        pub kind: String,
        /// For what.
        pub key: String,
        /// Attempts made.
        pub attempts: i64,
        /// When it was given up; `None` while it will be tried again.
        pub failed_at: Option<Timestamp>,
        /// What the last attempt said.
        pub fault: String,
    }
}

/// What went wrong in a handler.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;
type Run = Pin<Box<dyn Future<Output = std::result::Result<(), Fault>> + Send>>;
type Handler = Arc<dyn Fn(Db, Job) -> Run + Send + Sync>;

/// Who does which kind of job.
#[derive(Clone, Default)]
pub struct Handlers(BTreeMap<&'static str, Handler>);

/// How a round of work ended.
enum Round {
    /// Everything that was due is done.
    Whole,
    /// The worker was asked to stop.
    Stopped,
}

impl Handlers {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Jobs of `kind` are done by `handler`. It may be run more than once for the same job.
    #[must_use]
    pub fn on<F, R>(mut self, kind: &'static str, handler: F) -> Self
    where
        F: Fn(Db, Job) -> R + Send + Sync + 'static,
        R: Future<Output = std::result::Result<(), Fault>> + Send + 'static,
    {
        self.0.insert(kind, Arc::new(move |db, job| Box::pin(handler(db, job))));
        self
    }
}

impl Tx<'_> {
    /// Asks for a job at `due` or soon after. While one of the same kind and key waits, that one is kept: it takes
    /// the new payload and the earlier of the two times.
    ///
    /// # Errors
    /// As [`run`](Tx::run).
    pub fn enqueue(&mut self, kind: &'static str, key: &str, payload: &Value, due: Timestamp) -> Result<()> {
        let id = self.new_uuid();
        let statement = sql!(
            "INSERT INTO job (id, kind, key, payload, enqueued_at, due_at, attempts)
             VALUES ($1, $2, $3, $4, $5, $6, 0)
             ON CONFLICT (kind, key) WHERE lease IS NULL AND failed_at IS NULL DO UPDATE SET
                 payload = excluded.payload,
                 due_at = CASE WHEN excluded.due_at < job.due_at THEN excluded.due_at ELSE job.due_at END"
        );
        let row = [
            Param::Id(id),
            Param::Text(kind),
            Param::Text(key),
            Param::Json(payload),
            Param::Time(self.now()),
            Param::Time(due),
        ];
        self.run(statement, &row).map(drop)
    }
}

/// Jobs in trouble, those given up first.
///
/// # Errors
/// As [`Tx::all`].
pub fn in_trouble(tx: &mut Tx<'_>) -> Result<Vec<Trouble>> {
    let statement = sql!(
        "SELECT id, kind, key, attempts, failed_at, fault FROM job WHERE fault IS NOT NULL
         ORDER BY CASE WHEN failed_at IS NULL THEN 1 ELSE 0 END, enqueued_at, id"
    );
    tx.all(statement, params![])
}

impl Db {
    /// Does all jobs that are due now, one after another; gives the number done. For commands and tests.
    ///
    /// # Errors
    /// When the database fails. A handler's fault is kept with its job instead.
    pub async fn run_due_jobs(&self, handlers: &Handlers) -> Result<u32> {
        let mut done = 0;
        self.round(handlers, pin!(std::future::pending()), &mut done).await?;
        Ok(done)
    }

    /// Does due jobs every so often until `stop` is ready, finishing the job at hand.
    pub async fn run_jobs(&self, handlers: &Handlers, every: Duration, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut rounds = tokio::time::interval(every);
        rounds.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                biased;
                () = &mut stop => return,
                _ = rounds.tick() => {}
            }
            match self.round(handlers, stop.as_mut(), &mut 0).await {
                Ok(Round::Whole) => {}
                Ok(Round::Stopped) => return,
                Err(error) => tracing::warn!(%error, "due jobs were not all done this round"),
            }
        }
    }

    /// Idle, this is one read. Stops between jobs once `stop` is ready, and `stop` may not be asked again then.
    async fn round(
        &self,
        handlers: &Handlers,
        mut stop: Pin<&mut impl Future<Output = ()>>,
        done: &mut u32,
    ) -> Result<Round> {
        let due = sql!(
            "SELECT DISTINCT kind FROM job
             WHERE failed_at IS NULL AND due_at <= $1 AND (lease IS NULL OR leased_until < $1)"
        );
        let kinds: Vec<String> = self.read(move |tx| tx.all(due, params![tx.now()])).await?;
        for (&kind, handler) in handlers.0.iter().filter(|(kind, _)| kinds.iter().any(|due| due == *kind)) {
            while let Some(job) = self.lease(move |tx| take(tx, kind)).await? {
                *done += u32::from(self.attempt(job, handler).await?);
                // Only looked at, not waited for.
                let stopped = tokio::select! { biased; () = &mut stop => true, () = std::future::ready(()) => false };
                if stopped {
                    return Ok(Round::Stopped);
                }
            }
        }
        Ok(Round::Whole)
    }

    async fn attempt(&self, job: Job, handler: &Handler) -> Result<bool> {
        let (id, lease, attempts) = (job.id, job.lease, job.attempts);
        let outcome = if attempts > ATTEMPTS {
            Err("its worker stopped every time".into())
        } else {
            self.ran(job, handler).await
        };
        match outcome {
            Ok(()) => {
                let done = sql!("DELETE FROM job WHERE id = $1 AND lease = $2");
                self.lease(move |tx| tx.run(done, params![id, lease])).await?;
                Ok(true)
            }
            Err(fault) => {
                tracing::warn!(job = %id, attempts, %fault, "a job failed");
                self.maintain(move |tx| set_back(tx, id, lease, attempts, &fault)).await?;
                Ok(false)
            }
        }
    }

    async fn ran(&self, job: Job, handler: &Handler) -> std::result::Result<(), String> {
        // A task of its own, so that a panic is a fault of this job and not the end of the worker.
        let mut task = tokio::spawn(handler(self.clone(), job));
        match tokio::time::timeout(LIMIT, &mut task).await {
            Ok(Ok(outcome)) => outcome.map_err(|fault| fault.to_string()),
            Ok(Err(_)) => Err("the handler panicked".into()),
            Err(_) => {
                task.abort();
                Err(format!("not done within {} seconds", LIMIT.as_secs()))
            }
        }
    }
}

fn take(tx: &mut Tx<'_>, kind: &'static str) -> Result<Option<Job>> {
    let statement = sql!(
        "UPDATE job SET lease = $3, leased_until = $4, attempts = attempts + 1
         WHERE id = (SELECT id FROM job
                     WHERE kind = $1 AND failed_at IS NULL AND due_at <= $2 AND (lease IS NULL OR leased_until < $2)
                     ORDER BY due_at, id LIMIT 1)
         RETURNING id, kind, key, payload, attempts, lease",
        "UPDATE job SET lease = $3, leased_until = $4, attempts = attempts + 1
         WHERE id = (SELECT id FROM job
                     WHERE kind = $1 AND failed_at IS NULL AND due_at <= $2 AND (lease IS NULL OR leased_until < $2)
                     ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, key, payload, attempts, lease"
    );
    let lease = tx.new_uuid();
    tx.maybe(statement, params![kind, tx.now(), lease, tx.now() + LEASE])
}

/// Gives a job back after a failed attempt: to be tried again later, given up, or left to one like it that waits.
fn set_back(tx: &mut Tx<'_>, id: Uuid, lease: Uuid, attempts: i64, fault: &str) -> Result<()> {
    if attempts >= ATTEMPTS {
        let give_up = sql!(
            "UPDATE job SET lease = NULL, leased_until = NULL, failed_at = $3, fault = $4 WHERE id = $1 AND lease = $2"
        );
        return tx.run(give_up, params![id, lease, tx.now(), fault]).map(drop);
    }
    let merged = sql!(
        "DELETE FROM job WHERE id = $1 AND lease = $2 AND EXISTS (
             SELECT 1 FROM job AS other WHERE other.kind = job.kind AND other.key = job.key
                 AND other.lease IS NULL AND other.failed_at IS NULL)"
    );
    if tx.run(merged, params![id, lease])? == 1 {
        return Ok(());
    }
    let again =
        sql!("UPDATE job SET lease = NULL, leased_until = NULL, due_at = $3, fault = $4 WHERE id = $1 AND lease = $2");
    tx.run(again, params![id, lease, tx.now() + patience(attempts), fault]).map(drop)
}

/// 30 seconds, 2 minutes, 8 minutes … at most 6 hours.
fn patience(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(2 * (attempts - 1)).unwrap_or(0).min(20);
    SignedDuration::from_secs((30i64 << doublings).min(6 * 3600))
}

//! The schema's numbered steps: one text for both engines, each applied once in a transaction of its own.
//!
//! Never goes back: a database newer than the program is refused, a step once applied is never edited.

use crate::{
    base::{Db, Engine},
    error::{Error, Result},
    params, sql,
    tx::{Link, Tx},
};
use sha2::{Digest, Sha256};

/// One step. Column kinds `{id} {date} {time} {json} {bytes}` are written per engine; the rest is portable SQL.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its place in the list, from 1 and without gaps.
    pub number: u32,
    /// What it brings, in a word or two.
    pub name: &'static str,
    /// The statements, ended by semicolons.
    pub sql: &'static str,
}

/// What [`Db::migrate`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// Highest step applied before; 0 for an empty database.
    pub from: u32,
    /// Highest step applied now.
    pub to: u32,
}

const BOOKKEEPING: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest {bytes} NOT NULL, applied_at {time} NOT NULL);";

impl Migration {
    /// The statements as `engine` wants them.
    #[must_use]
    pub fn text(&self, engine: Engine) -> String {
        expanded(self.sql, engine)
    }

    fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.sql.as_bytes()).to_vec()
    }
}

pub(crate) fn expanded(text: &str, engine: Engine) -> String {
    let kinds = match engine {
        Engine::Sqlite => [("{id}", "BLOB"), ("{date}", "TEXT"), ("{time}", "INTEGER"), ("{bytes}", "BLOB")],
        Engine::Postgres => [("{id}", "UUID"), ("{date}", "DATE"), ("{time}", "TIMESTAMPTZ"), ("{bytes}", "BYTEA")],
    };
    // JSON is text on both: the log's digests need the exact bytes back, and no statement looks inside.
    kinds.iter().fold(text.replace("{json}", "TEXT"), |text, (kind, native)| text.replace(kind, native))
}

impl Db {
    /// Applies the steps of `all` that are missing. Several programs may do so at once.
    ///
    /// # Errors
    /// [`Error::NewerSchema`] when the database has more steps than `all`; [`Error::Other`] when a step was
    /// edited after it had been applied, or the list has a gap; [`Error::Engine`] when a step fails, and then
    /// the database stands at the step before.
    pub async fn migrate(&self, all: &[Migration]) -> Result<Migrated> {
        let known = numbered(all)?;
        let engine = self.engine();
        self.maintain(move |tx| {
            let made = tx.batch(&expanded(BOOKKEEPING, engine));
            raced(tx, made)
        })
        .await?;
        let from = self.schema_version().await?;
        if from > known {
            return Err(Error::NewerSchema { found: from, known });
        }
        for step in all {
            let step = *step;
            self.maintain(move |tx| apply(tx, &step, engine)).await?;
        }
        Ok(Migrated { from, to: known })
    }

    /// Highest step applied; 0 for an empty database.
    ///
    /// # Errors
    /// [`Error::Engine`] when the database cannot be read.
    pub async fn schema_version(&self) -> Result<u32> {
        self.read(|tx| {
            if !tx.has_table("schema_migration")? {
                return Ok(0);
            }
            Ok(tx.one::<Option<u32>>(sql!("SELECT max(number) FROM schema_migration"), params![])?.unwrap_or(0))
        })
        .await
    }
}

fn numbered(all: &[Migration]) -> Result<u32> {
    for (step, number) in all.iter().zip(1..) {
        if step.number != number {
            return Err(Error::other(format!("migration {} stands where number {number} should", step.number)));
        }
    }
    Ok(all.last().map_or(0, |step| step.number))
}

/// All steps of a new, empty database, in one transaction; for backups.
pub(crate) fn apply_all(tx: &mut Tx<'_>, steps: &[Migration]) -> Result<()> {
    tx.batch(&expanded(BOOKKEEPING, tx.engine()))?;
    let engine = tx.engine();
    steps.iter().try_for_each(|step| apply(tx, step, engine))
}

fn apply(tx: &mut Tx<'_>, step: &Migration, engine: Engine) -> Result<()> {
    let applied: Option<Vec<u8>> =
        tx.maybe(sql!("SELECT digest FROM schema_migration WHERE number = $1"), params![step.number])?;
    match applied {
        Some(digest) if digest == step.digest() => return Ok(()),
        Some(_) => {
            let message = format!("migration {} ({}) was edited after it had been applied", step.number, step.name);
            return Err(Error::other(message));
        }
        None => {}
    }
    // Another program that applies the same step at the same time makes this wait, and then begin again.
    let booked = tx.run(
        sql!("INSERT INTO schema_migration (number, name, digest, applied_at) VALUES ($1, $2, $3, $4)"),
        params![step.number, step.name, step.digest(), tx.now()],
    );
    raced(tx, booked)?;
    tx.batch(&step.text(engine)).map_err(|e| Error::other(format!("migration {} ({}): {e}", step.number, step.name)))
}

/// A step that another program took at the same moment is looked at again.
fn raced<T>(tx: &mut Tx<'_>, taken: Result<T>) -> Result<T> {
    tx.retry |= matches!(taken, Err(Error::Duplicate { .. }));
    taken
}

impl Tx<'_> {
    const fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    pub(crate) fn has_table(&mut self, name: &str) -> Result<bool> {
        let tables = sql!(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
        );
        Ok(self.one::<i64>(tables, params![name])? > 0)
    }

    /// Prepares a statement without running it.
    pub(crate) fn prepare(&mut self, statement: &'static crate::Statement) -> Result<()> {
        match self.link {
            Link::Sqlite(connection) => match connection.prepare(statement.sqlite()) {
                Ok(_) => Ok(()),
                Err(e) => Err(crate::sqlite::fault(statement.place(), e)),
            },
            Link::Postgres(link) => link.prepare(statement),
        }
    }
}

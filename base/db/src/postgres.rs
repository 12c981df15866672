//! The server engine: a pool of connections, run from a blocking thread. Nothing here knows what is stored.

use crate::{
    error::{Error, Result},
    row::{FromRow, Row},
    statement::Statement,
    value::Param,
};
use deadpool_postgres::{Manager, ManagerConfig, Pool, PoolError, RecyclingMethod, Runtime, Timeouts, Transaction};
use std::{str::FromStr, time::Duration};
use tokio::runtime::Handle;
use tokio_postgres::{Config, IsolationLevel, NoTls, error::SqlState, types::ToSql};

/// Connections at most, per process.
const CONNECTIONS: usize = 16;
/// How long to wait for a free connection, or for the server to answer a new one.
const PATIENCE: Duration = Duration::from_secs(5);

/// A database on a server.
pub struct Server {
    pool: Pool,
    handle: Handle,
}

/// An open transaction together with the runtime that drives it.
pub struct Link<'c> {
    transaction: Transaction<'c>,
    handle: &'c Handle,
}

enum Answer {
    Count(u64),
    Rows(Vec<tokio_postgres::Row>),
}

impl Server {
    /// Must be called inside the runtime that is to drive the connections.
    pub async fn open(url: &str) -> Result<Self> {
        let mut config = Config::from_str(url).map_err(|_| Error::other("the database address cannot be read"))?;
        if config.get_application_name().is_none() {
            config.application_name("radslag");
        }
        config.connect_timeout(PATIENCE);
        let settings = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let pool = Pool::builder(Manager::from_config(config, NoTls, settings))
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .timeouts(Timeouts { wait: Some(PATIENCE), create: Some(PATIENCE), recycle: Some(PATIENCE) })
            .build()
            .map_err(|e| Error::engine("opening the database", e))?;
        drop(pool.get().await.map_err(no_connection)?);
        Ok(Self { pool, handle: Handle::current() })
    }

    /// Lets others finish.
    pub fn wait(&self, pause: Duration) {
        self.handle.block_on(tokio::time::sleep(pause));
    }

    /// Runs `unit` once on one snapshot.
    pub fn snapshot<T>(&self, unit: impl FnOnce(&Link<'_>) -> Result<T>) -> Result<T> {
        self.transact(IsolationLevel::RepeatableRead, true, unit)
    }

    /// The rows of one statement that only reads: PostgreSQL gives each statement one snapshot, so that there is nothing to begin
    /// and nothing to end.
    pub async fn ask<T: FromRow>(&self, statement: &Statement, params: &[Param<'_>]) -> Result<Vec<T>> {
        let fault = |e| fault(statement.place(), &e);
        let client = self.pool.get().await.map_err(no_connection)?;
        let prepared = client.prepare_cached(statement.postgres()).await.map_err(fault)?;
        let wanted = prepared.params().len();
        if wanted != params.len() {
            let message = format!("{wanted} parameters are wanted, {} were given", params.len());
            return Err(Error::engine(statement.place(), message));
        }
        let given: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as &(dyn ToSql + Sync)).collect();
        let rows = client.query(&prepared, &given).await.map_err(fault)?;
        rows.iter().map(|row| T::from_row(&Row::Postgres(row))).collect()
    }

    /// Runs `unit` in one transaction. A reading transaction is one snapshot.
    pub fn transact<T>(
        &self,
        isolation: IsolationLevel,
        read_only: bool,
        unit: impl FnOnce(&Link<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut client = self.handle.block_on(self.pool.get()).map_err(no_connection)?;
        let start = client.build_transaction().isolation_level(isolation).read_only(read_only).start();
        let transaction = self.handle.block_on(start).map_err(|e| fault("beginning", &e))?;
        let link = Link { transaction, handle: &self.handle };
        match unit(&link) {
            // Nothing to save: the connection ends the transaction by itself, and nobody waits for that.
            Ok(value) if read_only => Ok(value),
            Ok(value) => {
                self.handle.block_on(link.transaction.commit()).map_err(|e| fault("saving", &e))?;
                Ok(value)
            }
            Err(error) => {
                // A failed rollback means a lost connection, and then the server has rolled back by itself.
                let _ = self.handle.block_on(link.transaction.rollback());
                Err(error)
            }
        }
    }
}

impl Link<'_> {
    /// Runs a statement to its end, handing each row to `row`; gives the number of rows it changed.
    pub fn run(
        &self,
        statement: &Statement,
        params: &[Param<'_>],
        row: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<u64> {
        let fault = |e| fault(statement.place(), &e);
        let given: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as &(dyn ToSql + Sync)).collect();
        let answer = self.handle.block_on(async {
            let prepared = self.transaction.prepare_cached(statement.postgres()).await.map_err(fault)?;
            let wanted = prepared.params().len();
            if wanted != given.len() {
                let message = format!("{wanted} parameters are wanted, {} were given", given.len());
                Err(Error::engine(statement.place(), message))
            } else if prepared.columns().is_empty() {
                self.transaction.execute(&prepared, &given).await.map(Answer::Count).map_err(fault)
            } else {
                self.transaction.query(&prepared, &given).await.map(Answer::Rows).map_err(fault)
            }
        })?;
        match answer {
            Answer::Count(count) => Ok(count),
            Answer::Rows(rows) => {
                rows.iter().try_for_each(|found| row(&Row::Postgres(found)))?;
                Ok(if statement.changes() { rows.len() as u64 } else { 0 })
            }
        }
    }

    /// Prepares a statement without running it.
    pub fn prepare(&self, statement: &Statement) -> Result<()> {
        let prepared = self.handle.block_on(self.transaction.prepare_cached(statement.postgres()));
        prepared.map(drop).map_err(|e| fault(statement.place(), &e))
    }

    /// Hands over each row of a text that is not a [`Statement`], a thousand at a time.
    pub fn stream(&self, text: &str, row: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        self.batch(&format!("DECLARE copied NO SCROLL CURSOR FOR {text}"))?;
        loop {
            let page = self.handle.block_on(self.transaction.query("FETCH 1000 FROM copied", &[]));
            let page = page.map_err(|e| fault("copying rows", &e))?;
            if page.is_empty() {
                return self.batch("CLOSE copied");
            }
            page.iter().try_for_each(|found| row(&Row::Postgres(found)))?;
        }
    }

    /// Runs a text that is not a [`Statement`], once per row.
    pub fn put(&self, text: &str, params: &[Param<'_>]) -> Result<()> {
        let given: Vec<&(dyn ToSql + Sync)> = params.iter().map(|p| p as &(dyn ToSql + Sync)).collect();
        let put = self.handle.block_on(async {
            let prepared = self.transaction.prepare_cached(text).await?;
            self.transaction.execute(&prepared, &given).await
        });
        put.map(drop).map_err(|e| fault("copying rows", &e))
    }

    /// Runs several statements without parameters.
    pub fn batch(&self, text: &str) -> Result<()> {
        self.handle.block_on(self.transaction.batch_execute(text)).map_err(|e| fault("a batch", &e))
    }
}

fn no_connection(error: PoolError) -> Error {
    match error {
        PoolError::Timeout(_) => Error::Locked("no connection to the server was free in time"),
        PoolError::Backend(inner) => fault("connecting to the server", &inner),
        other => Error::engine("connecting to the server", other),
    }
}

/// What PostgreSQL said, as a kind a caller can act on.
fn fault(place: &'static str, error: &tokio_postgres::Error) -> Error {
    let Some(said) = error.as_db_error() else {
        let source = std::error::Error::source(error).map(|s| format!(": {s}")).unwrap_or_default();
        return Error::engine(place, format!("{error}{source}"));
    };
    match said.code() {
        &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
            Error::Locked("others kept changing the same things")
        }
        &SqlState::LOCK_NOT_AVAILABLE => Error::Locked("another transaction holds what is needed"),
        &SqlState::DISK_FULL => Error::Full,
        // The latter two when two programs make the same table at once.
        &SqlState::UNIQUE_VIOLATION | &SqlState::DUPLICATE_OBJECT | &SqlState::DUPLICATE_TABLE => {
            Error::Duplicate { place, detail: said.constraint().unwrap_or(said.message()).to_owned() }
        }
        code => Error::engine(place, format!("{} ({})", said.message(), code.code())),
    }
}

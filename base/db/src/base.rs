//! Opening a database and running units of work on it.
//!
//! A unit runs whole on one blocking thread, so that a page costs one hop. It is `Fn` because PostgreSQL may ask
//! for it again (SQLSTATE 40001); a caller that stops waiting does not stop it.

use crate::{
    error::{Error, Result},
    postgres,
    row::FromRow,
    sqlite,
    statement::Statement,
    tx::{Link, Tx},
    value::{Given, Param},
};
use jiff::Timestamp;
use kernel::{Actor, Clock};
use std::{
    fmt,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio_postgres::IsolationLevel;
use uuid::{ContextV7, Uuid};

/// Attempts at a write that others keep getting in the way of.
const ATTEMPTS: u32 = 12;

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// An embedded database in this file.
    Sqlite(PathBuf),
    /// A database on a server, by its address `postgres://…`.
    Postgres(String),
}

/// Which of the two engines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pub(crate) core: Arc<Core>,
}

pub(crate) struct Core {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Ids,
    /// Names this opening of the database in leases.
    pub(crate) holder: Uuid,
    pub(crate) statements: AtomicU64,
}

pub(crate) enum Store {
    Sqlite(sqlite::File),
    Postgres(postgres::Server),
}

/// Makes identifiers that only grow.
#[derive(Default)]
pub(crate) struct Ids(Mutex<ContextV7>);

/// How a unit enters, and for whom.
pub(crate) enum Door {
    /// Reads one snapshot.
    Read,
    /// Changes the register and logs it.
    Write { who: String, why: String },
    /// Changes what is not the register: derived data, leases.
    Maintain(IsolationLevel),
}

impl Target {
    /// `postgres://…` and `postgresql://…` are servers, everything else is a file.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Postgres(text.into())
        } else {
            Self::Sqlite(text.strip_prefix("sqlite:").unwrap_or(text).into())
        }
    }
}

impl fmt::Debug for Target {
    /// Leaves the server's address out: it may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "Sqlite({})", path.display()),
            Self::Postgres(_) => f.write_str("Postgres"),
        }
    }
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Db({:?})", self.engine())
    }
}

impl Door {
    pub(crate) const fn must_log(&self) -> bool {
        matches!(self, Self::Write { .. })
    }
}

impl Ids {
    pub(crate) fn next(&self, now: Timestamp) -> Uuid {
        let context = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let seconds = u64::try_from(now.as_second()).unwrap_or_default();
        let nanos = now.subsec_nanosecond().unsigned_abs();
        Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds, nanos))
    }
}

impl Db {
    /// Opens a database; a file that is not there is made. Call [`migrate`](Self::migrate) before anything else.
    ///
    /// # Errors
    /// [`Error::Engine`] when the file or the server cannot be reached.
    pub async fn open(target: &Target, clock: Arc<dyn Clock>) -> Result<Self> {
        let store = match target {
            Target::Sqlite(path) => {
                let path = path.clone();
                Store::Sqlite(hop(move || sqlite::File::open(&path)).await?)
            }
            Target::Postgres(url) => Store::Postgres(postgres::Server::open(url).await?),
        };
        let ids = Ids::default();
        let holder = ids.next(clock.now());
        Ok(Self { core: Arc::new(Core { store, clock, ids, holder, statements: AtomicU64::new(0) }) })
    }

    /// Which engine this database is on.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.core.store {
            Store::Sqlite(_) => Engine::Sqlite,
            Store::Postgres(_) => Engine::Postgres,
        }
    }

    /// Statements run since the database was opened, by everyone: what a page costs in tests and benchmarks.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.core.statements.load(Ordering::Relaxed)
    }

    /// The clock everything in this database is dated by.
    #[must_use]
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.core.clock
    }

    /// Reads: all statements of `unit` see the same moment.
    ///
    /// # Errors
    /// What `unit` gives, and [`Error::Engine`].
    pub async fn read<T, F>(&self, unit: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        self.enter(Door::Read, unit).await
    }

    /// Reads by one statement that changes nothing, for what every request asks. Neither engine begins a transaction, as a
    /// statement sees one moment by itself; a server is asked once, and its answer awaited where the request is answered and not
    /// on a thread of its own.
    ///
    /// # Errors
    /// [`Error::Engine`], also when the statement would change something.
    pub async fn ask<T: FromRow + Send + 'static>(
        &self,
        statement: &'static Statement,
        given: Vec<Given>,
    ) -> Result<Vec<T>> {
        if statement.changes() {
            return Err(Error::engine(statement.place(), "what is asked changes nothing"));
        }
        self.core.statements.fetch_add(1, Ordering::Relaxed);
        match &self.core.store {
            Store::Postgres(server) => {
                let params: Vec<Param<'_>> = given.iter().map(|given| given.to_param()).collect();
                server.ask(statement, &params).await
            }
            Store::Sqlite(_) => {
                let core = self.core.clone();
                hop(move || core.ask_file(statement, &given)).await
            }
        }
    }

    /// Writes: `unit` is saved whole or not at all, under `actor`'s name and for `reason`.
    ///
    /// # Errors
    /// What `unit` gives; [`Error::Unlogged`] when it changed something but did not call
    /// [`Tx::log`]; [`Error::Locked`] when others kept getting in the way; [`Error::Full`].
    pub async fn write<T, F>(&self, actor: &Actor, reason: &str, unit: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        self.enter(Door::Write { who: actor.log_name().into(), why: reason.into() }, unit).await
    }

    /// Writes what is not the register and therefore not logged: leases, derived data, search tables.
    ///
    /// # Errors
    /// As [`write`](Self::write), without [`Error::Unlogged`].
    pub async fn maintain<T, F>(&self, unit: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        self.enter(Door::Maintain(IsolationLevel::Serializable), unit).await
    }

    /// As [`maintain`](Self::maintain), where rows are guarded by what the statement itself checks.
    pub(crate) async fn lease<T, F>(&self, unit: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        self.enter(Door::Maintain(IsolationLevel::ReadCommitted), unit).await
    }

    async fn enter<T, F>(&self, door: Door, unit: F) -> Result<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        let core = self.core.clone();
        hop(move || core.unit(&door, &unit)).await
    }

    /// Prepares every statement of the program on this engine; gives all that do not fit the schema.
    ///
    /// # Errors
    /// [`Error::Engine`] when the database cannot be reached.
    pub async fn check_statements(&self) -> Result<Vec<Error>> {
        let mut faults = Vec::new();
        for statement in Statement::all() {
            // One transaction each: on PostgreSQL a failed statement ends its transaction.
            let checked = self.read(move |tx| tx.prepare(statement)).await;
            faults.extend(checked.err());
        }
        Ok(faults)
    }
}

impl Core {
    pub(crate) fn unit<T>(&self, door: &Door, unit: &impl Fn(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        match &self.store {
            Store::Sqlite(file) => {
                let run = |connection: &rusqlite::Connection| {
                    let mut tx = Tx::new(Link::Sqlite(connection), self, door);
                    let value = unit(&mut tx)?;
                    tx.finish()?;
                    Ok(value)
                };
                match door {
                    Door::Read => file.read(run),
                    Door::Write { .. } | Door::Maintain(_) => file.write(run),
                }
            }
            Store::Postgres(server) => self.on_server(server, door, unit),
        }
    }

    fn ask_file<T: FromRow>(&self, statement: &'static Statement, given: &[Given]) -> Result<Vec<T>> {
        let Store::Sqlite(file) = &self.store else { return Err(Error::other("this database is no file")) };
        let params: Vec<Param<'_>> = given.iter().map(|given| given.to_param()).collect();
        let mut found = Vec::new();
        file.single(|connection| {
            sqlite::run(connection, statement, &params, &mut |row| {
                found.push(T::from_row(row)?);
                Ok(())
            })
        })?;
        Ok(found)
    }

    fn on_server<T>(
        &self,
        server: &postgres::Server,
        door: &Door,
        unit: &impl Fn(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let (isolation, read_only) = match door {
            Door::Read => (IsolationLevel::RepeatableRead, true),
            Door::Write { .. } => (IsolationLevel::Serializable, false),
            Door::Maintain(isolation) => (*isolation, false),
        };
        for attempt in 1.. {
            let (mut again, mut went_well) = (false, false);
            let ran = server.transact(isolation, read_only, |link| {
                let mut tx = Tx::new(Link::Postgres(link), self, door);
                let value = unit(&mut tx);
                again = tx.retry;
                let value = value?;
                tx.finish()?;
                went_well = true;
                Ok(value)
            });
            // The commit may lose the race too, after the unit has gone well.
            again |= went_well && matches!(ran, Err(Error::Locked(_)));
            if !again || ran.is_ok() || attempt == ATTEMPTS {
                return ran;
            }
            server.wait(pause(attempt));
        }
        unreachable!("the loop ends by returning")
    }
}

/// Up to 2, 4, 8 … 256 ms, at random, so that those who collided do not collide again.
fn pause(attempt: u32) -> Duration {
    let mut random = [0u8; 4];
    // Without randomness the pause is merely regular.
    let _ = getrandom::fill(&mut random);
    let ceiling = 1u32 << (10 + attempt.min(8));
    Duration::from_micros(u64::from(u32::from_le_bytes(random) % ceiling) + 200)
}

/// Runs `work` on a blocking thread. A panic there goes on here.
pub(crate) async fn hop<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(ended) if ended.is_panic() => std::panic::resume_unwind(ended.into_panic()),
        Err(_) => Err(Error::other("the program is shutting down")),
    }
}

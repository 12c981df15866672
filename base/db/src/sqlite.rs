//! The embedded engine: one file, one writer, several readers. Nothing here knows what is stored.

use crate::{
    error::{Error, Result},
    row::Row,
    statement::{Statement, numbered},
    value::Param,
};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig, ffi};
use std::{
    fs::OpenOptions,
    io,
    ops::Deref,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// Readers at most. A unit that finds all taken waits for one.
const READERS: usize = 8;
/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long to wait before asking again, where SQLite does not wait by itself.
const PAUSE: Duration = Duration::from_millis(10);
/// Prepared statements kept per connection; more than the product has.
const STATEMENTS: usize = 1024;

/// An open database file.
#[derive(Debug)]
pub struct File {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Readers>,
    returned: Condvar,
}

#[derive(Debug, Default)]
struct Readers {
    idle: Vec<Connection>,
    open: usize,
}

/// A reader on loan; goes back when dropped.
pub struct Reader<'f> {
    file: &'f File,
    connection: Option<Connection>,
}

impl File {
    pub fn open(path: &Path) -> Result<Self> {
        make_private(path).map_err(|e| Error::engine("making the database file", e))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writer = Connection::open_with_flags(path, flags).map_err(|e| fault("opening the database file", e))?;
        settle_writer(&writer)?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            returned: Condvar::new(),
        })
    }

    /// Runs `unit` in the one write transaction of this process, holding the file's write lock from the start.
    pub fn write<T>(&self, unit: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let begin = |e| fault("beginning a write", e);
        let transaction = Transaction::new(&mut writer, TransactionBehavior::Immediate).map_err(begin)?;
        let value = unit(&transaction)?;
        transaction.commit().map_err(|e| fault("saving", e))?;
        Ok(value)
    }

    /// Runs `unit` on one snapshot of the file.
    pub fn read<T>(&self, unit: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let reader = self.reader()?;
        let transaction = reader.unchecked_transaction().map_err(|e| fault("beginning a read", e))?;
        let value = unit(&transaction);
        transaction.rollback().map_err(|e| fault("ending a read", e))?;
        value
    }

    /// Runs a `unit` of one statement that only reads; a statement is a snapshot of its own.
    pub fn single<T>(&self, unit: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let reader = self.reader()?;
        unit(&reader)
    }

    fn reader(&self) -> Result<Reader<'_>> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = readers.idle.pop() {
                return Ok(Reader { file: self, connection: Some(connection) });
            }
            if readers.open < READERS {
                let connection = open_reader(&self.path)?;
                readers.open += 1;
                return Ok(Reader { file: self, connection: Some(connection) });
            }
            readers = self.returned.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Makes an empty file that only its owner may read, unless there is one: the register holds protected people.
/// SQLite gives the files it puts beside it the same rights.
pub fn make_private(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn open_reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let reader = Connection::open_with_flags(path, flags).map_err(|e| fault("opening a reader", e))?;
    settle(&reader, "PRAGMA query_only = ON; PRAGMA cache_size = -8000;")?;
    Ok(reader)
}

/// Two programs that open a new file at the same moment both want another journal for it, and SQLite tells one of them at
/// once that it is busy instead of letting it wait.
fn settle_writer(writer: &Connection) -> Result<()> {
    let pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000;";
    let until = Instant::now() + PATIENCE;
    loop {
        match settle(writer, pragmas) {
            Err(Error::Locked(_)) if Instant::now() < until => thread::park_timeout(PAUSE),
            settled => return settled,
        }
    }
}

fn settle(connection: &Connection, pragmas: &str) -> Result<()> {
    connection.busy_timeout(PATIENCE).map_err(|e| fault("opening the database file", e))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Plans follow the statement alone. Without this every new value of a parameter makes SQLite plan the statement anew,
    // which costs more than running it.
    let stable = DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG;
    connection.set_db_config(stable, true).map_err(|e| fault("opening the database file", e))?;
    connection
        .execute_batch(&format!("{pragmas} PRAGMA temp_store = MEMORY;"))
        .map_err(|e| fault("opening the database file", e))
}

impl Deref for Reader<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("a reader on loan has its connection until it is dropped")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let mut readers = self.file.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.idle.extend(self.connection.take());
        drop(readers);
        self.file.returned.notify_one();
    }
}

/// Runs a statement to its end, handing each row to `row`; gives the number of rows it changed.
pub fn run(
    connection: &Connection,
    statement: &Statement,
    params: &[Param<'_>],
    row: &mut dyn FnMut(&Row<'_>) -> Result<()>,
) -> Result<u64> {
    let place = statement.place();
    let fault = |e| fault(place, e);
    let mut prepared = connection.prepare_cached(statement.sqlite()).map_err(fault)?;
    if prepared.parameter_count() != params.len() {
        let message = format!("{} parameters are wanted, {} were given", prepared.parameter_count(), params.len());
        return Err(Error::engine(place, message));
    }
    for (at, param) in params.iter().enumerate() {
        prepared.raw_bind_parameter(at + 1, param).map_err(fault)?;
    }
    let width = prepared.column_count();
    let mut rows = prepared.raw_query();
    while let Some(found) = rows.next().map_err(fault)? {
        row(&Row::Sqlite(found, width))?;
    }
    drop(rows);
    Ok(if statement.changes() { connection.changes() } else { 0 })
}

/// Hands over each row of a text that is not a [`Statement`].
pub fn stream(connection: &Connection, text: &str, row: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
    let fault = |e| fault("copying rows", e);
    let mut prepared = connection.prepare(text).map_err(fault)?;
    let width = prepared.column_count();
    let mut rows = prepared.raw_query();
    while let Some(found) = rows.next().map_err(fault)? {
        row(&Row::Sqlite(found, width))?;
    }
    Ok(())
}

/// Runs a text that is not a [`Statement`], once per row.
pub fn put(connection: &Connection, text: &str, params: &[Param<'_>]) -> Result<()> {
    let fault = |e| fault("copying rows", e);
    let mut prepared = connection.prepare_cached(&numbered(text)).map_err(fault)?;
    prepared.execute(rusqlite::params_from_iter(params)).map(drop).map_err(fault)
}

/// What SQLite said, as a kind a caller can act on.
pub fn fault(place: &'static str, error: rusqlite::Error) -> Error {
    let Some(code) = error.sqlite_error().map(|e| e.extended_code) else {
        return Error::engine(place, error);
    };
    match (code & 0xff, code) {
        (ffi::SQLITE_FULL, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Error::Full,
        (ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED, _) => Error::Locked("another program is writing to the file"),
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
            let text = error.to_string();
            let detail = text.rsplit(": ").next().unwrap_or_default().to_owned();
            Error::Duplicate { place, detail }
        }
        (ffi::SQLITE_NOTADB, _) => Error::other("the file is not a database of this program"),
        _ => Error::engine(place, error),
    }
}

//! Backup to one file and restore from it, for both engines, each proved before it is called done.
//!
//! A backup is a SQLite file whatever the engine, so that one made on a server can be restored into a file and the
//! other way round. It is one moment of the database, taken while others read and write.

mod copy;
mod export;

pub use export::{Export, TableExport};

use crate::{
    base::{Core, Db, Door, Store, hop},
    error::{Error, Result},
    migration::Migration,
    params, sql, sqlite,
    tx::{Link, Tx},
};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

impl Db {
    /// Writes a backup to the new file `to` and proves it: SQLite's own integrity check, and every row of every
    /// table compared with the database. `all` is the product's list of migrations.
    ///
    /// The file appears under its name only when it is proved.
    ///
    /// # Errors
    /// [`Error::Other`] when `to` exists or the proof fails, [`Error::Full`], [`Error::Engine`].
    pub async fn backup(&self, to: &Path, all: &'static [Migration]) -> Result<Export> {
        let (core, to) = (self.core.clone(), to.to_owned());
        hop(move || core.backup(&to, all)).await
    }

    /// Loads the backup `from` into this database, which must be empty, and proves the result by comparing every
    /// row; then applies the migrations the backup does not have.
    ///
    /// # Errors
    /// [`Error::NewerSchema`] when the backup is newer than `all`; [`Error::Other`] when the file is damaged or
    /// this database is in use; nothing is loaded then.
    pub async fn restore(&self, from: &Path, all: &'static [Migration]) -> Result<Export> {
        let file = from.to_owned();
        let found = hop(move || version_of(&open_backup(&file)?)).await?;
        let known = all.last().map_or(0, |step| step.number);
        if found > known {
            return Err(Error::NewerSchema { found, known });
        }
        self.migrate(&all[..found as usize]).await?;
        let file = from.to_owned();
        let core = self.core.clone();
        let loaded = hop(move || core.load(&file)).await?;
        self.migrate(all).await?;
        Ok(loaded)
    }

    /// Digest and number of rows of every table, and of the whole. Equal on both engines for equal content.
    /// Tables named `derived_…` are left out: they are made again from the others.
    ///
    /// # Errors
    /// [`Error::Engine`] when the database fails.
    pub async fn export_digest(&self) -> Result<Export> {
        self.read(|tx| tx.export_digest()).await
    }
}

impl Core {
    fn backup(&self, to: &Path, all: &'static [Migration]) -> Result<Export> {
        if to.exists() {
            return Err(Error::other(format!("{} exists already: a backup never overwrites a file", to.display())));
        }
        let partial = partial(to);
        let taken = self.take(&partial, all).and_then(|export| {
            keep(&partial, to).map_err(|e| Error::other(format!("{} cannot be kept: {e}", to.display())))?;
            Ok(export)
        });
        if taken.is_err() {
            // The fault is what matters; a left-over partial file is overwritten by the next attempt.
            let _ = fs::remove_file(&partial);
        }
        taken
    }

    fn take(&self, partial: &Path, all: &'static [Migration]) -> Result<Export> {
        let _ = fs::remove_file(partial);
        sqlite::make_private(partial).map_err(|e| Error::engine("making the backup file", e))?;
        let mut copy = Connection::open(partial).map_err(|e| sqlite::fault("making the backup file", e))?;
        let export = match &self.store {
            Store::Sqlite(file) => file.read(|connection| {
                let export = Tx::new(Link::Sqlite(connection), self, &Door::Read).export_digest()?;
                copy_pages(connection, &mut copy)?;
                Ok(export)
            })?,
            Store::Postgres(server) => server.snapshot(|link| {
                let mut tx = Tx::new(Link::Postgres(link), self, &Door::Read);
                let export = tx.export_digest()?;
                self.copy_rows(&mut tx, &copy, all)?;
                Ok(export)
            })?,
        };
        drop(copy);
        export.same_as(&self.prove(partial)?, "the backup")?;
        Ok(export)
    }

    /// Rows one by one, into a file with the same schema.
    fn copy_rows(&self, tx: &mut Tx<'_>, copy: &Connection, all: &'static [Migration]) -> Result<()> {
        let version: u32 = tx.one(sql!("SELECT max(number) FROM schema_migration"), params![])?;
        let begin = |e| sqlite::fault("beginning the backup", e);
        copy.execute_batch("PRAGMA foreign_keys = OFF; BEGIN").map_err(begin)?;
        let door = Door::Maintain(tokio_postgres::IsolationLevel::Serializable);
        let mut into = Tx::new(Link::Sqlite(copy), self, &door);
        crate::migration::apply_all(&mut into, &all[..version as usize])?;
        into.copy_from(tx)?;
        copy.execute_batch("COMMIT").map_err(|e| sqlite::fault("saving the backup", e))
    }

    fn load(&self, from: &Path) -> Result<Export> {
        let expected = self.prove(from)?;
        let file = open_backup(from)?;
        let door = Door::Maintain(tokio_postgres::IsolationLevel::Serializable);
        self.unit(&door, &|tx: &mut Tx<'_>| {
            if tx.one::<i64>(sql!("SELECT count(*) FROM log_entry"), params![])? > 0 {
                return Err(Error::other("this database is in use: a backup is restored into an empty one"));
            }
            let mut source = Tx::new(Link::Sqlite(&file), self, &Door::Read);
            tx.without_references(|tx| tx.copy_from(&mut source))?;
            expected.same_as(&tx.export_digest()?, "what was restored")?;
            Ok(expected.clone())
        })
    }

    /// What a backup file holds, once SQLite has found nothing wrong with it.
    fn prove(&self, file: &Path) -> Result<Export> {
        let copy = open_backup(file)?;
        let said: String = copy
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .map_err(|e| sqlite::fault("checking the backup", e))?;
        if said != "ok" {
            return Err(Error::other(format!("the backup {} is damaged: {said}", file.display())));
        }
        Tx::new(Link::Sqlite(&copy), self, &Door::Read).export_digest()
    }
}

fn copy_pages(from: &Connection, to: &mut Connection) -> Result<()> {
    let fault = |e| sqlite::fault("copying the database", e);
    let backup = rusqlite::backup::Backup::new(from, to).map_err(fault)?;
    match backup.step(-1).map_err(fault)? {
        rusqlite::backup::StepResult::Done => {}
        _ => return Err(Error::Locked("the database could not be copied just now")),
    }
    drop(backup);
    // One file, without a write-ahead log beside it.
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).map_err(fault)
}

fn open_backup(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(file, flags).map_err(|e| sqlite::fault("opening the backup", e))
}

fn version_of(backup: &Connection) -> Result<u32> {
    let version = backup.query_row("SELECT max(number) FROM schema_migration", [], |row| row.get(0));
    version.map_err(|e| match sqlite::fault("reading the backup", e) {
        Error::Engine { .. } => Error::other("the file is not a backup of this program"),
        other => other,
    })
}

fn partial(to: &Path) -> PathBuf {
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    to.with_file_name(name)
}

/// Puts the file on the disk and only then gives it its name.
fn keep(partial: &Path, to: &Path) -> io::Result<()> {
    fs::File::open(partial)?.sync_all()?;
    fs::rename(partial, to)?;
    let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(folder)?.sync_all()
}

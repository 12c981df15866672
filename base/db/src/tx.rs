//! A unit of work as a store sees it: plain synchronous calls with visible SQL.
//!
//! A unit may run again from the start, so it has no effect outside its [`Tx`]. A statement that fails ends the
//! unit on both engines: what comes after it is refused, and nothing is saved.

use crate::{
    base::{Core, Door},
    error::{Error, Result},
    postgres,
    row::{FromRow, Row},
    sqlite,
    statement::Statement,
    value::Param,
};
use jiff::Timestamp;
use kernel::id::Id;
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// One transaction of either engine, or one statement.
pub struct Tx<'a> {
    pub(crate) link: Link<'a>,
    pub(crate) core: &'a Core,
    pub(crate) door: &'a Door,
    now: Timestamp,
    queries: u32,
    changed: Option<&'static str>,
    pub(crate) logged: bool,
    failed: bool,
    pub(crate) retry: bool,
}

pub(crate) enum Link<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a postgres::Link<'a>),
}

impl<'a> Tx<'a> {
    pub(crate) fn new(link: Link<'a>, core: &'a Core, door: &'a Door) -> Self {
        let now = core.clock.now();
        let now = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        Self { link, core, door, now, queries: 0, changed: None, logged: false, failed: false, retry: false }
    }

    /// All rows, in the statement's order.
    ///
    /// # Errors
    /// [`Error::Engine`] when the statement fails or a column does not fit.
    pub fn all<T: FromRow>(&mut self, sql: &'static Statement, params: &[Param<'_>]) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, params, &mut |row| {
            found.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The only row, or none.
    ///
    /// # Errors
    /// As [`all`](Self::all); also when there are several rows.
    pub fn maybe<T: FromRow>(&mut self, sql: &'static Statement, params: &[Param<'_>]) -> Result<Option<T>> {
        let mut found = None;
        self.each(sql, params, &mut |row| {
            if found.replace(T::from_row(row)?).is_some() {
                return Err(Error::engine(sql.place(), "one row was expected, there are several"));
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// The only row.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none; otherwise as [`maybe`](Self::maybe).
    pub fn one<T: FromRow>(&mut self, sql: &'static Statement, params: &[Param<'_>]) -> Result<T> {
        self.maybe(sql, params)?.ok_or(Error::NotFound { place: sql.place() })
    }

    /// Runs a statement for its effect; gives the number of rows it changed.
    ///
    /// # Errors
    /// [`Error::Duplicate`] when a unique index holds the value already, [`Error::Full`], [`Error::Engine`].
    pub fn run(&mut self, sql: &'static Statement, params: &[Param<'_>]) -> Result<u64> {
        self.each(sql, params, &mut |_| Ok(()))
    }

    /// Runs `UPDATE … SET version = version + 1 … WHERE id = $1 AND version = $2` for an object read at
    /// `version`; gives the new version. Every dated write bumps the version of its parent this way, which is
    /// what keeps two writers from overlapping on both engines.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the object is no longer at that version.
    pub fn bump<I: Id>(&mut self, sql: &'static Statement, id: I, version: i64) -> Result<i64> {
        match self.run(sql, &[Param::Id(id.uuid()), Param::Integer(version)])? {
            1 => Ok(version + 1),
            _ => Err(Error::Conflict { object: format!("{}:{}", I::KIND, id.uuid()) }),
        }
    }

    /// The moment this unit began, in whole microseconds.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// A new identifier: UUIDv7, greater than all this process has made before.
    pub fn new_id<I: Id>(&mut self) -> I {
        I::from_uuid(self.new_uuid())
    }

    pub(crate) fn new_uuid(&self) -> Uuid {
        self.core.ids.next(self.now)
    }

    /// Statements run so far in this unit. A page's number must not grow with its rows.
    #[must_use]
    pub const fn queries(&self) -> u32 {
        self.queries
    }

    pub(crate) fn each(
        &mut self,
        sql: &'static Statement,
        params: &[Param<'_>],
        row: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<u64> {
        self.standing(sql.place())?;
        self.queries += 1;
        self.core.statements.fetch_add(1, Ordering::Relaxed);
        let ran = match self.link {
            Link::Sqlite(connection) => sqlite::run(connection, sql, params, row),
            Link::Postgres(link) => link.run(sql, params, row),
        };
        let count = self.noted(ran)?;
        if count > 0 && self.changed.is_none() {
            self.changed = Some(sql.place());
        }
        Ok(count)
    }

    /// Rows of a text that the catalogue of tables was made into; for backups.
    pub(crate) fn stream(&mut self, text: &str, row: &mut dyn FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        self.standing("copying rows")?;
        let ran = match self.link {
            Link::Sqlite(connection) => sqlite::stream(connection, text, row),
            Link::Postgres(link) => link.stream(text, row),
        };
        self.noted(ran)
    }

    /// Puts one row in by a text that the catalogue of tables was made into; for backups.
    pub(crate) fn put(&mut self, text: &str, params: &[Param<'_>]) -> Result<()> {
        self.standing("copying rows")?;
        let ran = match self.link {
            Link::Sqlite(connection) => sqlite::put(connection, text, params),
            Link::Postgres(link) => link.put(text, params),
        };
        self.noted(ran)
    }

    /// Several statements without parameters, as migrations have them. Not counted as a change.
    pub(crate) fn batch(&mut self, text: &str) -> Result<()> {
        self.standing("a batch")?;
        let ran = match self.link {
            Link::Sqlite(connection) => connection.execute_batch(text).map_err(|e| sqlite::fault("a batch", e)),
            Link::Postgres(link) => link.batch(text),
        };
        self.noted(ran)
    }

    pub(crate) fn standing(&self, place: &'static str) -> Result<()> {
        if self.failed {
            return Err(Error::engine(place, "an earlier statement of this unit failed, so the unit has ended"));
        }
        Ok(())
    }

    pub(crate) fn noted<T>(&mut self, ran: Result<T>) -> Result<T> {
        if let Err(error) = &ran {
            self.failed = true;
            self.retry |= matches!(error, Error::Locked(_));
        }
        ran
    }

    /// Whether the unit may be saved.
    pub(crate) fn finish(&self) -> Result<()> {
        self.standing("saving")?;
        match self.changed {
            Some(place) if self.door.must_log() && !self.logged => Err(Error::Unlogged { place }),
            _ => Ok(()),
        }
    }
}

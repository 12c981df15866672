//! The change log: what was changed, by whom, when and why, in the same transaction as the change.
//!
//! Entries are only added. A sealer afterwards gives them positions and chains their digests (`seal`), and
//! `verify` proves that nothing was altered, removed or swapped since. Personal values lie beside the chain, so
//! that [`Tx::erase_personal`] leaves it provable.

pub mod chain;
mod seal;
mod verify;

pub use seal::Sealing;
pub use verify::{Proof, Unfit};

use crate::{
    error::{Error, Result},
    from_row,
    migration::Migration,
    params, sql,
    tx::Tx,
    value::{Json, Param},
};
use chain::{Covered, Salt};
use jiff::Timestamp;
use kernel::id::Id;
use serde_json::Value;
use uuid::Uuid;

/// The tables of this crate: number 1 of the product's list.
pub const TABLES: &str = include_str!("../../../migrations/0001_log_and_jobs.sql");

/// Entries that [`history`] gives at most: the newest.
pub const HISTORY: i64 = 200;

/// Something that happened to one object, for the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What happened, e.g. `bodies.assignment_ended`. The part before the dot owns the word.
    pub kind: &'static str,
    /// The kind of object, e.g. `seat`.
    pub object_kind: &'static str,
    /// The object.
    pub object_id: Uuid,
    /// The object's version after the change; 0 for objects without versions.
    pub object_version: i64,
    /// What was changed, without personal values. Kept for ever.
    pub what: Value,
    /// Personal values that may have to be erased one day.
    pub personal: Option<Value>,
}

from_row! {
    /// An entry as it stands in the log.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Entry {
        /// Its identifier.
        pub id: Uuid,
        /// What happened.
        pub kind: String,
        /// The kind of object.
        pub object_kind: String,
        /// The object.
        pub object_id: Uuid,
        /// The object's version after the change.
        pub object_version: i64,
        /// Who did it.
        pub who: String,
        /// When.
        pub at: Timestamp,
        /// Why: the reason given for the write.
        pub why: String,
        /// What was changed.
        pub what: Json<Value>,
        /// Personal values; `None` also after they were erased.
        pub personal: Option<Json<Value>>,
        /// Its place in the chain, from 1; `None` until it is sealed.
        pub position: Option<i64>,
    }
}

impl Event {
    /// Something that happened to `object`, which now has `version`.
    #[must_use]
    pub fn new<I: Id>(kind: &'static str, object: I, version: i64, what: Value) -> Self {
        let (object_kind, object_id) = (I::KIND, object.uuid());
        Self { kind, object_kind, object_id, object_version: version, what, personal: None }
    }

    /// Adds values that may have to be erased one day: names, contact details, reasons with names in them.
    #[must_use]
    pub fn with_personal(mut self, personal: Value) -> Self {
        self.personal = Some(personal);
        self
    }
}

impl Tx<'_> {
    /// Appends to the change log, in this transaction and under the name and reason it was opened with.
    ///
    /// # Errors
    /// [`Error::Other`] in a unit that was not opened with [`Db::write`](crate::Db::write).
    pub fn log(&mut self, event: Event) -> Result<()> {
        self.log_entry(event).map(drop)
    }

    /// As [`log`](Self::log); gives the identity of the entry, so that a page can point at it.
    ///
    /// # Errors
    /// As [`log`](Self::log).
    pub fn log_entry(&mut self, event: Event) -> Result<Uuid> {
        let crate::base::Door::Write { who, why } = self.door else {
            return Err(Error::other("only a write can log"));
        };
        let what = event.what.to_string();
        let personal = event.personal.map(|p| p.to_string());
        let (salt, personal_salt) = (chain::salt()?, personal.as_ref().map(|_| chain::salt()).transpose()?);
        let personal_digest =
            personal.as_deref().zip(personal_salt.as_ref()).map(|(p, s)| chain::personal_digest(s, p));
        let covered = Covered {
            id: self.new_uuid(),
            kind: event.kind,
            object_kind: event.object_kind,
            object_id: event.object_id,
            object_version: event.object_version,
            who,
            at: self.now(),
            why,
            what: &what,
            salt: &salt,
            personal_digest: personal_digest.as_ref().map(AsRef::as_ref),
        };
        self.append(&covered, personal.as_deref(), personal_salt.as_ref())?;
        self.logged = true;
        Ok(covered.id)
    }

    fn append(&mut self, entry: &Covered<'_>, personal: Option<&str>, personal_salt: Option<&Salt>) -> Result<()> {
        let row = [
            Param::Id(entry.id),
            Param::Text(entry.kind),
            Param::Text(entry.object_kind),
            Param::Id(entry.object_id),
            Param::Integer(entry.object_version),
            Param::Text(entry.who),
            Param::Time(entry.at),
            Param::Text(entry.why),
            Param::Text(entry.what),
            Param::Bytes(entry.salt),
            personal.map_or(Param::Null, Param::Text),
            personal_salt.map_or(Param::Null, |s| Param::Bytes(s)),
            entry.personal_digest.map_or(Param::Null, Param::Bytes),
            Param::Bytes(&entry.digest()),
        ];
        let statement = sql!(
            "INSERT INTO log_entry (id, kind, object_kind, object_id, object_version, who, recorded_at, why, what,
                 salt, personal, personal_salt, personal_digest, digest)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        );
        self.run(statement, &row).map(drop)
    }

    /// Erases the personal values of an object's entries, with the salt that would let them be guessed.
    /// The chain stays provable. Gives the number of entries that had any.
    ///
    /// # Errors
    /// [`Error::Engine`] when the database fails.
    pub fn erase_personal(&mut self, object_kind: &str, object_id: Uuid) -> Result<u64> {
        let statement = sql!(
            "UPDATE log_entry SET personal = NULL, personal_salt = NULL
             WHERE object_kind = $1 AND object_id = $2 AND personal IS NOT NULL"
        );
        self.run(statement, params![object_kind, object_id])
    }
}

/// What happened to an object, newest first, sealed or not; at most [`HISTORY`] entries.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn history(tx: &mut Tx<'_>, object_kind: &str, object_id: Uuid) -> Result<Vec<Entry>> {
    let statement = sql!(
        "SELECT id, kind, object_kind, object_id, object_version, who, recorded_at, why, what, personal, position
         FROM log_entry WHERE object_kind = $1 AND object_id = $2 ORDER BY recorded_at DESC, id DESC LIMIT $3"
    );
    tx.all(statement, params![object_kind, object_id, HISTORY])
}

/// One entry, when there is one.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn entry(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Entry>> {
    let statement = sql!(
        "SELECT id, kind, object_kind, object_id, object_version, who, recorded_at, why, what, personal, position
         FROM log_entry WHERE id = $1"
    );
    tx.maybe(statement, params![id])
}

/// Sealed entries after `position`, in their order: what feeds and notifications read on from. No entry ever
/// appears at or below a position once read.
///
/// # Errors
/// [`Error::Engine`] when the database fails.
pub fn sealed_after(tx: &mut Tx<'_>, position: i64, limit: u32) -> Result<Vec<Entry>> {
    let statement = sql!(
        "SELECT id, kind, object_kind, object_id, object_version, who, recorded_at, why, what, personal, position
         FROM log_entry WHERE position > $1 ORDER BY position LIMIT $2"
    );
    tx.all(statement, params![position, limit])
}

/// This crate's own migration, as number 1 of a list.
pub const MIGRATION: Migration = Migration { number: 1, name: "log and jobs", sql: TABLES };

//! The database: one source of SQL for SQLite and PostgreSQL, one change log, jobs, backup.
//!
//! In reading order:
//! * [`error`] – what can go wrong, in kinds a caller can act on
//! * [`statement`] – SQL texts, registered
//! * [`value`] and [`row`] – values in and out
//! * [`tx`] – a unit of work as a store sees it
//! * [`base`] – opening a database and running units
//! * [`migration`] – the schema's numbered steps
//! * [`log`] – the change log: entries, history, the sealed chain and its proof
//! * [`job`] – work to do later, in the same transaction as what calls for it
//! * [`limit`] – how often something may be tried
//! * [`backup`] – backup and restore, proved

#[doc(hidden)]
pub use inventory;

pub mod backup;
pub mod base;
mod date;
pub mod error;
pub mod job;
pub mod limit;
pub mod log;
pub mod migration;
mod postgres;
pub mod row;
mod sqlite;
pub mod statement;
pub mod tx;
pub mod value;

pub use base::{Db, Engine, Target};
pub use error::{Error, Result};
pub use job::{Handlers, Job};
pub use log::Event;
pub use migration::Migration;
pub use row::{Cell, Column, FromRow, Mismatch, Row};
pub use statement::{Registered, Statement};
pub use tx::Tx;
pub use value::{Given, Json, Param, ToParam, span};

//! The database layer on SQLite and on a real PostgreSQL: the same test bodies, run on both.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

extern crate radslag_db as db;

// testkit's file itself, not the crate: testkit stands on every part of the product, and the base is tested alone.
#[path = "../../../../testkit/src/postgres.rs"]
mod postgres;
mod support;

mod backup;
mod crash;
mod full;
mod job;
mod log;
mod migration;
mod statement;
mod unit;

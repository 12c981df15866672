//! What tests of several parts share.
//!
//! In reading order:
//! * [`postgres`] – a real PostgreSQL, started for the tests and stopped with them

pub mod postgres;

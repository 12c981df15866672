//! What programs get: the same reading as the page, as typed JSON, and the table of everything that may be asked.
//!
//! Never asks the database: a handler reads once and gives what it read either to the page or to a function here, so that a
//! program sees exactly what the actor sees on the page.
//! * [`shared`] – what several answers hold: references, findings, days
//! * [`start`], [`bodies`], [`body`], [`organisation`], [`person`], [`search`] – one page each
//! * [`records`] – everything that can be written, with its fields
//! * [`across`] – the views across bodies
//! * [`sources`] – read sources and pasted lists
//! * [`history`] – what was changed
//! * [`operations`](mod@operations) – the table

pub mod across;
pub mod bodies;
pub mod body;
pub mod history;
pub mod operations;
pub mod organisation;
pub mod person;
pub mod records;
pub mod search;
pub mod shared;
pub mod sources;
pub mod start;

pub use operations::operations;

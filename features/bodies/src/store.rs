//! SQL of the register: one function, one statement. Look-ups take the actor first: what she may not see is not found.
//!
//! * [`mod@write`] – new rows
//! * [`change`] – a register in use
//! * [`facts`] – what the charter engine asks for
//! * [`finding`] – what it answered, kept
//! * [`overview`] – the start page and the list of bodies
//! * [`body`], [`organisation`], [`person`] – one page each
//! * [`across`] – views across bodies
//! * [`directory`] – from names to address words
//! * [`history`] – the log, with what it mentions
//! * [`record`] – any record, in and out of its table
//! * [`reading`] – what the reader of web pages knows, and what it found
//! * [`mod@file`] – documents that lie here
//! * [`quarantine`] – whether files may be given out
//! * [`search`] – names and aliases

pub mod across;
pub mod body;
pub mod change;
pub mod contact;
pub mod directory;
pub mod facts;
pub mod file;
pub mod finding;
pub mod history;
pub mod organisation;
pub mod overview;
pub mod person;
pub mod quarantine;
pub mod reading;
pub mod record;
pub mod search;
pub mod write;

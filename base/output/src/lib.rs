//! What leaves the product as files: tables as CSV and Excel, contacts as vCards, meetings as calendars, and
//! letters by mail. Calendars are read here too, by the library that writes them.
//!
//! Knows nothing of bodies or seats and reads nothing but the outbox of its own letters; who may see what is settled before the
//! rows come here.
//!
//! In reading order:
//! * [`cell`] – what a cell of a table can hold
//! * [`neutral`] – cells that a spreadsheet would take for a formula
//! * [`csv`] – a table as CSV
//! * [`xlsx`] – a table as an Excel workbook
//! * [`vcard`] – contacts
//! * [`calendar`] – meetings; and when somebody else's calendar says that she is busy
//! * [`mail`] – letters, queued with the change that calls for them

pub mod calendar;
pub mod cell;
pub mod csv;
pub mod mail;
pub mod neutral;
pub mod vcard;
pub mod xlsx;

pub use cell::Cell;

#[cfg(test)]
mod tests;

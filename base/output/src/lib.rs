//! What leaves the product as files: tables as CSV and Excel, contacts as vCards.
//!
//! Knows nothing of bodies or seats and reads nothing; who may see what is settled before the rows come here. Calendars and
//! mail will lie here too, which is why this is a part of its own.
//!
//! In reading order:
//! * [`cell`] – what a cell of a table can hold
//! * [`neutral`] – cells that a spreadsheet would take for a formula
//! * [`csv`] – a table as CSV
//! * [`xlsx`] – a table as an Excel workbook
//! * [`vcard`] – contacts

pub mod cell;
pub mod csv;
pub mod neutral;
pub mod vcard;
pub mod xlsx;

pub use cell::Cell;

#[cfg(test)]
mod tests;

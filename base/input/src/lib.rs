//! What comes from outside – files that people paste, upload or name on the command line – turned into text or tables.
//!
//! Pure functions over bytes: no file is opened, no address is fetched, nothing is written. Every size is limited before work
//! is done on it, parsers of others run contained, and what cannot be read is a fault with a place, never mojibake or a panic.
//!
//! In reading order:
//! * [`whole`] – a file read whole, or refused when it is too large
//! * [`text`] – bytes to text: which encoding, and where it is broken
//! * [`document`] – saved web pages, PDF, Word and plain text to text
//! * [`sheet`] – CSV and Excel to a header and rows of words
//! * [`kept`] – which papers are kept as they came
//! * [`says`] – faults as text keys with words

mod contain;
pub mod document;
pub mod kept;
mod neutral;
pub mod says;
pub mod sheet;
pub mod text;
mod unpack;
pub mod whole;

/// The largest file that is read, in bytes: 25 MB.
pub const LARGEST_FILE: u64 = 25_000_000;

/// Swedish texts of the faults, Fluent.
pub const TEXT_SV: &str = include_str!("../text/sv.ftl");
/// English texts of the faults, Fluent.
pub const TEXT_EN: &str = include_str!("../text/en.ftl");

//! What every part of Rådslag shares: pure types and Swedish facts, nothing that reads a clock, a disk or a network.
//!
//! In reading order:
//! * [`id`] – typed identifiers of the things the register keeps
//! * [`slug`] – the word that names a thing in its address and in charters
//! * [`period`] – civil-date periods, both ends inclusive
//! * [`clock`] – the only way the time of day enters
//! * [`actor`] – who asks
//! * [`access`] – who may do what
//! * [`language`] – Swedish and English
//! * [`municipality`] – the codes of Sweden's 290 municipalities
//! * [`date_text`] – dates as people write and read them
//! * [`local_time`] – times of day in Sweden
//! * [`calendar`] – Swedish holidays, working days, weeks and school breaks
//! * [`sort`] – sort keys in Swedish order
//! * [`money`] – amounts in öre

pub mod access;
pub mod actor;
pub mod calendar;
pub mod clock;
pub mod date_text;
pub mod id;
pub mod language;
pub mod local_time;
pub mod money;
pub mod municipality;
pub mod period;
pub mod slug;
pub mod sort;

pub use access::{Act, Of};
pub use actor::Actor;
pub use clock::Clock;
pub use jiff::civil::{Date, Weekday};
pub use language::Language;
pub use local_time::LocalTime;
pub use period::Period;

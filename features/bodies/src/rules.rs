//! What follows from the register without asking anybody: pure, no database, no clock, no language.
//!
//! What a body's own charter demands is `charter`'s; here stands what is only seen when several bodies lie side by side, and
//! what the log says of what was.
//!
//! * [`presence`] – who sits where, and where a seat is missing
//! * [`likeness`] – what two bodies have in common
//! * [`coverage`] – which sectors are there
//! * [`standing`] – how a body stood through a year
//! * [`turnover`] – whose time ends, and who comes after
//! * [`history`] – what happened to records, what stood at a moment, what differs between two

pub mod coverage;
pub mod history;
pub mod likeness;
pub mod presence;
pub mod standing;
pub mod turnover;

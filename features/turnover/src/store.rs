//! SQL of turnovers: one function, one statement. What the register says is read from its tables; it is written by
//! `bodies::commands::change` alone.
//!
//! * [`round`] – rounds, and what they are made from
//! * [`seat`] – what is asked for, and how it stands in the register
//! * [`organisation`] – who is asked, links
//! * [`paper`] – decisions as files
//! * [`welcome`] – what a new member is told of a body
//! * [`election`] – what elections inside first meetings are told from
//! * [`picture`] – all of it together, as it stands on a day

pub mod election;
pub mod organisation;
pub mod paper;
pub mod picture;
pub mod round;
pub mod seat;
pub mod welcome;

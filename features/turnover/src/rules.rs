//! What a turnover asks for and what an answer may hold, pure.
//!
//! * [`plan`] – which seats are asked for, of whom, and what could not be told
//! * [`answers`] – what is wrong with what was answered
//! * [`pasted`] – lines from minutes or a spreadsheet
//! * [`days`] – the day of the election

pub mod answers;
pub mod days;
pub mod pasted;
pub mod plan;

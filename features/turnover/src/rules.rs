//! What a turnover asks for and what an answer may hold, pure.
//!
//! * [`plan`] – which seats are asked for, of whom, and what could not be told
//! * [`answers`] – what is wrong with what was answered
//! * [`pasted`] – lines from minutes or a spreadsheet
//! * [`days`] – the day of the election
//! * [`elections`] – whom the first meeting of a body may elect
//! * [`proportional`], [`groups`] – seats shared out between groups of voters, and the lines that name them

pub mod answers;
pub mod days;
pub mod elections;
pub mod groups;
pub mod pasted;
pub mod plan;
pub mod proportional;

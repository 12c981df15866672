//! What follows from facts alone: no database, no clock, no language.
//!
//! * [`facts`] – what is known of a county's bodies in a year
//! * [`calendar`] – which days are open, and how they are counted
//! * [`towns`] – where people travel from and to
//! * [`counts`] – how often a body meets, by its charter
//! * [`dials`] – how much each wish weighs
//! * [`instance`] – the year as the engine is given it, every number with its reason
//! * [`outcome`] – what a plan means for people: journeys, absences, weeks
//! * [`anew`] – what is published planned anew: three answers
//! * [`pointed`] – which meetings an answer of the register is about
//! * [`touched`] – which meetings a broken rule is about
//! * [`moving`] – what becomes of a plan when one meeting is moved
//! * [`busy`] – when a calendar says that somebody is busy
//! * [`rhythm`] – budget and reports, beside the meetings
//! * [`difference`] – what differs between two years, and what publishing does to the register
//! * [`ring`] – the geometry of the year wheel

pub mod anew;
pub mod busy;
pub mod calendar;
pub mod counts;
pub mod dials;
pub mod difference;
pub mod facts;
pub mod instance;
pub mod moving;
pub mod outcome;
pub mod pointed;
pub mod rhythm;
pub mod ring;
pub mod touched;
pub mod towns;

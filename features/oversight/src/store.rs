//! SQL of oversight: one function, one statement. Look-ups take the actor first: what she may not see is not found.
//!
//! * [`log`] – security events, and proofs of the log
//! * [`person`] – what is held about one person
//! * [`mentions`] – where she is named elsewhere
//! * [`visits`] – how often public pages were opened
//! * [`contact`] – contact details that nobody needs any more

pub mod contact;
pub mod log;
pub mod mentions;
pub mod person;
pub mod visits;

//! SQL, one function one statement. What gives meetings to pages takes the actor: drafts are found by those who steer the body.
//!
//! * [`look`] – what stands before something is written
//! * [`mod@write`] – drafts, and who published, moved and cancelled when

pub mod look;
pub mod write;

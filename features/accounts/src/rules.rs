//! What counts as proof of who somebody is.
//!
//! * [`passkey`] – what a browser is asked, and what its answer proves

pub mod passkey;

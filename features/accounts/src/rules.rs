//! What counts as proof of who somebody is, and how often it may be tried.
//!
//! * [`passkey`] – what a browser is asked, and what its answer proves
//! * [`provider`] – providers that vouch for people, asked by OpenID Connect
//! * [`limit`] – how often something may be tried

pub mod limit;
pub mod passkey;
pub mod provider;

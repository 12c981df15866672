//! Providers that vouch for people, asked by OpenID Connect. Which ones is said in a file; none of them is special.
//!
//! In reading order:
//! * [`config`] – the file
//! * `wire` – our own client: TLS, limits, no redirects
//! * `assertion` – how we show the provider that it is we who ask
//! * [`exchange`] – sending somebody there, and what she comes back with
//!
//! Never keeps a token, and never writes a claim to the program's log.

mod assertion;
pub mod config;
pub mod exchange;
mod wire;

pub use config::{ConfigFault, Provider, Providers};
pub use exchange::{Proven, Refusal, Sent};

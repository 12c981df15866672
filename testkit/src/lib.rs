//! What tests of several parts share: the product in this process, on either engine, spoken to in the words of a region.
//!
//! In reading order:
//! * [`app`] – the product with the demo county, a small one or an empty register; [`on_both_engines`]
//! * [`page`] – what a browser got, read as a person reads it
//! * [`county`] – small counties for one story
//! * [`authenticator`] – a device with passkeys, which answers wrongly when told to
//! * [`clock`] – a clock that is moved by hand
//! * [`place`] – one database a test
//! * [`postgres`] – a real PostgreSQL, started for the tests and stopped with them
//! * [`oidc`] – a real OpenID provider, which fails when asked to
//! * [`smtp`] – a real mail server that keeps what it receives, and fails when asked to
//! * [`scanner`] – a virus scanner's door, which finds one word harmful, goes away and comes back
//! * [`website`] – a real website that answers what it is told to
//! * [`certificates`] – for servers of tests

pub mod app;
pub mod authenticator;
pub mod certificates;
pub mod clock;
pub mod county;
pub mod oidc;
pub mod page;
pub mod place;
pub mod postgres;
pub mod scanner;
pub mod smtp;
pub mod website;

pub use app::{TestApp, on_both_engines, on_both_engines_with};
pub use authenticator::Authenticator;
pub use clock::HandClock;
pub use county::{Body, County, Rule, Seat};
pub use oidc::OidcProvider;
pub use page::Page;
pub use place::Start;
pub use scanner::VirusScanner;
pub use smtp::MailServer;
pub use website::Website;

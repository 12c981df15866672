//! Konton: who may sign in, what she then is to the things of the register, and where she is signed in.
//!
//! In reading order:
//! * [`model`] – accounts, keys, sessions
//! * [`rules`] – what counts as proof of who somebody is
//! * [`store`] – SQL, one function one statement
//! * [`commands`] – inviting, signing in and out, asking providers, how often it may be tried
//! * [`pages`] – what people see
//!
//! Never decides what a relation allows: that is the features' own, by [`kernel::Actor`].

pub mod commands;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

pub use commands::{limit, provider};
pub use rules::passkey;

use web::{Feature, FeatureTexts, Job};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts {
    sv: concat!(include_str!("../text/sv.ftl"), include_str!("../text/people.sv.ftl")),
    en: concat!(include_str!("../text/en.ftl"), include_str!("../text/people.en.ftl")),
};

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    let send = Job {
        kind: commands::letters::SEND,
        run: |db, payload| {
            Box::pin(async move { commands::letters::send(&db, serde_json::from_value(payload)?).await })
        },
    };
    let forget =
        Job { kind: commands::typed::FORGET, run: |db, _| Box::pin(async move { commands::typed::forget(&db).await }) };
    pages::add(Feature::new("accounts", TEXTS).job(send).job(forget).holds(commands::typed::hold))
}

/// Gives the built site the providers that people may sign in with. They are read from a file when the program starts.
pub fn with_providers(router: axum::Router, providers: std::sync::Arc<provider::Providers>) -> axum::Router {
    router.layer(axum::Extension(providers))
}

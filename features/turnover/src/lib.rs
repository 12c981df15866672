//! Mandatskifte: after an election every seat of a county's bodies is asked for, by whoever appoints it.
//!
//! In reading order:
//! * [`model`] – rounds, what they ask, of whom
//! * [`rules`] – which seats are asked for, what is wrong with an answer, pasted lines; pure
//! * [`store`] – SQL, one function one statement
//! * [`commands`] – starting, writing letters, answering, reopening
//! * [`jobs`] – letters that are due
//! * [`pages`] – what people see
//!
//! Never writes seats or people in them by itself: that is `bodies::commands::change`.

pub mod commands;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

use web::{Feature, FeatureTexts, Job};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts {
    sv: concat!(include_str!("../text/sv.ftl"), include_str!("../text/elections.sv.ftl")),
    en: concat!(include_str!("../text/en.ftl"), include_str!("../text/elections.en.ftl")),
};

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    pages::add(Feature::new("turnover", TEXTS))
        .job(Job { kind: jobs::REMIND, run: |db, payload| Box::pin(async move { jobs::run(&db, payload).await }) })
}

//! Insyn: who signed in and was let in, whether the log can be proved, what is held about people and how long.
//!
//! In reading order:
//! * [`store`] – SQL, one function one statement
//! * [`commands`] – proving the log, clearing contact details, passing on what somebody says is wrong
//! * [`jobs`] – the daily proof
//! * [`pages`] – what people see
//!
//! Reads what other parts keep, and writes nothing of theirs but contact details it clears.

pub mod commands;
pub mod jobs;
pub mod pages;
pub mod store;

use web::{Feature, FeatureTexts, Job};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts { sv: include_str!("../text/sv.ftl"), en: include_str!("../text/en.ftl") };

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    pages::add(Feature::new("oversight", TEXTS))
        .job(Job { kind: jobs::PROVE, run: |db, _| Box::pin(async move { Ok(jobs::run(&db).await?) }) })
}

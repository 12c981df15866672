//! Årsplan: a county's year of meetings is planned, changed, published, and compared with what was published before.
//!
//! In reading order:
//! * [`model`] – plans, conditions, proposals, published versions
//! * [`rules`] – from facts to the year as the engine is given it; pure
//! * [`store`] – SQL
//! * [`commands`] – proposing, moving, publishing
//! * [`jobs`] – the search in the background
//! * [`pages`] – what people see
//!
//! Never decides who sits or what a charter says: it reads the register, and what it publishes are meetings of the register's.

pub mod commands;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

use web::{Feature, FeatureTexts, Job};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts { sv: include_str!("../text/sv.ftl"), en: include_str!("../text/en.ftl") };

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    pages::add(Feature::new("yearwheel", TEXTS))
        .job(Job { kind: jobs::SEARCH, run: |db, payload| Box::pin(async move { jobs::run(&db, payload).await }) })
}

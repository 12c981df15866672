//! Möten: when and where bodies meet. Grows the dates that `bodies` keeps by time, place and what becomes of a meeting.
//!
//! In reading order:
//! * [`model`] – what is wished of meetings, and what stands in the way
//! * [`rules`] – what can be said without looking anything up
//! * [`store`] – SQL, one function one statement
//! * [`commands`] – the one place where meetings are written
//! * [`pages`] – what people see, and calendars
//!
//! Never writes a date by itself: that is `bodies::commands::change`.

pub mod commands;
pub mod model;
pub mod pages;
pub mod rules;
pub mod store;

use web::{Feature, FeatureTexts};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts { sv: include_str!("../text/sv.ftl"), en: include_str!("../text/en.ftl") };

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    pages::add(Feature::new("meetings", TEXTS))
}

//! What people see: the start page, all bodies, one body, organisations, people, search.
//!
//! Each handler: who asks, one unit of work, a page. Sentences are made after the unit.

mod bodies;
mod body;
mod body_parts;
mod body_seats;
mod finding;
mod organisation;
mod organisations;
mod person;
mod samples;
mod search;
mod start;

use axum::{Router, routing::get};
use web::App;

pub use bodies::BodiesPage;
pub(crate) use finding::words as finding_words;
pub use body::BodyPage;
pub use organisation::OrganisationPage;
pub use organisations::OrganisationsPage;
pub use person::PersonPage;
pub use search::SearchPage;
pub use start::StartPage;

/// The addresses of this feature.
#[must_use]
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(start::show))
        .route("/organ", get(bodies::show))
        .route("/organ/{slug}", get(body::show))
        .route("/organisationer", get(organisations::show))
        .route("/organisationer/{slug}", get(organisation::show))
        .route("/personer/{address}", get(person::show))
        .route("/sok", get(search::show))
}

//! What people see: the start page, all bodies, one body, organisations, people, search.
//!
//! Each handler: who asks, one unit of work, a page. Sentences are made after the unit.

pub(crate) mod across;
mod api;
pub(crate) mod bodies;
pub(crate) mod body;
pub(crate) mod body_parts;
pub(crate) mod body_seats;
pub(crate) mod edit;
pub(crate) mod exchange;
pub mod file_state;
pub(crate) mod finding;

pub(crate) mod history;
pub(crate) mod organisation;
pub(crate) mod organisations;
pub(crate) mod person;
pub(crate) mod read;
mod samples;
mod search;
pub(crate) mod sentence;
pub(crate) mod start;
mod telling;
pub(crate) use crate::model::words;

use axum::{Router, routing::get};
use kernel::Date;
use web::{App, View, components::AsOfView, phrase::Link};

pub use api::ApiPage;
pub use bodies::BodiesPage;
pub use body::BodyPage;
pub use finding::told as finding_told;
pub(crate) use finding::words as finding_words;
pub use history::{Done, HistoryPage, done, done_asked, said};
pub use organisation::OrganisationPage;
pub use organisations::OrganisationsPage;
pub use person::PersonPage;
pub use search::SearchPage;
pub use start::StartPage;

/// The day on which much changes next, beside the field for another day.
fn edges(v: &View, next_term: Option<Date>) -> AsOfView {
    AsOfView { edges: next_term.into_iter().filter(|day| *day > v.today).collect(), history: None }
}

/// The way to a calendar of meetings, whatever day the page shows: a calendar holds them all.
fn calendar_link(v: &View, page: &str) -> Link {
    Link::new(v.t("bodies-calendar-subscribe"), web::address::url(v.language, None, &format!("{page}/kalender.ics")))
}

/// Days before the end of an assignment from which its seat says that it ends soon.
const SOON: i32 = 60;

/// Whether somebody leaves her seat soon after the day the page shows.
fn ends_soon(v: &View, last: Option<Date>) -> bool {
    last.and_then(|last| v.on().until(last).ok()).is_some_and(|left| left.get_days() <= SOON)
}

/// The addresses of this feature.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(start::show))
        .route("/organ", get(bodies::show))
        .route("/organ/{slug}", get(body::show))
        .route("/organisationer", get(organisations::show))
        .route("/organisationer/{slug}", get(organisation::show))
        .route("/personer/{address}", get(person::show))
        .route("/sok", get(search::show))
        .route("/api", get(api::show))
        .route("/api/openapi", get(api::openapi))
}

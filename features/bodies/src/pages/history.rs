//! Historik: what was changed, by whom, when and why; what stood in the register on a day, and what differs between two.
//!
//! A page is one unit of work: the entries, what they mention, and then the words. Nothing here changes the register but the
//! page of one entry, which takes it back.

mod asked;
mod entries;
mod list;
mod samples;
mod telling;

use axum::{Router, extract::Path, routing::get};
use web::{Answer, Feature, Visit};

use crate::model::record::RecordKind;

pub use list::HistoryPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new()
        .route("/historik", get(list::register))
        .route("/register/historik", get(list::of_register))
        .route("/organ/{slug}/historik", get(body))
        .route("/organisationer/{slug}/historik", get(organisation))
        .route("/grupper/{slug}/historik", get(group))
        .route("/personer/{address}/historik", get(person));
    feature.routes(routes).page::<HistoryPage>()
}

/// `GET /organ/{slug}/historik`
async fn body(visit: Visit, Path(slug): Path<String>) -> Answer {
    list::of_thing(visit, RecordKind::Body, slug).await
}

/// `GET /organisationer/{slug}/historik`
async fn organisation(visit: Visit, Path(slug): Path<String>) -> Answer {
    list::of_thing(visit, RecordKind::Organisation, slug).await
}

/// `GET /grupper/{slug}/historik`
async fn group(visit: Visit, Path(slug): Path<String>) -> Answer {
    list::of_thing(visit, RecordKind::Group, slug).await
}

/// `GET /personer/{address}/historik`
async fn person(visit: Visit, Path(address): Path<String>) -> Answer {
    list::of_thing(visit, RecordKind::Person, address).await
}

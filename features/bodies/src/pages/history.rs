//! Historik: what was changed, by whom, when and why; what stood in the register on a day, and what differs between two.
//!
//! A page is one unit of work: the entries, what they mention, and then the words. Nothing here changes the register but the
//! page of one entry, which takes it back.

mod asked;
mod between;
mod done;
mod entries;
mod entry;
mod list;
mod samples;
mod telling;
mod then;
mod thing;

use axum::{Router, extract::Path, routing::get};
use web::{Answer, Feature, Visit};

use crate::model::record::RecordKind;
use thing::Whose;

pub use done::{Done, asked as done_asked, done, said};
pub use list::HistoryPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new()
        .route("/historik", get(list::register))
        .route("/historik/{entry}", get(entry::show).post(entry::undo))
        .route("/register/historik", get(register))
        .route("/organ/{slug}/historik", get(body))
        .route("/organisationer/{slug}/historik", get(organisation))
        .route("/grupper/{slug}/historik", get(group))
        .route("/personer/{address}/historik", get(person));
    feature
        .routes(routes)
        .page::<HistoryPage>()
        .page::<between::BetweenPage>()
        .page::<then::ThenPage>()
        .page::<entry::EntryPage>()
}

/// `GET /organ/{slug}/historik`
async fn body(visit: Visit, Path(slug): Path<String>) -> Answer {
    show(visit, Whose::Of(RecordKind::Body, slug)).await
}

/// `GET /organisationer/{slug}/historik`
async fn organisation(visit: Visit, Path(slug): Path<String>) -> Answer {
    show(visit, Whose::Of(RecordKind::Organisation, slug)).await
}

/// `GET /grupper/{slug}/historik`
async fn group(visit: Visit, Path(slug): Path<String>) -> Answer {
    show(visit, Whose::Of(RecordKind::Group, slug)).await
}

/// `GET /personer/{address}/historik`
async fn person(visit: Visit, Path(address): Path<String>) -> Answer {
    show(visit, Whose::Of(RecordKind::Person, address)).await
}

/// `GET /register/historik`
async fn register(visit: Visit) -> Answer {
    let name = visit.view("").t("bodies-history-register-itself").into_owned();
    show(visit, Whose::Register(name)).await
}

/// Everything that was changed; or the state on a day, or the difference between two, when they are asked for.
async fn show(visit: Visit, whose: Whose) -> Answer {
    if visit.asked("visa") == Some("laget") || visit.asked("den").is_some() {
        then::show(visit, whose).await
    } else if visit.asked("fran").is_some() || visit.asked("till").is_some() {
        between::show(visit, whose).await
    } else {
        list::of_thing(visit, whose).await
    }
}

//! Sources that have been read: proposals that a person confirms, corrects or rejects.
//!
//! * [`list`] – what has been read
//! * [`take_in`] – having another page read
//! * [`source`] – one source with its proposals
//! * [`said`] – a proposal in words
//! * [`decide`] – what somebody decides about proposals
//! * [`members`] – members of a body pasted as a list
//!
//! Nothing here is for visitors: what a page says is not what the register says until somebody has confirmed it.

mod decide;
mod list;
mod members;
mod said;
mod samples;
mod source;
mod take_in;

use axum::{
    Router,
    routing::{get, post},
};
use kernel::{Date, Language};
use web::{App, Feature, MenuEntry, Visit};

pub(crate) use said::{confidence as proposal_confidence, rule_links, sentence as proposal_sentence};

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let menu =
        MenuEntry { path: "/kallor", text: "bodies-menu-sources", order: 60, may: crate::store::reading::may_see };
    feature
        .routes(routes())
        .operations(crate::api::sources::operations())
        .foot(menu)
        .page::<list::SourcesPage>()
        .page::<source::SourcePage>()
        .page::<members::MembersPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/kallor", get(list::show).merge(post(take_in::read_in).layer(web::submission::with_files())))
        .route("/kallor/{id}", get(source::show).post(decide::post))
        .route("/organ/{slug}/platser/klistra-in", get(members::show).post(members::post))
}

/// A text of the register itself, which is in Swedish whoever writes it.
fn swedish(visit: &Visit, key: &str, name: &str, value: &str) -> String {
    visit.app.texts.with(Language::Sv, key, &[(name, &value)])
}

/// The civil day of a moment in Sweden; never later than the day today, which stands still in the demo.
fn day_of(at: jiff::Timestamp, today: Date) -> Date {
    let local = jiff::tz::TimeZone::get("Europe/Stockholm")
        .map_or_else(|_| at.to_zoned(jiff::tz::TimeZone::UTC).date(), |zone| at.to_zoned(zone).date());
    local.min(today)
}

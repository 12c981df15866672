//! What people see of meetings.
//!
//! * `county` – all meetings of the county, by day
//! * `body` – the meetings of a body, a year at a time
//! * `meeting` – one meeting: when, where, who has a seat, what has become of it
//! * `arrange` – a meeting is arranged, or changed: day, time, place
//! * `settle` – a meeting is cancelled, a draft is published
//! * `calendar` – meetings as calendars that one subscribes to
//! * `words`, `json` – what these have in common

pub(crate) mod arrange;
pub(crate) mod body;
mod calendar;
pub(crate) mod county;
mod json;
pub(crate) mod meeting;
mod settle;
mod words;

use axum::{Router, routing::get};
use kernel::Act;
use web::{App, Feature, Format, MenuEntry, api::Operation};

pub use arrange::ArrangePage;
pub use body::BodyPage;
pub use county::CountyPage;
pub use meeting::MeetingPage;
pub use settle::SettlePage;
pub use words::{fault_words, hours};

/// Adds the pages of this feature.
pub(crate) fn add(feature: Feature) -> Feature {
    feature
        .routes(routes())
        .operations(operations())
        .menu(MenuEntry::open("/moten", "meetings-menu", 15))
        .page::<CountyPage>()
        .page::<BodyPage>()
        .page::<MeetingPage>()
        .page::<ArrangePage>()
        .page::<SettlePage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/moten", get(county::show))
        .route("/moten/kalender", get(calendar::of_county))
        .route("/organ/{slug}/moten", get(body::show))
        .route("/organ/{slug}/moten/ny", get(arrange::new).post(arrange::post_new))
        .route("/organ/{slug}/moten/{day}", get(meeting::show))
        .route("/organ/{slug}/moten/{day}/andra", get(arrange::change).post(arrange::post_change))
        .route("/organ/{slug}/moten/{day}/stall-in", get(settle::cancel).post(settle::post_cancel))
        .route("/organ/{slug}/moten/{day}/publicera", get(settle::publish).post(settle::post_publish))
        .route("/organ/{slug}/kalender", get(calendar::of_body))
        .route("/organisationer/{slug}/kalender", get(calendar::of_organisation))
        .route("/kalender/{key}", get(calendar::of_own))
}

fn operations() -> Vec<Operation> {
    let mut all = to_read();
    all.extend(to_write());
    all.extend(to_subscribe());
    all
}

fn of_body(operation: Operation) -> Operation {
    operation.at("slug", "The body's address word.")
}

fn one(operation: Operation) -> Operation {
    of_body(operation).at(
        "day",
        "Its day: `2027-02-11`, `2027-02-11-2` for the second that day, `2027-05` when only the month is known.",
    )
}

/// Lists and pages.
fn to_read() -> Vec<Operation> {
    vec![
        Operation::get("/moten", "meetings", "The meetings of a county and of the country, by day, from today on.")
            .asks("lan", "another county, by its code")
            .asks("organ", "address word of a body")
            .asks("organisation", "address word of an organisation that has a seat on the day of the meeting")
            .asks("fran", "first day: `2027-01-01`")
            .asks("till", "last day")
            .asks_one_of("laget", "how it stands", ["planned", "held", "cancelled"])
            .asks("efter", "goes on after a meeting; `next` has the address")
            .gives::<json::MeetingsOfCounty>()
            .as_file(Format::Csv)
            .as_file(Format::Ics)
            .fails(422)
            .act(Act::ReadPublic),
        of_body(Operation::get("/organ/{slug}/moten", "meetings_of_body", "The meetings of a body in a year."))
            .asks("ar", "the year; this year when it is left out")
            .asks_one_of("laget", "how it stands", ["planned", "held", "cancelled"])
            .dated()
            .gives::<json::MeetingsOfBody>()
            .as_file(Format::Csv)
            .act(Act::ReadPublic),
        one(Operation::get("/organ/{slug}/moten/{day}", "meeting", "One meeting, with what has become of it."))
            .gives::<json::OneMeeting>()
            .act(Act::ReadPublic),
    ]
}

/// Arranging, changing, cancelling, publishing.
fn to_write() -> Vec<Operation> {
    vec![
        of_body(Operation::get("/organ/{slug}/moten/ny", "meeting_to_arrange", "What is asked of a new meeting."))
            .gives::<json::ToArrange>()
            .act(Act::SteerBody),
        of_body(Operation::post(
            "/organ/{slug}/moten/ny",
            "arrange_meeting",
            "Arranges a meeting: published with `spara=publicera`, else as a draft that only those who steer the body see.",
        ))
        .takes(arrange::taken())
        .gives::<json::Arranged>()
        .makes()
        .act(Act::SteerBody),
        one(Operation::get("/organ/{slug}/moten/{day}/andra", "meeting_to_change", "When and where it is, with its version."))
            .gives::<json::ToArrange>()
            .act(Act::SteerBody),
        one(Operation::post("/organ/{slug}/moten/{day}/andra", "move_meeting", "Moves a meeting, or changes a draft."))
            .takes(arrange::taken())
            .gives::<json::Arranged>()
            .act(Act::SteerBody),
        one(Operation::get("/organ/{slug}/moten/{day}/stall-in", "meeting_to_cancel", "What would be cancelled."))
            .gives::<json::ToArrange>()
            .act(Act::SteerBody),
        one(Operation::post(
            "/organ/{slug}/moten/{day}/stall-in",
            "cancel_meeting",
            "Cancels a meeting with a reason that everybody may read, or gives up a draft.",
        ))
        .takes(settle::taken())
        .gives::<json::Arranged>()
        .act(Act::SteerBody),
        one(Operation::get("/organ/{slug}/moten/{day}/publicera", "meeting_to_publish", "A draft that would be published."))
            .gives::<json::ToArrange>()
            .act(Act::SteerBody),
        one(Operation::post("/organ/{slug}/moten/{day}/publicera", "publish_meeting", "Publishes a draft."))
            .takes(settle::taken())
            .gives::<json::Arranged>()
            .act(Act::SteerBody),
    ]
}

/// Calendars.
fn to_subscribe() -> Vec<Operation> {
    vec![
        Operation::get(
            "/moten/kalender",
            "county_calendar",
            "The meetings of a county and of the country, for calendars.",
        )
        .asks("lan", "another county, by its code")
        .as_file(Format::Ics)
        .fails(404)
        .act(Act::ReadPublic),
        Operation::get(
            "/kalender/{key}",
            "own_calendar",
            "A private calendar: the meetings of the bodies its owner belongs to, with where one takes part on line.",
        )
        .at("key", "The secret in its address.")
        .as_file(Format::Ics)
        .act(Act::UseLink),
        of_body(Operation::get("/organ/{slug}/kalender", "body_calendar", "The meetings of a body, for calendars."))
            .as_file(Format::Ics)
            .act(Act::ReadPublic),
        Operation::get(
            "/organisationer/{slug}/kalender",
            "organisation_calendar",
            "The meetings of the bodies in which an organisation has seats, for calendars.",
        )
        .at("slug", "The organisation's address word.")
        .as_file(Format::Ics)
        .act(Act::ReadPublic),
    ]
}

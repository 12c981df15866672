//! Sample entries, for the tests that render every page.

use db::Json;
use kernel::{id::Id, slug::Slug};
use serde_json::{Value, json};

use super::{
    entries::READ_IN,
    list::{Read, sample_id},
};
use crate::{
    model::record::{Owner, Record, RecordKind},
    rules::history::{State, Stood},
    store::history::{Known, SeatName, Thing, Written},
};

/// What a page reads about Kulturforum, with these entries.
pub(super) fn read(entries: Vec<Written>) -> Read {
    let mut known = Known::default();
    known.names.note("organisation", "timra-kommun", "Timrå kommun");
    known.people.insert("k3f9a2bc".into(), "Ylva Norrgård".into());
    known.seen.insert("k3f9a2bc".into());
    known.open_seats.insert(sample_id("plats"));
    let role = Some(charter::facts::SeatRole::Member);
    known.seats.insert(sample_id("plats"), SeatName { role, of: Some("Timrå kommun".into()), appointed_by: None });
    Read { thing: Some(thing()), entries, known }
}

/// Kulturforum.
pub(super) fn thing() -> Thing {
    let slug = Slug::new("kulturforum").expect("samples have sound address words");
    Thing { owner: Owner::Body(Id::named("kulturforum"), slug), name: "Kulturforum".into(), gone: false }
}

/// What stands there of Kulturforum: a seat, and something that was erased.
pub(super) fn state() -> State {
    let seat =
        Record::default().with("role", "substitute").with("organisation", "timra-kommun").with("from", "2027-01-01");
    let body = Record::default().with("name", "Kulturforum").with("kind", "forum").with("level", "county");
    [
        ((RecordKind::Body, sample_id("kulturforum")), Stood::Record(body)),
        ((RecordKind::Seat, sample_id("ny")), Stood::Record(seat)),
    ]
    .into()
}

/// When the samples were written.
pub(super) fn moment() -> jiff::Timestamp {
    let at = jiff::civil::date(2026, 11, 3).at(9, 12, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    at.map_or(jiff::Timestamp::UNIX_EPOCH, |at| at.timestamp())
}

/// A seat from a day, a holder, something hidden, an undone change, and the day it all began.
pub(super) fn entries() -> Vec<Written> {
    let seat = json!({ "role": "member", "organisation": "timra-kommun", "public": true, "voting": true });
    let with = |field: &str, day: &str| {
        let mut seat = seat.clone();
        seat[field] = day.into();
        seat
    };
    let mut new = with("from", "2027-01-01");
    new["role"] = "substitute".into();
    let cut = json!({ "items": [
        { "kind": "seat", "id": sample_id("plats"), "before": seat, "after": with("to", "2026-12-31") },
        { "kind": "seat", "id": sample_id("ny"), "before": null, "after": new },
    ] });
    let holder = json!({ "kind": "holder", "id": sample_id("mandat"), "before": null,
        "after": { "seat": sample_id("plats"), "person": "k3f9a2bc", "from": "2027-01-01" } });
    let bare = json!({ "items": [{ "kind": "holder", "id": sample_id("mandat"), "personal": true }] });
    let undone = json!({ "items": [{ "kind": "meeting", "id": sample_id("mote"), "before": { "date": "2027-03-03", "state": "planned" },
        "after": null }], "undoes": sample_id("post") });
    vec![
        entry("bodies.changed", undone, None),
        entry("bodies.changed", bare.clone(), Some(json!({ "items": [holder] }))),
        entry("bodies.changed", bare, None),
        entry("bodies.changed", cut, None),
        entry(READ_IN, json!({ "name": "Kulturforum" }), None),
    ]
}

fn entry(kind: &str, what: Value, personal: Option<Value>) -> Written {
    Written {
        id: sample_id("post"),
        kind: kind.into(),
        object_kind: "body".into(),
        object: sample_id("kulturforum"),
        who: "Karin Prov".into(),
        at: moment(),
        why: "Kommunfullmäktige har valt en ny ledamot.".into(),
        what: Json(what),
        personal: personal.map(Json),
        word: Some("kulturforum".into()),
        name: Some("Kulturforum".into()),
        gone: false,
    }
}

//! The table of what programs may ask of the register: a row for every address of this feature.

use kernel::Act;
use serde_json::Value;
use web::api::{Content, Operation};

use super::{
    bodies::Bodies,
    body::Body,
    history::{History, HistoryEntry, Reason, Undone},
    organisation,
    person::Person,
    search::Search,
    start::Start,
};
use crate::model::{BodyKind, Level, OrganisationKind};

/// Every row. What is not said to be anything else reads what is public.
#[must_use]
pub fn operations() -> Vec<Operation> {
    let all = [reading(), super::across::operations(), changes()].concat();
    let public = |row: Operation| if row.act.is_none() { row.act(Act::ReadPublic) } else { row };
    all.into_iter().map(public).collect()
}

/// What was changed.
fn changes() -> Vec<Operation> {
    let next = "Older changes; `links.next` has it filled in.";
    let of = |path: &str, name: &str, word: &str| {
        let operation =
            Operation::get(path, name, "What was changed about one thing, the newest first.").asks("efter", next);
        let operation = if word.is_empty() { operation } else { operation.at(word, "The word in its address.") };
        operation.gives::<History>()
    };
    let kinds = ["organ", "organisationer", "grupper", "personer", "register"];
    vec![
        Operation::get("/historik", "history", "What was changed in the register, the newest first.")
            .asks("vem", "Only by this person; for those who have signed in.")
            .asks_one_of("slag", "Only about this kind of thing.", kinds)
            .asks("fran", "From this day on.")
            .asks("till", "Until this day.")
            .asks("efter", next)
            .fails(422)
            .gives::<History>(),
        Operation::get("/historik/{entry}", "history_entry", "One entry.")
            .at("entry", "Its id.")
            .gives::<HistoryEntry>(),
        Operation::post("/historik/{entry}", "undo", "Takes a change back, as a new entry; `skal` says why.")
            .at("entry", "Its id.")
            .takes(Content::of::<Reason>())
            .gives::<Undone>()
            .act(Act::UndoChange),
        of("/organ/{slug}/historik", "body_history", "slug"),
        of("/organisationer/{slug}/historik", "organisation_history", "slug"),
        of("/grupper/{slug}/historik", "group_history", "slug"),
        of("/personer/{address}/historik", "person_history", "address"),
        of("/register/historik", "register_history", ""),
    ]
}

fn reading() -> Vec<Operation> {
    vec![
        Operation::get("/", "start", "How the county stands: what needs attention, what comes next.")
            .dated()
            .gives::<Start>(),
        Operation::get("/organ", "bodies", "The bodies that exist on a day, 50 at a time.")
            .asks_one_of("slag", "Only bodies of this kind.", BodyKind::ALL.iter().map(|kind| kind.as_str()))
            .asks_one_of("niva", "Only bodies that reach this far.", Level::ALL.iter().map(|level| level.as_str()))
            .asks_one_of("laget", "Only bodies with a finding of this level.", ["breach", "warning", "unknown"])
            .asks("efter", "The bodies after the one with this address word; `links.next` has it filled in.")
            .dated()
            .gives::<Bodies>(),
        Operation::get("/organ/{slug}", "body", "One body: findings, seats, meetings, rules, contacts.")
            .at("slug", "The body's address word: `kulturforum`. One it had before is answered with 308.")
            .asks_one_of("lage", "Only seats that are filled, or vacant.", ["besatt", "vakant"])
            .asks_one_of("sortera", "By what the seats are sorted.", ["namn", "utses-av", "uppdrag", "period"])
            .asks_one_of("ordning", "The other way round.", ["fallande"])
            .dated()
            .gives::<Body>(),
        Operation::get("/organ/{word}/filer/{id}", "body_file", "A document that lies here, as it came.")
            .at("word", "The body's address word.")
            .at("id", "The file, as the document names it.")
            .fails(409)
            .fails(410),
        Operation::get("/organisationer", "organisations", "The organisations that exist on a day, 50 at a time.")
            .asks_one_of("slag", "Only of this kind.", OrganisationKind::ALL.iter().map(|kind| kind.as_str()))
            .asks("lan", "Only of the county with this code: `22`.")
            .asks("efter", "Those after the one with this address word; `links.next` has it filled in.")
            .dated()
            .gives::<organisation::Organisations>(),
        Operation::get("/organisationer/{slug}", "organisation", "One organisation and its seats, 50 at a time.")
            .at("slug", "The organisation's address word: `timra-kommun`. One it had before is answered with 308.")
            .asks("efter", "The seats after the one with this id; `links.next` has it filled in.")
            .dated()
            .gives::<organisation::Organisation>(),
        Operation::get("/personer/{address}", "person", "One person, as far as who asks may see her.")
            .at("address", "The short id in her address.")
            .dated()
            .gives::<Person>(),
        Operation::get("/sok", "search", "Search over names of bodies, organisations and people, and over meetings.")
            .asks("q", "Words that begin words of the name.")
            .dated()
            .gives::<Search>(),
        Operation::get("/api", "api", "What programs may ask: this document.").gives::<Value>(),
        Operation::get("/api/openapi", "openapi", "What programs may ask: this document.").gives::<Value>(),
    ]
}

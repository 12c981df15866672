//! The table of what programs may ask of the register: a row for every address of this feature.

use serde_json::Value;
use web::api::Operation;

use super::{bodies::Bodies, body::Body, organisation, person::Person, search::Search, start::Start};
use crate::model::{BodyKind, Level, OrganisationKind};

/// Every row.
#[must_use]
pub fn operations() -> Vec<Operation> {
    [reading(), super::across::operations(), histories()].concat()
}

/// What was changed, for people: what a program needs of it is in the records and their versions.
fn histories() -> Vec<Operation> {
    let of = |path: &str, name: &str, what: &str| {
        let word = path.split(['{', '}']).nth(1).map(str::to_owned);
        let row = Operation::get(path, name, what).asks("efter", "The entries before this one.");
        word.map_or_else(|| row.clone(), |word| row.clone().at(&word, "The word in its address."))
    };
    vec![
        of("/historik", "history", "What was changed in the register, newest first.")
            .asks("vem", "Only by her.")
            .asks("slag", "Only of this kind of thing.")
            .asks("fran", "Not before this day.")
            .asks("till", "Not after this day."),
        of("/register/historik", "register_history", "What was changed in the register itself: terms, parties."),
        of("/organ/{slug}/historik", "body_history", "What was changed about a body."),
        of("/organisationer/{slug}/historik", "organisation_history", "What was changed about an organisation."),
        of("/grupper/{slug}/historik", "group_history", "What was changed about a group of organisations."),
        of("/personer/{address}/historik", "person_history", "What was changed about a person."),
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
        Operation::get("/sok", "search", "Search over names of bodies, organisations and people.")
            .asks("q", "Words that begin words of the name.")
            .dated()
            .gives::<Search>(),
        Operation::get("/api", "api", "What programs may ask: this document.").gives::<Value>(),
        Operation::get("/api/openapi", "openapi", "What programs may ask: this document.").gives::<Value>(),
    ]
}

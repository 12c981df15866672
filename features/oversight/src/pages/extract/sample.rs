//! The extract in its states.

use web::View;

use super::{
    ExtractPage, Part,
    columns::{
        ACCOUNTS, CONTACTS, Columns, GRANTS, KEYS, LETTERS, LOG, MENTIONS, NOMINATIONS, OWN, SEATS, SESSIONS,
        TURNOVERS, WAYS,
    },
};
use crate::store::person::{Rows, Value};

/// The page in its states.
pub(super) fn samples(v: &View) -> Vec<(&'static str, ExtractPage)> {
    let v = v.clone().undated().at("/personer/k3f9a2bc/utdrag");
    let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven";
    vec![("empty", ExtractPage::of(v.clone(), "Mats Ekvall", &empty())), ("full", ExtractPage::of(v, long, &full()))]
}

fn part(name: &'static str, heading: &'static str, columns: Columns, rows: Rows) -> Part {
    Part { name, heading, columns, rows }
}

/// Nothing is held.
fn empty() -> Vec<Part> {
    vec![
        part("person", "oversight-part-person", OWN, Vec::new()),
        part("contacts", "oversight-part-contacts", CONTACTS, Vec::new()),
        part("accounts", "oversight-part-accounts", ACCOUNTS, Vec::new()),
        part("sessions", "oversight-part-sessions", SESSIONS, Vec::new()),
        part("ways_in", "oversight-part-ways", WAYS, Vec::new()),
        part("keys", "oversight-part-keys", KEYS, Vec::new()),
        part("letters", "oversight-part-letters", LETTERS, Vec::new()),
    ]
}

/// Something of every kind is held.
fn full() -> Vec<Part> {
    let text = |text: &str| Value::Text(text.into());
    let from = Value::Day(jiff::civil::date(2027, 1, 1));
    let at = Value::Moment(jiff::Timestamp::UNIX_EPOCH);
    let roles = [
        "chair",
        "vice_chair",
        "lead",
        "member",
        "substitute",
        "co_opted",
        "invited",
        "insight",
        "observer",
        "secretary",
        "x",
    ];
    let seat = |role: &&str| {
        let ends = [from.clone(), Value::None, text("Regionfullmäktige § 12/2026"), Value::Truth(true), Value::None];
        let who = [text("Kulturforum"), Value::Role((*role).into()), text("Region Västernorrland")];
        who.into_iter().chain(ends).collect::<Vec<_>>()
    };
    let grants = ["registrar", "administrator", "editor", "analyst", "steward"];
    let grant = |role: &&str| vec![Value::Role((*role).into()), Value::None, from.clone(), Value::None, Value::None];
    let texts = ["body", "organisation", "meeting", "document", "deviation", "contradiction", "source"];
    let mention = |kind: &&str| vec![Value::Role((*kind).into()), text("Kulturforum"), at.clone()];
    let turnover = |role: &&str| vec![text("2027-2030"), text("Timrå kommun"), Value::Role((*role).into()), at.clone()];
    vec![
        part("seats", "oversight-part-seats", SEATS, roles.iter().map(seat).collect()),
        part("nominations", "oversight-part-nominations", NOMINATIONS, Vec::new()),
        part("grants", "oversight-part-grants", GRANTS, grants.iter().map(grant).collect()),
        part(
            "turnovers",
            "oversight-part-turnovers",
            TURNOVERS,
            ["asked", "chief", "answered", "asks"].iter().map(turnover).collect(),
        ),
        part("mentions", "oversight-part-mentions", MENTIONS, texts.iter().map(mention).collect()),
        part(
            "log",
            "oversight-part-log",
            LOG,
            vec![vec![
                at.clone(),
                text("bodies.changed"),
                text("Jonas Viklund"),
                text("Ny ledamot"),
                Value::Truth(false),
            ]],
        ),
    ]
}

//! Everything that is held about one person, for the registrar and for the person herself: as a page that can be printed, and as
//! JSON. That a registrar looked is noted.

use askama::Template;
use axum::extract::Path;
use db::{Result, Tx};
use kernel::id::{AccountId, Id};
use serde_json::{Map, Value as Json, json};
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Column, Row, TableView},
    door::SignedIn,
    phrase::Link,
};

use crate::{
    commands,
    store::person::{self, AccountLine, Rows, Subject, Value},
};

/// A part of an extract: its name for programs, its heading, its columns with theirs, its rows.
struct Part {
    name: &'static str,
    heading: &'static str,
    columns: &'static [(&'static str, &'static str)],
    rows: Rows,
}

/// The extract.
#[derive(Template)]
#[template(path = "oversight/extract.html")]
pub struct ExtractPage {
    v: View,
    lead: String,
    file: Link,
    parts: Vec<PartView>,
}

/// A part on the page.
struct PartView {
    id: &'static str,
    heading: String,
    table: TableView,
}

type Columns = &'static [(&'static str, &'static str)];

const FROM_TO: [(&str, &str); 2] = [("from", "oversight-column-from"), ("to", "oversight-column-to")];
const WITHDRAWN: (&str, &str) = ("withdrawn", "oversight-column-withdrawn");

const OWN: Columns = &[
    ("name", "oversight-column-name"),
    ("title", "oversight-column-title"),
    ("organisation", "oversight-column-organisation"),
    ("party", "oversight-column-party"),
    ("email", "oversight-column-email"),
    ("phone", "oversight-column-phone"),
    ("contact_public", "oversight-column-contact-public"),
    ("protected", "oversight-column-protected"),
    ("written", "oversight-column-written"),
    WITHDRAWN,
];
const SEATS: Columns = &[
    ("body", "oversight-column-body"),
    ("role", "oversight-column-role"),
    ("organisation", "oversight-column-organisation"),
    FROM_TO[0],
    FROM_TO[1],
    ("decision", "oversight-column-decision"),
    ("public", "oversight-column-public"),
    WITHDRAWN,
];
const NOMINATIONS: Columns = &[
    ("body", "oversight-column-body"),
    ("role", "oversight-column-role"),
    ("nominated_on", "oversight-column-day"),
    WITHDRAWN,
];
const CONTACTS: Columns = &[
    ("body", "oversight-column-body"),
    ("email", "oversight-column-email"),
    ("phone", "oversight-column-phone"),
    FROM_TO[0],
    FROM_TO[1],
    WITHDRAWN,
];
const ACCOUNTS: Columns = &[
    ("name", "oversight-column-name"),
    ("email", "oversight-column-email"),
    ("made", "oversight-column-made"),
    ("ended", "oversight-column-ended"),
];
const GRANTS: Columns =
    &[("relation", "oversight-column-role"), ("of", "oversight-column-of"), FROM_TO[0], FROM_TO[1], WITHDRAWN];
const SESSIONS: Columns = &[
    ("device", "oversight-column-device"),
    ("way", "oversight-column-way"),
    ("begun", "oversight-column-begun"),
    ("seen", "oversight-column-seen"),
    ("ended", "oversight-column-ended"),
];
const WAYS: Columns = &[
    ("name", "oversight-column-name"),
    ("subject", "oversight-column-subject"),
    ("added", "oversight-column-made"),
    ("used", "oversight-column-seen"),
    ("removed", "oversight-column-ended"),
];
const KEYS: Columns = &[
    ("name", "oversight-column-name"),
    ("scope", "oversight-column-scope"),
    ("made", "oversight-column-made"),
    ("until", "oversight-column-to"),
    ("seen", "oversight-column-seen"),
    ("ended", "oversight-column-ended"),
];
const LETTERS: Columns = &[
    ("address", "oversight-column-email"),
    ("subject", "oversight-column-subject-line"),
    ("posted", "oversight-column-day"),
    ("state", "oversight-column-state"),
];
const LOG: Columns = &[
    ("at", "oversight-when"),
    ("kind", "oversight-what"),
    ("who", "oversight-who"),
    ("why", "oversight-column-why"),
    ("erased", "oversight-column-erased"),
];

/// `GET /personer/{address}/utdrag`
pub(super) async fn of_person(visit: Visit, Path(address): Path<String>) -> Answer {
    let actor = visit.actor.clone();
    if !actor.sees_protected() {
        return Err(Failure::NotHere);
    }
    let found = visit.app.db.write(&visit.actor, "", move |tx| {
        let Some(subject) = person::by_address(tx, &actor, &address)? else { return Ok(None) };
        let accounts = person::accounts(tx, subject.id)?;
        commands::noted(tx, "oversight.extract_read", subject.id.uuid(), json!({}))?;
        let parts = parts(tx, Some(&subject), &accounts)?;
        Ok(Some((subject.name, parts)))
    });
    let (name, parts) = found.await?.ok_or(Failure::NotHere)?;
    answer(&visit, &name, &parts)
}

/// `GET /konto/utdrag`
pub(super) async fn own(visit: Visit) -> Answer {
    let Some(SignedIn { account, .. }) = visit.signed_in else { return Err(Failure::NotHere) };
    let found = visit.app.db.read(move |tx| {
        let subject = person::of_account(tx, account)?;
        let accounts = person::account(tx, account)?;
        let name = accounts.first().map(|account| account.name.clone()).unwrap_or_default();
        Ok((name, parts(tx, subject.as_ref(), &accounts)?))
    });
    let (name, parts) = found.await?;
    answer(&visit, &name, &parts)
}

/// Everything, a fixed number of statements for each account; nobody has more than a few.
fn parts(tx: &mut Tx<'_>, subject: Option<&Subject>, accounts: &[AccountLine]) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut part = |name, heading, columns, rows: Rows| parts.push(Part { name, heading, columns, rows });
    if let Some(subject) = subject {
        part("person", "oversight-part-person", OWN, person::own(tx, subject.id)?);
        part("seats", "oversight-part-seats", SEATS, person::seats(tx, subject.id)?);
        part("nominations", "oversight-part-nominations", NOMINATIONS, person::nominations(tx, subject.id)?);
        part("contacts", "oversight-part-contacts", CONTACTS, person::contacts(tx, subject.id)?);
    }
    let own = |a: &AccountLine| vec![a.name.clone().into(), a.email.clone().into(), a.made.into(), a.ended.into()];
    part("accounts", "oversight-part-accounts", ACCOUNTS, accounts.iter().map(own).collect());
    let mut of_accounts = |read: fn(&mut Tx<'_>, AccountId) -> Result<Rows>| -> Result<Rows> {
        let all: Result<Vec<Rows>> = accounts.iter().map(|account| read(tx, account.id)).collect();
        Ok(all?.concat())
    };
    part("grants", "oversight-part-grants", GRANTS, of_accounts(person::grants)?);
    part("sessions", "oversight-part-sessions", SESSIONS, of_accounts(person::sessions)?);
    part("ways_in", "oversight-part-ways", WAYS, of_accounts(person::ways_in)?);
    part("keys", "oversight-part-keys", KEYS, of_accounts(person::keys)?);
    let mut addresses: Vec<String> = subject.and_then(|subject| subject.email.clone()).into_iter().collect();
    addresses.extend(accounts.iter().map(|account| account.email.clone()));
    addresses.iter_mut().for_each(|address| address.make_ascii_lowercase());
    addresses.sort();
    addresses.dedup();
    let letters: Result<Vec<Rows>> = addresses.iter().map(|address| person::letters(tx, address)).collect();
    part("letters", "oversight-part-letters", LETTERS, letters?.concat());
    part("log", "oversight-part-log", LOG, person::log(tx, subject, accounts.first().map(|account| account.id))?);
    Ok(parts)
}

fn answer(visit: &Visit, name: &str, parts: &[Part]) -> Answer {
    match visit.format {
        Format::Json => visit.json(&as_json(name, parts)),
        Format::Html => visit.ok(&ExtractPage::of(visit.view("").undated(), name, parts)),
        _ => Err(Failure::NotHere),
    }
}

fn as_json(name: &str, parts: &[Part]) -> Json {
    let row = |part: &Part, row: &Vec<Value>| -> Json {
        let pairs = part.columns.iter().zip(row).map(|((name, _), value)| ((*name).to_owned(), value_json(value)));
        Json::Object(pairs.collect::<Map<_, _>>())
    };
    let all = parts.iter().map(|part| {
        let rows: Vec<Json> = part.rows.iter().map(|one| row(part, one)).collect();
        (part.name.to_owned(), Json::Array(rows))
    });
    json!({ "about": name, "parts": Json::Object(all.collect::<Map<_, _>>()) })
}

fn value_json(value: &Value) -> Json {
    match value {
        Value::None => Json::Null,
        Value::Text(text) | Value::Role(text) => text.as_str().into(),
        Value::Day(day) => day.to_string().into(),
        Value::Moment(at) => at.to_string().into(),
        Value::Truth(truth) => (*truth).into(),
    }
}

/// What somebody is, in words; a word that the page does not know stands as it is held.
fn role_words(v: &View, word: &str) -> String {
    let key = match word {
        "chair" => "oversight-role-chair",
        "vice_chair" => "oversight-role-vice-chair",
        "lead" => "oversight-role-lead",
        "member" => "oversight-role-member",
        "substitute" => "oversight-role-substitute",
        "co_opted" => "oversight-role-co-opted",
        "invited" => "oversight-role-invited",
        "insight" => "oversight-role-insight",
        "observer" => "oversight-role-observer",
        "secretary" => "oversight-role-secretary",
        "registrar" => "oversight-role-registrar",
        "administrator" => "oversight-role-administrator",
        "editor" => "oversight-role-editor",
        "analyst" => "oversight-role-analyst",
        "steward" => "oversight-role-steward",
        other => return other.to_owned(),
    };
    v.t(key).into_owned()
}

fn words(v: &View, value: &Value) -> String {
    match value {
        Value::None => String::new(),
        Value::Text(text) => text.clone(),
        Value::Role(word) => role_words(v, word),
        Value::Day(day) => v.day(day),
        Value::Moment(at) => v.moment(at),
        Value::Truth(true) => v.t("oversight-yes").into_owned(),
        Value::Truth(false) => v.t("oversight-no").into_owned(),
    }
}

impl ExtractPage {
    fn of(v: View, name: &str, parts: &[Part]) -> Self {
        let title = v.t1("oversight-extract", "name", name);
        let v = v.titled(title);
        let part = |part: &Part| PartView {
            id: part.name,
            heading: v.t(part.heading).into_owned(),
            table: TableView {
                caption: v.t(part.heading).into_owned(),
                columns: part.columns.iter().map(|(_, key)| Column::new(v.t(key)).said()).collect(),
                rows: part
                    .rows
                    .iter()
                    .map(|row| Row::new(row.iter().map(|value| words(&v, value).into()).collect()))
                    .collect(),
                ..TableView::default()
            },
        };
        Self {
            lead: v.t("oversight-extract-lead").into_owned(),
            file: Link::new(v.t("oversight-extract-json"), v.here_as(Format::Json)),
            parts: parts.iter().map(part).collect(),
            v,
        }
    }
}

impl Page for ExtractPage {
    const NAME: &'static str = "extract";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/personer/k3f9a2bc/utdrag");
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
            let ends =
                [from.clone(), Value::None, text("Regionfullmäktige § 12/2026"), Value::Truth(true), Value::None];
            let who = [text("Kulturforum"), Value::Role((*role).into()), text("Region Västernorrland")];
            who.into_iter().chain(ends).collect::<Vec<_>>()
        };
        let grants = ["registrar", "administrator", "editor", "analyst", "steward"];
        let grant =
            |role: &&str| vec![Value::Role((*role).into()), Value::None, from.clone(), Value::None, Value::None];
        let part = |name, heading, columns, rows| Part { name, heading, columns, rows };
        let full = vec![
            part("seats", "oversight-part-seats", SEATS, roles.iter().map(seat).collect()),
            part("nominations", "oversight-part-nominations", NOMINATIONS, Vec::new()),
            part("grants", "oversight-part-grants", GRANTS, grants.iter().map(grant).collect()),
            part(
                "log",
                "oversight-part-log",
                LOG,
                vec![vec![at, text("bodies.changed"), text("Jonas Viklund"), text("Ny ledamot"), Value::Truth(false)]],
            ),
        ];
        let empty = vec![
            part("person", "oversight-part-person", OWN, Vec::new()),
            part("contacts", "oversight-part-contacts", CONTACTS, Vec::new()),
            part("accounts", "oversight-part-accounts", ACCOUNTS, Vec::new()),
            part("sessions", "oversight-part-sessions", SESSIONS, Vec::new()),
            part("ways_in", "oversight-part-ways", WAYS, Vec::new()),
            part("keys", "oversight-part-keys", KEYS, Vec::new()),
            part("letters", "oversight-part-letters", LETTERS, Vec::new()),
        ];
        let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven";
        vec![("empty", Self::of(v.clone(), "Mats Ekvall", &empty)), ("full", Self::of(v, long, &full))]
    }
}

//! Everything that is held about one person, for the registrar and for the person herself: as a page that can be printed, and as
//! JSON. That a registrar looked is noted.
//!
//! * `columns` – what each part has
//! * `words` – values as the page writes them
//! * `sample` – the page in its states

mod columns;
mod sample;
mod words;

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

use columns::{
    ACCOUNTS, CONTACTS, Columns, GRANTS, KEYS, LETTERS, LOG, MENTIONS, NOMINATIONS, OWN, SEATS, SESSIONS, TURNOVERS,
    WAYS,
};
use words::words;

use crate::{
    commands,
    store::{
        mentions,
        person::{self, AccountLine, Rows, Subject, Value},
    },
};

/// A part of an extract: its name for programs, its heading, its columns with theirs, its rows.
struct Part {
    name: &'static str,
    heading: &'static str,
    columns: Columns,
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
    let name = subject.map(|subject| &subject.name).or(accounts.first().map(|account| &account.name));
    if let Some(name) = name {
        part("turnovers", "oversight-part-turnovers", TURNOVERS, mentions::in_turnovers(tx, name, &addresses)?);
        part("mentions", "oversight-part-mentions", MENTIONS, mentions::in_text(tx, name)?);
    }
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
        sample::samples(v)
    }
}

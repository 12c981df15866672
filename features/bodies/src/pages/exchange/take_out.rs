//! What can be taken out of the register, and the files themselves.

use askama::Template;
use axum::{extract::Path, response::IntoResponse};
use serde_json::{Map, Value};
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Column, Row, TableView},
    phrase::{Link, Phrase},
};

use super::contacts;
use crate::{
    commands::{
        exchange, noted,
        tables::{
            may_read_in,
            take_out::{self, Table, may_take_out},
        },
    },
    model::record::RecordKind,
};

/// What can be taken out and read in.
#[derive(Template)]
#[template(path = "bodies/exchange/register.html")]
pub(crate) struct RegisterPage {
    v: View,
    tables: TableView,
    package: Option<Link>,
    read_in: Option<Link>,
    contacts: Link,
}

/// `GET /register`
pub(super) async fn show(visit: Visit) -> Answer {
    if visit.wants_json() {
        let kinds = RecordKind::ALL.iter().filter(|kind| may_take_out(&visit.actor, **kind));
        let tables: Vec<Value> = kinds
            .map(|kind| serde_json::json!({ "kind": kind, "address": format!("/register/{}", kind.path()) }))
            .collect();
        return visit.json(&serde_json::json!({ "tables": tables }));
    }
    let title = visit.app.texts.plain(visit.language, "bodies-menu-register");
    visit.ok(&RegisterPage::of(visit.view(title).undated()))
}

impl RegisterPage {
    fn of(v: View) -> Self {
        let kinds = RecordKind::ALL.iter().filter(|kind| may_take_out(&v.actor, **kind));
        let row = |kind: &RecordKind| {
            let file =
                |words: &str, ending: &str| Link::new(words, v.url(&format!("/register/{}.{ending}", kind.path())));
            let files = Phrase::link(file("CSV", "csv")).and(" · ").and_link(file("Excel", "xlsx"));
            let files = files.and(" · ").and_link(file("JSON", "json"));
            Row::new(vec![v.t(kind.many()).into_owned().into(), files.into()])
        };
        let rows = kinds.map(row).collect();
        let registrar = may_read_in(&v.actor);
        let columns = ["bodies-register-table", "bodies-register-files"].map(|key| Column::new(v.t(key)));
        let caption = v.t("bodies-register-tables").into_owned();
        Self {
            tables: TableView { caption, columns: columns.into(), rows, ..TableView::default() },
            package: registrar.then(|| v.link("bodies-register-package-file", "/register/paket.json")),
            read_in: registrar.then(|| v.link("bodies-read-in", "/register/las-in")),
            contacts: v.link("bodies-register-contacts-file", "/register/kontakter.vcf"),
            v,
        }
    }
}

/// `GET /register/paket.json`: the whole register, for the registrar.
pub(super) async fn package(visit: Visit) -> Answer {
    if !may_read_in(&visit.actor) {
        return Err(Failure::NotHere);
    }
    if visit.format != Format::Json {
        return Ok(visit.see_other("/register"));
    }
    let register = exchange::take_out(&visit.app.db, &visit.actor).await?;
    noted::taken_out(&visit.app.db, &visit.actor, "package").await?;
    Ok(visit.file(Format::Json, register.json().into_bytes(), Some("register.json")))
}

/// `GET /register/platser.csv`, `.xlsx`, `.json`; contacts as `.vcf` too.
pub(super) async fn table(visit: Visit, Path(word): Path<String>) -> Answer {
    let Some(kind) = RecordKind::from_path(&word) else { return Err(Failure::NotHere) };
    if visit.format == Format::Vcf && kind == RecordKind::Contact {
        return contacts::of_all(visit).await;
    }
    let actor = visit.actor.clone();
    let table = visit.app.db.read(move |tx| take_out::table(tx, &actor, kind)).await?;
    let table = table.ok_or(Failure::NotHere)?;
    let name = |ending: &str| format!("{}.{ending}", kind.path());
    match visit.format {
        Format::Csv => Ok(visit.file(Format::Csv, table.csv()?, Some(&name("csv")))),
        Format::Xlsx => {
            let title = visit.app.texts.plain(visit.language, kind.many());
            Ok(visit.file(Format::Xlsx, table.workbook(&title)?, Some(&name("xlsx"))))
        }
        Format::Json => visit.json(&as_json(&table)),
        Format::Html => Ok(visit.see_other("/register").into_response()),
        Format::Vcf | Format::Ics | Format::Toml => Err(Failure::NotHere),
    }
}

fn as_json(table: &Table) -> Vec<Map<String, Value>> {
    let row = |row: &Vec<output::Cell>| {
        let cells = table.header.iter().zip(row).filter(|(_, cell)| !cell.words().is_empty());
        cells.map(|(name, cell)| ((*name).to_owned(), Value::from(cell.words()))).collect()
    };
    table.rows.iter().map(row).collect()
}

impl Page for RegisterPage {
    const NAME: &'static str = "register";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().titled(v.t("bodies-menu-register")).at("/register");
        let mut registrar = v.clone();
        registrar.actor = kernel::Actor::person("Jonas Viklund", kernel::actor::Relation::Registrar);
        vec![("for everyone", Self::of(v)), ("for the registrar", Self::of(registrar))]
    }
}

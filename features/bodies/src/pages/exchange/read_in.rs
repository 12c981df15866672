//! A table, or a whole register, read in: chosen, looked at with everything it would change and everything that is wrong with
//! it, then saved.
//!
//! Between looking and saving the file travels with the form, so that nothing is kept that nobody has confirmed.
//!
//! * `found` – what a table would change, row by row
//! * `package` – a whole register

mod found;
mod package;

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use output::{Cell, csv};
use serde_json::{Value, json};
use web::{
    Answer, Failure, Fault, Page, Submission, View, Visit,
    components::{Button, Choice, Column, Control, FieldView, FormView, Row, TableView},
    failure::Refusal,
    submission::Sent,
};

use self::found::found;
use crate::{
    commands::tables::{self, Incoming, Plan, Read, columns, may_read_in},
    model::record::RecordKind,
};

/// Letters of a reason.
const WHY: usize = 400;

/// The form, and what a table would change.
#[derive(Template)]
#[template(path = "bodies/exchange/read_in.html")]
pub(crate) struct ReadInPage {
    v: View,
    faults: Vec<String>,
    found: Option<Found>,
    form: FormView,
}

/// What a file would change.
#[derive(Default)]
struct Found {
    lead: String,
    effect: Option<String>,
    rest: Option<String>,
    table: TableView,
}

/// What a file can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// A table of a kind of record.
    Table(RecordKind),
    /// A whole register.
    Package,
}

impl What {
    /// The choice of a whole register, as it is sent.
    const PACKAGE: &str = "paket";

    fn of(word: &str) -> Option<Self> {
        if word == Self::PACKAGE { Some(Self::Package) } else { columns::kind_of(word).map(Self::Table) }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Table(kind) => kind.path(),
            Self::Package => Self::PACKAGE,
        }
    }
}

/// What was chosen, or is still to be chosen.
#[derive(Clone, Default)]
struct Chosen {
    what: Option<What>,
    why: String,
}

impl Chosen {
    fn of(sent: &Submission) -> Self {
        Self {
            what: sent.get("tabell").and_then(What::of),
            why: sent.get("why").unwrap_or_default().chars().take(WHY).collect(),
        }
    }

    /// The reason for the log.
    fn reason(&self, v: &View) -> String {
        if self.why.is_empty() { v.t("bodies-read-in-why").into_owned() } else { self.why.clone() }
    }
}

/// `GET /register/las-in`
pub(super) async fn show(visit: Visit) -> Answer {
    if !may_read_in(&visit.actor) {
        return Err(Failure::NotHere);
    }
    if visit.wants_json() {
        let tables: Vec<&str> = RecordKind::ALL.iter().map(|kind| kind.path()).collect();
        return visit.json(&serde_json::json!({ "tables": tables }));
    }
    let what = visit.asked("tabell").and_then(What::of);
    let v = view(&visit);
    let form = form(&v, &Chosen { what, why: String::new() });
    visit.ok(&ReadInPage { form, faults: Vec::new(), found: None, v })
}

fn view(visit: &Visit) -> View {
    let title = visit.app.texts.plain(visit.language, "bodies-read-in");
    let above = visit.app.texts.plain(visit.language, "bodies-menu-register");
    visit.view(title).undated().under(above, "/register")
}

/// `POST /register/las-in`
pub(super) async fn post(visit: Visit, sent: Sent) -> Answer {
    if !may_read_in(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let v = view(&visit);
    let sent = match sent {
        Sent::Whole(sent) => sent,
        Sent::TooMuch(sent) => return too_large(&visit, v, &Chosen::of(&sent)),
    };
    let chosen = Chosen::of(&sent);
    let saves = sent.get("step") == Some("save");
    let file = match file(&sent) {
        _ if chosen.what.is_none() => Err(Wrong::at("tabell", v.t("bodies-read-in-no-table"))),
        None => Err(Wrong::at("fil", v.t("bodies-read-in-no-file"))),
        Some(file) => Ok(file),
    };
    let (name, bytes) = match file {
        Ok(file) => file,
        Err(wrong) => return refused(&visit, v, &chosen, wrong),
    };
    let Some(What::Table(kind)) = chosen.what else { return package::post(&visit, v, &chosen, bytes, saves).await };
    let sheet = match input::sheet::read(name, bytes) {
        Ok(sheet) => Arc::new(sheet),
        Err(faults) => {
            return refused(&visit, v.clone(), &chosen, Wrong::lines(tables::sheet_fault_lines(&v, &faults)));
        }
    };
    let incoming = Incoming { kind, sheet, today: visit.today, language: visit.language };
    if saves {
        return save(&visit, v, &chosen, incoming, sent.get("version").map(str::to_owned)).await;
    }
    look(&visit, v, &chosen, incoming).await
}

/// What was sent, as a file or from the preview, with its name.
fn file(sent: &Submission) -> Option<(&str, &[u8])> {
    match (sent.file("fil"), sent.raw("rader")) {
        (Some(file), _) => Some((file.file_name.as_str(), file.bytes.as_ref())),
        (None, Some(rows)) => Some(("rader.csv", rows.as_bytes())),
        (None, None) => None,
    }
}

/// The form again, when the file is larger than is taken.
fn too_large(visit: &Visit, v: View, chosen: &Chosen) -> Answer {
    if visit.wants_json() {
        return Err(Failure::Refused(Refusal::TooLarge));
    }
    let most = input::LARGEST_FILE / 1_000_000;
    let wrong = Wrong::at("fil", v.t1("input-too-large", "most", most));
    refused_as(StatusCode::PAYLOAD_TOO_LARGE, visit, v, chosen, wrong)
}

/// What is wrong with what was sent: a field, or lines of the file.
#[derive(Default)]
struct Wrong {
    field: Option<(&'static str, String)>,
    lines: Vec<String>,
}

impl Wrong {
    fn at(field: &'static str, words: impl Into<String>) -> Self {
        Self { field: Some((field, words.into())), lines: Vec::new() }
    }

    const fn lines(lines: Vec<String>) -> Self {
        Self { field: None, lines }
    }
}

async fn look(visit: &Visit, v: View, chosen: &Chosen, incoming: Incoming) -> Answer {
    match tables::look_at(&visit.app.db, &visit.actor, &incoming).await? {
        Err(faults) => {
            let lines = tables::fault_lines(&v, &faults);
            refused(visit, v, chosen, Wrong::lines(lines))
        }
        Ok((plan, _)) if visit.wants_json() => visit.json(&told(&plan)),
        Ok((plan, preview)) => {
            let form = confirm(&v, chosen, &incoming, &plan)?;
            let found = Some(found(&v, &plan, preview.as_ref()));
            visit.ok(&ReadInPage { form, faults: Vec::new(), found, v })
        }
    }
}

async fn save(visit: &Visit, v: View, chosen: &Chosen, incoming: Incoming, version: Option<String>) -> Answer {
    match tables::read_in(&visit.app.db, &visit.actor, &chosen.reason(&v), &incoming, version).await? {
        Err(faults) => {
            let lines = tables::fault_lines(&v, &faults);
            refused(visit, v, chosen, Wrong::lines(lines))
        }
        Ok(Read::Otherwise) => look(visit, v, chosen, incoming).await,
        Ok(Read::Nothing) if visit.wants_json() => visit.json(&json!({ "new": 0, "changed": 0 })),
        Ok(Read::Done(plan, _)) if visit.wants_json() => visit.json(&told(&plan)),
        Ok(read) => {
            let n = if let Read::Done(plan, _) = &read { plan.rows.len() } else { 0 };
            let done = v.t1("bodies-read-in-done", "n", n);
            let form = form(&v, &Chosen { what: chosen.what, why: String::new() });
            visit.ok(&ReadInPage { form, faults: Vec::new(), found: None, v: v.done(done) })
        }
    }
}

fn told(plan: &Plan) -> Value {
    let new = plan.new_records();
    json!({ "new": new, "changed": plan.rows.len() - new, "unchanged": plan.unchanged, "version": plan.version() })
}

/// The form again, with everything that is wrong.
fn refused(visit: &Visit, v: View, chosen: &Chosen, wrong: Wrong) -> Answer {
    refused_as(StatusCode::UNPROCESSABLE_ENTITY, visit, v, chosen, wrong)
}

fn refused_as(status: StatusCode, visit: &Visit, v: View, chosen: &Chosen, wrong: Wrong) -> Answer {
    if visit.wants_json() {
        let lines = wrong.lines.into_iter().map(|line| Fault::at("rader", line));
        let field = wrong.field.into_iter().map(|(field, words)| Fault::at(field, words));
        return Err(Failure::Faults(field.chain(lines).collect()));
    }
    let mut form = form(&v, chosen);
    if let Some((field, words)) = wrong.field
        && let Some(field) = form.field_mut(field)
    {
        field.error = Some(words);
    }
    if !wrong.lines.is_empty()
        && let Some(field) = form.field_mut("fil")
    {
        field.error = Some(v.t1("bodies-read-in-faults", "n", wrong.lines.len()));
    }
    let page = ReadInPage { v: v.problems_of(&form), faults: wrong.lines, found: None, form };
    visit.page(status, &page)
}

/// The form to choose table and file.
fn form(v: &View, chosen: &Chosen) -> FormView {
    let choice = |kind: &RecordKind| Choice { value: kind.path().into(), text: v.t(kind.many()).into_owned() };
    let nothing = Choice { value: String::new(), text: v.t("bodies-read-in-choose").into_owned() };
    let everything = Choice { value: What::PACKAGE.into(), text: v.t("bodies-read-in-package").into_owned() };
    let tables = RecordKind::ALL.iter().map(choice);
    let choices = std::iter::once(nothing).chain(tables).chain([everything]).collect();
    let table = FieldView::line("tabell", v.t("bodies-register-table"))
        .hint(v.t("bodies-read-in-table-hint"))
        .value(chosen.what.map_or("", What::word))
        .control(Control::Select(choices));
    let file =
        FieldView::line("fil", v.t("bodies-read-in-file")).hint(v.t("bodies-read-in-file-hint")).control(Control::File);
    let why = FieldView::line("why", v.t("bodies-read-in-reason")).value(chosen.why.as_str()).optional();
    // The file last: what stands before it is kept also when the file is too large.
    let form = FormView::new(v.url("/register/las-in"), vec![table, why, file])
        .button(Button::primary(v.t("bodies-read-in-look")))
        .cancel(v.link("bodies-menu-register", "/register"));
    FormView { multipart: true, ..form }
}

/// The form that saves what was looked at; nothing to save, nothing to press.
fn confirm(v: &View, chosen: &Chosen, incoming: &Incoming, plan: &Plan) -> anyhow::Result<FormView> {
    if plan.rows.is_empty() {
        return Ok(form(v, chosen));
    }
    let header: Vec<&str> = incoming.sheet.header.iter().map(String::as_str).collect();
    let mut rows = Vec::new();
    let mut file = csv::Table::new(&mut rows, &header)?;
    for row in &incoming.sheet.rows {
        file.row(&row.cells.iter().map(|cell| Cell::from(cell.as_str())).collect::<Vec<_>>())?;
    }
    file.done()?;
    let save = v.t1("bodies-read-in-save", "n", plan.rows.len());
    Ok(confirming(v, chosen, String::from_utf8(rows)?, save).hides("version", plan.version()))
}

/// The form that sends the file again, to be saved.
fn confirming(v: &View, chosen: &Chosen, file: String, save: String) -> FormView {
    let form = FormView::new(v.url("/register/las-in"), Vec::new())
        .hides("tabell", chosen.what.map_or("", What::word))
        .hides("why", chosen.why.as_str())
        .hides("rader", file)
        .button(Button::primary(save).sends("step", "save"))
        .cancel(v.link("bodies-read-in", "/register/las-in"));
    // As it stands: escaped for an address, a file would be several times as long.
    FormView { multipart: true, ..form }
}

impl Page for ReadInPage {
    const NAME: &'static str = "read in";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v
            .clone()
            .titled(v.t("bodies-read-in"))
            .at("/register/las-in")
            .under(v.t("bodies-menu-register"), "/register");
        let chosen = Chosen { what: Some(What::Table(RecordKind::Person)), why: String::new() };
        let empty = form(&v, &Chosen::default());
        let mut wrong = form(&v, &chosen);
        if let Some(field) = wrong.field_mut("fil") {
            field.error = Some(v.t1("bodies-read-in-faults", "n", 2));
        }
        let cell = v.text("bodies-table-fault-cell", &[("line", &"3"), ("column", &"party"), ("what", &"…")]);
        let row = v.text("bodies-table-fault-row", &[("line", &"4"), ("what", &"…")]);
        let cells = |texts: [&str; 3]| Row::new(texts.map(|text| text.to_owned().into()).into());
        let table = TableView {
            caption: v.t("bodies-read-in-changes").into_owned(),
            columns: ["bodies-read-in-line", "bodies-read-in-whose", "bodies-read-in-changes"]
                .map(|key| Column::new(v.t(key)))
                .into(),
            rows: vec![cells(["2", "k3f9a2bc", "title: Kulturchef → Kommundirektör"])],
            ..TableView::default()
        };
        let words: [(&str, &dyn web::text::AsArg); 3] = [("new", &0), ("changed", &1), ("unchanged", &12)];
        let found = Found {
            lead: v.text("bodies-read-in-would", &words),
            effect: Some(v.text("bodies-read-in-effect", &[("come", &1), ("go", &0)])),
            rest: Some(v.t1("bodies-read-in-rest", "n", 40)),
            table,
        };
        let save = FormView::new(v.url("/register/las-in"), Vec::new())
            .button(Button::primary(v.t1("bodies-read-in-save", "n", 1)).sends("step", "save"));
        vec![
            ("empty", Self { v: v.clone(), faults: Vec::new(), found: None, form: empty }),
            ("faults", Self { v: v.clone().problems_of(&wrong), faults: vec![cell, row], found: None, form: wrong }),
            ("looked at", Self { v, faults: Vec::new(), found: Some(found), form: save }),
        ]
    }
}

//! A table read in: chosen, looked at with everything it would change and everything that is wrong with it, then saved.
//!
//! Between looking and saving the rows travel with the form, so that nothing is kept that nobody has confirmed.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use input::sheet::Sheet;
use output::{Cell, csv};
use serde_json::{Value, json};
use web::{
    Answer, Failure, Fault, Page, Submission, View, Visit,
    components::{Button, Choice, Column, Control, FieldView, FormView, Row, TableView},
    phrase::Phrase,
};

use crate::{
    commands::{
        change::Preview,
        tables::{self, Incoming, Plan, Planned, Read, columns, may_read_in},
    },
    model::record::{Record, RecordKind},
};

/// Rows of a preview that are told one by one.
const MOST_TOLD: usize = 200;
/// Letters of a value that are told.
const LONGEST: usize = 80;
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

/// What a table would change.
struct Found {
    lead: String,
    effect: Option<String>,
    rest: Option<String>,
    table: TableView,
}

/// What was chosen, or is still to be chosen.
#[derive(Clone, Default)]
struct Chosen {
    kind: Option<RecordKind>,
    why: String,
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
    let kind = visit.asked("tabell").and_then(RecordKind::from_path);
    let v = view(&visit);
    let form = form(&v, &Chosen { kind, why: String::new() });
    visit.ok(&ReadInPage { form, faults: Vec::new(), found: None, v })
}

fn view(visit: &Visit) -> View {
    let title = visit.app.texts.plain(visit.language, "bodies-read-in");
    let above = visit.app.texts.plain(visit.language, "bodies-menu-register");
    visit.view(title).undated().under(above, "/register")
}

/// `POST /register/las-in`
pub(super) async fn post(visit: Visit, sent: Submission) -> Answer {
    if !may_read_in(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let chosen = Chosen {
        kind: sent.get("tabell").and_then(columns::kind_of),
        why: sent.get("why").unwrap_or_default().chars().take(WHY).collect(),
    };
    let v = view(&visit);
    let (kind, sheet) = match sheet(&v, &chosen, &sent) {
        Ok(read) => read,
        Err(wrong) => return refused(&visit, v, &chosen, wrong),
    };
    let incoming = Incoming { kind, sheet: Arc::new(sheet), today: visit.today, language: visit.language };
    if sent.get("step") == Some("save") {
        return save(&visit, v, &chosen, incoming, sent.get("version").map(str::to_owned)).await;
    }
    look(&visit, v, &chosen, incoming).await
}

/// What is wrong with what was sent: a field, or lines of the file.
#[derive(Default)]
struct Wrong {
    field: Option<(&'static str, String)>,
    lines: Vec<String>,
}

/// The rows that were sent, as a file or from the preview.
fn sheet(v: &View, chosen: &Chosen, sent: &Submission) -> Result<(RecordKind, Sheet), Wrong> {
    let at = |field, key: &str| Wrong { field: Some((field, v.t(key).into_owned())), lines: Vec::new() };
    let Some(kind) = chosen.kind else { return Err(at("tabell", "bodies-read-in-no-table")) };
    let (name, bytes) = match (sent.file("fil"), sent.raw("rader")) {
        (Some(file), _) => (file.file_name.as_str(), file.bytes.as_ref()),
        (None, Some(rows)) => ("rader.csv", rows.as_bytes()),
        (None, None) => return Err(at("fil", "bodies-read-in-no-file")),
    };
    match input::sheet::read(name, bytes) {
        Ok(sheet) => Ok((kind, sheet)),
        Err(faults) => Err(Wrong { lines: tables::sheet_fault_lines(v, &faults), field: None }),
    }
}

async fn look(visit: &Visit, v: View, chosen: &Chosen, incoming: Incoming) -> Answer {
    match tables::look_at(&visit.app.db, &visit.actor, &incoming).await? {
        Err(faults) => {
            let lines = tables::fault_lines(&v, &faults);
            refused(visit, v, chosen, Wrong { lines, field: None })
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
    let why = if chosen.why.is_empty() { v.t("bodies-read-in-why").into_owned() } else { chosen.why.clone() };
    match tables::read_in(&visit.app.db, &visit.actor, &why, &incoming, version).await? {
        Err(faults) => {
            let lines = tables::fault_lines(&v, &faults);
            refused(visit, v, chosen, Wrong { lines, field: None })
        }
        Ok(Read::Otherwise) => look(visit, v, chosen, incoming).await,
        Ok(Read::Nothing) if visit.wants_json() => visit.json(&json!({ "new": 0, "changed": 0 })),
        Ok(Read::Done(plan, _)) if visit.wants_json() => visit.json(&told(&plan)),
        Ok(read) => {
            let n = if let Read::Done(plan, _) = &read { plan.rows.len() } else { 0 };
            let done = v.t1("bodies-read-in-done", "n", n);
            let form = form(&v, &Chosen { kind: chosen.kind, why: String::new() });
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
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The form to choose table and file.
fn form(v: &View, chosen: &Chosen) -> FormView {
    let choice = |kind: &RecordKind| Choice { value: kind.path().into(), text: v.t(kind.many()).into_owned() };
    let nothing = Choice { value: String::new(), text: v.t("bodies-read-in-choose").into_owned() };
    let choices = std::iter::once(nothing).chain(RecordKind::ALL.iter().map(choice)).collect();
    let table = FieldView::line("tabell", v.t("bodies-register-table"))
        .hint(v.t("bodies-read-in-table-hint"))
        .value(chosen.kind.map_or("", RecordKind::path))
        .control(Control::Select(choices));
    let file =
        FieldView::line("fil", v.t("bodies-read-in-file")).hint(v.t("bodies-read-in-file-hint")).control(Control::File);
    let why = FieldView::line("why", v.t("bodies-read-in-reason")).value(chosen.why.as_str()).optional();
    let form = FormView::new(v.url("/register/las-in"), vec![table, file, why])
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
    Ok(FormView::new(v.url("/register/las-in"), Vec::new())
        .hides("tabell", incoming.kind.path())
        .hides("why", chosen.why.as_str())
        .hides("version", plan.version())
        .hides("rader", String::from_utf8(rows)?)
        .button(Button::primary(save).sends("step", "save"))
        .cancel(v.link("bodies-read-in", "/register/las-in")))
}

/// What a table would change, in words and row by row.
fn found(v: &View, plan: &Plan, preview: Option<&Preview>) -> Found {
    let new = plan.new_records();
    let words: [(&str, &dyn web::text::AsArg); 3] =
        [("new", &new), ("changed", &(plan.rows.len() - new)), ("unchanged", &plan.unchanged)];
    let effect = preview.map(|preview| {
        let (come, go) = (preview.effect.come.len(), preview.effect.go.len());
        v.text("bodies-read-in-effect", &[("come", &come), ("go", &go)])
    });
    let columns = ["bodies-read-in-line", "bodies-read-in-whose", "bodies-read-in-changes"];
    let rest = plan.rows.len().checked_sub(MOST_TOLD).filter(|rest| *rest > 0);
    Found {
        lead: v.text("bodies-read-in-would", &words),
        effect,
        rest: rest.map(|rest| v.t1("bodies-read-in-rest", "n", rest)),
        table: TableView {
            caption: v.t("bodies-read-in-changes").into_owned(),
            columns: columns.map(|key| Column::new(v.t(key))).into(),
            rows: plan.rows.iter().take(MOST_TOLD).map(|row| planned(v, plan.kind, row)).collect(),
            ..TableView::default()
        },
    }
}

fn planned(v: &View, kind: RecordKind, row: &Planned) -> Row {
    let mut changes = Phrase::default();
    if row.before.is_none() {
        changes = changes.and_strong(v.t("bodies-read-in-new")).and(" ");
    }
    let before = row.before.clone().unwrap_or_default();
    let mut first = true;
    for (name, was, becomes) in differences(kind, &before, &row.after) {
        let between = if first { "" } else { "; " };
        first = false;
        changes = changes.and(format!("{between}{name}: "));
        if row.before.is_some() {
            changes = changes.and(format!("{} → ", shown(v, &was)));
        }
        changes = changes.and(shown(v, &becomes));
    }
    Row::new(vec![row.line.to_string().into(), row.whose().into(), changes.into()])
}

fn shown(v: &View, text: &str) -> String {
    if text.is_empty() {
        return v.t("bodies-read-in-empty").into_owned();
    }
    let short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// The columns in which two records differ, with both texts.
fn differences(kind: RecordKind, before: &Record, after: &Record) -> Vec<(&'static str, String, String)> {
    let text = |record: &Record, column: &columns::Column| match column {
        columns::Column::Field(field) => {
            record.get(field.name).map(|value| columns::text(field, value)).unwrap_or_default()
        }
        columns::Column::RuleKind => record.text("rule").to_owned(),
        _ => String::new(),
    };
    let columns = columns::of(kind);
    let both = columns.iter().map(|column| (column.name(), text(before, column), text(after, column)));
    let said = |text: &str| if text == "nej" { String::new() } else { text.to_owned() };
    both.filter(|(_, was, becomes)| said(was) != said(becomes)).collect()
}

impl Page for ReadInPage {
    const NAME: &'static str = "read in";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v
            .clone()
            .titled(v.t("bodies-read-in"))
            .at("/register/las-in")
            .under(v.t("bodies-menu-register"), "/register");
        let chosen = Chosen { kind: Some(RecordKind::Person), why: String::new() };
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

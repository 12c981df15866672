//! What has been read, newest first, and the form that reads another page or paper.

use askama::Template;
use axum::http::StatusCode;
use charter::reading::Proposal;
use serde_json::json;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    components::{Button, Column, Control, FieldView, FormView, Row, TableView},
    failure::Fault,
    phrase::Link,
};

use crate::{
    commands::{
        file_fault,
        read::{
            self, ReadFault,
            standing::{self, Standing},
        },
    },
    store::reading::{self, SourceLine},
};

/// Sources a page.
const MOST: i64 = 50;

/// The sources that have been read.
#[derive(Template)]
#[template(path = "bodies/read/sources.html")]
pub(crate) struct SourcesPage {
    v: View,
    form: FormView,
    table: TableView,
    more: Option<Link>,
}

/// `GET /kallor`
pub(super) async fn show(visit: Visit) -> Answer {
    let lines = lines(&visit).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&lines));
    }
    let form = form(&view(&visit), "", "", None);
    visit.ok(&SourcesPage::of(view(&visit), form, &lines))
}

/// A page of the list. What the register says already is not left to decide, although nobody has decided it.
async fn lines(visit: &Visit) -> Result<Vec<SourceLine>, Failure> {
    if !reading::may_see(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let (actor, before) = (visit.actor.clone(), visit.asked("efter").and_then(|id| id.parse().ok()));
    let (region, today) = (visit.app.site.region.clone(), visit.today);
    let lines = visit.app.db.read(move |tx| {
        let mut lines = reading::sources(tx, &actor, before, MOST)?;
        let (Some(newest), Some(oldest)) = (lines.first().map(|line| line.at), lines.last().map(|line| line.at)) else {
            return Ok(lines);
        };
        let open = reading::open_between(tx, oldest, newest)?;
        let register = standing::register(tx, &actor, &region, today)?;
        let stands = |proposal: &Proposal| register.standing(proposal) == Standing::Same;
        for (source, _) in open.iter().filter(|(_, finding)| finding.proposal().is_some_and(stands)) {
            lines.iter_mut().filter(|line| line.id == *source).for_each(|line| line.open -= 1);
        }
        Ok(lines)
    });
    Ok(lines.await?)
}

fn view(visit: &Visit) -> View {
    let v = visit.view("").undated();
    let title = v.t("bodies-read-title").into_owned();
    v.titled(title)
}

/// `POST /kallor`: a file or pasted text is read, kept with its proposals, and shown.
pub(super) async fn read_in(visit: Visit, sent: Submission) -> Answer {
    if !reading::may_see(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let (db, region) = (&visit.app.db, visit.app.site.region.as_str());
    let (title, text) = (sent.raw("title").unwrap_or_default(), sent.raw("text").unwrap_or_default());
    let read = match sent.file("file") {
        Some(file) => read::read(db, region, visit.today, &file.file_name, file.bytes.to_vec()).await,
        None => read::read_text(db, region, visit.today, title, text).await,
    };
    let read = match read {
        Ok(read) => read,
        Err(ReadFault::Db(error)) => return Err(error.into()),
        Err(fault) => return refused(&visit, &sent, &fault).await,
    };
    let why = super::swedish(&visit, "bodies-read-why-read", "title", &read.title);
    let found = read.reading.proposals.len();
    let id = read::keep(db, &visit.actor, &why, read).await?;
    let address = format!("/kallor/{}", id.simple());
    if visit.wants_json() {
        return visit.json_with(StatusCode::CREATED, &json!({ "id": id, "address": address, "proposals": found }));
    }
    Ok(visit.see_other(&address))
}

/// The form again, with what was pasted and why it was not read.
async fn refused(visit: &Visit, sent: &Submission, fault: &ReadFault) -> Answer {
    let v = view(visit);
    let field = if sent.file("file").is_some() { "file" } else { "text" };
    let words = fault.says().map(|says| file_fault(&v, &says)).unwrap_or_default();
    if visit.wants_json() {
        return Err(Failure::Faults(vec![Fault::at(field, words)]));
    }
    let (title, text) = (sent.raw("title").unwrap_or_default(), sent.raw("text").unwrap_or_default());
    let form = form(&v, title, text, Some((field, words)));
    let lines = lines(visit).await?;
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, &SourcesPage::of(v, form, &lines))
}

fn form(v: &View, title: &str, text: &str, fault: Option<(&str, String)>) -> FormView {
    let fields = vec![
        FieldView::line("file", v.t("bodies-read-file"))
            .hint(v.t("bodies-read-file-hint"))
            .control(Control::File)
            .optional(),
        FieldView::line("text", v.t("bodies-read-text"))
            .hint(v.t("bodies-read-text-hint"))
            .control(Control::Text { rows: 8 })
            .value(text)
            .optional()
            .swedish(),
        FieldView::line("title", v.t("bodies-read-name")).hint(v.t("bodies-read-name-hint")).value(title).optional(),
    ];
    let mut form = FormView::new(v.url("/kallor"), fields).button(Button::primary(v.t("bodies-read-do")));
    form.multipart = true;
    if let Some((field, words)) = fault
        && let Some(field) = form.field_mut(field)
    {
        field.error = Some(words);
    }
    form
}

fn as_json(lines: &[SourceLine]) -> serde_json::Value {
    let one = |line: &SourceLine| {
        json!({
            "id": line.id, "title": line.title, "file_name": line.file_name, "read_by": line.read_by, "at": line.at,
            "proposals": line.proposals, "open": line.open, "address": format!("/kallor/{}", line.id.simple()),
        })
    };
    json!({ "sources": lines.iter().map(one).collect::<Vec<_>>() })
}

impl SourcesPage {
    fn of(v: View, form: FormView, lines: &[SourceLine]) -> Self {
        let columns = ["bodies-read-source", "bodies-read-when", "bodies-read-who"].map(|key| Column::new(v.t(key)));
        let mut columns = columns.to_vec();
        columns.extend(["bodies-read-found", "bodies-read-open"].map(|key| Column::new(v.t(key)).numeric()));
        let row = |line: &SourceLine| {
            let name = if line.title.is_empty() { &line.file_name } else { &line.title };
            Row::new(vec![
                v.link_to(name.as_str(), &format!("/kallor/{}", line.id.simple())).into(),
                v.moment(line.at).into(),
                line.read_by.as_str().into(),
                v.number(line.proposals).into(),
                v.number(line.open).into(),
            ])
        };
        let caption = v.t("bodies-read-all").into_owned();
        let table = TableView { caption, columns, rows: lines.iter().map(row).collect(), ..TableView::default() };
        let full = i64::try_from(lines.len()).is_ok_and(|n| n >= MOST);
        let more = lines.last().filter(|_| full);
        let more = more.map(|last| v.link("bodies-read-older", &format!("/kallor?efter={}", last.id)));
        Self { v: v.problems_of(&form), form, table, more }
    }
}

impl Page for SourcesPage {
    const NAME: &'static str = "sources";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().titled(v.t("bodies-read-title")).at("/kallor");
        let empty = || form(&v, "", "", None);
        let wrong = form(&v, "", "The forum meets.", Some(("text", v.t("bodies-read-english").into_owned())));
        let lines = super::samples::lines();
        vec![
            ("empty", Self::of(v.clone(), empty(), &[])),
            ("usual", Self::of(v.clone(), empty(), &lines)),
            ("faults", Self::of(v.clone(), wrong, &lines)),
        ]
    }
}

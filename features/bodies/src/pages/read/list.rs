//! What has been read, newest first.

use askama::Template;
use axum::http::StatusCode;
use charter::reading::Proposal;
use serde_json::json;
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Column, FormView, Row, TableView},
    phrase::Link,
};

use super::take_in::{Fetches, Typed, form};
use crate::{
    commands::read::standing::{self, Standing},
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
pub(super) async fn show(visit: Visit, fetches: Fetches) -> Answer {
    let lines = lines(&visit).await?;
    if visit.wants_json() {
        return visit.json(&as_json(&lines));
    }
    let form = form(&view(&visit), &Typed::default(), fetches.is_some(), None);
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

pub(super) fn view(visit: &Visit) -> View {
    let v = visit.view("").undated();
    let title = v.t("bodies-read-title").into_owned();
    v.titled(title)
}

/// The page with a form that says what is wrong.
pub(super) async fn answer(visit: &Visit, v: View, form: FormView, status: StatusCode) -> Answer {
    let lines = lines(visit).await?;
    visit.page(status, &SourcesPage::of(v, form, &lines))
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
        let empty = || form(&v, &Typed::default(), true, None);
        let english = v.t("bodies-read-english").into_owned();
        let wrong = form(&v, &Typed::text("The forum meets."), false, Some(("text", english)));
        let refused = v.t("bodies-read-fetch-not-public").into_owned();
        let refused = form(&v, &Typed::address("https://10.0.0.1/"), true, Some(("address", refused)));
        let lines = super::samples::lines();
        vec![
            ("empty", Self::of(v.clone(), empty(), &[])),
            ("usual", Self::of(v.clone(), empty(), &lines)),
            ("faults", Self::of(v.clone(), wrong, &lines)),
            ("not fetched", Self::of(v.clone(), refused, &lines)),
        ]
    }
}

//! Contact details that nobody needs any more: for how long they stay, whose they are, and clearing them.

use askama::Template;
use axum::http::StatusCode;
use kernel::{
    Date,
    id::{Id, PersonId},
    slug::Slug,
};
use serde_json::json;
use web::{
    Answer, Failure, Fault, Page, Submission, View, Visit,
    api::{Content, object},
    components::{Button, Column, EmptyView, FieldView, FormView, Row, TableView, Width},
    shape,
};

use crate::{
    commands::{self, MONTHS_BOUNDS},
    store::contact::{self, Held},
};

shape! {
    /// Contact details that nobody needs any more.
    struct Retention {
        /// Months that contact details stay after the last seat.
        months: i64,
        /// Whose nobody needs any more.
        people: Vec<Unneeded>,
    }

    /// Somebody whose contact details nobody needs any more.
    struct Unneeded {
        /// Who.
        id: PersonId,
        /// Her address.
        href: String,
        /// Her name.
        name: String,
        /// Last day of her last seat; missing when she never had one.
        last: Option<Date>,
    }
}

const HERE: &str = "/personuppgifter/gallring";

/// The page.
#[derive(Template)]
#[template(path = "oversight/retention.html")]
pub struct RetentionPage {
    v: View,
    lead: String,
    people: TableView,
    erase: Option<FormView>,
    months: FormView,
    empty: EmptyView,
}

/// What is sent to decide how long they stay, or to clear them.
pub(super) fn taken() -> Content {
    Content::made(|_| {
        object(
            "Decides how long contact details stay, or clears those that nobody needs any more.",
            vec![
                ("do", "What to do.", json!({ "type": "string", "enum": ["months", "erase"] })),
                ("months", "Months, 1 to 120.", json!({ "type": "string" })),
                ("people", "Whose are cleared, by identity, with commas between.", json!({ "type": "string" })),
            ],
        )
    })
}

async fn read(visit: &Visit) -> Result<(i64, Vec<Held>), Failure> {
    let today = visit.today;
    Ok(visit.app.db.read(move |tx| Ok((contact::months(tx)?, commands::review(tx, today)?))).await?)
}

/// `GET /personuppgifter/gallring`
pub(super) async fn show(visit: Visit) -> Answer {
    let (months, held) = read(&visit).await?;
    if visit.wants_json() {
        return visit.json(&as_json(months, &held));
    }
    let v = visit.view("").undated();
    let done = match (visit.asked("raderade").and_then(|n| n.parse::<usize>().ok()), visit.asked("manader")) {
        (Some(n), _) => Some(v.t1("oversight-retention-erased", "n", n)),
        (None, Some(_)) => Some(v.t1("oversight-retention-decided", "n", months)),
        (None, None) => None,
    };
    let v = match done {
        Some(done) => v.done(done),
        None => v,
    };
    visit.ok(&RetentionPage::of(v, months, &held, None))
}

/// `POST /personuppgifter/gallring`
pub(super) async fn change(visit: Visit, sent: Submission) -> Answer {
    match sent.get("do") {
        Some("erase") => erase(&visit, sent.get("people").unwrap_or_default()).await,
        Some("months") => decide(&visit, sent.get("months").unwrap_or_default()).await,
        other => {
            let found = other.unwrap_or_default();
            let fault = Fault::at("do", visit.view("").t1("oversight-fault-do", "found", found)).found(found);
            Err(Failure::Faults(vec![fault]))
        }
    }
}

/// Clears those that were on the page somebody looked at.
async fn erase(visit: &Visit, people: &str) -> Answer {
    let only: Vec<PersonId> =
        people.split(',').filter_map(|id| id.trim().parse().ok()).map(PersonId::from_uuid).collect();
    let today = visit.today;
    let erased = visit.app.db.write(&visit.actor, "", move |tx| commands::erase(tx, today, Some(&only))).await?;
    if visit.wants_json() {
        let (months, held) = read(visit).await?;
        return visit.json(&as_json(months, &held));
    }
    Ok(visit.see_other(&format!("{HERE}?raderade={}", erased.len())))
}

async fn decide(visit: &Visit, written: &str) -> Answer {
    let months = written.trim().parse::<i64>().ok().filter(|months| MONTHS_BOUNDS.contains(months));
    let Some(months) = months else {
        let v = visit.view("").undated();
        let fault = v.t1("oversight-fault-months", "found", written);
        if visit.wants_json() {
            return Err(Failure::Faults(vec![Fault::at("months", fault).found(written)]));
        }
        let (months, held) = read(visit).await?;
        let page = RetentionPage::of(v, months, &held, Some((written, fault)));
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    visit.app.db.write(&visit.actor, "", move |tx| commands::set_months(tx, months)).await?;
    if visit.wants_json() {
        let (months, held) = read(visit).await?;
        return visit.json(&as_json(months, &held));
    }
    Ok(visit.see_other(&format!("{HERE}?manader=ja")))
}

fn as_json(months: i64, held: &[Held]) -> Retention {
    let one = |held: &Held| Unneeded { id: held.id, href: held.href(), name: held.name.clone(), last: held.last };
    Retention { months, people: held.iter().map(one).collect() }
}

impl RetentionPage {
    fn of(v: View, months: i64, held: &[Held], wrong: Option<(&str, String)>) -> Self {
        let above = v.t("oversight-privacy").into_owned();
        let v = v.titled_by("oversight-retention").under(above, "/personuppgifter");
        let months_form = months_form(&v, months, wrong);
        let row = |person: &Held| {
            let last = person.last.map_or_else(|| v.t("oversight-retention-never").into_owned(), |day| v.day(day));
            Row::new(vec![v.link_to(person.name.as_str(), &person.href()).into(), last.into()])
        };
        Self {
            lead: v.t1("oversight-retention-lead", "n", months),
            people: TableView {
                caption: v.t("oversight-retention-people").into_owned(),
                columns: vec![Column::new(v.t("oversight-column-name")), Column::new(v.t("oversight-retention-last"))],
                rows: held.iter().map(row).collect(),
                ..TableView::default()
            },
            erase: (!held.is_empty()).then(|| erase_form(&v, held)),
            empty: EmptyView {
                heading: v.t("oversight-retention-none").into_owned(),
                why: v.t("oversight-retention-none-why").into(),
                action: None,
            },
            v: v.problems_of(&months_form),
            months: months_form,
        }
    }
}

fn erase_form(v: &View, held: &[Held]) -> FormView {
    let ids: Vec<String> = held.iter().map(|person| person.id.uuid().to_string()).collect();
    let button = Button::grave(v.t1("oversight-retention-erase", "n", held.len())).sends("do", "erase");
    FormView::new(v.url(HERE), Vec::new()).hides("people", ids.join(",")).button(button)
}

fn months_form(v: &View, months: i64, wrong: Option<(&str, String)>) -> FormView {
    let field = FieldView::line("months", v.t("oversight-retention-months"))
        .hint(v.t("oversight-retention-months-hint"))
        .width(Width::Short);
    let field = match wrong {
        Some((written, fault)) => field.value(written).error(fault),
        None => field.value(months.to_string()),
    };
    let button = Button::secondary(v.t("oversight-retention-decide")).sends("do", "months");
    FormView::new(v.url(HERE), vec![field]).button(button)
}

impl Page for RetentionPage {
    const NAME: &'static str = "retention";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at(HERE);
        let person = |at: u128, name: &str, last: Option<Date>| Held {
            id: PersonId::from_uuid(uuid::Uuid::from_u128(at)),
            address: Slug::new("k3f9a2bc").unwrap_or_else(|_| unreachable!("a slug")),
            name: name.into(),
            last,
        };
        let long = "Karl-Alexander Bartholomeus Överviklund af Västerbottensälven";
        let held = [person(1, "Mats Ekvall", Some(jiff::civil::date(2024, 3, 31))), person(2, long, None)];
        let wrong = Some(("ett par", v.t1("oversight-fault-months", "found", "ett par")));
        vec![
            ("empty", Self::of(v.clone(), 24, &[], None)),
            ("full", Self::of(v.clone(), 1, &held, None)),
            ("wrong", Self::of(v, 24, &held[..1], wrong)),
        ]
    }
}

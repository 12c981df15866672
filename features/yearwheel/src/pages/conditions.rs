//! What a plan keeps to beside charters and the calendar, and what is taken for granted: seen, noted, withdrawn.
//!
//! * `form` – what is written, and what is wrong in it

mod form;

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use bodies::store::across::Scope;
use kernel::{
    Act, Actor,
    access::Of,
    id::{Id, PersonId, PlanConditionId},
};
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Column, FormView, Row, TableView},
    failure::Fault,
    shape,
};

use super::{
    parts::{self, Asked},
    words,
};
use crate::{
    commands::{self, condition},
    model::{Assumed, Basis, Condition, ConditionKind},
    rules::dials::Dials,
    store::{condition as conditions, people, plan},
};
use form::{Shown, Written};

shape! {
    /// What a plan keeps to, and what is taken for granted.
    struct Conditions {
        /// What was noted.
        conditions: Vec<ConditionOf>,
        /// What is known and taken for granted of each body.
        assumptions: Vec<AssumptionOf>,
        /// Bodies and days that are not in the year, and why.
        left_out: Vec<String>,
    }

    /// A condition.
    struct ConditionOf {
        /// Its identity.
        id: String,
        /// Its kind, in words.
        kind: String,
        /// What it is about, in words.
        about: String,
        /// Its days; of how a body meets, what is said.
        days: String,
        /// Who noted it.
        by: String,
    }

    /// What is known or taken for granted.
    struct AssumptionOf {
        /// Address word of the body; empty for the whole year.
        body: String,
        /// What it is about.
        about: String,
        /// What it is.
        told: String,
        /// Where it comes from.
        reason: String,
    }

    /// What is sent to note a condition.
    struct Noting {
        /// `note`, `habit`, `ics` with a file `kalender`, or `withdraw`.
        step: String,
        /// `away`, `blocked`, `better_not`, `locked` or `external`.
        slag: String,
        /// Address word of a body.
        organ: String,
        /// Name of a person, or address word of an organisation.
        vem: String,
        /// First day.
        fran: String,
        /// Last day.
        till: String,
        /// Of `habit`: fewest meetings in a room.
        pa_plats: String,
        /// Of `habit`: fewest days between two meetings.
        tatast: String,
        /// Of `habit`: most days between two meetings.
        glesast: String,
        /// Of `habit`: fewest days before the meeting that is prepared.
        fore_minst: String,
        /// Of `habit`: most days before the meeting that is prepared.
        fore_hogst: String,
        /// Of `habit`: a weekday, 0 for Monday; may be sent several times.
        veckodag: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Noting>()
}

/// The page of conditions.
#[derive(Template)]
#[template(path = "yearwheel/conditions.html")]
pub struct ConditionsPage {
    v: View,
    lead: String,
    noted: Vec<NotedView>,
    form: Option<FormView>,
    habits: Option<FormView>,
    calendar: Option<FormView>,
    assumptions: TableView,
    left_out: Vec<String>,
    action: String,
    county: String,
}

struct NotedView {
    id: String,
    kind: String,
    about: String,
    days: String,
    by: String,
    withdraws: bool,
}

/// What the page reads.
pub(super) struct Context {
    scope: Scope,
    basis: Basis,
    conditions: Vec<Condition>,
    names: HashMap<PersonId, String>,
}

async fn context(visit: &Visit, asked: &Asked) -> Result<Context, Failure> {
    let (actor, region, asked, today) =
        (visit.actor.clone(), visit.app.site.region.clone(), asked.clone(), visit.today);
    let read = visit.app.db.read(move |tx| {
        let scope = bodies::store::across::scope(tx, &region, &asked.county)?;
        let known = plan::of_year(tx, &actor, &scope.county, asked.year)?;
        let conditions = match known {
            Some(known) => conditions::of_plan(tx, known.id)?,
            None => Vec::new(),
        };
        let basis = commands::basis(tx, &actor, &scope.county, asked.year, today)?;
        let names = people::names(tx, &actor, &scope.county)?;
        Ok(Context { scope, basis, conditions, names })
    });
    Ok(read.await?)
}

/// Whether somebody may say when a body can meet; of no body, whether she plans.
fn may(actor: &Actor, basis: &Basis, body: Option<kernel::id::BodyId>) -> bool {
    let slug = body.and_then(|id| basis.bodies.iter().find(|one| one.id == id)).map(|one| &one.slug);
    match slug {
        Some(slug) => actor.may(Act::WishForBody, Of::Body(slug)),
        None => parts::keeps(actor),
    }
}

/// `GET /arsplan/{year}/villkor`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let context = context(&visit, &asked).await?;
    answer(&visit, &asked, &context)
}

fn answer(visit: &Visit, asked: &Asked, context: &Context) -> Answer {
    let mut v = visit.view("");
    if visit.wants_json() {
        return visit.json(&as_json(&v, context));
    }
    let done = match visit.asked("gjort") {
        Some("noterat") => Some("yearwheel-done-noted"),
        Some("borttaget") => Some("yearwheel-done-withdrawn"),
        _ => None,
    };
    if let Some(key) = done {
        v = v.clone().done(v.t(key));
    }
    visit.ok(&ConditionsPage::of(v, asked, context, &Written::default(), &[]))
}

/// `POST /arsplan/{year}/villkor`
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    if !visit.actor.may(Act::WishForBody, Of::Any) {
        return Err(Failure::NotHere);
    }
    let mut asked = Asked::of(&visit, parts::year(&year)?);
    if let Some(county) = sent.get("lan") {
        asked.county = county.to_owned();
    }
    let context = context(&visit, &asked).await?;
    let (actor, county, year) = (visit.actor.clone(), context.scope.county.clone(), asked.year);
    if sent.get("step") == Some("withdraw") {
        let id = sent.get("villkor").and_then(|text| text.parse().ok()).map(PlanConditionId::from_uuid);
        let known = context.conditions.iter().find(|one| Some(one.id) == id);
        let known = known.filter(|one| may(&actor, &context.basis, one.body)).ok_or(Failure::NotHere)?.id;
        let written = visit.app.db.write(&visit.actor, "", move |tx| {
            let plan = plan::begun(tx, &actor, &county, year, &Dials::default())?;
            condition::withdraw(tx, &actor, plan.id, known)
        });
        written.await?;
        return after(&visit, &asked, "borttaget").await;
    }
    let written = Written::sent(&sent);
    let v = visit.view("");
    let (new, faults) = match sent.get("step") {
        Some("ics") => {
            let read = form::calendar::read_file(sent.file("kalender"), asked.year).await?;
            written.read_calendar(&v, &context, asked.year, read)
        }
        _ => {
            let (new, faults) = written.read(&visit, &context, asked.year);
            (new.into_iter().collect(), faults)
        }
    };
    if new.iter().any(|one| !may(&actor, &context.basis, one.body)) {
        return Err(Failure::NotHere);
    }
    if !faults.is_empty() || new.is_empty() {
        if visit.wants_json() {
            let fault = |(field, text): &(String, String)| Fault::at(field.clone(), text.clone());
            return Err(Failure::Faults(faults.iter().map(fault).collect()));
        }
        let page = ConditionsPage::of(v, &asked, &context, &written, &faults);
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let kept = visit.app.db.write(&visit.actor, "", move |tx| {
        let plan = plan::begun(tx, &actor, &county, year, &Dials::default())?;
        condition::note(tx, &actor, plan.id, &new)
    });
    kept.await?;
    after(&visit, &asked, "noterat").await
}

async fn after(visit: &Visit, asked: &Asked, done: &str) -> Answer {
    if visit.wants_json() {
        let context = context(visit, asked).await?;
        return visit.json(&as_json(&visit.view(""), &context));
    }
    Ok(visit.see_other(&asked.href("/villkor", &[("gjort", done)])))
}

const fn kind(kind: ConditionKind) -> &'static str {
    match kind {
        ConditionKind::Away => "yearwheel-kind-away",
        ConditionKind::Blocked => "yearwheel-kind-blocked",
        ConditionKind::BetterNot => "yearwheel-kind-better-not",
        ConditionKind::Locked => "yearwheel-kind-locked",
        ConditionKind::External => "yearwheel-kind-external",
        ConditionKind::Habit => "yearwheel-kind-habit",
    }
}

/// What a condition is about: a body, a person, an organisation, or all.
fn about(v: &View, context: &Context, one: &Condition) -> String {
    let body = one.body.and_then(|id| context.basis.bodies.iter().find(|body| body.id == id));
    if let Some(body) = body {
        return body.name.clone();
    }
    if let Some(person) = one.person {
        return context.names.get(&person).cloned().unwrap_or_else(|| v.t("yearwheel-somebody").into_owned());
    }
    let organisation = one.organisation.and_then(|id| {
        context.basis.organisations.iter().find(|(of, _, _)| *of == id).map(|(_, _, name)| name.clone())
    });
    organisation.unwrap_or_else(|| v.t("yearwheel-everybody").into_owned())
}

/// Its days; of how a body meets, what is said.
fn days(v: &View, one: &Condition) -> String {
    if let Some(habits) = &one.content.habits {
        let said = Assumed::OF_BODIES.into_iter().filter(|about| habits.says(*about));
        return said.map(|about| v.t(words::assumed(about)).into_owned()).collect::<Vec<_>>().join(", ");
    }
    match (one.from, one.to) {
        (Some(from), Some(to)) if from == to => v.day(from),
        (from, to) if from.is_some() || to.is_some() => v.period(kernel::Period { from, to }),
        _ => String::new(),
    }
}

fn as_json(v: &View, context: &Context) -> Conditions {
    let condition = |one: &Condition| ConditionOf {
        id: one.id.to_string(),
        kind: v.t(kind(one.kind)).into_owned(),
        about: about(v, context, one),
        days: days(v, one),
        by: one.by.clone(),
    };
    let whole = context.basis.assumptions.iter().map(|one| (String::new(), one));
    let of_bodies = context.basis.bodies.iter().flat_map(|body| {
        let slug = body.slug.to_string();
        body.assumptions.iter().map(move |one| (slug.clone(), one))
    });
    let assumption = |(body, one): (String, &crate::model::Assumption)| AssumptionOf {
        body,
        about: v.t(words::assumed(one.about)).into_owned(),
        told: words::told(v, one.about, &one.told),
        reason: words::reason(v, one),
    };
    Conditions {
        conditions: context.conditions.iter().map(condition).collect(),
        assumptions: whole.chain(of_bodies).map(assumption).collect(),
        left_out: left_out(v, context),
    }
}

fn left_out(v: &View, context: &Context) -> Vec<String> {
    context.basis.left_out.iter().map(|one| words::left_out(v, one)).collect()
}

impl ConditionsPage {
    fn of(v: View, asked: &Asked, context: &Context, written: &Written, faults: &[(String, String)]) -> Self {
        let title = v.t("yearwheel-conditions").into_owned();
        let v = parts::under(v, asked, &title);
        let noted = |one: &Condition| NotedView {
            id: one.id.to_string(),
            kind: v.t(kind(one.kind)).into_owned(),
            about: about(&v, context, one),
            days: days(&v, one),
            by: v.t2("yearwheel-noted-by", "who", one.by.as_str(), "at", v.moment(one.at)),
            withdraws: may(&v.actor, &context.basis, one.body),
        };
        let notes = v.actor.may(Act::WishForBody, Of::Any);
        let shown = Shown { v: &v, asked, context, faults };
        let form = notes.then(|| written.days_form(shown));
        let habits = notes.then(|| written.habits_form(shown));
        let calendar = parts::keeps(&v.actor).then(|| written.calendar_form(shown));
        let v = calendar.as_ref().map_or_else(|| v.clone(), |form| v.clone().problems_of(form));
        let v = form.as_ref().map_or_else(|| v.clone(), |form| v.clone().problems_of(form));
        let v = habits.as_ref().map_or_else(|| v.clone(), |form| v.clone().problems_of(form));
        Self {
            lead: v.t1("yearwheel-conditions-lead", "n", context.conditions.len()),
            noted: context.conditions.iter().map(noted).collect(),
            form,
            habits,
            calendar,
            assumptions: assumptions(&v, &context.basis),
            left_out: left_out(&v, context),
            action: v.url(&format!("/arsplan/{}/villkor", asked.year)),
            county: asked.county.clone(),
            v,
        }
    }
}

/// What is known and taken for granted, body by body.
fn assumptions(v: &View, basis: &Basis) -> TableView {
    let whole = basis.assumptions.iter().map(|one| (v.t("yearwheel-everybody").into_owned(), one));
    let of_bodies = basis.bodies.iter().flat_map(|body| body.assumptions.iter().map(|one| (body.name.clone(), one)));
    let row = |(name, one): (String, &crate::model::Assumption)| {
        Row::new(vec![
            name.into(),
            v.t(words::assumed(one.about)).into(),
            words::told(v, one.about, &one.told).into(),
            words::reason(v, one).into(),
        ])
    };
    let keys = ["yearwheel-column-body", "yearwheel-column-about", "yearwheel-column-told", "yearwheel-column-reason"];
    TableView {
        caption: v.t("yearwheel-assumptions").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: whole.chain(of_bodies).map(row).collect(),
        ..TableView::default()
    }
}

impl Page for ConditionsPage {
    const NAME: &'static str = "yearwheel conditions";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/villkor");
        let (read, asked) = super::sample::planned();
        let Some(run) = read.run else { return Vec::new() };
        let mut context =
            Context { scope: read.scope, basis: run.basis, conditions: Vec::new(), names: HashMap::new() };
        let empty = Self::of(v.clone(), &asked, &context, &Written::default(), &[]);
        context.conditions = super::sample::conditions();
        let written = Written::from_day("32 maj");
        let wrong = [("fran".to_owned(), v.t2("yearwheel-fault-day", "found", "32 maj", "year", "2027"))];
        vec![
            ("none", empty),
            ("some", Self::of(v.clone(), &asked, &context, &Written::default(), &[])),
            ("wrong", Self::of(v, &asked, &context, &written, &wrong)),
        ]
    }
}

//! A round is started: what is asked, what it would ask of whom, and then it is made.
//!
//! * `form` – what is written, and what is wrong in it
//! * `preview` – what the round would ask

mod form;
mod preview;

use askama::Template;
use axum::http::StatusCode;
use bodies::{model::Names, store::across::Scope};
use web::{Answer, Failure, Page, Submission, View, Visit, api::Content, components::FormView, failure::Fault, shape};

use super::parts;
use crate::{
    commands::start::{self, Prepared, Started, Wish},
    store::round::{self, TermLine},
};
use form::{Written, Wrong};
use preview::{PreviewView, would};

shape! {
    /// What is asked before a turnover is started.
    struct ToStart {
        /// Terms it can be started for, by address word.
        terms: Vec<String>,
        /// The county whose bodies are asked for.
        county: String,
    }

    /// What a turnover would ask.
    struct Would {
        /// Seats in all.
        seats: usize,
        /// Of these, seats that would be made.
        made: usize,
        /// Organisations that would be asked.
        organisations: usize,
    }

    /// A turnover that was started, or added to.
    struct Begun {
        /// Its address.
        href: String,
        /// Whether it is new.
        new: bool,
        /// Seats asked for that were not asked for before.
        seats: usize,
        /// Of these, seats that were made.
        made: usize,
    }

    /// What is sent to start a turnover.
    struct Starting {
        /// `preview` or `save`.
        step: String,
        /// Address word of the term.
        term: String,
        /// Last day to answer.
        svar: String,
        /// Day of the election.
        val: String,
        /// Whom to ask in the region.
        fraga: String,
        /// Her e-mail address.
        epost: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Starting>()
}

/// The page on which a round is started.
#[derive(Template)]
#[template(path = "turnover/start.html")]
pub struct StartPage {
    v: View,
    lead: String,
    form: FormView,
    preview: Option<PreviewView>,
}

/// What the page knows.
#[derive(Clone, Debug)]
struct Context {
    scope: Scope,
    terms: Vec<TermLine>,
}

async fn context(visit: &Visit) -> Result<Context, Failure> {
    let (region, today) = (visit.app.site.region.clone(), visit.today);
    let read =
        visit.app.db.read(move |tx| Ok(Context { scope: parts::home(tx, &region)?, terms: round::terms(tx, today)? }));
    Ok(read.await?)
}

/// `GET /mandat/ny`
pub(super) async fn show(visit: Visit) -> Answer {
    parts::keeper(&visit)?;
    let context = context(&visit).await?;
    if visit.wants_json() {
        let terms = context.terms.iter().map(|term| term.slug.to_string()).collect();
        return visit.json(&ToStart { terms, county: context.scope.county });
    }
    let written = Written::proposed(&visit, &context);
    visit.ok(&StartPage::of(visit.view("").undated(), &context, &written, &[], None))
}

/// `POST /mandat/ny`
pub(super) async fn post(visit: Visit, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let context = context(&visit).await?;
    let written = Written::sent(&sent);
    let step = sent.get("step").unwrap_or_default();
    let (wish, faults) = written.read(&visit, &context);
    let v = visit.view("").undated();
    let Some(wish) = wish.filter(|_| faults.is_empty() && step != "edit") else {
        return refused(&visit, &StartPage::of(v, &context, &written, &faults, None), &faults);
    };
    if step == "save" {
        return save(&visit, wish).await;
    }
    let (county, term) = (wish.county.clone(), wish.term.clone());
    let (prepared, names) = visit
        .app
        .db
        .read(move |tx| {
            let actor = kernel::Actor::System { part: "turnover" };
            let mut names = bodies::store::across::names(tx, &actor, &county)?;
            let prepared = start::prepare(tx, &county, &term)?;
            // No rule names an organisation because it took over from another.
            for (slug, (_, name)) in crate::store::round::organisation_names(tx)? {
                names.note("organisation", slug.as_str(), &name);
            }
            Ok((prepared, names))
        })
        .await?;
    if visit.wants_json() {
        return visit.json(&would(&prepared));
    }
    visit.ok(&StartPage::of(v, &context, &written, &[], Some((&prepared, &names))))
}

async fn save(visit: &Visit, wish: Wish) -> Answer {
    let actor = visit.actor.clone();
    let Started { round, new, seats, made } =
        visit.app.db.write(&visit.actor, "", move |tx| start::start(tx, &actor, &wish)).await?;
    let href = format!("/mandat/{}", round.slug);
    if visit.wants_json() {
        return visit.json_with(StatusCode::CREATED, &Begun { href, new, seats, made });
    }
    Ok(visit.see_other(&format!("{href}?gjort=startad-{seats}-{made}")))
}

fn refused(visit: &Visit, page: &StartPage, wrong: &[Wrong]) -> Answer {
    if visit.wants_json() {
        let fault = |one: &Wrong| Fault::at(one.field, one.text.clone()).found(&one.found);
        return Err(Failure::Faults(wrong.iter().map(fault).collect()));
    }
    visit.page(if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, page)
}

impl StartPage {
    fn of(
        v: View,
        context: &Context,
        written: &Written,
        wrong: &[Wrong],
        preview: Option<(&[Prepared], &Names)>,
    ) -> Self {
        let menu = v.t("turnover-menu").into_owned();
        let v = v.titled_by("turnover-start").under(menu, "/mandat");
        let form = match preview {
            Some(_) => written.confirming(&v),
            None => written.asking(&v, context, wrong),
        };
        let preview = preview.map(|(prepared, names)| PreviewView::of(&v, prepared, names));
        let place = context.scope.name().unwrap_or_default().to_owned();
        Self { lead: v.t1("turnover-start-lead", "county", place), v: v.problems_of(&form), form, preview }
    }
}

impl Page for StartPage {
    const NAME: &'static str = "turnover start";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/mandat/ny");
        let context = Context {
            scope: Scope {
                county: "22".into(),
                counties: vec![("22".into(), "Västernorrlands län".into())],
                ..Scope::default()
            },
            terms: Vec::new(),
        };
        let written = Written { deadline: "1 februari 2027".into(), ..Written::default() };
        let wrong = [Wrong { field: "epost", text: v.t1("turnover-fault-address", "found", ""), found: String::new() }];
        vec![
            ("asking", Self::of(v.clone(), &context, &written, &[], None)),
            ("wrong", Self::of(v.clone(), &context, &written, &wrong, None)),
            ("preview of nothing", Self::of(v, &context, &written, &[], Some((&[], &Names::default())))),
        ]
    }
}

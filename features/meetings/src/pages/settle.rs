//! A meeting is cancelled, a draft is published or given up: each on a page of its own that says what follows.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use charter::facts::MeetingState;
use kernel::slug::Slug;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::Content,
    components::{Button, FieldView, FormView},
    failure::Fault as SentFault,
    shape,
};

use super::{
    arrange::{self, Context, Written, context, here},
    meeting::{self, Found},
    words,
};
use crate::{commands::Refused, model::Wish, store::line::Line};

shape! {
    /// What is sent to cancel or to publish a meeting.
    struct Settling {
        /// Why, as everybody may read it; not for drafts.
        varfor: Option<String>,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Settling>()
}

/// What is to become of a meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settle {
    Cancel,
    GiveUp,
    Publish,
}

/// The page that asks.
#[derive(Template)]
#[template(path = "meetings/form.html")]
pub struct SettlePage {
    v: View,
    lead: String,
    form: FormView,
}

/// `GET /organ/{slug}/moten/{day}/stall-in`
pub(super) async fn cancel(visit: Visit, Path((slug, day)): Path<(Slug, String)>) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    ask(&visit, &context, false)
}

/// `GET /organ/{slug}/moten/{day}/publicera`
pub(super) async fn publish(visit: Visit, Path((slug, day)): Path<(Slug, String)>) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    ask(&visit, &context, true)
}

/// `POST /organ/{slug}/moten/{day}/stall-in`
pub(super) async fn post_cancel(visit: Visit, Path((slug, day)): Path<(Slug, String)>, sent: Submission) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    settle(&visit, context, &sent, false).await
}

/// `POST /organ/{slug}/moten/{day}/publicera`
pub(super) async fn post_publish(visit: Visit, Path((slug, day)): Path<(Slug, String)>, sent: Submission) -> Answer {
    let context = here!(visit, context(&visit, slug, Some(day)).await?);
    settle(&visit, context, &sent, true).await
}

/// What can be done to the meeting; nothing to one that has been held or is cancelled, and only a draft is published.
fn can(line: &Line, publish: bool) -> Option<Settle> {
    match (line.draft, publish, line.state.0) {
        (true, true, _) => Some(Settle::Publish),
        (true, false, _) => Some(Settle::GiveUp),
        (false, false, MeetingState::Planned) => Some(Settle::Cancel),
        (false, ..) => None,
    }
}

fn ask(visit: &Visit, context: &Context, publish: bool) -> Answer {
    let line = context.line.as_ref().ok_or(Failure::NotHere)?;
    let what = can(line, publish).ok_or(Failure::NotHere)?;
    let v = visit.view("").undated();
    if visit.wants_json() {
        return visit.json(&Written::standing(&v, context, &|_| None).as_json(context));
    }
    visit.ok(&SettlePage::of(v, line, what, "", None))
}

async fn settle(visit: &Visit, context: Context, sent: &Submission, publish: bool) -> Answer {
    let line = context.line.as_ref().ok_or(Failure::NotHere)?;
    let what = can(line, publish).ok_or(Failure::NotHere)?;
    let why = sent.get("varfor").unwrap_or_default().trim().to_owned();
    let meeting = line.id;
    let wish = if publish { Wish::Publish { meeting } } else { Wish::Cancel { meeting } };
    let v = visit.view("").undated();
    match arrange::keep(visit, &context, wish, &why, true).await {
        Ok(kept) => arrange::saved(visit, &kept, false),
        Err(db::Error::Conflict { .. }) => Err(Failure::Changed),
        Err(error) => {
            let Refused(faults) = *error.downcast::<Refused>()?;
            let told = faults.iter().map(|one| words::fault_words(&v, &one.fault, &|slug| context.body_name(slug)));
            let told: Vec<String> = told.collect();
            if visit.wants_json() {
                let fault = |text: &String| SentFault::at("varfor", text).found(&why);
                return Err(Failure::Faults(told.iter().map(fault).collect()));
            }
            let page = SettlePage::of(v, line, what, &why, Some(told.join(" ")));
            visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl SettlePage {
    fn of(v: View, line: &Line, what: Settle, why: &str, fault: Option<String>) -> Self {
        let (title, lead) = match what {
            Settle::Cancel => ("meetings-cancel", "meetings-cancel-lead"),
            Settle::GiveUp => ("meetings-give-up", "meetings-give-up-lead"),
            Settle::Publish => ("meetings-publish", "meetings-publish-lead"),
        };
        let names = words::names(&v, &line.bodies());
        let lead = v.t2(lead, "bodies", names, "when", words::when(&v, line));
        let day = words::capitalised(&words::day(&v, line));
        let v = meeting::under_meetings(v, line).under(day, &line.address()).titled_by(title);
        let mut fields = Vec::new();
        if what == Settle::Cancel || fault.is_some() {
            let field = FieldView::line("varfor", v.t("meetings-field-why")).hint(v.t("meetings-hint-why")).value(why);
            fields.push(FieldView { error: fault, ..field });
        }
        let button = match what {
            Settle::Cancel => Button::grave(v.t("meetings-cancel")),
            Settle::GiveUp => Button::grave(v.t("meetings-give-up")),
            Settle::Publish => Button::primary(v.t("meetings-publish")),
        };
        let form = FormView::new(v.here(), fields).button(button).cancel(v.link("meetings-back", &line.address()));
        Self { v: v.problems_of(&form), lead, form }
    }
}

impl Page for SettlePage {
    const NAME: &'static str = "settle a meeting";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/organ/kulturforum/moten/2027-02-11/stall-in");
        let lines = meeting::sample::lines();
        let line = &lines[3];
        let fault = Some(v.t("meetings-fault-why").into_owned());
        vec![
            ("cancel", Self::of(v.clone(), line, Settle::Cancel, "", None)),
            ("no reason", Self::of(v.clone(), line, Settle::Cancel, "", fault)),
            ("give up", Self::of(v.clone(), line, Settle::GiveUp, "", None)),
            ("publish", Self::of(v, line, Settle::Publish, "", None)),
        ]
    }
}

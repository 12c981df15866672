//! Who stands in for one, and as what: one's own page.

use askama::Template;
use axum::http::StatusCode;
use kernel::{
    Act, Actor, Date, Of, Period,
    actor::Relation,
    id::{GrantId, Id},
};
use serde_json::json;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    api::{Content, object},
    components::{Button, Choice, Control, FieldView, FormView, Width},
    failure::Fault,
    shape,
};

use super::{
    choosing::{Held, Wrong},
    one::{day, written},
    people::told,
};
use crate::{
    commands::granting,
    store::relation::{self, Grant, Named},
};

shape! {
    /// What one has delegated and may delegate.
    struct Deputies {
        /// Who stands in.
        deputies: Vec<Deputy>,
        /// What one may delegate, in the language of the address; `som` counts them from 0.
        may: Vec<String>,
    }

    /// Somebody who stands in for one.
    struct Deputy {
        /// The delegation.
        id: GrantId,
        /// Her name.
        name: String,
        /// As what, in the language of the address.
        what: String,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::made(|_| {
        let text = || json!({ "type": ["string", "null"] });
        object(
            "Delegates, or ends a delegation.",
            vec![
                ("do", "What to do.", json!({ "type": "string", "enum": ["delegate", "end"] })),
                ("som", "As what: the place in the list of what one may delegate, from 0.", text()),
                ("epost", "The e-mail address of who is to stand in.", text()),
                ("fran", "First day; today when left out.", text()),
                ("till", "Last day, at most a year away.", text()),
                ("grant", "What is ended.", text()),
            ],
        )
    })
}

/// The page.
#[derive(Template)]
#[template(path = "accounts/deputies.html")]
pub struct DeputiesPage {
    v: View,
    held: Vec<Held>,
    form: Option<FormView>,
}

impl DeputiesPage {
    fn of(v: View, delegated: &[Grant], form: Option<FormView>) -> Self {
        let held = delegated.iter().filter_map(|grant| held(&v, grant)).collect();
        let v = match &form {
            Some(form) => v.problems_of(form),
            None => v,
        };
        let above = v.t("accounts-own").into_owned();
        let v = v.titled_by("accounts-deputies").under(above, "/konto");
        Self { v, held, form }
    }
}

fn held(v: &View, grant: &Grant) -> Option<Held> {
    let what = told(v, &[grant.named()?]).join("");
    let about = v.t2("accounts-deputy-about", "what", what, "days", v.period(days(grant)));
    let button = Button::grave(v.t("accounts-deputy-end")).about(grant.account_name.as_str()).sends("do", "end");
    let form = FormView::new(v.here(), Vec::new()).hides("grant", grant.id.uuid().to_string()).button(button);
    Some(Held { what: grant.account_name.clone(), about, form })
}

const fn days(grant: &Grant) -> Period {
    Period { from: grant.from, to: grant.until }
}

fn form(v: &View, may: &[Named], sent: &Submission) -> Option<FormView> {
    let value = |name: &str| sent.raw(name).unwrap_or_default().to_owned();
    let choices: Vec<Choice> =
        (0..).zip(told(v, may)).map(|(at, text): (usize, String)| Choice { value: at.to_string(), text }).collect();
    let line = |name: &str, label: &str| FieldView::line(name, v.t(label)).value(value(name));
    let fields = vec![
        line("som", "accounts-deputy-as").control(Control::Select(choices)).width(Width::Medium),
        line("epost", "accounts-deputy-who").hint(v.t("accounts-deputy-who-hint")).width(Width::Medium),
        line("fran", "accounts-from").hint(v.t("accounts-from-hint")).width(Width::Short).optional(),
        line("till", "accounts-until").hint(v.t("accounts-deputy-until-hint")).width(Width::Short),
    ];
    let button = Button::primary(v.t("accounts-deputy-make")).sends("do", "delegate");
    (!may.is_empty()).then(|| FormView::new(v.here(), fields).button(button))
}

/// `GET /konto/ombud`
pub(super) async fn show(visit: Visit) -> Answer {
    page(&visit, &Submission::default(), None).await
}

async fn page(visit: &Visit, sent: &Submission, fault: Option<Wrong>) -> Answer {
    let Some(own) = visit.signed_in else { return Err(Failure::NotHere) };
    let today = visit.today;
    let read = visit.app.db.read(move |tx| {
        Ok((relation::delegated(tx, own.account, today)?, granting::delegable(tx, own.account, today)?))
    });
    let (delegated, may) = read.await?;
    let v = visit.view("").undated();
    if visit.wants_json() {
        let deputy = |grant: &Grant| {
            let what = told(&v, &[grant.named()?]).join("");
            Some(Deputy { id: grant.id, name: grant.account_name.clone(), what, from: grant.from, to: grant.until })
        };
        let deputies = delegated.iter().filter_map(deputy).collect();
        return visit.json(&Deputies { deputies, may: told(&v, &may) });
    }
    let mut form = form(&v, &may, sent);
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    if let (Some(form), Some((name, text))) = (&mut form, fault)
        && let Some(field) = form.field_mut(name)
    {
        field.error = Some(text);
    }
    visit.page(status, &DeputiesPage::of(v, &delegated, form))
}

/// `POST /konto/ombud`
pub(super) async fn change(visit: Visit, sent: Submission) -> Answer {
    let Some(own) = visit.signed_in else { return Err(Failure::NotHere) };
    let v = visit.view("").undated();
    let done = match sent.get("do") {
        Some("end") => {
            let grant = sent.get("grant").and_then(|id| id.parse().ok()).map(GrantId::from_uuid);
            let grant = grant.ok_or(Failure::NotHere)?;
            let ended =
                visit.app.db.write(&visit.actor, "", move |tx| granting::end_delegation(tx, own.account, grant));
            if !ended.await? {
                return Err(Failure::NotHere);
            }
            Ok(())
        }
        _ => delegate(&visit, &v, &sent).await?,
    };
    match done {
        Ok(()) if visit.wants_json() => page(&visit, &Submission::default(), None).await,
        Ok(()) => Ok(visit.see_other("/konto/ombud")),
        Err((field, message)) if visit.wants_json() => Err(Failure::Faults(vec![Fault::at(field, message)])),
        Err(fault) => page(&visit, &sent, Some(fault)).await,
    }
}

async fn delegate(visit: &Visit, v: &View, sent: &Submission) -> Result<Result<(), Wrong>, Failure> {
    let Some(own) = visit.signed_in else { return Err(Failure::NotHere) };
    let today = visit.today;
    let may = visit.app.db.read(move |tx| granting::delegable(tx, own.account, today)).await?;
    let asked = || -> Result<(Relation, String, Period), Wrong> {
        let place = sent.get("som").and_then(|place| place.parse::<usize>().ok());
        let named = place.and_then(|place| may.get(place));
        let (relation, _) = named.cloned().ok_or_else(|| ("som", v.t("accounts-fault-not-own").into_owned()))?;
        let email = sent.get("epost").unwrap_or_default().to_owned();
        let from = day(visit, v, sent, "fran", Some(today))?;
        let until = day(visit, v, sent, "till", None)?;
        let days = Period::new(from, until).map_err(|_| ("till", v.t("accounts-days-backwards").into_owned()))?;
        Ok((relation, email, days))
    };
    let (relation, email, days) = match asked() {
        Ok(asked) => asked,
        Err(fault) => return Ok(Err(fault)),
    };
    let actor = visit.actor.clone();
    let doing =
        move |tx: &mut db::Tx<'_>| granting::delegate(tx, (&actor, own.account), (&relation, &email), days, today);
    written(visit, v, doing).await
}

/// Whether somebody has anything to delegate, for the way there from her account.
pub(super) fn may_delegate(actor: &Actor) -> bool {
    actor.may(Act::Delegate, Of::Any)
}

impl Page for DeputiesPage {
    const NAME: &'static str = "deputies";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/konto/ombud");
        let may = [(Relation::Registrar, None)];
        let mut wrong = form(&v, &may, &Submission::default());
        if let Some(field) = wrong.as_mut().and_then(|form| form.field_mut("till")) {
            field.error = Some(v.t("accounts-fault-days").into_owned());
        }
        let usual = form(&v, &may, &Submission::default());
        vec![
            ("empty", Self::of(v.clone(), &[], None)),
            ("usual", Self::of(v.clone(), &[], usual)),
            ("wrong", Self::of(v, &[], wrong)),
        ]
    }
}

//! The link that somebody has been sent. Opening it does nothing yet: programs that look through letters open links too.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::{Actor, actor::Assurance};
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    components::{Button, FormView},
    door::set_cookie,
    phrase::Phrase,
    shape,
};

use crate::{commands, model::Key};

shape! {
    /// How one signs in.
    struct HowToSignIn {
        /// In words, in the language of the address.
        how: String,
        /// One's name, when one is signed in already.
        name: Option<String>,
    }

    /// Whose way in it is.
    struct Invited {
        /// Her name.
        name: String,
    }
}

/// The page with the way in; without a way in it tells how to get one.
#[derive(Template)]
#[template(path = "accounts/way_in.html")]
pub struct WayInPage {
    v: View,
    lead: Phrase,
    rest: Vec<Phrase>,
    form: Option<FormView>,
}

impl WayInPage {
    fn of(v: View, name: &str) -> Self {
        let form = FormView::new(v.here(), Vec::new()).button(Button::primary(v.t("accounts-sign-in")));
        let lead = v.t1("accounts-way-in-lead", "name", name).into();
        let rest = vec![v.t("accounts-way-in-once").into()];
        Self { v: v.titled_by("accounts-way-in"), lead, rest, form: Some(form) }
    }

    fn without(v: View) -> Self {
        let rest = vec![v.t("accounts-without-next").into()];
        Self { lead: v.t("accounts-without-lead").into(), rest, form: None, v: v.titled_by("accounts-without") }
    }

    /// The link has been used, is too old, or was never one: the same words for all three.
    fn worn(v: View) -> Self {
        let rest = vec![v.t("accounts-without-next").into()];
        Self { lead: v.t("accounts-worn-lead").into(), rest, form: None, v: v.titled_by("accounts-worn") }
    }
}

impl Page for WayInPage {
    const NAME: &'static str = "way in";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let at = |path: &str| v.clone().undated().seen_by(Actor::Public).at(path);
        vec![
            ("usual", Self::of(at("/logga-in/x"), "Karin Prov")),
            ("without", Self::without(at("/logga-in"))),
            ("worn", Self::worn(at("/logga-in/x"))),
        ]
    }
}

/// `GET /logga-in`
pub(super) async fn without(visit: Visit) -> Answer {
    if visit.wants_json() {
        let v = visit.view("");
        let how = format!("{} {}", v.t("accounts-without-lead"), v.t("accounts-without-next"));
        return visit.json(&HowToSignIn { how, name: v.who().map(ToOwned::to_owned) });
    }
    if visit.signed_in.is_some() {
        return Ok(visit.see_other("/konto"));
    }
    visit.ok(&WayInPage::without(visit.view("").undated()))
}

/// `GET /logga-in/{key}`
pub(super) async fn show(visit: Visit, Path(key): Path<String>) -> Answer {
    match visit.app.db.read(move |tx| commands::invited(tx, &key)).await? {
        Some(account) if visit.wants_json() => visit.json(&Invited { name: account.name }),
        Some(account) => visit.ok(&WayInPage::of(visit.view("").undated(), &account.name)),
        None => worn(&visit),
    }
}

fn worn(visit: &Visit) -> Answer {
    if visit.wants_json() {
        return Err(Failure::NotHere);
    }
    visit.page(StatusCode::NOT_FOUND, &WayInPage::worn(visit.view("").undated()))
}

/// `POST /logga-in/{key}`: uses the way in. A new session has a new key, whatever the browser showed before.
pub(super) async fn sign_in(visit: Visit, Path(key): Path<String>, headers: HeaderMap, _sent: Submission) -> Answer {
    let db = &visit.app.db;
    let shown = key.clone();
    let Some(account) = db.read(move |tx| commands::invited(tx, &shown)).await? else { return worn(&visit) };
    let session = Key::new().map_err(|error| Failure::Ours(error.into()))?;
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("").to_owned();
    let (actor, begun) = (nobody(&account.name), session.clone());
    let signed_in = db.write(&actor, "", move |tx| commands::sign_in(tx, &key, &begun, &agent)).await?;
    if signed_in.is_none() {
        return worn(&visit);
    }
    let answer = match visit.wants_json() {
        true => visit.json(&Invited { name: account.name })?,
        false => visit.see_other("/"),
    };
    with_cookie(&headers, session.text(), answer)
}

/// Somebody of whom nothing is known yet but her name: what she does while she signs in is logged under it.
fn nobody(name: &str) -> Actor {
    Actor::Person { name: name.into(), relations: Vec::new(), assurance: Assurance::Low }
}

/// The answer, which sets the session's cookie; an empty key takes it away.
pub(super) fn with_cookie(headers: &HeaderMap, key: &str, answer: Response) -> Answer {
    let cookie = set_cookie(headers, key).ok_or(Failure::NotHere)?;
    Ok(([(header::SET_COOKIE, cookie)], answer).into_response())
}

//! The link that somebody has been sent. Opening it does nothing yet: programs that look through letters open links too.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
};
use kernel::Actor;
use web::{
    Answer, Failure, Page, Submission, View, Visit,
    components::{Button, FormView},
    phrase::Phrase,
    reach::Network,
    shape,
};

use super::coming::Coming;
use crate::{commands, limit, model::Way};

shape! {
    /// Whose way in it is.
    struct Invited {
        /// Her name.
        name: String,
    }
}

/// The page with the way in.
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
        vec![("usual", Self::of(at("/logga-in/x"), "Karin Prov")), ("worn", Self::worn(at("/logga-in/x")))]
    }
}

/// `GET /logga-in/{key}`
pub(super) async fn show(visit: Visit, network: Network, Path(key): Path<String>) -> Answer {
    limit::check_network(&visit.app.db, limit::WRONG_LINKS, network).await?;
    match visit.app.db.read(move |tx| commands::invited(tx, &key)).await? {
        Some((account, _)) if visit.wants_json() => visit.json(&Invited { name: account.name }),
        Some((account, _)) => visit.ok(&WayInPage::of(visit.view("").undated(), &account.name)),
        None => wrong(&visit, network).await,
    }
}

/// A key that is none: counted, so that nobody goes on guessing.
async fn wrong(visit: &Visit, network: Network) -> Answer {
    limit::count_network(&visit.app.db, limit::WRONG_LINKS, network).await?;
    worn(visit)
}

fn worn(visit: &Visit) -> Answer {
    if visit.wants_json() {
        return Err(Failure::NotHere);
    }
    visit.page(StatusCode::NOT_FOUND, &WayInPage::worn(visit.view("").undated()))
}

/// `POST /logga-in/{key}`: uses the way in. Whoever was invited is led to her account, to add a passkey.
pub(super) async fn sign_in(
    visit: Visit,
    network: Network,
    Path(key): Path<String>,
    headers: HeaderMap,
    _sent: Submission,
) -> Answer {
    let db = &visit.app.db;
    limit::check_network(db, limit::WRONG_LINKS, network).await?;
    let shown = key.clone();
    let Some((account, way)) = db.read(move |tx| commands::invited(tx, &shown)).await? else {
        return wrong(&visit, network).await;
    };
    let coming = Coming::of(&visit, &headers, way)?;
    let begun = coming.clone();
    let unit = move |tx: &mut db::Tx<'_>| commands::sign_in(tx, &key, begun.begin());
    if db.write(&coming.actor(&account), "", unit).await?.is_none() {
        return worn(&visit);
    }
    let answer = match (visit.wants_json(), way) {
        (true, _) => visit.json(&Invited { name: account.name })?,
        (false, Way::Invitation) => visit.see_other("/konto"),
        (false, _) => visit.see_other("/"),
    };
    coming.with_cookie(answer)
}

//! What was typed comes back to who has shown more surely who she is, to be sent by her own hand.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use kernel::{Actor, actor::Assurance};
use web::{
    Answer, Failure, Page, View, Visit, address,
    components::{Button, FormView},
    shape,
};

use super::sign_in::ONWARD;
use crate::commands::typed::{self, Kept};

shape! {
    /// What was typed, and where it was to go.
    struct Typed {
        /// The address.
        address: String,
        /// Names of what was sent.
        names: Vec<String>,
    }
}

/// The page with what was typed.
#[derive(Template)]
#[template(path = "accounts/typed.html")]
pub struct TypedPage {
    v: View,
    form: FormView,
    without: String,
}

impl TypedPage {
    fn of(v: View, to: &str, fields: &[(String, String)]) -> Self {
        let form = fields.iter().fold(FormView::new(to, Vec::new()), |form, (name, text)| form.hides(name, text));
        let form = form.button(Button::primary(v.t("accounts-typed-send")));
        Self { form, without: to.to_owned(), v: v.titled_by("accounts-typed") }
    }
}

impl Page for TypedPage {
    const NAME: &'static str = "typed";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = || v.clone().undated().at("/logga-in/fortsatt/x");
        let long = "Kommunfullmäktige ".repeat(40);
        let fields = |text: &str| vec![("name".to_owned(), text.to_owned()), ("why".to_owned(), text.to_owned())];
        vec![
            ("usual", Self::of(v(), "/organ/kulturforum/andra", &fields("Kulturforum"))),
            ("long", Self::of(v(), "/organ/kulturforum/andra", &fields(&long))),
        ]
    }
}

/// `GET /logga-in/fortsatt/{key}`
pub(super) async fn show(visit: Visit, Path(key): Path<String>) -> Answer {
    let Some(who) = visit.signed_in else { return Err(Failure::NotHere) };
    let found = visit.app.db.read(move |tx| typed::of(tx, who.account, &key)).await?;
    let Kept { address: to, fields } = found.ok_or(Failure::NotHere)?;
    if visit.wants_json() {
        return visit.json(&Typed { address: to, names: fields.into_iter().map(|(name, _)| name).collect() });
    }
    if !matches!(visit.actor, Actor::Person { assurance: Assurance::Substantial, .. }) {
        let here = visit.view("").undated().url(&visit.path);
        let till = address::query(std::iter::once((ONWARD, here.as_str())));
        return Ok(visit.see_other(&format!("/logga-in?{till}")));
    }
    let mut page = visit.ok(&TypedPage::of(visit.view("").undated(), &to, &fields))?;
    page.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(page)
}

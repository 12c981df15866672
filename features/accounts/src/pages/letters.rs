//! Asking for a link by e-mail. The answer is the same to everybody.

use axum::http::StatusCode;
use web::{
    Answer, Failure, Fault, Submission, View, Visit,
    api::Content,
    components::{Button, FieldView, FormView},
    reach::Network,
    shape,
};

use super::{providers::Known, sign_in::SignInPage};
use crate::{
    commands::letters::{self as commands, Asked},
    limit,
    model::{LONGEST, email_key},
};

shape! {
    /// A link by e-mail that somebody asks for.
    struct AskedLetter {
        /// The address.
        epost: String,
    }

    /// That it was asked for; whether the address is anybody's is not said.
    struct LetterAsked {
        /// In words, in the language of the address.
        told: String,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<AskedLetter>()
}

/// The form that asks for an address.
pub(super) fn form(v: &View) -> FormView {
    let field = FieldView::line("epost", v.t("accounts-letter-address")).hint(v.t("accounts-letter-address-hint"));
    let button = Button::secondary(v.t("accounts-letter-ask"));
    FormView::new(v.url("/logga-in/brev"), vec![field]).button(button)
}

/// `POST /logga-in/brev`
pub(super) async fn ask(visit: Visit, known: Known, network: Network, sent: Submission) -> Answer {
    let v = visit.view("").undated();
    let written = sent.get("epost").unwrap_or_default();
    let Some(address) = email_key(written) else {
        let found: String = written.chars().take(LONGEST).collect();
        let message = v.t1("accounts-letter-no-address", "found", &found);
        if visit.wants_json() {
            return Err(Failure::Faults(vec![Fault::at("epost", message).found(&found)]));
        }
        let page = SignInPage::new(&visit, None, &known).wrong_address(&found, message);
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let db = &visit.app.db;
    limit::check(db, limit::LETTERS_TO, &address).await?;
    limit::take(db, limit::LETTERS_ASKED, network).await?;
    limit::count(db, limit::LETTERS_TO, &address).await?;
    let region = visit.app.site.region.as_str();
    let asked = Asked {
        address,
        language: visit.language.code().into(),
        subject: v.t1("accounts-letter-link", "region", region),
        before: v.t1("accounts-letter-before", "region", region),
        button: v.t("accounts-letter-button").into_owned(),
        after: v.t("accounts-letter-after").into_owned(),
        origin: visit.app.site.reach.origin().to_owned(),
    };
    db.maintain(move |tx| commands::ask(tx, &asked)).await?;
    if visit.wants_json() {
        return visit.json(&LetterAsked { told: v.t("accounts-letter-asked").into_owned() });
    }
    Ok(visit.see_other("/logga-in?brev=skickat"))
}

//! The ways in, side by side: whoever cannot use one sees the others. With `?till=` she is asked once more who she is, and
//! sent back to one of our own addresses afterwards.

use askama::Template;
use kernel::{Actor, actor::Assurance};
use web::{
    Answer, Page, View, Visit,
    address::is_own,
    components::{Button, FormView},
    shape,
};

shape! {
    /// How one signs in.
    struct HowToSignIn {
        /// In words, in the language of the address.
        how: String,
        /// One's name, when one is signed in already.
        name: Option<String>,
    }
}

/// Name of what carries where to go afterwards.
pub(super) const ONWARD: &str = "till";

/// Where to go when somebody has signed in: where she was going, or `otherwise`, an address without language.
pub(super) fn onward(visit: &Visit, asked: Option<&str>, otherwise: &str) -> String {
    let own = asked.filter(|address| is_own(address)).map(ToOwned::to_owned);
    own.unwrap_or_else(|| visit.view("").undated().url(otherwise))
}

/// The page with all ways in.
#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage {
    v: View,
    lead: String,
    passkey: FormView,
}

impl SignInPage {
    fn of(v: View, till: Option<&str>) -> Self {
        let again = v.who().is_some();
        let (title, lead) =
            if again { ("accounts-again", "accounts-again-lead") } else { ("accounts-ways", "accounts-ways-lead") };
        let lead = v.t(lead).into_owned();
        let carry = |form: FormView| match till {
            Some(till) => form.hides(ONWARD, till),
            None => form,
        };
        let passkey = FormView::new(v.url("/logga-in/passnyckel"), Vec::new());
        let passkey = carry(passkey.button(Button::primary(v.t("accounts-passkey-use"))));
        Self { v: v.titled_by(title), lead, passkey }
    }
}

impl Page for SignInPage {
    const NAME: &'static str = "ways in";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let at = |path: &str| v.clone().undated().at(path);
        vec![
            ("usual", Self::of(at("/logga-in").seen_by(Actor::Public), None)),
            ("again", Self::of(at("/logga-in?till=/konto"), Some("/konto"))),
        ]
    }
}

/// `GET /logga-in`
pub(super) async fn show(visit: Visit) -> Answer {
    let till = visit.asked(ONWARD).filter(|address| is_own(address));
    if visit.wants_json() {
        let v = visit.view("");
        let how = v.t("accounts-ways-lead").into_owned();
        return visit.json(&HowToSignIn { how, name: v.who().map(ToOwned::to_owned) });
    }
    let surely = matches!(visit.actor, Actor::Person { assurance: Assurance::Substantial, .. });
    if surely && till.is_none() {
        return Ok(visit.see_other("/konto"));
    }
    visit.ok(&SignInPage::of(visit.view("").undated(), till))
}

//! The ways in, side by side: whoever cannot use one sees the others. With `?till=` she is asked once more who she is, and
//! sent back to one of our own addresses afterwards.

use askama::Template;
use axum::http::HeaderMap;
use kernel::{Actor, actor::Assurance};
use web::{
    Answer, Page, View, Visit,
    address::{self, is_own},
    components::{Button, FormView},
    phrase::Link,
    shape,
};

use super::{letters, passkeys::elsewhere, providers::Known};

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

/// Name of what tells which provider she came by who has just signed out here.
pub(super) const LEFT: &str = "ut";

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
    letter: FormView,
    providers: Vec<Link>,
    leaving: Option<Link>,
    elsewhere: Option<Link>,
}

impl SignInPage {
    fn of(v: View, till: Option<&str>, names: &[(String, String)]) -> Self {
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
        let onward = |word: &str| match till {
            Some(till) => format!("/logga-in/hos/{word}?{}", address::query(std::iter::once((ONWARD, till)))),
            None => format!("/logga-in/hos/{word}"),
        };
        let button = |(word, name): &(String, String)| {
            Link::new(v.t1("accounts-provider-use", "name", name), v.url(&onward(word)))
        };
        let providers = names.iter().map(button).collect();
        let letter = letters::form(&v);
        Self { v: v.titled_by(title), lead, passkey, letter, providers, leaving: None, elsewhere: None }
    }

    /// The page as a visit asks for it.
    pub(super) fn new(visit: &Visit, till: Option<&str>, known: &Known) -> Self {
        let all = known.iter().flat_map(|known| known.iter());
        let names: Vec<_> = all.map(|one| (one.word.clone(), one.name(visit.language).to_owned())).collect();
        Self::of(visit.view("").undated(), till, &names)
    }

    /// The page again, with what is wrong in the address.
    pub(super) fn wrong_address(mut self, found: &str, message: String) -> Self {
        if let Some(field) = self.letter.field_mut("epost") {
            *field = field.clone().value(found).error(message);
        }
        self.v = self.v.problems_of(&self.letter);
        self
    }
}

impl Page for SignInPage {
    const NAME: &'static str = "ways in";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let at = |path: &str| v.clone().undated().at(path);
        let name = |word: &str, name: &str| (word.to_owned(), name.to_owned());
        let names = [name("kommunen", "Kommunens inloggning"), name("e-id", "E-legitimation")];
        let message = v.t1("accounts-letter-no-address", "found", "karin");
        let wrong = Self::of(at("/logga-in").seen_by(Actor::Public), None, &names).wrong_address("karin", message);
        let mut left = Self::of(at("/logga-in").seen_by(Actor::Public), None, &names);
        left.leaving = Some(Link::new("Kommunens inloggning", "https://id.kommun.example/ut"));
        let mut by_number = Self::of(at("/logga-in").seen_by(Actor::Public), None, &names);
        by_number.elsewhere = Some(Link::new("http://localhost:8027/logga-in", "http://localhost:8027/logga-in"));
        vec![
            ("by number", by_number),
            ("usual", Self::of(at("/logga-in").seen_by(Actor::Public), None, &[])),
            ("again", Self::of(at("/logga-in?till=/konto"), Some("/konto"), &names)),
            ("left", left),
            ("wrong", wrong),
        ]
    }
}

/// `GET /logga-in`
pub(super) async fn show(visit: Visit, headers: HeaderMap, known: Known) -> Answer {
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
    let mut page = SignInPage::new(&visit, till, &known);
    page.elsewhere = elsewhere(&visit, &headers);
    if visit.asked("brev").is_some() {
        let asked = page.v.t("accounts-letter-asked").into_owned();
        page.v = page.v.done(asked);
    }
    let providers = || known.iter().flat_map(|known| known.iter());
    if let Some(left) = visit.asked(LEFT).and_then(|word| providers().find(|one| one.word == word)) {
        let back = visit.app.site.reach.link("/logga-in");
        let out = left.sign_out(&back, visit.app.clock.now()).await;
        page.leaving = out.map(|address| Link::new(left.name(visit.language), address));
    }
    visit.ok(&page)
}

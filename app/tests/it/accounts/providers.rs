//! Signing in with a provider, a real one; and every way it can go wrong.

use db::base::Engine;
use jiff::SignedDuration;
use kernel::{Clock, actor::Relation};
use serde_json::json;
use testkit::{OidcProvider, Start, TestApp, page::Page};

use super::{STREET, signed_in};

/// Where the product thinks it is.
const ORIGIN: &str = "http://localhost:8027";

/// The product with a provider whose clock stands where ours does, on both engines.
async fn on_both(story: impl AsyncFn(&TestApp, &OidcProvider)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let provider = OidcProvider::start(ORIGIN);
        let app = TestApp::serving(engine, Start::Demo).await.with_providers(provider.providers());
        provider.set(&json!({ "now": app.clock.now().as_millisecond(), "person": karin(), "acr": "urn:test:sure" }));
        story(&app, &provider).await;
    }
}

fn karin() -> serde_json::Value {
    json!({ "sub": "k-1", "email": "Karin.Prov@Region.example", "email_verified": true })
}

async fn invited(app: &TestApp) {
    app.invites("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await;
}

/// A browser on its way: where it is sent, and the cookie it has got.
async fn sent(app: &TestApp, word: &str, who: &str, more: &str) -> (String, String) {
    let page = app.get_as(who, &format!("/logga-in/hos/{word}{more}")).await;
    page.is(303);
    let cookie = page.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    assert!(cookie.starts_with("radslag_way="), "{cookie}");
    (page.header("location").to_owned(), format!("{cookie}; radslag_session={who}"))
}

/// Goes to the provider and comes back; gives the address it comes back to, without the origin, and the cookies.
async fn away(app: &TestApp, provider: &OidcProvider, word: &str) -> (String, String) {
    let (to, cookies) = sent(app, word, STREET, "").await;
    let back = provider.walk(&to);
    (back.strip_prefix(ORIGIN).unwrap_or_else(|| panic!("sent back to {back}")).to_owned(), cookies)
}

async fn comes_in(app: &TestApp, provider: &OidcProvider, word: &str) -> Page {
    let (back, cookies) = away(app, provider, word).await;
    app.get_with_cookies(&cookies, &back).await
}

/// Nobody has come in, the page says why and leads on.
#[track_caller]
fn refused(page: &Page, why: &str) {
    page.is(422).says(why);
    assert!(!page.header("set-cookie").contains("session"), "{}", page.header("set-cookie"));
}

async fn kinds(app: &TestApp) -> Vec<String> {
    let sql = db::sql!("SELECT kind FROM log_entry WHERE kind LIKE 'accounts.%' ORDER BY recorded_at, id");
    app.db.read(move |tx| tx.all(sql, db::params![])).await.expect("the log")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_one_comes_in_and_is_bound_to_her_word_there() {
    on_both(async |app, provider| {
        invited(app).await;
        app.get_as(STREET, "/logga-in").await.is(200).says("Logga in med Prov-id");
        app.get_as(STREET, "/en/logga-in").await.is(200).says("Sign in with Test ID");
        let (to, _) = sent(app, "sure", STREET, "").await;
        for part in ["prompt=login", "code_challenge_method=S256", "nonce=", "state=", "response_type=code"] {
            assert!(to.contains(part), "{part} is not in {to}");
        }
        let entered = comes_in(app, provider, "sure").await;
        assert_eq!(entered.is(303).header("location"), "/");
        let key = key_of_last(&entered);
        app.get_as(&key, "/").await.says("Karin Prov").says("Registrator");
        // What the provider is sure of is enough for the register.
        app.get_as(&key, "/organ/kulturforum/andra").await.is(200);

        // From now on her word there counts, whatever her address.
        provider.set(&json!({ "person": { "sub": "k-1", "email": "ny@region.example", "email_verified": false } }));
        comes_in(app, provider, "sure").await.is(303);
        // Somebody else with her address is not she.
        provider
            .set(&json!({ "person": { "sub": "k-2", "email": "karin.prov@region.example", "email_verified": true } }));
        refused(&comes_in(app, provider, "sure").await, "du har inget konto här som hör ihop med det");

        // Signing out here leads to signing out there.
        let out = app.post_as(&key, "/konto", &[("out", "here")]).await;
        assert_eq!(out.is(303).header("location"), "/logga-in?ut=sure");
        let left = app.get_as(STREET, "/logga-in?ut=sure").await;
        left.is(200).says("Vill du logga ut även där du loggade in?");
        assert!(left.text().contains(&format!("{}/session/end?client_id=radslag", provider.issuer)), "{}", left.text());
        let kinds = kinds(app).await;
        for kind in
            ["accounts.provider_added", "accounts.signed_in", "accounts.provider_refused", "accounts.signed_out"]
        {
            assert!(kinds.iter().any(|one| one == kind), "{kind} is not in {kinds:?}");
        }
    })
    .await;
}

/// The session's key, whatever other cookies the answer sets.
fn key_of_last(page: &Page) -> String {
    let set = page.headers("set-cookie");
    let session = set.iter().find_map(|cookie| cookie.strip_prefix("radslag_session="));
    session.and_then(|rest| rest.split(';').next()).unwrap_or_else(|| panic!("no session in {set:?}")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_an_account_by_merely_being_somebody_there() {
    on_both(async |app, provider| {
        refused(&comes_in(app, provider, "sure").await, "Prov-id känner dig, men du har inget konto här");
        invited(app).await;
        // An address that the provider has not verified is nobody's.
        provider
            .set(&json!({ "person": { "sub": "k-1", "email": "karin.prov@region.example", "email_verified": false } }));
        refused(&comes_in(app, provider, "sure").await, "du har inget konto här");
        provider.set(&json!({ "person": { "sub": "k-1" } }));
        refused(&comes_in(app, provider, "sure").await, "du har inget konto här");
        provider.set(&json!({ "person": karin() }));
        let end = |tx: &mut db::Tx<'_>| accounts::commands::end(tx, "karin.prov@region.example");
        assert!(app.db.write(&kernel::Actor::System { part: "user" }, "", end).await.expect("ended"));
        refused(&comes_in(app, provider, "sure").await, "du har inget konto här");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_sure_the_provider_is_decides_what_one_may() {
    on_both(async |app, provider| {
        invited(app).await;
        provider.set(&json!({ "acr": "urn:test:low" }));
        let key = key_of_last(comes_in(app, provider, "sure").await.is(303));
        app.get_as(&key, "/organ/kulturforum").await.is(200).says("Karin Prov");
        app.get_as(&key, "/organ/kulturforum/andra").await.is(303);
        // Nor does it become more by itself.
        app.post_json_as(&key, "/konto/passnycklar", "{}").await.is(422).says("nyss ha visat vem du är");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_taken_once_in_the_browser_that_asked_and_in_time() {
    on_both(async |app, provider| {
        invited(app).await;
        let (back, cookies) = away(app, provider, "sure").await;
        app.get_with_cookies(&cookies, &back).await.is(303);
        refused(&app.get_with_cookies(&cookies, &back).await, "var redan klar");
        // The same code under a new state.
        let code = back.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
        let (to, cookies) = sent(app, "sure", STREET, "").await;
        let state = to.split("state=").nth(1).and_then(|rest| rest.split('&').next()).expect("a state");
        let replayed = format!("/logga-in/svar?code={code}&state={state}");
        refused(&app.get_with_cookies(&cookies, &replayed).await, "har redan använts eller är för gammalt");

        let (back, _) = away(app, provider, "sure").await;
        refused(&app.get_with_cookies("radslag_way=annans", &back).await, "började i en annan webbläsare");
        let (back, cookies) = away(app, provider, "sure").await;
        let (_, others) = sent(app, "sure", STREET, "").await;
        refused(&app.get_with_cookies(&others, &back).await, "började i en annan webbläsare");
        refused(&app.get_with_cookies(&cookies, "/logga-in/svar?code=x&state=gissat").await, "Börja om.");
        refused(&app.get_with_cookies("", "/logga-in/svar").await, "Börja om.");

        // A code that belongs to another nonce and verifier.
        let (back, _) = away(app, provider, "sure").await;
        let code = back.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
        let (to, cookies) = sent(app, "sure", STREET, "").await;
        let state = to.split("state=").nth(1).and_then(|rest| rest.split('&').next()).expect("a state");
        let mixed = format!("/logga-in/svar?code={code}&state={state}");
        refused(&app.get_with_cookies(&cookies, &mixed).await, "har redan använts eller är för gammalt");
        // Another provider's answer.
        let (to, cookies) = sent(app, "sure", STREET, "").await;
        let state = to.split("state=").nth(1).and_then(|rest| rest.split('&').next()).expect("a state");
        let other = format!("/logga-in/svar?code=x&state={state}&iss=https://ond.example");
        refused(&app.get_with_cookies(&cookies, &other).await, "Det går inte att lita på svaret");

        let (back, cookies) = away(app, provider, "sure").await;
        app.clock.advance(SignedDuration::from_mins(10));
        refused(&app.get_with_cookies(&cookies, &back).await, "tog för lång tid");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_fails_is_told_in_words_with_the_other_ways() {
    on_both(async |app, provider| {
        invited(app).await;
        let down = app.get_as(STREET, "/logga-in/hos/down").await;
        refused(&down, "Prov-id svarar inte just nu.");
        down.says("Logga in på ett annat sätt");
        refused(&app.get_as(STREET, "/en/logga-in/hos/down").await, "Test ID does not answer just now.");
        app.get_as(STREET, "/logga-in/hos/okand").await.is(404);
        refused(&comes_in(app, provider, "wrong").await, "vår nyckel hos dem är fel");

        provider.set(&json!({ "denies": true }));
        refused(&comes_in(app, provider, "sure").await, "Inloggningen hos Prov-id avbröts.");
        provider.set(&json!({ "denies": false }));

        // New keys are fetched; keys that are not the provider's prove nothing.
        comes_in(app, provider, "sure").await.is(303);
        app.clock.advance(SignedDuration::from_mins(2));
        provider.set(&json!({ "keys": "second", "now": app.clock.now().as_millisecond() }));
        comes_in(app, provider, "sure").await.is(303);
        app.clock.advance(SignedDuration::from_hours(2));
        let now = app.clock.now().as_millisecond();
        provider.set(&json!({ "keys": "first", "foreignKeys": true, "now": now }));
        refused(&comes_in(app, provider, "sure").await, "Det går inte att lita på svaret från Prov-id.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_may_differ_by_a_minute_and_no_more() {
    on_both(async |app, provider| {
        invited(app).await;
        let at = |seconds: i64| json!({ "now": app.clock.now().as_millisecond() + seconds * 1000 });
        for near in [-45, 20] {
            provider.set(&at(near));
            comes_in(app, provider, "sure").await.is(303);
        }
        provider.set(&at(300));
        // Which of the two notices it first differs; both say what may be wrong.
        refused(&comes_in(app, provider, "sure").await, "klock");
        provider.set(&at(-300));
        refused(&comes_in(app, provider, "sure").await, "klock");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_address_binds_the_invited_one_adds_the_provider_herself() {
    on_both(async |app, provider| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        refused(&comes_in(app, provider, "bound").await, "du har inget konto här");
        let hers = signed_in(app, &link).await;
        app.get_as(&hers, "/konto").await.says("Lägg till Prov-id");
        let (to, cookies) = sent(app, "bound", &hers, "?lagg-till=ja").await;
        let back = provider.walk(&to);
        let added = app.get_with_cookies(&cookies, back.strip_prefix(ORIGIN).expect("ours")).await;
        assert_eq!(added.is(303).header("location"), "/konto");
        let hers = key_of_last(comes_in(app, provider, "bound").await.is(303));
        app.get_as(&hers, "/konto").await.says("Prov-id");
        // It is her only way in, and stays.
        let own: serde_json::Value = serde_json::from_str(app.get_as(&hers, "/konto.json").await.text()).expect("JSON");
        let id = own["providers"][0]["id"].as_str().expect("an id");
        let last = app.post_as(&hers, "/konto/passnycklar", &[("provider", id)]).await;
        last.is(422).says("Det är ditt enda sätt att logga in.");

        // What is hers is not added to another's.
        let link = app.invites("Ada Prov", "ada@region.example", &[]).await;
        let other = signed_in(app, &link).await;
        let (to, cookies) = sent(app, "bound", &other, "?lagg-till=ja").await;
        let back = provider.walk(&to);
        refused(
            &app.get_with_cookies(&cookies, back.strip_prefix(ORIGIN).expect("ours")).await,
            "du har inget konto här",
        );
    })
    .await;
}

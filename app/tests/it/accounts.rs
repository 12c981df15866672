//! Letting people in, signing in and out: in the product as it is really used, on both engines.

use accounts::commands;
use db::base::Engine;
use jiff::SignedDuration;
use kernel::{Actor, actor::Relation, slug::Slug};
use testkit::{Start, TestApp, page::Page};

use crate::program::{Serving, demo_in, folder, run};

mod keeping;
mod letters;
mod limits;
mod passkeys;
mod providers;
mod typed;

/// Nobody's key.
pub(crate) const STREET: &str = "";

pub(crate) async fn on_both(story: impl AsyncFn(&TestApp)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        story(&TestApp::serving(engine, Start::Demo).await).await;
    }
}

/// The key that an answer puts into the browser.
pub(crate) fn key_of(page: &Page) -> String {
    let cookie = page.header("set-cookie");
    let key = cookie.strip_prefix("radslag_session=").and_then(|rest| rest.split(';').next());
    key.unwrap_or_else(|| panic!("no session in {cookie:?}")).to_owned()
}

/// Signs in with a link; gives the key of the session.
pub(crate) async fn signed_in(app: &TestApp, link: &str) -> String {
    let page = app.post_as(STREET, link, &[]).await;
    page.is(303);
    key_of(&page)
}

pub(crate) async fn registrar(app: &TestApp) -> String {
    app.enters("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_lets_one_browser_in_once() {
    on_both(async |app| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await;
        // Programs that look through letters open the link; that uses nothing up.
        for _ in 0..2 {
            app.get_as(STREET, &link).await.is(200).says("Länken är till för Karin Prov.");
        }
        app.get_as(STREET, &format!("/en{link}")).await.is(200).says("The link is for Karin Prov.");
        app.get_as(STREET, "/").await.says("Logga in").says_nothing_of("Karin Prov");

        let entered = app.post_as(STREET, &link, &[]).await;
        entered.is(303);
        assert!(entered.header("set-cookie").contains("; HttpOnly; SameSite=Lax"), "{}", entered.header("set-cookie"));
        let key = key_of(&entered);
        app.get_as(&key, "/").await.is(200).says("Karin Prov").says("Registrator");
        // A link is not enough for changing the register: she is asked for more, and comes back to where she was going.
        let more = app.get_as(&key, "/organ/kulturforum/andra?do=from").await;
        assert_eq!(more.is(303).header("location"), "/logga-in?till=%2Forgan%2Fkulturforum%2Fandra%3Fdo%3Dfrom");

        for again in [app.get_as(STREET, &link).await, app.post_as(STREET, &link, &[]).await] {
            again.is(404).says("Länken går inte att använda");
            assert_eq!(again.header("set-cookie"), "");
        }
        app.get_as(STREET, &format!("/en{link}")).await.is(404).says("The link cannot be used");
        app.get_as(STREET, "/logga-in/gissat").await.is(404).says("Länken går inte att använda");
        for guessed in ["gissat", &link["/logga-in/".len()..]] {
            app.get_as(guessed, "/organ/kulturforum/andra").await.is(404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_use_a_link_at_once_one_comes_in() {
    on_both(async |app| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        let (one, other) = tokio::join!(app.post_as(STREET, &link, &[]), app.post_as(STREET, &link, &[]));
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 404]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_may_do_follows_from_what_she_is() {
    on_both(async |app| {
        let body = |word: &str| Slug::new(word).expect("a slug");
        let relations = [Relation::Secretary { body: body("kulturforum") }];
        let key = app.enters("Stina Prov", "stina@kommun.example", &relations).await;
        app.get_as(&key, "/konto").await.is(200).says("Sekreterare, Kulturforum");
        app.get_as(&key, "/organ/kulturforum/andra").await.is(200);
        app.get_as(&key, "/organ/transportforum/andra").await.is(404);
        app.get_as(&key, "/register/las-in").await.is(404);

        // She is made secretary of one more; the session she has is enough.
        let more = [Relation::Secretary { body: body("transportforum") }];
        app.invites("Stina Prov", "Stina@Kommun.example", &more).await;
        app.get_as(&key, "/organ/transportforum/andra").await.is(200);

        // Who keeps accounts keeps no register.
        let key = app.enters("Ada Prov", "ada@region.example", &[Relation::Administrator]).await;
        app.get_as(&key, "/").await.says("Administratör");
        app.get_as(&key, "/organ/kulturforum/andra").await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_and_sessions_end_by_themselves() {
    on_both(async |app| {
        let old = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        app.clock.advance(SignedDuration::from_hours(7 * 24));
        app.post_as(STREET, &old, &[]).await.is(404);

        // An hour without anything.
        let idle = registrar(app).await;
        app.clock.advance(SignedDuration::from_mins(59));
        app.get_as(&idle, "/konto").await.is(200);
        app.clock.advance(SignedDuration::from_mins(61));
        app.get_as(&idle, "/").await.says("Logga in");
        app.get_as(&idle, "/konto").await.is(303);

        // Ten hours, however busy.
        let busy = registrar(app).await;
        for _ in 0..19 {
            app.clock.advance(SignedDuration::from_mins(30));
            app.get_as(&busy, "/konto").await.is(200);
        }
        app.clock.advance(SignedDuration::from_mins(31));
        app.get_as(&busy, "/konto").await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn she_signs_out_here_there_and_everywhere() {
    on_both(async |app| {
        let (desk, phone, lost) = (registrar(app).await, registrar(app).await, registrar(app).await);
        let own = app.get_as(&desk, "/konto.json").await;
        let own: serde_json::Value = serde_json::from_str(own.is(200).text()).expect("JSON");
        let sessions = own["sessions"].as_array().expect("sessions");
        assert_eq!(sessions.len(), 3);
        let there: Vec<&str> =
            sessions.iter().filter(|s| s["here"] == false).map(|s| s["id"].as_str().expect("an id")).collect();

        // Somebody else cannot end it, and is not told that it is there.
        let link = app.invites("Ada Prov", "ada@region.example", &[Relation::Administrator]).await;
        let other = signed_in(app, &link).await;
        app.post_as(&other, "/konto", &[("out", there[0])]).await.is(404);
        app.post_as(&desk, "/konto", &[("out", "nyss")]).await.is(404);
        let left = app.post_json_as(&desk, "/konto", &format!("{{\"out\": \"{}\"}}", there[0])).await;
        left.is(200).says("\"name\":\"Karin Prov\"").says_nothing_of(there[0]);
        app.post_as(&desk, "/konto", &[("out", there[0])]).await.is(404);
        let left = [&phone, &lost];
        let mut open = Vec::new();
        for key in left {
            if app.get_as(key, "/konto").await.status.as_u16() == 200 {
                open.push(key);
            }
        }
        assert_eq!(open.len(), 1, "one of the two others is ended");

        let out = app.post_as(&desk, "/konto", &[("out", "here")]).await;
        out.is(303);
        assert!(out.header("set-cookie").ends_with("; Max-Age=0"), "{}", out.header("set-cookie"));
        app.get_as(&desk, "/konto").await.is(303);
        app.post_as(open[0], "/konto", &[("out", "everywhere")]).await.is(303);
        app.get_as(open[0], "/konto").await.is(303);
        app.get_as(&other, "/konto").await.is(200);
        app.post_as(STREET, "/konto", &[("out", "everywhere")]).await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_account_is_ended_comes_in_by_nothing_she_had() {
    on_both(async |app| {
        let key = registrar(app).await;
        let unused = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        let actor = Actor::System { part: "user" };
        let ended = app.db.write(&actor, "", |tx| commands::end(tx, "Karin.Prov@Region.example")).await;
        assert!(ended.expect("her account is ended"));
        app.get_as(&key, "/organ/kulturforum/andra").await.is(404);
        app.post_as(STREET, &unused, &[]).await.is(404);
        let again = app.db.write(&actor, "", |tx| commands::end(tx, "karin.prov@region.example")).await;
        assert!(!again.expect("nothing happens"), "she is out already");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_it_and_holds_no_secret() {
    on_both(async |app| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await;
        let key = signed_in(app, &link).await;
        app.post_as(&key, "/konto", &[("out", "here")]).await.is(303);
        let entries: Vec<(String, db::Json<serde_json::Value>)> = app
            .db
            .read(|tx| {
                tx.all(
                    db::sql!("SELECT kind, what FROM log_entry WHERE object_kind = 'account' ORDER BY recorded_at, id"),
                    db::params![],
                )
            })
            .await
            .expect("the log");
        let kinds: Vec<&str> = entries.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!(kinds, ["accounts.invited", "accounts.signed_in", "accounts.signed_out"]);
        let told = format!("{entries:?}");
        for secret in [key.as_str(), &link["/logga-in/".len()..], "karin.prov"] {
            assert!(!told.contains(secret), "{secret} stands in the log for ever");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_the_cookie_is_for_tls_only() {
    let app = TestApp::serving(Engine::Sqlite, Start::Demo).await;
    let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
    let headers = [("host", "127.0.0.1:8027")].into_iter();
    let local = web::door::set_cookie(&header_map(headers), "x").expect("a cookie");
    assert!(!local.to_str().expect("text").contains("Secure"));
    let public = web::door::set_cookie(&header_map([("host", "samverkan.region.example")].into_iter()), "x");
    assert!(public.expect("a cookie").to_str().expect("text").starts_with("__Host-"));
    // A form from another site does not use the link up.
    let request = axum::http::Request::post(link.as_str())
        .header("host", "127.0.0.1:8027")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::empty())
        .expect("a request");
    let answer = tower::ServiceExt::oneshot(app.router(), request).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 403);
    signed_in(&app, &link).await;
}

fn header_map<'h>(pairs: impl Iterator<Item = (&'static str, &'h str)>) -> axum::http::HeaderMap {
    let pair = |(name, value): (&'static str, &str)| {
        (axum::http::HeaderName::from_static(name), value.parse::<axum::http::HeaderValue>().expect("a value"))
    };
    pairs.map(pair).collect()
}

#[test]
fn the_first_one_is_let_in_on_the_command_line() {
    let folder = folder();
    let karin = ["user", "invite", "Karin Prov", "karin.prov@region.example", "--registrar", "--administrator"];
    let told = run(folder.path(), &karin);
    told.ends_with(0).complains("Skicka länken till Karin Prov. Den går att använda en gång, inom sju dagar:");
    let link = told.out.trim().strip_prefix("http://localhost:8027").expect("where the product is reached").to_owned();
    let serve = Serving::start(folder.path(), &["serve"]);
    let (status, page) = serve.get(&link);
    assert!(status == 200 && page.contains("Länken är till för Karin Prov."), "{page}");
    assert!(!serve.stop().1.contains("Ingen kan logga in än"));
    let list = run(folder.path(), &["user", "list"]);
    list.ends_with(0).says("Karin Prov <karin.prov@region.example>: Administratör · Registrator");
    run(folder.path(), &["user", "end", "karin.prov@region.example"]).ends_with(0).says("utloggad överallt");
    run(folder.path(), &["user", "list", "--language", "en"])
        .ends_with(0)
        .says("karin.prov@region.example>: the account is ended");
    run(folder.path(), &["user", "end", "karin.prov@region.example"]).ends_with(2).complains("kan inte logga in");
}

#[test]
fn whoever_cannot_be_let_in_is_told_why_and_nothing_is_kept() {
    let folder = folder();
    let file = demo_in(folder.path());
    let file = file.to_str().expect("a path");
    let invite = |more: &[&str]| run(folder.path(), &[&["--database", file, "user", "invite"], more].concat());
    invite(&["Karin Prov", "karin"]).ends_with(2).complains("”karin” är ingen e-postadress.");
    invite(&["  ", "karin@region.example"]).ends_with(2).complains("går inte att använda");
    let unknown = invite(&["Karin Prov", "karin@region.example", "--registrar", "--secretary", "okant-organ"]);
    unknown.ends_with(2).complains("Det finns inget organ som heter ”okant-organ” i adressen.");
    let english = ["Karin Prov", "karin@region.example", "--steward", "Okänd", "--language", "en"];
    invite(&english).ends_with(2).complains("There is no organisation called “Okänd” in its address.");
    run(folder.path(), &["--database", file, "user", "list"]).ends_with(0).says("Ingen kan logga in än.");
}

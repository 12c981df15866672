//! Ten thousand attempts, forms that are not ours, sessions that somebody else chose.

use db::base::Engine;
use jiff::SignedDuration;
use kernel::actor::Relation;
use testkit::{Start, TestApp};
use web::door::FormToken;

use super::{STREET, key_of, on_both, registrar, signed_in};

async fn rows(app: &TestApp) -> i64 {
    app.db.read(|tx| tx.one(db::sql!("SELECT count(*) FROM attempt"), db::params![])).await.expect("a number")
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_attempts_cost_little_and_lock_nobody_out() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::serving(engine, Start::Demo).await;
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await;
        let mut refused = 0;
        for attempt in 0..10_000 {
            // A net of a hundred towns, a hundred attempts from each.
            let ip = format!("203.0.{}.{}", attempt % 100, attempt / 100 % 200);
            let page = app.post_from(&ip, &format!("/logga-in/gissning{attempt}"), FORM, "").await;
            match page.status.as_u16() {
                404 => {}
                429 => refused += 1,
                other => panic!("{other}"),
            }
        }
        assert_eq!(refused, 100 * 40, "sixty attempts for each network, then none");
        assert_eq!(rows(&app).await, 100, "one row for each network");
        let reached = db::sql!("SELECT count(*) FROM log_entry WHERE kind = 'accounts.limit_reached'");
        let told: i64 = app.db.read(move |tx| tx.one(reached, db::params![])).await.expect("a number");
        assert_eq!(told, 100, "an entry of the log for each network, not for each attempt");
        // The right one comes in from where she is; and from the midst of them in another way.
        let body = r#"{}"#;
        app.post_from("203.0.5.9", "/logga-in/passnyckel", "application/json", body).await.is(200);
        app.post_from("203.0.5.9", &link, FORM, "").await.is(429);
        app.post_from("198.51.100.7", &link, FORM, "").await.is(303);
        // When the time is over everything is forgotten.
        app.clock.advance(SignedDuration::from_mins(15));
        app.post_from("203.0.5.9", "/logga-in/gissning", FORM, "").await.is(404);
        assert_eq!(rows(&app).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_taken_only_from_the_session_it_was_made_for() {
    on_both(async |app| {
        let hers = registrar(app).await;
        let page = app.get_as(&hers, "/konto").await;
        let token = FormToken::of(&hers);
        assert!(page.text().contains(token.text()), "every form carries it");
        let send = async |sent: &str| {
            let request = axum::http::Request::post("/konto")
                .header("host", "127.0.0.1:8027")
                .header("cookie", format!("radslag_session={hers}"))
                .header("content-type", FORM)
                .body(axum::body::Body::from(sent.to_owned()))
                .expect("a request");
            tower::ServiceExt::oneshot(app.router(), request).await.expect("an answer").status().as_u16()
        };
        // A browser that says neither Origin nor Sec-Fetch-Site.
        assert_eq!(send("out=everywhere").await, 403);
        assert_eq!(send(&format!("out=everywhere&formular={}", FormToken::of("annans").text())).await, 403);
        app.get_as(&hers, "/konto").await.is(200);
        assert_eq!(send(&format!("out=here&formular={}", token.text())).await, 303);
        app.get_as(&hers, "/konto").await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_signed_in_to_a_session_that_another_chose() {
    on_both(async |app| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        let planted = "planted-by-somebody-else";
        let entered = app.post_as(planted, &link, &[]).await;
        let key = key_of(entered.is(303));
        assert_ne!(key, planted);
        app.get_as(planted, "/konto").await.is(303);
        // Who was signed in in the same browser is signed out of it.
        let link = app.invites("Ada Prov", "ada@region.example", &[]).await;
        let other = key_of(app.post_as(&key, &link, &[]).await.is(303));
        app.get_as(&key, "/konto").await.is(303);
        app.get_as(&other, "/konto").await.is(200).says("Ada Prov");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stolen_session_is_seen_ended_and_asked_again() {
    on_both(async |app| {
        // Whoever shows the key is taken for her until it is ended: it is bound to nothing else, and listed to its owner.
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        let hers = signed_in(app, &link).await;
        app.get_as(&hers, "/konto").await.is(200).says("Den här webbläsaren.");
        // Ten minutes later her ways in cannot be changed by it.
        app.clock.advance(SignedDuration::from_mins(10));
        app.post_json_as(&hers, "/konto/passnycklar", "{}").await.is(422);
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        let new = signed_in(app, &link).await;
        app.post_as(&new, "/konto", &[("out", "everywhere")]).await.is(303);
        app.get_as(&hers, "/konto").await.is(303);
        app.get_as(STREET, "/konto").await.is(303);
    })
    .await;
}

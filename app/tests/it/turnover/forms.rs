//! The form behind a link in the product as it is really used: sent as it was read, with its token and without.

use kernel::actor::Relation;
use testkit::{Start, TestApp};
use web::door::FormToken;

use super::{NEW, ROUND, WHO, WISH, asked, county, links};

/// Nobody who has signed in.
const NOBODY: &str = "";

/// Starts the round and gives the link that Timrå got.
async fn invited(app: &TestApp, keeper: &str) -> String {
    app.post_as(keeper, NEW, &WISH).await.is(303);
    let contact = [("namn-timra-kommun", "Karin Prov"), ("adress-timra-kommun", "kansli@timra.example")];
    app.post_as(keeper, &format!("{ROUND}/kontakter"), &contact).await.is(303);
    app.post_as(keeper, &format!("{ROUND}/brev"), &[("till", "timra-kommun")]).await.is(303);
    links(app).await.pop().expect("a letter")
}

/// The form as somebody reads it, with who answers and a name for the last seat, that in Kulturforum.
async fn filled(app: &TestApp, key: &str, link: &str, person: &str) -> Vec<(String, String)> {
    let mut fields = app.get_as(key, link).await.is(200).form_with("svarar");
    for (name, text) in WHO {
        fields.iter_mut().find(|(field, _)| field == name).expect("a field").1 = text.into();
    }
    let last = fields.iter_mut().rfind(|(name, _)| name.starts_with("namn-"));
    last.expect("a seat").1 = person.into();
    fields
}

fn is_token((name, _): &&(String, String)) -> bool {
    name == FormToken::FIELD
}

/// What comes of a form when the browser says neither `Origin` nor `Sec-Fetch-Site`.
async fn send(app: &TestApp, key: &str, link: &str, fields: &[(String, String)]) -> u16 {
    let body = web::address::query(fields.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let request = axum::http::Request::post(link)
        .header("host", "127.0.0.1:8027")
        .header("cookie", format!("radslag_session={key}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::from(body))
        .expect("a request");
    tower::ServiceExt::oneshot(app.router(), request).await.expect("an answer").status().as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_taken_from_the_browser_it_was_made_for() {
    let county = county();
    for engine in [db::Engine::Sqlite, db::Engine::Postgres] {
        let app = &TestApp::serving(engine, Start::Own(&county)).await;
        let keeper = app.enters("Agneta Prov", "agneta.prov@region.example", &[Relation::Registrar]).await;
        let link = invited(app, &keeper).await;
        // Somebody who has signed in opens the link too: what her browser sends must have been made for her session.
        let hers = filled(app, &keeper, &link, "Eva Prov").await;
        assert_eq!(hers.iter().filter(is_token).count(), 1, "the form carries a token: {hers:?}");
        let without: Vec<_> = hers.iter().filter(|field| !is_token(field)).cloned().collect();
        assert_eq!(send(app, &keeper, &link, &without).await, 403);
        let mut of_another = without.clone();
        of_another.push((FormToken::FIELD.into(), FormToken::of("annans").text().into()));
        assert_eq!(send(app, &keeper, &link, &of_another).await, 403);
        assert_eq!(asked(app, &link).await["filled"], 0, "nothing was saved");
        assert_eq!(send(app, &keeper, &link, &hers).await, 303);
        assert_eq!(asked(app, &link).await["filled"], 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_alone_lets_in_who_has_not_signed_in() {
    let county = county();
    for engine in [db::Engine::Sqlite, db::Engine::Postgres] {
        let app = &TestApp::serving(engine, Start::Own(&county)).await;
        let keeper = app.enters("Agneta Prov", "agneta.prov@region.example", &[Relation::Registrar]).await;
        let link = invited(app, &keeper).await;
        let sent = filled(app, NOBODY, &link, "Eva Prov").await;
        // There is no session that a page from elsewhere could use, and no page from elsewhere knows the link.
        assert_eq!(sent.iter().filter(is_token).count(), 0, "{sent:?}");
        assert_eq!(send(app, NOBODY, &link, &sent).await, 303);
        assert_eq!(asked(app, &link).await["filled"], 1);
        assert_eq!(send(app, NOBODY, "/mandat/svar/gissat", &sent).await, 404);
    }
}

//! Passkeys: added, used, removed, and everything that is no proof.

use jiff::SignedDuration;
use kernel::actor::Relation;
use serde_json::{Value, json};
use testkit::{Authenticator, TestApp, page::Page};

use super::{STREET, key_of, on_both, registrar, signed_in};

const WAY_IN: &str = "/logga-in/passnyckel";
const OWN: &str = "/konto/passnycklar";

fn read(page: &Page) -> Value {
    serde_json::from_str(page.is(200).text()).expect("JSON")
}

async fn asked(app: &TestApp, who: &str, address: &str, sent: &Value) -> Value {
    read(&app.post_json_as(who, address, &sent.to_string()).await)
}

/// Answers a question; gives what came of it.
async fn answers(app: &TestApp, who: &str, address: &str, question: &Value, answer: &Value) -> Page {
    let sent = json!({ "ceremony": question["ceremony"], "answer": answer });
    app.post_json_as(who, address, &sent.to_string()).await
}

/// Adds a passkey; gives the device and the key of the raised session.
async fn adds(app: &TestApp, who: &str, name: &str) -> (Authenticator, String) {
    let mut device = Authenticator::new();
    let question = asked(app, who, OWN, &json!({ "namn": name })).await;
    let done = answers(app, who, OWN, &question, &device.create(&question["options"])).await;
    assert_eq!(read(&done)["to"], "/konto");
    (device, key_of(&done))
}

/// Signs in with a device; gives what came of it.
async fn comes_in(app: &TestApp, device: &mut Authenticator) -> Page {
    let question = asked(app, STREET, WAY_IN, &json!({})).await;
    let answer = device.get(&question["options"]);
    answers(app, STREET, WAY_IN, &question, &answer).await
}

/// Whoever is refused gets no session and learns nothing but that it did not work.
#[track_caller]
fn refused(page: &Page) {
    page.is(422).says("Passnyckeln går inte att använda här.");
    assert_eq!(page.header("set-cookie"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_one_adds_a_passkey_and_comes_back_with_it() {
    on_both(async |app| {
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await;
        let entered = app.post_as(STREET, &link, &[]).await;
        assert_eq!(entered.is(303).header("location"), "/konto");
        let invited = key_of(&entered);
        app.get_as(&invited, "/konto").await.is(200).says("Du har ingen än.");
        let (mut device, raised) = adds(app, &invited, "Jobbdatorn").await;
        // The session goes on under a new key; the old one is worth nothing.
        app.get_as(&invited, "/konto").await.is(303);
        app.get_as(&raised, "/konto").await.is(200).says("Jobbdatorn").says("Har inte använts än");

        app.post_as(&raised, "/konto", &[("out", "here")]).await.is(303);
        let back = comes_in(app, &mut device).await;
        assert_eq!(read(&back)["to"], "/");
        let back = key_of(&back);
        app.get_as(&back, "/").await.says("Karin Prov").says("Registrator");
        app.get_as(&back, "/konto").await.says("Användes senast");
        let own: Value = read(&app.get_as(&back, "/konto.json").await);
        assert_eq!(own["sessions"][0]["way"], "passkey");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_her_own_passkey_proves_who_she_is() {
    on_both(async |app| {
        let (mut device, hers) = adds(app, &registrar(app).await, "").await;
        let mut stranger = Authenticator::new();
        stranger.create(&asked(app, &hers, OWN, &json!({})).await["options"]);
        refused(&comes_in(app, &mut stranger).await);

        device.verifies = false;
        refused(&comes_in(app, &mut device).await);
        device.verifies = true;
        device.origin = "https://ond.example".into();
        refused(&comes_in(app, &mut device).await);
        device.origin = "http://localhost:8027".into();
        for answer in [json!({}), json!({ "id": 7 }), json!({ "rawId": "%%%", "response": {} })] {
            let question = asked(app, STREET, WAY_IN, &json!({})).await;
            refused(&answers(app, STREET, WAY_IN, &question, &answer).await);
        }
        // One with a false word on whose it is.
        let mut lying = adds(app, &hers, "Mobilen").await.0;
        lying.says_it_is_of(&[7; 16]);
        refused(&comes_in(app, &mut lying).await);
        comes_in(app, &mut device).await.is(200);
        // A counter that does not move on is the sign of a copy.
        device.counter = 5;
        comes_in(app, &mut device).await.is(200);
        refused(&comes_in(app, &mut device).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_answered_once_and_in_time() {
    on_both(async |app| {
        let (mut device, hers) = adds(app, &registrar(app).await, "").await;
        let question = asked(app, STREET, WAY_IN, &json!({})).await;
        let answer = device.get(&question["options"]);
        answers(app, STREET, WAY_IN, &question, &answer).await.is(200);
        answers(app, STREET, WAY_IN, &question, &answer).await.is(422).says("svaret kom två gånger");

        let question = asked(app, STREET, WAY_IN, &json!({})).await;
        let answer = device.get(&question["options"]);
        app.clock.advance(SignedDuration::from_mins(10));
        answers(app, STREET, WAY_IN, &question, &answer).await.is(422).says("Det tog för lång tid");
        // An answer to another question proves nothing.
        let (one, other) = (asked(app, STREET, WAY_IN, &json!({})).await, asked(app, STREET, WAY_IN, &json!({})).await);
        refused(&answers(app, STREET, WAY_IN, &other, &device.get(&one["options"])).await);
        // A question that was put to one account is not another's.
        let hers = match app.get_as(&hers, "/konto").await.status.as_u16() {
            200 => key_of(&comes_in(app, &mut device).await),
            _ => unreachable!("ten minutes end no session"),
        };
        let question = asked(app, &hers, OWN, &json!({ "namn": "Ny" })).await;
        let link = app.invites("Ada Prov", "ada@region.example", &[]).await;
        let other = signed_in(app, &link).await;
        let answer = Authenticator::new().create(&question["options"]);
        answers(app, &other, OWN, &question, &answer).await.is(422).says("svaret kom två gånger");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_are_removed_but_not_the_last_one() {
    on_both(async |app| {
        let (mut first, hers) = adds(app, &registrar(app).await, "Jobbdatorn").await;
        let (mut second, hers) = adds(app, &hers, "Mobilen").await;
        let own = read(&app.get_as(&hers, "/konto.json").await);
        let id = |name: &str| {
            let all = own["passkeys"].as_array().expect("passkeys");
            let one = all.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("{name} is not in {own}"));
            one["id"].as_str().expect("an id").to_owned()
        };
        // Somebody else's are not there for her.
        let link = app.invites("Ada Prov", "ada@region.example", &[]).await;
        let other = signed_in(app, &link).await;
        app.post_as(&other, OWN, &[("remove", &id("Mobilen"))]).await.is(404);
        app.post_as(&hers, OWN, &[("remove", "nyss")]).await.is(404);

        app.post_as(&hers, OWN, &[("remove", &id("Jobbdatorn"))]).await.is(303);
        app.post_as(&hers, OWN, &[("remove", &id("Jobbdatorn"))]).await.is(404);
        refused(&comes_in(app, &mut first).await);
        app.post_as(&hers, OWN, &[("remove", &id("Mobilen"))])
            .await
            .is(422)
            .says("Det är ditt enda sätt att logga in.");
        comes_in(app, &mut second).await.is(200);

        // Some minutes later she must show again who she is.
        app.clock.advance(SignedDuration::from_mins(10));
        app.get_as(&hers, "/konto").await.says("Visa vem du är").says_nothing_of("Lägg till passnyckel");
        let late = app.post_as(&hers, OWN, &[("remove", &id("Mobilen"))]).await;
        late.is(422).says("behöver du nyss ha visat vem du är");
        app.post_json_as(&hers, OWN, "{}").await.is(422);
        app.get_as(&hers, "/logga-in?till=/konto").await.is(200).says("Visa igen att det är du");
        app.post_as(STREET, OWN, &[("remove", &id("Mobilen"))]).await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whose_account_is_ended_has_passkeys_for_nothing() {
    on_both(async |app| {
        let (mut device, _) = adds(app, &registrar(app).await, "").await;
        let actor = kernel::Actor::System { part: "user" };
        let end = app.db.write(&actor, "", |tx| accounts::commands::end(tx, "karin.prov@region.example")).await;
        assert!(end.expect("the account is ended"));
        refused(&comes_in(app, &mut device).await);
        // Opened again she begins anew.
        let link = app.invites("Karin Prov", "karin.prov@region.example", &[]).await;
        refused(&comes_in(app, &mut device).await);
        let again = signed_in(app, &link).await;
        app.get_as(&again, "/konto").await.says("Du har ingen än.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_script_is_told_what_else_works() {
    on_both(async |app| {
        app.get_as(STREET, "/logga-in").await.is(200).says("Passnycklar kräver att webbläsaren kör skript");
        app.post_as(STREET, WAY_IN, &[]).await.is(422).says("De andra sätten fungerar ändå.");
        app.post_as(STREET, "/en/logga-in/passnyckel", &[]).await.is(422).says("The other ways work all the same.");
        // Only our own addresses are gone on to.
        let (mut device, _) = adds(app, &registrar(app).await, "").await;
        for (till, to) in [("/en/konto", "/en/konto"), ("//ond.example", "/"), ("https://ond.example/", "/")] {
            let question = asked(app, STREET, WAY_IN, &json!({})).await;
            let answer = device.get(&question["options"]);
            let sent = json!({ "ceremony": question["ceremony"], "answer": answer, "till": till });
            assert_eq!(read(&app.post_json_as(STREET, WAY_IN, &sent.to_string()).await)["to"], to);
        }
    })
    .await;
}

//! Servers that say later, say no, or cannot be reached; letters that come back.

use jiff::SignedDuration;
use output::mail::{
    Posted, State,
    returned::{self, Noted},
};
use serde_json::json;
use testkit::{MailServer, Start, TestApp, on_both_engines_with};

use super::{arrived, carry, courier_at, courier_to, letter, minutes, post, stands};

#[tokio::test]
async fn what_the_server_puts_off_is_tried_again_and_sent() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let courier = courier_to(&server);
        server.fail(&json!({ "later": 1, "cut": 1 }));
        post(app, &[letter("later", "asa@kommunen.example")]).await;
        carry(&app.db, &courier).await;
        let line = stands(app, "later").await;
        assert_eq!((line.state, line.attempts), (State::Waiting, 1), "cut off in DATA: {line:?}");
        carry(&app.db, &courier).await;
        assert_eq!(stands(app, "later").await.attempts, 1, "it is not hurried");
        app.clock.advance(minutes(2));
        carry(&app.db, &courier).await;
        let line = stands(app, "later").await;
        assert_eq!((line.state, line.attempts), (State::Waiting, 2));
        assert!(line.answer.as_deref().is_some_and(|said| said.contains("451")), "{line:?}");
        let page = app.get_as("registrator", "/post").await;
        page.is(200).says("Väntar").says("Två försök är gjorda").says("451");
        app.clock.advance(minutes(6));
        carry(&app.db, &courier).await;
        assert_eq!(stands(app, "later").await.state, State::Sent);
        assert_eq!(arrived(&server).into_values().collect::<Vec<_>>(), [1]);
    })
    .await;
}

#[tokio::test]
async fn a_refused_address_is_shown_and_never_tried_again() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let courier = courier_to(&server);
        server.fail(&json!({ "refuse": ["borta@kommunen.example"] }));
        post(app, &[letter("no", "borta@kommunen.example"), letter("yes", "asa@kommunen.example")]).await;
        carry(&app.db, &courier).await;
        server.mend();
        for _ in 0..4 {
            app.clock.advance(SignedDuration::from_hours(13));
            app.run_jobs().await;
            carry(&app.db, &courier).await;
        }
        let line = stands(app, "no").await;
        assert_eq!((line.state, line.attempts), (State::Refused, 1));
        let said = line.answer.unwrap_or_default();
        assert!(said.contains("550") && said.contains("no such user") && !said.contains("borta"), "{said}");
        assert_eq!(stands(app, "yes").await.state, State::Sent);
        assert_eq!(server.received().len(), 1);
        let page = app.get_as("registrator", "/post").await;
        page.is(200).says("Togs inte emot").says("borta@kommunen.example").says("Kontrollera adressen");
        page.says_nothing_of("asa@kommunen.example").says_nothing_of("Ni ska utse");
        app.get_as("registrator", "/en/post").await.is(200).says("Check the address");
        let json: serde_json::Value =
            serde_json::from_str(app.get_as("registrator", "/post.json").await.text()).expect("JSON");
        assert_eq!((&json["letters"][0]["state"], &json["letters"][0]["key"]), (&json!("refused"), &json!("no")));
    })
    .await;
}

#[tokio::test]
async fn only_the_registrar_sees_the_outbox() {
    let app = TestApp::demo().await;
    for role in ["besokare", "sekreterare", "foretradare"] {
        app.get_as(role, "/post").await.is(404);
        app.get_as(role, "/post.json").await.is(404);
        app.post_as(role, "/post", &[("letter", "x")]).await.is(404);
    }
    app.get_as("registrator", "/post").await.is(200).says("Inga brev väntar.");
}

#[tokio::test]
async fn a_server_that_is_away_for_two_days_is_shown_and_the_letter_can_be_sent_again() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let authority = std::fs::read(server.authority()).expect("the authority's certificate");
        // Nobody answers on port 1 of a machine.
        let nowhere = courier_at("smtp://localhost:1", &authority);
        post(app, &[letter("away", "asa@kommunen.example")]).await;
        for _ in 0..54 {
            carry(&app.db, &nowhere).await;
            app.clock.advance(minutes(61));
        }
        let line = stands(app, "away").await;
        assert_eq!(line.state, State::GivenUp, "{line:?}");
        assert!((10..25).contains(&line.attempts), "tried, but not all the time: {}", line.attempts);
        app.get_as("registrator", "/post").await.says("Gick inte att skicka").says("se över e-postservern");
        let id = line.id.to_string();
        app.post_as("registrator", "/post", &[("letter", "x")]).await.is(422);
        app.post_as("registrator", "/post", &[("letter", &id)]).await.is(303);
        carry(&app.db, &courier_to(&server)).await;
        assert_eq!(stands(app, "away").await.state, State::Sent);
        app.post_as("registrator", "/post", &[("letter", &id)]).await.is(422);
    })
    .await;
}

#[tokio::test]
async fn without_a_server_letters_wait_and_are_given_up_aloud() {
    let app = TestApp::new(db::Engine::Sqlite, Start::Empty).await;
    output::mail::keep::begin(&app.db).await.expect("the keeping begins");
    post(&app, &[letter("unsent", "asa@kommunen.example")]).await;
    app.run_jobs().await;
    app.get_as("registrator", "/post").await.says("saknas kanske en e-postserver");
    app.clock.advance(SignedDuration::from_hours(49));
    app.run_jobs().await;
    app.get_as("registrator", "/post").await.says("Ingen e-postserver var angiven på två dygn.");
}

#[tokio::test]
async fn a_server_that_nobody_we_trust_vouches_for_gets_no_letter() {
    let (server, other) = (MailServer::start(), MailServer::start());
    let app = TestApp::new(db::Engine::Sqlite, Start::Empty).await;
    let authority = std::fs::read(other.authority()).expect("another authority's certificate");
    post(&app, &[letter("tls", "asa@kommunen.example")]).await;
    carry(&app.db, &courier_at(&server.address(), &authority)).await;
    let line = stands(&app, "tls").await;
    assert_eq!(line.state, State::Waiting);
    assert!(line.answer.as_deref().is_some_and(|said| said.contains("ertificate")), "{line:?}");
    let wrong = server.address().replace("hemligt", "fel");
    app.clock.advance(minutes(2));
    let authority = std::fs::read(server.authority()).expect("the authority's certificate");
    carry(&app.db, &courier_at(&wrong, &authority)).await;
    let line = stands(&app, "tls").await;
    assert_eq!(line.state, State::Waiting, "a wrong password is no fault of the letter: {line:?}");
    assert!(line.answer.as_deref().is_some_and(|said| said.contains("535") && !said.contains("fel")), "{line:?}");
    assert_eq!(server.received().len(), 0);
}

#[tokio::test]
async fn a_message_that_comes_back_marks_its_letter() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let posted =
            post(app, &[letter("back", "borta@kommunen.example"), letter("kept", "asa@kommunen.example")]).await;
        carry(&app.db, &courier_to(&server)).await;
        let Posted::New(back) = posted[0] else { panic!("{posted:?}") };
        let received = server.received();
        let sent = received.iter().find(|one| one.to == ["borta@kommunen.example"]).expect("it arrived");
        let note = async |message: String| {
            let notice = returned::read(message.as_bytes()).expect("a message");
            app.db.maintain(move |tx| returned::note(tx, &notice)).await.expect("noted")
        };
        let away = format!(
            "From: borta@kommunen.example\r\nTo: {}\r\nAuto-Submitted: auto-replied\r\n\r\nSemester.\r\n",
            sent.from
        );
        assert_eq!(note(away).await, Noted::NotAbout);
        let foreign = report(&format!("retur+{}@region.example", "0".repeat(32)));
        assert_eq!(note(foreign).await, Noted::Unknown);
        assert_eq!(stands(app, "back").await.state, State::Sent);
        let reason = "5.1.1 550 …@… has moved".to_owned();
        assert_eq!(note(report(&sent.from)).await, Noted::Returned(back, reason));
        assert_eq!(note(report(&sent.from)).await, Noted::Before(back));
        assert_eq!((stands(app, "back").await.state, stands(app, "kept").await.state), (State::Returned, State::Sent));
        let page = app.get_as("registrator", "/post").await;
        page.says("Kom tillbaka").says("Ta reda på rätt adress").says_nothing_of("asa@kommunen.example");
    })
    .await;
}

/// What a mail server sends when a letter cannot be delivered (RFC 3464).
pub(super) fn report(to: &str) -> String {
    format!(
        "From: MAILER-DAEMON@kommunen.example\r\nTo: {to}\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n\
         --x\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.kommunen.example\r\n\r\n\
         Final-Recipient: rfc822; borta@kommunen.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 <borta@kommunen.example> has moved\r\n\r\n--x--\r\n"
    )
}

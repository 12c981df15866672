//! Letters, sent to a real mail server: with the change or not at all, each of them, once.
//!
//! * [`faults`] – servers that say later, say no, cannot be reached; letters that come back
//! * [`crash`] – cut off between the states; two workers
//! * [`terminal`] – the command line, and the program itself killed

mod crash;
mod faults;
mod terminal;

use std::{collections::BTreeMap, fs, sync::Arc};

use db::{Db, Event};
use jiff::SignedDuration;
use kernel::{Actor, Language, id::LetterId};
use mail_parser::{Message, MessageParser, MimeHeaders};
use output::mail::{
    Attachment, Courier, Letter, Posted, Recipient, Server, State, courier,
    overview::{self, Line},
};
use serde_json::json;
use testkit::{MailServer, Start, TestApp, on_both_engines_with, smtp::Received};

const TEST: Actor = Actor::System { part: "test" };

/// A letter to somebody, whose key and subject are the same word.
fn letter(key: &str, address: &str) -> Letter {
    let to = Recipient { name: "Åsa Öberg".into(), address: address.into() };
    Letter::new(key, to, Language::Sv, format!("Ärende {key} – åäö"))
        .paragraph("Hej Åsa!\nNi ska utse två ledamöter till Kulturforum.")
        .button("Öppna era platser", "https://radslag.example/utse/abc?x=1&y=2")
        .list(["en ordinarie ledamot", "en ersättare från Ängsö"])
}

/// Puts letters in the outbox, as a change of the register does.
async fn post(app: &TestApp, letters: &[Letter]) -> Vec<Posted> {
    let letters = letters.to_vec();
    let posted = app.db.write(&TEST, "test", move |tx| {
        let id: LetterId = tx.new_id();
        tx.log(Event::new("test.posted", id, 0, json!({})))?;
        letters.iter().map(|letter| output::mail::post(tx, letter)).collect::<Result<Vec<_>, _>>()
    });
    posted.await.expect("the letters are posted")
}

/// Who carries letters to a test's server.
fn courier_to(server: &MailServer) -> Arc<Courier> {
    let authority = fs::read(server.authority()).expect("the authority's certificate");
    courier_at(&server.address(), &authority)
}

fn courier_at(address: &str, authority: &[u8]) -> Arc<Courier> {
    let frame = |language| mail::frame(&radslag::say::view(language, demo::TODAY), "Region Prov");
    Arc::new(Courier {
        server: Server::parse(address, Some(authority)).expect("a sound address"),
        from: courier::sender("Region Prov – samverkan <samverkan@region.example>").expect("a sound sender"),
        returns: "retur@region.example".parse().expect("a sound address"),
        frame: Box::new(frame),
    })
}

/// Does what is due now.
async fn carry(db: &Db, courier: &Arc<Courier>) {
    db.run_due_jobs(&courier::handlers(courier)).await.expect("the database holds");
}

/// Where a letter is.
async fn stands(app: &TestApp, key: &str) -> Line {
    let key = key.to_owned();
    let line = app.db.read(move |tx| overview::of_key(tx, &TEST, &key)).await.expect("the outbox is read");
    line.expect("the letter was posted")
}

fn parsed(received: &Received) -> Message<'_> {
    MessageParser::default().parse(&received.bytes).expect("what arrived is a message")
}

/// How often each letter arrived, by its Message-ID.
fn arrived(server: &MailServer) -> BTreeMap<String, usize> {
    let mut times = BTreeMap::new();
    for received in server.received() {
        let id = parsed(&received).message_id().expect("each has one").to_owned();
        *times.entry(id).or_default() += 1;
    }
    times
}

fn minutes(n: i64) -> SignedDuration {
    SignedDuration::from_mins(n)
}

#[tokio::test]
async fn a_letter_is_sent_with_its_change_or_not_at_all() {
    let server = MailServer::start();
    let courier = courier_to(&server);
    on_both_engines_with(Start::Empty, async |app| {
        let before = server.received().len();
        let taken_back = app.db.write(&TEST, "test", |tx| {
            output::mail::post(tx, &letter("rolled-back", "asa@kommunen.example"))?;
            Err::<(), _>(db::Error::other("the change fails"))
        });
        assert!(taken_back.await.is_err());
        carry(&app.db, &courier).await;
        assert_eq!(server.received().len(), before, "nothing is sent of a change that was taken back");
        assert!(matches!(post(app, &[letter("once", "asa@kommunen.example")]).await[..], [Posted::New(_)]));
        carry(&app.db, &courier).await;
        let line = stands(app, "once").await;
        assert_eq!((line.state, line.attempts, line.answer.as_deref()), (State::Sent, 1, Some("250 2.0.0 OK: kept")));
        assert_eq!(server.received().len(), before + 1);
    })
    .await;
}

#[tokio::test]
async fn the_same_key_is_sent_once() {
    let server = MailServer::start();
    let courier = courier_to(&server);
    on_both_engines_with(Start::Empty, async |app| {
        let before = server.received().len();
        let twice = [letter("same", "asa@kommunen.example"), letter("same", "asa@kommunen.example")];
        assert!(matches!(post(app, &twice).await[..], [Posted::New(_), Posted::Before]));
        carry(&app.db, &courier).await;
        assert_eq!(post(app, &twice[..1]).await, [Posted::Before], "also after it was sent");
        app.clock.advance(SignedDuration::from_hours(24 * 60));
        app.run_jobs().await;
        assert_eq!(post(app, &twice[..1]).await, [Posted::Before], "also after its text was cleared");
        carry(&app.db, &courier).await;
        assert_eq!(server.received().len(), before + 1);
    })
    .await;
}

#[tokio::test]
async fn what_arrives_is_a_whole_letter() {
    let server = MailServer::start();
    let app = TestApp::new(db::Engine::Sqlite, Start::Empty).await;
    let file =
        Attachment { name: "Beslut åäö.pdf".into(), media_type: "application/pdf".into(), content: vec![7; 3000] };
    let posted = post(&app, &[letter("whole", "asa@kommunen.example").attach(file)]).await;
    let [Posted::New(id)] = posted[..] else { panic!("{posted:?}") };
    carry(&app.db, &courier_to(&server)).await;
    let received = server.received();
    let [one] = &received[..] else { panic!("one letter: {received:?}") };
    assert_eq!(one.to, ["asa@kommunen.example"]);
    assert!(
        one.from.starts_with("retur+") && one.from.ends_with("@region.example") && one.from.len() == 53,
        "{}",
        one.from
    );
    assert!(one.bytes.is_ascii(), "every server can take it");
    let message = parsed(one);
    assert_eq!(message.subject(), Some("Ärende whole – åäö"));
    assert_eq!(message.message_id(), Some(format!("{id}@region.example").as_str()));
    let to = message.to().and_then(|to| to.first()).expect("a recipient");
    assert_eq!((to.name(), to.address()), (Some("Åsa Öberg"), Some("asa@kommunen.example")));
    let from = message.from().and_then(|from| from.first()).expect("a sender");
    assert_eq!((from.name(), from.address()), (Some("Region Prov – samverkan"), Some("samverkan@region.example")));
    assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert_eq!(
        message.date().map(mail_parser::DateTime::to_timestamp),
        Some(stands(&app, "whole").await.posted_at.as_second())
    );
    let text = message.body_text(0).expect("a text");
    let html = message.body_html(0).expect("HTML");
    for words in [
        "Hej Åsa!",
        "två ledamöter till Kulturforum",
        "Öppna era platser:",
        "en ersättare från Ängsö",
        "kommer från Region Prov via Rådslag",
    ] {
        assert!(text.contains(words) && testkit::page::words(&html).contains(words), "{words}: {text}\n{html}");
    }
    assert!(text.contains("https://radslag.example/utse/abc?x=1&y=2"), "{text}");
    let attached = message.attachment(0).expect("a file");
    assert_eq!((attached.attachment_name(), attached.contents()), (Some("Beslut åäö.pdf"), &[7u8; 3000][..]));
}

#[tokio::test]
async fn what_is_personal_is_cleared_and_the_key_stays() {
    let server = MailServer::start();
    on_both_engines_with(Start::Empty, async |app| {
        output::mail::keep::begin(&app.db).await.expect("the keeping begins");
        post(app, &[letter("cleared", "asa@kommunen.example")]).await;
        carry(&app.db, &courier_to(&server)).await;
        app.clock.advance(SignedDuration::from_hours(24 * 6));
        app.run_jobs().await;
        assert!(stands(app, "cleared").await.whole, "for a week somebody may ask what it said");
        app.clock.advance(SignedDuration::from_hours(24 * 2));
        app.run_jobs().await;
        let line = stands(app, "cleared").await;
        assert!(!line.whole && line.address.is_some());
        app.clock.advance(SignedDuration::from_hours(24 * 23));
        app.run_jobs().await;
        let line = stands(app, "cleared").await;
        assert_eq!((line.address, line.name, line.subject, line.answer), (None, None, None, None));
        assert_eq!(line.state, State::Sent);
    })
    .await;
}

//! Cut off between the states: every letter arrives, and twice only where decision 0015 says so. Two workers send each once.

use std::sync::Arc;

use db::Db;
use kernel::Clock;
use output::mail::{Courier, State};
use serde_json::json;
use testkit::{MailServer, Start, TestApp, on_both_engines_with};

use super::{arrived, carry, courier_to, letter, minutes, post, stands};

/// Lets another program carry letters until the server says a word, and kills it there: with everything it has open, in the middle of what it does.
fn killed(app: &TestApp, courier: &Arc<Courier>, server: &MailServer, word: &str) {
    let runtime = tokio::runtime::Runtime::new().expect("another program");
    let (target, clock, courier) = (app.place.target.clone(), app.clock.clone(), courier.clone());
    runtime.spawn(async move {
        let db = Db::open(&target, clock).await.expect("the database opens");
        carry(&db, &courier).await;
    });
    server.wait_for(word);
    runtime.shutdown_background();
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_off_in_a_dialogue_every_letter_arrives_once() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let courier = courier_to(&server);
        let letters: Vec<_> = (0..5).map(|n| letter(&format!("cut-{n}"), "asa@kommunen.example")).collect();
        post(app, &letters).await;
        // The server has the letter in hand and has not answered.
        server.fail(&json!({ "hold": 30 }));
        killed(app, &courier, &server, "holding");
        server.mend();
        let first = stands(app, "cut-0").await;
        assert_eq!((first.state, first.attempts), (State::BeingSent, 1), "it was saved before the dialogue began");
        carry(&app.db, &courier).await;
        assert_eq!(server.received().len(), 4, "the others go; that one may still be in a dialogue");
        app.clock.advance(minutes(7));
        carry(&app.db, &courier).await;
        let arrived = arrived(&server);
        assert_eq!(arrived.len(), 5, "none is lost");
        assert!(arrived.values().all(|times| *times == 1), "none came twice: {arrived:?}");
        assert_eq!(stands(app, "cut-0").await.attempts, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_one_open_window_a_letter_comes_twice_as_the_same_message() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let courier = courier_to(&server);
        post(app, &[letter("window", "asa@kommunen.example"), letter("other", "asa@kommunen.example")]).await;
        // The server keeps the letter, and its answer is lost.
        server.fail(&json!({ "swallow": 1 }));
        carry(&app.db, &courier).await;
        app.clock.advance(minutes(7));
        carry(&app.db, &courier).await;
        let mut times: Vec<_> = arrived(&server).into_values().collect();
        times.sort_unstable();
        assert_eq!(times, [1, 2], "two letters, one of them twice under one Message-ID");
        for key in ["window", "other"] {
            assert_eq!(stands(app, key).await.state, State::Sent);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_before_the_dialogue_or_after_it_nothing_is_lost_or_doubled() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let courier = courier_to(&server);
        let letters: Vec<_> = (0..12).map(|n| letter(&format!("any-{n}"), "asa@kommunen.example")).collect();
        post(app, &letters).await;
        // Killed five times wherever it happens to be after one more letter has arrived: before the note, after it, between letters.
        for _ in 0..5 {
            killed(app, &courier, &server, "kept");
            app.clock.advance(minutes(7));
        }
        for _ in 0..3 {
            carry(&app.db, &courier).await;
            app.clock.advance(minutes(7));
        }
        let arrived = arrived(&server);
        assert_eq!(arrived.len(), 12, "none is lost");
        let copies = arrived.values().sum::<usize>() - 12;
        assert!(copies <= 5, "each kill costs at most the one copy whose note it cut off: {arrived:?}");
        for n in 0..12 {
            assert_eq!(stands(app, &format!("any-{n}")).await.state, State::Sent);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_never_send_the_same_letter() {
    on_both_engines_with(Start::Empty, async |app| {
        let server = MailServer::start();
        let letters: Vec<_> = (0..24).map(|n| letter(&format!("two-{n}"), "asa@kommunen.example")).collect();
        post(app, &letters).await;
        let clock: Arc<dyn Clock> = app.clock.clone();
        let (one, other) = (courier_to(&server), courier_to(&server));
        let second = Db::open(&app.place.target, clock).await.expect("another handle");
        let first = app.db.clone();
        let workers = (
            tokio::spawn(async move { carry(&first, &one).await }),
            tokio::spawn(async move { carry(&second, &other).await }),
        );
        workers.0.await.expect("the first worker");
        workers.1.await.expect("the second worker");
        let arrived = arrived(&server);
        assert_eq!(arrived.len(), 24);
        assert!(arrived.values().all(|times| *times == 1), "{arrived:?}");
    })
    .await;
}

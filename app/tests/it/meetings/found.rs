//! Meetings are found by searching: by body, day, place and host, as they stand.

use ::meetings::model::{Occasion, Wish};
use bodies::commands::change::undo;
use serde_json::Value;
use testkit::{Start, TestApp, on_both_engines_with};

use super::{arrange, at, county, drafted, keep, registrar, secretary, slug};

const REGISTRAR: &str = "registrator";
const STREET: &str = "besokare";

/// The meetings that a question finds: address, and day, state and place.
async fn found(app: &TestApp, role: &str, question: &str) -> Vec<(String, String)> {
    let page = app.get_as(role, &format!("/sok.json?q={}", question.replace(' ', "+"))).await;
    let found: Value = serde_json::from_str(page.is(200).text()).expect("JSON");
    let meetings = found["hits"].as_array().expect("hits").iter().filter(|hit| hit["kind"] == "meeting");
    let text = |hit: &Value, field: &str| hit[field].as_str().unwrap_or_default().to_owned();
    meetings.map(|hit| (text(hit, "href"), text(hit, "detail"))).collect()
}

/// What [`found`] gives of them, in any order.
async fn finds(app: &TestApp, question: &str, details: &[&str]) {
    let mut told: Vec<String> = found(app, STREET, question).await.into_iter().map(|(_, detail)| detail).collect();
    told.sort();
    assert_eq!(told, details, "{question}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_found_as_it_stands() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        finds(app, "kulturforum", &["2026-03-12 held", "2027-02-04 planned"]).await;
        let occasion = Occasion { host: Some(slug("timra-kommun")), ..at("2027-09-20 10:00–12:00, Hammarstrand") };
        let wish =
            Wish::Arrange { body: slug("kulturforum"), together: vec![], occasion: occasion.clone(), draft: false };
        let kept = keep(app, &secretary(), "", &[wish]).await;
        let (meeting, entry) = (kept.meetings[0], kept.entries[0]);
        let stands = "2027-09-20 planned Hammarstrand";
        for question in ["hammarstrand", "kultur 20 september", "timrå kommun 2027", "kulturforum september 2027"] {
            finds(app, question, &[stands]).await;
        }
        finds(app, "kulturforum 21 september", &[]).await;
        let page = app.get_as(STREET, "/sok?q=hammarstrand").await;
        page.is(200).says("Möten (1)").says("Kulturforum, 20 september 2027");
        assert!(page.links().contains(&"/organ/kulturforum/moten/2027-09-20".to_owned()), "{:?}", page.links());
        app.get("/en/sok?q=20+september").await.is(200).says("Kulturforum, 20 September 2027");

        // A second one that day, which the number in the address tells apart; then the first is moved away.
        keep(app, &secretary(), "", &[arrange("kulturforum", "2027-09-20 13:00–15:00, Ragunda")]).await;
        let second = found(app, STREET, "ragunda").await[0].0.clone();
        assert!(second.contains("/organ/kulturforum/moten/2027-09-20-2"), "{second}");
        let to = Occasion { host: Some(slug("timra-kommun")), ..at("2027-10-04 10:00–12:00, Hammarstrand") };
        keep(app, &secretary(), "Salen är upptagen", &[Wish::Move { meeting, to }]).await;
        finds(app, "hammarstrand", &["2027-10-04 planned Hammarstrand"]).await;
        let first = found(app, STREET, "ragunda").await[0].0.clone();
        assert!(first.contains("/moten/2027-09-20") && !first.contains("2027-09-20-2"), "{first}");

        keep(app, &secretary(), "För få kan komma", &[Wish::Cancel { meeting }]).await;
        finds(app, "hammarstrand", &["2027-10-04 cancelled Hammarstrand"]).await;
        app.get("/sok?q=hammarstrand").await.is(200).says("Inställt, Hammarstrand");

        // What was arranged is taken back: the entry of the second meeting, of which nothing else has changed since.
        let kept = keep(app, &secretary(), "", &[arrange("kulturforum", "2027-11-01 13:00–15:00, Edsele")]).await;
        finds(app, "edsele", &["2027-11-01 planned Edsele"]).await;
        assert_ne!(kept.entries[0], entry);
        let entry = kept.entries[0];
        app.db
            .write(&registrar(), "Ångra", move |tx| undo::apply(tx, &registrar(), entry))
            .await
            .expect("it is taken back");
        finds(app, "edsele", &[]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_found_by_what_its_body_and_its_host_are_called_now() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let occasion = Occasion { host: Some(slug("timra-kommun")), ..at("2027-09-20 10:00–12:00") };
        let wish = Wish::Arrange { body: slug("skogsforum"), together: vec![], occasion, draft: false };
        keep(app, &registrar(), "", &[wish]).await;
        finds(app, "skogsforum", &["2027-09-20 planned"]).await;
        for (address, name) in
            [("/organ/skogsforum", "Granforum"), ("/organisationer/timra-kommun", "Lagmansboda kommun")]
        {
            let got = app.get_as(REGISTRAR, &format!("{address}/andra.json")).await;
            let got: Value = serde_json::from_str(got.is(200).text()).expect("JSON");
            let mut change = got["record"].clone();
            change["name"] = name.into();
            change["version"] = got["version"].clone();
            change["why"] = "Nytt namn".into();
            app.post_json_as(REGISTRAR, &format!("{address}/andra"), &change.to_string()).await.is(200);
        }
        finds(app, "granforum september", &["2027-09-20 planned"]).await;
        finds(app, "lagmansboda", &["2027-09-20 planned"]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_found_by_nobody_and_a_published_one_by_everybody() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let draft =
            keep(app, &secretary(), "", &[drafted("kulturforum", "2027-09-20 10:00–12:00, Hammarstrand")]).await;
        for role in [STREET, "foretradare", "sekreterare", REGISTRAR] {
            assert_eq!(found(app, role, "hammarstrand").await, [], "{role}");
        }
        keep(app, &secretary(), "", &[Wish::Publish { meeting: draft.meetings[0] }]).await;
        finds(app, "hammarstrand", &["2027-09-20 planned Hammarstrand"]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_of_an_older_program_has_its_meetings_found_when_it_is_opened() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let before = found(app, STREET, "kulturforum").await;
        assert_eq!(before.len(), 2);
        let forget = app.db.maintain(|tx| {
            tx.run(
                db::sql!(
                    "DELETE FROM search_word WHERE entry_id IN (SELECT id FROM search_entry WHERE kind = 'meeting')"
                ),
                db::params![],
            )?;
            tx.run(db::sql!("DELETE FROM search_entry WHERE kind = 'meeting'"), db::params![])
        });
        assert_eq!(forget.await.expect("they are forgotten"), 2);
        finds(app, "kulturforum", &[]).await;
        bodies::jobs::begin(&app.db).await.expect("it is asked for");
        app.run_jobs().await;
        assert_eq!(found(app, STREET, "kulturforum").await, before);
        bodies::jobs::begin(&app.db).await.expect("nothing is left to do");
        assert_eq!(app.run_jobs().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn searching_takes_as_many_statements_however_many_meetings_there_are() {
    on_both_engines_with(Start::Own(&county()), async |app: &TestApp| {
        let asked = async |question: &str| {
            let before = app.db.statements();
            let found = found(app, STREET, question).await.len();
            (app.db.statements() - before, found)
        };
        let few = asked("kulturforum").await;
        let many: Vec<Wish> =
            (1..=28).map(|day| arrange("kulturforum", &format!("2027-04-{day:02} 09:00–10:00"))).collect();
        keep(app, &registrar(), "", &many).await;
        let more = asked("kulturforum").await;
        assert_eq!((few.0, few.1 + 28), more);
        // They push nobody out: the body is there too.
        app.get("/sok?q=kultur").await.is(200).says("Organ (1)").says("Möten (30)");
    })
    .await;
}

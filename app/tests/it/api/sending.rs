//! What programs send: a record is changed as in a form, and what cannot be read changes nothing.

use serde_json::Value;
use testkit::{Page, TestApp, on_both_engines};

use super::{json, schema::Document};

/// The records of Kulturforum that a role may change, as a program gets them.
async fn records(app: &TestApp, role: &str) -> Vec<Value> {
    let all = json(app.get_as(role, "/organ/kulturforum/uppgifter.json").await.is(200));
    all["records"].as_array().expect("records").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_changes_a_meeting_as_a_form_would() {
    let document = Document::of(&radslag::site::api_document());
    let judged = |path: &str, got: &Page| {
        let answer = json(got);
        assert_eq!(
            document.faults_of("post", path, got.status.as_u16(), &answer),
            Vec::<String>::new(),
            "{}",
            got.asked
        );
        answer
    };
    on_both_engines(async |app| {
        let meeting = records(app, "sekreterare").await.into_iter().find(|record| record["kind"] == "meeting");
        let meeting = meeting.expect("Kulturforum meets");
        let address = meeting["address"].as_str().expect("an address").to_owned();
        let read = app.get_as("sekreterare", &format!("{address}.json")).await;
        assert_eq!(document.faults(&address, 200, &json(&read)), Vec::<String>::new());
        assert_eq!(json(&read)["version"], meeting["version"]);
        let mut change = meeting["record"].clone();
        change["note"] = "I Kramfors".into();
        change["version"] = meeting["version"].clone();
        change["why"] = "Lokalen är upptagen".into();

        let mut tried = change.clone();
        tried["step"] = "view".into();
        let answer = judged(&address, app.post_json_as("sekreterare", &address, &tried.to_string()).await.is(200));
        assert_eq!(answer["changes"][0]["after"]["note"], "I Kramfors");
        assert!(!records(app, "sekreterare").await.iter().any(|record| record["record"]["note"] == "I Kramfors"));

        let mut wrong = change.clone();
        (wrong["date"], wrong["state"]) = ("2027-02-30".into(), "maybe".into());
        for (prefix, words) in [("", "Något behöver rättas."), ("/en", "Something needs mending.")] {
            let got = app.post_json_as("sekreterare", &format!("{prefix}{address}"), &wrong.to_string()).await;
            let answer = judged(&address, got.is(422));
            let fields: Vec<_> =
                answer["error"]["faults"].as_array().expect("faults").iter().map(|f| f["field"].clone()).collect();
            assert_eq!(fields, ["date", "state"], "{answer}");
            assert_eq!(answer["error"]["message"], words);
        }

        let saved = judged(&address, app.post_json_as("sekreterare", &address, &change.to_string()).await.is(200));
        assert_eq!(saved["record"], address);
        let conflict = judged(&address, app.post_json_as("sekreterare", &address, &change.to_string()).await.is(409));
        assert_eq!(conflict["error"]["kind"], "changed");
        let now = records(app, "sekreterare").await;
        assert_eq!(now.iter().filter(|record| record["record"]["note"] == "I Kramfors").count(), 1);

        let new = serde_json::json!({ "date": "2027-10-05", "state": "planned", "why": "Höstens möte" });
        let made = app.post_json_as("sekreterare", "/organ/kulturforum/motesdagar/ny", &new.to_string()).await;
        judged("/organ/kulturforum/motesdagar/ny", made.is(201));
        assert_eq!(records(app, "sekreterare").await.len(), now.len() + 1);
        let visitor = app.post_json_as("besokare", "/organ/kulturforum/motesdagar/ny", &new.to_string()).await;
        assert_eq!(judged("/organ/kulturforum/motesdagar/ny", visitor.is(404))["error"]["kind"], "not_here");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_refused_in_both_languages_and_nothing_is_saved() {
    on_both_engines(async |app| {
        let before = records(app, "sekreterare").await;
        let address = "/organ/kulturforum/motesdagar/ny";
        let many = format!("{{\"note\": \"{}\"}}", "x".repeat(web::guard::UPLOAD_LIMIT));
        let long =
            serde_json::json!({ "date": "2027-10-05", "state": "planned", "note": "x".repeat(5000), "why": "Prov" });
        for (sent, status, kind) in [
            ("{\"date\": ", 400, "unreadable"),
            ("[]", 400, "unreadable"),
            ("{\"note\": \"\\u0000\"}", 400, "unreadable"),
            (many.as_str(), 413, "too_large"),
            ("{\"date\": \"2027-10-05\", \"state\": \"planned\"}", 422, "faults"),
            (&long.to_string(), 422, "faults"),
        ] {
            let beginning: String = sent.chars().take(40).collect();
            let swedish = json(&app.post_json_as("sekreterare", address, sent).await);
            let english = json(app.post_json_as("sekreterare", &format!("/en{address}"), sent).await.is(status));
            assert_eq!(
                (&swedish["error"]["kind"], &english["error"]["kind"]),
                (&kind.into(), &kind.into()),
                "{beginning}"
            );
            assert_ne!(swedish["error"]["message"], english["error"]["message"], "{beginning}");
        }
        assert_eq!(records(app, "sekreterare").await, before, "nothing was saved");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_records_of_a_thing_are_as_the_document_says() {
    let document = Document::of(&radslag::site::api_document());
    let app = TestApp::demo().await;
    for page in [
        "/organ/kulturforum/uppgifter",
        "/organisationer/timra-kommun/uppgifter",
        "/grupper",
        "/grupper/lanets-kommuner",
    ] {
        let got = app.get_as("registrator", &format!("{page}.json")).await;
        let answer = json(got.is(200));
        assert_eq!(document.faults(page, 200, &answer), Vec::<String>::new(), "{page}");
        for record in answer["records"].as_array().into_iter().flatten() {
            let address = record["address"].as_str().expect("an address");
            let own = json(app.get_as("registrator", &format!("{address}.json")).await.is(200));
            assert_eq!(document.faults(address, 200, &own), Vec::<String>::new(), "{address}");
            assert_eq!(own["record"], record["record"], "{address}");
        }
    }
}

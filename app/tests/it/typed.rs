//! What somebody typed is hers: it comes back with the form when a file was too large, and when what she wrote about was taken away
//! meanwhile.

use serde_json::json;
use testkit::{Page, TestApp, on_both_engines};

const SECRETARY: &str = "sekreterare";
const REGISTRAR: &str = "registrator";

/// Larger than any form takes.
fn large() -> Vec<u8> {
    [b"%PDF-1.7 ".as_slice(), &vec![b'x'; 30_000_000]].concat()
}

/// A form as a browser sends it, with some fields changed.
fn filled(page: &Page, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.form_fields();
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    fields
}

async fn send(app: &TestApp, role: &str, address: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    app.post_as(role, address, &fields).await
}

#[track_caller]
fn keeps(page: &Page, typed: &[(&str, &str)]) {
    let fields = page.form_fields();
    for (name, text) in typed {
        assert!(fields.contains(&((*name).into(), (*text).into())), "{}: {name} is lost: {fields:?}", page.asked);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_too_large_is_told_at_its_field() {
    let app = TestApp::demo().await;
    let large = large();
    for (language, words) in [("", "Filen är större än 25 MB."), ("/en", "The file is larger than 25 MB.")] {
        let typed = [("text", "Forumet träffas."), ("title", "Våra forum")];
        let page = app.post_file_as(REGISTRAR, &format!("{language}/kallor"), &typed, ("file", "a.pdf", &large)).await;
        page.is(413).says(words);
        keeps(&page, &typed);

        let typed = [("title", "Handlingsplan"), ("why", "Antagen 3 mars")];
        let address = format!("{language}/organ/kulturforum/handlingar/ny");
        let page = app.post_file_as(SECRETARY, &address, &typed, ("upload", "plan.pdf", &large)).await;
        page.is(413).says(words);
        keeps(&page, &typed);
    }
    let round = json!({
        "step": "save", "term": "2027-2030", "val": "2026-09-13", "svar": "2027-02-01", "fraga": "Karin Prov",
        "epost": "karin.prov@region.example"
    });
    app.post_json_as(REGISTRAR, "/mandat/ny", &round.to_string()).await.is(201);
    let typed = [("svarar", "Karin Prov"), ("uppdrag", "kanslichef"), ("beslut", "KF § 12/2026")];
    let address = "/mandat/2027-2030/organisationer/timra-kommun/svar";
    let page = app.post_file_as(REGISTRAR, address, &typed, ("fil", "beslut.pdf", &large)).await;
    page.is(413).says("Filen är större än 25 MB.");
    keeps(&page, &typed);
    // Where one may not be, nothing is told of limits either.
    app.post_file_as("foretradare", "/kallor", &[], ("file", "a.pdf", &large)).await.is(404);
    app.post_file_as(web::role::VISITOR, "/organ/kulturforum/handlingar/ny", &[], ("upload", "a.pdf", &large))
        .await
        .is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_away_meanwhile_can_be_entered_anew_with_what_was_typed() {
    on_both_engines(async |app| {
        let meeting = [("date", "2027-08-03"), ("state", "planned"), ("why", "Kallelse"), ("step", "save")];
        let made = app.post_as(REGISTRAR, "/organ/kulturforum/motesdagar/ny", &meeting).await;
        made.is(303);
        let all = app.get_as(REGISTRAR, "/organ/kulturforum/uppgifter.json").await;
        let all: serde_json::Value = serde_json::from_str(all.is(200).text()).expect("JSON");
        let kept = all["records"].as_array().expect("records").iter();
        let address = kept
            .filter(|record| record["kind"] == "meeting" && record["record"]["date"] == "2027-08-03")
            .find_map(|record| record["address"].as_str())
            .expect("the meeting")
            .to_owned();
        let opened = app.get_as(SECRETARY, &address).await;
        let typed = [("date", "2027-08-10"), ("why", "Flyttat en vecka")];
        let written = filled(opened.is(200), &[typed[0], typed[1], ("step", "save")]);

        let gone =
            filled(&app.get_as(REGISTRAR, &address).await, &[("do", "withdraw"), ("why", "Fel"), ("step", "save")]);
        send(app, REGISTRAR, &address, &gone).await.is(303);

        let told = send(app, SECRETARY, &address, &written).await;
        told.is(410).says("Uppgiften togs bort av Agneta Bylund").says("Det du skrev står kvar här.");
        keeps(&told, &typed);
        let english = send(app, SECRETARY, &format!("/en{address}"), &written).await;
        english.is(410).says("The record was taken away by Agneta Bylund");

        // She enters it anew: reviewed and saved as any new record.
        let anew = "/organ/kulturforum/motesdagar/ny";
        assert!(told.html.contains(&format!("action=\"{anew}\"")), "{}", told.html);
        let review = send(app, SECRETARY, anew, &filled(&told, &[("step", "view")])).await;
        review.is(200).says("Inget är sparat än");
        send(app, SECRETARY, anew, &filled(&review, &[("step", "save")])).await.is(303);
        app.get_as(SECRETARY, "/organ/kulturforum/uppgifter.json").await.is(200).says("2027-08-10");

        // Nobody else is told that it was there, and what never was is not here.
        for role in ["foretradare", web::role::VISITOR] {
            send(app, role, &address, &written).await.is(404);
        }
        let never = "/organ/kulturforum/motesdagar/00000000000070008000000000000000";
        send(app, SECRETARY, never, &written).await.is(404);
        app.post_json_as(SECRETARY, &address, r#"{"date":"2027-08-10","why":"Flyttat"}"#).await.is(404);
    })
    .await;
}

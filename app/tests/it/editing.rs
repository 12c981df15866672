//! Keeping the register through its forms: what a secretary does, what she is answered, and that nothing is half-saved.

mod accepted;
mod merged;

use bodies::{
    model::record::{Owner, Place, RecordKind},
    store::record::{self, Which},
};
use kernel::{Actor, actor::Relation, id::Id};
use testkit::{Page, TestApp, on_both_engines};

/// The secretary of Kulturforum, and the registrar.
const SECRETARY: &str = "sekreterare";
const REGISTRAR: &str = "registrator";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

/// Where a page sends the browser after something was saved, without what was done.
fn sent_to(page: &Page) -> String {
    page.header("location").split('?').next().unwrap_or_default().to_owned()
}

/// Everything of a kind that belongs to a body.
async fn of_body(app: &TestApp, body: &'static str, kind: RecordKind) -> Vec<record::Kept> {
    let id = kernel::id::BodyId::named(body).uuid();
    let list = move |tx: &mut db::Tx<'_>| record::list(tx, &registrar(), kind, Which::owned_by(id));
    app.db.read(list).await.expect("the records are read")
}

/// Fields of a form with some of them changed, as a browser sends them.
fn form<'a>(page: &'a Page, changes: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let mut fields = page.form_fields();
    for (name, text) in changes {
        fields.retain(|(n, _)| n != name);
        fields.push(((*name).into(), (*text).into()));
    }
    fields
}

async fn send(app: &TestApp, role: &str, address: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    app.post_as(role, address, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_municipality_replaces_its_member() {
    on_both_engines(async |app| {
        let holders = of_body(app, "kulturforum", RecordKind::Holder).await;
        let seats = of_body(app, "kulturforum", RecordKind::Seat).await;
        let timra = seats
            .iter()
            .find(|s| s.record.text("organisation") == "timra-kommun" && s.record.text("to") == "2026-12-31");
        let timra = timra.expect("Timrå has a seat this term").id.to_string();
        let holder = holders.iter().find(|h| h.record.text("seat") == timra).expect("somebody sits for Timrå");
        let address = format!("/organ/kulturforum/uppdrag/{}", holder.id.simple());
        let opened = app.get_as(SECRETARY, &format!("{address}?do=from")).await;
        opened.is(200).says("Något nytt gäller från en dag");

        // Somebody the register does not know: told, and asked whether she is new. Nothing typed is lost.
        let first = form(
            &opened,
            &[("person", "Saga Lind"), ("day", "2026-12-01"), ("why", "KF § 201/2026"), ("step", "view")],
        );
        let unknown = send(app, SECRETARY, &address, &first).await;
        unknown.is(422).says("Ingen i registret heter ”Saga Lind”").says("Lägg till som ny person");
        assert!(unknown.form_fields().contains(&("why".into(), "KF § 201/2026".into())), "nothing typed is lost");

        let mut second = first.clone();
        second.extend([("new_person".into(), "ja".into()), ("new_title".into(), "ledamot".into())]);
        let review = send(app, SECRETARY, &address, &second).await;
        review.is(200).says("Granska ändringen").says("Saga Lind").says("Inget är sparat än");
        assert_eq!(of_body(app, "kulturforum", RecordKind::Holder).await, holders, "a review saves nothing");

        let saved = send(app, SECRETARY, &address, &form(&review, &[("step", "save")])).await;
        saved.is(303);
        assert_eq!(sent_to(&saved), "/organ/kulturforum");
        let now = of_body(app, "kulturforum", RecordKind::Holder).await;
        assert_eq!(now.len(), holders.len() + 1);
        let before = now.iter().find(|h| h.id == holder.id).expect("who sat before still stands there");
        assert_eq!(before.record.text("to"), "2026-11-30");
        app.get("/organ/kulturforum?per=2026-12-05").await.says("Saga Lind");
        app.get("/organ/kulturforum").await.says_nothing_of("Saga Lind");
        app.get("/sok?q=saga+lind").await.says("Saga Lind");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_forum_changes_its_charter_from_the_first_of_january() {
    on_both_engines(async |app| {
        let charters = of_body(app, "kulturforum", RecordKind::Charter).await;
        let latest = charters.last().expect("Kulturforum has a charter");
        let rules = of_body(app, "kulturforum", RecordKind::Rule).await;
        let own = rules.iter().filter(|rule| rule.record.text("charter") == latest.id.to_string()).count();
        let address = format!("/organ/kulturforum/arbetsordningar/{}", latest.id.simple());
        let opened = app.get_as(SECRETARY, &address).await;
        let new = form(
            &opened,
            &[
                ("title", "Arbetsordning 2027"),
                ("do", "from"),
                ("day", "1 januari 2027"),
                ("why", "Beslut i forumet"),
                ("step", "save"),
            ],
        );
        send(app, SECRETARY, &address, &new).await.is(303);
        let charters = of_body(app, "kulturforum", RecordKind::Charter).await;
        let [.., old, coming] = &charters[..] else { panic!("two versions") };
        assert_eq!((old.record.text("to"), coming.record.text("from")), ("2026-12-31", "2027-01-01"));
        let rules = of_body(app, "kulturforum", RecordKind::Rule).await;
        let copied: Vec<_> = rules.iter().filter(|r| r.record.text("charter") == coming.id.to_string()).collect();
        assert_eq!(copied.len(), own, "the rules go on in the new version");

        let cadence = copied.iter().find(|r| r.record.text("rule") == "range").expect("a number of meetings a year");
        let rule = format!("/organ/kulturforum/regler/{}", cadence.id.simple());
        let opened = app.get_as(SECRETARY, &rule).await;
        let fewer = form(&opened, &[("min", "1"), ("max", "2"), ("why", "Beslut i forumet"), ("step", "view")]);
        let review = send(app, SECRETARY, &rule, &fewer).await;
        review.is(200).says("Ett till två möten per år");
        send(app, SECRETARY, &rule, &form(&review, &[("step", "save")])).await.is(303);
        app.get("/organ/kulturforum?per=2026-12-15")
            .await
            .says("Tre till fyra möten")
            .says_nothing_of("Ett till två möten");
        app.get("/organ/kulturforum?per=2027-01-15")
            .await
            .says("Ett till två möten")
            .says_nothing_of("Tre till fyra möten");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_change_the_same_meeting_and_the_second_chooses_between_the_texts() {
    on_both_engines(async |app| {
        let meetings = of_body(app, "kulturforum", RecordKind::Meeting).await;
        let meeting = meetings.last().expect("Kulturforum meets");
        let address = format!("/organ/kulturforum/motesdagar/{}", meeting.id.simple());
        let opened = app.get_as(SECRETARY, &address).await;
        let mine = form(&opened, &[("note", "I Kramfors"), ("why", "Byter ort"), ("step", "save")]);
        let theirs = form(&opened, &[("note", "I Timrå"), ("why", "Lokalen är upptagen"), ("step", "save")]);
        send(app, REGISTRAR, &address, &theirs).await.is(303);
        let conflict = send(app, SECRETARY, &address, &mine).await;
        conflict.is(409).says("I Kramfors").says("I Timrå").says("Använd min text").says("Behåll den sparade");
        assert_eq!(
            of_body(app, "kulturforum", RecordKind::Meeting).await.last().map(|m| m.record.text("note").to_owned()),
            Some("I Timrå".into())
        );
        let chosen = send(app, SECRETARY, &address, &form(&conflict, &[("krock", "min")])).await;
        chosen.is(200).says("Granska ändringen");
        send(app, SECRETARY, &address, &form(&chosen, &[("step", "save")])).await.is(303);
        let now = of_body(app, "kulturforum", RecordKind::Meeting).await;
        assert_eq!(now.last().map(|m| m.record.text("note")), Some("I Kramfors"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_answers_are_told_at_their_fields_in_both_languages_and_nothing_is_saved() {
    on_both_engines(async |app| {
        let before = of_body(app, "kulturforum", RecordKind::Seat).await;
        let wrong = [
            ("role", "boss"),
            ("organisation", "Timra komun"),
            ("from", "2027-02-30"),
            ("to", "2026-01-01"),
            ("step", "save"),
        ];
        let page = app.post_as(SECRETARY, "/organ/kulturforum/platser/ny", &wrong).await;
        page.is(422)
            .says("Ingen organisation i registret heter ”Timra komun”.")
            .says("Menade du:")
            .says("Timrå kommun")
            .says("2027-02-30")
            .says("Skriv varför du ändrar");
        app.post_as(SECRETARY, "/en/organ/kulturforum/platser/ny", &wrong)
            .await
            .is(422)
            .says("No organisation in the register is called “Timra komun”.");
        let json = r#"{"role":"boss","organisation":"Timra komun"}"#;
        let told = app.post_json_as(SECRETARY, "/organ/kulturforum/platser/ny", json).await;
        told.is(422).says("\"field\":\"role\"").says("\"field\":\"organisation\"").says("\"field\":\"why\"");
        assert_eq!(of_body(app, "kulturforum", RecordKind::Seat).await, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_change_a_thing_finds_no_form() {
    let app = TestApp::demo().await;
    for address in [
        "/organ/kulturforum/andra",
        "/organ/kulturforum/platser/ny",
        "/organ/ny",
        "/organisationer/ny",
        "/personer/ny",
        "/register/partier/ny",
        "/organ/kulturforum/uppgifter",
        "/organ/finns-inte/andra",
        "/organ/kulturforum/hattar/ny",
    ] {
        app.get(address).await.is(404);
        app.post_as("besokare", address, &[("why", "x")]).await.is_one_of(&[404, 405]);
    }
    app.get_as(SECRETARY, "/organ/kulturforum/andra").await.is(200);
    for address in ["/organ/transportforum/andra", "/organ/ny", "/organisationer/timra-kommun/andra"] {
        app.get_as(SECRETARY, address).await.is(404);
    }
    app.get_as(REGISTRAR, "/organ/transportforum/andra").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_asks_for_a_record_changes_it_and_is_told_when_it_is_too_late() {
    let app = TestApp::demo().await;
    let got = app.get_as(REGISTRAR, "/organ/kulturforum/andra.json").await;
    got.is(200);
    let got: serde_json::Value = serde_json::from_str(got.text()).expect("JSON");
    let mut change = got["record"].clone();
    change["note"] = "Ändrad av ett program".into();
    change["version"] = got["version"].clone();
    change["why"] = "Prov".into();
    app.post_json_as(REGISTRAR, "/organ/kulturforum/andra", &change.to_string()).await.is(200).says("\"saved\"");
    app.get("/organ/kulturforum").await.says("Ändrad av ett program");
    app.post_json_as(REGISTRAR, "/organ/kulturforum/andra", &change.to_string()).await.is(409);
    let new = r#"{"name":"Provforum","kind":"forum","level":"county","county":"22","why":"Nytt"}"#;
    let made = app.post_json_as(REGISTRAR, "/organ/ny", new).await;
    made.is(201).says("/organ/provforum");
    app.get("/organ/provforum").await.is(200).says("Provforum");
    app.get("/sok?q=provforum").await.says("Provforum");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_record_of_the_demo_opens_in_a_form_and_is_unchanged_when_sent_back() {
    let app = TestApp::demo().await;
    for kind in RecordKind::ALL {
        let all = app.db.read(move |tx| record::list(tx, &registrar(), *kind, Which::default())).await.expect("read");
        // Some of each kind; all rules, because each type has questions of its own.
        let step = if *kind == RecordKind::Rule { 1 } else { (all.len() / 4).max(1) };
        for kept in all.iter().step_by(step) {
            let (owner, id, word) = (kept.owner, kept.id, kept.word.clone());
            let find = move |tx: &mut db::Tx<'_>| {
                let object = match kind.owner().unwrap_or(*kind) {
                    RecordKind::Organisation => "organisation",
                    RecordKind::Group => "organisation_group",
                    RecordKind::Person => "person",
                    RecordKind::Body => "body",
                    _ => "register",
                };
                Ok(record::by_object(tx, &registrar(), object, owner)?.unwrap_or(Owner::Register))
            };
            let owner = app.db.read(find).await.expect("whose it is");
            let address = Place { kind: *kind, owner, id, word }.address();
            let opened = app.get_as(REGISTRAR, &address).await;
            opened.is(200);
            let back = send(&app, REGISTRAR, &address, &form(&opened, &[("why", "inget"), ("step", "view")])).await;
            back.is(200).says("Det finns inget att spara");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ways_to_enter_something_new_are_shown_to_who_may() {
    let app = TestApp::demo().await;
    for (list, way) in [
        ("/organ", "Lägg till organ"),
        ("/organisationer", "Lägg till organisation"),
        ("/organisationer", "Lägg till person"),
        ("/register/uppgifter", "Lägg till mandatperiod"),
        ("/register/uppgifter", "länets kommuner och Region Västernorrland"),
    ] {
        let page = app.get_as(REGISTRAR, list).await;
        let words = page.words().to_lowercase();
        assert!(words.contains(&way.to_lowercase()), "{way} not at {list}");
        assert!(!app.get_as("besokare", list).await.words().to_lowercase().contains(&way.to_lowercase()), "{list}");
    }
    app.get_as("besokare", "/register/uppgifter").await.is(404);
    app.get_as(SECRETARY, "/organisationer").await.says("Lägg till person").says_nothing_of("Lägg till organisation");
    app.get_as(REGISTRAR, "/organ?per=2027-01-15").await.says_nothing_of("Lägg till organ");
    let rules = app.get_as(SECRETARY, "/organ/kulturforum/uppgifter").await;
    rules.says("från 1 januari 2023").says("2019–2022");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_lies_here_as_a_file_and_is_handed_on_as_it_came() {
    on_both_engines(async |app| {
        let fields = [("title", "Arbetsordning 2027"), ("why", "Antagen"), ("step", "save")];
        let new = "/organ/kulturforum/handlingar/ny";
        let refused = app.post_file_as(SECRETARY, new, &fields, ("upload", "verktyg.exe", b"MZ\x90\x00")).await;
        refused.is(422).says("”verktyg.exe” kan inte läggas här").says("Word");
        assert!(
            refused.form_fields().contains(&("title".into(), "Arbetsordning 2027".into())),
            "nothing typed is lost"
        );
        let saved = app.post_file_as(SECRETARY, new, &fields, ("upload", "ordning å.pdf", b"%PDF-1.7 prov")).await;
        saved.is(303);
        let page = app.get("/organ/kulturforum").await;
        let file = page.links().into_iter().find(|link| link.contains("/filer/")).expect("the page leads to the file");
        let got = app.get(&file).await;
        got.is(200);
        assert_eq!(got.text(), "%PDF-1.7 prov");
        assert_eq!(got.header("content-type"), "application/pdf");
        assert!(got.header("content-disposition").starts_with("attachment;"), "{}", got.header("content-disposition"));
        app.get(&file.replace("kulturforum", "transportforum")).await.is(404);
    })
    .await;
}

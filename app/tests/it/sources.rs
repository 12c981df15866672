//! Pages and lists that are read in: nothing comes into the register before somebody has confirmed it, and nothing typed is lost.

use bodies::{
    model::record::RecordKind,
    store::record::{self, Kept, Which},
};
use kernel::{Actor, actor::Relation};
use serde_json::Value;
use testkit::{Body, County, Page, Rule, Seat, Start, TestApp, on_both_engines, on_both_engines_with};

pub(crate) const REGISTRAR: &str = "registrator";

/// The region's page, as we would write it: a forum with everything, a group beside it, a council.
pub(crate) const PAGE: &str = "Forum och grupper

Kulturforum

Kulturforum är ett forum för förtroendevalda. Kulturforum träffas tre till fyra gånger per år. I Kulturforum ingår länets kommuner och Region Prov. Region Prov är sammankallande.

Hållbarhetsrådet

Hållbarhetsrådet träffas minst två gånger per år.
";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

pub(crate) async fn all(app: &TestApp, kind: RecordKind) -> Vec<Kept> {
    app.db.read(move |tx| record::list(tx, &registrar(), kind, Which::default())).await.expect("the records are read")
}

pub(crate) fn json(page: &Page) -> Value {
    serde_json::from_str(&page.html).unwrap_or_else(|fault| panic!("{}: {fault}: {}", page.asked, page.html))
}

/// Reads pasted text in; gives the address of the source.
pub(crate) async fn read_in(app: &TestApp, text: &str) -> String {
    let sent = app.post_as(REGISTRAR, "/kallor", &[("text", text)]).await;
    sent.is(303).header("location").to_owned()
}

/// The proposals of a source.
pub(crate) async fn proposals(app: &TestApp, address: &str) -> Vec<Value> {
    let got = app.get_as(REGISTRAR, &format!("{address}.json")).await;
    json(got.is(200))["proposals"].as_array().expect("a list").clone()
}

/// The proposal of a kind about a body.
pub(crate) async fn proposal(app: &TestApp, address: &str, body: &str, kind: &str) -> Value {
    let all = proposals(app, address).await;
    let found = all.iter().find(|p| p["body"]["name"] == body && p["kind"] == kind);
    found.unwrap_or_else(|| panic!("no {kind} of {body} in {all:#?}")).clone()
}

pub(crate) async fn decide(app: &TestApp, address: &str, proposal: &Value, what: &str) -> Page {
    let id = proposal["id"].as_str().expect("an identity");
    app.post_as(REGISTRAR, address, &[("proposal", id), ("do", what)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_regions_page_is_read_in_and_corrected() {
    on_both_engines_with(Start::Own(&County::new()), async |app| {
        let address = read_in(app, PAGE).await;
        let page = app.get_as(REGISTRAR, &address).await;
        page.is(200)
            .says("Kulturforum")
            .says("Tre till fyra möten per år")
            .says("Finns inte i registret")
            .says("Trolig");
        page.says("Kulturforum träffas tre till fyra gånger per år.");
        assert_eq!(all(app, RecordKind::Body).await, [], "reading creates nothing");
        app.get("/organ/kulturforum").await.is(404);

        // Confirmed: the body, a charter version with where it was read, and the rule with its words.
        let cadence = proposal(app, &address, "Kulturforum", "cadence").await;
        assert_eq!(cadence["register"], "new");
        decide(app, &address, &cadence, "confirm").await.is(303);
        let bodies = all(app, RecordKind::Body).await;
        assert_eq!(bodies.len(), 1);
        let body = &bodies[0].record;
        assert_eq!((body.text("name"), body.text("kind"), body.text("county")), ("Kulturforum", "forum", "22"));
        let charters = all(app, RecordKind::Charter).await;
        assert!(charters[0].record.text("title").starts_with("Sidan Forum och grupper, läst den "), "{charters:?}");
        let rules = all(app, RecordKind::Rule).await;
        assert_eq!(rules.len(), 1);
        let rule = &rules[0].record;
        assert_eq!((rule.text("rule"), rule.text("source_title")), ("range", "Forum och grupper"));
        assert!(rule.text("quote").contains("tre till fyra gånger per år"));
        app.get("/organ/kulturforum").await.is(200).says("Tre till fyra möten per år");
        let again = app.get_as(REGISTRAR, &address).await;
        again.says("Bekräftat av Agneta Bylund");
        let history = app.get_as(REGISTRAR, "/organ/kulturforum/historik").await;
        history.is(200).says("Läst ur Forum och grupper").says("Agneta Bylund");

        // Rejected: nothing happens but that it is known.
        let convener = proposal(app, &address, "Kulturforum", "convener").await;
        decide(app, &address, &convener, "reject").await.is(303);
        assert_eq!(all(app, RecordKind::Rule).await.len(), 1);
        assert_eq!(proposal(app, &address, "Kulturforum", "convener").await["decision"], "rejected");
        decide(app, &address, &convener, "reopen").await.is(303);
        assert_eq!(proposal(app, &address, "Kulturforum", "convener").await["decision"], "open");

        // Corrected: the form of the record, filled in, and what somebody changed in it.
        let page = app.get_as(REGISTRAR, &address).await;
        let id = convener["id"].as_str().expect("an identity");
        let form = page.links().into_iter().find(|link| link.contains("/regler/ny") && link.contains(id));
        let form = form.expect("a way to the form of the rule");
        let opened = app.get_as(REGISTRAR, &form).await;
        opened.is(200);
        let mut fields = opened.form_fields();
        assert!(fields.contains(&("organisation".into(), "Region Prov".into())), "{fields:?}");
        fields.retain(|(name, _)| name != "organisation" && name != "step");
        fields.push(("organisation".into(), "Timrå kommun".into()));
        fields.push(("step".into(), "save".into()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        app.post_as(REGISTRAR, "/organ/kulturforum/regler/ny", &fields).await.is(303);
        assert_eq!(proposal(app, &address, "Kulturforum", "convener").await["decision"], "corrected");
        app.get("/organ/kulturforum").await.says("Timrå kommun");
        app.get_as(REGISTRAR, &address).await.says("Rättat och infört av Agneta Bylund");

        // Members: a seat for each that has none, appointed by itself.
        let members = proposal(app, &address, "Kulturforum", "members").await;
        decide(app, &address, &members, "confirm").await.is(303);
        let seats = all(app, RecordKind::Seat).await;
        assert_eq!(seats.len(), 4, "three municipalities and the region");
        assert!(seats.iter().all(|s| s.record.text("organisation") == s.record.text("appointed_by")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_register_says_already_is_told_and_what_differs_shown_beside() {
    let forum = Body::forum("Kulturforum").rule(Rule::meets(3, 4)).seat(Seat::member("region-prov"));
    let council = Body::forum("Hållbarhetsrådet").rule(Rule::meets(1, 2));
    let county = County::new().body(&forum).body(&council);
    on_both_engines_with(Start::Own(&county), async |app| {
        let address = read_in(app, PAGE).await;
        let page = app.get_as(REGISTRAR, &address).await;
        page.says("Står redan i registret.").says("Registret säger något annat: Ett till två möten per år");
        page.says("Har redan plats: Region Prov");
        let english = app.get_as(REGISTRAR, &format!("/en{address}")).await;
        english.says("Stands in the register already.").says("The register says something else");

        let rules = all(app, RecordKind::Rule).await.len();
        let same = proposal(app, &address, "Kulturforum", "cadence").await;
        assert_eq!(same["register"], "same");
        decide(app, &address, &same, "confirm").await.is(303);
        assert_eq!(all(app, RecordKind::Rule).await.len(), rules, "the same rule is not written twice");

        let differs = proposal(app, &address, "Hållbarhetsrådet", "cadence").await;
        assert_eq!(differs["register"], "differs");
        decide(app, &address, &differs, "confirm").await.is(303);
        let now = app.get("/organ/hallbarhetsradet").await;
        now.says("Minst två möten per år").says_nothing_of("Ett till två möten per år");
        app.get("/organ/hallbarhetsradet?per=2025-05-01").await.says("Ett till två möten per år");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_sure_proposals_of_a_body_are_confirmed_together_after_a_look() {
    let forum = Body::forum("Kulturforum");
    on_both_engines_with(Start::Own(&County::new().body(&forum)), async |app| {
        let address = read_in(app, PAGE).await;
        let wanted = |all: Vec<Value>| -> Vec<Value> {
            let own = all.into_iter().filter(|p| p["body"]["name"] == "Kulturforum" && p["confidence"] == "sure");
            own.filter(|p| p["register"] != "same").map(|p| p["id"].clone()).collect()
        };
        let wanted = wanted(proposals(app, &address).await);
        let sure = [("body", "Kulturforum"), ("do", "confirm_sure")];
        let look = app.post_as(REGISTRAR, &address, &[&sure[..], &[("step", "view")]].concat()).await;
        look.is(200).says("Granska ändringen").says("Tre till fyra möten per år").says("Region Prov");
        assert_eq!(all(app, RecordKind::Rule).await, [], "a look saves nothing");
        app.post_as(REGISTRAR, &address, &[&sure[..], &[("step", "save")]].concat()).await.is(303);
        assert!(all(app, RecordKind::Rule).await.len() >= 2);
        let left = proposals(app, &address).await;
        let confirmed = left.iter().filter(|p| p["decision"] == "confirmed").map(|p| p["id"].clone());
        assert!(wanted.len() > 1, "{wanted:?}");
        assert_eq!(confirmed.collect::<Vec<_>>(), wanted, "those and no others");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_and_stewards_find_nothing_and_a_secretary_decides_about_her_own() {
    on_both_engines(async |app| {
        let text = "Kulturforum träffas fem gånger per år.\n\nHållbarhetsrådet träffas sju gånger per år.\n";
        let address = read_in(app, text).await;
        for role in [web::role::VISITOR, "foretradare"] {
            for page in ["/kallor", &address, "/organ/hallbarhetsradet/platser/klistra-in"] {
                app.get_as(role, page).await.is(404);
                app.get_as(role, &format!("{page}.json")).await.is(404);
                app.post_as(role, page, &[("text", text), ("lista", "Timrå kommun")]).await.is(404);
            }
            app.get_as(role, "/").await.says_nothing_of("Lästa källor");
        }
        let own = proposal(app, &address, "Kulturforum", "cadence").await;
        let other = proposal(app, &address, "Hållbarhetsrådet", "cadence").await;
        app.get_as("sekreterare", &address).await.is(200).says("Bekräfta");
        let confirm = async |proposal: &Value| {
            let id = proposal["id"].as_str().expect("an identity");
            app.post_as("sekreterare", &address, &[("proposal", id), ("do", "confirm")]).await
        };
        confirm(&other).await.is(404);
        confirm(&own).await.is(303);
        app.get_as("sekreterare", "/organ/kulturforum/platser/klistra-in").await.is(200);
        app.get_as("sekreterare", "/organ/hallbarhetsradet/platser/klistra-in").await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_list_comes_back_with_what_was_not_understood_and_is_then_saved() {
    let forum = Body::forum("Kulturforum").seat(Seat::member("region-prov"));
    on_both_engines_with(Start::Own(&County::new().body(&forum)), async |app| {
        let address = "/organ/kulturforum/platser/klistra-in";
        let list = "Timrå kommun, Kramfors kommun\nMånens handelskammare samt Härnösand";
        let sent = |list: &str, step: &str| {
            vec![("lista", list.to_owned()), ("why", "Sidan".to_owned()), ("step", step.to_owned())]
        };
        let post = async |fields: &[(&str, String)], language: &str| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, t)| (*n, t.as_str())).collect();
            app.post_as(REGISTRAR, &format!("{language}{address}"), &fields).await
        };
        let told = post(&sent(list, "save"), "").await;
        told.is(422).says("Ett namn känns inte igen").says("Ingen organisation eller grupp i registret heter så");
        assert!(told.html.contains("Månens handelskammare</strong>"), "{}", told.html);
        assert!(told.form_fields().contains(&("lista".into(), list.into())), "nothing typed is lost");
        assert!(told.form_fields().contains(&("why".into(), "Sidan".into())));
        post(&sent(list, "save"), "/en").await.is(422).says("One name is not known");
        assert_eq!(all(app, RecordKind::Seat).await.len(), 1, "nothing half-saved");

        // A button puts another name where the words stand.
        let start = list.find("Månens").expect("it stands there");
        let end = start + "Månens handelskammare".len();
        let mut fields = sent(list, "view");
        fields.push(("byt", format!("{start}-{end}:Härnösands kommun")));
        fields.retain(|(name, _)| *name != "step");
        let review = post(&fields, "").await;
        review.is(200).says("Får en plats (3)").says("Har plats men står inte i listan (1)").says("Region Prov");
        let mut saving = review.form_fields();
        saving.push(("step".into(), "save".into()));
        let saving: Vec<(&str, &str)> = saving.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        app.post_as(REGISTRAR, address, &saving).await.is(303);
        assert_eq!(all(app, RecordKind::Seat).await.len(), 4);

        let empty = post(&sent("  ", "view"), "").await;
        empty.is(422).says("Listan är tom");
        post(&sent("", "view"), "/en").await.is(422).says("The list is empty");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_told_in_words_and_keeps_nothing() {
    on_both_engines(async |app| {
        let english =
            "The forum meets four times a year and is convened by the region together with the board of the county.";
        for (language, words, empty, word) in [
            ("", "Sidan verkar vara på engelska", "Det finns inget i filen", "Det här är inget Word-dokument"),
            ("/en", "The page seems to be in English", "There is nothing in the file", "This is not a Word document"),
        ] {
            let address = format!("{language}/kallor");
            let told = app.post_as(REGISTRAR, &address, &[("text", english), ("title", "Page")]).await;
            told.is(422).says(words);
            let kept = told.form_fields();
            assert!(kept.contains(&("text".into(), english.into())) && kept.contains(&("title".into(), "Page".into())));
            app.post_as(REGISTRAR, &address, &[("text", "  \n")]).await.is(422).says(empty);
            app.post_file_as(REGISTRAR, &address, &[], ("file", "lista.docx", b"inget dokument"))
                .await
                .is(422)
                .says(word);
            app.post_file_as(REGISTRAR, &address, &[], ("file", "sida.txt", &vec![b'a'; 30_000_000])).await.is(413);
            let long = "Forumet samlar länets kommuner. ".repeat(25_000);
            app.post_file_as(REGISTRAR, &address, &[], ("file", "sida.txt", long.as_bytes())).await.is(422);
        }
        let none = json(&app.get_as(REGISTRAR, "/kallor.json").await);
        assert_eq!(none["sources"], serde_json::json!([]), "nothing half-saved");
        let program = app.post_json_as(REGISTRAR, "/kallor", &serde_json::json!({ "text": english }).to_string()).await;
        program.is(422);
        assert_eq!(json(&program)["error"]["faults"][0]["field"], "text");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_web_page_is_read_as_a_file() {
    on_both_engines(async |app| {
        let html = "<html><head><title>Samverkan i länet</title></head><body><h1>Kulturforum</h1>\
                    <p>Kulturforum träffas fem gånger per år.</p></body></html>";
        let sent = app.post_file_as(REGISTRAR, "/kallor", &[], ("file", "samverkan.html", html.as_bytes())).await;
        let address = sent.is(303).header("location").to_owned();
        app.get_as(REGISTRAR, &address).await.is(200).says("Samverkan i länet").says("Fem möten per år");
        app.get_as(REGISTRAR, "/kallor").await.says("Samverkan i länet").says("Agneta Bylund");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sentence_of_the_charter_becomes_the_form_of_its_rule() {
    on_both_engines(async |app| {
        let form = app
            .get_as(
                REGISTRAR,
                "/organ/kulturforum/regler/ny?mening=Forumet+tr%C3%A4ffas+minst+tv%C3%A5+g%C3%A5nger+per+%C3%A5r",
            )
            .await;
        form.is(200).says("Minst två möten per år");
        let link = form.links().into_iter().find(|link| link.contains("rule=at_least")).expect("the way to the form");
        let opened = app.get_as(REGISTRAR, &link).await;
        assert!(opened.is(200).form_fields().contains(&("count".into(), "2".into())));
        let lost = app.get_as(REGISTRAR, "/organ/kulturforum/regler/ny?mening=Hej").await;
        lost.is(200).says("Det gick inte att tolka meningen");
    })
    .await;
}

#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn seed_page() -> Option<Vec<u8>> {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), std::path::PathBuf::from);
    std::fs::read(shared.join("seeds/000_4ceb5d6505097d9a.txt")).ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_seed_page_finds_its_bodies_in_the_demo_county() {
    let Some(page) = seed_page() else {
        println!("not run: 1 story of a seed page (set RADSLAG_SHARED)");
        return;
    };
    on_both_engines(async |app| {
        let sent = app.post_file_as(REGISTRAR, "/kallor", &[], ("file", "forum.txt", &page)).await;
        let address = sent.is(303).header("location").to_owned();
        let forum = proposal(app, &address, "Kulturforum", "cadence").await;
        assert_eq!((forum["confidence"].as_str(), forum["register"].as_str()), (Some("sure"), Some("same")));
        let all = proposals(app, &address).await;
        let known = all.iter().filter(|p| !p["body"]["slug"].is_null()).count();
        assert!(known > 20, "{known} of {}", all.len());
        app.get_as(REGISTRAR, &address).await.is(200).says("Står redan i registret.");
    })
    .await;
}

#[test]
fn the_command_line_tells_what_a_page_says_and_why_one_is_not_read() {
    let folder = crate::program::folder();
    std::fs::write(folder.path().join("sida.txt"), PAGE).expect("a file");
    std::fs::write(folder.path().join("lista.docx"), "inget dokument").expect("a file");
    let english =
        "The forum meets four times a year and is convened by the region together with the board of the county.";
    std::fs::write(folder.path().join("page.txt"), english).expect("a file");
    let read = |more: &[&str]| crate::program::run(folder.path(), &[&["read", "--demo"], more].concat());
    let told = read(&["sida.txt"]);
    told.ends_with(0).says("Kulturforum").says("Säker: Tre till fyra möten per år").says("Inget är sparat.");
    read(&["sida.txt", "--language", "en"]).ends_with(0).says("Nothing is saved.");
    let json: Value = serde_json::from_str(&read(&["sida.txt", "--format", "json"]).ends_with(0).out).expect("JSON");
    assert!(json["proposals"].as_array().is_some_and(|all| all.iter().any(|p| p["slug"] == "kulturforum")));
    read(&["lista.docx"]).ends_with(2).complains("lista.docx: Det här är inget Word-dokument");
    read(&["lista.docx", "--language", "en"]).ends_with(2).complains("This is not a Word document");
    read(&["page.txt"]).ends_with(2).complains("Sidan verkar vara på engelska");
    read(&["page.txt", "--language", "en"]).ends_with(2).complains("The page seems to be in English");
    read(&["finns-inte.txt"]).ends_with(2).complains("finns-inte.txt går inte att läsa");
}

//! What programs get: every address is in the table, every answer is as the document says, and nobody gets more than the page
//! shows her.

mod schema;

use kernel::Language;
use serde_json::Value;
use testkit::{Page, TestApp, app::ROLES, on_both_engines};

use schema::Document;

fn json(page: &Page) -> Value {
    assert_eq!(page.header("content-type"), "application/json", "{}", page.asked);
    serde_json::from_str(&page.html).unwrap_or_else(|fault| panic!("{}: {fault}: {}", page.asked, page.html))
}

/// `/organ?slag=forum` in JSON and in a language.
fn address(language: Language, page: &str, day: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let prefix = if language == Language::En { "/en" } else { "" };
    let query = [query, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&");
    format!("{prefix}{path}.json{}{query}", if query.is_empty() { "" } else { "?" })
}

/// Every address that the answers lead to, from the lists.
async fn all_addresses(app: &TestApp) -> Vec<String> {
    let mut all: Vec<String> = ["/", "/organ", "/organisationer", "/sok?q=region"].map(Into::into).into();
    let mut next = 0;
    while next < all.len() {
        let answer = json(app.get_as("registrator", &address(Language::Sv, &all[next], "")).await.is(200));
        for found in hrefs(&answer) {
            let page = found.replacen(".json", "", 1);
            if !all.contains(&page) {
                all.push(page);
            }
        }
        next += 1;
    }
    all
}

/// The addresses of other answers: `href` and `links.next`.
fn hrefs(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => map
            .iter()
            .flat_map(|(name, value)| match value.as_str() {
                Some(text) if ["href", "next"].contains(&name.as_str()) && text.starts_with('/') => {
                    vec![text.to_owned()]
                }
                _ => hrefs(value),
            })
            .collect(),
        Value::Array(list) => list.iter().flat_map(hrefs).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_of_the_demo_county_is_as_the_document_says() {
    let document = Document::of(&radslag::site::api_document());
    on_both_engines(async |app| {
        let addresses = all_addresses(app).await;
        let of = |kind: &str| addresses.iter().filter(|address| address.starts_with(kind)).count();
        let counts = ["/organ/", "/organisationer/", "/personer/"].map(of);
        assert!(counts.iter().all(|count| *count > 20), "the answers lead to {counts:?}");
        for (at, page) in addresses.iter().enumerate() {
            for (turn, role) in ROLES.into_iter().enumerate() {
                let language = if (at + turn) % 2 == 0 { Language::Sv } else { Language::En };
                let day = ["", "per=2018-01-01", "per=2027-01-15"][(at + turn) % 3];
                let got = app.get_as(role, &address(language, page, day)).await;
                let answer = json(&got);
                let faults = document.faults(page, got.status.as_u16(), &answer);
                assert!(faults.is_empty(), "{}: {}", got.asked, faults.join("\n"));
                assert!(got.status == 200 || (got.status == 404 && page.starts_with("/personer/")), "{}", got.asked);
            }
        }
    })
    .await;
}

/// The validator itself refuses what it should.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_with_something_else_in_it_is_not_as_the_document_says() {
    let document = Document::of(&radslag::site::api_document());
    let app = TestApp::demo().await;
    let answer = json(&app.get("/organ/kulturforum.json").await);
    let faults = |change: &dyn Fn(&mut Value)| {
        let mut changed = answer.clone();
        change(&mut changed);
        document.faults("/organ/kulturforum", 200, &changed)
    };
    assert!(faults(&|_| {}).is_empty());
    assert_eq!(faults(&|a| a["name"] = 3.into()), ["$.name: 3 is no string"]);
    assert_eq!(faults(&|a| a["seats"][0]["role"] = "king".into()), ["$.seats[0].role: \"king\" is none of the words"]);
    assert_eq!(faults(&|a| a["on"] = "2027-02-30".into()), ["$.on: \"2027-02-30\" is no date"]);
    assert_eq!(faults(&|a| a["more"] = 1.into()), ["$: more is not in the schema"]);
    let without = faults(&|a| drop(a.as_object_mut().expect("an object").remove("slug")));
    assert_eq!(without, ["$: slug is missing"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_says_what_the_page_says() {
    on_both_engines(async |app| {
        let page = app.get_as("registrator", "/en/organ/kulturforum?per=2027-01-15").await;
        let answer = json(&app.get_as("registrator", "/en/organ/kulturforum.json?per=2027-01-15").await);
        let findings = answer["findings"].as_array().expect("findings");
        assert!(!findings.is_empty(), "Kulturforum has findings that day");
        for finding in findings {
            page.says(finding["sentence"].as_str().expect("a sentence"));
            let days = [&finding["from"], &finding["to"]].map(|day| day.as_str().map(str::to_owned));
            let on = "2027-01-15".to_owned();
            assert!(
                days[0].as_ref().is_none_or(|from| *from <= on) && days[1].as_ref().is_none_or(|to| *to >= on),
                "{days:?}"
            );
        }
        let seats = answer["seats"].as_array().expect("seats");
        let vacant = seats.iter().filter(|seat| seat["state"] == "vacant").count();
        assert!(vacant > 0 && seats.len() > vacant);
        let only = json(&app.get_as("registrator", "/organ/kulturforum.json?lage=vakant&per=2027-01-15").await);
        assert_eq!(only["seats"].as_array().map(Vec::len), Some(vacant), "the filter of the page holds for programs");
        assert_eq!(answer["links"]["page"], "/en/organ/kulturforum?per=2027-01-15");
        assert_eq!(answer["links"]["self"], "/en/organ/kulturforum.json?per=2027-01-15");
        assert_eq!(answer["links"]["bodies"], "/en/organ.json?per=2027-01-15");
    })
    .await;
}

/// What the page shows to no visitor, the answer does not hold either: the page is the measure, person by person.
#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_gets_no_name_that_her_page_does_not_show() {
    on_both_engines(async |app| {
        let (mut shown, mut kept) = (0, 0);
        for page in all_addresses(app).await {
            let full = json(&app.get_as("registrator", &address(Language::Sv, &page, "")).await);
            let answer = app.get(&address(Language::Sv, &page, "")).await;
            let seen = app.get(&page).await;
            assert_eq!(answer.status, seen.status, "{page}");
            for name in names_of_people(&full) {
                assert_eq!(
                    answer.html.contains(&name) && answer.status == 200,
                    seen.words().contains(&name),
                    "{page}: {name}"
                );
                if seen.words().contains(&name) { shown += 1 } else { kept += 1 }
            }
        }
        assert!(shown > 50 && kept > 10, "{shown} names shown, {kept} kept");
    })
    .await;
}

/// The names beside an address of a person.
fn names_of_people(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let own = map.get("href").and_then(Value::as_str).is_some_and(|href| href.starts_with("/personer/"));
            let own = own.then(|| map.get("name").and_then(Value::as_str).map(str::to_owned)).flatten();
            own.into_iter().chain(map.values().flat_map(names_of_people)).collect()
        }
        Value::Array(list) => list.iter().flat_map(names_of_people).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_answered_in_json_in_both_languages() {
    let document = Document::of(&radslag::site::api_document());
    let app = TestApp::demo().await;
    for (asked, status, kind, words) in [
        ("/organ/finns-inte.json", 404, "not_here", "Sidan finns inte."),
        ("/en/organ/finns-inte.json", 404, "not_here", "There is no such page."),
        ("/organ.json?per=2027-02-30", 422, "faults", "Något behöver rättas."),
        ("/en/organ.json?per=x", 422, "faults", "Something needs mending."),
    ] {
        let got = app.get(asked).await;
        let answer = json(got.is(status));
        assert_eq!(answer["error"]["kind"], kind, "{asked}");
        assert!(
            answer["error"]["message"].as_str().is_some_and(|message| message.starts_with(words)),
            "{asked}: {answer}"
        );
        let page = asked.trim_start_matches("/en").replace(".json", "");
        assert_eq!(document.faults(&page, status, &answer), Vec::<String>::new());
    }
    app.get("/organ.vcf").await.is(406).says("Sidan finns inte i den formen");
    let moved = app.get("/organ/kulturforum/.json").await;
    assert_eq!(moved.status, 404);
}

/// Addresses that answer neither programs nor people with anything of the register.
const OTHERS: [&str; 3] = ["/komponenter", "/roll", "/static/{name}"];

#[test]
fn every_address_of_the_product_is_in_the_table() {
    let routes = include_str!("../../../docs/reference/routes.md");
    let routes = routes.lines().filter_map(|line| line.strip_prefix("| `/")?.split('`').next());
    let routes: Vec<String> = routes.map(|route| format!("/{route}")).collect();
    assert!(routes.len() > 7, "{routes:?}");
    let document = radslag::site::api_document();
    let paths = document["paths"].as_object().expect("paths");
    let missing: Vec<_> =
        routes.iter().filter(|route| !paths.contains_key(*route) && !OTHERS.contains(&route.as_str())).collect();
    assert!(missing.is_empty(), "these have no row in the operations of their feature: {missing:?}");
}

/// A method that no address takes is refused where there is an address, with the methods it takes; elsewhere nothing is found.
#[tokio::test(flavor = "multi_thread")]
async fn every_row_of_the_table_is_an_address_that_takes_the_methods_told() {
    let app = TestApp::demo().await;
    let document = radslag::site::api_document();
    for (path, operations) in document["paths"].as_object().expect("paths") {
        let address: String =
            path.split('/').map(|piece| if piece.starts_with('{') { "x" } else { piece }).collect::<Vec<_>>().join("/");
        let got = app.delete_as("registrator", &address).await;
        assert_eq!(got.status, 405, "{path} is told and not there");
        let takes: Vec<&str> = got.header("allow").split(',').filter(|method| *method != "HEAD").collect();
        let mut told: Vec<String> =
            operations.as_object().expect("operations").keys().map(|m| m.to_uppercase()).collect();
        told.sort();
        assert_eq!(takes, told, "{path}");
    }
    assert_eq!(app.delete_as("registrator", "/finns-inte").await.status, 404);
}

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
        let made = app.post_json_as("sekreterare", "/organ/kulturforum/moten/ny", &new.to_string()).await;
        judged("/organ/kulturforum/moten/ny", made.is(201));
        assert_eq!(records(app, "sekreterare").await.len(), now.len() + 1);
        let visitor = app.post_json_as("besokare", "/organ/kulturforum/moten/ny", &new.to_string()).await;
        assert_eq!(judged("/organ/kulturforum/moten/ny", visitor.is(404))["error"]["kind"], "not_here");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_refused_in_both_languages_and_nothing_is_saved() {
    on_both_engines(async |app| {
        let before = records(app, "sekreterare").await;
        let address = "/organ/kulturforum/moten/ny";
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

#[test]
fn no_two_operations_have_the_same_name_and_every_reference_leads_somewhere() {
    let document = radslag::site::api_document();
    let text = document.to_string();
    let mut names: Vec<String> = Vec::new();
    for operation in document["paths"].as_object().expect("paths").values().flat_map(|path| path.as_object()).flatten()
    {
        let name = operation.1["operationId"].as_str().expect("a name").to_owned();
        assert!(!names.contains(&name), "{name} stands twice");
        names.push(name);
    }
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some_and(|found| !found.is_null()), "{reference} leads nowhere");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_register_answers_programs_too() {
    let app = TestApp::demo().await;
    for address in [
        "/organ.json",
        "/organ/kulturforum.json",
        "/organ/kulturforum/uppgifter.json",
        "/organ/kulturforum/andra.json",
        "/organ/kulturforum/platser/ny.json",
        "/organ/kulturforum/platser/klistra-in.json",
        "/organ/ny.json",
        "/organ/kulturforum/historik.json",
        "/organ/kulturforum/historik.json?visa=laget&den=2026-11-24",
        "/organ/kulturforum/historik.json?fran=2026-11-01&till=2026-11-24",
        "/organ/kulturforum/ar/2026.json",
        "/organisationer.json",
        "/organisationer/timra-kommun.json",
        "/organisationer/timra-kommun/uppgifter.json",
        "/grupper.json",
        "/grupper/lanets-kommuner.json",
        "/matris.json",
        "/synergier.json",
        "/sektorer.json",
        "/lage/2026.json",
        "/overlamningar.json",
        "/overblick.json",
        "/historik.json",
        "/register.json",
        "/register/uppgifter.json",
        "/register/las-in.json",
        "/register/personer.json",
        "/register/paket.json",
        "/register/historik.json",
        "/register/partier/ny.json",
        "/kallor.json",
        "/sok.json?q=timr%C3%A5",
        "/api.json",
    ] {
        let page = app.get_as("registrator", address).await;
        page.is(200);
        assert!(page.header("content-type").starts_with("application/json"), "{address}");
    }
    let wrong = app.get_as("registrator", "/organ/kulturforum/historik.json?visa=laget&den=nyss").await;
    wrong.is(422).says("\"field\":\"den\"");
    let stood = app.get_as("registrator", "/organ/kulturforum/historik.json?visa=laget&den=2026-11-24").await;
    stood.says("\"kind\":\"seat\"").says("\"rule\":\"alternate\"");
}

//! What programs get: every answer is as the document says, and nobody gets more than the page shows her.
//!
//! * `table` – the addresses that can be asked
//! * `sending` – what programs send
//! * `schema` – whether an answer is as the document says

mod schema;
mod sending;
mod table;

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

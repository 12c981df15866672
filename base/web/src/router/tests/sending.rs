//! One address in several forms, and what is sent to it by forms and programs.

use super::*;
use crate::door::FormToken;

#[tokio::test]
async fn the_same_address_answers_a_page_json_and_a_file() {
    let router = router(demo()).await;
    let got = ask(&router, to("GET", "/prov/sak.json"), "").await;
    assert_eq!((got.status, got.header("content-type")), (StatusCode::OK, "application/json"));
    assert_eq!(got.body, "{\"name\":\"Rådet\"}");
    assert!(got.headers.get_all("vary").iter().any(|value| value == "Accept"));
    let named = ask(&router, to("GET", "/en/prov/sak").header(header::ACCEPT, "application/json"), "").await;
    assert_eq!(named.body, got.body);
    let again = ask(&router, to("GET", "/prov/sak.json").header(header::IF_NONE_MATCH, got.header("etag")), "").await;
    assert_eq!((again.status, &*again.body), (StatusCode::NOT_MODIFIED, ""));
    let list = ask(&router, to("GET", "/prov/sak.csv"), "").await;
    assert_eq!(list.header("content-disposition"), "attachment; filename=\"organ.csv\"");
    assert_eq!(list.header("content-type"), "text/csv; charset=utf-8");
}

#[tokio::test]
async fn a_form_that_a_page_does_not_have_is_said_in_words() {
    for (address, words) in [
        ("/prov.csv", "Sidan finns inte i den formen"),
        ("/prov/sak.xlsx", "Ta bort ändelsen från adressen"),
        ("/en/prov.vcf", "The page is not available in that form"),
    ] {
        let got = get_as_visitor(address).await;
        assert_eq!(got.status, StatusCode::NOT_ACCEPTABLE, "{address}");
        got.says(words);
    }
    let json = get_as_visitor("/prov.json").await;
    assert_eq!(json.status, StatusCode::NOT_ACCEPTABLE);
    json.says("\"kind\":\"format\"");
    assert_eq!(get_as_visitor("/prov.pdf").await.status, StatusCode::NOT_FOUND);
    let slashed = get_as_visitor("/prov/.json").await;
    assert_eq!(slashed.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn failures_are_json_when_json_was_asked_for() {
    let router = router(demo()).await;
    let error = |got: &Got| {
        assert_eq!(got.header("content-type"), "application/json", "{}", got.body);
        serde_json::from_str::<serde_json::Value>(&got.body).expect("json")["error"].clone()
    };
    let missing = error(&ask(&router, to("GET", "/en/finns-inte.json"), "").await);
    assert_eq!(missing["kind"], "not_here");
    assert!(missing["message"].as_str().expect("words").starts_with("There is no such page. "), "{missing}");
    let mistake = error(&ask(&router, to("GET", "/prov/fel/misstag").header("accept", "application/json"), "").await);
    assert_eq!(
        (&mistake["kind"], &mistake["message"]),
        (&"mistake".into(), &"Det går inte. ”tre” är inget antal.".into())
    );
    let ours = error(&ask(&router, to("GET", "/prov/fel/panik.json"), "").await);
    assert_eq!(ours["reference"].as_str().map(str::len), Some(9));
    assert!(!ours.to_string().contains("secret"));
    let faults = error(&ask(&router, to("POST", "/prov/sak").header("content-type", "application/json"), "{}").await);
    let expected = serde_json::json!([{ "field": "namn", "line": 3, "found": "-", "message": "Namnet saknas" }]);
    assert_eq!((&faults["kind"], &faults["faults"]), (&"faults".into(), &expected));
    ask(&router, form("/prov/sak"), "").await.says("Rad 3: Namnet saknas");
    let day = ask(&router, to("GET", "/prov/sak.json?per=2027-02-30"), "").await;
    assert_eq!(
        (day.status, &error(&day)["faults"][0]["found"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &"2027-02-30".into())
    );
}

#[tokio::test]
async fn forms_files_and_json_are_read_into_the_same_names() {
    let router = router(demo()).await;
    let expected = "[(\"namn\", \"Rådet\")] []";
    assert_eq!(ask(&router, form("/prov"), "namn=R%C3%A5det").await.body, expected);
    let json = to("POST", "/prov").header(header::CONTENT_TYPE, "application/json; charset=utf-8");
    assert_eq!(ask(&router, json, "{\"namn\":\"Rådet\"}").await.body, expected);
    let parts = "--x\r\nContent-Disposition: form-data; name=\"namn\"\r\n\r\nRådet\r\n--x\r\n\
        Content-Disposition: form-data; name=\"fil\"; filename=\"C:\\lista.csv\"\r\n\r\na;b\r\n--x\r\n\
        Content-Disposition: form-data; name=\"tom\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";
    let multipart = || to("POST", "/prov/filer").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    let got = ask(&router, multipart(), parts).await;
    assert_eq!(got.body, "[(\"namn\", \"Rådet\")] [\"fil lista.csv 3\"]");
    let cut = ask(&router, multipart(), &parts[..parts.len() - 8]).await;
    assert_eq!(cut.status, StatusCode::BAD_REQUEST, "{}", cut.body);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_both_languages() {
    let router = router(demo()).await;
    let text = |address: &str| to("POST", address).header(header::CONTENT_TYPE, "text/plain");
    let strange = ask(&router, text("/prov"), "namn").await;
    assert_eq!(strange.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    strange.says("Vi tar emot formulär och JSON.");
    ask(&router, text("/en/prov"), "namn").await.says("We take forms and JSON.");
    for body in ["namn=%E5ke", "namn=%00"] {
        let got = ask(&router, form("/prov"), body).await;
        assert_eq!(got.status, StatusCode::BAD_REQUEST, "{body}");
        got.says("Vi kunde inte läsa formuläret");
        ask(&router, form("/en/prov"), body).await.says("We could not read the form");
    }
}

#[tokio::test]
async fn a_file_may_be_larger_than_a_form_but_not_endless() {
    let router = router(demo()).await;
    let sent = |bytes: usize| {
        let head = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.csv\"\r\n\r\n";
        format!("{head}{}\r\n--x--\r\n", "x".repeat(bytes))
    };
    let to_files = |address: &str| to("POST", address).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    let large = sent(guard::BODY_LIMIT * 2);
    assert_eq!(ask(&router, to_files("/prov/filer"), &large).await.body, "[] [\"fil a.csv 4194304\"]");
    assert_eq!(ask(&router, to_files("/prov"), &large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let endless = ask(&router, to_files("/en/prov/filer"), &sent(guard::UPLOAD_LIMIT)).await;
    assert_eq!(endless.status, StatusCode::PAYLOAD_TOO_LARGE);
    endless.says("at most 25 megabytes");
}

#[tokio::test]
async fn what_was_typed_before_and_after_a_file_that_is_too_large_is_kept() {
    let router = router(demo()).await;
    let field =
        |name: &str, text: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    let file = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.csv\"\r\n\r\n";
    let form = |bytes: usize, quoted: &'static str| {
        let text = format!(
            "{}{}{file}{}\r\n{}{}--x--\r\n",
            field("namn", "Rådet"),
            field(FormToken::FIELD, "hemligt"),
            "-x-\r\n".repeat(bytes / 5),
            field("varför", "Rad ett\r\nrad två"),
            field("tom", ""),
        );
        let kind = format!("multipart/form-data; boundary={quoted}");
        let request = to("POST", "/prov/stora").header(header::CONTENT_TYPE, kind);
        (request.header(header::CONTENT_LENGTH, text.len()), text)
    };
    let kept = r#"too much: [("namn", "Rådet"), ("varför", "Rad ett\nrad två"), ("tom", "")] []"#;
    for (bytes, quoted) in [(guard::UPLOAD_LIMIT + 5, "x"), (guard::UPLOAD_LIMIT * 2, "\"x\"")] {
        let (request, text) = form(bytes, quoted);
        assert_eq!(ask(&router, request, &text).await.body, kept);
    }
    // What follows far behind the end of the file is not looked for; nothing breaks.
    let (request, text) = form(guard::UPLOAD_LIMIT + 5, "x");
    let long = text.replace("Rad ett", &"a".repeat(200_000));
    assert!(ask(&router, request, &long).await.body.starts_with(r#"too much: [("namn", "Rådet")"#));
}

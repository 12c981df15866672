//! The tower as a browser meets it: languages, pages for failures, headers, hosts, forms.

use std::sync::atomic::{AtomicU32, Ordering};

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, header},
};
use jiff::Timestamp;
use kernel::{Act, Actor, Clock, Date, actor::Relation};
use tower::ServiceExt;

use super::*;
use crate::{
    Answer, FeatureTexts, Format, Mode, RoleChoice, Site, Submission, Visit, api::Operation, failure::Busy,
    phrase::Phrase, site::App, submission, submission::Sent,
};

mod sending;

struct FixedDay;

impl Clock for FixedDay {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
    fn today(&self) -> Date {
        jiff::civil::date(2026, 11, 24)
    }
}

/// What a browser got.
struct Got {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ascii"))
    }

    #[track_caller]
    fn says(&self, text: &str) {
        assert!(self.body.contains(text), "{text:?} is not in {}", self.body);
    }
}

async fn router(mode: Mode) -> Router {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("radslag-web-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let clock = Arc::new(FixedDay);
    let db =
        db::Db::open(&db::Target::Sqlite(folder.join("test.db")), Arc::clone(&clock) as _).await.expect("a database");
    // No page here reads the database; what it opened may go.
    std::fs::remove_dir_all(&folder).expect("the test's own folder");
    let site = Site {
        region: "Region Prov".into(),
        mode,
        today_fixed: true,
        hosts: Vec::new(),
        reach: crate::reach::Reach::default(),
    };
    build_router(App::new(db, clock, site), vec![feature()]).expect("sound texts")
}

/// A door that knows one session, and one key of a program for reading.
#[expect(clippy::needless_pass_by_value, reason = "a door takes what is shown")]
fn door(_: db::Db, shown: crate::door::Shown, _: Date) -> crate::door::DoorAnswer {
    use crate::door::{Scope, Shown};
    let (known, scope) = match &shown {
        Shown::Session(key) => (key == "hennes", None),
        Shown::Bearer(key) => (key == "rad_lasning", Some(Scope::Read)),
        Shown::Feed(_) => (false, None),
    };
    let body = kernel::slug::Slug::new("radet").expect("a slug");
    let relations = vec![Relation::Secretary { body }, Relation::Registrar];
    let entered = crate::door::Entered {
        actor: Actor::Person { name: "Karin Prov".into(), relations, assurance: kernel::actor::Assurance::Low },
        of: vec![Some("Rådet".into()), None],
        signed_in: None,
        scope,
    };
    Box::pin(async move { Ok(known.then_some(entered)) })
}

fn demo() -> Mode {
    let person = Actor::person;
    let body = kernel::slug::Slug::new("radet").expect("a slug");
    let secretary = person("Stina Prov", Relation::Secretary { body });
    let roles = vec![
        RoleChoice { key: "registrator".into(), actor: person("Karin Prov", Relation::Registrar), of: None },
        RoleChoice { key: "sekreterare".into(), actor: secretary, of: Some("Rådet".into()) },
    ];
    Mode::Demo { roles }
}

/// A page that fails in every way there is.
fn feature() -> Feature {
    async fn echo(visit: Visit) -> Answer {
        visit.ok(&failure::FailurePage::new(visit.view(""), &Failure::NotHere, None))
    }
    async fn fail(axum::extract::Path(how): axum::extract::Path<String>) -> Answer {
        Err(match how.as_str() {
            "panik" => panic!("a secret in the panic"),
            "misstag" => crate::Mistake { sentence: Phrase::text("”tre” är inget antal."), actions: vec![] }.into(),
            "upptaget" => db::Error::Locked("writers").into(),
            "borta" => anyhow::Error::from(db::Error::NotFound { place: "x" }).into(),
            _ => anyhow::anyhow!("a secret in the error").into(),
        })
    }
    async fn saved(sent: Submission) -> String {
        let files: Vec<_> =
            sent.files.iter().map(|f| format!("{} {} {}", f.name, f.file_name, f.bytes.len())).collect();
        if sent.fields.is_empty() && files.is_empty() { "saved".into() } else { format!("{:?} {files:?}", sent.fields) }
    }
    async fn large(sent: Sent) -> String {
        match sent {
            Sent::Whole(sent) => saved(sent).await,
            Sent::TooMuch(sent) => format!("too much: {}", saved(sent).await),
        }
    }
    async fn thing(visit: Visit) -> Answer {
        match visit.format {
            Format::Json => visit.json(&serde_json::json!({ "name": "Rådet" })),
            Format::Csv => Ok(visit.file(Format::Csv, b"namn\r\n".to_vec(), Some("organ.csv"))),
            _ => echo(visit).await,
        }
    }
    async fn faulty(_: Visit) -> Answer {
        Err(Failure::Faults(vec![crate::Fault::at("namn", "Namnet saknas").found("-").on_line(3)]))
    }
    async fn number(axum::extract::Path(_): axum::extract::Path<u8>) {}
    let routes = Router::new()
        .route("/prov", get(echo).post(saved))
        .route("/prov/filer", post(saved).layer(submission::with_files()))
        .route("/prov/stora", post(large).layer(submission::with_files()))
        .route("/prov/sak", get(thing).post(faulty))
        .route("/prov/fel/{how}", get(fail))
        .route("/prov/nummer/{number}", get(number));
    Feature::new("test", FeatureTexts { sv: "test-menu = Prov", en: "test-menu = Test" })
        .routes(routes)
        .operations([
            Operation::get("/prov", "echo", "").act(Act::ReadPublic),
            Operation::post("/prov", "saved", "").act(Act::ReadPublic),
            Operation::post("/prov/filer", "files", "").act(Act::ReadPublic),
            Operation::post("/prov/stora", "large", "").act(Act::ReadPublic),
            Operation::get("/prov/sak", "thing", "").act(Act::ReadPublic),
            Operation::post("/prov/sak", "faulty", "").act(Act::ReadPublic),
            Operation::get("/prov/fel/{how}", "fail", "").act(Act::ReadPublic),
            Operation::get("/prov/nummer/{number}", "number", "").act(Act::ReadPublic),
        ])
        .menu(crate::MenuEntry::open("/prov", "test-menu", 1))
}

async fn ask(router: &Router, request: axum::http::request::Builder, body: &str) -> Got {
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    let response = router.clone().oneshot(request).await.expect("never fails");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    Got { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

fn to(method: &str, address: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(address).header(header::HOST, "127.0.0.1:8080")
}

fn form(address: &str) -> axum::http::request::Builder {
    to("POST", address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

async fn get_as_visitor(address: &str) -> Got {
    ask(&router(demo()).await, to("GET", address), "").await
}

#[tokio::test]
async fn what_is_not_here_gets_the_same_page_in_both_languages() {
    for address in ["/finns-inte", "/prov/fel/borta", "/prov/nummer/tolv", "//ond.example/"] {
        let got = get_as_visitor(address).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{address}");
        got.says("<h1>Sidan finns inte</h1>");
        got.says("lang=\"sv\"");
    }
    let got = get_as_visitor("/en/finns-inte").await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
    got.says("<h1>There is no such page</h1>");
    got.says("href=\"/en/prov\"");
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_others_out() {
    for address in ["/prov", "/finns-inte", "/prov/", "/prov/fel/panik"] {
        let got = get_as_visitor(address).await;
        assert_eq!(got.header("content-security-policy"), guard::CONTENT_SECURITY_POLICY, "{address}");
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert_eq!(got.header("referrer-policy"), "same-origin");
        assert_eq!(got.header("cross-origin-opener-policy"), "same-origin");
        assert!(got.header("permissions-policy").contains("geolocation=()"));
        assert_eq!(got.header("cache-control"), "private, no-cache");
    }
}

#[tokio::test]
async fn no_page_has_anything_inline() {
    for address in ["/komponenter", "/en/komponenter?per=2026-12-31", "/finns-inte"] {
        let got = get_as_visitor(address).await;
        for inline in ["style=\"", "<style", "onclick", "javascript:", "<script>"] {
            assert!(!got.body.contains(inline), "{inline} in {address}");
        }
    }
}

#[tokio::test]
async fn files_keep_for_good_at_an_address_with_their_hash() {
    let router = router(demo()).await;
    let style = &asset::ASSETS.style.address;
    let got = ask(&router, to("GET", style), "").await;
    assert_eq!((got.status, got.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert_eq!(got.header("cache-control"), "public, max-age=31536000, immutable");
    let zipped = ask(&router, to("GET", style).header(header::ACCEPT_ENCODING, "gzip"), "").await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert_eq!(ask(&router, to("GET", "/static/style-000000000000.css"), "").await.status, StatusCode::NOT_FOUND);
    let mark = ask(&router, to("GET", &asset::ASSETS.mark.address), "").await;
    mark.says("#005a73");
}

#[tokio::test]
async fn another_host_is_told_in_plain_words() {
    let request = Request::builder().uri("/prov").header(header::HOST, "ond.example");
    let got = ask(&router(demo()).await, request, "").await;
    assert_eq!(got.status, StatusCode::MISDIRECTED_REQUEST);
    got.says("Adressen hör inte till den här tjänsten");
    assert!(!got.body.contains("ond.example"));
    let none = ask(&router(demo()).await, Request::builder().uri("/en/prov"), "").await;
    assert_eq!(none.status, StatusCode::MISDIRECTED_REQUEST);
    none.says("The address does not belong to this service");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_and_one_too_large_too() {
    let router = router(demo()).await;
    let foreign = to("POST", "/prov").header(header::ORIGIN, "http://ond.example");
    let got = ask(&router, foreign, "").await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
    got.says("Formuläret kom från en annan webbplats");
    assert_eq!(ask(&router, to("POST", "/prov").header("sec-fetch-site", "same-origin"), "").await.body, "saved");
    let large = "x".repeat(guard::BODY_LIMIT + 1);
    for (address, words) in [("/prov", "Det är för mycket på en gång"), ("/en/prov", "That is too much at once")] {
        let got = ask(&router, form(address).header(header::CONTENT_LENGTH, large.len()), &large).await;
        assert_eq!(got.status, StatusCode::PAYLOAD_TOO_LARGE);
        got.says(words);
        let unsaid = ask(&router, form(address), &large).await;
        assert_eq!(unsaid.status, StatusCode::PAYLOAD_TOO_LARGE, "a length that was not said is still counted");
    }
    let wrong = ask(&router, to("DELETE", "/prov"), "").await;
    assert_eq!((wrong.status, wrong.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD,POST"));
}

#[tokio::test]
async fn our_own_faults_show_a_number_and_nothing_else() {
    for address in ["/prov/fel/panik", "/prov/fel/annat"] {
        let got = get_as_visitor(address).await;
        assert_eq!(got.status, StatusCode::INTERNAL_SERVER_ERROR);
        let number = got.header("x-request-id");
        assert_eq!(number.len(), 9, "{number}");
        got.says(&format!("Felets nummer: <strong>{number}</strong>"));
        assert!(!got.body.contains("secret"), "{address}");
    }
}

#[tokio::test]
async fn mistakes_and_a_busy_database_are_told_apart() {
    let mistake = get_as_visitor("/prov/fel/misstag").await;
    assert_eq!(mistake.status, StatusCode::UNPROCESSABLE_ENTITY);
    mistake.says("”tre” är inget antal.");
    let busy = get_as_visitor("/prov/fel/upptaget").await;
    assert_eq!(busy.status, Failure::Busy(Busy::Locked).status());
    busy.says("Många arbetar med uppgifterna samtidigt.");
}

#[tokio::test]
async fn a_day_that_does_not_exist_shows_the_page_for_today_with_the_word_found() {
    let got = get_as_visitor("/komponenter?per=2027-02-30").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    got.says("value=\"2027-02-30\"");
    got.says("aria-invalid=\"true\"");
    got.says("”2027-02-30” finns inte i kalendern.");
    got.says("<title>Fel: Komponenter");
    let english = get_as_visitor("/en/komponenter?per=%3Cb%3E").await;
    english.says("“&#60;b&#62;” is not a date we understand.");
    assert_eq!(get_as_visitor("/komponenter?per=31+dec+2026").await.status, StatusCode::OK);
}

#[tokio::test]
async fn another_day_stays_in_every_address() {
    let got = get_as_visitor("/komponenter?per=2026-12-31").await;
    got.says("Du ser läget den 31\u{a0}december\u{a0}2026.");
    got.says("href=\"/prov?per=2026-12-31\"");
    got.says("<input type=\"hidden\" name=\"per\" value=\"2026-12-31\">");
    got.says("href=\"/en/komponenter?per=2026-12-31\"");
    got.says("Demo:</strong> dagen är den 24\u{a0}november\u{a0}2026.");
}

#[tokio::test]
async fn the_demo_lets_one_choose_who_to_be() {
    let router = router(demo()).await;
    let choose = |body: &'static str| {
        let form = to("POST", "/roll").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let router = router.clone();
        async move { ask(&router, form, body).await }
    };
    let got = choose("roll=sekreterare&tillbaka=%2Fprov").await;
    assert_eq!((got.status, got.header("location")), (StatusCode::SEE_OTHER, "/prov"));
    assert_eq!(got.header("set-cookie"), "radslag_role=sekreterare; Path=/; HttpOnly; SameSite=Lax");
    assert_eq!(choose("roll=registrator&tillbaka=%2F%2Fond.example").await.header("location"), "/");
    assert_eq!(choose("roll=kung").await.status, StatusCode::NOT_FOUND);
    assert_eq!(choose("ingen=alls").await.status, StatusCode::BAD_REQUEST);
    let seen = ask(&router, to("GET", "/prov").header(header::COOKIE, "radslag_role=sekreterare"), "").await;
    seen.says("<span class=\"who-name\">Stina Prov</span>");
    seen.says("Sekreterare, Rådet");
    seen.says("<b>Rådslag</b>");
    let public = ask(&router, to("GET", "/prov").header(header::COOKIE, "radslag_role=besokare"), "").await;
    assert!(!public.body.contains("<b>Rådslag</b>"), "the public sees the region");
}

#[tokio::test]
async fn real_use_says_who_has_come_in_and_has_no_gallery() {
    let router = router(Mode::Serve { door }).await;
    let got = ask(&router, to("GET", "/prov").header(header::COOKIE, "radslag_session=hennes"), "").await;
    got.says("Karin Prov");
    got.says("Sekreterare, Rådet · Registrator");
    assert!(!got.body.contains("Demo:"));
    for cookie in ["radslag_session=en-annans", "radslag_session=", "radslag_role=registrator", "hennes"] {
        let got = ask(&router, to("GET", "/prov").header(header::COOKIE, cookie), "").await;
        got.says("Logga in");
        assert!(!got.body.contains("Karin Prov"), "{cookie}");
    }
    for address in ["/komponenter", "/roll"] {
        let status = ask(&router, to("GET", address), "").await.status;
        assert!(status.is_client_error(), "{address}: {status}");
    }
}

#[tokio::test]
async fn every_sample_renders_in_both_languages_without_a_missing_text() {
    let samples = crate::render_all_samples(&[feature()]).expect("every text is there");
    assert!(samples.len() > 30);
    for (name, language, html) in samples {
        assert!(html.contains(&format!("<html lang=\"{}\">", language.code())), "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name} ({language:?}) has one heading");
        assert!(!html.contains('['), "{name} ({language:?}) shows a key: {html}");
    }
}

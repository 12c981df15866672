//! Documents that are fetched from addresses people write: from the open internet, within limits, and from nowhere else.
//!
//! The website is a real one, with TLS, on this machine; one switch of the fetcher lets a test ask it. No name is looked up outside.

use std::{sync::Arc, time::Duration};

use db::base::Engine;
use fetch::{FetchFault, Fetched, Fetcher, Limits, wire::Tls};
use kernel::actor::Relation;
use serde_json::{Value, json};
use testkit::{
    Page, Start, TestApp, Website,
    website::{NAME, OwnNames, Reply},
};

use crate::sources::PAGE;

const LIMITS: Limits =
    Limits { largest: 100_000, connect: Duration::from_secs(5), total: Duration::from_secs(20), redirects: 3 };

fn fetcher(site: &Website, names: OwnNames, limits: Limits) -> Fetcher {
    let tls = Tls::new(Some(&site.authority())).expect("the authority is sound");
    Fetcher::new(tls, names.with(NAME, &["127.0.0.1"]), limits).and_from(site.socket())
}

/// What comes of an address when a website answers like this.
async fn of(site: &Website, names: OwnNames, address: &str) -> Result<Fetched, FetchFault> {
    fetcher(site, names, LIMITS).fetch(address).await
}

async fn word(site: &Website, names: OwnNames, address: &str) -> &'static str {
    of(site, names, address).await.map_or_else(|fault| fault.word(), |_| "fetched")
}

fn html() -> String {
    let lines: String = PAGE.split("\n\n").map(|part| format!("<p>{}</p>", part.replace('\n', " "))).collect();
    format!("<!doctype html><html lang=sv><title>Forum i länet</title><body>{lines}")
}

/// The product in use, with somebody who keeps the register and may look into the log; and her key.
async fn product(engine: Engine, fetcher: Fetcher) -> (TestApp, String) {
    let app = TestApp::serving(engine, Start::Demo).await.with_fetcher(Arc::new(fetcher));
    let may = [Relation::Registrar, Relation::Administrator];
    let key = app.enters("Karin Prov", "karin.prov@region.example", &may).await;
    (app, key)
}

fn json(page: &Page) -> Value {
    serde_json::from_str(page.is(200).text()).unwrap_or_else(|e| panic!("{}: {e}", page.asked))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_fetched_read_and_remembers_where_it_was() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let site = Website::start(|path| match path {
            "/forum?visa=allt" => Reply::leads_to("sidor/forum%20i%20l%C3%A4net.html?nyckel=hemlig#mitt"),
            _ => Reply::page(html()),
        })
        .await;
        let (app, karin) = product(engine, fetcher(&site, OwnNames::default(), LIMITS)).await;
        app.get_as(&karin, "/kallor").await.is(200).says("Eller hämta från adress");
        let sent = app.post_as(&karin, "/kallor", &[("address", &site.address("/forum?visa=allt#mitt"))]).await;
        let source = sent.is(303).header("location").to_owned();
        let address = site.address("/sidor/forum%20i%20l%C3%A4net.html?nyckel=hemlig");
        app.get_as(&karin, &source).await.is(200).says("Hämtad från").says(&address).says("Hållbarhetsrådet");
        let told = json(&app.get_as(&karin, &format!("{source}.json")).await);
        assert_eq!((&told["fetched_from"], &told["title"]), (&json!(address), &json!("Forum i länet")));
        assert_eq!(told["file_name"], "forum i länet.html");

        // Who had what fetched from where is on record, without what may be a key.
        let log = json(&app.get_as(&karin, "/sakerhetslogg.json?slag=hamtat").await);
        let events = log["events"].as_array().expect("events");
        let event = events.iter().find(|event| event["kind"] == "bodies.fetched").expect("it is on record");
        let was = json!({
            "from": site.address("/forum"), "led_to": site.address("/sidor/forum%20i%20l%C3%A4net.html"), "came": "fetched",
        });
        assert_eq!((&event["who"], &event["what"]), (&json!("Karin Prov"), &was));

        app.get_as(&karin, "/sakerhetslogg").await.says("Lät hämta ett dokument från webben");

        // Nothing but the question was sent.
        let asked = site.asked();
        assert_eq!(asked.len(), 2);
        for head in asked {
            let head = head.to_lowercase();
            assert!(head.contains("accept-encoding: identity") && head.contains(&format!("host: {NAME}:")), "{head}");
            for never in ["cookie", "authorization", "referer", "karin", "#mitt"] {
                assert!(!head.contains(never), "{head}");
            }
        }

        // A title that she gives counts before the page's own, and programs have the same way.
        let sent = json!({ "address": site.address("/forum?visa=allt"), "title": "Våra forum" }).to_string();
        let made: Value =
            serde_json::from_str(app.post_json_as(&karin, "/kallor", &sent).await.is(201).text()).expect("JSON");
        let told = json(&app.get_as(&karin, &format!("{}.json", made["address"].as_str().expect("an address"))).await);
        assert_eq!(told["title"], "Våra forum");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_stands_at_the_field_and_what_was_typed_stays() {
    let site = Website::start(|path| match path {
        "/bild" => Reply::page(b"\x89PNG\r\n\x1a\n\0\0\0\0"),
        "/engelska" => Reply::page("The forum meets four times a year and is convened by the region with the board."),
        "/borta" => Reply::with("404 Not Found", "", ""),
        "/stor" => Reply::with("200 OK", "", vec![b'a'; 100_001]),
        "/packad" => Reply::with("200 OK", "Content-Encoding: gzip\r\n", "abc"),
        "/inat" => Reply::leads_to("https://10.0.0.1/"),
        _ => Reply::page(html()),
    })
    .await;
    let (app, karin) = product(Engine::Sqlite, fetcher(&site, OwnNames::default(), LIMITS)).await;
    let port = site.socket().port();
    let private = "Adressen leder till en maskin som inte får tillfrågas.";
    for (address, says) in [
        ("http://region.example/".to_owned(), "Bara adresser som börjar med https:// hämtas."),
        ("file:///etc/passwd".into(), "Bara adresser som börjar med https:// hämtas."),
        ("forum".into(), "Det här är ingen webbadress."),
        (format!("https://karin:hemlig@{NAME}:{port}/"), "Adressen innehåller ett användarnamn eller lösenord."),
        ("https://region.example:8443/".into(), "Adressen har ett eget portnummer."),
        ("https://finns.inte.example/".into(), "någon webbplats som heter ”finns.inte.example”"),
        ("https://192.168.1.1/".into(), private),
        ("https://169.254.169.254/latest/meta-data".into(), private),
        ("https://[::1]/".into(), private),
        ("https://2130706433/".into(), private),
        (site.address("/inat"), private),
        (site.address("/bild"), "Den här sortens fil går inte att läsa."),
        (site.address("/engelska"), "Sidan verkar vara på engelska."),
        (site.address("/borta"), "Webbplatsen lämnar inte ut sidan (svar 404)."),
        (site.address("/stor"), "större än 1 MB"),
        (site.address("/packad"), "packad fast vi inte bad om det"),
    ] {
        // Slowly enough for the limit, which is another matter.
        app.clock.advance(jiff::SignedDuration::from_mins(2));
        let sent = app.post_as(&karin, "/kallor", &[("address", &address), ("title", "Våra forum")]).await;
        sent.is(422).says(says);
        let fields = sent.form_fields();
        assert!(fields.contains(&("address".into(), address.clone())), "{address}: {fields:?}");
        assert!(fields.contains(&("title".into(), "Våra forum".into())), "{address}: {fields:?}");
        let program = app.post_json_as(&karin, "/kallor", &json!({ "address": address }).to_string()).await;
        let program: Value = serde_json::from_str(program.is(422).text()).expect("JSON");
        assert_eq!(program["error"]["faults"][0]["field"], "address", "{program}");
    }
    let both = app.post_file_as(&karin, "/kallor", &[("address", "https://region.example")], ("file", "a.txt", b"abc"));
    both.await.is(422).says("Välj en fil eller skriv en adress, inte båda.");
    assert!(
        !json(&app.get_as(&karin, "/kallor.json").await)["sources"].to_string().contains("Våra forum"),
        "nothing is kept"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_fetches_there_is_no_field_and_nobody_else_may() {
    let app = TestApp::demo().await;
    app.get_as("registrator", "/kallor").await.is(200).says_nothing_of("hämta från adress");
    let sent = app.post_as("registrator", "/kallor", &[("address", "https://region.example/")]).await;
    sent.is(422);
    let sent = app.post_json_as("registrator", "/kallor", r#"{"address":"https://region.example/"}"#).await;
    sent.is(422).says("Här går det inte att hämta från en adress.");

    let site = Website::start(|_| Reply::page(html())).await;
    let app = TestApp::demo().await.with_fetcher(Arc::new(fetcher(&site, OwnNames::default(), LIMITS)));
    for role in [web::role::VISITOR, "foretradare"] {
        app.post_as(role, "/kallor", &[("address", &site.address("/"))]).await.is(404);
    }
    assert_eq!(site.asked(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_has_so_many_fetched_and_then_waits() {
    let site = Website::start(|_| Reply::page(html())).await;
    let (app, karin) = product(Engine::Sqlite, fetcher(&site, OwnNames::default(), LIMITS)).await;
    let bo = app.enters("Bo Prov", "bo.prov@region.example", &[Relation::Registrar]).await;
    let address = site.address("/");
    for _ in 0..20 {
        app.post_as(&karin, "/kallor", &[("address", "https://10.0.0.1/")]).await.is(422);
    }
    let refused = app.post_as(&karin, "/kallor", &[("address", &address)]).await;
    assert!(refused.is(429).header("retry-after").parse::<u32>().is_ok_and(|wait| wait <= 900));
    assert_eq!(site.asked(), [""; 0]);
    app.post_as(&bo, "/kallor", &[("address", &address)]).await.is(303);
    app.clock.advance(jiff::SignedDuration::from_mins(15));
    app.post_as(&karin, "/kallor", &[("address", &address)]).await.is(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_machine_of_a_name_is_looked_at_and_a_name_cannot_change_its_mind() {
    let site = Website::start(|path| match path {
        "/vidare" => Reply::leads_to(&format!("https://{}/", "vaxlar.example")),
        _ => Reply::page("Forumet träffas."),
    })
    .await;
    let names = || {
        OwnNames::default()
            .with("bada.example", &["93.184.215.14", "10.1.2.3"])
            .with("inne.example", &["10.1.2.3"])
            .with("moln.example", &["169.254.169.254"])
            .with("mappad.example", &["::ffff:127.0.0.1"])
            .with("ingen.example", &[])
            .with("vaxlar.example", &["127.0.0.1"])
            .with("vaxlar.example", &["93.184.215.14"])
    };
    let port = site.socket().port();
    for (name, came) in [
        ("bada.example", "not_public"),
        ("inne.example", "not_public"),
        ("moln.example", "not_public"),
        ("mappad.example", "not_public"),
        ("ingen.example", "unknown_name"),
        ("okand.example", "unknown_name"),
        ("localhost", "not_public"),
        ("intranat", "not_public"),
    ] {
        assert_eq!(word(&site, names(), &format!("https://{name}/")).await, came, "{name}");
        // Not at the port of the test's own server either, except on its own machine.
        assert_eq!(word(&site, names(), &format!("https://{name}:{port}/")).await, came, "{name}");
    }
    // The test's machine is let through at its port only; a redirect is looked at as if it had been written.
    assert_eq!(word(&site, names(), "https://vaxlar.example/").await, "not_public");
    assert_eq!(word(&site, names(), &site.address("/vidare")).await, "not_public");
    assert_eq!(word(&site, names(), &site.address("/")).await, "fetched");
    assert_eq!(word(&site, names(), &format!("https://{NAME}.:{port}/")).await, "fetched", "a name to its end");

    // The machine that was looked at is the one asked: the second answer of this name is never asked for.
    let address = format!("https://vaxlar.example:{port}/");
    assert_eq!(word(&site, names(), &address).await, "certificate", "reached, and not the one it is called");
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_end() {
    let site = Website::start(|path| match path {
        "/runt" => Reply::leads_to("/runt"),
        "/4" => Reply::leads_to("/3"),
        "/3" => Reply::leads_to("/2"),
        "/2" => Reply::leads_to("/1"),
        "/1" => Reply::leads_to("/0"),
        "/ingenstans" => Reply::with("302 Found", "", ""),
        "/oskyddad" => Reply::leads_to("http://sida.region.example/"),
        "/losenord" => Reply::leads_to("https://a:b@sida.region.example/"),
        "/port" => Reply::leads_to("https://sida.region.example:22/"),
        "/skript" => Reply::leads_to("javascript:alert(1)"),
        _ => Reply::page("Forumet träffas."),
    })
    .await;
    for (path, came, questions) in [
        ("/3", "fetched", 4),
        ("/4", "redirects", 4),
        ("/runt", "redirects", 4),
        ("/ingenstans", "redirects", 1),
        ("/oskyddad", "not_https", 1),
        ("/losenord", "password", 1),
        ("/port", "port", 1),
        ("/skript", "not_https", 1),
    ] {
        let before = site.asked().len();
        assert_eq!(word(&site, OwnNames::default(), &site.address(path)).await, came, "{path}");
        assert_eq!(site.asked().len() - before, questions, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_end_is_ended() {
    let site = Website::start(|path| match path {
        "/evig" => Reply::Endless,
        "/lang" => Reply::Hangs(b"HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\nabc".into()),
        "/avbruten" => Reply::Whole(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".into()),
        "/skrap" => Reply::Whole(b"SSH-2.0-OpenSSH_9.2\r\n".into()),
        "/huvud" => Reply::Whole([b"HTTP/1.1 200 OK\r\n".as_slice(), &b"X-A: b\r\n".repeat(20_000), b"\r\n"].concat()),
        "/trog" => Reply::Hangs(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".into()),
        _ => Reply::Hangs(Vec::new()),
    })
    .await;
    for (path, came) in [
        ("/evig", "too_large"),
        ("/lang", "too_large"),
        ("/avbruten", "silent"),
        ("/skrap", "silent"),
        ("/huvud", "silent"),
    ] {
        assert_eq!(word(&site, OwnNames::default(), &site.address(path)).await, came, "{path}");
    }
    let hasty = Limits { total: Duration::from_millis(500), ..LIMITS };
    for path in ["/trog", "/tyst"] {
        let fetched = fetcher(&site, OwnNames::default(), hasty).fetch(&site.address(path)).await;
        assert!(matches!(fetched, Err(FetchFault::TooLong)), "{path}: {fetched:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_vouched_for_is_not_believed() {
    let site = Website::start(|_| Reply::page("Forumet träffas.")).await;
    let names = OwnNames::default().with(NAME, &["127.0.0.1"]);
    let stranger = Fetcher::new(Tls::new(None).expect("TLS"), names, LIMITS).and_from(site.socket());
    let fetched = stranger.fetch(&site.address("/")).await;
    assert!(matches!(fetched, Err(FetchFault::Certificate)), "{fetched:?}");
    assert_eq!(site.asked(), [""; 0], "nothing was asked before");
}

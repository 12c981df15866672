//! Files sent with the form at `/register/las-in` as a browser sends them: looked at, saved, taken back; and files that are
//! larger than anybody should send.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use bodies::{commands::tables::take_out, model::record::RecordKind};
use kernel::{Actor, Language, actor::Relation};
use testkit::{Page, Start, TestApp, on_both_engines, on_both_engines_with, page::words};

use crate::program::{Serving, folder, run};

const REGISTRAR: &str = "registrator";
const READ_IN: &str = "/register/las-in";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

async fn table(app: &TestApp, kind: RecordKind) -> take_out::Table {
    let read = move |tx: &mut db::Tx<'_>| take_out::table(tx, &registrar(), kind);
    app.db.read(read).await.expect("the table is read").expect("the registrar may have it")
}

/// Sends the form of a page as it stands, with the button to save pressed.
async fn confirm(app: &TestApp, looked: &Page) -> Page {
    let mut fields = looked.form_fields();
    fields.push(("step".into(), "save".into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    // A browser sends a form that may hold files in parts, also where it holds none.
    app.post_file_as(REGISTRAR, READ_IN, &fields, ("ingen", "", b"")).await
}

const MEETINGS: [&str; 4] = ["of", "id", "date", "state"];

/// A table with one meeting, as Excel keeps it.
fn workbook(day: &str) -> Vec<u8> {
    let row = ["kulturforum", "", day, "planned"].map(|text| output::Cell::from(text.to_owned())).to_vec();
    take_out::Table { header: MEETINGS.into(), rows: vec![row] }.workbook("Möten").expect("a workbook")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_sent_is_looked_at_and_then_saved() {
    let csv = format!("{}\nkulturforum;;2027-09-13;planned\n", MEETINGS.join(";")).into_bytes();
    let files = [("möten.csv", csv, "2027-09-13"), ("möten.xlsx", workbook("2027-09-14"), "2027-09-14")];
    on_both_engines(async |app| {
        let fields = [("tabell", "moten"), ("why", "Extra möte")];
        for (name, bytes, day) in &files {
            let before = table(app, RecordKind::Meeting).await.rows.len();
            let looked = app.post_file_as(REGISTRAR, READ_IN, &fields, ("fil", name, bytes)).await;
            looked.is(200).says("Nya: 1. Ändrade: 0. Oförändrade: 0. Inget är sparat än.").says(day);
            assert!(looked.html.contains("enctype=\"multipart/form-data\""), "a long table fits the form");
            assert_eq!(table(app, RecordKind::Meeting).await.rows.len(), before, "{name}: nothing is saved");
            confirm(app, &looked).await.is(200).says("Sparat: 1 rad.");
            assert_eq!(table(app, RecordKind::Meeting).await.rows.len(), before + 1, "{name}");
        }
        // Somebody who may not, sends all the same.
        let sent = app.post_file_as("sekreterare", READ_IN, &fields, ("fil", files[0].0, &files[0].1)).await;
        sent.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_register_is_looked_at_and_then_saved() {
    let package = TestApp::demo().await.get_as(REGISTRAR, "/register/paket.json").await.html;
    on_both_engines_with(Start::Empty, async |app| {
        let fields = [("tabell", "paket"), ("why", "Från länet bredvid")];
        let send = async |language: &str, text: &[u8]| {
            let address = format!("{language}{READ_IN}");
            app.post_file_as(REGISTRAR, &address, &fields, ("fil", "paket.json", text)).await
        };
        let newer = package.replacen("\"format\": 1", "\"format\": 2", 1);
        let broken = package.as_bytes().iter().copied().chain(*b"\"Sollefte\xc3").collect::<Vec<u8>>();
        for (language, newer_words, broken_words) in [
            ("", "skrivet av ett nyare program", "är ingen bokstav i UTF-8"),
            ("/en", "was written by a newer program", "is no letter of UTF-8"),
        ] {
            send(language, newer.as_bytes()).await.is(422).says(newer_words);
            let again = send(language, &broken).await;
            again.is(422).says(broken_words);
            assert!(again.form_fields().contains(&("why".into(), "Från länet bredvid".into())), "what was typed stays");
        }
        let looked = send("", package.as_bytes()).await;
        looked.is(200).says("Det här läses in: ").says("35 organ").says("Inget är sparat än.");
        send("/en", package.as_bytes()).await.is(200).says("35 bodies").says("Nothing is saved yet.");
        app.get("/organ").await.says("inga organ");
        confirm(app, &looked).await.is(200).says("Registret är inläst: ").says("35 organ");
        app.get("/organ").await.says("Kulturforum");
        assert_eq!(app.get_as(REGISTRAR, "/register/paket.json").await.html, package);
        send("", package.as_bytes()).await.is(422).says("Registret innehåller redan 35 organ.");
        send("/en", package.as_bytes()).await.is(422).says("The register holds 35 bodies already.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_table_changed_is_taken_back_in_the_history() {
    let everything = async |app: &TestApp| {
        let package = app.get_as(REGISTRAR, "/register/paket.json").await;
        package.is(200).html.clone()
    };
    on_both_engines(async |app| {
        let before = everything(app).await;
        // Two people and what is new of a third: an entry for each.
        let rows =
            "address;name;title\nj4yagnk5;Marta Bergfalk;koncernchef\nc2pnhfky;Helena Kvarnlöf;kulturchef\n;Ny Prov;\n";
        let fields = [("tabell", "personer"), ("why", "Nya titlar")];
        let looked = app.post_file_as(REGISTRAR, READ_IN, &fields, ("fil", "personer.csv", rows.as_bytes())).await;
        confirm(app, looked.is(200)).await.is(200).says("Sparat: 3 rader.").says("går att ångra");
        assert_ne!(everything(app).await, before);
        let history = app.get_as(REGISTRAR, "/historik").await;
        let entries: Vec<String> = history.links().into_iter().filter(|link| is_entry(link)).take(3).collect();
        assert_eq!(entries.len(), 3, "{entries:?}");
        for entry in &entries {
            app.get_as(REGISTRAR, entry).await.is(200).says("Nya titlar");
            app.post_as(REGISTRAR, entry, &[("skal", "Fel lista")]).await.is(303);
        }
        assert_eq!(everything(app).await, before, "everything is as before");
        let history = app.get_as(REGISTRAR, "/historik").await;
        assert_eq!(history.count("Fel lista"), 3, "{}", history.words());
        for entry in &entries {
            app.get_as(REGISTRAR, entry).await.is(200).says("Skäl: Fel lista");
            app.post_as(REGISTRAR, entry, &[("skal", "En gång till")]).await.is(409);
        }
    })
    .await;
}

/// Whether a link leads to one entry of the log.
fn is_entry(link: &str) -> bool {
    link.strip_prefix("/historik/").is_some_and(|id| id.len() == 36 && !id.contains('/'))
}

/// Two hundred megabytes.
const ENDLESS: usize = 200_000_000;

/// Sends a form with an endless file, piece by piece, and gives the answer.
fn send_endless(serving: &Serving, address: &str) -> String {
    let field =
        |name: &str, text: &str| format!("--del\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    let head = format!(
        "{}{}--del\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"stor.csv\"\r\n\r\n",
        field("tabell", "moten"),
        field("why", "Årets möten")
    );
    let tail = "\r\n--del--\r\n";
    let length = head.len() + ENDLESS + tail.len();
    let mut stream = TcpStream::connect(("127.0.0.1", serving.port)).expect("the program answers");
    write!(
        stream,
        "POST {address} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}={REGISTRAR}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: multipart/form-data; boundary=del\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{head}",
        serving.port,
        web::role::COOKIE
    )
    .expect("it listens");
    let piece = vec![b'x'; 1_000_000];
    for _ in 0..ENDLESS / piece.len() {
        stream.write_all(&piece).expect("it listens to the end, so that a browser shows its answer");
    }
    stream.write_all(tail.as_bytes()).expect("it listens");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("the whole answer");
    answer
}

#[test]
fn a_form_with_an_endless_file_is_answered_in_words_and_kept() {
    let folder = folder();
    let demo = Serving::start(folder.path(), &["demo", "--folder", "lan"]);
    let before = demo.most_memory();
    for (language, too_large) in [
        (Language::Sv, "Filen är större än 25 MB. Dela upp den, eller ta bort bilder."),
        (Language::En, "The file is larger than 25 MB. Split it, or leave out pictures."),
    ] {
        let address = if language == Language::Sv { READ_IN.to_owned() } else { format!("/en{READ_IN}") };
        let answer = send_endless(&demo, &address);
        assert!(answer.starts_with("HTTP/1.1 413 "), "{}", answer.lines().next().unwrap_or_default());
        assert!(words(&answer).contains(too_large), "{}", words(&answer));
        assert!(answer.contains("value=\"motesdagar\" selected"), "the choice stays");
        assert!(answer.contains("value=\"Årets möten\""), "what was typed stays");
    }
    let grown = demo.most_memory() - before;
    assert!(grown < 50_000_000, "{grown} bytes are kept of what is thrown away");
    assert_eq!(demo.get("/organ/kulturforum").0, 200, "it goes on");
}

#[test]
fn an_endless_table_is_refused_on_the_command_line() {
    let folder = folder();
    let file = std::fs::File::create(folder.path().join("stor.csv")).expect("the test's own folder");
    file.set_len(ENDLESS as u64).expect("a file of air");
    for (language, words) in [("sv", "Filen är större än 25 MB."), ("en", "The file is larger than 25 MB.")] {
        run(folder.path(), &["import", "stor.csv", "--table", "meetings", "--language", language])
            .ends_with(2)
            .complains(words);
    }
    assert!(!folder.path().join("radslag.sqlite").exists(), "nothing is made of it");
}

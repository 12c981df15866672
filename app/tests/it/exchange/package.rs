//! Packages: out, into an empty register, and out again.

use std::sync::Arc;

use bodies::{
    commands::{
        LoadError, exchange, fault_lines, load,
        tables::{self, Incoming, Read},
    },
    model::record::RecordKind,
    package::File,
    store::file::NewFile,
};
use db::{base::Engine, params, sql};
use kernel::{Actor, Language, id::Id};
use testkit::{Start, TestApp, on_both_engines, on_both_engines_with};

const REGISTRAR: Actor = Actor::System { part: "test" };

async fn out(app: &TestApp) -> (Vec<File>, String) {
    let register = exchange::take_out(&app.db, &REGISTRAR).await.expect("the register is read");
    (register.toml(), register.json())
}

/// Files as one text, to be compared.
fn text_of(files: &[File]) -> String {
    files.iter().map(|file| format!("=== {}\n{}", file.name, file.text)).collect()
}

fn json_file(text: &str) -> Vec<File> {
    vec![File { name: Arc::from("register.json"), text: text.into() }]
}

/// A new register with what the files say.
async fn read_in(engine: Engine, files: &[File]) -> TestApp {
    let app = TestApp::new(engine, Start::Empty).await;
    let read = load(&app.db, &REGISTRAR, "a package", files).await;
    if let Err(LoadError::Faults(faults)) = &read {
        let v = radslag::say::view(Language::Sv, demo::TODAY);
        panic!("{}", fault_lines(&v, faults).join("\n"));
    }
    read.expect("the package is read in");
    app
}

#[tokio::test]
async fn the_demo_county_comes_back_byte_for_byte() {
    let told = std::cell::RefCell::new(Vec::new());
    on_both_engines(async |app| {
        let (toml, json) = out(app).await;
        assert!(toml.len() > 30 && json.len() > 100_000, "everything is there");
        for files in [toml.clone(), json_file(&json)] {
            let again = read_in(app.db.engine(), &files).await;
            let (toml_again, json_again) = out(&again).await;
            assert_eq!(text_of(&toml_again), text_of(&toml));
            assert_eq!(json_again, json);
        }
        told.borrow_mut().push(json);
    })
    .await;
    let told = told.into_inner();
    assert_eq!(told[0], told[1], "both databases tell the same");
}

#[tokio::test]
async fn a_register_read_from_its_package_follows_its_charters_as_before() {
    let app = TestApp::demo().await;
    let (toml, _) = out(&app).await;
    let again = read_in(Engine::Sqlite, &toml).await;
    let v = radslag::say::view(Language::Sv, demo::TODAY);
    let told = async |app: &TestApp| {
        let all = bodies::commands::check(&app.db, &v, demo::TODAY, None).await.expect("findings").expect("bodies");
        all.into_iter()
            .map(|told| format!("{} {:?} {} {:?}", told.body, told.level, told.sentence, told.source))
            .collect()
    };
    let (before, after): (Vec<String>, Vec<String>) = (told(&app).await, told(&again).await);
    assert!(before.len() > 50);
    assert_eq!(after, before);
}

#[tokio::test]
async fn an_import_that_stops_half_way_leaves_nothing() {
    on_both_engines_with(Start::Empty, async |app| {
        let package = bodies::package::check::read(&demo::files()).expect("the demo is sound");
        let stopped = app.db.write(&REGISTRAR, "stops", move |tx| {
            bodies::package::load::load(tx, &package)?;
            Err::<(), _>(db::Error::other("the power went"))
        });
        assert!(stopped.await.is_err());
        let (_, json) = out(app).await;
        assert!(!json.contains("kulturforum") && !json.contains("slug"), "{json}");
        // And the register can still be read in.
        load(&app.db, &REGISTRAR, "again", &demo::files()).await.expect("the register is empty");
    })
    .await;
}

/// What is wrong with a package, in both languages.
fn lines(files: &[File]) -> [Vec<String>; 2] {
    let faults = bodies::package::check::read(files).expect_err("faults");
    Language::ALL.map(|language| {
        let lines = fault_lines(&radslag::say::view(language, demo::TODAY), &faults);
        lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
    })
}

#[test]
fn a_package_from_a_newer_program_is_refused_in_words() {
    let swedish = "rad 1: format: paketet har formatet 2 och är skrivet av ett nyare program; det här läser till och med 1. \
                   Uppdatera programmet först.";
    let english = "line 1: format: the package has the format 2 and was written by a newer program; this one reads up to 1. \
                   Update the program first.";
    let toml = [
        File { name: "package.toml".into(), text: "format = 2\nnew = 1\n".into() },
        File { name: "unheard-of.toml".into(), text: "x = 1\n".into() },
    ];
    assert_eq!(lines(&toml), [[format!("package.toml, {swedish}")], [format!("package.toml, {english}")]]);
    let json = json_file(r#"{"format": 2, "unheard_of": [], "person": [{"key": "x"}]}"#);
    assert_eq!(lines(&json), [[format!("register.json, {swedish}")], [format!("register.json, {english}")]]);
}

#[test]
fn every_fault_of_a_json_package_is_told_with_its_line() {
    let text = r#"{
"format": 1,
"term": [
{"slug": "2027-2030", "name": "x", "from": "2027-13-01", "to": "2030-12-31"},
{"slug": "2023-2026", "nam": "x", "from": "2023-01-01", "to": "2026-12-31"}
],
"persons": [],
"body": [
{"slug": "radet", "name": "Rådet", "kind": "forum", "level": "county",
"seat": [
{"key": "a", "role": "chairman"}
],
"charter": [
{"title": "x",
"rule": [
{"rule": "range", "min": 3, "source": {"title": "x"}}
]}
]}
]
}"#;
    let [swedish, english] = lines(&json_file(text));
    let places = |lines: &[String]| -> Vec<String> {
        lines.iter().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect()
    };
    let expected = [4, 5, 7, 11, 16];
    assert_eq!(places(&swedish), expected.map(|line| format!("register.json, rad {line}")), "{swedish:#?}");
    assert_eq!(places(&english), expected.map(|line| format!("register.json, line {line}")), "{english:#?}");
    assert!(swedish[3].contains("”chairman”") && swedish[4].contains("”max”"), "{swedish:#?}");
    let broken = lines(&json_file("{\n\"term\": [,]\n}"));
    assert_eq!(
        broken[0],
        [
            "register.json, rad 2: ”\"term\": [,]” går inte att läsa som JSON; kontrollera citattecken, klamrar och kommatecken"
        ]
    );
}

#[tokio::test]
async fn what_people_added_comes_back_too() {
    on_both_engines(async |app| {
        let file = kernel::id::BodyId::named("a file").uuid();
        let keep = move |tx: &mut db::Tx<'_>| {
            let content = "Arbetsordning\n6 §".as_bytes();
            let (name, media_type) = ("ordning.txt", "text/plain; charset=utf-8");
            bodies::store::file::keep(tx, &NewFile { id: file, name, media_type, digest: &[7; 32], content })?;
            // As if somebody had sent it with the form of a document.
            let set = sql!("UPDATE document SET file_id = $1 WHERE title = 'Regional kulturplan 2024–2027'");
            tx.run(set, params![file])
        };
        assert_eq!(app.db.maintain(keep).await.expect("the file is kept"), 1);
        for (kind, text) in [
            (RecordKind::Name, "of;id;name;kind;from;to\ntimra-kommun;;Timrå köping;alias;1990-01-01;1995-12-31\n"),
            (RecordKind::Person, "address;name\n;Ny Prov\n"),
            (
                RecordKind::Seat,
                "of;id;role;organisation;voting;public;from\nkulturforum;;observer;timra-kommun;nej;ja;2027-01-01\n",
            ),
        ] {
            let sheet = Arc::new(input::sheet::read("tabell.csv", text.as_bytes()).expect("a sheet"));
            let incoming = Incoming { kind, sheet, today: demo::TODAY, language: Language::Sv };
            let read = tables::read_in(&app.db, &REGISTRAR, "prov", &incoming, None).await.expect("read in");
            assert!(matches!(read, Ok(Read::Done(..))), "{kind:?}: {read:?}");
        }
        let (toml, json) = out(app).await;
        for words in ["dated_aliases", "observer-timra-kommun-2027", "Ny Prov", "ordning.txt", "QXJiZXRzb3Jkbmlu"] {
            assert!(json.contains(words), "{words}");
        }
        for files in [toml.clone(), json_file(&json)] {
            let again = read_in(app.db.engine(), &files).await;
            let (toml_again, json_again) = out(&again).await;
            assert_eq!(text_of(&toml_again), text_of(&toml));
            assert_eq!(json_again, json);
        }
        let hidden = json_file(&json.replace("QXJiZXRzb3Jkbmlu", "PHNjcmlwdD4=!"));
        let [swedish, _] = lines(&hidden);
        assert!(swedish.len() == 1 && swedish[0].contains("file: "), "{swedish:?}");
    })
    .await;
}

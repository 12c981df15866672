//! Tables out of the register and into it: nothing changes on the way, what is changed is told before it is saved, and all faults
//! are told at once.

use std::sync::Arc;

use bodies::{
    commands::tables::{self, Incoming, Looked, Read, take_out},
    model::record::RecordKind,
};
use kernel::{Actor, Language, actor::Relation};
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines, on_both_engines_with};

const REGISTRAR: &str = "registrator";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

async fn table(app: &TestApp, kind: RecordKind) -> take_out::Table {
    let read = move |tx: &mut db::Tx<'_>| take_out::table(tx, &registrar(), kind);
    app.db.read(read).await.expect("the table is read").expect("the registrar may have it")
}

fn incoming(kind: RecordKind, bytes: &[u8]) -> Incoming {
    let sheet = input::sheet::read("tabell", bytes).expect("a sheet");
    Incoming { kind, sheet: Arc::new(sheet), today: demo::TODAY, language: Language::Sv }
}

async fn look(app: &TestApp, kind: RecordKind, text: &str) -> Looked {
    tables::look_at(&app.db, &registrar(), &incoming(kind, text.as_bytes())).await.expect("the register is read")
}

/// All that is wrong with a table, in both languages.
async fn faults(app: &TestApp, kind: RecordKind, text: &str) -> [Vec<String>; 2] {
    let faults = look(app, kind, text).await.expect_err("faults");
    Language::ALL.map(|language| {
        let lines = tables::fault_lines(&radslag::say::view(language, demo::TODAY), &faults);
        lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
    })
}

#[tokio::test]
async fn every_table_comes_back_without_a_change() {
    on_both_engines(async |app| {
        for kind in RecordKind::ALL {
            let table = table(app, *kind).await;
            for bytes in [table.csv().expect("CSV"), table.workbook("x").expect("Excel")] {
                if table.rows.is_empty() {
                    continue;
                }
                let looked = tables::look_at(&app.db, &registrar(), &incoming(*kind, &bytes)).await.expect("read");
                let (plan, _) = looked.unwrap_or_else(|faults| {
                    let lines = tables::fault_lines(&radslag::say::view(Language::Sv, demo::TODAY), &faults);
                    panic!("{kind:?}: {}", lines.join("\n"))
                });
                assert_eq!(plan.unchanged, table.rows.len(), "{kind:?}: {:#?}", plan.rows.first());
            }
        }
        let rows = [RecordKind::Seat, RecordKind::Holder, RecordKind::Rule, RecordKind::Person, RecordKind::Meeting];
        for kind in rows {
            assert!(table(app, kind).await.rows.len() > 100, "{kind:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_changed_and_what_is_new_is_told_and_then_saved() {
    on_both_engines(async |app| {
        let text = "address;name;title\nj4yagnk5;Marta Bergfalk;koncernchef\n;Ny Prov;kulturchef\nc2pnhfky;Helena Kvarnlöf;regionchef\n";
        let (plan, preview) = look(app, RecordKind::Person, text).await.expect("no faults");
        assert_eq!((plan.new_records(), plan.rows.len(), plan.unchanged), (1, 2, 1));
        assert!(preview.is_some(), "it was tried");
        // What the table has no column for stays.
        let phone = plan.rows[0].after.text("phone").to_owned();
        assert_eq!(phone, "031-390 06 00");
        let before = table(app, RecordKind::Person).await.rows.len();
        let table_in = incoming(RecordKind::Person, text.as_bytes());
        let other = tables::read_in(&app.db, &registrar(), "prov", &table_in, Some("another".into())).await.expect("read");
        assert!(matches!(other, Ok(Read::Otherwise)), "somebody else was there: look again");
        assert_eq!(table(app, RecordKind::Person).await.rows.len(), before, "nothing is saved");
        let done = tables::read_in(&app.db, &registrar(), "prov", &table_in, Some(plan.version())).await.expect("saved");
        let Ok(Read::Done(_, applied)) = done else { panic!("{done:?}") };
        assert_eq!(applied.entries.len(), 2, "a log entry for each person, so that each can be taken back");
        assert_eq!(table(app, RecordKind::Person).await.rows.len(), before + 1);
        app.get_as(REGISTRAR, "/personer/j4yagnk5").await.is(200).says("koncernchef").says("031-390 06 00");
        let again = tables::read_in(&app.db, &registrar(), "prov", &table_in, None).await.expect("read");
        assert!(matches!(&again, Ok(Read::Done(plan, _)) if plan.rows.len() == 1), "only the new one is new again: {again:?}");
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_table_is_told_with_line_and_column() {
    let app = TestApp::demo().await;
    let [swedish, english] = faults(&app, RecordKind::Person, "adress;namn;title\nx;y;z\n").await;
    assert_eq!(swedish.len(), 4, "{swedish:#?}");
    assert!(
        swedish[0].starts_with(
            "Rad 1, kolumn adress: kolumnen ”adress” hör inte till tabellen. Kolumnerna är: address, name, "
        )
    );
    assert!(swedish[0].ends_with("Menade du address (address)?"), "{}", swedish[0]);
    assert_eq!(swedish[2], "Rad 1, kolumn address: kolumnen ”address” saknas.");
    assert_eq!(english[3], "Line 1, column name: the column “name” is missing.");

    let text = "address;name;organisation;party;email;protected\n\
        j4yagnk5;Marta Bergfalk;Region Västernorland;s;marta;kanske\n\
        j4yagnk5;Marta Bergfalk;;;;\n\
        Å;;;;;\n";
    let [swedish, english] = faults(&app, RecordKind::Person, text).await;
    let places: Vec<&str> = swedish.iter().filter_map(|line| line.split(": ").next()).collect();
    let expected = [
        "Rad 2, kolumn organisation",
        "Rad 2, kolumn email",
        "Rad 2, kolumn protected",
        "Rad 3, kolumn address",
        "Rad 4, kolumn address",
    ];
    assert_eq!(places, expected, "{swedish:#?}");
    assert!(
        swedish[0].contains("”Region Västernorland”") && swedish[0].contains("Menade du Region Västernorrland ("),
        "{}",
        swedish[0]
    );
    assert_eq!(english.len(), 5);
    assert_eq!(english[3], "Line 3, column address: “j4yagnk5” stands on line 2 already.");

    let [swedish, english] =
        faults(&app, RecordKind::Meeting, "of;id;date;state\nKulturforumet;;2027-02-30;planerat\n").await;
    assert!(
        swedish[0].starts_with(
            "Rad 2, kolumn of: Inget i registret heter ”Kulturforumet”. Menade du Kulturforum (kulturforum"
        ),
        "{swedish:#?}"
    );
    assert!(english[0].starts_with("Line 2, column of: Nothing in the register is called “Kulturforumet”."));
    let [swedish, _] = faults(&app, RecordKind::Meeting, "of;id;date;state\nkulturforum;;2027-02-30;planerat\n").await;
    assert_eq!(swedish.len(), 2, "{swedish:#?}");
    let new = "slug;name;abbreviation\nny;Nya partiet;N\n;+++;P\n;Ny;Y\n";
    let [swedish, english] = faults(&app, RecordKind::Party, new).await;
    assert!(swedish[0].starts_with("Rad 2, kolumn slug: Adressordet ”ny” är upptaget"), "{swedish:#?}");
    assert!(english[1].starts_with("Line 3, column name: “+++” has no letters."), "{english:#?}");
    assert_eq!(swedish.len(), 2, "a name may be Ny, its word becomes another: {swedish:#?}");
    let unknown = "of;id;date;state\nkulturforum;0198aaaa-0000-7000-8000-000000000000;2027-03-01;planned\n";
    let [swedish, english] = faults(&app, RecordKind::Meeting, unknown).await;
    assert_eq!(
        swedish,
        ["Rad 2, kolumn id: Ingen uppgift har id ”0198aaaa-0000-7000-8000-000000000000”. Lämna fältet tomt för en ny."]
    );
    assert_eq!(english.len(), 1);
}

#[tokio::test]
async fn a_table_goes_through_the_page() {
    on_both_engines(async |app| {
        app.get("/register/las-in").await.is(404);
        app.get_as("sekreterare", "/register/las-in").await.is(404);
        app.get_as(REGISTRAR, "/register/las-in?tabell=moten").await.is(200).says("Läs in en tabell");
        let rows = "of;id;date;state\nkulturforum;;2027-09-13;planned\n";
        let fields = [("tabell", "moten"), ("rader", rows), ("why", "Extra möte")];
        app.post_as("sekreterare", "/register/las-in", &fields).await.is(404);
        let looked = app.post_as(REGISTRAR, "/register/las-in", &fields).await;
        looked
            .is(200)
            .says("Nya: 1. Ändrade: 0. Oförändrade: 0. Inget är sparat än.")
            .says("2027-09-13")
            .says("Spara 1 ändring");
        app.get_as(REGISTRAR, "/organ/kulturforum?per=2027-09-01").await.says_nothing_of("13 september");
        let mut confirmed = looked.form_fields();
        confirmed.push(("step".into(), "save".into()));
        let confirmed: Vec<(&str, &str)> =
            confirmed.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        app.post_as(REGISTRAR, "/register/las-in", &confirmed).await.is(200).says("Sparat: 1 rad.");
        app.get_as(REGISTRAR, "/organ/kulturforum?per=2027-09-01").await.says("13 sep");
        let wrong = [("tabell", "moten"), ("rader", "of;id;date;state\nkulturforum;;i höst;planned\n")];
        app.post_as(REGISTRAR, "/register/las-in", &wrong)
            .await
            .is(422)
            .says("Rad 2, kolumn date:")
            .says("Inget är sparat.");
        let english = app.post_as(REGISTRAR, "/en/register/las-in", &wrong).await;
        english.is(422).says("Line 2, column date:").says("Nothing is saved.");
        app.post_as(REGISTRAR, "/register/las-in", &[("tabell", "")])
            .await
            .is(422)
            .says("Välj vilken tabell filen är.");
        app.post_as(REGISTRAR, "/register/las-in", &[("tabell", "moten")]).await.is(422).says("Välj en fil.");
    })
    .await;
}

#[tokio::test]
async fn files_hold_what_the_actor_may_see() {
    on_both_engines(async |app| {
        let visitor = app.get("/register").await;
        visitor.is(200).says("Platser").says_nothing_of("Hela registret").says_nothing_of("Läs in en tabell");
        assert!(!visitor.html.contains("/register/personer.csv"), "no way to what is not found");
        let registrar = app.get_as(REGISTRAR, "/register").await;
        registrar.is(200).says("Hela registret").says("Läs in en tabell");
        assert!(registrar.html.contains("/register/personer.csv"));
        app.get("/register/personer.csv").await.is(404);
        app.get("/register/nomineringar.csv").await.is(404);
        app.get("/register/paket.json").await.is(404);
        app.get("/register/uppfunnet.csv").await.is(404);
        let all = app.get_as(REGISTRAR, "/register/personer.csv").await;
        all.is(200);
        assert!(
            all.html.starts_with("\u{feff}address;name;title;organisation;party;email;phone;"),
            "{}",
            &all.html[..80]
        );
        assert!(all.html.contains("Hedda Norlander") && all.html.contains("marta.bergfalk@"));
        let signed_in = app.get_as("sekreterare", "/register/personer.csv").await;
        assert!(signed_in.html.contains("Marta Bergfalk"), "who has signed in sees names");
        assert!(!signed_in.html.contains("Hedda Norlander") && !signed_in.html.contains("marta.bergfalk@"));
        for table in ["uppdrag", "platser", "kontakter"] {
            let visitor = app.get(&format!("/register/{table}.csv")).await;
            assert!(!visitor.is(200).html.contains("Hedda Norlander") && visitor.html.lines().count() > 10, "{table}");
        }
        let (visitor, registrar) =
            (app.get("/register/uppdrag.csv").await, app.get_as(REGISTRAR, "/register/uppdrag.csv").await);
        assert!(visitor.html.lines().count() < registrar.html.lines().count(), "some seats are not public");
        let book = app.get("/register/platser.xlsx").await;
        assert_eq!(book.header("content-type"), web::Format::Xlsx.media_type());
        let json = app.get("/register/organ.json").await;
        let rows: serde_json::Value = serde_json::from_str(&json.is(200).html).expect("JSON");
        assert_eq!(rows.as_array().map(Vec::len), Some(35));
        let package = app.get_as(REGISTRAR, "/register/paket.json").await;
        assert!(package.is(200).html.starts_with("{\n\"format\": 1"));
    })
    .await;
}

#[tokio::test]
async fn contacts_go_to_the_address_book() {
    on_both_engines(async |app| {
        let card = app.get("/organ/kulturforum/kontakter.vcf").await;
        card.is(200);
        assert_eq!(card.header("content-type"), "text/vcard; charset=utf-8");
        assert!(card.html.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n"), "{}", card.html);
        assert!(
            card.html.contains("Tove Åkerman") && card.html.contains("kulturforum@region.example"),
            "{}",
            card.html
        );
        app.get("/organ/finns-inte/kontakter.vcf").await.is(404);
        let (visitor, registrar) =
            (app.get("/register/kontakter.vcf").await, app.get_as(REGISTRAR, "/register/kontakter.vcf").await);
        let cards = |page: &testkit::Page| page.html.matches("BEGIN:VCARD").count();
        assert!(cards(&visitor) > 10);
        assert_eq!(cards(&visitor), cards(&registrar), "a function has its card also when nobody may be named");
        let protected = app.get("/organ/kulturforum/kontakter.vcf?per=2010-01-01").await;
        assert_eq!(cards(protected.is(200)), 0, "nobody was the contact then");
    })
    .await;
}

/// A table of a small county as CSV, for somebody to change.
async fn csv(app: &TestApp, kind: RecordKind) -> String {
    let bytes = table(app, kind).await.csv().expect("CSV");
    String::from_utf8(bytes).expect("UTF-8").trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// Demands that a table is refused with faults that begin so, in Swedish and in English, and that nothing of it is saved.
async fn is_refused(app: &TestApp, kind: RecordKind, text: &str, expected: &[[&str; 2]]) {
    let before = csv(app, kind).await;
    let [swedish, english] = faults(app, kind, text).await;
    let begins = |told: &[String], language: usize| {
        let pairs = told.iter().zip(expected).all(|(line, begins)| line.starts_with(begins[language]));
        assert!(told.len() == expected.len() && pairs, "{told:#?} are not {expected:#?}");
    };
    begins(&swedish, 0);
    begins(&english, 1);
    let read = tables::read_in(&app.db, &registrar(), "prov", &incoming(kind, text.as_bytes()), None).await;
    let refused = read.expect("the register is read").expect_err("faults");
    assert_eq!(refused.len(), expected.len());
    assert_eq!(csv(app, kind).await, before, "nothing is saved");
}

#[tokio::test]
async fn what_only_the_charters_can_tell_is_told_with_line_and_column() {
    let chair = Seat::chair("region-prov").held_by("Anna Prov");
    let members = ["timra-kommun", "kramfors-kommun"].map(|town| Seat::member(town).held_by("Bo Prov"));
    let forum = Body::forum("Kulturforum").rule(Rule::meets(3, 4)).rule(Rule::chair_alternates()).seat(chair);
    let other =
        Body::forum("Teknikforum").rule(Rule::meets(3, 4)).seat(Seat::member("timra-kommun").held_by("Bo Prov"));
    let county = County::new().body(&members.into_iter().fold(forum, Body::seat)).body(&other);
    on_both_engines_with(Start::Own(&county), async |app| {
        // The first row stays as it is, the second and the fourth end after the term, and a fifth sits beside the first.
        let mut rows: Vec<String> = csv(app, RecordKind::Holder).await.lines().map(str::to_owned).collect();
        assert_eq!(rows.len(), 5, "{rows:#?}");
        let [second, fourth] = [2, 4].map(|at: usize| rows[at].replace("2026-12-31", "2027-01-31"));
        let first: Vec<&str> = rows[1].split(';').collect();
        let beside = [&[first[0], ""], &first[2..]].concat().join(";").replace("2023-01-01", "2024-01-01");
        (rows[2], rows[4]) = (second, fourth);
        rows.push(beside);
        let expected = [
            ["Rad 3, kolumn to: ", "Line 3, column to: "],
            ["Rad 5, kolumn to: ", "Line 5, column to: "],
            ["Rad 6, kolumn from: ", "Line 6, column from: "],
        ];
        is_refused(app, RecordKind::Holder, &rows.join("\n"), &expected).await;
        // A seat that ends before whoever sits in it, between two that stay.
        let mut rows: Vec<String> = csv(app, RecordKind::Seat).await.lines().map(str::to_owned).collect();
        rows[3] = rows[3].replace("2026-12-31", "2025-12-31");
        is_refused(app, RecordKind::Seat, &rows.join("\n"), &[["Rad 4, kolumn to: ", "Line 4, column to: "]]).await;
        // Rules: the highest below the lowest, turns that no term has room for, and how often once more.
        // Within a cell, names have a semicolon and a space between.
        let rules = csv(app, RecordKind::Rule).await.replace("; ", "|");
        let mut rows: Vec<Vec<String>> = rules.lines().map(|row| row.split(';').map(str::to_owned).collect()).collect();
        let column = |name: &str| rows[0].iter().position(|column| column == name).expect(name);
        let [id, max, years, rule] = ["id", "max", "years", "rule"].map(column);
        let of = |rows: &[Vec<String>], body: &str, word: &str| {
            rows.iter().position(|row| row[0] == body && row[rule] == word).expect(word)
        };
        let (meets, chairs) = (of(&rows, "kulturforum", "range"), of(&rows, "kulturforum", "alternate"));
        let once_more = of(&rows, "teknikforum", "range");
        let mut again = rows[once_more].clone();
        again[id].clear();
        rows[meets][max] = "2".into();
        rows[chairs][years] = "3".into();
        rows.push(again);
        let mut expected = [(meets, "max"), (chairs, "years"), (rows.len() - 1, "rule")];
        expected.sort_unstable();
        let words = |language: &str, cell: &str| {
            expected.map(|(row, column)| format!("{language} {}, {cell} {column}: ", row + 1))
        };
        let (swedish, english) = (words("Rad", "kolumn"), words("Line", "column"));
        let expected: Vec<[&str; 2]> =
            swedish.iter().zip(&english).map(|(sv, en)| [sv.as_str(), en.as_str()]).collect();
        let text = rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n").replace('|', "; ");
        is_refused(app, RecordKind::Rule, &text, &expected).await;
    })
    .await;
}

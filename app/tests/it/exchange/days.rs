//! Days that differ from those of what a thing lies in, and days that are not there although that has them: through packages
//! of both kinds and through tables.

use std::sync::Arc;

use bodies::{
    commands::{
        exchange, load,
        tables::{self, Incoming, take_out},
    },
    model::record::{Record, RecordKind},
    package::File,
    store::record::{self, Which},
};
use kernel::{Actor, Language};
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

const REGISTRAR: Actor = Actor::System { part: "test" };
const FORUM: &str = "bodies/kulturforum.toml";

/// A forum whose seats and rule have days of their own.
fn county() -> County {
    let rotation = "rule = \"alternate\"\nsides = [{ organisation = \"region-prov\" }, { group = \"lanets-kommuner\" }]\n\
                    years = 2\nwithin_term = false\nfrom = \"2023-06-01\"\nto = \"2026-06-30\"\nturns_from = \"2021-01-01\"";
    let chair = Seat::chair("region-prov").held_by("Anna Prov");
    let member = Seat::member("timra-kommun").held_by("Bo Prov");
    let whole_term = r#"holders = [{ person = "bo-prov", from = "2023-01-01" }]"#;
    let forum = Body::forum("Kulturforum").rule(Rule::written(rotation)).seat(chair).seat(member);
    let holder = r#"holders = [{ person = "anna-prov" }]"#;
    let open = r#"holders = [{ person = "anna-prov", to = "2025-01-31" }, { person = "bo-prov", from = "2025-02-01", to = "2026-12-31" }]
nominees = [{ person = "bo-prov", organisation = "region-prov", on = "2025-01-15", open_from = true, to = "2025-01-31" }]"#;
    // The chair's seat is from the term's first day on without an end, the member's until its last without a beginning.
    County::new()
        .body(&forum)
        .with_change(FORUM, "term = \"2023-2026\"\n", "term = \"2023-2026\"\nopen_to = true\n")
        .with_change(
            FORUM,
            "timra-kommun\"\nvoting = true\npublic = true\n",
            "timra-kommun\"\nvoting = true\npublic = true\nopen_from = true\n",
        )
        .with_change(FORUM, holder, open)
        .with_change(FORUM, r#"holders = [{ person = "bo-prov" }]"#, whole_term)
}

async fn out(app: &TestApp) -> (Vec<File>, String) {
    let register = exchange::take_out(&app.db, &REGISTRAR).await.expect("the register is read");
    (register.toml(), register.json())
}

async fn records(app: &TestApp, kind: RecordKind) -> Vec<Record> {
    let read = move |tx: &mut db::Tx<'_>| record::list(tx, &REGISTRAR, kind, Which::default());
    app.db.read(read).await.expect("the records are read").into_iter().map(|kept| kept.record).collect()
}

/// The days of records in some order.
fn days(records: &[Record], names: [&str; 2]) -> Vec<[String; 2]> {
    let mut days: Vec<_> = records.iter().map(|record| names.map(|name| record.text(name).to_owned())).collect();
    days.sort();
    days
}

const KINDS: [RecordKind; 4] = [RecordKind::Seat, RecordKind::Holder, RecordKind::Nominee, RecordKind::Rule];

/// What the county says, as records.
async fn is_as_written(app: &TestApp) {
    let of = async |kind, names| days(&records(app, kind).await, names);
    let own = |expected: &[[&str; 2]]| expected.iter().map(|days| days.map(str::to_owned)).collect::<Vec<_>>();
    let edges = ["from", "to"];
    assert_eq!(of(RecordKind::Seat, edges).await, own(&[["", "2026-12-31"], ["2023-01-01", ""]]));
    let held = own(&[["2023-01-01", "2025-01-31"], ["2023-01-01", "2026-12-31"], ["2025-02-01", "2026-12-31"]]);
    assert_eq!(of(RecordKind::Holder, edges).await, held);
    assert_eq!(of(RecordKind::Nominee, edges).await, own(&[["", "2025-01-31"]]));
    assert_eq!(of(RecordKind::Rule, ["holds_from", "holds_to"]).await, own(&[["2023-06-01", "2026-06-30"]]));
    assert_eq!(records(app, RecordKind::Rule).await[0].text("from"), "2021-01-01", "the day turns are counted from");
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_differ_come_back_through_packages() {
    on_both_engines_with(Start::Own(&county()), async |app| {
        is_as_written(app).await;
        let (toml, json) = out(app).await;
        let forum = &toml.iter().find(|file| &*file.name == FORUM).expect("the forum's file").text;
        for words in ["open_from = true", "open_to = true", "turns_from = \"2021-01-01\"", "from = \"2023-06-01\""] {
            assert!(forum.contains(words), "{words}: {forum}");
        }
        assert!(!forum.contains("from = \"2023-01-01\"\nopen"), "days of the term are the term's: {forum}");
        for files in [toml.clone(), vec![File { name: Arc::from("register.json"), text: json.clone() }]] {
            let again = TestApp::new(app.db.engine(), Start::Empty).await;
            load(&again.db, &REGISTRAR, "a package", &files).await.expect("the package is read in");
            is_as_written(&again).await;
            let (toml_again, json_again) = out(&again).await;
            assert_eq!(json_again, json);
            assert!(toml_again.iter().zip(&toml).all(|(again, first)| again.text == first.text));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_differ_come_back_through_tables() {
    on_both_engines_with(Start::Own(&county()), async |app| {
        let mut tables_out = Vec::new();
        for kind in KINDS {
            let read = move |tx: &mut db::Tx<'_>| take_out::table(tx, &REGISTRAR, kind);
            let table = app.db.read(read).await.expect("read").expect("the program may have it");
            tables_out.push((kind, table.rows.len(), table.csv().expect("CSV")));
        }
        let before = out(app).await.1;
        // Somebody changes something of everything, and then the table from before is read in again.
        for (kind, rows, csv) in &tables_out {
            let text = String::from_utf8(csv.clone()).expect("UTF-8");
            let (was, becomes) = match kind {
                RecordKind::Seat => (";member;", ";substitute;"),
                RecordKind::Rule => ("2026-06-30", "2026-05-30"),
                _ => ("2025-01-31", "2025-01-30"),
            };
            let other = text.replace(was, becomes);
            assert_ne!(other, text, "{kind:?}");
            for (text, expected) in [(other.as_str(), None), (text.as_str(), None), (text.as_str(), Some(*rows))] {
                let sheet = Arc::new(input::sheet::read("tabell.csv", text.as_bytes()).expect("a sheet"));
                let incoming = Incoming { kind: *kind, sheet, today: demo::TODAY, language: Language::Sv };
                let (plan, _) =
                    tables::look_at(&app.db, &REGISTRAR, &incoming).await.expect("read").expect("no faults");
                match expected {
                    Some(rows) => assert_eq!((plan.unchanged, plan.rows.len()), (rows, 0), "{kind:?}"),
                    None => assert!(!plan.rows.is_empty(), "{kind:?}"),
                }
                let done = tables::read_in(&app.db, &REGISTRAR, "prov", &incoming, None).await.expect("read");
                done.expect("no faults");
            }
        }
        assert_eq!(out(app).await.1, before);
        is_as_written(app).await;
    })
    .await;
}

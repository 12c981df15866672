//! Keeping an installation: migrate, doctor, log verify, backup, restore.

use std::{path::Path, sync::Arc};

use db::{Db, Target};
use testkit::HandClock;

use crate::program::{Ran, Serving, demo_in, folder, run};

fn on(folder: &Path, database: &Path, words: &[&str]) -> Ran {
    run(folder, &[&["--database", database.to_str().expect("a plain path")], words].concat())
}

async fn everything_in(file: &Path) -> db::backup::Export {
    let db = Db::open(&Target::Sqlite(file.into()), Arc::new(HandClock::new())).await.expect("the file opens");
    db.export_digest().await.expect("every row is read")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_backed_up_while_people_work_comes_back_row_by_row() {
    let folder = folder();
    let path = folder.path();
    let demo = Serving::start(path, &["demo", "--folder", "lan"]);
    let file = path.join("lan/demo.sqlite");
    assert_eq!(demo.get("/organ/kulturforum").0, 200);
    on(path, &file, &["backup", "kopia.sqlite"]).ends_with(0).says("kopia.sqlite är skriven och prövad");
    on(path, &file, &["backup", "kopia.sqlite"]).ends_with(2).complains("kopia.sqlite");
    assert_eq!(demo.stop().0, 0);
    let new = path.join("ny.sqlite");
    on(path, &new, &["restore", "kopia.sqlite"]).ends_with(0).says("kopia.sqlite är inläst och prövad");
    on(path, &new, &["restore", "kopia.sqlite"]).ends_with(2);
    let (copy, restored) = (everything_in(&path.join("kopia.sqlite")).await, everything_in(&new).await);
    assert_eq!(copy, restored);
    assert!(copy.tables.iter().any(|table| table.name == "finding" && table.rows > 100));
    on(path, &new, &["log", "verify"]).ends_with(0).says("Kedjan håller");
    on(path, &new, &["log", "verify", "--language", "en"]).ends_with(0).says("The chain holds");
    on(path, &new, &["check", "--on", "2027-01-15", "--body", "kulturforum"]).ends_with(1).says("Elin Sjödin");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_backup_lets_nobody_in_by_what_it_holds() {
    use accounts::{commands, model::Way, store};
    use web::Key;
    let folder = folder();
    let (path, old, new) = (folder.path(), folder.path().join("gammal.sqlite"), folder.path().join("ny.sqlite"));
    let invited = on(path, &old, &["user", "invite", "Karin Prov", "karin@region.example", "--registrar"]);
    let link = invited.ends_with(0).out.trim().rsplit('/').next().expect("a link").to_owned();
    let key = Key::new().expect("randomness");
    let real = || Arc::new(radslag::site::SwedishClock::new().expect("a clock"));
    let db = Db::open(&Target::Sqlite(old.clone()), real()).await.expect("the file opens");
    let begun = key.clone();
    let begin = move |tx: &mut db::Tx<'_>| {
        let account = store::by_email(tx, "karin@region.example")?.expect("she is invited");
        let (way, assurance) = (Way::Passkey, Way::Passkey.assurance());
        let begin = commands::Begin { way, assurance, provider: None, key: &begun, agent: "", instead_of: None };
        commands::begin(tx, account.id, begin, &serde_json::Value::Null).map(drop)
    };
    db.write(&kernel::Actor::System { part: "test" }, "", begin).await.expect("she comes in");
    let today = jiff::civil::date(2026, 11, 24);
    let inside = async |db: &Db| commands::enter(db, key.text().to_owned(), today).await.expect("an answer").is_some();
    assert!(inside(&db).await);
    on(path, &old, &["backup", "kopia.sqlite"]).ends_with(0);
    on(path, &new, &["restore", "kopia.sqlite"]).ends_with(0).complains("Alla är utloggade");
    let restored = Db::open(&Target::Sqlite(new.clone()), real()).await.expect("the file opens");
    assert!(!inside(&restored).await, "a session of the backup is open");
    let found = restored.read(move |tx| commands::invited(tx, &link)).await.expect("an answer");
    assert!(found.is_none(), "a link of the backup can be used");
    assert!(inside(&db).await, "where the backup came from nobody is signed out");
    on(path, &new, &["log", "verify"]).ends_with(0).says("Kedjan håller");
}

#[test]
fn restore_refuses_what_is_no_backup() {
    let folder = folder();
    let new = folder.path().join("ny.sqlite");
    on(folder.path(), &new, &["restore", "borta.sqlite"])
        .ends_with(2)
        .complains("Säkerhetskopian borta.sqlite finns inte.");
    std::fs::write(folder.path().join("brev.txt"), "Hej!").expect("a file");
    on(folder.path(), &new, &["restore", "brev.txt"]).ends_with(2);
}

#[test]
fn doctor_finds_a_sound_installation_sound() {
    let folder = folder();
    let file = demo_in(folder.path());
    let told = on(folder.path(), &file, &["doctor"]);
    told.ends_with(0).says("Bra: tabellernas version").says("Bra: ändringsloggens kedja").says("Bra: jobb som väntar");
    assert!(!told.out.contains("Fel:"), "{told:?}");
    on(folder.path(), &file, &["doctor", "--language", "en"]).ends_with(0).says("Good: ");
}

#[test]
fn doctor_and_verify_find_one_altered_entry() {
    let folder = folder();
    let file = demo_in(folder.path());
    on(folder.path(), &file, &["log", "verify"]).ends_with(0).says("Kedjan håller");
    let broken = rusqlite::Connection::open(&file).expect("the file opens");
    let altered = broken.execute(
        "UPDATE log_entry SET why = 'något annat' WHERE id = (SELECT id FROM log_entry ORDER BY id LIMIT 1 OFFSET 40)",
        [],
    );
    assert_eq!(altered.expect("an entry is altered"), 1);
    drop(broken);
    on(folder.path(), &file, &["log", "verify"]).ends_with(1).says("Kedjan är bruten");
    on(folder.path(), &file, &["doctor"]).ends_with(1).says("Fel: ändringsloggens kedja");
}

#[test]
fn migrate_makes_the_tables_once() {
    let folder = folder();
    let file = folder.path().join("radslag.sqlite");
    let known = migrations::ALL.len();
    on(folder.path(), &file, &["migrate"]).ends_with(0).says(&format!("från version 0 till {known}"));
    on(folder.path(), &file, &["migrate"]).ends_with(0).says(&format!("från version {known} till {known}"));
    // The file with the usual name is used without being named, and an empty register has nothing to breach.
    run(folder.path(), &["check"]).ends_with(0).says("0 följer inte");
}

#[test]
fn tables_that_are_not_made_yet_are_told() {
    let folder = folder();
    let file = folder.path().join("tom.sqlite");
    std::fs::write(&file, "").expect("an empty file");
    for command in [&["check"][..], &["log", "verify"], &["backup", "kopia.sqlite"]] {
        on(folder.path(), &file, command).ends_with(2).complains("Databasen har inga tabeller än.");
    }
    on(folder.path(), &file, &["doctor"]).ends_with(1).says("kör radslag migrate");
}

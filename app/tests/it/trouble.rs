//! Bad luck: a full disk, a database of a newer program, one that another program holds, a file that is none.

use std::path::Path;

use bodies::commands::LoadError;
use db::{Engine, params, sql};
use kernel::Language;
use rusqlite::Connection;
use testkit::{County, Start, TestApp};

use crate::program::{Ran, demo_in, folder, run};

fn on(folder: &Path, database: &Path, words: &[&str]) -> Ran {
    run(folder, &[&["--database", database.to_str().expect("a plain path")], words].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_an_empty_register_that_can_be_filled_later() {
    let app = TestApp::new(Engine::Sqlite, Start::Empty).await;
    // SQLite counts pages as a full disk counts blocks, and gives the same error.
    let narrow = sql!("PRAGMA max_page_count = 300", "SELECT 1");
    app.db.maintain(move |tx| tx.all::<i64>(narrow, params![])).await.expect("a limit is set");
    let Err(LoadError::Db(error)) = app.load(&County::demo()).await else { panic!("the county fits 300 pages") };
    assert!(matches!(error, db::Error::Full), "{error}");
    let error = error.into();
    let words = [Language::Sv, Language::En].map(|language| radslag::say::words(language, &error));
    assert_eq!(words[0], "Disken är full. Inget sparades. Gör plats och försök igen.");
    assert_eq!(words[1], "The disk is full. Nothing was saved. Make room and try again.");
    app.get("/organ").await.is(200).says("inga organ");
    let wide = sql!("PRAGMA max_page_count = 100000", "SELECT 1");
    app.db.maintain(move |tx| tx.all::<i64>(wide, params![])).await.expect("a limit is lifted");
    app.load(&County::demo()).await.expect("there is room now");
    app.get("/organ").await.says("Kulturforum");
}

/// A real small disk. Needs root and a kernel that lets root mount; elsewhere only the test above can fail.
#[test]
fn the_demo_on_a_full_disk_says_so() {
    let Some(disk) = SmallDisk::mount("1m") else { return };
    let place = disk.0.path().to_str().expect("a plain path");
    let told = run(disk.0.path(), &["demo", "--folder", place, "--port", "0"]);
    told.ends_with(2).complains("Disken är full. Inget sparades.");
    run(disk.0.path(), &["demo", "--folder", place, "--port", "0", "--language", "en"])
        .ends_with(2)
        .complains("The disk is full.");
}

struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(size: &str) -> Option<Self> {
        let folder = folder();
        let mut mount = std::process::Command::new("mount");
        let mount = mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder.path()).output();
        mount.is_ok_and(|m| m.status.success()).then(|| Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let folder = folder();
    let file = demo_in(folder.path());
    let newer = Connection::open(&file).expect("the file opens");
    let insert = "INSERT INTO schema_migration (number, name, digest, applied_at) VALUES (99, 'later', X'00', 0)";
    newer.execute(insert, []).expect("a later step");
    drop(newer);
    let known = migrations::ALL.len();
    let commands: [&[&str]; 6] = [
        &["migrate"],
        &["check"],
        &["log", "verify"],
        &["backup", "kopia.sqlite"],
        &["serve", "--port", "0"],
        &["doctor"],
    ];
    for command in commands {
        let told = on(folder.path(), &file, command);
        if command == ["doctor"] {
            told.ends_with(1).says("databasen har 99");
            continue;
        }
        told.ends_with(2)
            .complains(&format!("Databasen har version 99, men det här programmet känner bara till {known}."));
    }
    let english = on(folder.path(), &file, &["check", "--language", "en"]);
    english.ends_with(2).complains("The database has version 99").complains("Start the newer program.");
    run(folder.path(), &["demo", "--folder", "lan", "--port", "0"]).ends_with(2).complains("Databasen har version 99");
}

#[test]
fn a_database_that_another_program_holds_is_waited_for_and_then_told() {
    let folder = folder();
    let file = folder.path().join("radslag.sqlite");
    on(folder.path(), &file, &["migrate"]).ends_with(0);
    let other = Connection::open(&file).expect("the file opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("the other program writes");
    // At the same time, for each waits as long as a program may have to wait.
    let [swedish, english] = std::thread::scope(|scope| {
        let (folder, file) = (folder.path(), &file);
        let migrate = |language| scope.spawn(move || on(folder, file, &["migrate", "--language", language]));
        ["sv", "en"].map(migrate).map(|ran| ran.join().expect("the command ends"))
    });
    swedish.ends_with(2).complains("Databasen är upptagen av ett annat program. Inget sparades.");
    english.ends_with(2).complains("The database is held by another program. Nothing was saved.");
    // Reading goes on all the while.
    on(folder.path(), &file, &["check"]).ends_with(0);
    other.execute_batch("COMMIT").expect("the other program is done");
    on(folder.path(), &file, &["migrate"]).ends_with(0);
}

#[test]
fn a_file_that_is_no_database_is_told() {
    let folder = folder();
    let file = folder.path().join("brev.txt");
    std::fs::write(&file, "Hej! Det här är ett brev och ingen databas, hur långt det än är.".repeat(50))
        .expect("a file");
    on(folder.path(), &file, &["check"]).ends_with(2).complains("brev.txt är ingen databas från det här programmet.");
    let english = on(folder.path(), &file, &["serve", "--port", "0", "--language", "en"]);
    english.ends_with(2).complains("brev.txt is not a database of this program.");
}

//! An import whose program is killed while it writes: the register is empty or whole, and the import succeeds afterwards.

use std::{
    fs,
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Child, Stdio},
    sync::Arc,
};

use bodies::package::File;
use db::{Db, Engine, Target, params, sql};
use testkit::{Body, County, HandClock, Rule, Seat, Start, place::Place};

use crate::program::{Ran, folder, radslag, run};

/// So many bodies that what they bring does not fit what SQLite keeps in memory, and goes to the disk before it is done.
const BODIES: usize = 100;

fn county() -> County {
    (1..=BODIES).fold(County::new(), |county, number| {
        let body = Body::forum(&format!("Forum {number}")).rule(Rule::meets(3, 4)).rule(Rule::chair_alternates());
        let chair = Seat::chair("region-prov").held_by(&format!("Anna {number}"));
        let towns = testkit::county::MUNICIPALITIES.iter().enumerate();
        county.body(&towns.fold(body.seat(chair), |body, (at, town)| {
            body.seat(Seat::member(town).held_by(&format!("Bo {number} {at}")))
        }))
    })
}

/// Whether an import has come so far.
type Point<'a> = Box<dyn FnMut() -> bool + 'a>;

/// The county as files beside the database.
fn write(folder: &Path, files: &[File]) {
    fs::create_dir_all(folder.join("paket/bodies")).expect("the test's own folder");
    for file in files {
        fs::write(folder.join("paket").join(&*file.name), &file.text).expect("the test's own folder");
    }
}

/// The import, running.
fn import(folder: &Path, database: &str) -> Child {
    let mut command = radslag(folder);
    command.args(["import", "paket", "--database", database]).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("the program starts")
}

/// Waits until the import has come so far, kills it and tells whether it was killed; `false` when it was done before.
fn killed(mut import: Child, mut has_come_so_far: impl FnMut() -> bool) -> bool {
    while !has_come_so_far() {
        if import.try_wait().expect("it is our child").is_some() {
            return false;
        }
        std::thread::yield_now();
    }
    import.kill().expect("it is our child");
    import.wait().expect("it is our child").signal() == Some(9)
}

/// Everything in the register, as a file.
fn told(folder: &Path, database: &str) -> String {
    let _ = fs::remove_file(folder.join("ut.json"));
    run(folder, &["export", "ut.json", "--database", database]).ends_with(0);
    fs::read_to_string(folder.join("ut.json")).expect("it was just written")
}

fn is_sound(folder: &Path, database: &str) {
    let on = |words: &[&str]| -> Ran { run(folder, &[words, &["--database", database]].concat()) };
    on(&["log", "verify"]).ends_with(0).says("Kedjan håller");
}

/// What a register is after kills at these points, each as a question whether the import has come so far.
fn survives(folder: &Path, database: &str, points: Vec<Point<'_>>) {
    let empty = told(folder, database);
    assert!(!empty.contains("slug"), "{empty}");
    let mut stopped_half_way = 0;
    for mut point in points {
        let killed = killed(import(folder, database), &mut *point);
        is_sound(folder, database);
        let now = told(folder, database);
        if now != empty {
            assert_eq!(now.matches("\"slug\": \"forum-").count(), BODIES, "half of it is saved");
            break;
        }
        stopped_half_way += usize::from(killed);
    }
    assert!(stopped_half_way >= 2, "no import was killed while it wrote");
    if told(folder, database) == empty {
        run(folder, &["import", "paket", "--database", database]).ends_with(0).says(&format!("{BODIES} organ"));
    }
    is_sound(folder, database);
    run(folder, &["doctor", "--database", database]).ends_with(0);
    assert_eq!(told(folder, database).matches("\"slug\": \"forum-").count(), BODIES);
    run(folder, &["import", "paket", "--database", database]).ends_with(2).complains("Registret innehåller redan");
}

#[test]
fn an_import_that_is_killed_leaves_a_file_that_is_empty_or_whole() {
    let folder = folder();
    write(folder.path(), &county().files());
    run(folder.path(), &["migrate", "--database", "lan.sqlite"]).ends_with(0);
    // What is written and not yet part of the database lies beside it.
    let beside = folder.path().join("lan.sqlite-wal");
    let written = || fs::metadata(&beside).map_or(0, |file| file.len());
    let grown = |bytes: u64| Box::new(move || written() > bytes) as Point<'_>;
    survives(folder.path(), "lan.sqlite", [0, 500_000, 1_500_000, 3_000_000].map(grown).into());
    let file = rusqlite::Connection::open(folder.path().join("lan.sqlite")).expect("the file opens");
    let checked: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("it is checked");
    assert_eq!(checked, "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_leaves_a_server_that_is_empty_or_whole() {
    let folder = folder();
    write(folder.path(), &county().files());
    let place = Place::new(Engine::Postgres, Start::Empty).await;
    let Target::Postgres(address) = &place.target else { panic!("a server was asked for") };
    run(folder.path(), &["migrate", "--database", address]).ends_with(0);
    let db = Db::open(&place.target, Arc::new(HandClock::new())).await.expect("the test's database opens");
    let here = tokio::runtime::Handle::current();
    // A table's file grows before what is written to it is part of the database.
    let size = |table: &'static str| {
        let size = sql!("SELECT 0", "SELECT pg_relation_size(CAST($1 AS text)::regclass)");
        let read = db.read(move |tx| tx.one::<i64>(size, params![table]));
        tokio::task::block_in_place(|| here.block_on(read)).expect("the size is told")
    };
    let begun = |table| Box::new(move || size(table) > 0) as Point<'_>;
    // In the order in which an import writes them; what a killed one has written stays in the file as rows of nobody.
    let points = ["organisation", "person", "seat", "finding"].map(begun);
    survives(folder.path(), address, points.into());
}

//! A full disk and a second writer: told in plain words, nothing half-saved, and the program goes on.

use crate::{
    postgres::{Durability, Server},
    support::{Place, registrar, seat},
};
use db::{Db, Error, Event, Target, params, sql};
use rusqlite::Connection;
use serde_json::json;

async fn add(db: &Db, name: String) -> Result<(), Error> {
    db.write(&registrar(), "test", move |tx| {
        let row = sql!("INSERT INTO seat (id, name, version, file) VALUES ($1, $2, 1, $3)");
        tx.run(row, params![seat(&name), name, noise(60_000)])?;
        tx.log(Event::new("test.added", seat(&name), 1, json!({})))
    })
    .await
}

/// Bytes that cannot be compressed away.
fn noise(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

async fn seats_and_entries(db: &Db) -> (i64, i64) {
    let both = sql!("SELECT (SELECT count(*) FROM seat), (SELECT count(*) FROM log_entry)");
    db.read(move |tx| tx.one(both, params![])).await.unwrap()
}

/// Fills the database until it is told to be full; gives the number of seats saved.
async fn fill(db: &Db) -> i64 {
    for n in 0..2000 {
        match add(db, format!("seat {n}")).await {
            Ok(()) => {}
            Err(Error::Full) => return n,
            Err(other) => panic!("{other}"),
        }
    }
    panic!("the disk never filled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_database_file_is_told_and_nothing_is_half_saved() {
    let place = Place::sqlite();
    let db = place.ready().await;
    // SQLite counts pages as a full disk counts blocks, and gives the same error.
    db.maintain(|tx| tx.all::<i64>(sql!("PRAGMA max_page_count = 400", "SELECT 1"), params![])).await.unwrap();
    let saved = fill(&db).await;
    assert!(saved > 5);
    assert_eq!(seats_and_entries(&db).await, (saved, saved));
    db.maintain(|tx| tx.all::<i64>(sql!("PRAGMA max_page_count = 10000", "SELECT 1"), params![])).await.unwrap();
    add(&db, "after".into()).await.unwrap();
    assert_eq!(seats_and_entries(&db).await, (saved + 1, saved + 1));
    assert_eq!(
        Error::Full.to_string(),
        "the disk that holds the database is full: nothing was saved; free some space and try again"
    );
}

/// A real small disk. Needs root and a kernel that lets root mount; elsewhere this test can only pass.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_under_sqlite_is_told_and_nothing_is_half_saved() {
    let Some(disk) = SmallDisk::mount("2m") else { return };
    let mut place = Place::sqlite();
    place.target = Target::Sqlite(disk.0.path().join("register.sqlite"));
    fills_and_stands(&place).await;
}

/// As above, with the tables of one database on the small disk.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_under_postgres_is_told_and_nothing_is_half_saved() {
    let Some(disk) = SmallDisk::mount("16m") else { return };
    let mut place = Place::sqlite();
    // A server of its own: with a disk gone full and then missing, it can make no more checkpoints.
    let server = tokio::task::spawn_blocking(|| Server::start(Durability::None)).await.unwrap();
    place.target = Target::Postgres(server.database_on(disk.0.path()).await);
    fills_and_stands(&place).await;
}

async fn fills_and_stands(place: &Place) {
    let db = place.ready().await;
    let saved = fill(&db).await;
    assert!(saved > 5);
    assert_eq!(seats_and_entries(&db).await, (saved, saved));
    drop(db);
    // Full, the database still opens and reads.
    let db = place.open().await;
    assert_eq!(seats_and_entries(&db).await, (saved, saved));
}

struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
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

#[tokio::test(flavor = "multi_thread")]
async fn another_program_that_writes_makes_us_wait_and_then_say_so() {
    let place = Place::sqlite();
    let db = place.ready().await;
    let Target::Sqlite(path) = &place.target else { unreachable!() };
    let other = Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let busy = add(&db, "a".into()).await;
    assert!(matches!(busy, Err(Error::Locked(_))), "{busy:?}");
    // Reading goes on all the while.
    assert_eq!(seats_and_entries(&db).await, (0, 0));
    other.execute_batch("COMMIT").unwrap();
    add(&db, "a".into()).await.unwrap();
}

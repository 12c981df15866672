//! Migrations: once each, in order, never behind the program's back.

use crate::support::{Place, SCHEMA, on_both};
use db::{Error, Migration, migration::Migrated, params, sql};

const WITH_FAULT: &[Migration] = &[
    SCHEMA[0],
    SCHEMA[1],
    Migration { number: 3, name: "half", sql: "CREATE TABLE half (id {id} PRIMARY KEY); CREATE TABLE half (id {id});" },
];
const EDITED: &[Migration] = &[SCHEMA[0], Migration { number: 2, name: "seats", sql: "CREATE TABLE other (id {id});" }];

on_both! {
    async fn steps_are_applied_once(place: &Place) {
        let db = place.open().await;
        assert_eq!(db.schema_version().await.unwrap(), 0);
        assert_eq!(db.migrate(&SCHEMA[..1]).await.unwrap(), Migrated { from: 0, to: 1 });
        assert_eq!(db.migrate(SCHEMA).await.unwrap(), Migrated { from: 1, to: 2 });
        assert_eq!(db.migrate(SCHEMA).await.unwrap(), Migrated { from: 2, to: 2 });
        assert_eq!(db.schema_version().await.unwrap(), 2);
    }

    async fn a_newer_database_is_left_alone(place: &Place) {
        let db = place.ready().await;
        let refused = db.migrate(&SCHEMA[..1]).await;
        assert!(matches!(refused, Err(Error::NewerSchema { found: 2, known: 1 })), "{refused:?}");
    }

    async fn a_step_that_fails_is_undone_whole(place: &Place) {
        let db = place.ready().await;
        let failed = db.migrate(WITH_FAULT).await.unwrap_err().to_string();
        assert!(failed.starts_with("migration 3 (half): "), "{failed}");
        assert_eq!(db.schema_version().await.unwrap(), 2);
        let left = sql!(
            "SELECT count(*) FROM sqlite_master WHERE name = 'half'",
            "SELECT count(*) FROM pg_tables WHERE tablename = 'half'"
        );
        assert_eq!(db.read(move |tx| tx.one::<i64>(left, params![])).await.unwrap(), 0);
    }

    async fn a_step_edited_after_it_was_applied_is_told(place: &Place) {
        let db = place.ready().await;
        let told = db.migrate(EDITED).await.unwrap_err().to_string();
        assert_eq!(told, "migration 2 (seats) was edited after it had been applied");
    }

    async fn two_programs_may_start_at_once(place: &Place) {
        let (one, other) = (place.open().await, place.open().await);
        let (a, b) = tokio::join!(one.migrate(SCHEMA), other.migrate(SCHEMA));
        assert_eq!((a.unwrap().to, b.unwrap().to), (2, 2));
    }
}

#[tokio::test]
async fn a_list_with_a_gap_is_refused() {
    let db = Place::sqlite().open().await;
    let told = db.migrate(&SCHEMA[1..]).await.unwrap_err().to_string();
    assert_eq!(told, "migration 2 stands where number 1 should");
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_may_read_the_file_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::sqlite();
    let _db = place.ready().await;
    let db::Target::Sqlite(path) = &place.target else { unreachable!() };
    for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
    }
}

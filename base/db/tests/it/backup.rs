//! Backup and restore: between all pairs of engines, and what is refused.

use crate::support::{Place, SCHEMA, on_both, registrar, seat};
use db::{Db, Error, Event, Json, params, sql};
use kernel::id::{BodyId, Id};
use serde_json::json;

/// Rows of every kind, references that point forwards, and a log that is partly sealed.
async fn fill(db: &Db) {
    db.write(&registrar(), "test", |tx| {
        let body = sql!("INSERT INTO body (id, name, parent) VALUES ($1, $2, $3)");
        let root = BodyId::named("a");
        tx.run(body, params![root, "Rådet", None::<BodyId>])?;
        tx.run(body, params![BodyId::named("b"), "Gruppen", root])?;
        tx.run(sql!("UPDATE body SET parent = $2 WHERE id = $1"), params![root, BodyId::named("b")])?;
        tx.run(
            sql!(
                "INSERT INTO seat (id, body, name, version, valid_from, recorded_at, extra, file, share, shown)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            ),
            params![
                seat("a"),
                root,
                "Ordförande",
                3,
                jiff::civil::date(2027, 1, 1),
                tx.now(),
                Json(json!({"å": 1.5})),
                [0u8, 1, 255],
                0.25,
                true
            ],
        )?;
        tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, '', 0)"), params![seat("b")])?;
        tx.log(Event::new("test.filled", seat("a"), 3, json!({})).with_personal(json!("Alma Ek")))
    })
    .await
    .unwrap();
    db.seal_all().await.unwrap();
    db.maintain(|tx| tx.enqueue("test.note", "a", &json!(1), tx.now())).await.unwrap();
}

on_both! {
    async fn a_backup_holds_everything_and_goes_into_either_engine(place: &Place) {
        let db = place.ready().await;
        fill(&db).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("backup.sqlite");
        let taken = db.backup(&file, SCHEMA).await.unwrap();
        assert_eq!(taken, db.export_digest().await.unwrap());
        let counts: Vec<_> = taken.tables.iter().map(|t| (t.name.as_str(), t.rows)).collect();
        assert_eq!(counts, [("attempt", 0), ("body", 2), ("job", 1), ("log_entry", 1), ("log_lease", 1), ("schema_migration", 2), ("seat", 2)]);
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
        assert_eq!(names, ["backup.sqlite"]);

        for other in [Place::sqlite(), Place::postgres().await] {
            let restored = other.open().await;
            assert_eq!(restored.restore(&file, SCHEMA).await.unwrap(), taken);
            assert_eq!(restored.export_digest().await.unwrap(), taken);
            assert_eq!(restored.verify_log().await.unwrap().unfit, None);
            // References are checked again as before.
            let dangling = sql!("INSERT INTO seat (id, body, name, version) VALUES ($1, $1, 'x', 1)");
            restored.maintain(move |tx| tx.run(dangling, params![seat("x")])).await.unwrap_err();
        }
    }

    async fn a_backup_never_overwrites(place: &Place) {
        let db = place.ready().await;
        let file = tempfile::NamedTempFile::new().unwrap();
        let told = db.backup(file.path(), SCHEMA).await.unwrap_err().to_string();
        assert!(told.ends_with("exists already: a backup never overwrites a file"), "{told}");
    }

    async fn a_database_in_use_is_not_restored_into(place: &Place) {
        let db = place.ready().await;
        fill(&db).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("backup.sqlite");
        let taken = db.backup(&file, SCHEMA).await.unwrap();
        let told = db.restore(&file, SCHEMA).await.unwrap_err().to_string();
        assert_eq!(told, "this database is in use: a backup is restored into an empty one");
        assert_eq!(db.export_digest().await.unwrap(), taken);
    }

    async fn an_older_backup_is_brought_up_to_date_and_a_newer_refused(place: &Place) {
        let old = place.open().await;
        old.migrate(&SCHEMA[..1]).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (older, newer) = (folder.path().join("older"), folder.path().join("newer"));
        old.backup(&older, SCHEMA).await.unwrap();
        old.migrate(SCHEMA).await.unwrap();
        old.backup(&newer, SCHEMA).await.unwrap();
        let db = Place::sqlite().open().await;
        let refused = db.restore(&newer, &SCHEMA[..1]).await;
        assert!(matches!(refused, Err(Error::NewerSchema { found: 2, known: 1 })), "{refused:?}");
        let place = Place::postgres().await;
        let db = place.open().await;
        db.restore(&older, SCHEMA).await.unwrap();
        assert_eq!(db.schema_version().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn a_damaged_or_foreign_file_is_refused() {
    let place = Place::sqlite();
    let db = place.ready().await;
    fill(&db).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.sqlite");
    db.backup(&file, SCHEMA).await.unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    // A page in the middle, overwritten.
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&file, &bytes).unwrap();
    let empty = Place::sqlite();
    let empty_db = empty.open().await;
    let told = empty_db.restore(&file, SCHEMA).await.unwrap_err().to_string();
    assert!(told.contains("damaged") || told.contains("malformed"), "{told}");
    assert_eq!(empty_db.read(|tx| tx.one::<i64>(sql!("SELECT count(*) FROM log_entry"), params![])).await.unwrap(), 0);

    std::fs::write(&file, b"Kommunfullm\xc3\xa4ktiges protokoll".repeat(200)).unwrap();
    let told = empty_db.restore(&file, SCHEMA).await.unwrap_err().to_string();
    assert!(told.contains("not a database of this program"), "{told}");
}

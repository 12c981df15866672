//! Units of work: what goes in comes out, all or nothing, and what others do meanwhile.

use crate::support::{Place, on_both, registrar, seat};
use db::{Db, Error, Event, Json, from_row, params, sql};
use jiff::{Timestamp, civil::date};
use kernel::{
    Date,
    id::{BodyId, Id, SeatId},
};
use serde_json::{Value, json};

from_row! {
    #[derive(Debug, PartialEq)]
    struct Seat {
        id: SeatId,
        body: Option<BodyId>,
        name: String,
        version: i64,
        valid_from: Option<Date>,
        recorded_at: Option<Timestamp>,
        extra: Option<Json<Value>>,
        file: Option<Vec<u8>>,
        share: Option<f64>,
        shown: Option<bool>,
    }
}

const ALL: &str = "id, body, name, version, valid_from, recorded_at, extra, file, share, shown";

async fn add(db: &Db, name: &'static str) -> Result<(), Error> {
    db.write(&registrar(), "test", move |tx| {
        tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, $2, 1)"), params![seat(name), name])?;
        tx.log(Event::new("test.added", seat(name), 1, json!({ "name": name })))
    })
    .await
}

async fn names(db: &Db) -> Vec<String> {
    db.read(|tx| tx.all(sql!("SELECT name FROM seat ORDER BY name"), params![])).await.unwrap()
}

on_both! {
    async fn every_kind_of_value_comes_back_as_it_went_in(place: &Place) {
        let db = place.ready().await;
        let full = || Seat {
            id: seat("full"), body: Some(BodyId::named("rådet")), name: "Ordförande – 'först'".into(), version: i64::MAX,
            valid_from: Some(date(2027, 2, 28)), recorded_at: Some("1969-12-31T23:59:59.999999Z".parse().unwrap()),
            extra: Some(Json(json!({"ö": [1, 2.5, null, "a\u{0}b"], "a": {}}))), file: Some(vec![0, 255, 39]),
            share: Some(0.1), shown: Some(false),
        };
        let empty = || Seat {
            id: seat("empty"), body: None, name: String::new(), version: 0, valid_from: None, recorded_at: None,
            extra: None, file: None, share: None, shown: None,
        };
        let read = db.write(&registrar(), "test", move |tx| {
            tx.run(sql!("INSERT INTO body (id, name) VALUES ($1, 'Rådet')"), params![BodyId::named("rådet")])?;
            for s in [full(), empty()] {
                tx.run(sql!("INSERT INTO seat (id, body, name, version, valid_from, recorded_at, extra, file, share, shown)
                             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"),
                    params![s.id, s.body, s.name, s.version, s.valid_from, s.recorded_at, s.extra, s.file, s.share, s.shown])?;
            }
            tx.log(Event::new("test.added", seat("full"), 1, json!({})))?;
            tx.all::<Seat>(sql!("SELECT id, body, name, version, valid_from, recorded_at, extra, file, share, shown
                                 FROM seat ORDER BY version"), params![])
        }).await.unwrap();
        assert_eq!(read, [empty(), full()]);
        assert!(ALL.starts_with("id"));
    }

    async fn what_is_asked_by_one_statement_changes_nothing(place: &Place) {
        let db = place.ready().await;
        add(&db, "Sekreterare").await.unwrap();
        let ran = db.statements();
        let named = sql!("SELECT name FROM seat WHERE name = $1 ORDER BY name");
        let read: Vec<String> = db.ask(named, db::given!["Sekreterare".to_owned()]).await.unwrap();
        assert_eq!(read, ["Sekreterare"]);
        assert_eq!(db.statements(), ran + 1, "it counts as any other");

        let none: Vec<String> = db.ask(named, db::given!["Ingen".to_owned()]).await.unwrap();
        assert!(none.is_empty());
        let few = db.ask::<String>(named, db::given![]).await;
        assert!(few.is_err(), "a parameter is missing");
        let changed = db.ask::<i64>(sql!("DELETE FROM seat RETURNING version"), db::given![]).await;
        assert!(changed.unwrap_err().to_string().contains("changes nothing"), "nothing logs what is changed here");
        assert_eq!(names(&db).await, ["Sekreterare"], "and the connection goes on being used");
    }

    async fn a_unit_that_fails_leaves_no_trace(place: &Place) {
        let db = place.ready().await;
        let fell = db.write(&registrar(), "test", |tx| {
            tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'x', 1)"), params![seat("x")])?;
            tx.log(Event::new("test.added", seat("x"), 1, json!({})))?;
            Err::<(), _>(Error::other(std::num::ParseIntError::clone(&"q".parse::<i32>().unwrap_err())))
        }).await;
        fell.unwrap_err().downcast::<std::num::ParseIntError>().unwrap();
        assert!(names(&db).await.is_empty());
    }

    async fn a_panic_inside_a_unit_saves_nothing_and_the_next_unit_works(place: &Place) {
        let db = place.ready().await;
        let panicking = db.clone();
        let ended = tokio::spawn(async move {
            panicking.write(&registrar(), "test", |tx| {
                tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'x', 1)"), params![seat("x")])?;
                if tx.queries() == 1 { panic!("on purpose") }
                Ok(())
            }).await
        }).await;
        assert!(ended.unwrap_err().is_panic());
        add(&db, "y").await.unwrap();
        assert_eq!(names(&db).await, ["y"]);
    }

    async fn a_failed_statement_ends_the_unit_even_when_its_fault_is_ignored(place: &Place) {
        let db = place.ready().await;
        add(&db, "taken").await.unwrap();
        let ended = db.write(&registrar(), "test", |tx| {
            tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'new', 1)"), params![seat("new")])?;
            tx.log(Event::new("test.added", seat("new"), 1, json!({})))?;
            let again = tx.run(sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'x', 1)"), params![seat("taken")]);
            assert!(matches!(again, Err(Error::Duplicate { .. })), "{again:?}");
            Ok(())
        }).await;
        assert!(matches!(ended, Err(Error::Engine { .. })), "{ended:?}");
        assert_eq!(names(&db).await, ["taken"]);
    }

    async fn a_change_that_is_not_logged_is_refused(place: &Place) {
        let db = place.ready().await;
        let insert = sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'x', 1)");
        let silent = db.write(&registrar(), "test", move |tx| tx.run(insert, params![seat("x")])).await;
        assert!(matches!(silent, Err(Error::Unlogged { place }) if place.contains("unit.rs")), "{silent:?}");
        assert!(names(&db).await.is_empty());

        // Nothing changed, nothing to log; and the door for derived data needs no entry.
        let nothing = sql!("UPDATE seat SET name = 'y' WHERE id = $1");
        db.write(&registrar(), "test", move |tx| tx.run(nothing, params![seat("x")])).await.unwrap();
        db.maintain(move |tx| tx.run(insert, params![seat("x")])).await.unwrap();
        assert_eq!(names(&db).await, ["x"]);
    }

    async fn a_read_cannot_change_or_log(place: &Place) {
        let db = place.ready().await;
        let insert = sql!("INSERT INTO seat (id, name, version) VALUES ($1, 'x', 1)");
        let changed = db.read(move |tx| tx.run(insert, params![seat("x")])).await;
        assert!(matches!(changed, Err(Error::Engine { .. })), "{changed:?}");
        let logged = db.read(|tx| tx.log(Event::new("test.added", seat("x"), 1, json!({})))).await;
        assert!(matches!(logged, Err(Error::Other(_))), "{logged:?}");
        add(&db, "y").await.unwrap();
        assert_eq!(names(&db).await, ["y"]);
    }

    async fn the_second_of_two_who_read_the_same_version_is_told(place: &Place) {
        let db = place.ready().await;
        add(&db, "a").await.unwrap();
        let bump = sql!("UPDATE seat SET version = version + 1 WHERE id = $1 AND version = $2");
        let write = move |tx: &mut db::Tx<'_>| {
            let version = tx.bump(bump, seat("a"), 1)?;
            tx.log(Event::new("test.changed", seat("a"), version, json!({})))?;
            Ok(version)
        };
        assert_eq!(db.write(&registrar(), "first", write).await.unwrap(), 2);
        let late = db.write(&registrar(), "second", write).await;
        let Err(Error::Conflict { object }) = late else { panic!("{late:?}") };
        assert_eq!(object, format!("seat:{}", seat("a")));
    }

    async fn writers_at_the_same_time_lose_nothing(place: &Place) {
        let db = place.ready().await;
        add(&db, "counter").await.unwrap();
        let mut writers = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let db = db.clone();
            writers.spawn(async move {
                for _ in 0..5 {
                    db.write(&registrar(), "count", |tx| {
                        let version: i64 = tx.one(sql!("SELECT version FROM seat WHERE id = $1"), params![seat("counter")])?;
                        tx.run(sql!("UPDATE seat SET version = $2 WHERE id = $1"), params![seat("counter"), version + 1])?;
                        tx.log(Event::new("test.counted", seat("counter"), version + 1, json!({})))
                    }).await.unwrap();
                }
            });
        }
        while let Some(writer) = writers.join_next().await { writer.unwrap(); }
        let (version, entries) = db.read(|tx| Ok((
            tx.one::<i64>(sql!("SELECT version FROM seat WHERE id = $1"), params![seat("counter")])?,
            tx.one::<i64>(sql!("SELECT count(*) FROM log_entry WHERE kind = 'test.counted'"), params![])?,
        ))).await.unwrap();
        assert_eq!((version, entries), (41, 40));
    }

    async fn a_read_sees_one_moment_while_others_write(place: &Place) {
        let db = place.ready().await;
        let writer = db.clone();
        let handle = tokio::runtime::Handle::current();
        let seen = db.read(move |tx| {
            let count = sql!("SELECT count(*) FROM seat");
            let before: i64 = tx.one(count, params![])?;
            handle.block_on(add(&writer, "meanwhile"))?;
            Ok((before, tx.one::<i64>(count, params![])?))
        }).await.unwrap();
        assert_eq!(seen, (0, 0));
        assert_eq!(names(&db).await, ["meanwhile"]);
    }

    async fn rows_that_do_not_fit_are_named(place: &Place) {
        let db = place.ready().await;
        add(&db, "a").await.unwrap();
        add(&db, "b").await.unwrap();
        let said = |e: Error| e.to_string();
        let name = sql!("SELECT name FROM seat WHERE id = $1");
        assert!(matches!(db.read(move |tx| tx.one::<String>(name, params![seat("c")])).await, Err(Error::NotFound { .. })));
        let as_number = db.read(move |tx| tx.one::<i64>(name, params![seat("a")])).await.map_err(said).unwrap_err();
        assert!(as_number.contains("column 1: expected a whole number"), "{as_number}");
        let null = sql!("SELECT valid_from FROM seat WHERE id = $1");
        let null = db.read(move |tx| tx.one::<Date>(null, params![seat("a")])).await.map_err(said).unwrap_err();
        assert!(null.contains("expected a date"), "{null}");
        let wide = db.read(|tx| tx.all::<Seat>(sql!("SELECT id, name FROM seat"), params![])).await.map_err(said).unwrap_err();
        assert!(wide.contains("2 columns, 10 are read"), "{wide}");
        let several = db.read(|tx| tx.maybe::<String>(sql!("SELECT name FROM seat"), params![])).await;
        assert!(several.map_err(said).unwrap_err().contains("there are several"));
    }
}

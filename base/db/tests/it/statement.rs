//! Statements: parameters in any order, and the register that finds wrong ones before a user does.

use crate::support::{Place, SCHEMA, on_both, seat};
use db::{Error, params, sql};

/// Never run; the register must know it all the same, and find that it cannot be.
#[expect(dead_code, reason = "registering is done by being in the program")]
fn wrong() -> &'static db::Statement {
    sql!("SELECT no_such_column FROM seat WHERE id = $1")
}

on_both! {
    async fn parameters_may_stand_out_of_order_and_be_repeated(place: &Place) {
        let db = place.ready().await;
        let found = db.maintain(|tx| {
            tx.run(sql!("INSERT INTO seat (version, name, id) VALUES ($3, $2, $1)"), params![seat("a"), "a", 7])?;
            tx.one::<(String, i64)>(
                sql!("SELECT name, version FROM seat WHERE version = $2 AND id = $1 AND name <> '$3' AND (version = $2 OR id = $1)"),
                params![seat("a"), 7],
            )
        }).await.unwrap();
        assert_eq!(found, ("a".into(), 7));
    }

    async fn the_portable_forms_of_the_readme_hold(place: &Place) {
        let db = place.ready().await;
        db.maintain(|tx| {
            let insert = sql!("INSERT INTO seat (id, name, version, valid_from) VALUES ($1, $2, $3, $4)");
            tx.run(insert, params![seat("a"), "50 % a", 2, jiff::civil::date(2027, 1, 1)])?;
            tx.run(insert, params![seat("b"), "b", 3, None::<kernel::Date>]).map(drop)
        }).await.unwrap();
        let either = sql!("SELECT count(*) FROM seat WHERE name = $1 OR $1 IS NULL");
        assert_eq!(db.read(move |tx| tx.one::<i64>(either, params!["b"])).await.unwrap(), 1);
        assert_eq!(db.read(move |tx| tx.one::<i64>(either, params![None::<&str>])).await.unwrap(), 2);
        let numbers = sql!("SELECT CAST(sum(version) AS BIGINT), CAST(avg(version) AS DOUBLE PRECISION) FROM seat");
        assert_eq!(db.read(move |tx| tx.one::<(i64, f64)>(numbers, params![])).await.unwrap(), (5, 2.5));
        let like = sql!("SELECT name FROM seat WHERE name LIKE $1 ESCAPE '!'");
        assert_eq!(db.read(move |tx| tx.one::<String>(like, params!["50 !%%"])).await.unwrap(), "50 % a");
        let on = sql!("SELECT name FROM seat WHERE valid_from <= $1 ORDER BY CASE WHEN valid_from IS NULL THEN 1 ELSE 0 END, id");
        assert_eq!(db.read(move |tx| tx.one::<String>(on, params![jiff::civil::date(2027, 1, 1)])).await.unwrap(), "50 % a");
        let upsert = sql!("INSERT INTO seat (id, name, version) VALUES ($1, $2, 1)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = seat.version + 1 RETURNING version");
        assert_eq!(db.maintain(move |tx| tx.one::<i64>(upsert, params![seat("b"), "c"])).await.unwrap(), 4);
    }

    async fn a_missing_parameter_is_told(place: &Place) {
        let db = place.ready().await;
        let short = db.read(|tx| tx.all::<String>(sql!("SELECT name FROM seat WHERE id = $1 AND name = $2"), params![seat("a")])).await;
        assert!(short.unwrap_err().to_string().contains("2 parameters are wanted, 1 were given"));
    }

    async fn a_statement_that_does_not_fit_the_schema_is_found(place: &Place) {
        let db = place.ready().await;
        let faults = db.check_statements().await.unwrap();
        let [Error::Engine { place, message }] = &faults[..] else { panic!("{faults:?}") };
        assert!(place.contains("statement.rs") && message.contains("no_such_column"), "{place}: {message}");
    }
}

#[test]
fn the_register_holds_the_statements_of_other_crates() {
    assert!(db::Statement::all().iter().any(|s| s.place().contains("seal.rs")));
    assert_eq!(SCHEMA.len(), 2);
}

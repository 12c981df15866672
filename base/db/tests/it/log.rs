//! The change log: entries, the chain, and what is found when someone meddles.

use crate::support::{Place, on_both, registrar, seat};
use db::{
    Db, Event, Statement,
    log::{self, Sealing, Unfit},
    params, sql,
};
use jiff::SignedDuration;
use kernel::id::Id;
use serde_json::json;
use uuid::Uuid;

async fn happen(db: &Db, name: &'static str, version: i64) {
    db.write(&registrar(), "val 2027", move |tx| {
        let event = Event::new("test.happened", seat(name), version, json!({ "name": name }));
        tx.log(event.with_personal(json!({ "holder": "Alma Ek" })))
    })
    .await
    .unwrap();
}

async fn sealed_log(place: &Place) -> Db {
    let db = place.ready().await;
    for version in 1..=4 {
        happen(&db, "a", version).await;
        place.clock.advance(SignedDuration::from_secs(1));
    }
    assert_eq!(db.seal(3).await.unwrap(), Sealing::Sealed(3));
    assert_eq!(db.seal_all().await.unwrap(), 1);
    db
}

async fn unfit_after(db: &Db, meddling: &'static Statement) -> Option<Unfit> {
    db.maintain(move |tx| tx.run(meddling, params![])).await.unwrap();
    db.verify_log().await.unwrap().unfit
}

async fn at(db: &Db, position: i64) -> Uuid {
    let statement = sql!("SELECT id FROM log_entry WHERE position = $1");
    db.read(move |tx| tx.one(statement, params![position])).await.unwrap()
}

on_both! {
    async fn history_tells_who_when_why_and_what(place: &Place) {
        let db = place.ready().await;
        happen(&db, "a", 1).await;
        happen(&db, "other", 1).await;
        db.seal_all().await.unwrap();
        place.clock.advance(SignedDuration::from_secs(60));
        happen(&db, "a", 2).await;
        let entries = db.read(|tx| log::history(tx, "seat", seat("a").uuid())).await.unwrap();
        let [second, first] = &entries[..] else { panic!("{entries:?}") };
        assert_eq!((first.object_version, second.object_version), (1, 2));
        assert_eq!((first.position, second.position), (Some(1), None));
        assert_eq!((second.who.as_str(), second.why.as_str()), ("Ylva Registrator", "val 2027"));
        assert_eq!(second.at.to_string(), "2027-02-15T11:01:00.123456Z");
        assert_eq!(second.what.0, json!({"name": "a"}));
        assert_eq!(second.personal.as_ref().unwrap().0, json!({"holder": "Alma Ek"}));
    }

    async fn entries_of_one_unit_keep_their_order(place: &Place) {
        let db = place.ready().await;
        db.write(&registrar(), "import", |tx| {
            (1..=50).try_for_each(|version| tx.log(Event::new("test.happened", seat("a"), version, json!({}))))
        }).await.unwrap();
        db.seal_all().await.unwrap();
        let sealed = db.read(|tx| log::sealed_after(tx, 10, 100)).await.unwrap();
        let versions: Vec<_> = sealed.iter().map(|e| e.object_version).collect();
        assert_eq!(versions, (11..=50).collect::<Vec<_>>());
    }

    async fn an_untouched_log_is_proved(place: &Place) {
        let db = place.ready().await;
        let empty = db.verify_log().await.unwrap();
        assert_eq!((empty.sealed, empty.unsealed, empty.unfit), (0, 0, None));
        let db = sealed_log(place).await;
        happen(&db, "b", 1).await;
        let proof = db.verify_log().await.unwrap();
        assert_eq!((proof.sealed, proof.unsealed, proof.erased, proof.unfit), (4, 1, 0, None));
    }

    async fn erasing_personal_values_leaves_the_chain_provable(place: &Place) {
        let db = sealed_log(place).await;
        let before = db.verify_log().await.unwrap();
        db.write(&registrar(), "begäran om radering", |tx| {
            assert_eq!(tx.erase_personal("seat", seat("a").uuid())?, 4);
            tx.log(Event::new("test.erased", seat("a"), 4, json!({})))
        }).await.unwrap();
        let after = db.verify_log().await.unwrap();
        assert_eq!((after.sealed, after.erased, after.unfit), (4, 4, None));
        assert_eq!(after.chain, before.chain);
        let left = sql!("SELECT count(*) FROM log_entry WHERE personal IS NOT NULL OR personal_salt IS NOT NULL");
        assert_eq!(db.read(move |tx| tx.one::<i64>(left, params![])).await.unwrap(), 0);
    }

    async fn an_altered_field_is_found(place: &Place) {
        let db = sealed_log(place).await;
        let id = at(&db, 2).await;
        let altered = Some(Unfit::Altered { id, position: Some(2) });
        let pairs: [(&'static Statement, &'static Statement); 7] = [
            (sql!("UPDATE log_entry SET kind = 'test.hbppened' WHERE position = 2"),
             sql!("UPDATE log_entry SET kind = 'test.happened' WHERE position = 2")),
            (sql!("UPDATE log_entry SET object_kind = 'body' WHERE position = 2"),
             sql!("UPDATE log_entry SET object_kind = 'seat' WHERE position = 2")),
            (sql!("UPDATE log_entry SET object_version = 9 WHERE position = 2"),
             sql!("UPDATE log_entry SET object_version = 2 WHERE position = 2")),
            (sql!("UPDATE log_entry SET who = 'Ylva Registratos' WHERE position = 2"),
             sql!("UPDATE log_entry SET who = 'Ylva Registrator' WHERE position = 2")),
            (sql!("UPDATE log_entry SET why = 'val 2028' WHERE position = 2"),
             sql!("UPDATE log_entry SET why = 'val 2027' WHERE position = 2")),
            (sql!("UPDATE log_entry SET what = '{\"name\":\"b\"}' WHERE position = 2"),
             sql!("UPDATE log_entry SET what = '{\"name\":\"a\"}' WHERE position = 2")),
            (sql!("UPDATE log_entry SET recorded_at = (SELECT recorded_at FROM log_entry WHERE position = 3) WHERE position = 2"),
             sql!("UPDATE log_entry SET what = what WHERE position = 2")),
        ];
        for (meddle, mend) in pairs {
            assert_eq!(unfit_after(&db, meddle).await, altered, "{}", meddle.postgres());
            let mended = unfit_after(&db, mend).await;
            assert!(mended.is_none() || mend.postgres().contains("what = what"), "{mended:?}");
        }
    }

    async fn altered_personal_values_are_found(place: &Place) {
        let db = sealed_log(place).await;
        let id = at(&db, 3).await;
        let meddle = sql!("UPDATE log_entry SET personal = '{\"holder\":\"Bo Ek\"}' WHERE position = 3");
        assert_eq!(unfit_after(&db, meddle).await, Some(Unfit::PersonalAltered { id, position: Some(3) }));
        let half = sql!("UPDATE log_entry SET personal_salt = NULL WHERE position = 3");
        assert_eq!(unfit_after(&db, half).await, Some(Unfit::PersonalAltered { id, position: Some(3) }));
    }

    async fn a_removed_entry_is_found(place: &Place) {
        let db = sealed_log(place).await;
        let meddle = sql!("DELETE FROM log_entry WHERE position = 2");
        assert_eq!(unfit_after(&db, meddle).await, Some(Unfit::Missing { position: 2 }));
    }

    async fn a_chain_cut_short_is_found(place: &Place) {
        let db = sealed_log(place).await;
        let meddle = sql!("DELETE FROM log_entry WHERE position = 4");
        assert_eq!(unfit_after(&db, meddle).await, Some(Unfit::Missing { position: 4 }));
        let unsealed = sql!("UPDATE log_lease SET position = 2");
        assert_eq!(unfit_after(&db, unsealed).await, Some(Unfit::WrongEnd { position: 2 }));
    }

    async fn swapped_entries_are_found(place: &Place) {
        let db = sealed_log(place).await;
        let second = at(&db, 2).await;
        for swap in [
            sql!("UPDATE log_entry SET position = -1 WHERE position = 2"),
            sql!("UPDATE log_entry SET position = 2 WHERE position = 3"),
            sql!("UPDATE log_entry SET position = 3 WHERE position = -1"),
        ] {
            db.maintain(move |tx| tx.run(swap, params![])).await.unwrap();
        }
        let third = at(&db, 2).await;
        assert_ne!(second, third);
        assert_eq!(db.verify_log().await.unwrap().unfit, Some(Unfit::Misplaced { id: third, position: 2 }));
    }

    async fn one_process_seals_at_a_time_and_the_next_takes_over(place: &Place) {
        let db = place.ready().await;
        let other = place.open().await;
        happen(&db, "a", 1).await;
        assert_eq!(db.seal(10).await.unwrap(), Sealing::Sealed(1));
        happen(&other, "a", 2).await;
        assert_eq!(other.seal(10).await.unwrap(), Sealing::Elsewhere);
        place.clock.advance(SignedDuration::from_secs(11));
        assert_eq!(other.seal(10).await.unwrap(), Sealing::Sealed(1));
        happen(&db, "a", 3).await;
        assert_eq!(db.seal(10).await.unwrap(), Sealing::Elsewhere);
        assert_eq!(other.seal_all().await.unwrap(), 1);
        assert_eq!(db.verify_log().await.unwrap().unfit, None);
    }

    async fn a_stopped_sealer_leaves_the_lease_to_others(place: &Place) {
        let db = place.ready().await;
        happen(&db, "a", 1).await;
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let sealer = tokio::spawn({
            let db = db.clone();
            async move {
                let stop = async { drop(stopped.await) };
                db.run_sealer(std::time::Duration::from_millis(5), stop).await;
            }
        });
        while db.verify_log().await.unwrap().unsealed > 0 { tokio::task::yield_now().await }
        stop.send(()).unwrap();
        sealer.await.unwrap();
        let other = place.open().await;
        happen(&other, "a", 2).await;
        assert_eq!(other.seal(10).await.unwrap(), Sealing::Sealed(1));
    }
}

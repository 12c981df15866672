//! Jobs: with the change or not at all, once while waiting, again after a fault, given up in the end.

use crate::support::{Place, on_both, registrar, seat};
use db::{Db, Error, Event, Handlers, job, params, sql};
use jiff::SignedDuration;
use serde_json::json;
use std::sync::{Arc, Mutex};

type Notes = Arc<Mutex<Vec<String>>>;

/// Handlers that note what they are given; a payload of `"fail"` fails, `"panic"` panics.
fn handlers(notes: &Notes) -> Handlers {
    let notes = notes.clone();
    Handlers::new().on("test.note", move |_, job| {
        let notes = notes.clone();
        async move {
            notes.lock().unwrap().push(format!("{} {} #{}", job.key, job.payload.0, job.attempts));
            assert_ne!(job.payload.0, json!("panic"), "on purpose");
            if job.payload.0 == json!("fail") { Err("out of paper".into()) } else { Ok(()) }
        }
    })
}

async fn ask(db: &Db, key: &'static str, payload: &'static str) {
    db.maintain(move |tx| tx.enqueue("test.note", key, &json!(payload), tx.now())).await.unwrap();
}

fn taken(notes: &Notes) -> Vec<String> {
    std::mem::take(&mut notes.lock().unwrap())
}

on_both! {
    async fn a_job_comes_with_its_change_or_not_at_all(place: &Place) {
        let (db, notes) = (place.ready().await, Notes::default());
        let fell = db.write(&registrar(), "test", |tx| {
            tx.enqueue("test.note", "lost", &json!(1), tx.now())?;
            Err::<(), _>(Error::other("changed my mind"))
        }).await;
        fell.unwrap_err();
        db.write(&registrar(), "test", |tx| {
            tx.enqueue("test.note", "kept", &json!(1), tx.now())?;
            tx.log(Event::new("test.asked", seat("a"), 1, json!({})))
        }).await.unwrap();
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 1);
        assert_eq!(taken(&notes), ["kept 1 #1"]);
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 0);
    }

    async fn asking_twice_while_it_waits_is_asking_once(place: &Place) {
        let (db, notes) = (place.ready().await, Notes::default());
        ask(&db, "a", "old").await;
        ask(&db, "a", "new").await;
        db.maintain(|tx| tx.enqueue("test.note", "later", &json!(1), tx.now() + SignedDuration::from_hours(1))).await.unwrap();
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 1);
        assert_eq!(taken(&notes), ["a \"new\" #1"]);
        place.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 1);
    }

    async fn a_job_that_fails_is_tried_again_later_and_given_up_in_the_end(place: &Place) {
        let (db, notes) = (place.ready().await, Notes::default());
        ask(&db, "a", "fail").await;
        for attempt in 1..=job::ATTEMPTS {
            assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 0);
            assert_eq!(taken(&notes), [format!("a \"fail\" #{attempt}")]);
            assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 0);
            assert!(taken(&notes).is_empty(), "not before its time");
            place.clock.advance(SignedDuration::from_hours(6));
        }
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 0);
        assert!(taken(&notes).is_empty());
        let trouble = db.read(job::in_trouble).await.unwrap();
        assert_eq!((trouble[0].fault.as_str(), trouble[0].failed_at.is_some()), ("out of paper", true));
    }

    async fn a_handler_that_panics_fails_its_job_only(place: &Place) {
        let (db, notes) = (place.ready().await, Notes::default());
        ask(&db, "a", "panic").await;
        ask(&db, "b", "fine").await;
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 1);
        let trouble = db.read(job::in_trouble).await.unwrap();
        assert_eq!((trouble.len(), trouble[0].fault.as_str()), (1, "the handler panicked"));
    }

    async fn a_job_whose_worker_went_silent_is_taken_over(place: &Place) {
        let (db, notes) = (place.ready().await, Notes::default());
        ask(&db, "a", "fine").await;
        let silent = sql!("UPDATE job SET lease = id, leased_until = $1, attempts = 1");
        db.maintain(move |tx| tx.run(silent, params![tx.now() + SignedDuration::from_mins(1)])).await.unwrap();
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 0);
        place.clock.advance(SignedDuration::from_mins(2));
        assert_eq!(db.run_due_jobs(&handlers(&notes)).await.unwrap(), 1);
        assert_eq!(taken(&notes), ["a \"fine\" #2"]);
    }

    async fn a_failed_job_gives_way_to_one_like_it_that_waits(place: &Place) {
        let db = place.ready().await;
        let handlers = Handlers::new().on("test.note", |db: Db, _| async move {
            // While it works, the same is asked for again.
            db.maintain(|tx| tx.enqueue("test.note", "a", &json!("new"), tx.now() + SignedDuration::from_hours(1))).await?;
            Err("out of paper".into())
        });
        ask(&db, "a", "old").await;
        assert_eq!(db.run_due_jobs(&handlers).await.unwrap(), 0);
        let left: Vec<(String, i64)> = db.read(|tx| tx.all(sql!("SELECT payload, attempts FROM job"), params![])).await.unwrap();
        assert_eq!(left, [("\"new\"".into(), 0)]);
    }

    async fn a_worker_does_what_is_due_until_it_is_stopped(place: &Place) {
        let db = place.ready().await;
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let handlers = Handlers::new().on("test.note", move |_, _| {
            // Stopped in the midst of the first job: that one is finished, the second is left.
            stop.send_replace(true);
            async { Ok(()) }
        });
        ask(&db, "a", "fine").await;
        ask(&db, "b", "fine").await;
        let mut stopped = stopped;
        let stop = async { drop(stopped.wait_for(|now| *now).await) };
        db.run_jobs(&handlers, std::time::Duration::from_millis(5), stop).await;
        assert_eq!(db.read(|tx| tx.one::<i64>(sql!("SELECT count(*) FROM job"), params![])).await.unwrap(), 1);
    }

    async fn two_workers_never_do_the_same_job(place: &Place) {
        let (db, other, notes) = (place.ready().await, place.open().await, Notes::default());
        db.maintain(|tx| (0..30).try_for_each(|n| tx.enqueue("test.note", &n.to_string(), &json!(0), tx.now()))).await.unwrap();
        let handlers = handlers(&notes);
        let (a, b) = tokio::join!(db.run_due_jobs(&handlers), other.run_due_jobs(&handlers));
        assert_eq!(a.unwrap() + b.unwrap(), 30);
        let mut done = taken(&notes);
        done.sort();
        done.dedup();
        assert_eq!(done.len(), 30);
    }
}

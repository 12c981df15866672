//! Who gets which letter when, and nobody the same one twice: not when a job runs again, not after a crash.

use jiff::SignedDuration;
use serde_json::json;
use testkit::{Start, TestApp, on_both_engines_with};

use super::{KEEPER, NEW, ROUND, STREET, WISH, appoints, contact, county, invited, posted, posted_to, start};

const TIMRA: &str = "kansli@timra-kommun.example";
const CHIEF: &str = "chef@timra.example";
const REGION: &str = "agneta.prov@region.example";

async fn chief(app: &TestApp, organisation: &str, email: &str) {
    let names = [format!("namn-{organisation}"), format!("adress-{organisation}"), format!("chef-{organisation}")];
    let own = format!("kansli@{organisation}.example");
    let fields = [(names[0].as_str(), "Karin Prov"), (names[1].as_str(), own.as_str()), (names[2].as_str(), email)];
    app.post_as(KEEPER, &format!("{ROUND}/kontakter"), &fields).await.is(303);
}

/// Kramfors has answered in full, Timrå in part; Härnösand said that the letter went astray; the region has got none.
async fn begun(app: &TestApp) {
    start(app).await;
    let timra = invited(app, "timra-kommun").await;
    appoints(app, &timra, ("Kulturforum", "Ledamot"), "Eva Prov", "2026-11-16", &[]).await;
    let kramfors = invited(app, "kramfors-kommun").await;
    appoints(app, &kramfors, ("Kulturforum", "Ledamot"), "Siv Prov", "2026-11-16", &[]).await;
    for (side, name) in [("majoriteten", "Ola Prov"), ("oppositionen", "Per Prov")] {
        appoints(app, &kramfors, ("Hållbarhetsrådet", side), name, "2026-11-16", &[("parti", "p")]).await;
    }
    let harnosand = invited(app, "harnosands-kommun").await;
    app.post_as(STREET, &harnosand, &[("gor", "fel")]).await.is(303);
    contact(app, "region-prov", "kansli@region-prov.example").await;
    chief(app, "timra-kommun", CHIEF).await;
    chief(app, "kramfors-kommun", "chef@kramfors.example").await;
}

async fn days_pass(app: &TestApp, days: i64) {
    app.clock.advance(SignedDuration::from_hours(24 * days));
    app.run_jobs().await;
}

/// To whom letters went since so many.
async fn since(app: &TestApp, before: usize) -> Vec<String> {
    let mut to: Vec<String> = posted(app).await.into_iter().skip(before).map(|letter| letter.to).collect();
    to.sort();
    to
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_has_a_letter_and_lacks_somebody_is_reminded_and_then_the_head_of_its_office() {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        begun(app).await;
        let before = posted(app).await.len();
        // 24 January: a day too early. 25 January is seven days before the first of February.
        days_pass(app, 61).await;
        assert_eq!(since(app, before).await, [""; 0], "nothing is due");
        days_pass(app, 1).await;
        assert_eq!(since(app, before).await, [TIMRA], "only Timrå has a letter and lacks somebody");
        let reminder = posted_to(app, TIMRA).await.pop().expect("a reminder");
        assert!(reminder.subject.contains("Påminnelse: Timrå kommun har två platser kvar"), "{reminder:?}");
        assert!(!reminder.content.contains("Kulturforum"), "what is filled is not asked for: {reminder:?}");

        // Two weeks later, seven days after the deadline: the head of the office and the region, nobody else.
        let before = before + 1;
        days_pass(app, 13).await;
        assert_eq!(since(app, before).await, [""; 0], "not before the seventh day");
        days_pass(app, 1).await;
        assert_eq!(since(app, before).await, [REGION, CHIEF]);
        let told = posted_to(app, CHIEF).await.pop().expect("a letter to the head");
        assert!(told.content.contains("Två platser saknas") && told.content.contains("Karin Prov"), "{told:?}");
        assert!(!told.content.contains("/mandat/svar/"), "the link is the steward's alone: {told:?}");
        let list = posted_to(app, REGION).await.pop().expect("a list");
        for line in [
            "Timrå kommun: två platser saknas",
            "Härnösands kommun: tre platser saknas",
            "Region Prov: en plats saknas",
        ] {
            assert!(list.content.contains(line), "{line} is not in {list:?}");
        }
        assert!(!list.content.contains("Kramfors"), "who is done is not on it: {list:?}");
        days_pass(app, 30).await;
        assert_eq!(since(app, before).await.len(), 2, "and that is all");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_reminded_twice_when_a_job_is_cut_off_and_runs_again() {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        begun(app).await;
        let id: kernel::id::RoundId = app
            .db
            .read(|tx| tx.one(db::sql!("SELECT id FROM turnover_round"), db::params![]))
            .await
            .expect("the round");
        let before = posted(app).await.len();
        app.clock.advance(SignedDuration::from_hours(24 * 62));
        // The program is killed after the letters were written and before the job was noted as done: it is done again by
        // whoever comes next, here twice and at once.
        for what in ["reminders", "escalation"] {
            let job = || turnover::jobs::run(&app.db, json!({ "round": id, "what": what }));
            let (one, other) = tokio::join!(job(), job());
            assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
            job().await.expect("the job is done once more");
            app.run_jobs().await;
            if what == "reminders" {
                assert_eq!(since(app, before).await, [TIMRA], "one reminder, however often the job runs");
                app.clock.advance(SignedDuration::from_hours(24 * 14));
            }
        }
        assert_eq!(since(app, before).await, [REGION, CHIEF, TIMRA], "and one letter to each of the others");

        // A job that falls before it has saved leaves no letter, and the next time all of them are written.
        let fell: Result<(), _> = app
            .db
            .write(&kernel::Actor::System { part: "test" }, "", move |tx| {
                let letter = output::mail::Letter::new(
                    "turnover.test",
                    output::mail::Recipient { name: "Ada Prov".into(), address: "ada@region.example".into() },
                    kernel::Language::Sv,
                    "Aldrig",
                );
                output::mail::post(tx, &letter)?;
                Err(db::Error::NotFound { place: "cut off" })
            })
            .await;
        assert!(fell.is_err());
        assert!(posted_to(app, "ada@region.example").await.is_empty(), "nothing is half saved");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_that_is_moved_moves_the_reminder_and_gives_one_more() {
    let county = county();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        begun(app).await;
        let before = posted(app).await.len();
        let later: Vec<_> =
            WISH.iter().map(|(n, text)| (*n, if *n == "svar" { "2027-03-01" } else { *text })).collect();
        app.post_as(KEEPER, NEW, &later).await.is(303);
        days_pass(app, 62).await;
        assert_eq!(since(app, before).await, [""; 0], "25 January is no day of the new deadline");
        days_pass(app, 28).await;
        assert_eq!(since(app, before).await, [TIMRA], "22 February is");
        // Moved once more after that: whoever still lacks somebody is told the new day, once.
        let latest: Vec<_> =
            WISH.iter().map(|(n, text)| (*n, if *n == "svar" { "2027-04-01" } else { *text })).collect();
        app.post_as(KEEPER, NEW, &latest).await.is(303);
        days_pass(app, 40).await;
        days_pass(app, 1).await;
        let to = since(app, before).await;
        assert_eq!(to.iter().filter(|to| *to == TIMRA).count(), 2, "{to:?}");
    })
    .await;
}

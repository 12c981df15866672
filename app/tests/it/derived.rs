//! Findings follow the facts: counted in the write that touches a body, by a job when something shared has changed, and
//! always what the engine would answer.

use bodies::{
    commands::change::{self, Appointment, NotAppointed},
    store::{facts, finding},
};
use db::Db;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Actor, Period,
    actor::Role,
    id::{BodyId, Id, PersonId, SeatId},
    slug::Slug,
};
use testkit::{TestApp, on_both_engines};

const AFTER_ELECTION: Date = jiff::civil::date(2027, 1, 15);
const TIMRA_VACANT: &str = "Ingen är utsedd från Sollefteå kommun och Timrå kommun";

fn registrar() -> Actor {
    Actor::Person { name: "Agneta Bylund".into(), role: Role::Registrar }
}

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a sound address word")
}

/// Every body of the demo, by its address word.
fn bodies_of_the_demo() -> Vec<String> {
    let county = ::bodies::package::read::read(&demo::files()).expect("the demo county is sound");
    county.bodies.iter().map(|file| file.body.slug.to_string()).collect()
}

/// Demands that what is kept of a body is what the engine answers now, on each of the days.
async fn kept_findings_are_right(db: &Db, body: &str, days: &[Date]) {
    let (id, asked) = (BodyId::named(body), days.to_vec());
    let read = db.read(move |tx| {
        let actor = Actor::System { part: "test" };
        let kept = asked.iter().map(|on| finding::of_body(tx, &actor, id, *on)).collect::<db::Result<Vec<_>>>()?;
        Ok((kept, facts::charter(tx, id)?, facts::facts(tx, id)?))
    });
    let (kept, charter, facts) = read.await.expect("the body is read");
    for (kept, on) in kept.iter().zip(days) {
        let counted = charter::findings(&charter, &facts, *on, &charter::Parameters::default());
        let mut kept: Vec<_> = kept.iter().map(|answer| &answer.kept.0.finding).collect();
        let mut counted: Vec<_> = counted.iter().collect();
        kept.sort_by_cached_key(|finding| format!("{finding:?}"));
        counted.sort_by_cached_key(|finding| format!("{finding:?}"));
        assert_eq!(kept, counted, "{body} on {on}, {:?}", db.engine());
    }
}

async fn all_kept_findings_are_right(app: &TestApp, days: &[Date]) {
    for body in bodies_of_the_demo() {
        kept_findings_are_right(&app.db, &body, days).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_what_the_engine_answers_on_any_day() {
    // Days scattered over 1990–2100 the same way every time; most between 2010 and 2032, where the demo has its facts.
    let (first, middle) = (jiff::civil::date(1990, 1, 1), jiff::civil::date(2010, 1, 1));
    let scattered = |start: Date, at: i64, span: i64| start.saturating_add(((at * 7_919) % span).days());
    let wide = (1..8).map(|at| scattered(first, at, 40_500));
    let near = (1..40).map(|at| scattered(middle, at, 8_400));
    let days: Vec<Date> = wide.chain(near).chain([demo::TODAY, AFTER_ELECTION]).collect();
    on_both_engines(async |app| all_kept_findings_are_right(app, &days).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_gets_a_vacant_seat_changes_the_findings_in_the_same_moment() {
    on_both_engines(async |app| {
        const PAGE: &str = "/organ/kulturforum?per=2027-01-15";
        app.get(PAGE).await.says(TIMRA_VACANT);
        let new = Appointment {
            seat: SeatId::named("kulturforum/timra-2027"),
            person: PersonId::named("pernilla-graberg"),
            decision: Some("Kommunfullmäktige § 201/2026".into()),
            period: Period::ALWAYS,
        };
        let appoint = async |new: &Appointment| {
            let new = new.clone();
            app.db.write(&registrar(), "Beslutet har kommit", move |tx| change::appoint(tx, &new)).await
        };
        appoint(&new).await.expect("the seat is vacant");
        let page = app.get(PAGE).await;
        page.says("Ingen är utsedd från Sollefteå kommun för 2027–2030.")
            .says("Pernilla Gråberg")
            .says_nothing_of(TIMRA_VACANT);
        page.says_nothing_of("Räknas om");
        assert_eq!(app.run_jobs().await, 0, "nothing was left for later");
        kept_findings_are_right(&app.db, "kulturforum", &[demo::TODAY, AFTER_ELECTION]).await;

        let seat = new.seat;
        let history = app.db.read(move |tx| db::log::history(tx, "seat", seat.uuid())).await.expect("the log is read");
        let [entry] = &history[..] else { panic!("one entry, not {history:?}") };
        let told = (entry.kind.as_str(), entry.who.as_str(), entry.why.as_str(), entry.object_version);
        assert_eq!(told, ("bodies.appointed", "Agneta Bylund", "Beslutet har kommit", 2));
        assert!(!entry.what.0.to_string().contains("graberg"), "who it was stands among what can be erased");

        // The seat is taken now, and does not exist before the term: refused whole, with nothing in the log.
        let taken = appoint(&new).await.map_err(db::Error::downcast::<NotAppointed>);
        assert!(matches!(taken, Err(Ok(ref why)) if **why == NotAppointed::Taken), "{taken:?}");
        let early = Period::since(jiff::civil::date(2026, 12, 1));
        let outside =
            appoint(&Appointment { period: early, ..new.clone() }).await.map_err(db::Error::downcast::<NotAppointed>);
        assert!(matches!(outside, Err(Ok(ref why)) if **why == NotAppointed::OutsideSeat), "{outside:?}");
        let after = app.db.read(move |tx| db::log::history(tx, "seat", seat.uuid())).await.expect("the log is read");
        assert_eq!(after, history);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_in_a_shared_group_is_counted_by_a_job_and_the_page_says_so_until_then() {
    on_both_engines(async |app| {
        const PAGE: &str = "/organ/kulturforum?per=2027-01-15";
        app.get(PAGE).await.says(TIMRA_VACANT).says_nothing_of("räknas om");
        assert_eq!(app.run_jobs().await, 0);
        let leave = async || {
            let last = jiff::civil::date(2026, 12, 31);
            let unit = move |tx: &mut db::Tx<'_>| {
                change::leave_group(tx, &slug("lanets-kommuner"), &slug("timra-kommun"), last)
            };
            app.db.write(&registrar(), "Timrå lämnar", unit).await
        };
        leave().await.expect("Timrå is a member");

        let waiting = app.get(PAGE).await;
        waiting.says("Fynden räknas om.").says(TIMRA_VACANT);
        assert!(app.get("/organ").await.count("Räknas om") >= 5, "many bodies name länets kommuner");
        app.get("/en/organ").await.says("Counting again");
        app.get("/organ/reglab").await.says_nothing_of("räknas om");

        assert_eq!(app.run_jobs().await, 1, "one job for all of them");
        let counted = app.get(PAGE).await;
        counted
            .says_nothing_of("räknas om")
            .says_nothing_of(TIMRA_VACANT)
            .says("Ingen är utsedd från Sollefteå kommun");
        app.get("/organ").await.says_nothing_of("Räknas om");
        all_kept_findings_are_right(app, &[demo::TODAY, AFTER_ELECTION]).await;
        assert_eq!(app.run_jobs().await, 0);

        let again = leave().await.expect_err("it has left already");
        assert!(again.to_string().contains("is no member"), "{again}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_in_an_organisation_reaches_the_bodies_where_it_sits() {
    on_both_engines(async |app| {
        let changed = |tx: &mut db::Tx<'_>| bodies::jobs::shared_changed(tx, "organisation", &slug("technichus"));
        app.db.maintain(changed).await.expect("it is noted");
        app.get("/organ/forum-for-kompetensforsorjning").await.says("Fynden räknas om.");
        app.get("/organ/reglab").await.says_nothing_of("räknas om");
        assert_eq!(app.run_jobs().await, 1);
        app.get("/organ/forum-for-kompetensforsorjning").await.says_nothing_of("räknas om");

        let member = |tx: &mut db::Tx<'_>| bodies::jobs::shared_changed(tx, "organisation", &slug("timra-kommun"));
        app.db.maintain(member).await.expect("it is noted");
        app.get("/organ/kulturforum").await.says("Fynden räknas om.");
        app.get("/organ/regionala-rus-gruppen").await.says("Fynden räknas om.");
    })
    .await;
}

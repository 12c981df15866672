//! Findings follow the facts: counted in the write that touches a body, by a job when something shared has changed, and
//! always what the engine would answer.

use bodies::{
    commands::change::{
        self, Applied, Change, Refused,
        compose::{self, Doing},
    },
    model::record::{Owner, Place, Record, RecordKind},
    store::{
        facts, finding,
        record::{self, Which},
    },
};
use db::Db;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Actor,
    actor::Relation,
    id::{BodyId, GroupId, Id, SeatId},
    slug::Slug,
};
use testkit::{TestApp, on_both_engines};
use uuid::Uuid;

const AFTER_ELECTION: Date = jiff::civil::date(2027, 1, 15);
/// Address of Pernilla Gråberg, Timrå.
const PERNILLA: &str = "5c6syqcn";
const TIMRA_VACANT: &str = "Ingen är utsedd från Sollefteå kommun och Timrå kommun";

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a sound address word")
}

/// The body of an address word.
fn body(word: &str) -> Owner {
    Owner::Body(BodyId::named(word), slug(word))
}

/// Timrå's seat in Kulturforum in the coming term, with a person in it.
fn timra_gets_a_member() -> Change {
    let place =
        Place { kind: RecordKind::Holder, owner: body("kulturforum"), id: Uuid::from_u128(1), word: String::new() };
    let holder = Record::default()
        .with("seat", SeatId::named("kulturforum/timra-2027").to_string())
        .with("person", PERNILLA)
        .with("decision", "Kommunfullmäktige § 201/2026")
        .with("from", "2027-01-01")
        .with("to", "2030-12-31");
    Change::of(place, None, Some(holder))
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
        let appoint = async |change: Change| {
            app.db.write(&registrar(), "Beslutet har kommit", move |tx| change::apply(tx, &registrar(), &change)).await
        };
        let applied: Applied = appoint(timra_gets_a_member()).await.expect("the seat is vacant");
        assert_eq!((applied.entries.len(), &applied.bodies[..]), (1, &[BodyId::named("kulturforum")][..]));
        let page = app.get(PAGE).await;
        page.says("Ingen är utsedd från Sollefteå kommun för 2027–2030.")
            .says("Pernilla Gråberg")
            .says_nothing_of(TIMRA_VACANT);
        page.says_nothing_of("Räknas om");
        assert_eq!(app.run_jobs().await, 0, "nothing was left for later");
        kept_findings_are_right(&app.db, "kulturforum", &[demo::TODAY, AFTER_ELECTION]).await;

        let forum = BodyId::named("kulturforum").uuid();
        let history = app.db.read(move |tx| db::log::history(tx, "body", forum)).await.expect("the log is read");
        let [entry, read_in] = &history[..] else { panic!("two entries, not {history:?}") };
        let told = (entry.kind.as_str(), entry.who.as_str(), entry.why.as_str(), entry.object_version);
        assert_eq!(told, ("bodies.changed", "Agneta Bylund", "Beslutet har kommit", read_in.object_version + 1));
        assert!(!entry.what.0.to_string().contains(PERNILLA), "who it was stands among what can be erased");

        // Once more is somebody else's change; another on the same days, or outside the seat's, makes no sense. All are
        // refused whole, with nothing in the log.
        let again = appoint(timra_gets_a_member()).await.map_err(db::Error::downcast::<Refused>);
        assert!(matches!(again, Err(Ok(ref why)) if matches!(**why, Refused::Changed(_))), "{again:?}");
        let mut second = timra_gets_a_member();
        second.items[0].place.id = Uuid::from_u128(2);
        let mut early = second.clone();
        early.items[0].after = early.items[0].after.take().map(|record| record.with("from", "2026-12-01"));
        for (change, key) in [(second, "bodies-fault-seat-taken"), (early, "bodies-fault-begins-early")] {
            let refused = appoint(change).await.map_err(db::Error::downcast::<Refused>);
            let Err(Ok(why)) = refused else { panic!("{refused:?}") };
            let Refused::Faults(faults) = *why else { panic!("{why:?}") };
            assert!(faults.iter().any(|fault| fault.what.key == key), "{key}: {faults:?}");
        }
        let after = app.db.read(move |tx| db::log::history(tx, "body", forum)).await.expect("the log is read");
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
                let group = Owner::Group(GroupId::named("lanets-kommuner"), slug("lanets-kommuner"));
                let which = Which::of(&group);
                let members = record::list(tx, &registrar(), RecordKind::Member, which)?;
                let timra = members.into_iter().find(|m| m.record.text("organisation") == "timra-kommun");
                let timra = timra.expect("Timrå is a member");
                let place = Place { kind: RecordKind::Member, owner: group, id: timra.id, word: String::new() };
                let end = compose::change(tx, &registrar(), &place, &timra.record, &timra.record, Doing::End(last))?;
                change::apply(tx, &registrar(), &end)
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

        let again = leave().await.expect("it has left already");
        assert_eq!(again, Applied { entries: vec![], bodies: vec![] }, "nothing is written when nothing differs");
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

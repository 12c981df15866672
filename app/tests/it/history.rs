//! Historik: what was changed, by whom, when and why; what the register said on a day, and who changed it since.

mod hidden;
mod then;
mod undone;

use bodies::{
    commands::change::{self, Change, compose, compose::Doing},
    model::record::{Place, Record, RecordKind},
    rules::history::{reversed, steps},
    store::{
        history::{self, Asked},
        record::{self, Kept, Which},
    },
};
use kernel::{Actor, Clock, actor::Relation};
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};
use uuid::Uuid;

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

/// A forum with an open seat and a closed one.
fn county() -> County {
    let forum = Body::forum("Kulturforum")
        .rule(Rule::meets(3, 4))
        .rule(Rule::one_from_every_municipality())
        .seat(Seat::member("timra-kommun").held_by("Anna Prov"))
        .seat(Seat::member("kramfors-kommun").not_public().held_by("Bo Stängd"));
    County::new().body(&forum)
}

/// The records of a kind that belong to Kulturforum, with where they lie.
async fn of_forum(app: &TestApp, kind: RecordKind) -> Vec<(Place, Kept)> {
    let read = move |tx: &mut db::Tx<'_>| {
        let owner = record::by_word(tx, &registrar(), RecordKind::Body, "kulturforum")?.expect("the forum");
        let id = Some(owner.object().1);
        let which = if kind == RecordKind::Body { Which { owner: None, id } } else { Which { owner: id, id: None } };
        let kept = record::list(tx, &registrar(), kind, which)?;
        let place = |kept: &Kept| Place { kind, owner: owner.clone(), id: kept.id, word: kept.word.clone() };
        Ok(kept.into_iter().map(|kept| (place(&kept), kept)).collect())
    };
    app.db.read(read).await.expect("the records are read")
}

/// Does something with the first record of a kind that `which` picks; gives the entry.
async fn done(
    app: &TestApp,
    why: &str,
    kind: RecordKind,
    which: impl Fn(&Record) -> bool,
    after: impl Fn(Record) -> Record,
    doing: Doing,
) -> Uuid {
    let (place, kept) =
        of_forum(app, kind).await.into_iter().find(|(_, kept)| which(&kept.record)).expect("the record");
    let (before, after) = (kept.record.clone(), after(kept.record));
    let write = move |tx: &mut db::Tx<'_>| {
        let change = compose::change(tx, &registrar(), &place, &before, &after, doing)?;
        change::apply(tx, &registrar(), &change)
    };
    app.db.write(&registrar(), why, write).await.expect("the change is made").entries[0]
}

/// Adds a record to Kulturforum.
async fn added(app: &TestApp, why: &str, kind: RecordKind, record: Record) -> Uuid {
    let owner = of_forum(app, RecordKind::Body).await.remove(0).0.owner;
    let write = move |tx: &mut db::Tx<'_>| {
        let place = record::new_place(tx, &owner, kind);
        change::apply(tx, &registrar(), &Change::of(place, None, Some(record.clone())))
    };
    app.db.write(&registrar(), why, write).await.expect("it is added").entries[0]
}

async fn stories(story: impl AsyncFn(&TestApp)) {
    on_both_engines_with(Start::Own(&county()), story).await;
}

const HISTORY: &str = "/organ/kulturforum/historik";

/// Moves the moment that the log is dated by.
fn days_pass(app: &TestApp, days: i64) {
    app.clock.advance(jiff::SignedDuration::from_hours(24 * days));
}

/// Everything that stands of Kulturforum.
async fn everything(app: &TestApp) -> Vec<(RecordKind, Uuid, Record)> {
    let mut all = Vec::new();
    for kind in
        RecordKind::ALL.iter().filter(|kind| **kind == RecordKind::Body || kind.owner() == Some(RecordKind::Body))
    {
        all.extend(of_forum(app, *kind).await.into_iter().map(|(_, kept)| (*kind, kept.id, kept.record)));
    }
    all.sort_by_key(|(kind, id, _)| (*kind, *id));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn added_corrected_ended_and_changed_from_a_day_are_told_apart() {
    stories(async |app| {
        let meeting = Record::default().with("date", "2027-02-03").with("state", "planned");
        added(app, "Kallelse", RecordKind::Meeting, meeting).await;
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        let vote = |record: Record| record.with("side", "majority");
        done(app, "Fel sida", RecordKind::Seat, timra, vote, Doing::Correct).await;
        let day = jiff::civil::date(2026, 12, 1);
        let substitute = |record: Record| record.with("role", "substitute");
        done(app, "Ny arbetsordning", RecordKind::Seat, timra, substitute, Doing::From(day)).await;
        let kramfors = |record: &Record| record.text("organisation") == "kramfors-kommun";
        let end = Doing::End(jiff::civil::date(2026, 11, 30));
        done(app, "Kramfors lämnar", RecordKind::Seat, kramfors, |record| record, end).await;
        let page = app.get_as("registrator", HISTORY).await;
        page.is(200)
            .says("Historik: Kulturforum")
            .says("Möte – 3 februari 2027: lades till")
            .says("Plats – ledamot, Timrå kommun: rättades")
            .says("ändrades från och med 1 december 2026")
            .says("Plats – ledamot, Kramfors kommun: gäller till och med 30 november 2026")
            .says("Agneta Bylund")
            .says("Skäl: Ny arbetsordning")
            .says("Lästes in i registret.");
        assert!(page.words().find("Kramfors lämnar") < page.words().find("Fel sida"), "the newest first");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_register_is_filtered_and_paged_by_its_address() {
    stories(async |app| {
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        for turn in 0..60 {
            let side = if turn % 2 == 0 { "majority" } else { "opposition" };
            let why = format!("Vända {turn}");
            done(app, &why, RecordKind::Seat, timra, move |r| r.with("side", side), Doing::Correct).await;
        }
        let (mut address, mut told) = ("/historik?vem=Agneta+Bylund&slag=organ".to_owned(), Vec::new());
        loop {
            let page = app.get_as("registrator", &address).await;
            page.is(200);
            let words = page.words().to_owned();
            told.extend(
                words.split("Skäl: Vända ").skip(1).filter_map(|rest| rest.split(' ').next()?.parse::<u32>().ok()),
            );
            let next = page.part("rel=\"next\" href=\"", "\"").replace("&#38;", "&").replace("&amp;", "&");
            if next.is_empty() {
                break;
            }
            address = next;
        }
        assert_eq!(told, (0..60).rev().collect::<Vec<_>>(), "each once, the newest first");
        let nobody = app.get_as("registrator", "/historik?vem=Ingen+Alls").await;
        nobody.is(200).says("Inga ändringar");
        let people = app.get_as("registrator", "/historik?slag=personer").await;
        people.is(200).says("Anna Prov").says_nothing_of("Vända");
        let early = app.get_as("registrator", "/historik?till=2026-11-01").await;
        early.is(200).says("Inga ändringar");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_longer_history_takes_as_many_statements() {
    let app = TestApp::new(db::Engine::Sqlite, Start::Own(&county())).await;
    let timra = |record: &Record| record.text("organisation") == "timra-kommun";
    let pages = [
        HISTORY,
        "/historik",
        "/organ/kulturforum/historik?fran=2026-11-01",
        "/organ/kulturforum/historik?visa=laget&den=2026-11-24",
    ];
    let mut counted: Vec<Vec<u64>> = Vec::new();
    for turns in [1, 20] {
        for turn in 0..turns {
            let side = if (turn + turns) % 2 == 0 { "majority" } else { "opposition" };
            done(&app, "Fram och tillbaka", RecordKind::Seat, timra, move |r| r.with("side", side), Doing::Correct)
                .await;
            days_pass(&app, 1);
        }
        let mut counts = Vec::new();
        for page in pages {
            let before = app.db.statements();
            app.get_as("registrator", page).await.is(200);
            counts.push(app.db.statements() - before);
        }
        counted.push(counts);
    }
    assert_eq!(counted[0], counted[1], "{pages:?}");
    assert!(counted[0].iter().all(|count| (5..30).contains(count)), "{counted:?}");
}

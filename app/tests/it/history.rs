//! Historik: what was changed, by whom, when and why; what the register said on a day, and who changed it since.

use bodies::{
    commands::change::{self, Change, compose, compose::Doing},
    model::record::{Place, Record, RecordKind},
    store::record::{self, Kept, Which},
};
use kernel::{Actor, actor::Role};
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};
use uuid::Uuid;

fn registrar() -> Actor {
    Actor::Person { name: "Agneta Bylund".into(), role: Role::Registrar }
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

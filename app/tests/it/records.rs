//! Every record of the demo county goes through its table and comes back as it was, corrected, withdrawn and put back.

use bodies::{
    commands::change::{self, Change, Item, undo},
    model::record::{Place, Record, RecordKind},
    store::record::{self, Kept, Which},
};
use kernel::{Actor, actor::Relation};
use testkit::on_both_engines;

fn registrar() -> Actor {
    Actor::person("Agneta Bylund", Relation::Registrar)
}

async fn all(app: &testkit::TestApp, kind: RecordKind) -> Vec<Kept> {
    app.db.read(move |tx| record::list(tx, &registrar(), kind, Which::default())).await.expect("the records are read")
}

/// Where each of them lies.
async fn places(app: &testkit::TestApp, kind: RecordKind, kept: &[Kept]) -> Vec<Place> {
    let ids: Vec<_> = kept.iter().map(|k| (k.owner, k.id, k.word.clone())).collect();
    let find = move |tx: &mut db::Tx<'_>| {
        let place = |(owner, id, word): &(uuid::Uuid, uuid::Uuid, String)| {
            let object = match kind.owner().unwrap_or(kind) {
                RecordKind::Organisation => "organisation",
                RecordKind::Group => "organisation_group",
                RecordKind::Person => "person",
                RecordKind::Body => "body",
                _ => "register",
            };
            let owner = record::by_object(tx, &registrar(), object, *owner)?.expect("whose it is");
            Ok(Place { kind, owner, id: *id, word: word.clone() })
        };
        ids.iter().map(place).collect::<db::Result<Vec<_>>>()
    };
    app.db.read(find).await.expect("the places are found")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_record_of_the_demo_can_be_written_as_it_was_read() {
    on_both_engines(async |app| {
        for kind in RecordKind::ALL {
            let before = all(app, *kind).await;
            assert!(!before.is_empty(), "the demo has no {}", kind.as_str());
            let places = places(app, *kind, &before).await;
            let records: Vec<(Place, Record)> =
                places.into_iter().zip(before.iter().map(|kept| kept.record.clone())).collect();
            let write = move |tx: &mut db::Tx<'_>| {
                for (place, record) in &records {
                    record::put(tx, place, Some(record))?;
                }
                tx.log(db::Event::new(
                    "test.written",
                    <kernel::id::BodyId as kernel::id::Id>::named("x"),
                    1,
                    serde_json::json!({}),
                ))
            };
            app.db.write(&registrar(), "once more", write).await.expect("they are written");
            assert_eq!(all(app, *kind).await, before, "{}", kind.as_str());
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_comes_back_when_that_is_undone() {
    on_both_engines(async |app| {
        for kind in RecordKind::ALL {
            if matches!(kind, RecordKind::Term | RecordKind::Party) {
                continue;
            }
            let before = all(app, *kind).await;
            let places = places(app, *kind, &before).await;
            // The first that nobody points at.
            let mut gone = None;
            for (place, kept) in places.into_iter().zip(&before) {
                let change = Change { items: vec![Item { place, before: Some(kept.record.clone()), after: None }] };
                let apply = move |tx: &mut db::Tx<'_>| change::apply(tx, &registrar(), &change);
                match app.db.write(&registrar(), "a mistake", apply).await {
                    Ok(applied) => {
                        gone = Some(applied);
                        break;
                    }
                    Err(error) => drop(error.downcast::<change::Refused>().expect("others point at it")),
                }
            }
            let Some(gone) = gone else {
                assert!(
                    matches!(kind, RecordKind::Group | RecordKind::Charter | RecordKind::Person),
                    "{} is always in use",
                    kind.as_str()
                );
                continue;
            };
            assert_eq!(all(app, *kind).await.len(), before.len() - 1, "{}", kind.as_str());
            let entry = gone.entries[0];
            let back = move |tx: &mut db::Tx<'_>| undo::apply(tx, &registrar(), entry);
            app.db.write(&registrar(), "no mistake", back).await.expect("it is put back");
            assert_eq!(all(app, *kind).await, before, "{}", kind.as_str());
        }
    })
    .await;
}

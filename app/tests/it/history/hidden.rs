//! Who and why, and people who are hidden.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn who_and_why_and_hidden_people_are_nothing_for_the_street() {
    stories(async |app| {
        let kramfors = |record: &Record| record.get("decision").is_none();
        for _ in 0..2 {
            let decided = |record: Record| record.with("decision", "KF § 12");
            done(app, "Bo Stängd valdes om", RecordKind::Holder, kramfors, decided, Doing::Correct).await;
        }
        let entries = app.get_as("registrator", HISTORY).await;
        entries.says("Bo Stängd, ledamot, Kramfors kommun").says("Anna Prov, ledamot, Timrå kommun").says("KF § 12");
        let links = entries.links().into_iter().filter(|link| link.starts_with("/historik/")).collect::<Vec<_>>();
        assert!(links.len() >= 3, "{links:?}");
        let today = "visa=laget&den=i+dag";
        let mut pages = vec![HISTORY.to_owned(), "/historik".into(), "/historik?vem=Agneta+Bylund".into()];
        pages.extend([format!("{HISTORY}?{today}"), format!("{HISTORY}?fran=2026-11-01")]);
        pages.extend(links);
        for address in pages {
            let page = app.get(&address).await;
            page.is(200).says_nothing_of("Bo Stängd").says_nothing_of("Skäl:");
            assert_eq!(
                page.count("Agneta Bylund"),
                page.part("<header", "</header>").matches("Agneta Bylund").count(),
                "{address}"
            );
        }
        app.get(HISTORY).await.says("Anna Prov, ledamot, Timrå kommun").says("Uppgifter om en person visas inte.");
        // Asking by name tells nothing either: the filter is not there.
        assert_eq!(
            app.get("/historik?vem=Ingen+Alls").await.count("rättades"),
            app.get("/historik").await.count("rättades")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn protection_reaches_back_through_the_history() {
    stories(async |app| {
        let any = |record: &Record| record.get("decision").is_none();
        let decided = |record: Record| record.with("decision", "KF § 12");
        let entry = done(app, "Anna Prov valdes om", RecordKind::Holder, any, decided, Doing::Correct).await;
        app.get(HISTORY).await.says("Anna Prov").says("KF § 12");
        let protect = |tx: &mut db::Tx<'_>| {
            let anna = record::list(tx, &registrar(), RecordKind::Person, Which::default())?;
            let anna = anna.into_iter().find(|kept| kept.record.text("name") == "Anna Prov").expect("she is there");
            let owner = record::by_word(tx, &registrar(), RecordKind::Person, &anna.word)?.expect("she is there");
            let place = Place { kind: RecordKind::Person, owner, id: anna.id, word: anna.word.clone() };
            let after = anna.record.clone().with("protected", true);
            change::apply(tx, &registrar(), &Change::of(place, Some(anna.record), Some(after)))?;
            Ok(anna.word)
        };
        let address = app.db.write(&registrar(), "Skyddad identitet", protect).await.expect("she is protected");
        for role in ["besokare", "sekreterare", "foretradare"] {
            for page in [
                HISTORY.to_owned(),
                "/historik".into(),
                format!("{HISTORY}?visa=laget&den=i+dag"),
                format!("/historik/{entry}"),
            ] {
                let page = app.get_as(role, &page).await;
                page.is(200).says_nothing_of("Anna Prov").says_nothing_of("KF § 12").says_nothing_of(&address);
            }
            app.get_as(role, &format!("/personer/{address}/historik")).await.is(404);
        }
        app.get_as("registrator", HISTORY).await.says("Anna Prov");
        let own = app.get_as("registrator", &format!("/personer/{address}/historik")).await;
        own.is(200).says("Person – Anna Prov: ändrades");
        // The secretary cannot undo what she cannot see.
        app.get_as("sekreterare", &format!("/historik/{entry}")).await.says_nothing_of("Varför ska ändringen ångras?");
    })
    .await;
}

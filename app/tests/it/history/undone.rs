//! What is taken back, by whom, and what cannot be.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_undone_and_that_is_undone_too() {
    stories(async |app| {
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        let before = everything(app).await;
        let day = Doing::From(jiff::civil::date(2026, 12, 1));
        let entry = done(app, "Byter", RecordKind::Seat, timra, |r| r.with("role", "substitute"), day).await;
        let after = everything(app).await;
        let address = format!("/historik/{entry}");
        app.get_as("registrator", &address).await.is(200).says("Ångra ändringen").says("Varför ska ändringen ångras?");
        app.post_as("registrator", &address, &[("skal", " ")]).await.is(422).says("Skriv varför ändringen ska ångras.");
        assert_eq!(everything(app).await, after, "nothing is done without a reason");
        let sent = app.post_as("registrator", &address, &[("skal", "Gällde ett annat forum")]).await;
        let to = sent.is(303).header("location").to_owned();
        assert!(to.starts_with("/organ/kulturforum?gjort="), "{to}");
        assert_eq!(everything(app).await, before);
        app.get_as("registrator", &to).await.is(200).says("Sparat.").says("Ångra");
        app.get(&to).await.is(200).says_nothing_of("Sparat.");
        app.get_as("sekreterare", &to).await.is(200).says_nothing_of("Sparat.");
        let undone = to.rsplit('=').next().unwrap_or_default().to_owned();
        let page = app.get_as("registrator", &format!("/historik/{undone}")).await;
        page.is(200).says("Ångrade en tidigare ändring.").says("Gällde ett annat forum");
        // The first one says that it cannot be undone again, and by whom the records were changed since.
        let page = app.get_as("registrator", &address).await;
        page.is(200).says("Ändringen kan inte ångras").says("Skäl: Gällde ett annat forum");
        assert!(!page.html.contains("<form class=\"form\" method=\"post\""), "nothing is offered");
        app.post_as("registrator", &address, &[("skal", "En gång till")])
            .await
            .is(409)
            .says("Samma uppgifter har ändrats");
        let again = app.post_as("registrator", &format!("/historik/{undone}"), &[("skal", "Jo")]).await;
        again.is(303);
        assert_eq!(everything(app).await, after, "undoing the undoing");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_change_a_thing_may_not_undo_what_was_done_to_it() {
    stories(async |app| {
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        let entry = done(app, "Fel", RecordKind::Seat, timra, |r| r.with("side", "majority"), Doing::Correct).await;
        let after = everything(app).await;
        for role in ["besokare", "foretradare"] {
            let page = app.get_as(role, &format!("/historik/{entry}")).await;
            page.is(200).says_nothing_of("Ångra ändringen");
            app.post_as(role, &format!("/historik/{entry}"), &[("skal", "Jag vill")]).await.is(404);
        }
        assert_eq!(everything(app).await, after);
        // The demo's secretary keeps this very body.
        app.get_as("sekreterare", &format!("/historik/{entry}")).await.is(200).says("Ångra ändringen");
        let sent = app.post_as("sekreterare", &format!("/historik/{entry}"), &[("skal", "Var rätt från början")]).await;
        sent.is(303);
        assert_ne!(everything(app).await, after);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_is_told_as_erased_and_cannot_be_undone() {
    stories(async |app| {
        let any = |_: &Record| true;
        let entry =
            done(app, "Nytt beslut", RecordKind::Holder, any, |r| r.with("decision", "KF § 7"), Doing::Correct).await;
        let object = of_forum(app, RecordKind::Body).await.remove(0).0.owner.object();
        let erase = move |tx: &mut db::Tx<'_>| {
            tx.erase_personal(object.0, object.1)?;
            let what = serde_json::json!({});
            let id: kernel::id::BodyId = kernel::id::Id::from_uuid(object.1);
            tx.log(db::Event::new("test.erased", id, 9, what))
        };
        app.db.write(&registrar(), "begäran", erase).await.expect("it is erased");
        let page = app.get_as("registrator", HISTORY).await;
        page.is(200).says("Uppgiften är borttagen.").says_nothing_of("KF § 7");
        let page = app.get_as("registrator", &format!("/historik/{entry}")).await;
        page.is(200).says("Ändringen kan inte ångras").says("Personuppgifter i ändringen är borttagna.");
        app.post_as("registrator", &format!("/historik/{entry}"), &[("skal", "Ändå")]).await.is(422);
    })
    .await;
}

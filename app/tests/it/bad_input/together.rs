//! Two people at the same time.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn two_who_save_in_the_same_moment_are_not_both_believed() {
    stories(async |app| {
        let (address, _) = of_body(app, "kulturforum", RecordKind::Meeting, ("date", "2027-02-03")).await;
        let opened = app.get_as(REGISTRAR, &address).await;
        let one = filled(&opened, &[("note", "I Kramfors")]);
        let other = filled(&opened, &[("note", "I Timrå")]);
        let (first, second) =
            tokio::join!(send(app, REGISTRAR, &address, &one), send(app, REGISTRAR, &address, &other));
        let (saved, late) = if first.status.as_u16() == 303 { (first, second) } else { (second, first) };
        saved.is(303);
        // Whether it was read before or after the other was saved, the later sees both texts and has lost neither.
        late.is(409).says("I Kramfors").says("I Timrå").says("Använd min text");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_changed_the_same_record_is_told_and_not_who_changed_another_since() {
    on_both_engines_with(Start::Demo, async |app| {
        let meeting = |day: &'static str| of_body(app, "kulturforum", RecordKind::Meeting, ("date", day));
        let ((mine, _), (another, _)) = (meeting("2027-02-15").await, meeting("2027-05-03").await);
        let opened = app.get_as(SECRETARY, &mine).await;
        let theirs = filled(&opened, &[("note", "I Timrå"), ("why", "Lokalen är upptagen")]);
        send(app, REGISTRAR, &mine, &theirs).await.is(303);
        let opened_another = app.get_as(SECRETARY, &another).await;
        send(app, SECRETARY, &another, &filled(&opened_another, &[("note", "I Ånge")])).await.is(303);
        let conflict = send(app, SECRETARY, &mine, &filled(&opened, &[("note", "I Kramfors")])).await;
        conflict.is(409).says("Agneta Bylund");
    })
    .await;
}

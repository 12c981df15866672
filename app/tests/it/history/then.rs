//! What the register said on a day, and who changed it since.

use super::*;

/// The same as the register had it at a moment, by what stands there now and the entries since.
async fn as_it_stood(app: &TestApp, since: jiff::Timestamp) -> Vec<(RecordKind, Uuid, Record)> {
    let owner = of_forum(app, RecordKind::Body).await.remove(0).0.owner;
    let read = move |tx: &mut db::Tx<'_>| {
        let asked = Asked { since, ..Asked::all() };
        let entries = history::entries_of(tx, &registrar(), owner.object(), &asked, 1000)?;
        let steps = entries.iter().map(|e| steps(&e.what.0, e.personal.as_ref().map(|p| &p.0))).collect::<Vec<_>>();
        Ok(reversed(history::now(tx, &registrar(), &owner)?, steps.iter().map(Vec::as_slice)))
    };
    let state = app.db.read(read).await.expect("the state is read");
    let known = state.into_iter().map(|((kind, id), stood)| (kind, id, stood.record().cloned().expect("it is known")));
    known.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_register_said_is_what_was_read_then() {
    stories(async |app| {
        let mut moments = Vec::new();
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        let any = |_: &Record| true;
        for turn in 0..6 {
            moments.push((app.clock.now(), everything(app).await));
            days_pass(app, 10);
            match turn {
                0 => {
                    let meeting = Record::default().with("date", "2027-02-03").with("state", "planned");
                    added(app, "Kallelse", RecordKind::Meeting, meeting).await;
                }
                1 => {
                    let day = Doing::From(jiff::civil::date(2026, 12, 1));
                    done(app, "Byter", RecordKind::Seat, timra, |r| r.with("role", "substitute"), day).await;
                }
                2 => {
                    let held = |record: Record| record.with("state", "held");
                    done(app, "Hölls", RecordKind::Meeting, any, held, Doing::Correct).await;
                }
                3 => {
                    done(app, "Fel", RecordKind::Meeting, any, |r| r, Doing::Withdraw).await;
                }
                4 => {
                    let end = Doing::End(jiff::civil::date(2026, 12, 15));
                    let later = |record: &Record| record.text("role") == "substitute";
                    done(app, "Slutar", RecordKind::Seat, later, |r| r, end).await;
                }
                _ => {
                    done(app, "Nytt namn", RecordKind::Body, any, |r| r.with("name", "Kulturrådet"), Doing::Correct)
                        .await;
                }
            }
        }
        assert_ne!(moments[0].1, moments[5].1, "something happened");
        for (at, then) in moments {
            assert_eq!(as_it_stood(app, at).await, then, "{at}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_did_the_register_say_on_1_march_and_who_changed_it() {
    stories(async |app| {
        // The county was read in on 24 November; it is February now.
        days_pass(app, 80);
        let meeting = Record::default().with("date", "2027-05-03").with("state", "planned");
        added(app, "Kallelse", RecordKind::Meeting, meeting).await;
        days_pass(app, 30);
        let any = |_: &Record| true;
        let moved = |record: Record| record.with("date", "2027-06-14").with("note", "Lokalen är upptagen");
        done(app, "Sammanträdet flyttas", RecordKind::Meeting, any, moved, Doing::Correct).await;
        days_pass(app, 30);
        let timra = |record: &Record| record.text("organisation") == "timra-kommun";
        done(app, "Fel sida", RecordKind::Seat, timra, |r| r.with("side", "majority"), Doing::Correct).await;
        let then = app.get_as("registrator", &format!("{HISTORY}?visa=laget&den=1+mars+2027")).await;
        then.is(200)
            .says("Kulturforum i registret den 1 mars 2027")
            .says("3 maj 2027")
            .says("Anna Prov, ledamot, Timrå kommun")
            .says("Ändrad sedan dess")
            .says("14 mars 2027 kl. 09.01 · Agneta Bylund")
            .says("Se vad som har ändrats sedan dess");
        assert!(!then.words().contains("14 juni 2027"), "{}", then.words());
        assert!(!then.words().contains("majoriteten"), "{}", then.words());
        let between = app.get_as("registrator", &format!("{HISTORY}?fran=2027-03-01&till=2027-04-01")).await;
        between
            .is(200)
            .says("Det här skiljer slutet av den 1 mars 2027 från slutet av den 1 april 2027.")
            .says("Förut: 3 maj 2027 → Nu: 14 juni 2027")
            .says("14 mars 2027 kl. 09.01 · Agneta Bylund · Skäl: Sammanträdet flyttas");
        assert!(!between.words().contains("Fel sida"), "the rest came later: {}", between.words());
        let since = app.get_as("registrator", &format!("/en{HISTORY}?fran=1+March+2027")).await;
        since.is(200).says("This has changed since the end of 1 March 2027.").says("Fel sida");
        let before = app.get_as("registrator", &format!("{HISTORY}?visa=laget&den=2026-11-01")).await;
        before.is(200).says("Kulturforum lades in i registret 24 november 2026");
        assert!(!before.words().contains("Timrå kommun"), "nothing stood there: {}", before.words());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_that_are_none_are_told_at_their_fields() {
    stories(async |app| {
        let wrong = [
            ("?visa=laget&den=2027-02-30", "”2027-02-30” finns inte i kalendern."),
            ("?visa=laget&den=h%C3%A4romdagen", "”häromdagen” är inget datum vi förstår."),
            ("?visa=laget&den=2099-01-01", "”2099-01-01” har inte varit än."),
            ("?fran=2026-11-20&till=2026-11-01", "”2026-11-01” kommer före den första dagen."),
            ("?fran=nyss", "”nyss” är inget datum vi förstår."),
        ];
        for (asked, told) in wrong {
            let page = app.get_as("registrator", &format!("{HISTORY}{asked}")).await;
            page.is(422).says(told).says("Fel: ");
        }
        let page = app.get_as("registrator", "/historik?fran=nyss").await;
        page.is(422).says("”nyss” är inget datum vi förstår.");
        app.get_as("registrator", "/en/historik?fran=nyss").await.is(422).says("is not a date we understand");
        app.get_as("registrator", "/historik/nyss").await.is(404);
        app.get_as("registrator", &format!("/historik/{}", Uuid::nil())).await.is(404);
        app.get_as("registrator", "/organ/finns-inte/historik").await.is(404);
    })
    .await;
}

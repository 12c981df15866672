//! Historik: what was changed, by whom, when and why; what the register said on a day, and who changed it since.

use bodies::{
    commands::change::{self, Change, compose, compose::Doing},
    model::record::{Place, Record, RecordKind},
    rules::history::{reversed, steps},
    store::{
        history::{self, Asked},
        record::{self, Kept, Which},
    },
};
use kernel::{Actor, Clock, actor::Role};
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

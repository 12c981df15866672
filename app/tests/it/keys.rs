//! Keys of programs and private calendars: what they give, what they never give, and how they end.

use accounts::commands;
use db::base::Engine;
use kernel::{Actor, Clock, actor::Relation, slug::Slug};
use serde_json::{Value, json};
use testkit::{Page, Start, TestApp};

const STREET: &str = "";

async fn on_both(story: impl AsyncFn(&TestApp)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        story(&TestApp::serving(engine, Start::Demo).await).await;
    }
}

fn secretary(body: &str) -> Relation {
    Relation::Secretary { body: Slug::new(body).expect("a slug") }
}

async fn karin(app: &TestApp) -> String {
    let relations = [secretary("kulturforum"), Relation::Registrar, Relation::Administrator];
    app.enters("Karin Prov", "karin.prov@region.example", &relations).await
}

/// A new key, as its owner gets it in JSON.
async fn new_key(app: &TestApp, session: &str, scope: &str, more: &[(&str, &str)]) -> String {
    let mut asked = json!({ "what": "make", "name": "Nattkörningen", "scope": scope, "until": "2027-05-01" });
    more.iter().for_each(|(name, value)| asked[*name] = (*value).into());
    let made = app.post_json_as(session, "/konto/nycklar", &asked.to_string()).await;
    assert_eq!(made.is(201).header("cache-control"), "no-store");
    let made: Value = serde_json::from_str(made.text()).expect("JSON");
    let secret = made["secret"].as_str().expect("the secret, this once").to_owned();
    assert!(secret.starts_with("rad_") && secret.len() == 47, "{secret}");
    secret
}

/// A page as a program gets it that shows a key.
async fn by(app: &TestApp, key: &str, address: &str) -> Page {
    app.get_by(address, &[("authorization", &format!("Bearer {key}"))]).await
}

/// What a program gets that shows a key and moves the first meeting of a body.
async fn moves_a_meeting(app: &TestApp, key: &str, body: &'static str, beside: &[(&str, &str)]) -> Page {
    let registrar = Actor::person("Karin Prov", Relation::Registrar);
    let id = kernel::id::Id::uuid(<kernel::id::BodyId as kernel::id::Id>::named(body));
    let list = move |tx: &mut db::Tx<'_>| {
        use bodies::{model::record::RecordKind, store::record};
        record::list(tx, &registrar, RecordKind::Meeting, record::Which::owned_by(id))
    };
    let kept = app.db.read(list).await.expect("the meetings").into_iter().next().expect("it meets");
    let address = format!("/organ/{body}/motesdagar/{}", kept.id.simple());
    let mut change =
        json!({ "date": kept.record.text("date"), "state": kept.record.text("state"), "note": "I Kramfors" });
    change["version"] = json!(0);
    change["why"] = "Lokalen är upptagen".into();
    let read = by(app, key, &format!("{address}.json")).await;
    if let Ok(read) = serde_json::from_str::<Value>(read.text()) {
        change["version"] = read["version"].clone();
    }
    let authorization = format!("Bearer {key}");
    let headers = [&[("authorization", authorization.as_str())], beside].concat();
    app.post_by(&address, &headers, &change.to_string()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_reads_what_its_owner_may_and_changes_nothing() {
    on_both(async |app| {
        let session = karin(app).await;
        let key = new_key(app, &session, "read", &[]).await;
        by(app, &key, "/organ/kulturforum/andra").await.is(403);
        by(app, &key, "/organ.json").await.is(200);
        // It is in the place of Karin, and says so.
        by(app, &key, "/").await.is(200).says("Karin Prov (nyckel: Nattkörningen)");
        let refused = moves_a_meeting(app, &key, "kulturforum", &[]).await;
        refused.is(403).says("key_scope");
        assert!(refused.header("www-authenticate").contains("insufficient_scope"));
        // What she does with accounts no key does, nor with her own.
        for address in ["/nycklar.json", "/konto.json", "/konto/nycklar.json", "/konto/nycklar"] {
            by(app, &key, address).await.is(404).says_nothing_of("2027");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_refused_and_never_a_visitor() {
    on_both(async |app| {
        let session = karin(app).await;
        let key = new_key(app, &session, "read", &[]).await;
        for wrong in ["", "rad_", "rad_gissat", &key[4..], &session, &key.to_uppercase()] {
            let refused = by(app, wrong, "/organ.json").await;
            refused.is(401).says("\"kind\":\"key\"");
            assert!(refused.header("www-authenticate").starts_with("Bearer "), "{wrong}");
        }
        by(app, "rad_gissat", "/organ").await.is(401).says("Nyckeln går inte att använda");
        by(app, "rad_gissat", "/en/organ").await.is(401).says("The key cannot be used");
        by(app, "rad_gissat", "/finns-inte").await.is(401);
        // A key of a program opens no calendar and no session, and the other way round.
        app.get_as(&key, "/konto").await.is(303);
        app.get_by(&format!("/kalender/{key}.ics"), &[]).await.is(404);
        // A password that a proxy asks for is none of ours.
        app.get_by("/organ", &[("authorization", "Basic YTpi")]).await.is(200);

        // The last day is in it; the next is not.
        for (day, answer) in [(app.clock.today(), 200), (app.clock.today().yesterday().expect("a day"), 401)] {
            let last =
                app.db.maintain(move |tx| tx.run(db::sql!("UPDATE access_key SET until = $1"), db::params![day]));
            assert_eq!(last.await.expect("its last day"), 1);
            by(app, &key, "/organ.json").await.is(answer);
        }
    })
    .await;
    let demo = TestApp::demo().await;
    by(&demo, "rad_gissat", "/organ.json").await.is(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_writes_as_what_was_chosen_and_the_log_says_who() {
    on_both(async |app| {
        let session = karin(app).await;
        let own = app.get_as(&session, "/konto/nycklar").await;
        own.is(200).says("Sekreterare, Kulturforum").says("Skriva som");
        assert_eq!(own.html.matches("name=\"som-").count(), 2, "letting people in is never given");
        let place = (1..=3).find(|at| own.part(&format!("name=\"som-{at}\""), "</label>").contains("Kulturforum"));
        let as_secretary = format!("som-{}", place.expect("a box for the secretary"));
        let key = new_key(app, &session, "write", &[(&as_secretary, "ja")]).await;

        let beside =
            moves_a_meeting(app, &key, "kulturforum", &[("cookie", &format!("radslag_session={session}"))]).await;
        beside.is(403).says("key_beside_cookie");
        moves_a_meeting(app, &key, "kulturforum", &[]).await.is(200);
        // Karin keeps the whole register, but this key does not.
        moves_a_meeting(app, &key, "transportforum", &[]).await.is(404);
        app.get_as(&session, "/organ/kulturforum/historik").await.says("Karin Prov (nyckel: Nattkörningen)");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_never_gives_more_than_its_owner_has_that_day() {
    on_both(async |app| {
        let session = karin(app).await;
        let own = app.get_as(&session, "/konto/nycklar").await;
        let place = (1..=3).find(|at| own.part(&format!("name=\"som-{at}\""), "</label>").contains("Kulturforum"));
        let as_secretary = format!("som-{}", place.expect("a box"));
        let key = new_key(app, &session, "write", &[(&as_secretary, "ja")]).await;
        moves_a_meeting(app, &key, "kulturforum", &[]).await.is(200);
        // She is no longer its secretary.
        let withdrawn = app.db.maintain(|tx| {
            let now = tx.now();
            tx.run(
                db::sql!("UPDATE account_grant SET withdrawn_at = $1 WHERE relation = 'secretary'"),
                db::params![now],
            )
        });
        assert_eq!(withdrawn.await.expect("the grant ends"), 1);
        moves_a_meeting(app, &key, "kulturforum", &[]).await.is(404);
        // Her account ends, and the key with it; it does not come back with her.
        let actor = Actor::System { part: "user" };
        app.db.write(&actor, "", |tx| commands::end(tx, "karin.prov@region.example")).await.expect("she is let out");
        by(app, &key, "/organ.json").await.is(401);
        karin(app).await;
        by(app, &key, "/organ.json").await.is(401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_for_calendars_fetches_calendars() {
    on_both(async |app| {
        let session = karin(app).await;
        let key = new_key(app, &session, "calendar", &[]).await;
        by(app, &key, "/organ/kulturforum/kalender.ics").await.is(200).says("BEGIN:VCALENDAR");
        for address in ["/organ.json", "/", "/personer.json", "/organ/kulturforum/kontakter.vcf"] {
            by(app, &key, address).await.is(403);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_listed_and_ended_by_their_owner_and_by_the_administrator() {
    on_both(async |app| {
        let stina = app.enters("Stina Prov", "stina@kommun.example", &[secretary("kulturforum")]).await;
        let (one, other) = (new_key(app, &stina, "read", &[]).await, new_key(app, &stina, "read", &[]).await);
        by(app, &one, "/organ.json").await.is(200);
        let own = app.get_as(&stina, "/konto/nycklar.json").await;
        own.is(200).says_nothing_of(&one).says_nothing_of(&other);
        let own: Value = serde_json::from_str(own.text()).expect("JSON");
        let keys = own["keys"].as_array().expect("keys");
        assert_eq!(keys.iter().filter(|key| key["seen"].is_string()).count(), 1, "{own}");
        let used = keys.iter().find(|key| key["seen"].is_string()).expect("the used one")["id"].as_str().expect("id");

        // Nobody else ends it, and the administrator does.
        let bo = app.enters("Bo Prov", "bo@kommun.example", &[]).await;
        app.post_as(&bo, "/konto/nycklar", &[("what", "end"), ("key", used)]).await.is(404);
        app.post_as(&bo, "/nycklar", &[("key", used)]).await.is(404);
        app.get_as(&bo, "/nycklar").await.is(404);
        app.post_as(&stina, "/konto/nycklar", &[("what", "end"), ("key", used)]).await.is(303);
        by(app, &one, "/organ.json").await.is(401);
        by(app, &other, "/organ.json").await.is(200);

        let ada = app.enters("Ada Prov", "ada@region.example", &[Relation::Administrator]).await;
        let all = app.get_as(&ada, "/nycklar").await;
        all.is(200).says("Stina Prov").says("Nattkörningen").says_nothing_of(&other);
        let fields = all.form_fields();
        let left = fields.iter().find(|(name, _)| name == "key").expect("a form to end it").1.clone();
        app.post_as(&ada, "/nycklar", &[("key", &left)]).await.is(303);
        by(app, &other, "/organ.json").await.is(401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_a_key_is_told_all_at_once_and_nothing_is_made() {
    on_both(async |app| {
        let stina = app.enters("Stina Prov", "stina@kommun.example", &[secretary("kulturforum")]).await;
        let asked = [("what", "make"), ("name", " "), ("scope", "write"), ("until", "2031-01-01")];
        let refused = app.post_as(&stina, "/konto/nycklar", &asked).await;
        refused
            .is(422)
            .says("Skriv vad programmet heter")
            .says("Välj vad nyckeln är till för")
            .says("högst ett år fram");
        for (until, said) in [("i morgon", "Skriv en dag"), ("2026-11-23", "Skriv en dag"), ("", "Skriv en dag")] {
            let asked = [("what", "make"), ("name", "X"), ("scope", "read"), ("until", until)];
            app.post_as(&stina, "/konto/nycklar", &asked).await.is(422).says(said);
        }
        // A private calendar is no key of a program, whatever is sent.
        let asked = [("what", "make"), ("name", "X"), ("scope", "feed"), ("until", "2027-01-01")];
        app.post_as(&stina, "/konto/nycklar", &asked).await.is(422);
        app.get_as(&stina, "/konto/nycklar").await.says("Du har inga nycklar.");
        for _ in 0..20 {
            new_key(app, &stina, "read", &[]).await;
        }
        let asked = [("what", "make"), ("name", "X"), ("scope", "read"), ("until", "2027-01-01")];
        app.post_as(&stina, "/konto/nycklar", &asked).await.is(422).says("Du har tjugo nycklar.");
        app.post_as(STREET, "/konto/nycklar", &asked).await.is_one_of(&[303, 404]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_calendar_has_her_bodies_and_an_address_that_can_be_changed() {
    on_both(async |app| {
        let stina = app.enters("Stina Prov", "stina@kommun.example", &[secretary("kulturforum")]).await;
        let renewed = async || {
            let made = app.post_as(&stina, "/konto/nycklar", &[("what", "renew")]).await;
            assert_eq!(made.is(200).header("cache-control"), "no-store");
            let address = made.part("<code translate=\"no\">", "</code>").to_owned();
            address.strip_prefix("http://127.0.0.1:8027").expect("a whole address").to_owned()
        };
        let first = renewed().await;
        app.get_as(&stina, "/konto/nycklar").await.says("Hämtad senast: aldrig").says_nothing_of(&first);
        let feed = crate::calendars::lines(&app.get_by(&first, &[]).await);
        assert!(feed.contains("SUMMARY:Kulturforum") && !feed.contains("Transportforum"), "{feed}");
        assert!(feed.contains("X-WR-CALNAME:Möten för Stina Prov"), "{feed}");
        let tag = app.get_by(&first, &[]).await.header("etag").to_owned();
        app.get_by(&first, &[("if-none-match", &tag)]).await.is(304);
        // The address opens the calendar and nothing else, in no other form.
        let bare = first.trim_end_matches(".ics");
        for address in [bare.to_owned(), format!("{bare}.json"), format!("{bare}x.ics")] {
            app.get_by(&address, &[]).await.is(404);
        }
        // Her session does not open somebody else's.
        app.get_as(&stina, "/kalender/gissat.ics").await.is(404);

        let second = renewed().await;
        app.get_by(&first, &[]).await.is(404);
        app.get_by(&second, &[]).await.is(200);
        app.post_as(&stina, "/konto/nycklar", &[("what", "stop")]).await.is(303);
        app.get_by(&second, &[]).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_kept() {
    on_both(async |app| {
        let session = karin(app).await;
        let key = new_key(app, &session, "read", &[]).await;
        by(app, &key, "/organ.json").await.is(200);
        let kept: Vec<(String, Vec<u8>)> = app
            .db
            .read(|tx| tx.all(db::sql!("SELECT name, digest FROM access_key"), db::params![]))
            .await
            .expect("the keys");
        let log: Vec<(String, String, Option<String>)> = app
            .db
            .read(|tx| tx.all(db::sql!("SELECT kind, what, personal FROM log_entry"), db::params![]))
            .await
            .expect("the log");
        let told = format!("{kept:?} {log:?}");
        assert!(told.contains("accounts.key_made") && !told.contains(&key[4..]), "{told}");
        assert!(kept.iter().all(|(_, digest)| digest.len() == 32));
    })
    .await;
}

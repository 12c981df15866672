//! The security log, what is held about people, who sees it, and how long it stays.

use db::base::Engine;
use kernel::{Clock, Date, actor::Relation, slug::Slug};
use oversight::commands;
use serde_json::Value;
use testkit::{Page, Start, TestApp, on_both_engines};

const STREET: &str = "";

async fn on_both(story: impl AsyncFn(&TestApp)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        story(&TestApp::serving(engine, Start::Demo).await).await;
    }
}

async fn ada(app: &TestApp) -> String {
    app.enters("Ada Prov", "ada@region.example", &[Relation::Administrator]).await
}

async fn karin(app: &TestApp) -> String {
    app.enters("Karin Prov", "karin.prov@region.example", &[Relation::Registrar]).await
}

/// The one with protected identity in the demo county: the word in her address, and her name.
fn protected() -> (String, String) {
    let county = bodies::package::read::read(&demo::files()).expect("the demo county is sound");
    let person = county.people.iter().map(|person| &person.item).find(|person| person.protected);
    let person = person.expect("the demo has one");
    (person.address.to_string(), person.name.clone())
}

fn json(page: &Page) -> Value {
    serde_json::from_str(page.is(200).text()).unwrap_or_else(|e| panic!("{}: {e}", page.asked))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_sees_who_came_in_and_nobody_else_does() {
    on_both(async |app| {
        let (karin, ada) = (karin(app).await, ada(app).await);
        app.post_as(&karin, "/konto", &[("out", "everywhere")]).await.is(303);
        let log = app.get_as(&ada, "/sakerhetslogg").await;
        log.is(200).says("Loggade in").says("Loggade ut").says("Bjöds in").says("Karin Prov").says("Inte prövad än");
        app.get_as(&ada, "/en/sakerhetslogg").await.is(200).says("Signed out");
        app.get_as(&ada, "/").await.says("Säkerhetslogg");

        let karin = self::karin(app).await;
        for key in [&karin, STREET] {
            for address in ["/sakerhetslogg", "/sakerhetslogg.json", "/sakerhetslogg.csv"] {
                app.get_as(key, address).await.is(404);
            }
            app.post_as(key, "/sakerhetslogg", &[]).await.is_one_of(&[403, 404]);
            app.get_as(key, "/").await.says_nothing_of("/sakerhetslogg");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_filtered_paged_and_taken_out() {
    on_both(async |app| {
        let ada = ada(app).await;
        for number in 0..30 {
            app.enters(&format!("Prov {number}"), &format!("prov{number}@region.example"), &[]).await;
        }
        let all = json(&app.get_as(&ada, "/sakerhetslogg.json").await);
        let events = all["events"].as_array().expect("events");
        assert_eq!(events.len(), 50);
        let next = all["next"].as_str().expect("there are more").replacen("/sakerhetslogg", "/sakerhetslogg.json", 1);
        let older = json(&app.get_as(&ada, &next).await);
        let older = older["events"].as_array().expect("events");
        let ids = |events: &[Value]| -> Vec<String> { events.iter().map(|event| event["id"].to_string()).collect() };
        assert!(!older.is_empty() && ids(older).iter().all(|id| !ids(events).contains(id)), "each once");
        let times: Vec<&str> =
            events.iter().chain(older).map(|event| event["at"].as_str().expect("a moment")).collect();
        assert!(times.is_sorted_by(|one, next| one >= next), "the newest first");

        let invited = json(&app.get_as(&ada, "/sakerhetslogg.json?slag=konton").await);
        let kinds = invited["events"].as_array().expect("events").iter().map(|event| event["kind"].clone());
        assert!(kinds.into_iter().all(|kind| kind == "accounts.invited"), "{invited}");
        let by = json(&app.get_as(&ada, "/sakerhetslogg.json?vem=user").await);
        let who = by["events"].as_array().expect("events").iter().map(|event| event["who"].clone()).collect::<Vec<_>>();
        assert!(!who.is_empty() && who.iter().all(|who| who == "user"), "{by}");
        let before = json(&app.get_as(&ada, "/sakerhetslogg.json?till=2020-01-01").await);
        assert_eq!(before["events"].as_array().map(Vec::len), Some(0));
        app.get_as(&ada, "/sakerhetslogg?till=2020-01-01").await.is(200).says("Inga händelser passar in");
        app.get_as(&ada, "/sakerhetslogg?fran=nyss").await.is(200).says("”nyss” är ingen dag.");
        app.get_as(&ada, "/sakerhetslogg.json?fran=nyss").await.is(422);
        app.get_as(&ada, "/sakerhetslogg?efter=%27&slag=%27&vem=%25").await.is(200);
        let csv = app.get_as(&ada, "/sakerhetslogg.csv?slag=konton").await;
        assert_eq!(csv.is(200).text().lines().count(), 32, "a header and everybody");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_proved_when_asked_and_tells_when_it_does_not_fit() {
    on_both(async |app| {
        let ada = ada(app).await;
        app.db.seal_all().await.expect("the log is sealed");
        app.post_as(&ada, "/sakerhetslogg", &[]).await.is(303);
        app.run_jobs().await;
        let log = app.get_as(&ada, "/sakerhetslogg").await;
        log.is(200).says("Allt stämmer").says("förseglade poster stämmer");
        let proved = json(&app.get_as(&ada, "/sakerhetslogg.json").await);
        assert!(proved["proved"]["fits"] == true && proved["proved"]["sealed"].as_i64() > Some(0), "{proved}");
        assert!(proved["proved"]["chain"].as_str().is_some_and(|chain| chain.len() == 64 && chain != "0".repeat(64)));

        let forged = app.db.maintain(|tx| {
            tx.run(db::sql!("UPDATE log_entry SET who = 'ingen' WHERE kind = 'accounts.invited'"), db::params![])
        });
        assert!(forged.await.expect("somebody forges") > 0);
        app.post_as(&ada, "/sakerhetslogg", &[]).await.is(303);
        app.run_jobs().await;
        app.get_as(&ada, "/sakerhetslogg").await.is(200).says("Loggen stämmer inte");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_about_protected_people_is_noted_and_names_nobody_to_the_administrator() {
    on_both(async |app| {
        let (karin, ada) = (karin(app).await, ada(app).await);
        let (address, name) = protected();
        app.get_as(&karin, &format!("/personer/{address}")).await.is(200).says(&name);
        app.get_as(&karin, &format!("/personer/{address}/utdrag")).await.is(200).says(&name);
        app.get_as(&karin, "/register/paket.json").await.is(200);
        let log = app.get_as(&ada, "/sakerhetslogg?slag=personuppgifter").await;
        log.is(200)
            .says("Läste uppgifter med skyddad identitet")
            .says("Läste utdrag om en person")
            .says("Tog ut hela registret");
        log.says_nothing_of(&name);
        for form in ["json", "csv"] {
            app.get_as(&ada, &format!("/sakerhetslogg.{form}")).await.is(200).says_nothing_of(&name);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_protected_is_nowhere_for_those_who_may_not_see_her() {
    on_both(async |app| {
        let (address, name) = protected();
        let secretary = Relation::Secretary { body: Slug::new("kulturforum").expect("a slug") };
        let stina = app.enters("Stina Prov", "stina@kommun.example", &[secretary]).await;
        let made = r#"{"what": "make", "name": "Prov", "scope": "read", "until": "2027-01-01"}"#;
        let key = json_of(&app.post_json_as(&stina, "/konto/nycklar", made).await);
        // The registrar's own key reads without her level of assurance.
        let karin = karin(app).await;
        let registrars = json_of(&app.post_json_as(&karin, "/konto/nycklar", made).await);
        let search = format!("/sok?q={}", name.split(' ').next().expect("a first name").to_lowercase());
        let addresses = [
            format!("/personer/{address}"),
            format!("/personer/{address}.json"),
            format!("/personer/{address}/historik.json"),
            format!("/personer/{address}/utdrag"),
            format!("/personer/{address}/utdrag.json"),
            "/register/personer.csv".into(),
            "/register/personer.json".into(),
            "/register/uppdrag.csv".into(),
            "/register/kontakter.vcf".into(),
            "/register/paket.json".into(),
            "/historik.json".into(),
            "/organ/kulturforum/kalender.ics".into(),
            "/organisationer/region-vasternorrland/kalender.ics".into(),
            search,
        ];
        for asked in &addresses {
            for session in [stina.as_str(), STREET] {
                let page = app.get_as(session, asked).await;
                assert!(!page.html.contains(&name), "{} tells her name", page.asked);
                assert!(page.status != 200 || !asked.contains(&address), "{} is there", page.asked);
            }
            for key in [&key, &registrars] {
                let page = app.get_by(asked, &[("authorization", &format!("Bearer {key}"))]).await;
                assert!(!page.html.contains(&name), "{asked} by key tells her name");
                assert!(page.status != 200 || !asked.contains(&address), "{asked} by key is there");
            }
        }
    })
    .await;
}

fn json_of(made: &Page) -> String {
    let made: Value = serde_json::from_str(made.is(201).text()).expect("JSON");
    made["secret"].as_str().expect("the secret").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_extract_holds_what_is_held_about_somebody() {
    on_both(async |app| {
        let karin = karin(app).await;
        let people = json_list(app, &karin).await;
        let (address, name) = people.first().expect("somebody sits in Kulturforum").clone();
        let extract = json(&app.get_as(&karin, &format!("/personer/{address}/utdrag.json")).await);
        assert_eq!(extract["about"], name.as_str());
        let parts = &extract["parts"];
        assert_eq!(parts["person"][0]["name"], name.as_str());
        assert!(parts["seats"].as_array().is_some_and(|seats| seats.iter().any(|seat| seat["body"] == "Kulturforum")));
        assert!(parts["log"].as_array().is_some_and(|log| !log.is_empty()), "{parts}");
        app.get_as(&karin, &format!("/personer/{address}/utdrag"))
            .await
            .is(200)
            .says("Uppdrag")
            .says("Uppladdade filer är inte genomsökta");
        // Only the registrar, and only surely known.
        app.get_as(STREET, &format!("/personer/{address}/utdrag")).await.is(404);
        let ada = ada(app).await;
        app.get_as(&ada, &format!("/personer/{address}/utdrag.json")).await.is(404);

        // She herself, through her account, and no more than herself.
        let own = json(&app.get_as(&ada, "/konto/utdrag.json").await);
        assert_eq!(own["parts"]["accounts"][0]["email"], "ada@region.example");
        assert!(own["parts"]["sessions"].as_array().is_some_and(|sessions| sessions.len() == 1), "{own}");
        assert!(!own.to_string().contains(&name), "{own}");
        app.get_as(STREET, "/konto/utdrag").await.is_one_of(&[303, 404]);
    })
    .await;
}

/// The word in the address and the name of those who sit in Kulturforum.
async fn json_list(app: &TestApp, key: &str) -> Vec<(String, String)> {
    let body = json(&app.get_as(key, "/organ/kulturforum.json").await);
    let text = body.to_string();
    let mut found = Vec::new();
    for person in json(&app.get_as(key, "/register/personer.json").await).as_array().expect("people") {
        let (address, name) = (person["address"].as_str().expect("a word"), person["name"].as_str().expect("a name"));
        if text.contains(name) && person["protected"] != "true" {
            found.push((address.to_owned(), name.to_owned()));
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_an_error_about_herself_can_say_so() {
    on_both(async |app| {
        app.get_as(STREET, "/personuppgifter")
            .await
            .is(200)
            .says("GDPR")
            .says("24 månader")
            .says("sparar inga adresser");
        app.get_as(STREET, "/en/personuppgifter").await.is(200).says("counted without cookies");
        let told =
            [("name", "Saga Prov"), ("reach", "saga@exempel.example"), ("text", "Jag slutade i maj.\nSe Kulturforum.")];
        // Nobody to tell is said, and nothing is kept.
        app.post_as(STREET, "/personuppgifter", &told).await.is(422).says("ingen registrator");
        karin(app).await;
        app.post_as(STREET, "/personuppgifter", &[("name", "Saga\nProv"), ("text", "")])
            .await
            .is(422)
            .says("Skriv ditt namn");
        let sent = app.post_as(STREET, "/personuppgifter", &told).await;
        assert_eq!(sent.is(303).header("location"), "/personuppgifter?skickat=ja");
        app.get_as(STREET, "/personuppgifter?skickat=ja").await.says("skickat till registratorn");
        let letters: Vec<(String, String)> = app
            .db
            .read(|tx| tx.all(db::sql!("SELECT address, content FROM outbox"), db::params![]))
            .await
            .expect("the outbox");
        assert_eq!(letters.len(), 1);
        assert!(
            letters[0].0 == "karin.prov@region.example" && letters[0].1.contains("Jag slutade i maj."),
            "{letters:?}"
        );
        // What is said stands in the letter and nowhere else.
        let log: Vec<(String, Option<String>)> = app
            .db
            .read(|tx| tx.all(db::sql!("SELECT what, personal FROM log_entry"), db::params![]))
            .await
            .expect("the log");
        assert!(!format!("{log:?}").contains("Saga"), "{log:?}");
        // A program that fills in forms does not flood the registrar.
        for _ in 0..19 {
            app.post_as(STREET, "/personuppgifter", &told).await.is(303);
        }
        let stopped = app.post_as(STREET, "/personuppgifter", &told).await;
        assert_eq!(stopped.is(429).header("retry-after"), "86400");
    })
    .await;
}

/// How many people have contact details.
async fn reachable(app: &TestApp) -> i64 {
    let people = db::sql!("SELECT count(*) FROM person WHERE email IS NOT NULL OR phone IS NOT NULL");
    app.db.read(|tx| tx.one(people, db::params![])).await.expect("people")
}

#[tokio::test(flavor = "multi_thread")]
async fn contact_details_nobody_needs_are_erased_and_the_log_stays_provable() {
    on_both_engines(async |app| {
        app.db.seal_all().await.expect("the log is sealed");
        let today = app.clock.today();
        let far: Date = "2040-01-01".parse().expect("a day");
        let count = async |day: Date| app.db.read(move |tx| commands::review(tx, day)).await.expect("people").len();
        let (now, later, before) = (count(today).await, count(far).await, reachable(app).await);
        assert!(later > now, "in 2040 nobody sits any more: {now}, {later}");
        let actor = kernel::Actor::System { part: "privacy" };
        let erased = app.db.write(&actor, "", move |tx| commands::erase(tx, far, None)).await.expect("they are erased");
        assert_eq!(erased.len(), later);
        assert_eq!(count(far).await, 0);
        assert_eq!(reachable(app).await, before - i64::try_from(later).unwrap_or(0), "they and nobody else");
        let proof = app.db.verify_log().await.expect("the log is proved");
        assert!(proof.unfit.is_none() && proof.sealed > 0, "{proof:?}");

        // The region decides how long.
        app.db.write(&actor, "", |tx| commands::set_months(tx, 6)).await.expect("it decides");
        app.get("/personuppgifter").await.says("efter 6 månader").says_nothing_of("24 månader");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_registrar_clears_what_she_has_looked_at_and_nothing_else() {
    on_both(async |app| {
        const HERE: &str = "/personuppgifter/gallring";
        app.clock.move_to("2040-01-01".parse().expect("a day"));
        let karin = karin(app).await;
        let held = json(&app.get_as(&karin, &format!("{HERE}.json")).await);
        let people = held["people"].as_array().expect("people").clone();
        assert!(people.len() > 1, "in 2040 nobody sits any more: {held}");
        app.get_as(&karin, HERE).await.is(200).says(people[0]["name"].as_str().expect("a name"));
        app.get_as(&karin, "/personuppgifter").await.says("Gallra kontaktuppgifter");
        let before = reachable(app).await;
        // Only the one that stood on the page she looked at.
        let one = people[0]["id"].as_str().expect("an identity");
        app.post_as(&karin, HERE, &[("do", "erase"), ("people", one)]).await.is(303);
        assert_eq!(reachable(app).await, before - 1);
        let left = json(&app.get_as(&karin, &format!("{HERE}.json")).await);
        assert_eq!(left["people"].as_array().expect("people").len(), people.len() - 1);
        // Once more, or somebody whose details are needed: nothing happens.
        app.post_as(&karin, HERE, &[("do", "erase"), ("people", one)]).await.is(303);
        assert_eq!(reachable(app).await, before - 1);

        app.post_as(&karin, HERE, &[("do", "months"), ("months", "två år")]).await.is(422).says("”två år” går inte");
        app.post_as(&karin, HERE, &[("do", "months"), ("months", "120")]).await.is(303);
        let later = json(&app.get_as(&karin, &format!("{HERE}.json")).await);
        assert_eq!(later["months"], 120);
        let ada = ada(app).await;
        for nobody in [STREET, ada.as_str()] {
            app.get_as(nobody, HERE).await.is_one_of(&[303, 404]);
            app.post_as(nobody, HERE, &[("do", "erase"), ("people", one)]).await.is_one_of(&[303, 403, 404]);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_extract_tells_where_the_name_stands_and_what_a_turnover_holds() {
    on_both(async |app| {
        let karin = karin(app).await;
        let people = json_list(app, &karin).await;
        let (address, name) = people.first().expect("somebody sits in Kulturforum").clone();
        let text = serde_json::json!({ "text": format!("Protokoll\n{name} valdes."), "name": "Protokoll 3/2026" });
        app.post_json_as(&karin, "/kallor", &text.to_string()).await.is(201);
        let wish = serde_json::json!({
            "step": "save", "term": "2027-2030", "val": "2026-09-13", "svar": "2027-02-01", "fraga": name,
            "epost": "fraga@region.example"
        });
        app.post_json_as(&karin, "/mandat/ny", &wish.to_string()).await.is(201);
        let parts = json(&app.get_as(&karin, &format!("/personer/{address}/utdrag.json")).await)["parts"].clone();
        let kinds: Vec<&str> =
            parts["mentions"].as_array().expect("mentions").iter().filter_map(|m| m["kind"].as_str()).collect();
        assert!(kinds.contains(&"source"), "{parts}");
        assert_eq!(parts["turnovers"][0]["as"], "asks", "{parts}");
        assert!(!parts["mentions"].to_string().contains("valdes"), "the text itself may be about others too");
        app.get_as(&karin, &format!("/personer/{address}/utdrag"))
            .await
            .is(200)
            .says("Läst källa")
            .says("Svarar på frågor");
    })
    .await;
}

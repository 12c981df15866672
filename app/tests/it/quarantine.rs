//! Files that come while a virus scanner is named: nobody is given them until it has looked through them, and what it finds harmful is
//! gone. The scanner is a door of its own on this machine that speaks clamd's words.

use db::{base::Engine, params, sql};
use jiff::SignedDuration;
use kernel::actor::Relation;
use serde_json::{Value, json};
use testkit::{
    Page, Start, TestApp, VirusScanner, on_both_engines_with,
    scanner::{HARMFUL, NAME},
};

use crate::turnover::{self, KEEPER, ROUND, STREET, WHO};

const NEW: &str = "/organ/kulturforum/handlingar/ny";
const BODY: &str = "/organ/kulturforum";
const GOOD: &[u8] = b"%PDF-1.7 prov";
const WAITS: &str = "Filen kontrolleras";
const HARMED: &str = "Filen innehöll något skadligt och är borttagen";

fn harmful() -> Vec<u8> {
    format!("%PDF-1.7 {HARMFUL}").into_bytes()
}

fn json(page: &Page) -> Value {
    serde_json::from_str(page.text()).unwrap_or_else(|e| panic!("{}: {e}", page.asked))
}

/// The product in use on both engines with a scanner of its own, and the key of somebody who keeps the register and reads the log.
async fn story(tell: impl AsyncFn(&TestApp, &str, &VirusScanner)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let scanner = VirusScanner::start().await;
        let app = TestApp::serving(engine, Start::Demo).await;
        let may = [Relation::Registrar, Relation::Administrator];
        let karin = app.enters("Karin Prov", "karin.prov@region.example", &may).await;
        assert_eq!(app.names_scanner(true).await, 0);
        tell(&app, &karin, &scanner).await;
    }
}

/// Saves a document with a file; where the file is.
async fn sends(app: &TestApp, who: &str, title: &str, content: &[u8]) -> String {
    let fields = [("title", title), ("why", "Antagen"), ("step", "save")];
    app.post_file_as(who, NEW, &fields, ("upload", "plan.pdf", content)).await.is(303);
    let told = json(&app.get(&format!("{BODY}.json")).await);
    let all = told["documents"].as_array().expect("documents");
    let document = all.iter().find(|document| document["title"] == title).expect("the document");
    document["link"].as_str().expect("where the file is").to_owned()
}

/// What programs are told of how the file of a document stands.
async fn state(app: &TestApp, title: &str) -> Value {
    let told = json(&app.get(&format!("{BODY}.json")).await);
    let all = told["documents"].as_array().expect("documents").clone();
    all.into_iter().find(|document| document["title"] == title).expect("the document")["file_state"].take()
}

async fn stays(app: &TestApp, file: &str) {
    let page = app.get(file).await;
    page.is(409).says(WAITS).says("Försök om en stund");
    assert!(!page.text().contains("%PDF"), "nothing of it is given out");
    let told = json(&app.get_by(file, &[("accept", "application/json")]).await);
    assert_eq!(told["error"]["kind"], "file_waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_given_out_when_the_scanner_has_looked_through_it() {
    story(async |app, karin, scanner| {
        let file = sends(app, karin, "Handlingsplan", GOOD).await;
        stays(app, &file).await;
        app.get(BODY).await.says("Handlingsplan (kontrolleras)");
        assert_eq!(state(app, "Handlingsplan").await, "quarantine");
        assert_eq!(app.scans(scanner).await, 2, "one job for documents and one for decisions");
        assert_eq!(scanner.scanned(), [GOOD], "the scanner was given the file, once");
        assert_eq!(app.get(&file).await.is(200).text().as_bytes(), GOOD);
        app.get(BODY).await.says("Handlingsplan").says_nothing_of("kontrolleras");
        assert_eq!(state(app, "Handlingsplan").await, "released");
        app.get(&file.replace("kulturforum", "transportforum")).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_scanner_finds_is_gone_and_told_and_logged() {
    story(async |app, karin, scanner| {
        let (bad, good) = (harmful(), sends(app, karin, "Bra plan", GOOD).await);
        let file = sends(app, karin, "Handlingsplan", &bad).await;
        app.scans(scanner).await;
        app.get(&file).await.is(410).says(HARMED).says("Be den som lämnade den om en ny fil");
        app.get(&format!("/en{file}")).await.is(410).says("held something harmful");
        assert_eq!(json(&app.get_by(&file, &[("accept", "application/json")]).await)["error"]["kind"], "file_harmful");
        app.get(&good).await.is(200);
        app.get(BODY).await.says("Handlingsplan (innehöll något skadligt och är borttagen)");
        assert_eq!(state(app, "Handlingsplan").await, "refused");

        let kept = app.db.read(|tx| {
            let one = sql!(
                "SELECT f.content, f.size, f.digest, q.refused_as FROM file f JOIN quarantine q ON q.file_id = f.id \
                 WHERE q.state = 'refused'"
            );
            tx.all::<(Vec<u8>, i64, Vec<u8>, String)>(one, params![])
        });
        let kept = kept.await.expect("the row stays");
        let [(content, size, digest, refused_as)] = kept.as_slice() else { panic!("one is refused: {kept:?}") };
        assert_eq!(
            (content.len(), *size, digest.len(), refused_as.as_str()),
            (0, i64::try_from(bad.len()).unwrap(), 32, NAME)
        );

        let log = json(&app.get_as(karin, "/sakerhetslogg.json?slag=hamtat").await);
        let events = log["events"].as_array().expect("events");
        let event = events.iter().find(|event| event["kind"] == "bodies.file_refused").expect("it is on record");
        assert_eq!(
            event["what"],
            json!({ "bodies": ["kulturforum"], "refused_as": NAME }),
            "without names of files and people"
        );
        app.get_as(karin, "/sakerhetslogg").await.says("Fil till en handling innehöll något skadligt och togs bort");

        // Looking once more changes nothing.
        app.names_scanner(true).await;
        app.scans(scanner).await;
        assert_eq!(scanner.scanned().len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_scanner_is_away_or_talks_nonsense_files_stay() {
    story(async |app, karin, scanner| {
        scanner.goes_away().await;
        let file = sends(app, karin, "Handlingsplan", GOOD).await;
        app.scans(scanner).await;
        stays(app, &file).await;
        scanner.comes_back().await;
        let nonsense: [&[u8]; 5] = [
            b"",
            b"stream: OK",
            b"stream: kanske\0",
            b"HTTP/1.1 400\r\n\r\n\0",
            b"INSTREAM size limit exceeded. ERROR\0",
        ];
        for said in nonsense {
            scanner.answers(Some(said));
            app.clock.advance(SignedDuration::from_hours(7));
            app.scans(scanner).await;
            stays(app, &file).await;
        }
        let tried = scanner.scanned().len();
        assert_eq!(tried, nonsense.len(), "it was asked each time");
        // However long it lasts, nothing is given up.
        for _ in 0..6 {
            app.clock.advance(SignedDuration::from_hours(7));
            app.scans(scanner).await;
        }
        assert_eq!(scanner.scanned().len(), tried + 6);
        scanner.answers(None);
        app.clock.advance(SignedDuration::from_hours(7));
        app.scans(scanner).await;
        app.get(&file).await.is(200);
        assert!(app.db.read(db::job::in_trouble).await.expect("jobs").is_empty(), "nothing is left in trouble");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_scanner_a_file_is_released_at_once_and_what_waited_stays() {
    story(async |app, karin, scanner| {
        let waits = sends(app, karin, "Väntar", GOOD).await;
        assert_eq!(app.names_scanner(false).await, 1, "the one that waits is told about");
        let file = sends(app, karin, "Handlingsplan", &harmful()).await;
        app.get(&file).await.is(200);
        assert_eq!(state(app, "Handlingsplan").await, "released", "only the scanner knows what is harmful");
        stays(app, &waits).await;
        app.names_scanner(true).await;
        app.scans(scanner).await;
        app.get(&waits).await.is(200);
        assert_eq!(scanner.scanned(), [GOOD], "what came without a scanner is not looked through afterwards");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_leaves_out_what_is_not_released_and_says_so() {
    story(async |app, karin, scanner| {
        sends(app, karin, "Släppt", GOOD).await;
        sends(app, karin, "Skadlig", &harmful()).await;
        app.scans(scanner).await;
        sends(app, karin, "Väntar", b"%PDF-1.7 annat").await;
        let register = bodies::commands::exchange::take_out(&app.db, &kernel::Actor::System { part: "test" }).await;
        let register = register.expect("the register is taken out");
        let json = register.json();
        for left_out in ["\"left_out\":\"refused\"", "\"left_out\":\"quarantine\""] {
            assert_eq!(json.matches(left_out).count(), 1, "{left_out}");
        }
        assert_eq!(json.matches("JVBERi0xLjcg").count(), 1, "what was released stands there, the others do not");
        // It can be read in again, in either form; the documents come without what was left out.
        let one = bodies::package::File { name: std::sync::Arc::from("register.json"), text: json };
        for files in [vec![one], register.toml()] {
            let other = TestApp::new(app.db.engine(), Start::Empty).await;
            bodies::commands::load(&other.db, &kernel::Actor::System { part: "test" }, "prov", &files)
                .await
                .expect("read");
            assert_eq!(state(&other, "Släppt").await, "released");
            assert_eq!([state(&other, "Skadlig").await, state(&other, "Väntar").await], [Value::Null, Value::Null]);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_came_with_an_answer_waits_too() {
    on_both_engines_with(Start::Own(&turnover::county()), async |app: &TestApp| {
        let scanner = VirusScanner::start().await;
        app.names_scanner(true).await;
        turnover::start(app).await;
        let link = turnover::invited(app, "timra-kommun").await;
        let (forum, mark) = turnover::seat(app, &link, "Kulturforum", "Ledamot").await;
        let (name, was) = (format!("namn-{forum}"), format!("lage-{forum}"));
        let fields: Vec<(&str, &str)> = WHO.into_iter().chain([(&*name, "Eva Prov"), (&*was, &*mark)]).collect();
        app.post_file_as(STREET, &link, &fields, ("fil", "utdrag.pdf", &harmful())).await.is(303);
        // Who handed it in is told, and so is the region.
        app.get_as(STREET, &link).await.says("utdrag.pdf (kontrolleras)");
        let one = format!("{ROUND}/organisationer/timra-kommun");
        app.get_as(KEEPER, &one).await.says("utdrag.pdf (kontrolleras)");
        let own = json(&app.get_as(KEEPER, &format!("{one}.json")).await);
        let paper = own["papers"][0].as_str().expect("a paper").to_owned();
        app.get_as("sekreterare", &paper).await.is(409).says(WAITS);
        app.get_as(STREET, &paper).await.is(404);
        app.scans(&scanner).await;
        app.get_as("sekreterare", &paper).await.is(410).says(HARMED);
        app.get_as(STREET, &paper).await.is(404);
        app.get_as(STREET, &link).await.says("utdrag.pdf (innehöll något skadligt och är borttagen)");
        app.get_as(KEEPER, &one).await.says("utdrag.pdf (innehöll något skadligt och är borttagen)");
        let logged = app.db.read(|tx| {
            tx.all::<(String, db::Json<Value>)>(
                sql!("SELECT kind, what FROM log_entry WHERE kind = 'turnover.paper_refused'"),
                params![],
            )
        });
        let logged = logged.await.expect("the log is read");
        assert_eq!(logged.len(), 1);
        assert_eq!(logged[0].1.0, json!({ "organisations": ["timra-kommun"], "refused_as": NAME }));
    })
    .await;
}

//! What is published is planned anew: a chair is away on the day of her forum.

use serde_json::Value;
use testkit::{TestApp, on_both_engines};

use super::story::{ASKED, KEEPER, YEAR, json, work};

const ANEW: &str = "/arsplan/2027/planera-om";
const APPROVED: [(&str, &str); 2] = [("forslag", "A"), ("beslut", "Regionala samverkansrådet 5 §")];

/// A published year, and the days of Kulturforum in it.
async fn published(app: &TestApp) -> Vec<String> {
    app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
    work(app).await;
    app.post_as(KEEPER, &format!("{YEAR}/publicera"), &APPROVED).await.is(303);
    days(&json(app, &format!("{YEAR}.json")).await, "kulturforum")
}

fn days(plan: &Value, body: &str) -> Vec<String> {
    let meetings = plan["meetings"].as_array().expect("meetings");
    let of = meetings.iter().filter(|one| one["body"] == body);
    of.map(|one| one["date"].as_str().expect("a day").to_owned()).collect()
}

/// The chair of Kulturforum is away on a day.
async fn loses_the_chair(app: &TestApp, day: &str) {
    let note =
        [("step", "note"), ("slag", "away"), ("vem", "Mats Ekvall"), ("fran", day), ("anteckning", "Ska opereras")];
    app.post_as(KEEPER, &format!("{YEAR}/villkor"), &note).await.is(303);
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().expect("a list").iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chair_is_away_and_at_most_two_meetings_move() {
    on_both_engines(async |app| {
        let before = published(app).await;
        app.get_as(KEEPER, ANEW).await.is(200).says("Inget behöver flyttas").says("Inget möte flyttas.");
        loses_the_chair(app, &before[1]).await;
        let page = app.get_as(KEEPER, ANEW).await;
        page.is(200).says("En sak i den publicerade planen går inte längre").says("Ordföranden kan inte den dagen.");
        page.says("A. Så få flyttar som möjligt").says("B. Bästa planen").says("C. Bara ett möte");
        page.says("Kulturforum flyttas från").says("berörs.").says("Ta svar A").says_nothing_of("opereras");
        page.says("Vilka som berörs").says("Organ: Kulturforum").says("Mats Ekvall");
        let told = json(app, &format!("{ANEW}.json")).await;
        assert_eq!(texts(&told["broken"]).len(), 1, "{told}");
        let few = &told["answers"][0];
        assert!((1..=2).contains(&texts(&few["moves"]).len()), "{few}");
        assert_eq!(texts(&few["broken"]), Vec::<String>::new());
        assert!(few["people"].as_i64().is_some_and(|people| people > 1), "somebody is affected: {few}");
        assert_eq!(texts(&told["answers"][2]["moves"]).len(), 1, "one meeting only: {told}");
        assert!(texts(&few["bodies"]).contains(&"kulturforum".to_owned()), "{few}");
        let affected = few["affected"].as_array().expect("organisations");
        let people: i64 = affected.iter().filter_map(|one| one["people"].as_i64()).sum();
        assert_eq!(Some(people), few["people"].as_i64(), "everybody is in one organisation: {few}");
        assert!(affected.iter().flat_map(|one| texts(&one["names"])).any(|name| name == "Mats Ekvall"), "{few}");

        let seal = few["seal"].as_str().expect("a seal");
        app.post_as(KEEPER, ANEW, &[("svar", "A"), ("sett", "0.0.1.0.0:0.0.2.0.0")]).await.is(409);
        let taken = app.post_as(KEEPER, ANEW, &[("svar", "A"), ("sett", seal)]).await;
        assert!(taken.is(303).header("location").contains("omplanerat"), "{}", taken.header("location"));
        app.get_as(KEEPER, &format!("{YEAR}?gjort=omplanerat")).await.says("Svaret är nu ett förslag");
        let plan = json(app, &format!("{YEAR}.json")).await;
        assert!(!days(&plan, "kulturforum").contains(&before[1]), "not on the day the chair is away");
        app.post_as(KEEPER, &format!("{YEAR}/publicera"), &APPROVED).await.is(303);
        let versions = json(app, &format!("{YEAR}/versioner.json?fran=1&till=2")).await;
        let differences = texts(&versions["differences"]);
        assert!((1..=2).contains(&differences.len()), "{differences:?}");
        assert!(differences.iter().any(|one| one.starts_with("Kulturforum")), "{differences:?}");
        app.get_as(KEEPER, ANEW).await.is(200).says("Inget behöver flyttas");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn meetings_before_the_day_of_notice_stay_and_one_meeting_can_be_chosen() {
    let app = TestApp::demo().await;
    published(&app).await;
    let told = json(&app, &format!("{ANEW}.json?fran=2027-12-31&mote=transportforum/1")).await;
    assert_eq!(told["from"], "2027-12-31");
    assert_eq!(texts(&told["answers"][1]["moves"]), Vec::<String>::new(), "nothing is moved so late: {told}");
    let told = json(&app, &format!("{ANEW}.json?fran=2027-01-01&mote=transportforum/1")).await;
    let only = texts(&told["answers"][2]["moves"]);
    assert!(only.len() <= 1 && only.iter().all(|one| one.starts_with("Transportforum")), "{only:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_told_and_nothing_is_taken() {
    let app = TestApp::demo().await;
    published(&app).await;
    let page = app.get_as(KEEPER, &format!("{ANEW}?fran=32+maj&mote=okant/9")).await;
    page.is(422).says("är ingen dag från i dag och framåt").says("är inget publicerat möte");
    app.get_as(KEEPER, &format!("{ANEW}?fran=2026-01-01")).await.is(422);
    let wrong = r#"{"svar": "D", "fran": "32 maj", "mote": "okant/9"}"#;
    app.post_json_as(KEEPER, ANEW, wrong).await.is(422).says("svar").says("fran").says("mote");
    app.post_json_as(KEEPER, ANEW, r#"{"svar": "C"}"#).await.is(422).says("svar");
    for who in ["sekreterare", "besokare"] {
        app.get_as(who, ANEW).await.is(404);
        app.post_as(who, ANEW, &[("svar", "A")]).await.is(404);
    }
    app.get_as(KEEPER, "/arsplan/1066/planera-om").await.is(404);
    assert_eq!(json(&app, &format!("{YEAR}/versioner.json")).await["versions"].as_array().map(Vec::len), Some(1));
}

/// The meetings of Kulturforum in the register, in 2027.
async fn registered(app: &TestApp) -> Vec<String> {
    let told = json(app, "/organ/kulturforum/moten.json?ar=2027").await;
    let planned = told["meetings"].as_array().expect("meetings").iter().filter(|one| one["state"] == "planned");
    planned.map(|one| one["date"].as_str().expect("a day").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_second_publication_changed_in_a_body_can_be_taken_back_to_what_was_in_force() {
    on_both_engines(async |app| {
        let before = published(app).await;
        assert_eq!(registered(app).await, before);
        loses_the_chair(app, &before[1]).await;
        app.post_as(KEEPER, ANEW, &[("svar", "A")]).await.is(303);
        app.post_as(KEEPER, &format!("{YEAR}/publicera"), &APPROVED).await.is(303);
        let after = registered(app).await;
        assert_ne!(after, before, "a meeting has moved");
        let history = app.get_as(KEEPER, "/organ/kulturforum/historik").await;
        let entry = history.is(200).links().into_iter().find(|link| link.starts_with("/historik/")).expect("an entry");
        app.post_as(KEEPER, &entry, &[("skal", "Ordföranden kan ändå")]).await.is(303);
        assert_eq!(registered(app).await, before, "what was in force before, not nothing");
    })
    .await;
}

//! What goes wrong: a search that dies, conditions that leave no year, wrong numbers, people who may not.

use db::base::Engine;
use testkit::{Body, County, Rule, Seat, Start, TestApp, on_both_engines_with};

use super::story::{ASKED, KEEPER, YEAR, json, work};

/// A forum whose chair is there, in a county of three municipalities.
fn county() -> County {
    let seats = ["harnosands-kommun", "kramfors-kommun", "timra-kommun"];
    let forum =
        Body::forum("Kulturforum").rule(Rule::meets(3, 4)).seat(Seat::chair("region-prov").held_by("Anna Prov"));
    let forum = seats.iter().fold(forum, |forum, of| forum.seat(Seat::member(of).held_by(&format!("Bo Prov {of}"))));
    County::new().body(&forum)
}

/// The year of the seats.
const BEFORE: &str = "/arsplan/2026";

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_dies_is_told_and_another_can_begin() {
    on_both_engines_with(Start::Demo, async |app| {
        app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
        assert_eq!(app.get_as(KEEPER, YEAR).await.is(200).header("refresh"), "3", "the page asks for itself again");
        let still = app.get_as(KEEPER, &format!("{YEAR}?vanta=nej")).await;
        assert_eq!(still.is(200).header("refresh"), "", "unless that is turned off");
        app.clock.advance(jiff::SignedDuration::from_mins(10));
        let silent = app.get_as(KEEPER, YEAR).await;
        assert_eq!(silent.is(200).says("Beräkningen har inte hörts av sedan").header("refresh"), "");
        let again = app.post_as(KEEPER, YEAR, &ASKED).await;
        assert!(again.is(303).header("location").contains("raknar"), "{}", again.header("location"));
        work(app).await;
        let plan = json(app, &format!("{YEAR}.json")).await;
        assert_eq!(plan["searching"], false);
        assert_eq!(plan["alternatives"].as_array().map(Vec::len), Some(3), "the second search has its three");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn conditions_that_leave_no_year_are_named() {
    on_both_engines_with(Start::Own(&county()), async |app| {
        let note =
            [("step", "note"), ("slag", "away"), ("vem", "Anna Prov"), ("fran", "2026-01-01"), ("till", "2026-12-31")];
        app.post_as(KEEPER, &format!("{BEFORE}/villkor"), &note).await.is(303);
        app.clock.advance(jiff::SignedDuration::from_hours(-24 * 330));
        app.post_as(KEEPER, BEFORE, &[("step", "propose"), ("forsok", "2000")]).await.is(303);
        work(app).await;
        let page = app.get_as(KEEPER, BEFORE).await;
        page.is(200).says("Går inte att förena").says("Ordföranden i Kulturforum ska kunna");
        page.says("Kulturforum möts 3–4 gånger").says("Kulturforum får inget möte");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_county_with_nothing_to_plan_says_so() {
    let app = TestApp::new(Engine::Sqlite, Start::Own(&county())).await;
    // The forum of the county is there from 2019 on.
    let asked = app.post_as(KEEPER, "/arsplan/2010", &ASKED).await;
    assert!(asked.is(303).header("location").contains("inget"), "{}", asked.header("location"));
    app.get_as(KEEPER, "/arsplan/2010?gjort=inget").await.says("Länet har inget organ som kan planeras");
}

/// Busy every Monday morning of February, and one week in the autumn.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Tandläkare\r\nDTSTART:20270201T080000\r\n\
    DTEND:20270201T120000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Fjällen\r\n\
    DTSTART;VALUE=DATE:20271004\r\nDTEND;VALUE=DATE:20271009\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_tells_when_somebody_is_away_and_nothing_else() {
    let app = TestApp::demo().await;
    let address = format!("{YEAR}/villkor");
    let fields = [("step", "ics"), ("vem", "Mats Ekvall")];
    let wrong = app.post_file_as(KEEPER, &address, &fields, ("kalender", "mats.ics", b"BEGIN:VCALENDAR")).await;
    wrong.is(422).says("Filen är avhuggen: VCALENDAR på rad 1");
    app.post_file_as(KEEPER, &address, &fields, ("kalender", "mats.ics", CALENDAR.as_bytes())).await.is(303);
    let page = app.get_as(KEEPER, &address).await;
    page.is(200).says("Fem villkor är noterade").says("4–8 oktober 2027").says("1 februari 2027");
    page.says_nothing_of("Tandläkare").says_nothing_of("Fjällen");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_numbers_are_told_all_at_once_and_nothing_begins() {
    let app = TestApp::demo().await;
    let wrong = r#"{"step": "propose", "forsok": 12, "resor": 9}"#;
    let page = app.post_json_as(KEEPER, YEAR, wrong).await;
    page.is(422).says("forsok").says("resor");
    for step in ["replan", ""] {
        let page = app.post_json_as(KEEPER, YEAR, &format!(r#"{{"step": "{step}"}}"#)).await;
        page.is(422).says("är inget steg");
    }
    app.get_as(KEEPER, YEAR).await.says("Ingen har föreslagit en plan");
    for address in ["/arsplan/1066", "/arsplan/nio", "/arsplan/2027/flytta", "/arsplan/2027/publicera?forslag=B"] {
        app.get_as(KEEPER, address).await.is(404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secretary_notes_days_of_her_body_and_does_not_plan() {
    let app = TestApp::demo().await;
    let days =
        |body| [("step", "note"), ("slag", "blocked"), ("organ", body), ("fran", "2027-04-12"), ("till", "2027-04-16")];
    let conditions = format!("{YEAR}/villkor");
    let secretary = "sekreterare";
    app.post_as(secretary, YEAR, &ASKED).await.is(404);
    app.post_as(secretary, &conditions, &days("transportforum")).await.is(404);
    app.post_as(secretary, &conditions, &days("")).await.is(404);
    app.post_as(secretary, &conditions, &days("kulturforum")).await.is(303);
    app.get_as(secretary, &conditions).await.is(200).says("Spärrade dagar").says("12–16 april 2027");
    app.post_as("besokare", &conditions, &days("kulturforum")).await.is(404);
}

//! What a year keeps to: how a body meets, what its charter says of that, calendars, rules broken on purpose, and two who plan at once.

use serde_json::Value;
use testkit::{TestApp, on_both_engines};

use super::story::{ASKED, KEEPER, YEAR, json, work};

const CONDITIONS: &str = "/arsplan/2027/villkor";
const VERSIONS: &str = "/arsplan/2027/versioner";

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

/// What the plan is told to count with for a body.
async fn counted(app: &TestApp, body: &str, about: &str) -> (String, String) {
    let all = json(app, &format!("{CONDITIONS}.json")).await;
    let all = all["assumptions"].as_array().expect("assumptions");
    let one = all.iter().find(|one| one["body"] == body && one["about"] == about).expect("it is told");
    let text = |name: &str| one[name].as_str().expect("a text").to_owned();
    (text("told"), text("reason"))
}

#[tokio::test(flavor = "multi_thread")]
async fn how_a_body_meets_is_said_with_who_said_it_and_can_be_taken_back() {
    on_both_engines(async |app| {
        let before = counted(app, "kulturforum", "Dagar mellan möten").await;
        assert_eq!(before.1, "Taget för givet");
        let habit = [
            ("step", "habit"),
            ("organ", "kulturforum"),
            ("tatast", "40"),
            ("glesast", "95"),
            ("pa_plats", "2"),
            ("dag_1", "ja"),
            ("dag_3", "ja"),
        ];
        app.post_as(KEEPER, CONDITIONS, &habit).await.is(303);
        let (told, reason) = counted(app, "kulturforum", "Dagar mellan möten").await;
        assert!(told.starts_with("40–95"), "{told}");
        assert!(reason.starts_with("Satt av ") && reason.contains("2026"), "{reason}");
        assert_eq!(counted(app, "kulturforum", "Veckodagar").await.0, "tisdag, torsdag");
        let (told, reason) = counted(app, "kulturforum", "Minst så många på plats").await;
        assert!(told == "2" && reason.starts_with("Satt av "), "{told} {reason}");
        app.get_as(KEEPER, CONDITIONS).await.is(200).says("Satt av ").says("tisdag, torsdag");
        let noted = json(app, &format!("{CONDITIONS}.json")).await;
        assert_eq!(noted["conditions"][0]["days"], "Veckodagar, Dagar mellan möten, Minst så många på plats");
        let id = noted["conditions"][0]["id"].as_str().expect("an id");
        app.post_as(KEEPER, CONDITIONS, &[("step", "withdraw"), ("villkor", id)]).await.is(303);
        assert_eq!(counted(app, "kulturforum", "Dagar mellan möten").await, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_charter_says_is_not_changed_by_a_condition() {
    let app = TestApp::demo().await;
    let habit = [
        ("step", "habit"),
        ("organ", "kulturforum"),
        ("onskat", "9"),
        ("pa_plats", "9"),
        ("tatast", "90"),
        ("glesast", "40"),
        ("fore_minst", "7"),
        ("fore_hogst", "många"),
    ];
    let page = app.post_as(KEEPER, CONDITIONS, &habit).await;
    page.is(422).says("Arbetsordningen säger hur många gånger Kulturforum möts. Det kan inte ändras här.");
    page.says("Kulturforum är bara säkert på 3 möten i år.").says("Det högsta talet är lägre än det minsta.");
    page.says("Kulturforum möts inte före något annat organ.").says("”många” är inget antal dagar.");
    let text = page.text();
    assert!(text.contains("value=\"90\"") && text.contains("value=\"många\""), "what was written stays");
    assert_eq!(json(&app, &format!("{CONDITIONS}.json")).await["conditions"], Value::Array(Vec::new()));
}

/// The third Wednesday of the month, as Outlook writes it; cancelled in March.
const OUTLOOK: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\n\
    BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n\
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Behandling\r\nDTSTART;TZID=\"W. Europe Standard Time\":20270120T130000\r\n\
    DTEND;TZID=\"W. Europe Standard Time\":20270120T160000\r\nRRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20270421T110000Z\r\n\
    EXDATE;TZID=\"W. Europe Standard Time\":20270317T130000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_of_outlook_is_read_with_its_months_and_its_zone() {
    on_both_engines(async |app| {
        let fields = [("step", "ics"), ("vem", "Mats Ekvall")];
        let file = |text: &'static str| ("kalender", "mats.ics", text.as_bytes());
        app.post_file_as(KEEPER, CONDITIONS, &fields, file(OUTLOOK)).await.is(303);
        let page = app.get_as(KEEPER, CONDITIONS).await;
        page.is(200).says("Tre villkor är noterade").says("20 januari 2027").says("17 februari 2027");
        page.says("21 april 2027").says_nothing_of("17 mars 2027").says_nothing_of("Behandling");
        let wrong = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Behandling\nDTSTART:1990-01-01\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n";
        let page = app.post_file_as(KEEPER, CONDITIONS, &fields, file(wrong)).await;
        page.is(422).says("Rad 4: ”1990-01-01” är ingen dag").says("Rad 5: ”FREQ=SECONDLY” återkommer varje timme");
        page.says_nothing_of("Behandling");
    })
    .await;
}

/// A place for Kulturforum's first meeting that breaks a rule, as the page offers it.
async fn breaking(app: &TestApp) -> String {
    let days = json(app, &format!("{YEAR}/flytta.json?forslag=A&organ=kulturforum&mote=1")).await;
    let days = days["days"].as_array().expect("days");
    let one = days.iter().find(|day| day["possible"] == false).expect("a day that breaks a rule");
    one["choice"].as_str().expect("a choice").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_broken_on_purpose_is_taken_back() {
    on_both_engines(async |app| {
        app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
        work(app).await;
        let choice = breaking(app).await;
        let fields = [("forslag", "A"), ("organ", "kulturforum"), ("mote", "1"), ("val", choice.as_str())];
        app.post_as(KEEPER, &format!("{YEAR}/flytta"), &fields).await.is(303);
        let would = json(app, &format!("{YEAR}/publicera.json?forslag=A")).await;
        let many = texts(&would["broken"]).len();
        assert!(many > 0, "{would}");
        let names: Vec<String> = (1..=many).map(|at| format!("skal_{at}")).collect();
        let mut fields = vec![("forslag", "A"), ("beslut", "Regionala samverkansrådet 5 §")];
        fields.extend(names.iter().map(|name| (name.as_str(), "Invigningen ligger den dagen.")));
        app.post_as(KEEPER, &format!("{YEAR}/publicera"), &fields).await.is(303);

        let told = json(app, &format!("{VERSIONS}.json")).await;
        let deviations = told["deviations"].as_array().expect("deviations");
        assert_eq!(deviations.len(), many, "{told}");
        let id = deviations[0]["id"].as_str().expect("an id");
        let (about, name) = (&deviations[0]["about"], deviations[0]["name"].as_str().expect("a name"));
        assert_ne!(about, name, "an organisation or a body is told by its name");
        let page = app.get_as(KEEPER, VERSIONS).await;
        page.says("Invigningen ligger den dagen.").says("Ta tillbaka").says(name).says_nothing_of("regel H");
        app.get_as("sekreterare", VERSIONS).await.is(200).says("Invigningen").says_nothing_of("Ta tillbaka");
        let back = [("step", "withdraw"), ("avsteg", id)];
        app.post_as("sekreterare", VERSIONS, &back).await.is(404);
        app.post_as(KEEPER, VERSIONS, &[("step", "withdraw"), ("avsteg", "nej")]).await.is(422).says("inget avsteg");
        let done = app.post_as(KEEPER, VERSIONS, &back).await;
        assert!(done.is(303).header("location").contains("gjort=aterkallat"), "{}", done.header("location"));
        app.get_as(KEEPER, &format!("{VERSIONS}?gjort=aterkallat")).await.says("Avsteget är taget tillbaka.");
        app.post_as(KEEPER, VERSIONS, &back).await.is(404);
        let told = json(app, &format!("{VERSIONS}.json")).await;
        assert_eq!(told["deviations"].as_array().map(Vec::len), Some(many - 1), "{told}");
        let noted = app.db.read(|tx| {
            let kind = "yearwheel.deviation_withdrawn";
            tx.one::<i64>(db::sql!("SELECT count(*) FROM log_entry WHERE kind = $1"), db::params![kind])
        });
        assert_eq!(noted.await.expect("the log"), 1, "once, in the log");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_move_in_one_proposal_the_second_is_told_and_keeps_what_she_asked_for() {
    on_both_engines(async |app| {
        app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
        work(app).await;
        let address = format!("{YEAR}/flytta?forslag=A&organ=kulturforum&mote=1");
        let version = app.get_as(KEEPER, &address).await.part("name=\"version\" value=\"", "\">").to_owned();
        let version = version.rsplit('"').next().expect("a number").to_owned();
        let days = json(app, &format!("{YEAR}/flytta.json?forslag=A&organ=kulturforum&mote=1")).await;
        let can: Vec<&Value> = days["days"].as_array().expect("days").iter().skip(1).collect();
        let choice = |at: usize| can[at]["choice"].as_str().expect("a choice");
        let to = |at: usize| {
            [
                ("forslag", "A"),
                ("organ", "kulturforum"),
                ("mote", "1"),
                ("val", choice(at)),
                ("version", version.as_str()),
            ]
        };
        app.post_as(KEEPER, &format!("{YEAR}/flytta"), &to(0)).await.is(303);
        let second = app.post_as(KEEPER, &format!("{YEAR}/flytta"), &to(1)).await;
        second.is(409).says("Någon annan har ändrat förslaget sedan du öppnade sidan. Inget är flyttat.");
        let date = can[1]["date"].as_str().expect("a day");
        assert!(second.text().contains(&format!("value=\"{date}\"")), "the day she asked for is kept: {date}");
        let plan = json(app, &format!("{YEAR}.json?forslag=A")).await;
        let first = plan["meetings"].as_array().expect("meetings").iter().find(|one| one["body"] == "kulturforum");
        assert_eq!(first.expect("a meeting")["date"], can[0]["date"], "as the first has moved it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_on_which_nobody_works_are_told() {
    let app = TestApp::demo().await;
    let of = |day| [("step", "note"), ("slag", "external"), ("organ", "politikerforum"), ("fran", day)];
    app.post_as(KEEPER, CONDITIONS, &of("2027-05-06")).await.is(422).says("2027-05-06 är en helg eller helgdag.");
    app.post_as(KEEPER, CONDITIONS, &of("2027-07-14")).await.is(422).says("2027-07-14 ligger i uppehållet");
    app.post_as(KEEPER, CONDITIONS, &of("2027-02-30")).await.is(422).says("är ingen dag 2027");
    let closed = [("step", "note"), ("slag", "blocked"), ("organ", ""), ("fran", "2027-01-01"), ("till", "2027-12-31")];
    app.post_as(KEEPER, CONDITIONS, &closed).await.is(303);
    app.post_as(KEEPER, YEAR, &[("step", "propose"), ("forsok", "2000")]).await.is(303);
    work(&app).await;
    app.get_as(KEEPER, YEAR).await.is(200).says("Går inte att förena");
}

//! From nothing to a published year: proposed, read, a meeting moved, published, compared.

use serde_json::Value;
use testkit::{TestApp, on_both_engines};

/// Who plans.
pub(super) const KEEPER: &str = "registrator";
/// Nobody who has signed in.
const STREET: &str = "besokare";
/// The year.
pub(super) const YEAR: &str = "/arsplan/2027";
/// Few changes: a year that is good enough for a test.
pub(super) const ASKED: [(&str, &str); 2] = [("step", "propose"), ("forsok", "20000")];

/// Asks for proposals and has them looked for.
async fn propose(app: &TestApp) {
    app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
    work(app).await;
}

pub(super) async fn work(app: &TestApp) {
    app.run_jobs().await;
}

pub(super) async fn json(app: &TestApp, address: &str) -> Value {
    serde_json::from_str(app.get_as(KEEPER, address).await.is(200).text()).expect("JSON")
}

/// The planned meetings of a body, by date.
fn dates(plan: &Value, body: &str) -> Vec<String> {
    let meetings = plan["meetings"].as_array().expect("meetings");
    let of = meetings.iter().filter(|one| one["body"] == body);
    of.map(|one| one["date"].as_str().expect("a day").to_owned()).collect()
}

/// The meetings of a body in the register that are planned for the year.
async fn registered(app: &TestApp, body: &'static str) -> Vec<String> {
    let read = app.db.read(move |tx| {
        tx.all::<kernel::Date>(
            db::sql!(
                "SELECT m.date FROM meeting m JOIN body b ON b.id = m.body_id WHERE b.slug = $1 AND m.withdrawn_at IS NULL \
                 AND m.state = 'planned' AND m.date >= '2027-01-01' AND m.date <= '2027-12-31' ORDER BY m.date"
            ),
            db::params![body],
        )
    });
    read.await.expect("meetings").iter().map(ToString::to_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_is_proposed_moved_in_and_published() {
    on_both_engines(async |app| {
        app.get_as(KEEPER, YEAR).await.is(200).says("Ingen har föreslagit en plan för 2027");
        app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
        app.get_as(KEEPER, YEAR).await.says("Stoppa och behåll bästa").says("har bett om en plan");
        work(app).await;
        let page = app.get_as(KEEPER, YEAR).await;
        page.is(200).says("A. Bäst helhet").says("B. Minst resande").says("C. Fler möten på plats");
        page.says("följer alla tvingande regler").says("Vad planen kostar").says("Politikerforum");
        let plan = json(app, &format!("{YEAR}.json")).await;
        for alternative in plan["alternatives"].as_array().expect("alternatives") {
            assert_eq!(alternative["broken"], 0, "{alternative}");
            assert_eq!(alternative["done"], true);
        }
        let culture = dates(&plan, "kulturforum");
        assert!((3..=4).contains(&culture.len()), "as its charter says: {culture:?}");
        assert_eq!(dates(&plan, "politikerforum"), ["2027-02-17", "2027-05-19", "2027-09-15", "2027-12-08"]);

        let moving = format!("{YEAR}/flytta?forslag=A&organ=kulturforum&mote=1");
        app.get_as(KEEPER, &moving)
            .await
            .is(200)
            .says("Flytta Kulturforum den")
            .says("Ligger kvar")
            .says("Pröva")
            .says("berörs.");
        let days = json(app, &format!("{YEAR}/flytta.json?forslag=A&organ=kulturforum&mote=1")).await;
        assert!(days["people"].as_u64().is_some_and(|people| people > 1), "those who count on the meeting: {days}");
        let days = days["days"].as_array().expect("days");
        let other = days.iter().skip(1).find(|day| day["possible"] == true).expect("another day can be");
        let (choice, date) = (other["choice"].as_str().expect("a choice"), other["date"].as_str().expect("a day"));
        let fields = [("step", "move"), ("forslag", "A"), ("organ", "kulturforum"), ("mote", "1"), ("val", choice)];
        app.post_as(KEEPER, &format!("{YEAR}/flytta"), &fields).await.is(303);
        let plan = json(app, &format!("{YEAR}.json")).await;
        assert!(dates(&plan, "kulturforum").contains(&date.to_owned()), "{date} {plan}");
        app.get_as(KEEPER, YEAR).await.says("har flyttat möten i det här förslaget för hand");

        let publish = format!("{YEAR}/publicera");
        app.get_as(KEEPER, &format!("{publish}?forslag=A")).await.is(200).says("Vad som ändras");
        app.post_as(KEEPER, &publish, &[("forslag", "A")]).await.is(422).says("Skriv vem som har godkänt planen.");
        let fields = [("forslag", "A"), ("beslut", "Regionala samverkansrådet 5 §")];
        app.post_as(KEEPER, &publish, &fields).await.is(303);
        assert_eq!(
            registered(app, "kulturforum").await,
            dates(&plan, "kulturforum"),
            "the register has the plan's days"
        );
        let versions = app.get_as(KEEPER, &format!("{YEAR}/versioner")).await;
        versions.is(200).says("publicerad en gång").says("Regionala samverkansrådet 5 §");
        assert_eq!(registered(app, "politikerforum").await.len(), 4, "days from outside are left alone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_plan_at_once_see_the_same_search() {
    on_both_engines(async |app| {
        app.post_as(KEEPER, YEAR, &ASKED).await.is(303);
        let second = app.post_as(KEEPER, YEAR, &ASKED).await;
        assert!(second.is(303).header("location").contains("pagar"), "{}", second.header("location"));
        app.get_as(KEEPER, &format!("{YEAR}?gjort=pagar")).await.says("Någon annan räknar redan på samma år");
        app.post_as(KEEPER, YEAR, &[("step", "stop")]).await.is(303);
        work(app).await;
        let plan = json(app, &format!("{YEAR}.json")).await;
        assert_eq!(plan["searching"], false, "it has stopped");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_away_is_planned_around_and_nobody_reads_why() {
    on_both_engines(async |app| {
        let note = [
            ("step", "note"),
            ("slag", "away"),
            ("vem", "Mats Ekvall"),
            ("fran", "2027-02-01"),
            ("till", "2027-04-30"),
            ("anteckning", "Ska till fjälls"),
        ];
        let conditions = format!("{YEAR}/villkor");
        app.post_as(
            KEEPER,
            &conditions,
            &[("step", "note"), ("slag", "away"), ("vem", "Ingen Alls"), ("fran", "32 maj")],
        )
        .await
        .is(422)
        .says("finns inte bland dem")
        .says("är ingen dag 2027");
        app.post_as(KEEPER, &conditions, &note).await.is(303);
        app.get_as(KEEPER, &conditions)
            .await
            .is(200)
            .says("Mats Ekvall")
            .says("Taget för givet")
            .says("Arbetsordningen");
        propose(app).await;
        let plan = json(app, &format!("{YEAR}.json")).await;
        let culture = dates(&plan, "kulturforum");
        assert!(!culture.is_empty());
        for date in &culture {
            assert!(!("2027-02-01"..="2027-04-30").contains(&date.as_str()), "the chair is away on {date}");
        }
        app.get_as(KEEPER, YEAR).await.says_nothing_of("till fjälls");
        let moving = format!("{YEAR}/flytta?forslag=A&organ=kulturforum&mote=1&dag=2027-02-16");
        app.get_as(KEEPER, &moving).await.is(200).says("Ordföranden kan inte den dagen.").says_nothing_of("fjälls");
        app.get_as(STREET, YEAR).await.is(404);
        app.get_as(STREET, &conditions).await.is(404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_plan_means_is_told_for_each_organisation() {
    let app = TestApp::demo().await;
    propose(&app).await;
    let page = app.get_as(KEEPER, &format!("{YEAR}/belastning?forslag=A")).await;
    page.is(200).says("Resor per organisation").says("Timrå kommun").says("Utan gemensamma dagar");
    let page = app.get_as(KEEPER, &format!("{YEAR}/belastning?forslag=A&organisation=timra-kommun")).await;
    page.is(200).says("Planen för Timrå kommun").says("Möten efter datum");
    let list = app.get_as(KEEPER, &format!("{YEAR}?visa=lista")).await;
    list.is(200).says("samma dag och ort som").says("Sportlov").says("Kristi himmelsfärdsdag").says("satt utifrån");
    let file = app.get_as(KEEPER, &format!("{YEAR}.csv")).await;
    for word in ["Kulturforum", "Samma dag och ort som", "Behöver ses till", "Uppehåll"] {
        assert!(file.is(200).text().contains(word), "{word}");
    }
    let own = app.get_as("sekreterare", &format!("{YEAR}?visa=mina")).await;
    own.is(200).says("Mina organ").says("Kulturforum");
    let table = own.part("<tbody", "</tbody>");
    assert!(table.contains("kulturforum") && !table.contains("transportforum"), "only her own: {table}");
    let weeks = format!("{YEAR}/veckor?forslag=A");
    let keeps = app.get_as(KEEPER, &weeks).await;
    keeps.is(200).says("sportlov").says("årsredovisning").says("Dra ett möte till en annan dag");
    let day = keeps.part("data-day=\"2027-02-17\"", "</td>");
    assert!(day.contains("Politikerforum") && !day.contains("draggable"), "what others have set stays: {day}");
    let movable = "mote=1\" draggable=\"true\" data-meeting>Kulturforum</a>";
    assert!(keeps.text().contains(movable), "a draft can be dragged, and its link leads to the same page");
    let reads = app.get_as("sekreterare", &weeks).await;
    reads.is(200).says("Kulturforum").says("satt utifrån").says_nothing_of("Dra ett möte");
    assert!(!reads.text().contains("draggable") && !reads.text().contains("data-move"), "only who plans drags");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_is_a_ring_with_a_dot_for_each_of_its_meetings() {
    let app = TestApp::demo().await;
    propose(&app).await;
    let plan = json(&app, &format!("{YEAR}.json?forslag=B")).await;
    let meetings = plan["meetings"].as_array().expect("meetings");
    let address = format!("{YEAR}?forslag=B&visa=hjul");
    let ring = app.get_as(KEEPER, &address).await;
    ring.is(200).says("Förslag B som hjul").says("Utifrån").says("Lov och uppehåll");
    let drafts = meetings.iter().filter(|one| one["standing"] == "draft").count();
    ring.says(&format!("{drafts} utkast"));
    for class in ["ring ring-wide", "ring ring-narrow"] {
        let drawing = ring.part(&format!("<svg class=\"{class}\""), "</svg>").replace('\u{a0}', " ");
        assert_eq!(drawing.matches("<a class=\"ring-dot ").count(), meetings.len(), "{class}");
        assert_eq!(drawing.matches("ring-dot ring-draft").count(), drafts, "what may move is hollow");
        let name = "Politikerforum, onsdag 17 februari 2027 · Stockholm, satt utifrån\"";
        assert!(drawing.contains(name), "each dot says what it is: {drawing}");
        let way = "href=\"/arsplan/2027/flytta?forslag=B&#38;organ=kulturforum&#38;mote=1\"";
        assert!(drawing.contains(way), "a draft leads to where it is moved: {drawing}");
        assert!(!drawing.contains("organ=politikerforum"), "what others have set is not moved");
    }
    let reads = app.get_as("sekreterare", &address).await;
    reads.is(200).says("Förslag B som hjul");
    assert!(!reads.text().contains("/flytta"), "who does not plan is led to the body");
    app.get_as(KEEPER, &format!("/en{address}")).await.is(200).says("Proposal B as a wheel").says("from outside");
}

//! Elections inside first meetings, and seats in a proportional election.
//!
//! The demo's Kulturforum meets on 15 February 2027. Its chair alternates between the region and the municipalities; from 2027 it is
//! the region's turn.

use jiff::civil::date;
use serde_json::Value;
use testkit::{Body, County, Rule, Seat, Start, TestApp, county::MUNICIPALITIES, on_both_engines_with};

const KEEPER: &str = "registrator";
const BODY: &str = "/mandat/2027-2030/val/kulturforum";
/// What is found while nobody chairs.
const VACANT: &str = "Ordförandeskapet ligger hos Region Västernorrland sedan den 1 januari 2027, men ingen är utsedd";
const ALL: &str = "/mandat/2027-2030/val";

/// Starts the round of 2027–2030.
async fn start(app: &TestApp) {
    let wish = [
        ("step", "save"),
        ("term", "2027-2030"),
        ("val", "2026-09-13"),
        ("svar", "2027-02-01"),
        ("fraga", "Agneta Prov"),
        ("epost", "agneta.prov@region.example"),
    ];
    app.post_as(KEEPER, "/mandat/ny", &wish).await.is(303);
}

/// The demo where the region has appointed nobody to the chair of Kulturforum: the meeting elects.
fn without_chair() -> County {
    let holder = "\nholders = [{ person = \"mats-ekvall\", decision = \"Regionfullmäktige § 187/2026\", decided = \"2026-11-18\" }]";
    County::demo().with_change(
        "bodies/kulturforum.toml",
        &format!("to = \"2028-12-31\"{holder}"),
        "to = \"2028-12-31\"",
    )
}

async fn json(app: &TestApp, address: &str) -> Value {
    let page = app.get_as(KEEPER, address).await;
    serde_json::from_str(page.is(200).text()).expect("JSON")
}

/// The address of somebody who sits in Kulturforum on the day of the meeting.
async fn person(app: &TestApp, name: &str) -> String {
    let page = app.get_as(KEEPER, BODY).await;
    let choice = page.is(200).part("name=\"person\"", "</select>").to_owned();
    let before = choice.split(name).next().unwrap_or_else(|| panic!("{name} is no choice: {choice}"));
    let value = before.rsplit("value=\"").next().unwrap_or_default();
    value.split('"').next().unwrap_or_default().to_owned()
}

fn elected<'a>(step: &'a str, person: &'a str, day: &'a str) -> [(&'a str, &'a str); 5] {
    [("step", step), ("roll", "chair"), ("person", person), ("dag", day), ("paragraf", "§ 3")]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_side_whose_turn_it_is_is_proposed_and_elected() {
    let county = without_chair();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        app.get_as(KEEPER, ALL).await.is(200).says("Kvar: ordförande");
        // Before the meeting: an agenda, and nothing to enter.
        let page = app.get_as(KEEPER, BODY).await;
        page.is(200).says("Region Västernorrland har ordförandeskapet").says("Arbetsordning för Kulturforum, 5 §");
        page.says("Valbara: Ylva Norrgård, Region Västernorrland.").says("Region Västernorrland ordnar sekreterare");
        page.says("Val av två justerare").says("sparas inte här").says("När mötet har varit skriver du in");
        let told = json(app, &format!("{BODY}.json")).await;
        assert_eq!(told["meeting"], "2027-02-15");
        assert!(told["verifiers"].as_array().is_some_and(|all| {
            all.len() == 2 && all.iter().all(|one| !one.as_str().unwrap_or_default().contains("Region Västernorrland"))
        }));
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);

        app.clock.move_to(date(2027, 2, 16));
        let (region, other) = (person(app, "Ylva Norrgård").await, person(app, "Ove Strandlund").await);
        let wrong = app.post_as(KEEPER, BODY, &elected("save", &other, "2027-02-15")).await;
        wrong.is(422).says("Ove Strandlund, Kramfors kommun kan inte väljas").says("Ordförandeskapet växlar mellan");
        let look = app.post_as(KEEPER, BODY, &elected("preview", &region, "2027-02-15")).await;
        look.is(200).says("Det här försvinner").says("Kulturforum § 3");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);
        let saved = app.post_as(KEEPER, BODY, &elected("save", &region, "2027-02-15")).await;
        app.get_as(KEEPER, saved.is(303).header("location")).await.is(200).says("Den som valdes sitter nu i sin plats");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says_nothing_of(VACANT);
        // Once more: both are told.
        let again = app.post_as(KEEPER, BODY, &elected("save", &region, "2027-02-15")).await;
        again.is(422).says("Någon är redan ordförande: Ylva Norrgård, Region Västernorrland. Du skrev Ylva Norrgård");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_is_told_at_once_and_nothing_is_entered() {
    let county = without_chair();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        app.clock.move_to(date(2027, 2, 16));
        let sent = [("step", "save"), ("roll", "kung"), ("person", "ingen"), ("dag", "2027-02-14"), ("paragraf", "")];
        let page = app.post_as(KEEPER, BODY, &sent).await;
        page.is(422).says("Välj ordförande eller vice ordförande").says("Välj någon som sitter i organet");
        page.says("14 februari 2027 är före mötet").says("Skriv protokollets paragraf");
        let region = person(app, "Ylva Norrgård").await;
        let later = app.post_as(KEEPER, BODY, &elected("save", &region, "2027-03-01")).await;
        later.is(422).says("1 mars 2027 har inte varit än");
        let vice =
            [("step", "save"), ("roll", "vice_chair"), ("person", &region), ("dag", "2027-02-15"), ("paragraf", "§ 3")];
        app.post_as(KEEPER, BODY, &vice).await.is(422).says("ingen plats för vice ordförande");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_keeps_neither_register_nor_body_enters_nobody() {
    let county = without_chair();
    on_both_engines_with(Start::Own(&county), async |app: &TestApp| {
        start(app).await;
        app.clock.move_to(date(2027, 2, 16));
        let region = person(app, "Ylva Norrgård").await;
        for nobody in ["besokare", "foretradare"] {
            app.post_as(nobody, BODY, &elected("save", &region, "2027-02-15")).await.is(404);
        }
        app.get_as("besokare", ALL).await.is(404);
        app.get_as("besokare", BODY).await.is(404);
        app.get_as("foretradare", BODY).await.is(200).says_nothing_of("Vem valdes?");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);
    })
    .await;
}

/// A secretary of one body.
fn secretary(key: &str, body: &str) -> web::RoleChoice {
    let body = kernel::slug::Slug::new(body).expect("an address word");
    let actor = kernel::Actor::person("Jonas Prov", kernel::actor::Relation::Secretary { body });
    web::RoleChoice { key: key.into(), actor, of: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secretary_enters_who_was_elected_in_her_own_body_and_in_no_other() {
    let county = without_chair();
    for engine in [db::base::Engine::Sqlite, db::base::Engine::Postgres] {
        let registrar = kernel::Actor::person("Agneta Prov", kernel::actor::Relation::Registrar);
        let keeper = web::RoleChoice { key: KEEPER.into(), actor: registrar, of: None };
        let roles = vec![keeper, secretary("hennes", "kulturforum"), secretary("annans", "transportforum")];
        let app = &TestApp::with_roles(engine, Start::Own(&county), roles).await;
        start(app).await;
        app.clock.move_to(date(2027, 2, 16));
        let (region, other) = (person(app, "Ylva Norrgård").await, person(app, "Ove Strandlund").await);

        // Somebody else's secretary reads, and is not even told that anything could be entered.
        app.get_as("annans", BODY).await.is(200).says_nothing_of("Vem valdes?");
        for step in ["preview", "save", "edit"] {
            app.post_as("annans", BODY, &elected(step, &region, "2027-02-15")).await.is(404);
        }
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);

        // Her own: the rule is held against whom she writes, bad input is answered whole, and nothing typed is lost.
        app.get_as("hennes", BODY).await.is(200).says("Vem valdes?");
        let wrong = app.post_as("hennes", BODY, &elected("save", &other, "2027-02-15")).await;
        wrong.is(422).says("Ove Strandlund, Kramfors kommun kan inte väljas").says("Ordförandeskapet växlar mellan");
        let bad = [("step", "save"), ("roll", "chair"), ("person", ""), ("dag", "i våras"), ("paragraf", "")];
        let answered = app.post_as("hennes", BODY, &bad).await;
        answered.is(422).says("Välj någon som sitter i organet").says("Skriv protokollets paragraf");
        assert!(answered.html.contains("value=\"i våras\""), "what she typed stays");
        let long = "§".repeat(201);
        let too_long =
            [("step", "save"), ("roll", "chair"), ("person", &region), ("dag", "2027-02-15"), ("paragraf", &long)];
        app.post_as("hennes", BODY, &too_long).await.is(422).says("högst 200 tecken");
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says(VACANT);

        app.post_as("hennes", BODY, &elected("save", &region, "2027-02-15")).await.is(303);
        app.get_as(KEEPER, "/organ/kulturforum?per=2027-02-20").await.says_nothing_of(VACANT).says("Ylva Norrgård");
        app.get_as(KEEPER, "/organ/kulturforum/historik").await.says("Jonas Prov");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_only_says_what_should_be_warns() {
    let soft = without_chair().with_change(
        "bodies/kulturforum.toml",
        "key = \"ordforande\"\nrule = \"alternate\"",
        "key = \"ordforande\"\nseverity = \"should\"\nrule = \"alternate\"",
    );
    on_both_engines_with(Start::Own(&soft), async |app: &TestApp| {
        start(app).await;
        app.clock.move_to(date(2027, 2, 16));
        let other = person(app, "Ove Strandlund").await;
        let look = app.post_as(KEEPER, BODY, &elected("preview", &other, "2027-02-15")).await;
        look.is(200).says("Tänk på:").says("följer inte vad som bör gälla");
        app.post_as(KEEPER, BODY, &elected("save", &other, "2027-02-15")).await.is(303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_says_who_meets_when_and_what_is_left() {
    on_both_engines_with(Start::Demo, async |app: &TestApp| {
        start(app).await;
        app.get_as(KEEPER, ALL).await.is(200).says("måndag 15 februari 2027").says("Region Västernorrland");
        app.get_as(KEEPER, "/mandat/2027-2030").await.says("Val på första mötet");
        let told = json(app, &format!("{ALL}.json")).await;
        let bodies = told["bodies"].as_array().expect("bodies");
        let forum = bodies.iter().find(|body| body["body"] == "kulturforum").expect("Kulturforum is in the round");
        assert_eq!(forum["left"], serde_json::json!([]), "the region has appointed its chair");
        let left = app.get_as(KEEPER, &format!("{ALL}?visa=kvar")).await;
        left.is(200).says_nothing_of("/val/kulturforum\"");
        app.get_as(KEEPER, &format!("{ALL}.csv")).await.is(200).says("Kulturforum");
        app.get_as(KEEPER, BODY).await.is(200).says("har uppdraget från 1 januari 2027");
        app.clock.move_to(date(2027, 2, 16));
        let other = person(app, "Ylva Norrgård").await;
        let both = app.post_as(KEEPER, BODY, &elected("save", &other, "2027-02-15")).await;
        both.is(422).says("Mats Ekvall, Region Västernorrland. Du skrev Ylva Norrgård, Region Västernorrland");
    })
    .await;
}

/// A county with so many forums.
fn forums(number: usize) -> County {
    (0..number).fold(County::new(), |county, at| {
        let body = Body::forum(&format!("Forum {at}")).rule(Rule::chair_alternates()).meeting("2027-02-15", "planned");
        let seats = MUNICIPALITIES.iter().map(|of| Seat::member(of).held_by(&format!("Bo Prov {of} {at}")));
        county.body(&seats.fold(body, Body::seat))
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_times_the_bodies_take_as_many_statements() {
    let mut counts = Vec::new();
    for number in [2, 20] {
        let app = TestApp::new(db::Engine::Sqlite, Start::Own(&forums(number))).await;
        start(&app).await;
        let before = app.db.statements();
        let page = app.get_as(KEEPER, ALL).await;
        let of_bodies = page.is(200).links().into_iter().filter(|link| link.contains("/val/forum-"));
        assert_eq!(of_bodies.count(), number);
        counts.push(app.db.statements() - before);
    }
    assert_eq!(counts[0], counts[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_fall_to_the_largest_comparison_number_and_equal_ones_to_a_lot() {
    on_both_engines_with(Start::Empty, async |app: &TestApp| {
        app.get("/mandat/rakna")
            .await
            .is(200)
            .says("Räkna ut platser")
            .says("ej verifierad")
            .says("Samverkansforum är inga nämnder");
        let page =
            app.get("/mandat/rakna?platser=7&rostande=71&grupper=S+24%0AM%3A+14%0AC+9%0AV+9%0AKD+6%0AL+5%0AMP+4").await;
        page.is(200)
            .says("Av sju platser får S tre, M två, C en och V en.")
            .says("Minst 9 av de 71")
            .says("24 delat med 1");
        let lot = app.get("/mandat/rakna?platser=3&grupper=S+10%0AM+10%0AC+5").await;
        lot.is(200).says("En plats avgörs med lott mellan S, M och C. De har samma jämförelsetal, 5.");
        let csv = app.get("/mandat/rakna.csv?platser=3&grupper=S+10%0AM+10%0AC+5").await;
        assert!(csv.is(200).text().contains("Lott mellan S, M och C"), "{}", csv.text());
        let told = app.get("/mandat/rakna.json?platser=3&grupper=S+10%0AM+10%0AC+5").await;
        let told: Value = serde_json::from_str(told.is(200).text()).expect("JSON");
        assert_eq!(told["lot"]["between"], serde_json::json!(["S", "M", "C"]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_a_question_is_told_at_its_line() {
    on_both_engines_with(Start::Empty, async |app: &TestApp| {
        let asked = "platser=sju&rostande=0&grupper=S+24%0AModeraterna%0AC+0%0As+3";
        let page = app.get(&format!("/mandat/rakna?{asked}")).await;
        page.is(422).says("”sju” är inget antal platser").says("”0” är inget antal som röstar");
        page.says("Rad 2: ”Moderaterna” slutar inte med ett antal röster").says("Rad 3: ”0” röster");
        page.says("Rad 4: ”s” står redan på rad 1");
        let told = app.get(&format!("/mandat/rakna.json?{asked}")).await;
        let told: Value = serde_json::from_str(told.is(422).text()).expect("JSON");
        let faults = told["error"]["faults"].as_array().expect("faults");
        assert_eq!(faults.len(), 5, "{told}");
        assert!(faults.iter().any(|fault| fault["line"] == 2 && fault["found"] == "Moderaterna"));
        let many: String = (1..=61).map(|at| format!("G{at}x+1%0A")).collect();
        app.get(&format!("/mandat/rakna?platser=3&grupper={many}")).await.is(422).says("Högst 60");
        app.get("/mandat/rakna?platser=3&rostande=5&grupper=S+24").await.is(422).says("bara 5 röstar");
    })
    .await;
}

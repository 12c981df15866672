//! No page asks the database more when there is more to show, and every statement fits the tables of both engines.

use std::fmt::Write;

use testkit::{Body, County, Rule, Seat, Start, TestApp, county::MUNICIPALITIES, on_both_engines_with};

const PAGES: [&str; 14] = [
    "/arshjul?ar=2026",
    "/arshjul?ar=2026&visa=lista",
    "/moten",
    "/moten.json?fran=2026-01-01",
    "/moten/kalender.ics",
    "/organ/kulturforum/moten",
    "/",
    "/organ",
    "/organ?laget=breach",
    "/organ/kulturforum",
    "/organisationer",
    "/organisationer/timra-kommun",
    "/sok?q=forum",
    "/sok?q=kommun",
];

async fn statements(app: &TestApp, role: &str, address: &str) -> u64 {
    let before = app.db.statements();
    app.get_as(role, address).await.is(200);
    app.db.statements() - before
}

/// The demo county with every body ten times over, so that every list, organisation and person has ten times the rows.
fn ten_demos() -> County {
    let mut county = County::demo();
    let bodies: Vec<String> = county.names().filter(|name| name.starts_with("bodies/")).map(Into::into).collect();
    let slugs: Vec<_> =
        bodies.iter().map(|name| name.trim_start_matches("bodies/").trim_end_matches(".toml")).collect();
    for (name, slug) in bodies.iter().zip(&slugs) {
        let text = county.text(name).to_owned();
        let former = text.lines().find(|line| line.starts_with("former_slugs")).unwrap_or("former_slugs = []");
        for copy in 2..=10 {
            // What belongs together belongs together within each copy.
            let own = text.replacen(&format!("slug = \"{slug}\""), &format!("slug = \"{slug}-{copy}\""), 1);
            let own = slugs.iter().fold(own.replace(former, ""), |own, other| {
                own.replace(&format!("body = \"{other}\""), &format!("body = \"{other}-{copy}\""))
            });
            county = county.file(&format!("bodies/{slug}-{copy}.toml"), &own);
        }
    }
    county
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_times_the_county_takes_as_many_statements() {
    let (small, large) = (TestApp::demo().await, TestApp::new(db::Engine::Sqlite, Start::Own(&ten_demos())).await);
    let mut told = String::new();
    for role in ["besokare", "registrator"] {
        for address in
            PAGES.into_iter().chain(super::across::ADDRESSES).chain(["/personer/", "/organ/kulturforum/ar/2027"])
        {
            let address =
                if address == "/personer/" { person_of_kulturforum(&small).await } else { address.to_owned() };
            let (few, many) = (statements(&small, role, &address).await, statements(&large, role, &address).await);
            if few != many {
                let _ = writeln!(told, "{role} {address}: {few} statements, and {many} with ten times the rows");
            }
            assert!(few > 0 || address == "/overblick", "{address} asks nothing");
        }
    }
    assert!(told.is_empty(), "{told}");
}

async fn person_of_kulturforum(app: &TestApp) -> String {
    let links = app.get("/organ/kulturforum").await.links();
    links.into_iter().find(|link| link.starts_with("/personer/")).expect("somebody sits in Kulturforum")
}

/// A body with seats, meetings and rules in proportion to `size`.
fn body(size: usize) -> Body {
    let mut body = Body::forum("Kulturforum").rule(Rule::meets(3, 4)).rule(Rule::chair_alternates());
    body = body.rule(Rule::one_from_every_municipality()).seat(Seat::chair("region-prov").held_by("Anna Prov"));
    for at in 0..size {
        let seat = Seat::member(MUNICIPALITIES[at % MUNICIPALITIES.len()]);
        body = body.seat(if at % 3 == 0 { seat } else { seat.held_by(&format!("Bo Prov {at}")) });
        body = body.meeting(&format!("2026-{:02}-{:02}", 1 + at % 12, 1 + at % 28), "held");
    }
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_times_the_seats_of_a_body_take_as_many_statements() {
    let (few, many) = (County::new().body(&body(8)), County::new().body(&body(80)));
    let small = TestApp::new(db::Engine::Sqlite, Start::Own(&few)).await;
    let large = TestApp::new(db::Engine::Sqlite, Start::Own(&many)).await;
    for address in ["/organ/kulturforum", "/organ", "/organisationer/timra-kommun", "/"] {
        let counts = (statements(&small, "besokare", address).await, statements(&large, "besokare", address).await);
        assert_eq!(counts.0, counts.1, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_of_the_program_fits_both_engines() {
    on_both_engines_with(Start::Empty, async |app| {
        assert!(db::Statement::all().len() > 80, "the whole program's statements are registered");
        let faults = app.db.check_statements().await.expect("the database answers");
        assert!(faults.is_empty(), "{faults:#?}");
    })
    .await;
}

//! Pages of a year's plan ask the database no more when there is more to show.

use std::fmt::Write;

use db::base::Engine;
use testkit::{Body, County, Rule, Seat, Start, TestApp, county::MUNICIPALITIES};

use super::story::{KEEPER, work};

/// The year of the seats of tests.
const YEAR: &str = "/arsplan/2026";

/// A county with so many forums.
fn county(size: usize) -> County {
    (0..size).fold(County::new(), |county, at| {
        let body = Body::forum(&format!("Forum {at}")).rule(Rule::meets(1, 2)).meeting("2026-11-30", "planned");
        let seats = MUNICIPALITIES.iter().map(|of| Seat::member(of).held_by(&format!("Bo Prov {of} {at}")));
        county.body(&seats.fold(body, Body::seat))
    })
}

async fn planned(engine: Engine, size: usize) -> TestApp {
    let app = TestApp::new(engine, Start::Own(&county(size))).await;
    for word in ["blocked", "better_not"] {
        for at in 0..size {
            let body = format!("forum-{at}");
            let note = [("step", "note"), ("slag", word), ("organ", body.as_str()), ("fran", "2026-12-14")];
            app.post_as(KEEPER, &format!("{YEAR}/villkor"), &note).await.is(303);
        }
    }
    app.post_as(KEEPER, YEAR, &[("step", "propose"), ("forsok", "1000")]).await.is(303);
    work(&app).await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_times_the_bodies_take_as_many_statements_on_every_page() {
    let pages = ["", "?visa=lista", ".json", ".csv", "/villkor", "/versioner", "/publicera?forslag=A"];
    let more = [
        "/belastning?forslag=A",
        "/belastning?forslag=A&organisation=timra-kommun",
        "/flytta?forslag=A&organ=forum-0&mote=1",
    ];
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let (small, large) = (planned(engine, 1).await, planned(engine, 10).await);
        let mut told = String::new();
        for page in pages.iter().chain(&more) {
            let address = format!("{YEAR}{page}");
            let (few, many) = (statements(&small, &address).await, statements(&large, &address).await);
            if few.0 != many.0 {
                let _ = writeln!(told, "{address}: {} statements, and {} with ten times the bodies", few.0, many.0);
            }
            assert!(few.0 > 0, "{address} asks nothing");
            let grows = !page.contains("flytta") && *page != "/versioner";
            assert!(!grows || many.1 > few.1, "{address} shows no more of ten times the bodies");
        }
        assert!(told.is_empty(), "{engine:?}\n{told}");
    }
}

/// How many statements a page takes, and how long it is.
async fn statements(app: &TestApp, address: &str) -> (u64, usize) {
    let before = app.db.statements();
    let page = app.get_as(KEEPER, address).await;
    (app.db.statements() - before, page.is(200).html.len())
}

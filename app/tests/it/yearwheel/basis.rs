//! The demo county's year as the engine is given it: sound, explained, and possible.

use kernel::Actor;
use scheduling::{Effort, solve, solve::Go, verdict};
use testkit::{TestApp, on_both_engines};
use yearwheel::{commands, model::Basis};

/// Changes that are tried: enough for a year that keeps every rule.
const MOVES: u64 = 20_000;

async fn basis(app: &TestApp, year: i16) -> Basis {
    let today = demo::TODAY;
    let read = app.db.read(move |tx| commands::basis(tx, &Actor::System { part: "test" }, "22", year, today));
    read.await.expect("the register is read")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_county_has_a_year_that_breaks_no_rule() {
    on_both_engines(async |app| {
        let basis = basis(app, 2027).await;
        assert_eq!(basis.instance.faults(), []);
        let names: Vec<&str> = basis.bodies.iter().map(|body| body.slug.as_str()).collect();
        for body in ["kulturforum", "hallbarhetsradet", "transportforum", "regionala-rus-gruppen", "politikerforum"] {
            assert!(names.contains(&body), "{body} is in the year: {names:?}");
        }
        let solved = solve(&basis.instance, Effort { seed: 1, moves: MOVES }, |_| Go::On);
        let verdict = verdict(&basis.instance, &solved.plan);
        let told: Vec<String> = (verdict.breaches.iter()).map(|breach| format!("{breach:?}")).collect();
        let why = if told.is_empty() { None } else { Some(scheduling::explain(&basis.instance, 20_000)) };
        assert_eq!(told, Vec::<String>::new(), "bodies in order: {names:?}: {why:?}");
    })
    .await;
}

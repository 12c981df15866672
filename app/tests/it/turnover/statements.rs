//! A page of the turnover asks the database no more when there is more to show.

use std::fmt::Write;

use testkit::{Body, County, Rule, Seat, Start, TestApp, county::MUNICIPALITIES};

use super::{KEEPER, ROUND, STREET, invited, start};

/// What every page shows one of.
const ONE: &str = "/mandat/2027-2030/val/forum-0";

/// A county with so many forums, and as many organisations with a seat in the first.
fn county(size: usize) -> County {
    let mut named = String::from("rule = \"named\"\norganisations = [");
    let mut county = County::new();
    for at in 0..size {
        let _ = write!(named, "\"bolag-{at}\", ");
        let lines = format!(
            "\n[[organisation]]\nslug = \"bolag-{at}\"\nname = \"Bolag {at}\"\nkind = \"company\"\ncounty = \"22\""
        );
        county = county.with_lines("organisations.toml", &lines);
    }
    named.push(']');
    for at in 0..size {
        let mut body = Body::forum(&format!("Forum {at}")).rule(Rule::one_from_every_municipality());
        body = body.rule(Rule::chair_alternates()).meeting("2027-02-15", "planned").meeting("2027-05-15", "planned");
        if at == 0 {
            body = body.rule(Rule::written(&named));
        }
        let seats = MUNICIPALITIES.iter().map(|of| Seat::member(of).held_by(&format!("Bo Prov {of} {at}")));
        county = county.body(&seats.fold(body, Body::seat));
    }
    county
}

/// A round in such a county, and the link of Timrå.
async fn begun(engine: db::base::Engine, size: usize) -> (TestApp, String) {
    let app = TestApp::new(engine, Start::Own(&county(size))).await;
    start(&app).await;
    let link = invited(&app, "timra-kommun").await;
    // Opening it for the first time is noted.
    app.get_as(STREET, &link).await.is(200);
    (app, link)
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_times_the_seats_take_as_many_statements_on_every_page() {
    let one = format!("{ROUND}/organisationer/timra-kommun");
    let mut pages: Vec<(&str, String)> =
        ["", "?visa=organ", "?visa=luckor", "?organisation=timra-kommun", "?organ=forum-0"]
            .iter()
            .chain(&["/kontakter", "/brev", "/brev?organisation=timra-kommun", "/val", "/val?visa=kvar"])
            .map(|rest| (KEEPER, format!("{ROUND}{rest}")))
            .collect();
    pages.extend([(KEEPER, "/mandat".to_owned()), (KEEPER, "/mandat/ny".to_owned()), (KEEPER, ONE.to_owned())]);
    pages.extend([
        (KEEPER, one.clone()),
        (KEEPER, format!("{one}/svar")),
        (KEEPER, format!("{ROUND}.csv?visa=luckor")),
    ]);
    pages.push((STREET, "/mandat/valkommen/forum-0?per=2027-01-15".to_owned()));
    for engine in [db::base::Engine::Sqlite, db::base::Engine::Postgres] {
        let (small, large) = (begun(engine, 2).await, begun(engine, 20).await);
        let mut told = String::new();
        let behind = |(_, link): &(TestApp, String)| [(STREET, link.clone()), (STREET, format!("{link}.json"))];
        let of = |set: &(TestApp, String)| pages.iter().cloned().chain(behind(set)).collect::<Vec<_>>();
        for ((role, few), (_, many)) in of(&small).into_iter().zip(of(&large)) {
            let (less, more) = (statements(&small.0, role, &few).await, statements(&large.0, role, &many).await);
            if less.0 != more.0 {
                let _ = writeln!(told, "{few}: {} statements, and {} with ten times the rows", less.0, more.0);
            }
            assert!(less.0 > 0, "{few} asks nothing");
            let grows =
                !few.contains("/valkommen/") && !few.contains("/mandat/ny") && few != ONE && !few.contains("?organ=");
            assert!(
                !grows || more.1 > less.1,
                "{few} shows no more of ten times the rows: this test proves nothing there"
            );
        }
        assert!(told.is_empty(), "{engine:?}\n{told}");
    }
}

/// How many statements a page takes, and how long it is.
async fn statements(app: &TestApp, role: &str, address: &str) -> (u64, usize) {
    let before = app.db.statements();
    let page = app.get_as(role, address).await;
    (app.db.statements() - before, page.is(200).html.len())
}

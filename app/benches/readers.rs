//! A thousand people who have signed in, each opening the page of a body of her own every five seconds: on SQLite and on
//! PostgreSQL. And what it costs a page to know who asks and what she may.

use std::{path::Path, sync::Arc};

use accounts::{
    model::{SESSION, Way},
    store,
};
use anyhow::{Context, Result};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use db::{Db, Target, base::Engine};
use kernel::{
    actor::{Assurance, Relation},
    id::{AccountId, SessionId},
};
use radslag::site::SwedishClock;
use testkit::place::{Place, Start};
use tower::ServiceExt;
use web::{App, Key, Mode, Site};

use crate::{
    measure::{load, percentile, processor_ms},
    note, program, say, set,
};

/// How many read at once.
const READERS: u32 = 1_000;
/// Requests a second – each reader one every five seconds – and for how long.
const RATE: (u32, u32) = (200, 20);
/// Requests in one slice when processor time is counted, and slices.
const SLICE: (u32, usize) = (300, 9);

/// Somebody who has signed in: the key of her session and the page of a body in which she has a seat.
type Reader = (String, String);

/// Measures both engines.
pub async fn measure(country: &Path) -> Result<()> {
    // A copy: the readers are not part of what other benchmarks measure.
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("readers.sqlite");
    std::fs::copy(country, &file)?;
    on(&Target::Sqlite(file.clone()), &file.display().to_string(), "").await?;
    let place = Place::new(Engine::Postgres, Start::Empty).await;
    let Target::Postgres(address) = &place.target else { anyhow::bail!("the test's server is no server") };
    set::on_server(address).await?;
    on(&place.target, address, "PostgreSQL ").await
}

async fn on(target: &Target, database: &str, what: &str) -> Result<()> {
    let db = Db::open(target, Arc::new(SwedishClock::new()?)).await?;
    db.migrate(migrations::ALL).await?;
    let readers = readers(&db).await?;
    knowing(&db, &readers, what).await?;
    drop(db);
    let server = program::Running::serve(database)?;
    let asked: Vec<load::Asked> =
        readers.iter().map(|(key, path)| load::Asked { path: path.clone(), cookie: cookie(key) }).collect();
    load::steady_as(&server.address, &asked, RATE.0, 2)?;
    let before = server.processor_ms();
    let mut times = load::steady_as(&server.address, &asked, RATE.0, RATE.1)?;
    let each = (server.processor_ms() - before) / f64::from(RATE.0 * RATE.1);
    say(&format!("{what}{READERS} readers at {}/s p99", RATE.0), percentile(&mut times, 0.99), "ms", 50.0);
    note(&format!(
        "{what}{READERS} readers: {} answers without an error, p50 {:.2} ms, longest {:.2} ms, {each:.3} ms of processor each",
        times.len(),
        percentile(&mut times, 0.5),
        percentile(&mut times, 1.0)
    ));
    Ok(())
}

fn cookie(key: &str) -> String {
    format!("{}={key}", web::door::COOKIE_LOCAL)
}

/// Signs a thousand people in who have seats.
async fn readers(db: &Db) -> Result<Vec<Reader>> {
    let seats = db::sql!(
        "SELECT p.address, b.slug FROM assignment a JOIN person p ON p.id = a.person_id JOIN body b ON b.id = a.body_id \
         WHERE a.withdrawn_at IS NULL AND a.valid_to IS NULL ORDER BY a.id LIMIT 1000"
    );
    let seats: Vec<(String, String)> = db.read(|tx| tx.all(seats, &[])).await?;
    anyhow::ensure!(seats.len() == READERS as usize, "only {} people have seats", seats.len());
    let keys: Vec<Key> = seats.iter().map(|_| Key::new()).collect::<Result<_, _>>().context("randomness")?;
    let (people, given) = (seats.clone(), keys.clone());
    db.maintain(move |tx| {
        for (number, ((person, _), key)) in people.iter().zip(&given).enumerate() {
            let (account, session): (AccountId, SessionId) = (tx.new_id(), tx.new_id());
            let email = format!("reader-{number}@region.example");
            store::add(tx, account, "Karin Prov", &email, &email)?;
            store::set_person(tx, account, person)?;
            let until = tx.now() + SESSION;
            let sure = (Way::Passkey, Assurance::Substantial, None);
            store::begin(tx, session, &Key::digest(key.text()), account, sure, ("", until))?;
        }
        Ok(())
    })
    .await?;
    Ok(keys.iter().zip(seats).map(|(key, (_, slug))| (key.text().to_owned(), format!("/organ/{slug}"))).collect())
}

/// What a page costs more for somebody who has signed in than for the same actor without a session.
async fn knowing(db: &Db, readers: &[Reader], what: &str) -> Result<()> {
    let site = |mode| Site {
        region: demo::REGION.into(),
        mode,
        today_fixed: false,
        hosts: Vec::new(),
        reach: web::reach::Reach::default(),
    };
    let build = |mode| -> Result<Router> {
        let app = App::new(db.clone(), Arc::new(SwedishClock::new()?), site(mode));
        web::build_router(app, radslag::site::features())
    };
    let body = kernel::slug::Slug::new("forum-22-0")?;
    let member = web::RoleChoice {
        key: "ledamot".into(),
        actor: kernel::Actor::person("Karin Prov", Relation::Member { body }),
        of: None,
    };
    let (known, chosen) =
        (build(Mode::Serve { door: radslag::user::door })?, build(Mode::Demo { roles: vec![member] })?);
    let role = format!("{}=ledamot", web::role::COOKIE);
    let mut more = Vec::new();
    for round in 0..=SLICE.1 {
        let with = cost(&known, readers, cookie).await?;
        let without = cost(&chosen, readers, |_| role.clone()).await?;
        // The first round warms up.
        if round > 0 {
            more.push(with - without);
        }
    }
    say(&format!("{what}knowing who asks and what she may"), percentile(&mut more, 0.5), "ms", 0.2);
    Ok(())
}

/// Processor time of a request, in milliseconds.
async fn cost(router: &Router, readers: &[Reader], cookie: impl Fn(&str) -> String) -> Result<f64> {
    let before = processor_ms("self");
    for (key, path) in readers.iter().take(SLICE.0 as usize) {
        let request =
            Request::get(path).header("host", "localhost").header("cookie", cookie(key)).body(Body::empty())?;
        let response = router.clone().oneshot(request).await?;
        anyhow::ensure!(response.status() == 200, "{path}: {}", response.status());
        to_bytes(response.into_body(), usize::MAX).await?;
    }
    Ok((processor_ms("self") - before) / f64::from(SLICE.0))
}

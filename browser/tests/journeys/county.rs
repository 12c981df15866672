//! The demo county for one journey alone, on a database of its choice: what is changed there, nobody else sees.
//!
//! The journeys that only read share one `radslag demo` (`radslag_browser::product`).

use anyhow::Result;
use db::base::Engine;
use jiff::SignedDuration;
use kernel::{Clock, Date, Language};
use radslag_browser::Reader;
use testkit::{Start, TestApp};
use tokio::net::TcpListener;
use web::reach::Reach;

/// The whole product in this process, answering on a port of its own as long as this lives.
pub(crate) struct County {
    /// Its clock and its database.
    pub(crate) app: TestApp,
    address: String,
}

impl County {
    fn of(listener: TcpListener, reach: &Reach, app: TestApp) -> Self {
        tokio::spawn(web::serve(listener, app.router(), std::future::pending()));
        Self { app, address: reach.origin().to_owned() }
    }

    /// Lets the days go until nine in the morning of one of them; whoever had signed in is signed out by then.
    pub(crate) async fn sleeps_until(&self, day: Date) {
        let days = self.app.clock.today().until(day).map_or(0, |span| span.get_days());
        self.app.clock.advance(SignedDuration::from_hours(24 * i64::from(days)));
        self.app.clock.move_to(day);
        self.app.run_jobs().await;
    }

    /// Where it answers, without the last slash.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Somebody else at a browser of their own, who has not signed in.
    pub(crate) async fn somebody(&self, language: Language) -> Result<Reader> {
        Reader::of(&self.address, language).await
    }
}

/// A port of its own, and the address that the product has there.
async fn place() -> Result<(TcpListener, Reach)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let reach = Reach::local(listener.local_addr()?.port());
    Ok((listener, reach))
}

/// Walks a journey in a county of its own.
pub(crate) async fn walk(
    engine: Engine,
    language: Language,
    journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>,
) {
    let app = async |_: Reach| TestApp::new(engine, Start::Demo).await;
    walk_in(app, language, journey).await;
}

/// Walks a journey in the product as it is really used: nobody has signed in.
pub(crate) async fn walk_signed_out(
    engine: Engine,
    start: Start<'_>,
    language: Language,
    journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>,
) {
    let app = async |reach: Reach| TestApp::serving_at(engine, start, reach).await;
    walk_in(app, language, journey).await;
}

async fn walk_in(
    app: impl AsyncFnOnce(Reach) -> TestApp,
    language: Language,
    journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>,
) {
    let walked = async {
        let (listener, reach) = place().await?;
        let county = County::of(listener, &reach, app(reach.clone()).await);
        let reader = county.somebody(language).await?;
        journey(&reader, &county).await?;
        reader.leaves().await
    };
    crate::passes(walked.await);
}

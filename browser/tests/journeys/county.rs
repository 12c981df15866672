//! The demo county for one journey alone, on a database of its choice: what is changed there, nobody else sees.
//!
//! The journeys that only read share one `radslag demo` (`radslag_browser::product`).

use anyhow::Result;
use db::base::Engine;
use kernel::Language;
use radslag_browser::Reader;
use testkit::{Start, TestApp};

/// The whole product in this process, answering on a port of its own as long as this lives.
pub(crate) struct County {
    /// Its clock and its database.
    pub(crate) app: TestApp,
    address: String,
}

impl County {
    async fn of(app: TestApp) -> Result<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
        // By its name: a passkey belongs to a name, and to no number.
        let address = format!("http://localhost:{}", listener.local_addr()?.port());
        tokio::spawn(web::serve(listener, app.router(), std::future::pending()));
        Ok(Self { app, address })
    }
}

/// Walks a journey in a county of its own.
pub(crate) async fn walk(
    engine: Engine,
    language: Language,
    journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>,
) {
    walk_in(TestApp::new(engine, Start::Demo).await, language, journey).await;
}

/// Walks a journey in the product as it is really used: nobody has signed in.
pub(crate) async fn walk_signed_out(
    engine: Engine,
    language: Language,
    journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>,
) {
    walk_in(TestApp::serving(engine, Start::Demo).await, language, journey).await;
}

async fn walk_in(app: TestApp, language: Language, journey: impl AsyncFnOnce(&Reader, &County) -> Result<()>) {
    let walked = async {
        let county = County::of(app).await?;
        let reader = Reader::of(&county.address, language).await?;
        journey(&reader, &county).await?;
        reader.leaves().await
    };
    crate::passes(walked.await);
}

//! A site that shows given pages as the product would: same style sheet, same script, same security rules.

use std::sync::Arc;

use anyhow::Result;
use axum::{Router, extract::Path, response::Html, routing::get};
use jiff::Timestamp;
use kernel::{Act, Clock, Date};
use tempfile::TempDir;
use web::{App, Feature, FeatureTexts, Mode, Site, api::Operation};

/// A site on a free port, as long as this lives.
pub(crate) struct Pages {
    /// `http://127.0.0.1:41571`
    pub(crate) address: String,
    _database: TempDir,
}

struct OneDay;

impl Clock for OneDay {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn today(&self) -> Date {
        jiff::civil::date(2026, 11, 24)
    }
}

/// Shows each page at `/prov/{its place}`.
pub(crate) async fn serve(pages: Vec<String>) -> Result<Pages> {
    let database = tempfile::tempdir()?;
    let file = db::Target::Sqlite(database.path().join("pages.sqlite"));
    let db = db::Db::open(&file, Arc::new(OneDay)).await?;
    let pages: Arc<[String]> = pages.into();
    let show = move |Path(place): Path<usize>| {
        let page = pages.get(place).cloned().unwrap_or_default();
        async move { Html(page) }
    };
    let feature = Feature::new("browser", FeatureTexts { sv: "", en: "" })
        .routes(Router::new().route("/prov/{place}", get(show)))
        .operations([Operation::get("/prov/{place}", "sample", "A page.").act(Act::ReadPublic)]);
    let site = Site {
        region: "Region Prov".into(),
        mode: Mode::Demo { roles: vec![] },
        today_fixed: true,
        hosts: vec![],
        reach: web::reach::Reach::default(),
    };
    let router = web::build_router(App::new(db, Arc::new(OneDay), site), vec![feature])?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(web::serve(listener, router, std::future::pending()));
    Ok(Pages { address, _database: database })
}

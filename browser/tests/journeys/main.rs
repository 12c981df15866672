//! Journeys that people make through the product, in a real Chromium, in Swedish and in English. Every page on the way is
//! inspected at 1280 and 390 px, in light and dark: axe with contrast, sideways scrolling, the browser's complaints.
//!
//! * [`secretary`], [`municipality`], [`visitor`], [`registrar`] – four people and what they came for
//! * [`replacing`], [`new_charter`], [`reading_in`], [`looking_back`] – what people change, in a county of their own, on both databases
//! * [`signing_in`] – a link, a session, and out again, in the product as it is really used
//! * [`turnover`] – after the election, from the region's first click to a county without breaches, as four people, with real mail
//! * [`planning`] – a year, from nothing to two published versions, with a calendar program that follows
//! * [`without_script`], [`on_paper`] – the same pages in other circumstances
//! * [`samples`] – every page in every state
//! * [`eyes`] – that the inspection sees what it is there to see

mod county;
mod eyes;
mod looking_back;
mod municipality;
mod new_charter;
mod on_paper;
mod planning;
mod reading_in;
mod registrar;
mod replacing;
mod samples;
mod secretary;
mod signing_in;
mod site;
mod turnover;
mod visitor;
mod without_script;

use anyhow::Result;
use kernel::Language;
use radslag_browser::Reader;

/// The journey of a module once in each language, each with a reader of their own.
macro_rules! in_both_languages {
    ($journey:path) => {
        #[tokio::test]
        async fn in_swedish() {
            crate::walk(kernel::Language::Sv, async |reader| $journey(reader).await).await;
        }

        #[tokio::test]
        async fn in_english() {
            crate::walk(kernel::Language::En, async |reader| $journey(reader).await).await;
        }
    };
}
use in_both_languages;

/// The journey of a module once on each database, with a county and a reader of its own: in Swedish on SQLite, in English
/// on PostgreSQL.
macro_rules! on_both_databases {
    ($journey:path) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn on_sqlite_in_swedish() {
            let (engine, language) = (db::base::Engine::Sqlite, kernel::Language::Sv);
            crate::county::walk(engine, language, async |reader, county| $journey(reader, county).await).await;
        }

        #[tokio::test(flavor = "multi_thread")]
        async fn on_postgresql_in_english() {
            let (engine, language) = (db::base::Engine::Postgres, kernel::Language::En);
            crate::county::walk(engine, language, async |reader, county| $journey(reader, county).await).await;
        }
    };
}
use on_both_databases;

async fn walk(language: Language, journey: impl AsyncFnOnce(&Reader) -> Result<()>) {
    let walked = async {
        let reader = Reader::new(language).await?;
        journey(&reader).await?;
        reader.leaves().await
    };
    passes(walked.await);
}

/// Says in plain lines what went wrong.
#[track_caller]
fn passes(result: Result<()>) {
    if let Err(error) = result {
        panic!("{error:#}");
    }
}

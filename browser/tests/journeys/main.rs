//! Journeys that people make through the product, in a real Chromium, in Swedish and in English. Every page on the way is
//! inspected at 1280 and 390 px, in light and dark: axe with contrast, sideways scrolling, the browser's complaints.
//!
//! * [`secretary`], [`municipality`], [`visitor`], [`registrar`] – four people and what they came for
//! * [`without_script`], [`on_paper`] – the same pages in other circumstances
//! * [`samples`] – every page in every state
//! * [`eyes`] – that the inspection sees what it is there to see

mod eyes;
mod municipality;
mod on_paper;
mod registrar;
mod samples;
mod secretary;
mod site;
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

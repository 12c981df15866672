//! What a feature registers, and how its pages are shown in every state.
//!
//! Features meet here and in the list in `app`; they never reach into each other's pages.

use std::{future::Future, pin::Pin};

use askama::Template;
use axum::Router;
use db::Db;
use kernel::{Actor, Language};

use crate::{api::Operation, gallery, held::Hold, site::App, text::Catalogue, view::View};

/// One part of the product as the web sees it.
pub struct Feature {
    /// Folder name, which also begins its text keys: `bodies`.
    pub name: &'static str,
    /// Addresses without language: `/organ/{slug}`.
    pub routes: Router<App>,
    /// Entries in the main menu.
    pub menu: Vec<MenuEntry>,
    /// Links at the foot of every page.
    pub foot: Vec<MenuEntry>,
    /// Its texts.
    pub texts: FeatureTexts,
    /// Its pages with samples, made by [`samples_of`].
    pub samples: Vec<fn(&View) -> Vec<Sample>>,
    /// What it does when nobody waits.
    pub jobs: Vec<Job>,
    /// What programs may ask of it: a row for every address it has.
    pub operations: Vec<Operation>,
    /// Keeps what was typed by who must first show more surely who she is. One feature does.
    pub hold: Option<Hold>,
}

impl Feature {
    /// A feature with texts and nothing else yet.
    #[must_use]
    pub fn new(name: &'static str, texts: FeatureTexts) -> Self {
        Self {
            name,
            routes: Router::new(),
            menu: Vec::new(),
            foot: Vec::new(),
            texts,
            samples: Vec::new(),
            jobs: Vec::new(),
            operations: Vec::new(),
            hold: None,
        }
    }

    /// Adds addresses.
    #[must_use]
    pub fn routes(mut self, routes: Router<App>) -> Self {
        self.routes = self.routes.merge(routes);
        self
    }

    /// Adds an entry to the main menu.
    #[must_use]
    pub fn menu(mut self, entry: MenuEntry) -> Self {
        self.menu.push(entry);
        self
    }

    /// Adds a link at the foot of every page.
    #[must_use]
    pub fn foot(mut self, entry: MenuEntry) -> Self {
        self.foot.push(entry);
        self
    }

    /// Adds a page, so that it is rendered from its samples in both languages.
    #[must_use]
    pub fn page<P: Page>(mut self) -> Self {
        self.samples.push(samples_of::<P>);
        self
    }

    /// Says what programs may ask.
    #[must_use]
    pub fn operations(mut self, operations: impl IntoIterator<Item = Operation>) -> Self {
        self.operations.extend(operations);
        self
    }

    /// Keeps what was typed until she who typed it has shown more surely who she is.
    #[must_use]
    pub fn holds(mut self, hold: Hold) -> Self {
        self.hold = Some(hold);
        self
    }

    /// Adds a job.
    #[must_use]
    pub fn job(mut self, job: Job) -> Self {
        self.jobs.push(job);
        self
    }
}

/// A link in the main menu or at the foot.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry {
    /// Address without language. The entry is current on this address and all below it.
    pub path: &'static str,
    /// Text key: `bodies-menu`.
    pub text: &'static str,
    /// Place in the menu, smallest first; the start page is 0.
    pub order: u16,
    /// Whether this actor may open it; others do not see it.
    pub may: fn(&Actor) -> bool,
}

impl MenuEntry {
    /// An entry that everyone may open.
    #[must_use]
    pub const fn open(path: &'static str, text: &'static str, order: u16) -> Self {
        Self { path, text, order, may: |_| true }
    }
}

/// The Fluent source of one part in both languages.
#[derive(Clone, Copy, Debug)]
pub struct FeatureTexts {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

/// What a job answers with.
pub type JobAnswer = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send>>;

/// Work that a feature does when nobody waits for it. `app` runs the jobs that `base/db` keeps.
#[derive(Clone, Copy)]
pub struct Job {
    /// Kind as the queue names it: `bodies.refind`.
    pub kind: &'static str,
    /// Does it; may be run again after a crash.
    pub run: fn(Db, serde_json::Value) -> JobAnswer,
}

/// A page: a template with sample states, so that nobody can forget a language, a heading or an empty list.
pub trait Page: Template + Sized {
    /// Name in tests: `body`.
    const NAME: &'static str;

    /// The page in its states – empty, usual, full, with long names – around the given view, which has language, day and
    /// actor but no heading yet.
    fn samples(view: &View) -> Vec<(&'static str, Self)>;
}

/// One rendered sample.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Page and state: `body · empty`.
    pub name: String,
    /// The whole page.
    pub html: String,
}

/// Renders the samples of a page.
///
/// # Panics
/// When a template cannot be written, which only a failing `Display` of a value in it can cause.
#[must_use]
pub fn samples_of<P: Page>(view: &View) -> Vec<Sample> {
    P::samples(view)
        .into_iter()
        .map(|(state, page)| Sample {
            name: format!("{} · {state}", P::NAME),
            html: page.render().expect("a sample page can be written"),
        })
        .collect()
}

/// Renders every sample of the frame and of the features in both languages: name, language, page. For tests and axe.
///
/// # Errors
/// Text faults, or the keys that the pages asked for and no text has.
pub fn render_all_samples(features: &[Feature]) -> anyhow::Result<Vec<(String, Language, String)>> {
    let texts = std::sync::Arc::new(Catalogue::of(features)?);
    let mut out = Vec::new();
    for language in Language::ALL {
        let view = View::sample(std::sync::Arc::clone(&texts), language, features);
        let all = std::iter::once(gallery::samples as fn(&View) -> Vec<Sample>)
            .chain(features.iter().flat_map(|f| f.samples.iter().copied()));
        for sample in all.flat_map(|make| make(&view)) {
            out.push((sample.name, language, sample.html));
        }
    }
    let missing = texts.missing();
    anyhow::ensure!(missing.is_empty(), "texts missing: {missing:?}");
    Ok(out)
}

//! Samverkan: organisations, people, bodies with versioned charters, seats and terms. Every body is checked against its
//! own charter on any date.
//!
//! In reading order:
//! * [`model`] – the kinds that bodies and organisations come in, and what things are called
//! * [`store`] – SQL, one function one statement
//! * [`jobs`] – findings are derived and counted anew
//! * [`package`] – a register as readable files
//! * [`rules`] – what is seen when several bodies lie side by side
//! * [`pages`] – what people see
//! * [`api`] – what programs get
//! * [`commands`] – what the command line asks of the register

pub mod api;
pub mod commands;
pub mod jobs;
pub mod model;
pub mod package;
pub mod pages;
pub mod rules;
pub mod store;

pub use charter::finding::Level;
use web::{Feature, FeatureTexts, Job, MenuEntry};

/// Texts of this feature.
pub const TEXTS: FeatureTexts = FeatureTexts {
    sv: concat!(
        include_str!("../text/sv.ftl"),
        include_str!("../text/edit.sv.ftl"),
        include_str!("../text/history.sv.ftl"),
        include_str!("../text/across.sv.ftl"),
        include_str!("../text/read.sv.ftl"),
        include_str!("../text/exchange.sv.ftl"),
        include_str!("../text/api.sv.ftl"),
    ),
    en: concat!(
        include_str!("../text/en.ftl"),
        include_str!("../text/edit.en.ftl"),
        include_str!("../text/history.en.ftl"),
        include_str!("../text/across.en.ftl"),
        include_str!("../text/read.en.ftl"),
        include_str!("../text/exchange.en.ftl"),
        include_str!("../text/api.en.ftl"),
    ),
};

/// Texts of the charter engine, whose sentences this feature shows.
pub const CHARTER_TEXTS: FeatureTexts = FeatureTexts { sv: charter::TEXT_SV, en: charter::TEXT_EN };

/// Gives the built site somebody who fetches documents from the web. Without one, the field for an address is not there.
pub fn with_fetcher(router: axum::Router, fetcher: std::sync::Arc<fetch::Fetcher>) -> axum::Router {
    router.layer(axum::Extension(fetcher))
}

/// What this feature adds to the product.
#[must_use]
pub fn feature() -> Feature {
    let register = Feature::new("bodies", TEXTS)
        .routes(pages::routes())
        .operations(api::operations())
        .menu(MenuEntry::open("/", "bodies-menu-start", 0))
        .menu(MenuEntry::open("/organ", "bodies-menu-bodies", 10))
        .menu(MenuEntry::open("/organisationer", "bodies-menu-organisations", 20))
        .page::<pages::StartPage>()
        .page::<pages::BodiesPage>()
        .page::<pages::BodyPage>()
        .page::<pages::OrganisationsPage>()
        .page::<pages::OrganisationPage>()
        .page::<pages::PersonPage>()
        .foot(MenuEntry::open("/api", "bodies-menu-api", 50))
        .page::<pages::SearchPage>()
        .page::<pages::ApiPage>()
        .job(Job { kind: jobs::RECOUNT, run: |db, _| Box::pin(async move { Ok(jobs::run(&db).await?) }) })
        .job(Job { kind: jobs::FIND, run: |db, _| Box::pin(async move { Ok(jobs::find_meetings(&db).await?) }) });
    let parts = [pages::edit::add, pages::history::add, pages::across::add, pages::read::add, pages::exchange::add];
    parts.into_iter().fold(register, |feature, add| add(feature))
}

//! Views across bodies: who sits where, what bodies share, sectors, compliance through a year, what ends.
//!
//! Each view has its answer first as a sentence, and a table that can be filtered, sorted, printed and taken out.

mod county_year;
mod files;
mod matrix;
mod overview;
mod parts;
mod samples;
mod sectors;
mod synergies;
mod turnover;
mod year;

use axum::{Router, routing::get};
use web::{Feature, MenuEntry};

pub use county_year::CountyYearPage;
pub use matrix::MatrixPage;
pub use overview::OverviewPage;
pub use sectors::SectorsPage;
pub use synergies::SynergiesPage;
pub use turnover::TurnoverPage;
pub use year::BodyYearPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new()
        .route("/overblick", get(overview::show))
        .route("/matris", get(matrix::show))
        .route("/synergier", get(synergies::show))
        .route("/sektorer", get(sectors::show))
        .route("/lage/{year}", get(county_year::show))
        .route("/organ/{slug}/ar/{year}", get(year::show))
        .route("/overlamningar", get(turnover::show));
    feature
        .routes(routes)
        .menu(MenuEntry::open("/overblick", "bodies-menu-across", 30))
        .page::<OverviewPage>()
        .page::<MatrixPage>()
        .page::<SynergiesPage>()
        .page::<SectorsPage>()
        .page::<CountyYearPage>()
        .page::<BodyYearPage>()
        .page::<TurnoverPage>()
}

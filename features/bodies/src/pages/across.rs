//! Views across bodies: who sits where, what bodies share, sectors, compliance through a year, what ends.
//!
//! Each view has its answer first as a sentence, and a table that can be filtered, sorted, printed and taken out.

mod matrix;
mod overview;
mod parts;

use axum::{Router, routing::get};
use web::{Feature, MenuEntry};

pub use matrix::MatrixPage;
pub use overview::OverviewPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new().route("/overblick", get(overview::show)).route("/matris", get(matrix::show));
    feature
        .routes(routes)
        .menu(MenuEntry::open("/overblick", "bodies-menu-across", 30))
        .page::<OverviewPage>()
        .page::<MatrixPage>()
}

//! Lists out of the register and into it.
//!
//! * [`take_out`] – what can be taken out, tables as files, the whole register as a package
//! * [`contacts`] – contacts for address books
//! * [`read_in`] – a table read in: what it would change, then saved

mod contacts;
mod read_in;
mod take_out;

use axum::{
    Router,
    routing::{get, post},
};
use web::{Feature, MenuEntry};

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    let routes = Router::new()
        .route("/register", get(take_out::show))
        .route("/register/paket", get(take_out::package))
        .route("/register/{table}", get(take_out::table))
        .route("/register/las-in", get(read_in::show).merge(post(read_in::post).layer(web::submission::with_files())))
        .route("/organ/{slug}/kontakter", get(contacts::of_body));
    feature
        .routes(routes)
        .foot(MenuEntry::open("/register", "bodies-menu-register", 40))
        .page::<take_out::RegisterPage>()
        .page::<read_in::ReadInPage>()
}

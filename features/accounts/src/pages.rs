//! Signing in and out.
//!
//! * `way_in` – the link that somebody has been sent
//! * `own` – her account: what she is here, where she is signed in

mod own;
mod way_in;

use axum::{Router, routing::get};
use kernel::Act;
use web::{App, Feature, api::Operation};

pub use own::OwnPage;
pub use way_in::WayInPage;

/// Adds the pages of this part.
pub(crate) fn add(feature: Feature) -> Feature {
    feature.routes(routes()).operations(operations()).page::<WayInPage>().page::<OwnPage>()
}

fn routes() -> Router<App> {
    Router::new()
        .route("/logga-in", get(way_in::without))
        .route("/logga-in/{key}", get(way_in::show).post(way_in::sign_in))
        .route("/konto", get(own::show).post(own::change))
}

fn operations() -> [Operation; 5] {
    [
        Operation::get("/logga-in", "sign-in", "How one signs in.").gives::<way_in::HowToSignIn>().act(Act::UseLink),
        Operation::get("/logga-in/{key}", "invitation", "Whose way in it is, while it can be used.")
            .at("key", "what stands in the link")
            .gives::<way_in::Invited>()
            .act(Act::UseLink),
        Operation::post("/logga-in/{key}", "use-invitation", "Uses the way in and begins a session, by cookie.")
            .at("key", "what stands in the link")
            .gives::<way_in::Invited>()
            .act(Act::UseLink),
        Operation::get("/konto", "account", "One's own account: what one is here, where one is signed in.")
            .gives::<own::OwnAccount>()
            .act(Act::KeepOwnAccount),
        Operation::post("/konto", "sign-out", "Signs out: here, in another browser, or everywhere.")
            .takes(own::taken())
            .gives::<own::OwnAccount>()
            .act(Act::KeepOwnAccount),
    ]
}

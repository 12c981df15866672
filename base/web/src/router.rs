//! The whole tower in order: from the bare request to the handler and back.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
    routing::{get, post},
};
use tower::ServiceBuilder;
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer,
};
use tracing::Instrument;

use crate::{
    access::{self, Gate},
    address, asset, door,
    failure::{self, Failure, Refusal, RequestNumber},
    feature::Feature,
    gallery, guard, role,
    site::{App, Menu},
    text::Catalogue,
};

/// Longest time a page may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Puts the features' routes, menus and texts together, with everything that stands around them.
///
/// # Errors
/// When texts of the features cannot be read or stand twice, or two addresses cannot be told apart.
pub fn build_router(mut app: App, features: Vec<Feature>) -> anyhow::Result<Router> {
    app.texts = Arc::new(Catalogue::of(&features)?);
    app.menu = Arc::new(Menu::of(&features));
    app.operations = features.iter().flat_map(|feature| feature.operations.iter().cloned()).collect();
    app.hold = features.iter().find_map(|feature| feature.hold);
    app.gate = Gate::of(&app.operations)?;
    let mut routes = Router::new().route("/static/{name}", get(asset::serve)).route("/roll", post(role::choose));
    if app.site.demo() {
        routes = routes.route("/komponenter", get(gallery::show));
    }
    for feature in features {
        routes = routes.merge(feature.routes);
    }
    let pages = routes
        .fallback(async || Failure::NotHere)
        .method_not_allowed_fallback(async || Failure::Refused(Refusal::Method))
        .layer(
            ServiceBuilder::new()
                .layer(from_fn(trace))
                .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
                .layer(from_fn_with_state(app.clone(), door::enter))
                .layer(from_fn_with_state(app.clone(), failure::pages))
                .layer(from_fn_with_state(app.clone(), guard::check))
                .layer(from_fn(door::turn_away))
                .layer(from_fn_with_state(app.clone(), access::check))
                .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_LIMIT))
                .layer(CatchPanicLayer::custom(failure::answer_panic))
                .layer(DefaultBodyLimit::max(guard::BODY_LIMIT)),
        )
        .with_state(app);
    // A layer of `pages` would run after routing; the language must be gone before it.
    Ok(Router::new()
        .fallback_service(ServiceBuilder::new().layer(from_fn(guard::headers)).layer(from_fn(language)).service(pages)))
}

impl Menu {
    pub(crate) fn of(features: &[Feature]) -> Self {
        let mut main: Vec<_> = features.iter().flat_map(|f| f.menu.iter().copied()).collect();
        let mut foot: Vec<_> = features.iter().flat_map(|f| f.foot.iter().copied()).collect();
        main.sort_by_key(|entry| entry.order);
        foot.sort_by_key(|entry| entry.order);
        Self { main, foot }
    }
}

async fn language(request: Request, next: Next) -> Response {
    // The same address answers in more than one form; the files of the frame do not.
    let varies = !request.uri().path().starts_with(address::STATIC);
    let mut response = match address::take_language(request) {
        Ok(request) => next.run(request).await,
        Err(moved) => *moved,
    };
    if varies {
        response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept"));
    }
    response
}

/// One span a request: the route as it is written in the code, never the address itself, which can hold a name or a
/// search.
async fn trace(mut request: Request, next: Next) -> Response {
    let number = RequestNumber::next();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let status = tracing::field::Empty;
    let span = tracing::info_span!("request", number = number.0, method = %request.method(), route, status);
    let header = HeaderValue::try_from(&*number.0);
    request.extensions_mut().insert(number);
    let mut response = next.run(request).instrument(span.clone()).await;
    span.record("status", response.status().as_u16());
    if let Ok(number) = header {
        response.headers_mut().insert("x-request-id", number);
    }
    response
}

#[cfg(test)]
mod tests;

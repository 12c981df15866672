//! Style sheet, script and mark: built in, served with their hash in the address, so that browsers keep them for good.

use std::{borrow::Cow, sync::LazyLock};

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use crate::failure::{Answer, Failure};

pub mod token;

/// A file that is part of the program.
pub struct Asset {
    /// Its address with the hash in it: `/static/style-1f3a….css`.
    pub address: String,
    name: String,
    kind: &'static str,
    body: Cow<'static, str>,
}

/// The style sheet; its parts in the order they build on each other.
pub const STYLE: &str = concat!(
    include_str!("../static/tokens.css"),
    include_str!("../static/base.css"),
    include_str!("../static/frame.css"),
    include_str!("../static/components.css"),
    include_str!("../static/forms.css"),
    include_str!("../static/writing.css"),
    include_str!("../static/tables.css"),
    include_str!("../static/matrix.css"),
    include_str!("../static/plan.css"),
    include_str!("../static/ring.css"),
    include_str!("../static/print.css"),
);

/// The addresses of all files.
pub static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    style: Asset::new("style", "css", "text/css; charset=utf-8", STYLE.into()),
    script: Asset::new("enhance", "js", "text/javascript; charset=utf-8", include_str!("../static/enhance.js").into()),
    passkey: Asset::new("passkey", "js", "text/javascript; charset=utf-8", include_str!("../static/passkey.js").into()),
    mark: Asset::new("mark", "svg", "image/svg+xml", mark().into()),
});

/// All files of the frame.
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
    /// The script that saves a page load here and there; every page works without it.
    pub script: Asset,
    /// The script that asks the browser for a passkey; pages that have it tell what else works.
    pub passkey: Asset,
    /// The mark, as the browser's tab shows it.
    pub mark: Asset,
}

impl Asset {
    fn new(stem: &str, ending: &str, kind: &'static str, body: Cow<'static, str>) -> Self {
        let hash = Sha256::digest(body.as_bytes());
        let hash: String = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        Self { address: format!("/static/{name}"), name, kind, body }
    }
}

/// The mark stands outside our pages and so outside their tokens; it is given the two colours of the accent.
fn mark() -> String {
    let tokens = token::Tokens::read();
    let colour = |theme| tokens.colour(theme, "accent").map(|c| c.to_string()).unwrap_or_default();
    include_str!("../static/mark.svg")
        .replace("{accent-dark}", &colour(token::Theme::Dark))
        .replace("{accent}", &colour(token::Theme::Light))
}

/// `GET /static/{name}`.
pub(crate) async fn serve(Path(name): Path<String>) -> Answer {
    let all = [&ASSETS.style, &ASSETS.script, &ASSETS.passkey, &ASSETS.mark];
    let asset = all.into_iter().find(|asset| asset.name == name).ok_or(Failure::NotHere)?;
    let headers = [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok::<Response, Failure>((headers, &*asset.body).into_response())
}

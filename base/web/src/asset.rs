//! Style sheet, script and mark: built in, served with their hash in the address, so that browsers keep them for good.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use crate::failure::{Answer, Failure};

/// A file that is part of the program.
pub struct Asset {
    /// Its address with the hash in it: `/static/style-1f3a….css`.
    pub address: String,
    name: String,
    kind: &'static str,
    body: &'static [u8],
}

/// The style sheet; its parts in the order they build on each other.
pub const STYLE: &str = concat!(
    include_str!("../static/tokens.css"),
    include_str!("../static/base.css"),
    include_str!("../static/frame.css"),
    include_str!("../static/components.css"),
    include_str!("../static/forms.css"),
    include_str!("../static/tables.css"),
    include_str!("../static/print.css"),
);

/// The addresses of all files.
pub static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets {
    style: Asset::new("style", "css", "text/css; charset=utf-8", STYLE.as_bytes()),
    script: Asset::new("enhance", "js", "text/javascript; charset=utf-8", include_bytes!("../static/enhance.js")),
    mark: Asset::new("mark", "svg", "image/svg+xml", include_bytes!("../static/mark.svg")),
});

/// All files of the frame.
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
    /// The script that saves a page load here and there; every page works without it.
    pub script: Asset,
    /// The mark, as the browser's tab shows it.
    pub mark: Asset,
}

impl Asset {
    fn new(stem: &str, ending: &str, kind: &'static str, body: &'static [u8]) -> Self {
        let hash = Sha256::digest(body);
        let hash: String = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        Self { address: format!("/static/{name}"), name, kind, body }
    }
}

/// `GET /static/{name}`.
pub(crate) async fn serve(Path(name): Path<String>) -> Answer {
    let all = [&ASSETS.style, &ASSETS.script, &ASSETS.mark];
    let asset = all.into_iter().find(|asset| asset.name == name).ok_or(Failure::NotHere)?;
    let headers =
        [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok::<Response, Failure>((headers, asset.body).into_response())
}

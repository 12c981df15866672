//! `GET /organ/{slug}/filer/{id}`: a document that lies here, handed on as it came and never shown in place.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use web::{Answer, Failure, Visit};

use crate::{pages::file_state, store::file};

/// Hands on the file of a document; whoever may read the body's page may have it,
/// unless it is in quarantine or was refused.
pub(super) async fn show(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let id = id.parse().map_err(|_| Failure::NotHere)?;
    let found = visit.app.db.read(move |tx| file::of_body(tx, &slug, id)).await?;
    let file = found.ok_or(Failure::NotHere)?;
    file_state::given_out(file.state)?;
    let (media_type, name) =
        (value(&file.media_type)?, value(&format!("attachment; filename*=UTF-8''{}", quoted(&file.name)))?);
    // Should a browser open it in place all the same, it may do nothing there.
    let policy = HeaderValue::from_static("default-src 'none'; sandbox");
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    Ok((headers, file.content).into_response())
}

fn value(text: &str) -> Result<HeaderValue, Failure> {
    HeaderValue::try_from(text).map_err(|error| Failure::Ours(error.into()))
}

/// A file name as RFC 8187 writes it in a header: bytes that are no plain letters as `%XX`.
fn quoted(name: &str) -> String {
    web::address::query(std::iter::once(("", name))).trim_start_matches('=').to_owned()
}

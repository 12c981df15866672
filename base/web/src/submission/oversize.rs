//! A body that says beforehand that it is more than the route takes. It is read to its end and thrown away, because a browser
//! that is still sending when the answer comes shows a broken connection instead of it; what was typed before the file is kept.

use std::{future::poll_fn, pin::Pin};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{FromRequest, Multipart, Request},
    http::header,
};

use crate::{
    failure::Failure,
    format,
    guard::BODY_LIMIT,
    site::App,
    submission::{Submission, lines},
};

/// Most bytes that a route takes.
#[derive(Clone, Copy)]
pub struct Most(pub(super) usize);

/// Bytes from the beginning in which fields before a file are looked for.
const HEAD: usize = 64 * 1024;
/// Bytes that are read and thrown away at most; whoever sends more finds the connection cut.
const THROWN_AWAY: u64 = 1024 * 1024 * 1024;

/// What was sent to a form that takes files, also when it was too much: for pages that then show the form again.
#[derive(Debug)]
pub enum Sent {
    /// All of it.
    Whole(Submission),
    /// It was more than the route takes: the fields before the first file, and no file.
    TooMuch(Submission),
}

impl FromRequest<App> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        if !says_too_much(&request) {
            return Submission::within(request, app).await.map(Self::Whole);
        }
        let (parts, body) = request.into_parts();
        let head = thrown_away(body).await;
        let mut read = Submission::default();
        if format::media_type(&parts.headers).is_some_and(|kind| kind.eq_ignore_ascii_case("multipart/form-data")) {
            // A head that ends in the middle of a part is what is expected here.
            if let Ok(fields) = Multipart::from_request(Request::from_parts(parts, Body::from(head)), app).await {
                read.fields = typed(fields).await;
            }
        }
        Ok(Self::TooMuch(read))
    }
}

/// Whether the length that a request gives is more than its route takes.
fn says_too_much(request: &Request) -> bool {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let most = request.extensions().get::<Most>().map_or(BODY_LIMIT, |most| most.0);
    length.is_some_and(|length: u64| length > most as u64)
}

/// Reads a body to its end; gives its beginning.
async fn thrown_away(mut body: Body) -> Vec<u8> {
    let (mut head, mut read) = (Vec::new(), 0u64);
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let bytes: Bytes = frame.into_data().unwrap_or_default();
        read += bytes.len() as u64;
        head.extend_from_slice(&bytes[..bytes.len().min(HEAD - head.len())]);
        if read > THROWN_AWAY {
            break;
        }
    }
    head
}

/// The fields before the first file.
async fn typed(mut parts: Multipart) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    while let Ok(Some(part)) = parts.next_field().await {
        let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
        match part.text().await {
            Ok(text) if !is_file && !text.contains('\0') => fields.push((name, lines(&text))),
            _ => break,
        }
    }
    fields
}

//! A body that says beforehand that it is more than the route takes. It is read to its end and thrown away, because a browser
//! that is still sending when the answer comes shows a broken connection instead of it; what was typed before and after the file is kept.

use std::{future::poll_fn, pin::Pin};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{FromRequest, Multipart, Request},
    http::{header, request::Parts},
};

use crate::{
    door::FormToken,
    failure::Failure,
    format,
    guard::BODY_LIMIT,
    site::App,
    submission::{Submission, lines},
};

/// Most bytes that a route takes.
#[derive(Clone, Copy)]
pub struct Most(pub(super) usize);

/// Bytes from the beginning in which fields before a file are looked for, and from the end for those after it.
const EDGE: usize = 64 * 1024;
/// Bytes that are read and thrown away at most; whoever sends more finds the connection cut.
const THROWN_AWAY: u64 = 1024 * 1024 * 1024;

/// What was sent to a form that takes files, also when it was too much: for pages that then show the form again.
#[derive(Debug)]
pub enum Sent {
    /// All of it.
    Whole(Submission),
    /// It was more than the route takes: the fields before the first file and after the last, and no file.
    TooMuch(Submission),
}

impl FromRequest<App> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        if !says_too_much(&request) {
            return Submission::within(request, app).await.map(Self::Whole);
        }
        let (parts, body) = request.into_parts();
        let (head, tail) = thrown_away(body).await;
        let mut read = Submission::default();
        if let Some(boundary) = boundary(&parts) {
            read.fields = typed(&parts, head, app).await;
            read.fields.extend(typed(&parts, from_next_part(tail, &boundary), app).await);
            read.fields.retain(|(name, _)| name != FormToken::FIELD);
        }
        Ok(Self::TooMuch(read))
    }
}

/// The line between the parts of a form with files; `None` when it is another form.
fn boundary(parts: &Parts) -> Option<String> {
    format::media_type(&parts.headers).filter(|kind| kind.eq_ignore_ascii_case("multipart/form-data"))?;
    let kind = parts.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let boundary = kind.split(';').find_map(|word| word.trim().strip_prefix("boundary="))?;
    Some(format!("--{}\r\n", boundary.trim_matches('"')))
}

/// The end of a form from where a part begins; empty when none does.
fn from_next_part(mut tail: Vec<u8>, boundary: &str) -> Vec<u8> {
    let at = tail.windows(boundary.len()).position(|window| window == boundary.as_bytes());
    tail.split_off(at.unwrap_or(tail.len()))
}

/// Whether the length that a request gives is more than its route takes.
fn says_too_much(request: &Request) -> bool {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let most = request.extensions().get::<Most>().map_or(BODY_LIMIT, |most| most.0);
    length.is_some_and(|length: u64| length > most as u64)
}

/// Reads a body to its end; gives its beginning, and its end as far as the beginning has not got.
async fn thrown_away(mut body: Body) -> (Vec<u8>, Vec<u8>) {
    let (mut head, mut tail, mut read) = (Vec::new(), Vec::new(), 0u64);
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let bytes: Bytes = frame.into_data().unwrap_or_default();
        read += bytes.len() as u64;
        let (first, rest) = bytes.split_at(bytes.len().min(EDGE - head.len()));
        head.extend_from_slice(first);
        tail.extend_from_slice(rest);
        if tail.len() > 2 * EDGE {
            tail.drain(..tail.len() - EDGE);
        }
        if read > THROWN_AWAY {
            break;
        }
    }
    (head, tail)
}

/// The fields of a piece of a form, which may end in the middle of a part. Files are left out.
async fn typed(parts: &Parts, piece: Vec<u8>, app: &App) -> Vec<(String, String)> {
    let request = Request::from_parts(parts.clone(), Body::from(piece));
    let Ok(mut parts) = Multipart::from_request(request, app).await else { return Vec::new() };
    let mut fields = Vec::new();
    while let Ok(Some(part)) = parts.next_field().await {
        if part.file_name().is_some() {
            continue;
        }
        let name = part.name().unwrap_or_default().to_owned();
        match part.text().await {
            Ok(text) if !text.contains('\0') => fields.push((name, lines(&text))),
            _ => break,
        }
    }
    fields
}

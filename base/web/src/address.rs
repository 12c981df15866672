//! Addresses: which language and form is asked for, trailing slashes, and how addresses of our own are written.
//!
//! Language and ending are taken off before routing, so that features know Swedish addresses without them only. No redirect
//! here can leave the site: an address that begins with two slashes is answered as not found.

use std::fmt::Write;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, uri::PathAndQuery},
    response::{IntoResponse, Response},
};
use kernel::{Date, Language};

use crate::{format::Format, guard};

/// Where the files of the frame are.
pub(crate) const STATIC: &str = "/static/";

/// What was asked for, before language and ending were taken off; every request carries one as an extension.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Asked {
    /// The language of the address.
    pub language: Language,
    /// The address without language and ending: `/organ/kulturforum`.
    pub path: String,
    /// What stands after `?`, without it; empty when nothing does.
    pub query: String,
    /// In which form the answer is asked for.
    pub format: Format,
}

/// Takes language and ending off the address and remembers them, or sends a trailing slash away.
pub(crate) fn take_language(mut request: Request<Body>) -> Result<Request<Body>, Box<Response>> {
    let query = request.uri().query().unwrap_or("").to_owned();
    let path = request.uri().path();
    // The files of the frame have endings of their own.
    let ending = if path.starts_with(STATIC) { None } else { Format::take_ending(path) };
    let (path, format) = ending.unwrap_or((path, Format::accepted(request.method(), request.headers())));
    let (language, rest) = match path.strip_prefix("/en") {
        Some("") => (Language::En, "/"),
        Some(rest) if rest.starts_with('/') => (Language::En, rest),
        _ => (Language::Sv, path),
    };
    if rest.len() > 1 && rest.ends_with('/') && !rest.starts_with("//") {
        let to = url(language, None, rest.trim_end_matches('/'));
        let to = if query.is_empty() { to } else { format!("{to}?{query}") };
        return Err(Box::new(moved(request.method(), &to)));
    }
    let asked = Asked { language, path: rest.to_owned(), query, format };
    if language == Language::En || ending.is_some() {
        let target =
            if asked.query.is_empty() { asked.path.clone() } else { format!("{}?{}", asked.path, asked.query) };
        let mut parts = request.uri().clone().into_parts();
        // The text is a piece of an address that was already accepted, so this does not fail; if it did, the request
        // goes on unchanged and is not found.
        parts.path_and_query = PathAndQuery::try_from(target).ok().or(parts.path_and_query);
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(asked);
    Ok(request)
}

fn moved(method: &Method, to: &str) -> Response {
    let status = if matches!(*method, Method::GET | Method::HEAD) {
        StatusCode::MOVED_PERMANENTLY
    } else {
        StatusCode::PERMANENT_REDIRECT
    };
    match HeaderValue::try_from(to) {
        Ok(to) => (status, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// One of our own addresses in a language and on a day. `path` is without language and may have a query.
///
/// ```
/// use radslag_web::address::url;
/// use kernel::Language;
/// assert_eq!(url(Language::En, None, "/"), "/en");
/// assert_eq!(url(Language::Sv, "2026-12-31".parse().ok(), "/organ?sida=2"), "/organ?sida=2&per=2026-12-31");
/// ```
#[must_use]
pub fn url(language: Language, per: Option<Date>, path: &str) -> String {
    let prefix = language.prefix();
    let path = if path == "/" && !prefix.is_empty() { "" } else { path };
    let mut out = String::with_capacity(prefix.len() + path.len() + 16);
    out.push_str(prefix);
    match path.strip_prefix('/') {
        // A start page with something asked: `/en?per=…`.
        Some(rest) if rest.starts_with('?') && !prefix.is_empty() => out.push_str(rest),
        _ => out.push_str(path),
    }
    if let Some(day) = per {
        let (before, fragment) = match out.split_once('#') {
            Some((before, fragment)) => (before.to_owned(), Some(fragment.to_owned())),
            None => (std::mem::take(&mut out), None),
        };
        out = before;
        out.push(if out.contains('?') { '&' } else { '?' });
        let _ = write!(out, "per={day}");
        if let Some(fragment) = fragment {
            let _ = write!(out, "#{fragment}");
        }
    }
    out
}

/// Where this site is, as the request names it: `https://samverkan.region.example`. The host has passed the guard; only on this
/// machine there is no TLS.
#[must_use]
pub fn origin(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let scheme = if guard::is_loopback(host) { "http" } else { "https" };
    Some(format!("{scheme}://{host}"))
}

/// Pairs as they stand after `?`, in order, with everything but letters, digits and `-_.~` written as `%XX`.
#[must_use]
pub fn query<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        encode(&mut out, name);
        out.push('=');
        encode(&mut out, value);
    }
    out
}

fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// Whether a text is an address of our own that it is safe to send somebody back to.
#[must_use]
pub fn is_own(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && address.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(address: &str) -> Result<Asked, String> {
        let request = Request::builder().uri(address).body(Body::empty()).expect("an address");
        match take_language(request) {
            Ok(request) => {
                let asked = request.extensions().get::<Asked>().cloned().expect("always there");
                assert_eq!(request.uri().path(), asked.path);
                Ok(asked)
            }
            Err(response) => Err(response.headers()["location"].to_str().expect("ascii").to_owned()),
        }
    }

    #[test]
    fn english_is_taken_off_the_address() {
        let asked = |language, path: &str, query: &str| {
            Ok(Asked { language, path: path.into(), query: query.into(), format: Format::Html })
        };
        assert_eq!(take("/organ?per=i%20dag"), asked(Language::Sv, "/organ", "per=i%20dag"));
        assert_eq!(take("/en"), asked(Language::En, "/", ""));
        assert_eq!(take("/en/organ?a=1"), asked(Language::En, "/organ", "a=1"));
        assert_eq!(take("/energi"), asked(Language::Sv, "/energi", ""));
        assert_eq!(take("/en?a=1"), asked(Language::En, "/", "a=1"));
    }

    #[test]
    fn an_ending_is_taken_off_the_address_but_not_off_the_files_of_the_frame() {
        let asked = |language, path: &str, query: &str, format| {
            Ok(Asked { language, path: path.into(), query: query.into(), format })
        };
        assert_eq!(take("/organ.json?a=1"), asked(Language::Sv, "/organ", "a=1", Format::Json));
        assert_eq!(take("/en/organ/radet.csv"), asked(Language::En, "/organ/radet", "", Format::Csv));
        assert_eq!(take("/.json"), asked(Language::Sv, "/", "", Format::Json));
        assert_eq!(take("/en.json"), asked(Language::En, "/", "", Format::Json));
        assert_eq!(take("/organ.pdf"), asked(Language::Sv, "/organ.pdf", "", Format::Html));
        assert_eq!(take("/static/x.json"), asked(Language::Sv, "/static/x.json", "", Format::Html));
    }

    #[test]
    fn a_trailing_slash_is_sent_away_but_never_off_the_site() {
        assert_eq!(take("/organ/?a=1"), Err("/organ?a=1".into()));
        assert_eq!(take("/en/organ//"), Err("/en/organ".into()));
        assert_eq!(take("/en/"), Ok(Asked { language: Language::En, path: "/".into(), ..Asked::default() }));
        assert!(take("//ond.example/").is_ok(), "not found, not redirected");
        assert!(take("/en//ond.example/").is_ok());
    }

    #[test]
    fn addresses_keep_language_day_and_place_on_the_page() {
        let day = "2026-12-31".parse().ok();
        assert_eq!(url(Language::En, day, "/"), "/en?per=2026-12-31");
        assert_eq!(url(Language::En, None, "/?visa=tabell"), "/en?visa=tabell");
        assert_eq!(url(Language::Sv, day, "/organ#platser"), "/organ?per=2026-12-31#platser");
        assert_eq!(query([("q", "råd & forum")].into_iter()), "q=r%C3%A5d%20%26%20forum");
    }

    #[test]
    fn only_our_own_addresses_are_gone_back_to() {
        assert!(is_own("/organ?per=2026-12-31"));
        for other in ["//ond.example", "https://ond.example", "/\\ond.example", "", "/a\nb"] {
            assert!(!is_own(other), "{other}");
        }
    }
}

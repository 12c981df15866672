//! What stands between the network and the pages: Host, Origin, headers, cache rules.
//!
//! A site on loopback without sign-in is reachable from every page the same browser shows; checking the Host header
//! keeps other names out (DNS rebinding), checking the origin of forms keeps other sites' forms out.

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, Method,
        header::{self, CACHE_CONTROL},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    failure::{Failure, Refusal},
    site::{App, Site},
};

/// Most bytes a form may have.
pub const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// Most bytes that are taken where a file may come along; see [`crate::submission::with_files`].
pub const UPLOAD_LIMIT: usize = 26 * 1024 * 1024;

/// Content Security Policy: our own files only, nothing inline, no frames, forms and questions of scripts only
/// to ourselves.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     connect-src 'self'; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Lets a request through whose host is ours and whose form is our own.
pub(crate) async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    let host = (request.uri().authority().map(axum::http::uri::Authority::as_str))
        .or_else(|| request.headers().get(header::HOST)?.to_str().ok());
    let Some(host) = host.filter(|host| is_our_host(&app.site, host)) else {
        return Failure::Refused(Refusal::OtherHost).into_response();
    };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !reads && !is_our_form(request.headers(), host) {
        return Failure::Refused(Refusal::OtherOrigin).into_response();
    }
    // No name holds a zero byte, and a server's database refuses to be asked for one.
    if request.uri().to_string().contains("%00") {
        return Failure::NotHere.into_response();
    }
    next.run(request).await
}

/// Whether a Host header names this site: a loopback name or a name from the settings, with any port.
fn is_our_host(site: &Site, host: &str) -> bool {
    is_loopback(host)
        || site.reach.host().eq_ignore_ascii_case(without_port(host))
        || site.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(without_port(host)))
}

/// Whether a Host header names this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    ["localhost", "127.0.0.1", "::1"].contains(&without_port(host))
}

/// The name in a Host header: without port, brackets and the dot at the end.
fn without_port(host: &str) -> &str {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(""),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name.trim_end_matches('.')
}

/// Whether a form was sent from one of our own pages. A program that is no browser sends neither header and carries no
/// cookie of somebody else.
fn is_our_form(headers: &HeaderMap, host: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    match text(header::ORIGIN) {
        None => true,
        Some(origin) => {
            let authority = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
            authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
        }
    }
}

/// The headers every answer carries.
pub(crate) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-security-policy", CONTENT_SECURITY_POLICY),
        ("x-content-type-options", "nosniff"),
        // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ] {
        // What hands out somebody's file may be stricter.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    // Pages differ by who asks; the browser may keep them but must ask.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-cache"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Mode;

    #[test]
    fn only_loopback_and_our_own_names_are_answered() {
        let site = Site {
            region: "Region Prov".into(),
            mode: Mode::Serve { door: |_, _, _| Box::pin(async { Ok(None) }) },
            today_fixed: false,
            hosts: vec!["samverkan.region.example".into()],
            reach: crate::reach::Reach::at("https://radslag.region.example").expect("an address"),
        };
        for ours in [
            "localhost",
            "127.0.0.1:8080",
            "[::1]:8080",
            "Samverkan.Region.example:443",
            "localhost.:80",
            "radslag.region.example",
        ] {
            assert!(is_our_host(&site, ours), "{ours}");
        }
        for other in
            ["ond.example", "127.0.0.1.ond.example", "localhost.ond.example:80", "", ":80", "[::2]", "127.0.0.2"]
        {
            assert!(!is_our_host(&site, other), "{other}");
        }
    }

    #[test]
    fn forms_of_other_sites_are_refused() {
        let ours = |pairs: &[(&'static str, &'static str)]| {
            let headers = pairs.iter().map(|&(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v)));
            is_our_form(&headers.collect(), "127.0.0.1:8080")
        };
        assert!(ours(&[("origin", "http://127.0.0.1:8080")]));
        assert!(ours(&[("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080")]));
        assert!(ours(&[]));
        for bad in ["http://ond.example", "null", "http://127.0.0.1:8081", "http://127.0.0.1:8080.ond.example"] {
            assert!(!ours(&[("origin", bad)]), "{bad}");
        }
        assert!(!ours(&[("sec-fetch-site", "cross-site")]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
    }
}

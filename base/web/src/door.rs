//! Who has come in: the session's key in its cookie, and what the door makes of it.
//!
//! The part that keeps accounts gives the site its door; the frame asks it once for every request that shows a key. Never
//! decides what anybody may do.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use db::Db;
use kernel::{
    Actor, Date,
    id::{AccountId, SessionId},
};
use sha2::{Digest, Sha256};

use crate::{
    address, guard, role,
    site::{App, Mode},
};

/// What the door answers with.
pub type DoorAnswer = Pin<Box<dyn Future<Output = anyhow::Result<Option<Entered>>> + Send>>;

/// Looks up who holds a session, by the key that a browser shows, on today's date.
pub type Door = fn(Db, String, Date) -> DoorAnswer;

/// Somebody who has come in, or the visitor from the street.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Who it is.
    pub actor: Actor,
    /// For each of her relations the name of the thing, as people read it; `None` where there is no thing or no name.
    pub of: Vec<Option<String>>,
    /// Her account and session; `None` for visitors, and in the demo.
    pub signed_in: Option<SignedIn>,
}

/// An account in one browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// The session.
    pub session: SessionId,
}

impl Entered {
    /// The visitor from the street.
    pub(crate) const VISITOR: Self = Self { actor: Actor::Public, of: Vec::new(), signed_in: None };
}

/// The cookie where there is TLS. The prefix makes browsers refuse it without `Secure`, or from another host's page
/// (RFC 6265bis, 4.1.3.2).
pub const COOKIE: &str = "__Host-radslag_session";
/// The cookie on this machine, where there is no TLS.
pub const COOKIE_LOCAL: &str = "radslag_session";

/// What a form of ours carries beside the cookie, so that a form from elsewhere does nothing even where a browser says
/// neither `Origin` nor `Sec-Fetch-Site`. It follows from the session's key, so that nothing more is kept, and is another
/// with every session; the key does not follow from it.
#[derive(Clone, PartialEq, Eq)]
pub struct FormToken(Arc<str>);

impl FormToken {
    /// The name it has in forms.
    pub const FIELD: &'static str = "formular";

    /// The one that belongs to a session's key.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let digest = Sha256::new().chain_update("radslag form\0").chain_update(key).finalize();
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into())
    }

    /// As it stands in the form.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether what was sent is it, in a time that does not tell where they differ.
    pub(crate) fn is(&self, sent: &str) -> bool {
        let differing = self.0.bytes().zip(sent.bytes()).fold(0, |all, (ours, theirs)| all | (ours ^ theirs));
        sent.len() == self.0.len() && differing == 0
    }
}

/// What sets the cookie to a key; an empty key takes it away. `headers` are those of the request: on a loopback name there is
/// no TLS, everywhere else there must be.
#[must_use]
pub fn set_cookie(headers: &HeaderMap, key: &str) -> Option<HeaderValue> {
    let local = headers.get(header::HOST).and_then(|host| host.to_str().ok()).is_some_and(guard::is_loopback);
    let (name, secure) = if local { (COOKIE_LOCAL, "") } else { (COOKIE, "; Secure") };
    let gone = if key.is_empty() { "; Max-Age=0" } else { "" };
    // Lax, so that a link in a letter opens as the one who is signed in; forms of other sites are refused by `guard`.
    HeaderValue::try_from(format!("{name}={key}; Path=/; HttpOnly; SameSite=Lax{secure}{gone}")).ok()
}

/// The key that a request shows.
fn shown(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, COOKIE).or_else(|| cookie(headers, COOKIE_LOCAL)).filter(|key| !key.is_empty())
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// Notes with the request who has come in.
pub(crate) async fn enter(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let entered = match &app.site.mode {
        // The files of the frame are the same for everyone.
        _ if request.uri().path().starts_with(address::STATIC) => Entered::VISITOR,
        Mode::Demo { roles } => role::chosen(roles, request.headers()),
        Mode::Serve { door } => match shown(request.headers()).map(str::to_owned) {
            None => Entered::VISITOR,
            Some(key) => match door(app.db.clone(), key.clone(), app.clock.today()).await {
                Ok(Some(entered)) => {
                    request.extensions_mut().insert(FormToken::of(&key));
                    entered
                }
                Ok(None) => Entered::VISITOR,
                Err(error) => {
                    // Without an answer nobody has come in; the page will say what is wrong with the database.
                    tracing::error!(error = format!("{error:#}"), "who has come in could not be looked up");
                    Entered::VISITOR
                }
            },
        },
    };
    request.extensions_mut().insert(entered);
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(host: &'static str, cookies: &'static str) -> HeaderMap {
        HeaderMap::from_iter([
            (header::HOST, HeaderValue::from_static(host)),
            (header::COOKIE, HeaderValue::from_static(cookies)),
        ])
    }

    #[test]
    fn the_cookie_is_for_tls_except_on_this_machine() {
        let set = |host, key| {
            let value = set_cookie(&with(host, ""), key).expect("a header");
            value.to_str().expect("text").to_owned()
        };
        assert_eq!(set("127.0.0.1:8027", "abc"), "radslag_session=abc; Path=/; HttpOnly; SameSite=Lax");
        assert_eq!(
            set("samverkan.region.example", "abc"),
            "__Host-radslag_session=abc; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert!(set("localhost", "").ends_with("; Max-Age=0"));
    }

    #[test]
    fn a_form_is_known_by_the_session_it_was_made_for() {
        let (hers, another) = (FormToken::of("abc"), FormToken::of("abd"));
        assert!(hers.is(hers.text()) && !hers.is(another.text()));
        assert!(!hers.is("") && !hers.is(&hers.text()[1..]) && !hers.is("abc"));
    }

    #[test]
    fn the_key_is_found_among_other_cookies() {
        assert_eq!(shown(&with("localhost", "a=b; radslag_session=abc; c=d")), Some("abc"));
        assert_eq!(shown(&with("region.example", "__Host-radslag_session=xyz")), Some("xyz"));
        assert_eq!(shown(&with("localhost", "radslag_sessions=abc; radslag_session=")), None);
    }
}

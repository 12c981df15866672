//! Who has come in: the key of a session, a program or a private calendar, and what the door makes of it.
//!
//! The part that keeps accounts gives the site its door; the frame asks it once for every request that shows a key. Never
//! decides what anybody may do. A key that a program shows is never more than it says, and a wrong one never a visitor.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use db::Db;
use kernel::{
    Actor, Date,
    id::{AccountId, SessionId},
};
use sha2::{Digest, Sha256};

use crate::{
    address::{self, Asked},
    failure::{Busy, Failure, Refusal},
    format::Format,
    guard, role,
    site::{App, Mode},
};

/// What the door answers with.
pub type DoorAnswer = Pin<Box<dyn Future<Output = anyhow::Result<Option<Entered>>> + Send>>;

/// Looks up who holds a key, on today's date.
pub type Door = fn(Db, Shown, Date) -> DoorAnswer;

/// What a request shows to be let in by.
#[derive(Clone)]
pub enum Shown {
    /// The key of a session, from its cookie.
    Session(String),
    /// The key of a program, from `Authorization: Bearer`.
    Bearer(String),
    /// The key in the address of a private calendar.
    Feed(String),
}

/// What a key that is no session is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Reading what its owner may read.
    Read,
    /// Reading, and writing what its owner may write as what was chosen for the key.
    Write,
    /// Calendars only.
    Calendar,
    /// The one private calendar in whose address it stands.
    Feed,
}

/// Somebody who has come in, or the visitor from the street.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Who it is.
    pub actor: Actor,
    /// For each of her relations the name of the thing, as people read it; `None` where there is no thing or no name.
    pub of: Vec<Option<String>>,
    /// Her account and session; `None` for visitors, for keys that are no session, and in the demo.
    pub signed_in: Option<SignedIn>,
    /// What the key is for, when somebody came in by one that is no session.
    pub scope: Option<Scope>,
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
    pub(crate) const VISITOR: Self = Self { actor: Actor::Public, of: Vec::new(), signed_in: None, scope: None };
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

/// The cookie of a browser that is on its way to a provider, where there is TLS: whoever comes back is who went.
const WAY: [&str; 2] = ["__Host-radslag_way", "radslag_way"];

/// What sets the cookie of a browser that is sent to a provider; an empty key takes it away.
#[must_use]
pub fn set_way_cookie(headers: &HeaderMap, key: &str) -> Option<HeaderValue> {
    set(headers, WAY, key)
}

/// The key that a browser shows that comes back from a provider.
#[must_use]
pub fn way_shown(headers: &HeaderMap) -> Option<&str> {
    WAY.into_iter().find_map(|name| cookie(headers, name)).filter(|key| !key.is_empty())
}

/// What sets the session's cookie to a key; an empty key takes it away. `headers` are those of the request: on a loopback name there is
/// no TLS, everywhere else there must be.
#[must_use]
pub fn set_cookie(headers: &HeaderMap, key: &str) -> Option<HeaderValue> {
    set(headers, [COOKIE, COOKIE_LOCAL], key)
}

fn set(headers: &HeaderMap, [encrypted, plain]: [&str; 2], key: &str) -> Option<HeaderValue> {
    let local = headers.get(header::HOST).and_then(|host| host.to_str().ok()).is_some_and(guard::is_loopback);
    let (name, secure) = if local { (plain, "") } else { (encrypted, "; Secure") };
    let gone = if key.is_empty() { "; Max-Age=0" } else { "" };
    // Lax, so that a link in a letter opens as the one who is signed in; forms of other sites are refused by `guard`.
    HeaderValue::try_from(format!("{name}={key}; Path=/; HttpOnly; SameSite=Lax{secure}{gone}")).ok()
}

/// The key of a session that a request shows.
fn session(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, COOKIE).or_else(|| cookie(headers, COOKIE_LOCAL)).filter(|key| !key.is_empty())
}

/// Where private calendars are: `/kalender/{key}`.
const FEEDS: &str = "/kalender/";

/// What a request shows: the key in the address, else that of a program, else the cookie. A password that a proxy asks for is
/// none of ours.
fn shown(path: &str, headers: &HeaderMap) -> Option<Shown> {
    if let Some(key) = path.strip_prefix(FEEDS) {
        return Some(Shown::Feed(key.to_owned()));
    }
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| {
        let (scheme, key) = value.to_str().ok()?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| Shown::Bearer(key.trim().to_owned()))
    });
    bearer.or_else(|| session(headers).map(|key| Shown::Session(key.to_owned())))
}

/// Why a key did not let its request in; noted with the request, told by [`turn_away`].
#[derive(Clone, Copy)]
enum Turned {
    Refused(Refusal),
    Busy,
}

/// What a key of a program may not be used for, whatever its owner may.
fn overstepped(scope: Scope, request: &Request) -> Option<Refusal> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let calendar = || request.extensions().get::<Asked>().is_some_and(|asked| asked.format == Format::Ics);
    match scope {
        // A browser sends its cookie by itself; a program that writes shows its key and nothing else.
        Scope::Write if !reads && session(request.headers()).is_some() => Some(Refusal::KeyBesideCookie),
        Scope::Write | Scope::Feed => None,
        Scope::Read if reads => None,
        Scope::Calendar if reads && calendar() => None,
        Scope::Read | Scope::Calendar => Some(Refusal::KeyScope),
    }
}

/// Answers a request whose key did not let it in.
pub(crate) async fn turn_away(request: Request, next: Next) -> Response {
    match request.extensions().get::<Turned>() {
        None => next.run(request).await,
        Some(Turned::Refused(refusal)) => Failure::Refused(*refusal).into_response(),
        Some(Turned::Busy) => Failure::Busy(Busy::Locked).into_response(),
    }
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
        mode => match (mode, shown(request.uri().path(), request.headers())) {
            (Mode::Demo { roles }, None | Some(Shown::Session(_) | Shown::Feed(_))) => {
                role::chosen(roles, request.headers())
            }
            // The demo has no keys.
            (Mode::Demo { .. }, Some(Shown::Bearer(_))) => turned(&mut request, Turned::Refused(Refusal::Key)),
            (Mode::Serve { .. }, None) => Entered::VISITOR,
            (Mode::Serve { door }, Some(shown)) => {
                let by_program = matches!(shown, Shown::Bearer(_));
                let token = match &shown {
                    Shown::Session(key) => Some(FormToken::of(key)),
                    Shown::Bearer(_) | Shown::Feed(_) => None,
                };
                match door(app.db.clone(), shown, app.clock.today()).await {
                    Ok(Some(entered)) => match entered.scope.and_then(|scope| overstepped(scope, &request)) {
                        Some(refusal) => turned(&mut request, Turned::Refused(refusal)),
                        None => {
                            token.map(|token| request.extensions_mut().insert(token));
                            entered
                        }
                    },
                    Ok(None) if by_program => turned(&mut request, Turned::Refused(Refusal::Key)),
                    Ok(None) => Entered::VISITOR,
                    Err(error) => {
                        // Without an answer nobody has come in; the page will say what is wrong with the database.
                        tracing::error!(error = format!("{error:#}"), "who has come in could not be looked up");
                        if by_program { turned(&mut request, Turned::Busy) } else { Entered::VISITOR }
                    }
                }
            }
        },
    };
    request.extensions_mut().insert(entered);
    next.run(request).await
}

/// Notes that the request is to be turned away; nobody has come in.
fn turned(request: &mut Request, why: Turned) -> Entered {
    request.extensions_mut().insert(why);
    Entered::VISITOR
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
        assert_eq!(session(&with("localhost", "a=b; radslag_session=abc; c=d")), Some("abc"));
        assert_eq!(session(&with("region.example", "__Host-radslag_session=xyz")), Some("xyz"));
        assert_eq!(session(&with("localhost", "radslag_sessions=abc; radslag_session=")), None);
    }

    #[test]
    fn a_program_shows_its_key_and_a_proxys_password_is_none_of_ours() {
        let asked = |authorization: &'static str, path: &str| {
            let mut headers = with("localhost", "radslag_session=abc");
            headers.insert(header::AUTHORIZATION, HeaderValue::from_static(authorization));
            match shown(path, &headers) {
                Some(Shown::Session(key)) => format!("session {key}"),
                Some(Shown::Bearer(key)) => format!("bearer {key}"),
                Some(Shown::Feed(key)) => format!("feed {key}"),
                None => "nothing".into(),
            }
        };
        assert_eq!(asked("Bearer rad_x", "/organ"), "bearer rad_x");
        assert_eq!(asked("bearer  rad_x ", "/organ"), "bearer rad_x");
        assert_eq!(asked("Bearer ", "/organ"), "bearer ");
        assert_eq!(asked("Basic YTpi", "/organ"), "session abc");
        assert_eq!(asked("Bearer rad_x", "/kalender/k"), "feed k");
    }
}

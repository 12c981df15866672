//! Somebody comes in: the new key, what her browser calls itself, and the session it had until now.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use kernel::{Actor, actor::Assurance};
use web::{
    Answer, Failure, Key, Visit,
    door::{SignedIn, set_cookie},
};

use crate::{
    commands::Begin,
    model::{Account, Way, device},
};

/// Most letters that are looked at of what a browser calls itself.
const AGENT: usize = 400;

/// Somebody who comes in.
#[derive(Clone)]
pub(super) struct Coming {
    way: Way,
    assurance: Assurance,
    provider: Option<String>,
    key: Key,
    agent: String,
    instead_of: Option<SignedIn>,
    headers: HeaderMap,
}

impl Coming {
    /// Somebody who comes in by a request, with a new key.
    pub(super) fn of(visit: &Visit, headers: &HeaderMap, way: Way) -> Result<Self, Failure> {
        let key = Key::new().map_err(|error| Failure::Ours(error.into()))?;
        let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let agent = agent.chars().take(AGENT).collect();
        Ok(Self {
            way,
            assurance: way.assurance(),
            provider: None,
            key,
            agent,
            instead_of: visit.signed_in,
            headers: headers.clone(),
        })
    }

    /// Says which provider she came by, and how surely it says that it is she.
    pub(super) fn by(mut self, provider: &str, assurance: Assurance) -> Self {
        self.provider = Some(provider.to_owned());
        self.assurance = assurance;
        self
    }

    /// The session that is to begin.
    pub(super) fn begin(&self) -> Begin<'_> {
        Begin {
            way: self.way,
            assurance: self.assurance,
            provider: self.provider.as_deref(),
            key: &self.key,
            agent: &self.agent,
            instead_of: self.instead_of,
        }
    }

    /// Her browser and system in a few words.
    pub(super) fn device(&self) -> String {
        device(&self.agent)
    }

    /// On whose behalf the log says that she came in: her own.
    pub(super) fn actor(&self, account: &Account) -> Actor {
        Actor::Person { name: account.name.clone(), relations: Vec::new(), assurance: Assurance::Low }
    }

    /// The answer, which sets the session's cookie.
    pub(super) fn with_cookie(&self, answer: Response) -> Answer {
        with_cookie(&self.headers, self.key.text(), answer)
    }
}

/// The answer, which sets the session's cookie.
pub(super) fn with_cookie(headers: &HeaderMap, key: &str, answer: Response) -> Answer {
    let cookie = set_cookie(headers, key).ok_or(Failure::NotHere)?;
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), answer).into_response())
}

/// The answer, which takes the session's cookie away, and the pages that the browser has kept.
pub(super) fn without_cookie(headers: &HeaderMap, answer: Response) -> Answer {
    let clear = [(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""))];
    with_cookie(headers, "", (AppendHeaders(clear), answer).into_response())
}

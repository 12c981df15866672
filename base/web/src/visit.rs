//! One request as a handler sees it: who asks, in which language, on which day.
//!
//! Never fails: a bad day is said on the page, an unknown role is the visitor from the street.

use std::{convert::Infallible, sync::Arc};

use askama::Template;
use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use kernel::{Actor, Date, Language};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    address::Asked,
    as_of::AsOf,
    door::{Entered, FormToken, Scope, SignedIn},
    failure::{Answer, Failure, Fault, Refusal},
    format::Format,
    site::App,
    view::View,
};

/// One request. Every handler begins with it, so that every look-up begins with the actor.
#[derive(Clone)]
pub struct Visit {
    /// The state of the web part, with the database.
    pub app: App,
    /// Who asks.
    pub actor: Actor,
    /// For each relation of the actor the name of the thing.
    pub of: Arc<[Option<String>]>,
    /// Account and session of the actor; `None` for visitors, and in the demo.
    pub signed_in: Option<SignedIn>,
    /// What the key is for, when the actor came in by one that is no session.
    pub scope: Option<Scope>,
    /// The language of the address.
    pub language: Language,
    /// The civil date today.
    pub today: Date,
    /// The day the page is asked for: `?per=`, or today.
    pub on: Date,
    /// How that day was asked for.
    pub as_of: AsOf,
    /// The address without language: `/organ/kulturforum`.
    pub path: Arc<str>,
    /// What stands after `?`, decoded, in order.
    pub query: Arc<[(String, String)]>,
    /// In which form the answer is asked for.
    pub format: Format,
    /// What forms on the page carry.
    pub(crate) token: Option<FormToken>,
    /// The answer the asker already has, by its `ETag`.
    has: Option<Arc<str>>,
}

impl Visit {
    /// The first value of a name after `?`: `visit.asked("sortera")`. An empty value counts as none.
    #[must_use]
    pub fn asked(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, v)| n == name && !v.is_empty()).map(|(_, value)| value.as_str())
    }

    /// What the template of a page with this heading is given. The heading is a text already in the language.
    #[must_use]
    pub fn view(&self, title: impl Into<String>) -> View {
        View::of(self).titled(title)
    }

    /// Whether the answer is asked for in JSON.
    #[must_use]
    pub fn wants_json(&self) -> bool {
        self.format == Format::Json
    }

    /// Writes the page. A page with `200 OK` becomes `422` when the day asked for does not exist.
    ///
    /// # Errors
    /// When another form than a page is asked for, which the handler then does not have (406). Ours, when the template
    /// cannot be written.
    pub fn page(&self, status: StatusCode, template: &impl Template) -> Answer {
        if self.format != Format::Html {
            return Err(Failure::Refused(Refusal::Format));
        }
        let html = template.render().map_err(|e| Failure::Ours(e.into()))?;
        let status = if status == StatusCode::OK && self.as_of.fault().is_some() {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            status
        };
        Ok(html_response(status, html))
    }

    /// A page that answers what was asked for.
    ///
    /// # Errors
    /// As [`Visit::page`].
    pub fn ok(&self, template: &impl Template) -> Answer {
        self.page(StatusCode::OK, template)
    }

    /// The answer in JSON, with an `ETag`; nothing but 304 when the asker has it already.
    ///
    /// # Errors
    /// When the day asked for does not exist: there is no field beside which JSON could say so. Ours, when the value cannot
    /// be written.
    pub fn json(&self, body: &impl Serialize) -> Answer {
        self.json_with(StatusCode::OK, body)
    }

    /// An answer in JSON with another status: 201 for something made, 409 with the text that is saved.
    ///
    /// # Errors
    /// As [`Visit::json`].
    pub fn json_with(&self, status: StatusCode, body: &impl Serialize) -> Answer {
        if let Some(fault) = self.as_of.fault() {
            let message = self.view("").day_fault_words().unwrap_or_default();
            return Err(Failure::Faults(vec![Fault::at("per", message).found(&fault.found)]));
        }
        let text = serde_json::to_vec(body).map_err(|e| Failure::Ours(e.into()))?;
        Ok(self.dated_file(status, Format::Json, text))
    }

    /// An answer in another form than a page, already written. A name makes it a file to take away.
    #[must_use]
    pub fn file(&self, format: Format, bytes: Vec<u8>, name: Option<&str>) -> Response {
        let mut response = self.dated_file(StatusCode::OK, format, bytes);
        let name = name.map(|name| format!("attachment; filename=\"{name}\""));
        if let Some(name) = name.and_then(|name| HeaderValue::try_from(name).ok()) {
            response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
        }
        response
    }

    fn dated_file(&self, status: StatusCode, format: Format, bytes: Vec<u8>) -> Response {
        let digest = Sha256::digest(&bytes);
        let digest: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        // Weak: the same answer may be sent packed or not.
        let tag = format!("W/\"{digest}\"");
        let has = self.has.as_deref().unwrap_or("");
        if status == StatusCode::OK && has.split(',').any(|one| one.trim().trim_start_matches("W/") == &tag[2..]) {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
        }
        let kind = HeaderValue::from_static(format.media_type());
        let tag = HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("W/\"\""));
        (status, [(header::CONTENT_TYPE, kind), (header::ETAG, tag)], bytes).into_response()
    }

    /// Sends the visitor on to another of our pages after something was done (303), in the same language.
    #[must_use]
    pub fn see_other(&self, path: &str) -> Response {
        axum::response::Redirect::to(&crate::address::url(self.language, None, path)).into_response()
    }

    /// Sends the visitor on from an address a thing had before to the one it has now, for good (308), keeping language and day.
    #[must_use]
    pub fn moved(&self, path: &str) -> Response {
        let href = crate::address::url(self.language, self.as_of.other_day(), path);
        axum::response::Redirect::permanent(&href).into_response()
    }

    pub(crate) fn of(app: App, parts: &Parts) -> Self {
        let asked = parts.extensions.get::<Asked>().cloned().unwrap_or_default();
        let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).map(|q| q.0).unwrap_or_default();
        let today = app.clock.today();
        let per = query.iter().find(|(name, _)| name == "per").map(|(_, value)| value.as_str());
        let as_of = AsOf::read(per, today, asked.language);
        let entered = parts.extensions.get::<Entered>().cloned().unwrap_or(Entered::VISITOR);
        let reads = matches!(parts.method, Method::GET | Method::HEAD);
        let has = parts.headers.get(header::IF_NONE_MATCH).filter(|_| reads).and_then(|value| value.to_str().ok());
        let has = has.map(Into::into);
        Self {
            app,
            actor: entered.actor,
            of: entered.of.into(),
            signed_in: entered.signed_in,
            scope: entered.scope,
            language: asked.language,
            today,
            on: as_of.day(today),
            as_of,
            path: asked.path.into(),
            query: query.into(),
            format: asked.format,
            token: parts.extensions.get::<FormToken>().cloned(),
            has,
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::of(app.clone(), parts))
    }
}

pub(crate) fn html_response(status: StatusCode, html: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

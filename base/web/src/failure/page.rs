//! The page that a failure gets, and the place where our own faults are logged.

use std::{any::Any, sync::Arc};

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Busy, Carried, Failure, FailureBody, Fault, Refusal, RequestNumber, Withheld};
use crate::{
    address,
    feature::Page,
    phrase::{Link, Phrase},
    site::App,
    view::View,
    visit::{Visit, html_response},
};

/// How a failure page looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Nothing is wrong with what the visitor did.
    Calm,
    /// Something needs to be done: the frame of the error summary.
    Alarm,
}

/// The page for everything that is not answered.
#[derive(Template)]
#[template(path = "failure.html")]
pub struct FailurePage {
    /// The frame, with the heading.
    pub v: View,
    /// How it looks.
    pub tone: Tone,
    /// What happened, sentence by sentence.
    pub sentences: Vec<Phrase>,
    /// Reference number of our own fault.
    pub reference: Option<String>,
    /// Ways out.
    pub actions: Vec<Link>,
}

impl FailurePage {
    /// The page of a failure. `reference` is the number under which our own fault was logged.
    #[must_use]
    pub fn new(v: View, failure: &Failure, reference: Option<String>) -> Self {
        let say = |key: &str| Phrase::from(v.t(key));
        let start = || v.link("web-to-start", "/");
        let search = || v.link("web-to-search", "/sok");
        let (title, tone, sentences, actions) = match failure {
            Failure::NotHere => (
                "web-not-here",
                Tone::Calm,
                vec![say("web-not-here-why"), say("web-not-here-next")],
                vec![start(), search()],
            ),
            Failure::Mistake(mistake) => {
                let actions = if mistake.actions.is_empty() { vec![start()] } else { mistake.actions.clone() };
                ("web-mistake", Tone::Alarm, vec![mistake.sentence.clone()], actions)
            }
            Failure::Faults(faults) => {
                let sentences = faults.iter().map(|fault| Phrase::text(with_line(&v, fault)));
                ("web-faults", Tone::Alarm, sentences.chain([say("web-nothing-saved")]).collect(), vec![start()])
            }
            Failure::Changed => ("web-changed", Tone::Alarm, vec![say("web-changed-why")], vec![start()]),
            Failure::Refused(Refusal::TooOften { wait }) => {
                let when = v.t1("web-too-often-why", "minutes", wait.div_ceil(60));
                ("web-too-often", Tone::Calm, vec![Phrase::text(when)], vec![start()])
            }
            Failure::Refused(refusal) => {
                let (title, why) = refusal_texts(*refusal);
                let sign_in = (*refusal == Refusal::Assurance).then(|| v.link("web-to-sign-in", "/logga-in"));
                (title, Tone::Alarm, vec![say(why)], sign_in.into_iter().chain([start()]).collect())
            }
            Failure::Withheld(withheld) => {
                let (title, why) = match withheld {
                    Withheld::Quarantine => ("web-file-waits", "web-file-waits-why"),
                    Withheld::Refused => ("web-file-harmful", "web-file-harmful-why"),
                };
                (title, Tone::Calm, vec![say(why)], vec![start()])
            }
            Failure::Surer { back } => {
                let till = address::query(std::iter::once(("till", back.as_str())));
                let sign_in = v.link("web-to-sign-in", &format!("/logga-in?{till}"));
                let sentences = vec![say("web-assurance-why"), say("web-assurance-kept")];
                ("web-assurance", Tone::Alarm, sentences, vec![sign_in, start()])
            }
            Failure::Busy(busy) => ("web-busy", Tone::Alarm, vec![say(busy_text(*busy))], vec![start()]),
            Failure::Ours(_) => ("web-ours", Tone::Alarm, vec![say("web-ours-why")], vec![start()]),
        };
        let title = v.t(title).into_owned();
        Self { v: v.titled(title).undated(), tone, sentences, reference, actions }
    }
}

/// What is wrong, with the line it stands on.
fn with_line(v: &View, fault: &Fault) -> String {
    match fault.line {
        Some(line) => v.t2("web-fault-on-line", "line", line, "message", &fault.message),
        None => fault.message.clone(),
    }
}

const fn refusal_texts(refusal: Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::OtherHost => ("web-other-host", "web-other-host-why"),
        Refusal::Assurance => ("web-assurance", "web-assurance-why"),
        Refusal::OtherOrigin => ("web-other-origin", "web-other-origin-why"),
        Refusal::Method => ("web-method", "web-method-why"),
        Refusal::Form => ("web-form", "web-form-why"),
        Refusal::TooLarge => ("web-too-large", "web-too-large-why"),
        Refusal::ContentType => ("web-content-type", "web-content-type-why"),
        Refusal::Format => ("web-format", "web-format-why"),
        Refusal::OldForm => ("web-old-form", "web-old-form-why"),
        Refusal::TooOften { .. } => ("web-too-often", "web-too-often-why"),
        Refusal::Key => ("web-key", "web-key-why"),
        Refusal::KeyScope => ("web-key-scope", "web-key-scope-why"),
        Refusal::KeyBesideCookie => ("web-key-beside-cookie", "web-key-beside-cookie-why"),
    }
}

const fn busy_text(busy: Busy) -> &'static str {
    match busy {
        Busy::DiskFull => "web-busy-disk",
        Busy::Locked => "web-busy-locked",
        Busy::TooSlow => "web-busy-slow",
    }
}

impl Page for FailurePage {
    const NAME: &'static str = "failure";

    fn samples(view: &View) -> Vec<(&'static str, Self)> {
        let page = |failure: &Failure| Self::new(view.clone(), failure, None);
        let fault = |found: &str, line| Fault::at("namn", view.t("web-form-why")).found(found).on_line(line);
        let ours = Failure::Ours(anyhow::anyhow!("sample"));
        vec![
            ("not here", page(&Failure::NotHere)),
            ("changed", page(&Failure::Changed)),
            ("other host", page(&Failure::Refused(Refusal::OtherHost))),
            ("assurance", page(&Failure::Refused(Refusal::Assurance))),
            ("file waits", page(&Failure::Withheld(Withheld::Quarantine))),
            ("file harmful", page(&Failure::Withheld(Withheld::Refused))),
            ("assurance, kept", page(&Failure::Surer { back: "/logga-in/fortsatt/x".into() })),
            ("other origin", page(&Failure::Refused(Refusal::OtherOrigin))),
            ("method", page(&Failure::Refused(Refusal::Method))),
            ("form", page(&Failure::Refused(Refusal::Form))),
            ("too large", page(&Failure::Refused(Refusal::TooLarge))),
            ("content type", page(&Failure::Refused(Refusal::ContentType))),
            ("format", page(&Failure::Refused(Refusal::Format))),
            ("old form", page(&Failure::Refused(Refusal::OldForm))),
            ("too often", page(&Failure::Refused(Refusal::TooOften { wait: 540 }))),
            ("key", page(&Failure::Refused(Refusal::Key))),
            ("key scope", page(&Failure::Refused(Refusal::KeyScope))),
            ("key beside cookie", page(&Failure::Refused(Refusal::KeyBesideCookie))),
            ("faults", page(&Failure::Faults(vec![fault("-", 3), fault("-", 4)]))),
            ("disk full", page(&Failure::Busy(Busy::DiskFull))),
            ("locked", page(&Failure::Busy(Busy::Locked))),
            ("too slow", page(&Failure::Busy(Busy::TooSlow))),
            ("ours", Self::new(view.clone(), &ours, Some("K7Q2-9FXM".into()))),
        ]
    }
}

/// Reads the visit once, and gives every failure and every bare error of the frame its page.
pub(crate) async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = Visit::of(app, &parts);
    let method = parts.method.clone();
    let number = parts.extensions.get::<RequestNumber>().cloned();
    parts.extensions.insert(visit.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let carried = response.extensions_mut().remove::<Carried>().map(|carried| carried.0);
    let Some(failure) = carried.or_else(|| bare(&method, &response).map(Arc::new)) else { return response };
    let reference = log(&failure, number);
    let page = FailurePage::new(visit.view(""), &failure, reference);
    let mut answer = if visit.wants_json() {
        FailureBody::of(&failure, &page).answer(&failure)
    } else {
        page.render().map_or_else(
            |error| {
                tracing::error!(%error, "the failure page itself cannot be written");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            },
            |html| html_response(failure.status(), html),
        )
    };
    if let Failure::Refused(Refusal::TooOften { wait }) = *failure {
        answer.headers_mut().insert(header::RETRY_AFTER, wait.into());
    }
    if let Some(challenge) = challenge(&failure) {
        answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    if let Some(allow) = response.headers_mut().remove(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allow);
    }
    answer
}

/// What a program is to show, or why its key was not enough (RFC 6750, 3).
fn challenge(failure: &Failure) -> Option<&'static str> {
    match failure {
        Failure::Refused(Refusal::Key) => Some("Bearer realm=\"radslag\", error=\"invalid_token\""),
        Failure::Refused(Refusal::KeyScope) => Some("Bearer realm=\"radslag\", error=\"insufficient_scope\""),
        _ => None,
    }
}

/// What an error means that did not come from a handler but from the machinery: its words are English and technical.
fn bare(method: &Method, response: &Response) -> Option<Failure> {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
    if !(status.is_client_error() || status.is_server_error()) || kind.is_some_and(|k| !k.starts_with(b"text/plain")) {
        return None;
    }
    let read = matches!(*method, Method::GET | Method::HEAD);
    Some(match status {
        StatusCode::METHOD_NOT_ALLOWED => Failure::Refused(Refusal::Method),
        StatusCode::PAYLOAD_TOO_LARGE => Failure::Refused(Refusal::TooLarge),
        StatusCode::NOT_FOUND => Failure::NotHere,
        // A piece of the address that cannot be what it should: there is no such page.
        _ if status.is_client_error() && read => Failure::NotHere,
        _ if status.is_client_error() => Failure::Refused(Refusal::Form),
        StatusCode::SERVICE_UNAVAILABLE => Failure::Busy(Busy::TooSlow),
        _ => Failure::Ours(anyhow::anyhow!("answered {status} without a reason")),
    })
}

/// Logs what needs an operator, once, and gives the number under which it stands.
fn log(failure: &Failure, number: Option<RequestNumber>) -> Option<String> {
    match failure {
        Failure::Ours(error) => {
            let number = number.unwrap_or_else(RequestNumber::next).0;
            tracing::error!(number, error = format!("{error:#}"), "a page could not be answered");
            Some(number)
        }
        Failure::Busy(busy) => {
            tracing::warn!(?busy, "nothing could be done just now");
            None
        }
        _ => None,
    }
}

/// What a panic in a handler becomes: our fault, like any other.
#[expect(clippy::needless_pass_by_value, reason = "the layer that catches panics hands it over like this")]
pub(crate) fn answer_panic(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no words");
    Failure::Ours(anyhow::anyhow!("panic: {text}")).into_response()
}

//! Three kinds of failure, three kinds of words: not here, your mistake, our fault.
//!
//! A handler answers with a [`Failure`]; the page is written by the frame, which knows the language. What a visitor may
//! not see looks exactly like what does not exist. What we did wrong is logged once, with a number that the page shows.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    components::Problem,
    phrase::{Link, Phrase},
};

mod json;
mod number;
mod page;

pub use json::{FailureBody, FailureWords};
pub(crate) use number::RequestNumber;
pub use page::{FailurePage, Tone};
pub(crate) use page::{answer_panic, pages};

/// What a handler answers with.
pub type Answer = Result<Response, Failure>;

/// Why a page was not answered.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It does not exist, or this actor may not see it: the same page, the same words (404).
    #[error("not here")]
    NotHere,
    /// The visitor's mistake, in words, with a way out (422). Forms show their faults themselves.
    #[error("{}", .0.sentence.words())]
    Mistake(Mistake),
    /// What was sent cannot be taken as it stands: all of it at once (422). Nothing was saved. Pages show the form again
    /// instead; this is for programs, and for forms that cannot be shown again.
    #[error("{} faults in what was sent", .0.len())]
    Faults(Vec<Fault>),
    /// Somebody else changed the thing meanwhile; nothing was saved (409).
    #[error("changed by somebody else meanwhile")]
    Changed,
    /// The request itself cannot be taken.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// A file lies here and is not given out.
    #[error("withheld: {0:?}")]
    Withheld(Withheld),
    /// It must be known more surely who asks; what was typed is kept and comes back at this address of ours (403).
    #[error("refused: more certainty is needed")]
    Surer {
        /// The address, with its language.
        back: String,
    },
    /// Nothing was saved, and it is neither the visitor's nor a programmer's fault (503).
    #[error("busy: {0:?}")]
    Busy(Busy),
    /// Our fault (500): logged once with a reference number, which the page shows.
    #[error(transparent)]
    Ours(anyhow::Error),
}

/// A visitor's mistake.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// What is wrong and what was expected, with the word found.
    pub sentence: Phrase,
    /// Ways out.
    pub actions: Vec<Link>,
}

crate::shape! {
    /// One thing wrong in what was sent.
    #[derive(PartialEq, Eq, Default)]
    struct Fault {
        /// Name of the field, where there is one.
        field: Option<String>,
        /// Line of a pasted text or a file, from 1.
        line: Option<u32>,
        /// The word found.
        found: Option<String>,
        /// What is wrong and what was expected, in the language of the address.
        message: String,
    }
}

impl Fault {
    /// Something wrong at a field.
    pub fn at(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: Some(field.into()), message: message.into(), ..Self::default() }
    }

    /// Says which word was found; of a long one only the beginning is kept.
    #[must_use]
    pub fn found(mut self, word: &str) -> Self {
        self.found = Some(word.chars().take(80).collect());
        self
    }

    /// Says on which line.
    #[must_use]
    pub const fn on_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self::at(problem.field, problem.text)
    }
}

/// Why the request itself cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The Host header names another site (421).
    OtherHost,
    /// It must be known more surely who asks (403).
    Assurance,
    /// The form was sent from another site (403).
    OtherOrigin,
    /// The address takes no such method (405).
    Method,
    /// The form cannot be read (400).
    Form,
    /// More was sent than we take (413).
    TooLarge,
    /// What was sent is neither a form nor JSON (415).
    ContentType,
    /// The page has no such form (406).
    Format,
    /// The form was not made for the session that sends it (403).
    OldForm,
    /// Asked too often; may be asked again after so many seconds (429).
    TooOften {
        /// Seconds, at least 1.
        wait: u32,
    },
    /// A program showed a key that is none, has ended or is too old (401).
    Key,
    /// The key is not for this (403).
    KeyScope,
    /// A program that writes showed a session beside its key (403).
    KeyBesideCookie,
}

/// Why a file is not given out to who may see it otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Withheld {
    /// It is not looked through yet (409).
    Quarantine,
    /// Something harmful was found in it, and its content is gone (410).
    Refused,
}

/// Why nothing could be done just now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Busy {
    /// The disk of the database is full.
    DiskFull,
    /// Others hold the database.
    Locked,
    /// It took too long.
    TooSlow,
}

impl Failure {
    /// The status it is answered with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotHere => StatusCode::NOT_FOUND,
            Self::Mistake(_) | Self::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Changed | Self::Withheld(Withheld::Quarantine) => StatusCode::CONFLICT,
            Self::Withheld(Withheld::Refused) => StatusCode::GONE,
            Self::Refused(Refusal::OtherHost) => StatusCode::MISDIRECTED_REQUEST,
            Self::Refused(Refusal::OtherOrigin | Refusal::Assurance) | Self::Surer { .. } => StatusCode::FORBIDDEN,
            Self::Refused(Refusal::Method) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Refused(Refusal::Form) => StatusCode::BAD_REQUEST,
            Self::Refused(Refusal::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Refused(Refusal::ContentType) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Refused(Refusal::Format) => StatusCode::NOT_ACCEPTABLE,
            Self::Refused(Refusal::OldForm) => StatusCode::FORBIDDEN,
            Self::Refused(Refusal::TooOften { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(Refusal::Key) => StatusCode::UNAUTHORIZED,
            Self::Refused(Refusal::KeyScope | Refusal::KeyBesideCookie) => StatusCode::FORBIDDEN,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::NotFound { .. } => Self::NotHere,
            db::Error::Conflict { .. } => Self::Changed,
            db::Error::Full => Self::Busy(Busy::DiskFull),
            db::Error::Locked(_) => Self::Busy(Busy::Locked),
            // A failure that a handler's own code carried out of the unit of work.
            other => match other.downcast::<Self>() {
                Ok(failure) => *failure,
                Err(other) => Self::Ours(other.into()),
            },
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<db::Error>() {
            Ok(error) => error.into(),
            Err(error) => error.downcast::<Self>().unwrap_or_else(Self::Ours),
        }
    }
}

impl From<Mistake> for Failure {
    fn from(mistake: Mistake) -> Self {
        Self::Mistake(mistake)
    }
}

/// A failure on its way to the frame, which writes the page.
#[derive(Clone)]
pub(crate) struct Carried(pub(crate) Arc<Failure>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(Arc::new(self)));
        response
    }
}

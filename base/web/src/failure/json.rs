//! A failure as a program gets it: the same words as on the page, and every fault with its field.

use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::{Busy, Failure, FailurePage, Fault, Refusal};

/// What a program is answered when something fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FailureBody {
    /// What failed.
    pub error: FailureWords,
}

/// What failed, in one word and in sentences.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FailureWords {
    /// One word, which does not change with the language: `not_here`, `faults`, `changed`.
    pub kind: &'static str,
    /// What happened, in the language of the address.
    pub message: String,
    /// Everything that is wrong in what was sent; empty when the fault is not in it.
    pub faults: Vec<Fault>,
    /// Number under which our own fault is logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

impl Failure {
    /// One word for programs, which does not change with the language.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NotHere => "not_here",
            Self::Mistake(_) => "mistake",
            Self::Faults(_) => "faults",
            Self::Changed => "changed",
            Self::Refused(refusal) => match refusal {
                Refusal::OtherHost => "other_host",
                Refusal::OtherOrigin => "other_origin",
                Refusal::Method => "method",
                Refusal::Form => "unreadable",
                Refusal::TooLarge => "too_large",
                Refusal::ContentType => "content_type",
                Refusal::Format => "format",
            },
            Self::Busy(Busy::DiskFull) => "disk_full",
            Self::Busy(Busy::Locked | Busy::TooSlow) => "busy",
            Self::Ours(_) => "ours",
        }
    }
}

impl FailureBody {
    /// The words of the page as a program gets them.
    pub(super) fn of(failure: &Failure, page: &FailurePage) -> Self {
        let faults = match failure {
            Failure::Faults(faults) => faults.clone(),
            _ => Vec::new(),
        };
        let sentences = if faults.is_empty() { page.sentences.as_slice() } else { &[] };
        let message = std::iter::once(format!("{}.", page.v.title)).chain(sentences.iter().map(crate::Phrase::words));
        let message = message.collect::<Vec<_>>().join(" ");
        Self { error: FailureWords { kind: failure.kind(), message, faults, reference: page.reference.clone() } }
    }

    pub(super) fn answer(&self, failure: &Failure) -> Response {
        (failure.status(), axum::Json(self)).into_response()
    }
}

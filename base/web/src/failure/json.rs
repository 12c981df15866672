//! A failure as a program gets it: the same words as on the page, and every fault with its field.

use axum::response::{IntoResponse, Response};

use super::{Busy, Failure, FailurePage, Fault, Refusal, Withheld};
use crate::shape;

shape! {
    /// What a program is answered when something fails.
    #[derive(PartialEq, Eq)]
    struct FailureBody {
        /// What failed.
        error: FailureWords,
    }

    /// What failed, in one word and in sentences.
    #[derive(PartialEq, Eq)]
    struct FailureWords {
        /// One word, which does not change with the language: `not_here`, `faults`, `changed`.
        kind: String,
        /// What happened, in the language of the address.
        message: String,
        /// Everything that is wrong in what was sent; empty when the fault is not in it.
        faults: Vec<Fault>,
        /// Number under which our own fault is logged.
        reference: Option<String>,
    }
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
                Refusal::Assurance => "assurance",
                Refusal::OtherOrigin => "other_origin",
                Refusal::Method => "method",
                Refusal::Form => "unreadable",
                Refusal::TooLarge => "too_large",
                Refusal::ContentType => "content_type",
                Refusal::Format => "format",
                Refusal::OldForm => "old_form",
                Refusal::TooOften { .. } => "too_often",
                Refusal::Key => "key",
                Refusal::KeyScope => "key_scope",
                Refusal::KeyBesideCookie => "key_beside_cookie",
            },
            Self::Withheld(Withheld::Quarantine) => "file_waits",
            Self::Withheld(Withheld::Refused) => "file_harmful",
            Self::Surer { .. } => "assurance",
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
        Self { error: FailureWords { kind: failure.kind().into(), message, faults, reference: page.reference.clone() } }
    }

    pub(super) fn answer(&self, failure: &Failure) -> Response {
        (failure.status(), axum::Json(self)).into_response()
    }
}

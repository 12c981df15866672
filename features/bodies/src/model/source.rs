//! Sources that have been read, and what was found in them.
//!
//! A proposal is nothing in the register: it waits until somebody confirms, corrects or rejects it, and says afterwards who did.

use charter::reading::{Confidence, Passage, Proposal, What};
use charter::rule::RuleKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A page or paper that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identity.
    pub id: Uuid,
    /// What the page calls itself.
    pub title: String,
    /// What the file was called; empty for pasted text.
    pub file_name: String,
    /// Where on the web it was fetched; none for a file or pasted text.
    pub address: Option<String>,
    /// Language of the text: `sv`.
    pub language: String,
    /// What was read.
    pub text: String,
    /// Who had it read.
    pub read_by: String,
    /// When.
    pub at: Timestamp,
}

/// What somebody has decided about a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nobody has decided yet.
    Open,
    /// It is in the register as it was proposed.
    Confirmed,
    /// It is in the register with changes.
    Corrected,
    /// It is not to be in the register.
    Rejected,
}

impl Decision {
    /// The word in columns and JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Confirmed => "confirmed",
            Self::Corrected => "corrected",
            Self::Rejected => "rejected",
        }
    }

    /// The decision that a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Open, Self::Confirmed, Self::Corrected, Self::Rejected].into_iter().find(|d| d.as_str() == word)
    }
}

/// What was found at one place of a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Something that can be confirmed.
    Proposal(Box<Proposal>),
    /// A sentence that speaks of meetings or members but could not be read: told, so that somebody looks at it.
    NotUnderstood(Passage),
}

/// A proposal that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its identity.
    pub id: Uuid,
    /// What was found.
    pub finding: Finding,
    /// What was decided.
    pub decision: Decision,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
}

impl Kept {
    /// The proposal, unless it is a sentence that was not understood.
    #[must_use]
    pub fn proposal(&self) -> Option<&Proposal> {
        self.finding.proposal()
    }
}

impl Finding {
    /// The proposal, unless it is a sentence that was not understood.
    #[must_use]
    pub fn proposal(&self) -> Option<&Proposal> {
        match self {
            Self::Proposal(proposal) => Some(proposal),
            Self::NotUnderstood(_) => None,
        }
    }

    /// The body it is about, as the source calls it; empty when it is about none.
    #[must_use]
    pub fn body_name(&self) -> &str {
        match self {
            Self::Proposal(proposal) => &proposal.body.name,
            Self::NotUnderstood(_) => "",
        }
    }

    /// The words it was read from.
    #[must_use]
    pub fn quote(&self) -> &str {
        match self {
            Self::Proposal(proposal) => &proposal.quote,
            Self::NotUnderstood(passage) => &passage.words,
        }
    }

    /// How sure the reader is, as columns and JSON have it.
    #[must_use]
    pub const fn confidence(&self) -> &'static str {
        match self {
            Self::Proposal(proposal) => confidence_word(proposal.confidence),
            Self::NotUnderstood(_) => "unsure",
        }
    }

    /// What kind of thing is proposed.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Proposal(proposal) => kind(&proposal.what),
            Self::NotUnderstood(_) => "not_understood",
        }
    }
}

/// How sure the reader is, as columns and JSON have it.
#[must_use]
pub const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Likely => "likely",
        Confidence::Unsure => "unsure",
    }
}

/// What kind of thing is proposed, as columns and JSON have it.
fn kind(what: &What) -> &'static str {
    use charter::Family as F;
    match what {
        What::Body(_) => "body",
        What::Members(_) => "members",
        What::Invited(_) => "invited",
        What::Contact { .. } => "contact",
        What::Document { .. } => "document",
        What::Rule { kind: RuleKind::BeforeEach { .. }, .. } => "pre_meeting",
        What::Rule { kind, .. } => match kind.family() {
            F::Composition => "members",
            F::Chair => "chair",
            F::Secretary => "secretary",
            F::Convening => "convener",
            F::Cadence => "cadence",
            F::Order => "pre_meeting",
            F::Competence => "competence",
            F::Pairing => "twin",
        },
    }
}

//! What a reading answers: proposals with the words they were read from, and how sure the reader is.
//!
//! Everything here can be kept as JSON until a person has confirmed, corrected or rejected it.
//!
//! | confidence | when | what a person should do |
//! |---|---|---|
//! | sure | the pattern is exact, the body is in the register and named in full, all names have their own spelling | look at the words, confirm; many together |
//! | likely | something was inferred, misspelt or is new | compare with the words around |
//! | unsure | past tense, a negation, numbers that do not agree | read the page |
//!
//! A proposal never stands without its words: the quote is a piece of the text, at most 25 words long, with its line and bytes. So whoever
//! confirms can see it where it stands, and the rule can carry it as its source.

use kernel::slug::Slug;
use serde::{Deserialize, Serialize};

use crate::rule::{RuleKind, Severity};

/// How sure a reading is. Orders from unsure to sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Osäker: a guess that needs a person's eyes.
    Unsure,
    /// Trolig: the pattern is known, some part was inferred, misspelt or is new to the register.
    Likely,
    /// Säker: the pattern is exact, the body is known, and every name in it resolved by its own spelling.
    Sure,
}

/// Where words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Line, counted from 1.
    pub line: u32,
    /// First byte in the text that was read.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Which language a text is in, as far as the reader cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Swedish.
    Swedish,
    /// Another language: nothing is proposed.
    Other,
    /// Too few words to tell; read as Swedish.
    Unclear,
}

/// What kind of body a text speaks of; the words are those of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyForm {
    /// Forum.
    Forum,
    /// Råd.
    Council,
    /// Branschråd.
    IndustryCouncil,
    /// Tjänstepersonsgrupp, chefsgrupp.
    OfficialsGroup,
    /// Arbetsgrupp.
    WorkingGroup,
    /// Styrgrupp.
    SteeringGroup,
    /// Projektgrupp, referensgrupp.
    ProjectGroup,
    /// Projektledning.
    ProjectLead,
    /// Nätverk.
    Network,
    /// Fullmäktige.
    Assembly,
    /// Träff, konferens, dagar.
    Event,
}

impl BodyForm {
    /// The word in files and columns: `officials_group`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Forum => "forum",
            Self::Council => "council",
            Self::IndustryCouncil => "industry_council",
            Self::OfficialsGroup => "officials_group",
            Self::WorkingGroup => "working_group",
            Self::SteeringGroup => "steering_group",
            Self::ProjectGroup => "project_group",
            Self::ProjectLead => "project_lead",
            Self::Network => "network",
            Self::Assembly => "assembly",
            Self::Event => "event",
        }
    }
}

/// Who sits, as far as the text says; the words are those of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyTier {
    /// Elected representatives.
    Political,
    /// Officials.
    Officials,
    /// Both.
    Mixed,
}

impl BodyTier {
    /// The word in files and columns: `political`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Political => "political",
            Self::Officials => "officials",
            Self::Mixed => "mixed",
        }
    }
}

/// A body that a text speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedBody {
    /// The name as the source has it, or made of its words ("Tjänstemannagrupp för folkhälsa").
    pub name: String,
    /// The body of the register, when there is one of that name.
    pub slug: Option<Slug>,
    /// The slug it would get, or has.
    pub called: Option<Slug>,
}

/// A body as the page describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadBody {
    /// Its kind, when its name or the page says it.
    pub form: Option<BodyForm>,
    /// Who sits, when the page says it.
    pub tier: Option<BodyTier>,
    /// The sentence that says what it is for, when one stands first in its part of the page; at most some 60 words.
    pub purpose: Option<String>,
}

/// One thing that somebody may confirm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The body it is about.
    pub body: NamedBody,
    /// What is proposed.
    pub what: What,
    /// The words it was read from: a piece of the text as it stands, at most 25 words.
    pub quote: String,
    /// Line of the quote, counted from 1.
    pub line: u32,
    /// Where the quote stands.
    pub place: Place,
    /// How sure the reader is.
    pub confidence: Confidence,
}

/// What a proposal proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The body itself; new when its name has no slug in the register.
    Body(ReadBody),
    /// A rule of its charter.
    Rule {
        /// The rule. Bodies and groups that the register lacks are called by the slug they would get.
        kind: RuleKind,
        /// How hard the words put it.
        severity: Severity,
    },
    /// Organisations and groups that belong to it.
    Members(Vec<ReadMember>),
    /// Organisations and groups that are invited.
    Invited(Vec<ReadMember>),
    /// Whom to ask: the words after "Kontakt", and an address when one stands there.
    Contact {
        /// Name or function, as it stands.
        words: String,
        /// E-mail.
        email: Option<String>,
    },
    /// A document of the body that the text mentions.
    Document {
        /// "Arbetsordning", "Handlingsplan för innovation".
        title: String,
    },
}

/// One name in a list of members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadMember {
    /// The words as they stand.
    pub words: String,
    /// Where.
    pub place: Place,
    /// What they mean.
    pub is: Member,
    /// How sure.
    pub confidence: Confidence,
    /// What they may mean when that is not sure: slug and name, known or (for a group that lacks) to be made.
    pub proposal: Option<(Slug, String)>,
}

/// What a name in a list means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Member {
    /// This organisation.
    Organisation(Slug),
    /// This group of organisations.
    Group(Slug),
    /// One of these, a person must say which.
    OneOf(Vec<Slug>),
    /// Nothing the register knows.
    Unknown,
}

/// A pasted list of members, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberList {
    /// The names, in the order they stand.
    pub entries: Vec<ReadMember>,
    /// Words that name nobody ("med flera", "bland annat"): told, so that no word is dropped.
    pub leftover: Vec<Passage>,
}

/// Words and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The words as they stand.
    pub words: String,
    /// Where.
    pub place: Place,
}

/// A page, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageReading {
    /// The language of the text. When it is another than Swedish, nothing else is filled.
    pub language: Language,
    /// The bodies the page speaks of, in the order they come.
    pub bodies: Vec<NamedBody>,
    /// What may be confirmed, in the order it stands.
    pub proposals: Vec<Proposal>,
    /// Sentences that speak of meetings or members but could not be read.
    pub not_understood: Vec<Passage>,
}

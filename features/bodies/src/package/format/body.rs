//! One file of the folder `bodies`: the body with its links, contacts, charters, seats, meetings and documents.

use base64::prelude::{BASE64_STANDARD, Engine};
use charter::{
    facts::{MeetingState, SeatRole, Side},
    rule::{RuleKind, Sector, Severity, Source},
};
use kernel::{Date, LocalTime, slug::Slug};
use serde::Deserialize;

use crate::model::{BodyKind, Level, LinkKind, Tier};

/// The head of a file in `bodies/`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Address word.
    pub slug: Slug,
    /// "Kulturforum".
    pub name: String,
    /// Short name, when the name is long.
    pub short: Option<String>,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Slugs it had before; they redirect.
    #[serde(default)]
    pub former_slugs: Vec<Slug>,
    /// What kind of body.
    pub kind: BodyKind,
    /// Local to EU.
    pub level: Level,
    /// Political, officials or both; missing when the source does not say.
    pub tier: Option<Tier>,
    /// Code of the county it belongs to.
    pub county: Option<String>,
    /// The government's Politikerforum is not ours, but its dates bind ours.
    #[serde(default)]
    pub external: bool,
    /// One or two sentences: what it is for.
    pub purpose: Option<String>,
    /// First day, when known.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// A remark that belongs on its page, e.g. that it is invented for the demo.
    pub note: Option<String>,
}

/// `[[link]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// How they belong together, seen from this body.
    pub kind: LinkKind,
    /// The other body.
    pub body: Slug,
}

/// `[[contact]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Key of the person.
    pub person: Slug,
    /// Address of the function, when it has one.
    pub email: Option<String>,
    /// Telephone of the function.
    pub phone: Option<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// `[[charter]]` in a body file, followed by its `[[charter.rule]]`s.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CharterVersion {
    /// "Arbetsordning för Kulturforum".
    pub title: String,
    /// First day in force.
    pub from: Option<Date>,
    /// Last day in force.
    pub to: Option<Date>,
    /// The rules; read one by one by the reader.
    #[serde(default, rename = "rule")]
    pub rules: Vec<RuleEntry>,
}

/// `[[charter.rule]]`: the rule type with its parameters, and where it was read.
#[derive(Clone, Debug, Deserialize)]
pub struct RuleEntry {
    /// A name by which a deviation can point at it.
    pub key: Option<Slug>,
    /// How hard it demands; must when not said.
    #[serde(default)]
    pub severity: Severity,
    /// Where it stands.
    pub source: Source,
    /// First day within the version.
    pub from: Option<Date>,
    /// Last day within the version.
    pub to: Option<Date>,
    /// The day from which the turns of `alternate` are counted; `from` is the rule's own.
    pub turns_from: Option<Date>,
    /// The rule itself: `rule = "range"`, `min = 3`, `max = 4`.
    #[serde(flatten)]
    pub kind: RuleKind,
}

impl RuleEntry {
    /// Puts the day from which turns are counted where the rule has it.
    pub(in crate::package) fn turn(&mut self) {
        if let (Some(day), RuleKind::Alternate { from, .. }) = (self.turns_from, &mut self.kind) {
            *from = Some(day);
        }
    }
}

/// `[[seat]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Key inside the body's file, kept: the seat's identity follows from it.
    pub key: Slug,
    /// What its holder is.
    pub role: SeatRole,
    /// Who appoints; the organisation represented when not said.
    pub appointed_by: Option<Slug>,
    /// The organisation represented.
    pub organisation: Option<Slug>,
    /// Or the group represented.
    pub group: Option<Slug>,
    /// Demanded side.
    pub side: Option<Side>,
    /// Demanded sector.
    pub sector: Option<Sector>,
    /// Its area.
    pub area: Option<Slug>,
    /// Whether its holder votes.
    #[serde(default)]
    pub voting: bool,
    /// Whether the holder's name stands in public: elected representatives yes, officials when they agree.
    #[serde(default)]
    pub public: bool,
    /// The term it belongs to; gives its days when `from` and `to` are missing.
    pub term: Option<Slug>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// The first day is not known, although its term or seat has one.
    #[serde(default)]
    pub open_from: bool,
    /// It has no last day, although its term or seat has one.
    #[serde(default)]
    pub open_to: bool,
    /// People in it.
    #[serde(default)]
    pub holders: Vec<Holder>,
    /// People proposed for it.
    #[serde(default)]
    pub nominees: Vec<Nominee>,
}

/// A person in a seat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Key of the person.
    pub person: Slug,
    /// Where she comes from, when it is not the organisation of the seat.
    pub organisation: Option<Slug>,
    /// First day; the seat's when not said.
    pub from: Option<Date>,
    /// Last day; the seat's when not said.
    pub to: Option<Date>,
    /// The first day is not known, although the seat has one.
    #[serde(default)]
    pub open_from: bool,
    /// It has no last day, although the seat has one.
    #[serde(default)]
    pub open_to: bool,
    /// The appointing decision: "Kommunfullmäktige § 12/2026".
    pub decision: Option<String>,
    /// Its date.
    pub decided: Option<Date>,
}

/// A person proposed for a seat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nominee {
    /// Key of the person.
    pub person: Slug,
    /// Where she comes from.
    pub organisation: Option<Slug>,
    /// Day the nomination came in.
    pub on: Date,
    /// First day she would sit; the seat's when not said.
    pub from: Option<Date>,
    /// Last day she would sit.
    pub to: Option<Date>,
    /// The first day is not known, although the seat has one.
    #[serde(default)]
    pub open_from: bool,
    /// It has no last day, although the seat has one.
    #[serde(default)]
    pub open_to: bool,
}

/// `[[meeting]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The day; the first of the month when only the month is known.
    pub date: Date,
    /// Whether only the month is known.
    #[serde(default)]
    pub month_only: bool,
    /// Planned, held or cancelled.
    pub state: MeetingState,
    /// When it begins, in Swedish time: "13:00".
    pub starts: Option<LocalTime>,
    /// When it ends, the same day.
    pub ends: Option<LocalTime>,
    /// Where, in words: "Kramfors, Folkets hus".
    pub place: Option<String>,
    /// The organisation at which it is held.
    pub host: Option<Slug>,
    /// Whether one can take part on line.
    #[serde(default)]
    pub online: bool,
    /// A remark: "första mötet, ett trettiotal aktörer".
    pub note: Option<String>,
}

/// `[[document]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// "Arbetsordning för Kulturforum".
    pub title: String,
    /// First day it is in force.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Where it lies, when that is known.
    pub link: Option<String>,
    /// The file itself, when it lies in the register.
    pub file: Option<EnclosedFile>,
    /// A remark: "under arbete".
    pub note: Option<String>,
}

/// A file inside a package.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnclosedFile {
    /// What it is called.
    pub name: String,
    /// What it holds, in base64.
    #[serde(default)]
    pub content: String,
    /// Why it was not written: `quarantine` or `refused`. The document then comes without its file.
    pub left_out: Option<LeftOut>,
}

/// Why a file was left out of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// It was not looked through yet.
    Quarantine,
    /// Something harmful was found in it.
    Refused,
}

impl EnclosedFile {
    /// What it holds and what that is, told from the content; `None` when it is no base64 or of no kind that is kept.
    #[must_use]
    pub fn opened(&self) -> Option<(Vec<u8>, &'static str)> {
        let content = BASE64_STANDARD.decode(&self.content).ok()?;
        let kind = input::kept::media_type(&content)?;
        Some((content, kind))
    }
}

/// `[[deviation]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    /// Key of the rule.
    pub rule: Slug,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Why.
    pub reason: String,
    /// Who accepted it.
    pub by: String,
    /// When.
    pub on: Date,
}

/// `[[contradiction]]` in a body file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// What it is about.
    pub about: String,
    /// What one source says.
    pub one: String,
    /// What the other says.
    pub other: String,
    /// First day it matters.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

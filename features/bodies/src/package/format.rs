//! The register as readable TOML files: what each file may hold.
//!
//! One folder is one package. Things name each other by slug; people by a key that lives in the package only.
//! `demo/README.md` shows the format to people; the reader is in [`super::read`].

use charter::{
    facts::{MeetingState, SeatRole, Side},
    rule::{RuleKind, Sector, Severity, Source},
};
use kernel::{Date, slug::Slug};
use serde::Deserialize;

use crate::model::{BodyKind, Level, LinkKind, OrganisationKind, Tier};

/// `[[county]]` in `counties.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct County {
    /// Two digits: `22`.
    pub code: String,
    /// "Västernorrlands län".
    pub name: String,
    /// The region that answers for its development.
    pub region: Slug,
}

/// One row of `municipality = […]` in `municipalities.toml`; becomes an organisation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Four digits; the first two are the county's.
    pub code: String,
    /// "Härnösand".
    pub name: String,
    /// "Härnösands kommun".
    pub organisation: String,
    /// Address word, where the one made of the organisation's name is not its own: Habo and Håbo.
    pub slug: Option<Slug>,
}

impl Municipality {
    /// Address word of the organisation; `None` when its name holds no letter or digit.
    #[must_use]
    pub fn slug(&self) -> Option<Slug> {
        self.slug.clone().or_else(|| Slug::from_name(&self.organisation))
    }
}

/// `[[area]]` in `areas.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Address word.
    pub slug: Slug,
    /// "Mellersta Norrland".
    pub name: String,
    /// Codes of its counties.
    pub counties: Vec<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// `[[term]]` in `terms.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// `2027-2030`.
    pub slug: Slug,
    /// "Mandatperioden 2027–2030".
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// `[[party]]` in `parties.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Address word.
    pub slug: Slug,
    /// "Centerpartiet".
    pub name: String,
    /// "C".
    pub abbreviation: String,
}

/// `[[organisation]]` in `organisations.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Address word.
    pub slug: Slug,
    /// Its name now.
    pub name: String,
    /// What kind of unit it is.
    pub kind: OrganisationKind,
    /// Its part of society.
    pub sector: Option<Sector>,
    /// Code of its county, when it has one.
    pub county: Option<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Other spellings people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Names it had before, with their days.
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// The organisation it is a local branch of.
    pub branch_of: Option<Slug>,
    /// The organisation it took over from.
    pub succeeds: Option<Slug>,
    /// Tasks it has: `regional-utveckling`.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// A remark that belongs on its page.
    pub note: Option<String>,
}

/// A name during a period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// A task during a period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// The task.
    pub task: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// `[[group]]` in `groups.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Address word.
    pub slug: Slug,
    /// "länets kommuner", as it stands inside a sentence.
    pub name: String,
    /// Its members.
    #[serde(default)]
    pub members: Vec<Member>,
}

/// A member of a group: a slug, or a table with days.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Member {
    /// Always a member.
    Always(Slug),
    /// Member for a time.
    During {
        /// The organisation.
        organisation: Slug,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    },
}

/// `[[sides]]` in `sides.toml`: who governs an organisation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sides {
    /// The organisation.
    pub organisation: Slug,
    /// Parties of the majority.
    pub majority: Vec<Slug>,
    /// Parties of the opposition.
    pub opposition: Vec<Slug>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// `[[person]]` in `people.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key inside the package.
    pub key: Slug,
    /// The short id in the person's address, eight letters and digits.
    pub address: Slug,
    /// "Mats Ekvall".
    pub name: String,
    /// "Kulturutvecklare", "kommunalråd".
    pub title: Option<String>,
    /// Where the person works or is elected.
    pub organisation: Option<Slug>,
    /// Party, for elected representatives.
    pub party: Option<Slug>,
    /// E-mail for the assignment.
    pub email: Option<String>,
    /// Telephone for the assignment.
    pub phone: Option<String>,
    /// Whether e-mail and telephone may stand in public.
    #[serde(default)]
    pub contact_public: bool,
    /// Protected identity: shown to the registrar only.
    #[serde(default)]
    pub protected: bool,
}

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
    /// The rule itself: `rule = "range"`, `min = 3`, `max = 4`.
    #[serde(flatten)]
    pub kind: RuleKind,
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
    /// A remark: "under arbete".
    pub note: Option<String>,
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

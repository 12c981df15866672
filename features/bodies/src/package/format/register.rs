//! Everything but bodies: counties, municipalities, areas, terms, parties, organisations, groups, sides, people.

use charter::rule::Sector;
use kernel::{Date, slug::Slug};
use serde::Deserialize;

use crate::model::OrganisationKind;

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
    /// Municipality code, for a municipality that does not stand in `municipalities.toml`.
    pub municipality: Option<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// Other spellings people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Other spellings that people used for a time.
    #[serde(default)]
    pub dated_aliases: Vec<FormerName>,
    /// Names it had before, with their days.
    #[serde(default)]
    pub former_names: Vec<FormerName>,
    /// The organisation it is a local branch of.
    pub branch_of: Option<Slug>,
    /// The organisation it took over from.
    pub succeeds: Option<Slug>,
    /// The organisation it went into, together with others.
    pub merged_into: Option<Slug>,
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

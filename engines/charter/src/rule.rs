//! Charters, versions and the closed set of rule types.
//!
//! Rules name organisations, groups and bodies by their [`Slug`], so that a charter reads the same in a file,
//! in the database and on the screen. There is no rule language.

use kernel::{
    Date, Period,
    id::{CharterId, RuleId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

/// All versions of one body's rules of procedure, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Charter {
    /// The versions; on any day at most one is in force.
    pub versions: Vec<Version>,
}

/// The rules in force during one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its identity.
    pub id: CharterId,
    /// When it is in force.
    pub period: Period,
    /// "Arbetsordning för Kulturforum".
    pub title: String,
    /// Its rules, in the order they are written.
    pub rules: Vec<Rule>,
}

/// One rule of a charter version.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its identity.
    pub id: RuleId,
    /// What it demands.
    pub kind: RuleKind,
    /// How hard it demands it.
    pub severity: Severity,
    /// Where it stands written.
    pub source: Source,
    /// When it holds within its version; usually [`Period::ALWAYS`].
    pub period: Period,
}

/// How a departure from a rule counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A departure is a breach.
    #[default]
    Must,
    /// A departure is a warning.
    Should,
    /// A departure outside the tolerance is a warning.
    About,
}

/// Where a rule was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document or page: "Arbetsordning för Kulturforum", "Sidan Forum och tjänstemannagrupperingar".
    pub title: String,
    /// The paragraph: "6 §".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The words themselves, at most some 25.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The year of the source, when it is old enough to be doubted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Whether the body has confirmed that the rule still holds.
    #[serde(default)]
    pub confirmed: bool,
}

/// The closed set of rule types. As TOML or JSON: `{ rule = "range", min = 3, max = 4 }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum RuleKind {
    // ── composition ──
    /// Every organisation of the group has `count` seats.
    EachOf {
        /// The group: `lanets-kommuner`.
        group: Slug,
        /// Seats each, 1 or more.
        count: u8,
    },
    /// Each of these organisations has at least one seat.
    Named {
        /// The organisations.
        organisations: Vec<Slug>,
    },
    /// Organisations of a category have seats, `min` to `max` of them.
    Category {
        /// The category, a group: `naringslivsframjande-organisationer`.
        category: Slug,
        /// At least so many organisations.
        min: Option<u16>,
        /// At most so many.
        max: Option<u16>,
    },
    /// Exactly one from the majority and one from the opposition of every organisation of the group.
    GoverningPair {
        /// The group.
        group: Slug,
    },
    /// One seat for each area.
    OnePer {
        /// The areas, e.g. the eight programme areas; their life is dated reference data.
        areas: Vec<Slug>,
        /// The group whose organisations nominate.
        nominated_by: Option<Slug>,
    },
    /// One organisation holds a seat for a whole group.
    OnBehalfOf {
        /// Who sits.
        organisation: Slug,
        /// For whom.
        group: Slug,
    },
    /// The organisations of a dated group that follows from something else: the financiers of a project.
    Derived {
        /// The group.
        group: Slug,
    },
    /// These organisations are invited; they need not come.
    Invited {
        /// The organisations.
        organisations: Vec<Slug>,
    },
    /// Holders of an office sit by virtue of it: "regional utvecklingsdirektör".
    ExOfficio {
        /// The office, in Swedish.
        office: String,
        /// Of which group of organisations, when said.
        group: Option<Slug>,
    },
    /// One rule where a predicate holds for an organisation of the group, another elsewhere.
    Conditional {
        /// Which organisations are asked.
        group: Slug,
        /// The question.
        predicate: Predicate,
        /// Where it holds.
        then: Box<RuleKind>,
        /// Elsewhere.
        otherwise: Option<Box<RuleKind>>,
    },
    /// Seats of all these sectors are filled: triple helix, five sectors.
    Sectors {
        /// The sectors that must be present.
        all_of: Vec<Sector>,
    },
    /// Anyone who wants takes part.
    Open,
    // ── chair and secretary ──
    /// The chair moves between sides, so many years each.
    Alternate {
        /// The sides in turn; the first chairs first.
        sides: Vec<ChairSide>,
        /// Years each, 1 or more.
        years: u8,
        /// Whether the turns start over with each term (and must fill it).
        within_term: bool,
        /// First day of the first turn, when turns do not start over with the term.
        from: Option<Date>,
    },
    /// The chair comes from this organisation (and, when said, holds this office).
    FixedChair {
        /// The organisation.
        organisation: Slug,
        /// The office, in Swedish: "regionstyrelsens ordförande".
        office: Option<String>,
    },
    /// The body elects its chair.
    Elected,
    /// So many people share the lead.
    CoLeads {
        /// How many, 2 or more.
        count: u8,
    },
    /// The organisation that has the chair also provides the secretary.
    SecretaryFollowsChair,
    /// The organisation keeps the secretariat.
    Host {
        /// The organisation.
        organisation: Slug,
    },
    // ── convening ──
    /// One organisation convenes ("sammankallande").
    Sole {
        /// The organisation.
        organisation: Slug,
    },
    /// Several organisations convene together.
    Joint {
        /// The organisations, two or more.
        organisations: Vec<Slug>,
    },
    /// One organisation coordinates ("samordnas av").
    CoordinatedBy {
        /// The organisation.
        organisation: Slug,
    },
    /// Somebody outside the register convenes.
    External {
        /// Who, in Swedish: "regeringen".
        convener: String,
    },
    // ── cadence, per calendar year unless said ──
    /// Exactly so many meetings a year.
    Exactly {
        /// Meetings, 1 or more.
        count: u8,
    },
    /// From `min` to `max` meetings a year.
    Range {
        /// At least.
        min: u8,
        /// At most.
        max: u8,
    },
    /// At least so many meetings a year.
    AtLeast {
        /// Meetings.
        count: u8,
    },
    /// About so many meetings a year.
    About {
        /// Meetings.
        count: u8,
        /// So many more or less is still about; 1 when not said.
        #[serde(default = "one")]
        tolerance: u8,
    },
    /// A meeting every so many weeks, days in closed periods (July, Christmas) not counted.
    Every {
        /// Weeks between meetings, 1 or more.
        weeks: u8,
        /// So many days more or less is still in time; 7 when not said.
        #[serde(default = "seven")]
        tolerance_days: u8,
    },
    /// One meeting before each meeting of another body.
    BeforeEach {
        /// The other body.
        body: Slug,
        /// At most so many days before.
        lead_days: Option<u16>,
    },
    /// Meetings are counted beside those of another body, never together with them.
    InAdditionTo {
        /// The other body.
        body: Slug,
    },
    /// Happens once.
    Once {
        /// The day, or the first day of the month when only the month is known.
        date: Date,
        /// Whether only the month is known.
        #[serde(default)]
        month_only: bool,
    },
    /// The source says nothing about how often.
    Unspecified,
    // ── order and notice ──
    /// Each meeting of the parent (which may be external) has exactly one meeting of this body before it.
    PreMeeting {
        /// The parent body.
        parent: Slug,
        /// At most so many days before.
        lead_days: u16,
    },
    /// This body prepares for another: each meeting of the other has one of this at least `lead_days` before it.
    PreparesFor {
        /// The other body.
        body: Slug,
        /// At least so many days before.
        lead_days: u16,
    },
    /// The summons goes out so many days before.
    Notice {
        /// Days.
        days: u16,
    },
    /// Documents go out so many days before.
    Documents {
        /// Days.
        days: u16,
    },
    /// Minutes are ready within so many days.
    MinutesWithin {
        /// Days.
        days: u16,
    },
    /// So many voting members must take part.
    Quorum {
        /// Share of the voting seats in percent, 1–100; more than half is 51.
        percent: Option<u8>,
        /// Or a number.
        count: Option<u16>,
    },
    /// Whether members may take part at a distance.
    Remote {
        /// The rule.
        participation: Remote,
    },
    // ── competence ──
    /// The body decides these kinds of matters and no others.
    Decides {
        /// The kinds, in Swedish, as the charter lists them.
        kinds: Vec<String>,
    },
    /// The body advises; it decides nothing.
    Advises,
    // ── pairing ──
    /// A twin body: a forum and its officials' group.
    Twin {
        /// The other body.
        body: Slug,
        /// Whether both have the same organisations.
        same_members: bool,
    },
}

const fn one() -> u8 {
    1
}

const fn seven() -> u8 {
    7
}

/// A question with a closed set of forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Predicate {
    /// The organisation has the task: `regional-utveckling`.
    HasTask {
        /// The task.
        task: String,
    },
    /// The organisation belongs to the group.
    InGroup {
        /// The group.
        group: Slug,
    },
    /// The day is this one or later.
    OnOrAfter {
        /// The day.
        date: Date,
    },
}

/// A side that chairs in turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChairSide {
    /// One organisation.
    Organisation(Slug),
    /// Any organisation of a group.
    Group(Slug),
}

/// Participation at a distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remote {
    /// Allowed.
    Allowed,
    /// Forbidden.
    Forbidden,
    /// Allowed to some extent.
    Limited,
}

/// The part of society an organisation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Business (näringsliv).
    Business,
    /// Civil society (civila samhället).
    CivilSociety,
    /// Municipalities (kommuner).
    Municipalities,
    /// Regions, formerly county councils (regioner, landsting).
    Regions,
    /// State authorities and government (staten).
    State,
    /// Universities and research (akademi).
    Academia,
    /// Any public body; matches municipalities, regions and state.
    Public,
}

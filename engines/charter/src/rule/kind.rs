//! The closed set of rule types, each with the words of a source that it stands for.
//!
//! A new type gets its family in `family.rs`, its words in `words.rs` and its check in the part of that family.

use kernel::{Date, slug::Slug};
use serde::{Deserialize, Serialize};

use super::{ChairSide, Predicate, Remote};
use crate::facts::Sector;

/// The closed set of rule types. As TOML or JSON: `{ rule = "range", min = 3, max = 4 }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum RuleKind {
    // ── composition ──
    /// Every organisation of the group has `count` seats.
    ///
    /// "Länets kommuner": `{ rule = "each_of", group = "lanets-kommuner", count = 1 }`.
    /// Fewer seats is a departure, and so are more ordinary ones; a chair's seat stands beside them.
    EachOf {
        /// The group: `lanets-kommuner`.
        group: Slug,
        /// Seats each, 1 or more.
        count: u8,
    },
    /// Each of these organisations has at least one seat.
    ///
    /// "Region Västernorrland, Kommunförbundet, Länsstyrelsen": `{ rule = "named", organisations = ["…", "…"] }`.
    /// An organisation that has ceased gives a question, not a missing seat.
    Named {
        /// The organisations.
        organisations: Vec<Slug>,
    },
    /// Organisations of a category have seats, `min` to `max` of them.
    ///
    /// "Näringslivsfrämjande organisationer": `{ rule = "category", category = "…", min = 2 }`.
    /// Without `min` one is enough.
    Category {
        /// The category, a group: `naringslivsframjande-organisationer`.
        category: Slug,
        /// At least so many organisations.
        min: Option<u16>,
        /// At most so many.
        max: Option<u16>,
    },
    /// Exactly one from the majority and one from the opposition of every organisation of the group.
    ///
    /// "En representant vardera från majoritet och opposition": `{ rule = "governing_pair", group = "…" }`.
    /// Sides come from the party of the holder; when they change, seats are flagged and nobody is moved.
    GoverningPair {
        /// The group.
        group: Slug,
    },
    /// One seat for each area.
    ///
    /// "En per programområde": `{ rule = "one_per", areas = ["ovre-norrland", "…"], nominated_by = "…" }`.
    OnePer {
        /// The areas, e.g. the eight programme areas; their life is dated reference data.
        areas: Vec<Slug>,
        /// The group whose organisations nominate.
        nominated_by: Option<Slug>,
    },
    /// One organisation holds a seat for a whole group.
    ///
    /// "Nordmalings kommun (som representant för Umeåregionens kranskommuner)":
    /// `{ rule = "on_behalf_of", organisation = "nordmalings-kommun", group = "umearegionens-kranskommuner" }`.
    OnBehalfOf {
        /// Who sits.
        organisation: Slug,
        /// For whom.
        group: Slug,
    },
    /// The organisations of a dated group that follows from something else: the financiers of a project.
    ///
    /// "Finansiärerna": `{ rule = "derived", group = "finansiarer-arbetsmarknadsregionen" }`.
    Derived {
        /// The group.
        group: Slug,
    },
    /// These organisations are invited; they need not come.
    ///
    /// "Därtill inbjuds Handelskammaren": `{ rule = "invited", organisations = ["handelskammaren"] }`.
    /// A seat as a member for one of them is worth a look.
    Invited {
        /// The organisations.
        organisations: Vec<Slug>,
    },
    /// Holders of an office sit by virtue of it: "regional utvecklingsdirektör".
    ///
    /// `{ rule = "ex_officio", office = "regional utvecklingsdirektör", group = "…" }`. Without a group it is stated, not checked,
    /// except as a branch of a condition.
    ExOfficio {
        /// The office, in Swedish.
        office: String,
        /// Of which group of organisations, when said.
        group: Option<Slug>,
    },
    /// One rule where a predicate holds for an organisation of the group, another elsewhere.
    ///
    /// "… liksom landstingets regionala utvecklingsdirektör i det län där länsstyrelsen fortfarande har utvecklingsansvaret".
    /// Organisations of which nothing is known give a question.
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
    ///
    /// "Triple helix": `{ rule = "sectors", all_of = ["business", "public", "academia"] }`.
    /// The sector is the seat's own, else that of the organisation its holder comes from.
    Sectors {
        /// The sectors that must be present.
        all_of: Vec<Sector>,
    },
    /// Anyone who wants takes part.
    ///
    /// `{ rule = "open" }`. Stated, not checked.
    Open,
    // ── chair and secretary ──
    /// The chair moves between sides, so many years each.
    ///
    /// "Ordförandeuppdraget växlar mellan regionen och kommunerna, två år vardera under mandatperioden":
    /// `{ rule = "alternate", sides = [{ organisation = "…" }, { group = "…" }], years = 2, within_term = true }`.
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
    ///
    /// `{ rule = "fixed_chair", organisation = "region-vasternorrland" }`. The office is stated, not checked.
    FixedChair {
        /// The organisation.
        organisation: Slug,
        /// The office, in Swedish: "regionstyrelsens ordförande".
        office: Option<String>,
    },
    /// The body elects its chair.
    ///
    /// `{ rule = "elected" }`: whoever it is, somebody should chair.
    Elected,
    /// So many people share the lead.
    ///
    /// "Två projektledare som delar ansvar": `{ rule = "co_leads", count = 2 }`, held against seats with the role lead.
    CoLeads {
        /// How many, 2 or more.
        count: u8,
    },
    /// The organisation that has the chair also provides the secretary.
    ///
    /// "Den organisation som är ordförande tillhandahåller även sekreterarfunktion".
    SecretaryFollowsChair,
    /// The organisation keeps the secretariat.
    ///
    /// "Kansliet finns hos SKL": `{ rule = "host", organisation = "skl" }`.
    Host {
        /// The organisation.
        organisation: Slug,
    },
    // ── convening ──
    /// One organisation convenes ("sammankallande").
    ///
    /// "Region Västernorrland är sammankallande": `{ rule = "sole", organisation = "…" }`. Stated, not checked, as all conveners.
    Sole {
        /// The organisation.
        organisation: Slug,
    },
    /// Several organisations convene together.
    ///
    /// "Region Västernorrland och länsstyrelsen gemensamt": `{ rule = "joint", organisations = ["…", "…"] }`.
    Joint {
        /// The organisations, two or more.
        organisations: Vec<Slug>,
    },
    /// One organisation coordinates ("samordnas av").
    ///
    /// "Samordnas av Region Västernorrland": `{ rule = "coordinated_by", organisation = "…" }`.
    CoordinatedBy {
        /// The organisation.
        organisation: Slug,
    },
    /// Somebody outside the register convenes.
    ///
    /// "Regeringens mötesplats": `{ rule = "external", convener = "regeringen" }`.
    External {
        /// Who, in Swedish: "regeringen".
        convener: String,
    },
    // ── cadence, per calendar year unless said ──
    /// Exactly so many meetings a year.
    ///
    /// "Två gånger per år": `{ rule = "exactly", count = 2 }`.
    Exactly {
        /// Meetings, 1 or more.
        count: u8,
    },
    /// From `min` to `max` meetings a year.
    ///
    /// "Tre-fyra gånger per år": `{ rule = "range", min = 3, max = 4 }`. With severity about, one more or less is still in order.
    Range {
        /// At least.
        min: u8,
        /// At most.
        max: u8,
    },
    /// At least so many meetings a year.
    ///
    /// "Minst en gång per år": `{ rule = "at_least", count = 1 }`.
    AtLeast {
        /// Meetings.
        count: u8,
    },
    /// About so many meetings a year.
    ///
    /// "Cirka fyra gånger årligen": `{ rule = "about", count = 4 }`.
    About {
        /// Meetings.
        count: u8,
        /// So many more or less is still about; 1 when not said.
        #[serde(default = "one")]
        tolerance: u8,
    },
    /// A meeting every so many weeks, days in closed periods (July, Christmas) not counted.
    ///
    /// "Var sjätte vecka": `{ rule = "every", weeks = 6 }`.
    Every {
        /// Weeks between meetings, 1 or more.
        weeks: u8,
        /// So many days more or less is still in time; 7 when not said.
        #[serde(default = "seven")]
        tolerance_days: u8,
    },
    /// One meeting before each meeting of another body.
    ///
    /// "Inför varje möte": `{ rule = "before_each", body = "politikerforum" }`. The same day will do.
    BeforeEach {
        /// The other body.
        body: Slug,
        /// At most so many days before.
        lead_days: Option<u16>,
    },
    /// Meetings are counted beside those of another body, never together with them.
    ///
    /// "Därutöver": `{ rule = "in_addition_to", body = "transportforum" }`. A shared day is worth a look.
    InAdditionTo {
        /// The other body.
        body: Slug,
    },
    /// Happens once.
    ///
    /// "Förbundsfullmäktige i november 2013": `{ rule = "once", date = "2013-11-01", month_only = true }`.
    Once {
        /// The day, or the first day of the month when only the month is known.
        date: Date,
        /// Whether only the month is known.
        #[serde(default)]
        month_only: bool,
    },
    /// The source says nothing about how often.
    ///
    /// A question on every day, until somebody finds out.
    Unspecified,
    // ── order and notice ──
    /// Each meeting of the parent (which may be external) has exactly one meeting of this body before it.
    ///
    /// "Inför varje möte arrangerar SKL ett förmöte": `{ rule = "pre_meeting", parent = "politikerforum", lead_days = 14 }`.
    PreMeeting {
        /// The parent body.
        parent: Slug,
        /// At most so many days before.
        lead_days: u16,
    },
    /// This body prepares for another: each meeting of the other has one of this at least `lead_days` before it.
    ///
    /// `{ rule = "prepares_for", body = "kulturforum", lead_days = 14 }`: done two weeks before, not within two weeks.
    PreparesFor {
        /// The other body.
        body: Slug,
        /// At least so many days before.
        lead_days: u16,
    },
    /// The summons goes out so many days before.
    ///
    /// Stated, not checked: the register of meetings does not know when the summons went out.
    Notice {
        /// Days.
        days: u16,
    },
    /// Documents go out so many days before.
    ///
    /// Stated, not checked.
    Documents {
        /// Days.
        days: u16,
    },
    /// Minutes are ready within so many days.
    ///
    /// Stated, not checked.
    MinutesWithin {
        /// Days.
        days: u16,
    },
    /// So many voting members must take part.
    ///
    /// Checked against voting seats that are filled: can so many take part at all?
    Quorum {
        /// Share of the voting seats in percent, 1–100; more than half is 51.
        percent: Option<u8>,
        /// Or a number.
        count: Option<u16>,
    },
    /// Whether members may take part at a distance.
    ///
    /// Stated, not checked.
    Remote {
        /// The rule.
        participation: Remote,
    },
    // ── competence ──
    /// The body decides these kinds of matters and no others.
    ///
    /// "Besluta om budget och tidsplaner": `{ rule = "decides", kinds = ["budget", "tidsplaner"] }`. Stated, not checked.
    Decides {
        /// The kinds, in Swedish, as the charter lists them.
        kinds: Vec<String>,
    },
    /// The body advises; it decides nothing.
    ///
    /// "En rådgivande grupp". Stated, not checked.
    Advises,
    // ── pairing ──
    /// A twin body: a forum and its officials' group.
    ///
    /// `{ rule = "twin", body = "transportgruppen", same_members = true }`: organisations that sit in one of them only are named.
    Twin {
        /// The other body.
        body: Slug,
        /// Whether both have the same organisations.
        same_members: bool,
    },
}

/// Tolerance of "about" when none is written.
const fn one() -> u8 {
    1
}

/// Tolerance of an interval, in days, when none is written.
const fn seven() -> u8 {
    7
}

//! What is known about a body. Order never matters; everything is true during its period.
//!
//! The facts of one body are gathered by whoever asks, and nothing is looked up on the way: what is not here is not known. An empty list
//! therefore means two things. Of seats and of people in them it means that there are none. Of meetings, and of what rules *name*
//! (memberships of a group, meetings of another body, the sides of an organisation), it means that nobody has told.
//!
//! Periods are civil days in Sweden, first and last included; an open end has always been or goes on. A row that was wrong and has been
//! withdrawn does not come here at all: the facts are those that hold on the day on which somebody asks.
//!
//! | a rule about | needs |
//! |---|---|
//! | composition | seats, memberships of the groups it names, sectors of organisations |
//! | majority and opposition | the sides of parties, and the party of each assignment |
//! | chair in turn | terms, and where whoever chairs comes from |
//! | meetings a year | meetings of the body |
//! | meetings before another's | meetings of the other |
//! | twin | who has seats in the other |

use kernel::{
    Date, Period,
    id::{AssignmentId, MeetingId, NominationId, PersonId, RuleId, SeatId},
    slug::Slug,
};
use serde::{Deserialize, Serialize};

pub use crate::rule::Sector;

/// Everything a charter is checked against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The body itself.
    pub body: Option<Slug>,
    /// When the body exists.
    pub existence: Period,
    /// Its seats.
    pub seats: Vec<Seat>,
    /// People in its seats.
    pub assignments: Vec<Assignment>,
    /// People proposed for its seats.
    pub nominations: Vec<Nomination>,
    /// Its own meetings.
    pub meetings: Vec<Meeting>,
    /// What is known of other bodies that its rules name.
    pub others: Vec<OtherBody>,
    /// Members of the groups that its rules name.
    pub memberships: Vec<Membership>,
    /// The organisations that its seats and rules name.
    pub organisations: Vec<Organisation>,
    /// Majority and opposition, per organisation and party.
    pub sides: Vec<GoverningSide>,
    /// Terms of office.
    pub terms: Vec<Term>,
    /// Areas that its rules name, e.g. programme areas.
    pub areas: Vec<Area>,
    /// Departures that somebody has accepted with a reason.
    pub deviations: Vec<Deviation>,
    /// Where sources contradict each other; shown, never merged.
    pub contradictions: Vec<Contradiction>,
}

/// A place in the body.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Its identity.
    pub id: SeatId,
    /// What its holder is.
    pub role: SeatRole,
    /// Who appoints; usually the organisation represented.
    pub appointed_by: Option<Slug>,
    /// Whom its holder represents.
    pub represents: Represents,
    /// Demanded side, where the rule is a pair.
    pub side: Option<Side>,
    /// Demanded sector, where the rule is sectors.
    pub sector: Option<Sector>,
    /// Its area, where there is one seat per area.
    pub area: Option<Slug>,
    /// Whether its holder votes.
    pub voting: bool,
    /// The term it belongs to.
    pub term: Option<Slug>,
    /// When it exists.
    pub period: Period,
}

/// Whom a seat represents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Represents {
    /// An organisation.
    Organisation(Slug),
    /// A group of organisations, through whoever sits.
    Group(Slug),
    /// Nobody in particular.
    #[default]
    Nobody,
}

impl Represents {
    /// An organisation, else a group, else nobody in particular.
    #[must_use]
    pub fn of(organisation: Option<Slug>, group: Option<Slug>) -> Self {
        match (organisation, group) {
            (Some(organisation), _) => Self::Organisation(organisation),
            (None, Some(group)) => Self::Group(group),
            (None, None) => Self::Nobody,
        }
    }
}

/// What the holder of a seat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatRole {
    /// Chair (ordförande).
    Chair,
    /// Vice chair (vice ordförande).
    ViceChair,
    /// One who leads, alone or together with others (projektledare).
    Lead,
    /// Ordinary member (ledamot).
    Member,
    /// Collective or personal substitute (ersättare).
    Substitute,
    /// Co-opted: attends and speaks (adjungerad).
    CoOpted,
    /// Invited (inbjuden).
    Invited,
    /// Insight seat (insynsplats).
    Insight,
    /// Observer (observatör).
    Observer,
    /// Secretary (sekreterare).
    Secretary,
}

/// A person in a seat.
///
/// It is ended and never deleted, so that who sat on a day can always be told. A substitute at one meeting is a fact of that meeting and
/// no assignment.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// Its identity.
    pub id: AssignmentId,
    /// The seat.
    pub seat: SeatId,
    /// The person.
    pub person: PersonId,
    /// Where the person comes from; the organisation the seat represents when not said.
    pub organisation: Option<Slug>,
    /// The person's party, when she has one.
    pub party: Option<Slug>,
    /// When.
    pub period: Period,
}

/// A person proposed for a seat; not yet decided.
///
/// A seat with a nominee is neither vacant nor filled: the check says that somebody is on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Nomination {
    /// Its identity.
    pub id: NominationId,
    /// The seat.
    pub seat: SeatId,
    /// The person.
    pub person: PersonId,
    /// Where the person comes from.
    pub organisation: Option<Slug>,
    /// The person's party.
    pub party: Option<Slug>,
    /// Day the nomination came in.
    pub nominated_on: Date,
    /// When she would sit.
    pub period: Period,
}

/// A meeting date.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Its identity.
    pub id: MeetingId,
    /// The day; the first of the month when only the month is known.
    pub date: Date,
    /// Whether only the month is known.
    pub month_only: bool,
    /// Planned, held or cancelled.
    pub state: MeetingState,
}

/// The state of a meeting.
///
/// A meeting that was planned for a day that has passed stays planned until somebody says that it was held; the check asks, and does
/// not take it for granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// To come.
    Planned,
    /// Has been.
    Held,
    /// Called off.
    Cancelled,
}

/// What is known of another body that the rules name.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherBody {
    /// The other body.
    pub body: Slug,
    /// Its meetings.
    pub meetings: Vec<Meeting>,
    /// The organisations with a seat in it, and when.
    pub members: Vec<(Slug, Period)>,
}

/// An organisation in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The group.
    pub group: Slug,
    /// The organisation.
    pub organisation: Slug,
    /// When.
    pub period: Period,
}

/// An organisation as far as rules care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its slug.
    pub slug: Slug,
    /// Its sector, when known.
    pub sector: Option<Sector>,
    /// When it exists.
    pub period: Period,
    /// Tasks it has, and when: `regional-utveckling`.
    pub tasks: Vec<(String, Period)>,
}

/// Majority or opposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Majority (majoritet).
    Majority,
    /// Opposition (opposition).
    Opposition,
}

/// The side of a party in an organisation.
///
/// Kept apart from the party, since the same party governs in one municipality and opposes in the next, and changes side when a
/// coalition breaks. Local parties are parties like others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoverningSide {
    /// The organisation.
    pub organisation: Slug,
    /// The party; local parties exist.
    pub party: Slug,
    /// Its side.
    pub side: Side,
    /// When.
    pub period: Period,
}

/// A period that seats belong to, e.g. mandatperiod 2027–2030.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its slug: `2027-2030`.
    pub slug: Slug,
    /// First to last day.
    pub period: Period,
}

/// An area that seats are shared out by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its slug.
    pub slug: Slug,
    /// When it exists.
    pub period: Period,
}

/// A departure from a rule that somebody has accepted with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The rule.
    pub rule: RuleId,
    /// When it is accepted.
    pub period: Period,
    /// Why, in words.
    pub reason: String,
    /// Who accepted it.
    pub by: String,
    /// On which day.
    pub on: Date,
}

/// Two sources that say different things.
///
/// The seeds have such: a page that promises eight goals and lists five headings. It is told as it stands, for somebody to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What it is about, in Swedish.
    pub about: String,
    /// What one source says, with its name.
    pub one: String,
    /// What the other says, with its name.
    pub other: String,
    /// When it matters.
    pub period: Period,
}

//! What is known of a county's bodies in a year, as the builder of the instance is given it. Order never matters.

use charter::{
    facts::{MeetingState, SeatRole},
    rule::{RuleKind, Severity},
};
use kernel::{
    Date,
    calendar::SchoolBreaks,
    id::{BodyId, OrganisationId, PersonId},
    slug::Slug,
};

use crate::model::{Condition, Group};

/// Everything a year is planned from, dials apart.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The county whose bodies are planned, by code.
    pub county: String,
    /// The year.
    pub year: i16,
    /// The day on which it is planned: what lies before is not moved.
    pub today: Date,
    /// The bodies.
    pub bodies: Vec<BodyFacts>,
    /// Organisations that people come from or that are away.
    pub organisations: Vec<OrganisationFacts>,
    /// School breaks of all counties.
    pub breaks: SchoolBreaks,
    /// What the plan must keep to.
    pub conditions: Vec<Condition>,
}

/// A body in a year.
#[derive(Clone, Debug)]
pub struct BodyFacts {
    /// Its identity.
    pub id: BodyId,
    /// Its address word.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The name where room is scarce.
    pub short: String,
    /// Where it stands on pages; [`Group::National`] is never planned, its days are kept.
    pub group: Group,
    /// Whether elected representatives sit in it.
    pub political: bool,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// The rules in force when the year begins, or when the body does.
    pub rules: Vec<(RuleKind, Severity)>,
    /// Who sits in it some day of the year, one row for each who does.
    pub seats: Vec<SeatFacts>,
    /// Its meetings of this year and the year before, by day.
    pub meetings: Vec<MeetingFacts>,
    /// Bodies that it prepares for, meets before, or is the twin of.
    pub links: Vec<(LinkWord, Slug)>,
}

/// How a body belongs to another, as far as days go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkWord {
    /// Prepares for it.
    PreparesFor,
    /// Meets just before it.
    PreMeeting,
    /// Is its twin.
    Twin,
}

/// A seat with somebody in it, some day of the year.
#[derive(Clone, Debug)]
pub struct SeatFacts {
    /// What she is there.
    pub role: SeatRole,
    /// Who.
    pub person: PersonId,
    /// The organisation she comes from.
    pub organisation: Option<OrganisationId>,
    /// Whether the seat votes.
    pub voting: bool,
    /// Her first day in it; nothing when she has always been there.
    pub from: Option<Date>,
    /// Her last day in it.
    pub to: Option<Date>,
}

/// A meeting in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingFacts {
    /// The day, or the first of the month.
    pub date: Date,
    /// Whether only the month is known.
    pub month_only: bool,
    /// Planned, held or cancelled.
    pub state: MeetingState,
    /// Minutes after midnight at which it begins and ends, when known.
    pub time: Option<(u16, u16)>,
    /// Where: a town, or online; nothing when not known.
    pub place: Option<KnownPlace>,
}

/// Where a meeting in the register is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownPlace {
    /// A town, by name.
    Town(String),
    /// Online.
    Online,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct OrganisationFacts {
    /// Its identity.
    pub id: OrganisationId,
    /// Its address word.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its county, by code.
    pub county: Option<String>,
    /// Its municipality, by code, when it is one.
    pub municipality: Option<String>,
}

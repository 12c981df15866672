//! The facts of one body in the order that checks ask for them: built once, borrowed by every day of the check.
//!
//! Everything is sorted by itself, so that the order in which facts came never shows.
//!
//! A check runs hundreds of times over the same facts, so what it would have to search for is sorted here once: seats with their holders
//! and nominees, members of groups, meetings by day. Nothing is copied; an index lives as long as the facts it was made of.

use std::collections::HashMap;

use kernel::{Date, id::SeatId, slug::Slug};

use crate::{
    day::Day,
    facts::{
        Assignment, Facts, Meeting, MeetingState, Membership, Nomination, OtherBody, Represents, Seat, SeatRole,
        Sector, Side, Term,
    },
};

/// Facts, sorted.
pub(crate) struct Index<'a> {
    /// As they came.
    pub(crate) facts: &'a Facts,
    /// Seats by organisation, then by id.
    pub(crate) seats: Vec<SeatFacts<'a>>,
    /// Own meetings that are not cancelled, in order.
    pub(crate) meetings: Vec<&'a Meeting>,
    /// Terms that the seats name; all terms when they name none. Earliest first.
    pub(crate) terms: Vec<&'a Term>,
    members: HashMap<&'a Slug, Vec<&'a Membership>>,
}

/// A seat and everyone who sat, sits or may come to sit in it.
pub(crate) struct SeatFacts<'a> {
    /// The seat.
    pub(crate) seat: &'a Seat,
    /// Earliest first.
    pub(crate) assignments: Vec<&'a Assignment>,
    /// Earliest first.
    pub(crate) nominations: Vec<&'a Nomination>,
}

/// How a seat stands on a day.
#[derive(Clone, Copy)]
pub(crate) enum State<'a> {
    /// Somebody sits in it.
    Held(&'a Assignment),
    /// Empty, but somebody is appointed from a later day.
    Coming(&'a Assignment),
    /// Empty, but somebody is nominated.
    Nominated(&'a Nomination),
    /// Empty.
    Vacant,
}

impl<'a> Index<'a> {
    /// Sorts the facts.
    pub(crate) fn new(facts: &'a Facts) -> Self {
        let mut seats: Vec<_> = facts.seats.iter().map(SeatFacts::empty).collect();
        seats.sort_by_key(|s| (s.organisation(), s.seat.id, s.seat.period));
        fill(&mut seats, facts);
        let mut meetings: Vec<_> = facts.meetings.iter().filter(counts).collect();
        meetings.sort_by_key(|m| (m.date, m.id));
        let mut members: HashMap<_, Vec<_>> = HashMap::new();
        for membership in &facts.memberships {
            members.entry(&membership.group).or_default().push(membership);
        }
        for group in members.values_mut() {
            group.sort_by_key(|m| (&m.organisation, m.period));
        }
        Self { facts, seats, meetings, terms: terms(facts), members }
    }

    /// The organisations of a group on the day, in slug order; `None` when nobody has said which they are.
    pub(crate) fn members(&self, group: &Slug, day: &Day) -> Option<Vec<&'a Slug>> {
        let all = self.members.get(group)?;
        let mut on_day: Vec<&'a Slug> =
            all.iter().filter(|m| day.is_within(&m.period)).map(|m| &m.organisation).collect();
        on_day.dedup();
        (!on_day.is_empty()).then_some(on_day)
    }

    /// The side of a party in an organisation, and since when.
    pub(crate) fn side(&self, organisation: &Slug, party: &Slug, day: &Day) -> Option<(Side, Option<Date>)> {
        let sides = self.facts.sides.iter().filter(|s| s.organisation == *organisation && s.party == *party);
        sides
            .filter(|s| day.is_within(&s.period))
            .map(|s| (s.side, s.period.from))
            .max_by_key(|&(side, from)| (from, side))
    }

    /// The sector of an organisation, when known.
    pub(crate) fn sector(&self, organisation: &Slug, day: &Day) -> Option<Sector> {
        let mine = self.facts.organisations.iter().filter(|o| o.slug == *organisation && o.sector.is_some());
        mine.filter(|o| day.is_within(&o.period)).filter_map(|o| o.sector).max()
    }

    /// Whether the register knows that the organisation has ceased.
    pub(crate) fn has_ceased(&self, organisation: &Slug, day: &Day) -> bool {
        let mut mine = self.facts.organisations.iter().filter(|o| o.slug == *organisation).peekable();
        mine.peek().is_some() && mine.all(|o| o.period.to.is_some_and(|to| day.is_after(to)))
    }

    /// Whether the organisation has a task; `None` when nothing is known of the organisation.
    pub(crate) fn has_task(&self, organisation: &Slug, task: &str, day: &Day) -> Option<bool> {
        let mut mine = self.facts.organisations.iter().filter(|o| o.slug == *organisation).peekable();
        mine.peek()?;
        Some(mine.flat_map(|o| &o.tasks).any(|(name, period)| name == task && day.is_within(period)))
    }

    /// Meetings of another body that are not cancelled, in order.
    pub(crate) fn others_meetings(&self, body: &Slug) -> Vec<&'a Meeting> {
        let mut meetings: Vec<_> = self.others(body).flat_map(|o| &o.meetings).filter(counts).collect();
        meetings.sort_by_key(|m| (m.date, m.id));
        meetings
    }

    /// What is known of another body.
    pub(crate) fn others(&self, body: &Slug) -> impl Iterator<Item = &'a OtherBody> + use<'a, '_> {
        let body = body.clone();
        self.facts.others.iter().filter(move |o| o.body == body)
    }

    /// The term with this slug.
    pub(crate) fn term(&self, slug: &Slug) -> Option<&'a Term> {
        self.facts.terms.iter().filter(|t| t.slug == *slug).min_by_key(|t| t.period)
    }
}

/// Sorts people into their seats. Seats are few; their ids are looked up in a table made once.
fn fill<'a>(seats: &mut [SeatFacts<'a>], facts: &'a Facts) {
    let place: HashMap<SeatId, usize> = seats.iter().enumerate().map(|(i, s)| (s.seat.id, i)).collect();
    for assignment in &facts.assignments {
        if let Some(&i) = place.get(&assignment.seat) {
            seats[i].assignments.push(assignment);
        }
    }
    for nomination in &facts.nominations {
        if let Some(&i) = place.get(&nomination.seat) {
            seats[i].nominations.push(nomination);
        }
    }
    for seat in seats {
        seat.assignments.sort_by_key(|a| (a.period.from, a.id));
        seat.nominations.sort_by_key(|n| (n.nominated_on, n.id));
    }
}

/// Which terms concern the body. Fullmäktige's and styrelsen's terms begin on different days; a body follows the one that its
/// seats are given for, and the one that begins when that ends.
fn terms(facts: &Facts) -> Vec<&Term> {
    let is_named = |t: &&Term| facts.seats.iter().any(|s| s.term.as_ref() == Some(&t.slug));
    let mut terms: Vec<_> = facts.terms.iter().filter(is_named).collect();
    if terms.is_empty() {
        terms = facts.terms.iter().collect();
    } else {
        // The coming term belongs to the body too, even before anybody has entered its seats.
        let last = terms.iter().filter_map(|t| t.period.day_after()).max();
        let next = facts.terms.iter().filter(|t| t.period.from.is_some() && t.period.from == last);
        terms.extend(next.filter(|t| !is_named(t)).collect::<Vec<_>>());
    }
    terms.sort_by_key(|t| (t.period, &t.slug));
    terms
}

/// A meeting that is called off counts nowhere.
fn counts(meeting: &&Meeting) -> bool {
    meeting.state != MeetingState::Cancelled
}

impl<'a> SeatFacts<'a> {
    /// The seat before people have been sorted into it.
    fn empty(seat: &'a Seat) -> Self {
        Self { seat, assignments: Vec::new(), nominations: Vec::new() }
    }

    /// The organisation whose seat it is: the one it represents, else the one that appoints.
    pub(crate) fn organisation(&self) -> Option<&'a Slug> {
        match &self.seat.represents {
            Represents::Organisation(organisation) => Some(organisation),
            Represents::Group(_) | Represents::Nobody => self.seat.appointed_by.as_ref(),
        }
    }

    /// Who sits in it on the day; more than one only by mistake.
    pub(crate) fn holders(&self, day: &Day) -> impl Iterator<Item = &'a Assignment> {
        self.assignments.iter().copied().filter(|a| day.is_within(&a.period))
    }

    /// How it stands on the day.
    pub(crate) fn state(&self, day: &Day) -> State<'a> {
        let mut coming = None;
        for assignment in self.assignments.iter().copied() {
            if assignment.period.from.is_some_and(|from| !day.has_reached(from)) {
                coming = coming.or(Some(assignment));
                break;
            }
            if assignment.period.to.is_none_or(|to| !day.is_after(to)) {
                return State::Held(assignment);
            }
        }
        if let Some(assignment) = coming {
            return State::Coming(assignment);
        }
        let open = |n: &&Nomination| day.has_reached(n.nominated_on) && n.period.to.is_none_or(|to| !day.is_after(to));
        self.nominations.iter().copied().find(open).map_or(State::Vacant, State::Nominated)
    }

    /// Who sits in it on another day than that of the check.
    pub(crate) fn holder_at(&self, date: Date) -> Option<&'a Assignment> {
        self.assignments.iter().copied().find(|a| a.period.contains(date))
    }

    /// Where a holder comes from.
    pub(crate) fn origin(&self, assignment: &'a Assignment) -> Option<&'a Slug> {
        assignment.organisation.as_ref().or_else(|| self.organisation())
    }
}

impl SeatRole {
    /// Whether the holder is one of those the body consists of.
    #[must_use]
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Chair | Self::ViceChair | Self::Lead | Self::Member)
    }
}

//! Who sits in a body, what she is there, and when: people come and go in the middle of a year.

use std::collections::{BTreeMap, BTreeSet};

use charter::facts::SeatRole;
use kernel::id::{OrganisationId, PersonId};
use scheduling::instance::{Body, Day, PersonIndex, Role};

use super::Making;
use crate::rules::facts::{BodyFacts, SeatFacts};

/// Whether there is no meeting without her: who chairs, leads or keeps the minutes.
pub(super) const fn is_key(role: SeatRole) -> bool {
    matches!(role, SeatRole::Chair | SeatRole::Secretary | SeatRole::Lead)
}

/// What a seat's holder is. Substitutes come when somebody else does not, so nothing is planned around them.
const fn role(role: SeatRole) -> Role {
    match role {
        SeatRole::Chair | SeatRole::Secretary | SeatRole::Lead => Role::Key,
        SeatRole::Member | SeatRole::ViceChair => Role::Ordinary,
        _ => Role::Invited,
    }
}

/// First and last day of something in the year.
type Span = [Day; 2];

/// What somebody is in each of her seats in a body, and when.
type Seats = Vec<(Role, Span)>;

/// Somebody who sits in a body: what she is there, and when.
struct Sits<'f> {
    seat: &'f SeatFacts,
    role: Role,
    days: Span,
}

/// Somebody who sits in a body a part of the year only, without whom it does not meet then.
pub(super) struct PartlyKey<'f> {
    pub(super) seat: &'f SeatFacts,
    pub(super) days: Span,
}

/// What somebody is for a year in which she sits so, and whether she sits all of it: without her there is no meeting only where that
/// holds on every day.
fn of_year(seats: &[(Role, Span)], window: Span) -> (Role, bool) {
    let covers = |is: &dyn Fn(Role) -> bool| {
        let mut spans: Vec<Span> = seats.iter().filter(|(role, _)| is(*role)).map(|(_, days)| *days).collect();
        spans.sort_unstable();
        let next = spans.iter().fold(window[0], |next, [from, to]| if *from <= next { next.max(to + 1) } else { next });
        next > window[1]
    };
    let strongest = seats.iter().map(|(role, _)| *role).min().unwrap_or(Role::Invited);
    let role = if strongest == Role::Key && !covers(&|role| role == Role::Key) { Role::Ordinary } else { strongest };
    (role, covers(&|_| true))
}

impl Making<'_> {
    /// Who sits in a body on some day of its part of the year. Of a body outside, the people of the county whose days it takes; who
    /// chairs it is not ours to ask.
    fn sitting<'s>(&'s self, facts: &'s BodyFacts) -> Vec<Sits<'s>> {
        let Some(window) = self.window(facts) else { return Vec::new() };
        let outside = Self::is_outside(facts);
        let mut seats: Vec<&SeatFacts> = facts.seats.iter().collect();
        seats.sort_by_key(|seat| (seat.person, seat.organisation, seat.from));
        let sits = |seat: &'s SeatFacts| {
            let county = self.organisation(seat.organisation).and_then(|one| one.county.as_deref());
            if outside && county != Some(self.facts.county.as_str()) {
                return None;
            }
            let role = match (outside, role(seat.role)) {
                (true, Role::Key) => Role::Ordinary,
                (_, role) => role,
            };
            Some(Sits { seat, role, days: self.span(seat, window)? })
        };
        seats.into_iter().filter_map(sits).collect()
    }

    /// Her days in a seat, within the days of its body.
    fn span(&self, seat: &SeatFacts, [first, last]: Span) -> Option<Span> {
        let dates = self.days.dates();
        let (begins, ends) = (dates.get(first)?, dates.get(last)?);
        let from = seat.from.map_or(*begins, |from| from.max(*begins));
        let to = seat.to.map_or(*ends, |to| to.min(*ends));
        (from <= to).then_some([self.days.index(from)?, self.days.index(to)?])
    }

    /// The members of a body, and how many of them sit a part of its year only.
    ///
    /// The engine knows no seats that begin or end: whoever sits some of the year is a member for all of it, so that nobody is asked to
    /// be in two places. She is not taken for absent when she does not sit, for that would cost, and draw meetings away from those
    /// days; [`Self::not_sitting`] sees to it that she is not counted among those present then.
    pub(super) fn members(&mut self, facts: &BodyFacts) -> (Vec<(PersonIndex, Role)>, usize) {
        let Some(window) = self.window(facts) else { return (Vec::new(), 0) };
        let mut of_person: BTreeMap<(PersonId, Option<OrganisationId>), Seats> = BTreeMap::new();
        let mut first: BTreeMap<PersonId, Option<OrganisationId>> = BTreeMap::new();
        for one in self.sitting(facts) {
            let organisation = *first.entry(one.seat.person).or_insert(one.seat.organisation);
            of_person.entry((one.seat.person, organisation)).or_default().push((one.role, one.days));
        }
        let (mut members, mut partly) = (BTreeMap::new(), 0);
        for ((person, organisation), seats) in of_person {
            let (role, whole) = of_year(&seats, window);
            partly += usize::from(!whole);
            let person = self.person(person, organisation, facts.political);
            for (_, [from, to]) in seats {
                self.sits.entry(person).or_default().push([from, to]);
            }
            let kept = members.entry(person).or_insert(role);
            *kept = (*kept).min(role);
        }
        (members.into_iter().collect(), partly)
    }

    /// Those without whom a body does not meet in a part of the year. They are ordinary members for the engine; on the days on which
    /// they are away then the body's own calendar is closed.
    pub(super) fn partly_key<'s>(&'s self, facts: &'s BodyFacts) -> Vec<PartlyKey<'s>> {
        let Some(window) = self.window(facts) else { return Vec::new() };
        let all = self.sitting(facts);
        let is_whole = |person: PersonId| {
            let seats: Seats =
                all.iter().filter(|one| one.seat.person == person).map(|one| (one.role, one.days)).collect();
            of_year(&seats, window).0 == Role::Key
        };
        let partly = all.iter().filter(|one| one.role == Role::Key && !is_whole(one.seat.person));
        partly.map(|one| PartlyKey { seat: one.seat, days: one.days }).collect()
    }

    /// On each day on which somebody comes or goes: how many sit whose presence counts, how many seats vote, and how many members do
    /// not sit.
    pub(super) fn not_sitting(&self, facts: &BodyFacts) -> Vec<(usize, usize, usize)> {
        let Some(window) = self.window(facts) else { return Vec::new() };
        let all = self.sitting(facts);
        let mut days: BTreeSet<Day> = BTreeSet::from([window[0]]);
        days.extend(all.iter().flat_map(|one| [one.days[0], (one.days[1] + 1).min(window[1])]));
        let hard = |one: &&Sits<'_>| one.role.is_hard();
        let people = |all: Vec<&Sits<'_>>| all.iter().map(|one| one.seat.person).collect::<BTreeSet<_>>().len();
        let everybody = people(all.iter().filter(hard).collect());
        let on = |day: Day| {
            let today = || all.iter().filter(move |one| (one.days[0]..=one.days[1]).contains(&day));
            let sitting = people(today().filter(hard).collect());
            (sitting, today().filter(|one| one.seat.voting).count(), everybody - sitting)
        };
        days.into_iter().map(on).collect()
    }

    /// Who chairs or leads a body, among the people of the year.
    pub(super) fn chairs(&self, facts: &BodyFacts) -> Vec<PersonIndex> {
        let chairs = facts.seats.iter().filter(|seat| matches!(seat.role, SeatRole::Chair | SeatRole::Lead));
        chairs.filter_map(|seat| self.people.get(&seat.person).copied()).collect()
    }

    /// Nobody is asked to be at two meetings outside on one day: in the later of two bodies she is invited only. Both days are as they
    /// are, and no plan of ours could keep her from having to choose.
    pub(super) fn one_outside_meeting_a_day(bodies: &mut [Body], facts: &[&BodyFacts]) {
        let mut taken: BTreeSet<(PersonIndex, usize)> = BTreeSet::new();
        for (body, _) in bodies.iter_mut().zip(facts).filter(|(_, facts)| Self::is_outside(facts)) {
            let days: Vec<usize> = body.fixed.iter().map(|fixed| fixed.day).collect();
            for (person, role) in body.members.iter_mut().filter(|(_, role)| role.is_hard()) {
                if days.iter().any(|day| taken.contains(&(*person, *day))) {
                    *role = Role::Invited;
                } else {
                    taken.extend(days.iter().map(|day| (*person, *day)));
                }
            }
        }
    }
}

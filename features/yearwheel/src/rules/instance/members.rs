//! Who sits in a body, and what she is there.

use std::collections::{BTreeMap, BTreeSet};

use charter::facts::SeatRole;
use scheduling::instance::{Body, PersonIndex, Role};

use super::Making;
use crate::rules::facts::BodyFacts;

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

impl Making<'_> {
    /// The members of a body. Of a body outside, the people of the county whose days it takes; who chairs it is not ours to ask.
    pub(super) fn members(&mut self, facts: &BodyFacts) -> Vec<(PersonIndex, Role)> {
        let outside = Self::is_outside(facts);
        let mut members: BTreeMap<PersonIndex, Role> = BTreeMap::new();
        let mut seats: Vec<_> = facts.seats.iter().collect();
        seats.sort_by_key(|seat| (seat.person, seat.organisation));
        for seat in seats {
            let county = self.organisation(seat.organisation).and_then(|one| one.county.as_deref());
            if outside && county != Some(self.facts.county.as_str()) {
                continue;
            }
            let here = match (outside, role(seat.role)) {
                (true, Role::Key) => Role::Ordinary,
                (_, role) => role,
            };
            let person = self.person(seat.person, seat.organisation, facts.political);
            let kept = members.entry(person).or_insert(here);
            *kept = (*kept).min(here);
        }
        members.into_iter().collect()
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

//! The seats of a body on one day, with how each stands.
//!
//! A seat of the day may be held, empty, or on its way to somebody: nominated, or appointed from a later day. Checks ask for the seats of
//! the roles they are about, once, and then by organisation; the seats lie in the order of organisations so that those of one stand
//! together.

use std::ops::Range;

use kernel::slug::Slug;

use crate::{
    check::Check,
    day::Day,
    facts::{Represents, SeatRole},
    finding::{Arg, Evidence},
    index::{SeatFacts, State},
};

/// A seat on the day.
#[derive(Clone, Copy)]
pub(crate) struct Sitting<'c> {
    /// The seat and everyone who has to do with it.
    pub(crate) place: &'c SeatFacts<'c>,
    /// Whose seat it is.
    pub(crate) organisation: Option<&'c Slug>,
    /// How it stands.
    pub(crate) state: State<'c>,
}

/// The seats that exist on the day and have one of the roles asked for, by organisation.
pub(crate) struct Seating<'c>(pub(crate) Vec<Sitting<'c>>);

impl<'c> Seating<'c> {
    /// The seats that exist on `day`, kept in the order of the index: by organisation, then by id.
    pub(crate) fn on(check: &'c Check<'c>, day: &Day, has_role: impl Fn(SeatRole) -> bool) -> Self {
        let places = check.index.seats.iter().filter(|p| has_role(p.seat.role) && day.is_within(&p.seat.period));
        Self(
            places
                .map(|place| Sitting { place, organisation: place.organisation(), state: place.state(day) })
                .collect(),
        )
    }

    /// The places in the list of an organisation's seats.
    pub(crate) fn seats_of(&self, organisation: &Slug) -> Range<usize> {
        let start = self.0.partition_point(|s| s.organisation.is_none_or(|mine| mine < organisation));
        let count = self.0[start..].iter().take_while(|s| s.organisation == Some(organisation)).count();
        start..start + count
    }

    /// The organisations that have seats, in slug order.
    pub(crate) fn organisations(&self) -> Vec<&'c Slug> {
        let mut all: Vec<_> = self.0.iter().filter_map(|s| s.organisation).collect();
        all.dedup();
        all
    }
}

impl<'c> Sitting<'c> {
    /// The seat as what shows a finding.
    pub(crate) fn evidence(&self) -> Evidence {
        Evidence::Seat(self.place.seat.id)
    }

    /// Whether the seat stands for a whole group.
    pub(crate) fn is_for(&self, group: &Slug) -> bool {
        matches!(&self.place.seat.represents, Represents::Group(g) if g == group)
    }
}

/// Organisations as an argument.
pub(crate) fn organisations<'s>(slugs: impl IntoIterator<Item = &'s Slug>) -> Arg {
    let mut slugs: Vec<_> = slugs.into_iter().cloned().collect();
    slugs.sort_unstable();
    slugs.dedup();
    Arg::Organisations(slugs)
}

/// The areas of seats, in slug order.
pub(crate) fn areas<'s>(places: impl IntoIterator<Item = &'s SeatFacts<'s>>) -> Vec<Slug> {
    let mut areas: Vec<_> = places.into_iter().filter_map(|place| place.seat.area.clone()).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// A count as an argument.
pub(crate) fn number(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

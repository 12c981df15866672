//! A round as it stands on a day: what is asked for, of whom, who is appointed, who is proposed. Nine statements, whatever
//! the number of seats.

use std::collections::HashMap;

use charter::rule::{RuleKind, Source};
use db::{Result, Tx};
use kernel::{
    Actor, Date,
    id::{OrganisationId, RoundId, RuleId, SeatId},
};

use super::{
    organisation,
    seat::{self, SeatLine, Sitting, Which},
};
use crate::model::{Asked, Round};

/// A round as it stands on a day.
#[derive(Debug)]
pub struct Picture {
    /// The round.
    pub round: Round,
    /// The day it is shown on.
    pub on: Date,
    /// The seats.
    pub seats: Vec<SeatLine>,
    /// Who is asked for each.
    pub asks: HashMap<SeatId, Vec<OrganisationId>>,
    /// Who sits or will sit, by seat, first to begin first.
    pub sittings: HashMap<SeatId, Vec<Sitting>>,
    /// Who is proposed, by seat.
    pub nominees: HashMap<SeatId, Vec<Sitting>>,
    /// Who sat before, by seat.
    pub before: HashMap<SeatId, Sitting>,
    /// The organisations.
    pub asked: Vec<Asked>,
    /// Names of groups, by address word.
    pub groups: HashMap<String, String>,
    /// The rules that speak of the seats.
    pub rules: HashMap<RuleId, (RuleKind, Source)>,
}

/// How a seat stands.
#[derive(Clone, Copy, Debug)]
pub enum State<'p> {
    /// Somebody is appointed.
    Filled(&'p Sitting),
    /// Somebody is proposed; nobody has decided.
    Proposed(&'p Sitting),
    /// Nobody.
    Empty,
}

impl State<'_> {
    /// Whether somebody is appointed.
    #[must_use]
    pub const fn is_filled(&self) -> bool {
        matches!(self, Self::Filled(_))
    }
}

/// Reads a round.
///
/// # Errors
/// What the database says.
pub fn read(tx: &mut Tx<'_>, actor: &Actor, round: Round, which: Which, on: Date) -> Result<Picture> {
    let id: RoundId = round.id;
    let eve = round.starts.yesterday().unwrap_or(round.starts);
    let mut asks: HashMap<SeatId, Vec<OrganisationId>> = HashMap::new();
    for (seat, organisation) in seat::asks(tx, actor, id)? {
        asks.entry(seat).or_default().push(organisation);
    }
    let first = round.starts.min(on);
    let rules = seat::rules(tx, id)?.into_iter().map(|rule| (rule.id, (rule.kind.0, rule.source.0)));
    Ok(Picture {
        seats: seat::seats(tx, actor, id, which)?,
        asks,
        sittings: by_seat(seat::sittings(tx, actor, id, which, first)?),
        nominees: by_seat(seat::nominees(tx, actor, id, which, first)?),
        before: seat::before(tx, actor, id, which, eve)?.into_iter().map(|sitting| (sitting.seat, sitting)).collect(),
        asked: organisation::asked(tx, actor, id, None)?,
        groups: seat::groups(tx)?.into_iter().collect(),
        rules: rules.collect(),
        round,
        on,
    })
}

fn by_seat(all: Vec<Sitting>) -> HashMap<SeatId, Vec<Sitting>> {
    let mut of: HashMap<SeatId, Vec<Sitting>> = HashMap::new();
    for sitting in all {
        of.entry(sitting.seat).or_default().push(sitting);
    }
    of
}

impl Picture {
    /// The day on which a seat must be filled: not before the term, the seat, or the day somebody left.
    #[must_use]
    pub fn day(&self, seat: &SeatLine) -> Date {
        let days = [Some(self.round.day(self.on)), seat.from, seat.reopened];
        days.into_iter().flatten().max().unwrap_or(self.on)
    }

    /// How a seat stands: what had been decided by the day shown.
    #[must_use]
    pub fn state(&self, seat: &SeatLine) -> State<'_> {
        let day = self.day(seat);
        let holds = |sitting: &&Sitting| {
            sitting.from.is_none_or(|from| from <= day)
                && sitting.to.is_none_or(|to| to >= day)
                && sitting.decided.is_none_or(|decided| decided <= self.on)
        };
        if let Some(sitting) = self.sittings.get(&seat.seat).and_then(|all| all.iter().find(holds)) {
            return State::Filled(sitting);
        }
        let proposed = self.nominees.get(&seat.seat).and_then(|all| all.iter().rfind(holds));
        proposed.map_or(State::Empty, State::Proposed)
    }

    /// The seats asked of an organisation.
    pub fn seats_of(&self, organisation: OrganisationId) -> impl Iterator<Item = &SeatLine> {
        self.seats.iter().filter(move |seat| self.is_asked(seat, organisation))
    }

    /// Whether an organisation is asked for a seat.
    #[must_use]
    pub fn is_asked(&self, seat: &SeatLine, organisation: OrganisationId) -> bool {
        self.asks.get(&seat.seat).is_some_and(|asked| asked.contains(&organisation))
    }

    /// How many seats of an organisation are filled, and how many it is asked for.
    #[must_use]
    pub fn count(&self, organisation: OrganisationId) -> (usize, usize) {
        let all = self.seats_of(organisation);
        all.fold((0, 0), |(filled, all), seat| (filled + usize::from(self.state(seat).is_filled()), all + 1))
    }

    /// How many seats are filled, and how many there are.
    #[must_use]
    pub fn total(&self) -> (usize, usize) {
        (self.seats.iter().filter(|seat| self.state(seat).is_filled()).count(), self.seats.len())
    }

    /// The organisation of an identity.
    #[must_use]
    pub fn organisation(&self, id: OrganisationId) -> Option<&Asked> {
        self.asked.iter().find(|asked| asked.organisation == id)
    }

    /// The organisations that lack somebody, those that lack most first.
    #[must_use]
    pub fn behind(&self) -> Vec<(&Asked, usize)> {
        let lacking = |asked: &Asked| {
            let (filled, all) = self.count(asked.organisation);
            all - filled
        };
        let mut behind: Vec<(&Asked, usize)> =
            self.asked.iter().map(|asked| (asked, lacking(asked))).filter(|(_, lacking)| *lacking > 0).collect();
        behind.sort_by_key(|(_, lacking)| std::cmp::Reverse(*lacking));
        behind
    }
}

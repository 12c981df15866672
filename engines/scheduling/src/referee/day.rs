//! What a day and a time mean for one body, whatever else is planned: H2 and H4, C4 and C5.
//!
//! H2 and H4, C4 and C5: all that a day means whatever else is planned. Asked by the referee day by day, and by the search once for all days (`ground`).
//! What somebody else has set must hold H2 and H4 too (model §3).

use super::breach::Rule;
use crate::instance::{Block, Body, Day, Instance, PersonIndex, Role, blocks_of};

/// Why a body cannot meet at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// No working day.
    Closed,
    /// A weekday it does not meet on.
    Weekday,
    /// A time it does not begin at.
    Start,
    /// Outside the part of the year it meets in.
    Window,
    /// A day that one of its calendars closes.
    Blocked,
    /// Somebody without whom there is no meeting is away.
    KeyAway(PersonIndex),
    /// Too many are away.
    Quorum,
}

impl Why {
    /// The rule behind it.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::KeyAway(_) | Self::Quorum => Rule::H4,
            _ => Rule::H2,
        }
    }
}

/// What a day and a time mean for one body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unary {
    /// Why it cannot meet then; `None` when it can.
    pub why: Option<Why>,
    /// C5.
    pub slot: i64,
    /// C4.
    pub absence: i64,
}

/// The year, ready to be asked.
#[derive(Clone, Debug)]
pub struct Days<'i> {
    instance: &'i Instance,
    /// Of each person and day the blocks she is away, persons after one another.
    away: Vec<u8>,
    /// Of each calendar and day whether it is closed.
    closed: Vec<Vec<bool>>,
    /// Of each calendar and day what it costs.
    soft: Vec<Vec<i64>>,
}

impl<'i> Days<'i> {
    /// The year of a sound instance.
    #[must_use]
    pub fn of(instance: &'i Instance) -> Self {
        let days = instance.calendar.days;
        let mut away = vec![0; days * instance.people.len()];
        for (person, hers) in instance.people.iter().zip(away.chunks_mut(days)) {
            for time in &person.away {
                let last = time.to.min(days - 1);
                hers.iter_mut().take(last + 1).skip(time.from).for_each(|blocks| *blocks |= time.blocks);
            }
        }
        let closed = instance.calendars.iter().map(|calendar| {
            let mut closed = vec![false; days];
            calendar.blocked.iter().for_each(|day| closed[*day] = true);
            closed
        });
        let soft = instance.calendars.iter().map(|calendar| {
            let mut soft = vec![0; days];
            calendar.soft.iter().for_each(|(day, cost)| soft[*day] = *cost);
            soft
        });
        Self { instance, away, closed: closed.collect(), soft: soft.collect() }
    }

    /// The blocks of a day that somebody is away, the first in the lowest bit.
    #[must_use]
    pub fn away(&self, person: PersonIndex, day: Day) -> u8 {
        self.away[person * self.instance.calendar.days + day]
    }

    /// What a day costs in a calendar.
    #[must_use]
    pub fn soft(&self, calendar: usize, day: Day) -> i64 {
        self.soft[calendar][day]
    }

    /// What a day and a time mean for a body. On a day that is closed to it nothing is counted.
    #[must_use]
    pub fn unary(&self, body: &Body, day: Day, start: Block) -> Unary {
        if let Some(why) = self.shut(body, day, start) {
            return Unary { why: Some(why), ..Unary::default() };
        }
        let blocks = blocks_of(start, body.dur);
        let weights = &self.instance.weights;
        let (mut why, mut absence, mut present) = (None, 0, 0);
        for (person, role) in &body.members {
            match (self.away(*person, day) & blocks != 0, role) {
                (true, Role::Key) => {
                    why = Some(Why::KeyAway(*person));
                    break;
                }
                (true, Role::Ordinary) => absence += weights.absent_ordinary,
                (true, Role::Invited) => absence += weights.absent_invited,
                (false, role) => present += usize::from(role.is_hard()),
            }
        }
        let why = why.or((present < body.quorum).then_some(Why::Quorum));
        let weekday = usize::from(self.instance.calendar.weekday[day]);
        let slot =
            weights.slot[weekday][start] + body.cals.iter().map(|calendar| self.soft[*calendar][day]).sum::<i64>();
        Unary { why, slot, absence }
    }

    /// H2.
    /// The first reason of several, in the order in which the reference checker asks.
    fn shut(&self, body: &Body, day: Day, start: Block) -> Option<Why> {
        let calendar = &self.instance.calendar;
        if !calendar.open[day] {
            Some(Why::Closed)
        } else if !body.weekdays.contains(&calendar.weekday[day]) {
            Some(Why::Weekday)
        } else if !body.starts.contains(&start) {
            Some(Why::Start)
        } else if !(body.window[0]..=body.window[1]).contains(&day) {
            Some(Why::Window)
        } else if body.cals.iter().any(|calendar| self.closed[*calendar][day]) {
            Some(Why::Blocked)
        } else {
            None
        }
    }
}

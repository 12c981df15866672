//! What is known of an instance before anything is decided, and what two meetings leave each other.
//!
//! Everything here is about one meeting or two, and is asked again and again: days with their starts as bits, who shares people with whom, sorted, so that
//! a look is a binary search.

use crate::{
    instance::{BLOCKS, BodyIndex, Instance, Link, blocks_of},
    plan::Meeting,
    referee::day::Days,
};

/// What is known before anything is decided.
pub(super) struct Known<'i> {
    pub(super) instance: &'i Instance,
    /// Of each body and day the blocks it may begin in, as bits.
    starts: Vec<Vec<u8>>,
    /// Of each body its people whose presence counts, rising.
    pub(super) people: Vec<Vec<usize>>,
    /// Of each body those it shares people with, itself too.
    pub(super) near: Vec<Vec<BodyIndex>>,
}

impl<'i> Known<'i> {
    pub(super) fn of(instance: &'i Instance) -> Self {
        let days = Days::of(instance);
        let starts = instance.bodies.iter().map(|body| {
            let of_day = |day| {
                let starts =
                    (0..=BLOCKS - body.dur.min(BLOCKS)).filter(|start| days.unary(body, day, *start).why.is_none());
                starts.fold(0, |bits: u8, start| bits | 1 << start)
            };
            (0..instance.calendar.days).map(of_day).collect()
        });
        let people: Vec<Vec<usize>> = instance
            .bodies
            .iter()
            .map(|body| {
                let mut people: Vec<usize> = body.hard_members().collect();
                people.sort_unstable();
                people
            })
            .collect();
        let shares =
            |one: usize, other: usize| people[one].iter().any(|person| people[other].binary_search(person).is_ok());
        let near = (0..people.len()).map(|one| (0..people.len()).filter(|other| shares(one, *other)).collect());
        Self { instance, starts: starts.collect(), near: near.collect(), people }
    }

    /// The blocks that meeting `k` of a body may begin in on a day, as bits.
    pub(super) fn starts(&self, body: BodyIndex, k: usize, day: usize) -> u8 {
        let fixed = self.instance.bodies[body].fixed.iter().find(|fixed| fixed.k == k);
        let asked = fixed.map_or(u8::MAX, |fixed| if fixed.day == day { 1 << fixed.start } else { 0 });
        self.starts[body][day] & asked
    }

    /// The places that meeting `k` of a body may be in.
    /// The places of a meeting: the body's own, or the one that is set.
    pub(super) fn places(&self, body: BodyIndex, k: usize) -> Vec<i32> {
        let asked = &self.instance.bodies[body];
        let fixed = asked.fixed.iter().find(|fixed| fixed.k == k);
        asked.places.iter().copied().filter(|place| fixed.is_none_or(|fixed| fixed.place == *place)).collect()
    }

    /// Whether two meetings of bodies that share people can be on one day.
    /// Asked of pairs only; three of a person are H7's, which is looked at where they are decided.
    pub(super) fn fit(&self, (one, k): (BodyIndex, usize), (other, l): (BodyIndex, usize), day: usize) -> bool {
        let times = |body: BodyIndex, k: usize| {
            let (starts, dur) = (self.starts(body, k, day), self.instance.bodies[body].dur);
            (0..BLOCKS).filter(move |start| starts & (1 << start) != 0).map(move |start| blocks_of(start, dur))
        };
        let in_time = times(one, k).any(|blocks| times(other, l).any(|others| blocks & others == 0));
        let (places, others) = (self.places(one, k), self.places(other, l));
        let in_place = places.iter().any(|place| *place < 0 || others.iter().any(|other| *other < 0 || other == place));
        in_time && in_place
    }
}

/// A meeting with the days that are left to it, rising.
pub(super) struct Named<'d> {
    pub(super) body: BodyIndex,
    pub(super) k: usize,
    pub(super) days: &'d [u16],
}

impl Known<'_> {
    /// Whether a meeting on a day can come after another on one of its days, as a link asks.
    pub(super) fn is_after(&self, link: &Link, before: &Named<'_>, after: (BodyIndex, usize, u16)) -> bool {
        let day = i64::from(after.2);
        is_between(before.days, day - link.hi, day - link.lo.max(1))
            || (link.lo == 0
                && before.days.binary_search(&after.2).is_ok()
                && self.fit_one_after_other((before.body, before.k), (after.0, after.1), after.2))
    }

    /// The other way round: whether a meeting on a day can come before another.
    pub(super) fn is_before(&self, link: &Link, before: (BodyIndex, usize, u16), after: &Named<'_>) -> bool {
        let day = i64::from(before.2);
        is_between(after.days, day + link.lo.max(1), day + link.hi)
            || (link.lo == 0
                && after.days.binary_search(&before.2).is_ok()
                && self.fit_one_after_other((before.0, before.1), (after.body, after.k), before.2))
    }

    /// H5, H6, H7 between a meeting and others of its day that have times and places.
    pub(super) fn has_time<'m>(&self, meeting: &Meeting, others: impl Iterator<Item = &'m Meeting>) -> bool {
        let is_near =
            |other: &&Meeting| other.day == meeting.day && self.near[meeting.body].binary_search(&other.body).is_ok();
        let near: Vec<&Meeting> = others.filter(is_near).collect();
        let blocks = |one: &Meeting| blocks_of(one.start, self.instance.bodies[one.body].dur);
        let fits = |other: &&Meeting| {
            let is_elsewhere = other.place >= 0 && meeting.place >= 0 && other.place != meeting.place;
            blocks(meeting) & blocks(other) == 0 && !is_elsewhere
        };
        let hers =
            |person: &usize| near.iter().filter(|one| self.people[one.body].binary_search(person).is_ok()).count();
        near.iter().all(fits) && (near.len() < 2 || self.people[meeting.body].iter().all(|person| hers(person) < 2))
    }

    /// Whether there are times and places for meetings on one day, as far as people go.
    pub(super) fn day_fits(&self, meetings: &[(BodyIndex, usize)], day: usize, chosen: &mut Vec<Meeting>) -> bool {
        let Some((body, k)) = meetings.get(chosen.len()).copied() else { return true };
        let starts = self.starts(body, k, day);
        for place in self.places(body, k) {
            for start in (0..BLOCKS).filter(|start| starts & (1 << start) != 0) {
                let meeting = Meeting { body, k, day, start, place };
                if !self.has_time(&meeting, chosen.iter()) {
                    continue;
                }
                chosen.push(meeting);
                if self.day_fits(meetings, day, chosen) {
                    return true;
                }
                chosen.pop();
            }
        }
        false
    }

    /// Whether one can end before the other begins, on one day.
    fn fit_one_after_other(&self, first: (BodyIndex, usize), then: (BodyIndex, usize), day: u16) -> bool {
        let (starts, later) = (self.starts(first.0, first.1, day.into()), self.starts(then.0, then.1, day.into()));
        let dur = self.instance.bodies[first.0].dur;
        let mut starts = (0..BLOCKS).filter(|start| starts & (1 << start) != 0);
        starts.any(|start| (start + dur..BLOCKS).any(|then| later & (1 << then) != 0))
    }
}

/// Whether one of some rising days is from the first to the last.
fn is_between(days: &[u16], from: i64, to: i64) -> bool {
    let first = days.partition_point(|day| i64::from(*day) < from);
    days.get(first).is_some_and(|day| i64::from(*day) <= to)
}

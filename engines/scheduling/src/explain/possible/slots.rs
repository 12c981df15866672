//! Times and places of meetings whose days are decided: tried one after the other, those of a body in the order of its year.

use super::{Known, Possible};
use crate::{
    instance::{BLOCKS, BodyIndex, blocks_of},
    plan::{Meeting, Plan},
    referee::fits,
};

pub(super) struct Slots<'k, 'i> {
    known: &'k Known<'i>,
    meetings: &'k [(BodyIndex, usize)],
    days: &'k [usize],
    counts: &'k [usize],
    chosen: Vec<Meeting>,
    pub(super) steps: u64,
}

impl<'k, 'i> Slots<'k, 'i> {
    pub(super) fn of(
        known: &'k Known<'i>,
        meetings: &'k [(BodyIndex, usize)],
        days: &'k [usize],
        counts: &'k [usize],
        steps: u64,
    ) -> Self {
        Self { known, meetings, days, counts, chosen: Vec::with_capacity(meetings.len()), steps }
    }

    /// Chooses for the next meeting and all after it.
    pub(super) fn choose(&mut self) -> Possible {
        let at = self.chosen.len();
        let Some((body, k)) = self.meetings.get(at).copied() else {
            return if self.links_hold() {
                Possible::Yes(Plan { meetings: self.chosen.clone() })
            } else {
                Possible::No
            };
        };
        let (day, starts) = (self.days[at], self.known.starts(body, k, self.days[at]));
        let mut is_first = true;
        for place in self.known.places(body, k) {
            for start in (0..BLOCKS).filter(|start| starts & (1 << start) != 0) {
                let meeting = Meeting { body, k, day, start, place };
                if !self.has_place(&meeting) || !self.has_time(&meeting) || !self.follows(&meeting) {
                    continue;
                }
                // The first way costs nothing: it is what the days were decided for.
                if !std::mem::take(&mut is_first) {
                    if self.steps == 0 {
                        return Possible::Unknown;
                    }
                    self.steps -= 1;
                }
                self.chosen.push(meeting);
                match self.choose() {
                    Possible::No => self.chosen.pop(),
                    answer => return answer,
                };
            }
        }
        Possible::No
    }

    /// H9.
    fn has_place(&self, meeting: &Meeting) -> bool {
        let body = &self.known.instance.bodies[meeting.body];
        let own = &self.chosen[self.chosen.len() - meeting.k..];
        let physical = own.iter().chain([meeting]).filter(|one| one.place >= 0).count();
        if physical + self.counts[meeting.body] - meeting.k - 1 < body.min_physical {
            return false;
        }
        let times = own.iter().filter(|one| one.place == meeting.place).count();
        let again = body.rotate && own.last().is_some_and(|last| last.place == meeting.place);
        meeting.place < 0 || (times < body.host_max && !again)
    }

    /// H5, H6, H7 among those that are chosen.
    fn has_time(&self, meeting: &Meeting) -> bool {
        let people = &self.known.people[meeting.body];
        let is_near = |other: &&Meeting| {
            other.day == meeting.day && self.known.near[meeting.body].binary_search(&other.body).is_ok()
        };
        let near: Vec<&Meeting> = self.chosen.iter().filter(is_near).collect();
        let blocks = |one: &Meeting| blocks_of(one.start, self.known.instance.bodies[one.body].dur);
        let fits = |other: &&Meeting| {
            let is_elsewhere = other.place >= 0 && meeting.place >= 0 && other.place != meeting.place;
            blocks(meeting) & blocks(other) == 0 && !is_elsewhere
        };
        let hers = |person: &usize| {
            near.iter().filter(|one| self.known.people[one.body].binary_search(person).is_ok()).count()
        };
        near.iter().all(fits) && (near.len() < 2 || people.iter().all(|person| hers(person) < 2))
    }

    /// H8 where a meeting has its number's partner already.
    fn follows(&self, meeting: &Meeting) -> bool {
        let instance = self.known.instance;
        let indexed = instance.links.iter().filter(|link| link.mode == crate::instance::Mode::Indexed);
        indexed.filter(|link| link.parent == meeting.body || link.child == meeting.body).all(|link| {
            let other = if link.parent == meeting.body { link.child } else { link.parent };
            let Some(other) = self.chosen.iter().find(|one| one.body == other && one.k == meeting.k) else {
                return true;
            };
            let dur = instance.bodies[link.child].dur;
            if link.parent == meeting.body { fits(link, dur, other, meeting) } else { fits(link, dur, meeting, other) }
        })
    }

    /// H8 where any meeting before will do, when all are chosen.
    fn links_hold(&self) -> bool {
        let instance = self.known.instance;
        let exists = instance.links.iter().filter(|link| link.mode == crate::instance::Mode::Exists);
        let of = |body: BodyIndex| self.chosen.iter().filter(move |one| one.body == body);
        exists.into_iter().all(|link| {
            let dur = instance.bodies[link.child].dur;
            of(link.parent).all(|after| of(link.child).any(|before| fits(link, dur, before, after)))
        })
    }
}

//! Times and places of meetings whose days are decided: those that share a day and people first, then the others.
//!
//! Online first, because it stands in nobody's way; whether enough meetings are at a place (H9) is counted on the way. A first choice is free of
//! charge, every further one is a step: without conflicts a year costs nothing here.

use super::{Known, Possible};
use crate::{
    instance::{BLOCKS, BodyIndex, Mode, ONLINE},
    plan::{Meeting, Plan},
    referee::fits,
};

pub(super) struct Slots<'k, 'i> {
    known: &'k Known<'i>,
    meetings: &'k [(BodyIndex, usize)],
    days: &'k [usize],
    counts: &'k [usize],
    /// Of each body where its meetings begin.
    first: &'k [usize],
    /// In which order they are chosen for.
    order: Vec<usize>,
    chosen: Vec<Option<Meeting>>,
    /// Steps that are left; what was there at first less these is what it took.
    pub(super) steps: u64,
}

impl<'k, 'i> Slots<'k, 'i> {
    pub(super) fn of(
        known: &'k Known<'i>,
        meetings: &'k [(BodyIndex, usize)],
        days: &'k [usize],
        (counts, first): (&'k [usize], &'k [usize]),
        steps: u64,
    ) -> Self {
        let of_day = |day: usize| (0..meetings.len()).filter(move |at| days[*at] == day);
        let is_alone = |at: usize| {
            let near = &known.near[meetings[at].0];
            !of_day(days[at]).any(|other| other != at && near.binary_search(&meetings[other].0).is_ok())
        };
        let mut order: Vec<usize> = (0..meetings.len()).collect();
        order.sort_by_cached_key(|at| if is_alone(*at) { (true, 0, *at) } else { (false, days[*at], *at) });
        Self { known, meetings, days, counts, first, order, chosen: vec![None; meetings.len()], steps }
    }

    /// A plan with these days; `No` when no times and places do, `Unknown` when the steps have ended.
    pub(super) fn choose(&mut self) -> Possible {
        self.from(0)
    }

    /// Chooses for a meeting in the order and for all after it.
    fn from(&mut self, turn: usize) -> Possible {
        let Some(at) = self.order.get(turn).copied() else {
            return Possible::Yes(Plan { meetings: self.chosen.iter().copied().flatten().collect() });
        };
        let ((body, k), day) = (self.meetings[at], self.days[at]);
        let starts = self.known.starts(body, k, day);
        let mut places = self.known.places(body, k);
        // Online stands in nobody's way; whether enough are at a place is looked at anyway.
        places.sort_by_key(|place| *place != ONLINE);
        let mut is_first = true;
        for place in places {
            for start in (0..BLOCKS).filter(|start| starts & (1 << start) != 0) {
                let meeting = Meeting { body, k, day, start, place };
                let others = self.chosen.iter().flatten();
                if !self.has_place(&meeting) || !self.known.has_time(&meeting, others) || !self.follows(&meeting) {
                    continue;
                }
                // The first way costs nothing: it is what the days were decided for.
                if !std::mem::take(&mut is_first) {
                    if self.steps == 0 {
                        return Possible::Unknown;
                    }
                    self.steps -= 1;
                }
                self.chosen[at] = Some(meeting);
                match if self.is_prepared(&meeting) { self.from(turn + 1) } else { Possible::No } {
                    Possible::No => self.chosen[at] = None,
                    answer => return answer,
                }
            }
        }
        Possible::No
    }

    /// The meetings of a body, as far as they are chosen for.
    fn of_body(&self, body: BodyIndex) -> &[Option<Meeting>] {
        &self.chosen[self.first[body]..][..self.counts[body]]
    }

    /// H9.
    fn has_place(&self, meeting: &Meeting) -> bool {
        let body = &self.known.instance.bodies[meeting.body];
        let own = self.of_body(meeting.body);
        let online = own.iter().flatten().chain([meeting]).filter(|one| one.place < 0).count();
        if meeting.place < 0 {
            return own.len() - online >= body.min_physical;
        }
        let at = |k: Option<usize>| k.and_then(|k| own.get(k)).copied().flatten().map(|one| one.place);
        let again = [at(meeting.k.checked_sub(1)), at(Some(meeting.k + 1))].contains(&Some(meeting.place));
        let times = own.iter().flatten().filter(|one| one.place == meeting.place).count();
        times < body.host_max && !(body.rotate && again)
    }

    /// H8 where a meeting has its number's partner already.
    fn follows(&self, meeting: &Meeting) -> bool {
        let instance = self.known.instance;
        let indexed = instance.links.iter().filter(|link| link.mode == Mode::Indexed);
        indexed.filter(|link| link.parent == meeting.body || link.child == meeting.body).all(|link| {
            let other = if link.parent == meeting.body { link.child } else { link.parent };
            let Some(other) = self.of_body(other).get(meeting.k).copied().flatten() else { return true };
            let dur = instance.bodies[link.child].dur;
            if link.parent == meeting.body {
                fits(link, dur, &other, meeting)
            } else {
                fits(link, dur, meeting, &other)
            }
        })
    }

    /// H8 where any meeting before will do: whether each of the parent's on the day of this meeting has one, or could have.
    fn is_prepared(&self, meeting: &Meeting) -> bool {
        let instance = self.known.instance;
        let exists = instance.links.iter().filter(|link| link.mode == Mode::Exists);
        exists.filter(|link| link.parent == meeting.body || link.child == meeting.body).all(|link| {
            let dur = instance.bodies[link.child].dur;
            let children = self.first[link.child]..self.first[link.child] + self.counts[link.child];
            self.of_body(link.parent).iter().flatten().filter(|after| after.day == meeting.day).all(|after| {
                children.clone().any(|child| match &self.chosen[child] {
                    Some(before) => fits(link, dur, before, after),
                    None => {
                        let lag = crate::number::whole(after.day) - crate::number::whole(self.days[child]);
                        (link.lo..=link.hi).contains(&lag)
                    }
                })
            })
        })
    }
}

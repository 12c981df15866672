//! Mends a plan: what breaks a rule is given the best day, time and place of all, alone or together with one other meeting.
//!
//! Local search, the best of all slots each time: as many looks as a meeting has slots, some thousands. First one meeting at a time, as long as
//! each step mends something; then pairs. Ties go to the earliest, so that the answer is the same everywhere. What is set (pinned by the notice, or by
//! others) never moves. In the end everything that was moved is tried where it was.

use std::{cell::Cell, collections::BTreeSet};

use crate::{
    costs::MeetingIndex,
    ground::Ground,
    instance::Mode,
    number,
    plan::{Meeting, Plan},
    referee::{Breach, verdict},
    state::{Slot, State, Tally},
};

/// Of the meetings that break a rule, how many of the best slots are tried together with a change of another meeting.
/// Few: a pair is tried when the first has lost its day and the good days are taken by one other, and the good ones come first.
const TRIED: usize = 24;

/// How many slots are looked at before two meetings are no longer moved together: a second or two. A plan of which most is broken is left to
/// the search then.
const LOOKED: u64 = 4_000_000;

/// A plan being mended.
pub(super) struct Mending<'g, 'i> {
    pub(super) state: State<'g, 'i>,
    /// Where each body's meetings were, by number.
    was: Vec<Vec<Option<Slot>>>,
    /// How many slots may still be looked at.
    left: Cell<u64>,
}

impl<'g, 'i> Mending<'g, 'i> {
    /// The plan in force as far as it can be written down: numbers without gaps, nobody at three meetings on a day. What cannot stands
    /// where it can.
    pub(super) fn of(ground: &'g Ground<'i>, in_force: &Plan) -> Self {
        let mut was: Vec<Vec<Option<Slot>>> = ground.instance.bodies.iter().map(|_| Vec::new()).collect();
        for meeting in in_force.meetings.iter().filter(|meeting| meeting.k < ground.instance.bodies[meeting.body].n_max)
        {
            let Meeting { body, k, day, start, place } = *meeting;
            let years = &mut was[body];
            years.resize(years.len().max(k + 1), None);
            years[k] = Some(Slot::at(day, start, place));
        }
        let mut state = State::empty(ground);
        for (body, was) in was.iter().enumerate() {
            let asked = &ground.instance.bodies[body];
            let set = asked.fixed.iter().map(|fixed| fixed.k + 1).max().unwrap_or(0);
            for k in 0..was.len().max(asked.n_min).max(set) {
                let set = ground.fixed(body, k).map(|(day, start, place)| Slot::at(day, start, place));
                let was = was.get(k).copied().flatten();
                let anywhere = slots(ground, body).filter(|_| !asked.places.is_empty());
                // What stands first is tried first; a meeting that can stand nowhere ends the body's year.
                if !set.into_iter().chain(was).chain(anywhere).any(|slot| state.push(body, slot)) {
                    break;
                }
            }
        }
        Self { state, was, left: Cell::new(LOOKED) }
    }

    /// Rules that are broken now.
    pub(super) fn broken(&self) -> i64 {
        self.state.total().hard
    }

    /// The best slot of all for one meeting, nothing else.
    /// It is taken even when it breaks a rule, where every other breaks more; the answer says so.
    pub(super) fn only(&mut self, (body, k): MeetingIndex) {
        if body < self.was.len()
            && k < self.state.count(body)
            && let Some((slot, _)) = self.best(body, k)
        {
            self.state.put(body, k, slot);
        }
    }

    /// Until no rule is broken or nothing helps.
    pub(super) fn mend(&mut self) {
        while self.broken() > 0 {
            let before = self.broken();
            let named = self.named();
            if !self.one(&named) && !self.two(&named) {
                return;
            }
            if self.broken() >= before {
                return;
            }
        }
    }

    /// One meeting elsewhere, when that mends more than nothing; whether it did.
    fn one(&mut self, named: &[MeetingIndex]) -> bool {
        let changes = named.iter().filter_map(|(body, k)| Some(((*body, *k), self.best(*body, *k)?)));
        let best = changes.min_by_key(|(_, (_, change))| (change.hard, change.soft));
        let Some(((body, k), (slot, change))) = best else { return false };
        if change.hard < 0 {
            self.state.put(body, k, slot);
        }
        change.hard < 0
    }

    /// Two meetings elsewhere: one that breaks a rule, and one that stands in its way then.
    fn two(&mut self, named: &[MeetingIndex]) -> bool {
        let before = self.state.total();
        let mut best: Option<(Tally, [(MeetingIndex, Slot); 2])> = None;
        for (body, k) in named {
            if self.left.get() == 0 {
                break;
            }
            let mut changes = self.changes(*body, *k);
            changes.sort_by_key(|(_, change)| (change.hard, change.soft));
            let is = self.state.meetings(*body)[*k];
            for (slot, _) in changes.into_iter().take(TRIED) {
                self.state.put(*body, *k, slot);
                for (other, at) in self.named() {
                    if (other, at) == (*body, *k) || self.left.get() == 0 {
                        continue;
                    }
                    let Some((there, change)) = self.best(other, at) else { continue };
                    let total = self.state.total() + change;
                    let is_better =
                        best.as_ref().is_none_or(|(least, _)| (total.hard, total.soft) < (least.hard, least.soft));
                    if total.hard < before.hard && is_better {
                        best = Some((total, [((*body, *k), slot), ((other, at), there)]));
                    }
                }
                self.state.put(*body, *k, is);
            }
        }
        let Some((_, changes)) = best else { return false };
        for ((body, k), slot) in changes {
            self.state.put(body, k, slot);
        }
        true
    }

    /// What is elsewhere is put back or put better, as long as that helps.
    pub(super) fn settle(&mut self) {
        loop {
            let before = self.state.total();
            for body in 0..self.was.len() {
                for k in 0..self.state.count(body) {
                    let is = self.state.meetings(body)[k];
                    let was = self.was[body].get(k).copied().flatten();
                    if was != Some(is)
                        && let Some((slot, change)) = self.best(body, k)
                        && (change.hard, change.soft) < (0, 0)
                    {
                        self.state.put(body, k, slot);
                    }
                }
            }
            let after = self.state.total();
            if (after.hard, after.soft) >= (before.hard, before.soft) {
                return;
            }
        }
    }

    /// The best slot for a meeting that may move, and what it changes; the earliest of equals.
    fn best(&self, body: usize, k: usize) -> Option<(Slot, Tally)> {
        let changes = self.changes(body, k);
        changes.into_iter().min_by_key(|(slot, change)| (change.hard, change.soft, slot.day, slot.start, slot.place))
    }

    /// Every slot for a meeting that may move, where it was first, and what it changes.
    fn changes(&self, body: usize, k: usize) -> Vec<(Slot, Tally)> {
        if self.state.ground.fixed(body, k).is_some() {
            return Vec::new();
        }
        let was = self.was[body].get(k).copied().flatten();
        let all = was.into_iter().chain(slots(self.state.ground, body));
        let changes = all.inspect(|_| self.left.set(self.left.get().saturating_sub(1)));
        changes.filter_map(|slot| Some((slot, self.state.moving(body, k, slot)?))).collect()
    }

    /// The meetings that may move and have to do with a rule that is broken.
    /// All that could mend it, in the order of bodies and of the year: of a gap both neighbours, of a person's day all her meetings.
    fn named(&self) -> Vec<MeetingIndex> {
        let (ground, instance) = (self.state.ground, self.state.ground.instance);
        let plan = self.state.years().plan(ground);
        let mut named = BTreeSet::new();
        for breach in verdict(instance, &plan).breaches {
            match breach {
                Breach::Day { body, k, .. }
                | Breach::NoSuchDay { body, k, .. }
                | Breach::FixedMoved { body, k }
                | Breach::FixedMissing { body, k }
                | Breach::Place { body, k, .. }
                | Breach::Twice { body, k } => {
                    named.insert((body, k));
                }
                Breach::Gap { body, k, .. } | Breach::HostAgain { body, k } => {
                    named.extend((k.saturating_sub(1)..=k + 1).map(|k| (body, k)));
                }
                Breach::HostTooOften { body, .. }
                | Breach::TooFewPhysical { body, .. }
                | Breach::Numbers { body }
                | Breach::Count { body, .. } => named.extend((0..self.state.count(body)).map(|k| (body, k))),
                Breach::DoubleBooked { person, day }
                | Breach::TwoPlaces { person, day }
                | Breach::ThreeMeetings { person, day } => {
                    let hers = |meeting: &&Meeting| {
                        meeting.day == day && ground.hard[meeting.body].contains(&number::index(person))
                    };
                    named.extend(plan.meetings.iter().filter(hers).map(|meeting| (meeting.body, meeting.k)));
                }
                Breach::LinkCount { link } => {
                    let link = &instance.links[link];
                    named.extend((0..self.state.count(link.child)).map(|k| (link.child, k)));
                }
                Breach::LinkDay { link, k } => {
                    let link = &instance.links[link];
                    named.insert((link.parent, k));
                    match link.mode {
                        Mode::Indexed => named.extend([(link.child, k)]),
                        Mode::Exists => named.extend((0..self.state.count(link.child)).map(|k| (link.child, k))),
                    }
                }
            }
        }
        let may_move = |(body, k): &MeetingIndex| *k < self.state.count(*body) && ground.fixed(*body, *k).is_none();
        named.into_iter().filter(may_move).collect()
    }
}

/// Every day, time and place that a body can meet by itself.
fn slots<'g>(ground: &'g Ground<'_>, body: usize) -> impl Iterator<Item = Slot> + 'g {
    let places = &ground.instance.bodies[body].places;
    let at = move |choice: &crate::ground::Choice| {
        let (day, start) = (choice.day, choice.start);
        places.iter().map(move |place| Slot { day, start, place: number::place(*place) })
    };
    ground.choices[body].iter().flat_map(at)
}

//! Of each meeting how many days are left, and why the others are not: counted, each day under one reason.
//!
//! Each day is counted once, under the first reason in the order of [`Reason`]: what is true of the whole county before what is true of one body, and that
//! before what only follows from other meetings. The numbers of a meeting add up to the days of the year.

use std::collections::BTreeMap;

use crate::{
    instance::{BLOCKS, BodyIndex, Instance, Mode, PersonIndex},
    referee::day::{Days, Why},
};

/// Why a meeting cannot be on a day. A day stands under the first that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// No working day.
    Closed,
    /// A weekday the body does not meet on.
    Weekday,
    /// Outside the part of the year it meets in.
    Window,
    /// Closed by a calendar, by its place in the instance.
    Calendar(usize),
    /// None of the times it may begin at is a time of day.
    Start,
    /// Somebody without whom there is no meeting is away at each time that is left.
    KeyAway(PersonIndex),
    /// Too few can come.
    Quorum,
    /// Somebody else has set another date.
    Fixed,
    /// Too near to the meetings before and after it or too far from them, wherever those are.
    Spacing,
    /// No meeting that it is linked to is possible in time, wherever that is.
    Link(usize),
}

/// How a meeting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaysLeft {
    /// The body.
    pub body: BodyIndex,
    /// The meeting.
    pub k: usize,
    /// Days that are left to it, when only its own body and those it is linked to are looked at.
    pub left: usize,
    /// Why the others are not, in the order of [`Reason`]; together with `left` all days of the year.
    pub lost: Vec<(Reason, usize)>,
}

/// Of each meeting that must be how many days are left, in the order of bodies and of the year. Each body is taken to meet as seldom
/// as it may.
#[must_use]
pub fn days(instance: &Instance) -> Vec<DaysLeft> {
    let year = Days::of(instance);
    let mut meetings: Vec<Meeting> = Vec::new();
    let mut first = Vec::new();
    // Of each body the days it could meet at all: it may have more meetings than it must, and any of them may prepare for another body.
    let mut could: Vec<Meeting> = Vec::new();
    for (body, asked) in instance.bodies.iter().enumerate() {
        first.push(meetings.len());
        let set = asked.fixed.iter().map(|fixed| fixed.k + 1).max().unwrap_or(0);
        let reasons: Vec<Option<Reason>> =
            (0..instance.calendar.days).map(|day| unary(instance, &year, body, day)).collect();
        could.push(Meeting { body, k: 0, reasons: reasons.clone() });
        for k in 0..asked.n_min.max(set) {
            let fixed = asked.fixed.iter().find(|fixed| fixed.k == k);
            let with_fixed = |(day, reason): (usize, &Option<Reason>)| {
                reason.or(fixed.filter(|fixed| fixed.day != day).map(|_| Reason::Fixed))
            };
            meetings.push(Meeting { body, k, reasons: reasons.iter().enumerate().map(with_fixed).collect() });
        }
    }
    first.push(meetings.len());
    // First what each body's own spacing leaves, then what links leave and follows from that.
    until_settled(|| {
        (0..instance.bodies.len())
            .any(|body| space(instance, &mut meetings[first[body]..first[body + 1]], Reason::Spacing))
    });
    until_settled(|| {
        let mut is_changed = false;
        for link in 0..instance.links.len() {
            is_changed |= join(instance, &mut meetings, &first, &could, link);
            let (parent, child) = (instance.links[link].parent, instance.links[link].child);
            for body in [parent, child] {
                is_changed |= space(instance, &mut meetings[first[body]..first[body + 1]], Reason::Link(link));
            }
        }
        is_changed
    });
    meetings.into_iter().map(Meeting::counted).collect()
}

/// Each look only takes days away, so that it ends.
fn until_settled(mut changes: impl FnMut() -> bool) {
    while changes() {}
}

/// A meeting, and of each day why it cannot be then.
struct Meeting {
    body: BodyIndex,
    k: usize,
    reasons: Vec<Option<Reason>>,
}

impl Meeting {
    /// The days that are left.
    fn days(&self) -> impl Iterator<Item = usize> + '_ {
        self.reasons.iter().enumerate().filter(|(_, reason)| reason.is_none()).map(|(day, _)| day)
    }

    /// Whether some day from the first to the last is left.
    fn has(&self, from: i64, to: i64) -> bool {
        let Ok(to) = usize::try_from(to) else { return false };
        let from = usize::try_from(from).unwrap_or(0);
        self.reasons.iter().take(to.saturating_add(1)).skip(from).any(Option::is_none)
    }

    /// Takes the days away that do not pass; whether there were any.
    fn leave(&mut self, reason: Reason, passes: impl Fn(usize) -> bool) -> bool {
        let mut is_changed = false;
        for (day, why) in self.reasons.iter_mut().enumerate().filter(|(_, why)| why.is_none()) {
            if !passes(day) {
                *why = Some(reason);
                is_changed = true;
            }
        }
        is_changed
    }

    fn counted(self) -> DaysLeft {
        let mut lost: BTreeMap<Reason, usize> = BTreeMap::new();
        self.reasons.iter().flatten().for_each(|reason| *lost.entry(*reason).or_default() += 1);
        let left = self.days().count();
        DaysLeft { body: self.body, k: self.k, left, lost: lost.into_iter().collect() }
    }
}

/// Why a body cannot meet on a day, whatever else is planned.
fn unary(instance: &Instance, year: &Days<'_>, body: BodyIndex, day: usize) -> Option<Reason> {
    let asked = &instance.bodies[body];
    let whys = (0..=BLOCKS - asked.dur.min(BLOCKS)).map(|start| year.unary(asked, day, start).why);
    let mut reasons = Vec::new();
    for why in whys {
        reasons.push(match why? {
            Why::Closed => Reason::Closed,
            Why::Weekday => Reason::Weekday,
            Why::Window => Reason::Window,
            Why::Blocked => {
                let closes = |calendar: &&usize| instance.calendars[**calendar].blocked.contains(&day);
                Reason::Calendar(asked.cals.iter().find(closes).copied().unwrap_or(0))
            }
            Why::KeyAway(person) => Reason::KeyAway(person),
            Why::Quorum => Reason::Quorum,
            // A time it does not begin at says nothing of the day, unless there is no other.
            Why::Start => Reason::Start,
        });
    }
    reasons.iter().filter(|reason| **reason != Reason::Start).min().or(reasons.first()).copied()
}

/// What the spacing of a body's meetings leaves of their days.
fn space(instance: &Instance, meetings: &mut [Meeting], reason: Reason) -> bool {
    let Some(first) = meetings.first_mut() else { return false };
    let body = &instance.bodies[first.body];
    let effective = &instance.calendar.effective;
    let apart = |before: i64, after: i64| (body.gap_min..=body.gap_max).contains(&(after - before));
    let mut is_changed = body.prev_eff.is_some_and(|before| first.leave(reason, |day| apart(before, effective[day])));
    for at in 1..meetings.len() {
        let (before, after) = meetings.split_at_mut(at);
        let (Some(before), Some(after)) = (before.last_mut(), after.first_mut()) else { continue };
        let earlier: Vec<i64> = before.days().map(|day| effective[day]).collect();
        is_changed |=
            after.leave(reason, |day| is_any(&earlier, effective[day] - body.gap_max, effective[day] - body.gap_min));
        let later: Vec<i64> = after.days().map(|day| effective[day]).collect();
        is_changed |=
            before.leave(reason, |day| is_any(&later, effective[day] + body.gap_min, effective[day] + body.gap_max));
    }
    is_changed
}

/// Whether one of some rising numbers is from the first to the last. Effective numbers of open days rise.
fn is_any(numbers: &[i64], from: i64, to: i64) -> bool {
    numbers.get(numbers.partition_point(|number| *number < from)).is_some_and(|number| *number <= to)
}

/// What a link leaves of the days of those it links.
fn join(instance: &Instance, meetings: &mut [Meeting], first: &[usize], could: &[Meeting], at: usize) -> bool {
    let link = instance.links[at];
    let (parents, children) = (first[link.parent]..first[link.parent + 1], first[link.child]..first[link.child + 1]);
    let mut is_changed = false;
    match link.mode {
        Mode::Indexed => {
            for (parent, child) in parents.zip(children) {
                let Ok([parent, child]) = meetings.get_disjoint_mut([parent, child]) else { continue };
                let in_time = |day: usize| (crate::number::whole(day) - link.hi, crate::number::whole(day) - link.lo);
                is_changed |= parent.leave(Reason::Link(at), |day| {
                    let (from, to) = in_time(day);
                    child.has(from, to)
                });
                is_changed |= child.leave(Reason::Link(at), |day| {
                    let day = crate::number::whole(day);
                    parent.has(day + link.lo, day + link.hi)
                });
            }
        }
        Mode::Exists => {
            for parent in parents {
                let child = &could[link.child];
                is_changed |= meetings[parent].leave(Reason::Link(at), |day| {
                    let day = crate::number::whole(day);
                    child.has(day - link.hi, day - link.lo)
                });
            }
        }
    }
    is_changed
}

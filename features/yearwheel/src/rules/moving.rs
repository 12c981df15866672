//! What becomes of a plan when one meeting is moved: what it costs or saves, what it breaks, who cannot come.

use std::collections::BTreeMap;

use scheduling::{
    Instance, Meeting, Plan, choices_for,
    instance::{BodyIndex, Day, PersonIndex, Role},
    referee::{
        Breach,
        day::{Days, Why},
    },
    verdict,
};

use super::outcome;

/// Where a meeting may be moved, and what follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Moving {
    /// Where it would stand.
    pub meeting: Meeting,
    /// What the plan would cost more; less than 0 when it saves.
    pub more: i64,
    /// Rules that would be broken and are not now.
    pub breaks: Vec<Breach>,
    /// Rules that would be kept and are not now.
    pub mends: usize,
    /// Members who cannot come, and what they are.
    pub away: Vec<(PersonIndex, Role)>,
    /// Minutes of travel more, of all.
    pub travel: i64,
    /// Bodies that meet the same day in the same town, with how many people they share.
    pub beside: Vec<(BodyIndex, usize)>,
    /// Whether a day that is published already changes, and did not before.
    pub published: bool,
    /// Why the body cannot meet then at all.
    pub why: Option<Why>,
}

impl Moving {
    /// Whether it can be: nothing more is broken.
    #[must_use]
    pub const fn can_be(&self) -> bool {
        self.breaks.is_empty() && self.why.is_none()
    }
}

/// The plan with one meeting elsewhere. The meetings of its body are numbered by day again.
#[must_use]
pub fn moved(plan: &Plan, from: &Meeting, to: Meeting) -> Plan {
    let mut meetings: Vec<Meeting> = plan.meetings.iter().map(|one| if one == from { to } else { *one }).collect();
    let mut of_body: Vec<usize> = (0..meetings.len()).filter(|at| meetings[*at].body == from.body).collect();
    of_body.sort_by_key(|at| (meetings[*at].day, meetings[*at].start));
    for (k, at) in of_body.into_iter().enumerate() {
        meetings[at].k = k;
    }
    meetings.sort_by_key(|one| (one.body, one.k));
    Plan { meetings }
}

/// What follows when a meeting is moved to each of these places and days.
#[must_use]
pub fn look(instance: &Instance, plan: &Plan, from: &Meeting, to: &[Meeting]) -> Vec<Moving> {
    let days = Days::of(instance);
    let before = verdict(instance, plan);
    let travel = outcome::outcome(instance, plan).travel;
    let one = |to: &Meeting| {
        let then = moved(plan, from, *to);
        let after = verdict(instance, &then);
        let lacks = |one: &&Breach, breaches: &[Breach]| !breaches.contains(one);
        Moving {
            meeting: *to,
            more: after.cost.total() - before.cost.total(),
            breaks: after.breaches.iter().filter(|one| lacks(one, &before.breaches)).copied().collect(),
            mends: before.breaches.iter().filter(|one| lacks(one, &after.breaches)).count(),
            away: outcome::away(instance, &days, to),
            travel: outcome::outcome(instance, &then).travel - travel,
            beside: outcome::beside(instance, &then, to),
            published: after.cost.moved > before.cost.moved,
            why: days.unary(&instance.bodies[to.body], to.day, to.start).why,
        }
    };
    to.iter().map(one).collect()
}

/// How many days are looked at on either side.
const AROUND: usize = 45;

/// A day a meeting could be moved to, at the best time and place of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Where it would stand.
    pub meeting: Meeting,
    /// Rules that would be broken and are not now.
    pub breaks: usize,
    /// What the plan would cost more.
    pub more: i64,
}

/// Where a meeting may be moved around its day: those that break nothing first, the cheapest first. Days that are closed to everybody
/// are not there.
#[must_use]
pub fn candidates(instance: &Instance, plan: &Plan, from: &Meeting) -> Vec<Candidate> {
    let (first, last) = (from.day.saturating_sub(AROUND), from.day + AROUND);
    let mut best: BTreeMap<Day, Candidate> = BTreeMap::new();
    for choice in choices_for(instance, plan, from.body, from.k) {
        if !(first..=last).contains(&choice.day) {
            continue;
        }
        let meeting = Meeting { day: choice.day, start: choice.start, place: choice.place, ..*from };
        let one = Candidate { meeting, breaks: choice.breaks.len(), more: choice.change.total() };
        let rank =
            |one: &Candidate| (one.breaks, one.more, one.meeting.start != from.start, one.meeting.place != from.place);
        match best.get(&choice.day) {
            Some(known) if rank(known) <= rank(&one) => {}
            _ => {
                best.insert(choice.day, one);
            }
        }
    }
    let mut all: Vec<Candidate> = best.into_values().collect();
    all.sort_by_key(|one| (one.breaks > 0, one.more, one.meeting.day.abs_diff(from.day)));
    all
}

/// The best time and place of one day; the same time and place when the day is closed to the body.
#[must_use]
pub fn on_day(instance: &Instance, plan: &Plan, from: &Meeting, day: Day) -> Meeting {
    let of_day = choices_for(instance, plan, from.body, from.k).into_iter().filter(|one| one.day == day);
    let best = of_day.min_by_key(|one| (one.breaks.len(), one.change.total(), one.start != from.start));
    let there = best.map(|one| Meeting { day, start: one.start, place: one.place, ..*from });
    there.unwrap_or(Meeting { day, ..*from })
}

/// Why a body has so few days: how many days of the year fall away for which reason, each for the first that does.
#[must_use]
pub fn days_left(instance: &Instance, body: BodyIndex) -> DaysLeft {
    let days = Days::of(instance);
    let asked = &instance.bodies[body];
    let mut left = DaysLeft::default();
    for day in 0..instance.calendar.days {
        let whys: Vec<Option<Why>> = asked.starts.iter().map(|start| days.unary(asked, day, *start).why).collect();
        match whys.iter().min_by_key(|why| why.is_some()).copied().flatten() {
            None if !whys.is_empty() => left.open += 1,
            Some(Why::KeyAway(_)) => left.key_away += 1,
            Some(Why::Quorum) => left.too_few += 1,
            Some(Why::Blocked) => left.blocked += 1,
            _ => left.closed += 1,
        }
    }
    left
}

/// The days of a year as one body has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaysLeft {
    /// It can meet.
    pub open: usize,
    /// Weekends, holidays, closed periods, other weekdays.
    pub closed: usize,
    /// School breaks, bridge days, days that were blocked.
    pub blocked: usize,
    /// Somebody without whom there is no meeting is away.
    pub key_away: usize,
    /// Too many are away.
    pub too_few: usize,
}

//! What becomes of a plan when one meeting is moved: what it costs or saves, what it breaks, who cannot come.

use scheduling::{
    Instance, Meeting, Plan,
    instance::{Block, BodyIndex, Day, ONLINE, PersonIndex, Role},
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
    let mut meetings: Vec<Meeting> =
        plan.meetings.iter().map(|one| if one == from { to } else { *one }).collect();
    let mut of_body: Vec<usize> =
        (0..meetings.len()).filter(|at| meetings[*at].body == from.body).collect();
    of_body.sort_by_key(|at| (meetings[*at].day, meetings[*at].start));
    for (k, at) in of_body.into_iter().enumerate() {
        meetings[at].k = k;
    }
    meetings.sort_by_key(|one| (one.body, one.k));
    Plan { meetings }
}

/// What follows when a meeting is moved.
#[must_use]
pub fn look(instance: &Instance, plan: &Plan, from: &Meeting, to: Meeting) -> Moving {
    let days = Days::of(instance);
    let before = verdict(instance, plan);
    look_with(instance, &days, plan, &before, from, to)
}

fn look_with(
    instance: &Instance,
    days: &Days<'_>,
    plan: &Plan,
    before: &scheduling::Verdict,
    from: &Meeting,
    to: Meeting,
) -> Moving {
    let after_plan = moved(plan, from, to);
    let after = verdict(instance, &after_plan);
    let breaks: Vec<Breach> = after.breaches.iter().filter(|one| !before.breaches.contains(one)).copied().collect();
    let mends = before.breaches.iter().filter(|one| !after.breaches.contains(one)).count();
    let travel = outcome::outcome(instance, &after_plan).travel - outcome::outcome(instance, plan).travel;
    Moving {
        meeting: to,
        more: after.cost.total() - before.cost.total(),
        breaks,
        mends,
        away: outcome::away(instance, days, &to),
        travel,
        beside: outcome::beside(instance, &after_plan, &to),
        why: days.unary(&instance.bodies[to.body], to.day, to.start).why,
    }
}

/// How many days are looked at on either side.
const AROUND: usize = 30;
/// Most places that are looked at on a day.
const PLACES: usize = 3;

/// Where a meeting may be moved: the best time and place of each day around it, the cheapest first; days that cannot be last.
#[must_use]
pub fn options(instance: &Instance, plan: &Plan, from: &Meeting) -> Vec<Moving> {
    let days = Days::of(instance);
    let before = verdict(instance, plan);
    let (first, last) = (from.day.saturating_sub(AROUND), (from.day + AROUND).min(instance.calendar.days - 1));
    let mut options: Vec<Moving> = Vec::new();
    for day in (first..=last).filter(|day| instance.calendar.open[*day]) {
        let of_day = choices(instance, &days, plan, from, day).into_iter();
        let looked = of_day.map(|to| look_with(instance, &days, plan, &before, from, to));
        options.extend(looked.min_by_key(|one| (one.breaks.len(), one.more, one.meeting.start)));
    }
    options.sort_by_key(|one| (!one.can_be(), one.more, one.meeting.day.abs_diff(from.day)));
    options
}

/// The best time and place of one day.
#[must_use]
pub fn on_day(instance: &Instance, plan: &Plan, from: &Meeting, day: Day) -> Moving {
    let days = Days::of(instance);
    let before = verdict(instance, plan);
    let of_day = choices(instance, &days, plan, from, day).into_iter();
    let looked = of_day.map(|to| look_with(instance, &days, plan, &before, from, to));
    let best = looked.min_by_key(|one| (one.breaks.len(), one.more, one.meeting.start));
    best.unwrap_or_else(|| look_with(instance, &days, plan, &before, from, Meeting { day, ..*from }))
}

/// Times and places of one day that are worth looking at: as now, beside others who meet that day, online.
fn choices(instance: &Instance, days: &Days<'_>, plan: &Plan, from: &Meeting, day: Day) -> Vec<Meeting> {
    let body = &instance.bodies[from.body];
    let mut places: Vec<i32> = vec![from.place];
    let beside = plan.meetings.iter().filter(|one| one.day == day && one.body != from.body && one.place != ONLINE);
    places.extend(beside.map(|one| one.place).filter(|place| body.places.contains(place)));
    places.sort_unstable_by_key(|place| *place != from.place);
    places.dedup();
    places.truncate(PLACES);
    let start = |start: &Block| Meeting { day, start: *start, ..*from };
    let mut starts: Vec<Meeting> = body.starts.iter().map(start).collect();
    starts.sort_by_key(|one| one.start != from.start);
    let open: Vec<Meeting> =
        starts.iter().filter(|one| days.unary(body, day, one.start).why.is_none()).copied().collect();
    match open.is_empty() {
        // One of them says why not.
        true => starts.into_iter().take(1).collect(),
        false => open.iter().flat_map(|one| places.iter().map(|place| Meeting { place: *place, ..*one })).collect(),
    }
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

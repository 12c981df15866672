//! What a plan means for people: journeys with and without shared days, who cannot come, heavy weeks.

use std::collections::{BTreeMap, BTreeSet};

use scheduling::{
    Instance, Meeting, Plan,
    instance::{BodyIndex, ONLINE, PersonIndex, Role, blocks_of},
    referee::day::Days,
};

/// What a plan means, in numbers that people know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Minutes of travel, there and back, of all whose journeys count.
    pub travel: i64,
    /// Minutes they would travel if no journey served two meetings.
    pub travel_apart: i64,
    /// Members who cannot come, once for each meeting.
    pub absent: usize,
    /// Meetings online.
    pub online: usize,
    /// Meetings fewer than wanted, over all bodies.
    pub missing: usize,
    /// Meetings of the county's own bodies.
    pub meetings: usize,
}

/// What a plan means for somebody, or for everybody of an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Meetings to go to.
    pub meetings: usize,
    /// Hours in them.
    pub hours: usize,
    /// Minutes of travel.
    pub travel: i64,
    /// Minutes of travel if no journey served two meetings.
    pub travel_apart: i64,
    /// Days on which there is a meeting.
    pub days: usize,
    /// Weeks with more than can be borne.
    pub heavy_weeks: usize,
}

impl std::ops::AddAssign<&Self> for Load {
    fn add_assign(&mut self, other: &Self) {
        self.meetings += other.meetings;
        self.hours += other.hours;
        self.travel += other.travel;
        self.travel_apart += other.travel_apart;
        self.days += other.days;
        self.heavy_weeks += other.heavy_weeks;
    }
}

/// Minutes of travel there and back to a meeting; none online.
fn journey(instance: &Instance, person: PersonIndex, place: i32) -> i64 {
    let home = instance.people[person].home;
    usize::try_from(place).map_or(0, |place| 2 * instance.travel_minutes[home][place])
}

/// What a plan means for all.
#[must_use]
pub fn outcome(instance: &Instance, plan: &Plan) -> Outcome {
    let days = Days::of(instance);
    let mut outcome = Outcome::default();
    let mut trips: BTreeSet<(PersonIndex, usize, i32)> = BTreeSet::new();
    let mut held = vec![0; instance.bodies.len()];
    for meeting in plan.meetings.iter().filter(|meeting| meeting.body < instance.bodies.len()) {
        let body = &instance.bodies[meeting.body];
        held[meeting.body] += 1;
        if body.region >= 0 {
            outcome.meetings += 1;
            outcome.online += usize::from(meeting.place == ONLINE);
        }
        outcome.absent += away(instance, &days, meeting).len();
        for person in body.hard_members() {
            let minutes = journey(instance, person, meeting.place);
            outcome.travel_apart += minutes;
            if trips.insert((person, meeting.day, meeting.place)) {
                outcome.travel += minutes;
            }
        }
    }
    let lacking = instance.bodies.iter().zip(held).map(|(body, held)| body.n_target.saturating_sub(held));
    outcome.missing = lacking.sum();
    outcome
}

/// Members whose presence counts who cannot come to a meeting.
#[must_use]
pub fn away(instance: &Instance, days: &Days<'_>, meeting: &Meeting) -> Vec<(PersonIndex, Role)> {
    let body = &instance.bodies[meeting.body];
    let blocks = blocks_of(meeting.start, body.dur);
    let is_away = |person: PersonIndex| days.away(person, meeting.day) & blocks != 0;
    body.members.iter().filter(|(person, role)| role.is_hard() && is_away(*person)).copied().collect()
}

/// What a plan means for each person.
#[must_use]
pub fn loads(instance: &Instance, plan: &Plan) -> Vec<Load> {
    let mut loads = vec![Load::default(); instance.people.len()];
    let mut trips: BTreeSet<(PersonIndex, usize, i32)> = BTreeSet::new();
    let mut days: BTreeSet<(PersonIndex, usize)> = BTreeSet::new();
    let mut weeks: BTreeMap<(PersonIndex, u8), i64> = BTreeMap::new();
    for meeting in plan.meetings.iter().filter(|meeting| meeting.body < instance.bodies.len()) {
        let body = &instance.bodies[meeting.body];
        for person in body.hard_members() {
            let load = &mut loads[person];
            let minutes = journey(instance, person, meeting.place);
            load.meetings += 1;
            load.hours += 2 * body.dur;
            load.travel_apart += minutes;
            if trips.insert((person, meeting.day, meeting.place)) {
                load.travel += minutes;
            }
            load.days += usize::from(days.insert((person, meeting.day)));
            let week = instance.calendar.week[meeting.day];
            *weeks.entry((person, week)).or_default() += i64::try_from(body.dur).unwrap_or(4);
        }
    }
    for ((person, _), blocks) in weeks {
        loads[person].heavy_weeks += usize::from(blocks > instance.weights.load_cap);
    }
    loads
}

/// Meetings on the same day and in the same town as one, with how many of its people are in them too.
#[must_use]
pub fn beside(instance: &Instance, plan: &Plan, meeting: &Meeting) -> Vec<(BodyIndex, usize)> {
    if meeting.place == ONLINE {
        return Vec::new();
    }
    let hers: BTreeSet<PersonIndex> = instance.bodies[meeting.body].hard_members().collect();
    let same =
        |other: &&Meeting| other.day == meeting.day && other.place == meeting.place && other.body != meeting.body;
    let shared = |body: BodyIndex| instance.bodies[body].hard_members().filter(|person| hers.contains(person)).count();
    let others = plan.meetings.iter().filter(same);
    others.map(|other| (other.body, shared(other.body))).filter(|(_, many)| *many > 0).collect()
}

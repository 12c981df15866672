//! What a plan costs, sum by sum: what each is paid for, and which meetings cause it.
//!
//! The referee tells one number for each part of the cost; here each of them is taken apart, down to one person's journey on one day.
//! The sums are the referee's: a test holds one against the other. Never decides whether a rule is broken.
//!
//! Of no use to the search, which counts only sums; it is for pages that say why a plan costs what it costs.

//!
//! ```
//! use radslag_scheduling::{Instance, Plan, costs, costs::Paid, verdict};
//!
//! # fn told(instance: &Instance, plan: &Plan) {
//! let costs = costs(instance, plan);
//! assert_eq!(costs.total(), verdict(instance, plan).cost);
//! // What journeys would cost if no two meetings shared one.
//! let journeys = costs.items.iter().filter(|item| matches!(item.paid, Paid::Travel { .. }));
//! let alone: i64 = journeys.map(|item| item.cost * item.meetings.len() as i64).sum();
//! # let _ = alone;
//! # }
//! ```

mod choices;

use std::collections::BTreeMap;

pub use choices::{Choice, best_of_days, cheapest_elsewhere, choices_for};

use crate::{
    instance::{Body, BodyIndex, Day, Instance, PersonIndex, Role, blocks_of},
    number::whole,
    plan::{Meeting, Plan},
    referee::{Cost, day::Days, spacing},
};

/// A meeting of a plan: which body's, and which of the year.
pub type MeetingIndex = (BodyIndex, usize);

/// What something is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paid {
    /// C1: nearer to the meeting before, or farther from it, than is best.
    Spacing {
        /// Effective days between them.
        gap: i64,
    },
    /// C2: a body meets more or less often than it wants.
    Count {
        /// The body.
        body: BodyIndex,
        /// How often it meets.
        count: usize,
    },
    /// C3: somebody's journey there and back.
    Travel {
        /// Who.
        person: PersonIndex,
        /// When.
        day: Day,
        /// Where.
        place: usize,
    },
    /// C4: somebody is away.
    Absence {
        /// Who.
        person: PersonIndex,
    },
    /// C5: the weekday and the time of day.
    Slot,
    /// C5: a day that is better left alone.
    Day {
        /// The calendar that says so, by its place in the instance.
        calendar: usize,
    },
    /// C6: the place.
    Place,
    /// C7: too much in somebody's week.
    Load {
        /// Who.
        person: PersonIndex,
        /// The week.
        week: u8,
        /// Her blocks in it.
        blocks: i64,
    },
    /// C8: another day than in the plan in force.
    MovedDay,
    /// C8: the same day at another time.
    MovedStart,
    /// C8: another place.
    MovedPlace,
    /// C8: a meeting of the plan in force that is not held.
    Dropped {
        /// The body.
        body: BodyIndex,
        /// Its number in the plan in force.
        k: usize,
    },
}

/// One sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is paid for.
    pub paid: Paid,
    /// How much, in units of the weights; never 0.
    pub cost: i64,
    /// The meetings that cause it: one, two for a journey that serves both, several for a full week, none for one that is missing.
    pub meetings: Vec<MeetingIndex>,
}

/// Everything that a plan costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// Bodies first, in their order and that of their year; then people, by day and by week.
    pub items: Vec<Item>,
}

impl Costs {
    /// All of it: what the referee says.
    #[must_use]
    pub fn total(&self) -> Cost {
        let mut total = Cost::default();
        self.items.iter().for_each(|item| item.paid.add(item.cost, &mut total));
        total
    }

    /// What each meeting costs. A sum that several cause is shared evenly; what does not divide goes to the first of them.
    /// Together with [`Costs::of_no_meeting`] this is all of it.
    #[must_use]
    pub fn of_meetings(&self) -> BTreeMap<MeetingIndex, Cost> {
        let mut meetings: BTreeMap<MeetingIndex, Cost> = BTreeMap::new();
        for item in &self.items {
            let (among, mut rest) = (whole(item.meetings.len()), item.cost);
            for (at, meeting) in item.meetings.iter().enumerate() {
                let left = among - whole(at);
                let share = (rest + left - 1).div_euclid(left);
                rest -= share;
                item.paid.add(share, meetings.entry(*meeting).or_default());
            }
        }
        meetings
    }

    /// What no meeting causes: how many a body has, and those that are not held.
    #[must_use]
    pub fn of_no_meeting(&self) -> Cost {
        let mut cost = Cost::default();
        self.items.iter().filter(|item| item.meetings.is_empty()).for_each(|item| item.paid.add(item.cost, &mut cost));
        cost
    }

    /// What each body costs: its meetings, how many they are, and those that are not held.
    #[must_use]
    pub fn of_bodies(&self) -> BTreeMap<BodyIndex, Cost> {
        let mut bodies: BTreeMap<BodyIndex, Cost> = BTreeMap::new();
        for ((body, _), cost) in self.of_meetings() {
            *bodies.entry(body).or_default() += cost;
        }
        for item in &self.items {
            if let Paid::Count { body, .. } | Paid::Dropped { body, .. } = item.paid {
                item.paid.add(item.cost, bodies.entry(body).or_default());
            }
        }
        bodies
    }

    /// Nothing is noted of what costs nothing.
    fn pay(&mut self, cost: i64, paid: Paid, meetings: &[MeetingIndex]) {
        if cost != 0 {
            self.items.push(Item { paid, cost, meetings: meetings.to_vec() });
        }
    }
}

impl Paid {
    /// Adds a sum to the part of the cost that it belongs to.
    fn add(&self, sum: i64, to: &mut Cost) {
        *match self {
            Self::Spacing { .. } => &mut to.spacing,
            Self::Count { .. } => &mut to.count,
            Self::Travel { .. } => &mut to.travel,
            Self::Absence { .. } => &mut to.absence,
            Self::Slot | Self::Day { .. } => &mut to.slot,
            Self::Place => &mut to.place,
            Self::Load { .. } => &mut to.load,
            Self::MovedDay | Self::MovedStart | Self::MovedPlace | Self::Dropped { .. } => &mut to.moved,
        } += sum;
    }
}

/// What a plan costs, sum by sum, for a sound instance. Meetings that the referee lets nobody attend cost here what they cost there.
#[must_use]
pub fn costs(instance: &Instance, plan: &Plan) -> Costs {
    let days = Days::of(instance);
    let mut by_body: Vec<BTreeMap<usize, Meeting>> = vec![BTreeMap::new(); instance.bodies.len()];
    for meeting in plan.meetings.iter().filter(|meeting| meeting.body < instance.bodies.len()) {
        by_body[meeting.body].insert(meeting.k, *meeting);
    }
    let mut costs = Costs::default();
    let mut attended: Vec<Vec<Meeting>> = vec![Vec::new(); instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        let meetings = &by_body[at];
        if !meetings.keys().copied().eq(0..meetings.len()) {
            continue;
        }
        let met = costs.body(instance, &days, at, meetings);
        body.hard_members().for_each(|person| attended[person].extend(&met));
    }
    for (person, meetings) in attended.iter().enumerate() {
        costs.journeys(instance, person, meetings);
        costs.weeks(instance, person, meetings);
    }
    costs
}

impl Costs {
    /// What a body's year costs but for its people. The meetings that they attend.
    fn body(
        &mut self,
        instance: &Instance,
        days: &Days<'_>,
        at: BodyIndex,
        meetings: &BTreeMap<usize, Meeting>,
    ) -> Vec<Meeting> {
        let (body, count) = (&instance.bodies[at], meetings.len());
        self.pay(instance.weights.count * whole(count.abs_diff(body.n_target)), Paid::Count { body: at, count }, &[]);
        let (mut before, mut met) = (body.prev_eff, Vec::new());
        for meeting in meetings.values().filter(|meeting| meeting.day < instance.calendar.days) {
            let named = [(at, meeting.k)];
            self.time(instance, days, body, meeting);
            let effective = instance.calendar.effective[meeting.day];
            if let Some(before) = before.replace(effective) {
                let gap = effective - before;
                self.pay(spacing(body, gap), Paid::Spacing { gap }, &named);
            }
            if let Some(choice) = body.places.iter().position(|place| *place == meeting.place) {
                self.pay(body.place_cost[choice], Paid::Place, &named);
                met.push(*meeting);
            }
        }
        for was in instance.plan.iter().flat_map(|plan| &plan.meetings).filter(|was| was.body == at) {
            self.moved(instance, was, meetings, &met);
        }
        met
    }

    /// C4 and C5 of a meeting, as [`Days::unary`] counts them: nothing on a day that is closed to the body, and whom it misses is
    /// counted up to the first without whom there is no meeting.
    fn time(&mut self, instance: &Instance, days: &Days<'_>, body: &Body, meeting: &Meeting) {
        use crate::referee::day::Why;
        let (weights, named) = (&instance.weights, [(meeting.body, meeting.k)]);
        let unary = days.unary(body, meeting.day, meeting.start);
        if unary.why.is_some_and(|why| !matches!(why, Why::KeyAway(_) | Why::Quorum)) {
            return;
        }
        let weekday = usize::from(instance.calendar.weekday[meeting.day]);
        self.pay(weights.slot[weekday][meeting.start], Paid::Slot, &named);
        for calendar in &body.cals {
            self.pay(days.soft(*calendar, meeting.day), Paid::Day { calendar: *calendar }, &named);
        }
        for (person, role) in &body.members {
            if days.away(*person, meeting.day) & blocks_of(meeting.start, body.dur) == 0 {
                continue;
            }
            match role {
                Role::Key => break,
                Role::Ordinary => self.pay(weights.absent_ordinary, Paid::Absence { person: *person }, &named),
                Role::Invited => self.pay(weights.absent_invited, Paid::Absence { person: *person }, &named),
            }
        }
    }

    /// C8 of a meeting of the plan in force.
    fn moved(&mut self, instance: &Instance, was: &Meeting, meetings: &BTreeMap<usize, Meeting>, met: &[Meeting]) {
        let (weights, named) = (&instance.weights, [(was.body, was.k)]);
        if !meetings.contains_key(&was.k) {
            return self.pay(weights.move_day, Paid::Dropped { body: was.body, k: was.k }, &[]);
        }
        let Some(is) = met.iter().find(|is| is.k == was.k) else { return };
        if is.day != was.day {
            self.pay(weights.move_day, Paid::MovedDay, &named);
        } else if is.start != was.start {
            self.pay(weights.move_start, Paid::MovedStart, &named);
        }
        if is.place != was.place {
            self.pay(weights.move_place, Paid::MovedPlace, &named);
        }
    }

    /// C3 of a person: one journey for each place and day, whatever she does there.
    fn journeys(&mut self, instance: &Instance, person: PersonIndex, meetings: &[Meeting]) {
        let mut journeys: BTreeMap<(Day, usize), Vec<MeetingIndex>> = BTreeMap::new();
        for meeting in meetings {
            if let Ok(place) = usize::try_from(meeting.place) {
                journeys.entry((meeting.day, place)).or_default().push((meeting.body, meeting.k));
            }
        }
        for ((day, place), meetings) in journeys {
            let cost = instance.trip_cost(instance.people[person].home, place);
            self.pay(cost, Paid::Travel { person, day, place }, &meetings);
        }
    }

    /// C7 of a person.
    fn weeks(&mut self, instance: &Instance, person: PersonIndex, meetings: &[Meeting]) {
        let mut weeks: BTreeMap<u8, (i64, Vec<MeetingIndex>)> = BTreeMap::new();
        for meeting in meetings {
            let (blocks, named) = weeks.entry(instance.calendar.week[meeting.day]).or_default();
            *blocks += whole(instance.bodies[meeting.body].dur);
            named.push((meeting.body, meeting.k));
        }
        for (week, (blocks, meetings)) in weeks {
            let over = (blocks - instance.weights.load_cap).max(0);
            self.pay(instance.weights.load * over, Paid::Load { person, week, blocks }, &meetings);
        }
    }
}

//! When and where else a meeting could be, and what that would change: the cost part by part, the rules, and for whom.
//!
//! Everything else stays where it is. The differences are the referee's: they are counted with its own rules on what the change
//! touches, and a test holds them against two whole verdicts.

use std::collections::BTreeMap;

use crate::{
    instance::{BLOCKS, Block, BodyIndex, Day, Instance, PersonIndex, Role, blocks_of},
    number::whole,
    plan::{Meeting, Plan},
    referee::{Breach, Cost, Referee},
};

/// Another day, time and place for a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The day.
    pub day: Day,
    /// The block it begins in.
    pub start: Block,
    /// The place; −1 is online.
    pub place: i32,
    /// What the plan would cost more (less, where it is below 0), by part.
    pub change: Cost,
    /// Rules that would be broken and are not now.
    pub breaks: Vec<Breach>,
    /// Rules that are broken now and would not be.
    pub mends: Vec<Breach>,
    /// Members who are away then, invited ones too.
    pub away: Vec<(PersonIndex, Role)>,
    /// Members whose journeys would cost more (less, where it is below 0).
    pub journeys: Vec<(PersonIndex, i64)>,
}

/// Every day that is open, time that the body may begin at and place that is its own, for meeting `k` of `body`, in this order;
/// where the meeting is now is among them when it is such a one, and changes nothing. Days that would break a rule are there too, with
/// the rule. Empty when the plan has no such meeting.
///
/// ```
/// use radslag_scheduling::{Instance, Plan, choices_for, costs::{best_of_days, cheapest_elsewhere}};
///
/// # fn page(instance: &Instance, plan: &Plan) {
/// let (body, k) = (0, 2);
/// let choices = choices_for(instance, plan, body, k);
/// for choice in best_of_days(&choices) {
///     // One row of a list of days: what it would cost more, who cannot come, whose journeys change.
///     let row = (choice.day, choice.change.total(), choice.away.len(), choice.journeys.len());
/// #   let _ = row;
/// }
/// // Why it is where it is: what the next best day would cost more, part by part.
/// let is = plan.meetings.iter().find(|meeting| (meeting.body, meeting.k) == (body, k)).map_or(0, |meeting| meeting.day);
/// let next_best = cheapest_elsewhere(&choices, is).map(|choice| choice.change);
/// # let _ = next_best;
/// # }
/// ```
#[must_use]
pub fn choices_for(instance: &Instance, plan: &Plan, body: BodyIndex, k: usize) -> Vec<Choice> {
    let Some(mut change) = Change::of(instance, plan, body, k) else { return Vec::new() };
    let is = change.is;
    let now = change.with(is);
    let asked = &instance.bodies[body];
    let starts: Vec<Block> = (0..BLOCKS).filter(|start| asked.starts.contains(start)).collect();
    let mut choices = Vec::new();
    for day in (0..instance.calendar.days).filter(|day| instance.calendar.open[*day]) {
        for start in &starts {
            for place in &asked.places {
                let then = change.with(Meeting { day, start: *start, place: *place, ..is });
                choices.push(Choice {
                    day,
                    start: *start,
                    place: *place,
                    change: then.cost - now.cost,
                    breaks: without(&then.breaches, &now.breaches),
                    mends: without(&now.breaches, &then.breaches),
                    away: change.away(day, *start),
                    journeys: differences(&now.journeys, &then.journeys),
                });
            }
        }
    }
    choices
}

/// Of each day the best of its choices: those that break fewest rules more, of these the cheapest, of these the earliest.
#[must_use]
pub fn best_of_days(choices: &[Choice]) -> Vec<&Choice> {
    let of_day = choices.chunk_by(|one, other| one.day == other.day);
    of_day.filter_map(|day| day.iter().min_by_key(|choice| choice.rank())).collect()
}

/// The cheapest choice on another day than this that breaks no rule more; `None` when every other day breaks one. What it would cost more,
/// part by part, is what keeps the meeting where it is.
#[must_use]
pub fn cheapest_elsewhere(choices: &[Choice], day: Day) -> Option<&Choice> {
    choices.iter().filter(|choice| choice.day != day && choice.breaks.is_empty()).min_by_key(|choice| choice.rank())
}

impl Choice {
    /// Rules more that are broken, and what it costs more.
    fn rank(&self) -> (i64, i64) {
        (whole(self.breaks.len()) - whole(self.mends.len()), self.change.total())
    }
}

/// What stands in the one list and not in the other, each as often.
fn without(list: &[Breach], other: &[Breach]) -> Vec<Breach> {
    let mut other = other.to_vec();
    let mut left = list.to_vec();
    left.retain(|breach| match other.iter().position(|one| one == breach) {
        Some(at) => {
            other.swap_remove(at);
            false
        }
        None => true,
    });
    left
}

/// Who pays more or less; both lists have the same people in the same order.
fn differences(now: &[(PersonIndex, i64)], then: &[(PersonIndex, i64)]) -> Vec<(PersonIndex, i64)> {
    let pairs = now.iter().zip(then);
    pairs.map(|((person, now), (_, then))| (*person, then - now)).filter(|(_, more)| *more != 0).collect()
}

/// A plan without one meeting, ready to be asked what it would be with it.
struct Change<'i> {
    instance: &'i Instance,
    referee: Referee<'i>,
    is: Meeting,
    by_body: Vec<BTreeMap<usize, Meeting>>,
    /// Of each member whose presence counts her other meetings by day, and her blocks by week.
    members: Vec<Member>,
}

/// One of the people of the meeting whose presence counts, and what else she has.
struct Member {
    person: PersonIndex,
    days: BTreeMap<Day, Vec<Meeting>>,
    weeks: BTreeMap<u8, i64>,
}

/// What the parts of a plan that a meeting touches come to.
#[derive(Default)]
struct Part {
    cost: Cost,
    breaches: Vec<Breach>,
    /// Of each member whose presence counts what the meeting adds to her journeys.
    journeys: Vec<(PersonIndex, i64)>,
}

impl<'i> Change<'i> {
    fn of(instance: &'i Instance, plan: &Plan, body: BodyIndex, k: usize) -> Option<Self> {
        let mut referee = Referee::of(instance);
        let by_body = referee.numbered(plan);
        taken(&mut referee);
        let is = *by_body.get(body)?.get(&k)?;
        let is_counted = |meetings: &BTreeMap<usize, Meeting>| meetings.keys().copied().eq(0..meetings.len());
        let mut members: Vec<Member> = Vec::new();
        for person in instance.bodies[body].hard_members() {
            members.push(Member { person, days: BTreeMap::new(), weeks: BTreeMap::new() });
        }
        let of_person: BTreeMap<PersonIndex, usize> =
            members.iter().enumerate().map(|(at, member)| (member.person, at)).collect();
        for (at, other) in instance.bodies.iter().enumerate().filter(|(at, _)| is_counted(&by_body[*at])) {
            let attended = by_body[at].values().filter(|meeting| {
                (meeting.body, meeting.k) != (body, k)
                    && meeting.day < instance.calendar.days
                    && other.places.contains(&meeting.place)
            });
            let shared: Vec<usize> =
                other.hard_members().filter_map(|person| of_person.get(&person).copied()).collect();
            for meeting in attended {
                for member in &shared {
                    members[*member].days.entry(meeting.day).or_default().push(*meeting);
                    *members[*member].weeks.entry(instance.calendar.week[meeting.day]).or_default() += whole(other.dur);
                }
            }
        }
        Some(Self { instance, referee, is, by_body, members })
    }

    /// What the meeting's body, its people and its links come to when it is there.
    fn with(&mut self, meeting: Meeting) -> Part {
        let at = meeting.body;
        let body = &self.instance.bodies[at];
        self.by_body[at].insert(meeting.k, meeting);
        let attended = self.referee.body(at, body, &self.by_body[at]).contains(&meeting);
        for (index, link) in self.instance.links.iter().enumerate() {
            if link.parent == at || link.child == at {
                self.referee.link(index, link, &self.by_body[link.parent], &self.by_body[link.child]);
            }
        }
        let mut part = Part::default();
        (part.cost, part.breaches) = self.taken();
        for member in 0..self.members.len() {
            self.member(member, &meeting, attended, &mut part);
        }
        part
    }

    /// What the meeting adds to a member's day and week.
    fn member(&mut self, at: usize, meeting: &Meeting, attended: bool, part: &mut Part) {
        let Self { instance, referee, members, .. } = self;
        let member = &members[at];
        if !attended {
            return part.journeys.push((member.person, 0));
        }
        let others: Vec<&Meeting> = member.days.get(&meeting.day).into_iter().flatten().collect();
        let (before, were) = if others.is_empty() {
            (Cost::default(), Vec::new())
        } else {
            referee.persons_day(member.person, meeting.day, &others);
            taken(referee)
        };
        // In the order of bodies, as the referee has them.
        let mut all = others;
        let first_after = all.partition_point(|other| (other.body, other.k) < (meeting.body, meeting.k));
        all.insert(first_after, meeting);
        referee.persons_day(member.person, meeting.day, &all);
        let (after, are) = taken(referee);
        part.breaches.extend(without(&are, &were));
        part.journeys.push((member.person, after.travel - before.travel));
        part.cost.travel += after.travel - before.travel;
        let weights = &instance.weights;
        let blocks = member.weeks.get(&instance.calendar.week[meeting.day]).copied().unwrap_or(0);
        let over = |blocks: i64| (blocks - weights.load_cap).max(0);
        part.cost.load += weights.load * (over(blocks + whole(instance.bodies[meeting.body].dur)) - over(blocks));
    }

    /// What the referee has said of this part, and nothing of what it said before.
    fn taken(&mut self) -> (Cost, Vec<Breach>) {
        taken(&mut self.referee)
    }

    /// Who is away then, invited people too: they are told, though no rule asks for them.
    fn away(&self, day: Day, start: Block) -> Vec<(PersonIndex, Role)> {
        let body = &self.instance.bodies[self.is.body];
        let blocks = blocks_of(start, body.dur);
        body.members.iter().filter(|(person, _)| self.referee.days.away(*person, day) & blocks != 0).copied().collect()
    }
}

/// What the referee has said since it was last asked.
fn taken(referee: &mut Referee<'_>) -> (Cost, Vec<Breach>) {
    let verdict = std::mem::take(&mut referee.verdict);
    (verdict.cost, verdict.breaches)
}

//! The rules of an instance by name, and what it is without them.
//!
//! To let go of a rule is to have an instance in which it cannot be broken: weekdays become all seven, gaps anything from none to any, a key person an
//! ordinary member. What comes out is an instance like any other, so that everything which answers for instances answers for it.

use std::collections::BTreeSet;

use crate::{
    instance::{BLOCKS, BodyIndex, Instance, ONLINE, PersonIndex, Role},
    referee,
};

/// More than any gap.
const ANY_GAP: i64 = 1_000_000_000;
/// Most meetings of a body in a year.
const MOST_MEETINGS: usize = 366;

/// A rule that can be let go of by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// H2: meetings are on working days.
    WorkingDays,
    /// H1: how often a body meets.
    Count(BodyIndex),
    /// H2: the part of the year it meets in.
    Window(BodyIndex),
    /// H2: its weekdays.
    Weekdays(BodyIndex),
    /// H2: the days that its calendars close.
    Calendars(BodyIndex),
    /// H2: the times it may begin.
    Starts(BodyIndex),
    /// H2: a date that somebody else has set, of which meeting.
    Fixed(BodyIndex, usize),
    /// H3: neither too near to the meeting before nor too far from it.
    Spacing(BodyIndex),
    /// H4: somebody without whom there is no meeting.
    KeyPerson(BodyIndex, PersonIndex),
    /// H4: how many must be there.
    Quorum(BodyIndex),
    /// H9: its places, who is the host how often, how many meetings may be online.
    Places(BodyIndex),
    /// H8: a link, by its place in the instance.
    Link(usize),
    /// H5, H6, H7: somebody of several bodies is at one meeting at a time, in one place a day, and at two meetings a day.
    Person(PersonIndex),
}

impl Rule {
    /// The body whose rule it is.
    #[must_use]
    pub const fn body(&self) -> Option<BodyIndex> {
        match self {
            Self::Count(body)
            | Self::Window(body)
            | Self::Weekdays(body)
            | Self::Calendars(body)
            | Self::Starts(body)
            | Self::Fixed(body, _)
            | Self::Spacing(body)
            | Self::KeyPerson(body, _)
            | Self::Quorum(body)
            | Self::Places(body) => Some(*body),
            Self::WorkingDays | Self::Link(_) | Self::Person(_) => None,
        }
    }

    /// Its name in the model; of those that are one here, the first.
    #[must_use]
    pub const fn of_model(&self) -> referee::Rule {
        match self {
            Self::Count(_) => referee::Rule::H1,
            Self::WorkingDays
            | Self::Window(_)
            | Self::Weekdays(_)
            | Self::Calendars(_)
            | Self::Starts(_)
            | Self::Fixed(..) => referee::Rule::H2,
            Self::Spacing(_) => referee::Rule::H3,
            Self::KeyPerson(..) | Self::Quorum(_) => referee::Rule::H4,
            Self::Person(_) => referee::Rule::H5,
            Self::Link(_) => referee::Rule::H8,
            Self::Places(_) => referee::Rule::H9,
        }
    }
}

/// Every rule of an instance that asks for something, in the order of [`Rule`].
#[must_use]
pub fn rules(instance: &Instance) -> Vec<Rule> {
    let mut rules = vec![Rule::WorkingDays];
    let mut times = vec![0; instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        body.hard_members().for_each(|person| times[person] += 1);
        rules.extend([
            Rule::Count(at),
            Rule::Window(at),
            Rule::Weekdays(at),
            Rule::Starts(at),
            Rule::Spacing(at),
            Rule::Places(at),
        ]);
        rules.extend((!body.cals.is_empty()).then_some(Rule::Calendars(at)));
        rules.extend((body.quorum > 0).then_some(Rule::Quorum(at)));
        let keys = body.members.iter().filter(|(_, role)| *role == Role::Key);
        rules.extend(keys.map(|(person, _)| Rule::KeyPerson(at, *person)));
        rules.extend(body.fixed.iter().map(|fixed| Rule::Fixed(at, fixed.k)));
    }
    rules.extend((0..instance.links.len()).map(Rule::Link));
    rules.extend((0..times.len()).filter(|person| times[*person] > 1).map(Rule::Person));
    rules.sort_unstable();
    rules
}

/// In which order rules are tried to be left out: what people change least gladly, and what explains most, comes last.
pub(super) fn in_order_of_leaving(rules: &[Rule]) -> Vec<Rule> {
    let mut order = rules.to_vec();
    order.sort_by_key(|rule| match rule {
        Rule::Starts(_) => 0,
        Rule::Places(_) => 1,
        Rule::Weekdays(_) => 2,
        Rule::WorkingDays => 3,
        Rule::Calendars(_) => 4,
        Rule::Quorum(_) => 5,
        Rule::Person(_) => 6,
        Rule::KeyPerson(..) => 7,
        Rule::Window(_) => 8,
        Rule::Spacing(_) => 9,
        Rule::Link(_) => 10,
        Rule::Fixed(..) => 11,
        Rule::Count(_) => 12,
    });
    order
}

/// The instance without some of its rules. Links are then counted anew, and who is let go of is another person in each body.
#[must_use]
pub fn relaxed(instance: &Instance, without: &BTreeSet<Rule>) -> Instance {
    let mut relaxed = instance.clone();
    for rule in without {
        relax(&mut relaxed, *rule);
    }
    // Only now, so that links keep their numbers meanwhile.
    let kept = instance.links.iter().enumerate().filter(|(at, _)| !without.contains(&Rule::Link(*at)));
    relaxed.links = kept.map(|(_, link)| *link).collect();
    relaxed
}

fn relax(instance: &mut Instance, rule: Rule) {
    let days = instance.calendar.days;
    if let Rule::Count(at) = rule {
        // Enough for every meeting that something is linked to.
        let links = instance.links.iter().filter(|link| link.parent == at || link.child == at);
        let more: usize =
            links.map(|link| instance.bodies[link.parent].n_max + instance.bodies[link.child].n_max).sum();
        let body = &mut instance.bodies[at];
        (body.n_min, body.n_max) = (0, (body.n_max + more).min(MOST_MEETINGS));
        return;
    }
    match rule {
        Rule::WorkingDays => instance.calendar.open.fill(true),
        Rule::Person(person) => part_with_herself(instance, person),
        Rule::Link(_) | Rule::Count(_) => {}
        Rule::Window(at) => instance.bodies[at].window = [0, days - 1],
        Rule::Weekdays(at) => {
            instance.bodies[at].weekdays = (0..7).collect();
            // What a weekend costs was never asked.
            let rows = instance.weights.slot.len().max(7);
            instance.weights.slot.resize(rows, vec![0; BLOCKS]);
        }
        Rule::Calendars(at) => instance.bodies[at].cals.clear(),
        Rule::Starts(at) => {
            let body = &mut instance.bodies[at];
            body.starts = (0..=BLOCKS.saturating_sub(body.dur)).collect();
        }
        Rule::Fixed(at, k) => instance.bodies[at].fixed.retain(|fixed| fixed.k != k),
        Rule::Spacing(at) => {
            let body = &mut instance.bodies[at];
            (body.gap_min, body.gap_max, body.prev_eff) = (0, ANY_GAP, None);
        }
        Rule::KeyPerson(at, person) => {
            let members = &mut instance.bodies[at].members;
            let hers = members.iter_mut().filter(|(one, role)| *one == person && *role == Role::Key);
            hers.for_each(|(_, role)| *role = Role::Ordinary);
        }
        Rule::Quorum(at) => instance.bodies[at].quorum = 0,
        Rule::Places(at) => {
            let body = &mut instance.bodies[at];
            let more: Vec<i32> = body.fixed.iter().map(|fixed| fixed.place).chain([ONLINE]).collect();
            for place in more {
                if !body.places.contains(&place) {
                    body.places.push(place);
                    body.place_cost.push(0);
                }
            }
            (body.min_physical, body.host_max, body.rotate) = (0, MOST_MEETINGS, false);
        }
    }
}

/// Makes somebody another person in each of her bodies but the first, away when she is.
fn part_with_herself(instance: &mut Instance, person: PersonIndex) {
    let mut is_first = true;
    for body in &mut instance.bodies {
        for (member, _) in body.members.iter_mut().filter(|(one, role)| *one == person && role.is_hard()) {
            if !std::mem::take(&mut is_first) {
                *member = instance.people.len();
                instance.people.push(instance.people[person].clone());
            }
        }
    }
}

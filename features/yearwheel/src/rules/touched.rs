//! Which meetings of a plan a broken rule is about. A rule about a whole year – how often, how often in a room – is about none of them.

use scheduling::{
    Instance, Meeting, Plan,
    instance::{BodyIndex, Day, ONLINE, PersonIndex, blocks_of},
    referee::Breach,
};

/// A meeting of a plan: its body, and its number.
pub type Which = (BodyIndex, usize);

/// The meetings that a broken rule is about, in the order of the plan.
#[must_use]
pub fn touched(instance: &Instance, plan: &Plan, breach: &Breach) -> Vec<Which> {
    match *breach {
        Breach::Twice { body, k }
        | Breach::FixedMoved { body, k }
        | Breach::NoSuchDay { body, k, .. }
        | Breach::Day { body, k, .. }
        | Breach::Gap { body, k, .. }
        | Breach::Place { body, k, .. }
        | Breach::HostAgain { body, k }
        | Breach::HostTooOften { body, k, .. } => vec![(body, k)],
        Breach::LinkDay { link, k } => instance.links.get(link).map(|link| (link.parent, k)).into_iter().collect(),
        Breach::DoubleBooked { person, day } => {
            let all = attended(instance, plan, person, day);
            let blocks = |one: &Meeting| blocks_of(one.start, instance.bodies[one.body].dur);
            let clashes = |one: &&&Meeting| all.iter().any(|other| *other != **one && blocks(other) & blocks(one) != 0);
            all.iter().filter(clashes).map(|one| which(one)).collect()
        }
        Breach::TwoPlaces { person, day } => {
            let all = attended(instance, plan, person, day);
            all.into_iter().filter(|one| one.place != ONLINE).map(which).collect()
        }
        Breach::ThreeMeetings { person, day } => attended(instance, plan, person, day).into_iter().map(which).collect(),
        Breach::Numbers { .. }
        | Breach::Count { .. }
        | Breach::FixedMissing { .. }
        | Breach::TooFewPhysical { .. }
        | Breach::LinkCount { .. } => Vec::new(),
    }
}

const fn which(meeting: &Meeting) -> Which {
    (meeting.body, meeting.k)
}

/// The meetings of a day that somebody's presence counts in.
fn attended<'p>(instance: &Instance, plan: &'p Plan, person: PersonIndex, day: Day) -> Vec<&'p Meeting> {
    let hers = |one: &&Meeting| {
        one.day == day
            && instance.bodies.get(one.body).is_some_and(|body| body.hard_members().any(|member| member == person))
    };
    plan.meetings.iter().filter(hers).collect()
}

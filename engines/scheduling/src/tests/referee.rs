//! The referee rule by rule, on a county of two bodies that a person can check by hand.

use super::county::made_up;
use crate::{
    Instance, Meeting, Plan,
    instance::{Body, Link, Mode, Role},
    referee::{Rule, verdict},
};

/// Two bodies that share the chair of the first; each meets twice in Härnösand. Nobody is away.
fn two() -> Instance {
    let mut instance = made_up(1);
    instance.people.iter_mut().for_each(|person| person.away.clear());
    instance.people.iter_mut().for_each(|person| person.home = 0);
    let body = |name: &str, members: Vec<(usize, Role)>| Body {
        name: name.into(),
        members,
        n_min: 2,
        n_max: 3,
        n_target: 2,
        dur: 2,
        starts: vec![0, 2],
        quorum: 2,
        gap_min: 30,
        gap_ideal: 100,
        gap_tol: 10,
        gap_max: 150,
        prev_eff: None,
        places: vec![-1, 0, 1],
        place_cost: vec![40, 0, 7],
        min_physical: 1,
        host_max: 2,
        rotate: false,
        cals: vec![0],
        ..instance.bodies[0].clone()
    };
    instance.bodies = vec![
        body("Kulturforum", vec![(0, Role::Key), (1, Role::Ordinary), (2, Role::Ordinary)]),
        body("Beredning", vec![(0, Role::Ordinary), (3, Role::Key), (4, Role::Invited)]),
    ];
    instance.links = vec![Link { parent: 0, child: 1, mode: Mode::Indexed, lo: 0, hi: 20 }];
    instance.plan = None;
    instance
}

/// Tuesdays in spring, the pre-meeting a week before in the same town.
fn sound() -> Plan {
    let meeting = |body, k, day, start| Meeting { body, k, day, start, place: 0 };
    Plan { meetings: vec![meeting(0, 0, 39, 0), meeting(0, 1, 137, 0), meeting(1, 0, 32, 0), meeting(1, 1, 130, 0)] }
}

fn broken(wrong: impl FnOnce(&mut Instance, &mut Plan)) -> Vec<Rule> {
    let (mut instance, mut plan) = (two(), sound());
    wrong(&mut instance, &mut plan);
    assert_eq!(instance.faults(), []);
    verdict(&instance, &plan).breaches.iter().map(crate::referee::Breach::rule).collect()
}

#[test]
fn a_sound_year_breaks_nothing_and_costs_nothing() {
    assert_eq!(broken(|_, _| {}), []);
    // Everybody lives there, Tuesday mornings cost nothing, 98 days are within ten of a hundred.
    assert_eq!(verdict(&two(), &sound()).cost.total(), 0);
}

#[test]
fn each_rule_is_seen_when_it_is_broken() {
    assert_eq!(broken(|_, plan| plan.meetings[1].k = 2)[0], Rule::H1);
    assert_eq!(broken(|_, plan| plan.meetings[0].day = 36), [Rule::H2], "a Saturday");
    assert_eq!(broken(|_, plan| plan.meetings[0].start = 1), [Rule::H2], "no time it begins at");
    assert_eq!(broken(|instance, _| instance.calendars[0].blocked.push(39)), [Rule::H2]);
    assert_eq!(broken(|instance, _| instance.bodies[0].gap_min = 99), [Rule::H3], "98 days");
    let away = |instance: &mut Instance, person: usize| {
        instance.people[person].away.push(crate::instance::Away { from: 39, to: 39, blocks: 2 });
    };
    assert_eq!(broken(|instance, _| away(instance, 0)), [Rule::H4], "the chair is away");
    assert_eq!(broken(|instance, _| away(instance, 1)), [], "one member may be");
    let two_away = |instance: &mut Instance| [1, 2].iter().for_each(|person| away(instance, *person));
    assert_eq!(broken(|instance, _| two_away(instance)), [Rule::H4], "too few are left");
    assert_eq!(
        broken(|_, plan| plan.meetings[2].day = 39),
        [Rule::H5, Rule::H8],
        "one person at two meetings at a time"
    );
    let elsewhere = |plan: &mut Plan| plan.meetings[2] = Meeting { day: 39, start: 2, place: 1, ..plan.meetings[2] };
    assert_eq!(broken(|_, plan| elsewhere(plan)), [Rule::H6, Rule::H8], "in two towns, and after what it prepares");
    assert_eq!(broken(|_, plan| plan.meetings[2].day = 11), [Rule::H8], "too long before");
    assert_eq!(broken(|_, plan| plan.meetings[0].place = 3), [Rule::H9], "no town of theirs");
    assert_eq!(broken(|instance, _| instance.bodies[0].rotate = true), [Rule::H9], "the same town again");
    assert_eq!(broken(|instance, _| instance.bodies[0].host_max = 1), [Rule::H9]);
    let online = |plan: &mut Plan| plan.meetings[..2].iter_mut().for_each(|meeting| meeting.place = -1);
    assert_eq!(broken(|_, plan| online(plan)), [Rule::H9], "one must be in a room");
}

#[test]
fn what_is_paid_is_told_by_what_it_is_paid_for() {
    let (mut instance, mut plan) = (two(), sound());
    plan.meetings[1] = Meeting { day: 135, start: 2, place: 1, ..plan.meetings[1] };
    instance.people[1].away.push(crate::instance::Away { from: 39, to: 39, blocks: 15 });
    instance.bodies[0].gap_tol = 0;
    instance.bodies[0].n_target = 3;
    instance.plan = Some(sound());
    let cost = verdict(&instance, &plan).cost;
    // Sunday's neighbour: day 135 is a Sunday in 2027.
    assert_eq!(instance.calendar.weekday[135], 6);
    assert_eq!((cost.count, cost.absence, cost.place), (120, 10, 7));
    assert_eq!(cost.spacing, 3 * (100 - 96));
    // Three people to Sundsvall and back: 100 minutes at 4 an hour are 7 each.
    assert_eq!(cost.travel, 3 * 7);
    assert_eq!(cost.moved, 60 + 20, "another day and another town");
    assert_eq!(cost.slot, 0, "on a closed day nothing is counted");
}

#[test]
fn too_many_meetings_in_a_week_cost() {
    let (mut instance, mut plan) = (two(), sound());
    instance.links.clear();
    plan.meetings[2] = Meeting { day: 38, ..plan.meetings[2] };
    instance.weights.load_cap = 3;
    // Person 0 has two meetings of two blocks in one week.
    assert_eq!(verdict(&instance, &plan).cost.load, 6);
}

//! What each part of the cost is paid for, and what a change of one meeting changes, against the referee.

use proptest::prelude::*;

use super::county::made_up;
use crate::{
    Instance, Meeting, Plan,
    chance::Chance,
    choices_for, costs,
    costs::{Paid, best_of_days, cheapest_elsewhere},
    referee::{Breach, Cost, verdict},
    solve,
    solve::{Effort, Go},
};

/// Any plan: meetings on any day, now and then a number or a place that is not the body's.
fn any_plan(instance: &Instance, seed: u64) -> Plan {
    let mut chance = Chance::of(seed, 31);
    let mut meetings = Vec::new();
    for (body, asked) in instance.bodies.iter().enumerate() {
        for k in 0..chance.below(asked.n_max + 1) {
            let place = if chance.below(20) == 0 { 3 } else { *chance.of_list(&asked.places) };
            let k = if chance.below(40) == 0 { k + 1 } else { k };
            // Few days, so that people meet more than once on one.
            let day = chance.below(60) * 6;
            meetings.push(Meeting { body, k, day, start: chance.below(3), place });
        }
    }
    Plan { meetings }
}

fn sorted(mut breaches: Vec<Breach>) -> Vec<String> {
    let mut told: Vec<String> = breaches.drain(..).map(|breach| format!("{breach:?}")).collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_parts_come_to_what_the_referee_says(seed in any::<u64>()) {
        let instance = made_up(seed);
        let plan = any_plan(&instance, seed);
        let (costs, verdict) = (costs(&instance, &plan), verdict(&instance, &plan));
        prop_assert_eq!(costs.total(), verdict.cost);
        let mut shared = costs.of_no_meeting();
        costs.of_meetings().values().for_each(|cost| shared += *cost);
        prop_assert_eq!(shared, verdict.cost, "meetings and what none of them causes");
        let mut bodies = Cost::default();
        costs.of_bodies().values().for_each(|cost| bodies += *cost);
        prop_assert_eq!(bodies, verdict.cost, "bodies");
    }

    #[test]
    fn what_a_choice_changes_is_the_difference_of_two_verdicts(seed in any::<u64>()) {
        let instance = made_up(seed);
        let plan = any_plan(&instance, seed);
        let before = verdict(&instance, &plan);
        let mut chance = Chance::of(seed, 5);
        let meeting = *chance.of_list(&plan.meetings);
        // Of two with one number the later one counts.
        let at = plan.meetings.iter().rposition(|one| (one.body, one.k) == (meeting.body, meeting.k)).unwrap();
        let choices = choices_for(&instance, &plan, meeting.body, meeting.k);
        prop_assert!(!choices.is_empty());
        for _ in 0..40 {
            let choice = chance.of_list(&choices);
            let mut changed = plan.clone();
            let there = Meeting { day: choice.day, start: choice.start, place: choice.place, ..plan.meetings[at] };
            changed.meetings[at] = there;
            let after = verdict(&instance, &changed);
            prop_assert_eq!(after.cost - before.cost, choice.change);
            let with = |mut breaches: Vec<Breach>, more: &[Breach]| {
                breaches.extend(more);
                sorted(breaches)
            };
            prop_assert_eq!(with(after.breaches, &choice.mends), with(before.breaches.clone(), &choice.breaks));
            prop_assert_eq!(choice.journeys.iter().map(|(_, more)| more).sum::<i64>(), choice.change.travel);
        }
    }
}

#[test]
fn a_journey_that_serves_two_meetings_is_paid_by_both() {
    let mut instance = made_up(1);
    instance.people.iter_mut().for_each(|person| person.home = 1);
    let shared = instance.bodies[1].hard_members().next().unwrap();
    if !instance.bodies[6].hard_members().any(|person| person == shared) {
        instance.bodies[6].members.push((shared, crate::instance::Role::Ordinary));
    }
    let meeting = |body, start| Meeting { body, k: 0, day: 70, start, place: 0 };
    let plan = Plan { meetings: vec![meeting(1, 0), meeting(6, 2)] };
    let costs = costs(&instance, &plan);
    let hers = |item: &&crate::costs::Item| matches!(item.paid, Paid::Travel { person, .. } if person == shared);
    let journeys: Vec<_> = costs.items.iter().filter(hers).collect();
    // Fifty minutes one way at four an hour.
    assert_eq!(journeys.len(), 1);
    assert_eq!((journeys[0].cost, &journeys[0].meetings[..]), (7, &[(1, 0), (6, 0)][..]));
}

#[test]
fn where_a_meeting_is_now_changes_nothing_and_the_best_plan_has_no_better_day() {
    let instance = made_up(5);
    let solved = solve(&instance, Effort { seed: 1, moves: 60_000 }, |_| Go::On);
    for meeting in &solved.plan.meetings {
        let choices = choices_for(&instance, &solved.plan, meeting.body, meeting.k);
        let is = |choice: &&crate::Choice| {
            (choice.day, choice.start, choice.place) == (meeting.day, meeting.start, meeting.place)
        };
        let here = choices.iter().find(is).expect("its own day is among them");
        assert_eq!((here.change, here.breaks.len(), here.mends.len(), here.journeys.len()), (Cost::default(), 0, 0, 0));
        let best = choices.iter().filter(|choice| choice.breaks.is_empty()).map(|choice| choice.change.total()).min();
        assert!(best >= Some(-3), "{meeting:?} could be {best:?}");
        let days = best_of_days(&choices);
        assert!(days.windows(2).all(|two| two[0].day < two[1].day));
        let elsewhere = days.iter().filter(|choice| choice.day != meeting.day && choice.breaks.is_empty());
        let cheapest = cheapest_elsewhere(&choices, meeting.day).map(|choice| choice.change.total());
        assert_eq!(elsewhere.map(|choice| choice.change.total()).min(), cheapest);
    }
    assert_eq!(choices_for(&instance, &solved.plan, 0, 99), []);
}

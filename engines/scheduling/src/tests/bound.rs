//! The lower bound: never above a plan, and where one body plans alone, its best year.

use proptest::prelude::*;

use super::{
    county::{made_up, tiny},
    every_year::cheapest,
};
use crate::{
    Meeting, Plan,
    bound::bound_within,
    solve,
    solve::{Effort, Go},
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_plan_of_a_tiny_county_costs_less(seed in any::<u64>()) {
        let mut instance = tiny(seed);
        if seed % 3 == 0 {
            // A plan in force, one of whose meetings the body may not have any more.
            let day = instance.calendar.open.iter().position(|open| *open).unwrap_or(0);
            let was = |body, k| Meeting { body, k, day: day + 7 * k, start: 2, place: 1 };
            instance.plan = Some(Plan { meetings: vec![was(0, 0), was(0, 1), was(1, 0), was(2, 1)] });
        }
        prop_assert_eq!(instance.faults(), vec![]);
        if let Some(cheapest) = cheapest(&instance) {
            let bound = bound_within(&instance, 500_000);
            prop_assert!(bound.total <= cheapest, "{} above {cheapest}", bound.total);
            prop_assert!(bound.bodies.iter().sum::<i64>() <= bound.total);
            prop_assert_eq!(bound.impossible, Vec::<usize>::new());
        }
    }

    #[test]
    fn of_one_body_alone_it_is_the_best_year(seed in any::<u64>()) {
        let mut instance = tiny(seed);
        instance.bodies.truncate(1);
        instance.links.clear();
        instance.bodies[0].gap_min = instance.bodies[0].gap_min.max(1);
        (instance.bodies[0].rotate, instance.bodies[0].host_max) = (false, 9);
        let bound = bound_within(&instance, 0);
        match cheapest(&instance) {
            // Weeks with too much in them are the one thing left out.
            Some(cost) if instance.weights.load_cap >= 4 => prop_assert_eq!(bound.total, cost),
            Some(cost) => prop_assert!(bound.total <= cost),
            None => prop_assert_eq!(bound.impossible, vec![0]),
        }
    }
}

#[test]
fn no_plan_that_is_found_costs_less_and_the_gap_is_not_large() {
    for seed in 0..4 {
        let instance = made_up(seed);
        let bound = bound_within(&instance, 15_000_000);
        let solved = solve(&instance, Effort { seed, moves: 60_000 }, |_| Go::On);
        assert_eq!(solved.broken, 0);
        assert!(bound.total <= solved.cost, "county {seed}: {} above {}", bound.total, solved.cost);
        assert!(bound.gap(solved.cost) < 450, "county {seed}: {} and {}", bound.total, solved.cost);
    }
}

#[test]
fn more_steps_never_give_a_lower_bound_and_the_same_steps_the_same() {
    let instance = made_up(4);
    let short = bound_within(&instance, 0);
    let long = bound_within(&instance, 20_000_000);
    assert!(long.total >= short.total && long.rounds > short.rounds);
    assert_eq!(long, bound_within(&instance, 20_000_000));
}

#[test]
fn a_body_that_has_no_year_is_told() {
    let mut instance = made_up(4);
    instance.bodies[1].window = [36, 37];
    let bound = bound_within(&instance, 0);
    assert_eq!(bound.impossible, [1], "a weekend");
    assert_eq!(bound.bodies[1], 0);
}

#[test]
fn the_greatest_weights_there_may_be_do_not_overflow() {
    let mut instance = made_up(4);
    let weights = &mut instance.weights;
    (weights.count, weights.travel_per_hour, weights.absent_ordinary) = (1_000_000_000, 1_000_000_000, 1_000_000_000);
    weights.slot.iter_mut().flatten().for_each(|cost| *cost = 1_000_000_000);
    instance
        .bodies
        .iter_mut()
        .for_each(|body| (body.w_gap, body.place_cost) = (1_000_000_000, vec![1_000_000_000; body.places.len()]));
    assert_eq!(instance.faults(), []);
    assert!(bound_within(&instance, 5_000_000).total > 1_000_000_000);
}

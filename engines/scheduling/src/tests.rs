//! The engine against itself: what is counted along against the referee, made-up counties against their rules.

mod bound;
mod costs;
mod county;
mod every_year;
mod explain;
mod faults;
mod referee;
mod replan;

use std::sync::Mutex;

use proptest::prelude::*;

use crate::{
    Effort,
    chance::Chance,
    ground::Ground,
    number::whole,
    solve,
    solve::{Go, Progress},
    state::{Slot, State},
    verdict,
};

/// What the referee says of a state that is counted along.
fn agrees(state: &State<'_, '_>) {
    let verdict = verdict(state.ground.instance, &state.years().plan(state.ground));
    assert_eq!(state.total().soft, verdict.cost.total(), "{:?}", verdict.cost);
    assert_eq!(state.total().hard, i64::try_from(verdict.breaches.len()).unwrap(), "{:?}", verdict.breaches);
}

/// Any day and time, also one that is closed; a place of the body's, as the search never takes another.
fn some_slot(chance: &mut Chance, ground: &Ground<'_>, body: usize) -> Slot {
    let place = *chance.of_list(&ground.instance.bodies[body].places);
    Slot::at(chance.below(ground.days), chance.below(4), place)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_counted_along_is_what_the_referee_counts(seed in any::<u64>()) {
        let instance = county::made_up(seed);
        prop_assert_eq!(instance.faults(), vec![]);
        let ground = Ground::of(&instance);
        let mut state = State::empty(&ground);
        let mut chance = Chance::of(seed, 9);
        agrees(&state);
        for _ in 0..60 {
            let body = chance.below(instance.bodies.len());
            let count = state.count(body);
            match chance.below(4) {
                0 => {
                    let slot = some_slot(&mut chance, &ground, body);
                    state.push(body, slot);
                }
                1 if count > 0 => {
                    state.pop(body);
                }
                _ if count > 0 => {
                    let (k, slot) = (chance.below(count), some_slot(&mut chance, &ground, body));
                    let before = state.total();
                    if let Some(change) = state.moving(body, k, slot) {
                        state.put(body, k, slot);
                        prop_assert_eq!(state.total() - before, change, "told before and counted after");
                    }
                }
                _ => {}
            }
            agrees(&state);
        }
    }

}

#[test]
fn made_up_counties_get_a_year_that_keeps_every_rule() {
    for seed in 0..12 {
        let instance = county::made_up(seed);
        let solved = solve(&instance, Effort { seed, moves: 20_000 }, |_| Go::On);
        let verdict = verdict(&instance, &solved.plan);
        assert_eq!(verdict.breaches, [], "county {seed}");
        assert_eq!((solved.broken, solved.cost), (0, verdict.cost.total()));
    }
}

#[test]
fn the_same_seed_and_moves_give_the_same_plan() {
    let instance = county::made_up(3);
    let plan = |seed, moves| solve(&instance, Effort { seed, moves }, |_| Go::On);
    assert_eq!(plan(5, 20_000), plan(5, 20_000));
}

#[test]
fn threads_change_nothing_but_the_time() {
    let several = county::beside(&[county::made_up(1), county::made_up(3), county::made_up(5)]);
    assert_eq!(several.faults(), []);
    let plan = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| solve(&several, Effort { seed: 2, moves: 9_000 }, |_| Go::On))
    };
    let alone = plan(1);
    let verdict = verdict(&several, &alone.plan);
    assert_eq!((alone.broken, alone.cost), (whole(verdict.breaches.len()), verdict.cost.total()));
    assert_eq!((alone.broken, alone.moves), (0, 9_000));
    assert_eq!(alone, plan(2));
    assert_eq!(alone, plan(4));
}

#[test]
fn who_stops_it_is_not_asked_again_whatever_is_planned_beside_it() {
    let several = county::beside(&[county::made_up(1), county::made_up(3), county::made_up(5)]);
    let asked = Mutex::new(0);
    let stopped = solve(&several, Effort { seed: 2, moves: 1_000_000 }, |_| {
        *asked.lock().unwrap() += 1;
        Go::Stop
    });
    assert_eq!(*asked.lock().unwrap(), 1);
    assert_eq!(verdict(&several, &stopped.plan).cost.total(), stopped.cost, "every body has a year");
    assert!(stopped.moves < 1_000_000 / 16, "{} changes", stopped.moves);
}

#[test]
fn who_stops_it_has_the_best_plan_so_far() {
    let instance = county::made_up(3);
    let told: Mutex<Vec<(i64, i64)>> = Mutex::default();
    let stopped = solve(&instance, Effort { seed: 1, moves: 1_000_000 }, |progress: Progress<'_>| {
        let mut told = told.lock().unwrap();
        told.push((progress.broken, progress.cost));
        if told.len() == 3 { Go::Stop } else { Go::On }
    });
    let told = told.into_inner().unwrap();
    assert_eq!(told.len(), 3);
    assert!(stopped.moves < 1_000_000);
    assert_eq!(stopped.broken, 0);
    assert!((stopped.broken, stopped.cost) <= told[2], "the best of what was told");
    assert!(told.windows(2).all(|two| two[1] <= two[0]), "never worse");
}

#[test]
fn who_stops_it_early_has_a_plan_that_has_grown_cool() {
    let instance = county::made_up(3);
    let cost_of = |moves: u64| {
        let asked = Mutex::new(0);
        let stops = |_: Progress<'_>| {
            *asked.lock().unwrap() += 1;
            if *asked.lock().unwrap() == 8 { Go::Stop } else { Go::On }
        };
        solve(&instance, Effort { seed: 1, moves }, stops).cost
    };
    let (whole, early) = (solve(&instance, Effort { seed: 1, moves: 60_000 }, |_| Go::On).cost, cost_of(10_000_000));
    assert!(early * 100 <= whole * 105, "{early} after a stop, {whole} when it may finish");
}

#[test]
fn who_watches_has_a_whole_plan_from_the_beginning_and_changes_nothing() {
    let one = county::made_up(3);
    let several = county::beside(&[county::made_up(1), county::made_up(3), county::made_up(5)]);
    for (instance, threads) in [(&one, 1), (&several, 1), (&several, 2)] {
        let effort = Effort { seed: 2, moves: 60_000 };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let unseen = pool.install(|| solve(instance, effort, |_| Go::On));
        let seen: Mutex<Vec<(i64, i64)>> = Mutex::default();
        let watched = pool.install(|| {
            solve(instance, effort, |progress: Progress<'_>| {
                if let Some(plan) = progress.best() {
                    let verdict = verdict(instance, &plan);
                    seen.lock().unwrap().push((whole(verdict.breaches.len()), verdict.cost.total()));
                }
                Go::On
            })
        });
        assert_eq!(unseen, watched, "with or without somebody who watches");
        let seen = seen.into_inner().unwrap();
        assert!(seen.len() > 8, "{} plans", seen.len());
        assert!(seen.windows(2).all(|two| two[1] <= two[0]), "never worse: {seen:?}");
        assert_eq!(seen.last(), Some(&(watched.broken, watched.cost)), "the last plan is the answer");
    }
}

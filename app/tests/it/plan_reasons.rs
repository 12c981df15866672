//! What the engine of the year wheel says about plans of the shared instances, where they lie beside the repository: what no plan costs less
//! than, what to do when a chair falls ill, why there is no plan. The same on counties of our own: the engine's own tests.

use std::collections::BTreeSet;

use scheduling::{
    Effort, Explained, Instance, choices_for, explain,
    explain::Rule,
    instance::{Away, Role},
    replan,
    replan::{Ask, Mode},
    solve,
    solve::Go,
    verdict,
};

/// Instances, what the best plan known costs, and the gap in thousandths that some rounds must reach.
const INSTANCES: [(&str, i64, i64); 2] = [("T-1", 1531, 100), ("S-1", 3456, 100)];

#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn instance(name: &str) -> Option<Instance> {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), std::path::PathBuf::from);
    let text = std::fs::read(shared.join(format!("data/yearwheel/{name}.json"))).ok()?;
    Some(serde_json::from_slice(&text).expect("an instance"))
}

#[test]
fn no_plan_known_costs_less_than_the_bound() {
    for (name, best_known, gap) in INSTANCES {
        let Some(instance) = instance(name) else {
            println!("not run: the bound of {name} (set RADSLAG_SHARED)");
            continue;
        };
        let bound = scheduling::bound::bound_within(&instance, 150_000_000);
        assert!(bound.total <= best_known, "{name}: {} above {best_known}", bound.total);
        assert!(bound.gap(best_known) <= gap, "{name}: {} thousandths", bound.gap(best_known));
    }
}

#[test]
fn a_chair_who_is_lost_on_a_forum_day_moves_two_meetings_at_most() {
    let Some(mut instance) = instance("S-1") else {
        println!("not run: planning S-1 anew (set RADSLAG_SHARED)");
        return;
    };
    let solved = solve(&instance, Effort { seed: 1, moves: 20_000 }, |_| Go::On);
    assert_eq!(solved.broken, 0);
    instance.plan = Some(solved.plan.clone());
    for forum in [0, 2, 4, 6, 8] {
        let meeting = solved.plan.meetings.iter().find(|meeting| meeting.body == forum).expect("a meeting");
        let mut ill = instance.clone();
        let chair = ill.bodies[forum].members.iter().find(|(_, role)| *role == Role::Key).expect("a chair").0;
        ill.people[chair].away.push(Away { from: meeting.day, to: meeting.day, blocks: 15 });
        let ask = Ask { mode: Mode::FewestMoves, notice: 0, effort: Effort { seed: 1, moves: 0 } };
        let replanned = replan(&ill, ask, |_| Go::On);
        assert_eq!(replanned.breaches, [], "forum {forum}");
        assert!((1..=2).contains(&replanned.moved.len()), "forum {forum}: {:?}", replanned.moved);
        assert_eq!(verdict(&ill, &replanned.plan).cost, replanned.cost);
        // The day it takes is among the choices, and does what they say.
        let (was, is) = (replanned.moved[0].was.expect("it was"), replanned.moved[0].is.expect("it is"));
        let choices = choices_for(&ill, &solved.plan, was.body, was.k);
        let choice = choices.iter().find(|one| (one.day, one.start, one.place) == (is.day, is.start, is.place));
        assert!(!choice.expect("its day").mends.is_empty());
    }
}

#[test]
fn a_chair_who_is_away_all_year_is_why_there_is_no_plan() {
    let Some(mut instance) = instance("S-1") else {
        println!("not run: why S-1 has no plan (set RADSLAG_SHARED)");
        return;
    };
    let chair = instance.bodies[0].members.iter().find(|(_, role)| *role == Role::Key).expect("a chair").0;
    instance.people[chair].away.push(Away { from: 0, to: 364, blocks: 15 });
    let Explained::Conflicts(conflicts) = explain(&instance, 5_000) else { panic!("there is no plan") };
    let first: BTreeSet<Rule> = conflicts[0].rules.iter().copied().collect();
    assert_eq!(first, BTreeSet::from([Rule::Count(0), Rule::KeyPerson(0, chair)]));
    assert!(conflicts[0].is_smallest);
}

//! What is wrong with an instance is told all at once, each in its place.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

use super::county::made_up;
use crate::{
    Effort, Meeting, Plan,
    bound::bound_within,
    choices_for, costs,
    explain::{days, possible},
    instance::{Expected, Fault, Instance, Link, Mode},
    replan,
    replan::Ask,
    solve,
    solve::Go,
    verdict,
};

fn told(wrong: impl FnOnce(&mut Instance)) -> Vec<(String, String, Expected)> {
    let mut instance = made_up(1);
    wrong(&mut instance);
    let fault = |fault: Fault| (fault.place, fault.found, fault.expected);
    instance.faults().into_iter().map(fault).collect()
}

fn one(place: &str, found: &str, expected: Expected) -> (String, String, Expected) {
    (place.into(), found.into(), expected)
}

#[test]
fn a_sound_county_has_none_and_comes_back_from_its_file() {
    let instance = made_up(2);
    assert_eq!(instance.faults(), []);
    let text = serde_json::to_string(&instance).expect("JSON");
    assert_eq!(serde_json::from_str::<Instance>(&text).expect("the same"), instance);
}

#[test]
fn numbers_that_point_nowhere_are_told_all_at_once() {
    let faults = told(|instance| {
        instance.bodies[2].members[0].0 = 812;
        instance.bodies[2].places[1] = 9;
        instance.people[4].home = 4;
        instance.links[0].child = 99;
        instance.calendars[0].blocked[0] = 365;
    });
    assert_eq!(
        faults,
        [
            one("persons[4].home", "4", Expected::Between(0, 3)),
            one("calendars[0].blocked[0]", "365", Expected::Between(0, 364)),
            one("bodies[2].members[0][0]", "812", Expected::Between(0, 29)),
            one("bodies[2].places[1]", "9", Expected::Between(-1, 3)),
            one("links[0].child", "99", Expected::Between(0, 7)),
        ]
    );
}

#[test]
fn weights_below_nothing_are_told() {
    let faults = told(|instance| {
        instance.weights.load = -1;
        instance.weights.slot[4][3] = -15;
        instance.bodies[0].w_gap = -3;
    });
    let places: Vec<&str> = faults.iter().map(|(place, ..)| place.as_str()).collect();
    assert_eq!(places, ["bodies[0].w_gap", "weights.load", "weights.slot[4][3]"]);
}

#[test]
fn who_prepares_for_who_prepares_for_her_is_told() {
    let faults = told(|instance| {
        instance.links.push(Link { parent: 3, child: 6, mode: Mode::Exists, lo: 1, hi: 9 });
        instance.links.push(Link { parent: 6, child: 0, mode: Mode::Exists, lo: 1, hi: 9 });
    });
    let places: Vec<&str> = faults.iter().map(|(place, ..)| place.as_str()).collect();
    assert_eq!(places, ["links[0]", "links[2]", "links[3]"], "each link of the circle, and no other");
    assert!(faults.iter().all(|(.., expected)| *expected == Expected::NoCircle));
}

#[test]
fn lists_of_another_length_and_days_that_do_not_grow_are_told() {
    let faults = told(|instance| {
        instance.calendar.week.pop();
        instance.calendar.effective[10] = 3;
        instance.bodies[7].place_cost.pop();
        let first = instance.bodies[7].members[0];
        instance.bodies[7].members.push(first);
        instance.format = "radslag-yearwheel-2".into();
    });
    let places: Vec<&str> = faults.iter().map(|(place, ..)| place.as_str()).collect();
    assert_eq!(places[..3], ["format", "calendar.week", "calendar.eff[10]"]);
    assert!(places.contains(&"bodies[7].place_cost"));
    assert!(faults.iter().any(|(.., expected)| *expected == Expected::Once), "{faults:?}");
}

/// Numbers that a file may have in a wrong place: at the ends of what counts in this engine, and of what JSON's readers take.
const ODD: [i64; 20] =
    [-1, 0, 1, 2, 3, 4, 7, 8, 9, 30, 100, 127, 128, 255, 364, 365, 65_536, 1_000_000_000, i64::MAX, i64::MIN];

/// Every number and list of a file, by where it stands with `#` for any place in a list.
fn leaves(value: &Value, path: &str, shape: &str, all: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Array(list) => {
            all.entry(shape.to_owned()).or_default().push(path.to_owned());
            for (at, one) in list.iter().enumerate() {
                leaves(one, &format!("{path}/{at}"), &format!("{shape}/#"), all);
            }
        }
        Value::Object(object) => {
            for (name, one) in object {
                leaves(one, &format!("{path}/{name}"), &format!("{shape}/{name}"), all);
            }
        }
        Value::Number(_) | Value::Null => all.entry(shape.to_owned()).or_default().push(path.to_owned()),
        Value::Bool(_) | Value::String(_) => {}
    }
}

/// Puts something odd in one place.
fn spoil(file: &mut Value, which: usize, where_: usize, odd: usize) {
    let mut all = BTreeMap::new();
    leaves(file, "", "", &mut all);
    let places = all.values().nth(which % all.len()).expect("a place");
    let place = file.pointer_mut(&places[where_ % places.len()]).expect("it is there");
    match place {
        Value::Array(list) => match odd % 4 {
            0 => list.clear(),
            1 => drop(list.pop()),
            2 => list.extend(list.first().cloned()),
            _ => list.reverse(),
        },
        number => *number = json!(ODD[odd % ODD.len()]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// No file makes the engine fall: what is odd is told with its place, or is a year like another.
    #[test]
    fn whatever_a_file_says_it_is_refused_or_planned(seed in 0..6_u64, spoils in vec((any::<usize>(), any::<usize>(), any::<usize>()), 1..4)) {
        let mut file = serde_json::to_value(made_up(seed)).expect("JSON");
        for (which, place, odd) in spoils {
            spoil(&mut file, which, place, odd);
        }
        let Ok(instance) = serde_json::from_value::<Instance>(file) else { return Ok(()) };
        let faults = instance.faults();
        prop_assert!(faults.iter().all(|fault| !fault.place.is_empty()));
        if faults.is_empty() {
            let effort = Effort { seed, moves: 60 };
            let solved = solve(&instance, effort, |_| Go::On);
            let told = verdict(&instance, &solved.plan);
            prop_assert_eq!(solved.cost, told.cost.total());
            prop_assert_eq!(costs(&instance, &solved.plan).total(), told.cost);
            // A body that meets every day is sound too, and takes its time.
            if instance.bodies.iter().all(|body| body.n_max < 12) {
                let bound = bound_within(&instance, 0);
                prop_assert!(solved.broken > 0 || bound.total <= solved.cost, "{} {}", bound.total, solved.cost);
                let _ = (days(&instance), possible(&instance, 20), choices_for(&instance, &solved.plan, 0, 0));
            }
            // What mends a plan of which most is broken has a test of its own: it takes its time.
            if instance.plan.as_ref().is_some_and(|plan| verdict(&instance, plan).breaches.len() < 4) {
                let _ = replan(&instance, Ask { mode: replan::Mode::Best, notice: 30, effort }, |_| Go::On);
            }
        }
    }

    /// The referee answers for any plan, whatever its numbers.
    #[test]
    fn whatever_a_plan_says_it_is_judged(meetings in vec((0..12_usize, 0..ODD.len(), 0..ODD.len(), 0..ODD.len(), 0..ODD.len()), 0..12)) {
        let instance = made_up(2);
        let odd = |at: usize| usize::try_from(ODD[at]).unwrap_or(usize::MAX);
        let place = |at: usize| i32::try_from(ODD[at]).unwrap_or(i32::MIN);
        let of = |(body, k, day, start, at)| Meeting { body, k: odd(k), day: odd(day), start: odd(start), place: place(at) };
        let plan = Plan { meetings: meetings.into_iter().map(of).collect() };
        let _ = costs(&instance, &plan);
        prop_assert!(!verdict(&instance, &plan).is_feasible(), "this county has no year that is so");
    }
}

#[test]
fn a_file_that_is_wrong_everywhere_is_told_of_a_thousand_times() {
    let faults = told(|instance| {
        instance.calendars[0].blocked = vec![9_999; 5_000];
        instance.links =
            (0..8).map(|at| Link { parent: at, child: (at + 1) % 8, mode: Mode::Exists, lo: 1, hi: 9 }).collect();
    });
    assert_eq!(faults.len(), 1_000);
}

//! What is wrong with an instance is told all at once, each in its place.

use super::county::made_up;
use crate::instance::{Expected, Fault, Instance, Link, Mode};

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

//! The engine of the year wheel against the reference checker, where that and its instances lie beside the repository. What the
//! engine holds by itself is told by its own tests.

use std::{path::Path, process::Command};

use scheduling::{Effort, Instance, Plan, solve, solve::Go, verdict};
use serde_json::Value;

/// Instances and how many changes are tried: enough for a year that keeps every rule.
const INSTANCES: [(&str, u64); 2] = [("T-1", 20_000), ("S-1", 20_000)];

/// What the reference checker says: whether every rule holds, how many do not, and the cost of each component.
fn checked(folder: &Path, instance: &Path, plan: &Plan) -> Value {
    let file = tempfile::NamedTempFile::new().expect("room for a plan");
    std::fs::write(file.path(), serde_json::to_string(plan).expect("JSON")).expect("it is written");
    let ran = Command::new("python3")
        .arg(folder.join("check.py"))
        .arg(instance)
        .arg(file.path())
        .arg("--json")
        .output()
        .expect("python3 runs");
    serde_json::from_slice(&ran.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&ran.stdout)))
}

fn agrees(folder: &Path, file: &Path, instance: &Instance, plan: &Plan) {
    let (theirs, ours) = (checked(folder, file, plan), verdict(instance, plan));
    assert_eq!(theirs["objective"], ours.cost.total(), "{theirs}");
    assert_eq!(theirs["violations"], ours.breaches.len(), "{:?}", ours.breaches);
    for (name, cost) in ours.cost.components() {
        assert_eq!(theirs["parts"][name].as_i64().unwrap_or(0), cost, "{name}");
    }
}

/// The same plan with meetings that are moved, doubled, dropped and put in the wrong town: each breaks something else.
fn spoilt(plan: &Plan) -> Vec<Plan> {
    let spoil = |how: &dyn Fn(usize, &mut scheduling::Meeting)| {
        let mut meetings = plan.meetings.clone();
        meetings.iter_mut().enumerate().for_each(|(at, meeting)| how(at, meeting));
        Plan { meetings }
    };
    vec![
        spoil(&|at, meeting| meeting.day = (meeting.day + at % 9) % 365),
        spoil(&|at, meeting| meeting.k += usize::from(at % 11 == 10)),
        spoil(&|at, meeting| meeting.place = if at % 4 == 0 { 1 } else { meeting.place }),
        spoil(&|at, meeting| meeting.start = at % 3),
        spoil(&|at, meeting| meeting.day = if at % 2 == 0 { 33 } else { meeting.day }),
        Plan { meetings: plan.meetings.iter().copied().filter(|meeting| meeting.k != 1).collect() },
        Plan { meetings: plan.meetings[..plan.meetings.len() / 2].to_vec() },
    ]
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn the_referee_says_what_the_reference_checker_says() {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), std::path::PathBuf::from);
    let folder = shared.join("data/yearwheel");
    for (name, moves) in INSTANCES {
        let file = folder.join(format!("{name}.json"));
        let Ok(text) = std::fs::read(&file) else {
            println!("not run: 8 plans of {name} against the reference checker (set RADSLAG_SHARED)");
            continue;
        };
        let instance: Instance = serde_json::from_slice(&text).expect("an instance");
        assert_eq!(instance.faults(), []);
        let solved = solve(&instance, Effort { seed: 1, moves }, |_| Go::On);
        assert_eq!(solved.broken, 0, "{name} gets a year that keeps every rule");
        agrees(&folder, &file, &instance, &solved.plan);
        let spoilt = spoilt(&solved.plan);
        let broken = spoilt.iter().filter(|plan| !verdict(&instance, plan).is_feasible()).count();
        assert!(broken >= 5, "{name}: {broken} of seven break a rule");
        spoilt.iter().for_each(|plan| agrees(&folder, &file, &instance, plan));
    }
}

//! The targets of the model's specification (§7): how good a year is found in which time, beside the figures known before.
//!
//! Needs the reference instances (`RADSLAG_SHARED`, default `../shared`). Times are processor seconds of one thread, except where two
//! threads are compared with one. Which instances: `cargo bench -p radslag-scheduling --bench yearwheel -- S-1`.

use std::{fs, hint::black_box, path::PathBuf, sync::Mutex, time::Instant};

use radslag_scheduling::{
    Effort, Instance, Plan, bound,
    instance::{Away, Link, Role},
    replan,
    replan::{Ask, Mode},
    solve,
    solve::Go,
    verdict,
};

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_asked = |name: &str| asked.is_empty() || asked.iter().any(|word| word == name);
    let parts: [(&str, fn()); 5] =
        [("T-1", small), ("S-1", county), ("replan", anew), ("M-1", country), ("L", ten_countries)];
    parts.iter().filter(|(name, _)| is_asked(name)).for_each(|(_, run)| run());
}

fn small() {
    let instance = read("T-1");
    let runs: Vec<Run> = (1..=3).map(|seed| run(&instance, seed, 400_000)).collect();
    say("T-1, best of three seeds, 400,000 changes", least(&runs), "", 1531.0);
    say("T-1, processor time of a seed", longest(&runs), "s", 1.0);
    limit("T-1", &instance, least(&runs));
}

fn county() {
    let instance = read("S-1");
    let runs: Vec<Run> = (1..=3).map(|seed| run(&instance, seed, 1_700_000)).collect();
    say("S-1, best of three seeds, 1,700,000 changes", least(&runs), "", 3456.0);
    say("S-1, worst of three seeds", runs.iter().map(|run| run.cost).fold(0.0, f64::max), "", 3470.0);
    say("S-1, processor time of a seed", longest(&runs), "s", 5.0);
    say("S-1, first year that keeps every rule", runs.iter().map(|run| run.kept).fold(0.0, f64::max), "s", 0.2);
    limit("S-1", &instance, least(&runs));
}

/// The chair of a forum is lost on the day of one of its meetings, and the plan in force is mended.
fn anew() {
    let mut instance = read("S-1");
    let plan = solve(&instance, Effort { seed: 1, moves: 2_000_000 }, |_| Go::On).plan;
    let forum = instance.bodies.iter().position(|body| body.kind == "political" && body.fixed.is_empty());
    let forum = forum.expect("S-1 has forums");
    let (chair, _) = *instance.bodies[forum].members.iter().find(|(_, role)| *role == Role::Key).expect("a chair");
    let meetings: Vec<_> = plan.meetings.iter().filter(|meeting| meeting.body == forum).copied().collect();
    instance.plan = Some(plan);
    let (mut slowest, mut most) = (0.0_f64, 0);
    for meeting in meetings {
        let mut instance = instance.clone();
        instance.people[chair].away.push(Away { from: meeting.day, to: meeting.day, blocks: 15 });
        let ask = Ask { mode: Mode::FewestMoves, notice: 0, effort: Effort { seed: 1, moves: 200_000 } };
        let begun = processor();
        let replanned = black_box(replan(&instance, ask, |_| Go::On));
        slowest = slowest.max(processor() - begun);
        assert!(replanned.breaches.is_empty(), "{:?}", replanned.breaches);
        most = most.max(replanned.moved.len());
    }
    say("S-1, a chair lost on a forum's day, planned anew", slowest, "s", 0.5);
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    say("S-1, meetings moved then", most as f64, "", 2.0);
}

fn country() {
    let instance = read("M-1");
    let short = run(&instance, 1, 1_600_000);
    say("M-1, memory", peak(), "MB", 64.0);
    say("M-1, 1,600,000 changes", short.cost, "", 90_000.0);
    say("M-1, processor time", short.taken, "s", 10.0);
    say("M-1, first year that keeps every rule", short.kept, "s", 3.0);
    let long = run(&instance, 1, 20_000_000);
    say("M-1, 20,000,000 changes", long.cost, "", 89_400.0);
    say("M-1, processor time", long.taken, "s", 120.0);
}

/// Ten countries that share nobody: size, not one connected problem.
fn ten_countries() {
    let instance = times(&read("M-1"), 10);
    let on = |threads: usize, moves: u64| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let begun = now();
        let kept = Mutex::new(None);
        let solved = pool.install(|| {
            solve(&instance, Effort { seed: 1, moves }, |progress| {
                if progress.broken == 0 {
                    kept.lock().expect("no thread has failed").get_or_insert(begun.elapsed());
                }
                Go::On
            })
        });
        let kept = kept.into_inner().expect("no thread has failed");
        (begun.elapsed().as_secs_f64(), kept.map_or(f64::INFINITY, |kept| kept.as_secs_f64()), solved)
    };
    let (one, kept, alone) = on(1, 3_000_000);
    let (two, _, beside) = on(2, 3_000_000);
    assert_eq!(alone, beside, "threads change nothing but the time");
    assert_eq!(verdict(&instance, &alone.plan).breaches, []);
    say("L, memory", peak(), "MB", 512.0);
    say("L, every rule kept, one thread, time on the clock", kept, "s", 60.0);
    note(&format!("L, 3,000,000 changes: {} in {one:.1} s on one thread, {two:.1} s on two", alone.cost));
    say("L, time of two threads, of that of one", two / one, "", 1.0 / 1.7);
}

/// What is proven: no plan costs less.
fn limit(name: &str, instance: &Instance, cost: f64) {
    let begun = processor();
    let bound = bound(instance);
    let taken = processor() - begun;
    #[expect(clippy::cast_possible_truncation, reason = "a cost")]
    let gap = bound.gap(cost as i64);
    note(&format!("{name}, no plan costs less than {} ({taken:.1} s)", bound.total));
    #[expect(clippy::cast_precision_loss, reason = "thousandths")]
    say(&format!("{name}, at most so far above the best plan"), gap as f64 / 10.0, "%", 15.0);
}

struct Run {
    cost: f64,
    taken: f64,
    /// When every rule was kept for the first time.
    kept: f64,
}

fn run(instance: &Instance, seed: u64, moves: u64) -> Run {
    let begun = processor();
    let kept = Mutex::new(f64::INFINITY);
    let solved = solve(instance, Effort { seed, moves }, |progress| {
        let mut kept = kept.lock().expect("no thread has failed");
        if progress.broken == 0 && kept.is_infinite() {
            *kept = processor() - begun;
        }
        Go::On
    });
    let taken = processor() - begun;
    let verdict = verdict(instance, &solved.plan);
    assert_eq!((verdict.breaches, verdict.cost.total()), (vec![], solved.cost));
    note(&format!("{}, seed {seed}: {} in {taken:.2} s", instance.name, solved.cost));
    #[expect(clippy::cast_precision_loss, reason = "a cost")]
    Run { cost: solved.cost as f64, taken, kept: kept.into_inner().expect("no thread has failed") }
}

fn least(runs: &[Run]) -> f64 {
    runs.iter().map(|run| run.cost).fold(f64::INFINITY, f64::min)
}

fn longest(runs: &[Run]) -> f64 {
    runs.iter().map(|run| run.taken).fold(0.0, f64::max)
}

/// An instance as many times beside itself.
fn times(instance: &Instance, count: usize) -> Instance {
    let mut whole = instance.clone();
    for _ in 1..count {
        let (people, bodies) = (whole.people.len(), whole.bodies.len());
        whole.people.extend(instance.people.iter().cloned());
        for mut body in instance.bodies.iter().cloned() {
            body.members.iter_mut().for_each(|(person, _)| *person += people);
            whole.bodies.push(body);
        }
        let link = |link: &Link| Link { parent: link.parent + bodies, child: link.child + bodies, ..*link };
        whole.links.extend(instance.links.iter().map(link));
    }
    whole.plan = None::<Plan>;
    whole
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads its data; the engine reads nothing")]
fn read(name: &str) -> Instance {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../../shared".into(), PathBuf::from);
    let file = shared.join(format!("data/yearwheel/{name}.json"));
    let text = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let instance: Instance = serde_json::from_slice(&text).expect("an instance");
    assert_eq!(instance.faults(), []);
    instance
}

/// Processor time of this thread, in seconds.
#[expect(clippy::disallowed_methods, reason = "a benchmark has a clock; the engine has none")]
fn processor() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1e9
}

/// The most memory that the process has had, in megabytes.
#[expect(clippy::disallowed_methods, reason = "a benchmark looks at its own process")]
fn peak() -> f64 {
    let told = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|rest| rest.trim().split(' ').next()?.parse::<f64>().ok()).unwrap_or(f64::NAN);
    kib * 1024.0 / 1e6
}

#[expect(clippy::disallowed_methods, reason = "a benchmark has a clock; the engine has none")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
fn say(name: &str, value: f64, unit: &str, bar: f64) {
    let unit = if unit.is_empty() { "points" } else { unit };
    println!("measured {name}: {value:.3} {unit}, bar {bar:.3} {unit}");
}

#[expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
fn note(what: &str) {
    println!("  {what}");
}

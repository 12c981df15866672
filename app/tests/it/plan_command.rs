//! `radslag plan`: a year is taken out, looked for, held against its rules, planned anew and explained, from files.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::program::{Ran, folder, radslag, run};

/// The demo county's year 2027 in `county.json`, after a change to it.
fn county(folder: &Path, change: impl FnOnce(&mut Value)) {
    let file = folder.join("county.json");
    if !file.exists() {
        run(folder, &["plan", "export", "county.json", "--demo", "--year", "2027"]).ends_with(0);
    }
    let text = fs::read(&file).expect("it is written");
    let mut instance: Value = serde_json::from_slice(&text).expect("JSON");
    change(&mut instance);
    fs::write(file, instance.to_string()).expect("room");
}

fn solve(folder: &Path, instance: &str, moves: &str, more: &[&str]) -> Ran {
    run(folder, &[&["plan", "solve", instance, "-o", "plan.json", "--moves", moves], more].concat())
}

fn plan(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("plan.json")).expect("a plan")
}

fn body_of<'i>(instance: &'i mut Value, name: &str) -> &'i mut Value {
    let mut bodies = instance["bodies"].as_array_mut().expect("bodies").iter_mut();
    bodies.find(|body| body["name"] == name).expect("the body")
}

#[test]
fn a_county_is_taken_out_planned_and_checked() {
    let folder = folder();
    county(folder.path(), |_| {});
    solve(folder.path(), "county.json", "20000", &[])
        .ends_with(0)
        .says("Alla regler hålls.")
        .says("Ingen plan kan kosta mindre än")
        .says("20 000 ändringar prövade från frö 1.")
        .says("Planen är skriven till plan.json.");
    let one = plan(folder.path());
    for threads in ["1", "2", "4"] {
        solve(folder.path(), "county.json", "20000", &["--threads", threads]).ends_with(0);
        assert!(one == plan(folder.path()), "{threads} threads");
    }
    solve(folder.path(), "county.json", "20000", &["--seed", "2"]).ends_with(0);
    assert!(one != plan(folder.path()), "another seed, another plan");
    run(folder.path(), &["plan", "check", "county.json", "plan.json"]).ends_with(0).says("Alla regler hålls.");
    run(folder.path(), &["plan", "check", "county.json", "plan.json", "--language", "en"]).says("Every rule is kept.");
    run(folder.path(), &["plan", "explain", "county.json"]).ends_with(0).says("Det finns en årsplan");
    run(folder.path(), &["plan", "bound", "county.json"]).ends_with(0).says("Ingen plan kan kosta mindre än");
    let timed = ["plan", "solve", "county.json", "-o", "timed.json", "--time", "1s"];
    run(folder.path(), &timed).ends_with(0).says("Alla regler hålls.");
}

/// Whether a program listens for a signal, and has computed for a second of processor time since: what Linux tells of it.
fn searches(pid: u32, signal: u32) -> bool {
    let told = |file: &str| fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default();
    let (status, stat) = (told("status"), told("stat"));
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap_or_default();
    let listens = u64::from_str_radix(caught.trim(), 16).is_ok_and(|caught| caught & 1 << (signal - 1) != 0);
    // Hundredths of a second, the twelfth after the name of the program.
    let computed = stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(11)?.parse::<u64>().ok());
    listens && computed.is_some_and(|computed| computed > 100)
}

#[test]
fn who_stops_a_search_has_the_best_plan_so_far() {
    let folder = folder();
    county(folder.path(), |_| {});
    for (name, signal) in [("-INT", 2), ("-TERM", 15)] {
        let long = ["plan", "solve", "county.json", "-o", "stopped.json", "--moves", "2000000000", "--threads", "1"];
        let mut solve = radslag(folder.path()).args(long).stdout(Stdio::piped()).spawn().expect("it starts");
        while !searches(solve.id(), signal) {
            assert!(solve.try_wait().expect("it is our child").is_none(), "it searches for long");
            thread::yield_now();
        }
        let begun = Instant::now();
        let told = Command::new("kill").args([name, &solve.id().to_string()]).status().expect("kill is there");
        assert!(told.success(), "it still searches");
        let output = solve.wait_with_output().expect("it ends");
        let out = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{name}: {out}");
        assert!(out.contains("Alla regler hålls.") && out.contains("Stoppad"), "{name}: {out}");
        assert!(begun.elapsed() < Duration::from_secs(30), "{name}: it stops at once");
        run(folder.path(), &["plan", "check", "county.json", "stopped.json"]).ends_with(0).says("Alla regler hålls.");
        fs::remove_file(folder.path().join("stopped.json")).expect("it is there");
    }
}

#[test]
fn who_is_lost_for_a_day_moves_two_meetings_at_most() {
    let folder = folder();
    county(folder.path(), |_| {});
    solve(folder.path(), "county.json", "20000", &[]).ends_with(0);
    let made: Value = serde_json::from_slice(&plan(folder.path())).expect("JSON");
    let mut lost = Value::Null;
    county(folder.path(), |instance| {
        let forum =
            instance["bodies"].as_array().expect("bodies").iter().position(|body| body["name"] == "Kulturforum");
        let forum = forum.expect("Kulturforum meets");
        let key = instance["bodies"][forum]["members"].as_array().expect("members").iter().find(|one| one[1] == "K");
        let person = key.expect("a chair")[0].as_u64().expect("a number");
        let mut meetings = made["meetings"].as_array().expect("meetings").iter();
        lost = meetings.find(|meeting| meeting["b"] == forum).expect("a meeting").clone();
        let person = &mut instance["persons"][usize::try_from(person).expect("small")];
        person["un"].as_array_mut().expect("a list").push(json!([lost["day"], lost["day"], 15]));
    });
    let check = run(folder.path(), &["plan", "check", "county.json", "plan.json"]);
    check.ends_with(1).says("H4  Kulturforum kan inte mötas").says("utan den personen blir det inget möte");
    let again = run(folder.path(), &["plan", "replan", "county.json", "--plan", "plan.json", "-o", "new.json"]);
    again.ends_with(0).says("Kulturforum, möte").says("Alla regler hålls.");
    assert!(again.out.contains("Ett möte är flyttat.") || again.out.contains("2 möten är flyttade."), "{}", again.out);
    run(folder.path(), &["plan", "check", "county.json", "new.json"]).ends_with(0);
    let only = format!("only={}/{}", lost["b"], lost["k"]);
    let only = ["plan", "replan", "county.json", "--plan", "plan.json", "--mode", &only];
    run(folder.path(), &only).ends_with(0).says("Ett möte är flyttat.");
    let none = ["plan", "replan", "county.json", "--plan", "plan.json", "--mode", "only=9999/0"];
    run(folder.path(), &none).ends_with(2).complains("Planen har inget möte 0 i organ 9999.");
}

#[test]
fn everything_that_cannot_be_meant_is_told_at_once_with_its_place() {
    let folder = folder();
    county(folder.path(), |instance| {
        instance["bodies"][1]["members"][0][0] = json!(99_999);
        instance["weights"]["count"] = json!(-3);
        instance["links"] = json!([
            { "parent": 0, "child": 1, "mode": "indexed", "lo": 1, "hi": 9 },
            { "parent": 1, "child": 0, "mode": "indexed", "lo": 1, "hi": 9 }
        ]);
        instance["calendar"]["weekday"].as_array_mut().expect("days").pop();
    });
    solve(folder.path(), "county.json", "1", &[])
        .ends_with(2)
        .complains("county.json: calendar.weekday är 364; listan ska ha 365 värden")
        .complains("county.json: bodies[1].members[0][0] är 99999; det ska vara ett tal från 0 till")
        .complains("förmöten får inte leda tillbaka till sig själva")
        .complains("weights.count är -3; det ska vara ett tal från 0 till")
        .complains("Inget är planerat. Fel:");
    assert!(!folder.path().join("plan.json").exists());
}

#[test]
fn files_that_are_none_are_refused_with_line_and_reason() {
    let folder = folder();
    let check = |name: &str| run(folder.path(), &["plan", "check", name, "plan.json"]);
    check("borta.json").ends_with(2).complains("borta.json går inte att läsa");
    fs::write(folder.path().join("cut.json"), "{\n  \"format\": \"radslag-yearwheel-1\",\n  \"name\": ").expect("room");
    check("cut.json").ends_with(2).complains("cut.json, rad 3, tecken");
    fs::write(folder.path().join("odd.json"), "{\n  \"formt\": 1\n}").expect("room");
    check("odd.json").ends_with(2).complains("odd.json, rad 2, tecken").complains("formt");
    let large = fs::File::create(folder.path().join("large.json")).expect("room");
    large.set_len(300_000_000).expect("a hole takes no room");
    check("large.json").ends_with(2).complains("large.json");
    let name = format!("{{\n  \"name\": \"{}", "a".repeat(100_000_000));
    let odd: [(&str, &[u8], u32); 6] = [
        ("nan.json", b"{\n  \"year\": NaN\n}", 2),
        ("far.json", b"{\n  \"year\": 1e400\n}", 2),
        ("half.json", b"{\n\n  \"year\": 2027.5\n}", 3),
        ("letters.json", b"{\n  \"name\": \"\xff\xfe\"\n}", 2),
        ("deep.json", &[b"{\"bodies\":\n".as_slice(), &[b'['; 100_000]].concat(), 2),
        ("endless.json", name.as_bytes(), 2),
    ];
    for (name, bytes, line) in odd {
        fs::write(folder.path().join(name), bytes).expect("room");
        check(name).ends_with(2).complains(&format!("{name}, rad {line}, tecken"));
        let english = run(folder.path(), &["plan", "bound", name, "--language", "en"]);
        english.ends_with(2).complains(&format!("{name}, line {line}, "));
    }
    let solve = |more: &[&str]| run(folder.path(), &[&["plan", "solve", "cut.json", "-o", "p.json"], more].concat());
    solve(&["--time", "snart"]).ends_with(2).complains("a time such as 10s or 2m");
    solve(&["--threads", "0"]).ends_with(2);
}

#[test]
fn a_plan_that_is_wrong_in_every_way_is_judged() {
    let folder = folder();
    county(folder.path(), |_| {});
    let far = u64::MAX;
    let meetings = json!([
        { "b": 0, "k": 0, "day": far, "start": 0, "place": 0 },
        { "b": 1, "k": far, "day": 40, "start": 0, "place": 0 },
        { "b": 2, "k": 0, "day": 40, "start": far, "place": -7 },
        { "b": far, "k": 0, "day": 40, "start": 0, "place": 2_147_483_647 },
    ]);
    fs::write(folder.path().join("plan.json"), json!({ "meetings": meetings }).to_string()).expect("room");
    run(folder.path(), &["plan", "check", "county.json", "plan.json"])
        .ends_with(1)
        .says("bryts.")
        .says("H1  ")
        .says("H2  ");
    let again = run(folder.path(), &["plan", "replan", "county.json", "--plan", "plan.json"]);
    again.ends_with(2).complains("plan.meetings[0].day").complains("plan.meetings[2].start");
}

#[test]
fn a_year_that_cannot_be_is_explained_with_the_fewest_rules() {
    let folder = folder();
    county(folder.path(), |instance| {
        let forum = body_of(instance, "Kulturforum");
        // Three meetings at least, half a year between them.
        forum["n_min"] = json!(3);
        forum["gap_min"] = json!(170);
        forum["gap_ideal"] = json!(180);
        forum["gap_max"] = json!(190);
    });
    solve(folder.path(), "county.json", "5000", &[]).ends_with(1).says("bryts.");
    let why = run(folder.path(), &["plan", "explain", "county.json"]);
    why.ends_with(1)
        .says("De här reglerna går inte ihop. Utan en av dem, vilken som helst, gör de det:")
        .says("H1  Kulturforum möts 3–")
        .says("H3  Kulturforum har 170–190 dagar mellan mötena.")
        .says("Kulturforum, möte 1:");
    let rules = why.out.lines().filter(|line| line.starts_with("  H")).count();
    assert!((2..=4).contains(&rules), "{}", why.out);
    let english = run(folder.path(), &["plan", "explain", "county.json", "--language", "en"]);
    english.ends_with(1).says("H3  Kulturforum has 170–190 days between meetings.");
    assert_eq!(english.out.lines().count(), why.out.lines().count());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn the_reference_instances_get_years_that_the_reference_checker_lets_pass() {
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), std::path::PathBuf::from);
    let data = std::path::absolute(shared.join("data/yearwheel")).expect("a path");
    for (name, moves) in [("T-1", "20000"), ("S-1", "20000"), ("M-1", "60000")] {
        let file = data.join(format!("{name}.json"));
        if !file.exists() {
            println!("not run: 3 plans of {name} against the reference checker (set RADSLAG_SHARED)");
            continue;
        }
        let folder = folder();
        let instance = file.to_str().expect("a path of letters");
        let solved = |threads: &str| {
            solve(folder.path(), instance, moves, &["--threads", threads]).ends_with(0);
            plan(folder.path())
        };
        let one = solved("1");
        assert!(one == solved("2") && one == solved("4"), "{name}: the same bytes on any number of threads");
        let checked = Command::new("python3")
            .args([data.join("check.py"), file.clone(), folder.path().join("plan.json"), "--json".into()])
            .output()
            .expect("python3 runs");
        let verdict: Value = serde_json::from_slice(&checked.stdout).expect("a verdict");
        assert_eq!(verdict["violations"], 0, "{name}: {verdict}");
        let written: Value = serde_json::from_slice(&one).expect("JSON");
        assert_eq!(verdict["objective"], written["cost"], "{name}");
        assert!(written["bound"].as_i64() <= written["cost"].as_i64());
    }
}

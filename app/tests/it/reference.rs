//! The demo's municipalities against the reference list of codes and names, where that lies beside the repository.

use std::collections::BTreeMap;

use bodies::package;

fn municipalities() -> BTreeMap<String, String> {
    let county = package::read::read(&demo::files()).expect("the demo county is sound");
    county.municipalities.iter().map(|m| (m.code.clone(), m.name.clone())).collect()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests have no command line that could hand the setting in")]
fn codes_and_names_are_those_of_the_reference_list() {
    let ours = municipalities();
    let shared = std::env::var_os("RADSLAG_SHARED").map_or_else(|| "../../shared".into(), std::path::PathBuf::from);
    let Ok(list) = std::fs::read_to_string(shared.join("data/municipalities.csv")) else {
        println!("not run: {} municipalities against data/municipalities.csv (set RADSLAG_SHARED)", ours.len());
        return;
    };
    let row = |line: &str| {
        line.split_once(',')
            .map(|(code, rest)| (code.to_owned(), rest.split(',').next().unwrap_or_default().to_owned()))
    };
    let theirs: BTreeMap<String, String> = list.lines().skip(1).filter_map(row).collect();
    assert_eq!(ours, theirs);
}

/// The twin that always runs: how many, and some that are easily got wrong.
#[test]
fn two_hundred_and_ninety_municipalities_with_codes_of_their_county() {
    let ours = municipalities();
    assert_eq!(ours.len(), 290);
    for (code, name) in
        [("2283", "Sollefteå"), ("2284", "Örnsköldsvik"), ("0305", "Håbo"), ("0643", "Habo"), ("0331", "Heby")]
    {
        assert_eq!(ours.get(code).map(String::as_str), Some(name));
    }
    assert!(ours.keys().all(|code| kernel::municipality::is_code(code)));
    assert_eq!(ours.keys().filter(|code| code.starts_with("22")).count(), 7, "Västernorrland has seven");
}

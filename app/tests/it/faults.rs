//! Each fault that is promised an outcome has its test: the table in `docs/operate/faults.md` names no test that is not there.

use std::{fs, path::Path};

/// The text of all tests below a folder.
fn tests(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder of tests").map(|entry| entry.expect("an entry").path());
    let text = |path: std::path::PathBuf| match path.is_dir() {
        true => tests(&path),
        false => fs::read_to_string(&path).unwrap_or_default(),
    };
    entries.map(text).collect()
}

#[test]
fn every_fault_that_is_promised_an_outcome_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("../docs/operate/faults.md")).expect("the table");
    let tests = tests(&root.join("tests/it"));
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| fault")).collect();
    assert!(rows.len() > 25, "only {} faults", rows.len());
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [fault, outcome, test] = cells[..] else { panic!("not a fault, an outcome and a test: {row}") };
        assert!(!fault.is_empty() && !outcome.is_empty(), "{row}");
        let name = test.trim_matches('`');
        assert!(tests.contains(&format!("fn {name}(")), "{fault}: there is no test {name}");
    }
}

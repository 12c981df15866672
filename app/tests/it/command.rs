//! `radslag check` and `--help`: what is told, in which form, with which code.

use crate::program::{folder, run};

#[test]
fn check_tells_what_a_secretary_would_call_right() {
    let folder = folder();
    let told = run(folder.path(), &["check", "--demo", "--on", "2027-01-15"]);
    told.ends_with(1).says("Läget den 15 januari 2027").says(
        "Kulturforum\n  Följer inte arbetsordningen: Sekreteraren ska komma från Region Västernorrland, som har \
         ordförandeskapet sedan den 1 januari 2027, men sekreterare är Elin Sjödin från Kramfors kommun.\n      \
         Arbetsordning för Kulturforum, 6 § · gäller från 2023-01-01",
    );
    told.says("Under 2026 har två möten hållits. Regeln är tre till fyra möten per år.");
    assert_eq!(told.err, "");
    let english = run(folder.path(), &["check", "--demo", "--on", "2027-01-15", "--language", "en"]);
    english.ends_with(1).says("How things stand on 15 January 2027").says("Elin Sjödin");
    assert_eq!(told.out.lines().count(), english.out.lines().count(), "both languages tell the same");
}

#[test]
fn check_ends_with_0_1_or_2() {
    let folder = folder();
    let check = |more: &[&str]| run(folder.path(), &[&["check", "--demo"], more].concat());
    check(&["--body", "kulturforum"]).ends_with(0).says("0 följer inte");
    check(&["--body", "Kulturforum", "--on", "2027-01-15"]).ends_with(1).says("1 följer inte");
    check(&["--body", "kulturrådet"]).ends_with(2).complains("Inget organ heter ”kulturrådet”.");
    check(&["--body", "x", "--language", "en"]).ends_with(2).complains("No body is called “x”.");
    check(&["--on", "2027-02-30"]).ends_with(2).complains("”2027-02-30” finns inte i kalendern.");
    check(&["--on", "2027-02-30", "--language", "en"]).ends_with(2).complains("“2027-02-30” is not in the calendar.");
    check(&["--on", "i morgon kanske"]).ends_with(2).complains("”i morgon kanske” är inget datum vi förstår.");
    check(&["--on", "1850-01-01"]).ends_with(2).complains("”1850-01-01” ligger utanför åren 1990–2100.");
    assert_eq!(check(&["--on", "2027-02-30"]).out, "", "nothing is told of a day that does not exist");
}

#[test]
fn a_deviation_that_somebody_has_accepted_is_no_breach() {
    let folder = folder();
    let forum = ["check", "--demo", "--body", "forum-for-foretagande-och-innovation"];
    run(folder.path(), &forum)
        .ends_with(0)
        .says("Avviker, med skäl: ")
        .says("godtog avvikelsen")
        .says("1 avviker med skäl");
}

#[test]
fn check_answers_programs_in_json() {
    let folder = folder();
    let told = run(folder.path(), &["check", "--demo", "--on", "2027-01-15", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&told.ends_with(1).out).expect("JSON and nothing else");
    assert_eq!(json["on"], "2027-01-15");
    let findings = json["findings"].as_array().expect("a list");
    let secretary = findings.iter().find(|f| f["body"] == "kulturforum" && f["level"] == "breach");
    let secretary = secretary.expect("the wrong secretary");
    assert_eq!(secretary["name"], "Kulturforum");
    assert_eq!(secretary["accepted"], false);
    assert_eq!(secretary["heading"], "Följer inte arbetsordningen");
    assert!(secretary["sentence"].as_str().is_some_and(|words| words.contains("Elin Sjödin")));
    assert!(secretary["source"].as_str().is_some_and(|words| words.contains("6 §")));
    for finding in findings {
        let level = finding["level"].as_str().unwrap_or_default();
        assert!(["breach", "warning", "unknown", "ok"].contains(&level), "{finding}");
        let words = finding["sentence"].as_str().unwrap_or_default();
        assert!(!words.is_empty() && !words.contains(['[', '{', '<']), "{finding}");
    }
}

#[test]
fn without_a_database_the_demo_is_checked_and_said_so() {
    let folder = folder();
    run(folder.path(), &["check"]).complains("Ingen databas är angiven och ingen finns här.").says("Kulturforum");
    run(folder.path(), &["check", "--language", "en"]).complains("No database is named and there is none here.");
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing is left behind");
    let named = run(folder.path(), &["check", "--database", "mitt.sqlite"]);
    named.ends_with(2).complains("Databasen mitt.sqlite finns inte.");
    assert!(!folder.path().join("mitt.sqlite").exists(), "asking makes no database");
}

#[test]
fn the_demos_day_is_the_day_that_is_checked() {
    let folder = folder();
    run(folder.path(), &["check", "--demo"]).says("Läget den 24 november 2026");
}

#[test]
fn help_shows_examples() {
    let folder = folder();
    run(folder.path(), &["--help"]).ends_with(0).says("Examples:").says("radslag check --demo --on 2027-01-15");
    for command in ["demo", "serve", "check", "backup", "restore"] {
        run(folder.path(), &[command, "--help"]).ends_with(0).says("Example");
    }
    run(folder.path(), &["chekc"]).ends_with(2).complains("check");
    run(folder.path(), &["check", "--language", "fi"]).ends_with(2).complains("sv or en");
}

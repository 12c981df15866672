//! What is written in forms, as records and as faults.

use jiff::civil::date;

use super::*;
use crate::model::directory::Thing;

fn directory() -> Directory {
    let mut directory = Directory::default();
    let mut note = |kind, word: &str, name: &str| {
        directory.note(kind, Thing { word: word.into(), name: name.into(), detail: None }, &[]);
    };
    note(Naming::Organisation, "timra-kommun", "Timrå kommun");
    note(Naming::Organisation, "region-prov", "Region Prov");
    note(Naming::Group, "lanets-kommuner", "länets kommuner");
    note(Naming::Term, "2027-2030", "Mandatperioden 2027–2030");
    directory
}

fn read_in(kind: RecordKind, given: &[(&str, &str)]) -> (Record, Vec<(String, String)>) {
    let given: Vec<(String, String)> = given.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    let directory = directory();
    let reading = Reading {
        directory: &directory,
        records: &[(RecordKind::Charter, Uuid::nil())],
        today: date(2026, 11, 24),
        language: Language::Sv,
    };
    let (record, faults) = read(kind, given.as_slice(), &reading);
    (record, faults.into_iter().map(|fault| (fault.field, fault.what.key)).collect())
}

fn faults(kind: RecordKind, given: &[(&str, &str)]) -> Vec<(String, String)> {
    read_in(kind, given).1
}

#[test]
fn a_seat_is_read_with_names_as_people_write_them() {
    let (record, faults) = read_in(
        RecordKind::Seat,
        &[("role", "member"), ("organisation", "timrå kommun"), ("from", "1 januari 2027"), ("voting", "ja")],
    );
    assert_eq!(faults, []);
    assert_eq!(record.text("organisation"), "timra-kommun");
    assert_eq!(record.text("from"), "2027-01-01");
    assert_eq!(record.get("voting"), Some(&true.into()));
    assert_eq!(record.get("public"), Some(&false.into()), "what is not said is no");
    assert_eq!(record, Record::of(&record.typed::<typed::SeatRecord>().expect("a seat")).expect("a record"));
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let wrong = faults(
        RecordKind::Seat,
        &[
            ("role", "boss"),
            ("organisation", "Arbetarekomunen"),
            ("from", "2027-02-30"),
            ("voting", "kanske"),
            ("ordinal", "-1"),
        ],
    );
    let told = [
        ("role", "bodies-fault-word"),
        ("organisation", "bodies-fault-no-organisation"),
        ("voting", "bodies-fault-yes-or-no"),
        ("from", "bodies-fault-day"),
        ("ordinal", "bodies-fault-number"),
    ];
    assert_eq!(wrong, told.map(|(field, key)| (field.to_owned(), key.to_owned())));
}

#[test]
fn days_run_forwards_and_a_seat_is_for_one_or_for_a_group() {
    let backwards = faults(RecordKind::Charter, &[("title", "A"), ("from", "2027-01-01"), ("to", "2026-01-01")]);
    assert_eq!(backwards, [("to".into(), "bodies-fault-ends-first".into())]);
    let both = [("role", "member"), ("organisation", "region-prov"), ("group", "länets kommuner")];
    assert_eq!(faults(RecordKind::Seat, &both), [("group".into(), "bodies-fault-both".into())]);
}

#[test]
fn a_rule_is_read_with_the_parameters_of_its_type() {
    let source = [("charter", "00000000-0000-0000-0000-000000000000"), ("severity", "must"), ("source_title", "AO")];
    let (record, wrong) = read_in(
        RecordKind::Rule,
        &[&source[..], &[("rule", "alternate"), ("sides", "Region Prov\nlänets kommuner"), ("years", "2")]].concat(),
    );
    assert_eq!(wrong, []);
    let rule: typed::RuleRecord = record.typed().expect("a rule");
    let charter::rule::RuleKind::Alternate { sides, years, within_term, from } = rule.kind else { panic!("{rule:?}") };
    assert_eq!((sides.len(), years, within_term, from), (2, 2, false, None));
    let missing = faults(RecordKind::Rule, &[&source[..], &[("rule", "range"), ("min", "3")]].concat());
    assert_eq!(missing, [("max".into(), "bodies-fault-required".into())]);
    let unknown = faults(RecordKind::Rule, &[&source[..], &[("rule", "sometimes")]].concat());
    assert_eq!(unknown, [("rule".into(), "bodies-fault-rule-kind".into())]);
}

#[test]
fn links_that_run_something_and_mail_that_is_none_are_refused() {
    for link in ["javascript:alert(1)", "ftp://a.b", "http://", "https://a b.se"] {
        let given = [("title", "A"), ("link", link)];
        assert_eq!(faults(RecordKind::Document, &given), [("link".into(), "bodies-fault-link".into())], "{link}");
    }
    for mail in ["a", "a@", "@b.se", "a@b", "a b@c.se", "a@b@c.se"] {
        let given = [("name", "Alma Ek"), ("email", mail)];
        assert_eq!(faults(RecordKind::Person, &given), [("email".into(), "bodies-fault-mail".into())], "{mail}");
    }
}

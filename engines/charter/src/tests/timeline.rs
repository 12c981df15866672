//! Turns, history and what a charter states.

use expect_test::{Expect, expect};
use jiff::civil::date;
use kernel::Period;

use super::notation::{Story, period};
use crate::{Bounds, Parameters, cadence_on, conveners_on, edges, history, rotation, rule::ChairSide};

/// The turns of a body's chair, as a timeline shows them.
fn check_chairs(body: &str, years: &str, expected: &Expect) {
    let story = Story::read(body);
    let turns = rotation(&story.charter, &story.facts, period(years));
    let year = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |d| d.year().to_string());
    let names = |holders: &[crate::Holder]| {
        holders.iter().map(|h| story.people[&h.person].as_str()).collect::<Vec<_>>().join(", ")
    };
    let said: String = turns
        .iter()
        .map(|turn| {
            let (ChairSide::Organisation(side) | ChairSide::Group(side)) = &turn.side;
            let days = format!("{}–{}", year(turn.period.from), year(turn.period.to));
            format!("{days} {side}: {} / {}\n", names(&turn.chairs), names(&turn.secretaries))
        })
        .collect();
    expected.assert_eq(&said);
}

const KULTURFORUM: &str = "
    group kommuner = kramfors, timra
    term 2019-2022
    term 2023-2026
    term 2027-2030
    version 2019..2022
    must range min=4 max=4
    version 2023..
    should range min=3 max=4
    must alternate sides=organisation:region,group:kommuner years=2 within_term=true
    must sole organisation=region
    chair region 2023..2024: Alma
    chair - 2025..2028: Bo @kramfors 2025..2026; Cia @region 2027..2028
    secretary -: Dan @region 2023..2024; Eva @kramfors 2025..
    held 2025-02-03 2025-05-05 2025-09-01";

#[test]
fn chair_moves_between_region_and_municipalities() {
    check_chairs(
        KULTURFORUM,
        "2023..2030",
        &expect![[r#"
        2023–2024 region: Alma / Dan
        2025–2026 kommuner: Bo / Eva
        2027–2028 region: Cia / Eva
        2029–2030 kommuner:  / Eva
    "#]],
    );
    check_chairs(
        KULTURFORUM,
        "2026-11-24..2027-02-01",
        &expect![[r#"
        2025–2026 kommuner: Bo / Eva
        2027–2028 region: Cia / Eva
    "#]],
    );
}

#[test]
fn turns_need_no_term_when_they_have_a_day() {
    let body = "version 2020..\nmust alternate sides=organisation:region,organisation:timra years=1 within_term=false from=2021-07-01";
    check_chairs(
        body,
        "..2024-06-30",
        &expect![[r#"
        2021–2022 region:  / 
        2022–2023 timra:  / 
        2023–2024 region:  / 
    "#]],
    );
}

#[test]
fn no_alternation_no_turns() {
    check_chairs("version 2020..\nmust elected", "..", &expect![[""]]);
}

#[test]
fn what_the_charter_states() {
    let story = Story::read(KULTURFORUM);
    let at = |year| cadence_on(&story.charter, date(year, 6, 1));
    assert_eq!(at(2018), None);
    assert_eq!(at(2020), Some(Bounds { min: Some(4), max: Some(4), about: false }));
    assert_eq!(at(2025), Some(Bounds { min: Some(3), max: Some(4), about: false }));
    assert_eq!(conveners_on(&story.charter, date(2020, 1, 1)), []);
    assert_eq!(conveners_on(&story.charter, date(2023, 1, 1)).len(), 1);
}

#[test]
fn a_year_in_the_life_of_a_body() {
    let story = Story::read(KULTURFORUM);
    let told: String = history(&story.charter, &story.facts, &Parameters::default())
        .iter()
        .filter(|d| d.period.overlaps(&Period::year(2025)) && d.finding.rule.is_some())
        .map(|d| {
            let [from, to] = [d.period.from, d.period.to].map(|day| day.map_or_else(String::new, |d| d.to_string()));
            format!("{from}..{to} {}\n", story.say(&d.finding))
        })
        .collect();
    expect![[r#"
        2025-01-01..2025-12-31 ✓ Under 2025 har tre möten hållits. Regeln är tre till fyra möten per år.
        2025-01-01..2026-07-04 ✓ Ordförandeskapet växlar som det ska: länets kommuner 2025–2026, Region Västernorrland 2027–2028.
    "#]].assert_eq(&told);
}

#[test]
fn edges_stay_within_the_years_that_are_kept() {
    let story = Story::read(KULTURFORUM);
    let edges = edges(&story.charter, &story.facts, &Parameters::default());
    assert!(edges.iter().all(|e| (1990..=2100).contains(&e.year())));
    assert!(edges.contains(&date(2025, 1, 1)) && edges.contains(&date(2026, 7, 1)));
}

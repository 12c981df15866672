//! What is wrong with answers.

use jiff::civil::date;
use kernel::id::Id;

use super::*;

fn place(key: &str, body: &str, side: Option<Side>) -> Place {
    Place {
        seat: SeatId::named(key),
        body: BodyId::named(body),
        side,
        paired: side.is_some(),
        sole: true,
        day: date(2027, 1, 1),
        before: None,
    }
}

fn whole() -> Whole {
    Whole {
        by: "Karin Prov".into(),
        office: "sekreterare".into(),
        decision: "§ 1".into(),
        decided: Some(date(2026, 11, 2)),
        decided_written: true,
    }
}

fn given(name: &str, party: &str) -> Given {
    Given { name: name.into(), party: party.into(), ..Given::default() }
}

fn wrongs(whole: &Whole, places: &[Place], all: &[(&str, Given)]) -> Vec<Wrong> {
    let sides = [("p".to_owned(), Side::Majority, Period::ALWAYS), ("q".to_owned(), Side::Opposition, Period::ALWAYS)];
    let parties = ["p".to_owned(), "q".to_owned(), "r".to_owned()];
    let known = Known {
        today: date(2026, 11, 24),
        election: date(2026, 9, 13),
        people: &[],
        sides: &sides,
        parties: &parties,
        sitting: &[],
    };
    let given = all.iter().map(|(key, given)| (SeatId::named(key), given.clone())).collect();
    check(whole, places, &given, &known).0.into_iter().map(|(_, wrong)| wrong).collect()
}

#[test]
fn a_pair_is_one_of_each_side_and_two_people() {
    let pair = [place("m", "radet", Some(Side::Majority)), place("o", "radet", Some(Side::Opposition))];
    let told = |m: Given, o: Given| wrongs(&whole(), &pair, &[("m", m), ("o", o)]);
    assert!(told(given("Eva Prov", "p"), given("Siv Prov", "q")).is_empty());
    assert_eq!(told(given("Eva Prov", "p"), given("EVA PROV", "q")), [Wrong::BothSides]);
    let other = Wrong::OtherSide { should: Side::Majority, is: Side::Opposition };
    assert_eq!(told(given("Eva Prov", "q"), given("Siv Prov", "q")), [other]);
    assert_eq!(told(given("Eva Prov", ""), given("Siv Prov", "z")), [Wrong::Missing, Wrong::NoParty]);
    // Nobody has noted which side the party is on: whoever answers knows best.
    assert!(told(given("Eva Prov", "r"), given("Siv Prov", "q")).is_empty());
}

#[test]
fn nobody_has_two_seats_in_a_body_but_one_in_each_of_two() {
    let one = [place("a", "radet", None), place("b", "radet", None)];
    let both = [("a", given("Eva Prov", "")), ("b", given("Eva Prov", ""))];
    assert_eq!(wrongs(&whole(), &one, &both), [Wrong::Twice]);
    let two = [place("a", "radet", None), place("b", "forumet", None)];
    assert!(wrongs(&whole(), &two, &both).is_empty());
}

#[test]
fn a_decision_lies_between_the_election_and_today() {
    let on = |day| Whole { decided: Some(day), ..whole() };
    assert_eq!(wrongs(&on(date(2026, 9, 12)), &[], &[]), [Wrong::BeforeElection]);
    assert!(wrongs(&on(date(2026, 9, 13)), &[], &[]).is_empty());
    assert!(wrongs(&on(date(2026, 11, 24)), &[], &[]).is_empty());
    assert_eq!(wrongs(&on(date(2026, 11, 25)), &[], &[]), [Wrong::InFuture]);
    let none = Whole { decided: None, decided_written: false, ..whole() };
    assert_eq!(wrongs(&none, &[], &[]), [Wrong::Missing]);
}

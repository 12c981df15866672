//! What the charters of forums say about their first meeting.

use charter::{
    facts::{Membership, Term},
    rule::{Source, Version},
};
use jiff::civil::date;
use kernel::id::Id;

use super::*;

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("an address word")
}

fn seat(key: &str, role: SeatRole, organisation: &str) -> Seat {
    Seat {
        id: Id::named(key),
        role,
        appointed_by: Some(slug(organisation)),
        represents: Represents::Organisation(slug(organisation)),
        side: None,
        sector: None,
        area: None,
        voting: true,
        term: None,
        period: Period::ALWAYS,
    }
}

fn held(key: &str) -> Assignment {
    Assignment {
        id: Id::named(key),
        seat: Id::named(key),
        person: Id::named(key),
        organisation: None,
        party: None,
        period: Period { from: Some(date(2027, 1, 1)), to: Some(date(2030, 12, 31)) },
    }
}

/// A forum of the region and three municipalities, with an empty chair.
fn forum() -> Facts {
    let members = [("region", "regionen"), ("harnosand", "harnosand"), ("kramfors", "kramfors"), ("timra", "timra")];
    let mut seats: Vec<Seat> = members.iter().map(|(key, of)| seat(key, SeatRole::Member, of)).collect();
    seats.push(Seat {
        represents: Represents::Nobody,
        appointed_by: None,
        ..seat("chair", SeatRole::Chair, "regionen")
    });
    let term = Period { from: Some(date(2027, 1, 1)), to: Some(date(2030, 12, 31)) };
    Facts {
        seats,
        assignments: members.iter().map(|(key, _)| held(key)).collect(),
        memberships: ["harnosand", "kramfors", "timra"]
            .map(|of| Membership { group: slug("kommunerna"), organisation: slug(of), period: Period::ALWAYS })
            .to_vec(),
        terms: vec![Term { slug: slug("2027-2030"), period: term }],
        ..Facts::default()
    }
}

fn charter(kinds: Vec<RuleKind>) -> Charter {
    let rule = |(at, kind)| Rule {
        id: Id::named(&format!("{at} §")),
        kind,
        severity: Severity::Must,
        source: Source::default(),
        period: Period::ALWAYS,
    };
    let rules = kinds.into_iter().enumerate().map(rule).collect();
    Charter { versions: vec![Version { id: Id::named("v"), period: Period::ALWAYS, title: String::new(), rules }] }
}

fn alternates() -> RuleKind {
    let sides = vec![ChairSide::Organisation(slug("regionen")), ChairSide::Group(slug("kommunerna"))];
    RuleKind::Alternate { sides, years: 2, within_term: true, from: None }
}

fn eligible(election: &Election, facts: &Facts) -> Vec<PersonId> {
    election.eligible(facts, SeatRole::Chair).iter().map(|one| one.person).collect()
}

fn people(keys: &[&str]) -> Vec<PersonId> {
    keys.iter().map(|key| Id::named(key)).collect()
}

#[test]
fn the_side_whose_turn_it_is_provides_chair_and_secretary() {
    let (facts, charter) = (forum(), charter(vec![alternates(), RuleKind::SecretaryFollowsChair]));
    let first = Election::on(&charter, &facts, date(2027, 2, 15), 0);
    assert_eq!(eligible(&first, &facts), people(&["region"]));
    assert_eq!(first.secretary, Secretary::WithChair(Some(slug("regionen"))));
    let third = Election::on(&charter, &facts, date(2029, 2, 15), 8);
    assert_eq!(eligible(&third, &facts), people(&["harnosand", "kramfors", "timra"]));
    assert_eq!(third.secretary, Secretary::WithChair(None), "which municipality is for the meeting to settle");
}

#[test]
fn what_no_rule_says_is_open() {
    let facts = forum();
    let silent = Election::on(&charter(vec![]), &facts, date(2027, 2, 15), 0);
    assert_eq!(silent.chair.whose, Err(Open::NoRule));
    assert_eq!(silent.secretary, Secretary::Open);
    let outside = Election::on(&charter(vec![alternates()]), &facts, date(2031, 2, 15), 0);
    assert_eq!(outside.chair.whose, Err(Open::NoTurn), "no term is known");
}

#[test]
fn the_group_without_known_members_is_not_a_no() {
    let facts = Facts { memberships: vec![], ..forum() };
    let election = Election::on(&charter(vec![alternates()]), &facts, date(2029, 2, 15), 0);
    assert_eq!(election.fit(&facts, SeatRole::Chair, &election.members[1]), Fit::Unknown);
}

#[test]
fn verifiers_come_from_elsewhere_than_the_chair_and_go_round() {
    let (facts, charter) = (forum(), charter(vec![alternates()]));
    let at = |before: usize| -> Vec<PersonId> {
        let election = Election::on(&charter, &facts, date(2027, 2, 15), before);
        election.verifiers.iter().map(|one| one.person).collect()
    };
    assert_eq!(at(0), people(&["harnosand", "kramfors"]));
    assert_eq!(at(1), people(&["timra", "harnosand"]));
    assert_eq!(at(2), people(&["kramfors", "timra"]));
    let alone = Facts { assignments: vec![held("region"), held("timra")], ..forum() };
    let election = Election::on(&charter, &alone, date(2027, 2, 15), 5);
    assert_eq!(election.verifiers.len(), 1, "nobody twice");
}

#[test]
fn verifiers_come_from_two_organisations_where_there_are_two() {
    let mut facts = forum();
    // Härnösand has another one in the seat after its first.
    let first = facts.seats.iter().position(|seat| seat.id == Id::named("harnosand")).expect("its seat");
    let second = Seat { id: Id::named("second"), ..facts.seats[first].clone() };
    facts.seats.insert(first + 1, second);
    facts.assignments.push(held("second"));
    let election = Election::on(&charter(vec![alternates()]), &facts, date(2027, 2, 15), 0);
    let verifiers: Vec<PersonId> = election.verifiers.iter().map(|one| one.person).collect();
    assert_eq!(verifiers, people(&["harnosand", "kramfors"]));
}

#[test]
fn a_seat_that_is_taken_is_told_with_who_has_it() {
    let charter = charter(vec![RuleKind::Elected]);
    let facts = forum();
    let election = Election::on(&charter, &facts, date(2027, 2, 15), 0);
    let somebody = &election.members[2];
    assert!(
        matches!(election.place(&facts, SeatRole::Chair, somebody), Place::Free(seat) if seat.role == SeatRole::Chair)
    );
    assert_eq!(election.place(&facts, SeatRole::ViceChair, somebody), Place::None);
    let mut taken = forum();
    taken.assignments.push(Assignment { person: Id::named("timra"), ..held("chair") });
    let election = Election::on(&charter, &taken, date(2027, 2, 15), 0);
    let Place::Taken(by) = election.place(&taken, SeatRole::Chair, &election.members[0]) else { panic!("it is taken") };
    assert_eq!(by.person, Id::named("timra"));
    assert!(election.verifiers.iter().all(|one| one.person != Id::named("timra")));
}

#[test]
fn a_chair_from_one_organisation_always() {
    let facts = forum();
    let fixed = RuleKind::FixedChair { organisation: slug("timra"), office: None };
    let host = RuleKind::Host { organisation: slug("kramfors") };
    let election = Election::on(&charter(vec![fixed, host]), &facts, date(2027, 2, 15), 0);
    assert_eq!(eligible(&election, &facts), people(&["timra"]));
    assert_eq!(election.secretary, Secretary::From(slug("kramfors")));
}

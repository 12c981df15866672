//! Which seats a round asks for: each of the four reasons, and what never happens whatever the county.

use charter::{
    facts::{Assignment, Facts, Membership, Represents, Seat, SeatRole, Side, Term},
    rule::{Charter, Rule, RuleKind, Severity, Source, Version},
};
use jiff::civil::date;
use kernel::{Period, id::Id, slug::Slug};
use proptest::prelude::*;

use super::*;

const STARTS: Date = date(2027, 1, 1);

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("a sound word")
}

fn around() -> Around {
    let member =
        |word: &str| Membership { group: slug("kommunerna"), organisation: slug(word), period: Period::ALWAYS };
    let period = Period { from: Some(STARTS), to: Some(date(2030, 12, 31)) };
    Around {
        term: Term { slug: slug("2027-2030"), period },
        members: ["timra", "ange"].map(member).to_vec(),
        ended: HashMap::new(),
    }
}

fn seat(key: &str, organisation: &str, side: Option<Side>, term: (i16, i16)) -> Seat {
    Seat {
        id: SeatId::named(key),
        role: SeatRole::Member,
        appointed_by: None,
        represents: Represents::Organisation(slug(organisation)),
        side,
        sector: None,
        area: None,
        voting: true,
        term: Some(slug(&format!("{}-{}", term.0, term.1))),
        period: Period { from: Some(date(term.0, 1, 1)), to: Some(date(term.1, 12, 31)) },
    }
}

fn charter(kinds: &[RuleKind]) -> Charter {
    let rule = |(at, kind): (usize, &RuleKind)| Rule {
        id: RuleId::named(&format!("{at} §")),
        kind: kind.clone(),
        severity: Severity::Must,
        source: Source::default(),
        period: Period::ALWAYS,
    };
    let rules = kinds.iter().enumerate().map(rule).collect();
    let version = Version { id: Id::named("2023"), period: Period::ALWAYS, title: String::new(), rules };
    Charter { versions: vec![version] }
}

fn facts(seats: Vec<Seat>) -> Facts {
    Facts { seats, ..Facts::default() }
}

/// What a plan asks, in words.
fn told(plan: &Plan) -> Vec<String> {
    let one = |wanted: &Wanted| {
        let asks: Vec<&str> = wanted.asks.iter().map(Slug::as_str).collect();
        format!("{} {}", wanted.origin().word(), asks.join("+"))
    };
    plan.wanted.iter().map(one).collect()
}

#[test]
fn a_seat_of_the_term_is_asked_for_and_knows_the_one_before() {
    let old = seat("gammal", "timra", None, (2023, 2026));
    let new = seat("ny", "timra", None, (2027, 2030));
    let plan = plan(&charter(&[]), &facts(vec![old.clone(), new]), &around());
    assert_eq!(told(&plan), ["there timra"]);
    assert_eq!(plan.wanted[0].before, Some(old.id));
}

#[test]
fn a_seat_of_the_term_before_comes_again() {
    let plan = plan(&charter(&[]), &facts(vec![seat("gammal", "timra", None, (2023, 2026))]), &around());
    assert_eq!(told(&plan), ["carried timra"]);
}

#[test]
fn a_pair_that_nobody_has_made_is_demanded_of_each_municipality() {
    let kind = RuleKind::GoverningPair { group: slug("kommunerna") };
    let half = seat("halv", "timra", Some(Side::Majority), (2027, 2030));
    let plan = plan(&charter(&[kind]), &facts(vec![half]), &around());
    assert_eq!(told(&plan), ["there timra", "demanded ange", "demanded ange", "demanded timra"]);
    let sides = plan.wanted.iter().skip(1).map(|wanted| match &wanted.seat {
        Which::New(seat) => seat.side,
        _ => None,
    });
    assert_eq!(sides.collect::<Vec<_>>(), [Some(Side::Majority), Some(Side::Opposition), Some(Side::Opposition)]);
}

#[test]
fn a_seat_that_goes_on_is_asked_for_only_when_it_is_empty() {
    let goes_on = Seat { term: None, period: Period::ALWAYS, ..seat("alltid", "timra", None, (2023, 2026)) };
    let empty = facts(vec![goes_on.clone()]);
    assert_eq!(told(&plan(&charter(&[]), &empty, &around())), ["there timra"]);
    let held = Assignment {
        id: Id::named("a"),
        seat: goes_on.id,
        person: Id::named("p"),
        organisation: None,
        party: None,
        period: Period::ALWAYS,
    };
    let held = Facts { assignments: vec![held], ..empty };
    assert!(plan(&charter(&[]), &held, &around()).wanted.is_empty());
}

#[test]
fn a_seat_for_a_group_is_asked_of_every_member() {
    let shared = Seat { represents: Represents::Group(slug("kommunerna")), ..seat("delad", "x", None, (2027, 2030)) };
    assert_eq!(told(&plan(&charter(&[]), &facts(vec![shared]), &around())), ["there ange+timra"]);
}

#[test]
fn the_seat_of_an_organisation_that_has_merged_is_proposed_to_its_successor() {
    let mut around = around();
    around.ended.insert(slug("timra"), Some(slug("ange")));
    let all = facts(vec![seat("gammal", "timra", None, (2023, 2026))]);
    let plan = plan(&charter(&[]), &all, &around);
    assert_eq!(told(&plan), ["carried ange"]);
    assert_eq!(plan.wanted[0].moved, Some((slug("timra"), slug("ange"))));
}

#[test]
fn what_leaves_the_choice_open_is_told_and_not_derived() {
    let kind = RuleKind::Category { category: slug("naringslivet"), min: Some(2), max: None };
    let plan = plan(&charter(&[kind]), &facts(Vec::new()), &around());
    assert!(plan.wanted.is_empty());
    assert_eq!(plan.open, [RuleId::named("0 §")]);
}

proptest! {
    /// Whatever seats there are: nothing is asked twice, nobody outside the register is asked, and a county that was made as the
    /// plan says is asked the same and needs nothing new.
    #[test]
    fn a_plan_is_made_once(seats in proptest::collection::vec((0..2u8, 0..3u8, any::<bool>()), 0..8)) {
        let rules = charter(&[RuleKind::EachOf { group: slug("kommunerna"), count: 1 }]);
        let made = seats.iter().enumerate().map(|(at, (who, side, new))| {
            let side = [None, Some(Side::Majority), Some(Side::Opposition)][usize::from(*side)];
            let term = if *new { (2027, 2030) } else { (2023, 2026) };
            seat(&format!("s{at}"), ["timra", "ange"][usize::from(*who)], side, term)
        });
        let before: Vec<Seat> = made.collect();
        let first = plan(&rules, &facts(before.clone()), &around());
        let mut after = before;
        for (at, wanted) in first.wanted.iter().enumerate() {
            let key = format!("ny{at}");
            let new = match &wanted.seat {
                Which::There(_) => continue,
                Which::Like(id) => {
                    let old = after.iter().find(|seat| seat.id == *id).cloned().expect("it is like one there is");
                    let period = around().term.period;
                    Seat { id: SeatId::named(&key), term: Some(slug("2027-2030")), period, ..old }
                }
                Which::New(new) => {
                    let Represents::Organisation(who) = &new.represents else { continue };
                    seat(&key, who.as_str(), new.side, (2027, 2030))
                }
            };
            after.push(new);
        }
        let again = plan(&rules, &facts(after), &around());
        prop_assert_eq!(again.wanted.len(), first.wanted.len());
        prop_assert!(again.wanted.iter().all(|wanted| wanted.origin() == Origin::There));
    }
}

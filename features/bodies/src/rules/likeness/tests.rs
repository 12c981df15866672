//! Pairs of invented bodies and what they have in common.

use jiff::civil::date;
use kernel::id::Id;

use super::*;

fn body(name: &str, organisations: &[&str]) -> Profile {
    let slug = |word: &&str| Slug::new(word).expect("a sound address word");
    Profile {
        body: Some(Id::named(name)),
        slug: name.into(),
        level: "county".into(),
        own: true,
        organisations: organisations.iter().map(slug).collect(),
        ..Profile::default()
    }
}

const FOUR: [&str; 4] = ["region-prov", "timra-kommun", "ange-kommun", "kramfors-kommun"];

#[test]
fn those_who_share_most_come_first_and_say_what() {
    let mut forum = body("transportforum", &FOUR);
    let mut group = body("transportgruppen", &FOUR[..3]);
    let other = body("radet", &["region-prov", "umea-kommun"]);
    forum.people = [Id::named("anna"), Id::named("bo")].into();
    group.people = [Id::named("bo")].into();
    forum.rules = vec![RuleKind::Range { min: 3, max: 4 }, RuleKind::Advises];
    group.rules = vec![RuleKind::Range { min: 3, max: 4 }, RuleKind::Advises];
    let link = Linked { from: Id::named("transportgruppen"), to: Id::named("transportforum"), kind: "twin".into() };
    let pairs = pairs(&[forum, other, group], &[link]);
    assert_eq!(pairs.len(), 1, "one organisation in common is none");
    let first = &pairs[0];
    assert_eq!((first.pair, first.organisations, first.of), ((0, 2), 3, 3));
    assert_eq!(first.people, [Id::named("bo")]);
    assert_eq!(first.rules, [RuleKind::Range { min: 3, max: 4 }], "what a body advises on is not compared");
    assert_eq!(first.links, [("twin".to_owned(), true)]);
    assert_eq!(first.points, 10 + 3 + 2 + 5);
}

#[test]
fn two_bodies_from_outside_make_no_pair() {
    let outside = |name: &str| Profile { own: false, ..body(name, &FOUR) };
    assert!(pairs(&[outside("reglab"), outside("politikerforum")], &[]).is_empty());
    assert_eq!(pairs(&[outside("reglab"), body("radet", &FOUR)], &[]).len(), 1);
}

fn planned() -> [Profile; 2] {
    let mut forum = body("transportforum", &FOUR);
    let mut group = body("transportgruppen", &FOUR);
    forum.days = vec![date(2027, 2, 15), date(2027, 5, 12), date(2027, 9, 1)];
    group.days = vec![date(2027, 2, 15), date(2027, 5, 14), date(2027, 11, 1)];
    [forum, group]
}

#[test]
fn meetings_within_a_week_could_be_the_same_day() {
    let bodies = planned();
    let near = near_days(&pairs(&bodies, &[])[0], &bodies);
    assert_eq!(near, [NearDays { one: date(2027, 5, 12), other: date(2027, 5, 14) }]);
}

#[test]
fn who_prepares_for_another_is_not_told_to_meet_the_same_day() {
    let mut bodies = planned();
    let forum = Slug::new("transportforum").expect("a sound address word");
    bodies[1].rules = vec![RuleKind::PreparesFor { body: forum, lead_days: 14 }];
    assert!(near_days(&pairs(&bodies, &[])[0], &bodies).is_empty());
}

#[test]
fn two_that_hardly_share_anyone_are_not_told_to_meet_the_same_day() {
    let [forum, mut group] = planned();
    group.organisations = body("x", &["region-prov", "timra-kommun", "a", "b", "c", "d"]).organisations;
    let bodies = [forum, group];
    assert!(near_days(&pairs(&bodies, &[])[0], &bodies).is_empty());
}

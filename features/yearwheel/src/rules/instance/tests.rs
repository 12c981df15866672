//! The year of made-up facts: what charters say is in it, what nobody has said is told.

use charter::{
    facts::{MeetingState, SeatRole},
    rule::{RuleKind, Severity},
};
use kernel::{
    Date,
    calendar::SchoolBreaks,
    id::{BodyId, Id, OrganisationId, PersonId},
    slug::Slug,
};
use scheduling::{
    Effort,
    instance::{Mode, Role},
    solve,
    solve::Go,
    verdict,
};

use super::*;
use crate::rules::facts::{LinkWord, MeetingFacts, SeatFacts};

fn slug(word: &str) -> Slug {
    Slug::new(word).unwrap()
}

fn organisation(word: &str, municipality: Option<&str>) -> OrganisationFacts {
    OrganisationFacts {
        id: OrganisationId::named(word),
        slug: slug(word),
        name: word.into(),
        county: Some("22".into()),
        municipality: municipality.map(Into::into),
    }
}

fn seat(role: SeatRole, person: &str, organisation: &str) -> SeatFacts {
    SeatFacts {
        role,
        person: PersonId::named(person),
        organisation: Some(OrganisationId::named(organisation)),
        voting: role != SeatRole::Secretary,
        from: None,
        to: None,
    }
}

fn body(word: &str, group: Group, rule: RuleKind) -> BodyFacts {
    BodyFacts {
        id: BodyId::named(word),
        slug: slug(word),
        name: word.into(),
        short: word.into(),
        group,
        political: group == Group::Forum,
        from: None,
        to: None,
        rules: vec![(rule, Severity::Must)],
        seats: vec![
            seat(SeatRole::Chair, "Anna", "region"),
            seat(SeatRole::Member, "Bo", "timra"),
            seat(SeatRole::Member, "Cia", "kramfors"),
            seat(SeatRole::CoOpted, "Dan", "region"),
        ],
        meetings: Vec::new(),
        links: Vec::new(),
    }
}

fn facts(bodies: Vec<BodyFacts>) -> Facts {
    Facts {
        county: "22".into(),
        year: 2027,
        today: Date::constant(2026, 11, 24),
        bodies,
        organisations: vec![
            organisation("region", None),
            organisation("timra", Some("2262")),
            organisation("kramfors", Some("2282")),
        ],
        breaks: SchoolBreaks::ours(),
        conditions: Vec::new(),
    }
}

fn met(date: &str) -> MeetingFacts {
    let date = date.parse().unwrap();
    MeetingFacts { date, month_only: false, state: MeetingState::Planned, time: None, place: None }
}

/// A plan that is looked for a little while breaks nothing.
fn can_be_planned(basis: &Basis) {
    assert_eq!(basis.instance.faults(), []);
    let solved = solve(&basis.instance, Effort { seed: 1, moves: 4_000 }, |_| Go::On);
    assert_eq!(verdict(&basis.instance, &solved.plan).breaches, []);
}

#[test]
fn charter_seats_and_calendar_make_a_sound_year() {
    let mut forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    let place = Some(crate::rules::facts::KnownPlace::Town("Timrå".into()));
    forum.meetings = vec![MeetingFacts { place, ..met("2026-11-26") }];
    let basis = build(&facts(vec![forum]), Dials::default());
    can_be_planned(&basis);
    let body = &basis.instance.bodies[0];
    assert_eq!((body.n_min, body.n_max, body.n_target), (3, 4, 4));
    assert_eq!(body.prev_eff, Some(-23), "27 November to 19 December");
    let of_role = |role: Role| body.members.iter().filter(|(_, hers)| *hers == role).count();
    assert_eq!((of_role(Role::Key), of_role(Role::Ordinary), of_role(Role::Invited)), (1, 2, 1));
    let town = |at: &i32| basis.instance.places[usize::try_from(*at).unwrap()].as_str();
    let mut towns: Vec<&str> = body.places.iter().map(town).collect();
    towns.sort_unstable();
    assert_eq!(towns, ["Härnösand", "Kramfors", "Timrå"]);
    let costs = body.places.iter().zip(&body.place_cost).map(|(at, cost)| (town(at), *cost));
    let dear: Vec<(&str, i64)> = costs.filter(|(_, cost)| *cost > 0).collect();
    assert_eq!(dear, [("Timrå", 5)], "who was host last does not begin");
    let known = &basis.bodies[0].assumptions;
    let of = |about| known.iter().find(|one| one.about == about).expect("told").reason;
    assert_eq!(of(Assumed::Count), Reason::Charter);
    assert_eq!([of(Assumed::Duration), of(Assumed::Towns), of(Assumed::Quorum)], [Reason::Assumed; 3]);
}

#[test]
fn closed_periods_breaks_and_bridge_days_are_no_days_for_the_elected() {
    let forum = body("kulturforum", Group::Forum, RuleKind::Exactly { count: 2 });
    let basis = build(&facts(vec![forum]), Dials::default());
    let days = Days::of(2027);
    let day = |date: &str| days.index(date.parse().unwrap()).unwrap();
    let calendar = &basis.instance.calendar;
    assert!(calendar.open[day("2027-02-15")] && calendar.open[day("2027-08-09")]);
    for shut in ["2027-07-15", "2027-12-22", "2027-05-06", "2027-02-13"] {
        assert!(!calendar.open[day(shut)], "{shut}");
    }
    let blocked = &basis.instance.calendars[basis.instance.bodies[0].cals[0]].blocked;
    assert!(blocked.contains(&day("2027-05-07")), "a bridge day");
    assert!(blocked.contains(&day("2027-03-10")), "winter break in Västernorrland");
    assert!(!blocked.contains(&day("2027-03-03")));
    let (june, august) = (calendar.effective[day("2027-06-24")], calendar.effective[day("2027-08-09")]);
    assert_eq!(august - june, 1, "July is jumped over");
    assert_ne!(calendar.week[0], calendar.week[364], "January and December share no week");
}

#[test]
fn dates_from_outside_stand_where_they_are() {
    let mut outside = body("politikerforum", Group::National, RuleKind::Exactly { count: 4 });
    outside.meetings = ["2027-02-17", "2027-05-19", "2027-09-15", "2027-12-08"].map(met).to_vec();
    let mut closed = body("dagarna", Group::National, RuleKind::Exactly { count: 1 });
    closed.meetings = vec![met("2027-05-06")];
    let unknown = body("natverk", Group::National, RuleKind::Exactly { count: 1 });
    let forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    let basis = build(&facts(vec![outside, closed, unknown, forum]), Dials::default());
    can_be_planned(&basis);
    let body = &basis.instance.bodies[1];
    let days: Vec<(usize, usize)> = body.fixed.iter().map(|fixed| (fixed.k, fixed.day)).collect();
    assert_eq!(days, [(0, 47), (1, 138), (2, 257), (3, 341)]);
    assert!(body.members.iter().all(|(_, role)| *role != Role::Key));
    let why: Vec<WhyLeftOut> = basis.left_out.iter().map(|one| one.why).collect();
    assert_eq!(why, [WhyLeftOut::DayClosed, WhyLeftOut::NoDates, WhyLeftOut::NoDates]);
}

#[test]
fn officials_meet_before_their_forum() {
    let forum = body("transportforum", Group::Forum, RuleKind::AtLeast { count: 1 });
    let mut group = body("transportgruppen", Group::Officials, RuleKind::About { count: 4, tolerance: 1 });
    group.links = vec![(LinkWord::Twin, slug("transportforum"))];
    let rule = RuleKind::PreMeeting { parent: slug("transportforum"), lead_days: 14 };
    let mut pre = body("formote", Group::Forum, rule);
    pre.seats.clear();
    let basis = build(&facts(vec![forum, group, pre]), Dials::default());
    can_be_planned(&basis);
    let modes: Vec<(Mode, i64, i64)> = basis.instance.links.iter().map(|link| (link.mode, link.lo, link.hi)).collect();
    assert_eq!(modes, [(Mode::Indexed, 0, 14), (Mode::Exists, 14, 28)]);
    assert_eq!(basis.left_out.len(), 1, "nobody sits in the pre-meeting: {:?}", basis.left_out);
}

/// A condition of how a body meets, as the nth that was noted.
fn habit(of: &str, nth: i64, habits: Habits) -> crate::model::Condition {
    crate::model::Condition {
        id: kernel::id::PlanConditionId::named(&format!("{of} {nth}")),
        kind: ConditionKind::Habit,
        body: Some(BodyId::named(of)),
        person: None,
        organisation: None,
        from: None,
        to: None,
        content: crate::model::Content { habits: Some(habits), ..Default::default() },
        note: String::new(),
        by: format!("Planerare {nth}"),
        at: jiff::Timestamp::from_second(nth).unwrap(),
    }
}

fn assumption(body: &BasisBody, about: Assumed) -> &Assumption {
    body.assumptions.iter().find(|one| one.about == about).expect("it is told")
}

#[test]
fn what_somebody_has_said_takes_the_place_of_what_was_taken_for_granted_and_is_signed() {
    let forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    let mut of_year = facts(vec![forum]);
    let gaps = Habits { gap_min: Some(60), gap_max: Some(100), online: Some(true), ..Habits::default() };
    let physical = Habits { min_physical: Some(3), weekdays: Some(vec![1, 3]), ..Habits::default() };
    let later = Habits { gap_max: Some(90), ..Habits::default() };
    of_year.conditions =
        [gaps, physical, later].into_iter().zip(1..).map(|(habits, nth)| habit("kulturforum", nth, habits)).collect();
    let basis = build(&of_year, Dials::default());
    can_be_planned(&basis);
    let planned = &basis.instance.bodies[0];
    assert_eq!((planned.gap_min, planned.gap_max, planned.min_physical), (60, 90, 3));
    assert_eq!(planned.weekdays, [1, 3], "several weekdays");
    for (about, by) in [(Assumed::Spacing, 3), (Assumed::Physical, 2), (Assumed::Weekdays, 2), (Assumed::Online, 1)] {
        let one = assumption(&basis.bodies[0], about);
        assert_eq!(one.reason, Reason::Said, "{about:?}");
        assert_eq!(
            one.said.as_ref().map(|said| said.by.as_str()),
            Some(format!("Planerare {by}").as_str()),
            "{about:?}"
        );
    }
    assert_eq!(assumption(&basis.bodies[0], Assumed::Count).reason, Reason::Charter);
    assert_eq!(assumption(&basis.bodies[0], Assumed::Duration).said, None);
}

#[test]
fn what_the_charter_says_stays_whatever_somebody_says() {
    let mut group = body("gruppen", Group::Officials, RuleKind::Every { weeks: 6, tolerance_days: 7 });
    let remote = |participation| RuleKind::Remote { participation };
    group.rules.push((remote(charter::rule::Remote::Forbidden), Severity::Must));
    let mut limited = body("kulturforum", Group::Forum, RuleKind::Exactly { count: 4 });
    limited.rules.push((remote(charter::rule::Remote::Limited), Severity::Must));
    let wishes = Habits {
        gap_min: Some(1),
        gap_max: Some(9),
        online: Some(true),
        min_physical: Some(0),
        wanted: Some(30),
        ..Habits::default()
    };
    let mut of_year = facts(vec![group, limited]);
    let before = build(&of_year, Dials::default());
    of_year.conditions = vec![habit("gruppen", 1, wishes.clone()), habit("kulturforum", 2, wishes)];
    let after = build(&of_year, Dials::default());
    let of = |basis: &Basis, at: usize| {
        let one = &basis.instance.bodies[at];
        (one.n_min, one.n_max, one.gap_min, one.gap_max, one.min_physical)
    };
    assert_eq!(of(&before, 1), of(&after, 1), "how often, how close and where are the charter's");
    let (forum, wished) = (of(&before, 0), of(&after, 0));
    assert_eq!((wished.0, wished.1, wished.4), (forum.0, forum.1, forum.4), "half of the meetings are in a room");
    assert_eq!((wished.2, wished.3), (1, 9), "the charter says nothing of how close");
}

#[test]
fn how_long_before_somebody_has_said_is_kept_where_the_charter_has_not() {
    let forum = || body("transportforum", Group::Forum, RuleKind::AtLeast { count: 2 });
    let mut group = body("transportgruppen", Group::Officials, RuleKind::About { count: 4, tolerance: 1 });
    group.links = vec![(LinkWord::Twin, slug("transportforum"))];
    let lead = Habits { before_min: Some(7), before_max: Some(10), ..Habits::default() };
    let mut of_year = facts(vec![forum(), group.clone()]);
    of_year.conditions = vec![habit("transportgruppen", 1, lead.clone())];
    let basis = build(&of_year, Dials::default());
    can_be_planned(&basis);
    assert_eq!((basis.instance.links[0].lo, basis.instance.links[0].hi), (7, 10));
    assert_eq!(
        assumption(&basis.bodies[1], Assumed::Before).said.as_ref().map(|said| said.by.as_str()),
        Some("Planerare 1")
    );
    let rule = RuleKind::PreparesFor { body: slug("transportforum"), lead_days: 21 };
    group.rules.push((rule, Severity::Must));
    let mut of_year = facts(vec![forum(), group]);
    of_year.conditions = vec![habit("transportgruppen", 1, lead)];
    let basis = build(&of_year, Dials::default());
    assert_eq!((basis.instance.links[0].lo, basis.instance.links[0].hi), (21, 35), "three weeks are the charter's");
    assert_eq!(assumption(&basis.bodies[1], Assumed::Before).reason, Reason::Charter);
}

#[test]
fn whoever_is_away_and_whatever_is_locked_is_kept_to() {
    let forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    let mut of_year = facts(vec![forum]);
    let condition = |kind, from: &str, to: &str| crate::model::Condition {
        id: kernel::id::PlanConditionId::named(from),
        kind,
        body: (kind == ConditionKind::Locked).then(|| BodyId::named("kulturforum")),
        person: (kind == ConditionKind::Away).then(|| PersonId::named("Anna")),
        organisation: None,
        from: from.parse().ok(),
        to: to.parse().ok(),
        content: crate::model::Content { place: Some("Timrå".into()), ..Default::default() },
        note: String::new(),
        by: "Anna Prov".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    of_year.conditions = vec![
        condition(ConditionKind::Locked, "2027-11-18", "2027-11-18"),
        condition(ConditionKind::Away, "2027-02-01", "2027-04-30"),
    ];
    let basis = build(&of_year, Dials::default());
    assert_eq!(basis.instance.faults(), []);
    let fixed = basis.instance.bodies[0].fixed[0];
    assert_eq!((fixed.k, fixed.day), (3, 321), "18 November is the last of four");
    let solved = solve(&basis.instance, Effort { seed: 1, moves: 4_000 }, |_| Go::On);
    assert_eq!(verdict(&basis.instance, &solved.plan).breaches, []);
    let days = Days::of(2027);
    for meeting in &solved.plan.meetings {
        let date = days.date(meeting.day);
        assert!(!(2..=4).contains(&date.month()), "the chair is away on {date}");
    }
}

/// Somebody is away on some days.
fn away(person: &str, from: &str, to: &str) -> crate::model::Condition {
    crate::model::Condition {
        kind: ConditionKind::Away,
        body: None,
        person: Some(PersonId::named(person)),
        from: from.parse().ok(),
        to: to.parse().ok(),
        content: crate::model::Content::default(),
        ..habit(person, 1, Habits::default())
    }
}

fn role_of(basis: &Basis, person: &str) -> Role {
    let at = basis.people.iter().position(|one| one.id == PersonId::named(person)).expect("she is there");
    let members = &basis.instance.bodies[0].members;
    members.iter().find(|(member, _)| *member == at).expect("she is a member").1
}

#[test]
fn whoever_comes_or_goes_in_the_year_is_not_missed_when_she_does_not_sit() {
    let date = |text: &str| text.parse::<Date>().ok();
    let mut forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    forum.rules.push((RuleKind::Quorum { percent: Some(100), count: None }, Severity::Must));
    // Bo leaves on the last of March, Eva takes his seat the day after.
    forum.seats[1].to = date("2027-03-31");
    let eva = SeatFacts { from: date("2027-04-01"), to: None, ..seat(SeatRole::Member, "Eva", "timra") };
    forum.seats.push(eva);
    let mut of_year = facts(vec![forum]);
    of_year.conditions = vec![away("Eva", "2027-01-07", "2027-03-31"), away("Bo", "2027-04-01", "2027-12-20")];
    let basis = build(&of_year, Dials::default());
    can_be_planned(&basis);
    let planned = &basis.instance.bodies[0];
    assert_eq!(planned.hard_members().count(), 4, "the chair, Bo, Cia and Eva: nobody is booked twice");
    assert_eq!(planned.quorum, 4, "all three who sit, and the one who does not");
    for person in ["Bo", "Eva"] {
        let at = basis.people.iter().position(|one| one.id == PersonId::named(person)).unwrap();
        assert_eq!(basis.instance.people[at].away, [], "{person} is away only when nobody misses her");
    }
    let told = assumption(&basis.bodies[0], Assumed::Members);
    assert_eq!((told.reason, &told.told), (Reason::Register, &Told::Number(2)));
    let solved = solve(&basis.instance, Effort { seed: 1, moves: 4_000 }, |_| Go::On);
    let days = scheduling::referee::day::Days::of(&basis.instance);
    for one in &solved.plan.meetings {
        assert_eq!(days.unary(planned, one.day, one.start).absence, 0, "nobody is missing on any day");
    }
}

#[test]
fn a_chair_who_changes_in_the_year_is_asked_only_while_she_chairs() {
    let date = |text: &str| text.parse::<Date>().ok();
    let mut forum = body("kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 });
    forum.seats[0].to = date("2027-06-30");
    let fia = SeatFacts { from: date("2027-07-01"), ..seat(SeatRole::Chair, "Fia", "kramfors") };
    forum.seats.push(fia);
    let mut of_year = facts(vec![forum.clone()]);
    of_year.conditions = vec![away("Anna", "2027-05-10", "2027-09-30"), away("Fia", "2027-02-01", "2027-08-31")];
    let basis = build(&of_year, Dials::default());
    can_be_planned(&basis);
    assert_eq!([role_of(&basis, "Anna"), role_of(&basis, "Fia")], [Role::Ordinary; 2]);
    let days = Days::of(2027);
    let blocked: Vec<bool> = ["2027-02-15", "2027-05-12", "2027-06-30", "2027-08-30", "2027-09-15"]
        .map(|day| {
            let day = days.index(day.parse().unwrap()).unwrap();
            basis.instance.bodies[0].cals.iter().any(|at| basis.instance.calendars[*at].blocked.contains(&day))
        })
        .to_vec();
    assert_eq!(blocked, [false, true, true, true, false], "each only while she chairs");
    // One who chairs all year in two seats is asked all year.
    let again = SeatFacts { from: date("2027-07-01"), ..seat(SeatRole::Chair, "Anna", "region") };
    *forum.seats.last_mut().unwrap() = again;
    let basis = build(&facts(vec![forum]), Dials::default());
    assert_eq!(role_of(&basis, "Anna"), Role::Key);
    assert!(basis.bodies[0].assumptions.iter().all(|one| one.about != Assumed::Members), "nobody comes or goes");
}

//! Charters and facts of every kind, sound and odd, for the properties.

use jiff::civil::Date;
use kernel::{
    Period,
    id::{Id, PersonId, RuleId, SeatId},
    slug::Slug,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::notation::slug;
use crate::{
    Parameters,
    facts::{
        Area, Assignment, Contradiction, Deviation, Facts, GoverningSide, Meeting, MeetingState, Membership,
        Nomination, Organisation, OtherBody, Represents, Seat, SeatRole, Sector, Side, Term,
    },
    rule::{ChairSide, Charter, Predicate, Remote, Rule, RuleKind, Severity, Source, Version},
};

fn organisation() -> impl Strategy<Value = Slug> {
    select(vec!["region", "kramfors", "timra", "ange", "lansstyrelsen", "almi"]).prop_map(slug)
}

fn organisations() -> impl Strategy<Value = Vec<Slug>> {
    vec(organisation(), 0..4)
}

fn group() -> impl Strategy<Value = Slug> {
    select(vec!["kommuner", "alla", "tom"]).prop_map(slug)
}

fn body() -> impl Strategy<Value = Slug> {
    select(vec!["forum", "gruppen", "politikerforum"]).prop_map(slug)
}

fn area() -> impl Strategy<Value = Slug> {
    select(vec!["norr", "syd", "mitt"]).prop_map(slug)
}

/// Mostly days of the twenties, at times the ends of the calendar.
pub(super) fn day() -> impl Strategy<Value = Date> {
    prop_oneof![
        60 => (2021_i16..2031, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| jiff::civil::date(y, m, d)),
        30 => (2021_i16..2031, select(vec![(1, 1), (6, 30), (7, 1), (12, 31)])).prop_map(|(y, (m, d))| jiff::civil::date(y, m, d)),
        1 => select(vec![Date::MIN, Date::MAX, jiff::civil::date(2024, 2, 29)]),
    ]
}

/// Mostly sound, at times backwards.
fn period() -> impl Strategy<Value = Period> {
    (option::of(day()), option::of(day()), prop::bool::weighted(0.97)).prop_map(|(a, b, sound)| match (a, b) {
        (Some(a), Some(b)) if sound && b < a => Period { from: Some(b), to: Some(a) },
        _ => Period { from: a, to: b },
    })
}

fn number() -> impl Strategy<Value = u8> {
    prop_oneof![9 => 0_u8..7, 1 => any::<u8>()]
}

fn simple_rule() -> BoxedStrategy<RuleKind> {
    let composition = prop_oneof![
        (group(), number()).prop_map(|(group, count)| RuleKind::EachOf { group, count }),
        organisations().prop_map(|organisations| RuleKind::Named { organisations }),
        (group(), option::of(0_u16..4), option::of(0_u16..4)).prop_map(|(category, min, max)| RuleKind::Category {
            category,
            min,
            max
        }),
        group().prop_map(|group| RuleKind::GoverningPair { group }),
        (vec(area(), 0..3), option::of(group()))
            .prop_map(|(areas, nominated_by)| RuleKind::OnePer { areas, nominated_by }),
        (organisation(), group()).prop_map(|(organisation, group)| RuleKind::OnBehalfOf { organisation, group }),
        group().prop_map(|group| RuleKind::Derived { group }),
        organisations().prop_map(|organisations| RuleKind::Invited { organisations }),
        option::of(group()).prop_map(|group| RuleKind::ExOfficio { office: "direktör".into(), group }),
        vec(sector(), 0..4).prop_map(|all_of| RuleKind::Sectors { all_of }),
        Just(RuleKind::Open),
    ];
    let chair = prop_oneof![
        (vec(side(), 0..3), number(), any::<bool>(), option::of(day()))
            .prop_map(|(sides, years, within_term, from)| RuleKind::Alternate { sides, years, within_term, from }),
        organisation().prop_map(|organisation| RuleKind::FixedChair { organisation, office: None }),
        Just(RuleKind::Elected),
        number().prop_map(|count| RuleKind::CoLeads { count }),
        Just(RuleKind::SecretaryFollowsChair),
        organisation().prop_map(|organisation| RuleKind::Host { organisation }),
        organisations().prop_map(|organisations| RuleKind::Joint { organisations }),
    ];
    let cadence = prop_oneof![
        number().prop_map(|count| RuleKind::Exactly { count }),
        (number(), number()).prop_map(|(min, max)| RuleKind::Range { min, max }),
        number().prop_map(|count| RuleKind::AtLeast { count }),
        (number(), number()).prop_map(|(count, tolerance)| RuleKind::About { count, tolerance }),
        (number(), any::<u8>()).prop_map(|(weeks, tolerance_days)| RuleKind::Every { weeks, tolerance_days }),
        (body(), option::of(0_u16..60)).prop_map(|(body, lead_days)| RuleKind::BeforeEach { body, lead_days }),
        body().prop_map(|body| RuleKind::InAdditionTo { body }),
        (day(), any::<bool>()).prop_map(|(date, month_only)| RuleKind::Once { date, month_only }),
        Just(RuleKind::Unspecified),
    ];
    let order = prop_oneof![
        (body(), any::<u16>()).prop_map(|(parent, lead_days)| RuleKind::PreMeeting { parent, lead_days }),
        (body(), 0_u16..60).prop_map(|(body, lead_days)| RuleKind::PreparesFor { body, lead_days }),
        (option::of(any::<u8>()), option::of(0_u16..9))
            .prop_map(|(percent, count)| RuleKind::Quorum { percent, count }),
        Just(RuleKind::Remote { participation: Remote::Limited }),
        Just(RuleKind::Decides { kinds: vec!["budget".into()] }),
        (body(), any::<bool>()).prop_map(|(body, same_members)| RuleKind::Twin { body, same_members }),
    ];
    prop_oneof![composition, chair, cadence, order].boxed()
}

fn rule_kind() -> impl Strategy<Value = RuleKind> {
    simple_rule().prop_recursive(2, 4, 2, |inner| {
        let predicate = prop_oneof![
            Just(Predicate::HasTask { task: "regional-utveckling".into() }),
            group().prop_map(|group| Predicate::InGroup { group }),
            day().prop_map(|date| Predicate::OnOrAfter { date }),
        ];
        (group(), predicate, inner.clone(), option::of(inner)).prop_map(|(group, predicate, then, otherwise)| {
            RuleKind::Conditional { group, predicate, then: Box::new(then), otherwise: otherwise.map(Box::new) }
        })
    })
}

fn side() -> impl Strategy<Value = ChairSide> {
    prop_oneof![organisation().prop_map(ChairSide::Organisation), group().prop_map(ChairSide::Group)]
}

fn sector() -> impl Strategy<Value = Sector> {
    select(vec![Sector::Business, Sector::Municipalities, Sector::Regions, Sector::Academia, Sector::Public])
}

fn governing() -> impl Strategy<Value = Side> {
    select(vec![Side::Majority, Side::Opposition])
}

pub(super) fn charter() -> impl Strategy<Value = Charter> {
    let severity = || select(vec![Severity::Must, Severity::Should, Severity::About]);
    let rule = (rule_kind(), severity(), prop_oneof![3 => Just(Period::ALWAYS), 1 => period()]);
    let version = (period(), vec(rule, 0..7));
    vec(version, 0..3).prop_map(|versions| Charter {
        versions: versions.into_iter().enumerate().map(|(v, (period, rules))| version_of(v, period, rules)).collect(),
    })
}

fn version_of(v: usize, period: Period, rules: Vec<(RuleKind, Severity, Period)>) -> Version {
    let rule = |(r, (kind, severity, period)): (usize, _)| Rule {
        id: rule_id(v, r),
        kind,
        severity,
        source: Source::default(),
        period,
    };
    let rules = rules.into_iter().enumerate().map(rule).collect();
    Version { id: Id::named(&format!("{v}")), period, title: format!("Version {v}"), rules }
}

fn rule_id(v: usize, r: usize) -> RuleId {
    RuleId::named(&format!("{v}.{r}"))
}

fn seat_id(n: usize) -> SeatId {
    SeatId::named(&format!("{n}"))
}

fn seats() -> impl Strategy<Value = Vec<Seat>> {
    let role = select(vec![
        SeatRole::Chair,
        SeatRole::Member,
        SeatRole::Member,
        SeatRole::Lead,
        SeatRole::Secretary,
        SeatRole::Invited,
    ]);
    let represents = prop_oneof![
        4 => organisation().prop_map(Represents::Organisation),
        1 => group().prop_map(Represents::Group),
        1 => Just(Represents::Nobody),
    ];
    let term = option::of(select(vec!["2023-2026", "2027-2030"]).prop_map(slug));
    let seat = (
        role,
        option::of(organisation()),
        represents,
        option::of(governing()),
        option::of(sector()),
        option::of(area()),
        any::<bool>(),
        term,
        period(),
    );
    vec(seat, 0..8).prop_map(|seats| {
        let seat = |(n, (role, appointed_by, represents, side, sector, area, voting, term, period))| Seat {
            id: seat_id(n),
            role,
            appointed_by,
            represents,
            side,
            sector,
            area,
            voting,
            term,
            period,
        };
        seats.into_iter().enumerate().map(seat).collect()
    })
}

fn party() -> impl Strategy<Value = Option<Slug>> {
    option::of(select(vec!["s", "m", "lokala"]).prop_map(slug))
}

fn people() -> impl Strategy<Value = (Vec<Assignment>, Vec<Nomination>)> {
    let person = (0_usize..8, 0_usize..6, option::of(organisation()), party(), period());
    let nominated = (0_usize..8, 0_usize..6, organisation(), day(), period());
    (vec(person, 0..14), vec(nominated, 0..4)).prop_map(|(sitting, nominated)| {
        let sitting =
            sitting.into_iter().enumerate().map(|(n, (seat, person, organisation, party, period))| Assignment {
                id: Id::named(&format!("{n}")),
                seat: seat_id(seat),
                person: PersonId::named(&format!("{person}")),
                organisation,
                party,
                period,
            });
        let nominated =
            nominated.into_iter().enumerate().map(|(n, (seat, person, organisation, nominated_on, period))| {
                Nomination {
                    id: Id::named(&format!("{n}")),
                    seat: seat_id(seat),
                    person: PersonId::named(&format!("{person}")),
                    organisation: Some(organisation),
                    party: None,
                    nominated_on,
                    period,
                }
            });
        (sitting.collect(), nominated.collect())
    })
}

fn meetings(whose: &'static str) -> impl Strategy<Value = Vec<Meeting>> {
    let state = select(vec![MeetingState::Held, MeetingState::Planned, MeetingState::Cancelled]);
    vec((day(), state, prop::bool::weighted(0.1)), 0..12).prop_map(move |meetings| {
        let meeting = |(n, (date, state, month_only)): (usize, (Date, _, _))| {
            let date = if month_only { date.first_of_month() } else { date };
            Meeting { id: Id::named(&format!("{whose} {n}")), date, month_only, state }
        };
        meetings.into_iter().enumerate().map(meeting).collect()
    })
}

pub(super) fn world() -> impl Strategy<Value = Facts> {
    let membership = (group(), organisation(), period()).prop_map(|(group, organisation, period)| Membership {
        group,
        organisation,
        period,
    });
    let known = (organisation(), option::of(sector()), period(), option::of(period())).prop_map(
        |(slug, sector, period, task)| {
            let tasks = task.map(|period| ("regional-utveckling".to_string(), period)).into_iter().collect();
            Organisation { slug, sector, period, tasks }
        },
    );
    let side = (organisation(), party(), governing(), period()).prop_map(|(organisation, party, side, period)| {
        GoverningSide { organisation, party: party.unwrap_or_else(|| slug("s")), side, period }
    });
    let other = (body(), meetings("other"), vec((organisation(), period()), 0..4))
        .prop_map(|(body, meetings, members)| OtherBody { body, meetings, members });
    let deviation = (0_usize..2, 0_usize..6, period(), day()).prop_map(|(v, r, period, on)| Deviation {
        rule: rule_id(v, r),
        period,
        reason: "Så bestämdes det".into(),
        by: "Ordföranden".into(),
        on,
    });
    let contradiction = period().prop_map(|period| Contradiction {
        about: "antal mål".into(),
        one: "åtta".into(),
        other: "fem".into(),
        period,
    });
    let areas = vec((area(), period()).prop_map(|(slug, period)| Area { slug, period }), 0..3);
    (
        (prop_oneof![3 => Just(Period::ALWAYS), 1 => period()], seats(), people(), meetings("own"), vec(other, 0..3)),
        (
            vec(membership, 0..8),
            vec(known, 0..4),
            vec(side, 0..6),
            areas,
            vec(deviation, 0..2),
            vec(contradiction, 0..2),
        ),
    )
        .prop_map(
            |(
                (existence, seats, people, meetings, others),
                (memberships, organisations, sides, areas, deviations, contradictions),
            )| {
                Facts {
                    body: Some(slug("forum")),
                    existence,
                    seats,
                    assignments: people.0,
                    nominations: people.1,
                    meetings,
                    others,
                    memberships,
                    organisations,
                    sides,
                    terms: terms(),
                    areas,
                    deviations,
                    contradictions,
                }
            },
        )
}

fn terms() -> Vec<Term> {
    let term = |text: &str| Term { slug: slug(text), period: super::notation::period(&text.replace('-', "..")) };
    vec![term("2023-2026"), term("2027-2030")]
}

pub(super) fn parameters() -> impl Strategy<Value = Parameters> {
    prop_oneof![Just(180_u16), 0_u16..400].prop_map(|horizon_days| Parameters { horizon_days, ..Parameters::default() })
}

//! The pages in their states: a small county that is planned here and now.

use std::sync::LazyLock;

use bodies::store::across::Scope;
use charter::{
    facts::{MeetingState, SeatRole},
    rule::{RuleKind, Severity},
};
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Date,
    calendar::SchoolBreaks,
    id::{
        BodyId, Id, MeetingPlanId, OrganisationId, PersonId, PlanConditionId, PlanProposalId, PlanRunId, PlanVersionId,
    },
    slug::Slug,
};
use scheduling::{Cost, Effort, Plan, solve, solve::Go, verdict};
use web::View;

use super::{
    parts::{Asked, Read},
    year::{Asks, Shown, YearPage},
};
use crate::{
    commands::publish::in_words,
    jobs::weighed,
    model::{Condition, ConditionKind, Content, Group, Letter, NamedRule, Proposal, RuleName, Run, Version, YearPlan},
    rules::{
        dials::Dials,
        facts::{BodyFacts, Facts, LinkWord, MeetingFacts, OrganisationFacts, SeatFacts},
        instance::build,
    },
};

const LONG: &str =
    "Tjänstepersonnätverket för miljö, energi, klimat och hållbar samhällsutveckling i Västernorrlands län";

fn slug(word: &str) -> Slug {
    Slug::from_name(word).expect("a sample has letters")
}

fn body(name: &str, group: Group, rule: RuleKind, people: &[(&str, &str, SeatRole)]) -> BodyFacts {
    let seat = |(person, organisation, role): &(&str, &str, SeatRole)| SeatFacts {
        role: *role,
        person: PersonId::named(person),
        organisation: Some(OrganisationId::named(organisation)),
        voting: true,
        from: None,
        to: None,
    };
    BodyFacts {
        id: BodyId::named(name),
        slug: slug(name),
        name: name.into(),
        short: name.into(),
        group,
        political: group == Group::Forum,
        from: None,
        to: None,
        rules: vec![(rule, Severity::Must)],
        seats: people.iter().map(seat).collect(),
        meetings: Vec::new(),
        links: Vec::new(),
    }
}

fn facts() -> Facts {
    use SeatRole::{Chair, Member};
    let planned = |month, day| MeetingFacts {
        date: Date::constant(2027, month, day),
        month_only: false,
        state: MeetingState::Planned,
        time: None,
        place: None,
    };
    let people = [("Anna", "region", Chair), ("Bo", "Timrå kommun", Member), ("Cia", "Kramfors kommun", Member)];
    let mut forum = body("Kulturforum", Group::Forum, RuleKind::Range { min: 3, max: 4 }, &people);
    forum.meetings = vec![planned(2, 15), planned(5, 3)];
    let council = body("Hållbarhetsrådet", Group::Forum, RuleKind::Range { min: 2, max: 3 }, &people[1..]);
    let mut network = body(LONG, Group::Officials, RuleKind::About { count: 3, tolerance: 1 }, &people[..1]);
    network.links = vec![(LinkWord::Twin, council.slug.clone())];
    let mut outside = body("Politikerforum", Group::National, RuleKind::Exactly { count: 2 }, &people[..1]);
    outside.meetings = vec![planned(2, 17), planned(9, 15)];
    let nowhere = body("Regionala planerare", Group::National, RuleKind::Exactly { count: 2 }, &people[..1]);
    let organisation = |name: &str, municipality: Option<&str>| OrganisationFacts {
        id: OrganisationId::named(name),
        slug: slug(name),
        name: name.into(),
        county: Some("22".into()),
        municipality: municipality.map(Into::into),
    };
    Facts {
        county: "22".into(),
        year: 2027,
        today: Date::constant(2026, 11, 24),
        bodies: vec![forum, council, network, outside, nowhere],
        organisations: vec![
            organisation("region", None),
            organisation("Timrå kommun", Some("2262")),
            organisation("Kramfors kommun", Some("2282")),
        ],
        breaks: SchoolBreaks::ours(),
        conditions: Vec::new(),
    }
}

/// Half past nine on the day of the demo.
fn now() -> Timestamp {
    Timestamp::from_second(1_795_509_000).unwrap_or_default()
}

/// What is asked for in samples.
pub(super) fn asked() -> Asked {
    Asked { year: 2027, county: String::new(), letter: Letter::A }
}

/// A small county that is planned.
static PLANNED: LazyLock<Read> = LazyLock::new(|| {
    let basis = build(&facts(), Dials::default());
    let proposal = |letter: Letter| {
        let dials = Dials::default().of_letter(letter);
        let instance = weighed(&basis.instance, dials);
        let plan = solve(&instance, Effort { seed: 1, moves: 800 }, |_| Go::On).plan;
        let verdict = verdict(&instance, &plan);
        Proposal {
            id: PlanProposalId::named(letter.word()),
            letter,
            dials,
            seed: 1,
            moves: 800,
            broken: i64::try_from(verdict.breaches.len()).unwrap_or_default(),
            cost: verdict.cost,
            bound: Some(verdict.cost.total() * 7 / 10),
            conflicts: Vec::new(),
            plan,
            done: true,
            edited_by: None,
            version: 1,
        }
    };
    let proposals = Letter::ALL.map(proposal).into();
    let run = Run {
        id: PlanRunId::named("run"),
        basis,
        moves: 800,
        asked_by: "Jonas Viklund".into(),
        started_at: now(),
        heard_at: now(),
        stop_asked_at: None,
        ended_at: Some(now()),
    };
    let plan = YearPlan {
        id: MeetingPlanId::named("plan"),
        county: "22".into(),
        year: 2027,
        dials: Dials::default(),
        version: 3,
        made_by: "Jonas Viklund".into(),
        made_at: now(),
    };
    Read { scope: scope(), plan: Some(plan), run: Some(run), proposals }
});

fn scope() -> Scope {
    Scope { county: "22".into(), counties: vec![("22".into(), "Västernorrlands län".into())], ..Scope::default() }
}

/// A small county that is planned, and what is asked for.
pub(super) fn planned() -> (Read, Asked) {
    (PLANNED.clone(), asked())
}

/// Conditions of every kind.
pub(super) fn conditions() -> Vec<Condition> {
    let one = |kind: ConditionKind| Condition {
        id: PlanConditionId::named(kind.word()),
        kind,
        body: (kind != ConditionKind::Away && kind != ConditionKind::Blocked).then(|| BodyId::named("Kulturforum")),
        person: None,
        organisation: (kind == ConditionKind::Away).then(|| OrganisationId::named("Timrå kommun")),
        from: Some(Date::constant(2027, 4, 12)),
        to: Some(Date::constant(2027, 4, 16)),
        content: Content::default(),
        note: String::new(),
        by: "Jonas Viklund".into(),
        at: now(),
    };
    ConditionKind::ALL.map(one).into()
}

/// Two versions, the newest first.
pub(super) fn versions() -> Vec<Version> {
    let (read, _) = planned();
    let meetings = |letter: Letter| {
        let basis = read.run.as_ref().map(|run| &run.basis);
        let plan = read.proposals.iter().find(|one| one.letter == letter);
        basis.zip(plan).map(|(basis, one)| in_words(basis, &one.plan, false)).unwrap_or_default()
    };
    let version = |number, letter: Letter, decision: &str| Version {
        id: PlanVersionId::named(letter.word()),
        number,
        letter: letter.word().into(),
        meetings: meetings(letter),
        broken: 0,
        cost: 3456,
        decision: decision.into(),
        note: String::new(),
        published_by: "Jonas Viklund".into(),
        published_at: now(),
    };
    vec![version(2, Letter::C, "Regionala samverkansrådet, 5 §"), version(1, Letter::A, "Regionstyrelsen § 204/2026")]
}

/// The page of a year in its states.
pub(super) fn year(v: &View) -> Vec<(&'static str, YearPage)> {
    let v = v.clone().at("/arsplan/2027");
    let (read, asked) = planned();
    let asks = |shown| Asks { shown, waits: false, done: String::new(), now: now() };
    let of = |read: &Read, asks: &Asks| YearPage::of(v.clone(), &asked, read, asks);
    let nothing = Read { scope: scope(), plan: None, run: None, proposals: Vec::new() };
    let mut begun = read.clone();
    begun.proposals.clear();
    let mut running = read.clone();
    running.proposals.truncate(1);
    for read in [&mut begun, &mut running] {
        if let Some(run) = &mut read.run {
            run.ended_at = None;
        }
    }
    let mut broken = read.clone();
    for one in &mut broken.proposals {
        one.plan = Plan { meetings: one.plan.meetings.iter().copied().filter(|meeting| meeting.body != 0).collect() };
        let rule = |what, body| NamedRule { what, body: Some(body), person: Some(0), link: Some(0) };
        one.conflicts = vec![vec![rule(RuleName::Count, 0), rule(RuleName::KeyPerson, 0), rule(RuleName::Link, 2)]];
        (one.broken, one.cost, one.edited_by) = (1, Cost { count: 480, ..one.cost }, Some("Karin Prov".into()));
    }
    let late = Asks { now: now() + SignedDuration::from_mins(10), ..asks(Shown::Months) };
    let waiting = Asks { waits: true, done: "raknar".into(), ..asks(Shown::Months) };
    let visitor = v
        .clone()
        .seen_by(kernel::Actor::person("Karin Prov", kernel::actor::Relation::Member { body: slug("Kulturforum") }));
    vec![
        ("nothing yet", of(&nothing, &asks(Shown::Months))),
        ("nothing yet, a member", YearPage::of(visitor, &asked, &nothing, &asks(Shown::Months))),
        ("just begun", of(&begun, &waiting)),
        ("looking", of(&running, &asks(Shown::Months))),
        ("silent", of(&running, &late)),
        ("three proposals", of(&read, &asks(Shown::Months))),
        ("by date", of(&read, &asks(Shown::List))),
        ("as a ring", of(&read, &asks(Shown::Ring))),
        ("broken, as a ring", of(&broken, &asks(Shown::Ring))),
        ("broken and moved by hand", of(&broken, &asks(Shown::Months))),
    ]
}

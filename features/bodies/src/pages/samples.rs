//! Sample states of a body, for the tests that render every page.

use charter::{
    facts::{Assignment, Facts, MeetingState, Represents, Seat, SeatRole, Term},
    finding::{Accepted, Arg, Evidence, Finding, Level},
    rule::{ChairSide, Charter, Rule, RuleKind, Severity, Source, Version},
};
use jiff::civil::date;
use kernel::{LocalTime, Period, id::Id, slug::Slug};

use super::body::Read;
use crate::{
    model::Names,
    store::{
        body::{BodyRow, CharterLine, ContactLine, DocumentLine, Kin, MeetingOfYear, Officer, SeatLine},
        facts::As,
        finding::{Answer, Kept},
        quarantine::FileState,
    },
};

fn slug(word: &str) -> Slug {
    Slug::new(word).expect("samples have sound address words")
}

fn source() -> Source {
    Source {
        title: "Arbetsordning för Kulturforum".into(),
        paragraph: Some("6 §".into()),
        quote: Some("tre-fyra gånger per år".into()),
        year: Some(2018),
        confirmed: false,
    }
}

/// One answer of each level, and one that somebody has accepted.
pub(super) fn answers() -> Vec<Answer> {
    let mut names = Names::default();
    names.note("organisation", "region-vasternorrland", "Region Västernorrland");
    let answer = |level: Level, deviation: Option<Accepted>| Answer {
        slug: slug("kulturforum"),
        name: "Kulturforum".into(),
        kept: As(Kept {
            finding: Finding {
                level,
                rule: None,
                text: "charter-secretary-vacant".into(),
                args: vec![("organisation".into(), Arg::Organisation(slug("region-vasternorrland")))],
                evidence: vec![Evidence::Assignment(Id::named("elin"))],
                deviation,
            },
            names: names.clone(),
        }),
        source: Some(As(source())),
        charter: Some("Arbetsordning för Kulturforum".into()),
        charter_from: Some(date(2023, 1, 1)),
        person: None,
        person_name: None,
        from: date(2026, 11, 1),
        to: date(2026, 12, 31),
    };
    let accepted =
        Accepted { reason: "Beslutat av forumet.".into(), by: "Jonas Viklund".into(), on: date(2026, 10, 1) };
    let levels = [Level::Breach, Level::Warning, Level::Unknown, Level::Ok];
    levels.map(|level| answer(level, None)).into_iter().chain([answer(Level::Breach, Some(accepted))]).collect()
}

/// A body of which nothing is known.
pub(super) fn empty_body() -> Read {
    Read {
        body: BodyRow {
            id: Id::named("branschrad"),
            slug: slug("branschrad"),
            name: "Branschråd".into(),
            kind: "industry_council".into(),
            level: "county".into(),
            tier: None,
            county: None,
            external: true,
            purpose: None,
            note: Some("Påhittat för demon.".into()),
            from: None,
            to: Some(date(2024, 12, 31)),
            stale: true,
        },
        findings: Vec::new(),
        charter: Charter::default(),
        facts: Facts::default(),
        names: Names::default(),
        officers: Vec::new(),
        seats: Vec::new(),
        meetings: Vec::new(),
        kin: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        charters: Vec::new(),
        edges: (None, None),
        changed: None,
    }
}

fn meeting(state: MeetingState) -> MeetingOfYear {
    MeetingOfYear {
        date: date(2026, 5, 4),
        month_only: false,
        state: As(state),
        starts: LocalTime::new(13, 0),
        ends: LocalTime::new(15, 0),
        place: Some("Kramfors".into()),
        host: None,
        online: true,
        note: None,
        before: 0,
    }
}

/// Kulturforum in the winter after an election.
pub(super) fn body() -> Read {
    let term = Period { from: Some(date(2023, 1, 1)), to: Some(date(2026, 12, 31)) };
    let mut names = Names::default();
    names.note("organisation", "region-vasternorrland", "Region Västernorrland");
    names.note("group", "lanets-kommuner", "länets kommuner");
    let mut read = empty_body();
    read.body.name = "Kulturforum".into();
    read.body.kind = "forum".into();
    read.body.tier = Some("mixed".into());
    read.body.purpose = Some("Här samverkar länets kommuner och regionen i kulturfrågor.".into());
    (read.body.to, read.body.stale, read.body.external, read.body.note) = (None, false, false, None);
    read.findings = answers();
    read.charter = charter();
    read.facts = chaired(term);
    read.officers = vec![Officer { id: Id::named("mats"), address: slug("k3f9a2bc"), name: "Mats Ekvall".into() }];
    read.names = names;
    read.seats = vec![seat("mats", Some("Mats Ekvall")), seat("tom", None), seat("elin", Some("Elin Sjödin"))];
    read.meetings = [MeetingState::Held, MeetingState::Cancelled, MeetingState::Planned].map(meeting).into();
    read.kin = vec![Kin {
        slug: slug("kulturberedning"),
        name: "Kulturberedningen".into(),
        kind: "twin".into(),
        backwards: false,
    }];
    read.documents = vec![DocumentLine {
        title: "Arbetsordning för Kulturforum".into(),
        link: None,
        file: None,
        state: FileState::Released,
        note: Some("tidigare: 2019".into()),
        from: Some(date(2023, 1, 1)),
        to: None,
    }];
    read.contacts = vec![ContactLine {
        person: Some(slug("t0ve1234")),
        name: Some("Tove Åkerman".into()),
        title: Some("Kulturutvecklare".into()),
        organisation: Some("Region Västernorrland".into()),
        email: Some("kulturforum@region.example".into()),
        phone: Some("08-465 004 10".into()),
    }];
    read.charters = [2023, 2019]
        .map(|year| CharterLine {
            id: Id::named("a"),
            title: "Arbetsordning".into(),
            from: Some(date(year, 1, 1)),
            to: None,
        })
        .into();
    read.edges = (Some(date(2026, 6, 30)), Some(date(2027, 1, 1)));
    read
}

/// A chair through the whole term.
fn chaired(term: Period) -> Facts {
    Facts {
        terms: vec![Term { slug: slug("2023-2026"), period: term }],
        seats: vec![chair_seat(term)],
        assignments: vec![Assignment {
            id: Id::named("mats"),
            seat: Id::named("chair"),
            person: Id::named("mats"),
            organisation: Some(slug("region-vasternorrland")),
            party: None,
            period: term,
        }],
        ..Facts::default()
    }
}

fn charter() -> Charter {
    let sides = vec![ChairSide::Organisation(slug("region-vasternorrland")), ChairSide::Group(slug("lanets-kommuner"))];
    let kinds = [
        RuleKind::Range { min: 3, max: 4 },
        RuleKind::Alternate { sides, years: 2, within_term: true, from: None },
        RuleKind::SecretaryFollowsChair,
    ];
    let rules = kinds.map(|kind| Rule {
        id: Id::named("rule"),
        kind,
        severity: Severity::Must,
        source: source(),
        period: Period::ALWAYS,
    });
    let version = Version {
        id: Id::named("version"),
        period: Period::ALWAYS,
        title: "Arbetsordning".into(),
        rules: rules.into(),
    };
    Charter { versions: vec![version] }
}

fn chair_seat(period: Period) -> Seat {
    Seat {
        id: Id::named("chair"),
        role: SeatRole::Chair,
        appointed_by: None,
        represents: Represents::Organisation(slug("region-vasternorrland")),
        side: None,
        sector: None,
        area: None,
        voting: true,
        term: None,
        period,
    }
}

fn seat(key: &str, name: Option<&str>) -> SeatLine {
    SeatLine {
        id: Id::named(key),
        role: As(SeatRole::Member),
        appointed_by: Some(slug("region-vasternorrland")),
        appointed_by_name: Some("Region Västernorrland".into()),
        group: None,
        side: None,
        area: None,
        from: Some(date(2023, 1, 1)),
        to: Some(date(2026, 12, 31)),
        assignment: name.map(|_| Id::named(key)),
        person_id: None,
        person: name.map(|_| slug("k3f9a2bc")),
        name: name.map(Into::into),
        party: name.map(|_| "C".into()),
        comes_from: None,
        sits_from: Some(date(2023, 1, 1)),
        sits_to: Some(date(2026, 12, 31)),
        nominee: None,
    }
}

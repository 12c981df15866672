//! Elections in their states, for the test of samples.

use charter::{
    facts::{Assignment, Facts, Represents, Seat, SeatRole, Term},
    rule::{ChairSide, Charter, Rule, RuleKind, Severity, Source, Version},
};
use jiff::civil::date;
use kernel::{
    Actor, Period,
    actor::Relation,
    id::{Id, PersonId},
    slug::Slug,
};
use web::{
    View,
    components::{ChangesView, EffectView, FieldChange},
};

use super::{
    ElectionsPage,
    body::{ElectionPage, PreviewView, Read, Written},
};
use crate::{
    pages::round::sample::round,
    store::election::{Ballot, Ballots},
};

const USUAL: [&str; 3] = ["Region Prov", "Timrå kommun", "Kramfors kommun"];
const LONG: [&str; 3] = [
    "Samordningsförbundet för arbetsmarknads- och kompetensförsörjningsfrågor i mellersta Norrland",
    "Kommunalförbundet för räddningstjänst, beredskap och civilt försvar i södra Norrlands inland",
    "Stiftelsen för bevarande av äldre industri- och sjöfartshistoriska miljöer längs kusten",
];

fn slug(name: &str) -> Slug {
    Slug::from_name(name).unwrap_or_else(|| unreachable!("it has letters"))
}

/// A forum whose chair alternates: the first of three organisations, then the second. `chair` says which of them has it.
fn forum(name: &str, organisations: [&str; 3], chair: Option<usize>, first: bool) -> Ballot {
    let seat = |key: &str, role: SeatRole, of: &str| Seat {
        id: Id::named(key),
        role,
        appointed_by: Some(slug(of)),
        represents: Represents::Organisation(slug(of)),
        side: None,
        sector: None,
        area: None,
        voting: true,
        term: None,
        period: Period::ALWAYS,
    };
    let held = |key: &str, of: &str| Assignment {
        id: Id::named(key),
        seat: Id::named(key),
        person: Id::named(of),
        organisation: None,
        party: None,
        period: Period { from: Some(date(2027, 1, 1)), to: None },
    };
    let mut facts = Facts {
        seats: organisations.iter().map(|of| seat(of, SeatRole::Member, of)).collect(),
        assignments: organisations.iter().map(|of| held(of, of)).collect(),
        terms: vec![Term {
            slug: slug("2027-2030"),
            period: Period { from: Some(date(2027, 1, 1)), to: Some(date(2030, 12, 31)) },
        }],
        ..Facts::default()
    };
    facts.seats.push(seat("ordförande", SeatRole::Chair, organisations[0]));
    facts.seats.push(seat("vice ordförande", SeatRole::ViceChair, organisations[1]));
    facts.assignments.extend(chair.map(|at| held("ordförande", organisations[at])));
    let sides = organisations[..2].iter().map(|of| ChairSide::Organisation(slug(of))).collect();
    let rule = |paragraph: &str, kind: RuleKind| Rule {
        id: Id::named(paragraph),
        kind,
        severity: Severity::Must,
        source: Source { title: "Arbetsordning".into(), paragraph: Some(paragraph.into()), ..Source::default() },
        period: Period::ALWAYS,
    };
    let rules = vec![
        rule("5 §", RuleKind::Alternate { sides, years: 2, within_term: true, from: None }),
        rule("6 §", RuleKind::SecretaryFollowsChair),
        rule("7 §", RuleKind::CoLeads { count: 2 }),
    ];
    let version = Version { id: Id::named("2023"), period: Period::ALWAYS, title: "Arbetsordning".into(), rules };
    Ballot {
        body: Id::named(name),
        slug: slug(name),
        name: name.into(),
        first: first.then(|| (date(2027, 2, 15), false)),
        before: 3,
        charter: Charter { versions: vec![version] },
        facts,
    }
}

fn ballots(bodies: Vec<Ballot>, organisations: [&str; 3]) -> Ballots {
    let mut all = Ballots { bodies, ..Ballots::default() };
    for (at, name) in organisations.iter().enumerate() {
        all.names.note("organisation", slug(name).as_str(), name);
        let person = ["Anna Prov", "Bo Prov", "Cia Prov"][at];
        all.people.insert(PersonId::named(name), (slug(person), person.into()));
    }
    all
}

pub(super) fn list(v: &View) -> Vec<(&'static str, ElectionsPage)> {
    let v = v.clone().undated().at("/mandat/2027-2030/val");
    let of = |bodies: Vec<Ballot>, organisations| {
        ElectionsPage::of(v.clone(), &round(), &ballots(bodies, organisations), false)
    };
    let full = (1..=30).map(|at| forum(&format!("Forum {at}"), USUAL, (at % 2 == 0).then_some(0), at % 3 > 0));
    vec![
        ("empty", of(Vec::new(), USUAL)),
        ("usual", of(vec![forum("Kulturforum", USUAL, None, true)], USUAL)),
        ("full", of(full.collect(), USUAL)),
        ("long names", of(vec![forum(LONG[0], LONG, None, false)], LONG)),
    ]
}

pub(super) fn body(v: &View) -> Vec<(&'static str, ElectionPage)> {
    let v = v.clone().undated().at("/mandat/2027-2030/val/kulturforum");
    let keeper = v.clone().seen_by(Actor::person("Agneta Prov", Relation::Registrar));
    let read = |organisations: [&str; 3], chair: Option<usize>, first: bool| {
        let ballot = forum("Kulturforum", organisations, chair, first);
        Read { round: round(), ballots: ballots(Vec::new(), organisations), ballot }
    };
    let held = |mut read: Read| {
        read.ballot.first = Some((date(2026, 1, 15), false));
        read
    };
    let mut silent = read(USUAL, None, false);
    silent.ballot.charter = Charter::default();
    silent.ballot.facts = Facts::default();
    let written = Written { role: "chair".into(), person: "anna-prov".into(), ..Written::default() };
    let wrong = Written {
        faults: vec![("paragraf", keeper.t("turnover-election-fault-paragraph").into_owned(), String::new())],
        ..written.clone()
    };
    let preview = PreviewView {
        changes: ChangesView { changes: vec![FieldChange::added("Ordförande", "Anna Prov")] },
        effect: EffectView::default(),
        warnings: vec!["Bör".into()],
    };
    let none = Written::default();
    vec![
        ("nothing known", ElectionPage::of(v.clone(), &v, &silent, &none, None)),
        ("an agenda", ElectionPage::of(v.clone(), &v, &read(USUAL, None, true), &none, None)),
        ("elected", ElectionPage::of(v.clone(), &v, &read(USUAL, Some(0), true), &none, None)),
        ("asking", ElectionPage::of(keeper.clone(), &v, &held(read(USUAL, None, true)), &none, None)),
        ("wrong", ElectionPage::of(keeper.clone(), &v, &held(read(USUAL, None, true)), &wrong, None)),
        ("preview", ElectionPage::of(keeper, &v, &held(read(USUAL, None, true)), &written, Some(preview))),
        ("long names", ElectionPage::of(v.clone(), &v, &read(LONG, None, true), &none, None)),
    ]
}

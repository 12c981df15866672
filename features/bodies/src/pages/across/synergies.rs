//! What bodies have in common, two and two, so that work between local, regional and national level can be joined.
//!
//! Reads and orders the pairs; how a pair is told is in `told`, what counts as common in `rules::likeness`.

mod sample;
mod told;

use std::collections::HashMap;

use askama::Template;
use charter::rule::RuleKind;
use db::{Result, Tx};
use jiff::ToSpan;
use kernel::{Actor, Date, id::BodyId, slug::Slug};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, EmptyView, FilterView, PagerView, Sort, TableView},
    phrase::{Link, Phrase},
};

use super::{
    files::{self, For, Taken, Taking},
    parts, samples,
};
use crate::{
    model::{Level, Names},
    pages::{edges, words},
    rules::likeness::{self, Likeness, Linked, Profile},
    store::{
        across::{
            self, Scope,
            likeness::{self as kept, Compared, Sitter},
        },
        facts::As,
        overview,
    },
};

/// Pairs on one page.
const PAIRS: usize = 25;
/// Months ahead in which days are looked for.
const AHEAD: i64 = 12;

/// The page of what bodies have in common.
#[derive(Template)]
#[template(path = "bodies/across/synergies.html")]
pub struct SynergiesPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    joint: Vec<(Phrase, String)>,
    table: TableView,
    pager: PagerView,
    how: Vec<String>,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    level: String,
    across: String,
    body: String,
    after: String,
    form: For,
    sort: Option<Sort>,
}

/// What the page reads, in one unit.
struct Read {
    scope: Scope,
    bodies: Vec<Compared>,
    organisations: Vec<(BodyId, Slug)>,
    people: Vec<Sitter>,
    rules: Vec<(BodyId, As<RuleKind>)>,
    documents: Vec<(BodyId, String)>,
    links: Vec<(BodyId, BodyId, String)>,
    days: Vec<(BodyId, Date)>,
    names: Names,
    next_term: Option<Date>,
}

/// `GET /synergier`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        level: parts::asked(&visit, "niva"),
        across: parts::asked(&visit, "mellan"),
        body: parts::asked(&visit, "organ"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
        sort: Sort::asked(&visit, &["organisationer", "personer", "poang"]),
    };
    let on = visit.on;
    let read = parts::read(&visit, move |tx, actor, scope| read(tx, actor, scope, on)).await?;
    files::answer(&visit, &SynergiesPage::of(&visit.view(""), &read, &asked), "synergier")
}

fn read(tx: &mut Tx<'_>, actor: &Actor, scope: Scope, on: Date) -> Result<Read> {
    let county = scope.county.as_str();
    let until = on.checked_add(AHEAD.months()).unwrap_or(on);
    Ok(Read {
        bodies: kept::bodies(tx, actor, county, on)?,
        organisations: kept::organisations(tx, actor, county, on)?,
        people: kept::people(tx, actor, county, on)?,
        rules: kept::rules(tx, actor, county, on)?,
        documents: kept::documents(tx, actor, county, on)?,
        links: kept::links(tx, actor, county, on)?,
        days: kept::days(tx, actor, county, on, until)?,
        names: across::names(tx, actor, county)?,
        next_term: overview::next_term(tx, on)?,
        scope,
    })
}

/// The bodies as the rules compare them, in the order they were read.
fn profiles(read: &Read) -> Vec<Profile> {
    let at: HashMap<BodyId, usize> = read.bodies.iter().enumerate().map(|(at, body)| (body.id, at)).collect();
    let mut texts: Vec<String> =
        read.bodies.iter().map(|b| format!("{} {}", b.name, b.purpose.as_deref().unwrap_or_default())).collect();
    for (body, title) in &read.documents {
        at.get(body).into_iter().for_each(|at| texts[*at].extend([" ", title.as_str()]));
    }
    let places: Vec<String> = read.scope.counties.iter().map(|(_, name)| name.clone()).collect();
    let themes = likeness::themes(&texts, &places);
    let profile = |(body, themes): (&Compared, _)| Profile {
        body: Some(body.id),
        slug: body.slug.to_string(),
        level: body.level.clone(),
        own: body.own,
        themes,
        ..Profile::default()
    };
    let mut profiles: Vec<Profile> = read.bodies.iter().zip(themes).map(profile).collect();
    for (body, organisation) in &read.organisations {
        at.get(body).into_iter().for_each(|at| profiles[*at].organisations.extend([organisation.clone()]));
    }
    for sitter in &read.people {
        at.get(&sitter.body).into_iter().for_each(|at| profiles[*at].people.extend([sitter.person]));
    }
    for (body, rule) in &read.rules {
        at.get(body).into_iter().for_each(|at| profiles[*at].rules.push(rule.0.clone()));
    }
    for (body, day) in &read.days {
        at.get(body).into_iter().for_each(|at| profiles[*at].days.push(*day));
    }
    profiles
}

impl SynergiesPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-synergies"));
        let profiles = profiles(read);
        let links = read.links.iter().map(|(from, to, kind)| Linked { from: *from, to: *to, kind: kind.clone() });
        let all = likeness::pairs(&profiles, &links.collect::<Vec<_>>());
        let lead = lead(&v, read, &all);
        let pairs = narrowed(all, read, asked);
        let key = |likeness: &Likeness| {
            let (a, b) = bodies(read, likeness);
            format!("{}.{}", a.slug, b.slug)
        };
        let part = parts::part(&v, &pairs, asked.form.rows(PAIRS), &asked.after, key);
        Self {
            files: files::links(&v),
            lead,
            as_of: edges(&v, read.next_term),
            filter: filter(&v, read, asked),
            joint: told::joint(&v, read, &pairs, &profiles),
            table: TableView {
                caption: v.title.clone(),
                columns: told::columns(&v),
                rows: part.rows.iter().map(|likeness| told::row(&v, read, likeness)).collect(),
                sort: asked.sort.clone(),
                anchor: Some("par".into()),
                ..TableView::default()
            },
            pager: part.pager,
            how: told::how(&v),
            empty: EmptyView {
                heading: v.t("bodies-across-synergies-nothing").into_owned(),
                why: v.t("bodies-across-synergies-nothing-why").into(),
                action: Some(v.link("bodies-across-synergies", "/synergier")),
            },
            v,
        }
    }
}

fn bodies<'r>(read: &'r Read, likeness: &Likeness) -> (&'r Compared, &'r Compared) {
    (&read.bodies[likeness.pair.0], &read.bodies[likeness.pair.1])
}

/// The pairs that pass the filter, in the order asked for.
fn narrowed(all: Vec<Likeness>, read: &Read, asked: &Asked) -> Vec<Likeness> {
    let passes = |likeness: &Likeness| {
        let (a, b) = bodies(read, likeness);
        (asked.level.is_empty() || a.level == asked.level || b.level == asked.level)
            && (asked.across != "nivaer" || a.level != b.level)
            && (asked.body.is_empty() || a.slug.as_str() == asked.body || b.slug.as_str() == asked.body)
    };
    let mut pairs: Vec<Likeness> = all.into_iter().filter(passes).collect();
    // By numbers most comes first of itself, so that "ascending" is the other way round.
    match asked.sort.as_ref().map(|sort| sort.column.as_str()) {
        Some("organisationer") => pairs.sort_by_key(|likeness| likeness.organisations),
        Some("personer") => pairs.sort_by_key(|likeness| likeness.people.len()),
        Some(_) => pairs.sort_by_key(|likeness| likeness.points),
        None => {}
    }
    if asked.sort.as_ref().is_some_and(|sort| sort.descending) {
        pairs.reverse();
    }
    pairs
}

/// Who has most in common, and what.
fn lead(v: &View, read: &Read, pairs: &[Likeness]) -> String {
    let Some(first) = pairs.first() else {
        return v.t1("bodies-across-synergies-lead-none", "place", parts::place(v, &read.scope));
    };
    let (a, b) = bodies(read, first);
    v.text(
        "bodies-across-synergies-lead",
        &[
            ("one", &a.name),
            ("other", &b.name),
            ("organisations", &first.organisations),
            ("of", &first.of),
            ("people", &first.people.len()),
            ("pairs", &pairs.len()),
            ("place", &parts::place(v, &read.scope)),
        ],
    )
}

fn filter(v: &View, read: &Read, asked: &Asked) -> FilterView {
    let levels = Level::ALL.iter().map(|l| (l.as_str().into(), v.t(words::level(l.as_str())).into_owned()));
    let across = parts::called(v, &[("nivaer", "bodies-across-between-levels")]);
    let bodies = read.bodies.iter().map(|body| (body.slug.to_string(), body.name.clone()));
    parts::filter(vec![
        parts::county(v, &read.scope),
        parts::select(v, "niva", "bodies-filter-level", "bodies-filter-all", levels, &asked.level),
        parts::select(v, "mellan", "bodies-across-show", "bodies-filter-all", across, &asked.across),
        parts::select(v, "organ", "bodies-column-body", "bodies-filter-all", bodies, &asked.body),
    ])
}

impl Taken for SynergiesPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.table.clone(), pager: self.pager.clone() }
    }
}

impl Page for SynergiesPage {
    const NAME: &'static str = "synergies";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/synergier");
        let nothing = Read {
            scope: samples::scope(),
            bodies: vec![],
            organisations: vec![],
            people: vec![],
            rules: vec![],
            documents: vec![],
            links: vec![],
            days: vec![],
            names: Names::default(),
            next_term: None,
        };
        let empty = Self::of(&v, &nothing, &Asked::default());
        vec![("nothing", empty), ("a forum and its group", Self::of(&v, &sample::pair(nothing), &Asked::default()))]
    }
}

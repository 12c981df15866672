//! How all bodies of a county stood through a year: a band and the days of each level for every body, or every stretch of
//! days in a table.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use charter::finding::Level;
use kernel::{Period, id::BodyId};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Column, EmptyView, FilterView, PagerView, Row, Sort, SwitchItem, TableView},
    phrase::Link,
};

use super::{
    files::{self, For, Taken, Taking},
    parts, samples, year as one,
};
use crate::{
    rules::standing::{self, Found, Stretch},
    store::across::{
        self, BodyHead, Scope,
        year::{self, FindingOfDays},
    },
};

/// Bodies on one page, and stretches on one page of the table.
const BODIES: usize = 50;
const STRETCHES: usize = 100;

/// The year of a county.
#[derive(Template)]
#[template(path = "bodies/across/county_year.html")]
pub struct CountyYearPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    years: Vec<SwitchItem>,
    ways: Vec<SwitchItem>,
    filter: FilterView,
    bands: bool,
    table: TableView,
    pager: PagerView,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    kind: String,
    level: String,
    table: bool,
    after: String,
    form: For,
    sort: Option<Sort>,
}

/// What the page reads, in one unit. The findings have their words when the table of stretches is asked for.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    levels: Vec<(BodyId, Found)>,
    findings: Vec<FindingOfDays>,
}

/// `GET /lage/{year}`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    let (year, (from, to)) = one::asked(&year).ok_or(Failure::NotHere)?;
    let asked = Asked {
        kind: parts::asked(&visit, "slag"),
        level: parts::asked(&visit, "laget"),
        table: visit.asked("visa") == Some("tabell"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
        sort: Sort::asked(&visit, &["organ", "foljer-inte", "ses-till", "saknas"]),
    };
    let (kind, words) = (asked.kind.clone(), asked.table);
    let read = parts::read(&visit, move |tx, actor, scope| {
        let bodies = across::bodies(tx, actor, &scope.county, &kind, from, to)?;
        let (levels, findings) = if words {
            let findings = year::of_county(tx, actor, &scope.county, from, to)?;
            (findings.iter().map(|f| (f.body, f.found())).collect(), findings)
        } else {
            let levels = year::levels(tx, actor, &scope.county, from, to)?;
            (levels.iter().map(|l| (l.body, l.found())).collect(), Vec::new())
        };
        Ok(Read { scope, bodies, levels, findings })
    });
    let read = read.await?;
    let page = CountyYearPage::of(&visit.view("").undated(), &read, year, &asked);
    files::answer(&visit, &page, &format!("lage-{year}"))
}

/// A body and its year.
struct Line<'r> {
    body: &'r BodyHead,
    stretches: Vec<Stretch>,
    /// Which findings are the body's, by their place among all; what the stretches point at goes through this.
    places: Vec<usize>,
}

impl Line<'_> {
    fn days(&self, level: Level) -> i32 {
        standing::days(&self.stretches, level)
    }
}

impl CountyYearPage {
    fn of(v: &View, read: &Read, year: i16, asked: &Asked) -> Self {
        let title = v.t1("bodies-across-year", "year", year.to_string());
        let v = parts::under_overview(v, &title);
        let lines = lines(read, year, asked);
        let lead = lead(&v, read, year, &lines);
        let (table, pager) =
            if asked.table { stretches(&v, read, &lines, asked) } else { bands(&v, &lines, year, asked) };
        let way = |key: &str, word: &str, current: bool| SwitchItem {
            link: Link::new(v.t(key), v.here_with("visa", word)),
            current,
        };
        Self {
            files: files::links(&v),
            lead,
            years: one::years(&v, year, |year| format!("/lage/{year}")),
            ways: vec![
                way("bodies-across-as-bands", "", !asked.table),
                way("bodies-across-as-table", "tabell", asked.table),
            ],
            filter: filter(&v, &read.scope, asked),
            bands: !asked.table,
            table,
            pager,
            empty: EmptyView {
                heading: v.t("bodies-none").into_owned(),
                why: v.t("bodies-across-year-nothing-why").into(),
                action: Some(v.link_to(title, &format!("/lage/{year}"))),
            },
            v,
        }
    }
}

/// The bodies with their year, in the order asked for.
fn lines<'r>(read: &'r Read, year: i16, asked: &Asked) -> Vec<Line<'r>> {
    let mut places: HashMap<BodyId, Vec<usize>> = HashMap::new();
    for (at, (body, _)) in read.levels.iter().enumerate() {
        places.entry(*body).or_default().push(at);
    }
    let line = |body: &'r BodyHead| {
        let places = places.remove(&body.id).unwrap_or_default();
        let found: Vec<Found> = places.iter().map(|at| read.levels[*at].1).collect();
        let stretches = standing::stretches(Period { from: body.from, to: body.to }, year, &found);
        Line { body, stretches, places }
    };
    let mut lines: Vec<Line<'r>> = read.bodies.iter().map(line).collect();
    match asked.level.as_str() {
        "breach" => lines.retain(|line| line.days(Level::Breach) > 0),
        "warning" => lines.retain(|line| line.days(Level::Warning) > 0),
        "unknown" => lines.retain(|line| line.days(Level::Unknown) > 0),
        _ => {}
    }
    let level = match asked.sort.as_ref().map(|sort| sort.column.as_str()) {
        Some("foljer-inte") => Some(Level::Breach),
        Some("ses-till") => Some(Level::Warning),
        Some("saknas") => Some(Level::Unknown),
        _ => None,
    };
    if let Some(level) = level {
        lines.sort_by_key(|line| line.days(level));
    }
    if asked.sort.as_ref().is_some_and(|sort| sort.descending) {
        lines.reverse();
    }
    lines
}

fn lead(v: &View, read: &Read, year: i16, lines: &[Line<'_>]) -> String {
    let breaching = lines.iter().filter(|line| line.days(Level::Breach) > 0).count();
    let worst = lines.iter().max_by_key(|line| line.days(Level::Breach)).filter(|_| breaching > 0);
    let days = worst.map_or(0, |line| line.days(Level::Breach));
    v.text(
        "bodies-across-county-year-lead",
        &[
            ("bodies", &lines.len()),
            ("breaching", &breaching),
            ("place", &parts::place(v, &read.scope)),
            ("year", &year.to_string()),
            ("worst", &worst.map_or("", |line| line.body.name.as_str())),
            ("days", &days),
        ],
    )
}

fn filter(v: &View, scope: &Scope, asked: &Asked) -> FilterView {
    let levels = [
        ("breach", "bodies-filter-breach"),
        ("warning", "bodies-filter-warning"),
        ("unknown", "bodies-filter-unknown"),
    ];
    let levels = parts::called(v, &levels);
    parts::filter(vec![
        parts::county(v, scope),
        parts::kind(v, &asked.kind),
        parts::select(v, "laget", "bodies-across-some-day", "bodies-filter-all", levels, &asked.level),
    ])
}

/// One row a body.
fn bands(v: &View, lines: &[Line<'_>], year: i16, asked: &Asked) -> (TableView, PagerView) {
    let part = parts::part(v, lines, asked.form.rows(BODIES), &asked.after, |line| line.body.slug.to_string());
    let row = |line: &Line<'_>| {
        let link = v.link_to(line.body.name.as_str(), &format!("/organ/{}/ar/{year}", line.body.slug));
        let numbers = [Level::Breach, Level::Warning, Level::Unknown].map(|level| v.number(line.days(level)).into());
        let cells = [link.into(), one::band(v, &line.stretches).into()];
        let cells = cells.into_iter().chain(numbers).collect();
        if line.days(Level::Breach) > 0 { Row::alarm(cells) } else { Row::new(cells) }
    };
    let sorted = |key: &str, word: &str| Column::new(v.t(key)).sorted_as(word).numeric();
    let table = TableView {
        caption: v.title.clone(),
        columns: vec![
            Column::new(v.t("bodies-column-body")).sorted_as("organ"),
            Column::new(v.t("bodies-across-months-heading")),
            sorted("bodies-across-days-breach", "foljer-inte"),
            sorted("bodies-across-days-warning", "ses-till"),
            sorted("bodies-across-days-unknown", "saknas"),
        ],
        rows: part.rows.iter().map(row).collect(),
        sort: asked.sort.clone(),
        ..TableView::default()
    };
    (table, part.pager)
}

/// One row a stretch.
fn stretches(v: &View, read: &Read, lines: &[Line<'_>], asked: &Asked) -> (TableView, PagerView) {
    let all: Vec<(&Line<'_>, Stretch)> = lines
        .iter()
        .flat_map(|line| {
            let among_all = |stretch: &Stretch| {
                let because = stretch.because.iter().filter_map(|at| line.places.get(*at).copied()).collect();
                (line, Stretch { because, ..stretch.clone() })
            };
            line.stretches.iter().map(among_all).collect::<Vec<_>>()
        })
        .collect();
    let key = |(line, stretch): &(&Line<'_>, Stretch)| format!("{}.{}", line.body.slug, stretch.from);
    let part = parts::part(v, &all, asked.form.rows(STRETCHES), &asked.after, key);
    let row = |(line, stretch): &(&Line<'_>, Stretch)| {
        let path = format!("/organ/{}", line.body.slug);
        one::row(v, &path, stretch, &read.findings, Some(parts::body(v, &line.body.name, &line.body.slug)), asked.form)
    };
    let table = TableView {
        caption: v.title.clone(),
        columns: one::columns(v, true, asked.form),
        rows: part.rows.iter().map(row).collect(),
        ..TableView::default()
    };
    (table, part.pager)
}

impl Taken for CountyYearPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.table.without_pictures(), pager: self.pager.clone() }
    }
}

impl Page for CountyYearPage {
    const NAME: &'static str = "county year";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/lage/2027").undated();
        let scope = samples::scope();
        let findings = one::sample();
        let usual = Read {
            scope: scope.clone(),
            bodies: ["Kulturforum", "Utökad tjänstemannagrupp för företagande och innovation"]
                .map(samples::body)
                .into(),
            levels: findings.iter().map(|f| (f.body, f.found())).collect(),
            findings,
        };
        let nothing = Read { scope, bodies: vec![], levels: vec![], findings: vec![] };
        let table = Asked { table: true, ..Asked::default() };
        vec![
            ("nothing", Self::of(&v, &nothing, 2027, &Asked::default())),
            ("bands", Self::of(&v, &usual, 2027, &Asked::default())),
            ("table", Self::of(&v, &usual, 2027, &table)),
        ]
    }
}

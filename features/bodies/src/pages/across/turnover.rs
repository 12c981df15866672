//! What comes: chairs that go to another side, time in seats that ends, seats that begin empty – and whether anybody follows.
//!
//! Reads and filters; what comes is in `lines`, how it is told in `told`.

mod lines;
mod sample;
mod told;

use std::collections::BTreeMap;

use askama::Template;
use charter::rule::ChairSide;
use db::{Result, Tx};
use jiff::ToSpan;
use kernel::{Actor, Date, id::BodyId};
use web::{
    Answer, Page, View, Visit,
    components::{AsOfView, EmptyView, FilterView, PagerView, Sort, TableView},
    phrase::Link,
};

use super::{
    files::{self, For, Taken, Taking},
    parts, samples,
};
use crate::{
    model::Names,
    pages::{edges, sentence},
    rules::turnover::{Next, What},
    store::{
        across::{
            self, BodyHead, Scope,
            turnover::{self, SeatOfWindow, SittingOfWindow},
        },
        overview,
    },
};
use lines::{Line, key, lines, month, narrowed, what_word};

/// Rows on one page.
const ROWS: usize = 50;
/// Months ahead that are told, and those to choose besides.
const AHEAD: i64 = 12;
const OTHERS: [(&str, &str); 3] =
    [("6", "bodies-across-ahead-6"), ("24", "bodies-across-ahead-24"), ("48", "bodies-across-ahead-48")];

/// The page of what comes.
#[derive(Template)]
#[template(path = "bodies/across/list.html")]
pub struct TurnoverPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    as_of: AsOfView,
    filter: FilterView,
    table: TableView,
    pager: PagerView,
    empty: EmptyView,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    body: String,
    organisation: String,
    what: String,
    next: String,
    month: String,
    ahead: String,
    after: String,
    form: For,
    sort: Option<Sort>,
}

/// What the page reads, in one unit.
struct Read {
    scope: Scope,
    bodies: Vec<BodyHead>,
    seats: Vec<SeatOfWindow>,
    sittings: Vec<SittingOfWindow>,
    turns: Vec<(BodyId, Date, ChairSide)>,
    names: Names,
    next_term: Option<Date>,
    on: Date,
    until: Date,
}

/// `GET /overlamningar`
pub(super) async fn show(visit: Visit) -> Answer {
    let asked = Asked {
        body: parts::asked(&visit, "organ"),
        organisation: parts::asked(&visit, "organisation"),
        what: parts::asked(&visit, "handelse"),
        next: parts::asked(&visit, "sedan"),
        month: parts::asked(&visit, "manad"),
        ahead: parts::asked(&visit, "framat"),
        after: parts::asked(&visit, "efter"),
        form: For::asked(&visit),
        sort: Sort::asked(&visit, &["organ", "dag"]),
    };
    let months = OTHERS.iter().find(|(word, _)| *word == asked.ahead).and_then(|(word, _)| word.parse().ok());
    let until = visit.on.checked_add(months.unwrap_or(AHEAD).months()).unwrap_or(visit.on);
    let on = visit.on;
    let read = parts::read(&visit, move |tx, actor, scope| read(tx, actor, scope, on, until)).await?;
    files::answer(&visit, &TurnoverPage::of(&visit.view(""), &read, &asked), "overlamningar")
}

fn read(tx: &mut Tx<'_>, actor: &Actor, scope: Scope, on: Date, until: Date) -> Result<Read> {
    let bodies = across::bodies(tx, actor, &scope.county, "", on, until)?;
    Ok(Read {
        seats: turnover::seats(tx, actor, &scope.county, on, until)?,
        sittings: turnover::sittings(tx, actor, &scope.county, on)?,
        turns: turnover::turns(tx, actor, &scope.county, &bodies, on, until)?,
        names: across::names(tx, actor, &scope.county)?,
        next_term: overview::next_term(tx, on)?,
        bodies,
        scope,
        on,
        until,
    })
}

impl TurnoverPage {
    fn of(v: &View, read: &Read, asked: &Asked) -> Self {
        let v = parts::under_overview(v, &v.t("bodies-across-turnover"));
        let all = lines(read);
        let filter = filter(&v, read, &all, asked);
        let shown: Vec<&Line<'_>> = narrowed(&all, asked);
        let part = parts::part(&v, &shown, asked.form.rows(ROWS), &asked.after, |line| key(line));
        Self {
            files: files::links(&v),
            lead: lead(&v, &all, read),
            as_of: edges(&v, read.next_term),
            filter,
            table: TableView {
                caption: v.title.clone(),
                columns: told::columns(&v),
                rows: part.rows.iter().map(|line| told::row(&v, read, line, asked.form)).collect(),
                sort: asked.sort.clone(),
                ..TableView::default()
            },
            pager: part.pager,
            empty: EmptyView {
                heading: v.t("bodies-across-turnover-nothing").into_owned(),
                why: v.t("bodies-none-why").into(),
                action: Some(v.link("bodies-across-turnover", "/overlamningar")),
            },
            v,
        }
    }
}

fn lead(v: &View, all: &[Line<'_>], read: &Read) -> String {
    let count = |word: &str| all.iter().filter(|line| what_word(&line.event.what) == word).count();
    let alone = |line: &&Line<'_>| matches!(line.event.next, Next::Nobody | Next::Nominated);
    let ends = all.iter().filter(|line| matches!(line.event.what, What::Ends { .. }));
    v.text(
        "bodies-across-turnover-lead",
        &[
            ("until", &v.day(read.until)),
            ("place", &parts::place(v, &read.scope)),
            ("chairs", &count("ordforande")),
            ("ends", &count("slutar")),
            ("alone", &ends.filter(alone).count()),
            ("begins", &count("borjar")),
        ],
    )
}

fn filter(v: &View, read: &Read, all: &[Line<'_>], asked: &Asked) -> FilterView {
    let bodies = read.bodies.iter().map(|body| (body.slug.to_string(), body.name.clone()));
    let named = |seat: &SeatOfWindow| Some((seat.organisation.as_ref()?.to_string(), seat.organisation_name.clone()?));
    let mut organisations: Vec<(String, String)> = read.seats.iter().filter_map(named).collect();
    organisations.sort_by_cached_key(|(_, name)| kernel::sort::sort_key(name));
    organisations.dedup();
    let mut months: BTreeMap<String, (Date, usize)> = BTreeMap::new();
    for line in all {
        months.entry(month(line.event.day)).or_insert((line.event.day, 0)).1 += 1;
    }
    let in_words =
        |(word, (day, n)): (String, (Date, usize))| (word, format!("{} ({n})", sentence::month(day, v.language)));
    let whats = [
        ("ordforande", "bodies-across-what-chair"),
        ("slutar", "bodies-across-what-ends"),
        ("borjar", "bodies-across-what-begins"),
    ];
    let nexts = [
        ("ingen", "bodies-across-next-nobody"),
        ("nominerad", "bodies-across-next-nominated"),
        ("utsedd", "bodies-across-next-decided"),
        ("ingen-plats", "bodies-across-next-no-seat"),
    ];
    let all_key = "bodies-filter-all";
    parts::filter(vec![
        parts::county(v, &read.scope),
        parts::select(v, "organ", "bodies-column-body", all_key, bodies, &asked.body),
        parts::select(v, "organisation", "bodies-column-organisation", all_key, organisations, &asked.organisation),
        parts::select(v, "handelse", "bodies-across-event", all_key, parts::called(v, &whats), &asked.what),
        parts::select(v, "sedan", "bodies-across-next", all_key, parts::called(v, &nexts), &asked.next),
        parts::select(v, "manad", "bodies-across-month", all_key, months.into_iter().map(in_words), &asked.month),
        parts::select(
            v,
            "framat",
            "bodies-across-ahead",
            "bodies-across-ahead-12",
            parts::called(v, &OTHERS),
            &asked.ahead,
        ),
    ])
}

impl Taken for TurnoverPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.table.clone(), pager: self.pager.clone() }
    }
}

impl Page for TurnoverPage {
    const NAME: &'static str = "turnover";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/overlamningar");
        let nothing = Read {
            scope: samples::scope(),
            bodies: vec![],
            seats: vec![],
            sittings: vec![],
            turns: vec![],
            names: Names::default(),
            next_term: None,
            on: v.on(),
            until: jiff::civil::date(2027, 11, 24),
        };
        let empty = Self::of(&v, &nothing, &Asked::default());
        vec![("nothing", empty), ("a new year", Self::of(&v, &sample::new_year(nothing), &Asked::default()))]
    }
}

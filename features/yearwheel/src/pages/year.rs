//! A year's plan: the answer first, three alternatives, bodies against months, dials, what it costs, what it does not manage.
//!
//! * `matrix` – bodies and months
//! * `wheel` – the alternative as the ring and its tables want it
//! * `panels` – alternatives, dials, costs
//! * `findings`, `found` – what an alternative does not manage, in all and at each meeting
//! * `sent` – a search is asked for, or stopped
//! * `plain` – the same for programs

mod findings;
mod found;
mod matrix;
pub(super) mod panels;
mod plain;
mod sent;
mod wheel;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header::REFRESH},
};
use jiff::Timestamp;
use kernel::{Actor, actor::Relation, slug::Slug};
use web::{
    Answer, Format, Page, View, Visit,
    components::{FindingView, ProgressView, SwitchItem, TableView},
    phrase::{Link, Phrase},
};

use super::{
    months::Months,
    parts::{self, Asked, Read},
    ring::{drawing::Drawn, tables},
};
use crate::{
    model::{Letter, Run},
    rules::dials::Dials,
};
use found::Found;
use panels::{Alternative, CostRow, DialView};
pub use plain::Plan;
pub(super) use sent::{post, taken};
pub(super) use wheel::whole;

/// The page of a year.
#[derive(Template)]
#[template(path = "yearwheel/year.html")]
pub struct YearPage {
    v: View,
    lead: String,
    actions: Vec<Link>,
    /// How the search stands, while it goes on.
    progress: Option<ProgressView>,
    best: Option<String>,
    silent: Option<String>,
    /// Whether the browser is to ask for the page again after three seconds; a link beside turns that off.
    refresh: bool,
    refresh_link: Option<Link>,
    notice: Option<String>,
    alternatives: Vec<Alternative>,
    heading: String,
    switch: Vec<SwitchItem>,
    months: Option<Months>,
    drawn: Option<Drawn>,
    list: Option<TableView>,
    files: Vec<Link>,
    dials: Vec<DialView>,
    dial_words: String,
    efforts: Vec<(u64, String, bool)>,
    county: String,
    plan_button: String,
    keeps: bool,
    /// Where what stands can be planned anew.
    again: Option<String>,
    costs: Vec<CostRow>,
    bound: Option<String>,
    findings: Vec<FindingView>,
    more_findings: Option<String>,
    empty: Option<String>,
}

/// `GET /arsplan/{year}`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let read = parts::read(&visit, &asked).await?;
    answer(&visit, &asked, &read)
}

fn answer(visit: &Visit, asked: &Asked, read: &Read) -> Answer {
    match visit.format {
        Format::Json => visit.json(&plain::plan(&visit.view(""), asked, read)),
        Format::Csv => {
            let v = visit.view("").undated();
            let shown = read.run.as_ref().and_then(|run| Some((run, read.shown(asked.letter)?)));
            let whole = shown.map(|shown| wheel::whole(&v, asked, &read.scope.county, shown));
            let table = whole.map_or_else(TableView::default, |sketch| tables::file(&v, &sketch));
            Ok(visit.file(Format::Csv, parts::as_csv(&table)?, Some(&format!("arsplan-{}.csv", asked.year))))
        }
        _ => {
            let asks = Asks {
                shown: Shown::of(visit.asked("visa")),
                waits: visit.asked("vanta") == Some("nej"),
                done: visit.asked("gjort").unwrap_or_default().to_owned(),
                now: visit.app.clock.now(),
            };
            let page = YearPage::of(visit.view(""), asked, read, &asks);
            let mut answer = visit.ok(&page)?;
            if page.refresh {
                answer.headers_mut().insert(REFRESH, HeaderValue::from_static("3"));
            }
            Ok(answer)
        }
    }
}

/// How an alternative is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shown {
    Months,
    Ring,
    List,
    /// By date, and only bodies that the reader is something to.
    Own,
}

impl Shown {
    const ALL: [(Self, &str, &str); 4] = [
        (Self::Months, "", "yearwheel-view-table"),
        (Self::Ring, "hjul", "yearwheel-ring-view"),
        (Self::List, "lista", "yearwheel-view-list"),
        (Self::Own, "mina", "yearwheel-view-own"),
    ];

    fn of(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|(_, known, _)| Some(*known) == word).map_or(Self::Months, |(shown, ..)| shown)
    }
}

/// What else the page is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asks {
    pub(super) shown: Shown,
    pub(super) waits: bool,
    pub(super) done: String,
    pub(super) now: Timestamp,
}

impl YearPage {
    pub(super) fn of(v: View, asked: &Asked, read: &Read, asks: &Asks) -> Self {
        let menu = v.t("yearwheel-menu").into_owned();
        let title = v.t1("yearwheel-title", "year", asked.year.to_string());
        let mut v = v.undated().titled(title).under(menu, "/arsplan");
        if let Some(done) = done(&v, &asks.done) {
            v = v.done(done);
        }
        let keeps = parts::keeps(&v.actor);
        let run = read.run.as_ref();
        let shown = run.and_then(|run| Some((run, read.shown(asked.letter)?)));
        let asked = &Asked { letter: shown.map_or(asked.letter, |(_, one)| one.letter), ..asked.clone() };
        let running = run.filter(|run| run.goes_on());
        let silent = running.is_some_and(|run| run.is_silent(asks.now));
        let dials = read.plan.as_ref().map_or_else(Dials::default, |plan| plan.dials);
        let about = shown.map(|(run, one)| findings::findings(&v, run, one)).unwrap_or_default();
        let found = Found::of_findings(&about);
        let (findings, more) = findings::at_most(&v, about);
        let mine = own(&v.actor);
        let wanted = |slug: &Slug| asks.shown != Shown::Own || mine.contains(&slug);
        let sketch = shown.map(|shown| wheel::sketch(&v, asked, &read.scope.county, shown, (&found, &wanted)));
        let as_shown = |ways: &[Shown]| sketch.as_ref().filter(|_| ways.contains(&asks.shown));
        Self {
            lead: lead(&v, asked, read),
            actions: actions(&v, asked, read, keeps),
            progress: running.filter(|_| !silent).map(|run| progress(&v, read, run)),
            best: running.and_then(|_| best(&v, read)),
            silent: running.filter(|_| silent).map(|run| v.t1("yearwheel-silent", "at", v.moment(run.heard_at))),
            refresh: running.is_some() && !silent && !asks.waits,
            refresh_link: running.map(|_| refresh_link(&v, asks)),
            notice: shown.filter(|_| running.is_none()).map(|(_, one)| notice(&v, read, one)),
            alternatives: run.map(|run| panels::alternatives(&v, asked, run, read)).unwrap_or_default(),
            heading: v.t1(heading(asks.shown), "letter", asked.letter.word()),
            switch: if shown.is_some() { switch(&v, asked, asks.shown) } else { Vec::new() },
            months: run.zip(as_shown(&[Shown::Months])).map(|(run, sketch)| matrix::months(&v, asked, run, sketch)),
            drawn: as_shown(&[Shown::Ring]).map(|sketch| Drawn::of(&v, sketch)),
            list: as_shown(&[Shown::List, Shown::Own]).map(|sketch| tables::list(&v, sketch)),
            files: files(&v),
            dials: panels::dials(&v, &dials),
            dial_words: panels::weights(&v),
            efforts: sent::EFFORTS.map(|(key, moves)| (moves, v.t(key).into_owned(), moves == sent::USUAL)).into(),
            county: asked.county.clone(),
            plan_button: v.t(if shown.is_some() { "yearwheel-again" } else { "yearwheel-propose" }).into_owned(),
            keeps: keeps && running.is_none(),
            again: read.plan.as_ref().map(|_| v.url(&asked.href("/planera-om", &[]))),
            costs: shown.map(|(run, one)| panels::costs(&v, run, one)).unwrap_or_default(),
            bound: shown.and_then(|(_, one)| Some(v.t1("yearwheel-bound", "n", one.bound.filter(|bound| *bound > 0)?))),
            findings,
            more_findings: more,
            empty: shown
                .is_none()
                .then(|| v.t(if keeps { "yearwheel-none-why" } else { "yearwheel-none-wait" }).into_owned()),
            v,
        }
    }
}

fn lead(v: &View, asked: &Asked, read: &Read) -> String {
    let year = asked.year.to_string();
    let place = read.scope.name().unwrap_or_default().to_owned();
    match (&read.run, read.shown(asked.letter)) {
        (None, _) => v.t2("yearwheel-lead-none", "year", year, "county", place),
        (Some(run), None) => v.t2("yearwheel-lead-begun", "who", run.asked_by.as_str(), "year", year),
        (Some(_), Some(one)) => {
            let bodies = read.run.as_ref().map_or(0, |run| run.basis.instance.bodies.len());
            v.text("yearwheel-lead", &[("n", &one.plan.meetings.len()), ("bodies", &bodies), ("broken", &one.broken)])
        }
    }
}

fn actions(v: &View, asked: &Asked, read: &Read, keeps: bool) -> Vec<Link> {
    let mut actions = Vec::new();
    let done = read.run.as_ref().is_some_and(|run| !run.goes_on());
    if keeps && done && !read.proposals.is_empty() {
        actions.push(v.link("yearwheel-publish-button", &asked.of_letter("/publicera", &[])));
    }
    actions.push(v.link("yearwheel-conditions", &asked.href("/villkor", &[])));
    if !read.proposals.is_empty() {
        actions.push(v.link("yearwheel-weeks", &asked.of_letter("/veckor", &[])));
        actions.push(v.link("yearwheel-loads", &asked.of_letter("/belastning", &[])));
    }
    if read.plan.is_some() {
        actions.push(v.link("yearwheel-versions", &asked.href("/versioner", &[])));
    }
    actions
}

/// How far the search has come, over all alternatives: a short search and a long one for each.
fn progress(v: &View, read: &Read, run: &Run) -> ProgressView {
    let tried: u64 = read.proposals.iter().map(|one| if one.done { run.moves } else { one.moves.min(run.moves) }).sum();
    let all = run.moves * Letter::ALL.len() as u64;
    let percent = u32::try_from(tried * 100 / all.max(1)).unwrap_or(100);
    let sentence = v.t2("yearwheel-progress", "who", run.asked_by.as_str(), "percent", percent);
    ProgressView { id: "framsteg".into(), sentence: sentence.into(), done: percent.min(100), of: 100 }
}

/// The best so far, as a figure.
fn best(v: &View, read: &Read) -> Option<String> {
    let best = read.proposals.iter().find(|one| one.letter == Letter::A).or(read.proposals.first())?;
    Some(v.text("yearwheel-best", &[("broken", &best.broken), ("cost", &best.cost.total())]))
}

fn refresh_link(v: &View, asks: &Asks) -> Link {
    let (key, value) = if asks.waits { ("yearwheel-refresh-on", "") } else { ("yearwheel-refresh-off", "nej") };
    Link::new(v.t(key), v.here_with_all(&[("vanta", value), ("gjort", "")]))
}

fn notice(v: &View, read: &Read, one: &crate::model::Proposal) -> String {
    let clean = read.proposals.iter().filter(|one| one.broken == 0).count();
    match (clean == read.proposals.len(), &one.edited_by) {
        (_, Some(by)) => v.t1("yearwheel-notice-edited", "who", by.as_str()),
        (true, None) => v.t1("yearwheel-notice-clean", "n", read.proposals.len()),
        (false, None) => v.t2("yearwheel-notice-broken", "n", read.proposals.len(), "clean", clean),
    }
}

/// The bodies that somebody is something to.
fn own(actor: &Actor) -> Vec<&Slug> {
    fn of(relation: &Relation) -> Option<&Slug> {
        match relation {
            Relation::Secretary { body }
            | Relation::Chair { body }
            | Relation::ProjectLeader { body }
            | Relation::Member { body } => Some(body),
            _ => None,
        }
    }
    actor.relations().iter().filter_map(of).collect()
}

const fn heading(shown: Shown) -> &'static str {
    match shown {
        Shown::Months => "yearwheel-matrix-heading",
        Shown::Ring => "yearwheel-wheel-heading",
        Shown::List | Shown::Own => "yearwheel-list-heading",
    }
}

fn switch(v: &View, asked: &Asked, shown: Shown) -> Vec<SwitchItem> {
    let ways = Shown::ALL.into_iter().filter(|(way, ..)| *way != Shown::Own || !own(&v.actor).is_empty());
    let item = |(way, word, key): (Shown, &str, &str)| SwitchItem {
        link: Link::new(v.t(key), v.url(&asked.of_letter("", &[("visa", word)]))),
        current: way == shown,
    };
    ways.map(item).collect()
}

fn files(v: &View) -> Vec<Link> {
    let link = |key: &str, format| Link::new(v.t(key), v.here_as(format));
    vec![link("yearwheel-as-csv", Format::Csv), link("yearwheel-as-json", Format::Json)]
}

/// What was just done, from the word the browser was sent back with.
fn done(v: &View, word: &str) -> Option<Phrase> {
    let key = match word {
        "raknar" => "yearwheel-done-begun",
        "pagar" => "yearwheel-done-goes-on",
        "stoppar" => "yearwheel-done-stopping",
        "inget" => "yearwheel-done-nothing",
        "omplanerat" => "yearwheel-done-anew",
        "flyttat" => "yearwheel-done-moved",
        "last" => "yearwheel-done-locked",
        _ => return None,
    };
    Some(v.t(key).into())
}

impl Page for YearPage {
    const NAME: &'static str = "yearwheel year";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        super::sample::year(v)
    }
}

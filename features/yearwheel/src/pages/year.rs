//! A year's plan: the answer first, three alternatives, bodies against months, dials, what it costs, what it does not manage.
//!
//! * `matrix` – bodies and months, and the same by date
//! * `panels` – alternatives, dials, costs
//! * `findings` – what an alternative does not manage
//! * `plain` – the same for programs

mod findings;
mod matrix;
pub(super) mod panels;
mod plain;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header::REFRESH},
};
use jiff::Timestamp;
use kernel::{Actor, actor::Relation, slug::Slug};
use web::{
    Answer, Failure, Format, Page, Submission, View, Visit,
    api::Content,
    components::{FindingView, ProgressView, SwitchItem, TableView},
    failure::Fault,
    phrase::{Link, Phrase},
    shape,
};

use super::parts::{self, Asked, Read};
use crate::{
    commands::propose::{self, Asked as Begun, Wish},
    model::{Letter, MOVES, Run},
    rules::dials::{Dials, HIGHEST},
};
use matrix::GroupRows;
use panels::{Alternative, CostRow, DialView};
pub use plain::Plan;

/// Changes that are tried for each alternative where nobody says how many.
const USUAL: u64 = 1_000_000;
/// The choices of how long to look: word, changes.
const EFFORTS: [(&str, u64); 3] =
    [("yearwheel-effort-short", 200_000), ("yearwheel-effort-usual", USUAL), ("yearwheel-effort-long", 8_000_000)];

shape! {
    /// What is sent to have a year planned, or the search stopped.
    struct Planning {
        /// `propose`, `replan` to plan what is published anew with few changes, or `stop`.
        step: String,
        /// Changes to be tried for each alternative.
        forsok: i64,
        /// Short journeys, 0 to 4; as the dials stand when none is sent.
        resor: i64,
        /// Meetings in a room, 0 to 4.
        pa_plats: i64,
        /// The right number of meetings, 0 to 4.
        antal: i64,
        /// Even spacing, 0 to 4.
        mellanrum: i64,
        /// That everyone can come, 0 to 4.
        narvaro: i64,
        /// Calm weeks, 0 to 4.
        lugn: i64,
        /// Published days stay, 0 to 4.
        ligger_kvar: i64,
    }
}

/// What is sent.
pub(super) fn taken() -> Content {
    Content::of::<Planning>()
}

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
    months: Vec<MonthHead>,
    groups: Vec<GroupRows>,
    list: Option<TableView>,
    files: Vec<Link>,
    dials: Vec<DialView>,
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

/// A month over the matrix.
struct MonthHead {
    name: String,
    closed: bool,
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
            let table = match (&read.run, read.shown(asked.letter)) {
                (Some(run), Some(proposal)) => matrix::list(&v, &run.basis, &proposal.plan, &|_| true),
                _ => TableView::default(),
            };
            Ok(visit.file(Format::Csv, parts::as_csv(&table)?, Some(&format!("arsplan-{}.csv", asked.year))))
        }
        _ => {
            let asks = Asks {
                list: matches!(visit.asked("visa"), Some("lista" | "mina")),
                own: visit.asked("visa") == Some("mina"),
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

/// `POST /arsplan/{year}`
pub(super) async fn post(visit: Visit, Path(year): Path<String>, sent: Submission) -> Answer {
    parts::keeper(&visit)?;
    let mut asked = Asked::of(&visit, parts::year(&year)?);
    if let Some(county) = sent.get("lan") {
        asked.county = county.to_owned();
    }
    let read = parts::read(&visit, &asked).await?;
    if read.scope.name().is_none() {
        return Err(Failure::NotHere);
    }
    let (county, year) = (read.scope.county.clone(), asked.year);
    let actor = visit.actor.clone();
    if sent.get("step") == Some("stop") {
        let stopped = visit.app.db.write(&visit.actor, "", move |tx| propose::stop(tx, &actor, &county, year)).await?;
        return after(&visit, &asked, if stopped { "stoppar" } else { "" }).await;
    }
    let wish = match wished(&visit, &sent, &county, year) {
        Ok(wish) => wish,
        Err(faults) => return Err(Failure::Faults(faults)),
    };
    let today = visit.today;
    let begun = visit.app.db.write(&visit.actor, "", move |tx| propose::propose(tx, &actor, &wish, today)).await;
    match begun {
        Ok(Begun::Begun(_)) => after(&visit, &asked, "raknar").await,
        // Two who press at the same moment: the second finds the first's search.
        Ok(Begun::GoesOn(_)) | Err(db::Error::Duplicate { .. }) => after(&visit, &asked, "pagar").await,
        Ok(Begun::Nothing) => after(&visit, &asked, "inget").await,
        Ok(Begun::NothingInForce) => after(&visit, &asked, "inget_publicerat").await,
        Err(error) => Err(error.into()),
    }
}

/// The page again, or its JSON.
async fn after(visit: &Visit, asked: &Asked, done: &str) -> Answer {
    if visit.wants_json() {
        let read = parts::read(visit, asked).await?;
        return visit.json_with(StatusCode::OK, &plain::plan(&visit.view(""), asked, &read));
    }
    Ok(visit.see_other(&asked.href("", &[("gjort", done)])))
}

/// What is asked for, or everything that is wrong with it.
fn wished(visit: &Visit, sent: &Submission, county: &str, year: i16) -> Result<Wish, Vec<Fault>> {
    let v = visit.view("");
    let mut faults = Vec::new();
    let mut values = Dials::default().values();
    let mut given = false;
    for (name, value) in Dials::NAMES.into_iter().zip(&mut values) {
        let Some(text) = sent.get(name) else { continue };
        given = true;
        match text.parse::<u8>().ok().filter(|dial| *dial <= HIGHEST) {
            Some(dial) => *value = dial,
            None => faults.push(Fault::at(name, v.t1("yearwheel-fault-dial", "found", text)).found(text)),
        }
    }
    let moves = sent.get("forsok").map_or(Ok(USUAL), |text| {
        let number = text.parse::<u64>().ok().filter(|moves| MOVES.contains(moves));
        number.ok_or_else(|| Fault::at("forsok", v.t1("yearwheel-fault-moves", "found", text)).found(text))
    });
    let moves = moves.unwrap_or_else(|fault| {
        faults.push(fault);
        USUAL
    });
    if !faults.is_empty() {
        return Err(faults);
    }
    let again = sent.get("step") == Some("replan");
    Ok(Wish { county: county.to_owned(), year, dials: given.then(|| Dials::of(values)), again, moves })
}

/// What else the page is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asks {
    pub(super) list: bool,
    /// Only bodies that the reader is something to.
    pub(super) own: bool,
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
        let findings = shown.map(|(run, one)| findings::findings(&v, run, one)).unwrap_or_default();
        let (findings, more) = findings::at_most(&v, findings);
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
            heading: v.t1("yearwheel-matrix-heading", "letter", asked.letter.word()),
            switch: switch(&v, asked, asks),
            months: months(&v, asked.year),
            groups: shown.map(|(run, one)| matrix::groups(&v, asked, run, one, keeps)).unwrap_or_default(),
            list: shown.filter(|_| asks.list).map(|(run, one)| {
                let mine = own(&v.actor);
                matrix::list(&v, &run.basis, &one.plan, &|slug| !asks.own || mine.contains(&slug))
            }),
            files: files(&v),
            dials: panels::dials(&v, &dials),
            efforts: EFFORTS.map(|(key, moves)| (moves, v.t(key).into_owned(), moves == USUAL)).into(),
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

fn switch(v: &View, asked: &Asked, asks: &Asks) -> Vec<SwitchItem> {
    let item = |word: &str, key: &str, current| SwitchItem {
        link: Link::new(v.t(key), v.url(&asked.of_letter("", &[("visa", word)]))),
        current,
    };
    let mut items = vec![
        item("", "yearwheel-view-table", !asks.list),
        item("lista", "yearwheel-view-list", asks.list && !asks.own),
    ];
    if !own(&v.actor).is_empty() {
        items.push(item("mina", "yearwheel-view-own", asks.own));
    }
    items
}

fn months(v: &View, _year: i16) -> Vec<MonthHead> {
    let head =
        |month: i8| MonthHead { name: kernel::date_text::month_short(month, v.language).into(), closed: month == 7 };
    (1..=12).map(head).collect()
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
        "inget_publicerat" => "yearwheel-done-nothing-in-force",
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

//! How a round stands on a day: the page of the region, its tables, the same in JSON and CSV.
//!
//! Reads in one unit and a fixed number of statements; what is counted is counted of what was read.
//!
//! * `tables` – per organisation, per body, what is missing
//! * `panels` – one organisation, one body
//! * `plain` – the same for programs
//! * `sample` – the page in its states

mod panels;
mod plain;
pub(crate) mod sample;
mod tables;

use askama::Template;
use axum::extract::Path;
use bodies::store::finding::{self, Answer as Found};
use charter::finding::{Arg, Level};
use jiff::ToSpan;
use kernel::{
    Date,
    id::{BodyId, OrganisationId},
    slug::Slug,
};
use std::collections::HashMap;
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{AsOfView, EmptyView, FindingView, MeetingItem, Sort, SwitchItem, TableView},
    phrase::{Link, Phrase},
    shape,
};

use super::parts;
use crate::{
    model::Round,
    store::{
        picture::{self, Picture},
        round,
        seat::{self, Which},
    },
};
use panels::{BodyPanel, OrganisationPanel};

shape! {
    /// How a turnover stands on a day.
    struct Turnover {
        /// The day.
        on: Date,
        /// Its address word; empty when there is none yet.
        round: String,
        /// Last day to answer.
        deadline: Option<Date>,
        /// Seats that somebody is appointed to.
        filled: usize,
        /// Seats in all.
        seats: usize,
        /// Rules that are broken in the county's bodies.
        breaches: usize,
        /// Organisations that have appointed everybody.
        done: usize,
        /// Organisations in all.
        organisations: usize,
        /// The headings of the table that was asked for.
        columns: Vec<String>,
        /// Its rows, in words.
        rows: Vec<Vec<String>>,
    }
}

/// Most breaches that are looked through.
const MOST: i64 = 500;

/// What stands in the page's table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Shown {
    /// A row an organisation.
    #[default]
    Organisations,
    /// A row a body.
    Bodies,
    /// A row a seat that is missing.
    Gaps,
}

/// What is asked for after `?`.
#[derive(Clone, Debug, Default)]
struct Asked {
    shown: Shown,
    organisation: String,
    body: String,
    done: String,
    sort: Option<Sort>,
}

/// What the page reads.
struct Read {
    picture: Picture,
    breaches: Vec<Found>,
    next: HashMap<BodyId, Date>,
    others: Vec<Round>,
}

/// How a round stands.
#[derive(Template)]
#[template(path = "turnover/round.html")]
pub struct RoundPage {
    v: View,
    lead: String,
    as_of: AsOfView,
    total: Option<Total>,
    actions: Vec<Link>,
    switch: Vec<SwitchItem>,
    table: TableView,
    files: Vec<Link>,
    organisation: Option<OrganisationPanel>,
    body: Option<BodyPanel>,
    findings: Vec<FindingView>,
    meetings: Vec<MeetingItem>,
    others: Vec<Link>,
    elections: Option<Link>,
    empty: EmptyView,
}

/// The numbers on top.
struct Total {
    filled: usize,
    all: usize,
    lacking: usize,
    breaches: usize,
    done: usize,
    organisations: usize,
    days_heading: String,
    days: i32,
}

/// `GET /mandat`: the round whose term begins last.
pub(super) async fn newest(visit: Visit) -> Answer {
    if !visit.actor.sees_internal() {
        return Err(Failure::NotHere);
    }
    let actor = visit.actor.clone();
    let all = visit.app.db.read(move |tx| round::all(tx, &actor)).await?;
    match all.into_iter().next() {
        Some(round) => of(&visit, round).await,
        None if visit.format == Format::Html => visit.ok(&RoundPage::nothing(visit.view(""), &visit)),
        None => answer(&visit, &RoundPage::nothing(visit.view(""), &visit), None),
    }
}

/// `GET /mandat/{round}`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = parts::round(&visit, slug).await?;
    of(&visit, round).await
}

async fn of(visit: &Visit, round: Round) -> Answer {
    let text = |name: &str| visit.asked(name).unwrap_or_default().to_owned();
    let asked = Asked {
        shown: match visit.asked("visa") {
            Some("organ") => Shown::Bodies,
            Some("luckor") => Shown::Gaps,
            _ => Shown::Organisations,
        },
        organisation: text("organisation"),
        body: text("organ"),
        done: text("gjort"),
        sort: Sort::asked(visit, &["organisation", "organ", "tillsatta", "saknas"]),
    };
    let (actor, on) = (visit.actor.clone(), visit.on);
    let read = visit.app.db.read(move |tx| {
        let day = round.day(on);
        let breaches = finding::attention(tx, &actor, &round.county, Level::Breach, day, MOST)?;
        let next = seat::next_meetings(tx, round.id, day)?;
        let others = round::all(tx, &actor)?;
        let picture = picture::read(tx, &actor, round.clone(), Which::default(), on)?;
        Ok(Read { picture, breaches, next, others })
    });
    let read = read.await?;
    let page = RoundPage::of(visit.view(""), &read, &asked);
    answer(visit, &page, Some(&read))
}

/// Answers in the form asked for.
fn answer(visit: &Visit, page: &RoundPage, read: Option<&Read>) -> Answer {
    match visit.format {
        Format::Csv => {
            let bytes = parts::as_csv(&page.table).map_err(|error| Failure::Ours(error.into()))?;
            Ok(visit.file(Format::Csv, bytes, Some(&format!("mandat-{}.csv", visit.on))))
        }
        Format::Json => visit.json(&page.as_json(visit, read)),
        _ => visit.ok(page),
    }
}

/// The organisations that a finding names.
fn named(found: &Found) -> Vec<&Slug> {
    let mut all = Vec::new();
    for (_, arg) in &found.kept.0.finding.args {
        match arg {
            Arg::Organisation(slug) => all.push(slug),
            Arg::Organisations(slugs) => all.extend(slugs),
            _ => {}
        }
    }
    all
}

impl Read {
    /// Breaches in the round's bodies that name an organisation.
    fn breaches_of(&self, slug: &Slug) -> usize {
        self.breaches.iter().filter(|found| named(found).contains(&slug)).count()
    }

    /// Breaches of a body.
    fn breaches_in(&self, body: &Slug) -> usize {
        self.breaches.iter().filter(|found| found.slug == *body).count()
    }

    /// How many organisations have appointed everybody.
    fn done(&self) -> usize {
        let done = |id: OrganisationId| {
            let (filled, all) = self.picture.count(id);
            filled == all
        };
        self.picture.asked.iter().filter(|asked| done(asked.organisation)).count()
    }
}

impl RoundPage {
    fn of(v: View, read: &Read, asked: &Asked) -> Self {
        let picture = &read.picture;
        let round = &picture.round;
        let here = format!("/mandat/{}", round.slug);
        let title = v.t1("turnover-title", "years", round.years());
        let mut v = v.titled(title);
        if let Some(done) = done(&v, &asked.done) {
            v = v.done(done);
        }
        let keeps = parts::keeps(&v.actor) && !v.other_day();
        let table = tables::table(&v, read, asked);
        Self {
            lead: lead(&v, read),
            as_of: AsOfView { edges: edges(round), history: None },
            total: Some(Total::of(&v, read)),
            actions: if keeps { actions(&v, &here, read) } else { Vec::new() },
            switch: switch(&v, asked.shown),
            files: vec![
                Link::new(v.t("turnover-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("turnover-as-json"), v.here_as(Format::Json)),
            ],
            organisation: panels::organisation(&v, read, &asked.organisation, keeps),
            body: panels::body(&v, read, &asked.body),
            findings: read.breaches.iter().filter(|found| in_round(picture, found)).map(|f| beside(&v, f)).collect(),
            meetings: tables::meetings(&v, read),
            others: others(&v, read),
            elections: Some(v.link("turnover-election-link", &format!("{here}/val"))),
            empty: empty(&v),
            table,
            v,
        }
    }

    /// No round has been started.
    fn nothing(v: View, visit: &Visit) -> Self {
        let v = v.titled_by("turnover-menu");
        let mut empty = empty(&v);
        if parts::keeps(&visit.actor) && !v.other_day() {
            empty.action = Some(v.link("turnover-start", "/mandat/ny"));
        }
        Self {
            lead: v.t("turnover-nothing-lead").into_owned(),
            as_of: AsOfView::default(),
            total: None,
            actions: Vec::new(),
            switch: Vec::new(),
            table: TableView::default(),
            files: Vec::new(),
            organisation: None,
            body: None,
            findings: Vec::new(),
            meetings: Vec::new(),
            others: Vec::new(),
            elections: None,
            empty,
            v,
        }
    }
}

/// Whether a finding is about a body of the round.
fn in_round(picture: &Picture, found: &Found) -> bool {
    picture.seats.iter().any(|seat| seat.body_slug == found.slug)
}

/// A finding with its body before it.
fn beside(v: &View, found: &Found) -> FindingView {
    let mut view = bodies::commands::finding_view(v, found);
    let body = v.link_to(found.name.as_str(), &format!("/organ/{}", found.slug));
    view.sentence = Phrase::link(body).and(": ").and_phrase(view.sentence);
    view
}

fn empty(v: &View) -> EmptyView {
    EmptyView { heading: v.t("turnover-nothing").into_owned(), why: v.t("turnover-nothing-why").into(), action: None }
}

/// The first of January and the first of April of the term: when meetings begin, and when everything is to be in place.
fn edges(round: &Round) -> Vec<Date> {
    let spring = round.starts.checked_add(3.months()).unwrap_or(round.starts);
    vec![round.starts, spring]
}

fn lead(v: &View, read: &Read) -> String {
    let invited = read.picture.asked.iter().filter(|asked| asked.invited.is_some()).count();
    let deadline = v.day(read.picture.round.deadline);
    match invited {
        0 => v.t1("turnover-lead-not-written", "deadline", deadline),
        _ => v.text("turnover-lead", &[("n", &invited), ("of", &read.picture.asked.len()), ("deadline", &deadline)]),
    }
}

fn actions(v: &View, here: &str, read: &Read) -> Vec<Link> {
    let letters = match read.picture.asked.iter().any(|asked| asked.invited.is_some()) {
        true => "turnover-remind-button",
        false => "turnover-send-button",
    };
    vec![
        v.link(letters, &format!("{here}/brev")),
        v.link("turnover-contacts-button", &format!("{here}/kontakter")),
        v.link("turnover-again-button", "/mandat/ny"),
    ]
}

fn switch(v: &View, shown: Shown) -> Vec<SwitchItem> {
    let item = |word: &str, key: &str, is: Shown| SwitchItem {
        link: Link::new(v.t(key), v.here_with_all(&[("visa", word), ("sortera", ""), ("ordning", ""), ("gjort", "")])),
        current: shown == is,
    };
    vec![
        item("", "turnover-per-organisation", Shown::Organisations),
        item("organ", "turnover-per-body", Shown::Bodies),
        item("luckor", "turnover-gaps", Shown::Gaps),
    ]
}

fn others(v: &View, read: &Read) -> Vec<Link> {
    let others = read.others.iter().filter(|other| other.id != read.picture.round.id);
    let link = |other: &Round| {
        let title = v.t1("turnover-title", "years", other.years());
        v.link_to(title, &format!("/mandat/{}", other.slug))
    };
    others.map(link).collect()
}

/// What was just done, from the word the browser was sent back with.
fn done(v: &View, word: &str) -> Option<Phrase> {
    let number = |text: &str| text.parse::<usize>().ok();
    let mut words = word.split('-');
    match (words.next()?, words.next().and_then(number), words.next().and_then(number)) {
        ("startad", Some(seats), Some(made)) => {
            Some(v.t2("turnover-done-started", "seats", seats, "made", made).into())
        }
        ("brev", Some(n), Some(without)) => Some(v.t2("turnover-done-written", "n", n, "without", without).into()),
        ("kontakter", ..) => Some(v.t("turnover-done-contacts").into()),
        _ => None,
    }
}

impl Total {
    fn of(v: &View, read: &Read) -> Self {
        let picture = &read.picture;
        let (filled, all) = picture.total();
        let starts = picture.round.starts;
        let days = starts.until(picture.on).map_or(0, |span| span.get_days());
        let (key, days) = if days < 0 { ("turnover-days-to", -days) } else { ("turnover-days-since", days) };
        Self {
            filled,
            all,
            lacking: all - filled,
            breaches: read.breaches.iter().filter(|found| in_round(picture, found)).count(),
            done: read.done(),
            organisations: picture.asked.len(),
            days_heading: v.t1(key, "day", v.day(starts)),
            days,
        }
    }
}

impl Page for RoundPage {
    const NAME: &'static str = "turnover round";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        sample::samples(v)
    }
}

//! Elections inside first meetings: what each body of a round must elect when it first meets, and who was elected.
//!
//! * `body` – one body: an agenda to copy, and after the meeting who was elected
//! * `enter` – who was elected is entered
//! * `told` – what the charter says of it, in sentences
//! * `sample` – the pages in their states

pub(super) mod body;
pub(super) mod enter;
mod sample;
mod told;

use askama::Template;
use axum::extract::Path;
use charter::facts::SeatRole;
use kernel::Date;
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Badge, BadgeKind, Cell, Column, EmptyView, Icon, Row, SwitchItem, TableView},
    phrase::Link,
    shape,
};

use super::parts;
use crate::{
    model::Round,
    rules::elections::Election,
    store::{
        election::{self, Ballot, Ballots},
        round,
    },
};

shape! {
    /// What the bodies of a turnover elect at their first meetings.
    struct Elections {
        /// The turnover.
        round: String,
        /// Its bodies.
        bodies: Vec<ElectionsOf>,
    }

    /// What one body elects.
    struct ElectionsOf {
        /// Address word of the body.
        body: String,
        /// Its name.
        name: String,
        /// Its first meeting of the term; the first of the month when only the month is known.
        meeting: Option<Date>,
        /// Whom the chair comes from, in words.
        chair: String,
        /// What is left to elect: `chair`, `vice_chair`.
        left: Vec<String>,
    }
}

/// What the bodies of a round elect.
#[derive(Template)]
#[template(path = "turnover/elections.html")]
pub struct ElectionsPage {
    v: View,
    lead: String,
    switch: Vec<SwitchItem>,
    table: TableView,
    files: Vec<Link>,
    calculator: Link,
    empty: EmptyView,
}

/// Roles that are elected, and entered, here.
const ROLES: [SeatRole; 2] = [SeatRole::Chair, SeatRole::ViceChair];

/// The word of a role in forms and answers.
const fn word(role: SeatRole) -> &'static str {
    match role {
        SeatRole::ViceChair => "vice_chair",
        _ => "chair",
    }
}

/// The day on which a body elects: that of its first meeting, or the first of the term until one is planned.
fn day_of(round: &Round, ballot: &Ballot) -> Date {
    ballot.first.map_or(round.starts, |(day, _)| day)
}

fn election_of(round: &Round, ballot: &Ballot) -> Election {
    Election::on(&ballot.charter, &ballot.facts, day_of(round, ballot), ballot.before)
}

/// What is left to elect. A chair is, even where nobody has made a seat for it, when a rule speaks of one.
fn left(election: &Election) -> Vec<SeatRole> {
    let lacks = |role: &SeatRole| {
        let posts = election.posts(*role);
        let unmade = *role == SeatRole::Chair && posts.is_empty() && election.chair.rule.is_some();
        unmade || posts.iter().any(|post| post.held.is_none())
    };
    ROLES.into_iter().filter(lacks).collect()
}

/// `GET /mandat/{round}/val`
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let actor = visit.actor.clone();
    let read = visit.app.db.read(move |tx| {
        let Some(round) = round::by_slug(tx, &actor, &slug)? else { return Ok(None) };
        let ballots = election::read(tx, &actor, &round, None)?;
        Ok(Some((round, ballots)))
    });
    let (round, ballots) = read.await?.ok_or(Failure::NotHere)?;
    let page = ElectionsPage::of(visit.view("").undated(), &round, &ballots, visit.asked("visa") == Some("kvar"));
    match visit.format {
        Format::Json => visit.json(&as_json(&visit.view(""), &round, &ballots)),
        Format::Csv => {
            let bytes = parts::as_csv(&page.table).map_err(|error| Failure::Ours(error.into()))?;
            Ok(visit.file(Format::Csv, bytes, Some(&format!("val-{}.csv", round.slug))))
        }
        _ => visit.ok(&page),
    }
}

fn as_json(v: &View, round: &Round, ballots: &Ballots) -> Elections {
    let one = |ballot: &Ballot| {
        let election = election_of(round, ballot);
        ElectionsOf {
            body: ballot.slug.to_string(),
            name: ballot.name.clone(),
            meeting: ballot.first.map(|(day, _)| day),
            chair: told::chair_in_short(v, ballots, &election),
            left: left(&election).into_iter().map(|role| word(role).to_owned()).collect(),
        }
    };
    Elections { round: round.slug.clone(), bodies: ballots.bodies.iter().map(one).collect() }
}

impl ElectionsPage {
    fn of(v: View, round: &Round, ballots: &Ballots, only_left: bool) -> Self {
        let title = v.t("turnover-election-title").into_owned();
        let v = parts::under(v, round, &title);
        let all: Vec<(&Ballot, Election)> = in_order(round, ballots);
        let lacking = all.iter().filter(|(_, election)| !left(election).is_empty()).count();
        let shown = all.iter().filter(|(_, election)| !only_left || !left(election).is_empty());
        let rows = shown.map(|(ballot, election)| row(&v, round, ballots, ballot, election)).collect();
        Self {
            lead: lead(&v, lacking, &all),
            switch: switch(&v, only_left),
            table: table(&v, rows),
            files: vec![
                Link::new(v.t("turnover-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("turnover-as-json"), v.here_as(Format::Json)),
            ],
            calculator: v.link("turnover-calc-link", "/mandat/rakna"),
            empty: EmptyView {
                heading: v.t("turnover-election-nothing").into_owned(),
                why: v.t("turnover-election-nothing-why").into(),
                action: None,
            },
            v,
        }
    }
}

fn lead(v: &View, lacking: usize, all: &[(&Ballot, Election)]) -> String {
    let lead = v.t2("turnover-election-lead", "n", lacking, "of", all.len());
    let silent = all.iter().filter(|(_, election)| is_silent(election)).count();
    if silent == 0 { lead } else { format!("{lead} {}", v.t1("turnover-election-silent", "n", silent)) }
}

/// Whether no rule says who chairs and nobody has been elected.
fn is_silent(election: &Election) -> bool {
    left(election).is_empty() && election.chairs.is_empty()
}

/// Who meets first comes first; who has no meeting comes last.
fn in_order<'b>(round: &Round, ballots: &'b Ballots) -> Vec<(&'b Ballot, Election)> {
    let mut all: Vec<_> = ballots.bodies.iter().map(|ballot| (ballot, election_of(round, ballot))).collect();
    all.sort_by_key(|(ballot, _)| (ballot.first.is_none(), ballot.first));
    all
}

fn switch(v: &View, only_left: bool) -> Vec<SwitchItem> {
    let item = |word: &str, key: &str, current: bool| SwitchItem {
        link: Link::new(v.t(key), v.here_with("visa", word)),
        current,
    };
    vec![item("", "turnover-election-all", !only_left), item("kvar", "turnover-election-only-left", only_left)]
}

fn table(v: &View, rows: Vec<Row>) -> TableView {
    TableView {
        caption: v.t("turnover-election-table").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-column-body")),
            Column::new(v.t("turnover-election-column-meeting")),
            Column::new(v.t("turnover-election-column-chair")).said(),
            Column::new(v.t("turnover-column-state")),
        ],
        rows,
        ..TableView::default()
    }
}

fn row(v: &View, round: &Round, ballots: &Ballots, ballot: &Ballot, election: &Election) -> Row {
    let meeting = match ballot.first {
        Some(first) => told::meeting_day(v, first),
        None => v.t("turnover-no-meeting").into_owned(),
    };
    Row::new(vec![
        v.link_to(ballot.name.as_str(), &format!("/mandat/{}/val/{}", round.slug, ballot.slug)).into(),
        meeting.into(),
        told::chair_in_short(v, ballots, election).into(),
        state(v, election),
    ])
}

fn state(v: &View, election: &Election) -> Cell {
    let left: Vec<String> = left(election).into_iter().map(|role| v.t(told::role(role)).to_lowercase()).collect();
    if is_silent(election) {
        return Badge::unknown(v.t("turnover-election-no-rule")).into();
    }
    if left.is_empty() {
        return Badge::new(BadgeKind::Settled, Icon::Ok, v.t("turnover-election-done")).into();
    }
    Badge::waiting(v.t1("turnover-election-left", "roles", told::list(v, &left))).into()
}

impl Page for ElectionsPage {
    const NAME: &'static str = "turnover elections";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        sample::list(v)
    }
}

//! What a plan means for people and organisations: meetings, hours, journeys with and without shared days. With an organisation in the
//! address, its people and its meetings: *min kommun*.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::Path;
use kernel::id::PersonId;
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Column, Row, TableView},
    phrase::Link,
    shape,
};

use super::{
    parts::{self, Asked, Read},
    words::{self, Telling},
};
use crate::{
    model::{Proposal, Run},
    rules::outcome::{Load, loads},
    store::people,
};

shape! {
    /// What a plan means for people and organisations.
    struct Loads {
        /// Organisations, those who travel most first.
        organisations: Vec<OrganisationLoad>,
    }

    /// What a plan means for the people of an organisation.
    struct OrganisationLoad {
        /// Address word.
        organisation: String,
        /// People of it who sit in bodies of the year.
        people: usize,
        /// Minutes of travel of all of them.
        travel_minutes: i64,
        /// Minutes if no journey served two meetings.
        travel_minutes_apart: i64,
    }
}

/// The page of loads.
#[derive(Template)]
#[template(path = "yearwheel/loads.html")]
pub struct LoadsPage {
    v: View,
    lead: String,
    organisations: Option<TableView>,
    people: TableView,
    meetings: Option<TableView>,
    more: Option<String>,
    file: Link,
}

/// Most people that are listed: those who travel most.
const MOST: usize = 200;

/// `GET /arsplan/{year}/belastning`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let (actor, region, of) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    let read = visit.app.db.read(move |tx| {
        let read = Read::of(tx, &actor, &region, &of)?;
        let names = people::names(tx, &actor, &read.scope.county)?;
        Ok((read, names))
    });
    let (read, names) = read.await?;
    let (_, run, proposal) = read.chosen(asked.letter)?;
    let only = visit.asked("organisation").unwrap_or_default();
    let page = LoadsPage::of(visit.view(""), &asked, (run, proposal), &names, only).ok_or(Failure::NotHere)?;
    match visit.format {
        Format::Json => {
            let of = |(slug, _, people, load): (String, String, usize, Load)| OrganisationLoad {
                organisation: slug,
                people,
                travel_minutes: load.travel,
                travel_minutes_apart: load.travel_apart,
            };
            visit.json(&Loads { organisations: organisations(run, proposal).into_iter().map(of).collect() })
        }
        Format::Csv => {
            let table = page.organisations.as_ref().unwrap_or(&page.people);
            Ok(visit.file(Format::Csv, parts::as_csv(table)?, Some(&format!("belastning-{}.csv", asked.year))))
        }
        _ => visit.ok(&page),
    }
}

/// Organisations with what the plan means for their people: address word, name, people, load. Those who travel most first.
fn organisations(run: &Run, proposal: &Proposal) -> Vec<(String, String, usize, Load)> {
    let loads = loads(&run.basis.instance, &proposal.plan);
    let mut all: BTreeMap<&str, (&str, usize, Load)> = BTreeMap::new();
    for (person, load) in run.basis.people.iter().zip(&loads).filter(|(person, _)| !person.organisation.is_empty()) {
        let (_, people, sum) =
            all.entry(&person.organisation).or_insert((&person.organisation_name, 0, Load::default()));
        *people += 1;
        *sum += load;
    }
    let mut all: Vec<_> =
        all.into_iter().map(|(slug, (name, people, load))| (slug.to_owned(), name.to_owned(), people, load)).collect();
    all.sort_by_key(|(_, _, _, load)| -load.travel);
    all
}

impl LoadsPage {
    fn of(
        v: View,
        asked: &Asked,
        (run, proposal): (&Run, &Proposal),
        names: &HashMap<PersonId, String>,
        only: &str,
    ) -> Option<Self> {
        let of_all = organisations(run, proposal);
        let shown = of_all.iter().find(|(slug, ..)| slug == only);
        if !only.is_empty() && shown.is_none() {
            return None;
        }
        let title = match shown {
            Some((_, name, ..)) => v.t1("yearwheel-loads-of", "organisation", name.as_str()),
            None => v.t("yearwheel-loads").into_owned(),
        };
        let v = parts::under(v, asked, &title);
        let (travel, apart) = match shown {
            Some((_, _, _, load)) => (load.travel, load.travel_apart),
            None => {
                of_all.iter().fold((0, 0), |(one, two), (_, _, _, load)| (one + load.travel, two + load.travel_apart))
            }
        };
        let lead = v.t2("yearwheel-loads-lead", "n", words::hours(travel), "saved", words::hours(apart - travel));
        let (people, more) = people_table(&v, run, proposal, names, only);
        let file = Link::new(v.t("yearwheel-as-csv"), v.here_as(Format::Csv));
        Some(Self {
            lead,
            organisations: only.is_empty().then(|| organisations_table(&v, asked, &of_all)),
            people,
            meetings: (!only.is_empty()).then(|| meetings_table(&v, run, proposal, only)),
            more: (more > 0).then(|| v.t1("yearwheel-people-more", "n", more)),
            file,
            v,
        })
    }
}

fn organisations_table(v: &View, asked: &Asked, all: &[(String, String, usize, Load)]) -> TableView {
    let row = |(slug, name, people, load): &(String, String, usize, Load)| {
        let link = v.link_to(name.as_str(), &asked.of_letter("/belastning", &[("organisation", slug)]));
        Row::new(vec![
            link.into(),
            v.number(*people).into(),
            v.number(load.meetings).into(),
            v.number(words::hours(load.travel)).into(),
            v.number(words::hours(load.travel_apart)).into(),
        ])
    };
    let column = |key: &str| Column::new(v.t(key)).numeric().said();
    TableView {
        caption: v.t("yearwheel-per-organisation").into_owned(),
        columns: vec![
            Column::new(v.t("yearwheel-column-organisation")),
            column("yearwheel-column-people"),
            column("yearwheel-column-attendances"),
            column("yearwheel-column-travel"),
            column("yearwheel-column-travel-apart"),
        ],
        rows: all.iter().map(row).collect(),
        ..TableView::default()
    }
}

fn people_table(
    v: &View,
    run: &Run,
    proposal: &Proposal,
    names: &HashMap<PersonId, String>,
    only: &str,
) -> (TableView, usize) {
    let all = loads(&run.basis.instance, &proposal.plan);
    let mut rows: Vec<_> = (run.basis.people.iter().zip(&all))
        .filter(|(person, load)| load.meetings > 0 && (only.is_empty() || person.organisation == only))
        .collect();
    rows.sort_by_key(|(person, load)| (-load.travel, std::cmp::Reverse(load.meetings), person.id));
    let more = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let row = |(person, load): &(&crate::model::BasisPerson, &Load)| {
        let name = names.get(&person.id).cloned().unwrap_or_else(|| v.t("yearwheel-somebody").into_owned());
        Row::new(vec![
            name.into(),
            person.organisation_name.as_str().into(),
            v.number(load.meetings).into(),
            v.number(load.hours).into(),
            v.number(words::hours(load.travel)).into(),
            v.number(load.heavy_weeks).into(),
        ])
    };
    let column = |key: &str| Column::new(v.t(key)).numeric().said();
    let table = TableView {
        caption: v.t("yearwheel-per-person").into_owned(),
        columns: vec![
            Column::new(v.t("yearwheel-column-person")),
            Column::new(v.t("yearwheel-column-organisation")),
            column("yearwheel-column-meetings"),
            column("yearwheel-column-hours"),
            column("yearwheel-column-travel"),
            column("yearwheel-column-heavy"),
        ],
        rows: rows.iter().map(row).collect(),
        ..TableView::default()
    };
    (table, more)
}

/// The meetings that people of an organisation sit in, by date.
fn meetings_table(v: &View, run: &Run, proposal: &Proposal, only: &str) -> TableView {
    let telling = Telling::of(v, &run.basis);
    let instance = &run.basis.instance;
    let of = |body: usize| {
        instance.bodies[body].hard_members().filter(|person| run.basis.people[*person].organisation == only).count()
    };
    let mut meetings: Vec<_> = proposal.plan.meetings.iter().filter(|one| of(one.body) > 0).collect();
    meetings.sort_by_key(|one| (one.day, one.start, one.body));
    let row = |one: &&scheduling::Meeting| {
        let told = telling.meeting(one);
        Row::new(vec![
            v.weekday_day(told.date).into(),
            words::clock(v, told.from).into(),
            telling.link(one.body).into(),
            words::place(v, &told).into(),
            v.number(of(one.body)).into(),
        ])
    };
    let keys = [
        "yearwheel-column-date",
        "yearwheel-column-time",
        "yearwheel-column-body",
        "yearwheel-column-place",
        "yearwheel-column-people",
    ];
    TableView {
        caption: v.t("yearwheel-list").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: meetings.iter().map(row).collect(),
        ..TableView::default()
    }
}

impl Page for LoadsPage {
    const NAME: &'static str = "yearwheel loads";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/belastning");
        let (read, asked) = super::sample::planned();
        let Ok((_, run, proposal)) = read.chosen(asked.letter) else { return Vec::new() };
        let names = HashMap::new();
        let of = |only: &str| Self::of(v.clone(), &asked, (run, proposal), &names, only);
        let all = [("all", of("")), ("one organisation", of("timra-kommun"))];
        all.into_iter().filter_map(|(name, page)| Some((name, page?))).collect()
    }
}

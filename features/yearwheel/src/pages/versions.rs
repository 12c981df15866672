//! What was published of a year, by whom and when, and what differs between two versions.

use askama::Template;
use axum::extract::Path;
use web::{
    Answer, Page, View, Visit,
    components::{Column, Row, TableView},
    phrase::Phrase,
    shape,
};

use super::{
    parts::{self, Asked},
    words,
};
use crate::{
    model::{PublishedMeeting, Version},
    rules::difference::{Change, between},
    store::{plan, version, version::DeviationLine},
};

shape! {
    /// What was published of a year.
    struct Versions {
        /// The versions, the newest first.
        versions: Vec<VersionOf>,
        /// What differs between the two that were asked for, else between the two newest.
        differences: Vec<String>,
    }

    /// A version.
    struct VersionOf {
        /// Its number.
        number: i64,
        /// Who published it.
        published_by: String,
        /// When.
        published_at: jiff::Timestamp,
        /// Who has approved it.
        decision: String,
        /// Meetings in it.
        meetings: usize,
        /// Hard rules that it breaks.
        broken: i64,
    }
}

/// The page of versions.
#[derive(Template)]
#[template(path = "yearwheel/versions.html")]
pub struct VersionsPage {
    v: View,
    lead: String,
    versions: TableView,
    compared: Option<String>,
    changes: TableView,
    deviations: Vec<String>,
}

/// `GET /arsplan/{year}/versioner`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let (actor, region, of) = (visit.actor.clone(), visit.app.site.region.clone(), asked.clone());
    let read = visit.app.db.read(move |tx| {
        let scope = bodies::store::across::scope(tx, &region, &of.county)?;
        match plan::of_year(tx, &actor, &scope.county, of.year)? {
            Some(plan) => Ok((version::of_plan(tx, plan.id)?, version::deviations(tx, plan.id)?)),
            None => Ok((Vec::new(), Vec::new())),
        }
    });
    let (versions, deviations) = read.await?;
    let number = |name: &str| visit.asked(name).and_then(|text| text.parse::<i64>().ok());
    let pair = pair(&versions, number("fran"), number("till"));
    if visit.wants_json() {
        return visit.json(&as_json(&visit.view(""), &versions, pair));
    }
    let mut v = visit.view("");
    if let Some(number) = visit.asked("gjort") {
        v = v.clone().done(v.t1("yearwheel-done-published", "number", number));
    }
    visit.ok(&VersionsPage::of(v, &asked, &versions, pair, &deviations))
}

/// The two versions that are compared: those asked for, else the two newest.
fn pair(versions: &[Version], from: Option<i64>, to: Option<i64>) -> Option<(&Version, &Version)> {
    let of = |number: Option<i64>| number.and_then(|number| versions.iter().find(|one| one.number == number));
    let to = of(to).or(versions.first())?;
    let from = of(from).or_else(|| versions.iter().find(|one| one.number < to.number))?;
    (from.number != to.number).then_some((from, to))
}

fn as_json(v: &View, versions: &[Version], pair: Option<(&Version, &Version)>) -> Versions {
    let of = |one: &Version| VersionOf {
        number: one.number,
        published_by: one.published_by.clone(),
        published_at: one.published_at,
        decision: one.decision.clone(),
        meetings: one.meetings.len(),
        broken: one.broken,
    };
    let differences = pair.map(|(from, to)| between(&from.meetings, &to.meetings)).unwrap_or_default();
    let differences = differences.iter().map(|change| format!("{}: {}", change.meeting().name, what(v, change)));
    Versions { versions: versions.iter().map(of).collect(), differences: differences.collect() }
}

/// When and where a meeting is, as far as it is known.
pub(super) fn told(v: &View, one: &PublishedMeeting) -> String {
    let day = v.day(one.date);
    match (one.from, one.to) {
        (0, 0) => day,
        _ => v.text(
            "yearwheel-day-place",
            &[("day", &day), ("time", &words::clock(v, one.from)), ("place", &words::place(v, one))],
        ),
    }
}

/// What became of a meeting, in words.
fn what(v: &View, change: &Change) -> String {
    match change {
        Change::Added(new) => v.t1("yearwheel-change-added", "new", told(v, new)),
        Change::Dropped(old) => v.t1("yearwheel-change-dropped", "old", told(v, old)),
        Change::Moved(old, new) => v.t2("yearwheel-change-moved", "old", told(v, old), "new", told(v, new)),
    }
}

/// Differences as a table: body, what became of it.
pub(super) fn changes(v: &View, changes: &[Change]) -> TableView {
    let row = |change: &Change| {
        let body = v.link_to(change.meeting().name.as_str(), &format!("/organ/{}", change.meeting().body));
        Row::new(vec![Phrase::link(body).into(), what(v, change).into()])
    };
    let keys = ["yearwheel-column-body", "yearwheel-column-change"];
    TableView {
        caption: v.t("yearwheel-changes").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: changes.iter().map(row).collect(),
        ..TableView::default()
    }
}

impl VersionsPage {
    fn of(
        v: View,
        asked: &Asked,
        all: &[Version],
        pair: Option<(&Version, &Version)>,
        deviations: &[DeviationLine],
    ) -> Self {
        let title = v.t("yearwheel-versions").into_owned();
        let v = parts::under(v, asked, &title);
        let row = |one: &Version| {
            let before = (one.number - 1).to_string();
            let number = one.number.to_string();
            let compare = asked.href("/versioner", &[("fran", before.as_str()), ("till", number.as_str())]);
            let first = match one.number {
                1 => v.t1("yearwheel-version", "number", number.as_str()).into(),
                _ => v.link_to(v.t1("yearwheel-version", "number", number.as_str()), &compare).into(),
            };
            let who =
                v.t2("yearwheel-published-by", "who", one.published_by.as_str(), "at", v.moment(one.published_at));
            Row::new(vec![first, who.into(), one.decision.as_str().into(), v.number(one.meetings.len()).into()])
        };
        let keys = [
            "yearwheel-column-version",
            "yearwheel-column-published",
            "yearwheel-column-decision",
            "yearwheel-column-meetings",
        ];
        let versions = TableView {
            caption: title.clone(),
            columns: keys.map(|key| Column::new(v.t(key))).into(),
            rows: all.iter().map(row).collect(),
            ..TableView::default()
        };
        let compared = pair
            .map(|(from, to)| v.t2("yearwheel-compared", "from", from.number.to_string(), "to", to.number.to_string()));
        let differences = pair.map(|(from, to)| between(&from.meetings, &to.meetings)).unwrap_or_default();
        let deviation = |one: &DeviationLine| {
            let args: [(&str, &dyn web::text::AsArg); 4] =
                [("rule", &one.rule), ("about", &one.subject), ("reason", &one.reason), ("who", &one.by)];
            v.text("yearwheel-deviation", &args)
        };
        Self {
            lead: v.t2("yearwheel-versions-lead", "n", all.len(), "year", asked.year.to_string()),
            versions,
            compared,
            changes: changes(&v, &differences),
            deviations: deviations.iter().map(deviation).collect(),
            v,
        }
    }
}

impl Page for VersionsPage {
    const NAME: &'static str = "yearwheel versions";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/versioner");
        let asked = super::sample::asked();
        let all = super::sample::versions();
        let deviation = DeviationLine {
            rule: "H3".into(),
            subject: "kulturforum".into(),
            reason: "Invigningen i Timrå ligger den dagen.".into(),
            by: "Karin Prov".into(),
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        vec![
            ("none", Self::of(v.clone(), &asked, &[], None, &[])),
            ("one", Self::of(v.clone(), &asked, &all[1..], pair(&all[1..], None, None), &[])),
            ("two", Self::of(v, &asked, &all, pair(&all, None, None), &[deviation])),
        ]
    }
}

//! Which years there are: this year, the next, and those that have a plan.

use askama::Template;
use bodies::store::across;
use web::{
    Answer, Page, View, Visit,
    components::{Column, Row, TableView},
    shape,
};

use super::parts;
use crate::store::plan::{self, YearLine};

shape! {
    /// The years that have a plan.
    struct Years {
        /// The county, by code.
        county: String,
        /// The years, the latest first.
        years: Vec<YearOf>,
    }

    /// A year that has a plan.
    struct YearOf {
        /// The year.
        year: i16,
        /// Its address.
        href: String,
        /// How many times it was published.
        versions: i64,
        /// Whether a search goes on.
        searching: bool,
    }
}

/// The list of years.
#[derive(Template)]
#[template(path = "yearwheel/years.html")]
pub struct YearsPage {
    v: View,
    lead: String,
    table: TableView,
}

/// `GET /arsplan`
pub(super) async fn show(visit: Visit) -> Answer {
    parts::reader(&visit)?;
    let (actor, region) = (visit.actor.clone(), visit.app.site.region.clone());
    let asked = visit.asked("lan").unwrap_or_default().to_owned();
    let today = visit.today;
    let read = visit.app.db.read(move |tx| {
        let scope = across::scope(tx, &region, &asked)?;
        let years = plan::years(tx, &actor, &scope.county)?;
        Ok((scope, years))
    });
    let (scope, mut years) = read.await?;
    for year in [today.year() + 1, today.year()] {
        if !years.iter().any(|line| line.year == year) {
            years.push(YearLine { year, versions: 0, searching: 0, runs: 0 });
        }
    }
    years.sort_by_key(|line| std::cmp::Reverse(line.year));
    if visit.wants_json() {
        let of = |line: &YearLine| YearOf {
            year: line.year,
            href: format!("/arsplan/{}", line.year),
            versions: line.versions,
            searching: line.searching > 0,
        };
        return visit.json(&Years { county: scope.county, years: years.iter().map(of).collect() });
    }
    visit.ok(&YearsPage::of(visit.view(""), scope.name().unwrap_or_default(), &scope.asked, &years))
}

impl YearsPage {
    fn of(v: View, place: &str, county: &str, years: &[YearLine]) -> Self {
        let v = v.undated().titled_by("yearwheel-menu");
        let columns = ["yearwheel-column-year", "yearwheel-column-standing"];
        let row = |line: &YearLine| {
            let query = if county.is_empty() { String::new() } else { format!("?lan={county}") };
            let title = v.t1("yearwheel-title", "year", line.year.to_string());
            let standing = match (line.searching, line.versions, line.runs) {
                (1.., ..) => v.t("yearwheel-standing-searching").into_owned(),
                (_, n @ 1.., _) => v.t1("yearwheel-standing-published", "n", n),
                (_, _, 1..) => v.t("yearwheel-standing-proposed").into_owned(),
                _ => v.t("yearwheel-standing-none").into_owned(),
            };
            Row::new(vec![v.link_to(title, &format!("/arsplan/{}{query}", line.year)).into(), standing.into()])
        };
        let table = TableView {
            caption: v.t("yearwheel-years").into_owned(),
            columns: columns.map(|key| Column::new(v.t(key))).into(),
            rows: years.iter().map(row).collect(),
            ..TableView::default()
        };
        Self { lead: v.t1("yearwheel-years-lead", "county", place), table, v }
    }
}

impl Page for YearsPage {
    const NAME: &'static str = "yearwheel years";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan");
        let line = |year, versions, searching, runs| YearLine { year, versions, searching, runs };
        let all = [line(2028, 0, 0, 0), line(2027, 0, 1, 2), line(2026, 3, 0, 4), line(2025, 0, 0, 1)];
        vec![
            ("none", Self::of(v.clone(), "Västernorrlands län", "", &all[..1])),
            ("some", Self::of(v, "Västernorrlands län", "24", &all)),
        ]
    }
}

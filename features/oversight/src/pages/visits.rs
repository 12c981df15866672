//! How often public pages are opened: by page and by day, the last thirty days.

use askama::Template;
use jiff::ToSpan;
use kernel::Date;
use output::{Cell as Out, csv};
use web::{
    Answer, Failure, Format, Page, View, Visit,
    components::{Column, EmptyView, Row, TableView},
    phrase::Link,
    shape,
};

use crate::store::visits::{self as store, PageLine};

/// Most pages that are shown; in a file there are more.
const SHOWN: i64 = 100;
const IN_FILE: i64 = 10_000;

shape! {
    /// How often public pages are opened.
    struct Statistics {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
        /// The pages, those opened most first.
        pages: Vec<OpenedPage>,
        /// The days, the last first; one on which nothing was opened is not there.
        days: Vec<OpenedDay>,
    }

    /// How often a page was opened.
    struct OpenedPage {
        /// Its address.
        href: String,
        /// In the last seven days.
        week: i64,
        /// In the last thirty.
        month: i64,
    }

    /// How often pages were opened on a day.
    struct OpenedDay {
        /// The day.
        day: Date,
        /// How often.
        count: i64,
    }
}

/// How often public pages are opened.
#[derive(Template)]
#[template(path = "oversight/visits.html")]
pub struct VisitsPage {
    v: View,
    lead: String,
    pages: TableView,
    days: TableView,
    file: Link,
    empty: EmptyView,
}

/// `GET /besok`
pub(super) async fn show(visit: Visit) -> Answer {
    if !store::may_read(&visit.actor) {
        return Err(Failure::NotHere);
    }
    let (to, actor) = (visit.today, visit.actor.clone());
    let ago = |days: i32| to.checked_sub((days - 1).days()).unwrap_or(to);
    let (from, lately) = (ago(30), ago(7));
    let most = if visit.format == Format::Csv { IN_FILE } else { SHOWN };
    let read = visit.app.db.read(move |tx| {
        let pages = store::pages(tx, &actor, (from, lately, to), most)?;
        Ok((pages, store::days(tx, &actor, from, to)?))
    });
    let (pages, days) = read.await?;
    match visit.format {
        Format::Html => visit.ok(&VisitsPage::of(visit.view("").undated(), &pages, &days)),
        Format::Json => visit.json(&as_json((from, to), &pages, &days)),
        Format::Csv => {
            let bytes = as_csv(&pages).map_err(|error| Failure::Ours(error.into()))?;
            Ok(visit.file(Format::Csv, bytes, Some(&format!("besok-{to}.csv"))))
        }
        _ => Err(Failure::NotHere),
    }
}

fn as_json((from, to): (Date, Date), pages: &[PageLine], days: &[(Date, i64)]) -> Statistics {
    let page = |line: &PageLine| OpenedPage { href: line.path.clone(), week: line.lately, month: line.all };
    let day = |(day, count): &(Date, i64)| OpenedDay { day: *day, count: *count };
    Statistics { from, to, pages: pages.iter().map(page).collect(), days: days.iter().map(day).collect() }
}

fn as_csv(pages: &[PageLine]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut table = csv::Table::new(&mut bytes, &["page", "week", "month"])?;
    for line in pages {
        table.row(&[line.path.as_str().into(), Out::Number(line.lately), Out::Number(line.all)])?;
    }
    table.done()?;
    Ok(bytes)
}

impl VisitsPage {
    fn of(v: View, pages: &[PageLine], days: &[(Date, i64)]) -> Self {
        let v = v.titled_by("oversight-statistics");
        let page = |line: &PageLine| {
            let link = v.link_to(line.path.as_str(), &line.path);
            Row::new(vec![link.into(), v.number(line.lately).into(), v.number(line.all).into()])
        };
        let day = |(day, count): &(Date, i64)| Row::new(vec![v.weekday_day(*day).into(), v.number(*count).into()]);
        let all: i64 = days.iter().map(|(_, count)| count).sum();
        Self {
            lead: v.t1("oversight-statistics-lead", "n", all),
            pages: TableView {
                caption: v.t("oversight-statistics-pages").into_owned(),
                columns: vec![
                    Column::new(v.t("oversight-statistics-page")),
                    Column::new(v.t("oversight-statistics-week")).numeric(),
                    Column::new(v.t("oversight-statistics-month")).numeric(),
                ],
                rows: pages.iter().map(page).collect(),
                ..TableView::default()
            },
            days: TableView {
                caption: v.t("oversight-statistics-days").into_owned(),
                columns: vec![
                    Column::new(v.t("oversight-column-day")),
                    Column::new(v.t("oversight-statistics-opened")).numeric(),
                ],
                rows: days.iter().map(day).collect(),
                ..TableView::default()
            },
            file: Link::new(v.t("oversight-csv"), v.here_as(Format::Csv)),
            empty: EmptyView {
                heading: v.t("oversight-statistics-none").into_owned(),
                why: v.t("oversight-statistics-none-why").into(),
                action: None,
            },
            v,
        }
    }
}

impl Page for VisitsPage {
    const NAME: &'static str = "statistics";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().undated().at("/besok");
        let line = |path: &str, lately, all| PageLine { path: path.into(), lately, all };
        let day = |day, count| (jiff::civil::date(2026, 11, day), count);
        let long = format!("/organ/{}", "utokad-tjanstemannagrupp-".repeat(6));
        let pages = [line("/organ/kulturforum", 34, 12_345), line("/", 0, 7), line(&long, 1, 1)];
        let days = [day(24, 41), day(23, 12_000), day(21, 1)];
        vec![("empty", Self::of(v.clone(), &[], &[])), ("full", Self::of(v, &pages, &days))]
    }
}

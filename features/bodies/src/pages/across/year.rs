//! How one body stood through a year: stretches of days with the worst that was found, as a band and as a table.

use askama::Template;
use axum::extract::Path;
use charter::finding::Level;
use db::{Result, Tx};
use kernel::{Actor, Date, Period};
use web::{
    Answer, Failure, Page, View, Visit,
    components::{Badge, BandStretch, BandView, Cell, Column, EmptyView, PagerView, Row, SwitchItem, TableView},
    phrase::{Link, Phrase},
};

use super::files::{self, For, Taken, Taking};
use crate::{
    pages::{finding, sentence},
    rules::standing::{self, Stretch},
    store::{
        across::year::{self, FindingOfDays},
        body::{self, BodyRow},
    },
};

/// Sentences told of one stretch; the rest are counted.
const TOLD: usize = 3;

/// The year of a body.
#[derive(Template)]
#[template(path = "bodies/across/body_year.html")]
pub struct BodyYearPage {
    v: View,
    files: Vec<Link>,
    lead: String,
    years: Vec<SwitchItem>,
    months: Vec<Link>,
    band: BandView,
    table: TableView,
    empty: EmptyView,
}

/// What the page reads, in one unit.
struct Read {
    body: BodyRow,
    findings: Vec<FindingOfDays>,
}

enum Found {
    Here(Box<Read>),
    Moved(String),
}

/// `GET /organ/{slug}/ar/{year}`
pub(super) async fn show(visit: Visit, Path((slug, year)): Path<(String, String)>) -> Answer {
    let (year, period) = asked(&year).ok_or(Failure::NotHere)?;
    let actor = visit.actor.clone();
    let found = visit.app.db.read(move |tx| read(tx, &actor, &slug, period)).await?;
    match found {
        None => Err(Failure::NotHere),
        Some(Found::Moved(slug)) => Ok(visit.moved(&format!("/organ/{slug}/ar/{year}"))),
        Some(Found::Here(read)) => {
            let page = BodyYearPage::of(&visit.view("").undated(), &read, year, For::asked(&visit));
            files::answer(&visit, &page, &format!("{}-{year}", read.body.slug))
        }
    }
}

/// A year that findings are kept for, with its first and last day.
pub(super) fn asked(word: &str) -> Option<(i16, (Date, Date))> {
    let year: i16 = word.parse().ok().filter(|year| (1990..=2100).contains(year) && word.len() == 4)?;
    let Period { from, to } = Period::year(year);
    Some((year, (from?, to?)))
}

fn read(tx: &mut Tx<'_>, actor: &Actor, slug: &str, (from, to): (Date, Date)) -> Result<Option<Found>> {
    let Some(body) = body::body(tx, actor, slug)? else {
        return Ok(body::moved(tx, "body", slug)?.map(Found::Moved));
    };
    let findings = year::of_body(tx, actor, body.id, from, to)?;
    Ok(Some(Found::Here(Box::new(Read { body, findings }))))
}

impl BodyYearPage {
    fn of(v: &View, read: &Read, year: i16, form: For) -> Self {
        let path = format!("/organ/{}", read.body.slug);
        let all = v.t("bodies-all-bodies").into_owned();
        let title = v.text("bodies-across-year-of", &[("body", &read.body.name), ("year", &year.to_string())]);
        let v = v.clone().titled(title).under(all, "/organ").under(read.body.name.as_str(), &path);
        let alive = Period { from: read.body.from, to: read.body.to };
        let found: Vec<_> = read.findings.iter().map(FindingOfDays::found).collect();
        let stretches = standing::stretches(alive, year, &found);
        let rows = stretches.iter().map(|s| row(&v, &path, s, &read.findings, None, form));
        Self {
            files: files::links(&v),
            lead: lead(&v, &read.body.name, year, &stretches),
            years: years(&v, year, |year| format!("{path}/ar/{year}")),
            months: v.months(&path, year),
            band: band(&v, &stretches),
            table: TableView {
                caption: v.t("bodies-across-stretches").into_owned(),
                columns: columns(&v, false, form),
                rows: rows.collect(),
                ..TableView::default()
            },
            empty: EmptyView {
                heading: v.t("bodies-across-year-nothing").into_owned(),
                why: v.t("bodies-across-year-nothing-why").into(),
                action: Some(v.link_to(read.body.name.as_str(), &path)),
            },
            v,
        }
    }
}

/// On how many days of the year what was said, in words.
fn lead(v: &View, body: &str, year: i16, stretches: &[Stretch]) -> String {
    let days = |level| standing::days(stretches, level);
    let all: i32 = stretches.iter().map(Stretch::days).sum();
    if all > 0 && days(Level::Breach) == all {
        return v.text("bodies-across-year-lead-whole", &[("body", &body), ("year", &year.to_string())]);
    }
    v.text(
        "bodies-across-year-lead",
        &[
            ("body", &body),
            ("year", &year.to_string()),
            ("all", &all),
            ("breach", &days(Level::Breach)),
            ("warning", &days(Level::Warning)),
            ("unknown", &days(Level::Unknown)),
        ],
    )
}

/// The years around, as a switch.
pub(super) fn years(v: &View, year: i16, path: impl Fn(i16) -> String) -> Vec<SwitchItem> {
    let item = |at: i16| SwitchItem { link: v.link_to(at.to_string(), &path(at)), current: at == year };
    (year - 2..=year + 2).filter(|year| (1990..=2100).contains(year)).map(item).collect()
}

/// The stretches as a picture.
pub(super) fn band(v: &View, stretches: &[Stretch]) -> BandView {
    let stretch = |s: &Stretch| BandStretch { from: s.from, to: s.to, level: finding::level(s.level) };
    let in_year = stretches.first().is_some_and(|s| s.from.year() == v.today.year());
    BandView { stretches: stretches.iter().map(stretch).collect(), today: in_year.then_some(v.today) }
}

/// The columns of [`row`]; with the body first when there are several, and the days in two for files.
pub(super) fn columns(v: &View, several: bool, form: For) -> Vec<Column> {
    let body = several.then_some("bodies-column-body");
    let days =
        if form == For::Page { vec!["bodies-across-days"] } else { vec!["bodies-across-from", "bodies-column-until"] };
    let own = ["bodies-column-state", "bodies-across-number-of-days", "bodies-across-what"];
    let column = |key: &'static str| {
        let column = Column::new(v.t(key));
        if key == "bodies-across-number-of-days" { column.numeric() } else { column }
    };
    body.into_iter().chain(days).chain(own).map(column).collect()
}

/// Days, level, how many, what: a stretch as a row. The days lead to the page of the body on the first of them.
pub(super) fn row(
    v: &View,
    path: &str,
    stretch: &Stretch,
    findings: &[FindingOfDays],
    body: Option<Link>,
    form: For,
) -> Row {
    let period = Period { from: Some(stretch.from), to: Some(stretch.to) };
    let days: Vec<Cell> = match form {
        For::Page => vec![Link::new(v.period(period), v.url_on(path, stretch.from)).into()],
        _ => [stretch.from, stretch.to].map(|day| form.day(v, day).into()).into(),
    };
    let own = [badge(v, stretch.level).into(), v.number(stretch.days()).into(), what(v, stretch, findings)];
    let cells = body.map(Cell::from).into_iter().chain(days).chain(own).collect();
    if stretch.level == Level::Breach { Row::alarm(cells) } else { Row::new(cells) }
}

/// The level as a badge.
pub(super) fn badge(v: &View, level: Level) -> Badge {
    match level {
        Level::Breach => Badge::alarm(v.t("bodies-across-level-breach")),
        Level::Warning => Badge::warn(v.t("bodies-across-level-warning")),
        Level::Unknown => Badge::unknown(v.t("bodies-across-level-unknown")),
        Level::Ok => Badge::ok(v.t("bodies-across-level-ok")),
    }
}

/// What was found, sentence by sentence.
fn what(v: &View, stretch: &Stretch, findings: &[FindingOfDays]) -> Cell {
    if stretch.because.is_empty() {
        return Cell::Muted(v.t("bodies-across-all-well").into());
    }
    let mut words = Phrase::default();
    for (at, place) in stretch.because.iter().take(TOLD).enumerate() {
        let Some(finding) = findings.get(*place) else { continue };
        let Some(kept) = &finding.kept else { continue };
        let person = finding.person.as_ref().zip(finding.person_name.as_deref());
        let gap = if at > 0 { " " } else { "" };
        let told = &kept.0.finding;
        words = words.and(gap).and_phrase(sentence::sentence(v, &told.text, &told.args, &kept.0.names, person));
    }
    let more = stretch.because.len().saturating_sub(TOLD);
    if more > 0 { words.and(" ").and(v.t1("bodies-across-more", "n", more)).into() } else { words.into() }
}

impl Taken for BodyYearPage {
    fn taken(&self) -> Taking<'_> {
        Taking { v: &self.v, lead: &self.lead, table: self.table.clone(), pager: PagerView::default() }
    }
}

impl Page for BodyYearPage {
    const NAME: &'static str = "body year";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/organ/kulturforum/ar/2027").undated();
        let mut empty = crate::pages::samples::empty_body().body;
        empty.to = Some(jiff::civil::date(2020, 12, 31));
        let usual = Read { body: crate::pages::samples::body().body, findings: sample() };
        vec![
            ("nothing", Self::of(&v, &Read { body: empty, findings: vec![] }, 2027, For::Page)),
            ("usual", Self::of(&v, &usual, 2027, For::Page)),
        ]
    }
}

/// A breach in spring, an unknown in autumn, all well else.
pub(super) fn sample() -> Vec<FindingOfDays> {
    use jiff::civil::date;
    use kernel::id::Id;
    let answer = crate::pages::samples::answers().remove(0);
    let of = |rank: i64, from: Date, to: Date, kept| FindingOfDays {
        body: Id::named("Kulturforum"),
        rank,
        from,
        to,
        kept,
        person: answer.person.clone(),
        person_name: answer.person_name.clone(),
    };
    let kept = || Some(crate::store::facts::As(answer.kept.0.clone()));
    vec![
        of(0, date(2027, 1, 1), date(2027, 6, 30), kept()),
        of(2, date(2027, 10, 1), date(2028, 1, 31), kept()),
        of(3, date(2020, 1, 1), date(2100, 12, 31), None),
    ]
}

//! The meetings of a body, a year at a time: what has been and what comes.

use askama::Template;
use axum::extract::Path;
use bodies::store::body;
use jiff::civil::date;
use kernel::slug::Slug;
use web::{
    Answer, Failure, Format, Page, View, Visit,
    api::Links,
    components::{Choice, EmptyView, FilterView, MeetingItem, SelectView},
    phrase::Link,
};

use super::{
    json::{MeetingBody, MeetingsOfBody, listed},
    meeting, words,
};
use crate::store::line::{self, Line};

/// The meetings of a body in a year.
#[derive(Template)]
#[template(path = "meetings/body.html")]
pub struct BodyPage {
    v: View,
    lead: String,
    filter: FilterView,
    coming_heading: String,
    coming: Vec<MeetingItem>,
    been: Vec<MeetingItem>,
    empty: EmptyView,
    years: Vec<Link>,
    arrange: Option<Link>,
    files: Vec<Link>,
}

/// What the page reads.
pub(crate) struct Read {
    pub(super) slug: Slug,
    pub(super) name: String,
    pub(super) year: i16,
    pub(super) state: String,
    pub(super) years: Option<(i16, i16)>,
    pub(super) meetings: Vec<Line>,
}

/// `GET /organ/{slug}/moten`
pub(super) async fn show(visit: Visit, Path(slug): Path<Slug>) -> Answer {
    let (actor, word) = (visit.actor.clone(), slug.clone());
    // A year that is none is the one the page would show anyhow.
    let asked = visit.asked("ar").and_then(|year| year.parse().ok()).filter(|year| (1990..=2100).contains(year));
    let year: i16 = asked.unwrap_or(visit.on.year());
    let state = visit.asked("laget").unwrap_or_default().to_owned();
    let read = visit.app.db.read(move |tx| {
        let Some(row) = body::body(tx, &actor, word.as_str())? else {
            return Ok(Err(body::moved(tx, "body", word.as_str())?));
        };
        let meetings = line::of_body(tx, &actor, (row.id, &row.slug), date(year, 1, 1), date(year, 12, 31))?;
        let years = line::years(tx, row.id)?;
        Ok(Ok(Read { slug: row.slug, name: row.name, year, state: state.clone(), years, meetings }))
    });
    let read = match read.await? {
        Ok(read) => read,
        Err(Some(now)) => return Ok(visit.moved(&format!("/organ/{now}/moten"))),
        Err(None) => return Err(Failure::NotHere),
    };
    let v = visit.view("");
    match visit.format {
        Format::Json => visit.json(&as_json(&v, &read)),
        Format::Csv => {
            let bytes = words::as_csv(&v, &read.shown()).map_err(|error| Failure::Ours(error.into()))?;
            Ok(visit.file(Format::Csv, bytes, Some(&format!("moten-{slug}-{year}.csv"))))
        }
        _ => visit.ok(&BodyPage::of(v, &read)),
    }
}

impl Read {
    /// The meetings asked for.
    fn shown(&self) -> Vec<&Line> {
        let wanted = |line: &&Line| self.state.is_empty() || words::state_word(line) == self.state;
        self.meetings.iter().filter(wanted).collect()
    }
}

fn as_json(v: &View, read: &Read) -> MeetingsOfBody {
    let calendar = web::address::url(v.language, None, &format!("/organ/{}/kalender.ics", read.slug));
    MeetingsOfBody {
        body: MeetingBody { slug: read.slug.clone(), name: read.name.clone() },
        year: read.year,
        meetings: read.shown().into_iter().map(|line| listed(v, line)).collect(),
        links: Links::default().with("page", v.here_with_all(&[])).with("calendar", calendar),
    }
}

impl BodyPage {
    fn of(v: View, read: &Read) -> Self {
        let title = v.t1("meetings-of-body", "body", &read.name);
        let v = meeting::under_body(v, &read.slug, &read.name).titled(title);
        let shown = read.shown();
        let (coming, been): (Vec<&Line>, Vec<&Line>) = shown.iter().partition(|line| line.date >= v.on());
        let items = |lines: &[&Line]| lines.iter().map(|line| words::item(&v, line, true)).collect::<Vec<_>>();
        let drafts = shown.iter().filter(|line| line.draft).count();
        let year = read.year.to_string();
        let lead =
            v.text("meetings-body-lead", &[("n", &(shown.len() - drafts)), ("year", &year), ("drafts", &drafts)]);
        let here = format!("/organ/{}/moten", read.slug);
        let may = !v.other_day() && line::sees_drafts(&v.actor, &read.slug);
        Self {
            lead,
            filter: filter(&v, &read.state),
            coming_heading: v.t1("meetings-coming", "year", &year),
            coming: items(&coming),
            been: items(&been),
            empty: EmptyView {
                heading: v.t1("meetings-none-of-year", "year", &year),
                why: v.t("meetings-none-why").into(),
                action: None,
            },
            years: years(&v, read),
            arrange: may.then(|| v.link("meetings-arrange", &format!("{here}/ny"))),
            files: vec![
                Link::new(v.t("meetings-subscribe"), calendar(&v, &read.slug)),
                Link::new(v.t("meetings-as-csv"), v.here_as(Format::Csv)),
                Link::new(v.t("meetings-as-json"), v.here_as(Format::Json)),
            ],
            v,
        }
    }
}

/// Where the meetings of a body are subscribed to, whatever day the page shows.
pub(super) fn calendar(v: &View, body: &Slug) -> String {
    web::address::url(v.language, None, &format!("/organ/{body}/kalender.ics"))
}

/// The years beside this one, as far as there are meetings, and always the next.
fn years(v: &View, read: &Read) -> Vec<Link> {
    let (first, last) = read.years.unwrap_or((read.year, read.year));
    let this = v.on().year();
    let beside = [read.year - 1, read.year + 1];
    let there = beside.into_iter().filter(|year| (first.min(this)..=last.max(this + 1)).contains(year));
    there
        .map(|year| Link::new(v.t1("meetings-year", "year", year.to_string()), v.here_with("ar", &year.to_string())))
        .collect()
}

/// How meetings stand.
pub(super) fn filter(v: &View, state: &str) -> FilterView {
    let choice = |value: &str, key: &str| Choice { value: value.into(), text: v.t(key).into_owned() };
    let state = SelectView {
        name: "laget".into(),
        label: v.t("meetings-column-state").into_owned(),
        choices: vec![
            choice("", "meetings-all"),
            choice("planned", "meetings-planned"),
            choice("held", "meetings-held"),
            choice("cancelled", "meetings-cancelled"),
        ],
        chosen: state.into(),
    };
    FilterView { selects: vec![state], ..FilterView::default() }
}

impl Page for BodyPage {
    const NAME: &'static str = "meetings of a body";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/organ/kulturforum/moten");
        let read = |meetings: Vec<Line>| Read {
            slug: Slug::from_name("Kulturforum").expect("it has letters"),
            name: "Kulturforum".into(),
            year: 2026,
            state: String::new(),
            years: Some((2024, 2027)),
            meetings,
        };
        let all = meeting::sample::lines();
        vec![("nothing", Self::of(v.clone(), &read(Vec::new()))), ("full", Self::of(v, &read(all)))]
    }
}

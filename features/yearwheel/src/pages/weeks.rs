//! The year week by week: meetings, breaks and holidays, what the region does by law and custom.

use askama::Template;
use axum::extract::Path;
use kernel::{
    Date, Weekday,
    calendar::{Freedom, SchoolBreaks, Week, holiday, is_working_day},
};
use web::{Answer, Page, View, Visit, phrase::Link, shape};

use super::{
    parts::{self, Asked},
    ring::{
        drawing::capital,
        sketch::{Mark, Sketch},
    },
    words, year,
};
use crate::{
    model::Proposal,
    rules::{
        calendar::{Days, is_closed},
        rhythm::DUTIES,
    },
};

shape! {
    /// A year week by week.
    struct Weeks {
        /// The weeks, the first of January's first.
        weeks: Vec<WeekOf>,
    }

    /// A week.
    struct WeekOf {
        /// Its number.
        week: i16,
        /// Its Monday.
        monday: Date,
        /// Meetings in it, in words.
        meetings: Vec<String>,
        /// Breaks, holidays and duties in it.
        beside: Vec<String>,
    }
}

/// The page of weeks.
#[derive(Template)]
#[template(path = "yearwheel/weeks.html")]
pub struct WeeksPage {
    v: View,
    lead: String,
    /// The columns: the week, its five days, what else is in it.
    columns: Vec<String>,
    weeks: Vec<WeekRow>,
    /// Whether meetings can be moved from here.
    keeps: bool,
}

/// A week.
struct WeekRow {
    week: String,
    days: Vec<DayCell>,
    beside: String,
}

/// A day from Monday to Friday. A meeting on another stands with Friday and says its date.
struct DayCell {
    /// `2027-02-15`; what a meeting that is dropped here is tried on.
    date: Date,
    /// "15 feb".
    day: String,
    weekday: &'static str,
    /// Whether nobody meets.
    closed: bool,
    /// Whether it belongs to another year.
    outside: bool,
    meetings: Vec<Entry>,
}

/// A meeting in its day.
struct Entry {
    link: Link,
    /// Whether the link leads to where it is moved.
    movable: bool,
    /// "13.00 Härnösand, utkast", and what needs a look.
    told: String,
}

/// A week as it is told.
struct Told<'s> {
    week: Week,
    meetings: Vec<&'s Mark>,
    free: Vec<String>,
    duties: Vec<String>,
}

/// `GET /arsplan/{year}/veckor`
pub(super) async fn show(visit: Visit, Path(year): Path<String>) -> Answer {
    parts::reader(&visit)?;
    let asked = Asked::of(&visit, parts::year(&year)?);
    let read = parts::read(&visit, &asked).await?;
    let (_, run, proposal) = read.chosen(asked.letter)?;
    let v = visit.view("");
    let county = &read.scope.county;
    let sketch = year::whole(&v, &asked, county, (run, proposal));
    if visit.wants_json() {
        let of = |one: Told<'_>| WeekOf {
            week: i16::from(one.week.number()),
            monday: one.week.monday(),
            meetings: one.meetings.iter().map(|mark| mark.in_words(&v)).collect(),
            beside: one.free.into_iter().chain(one.duties).collect(),
        };
        return visit.json(&Weeks { weeks: told(&v, county, &sketch).into_iter().map(of).collect() });
    }
    visit.ok(&WeeksPage::of(v, &asked, county, &sketch))
}

/// The weeks that the year touches.
fn told<'s>(v: &View, county: &str, sketch: &'s Sketch) -> Vec<Told<'s>> {
    let year = sketch.year();
    let days = Days::of(year);
    let breaks = SchoolBreaks::ours();
    let mut weeks: Vec<Told<'_>> = Vec::new();
    for date in days.dates() {
        let week = Week::of(*date);
        if weeks.last().is_none_or(|last| last.week != week) {
            weeks.push(Told { week, meetings: Vec::new(), free: Vec::new(), duties: Vec::new() });
        }
        let Some(last) = weeks.last_mut() else { continue };
        let mut note = |text: String| {
            if !last.free.contains(&text) {
                last.free.push(text);
            }
        };
        if let Some(one) = holiday(*date).filter(|one| one.freedom() != Freedom::HalfDay) {
            note(v.t2("yearwheel-free-day", "name", one.name(v.language), "day", v.short_day(*date)));
        }
        if let Some(one) = breaks.on(county, *date) {
            note(one.kind.name(v.language).to_owned());
        }
        if is_closed(*date) {
            note(v.t("yearwheel-closed").into_owned());
        }
        for duty in DUTIES.iter().filter(|duty| duty.in_year(year) == Some(*date)) {
            let key = if duty.by_law { "yearwheel-duty-by-law" } else { "yearwheel-duty-by-custom" };
            last.duties.push(v.t2(key, "what", v.t(duty.text), "day", v.short_day(*date)));
        }
        last.meetings.extend(sketch.in_order().map(|(_, mark)| mark).filter(|mark| mark.date == *date));
    }
    weeks
}

impl WeeksPage {
    fn of(v: View, asked: &Asked, county: &str, sketch: &Sketch) -> Self {
        let title = v.t("yearwheel-weeks").into_owned();
        let v = parts::under(v, asked, &title);
        let weeks = told(&v, county, sketch);
        let busy = weeks.iter().filter(|one| !one.meetings.is_empty()).count();
        let first = weeks.first().map(|one| one.week.monday()).unwrap_or_default();
        let mut columns = vec![v.t("yearwheel-column-week").into_owned()];
        columns.extend(weekdays(first).map(|day| capital(v.weekday(&day))));
        columns.push(v.t("yearwheel-column-calendar").into_owned());
        Self {
            lead: v.t2("yearwheel-weeks-lead", "n", busy, "of", weeks.len()),
            columns,
            weeks: weeks.iter().map(|one| week(&v, sketch.year(), one)).collect(),
            keeps: parts::keeps(&v.actor),
            v,
        }
    }
}

/// Monday to Friday.
fn weekdays(monday: Date) -> impl Iterator<Item = Date> {
    (0..5_i64).map(move |day| monday.saturating_add(jiff::Span::new().days(day)))
}

fn week(v: &View, year: i16, one: &Told<'_>) -> WeekRow {
    let cell = |date: Date| {
        let is_friday = date.weekday() == Weekday::Friday;
        let here = |mark: &&&Mark| mark.date == date || (is_friday && mark.date > date);
        DayCell {
            date,
            day: v.short_day(date),
            weekday: v.weekday(&date),
            closed: !is_working_day(date) || is_closed(date),
            outside: date.year() != year,
            meetings: one.meetings.iter().filter(here).map(|mark| entry(v, mark, date)).collect(),
        }
    };
    WeekRow {
        week: one.week.text(v.language),
        days: weekdays(one.week.monday()).map(cell).collect(),
        beside: one.free.iter().chain(&one.duties).cloned().collect::<Vec<_>>().join("; "),
    }
}

fn entry(v: &View, mark: &Mark, on: Date) -> Entry {
    let day = if mark.date == on { String::new() } else { v.weekday_day(mark.date) };
    let parts = [day, mark.starts.map(|starts| v.clock(starts)).unwrap_or_default(), mark.place_in_words(v)];
    let when = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let told = v.t2("yearwheel-week-meeting", "when", when, "standing", mark.standing.in_words(v));
    Entry {
        link: v.link_to(mark.short.as_str(), &mark.way()),
        movable: mark.address.is_some(),
        told: words::with_findings(told, &mark.found),
    }
}

impl Page for WeeksPage {
    const NAME: &'static str = "yearwheel weeks";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/veckor");
        let (read, asked) = super::sample::planned();
        let Ok((_, run, proposal)) = read.chosen(asked.letter) else { return Vec::new() };
        let nothing = Proposal { plan: scheduling::Plan::default(), ..proposal.clone() };
        let of = |one: &Proposal| Self::of(v.clone(), &asked, "22", &year::whole(&v, &asked, "22", (run, one)));
        vec![("no meetings", of(&nothing)), ("usual", of(proposal))]
    }
}

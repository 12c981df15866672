//! The year week by week: meetings, breaks and holidays, what the region does by law and custom.

use askama::Template;
use axum::extract::Path;
use kernel::{
    Date,
    calendar::{Freedom, SchoolBreaks, Week, holiday},
};
use web::{
    Answer, Page, View, Visit,
    components::{Cell, Column, Row, TableView},
    phrase::Phrase,
    shape,
};

use super::{
    parts::{self, Asked},
    words::{self, Telling},
};
use crate::{
    model::{Proposal, Run},
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
    table: TableView,
}

/// A week as it is told.
struct Told {
    week: Week,
    meetings: Vec<Phrase>,
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
    if visit.wants_json() {
        let of = |one: Told| WeekOf {
            week: i16::from(one.week.number()),
            monday: one.week.monday(),
            meetings: one.meetings.iter().map(Phrase::words).collect(),
            beside: one.free.into_iter().chain(one.duties).collect(),
        };
        return visit.json(&Weeks { weeks: told(&v, &read.scope.county, run, proposal).into_iter().map(of).collect() });
    }
    visit.ok(&WeeksPage::of(v, &asked, &read.scope.county, run, proposal))
}

/// The weeks that the year touches.
fn told(v: &View, county: &str, run: &Run, proposal: &Proposal) -> Vec<Told> {
    let year = run.basis.instance.year;
    let days = Days::of(year);
    let breaks = SchoolBreaks::ours();
    let telling = Telling::of(v, &run.basis);
    let mut meetings: Vec<_> = proposal.plan.meetings.iter().collect();
    meetings.sort_by_key(|one| (one.day, one.start, one.body));
    let mut weeks: Vec<Told> = Vec::new();
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
        for meeting in meetings.iter().filter(|one| days.date(one.day) == *date) {
            let told = telling.meeting(meeting);
            let when = v.text(
                "yearwheel-week-meeting",
                &[
                    ("weekday", &v.weekday(date)),
                    ("day", &date.day().to_string()),
                    ("time", &words::clock(v, told.from)),
                    ("place", &words::place(v, &told)),
                ],
            );
            last.meetings.push(telling.link(meeting.body).and(" ").and(when));
        }
    }
    weeks
}

impl WeeksPage {
    fn of(v: View, asked: &Asked, county: &str, run: &Run, proposal: &Proposal) -> Self {
        let title = v.t("yearwheel-weeks").into_owned();
        let v = parts::under(v, asked, &title);
        let weeks = told(&v, county, run, proposal);
        let busy = weeks.iter().filter(|one| !one.meetings.is_empty()).count();
        let row = |one: &Told| {
            let mut meetings = Phrase::default();
            for (at, meeting) in one.meetings.iter().enumerate() {
                meetings = meetings.and(if at == 0 { "" } else { "; " }).and_phrase(meeting.clone());
            }
            let beside: Vec<String> = one.free.iter().chain(&one.duties).cloned().collect();
            let cell = if one.meetings.is_empty() { Cell::Nothing } else { meetings.into() };
            Row::new(vec![
                one.week.text(v.language).into(),
                v.period(one.week.weekdays()).into(),
                cell,
                beside.join("; ").into(),
            ])
        };
        let keys = [
            "yearwheel-column-week",
            "yearwheel-column-days",
            "yearwheel-column-meetings",
            "yearwheel-column-calendar",
        ];
        let table = TableView {
            caption: title.clone(),
            columns: keys.map(|key| Column::new(v.t(key))).into(),
            rows: weeks.iter().map(row).collect(),
            ..TableView::default()
        };
        Self { lead: v.t2("yearwheel-weeks-lead", "n", busy, "of", weeks.len()), table, v }
    }
}

impl Page for WeeksPage {
    const NAME: &'static str = "yearwheel weeks";

    fn samples(v: &View) -> Vec<(&'static str, Self)> {
        let v = v.clone().at("/arsplan/2027/veckor");
        let (read, asked) = super::sample::planned();
        let Ok((_, run, proposal)) = read.chosen(asked.letter) else { return Vec::new() };
        let nothing = Proposal { plan: scheduling::Plan::default(), ..proposal.clone() };
        vec![
            ("no meetings", Self::of(v.clone(), &asked, "22", run, &nothing)),
            ("usual", Self::of(v, &asked, "22", run, proposal)),
        ]
    }
}

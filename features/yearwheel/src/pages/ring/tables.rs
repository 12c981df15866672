//! What the ring shows, as tables: bodies against months, by date, by week; and for programs.

use kernel::Date;
use web::{
    View,
    components::{Cell, Column, Row, TableView},
    phrase::Phrase,
};

use super::drawing::capital;
use super::{
    OnWheel,
    sketch::{Mark, Sketch},
};
use crate::pages::months::{Chip, Months};

/// Bodies against months.
pub(super) fn matrix(v: &View, sketch: &Sketch) -> Months {
    let mut months = Months::of(v, sketch.year, v.title.clone(), "yearwheel-column-number");
    for group in &sketch.groups {
        months.begin(v, group.group);
        for body in &group.bodies {
            let link = v.link_to(body.short.as_str(), &format!("/organ/{}", body.slug));
            let chips = body.marks.iter().map(|(_, mark)| chip(v, mark)).collect();
            months.row(link.into(), chips, (body.marks.len().to_string(), false));
        }
    }
    months
}

pub(in crate::pages) fn chip(v: &View, mark: &Mark) -> Chip {
    Chip {
        month: mark.date.month(),
        day: mark.date.day(),
        name: mark.in_words(v),
        standing: mark.standing,
        found: !mark.found.is_empty(),
        href: mark.address.as_ref().map(|address| v.url(address)),
    }
}

/// A line of the year: a meeting, or days on which there are none.
enum Line<'s> {
    Meeting(&'s Mark),
    /// Name, first and last day.
    Free(String, Date, Date),
}

/// Meetings, breaks, closed times and public holidays by day.
fn lines<'s>(v: &View, sketch: &'s Sketch) -> Vec<Line<'s>> {
    let date = |day: usize| sketch.days.date(day);
    let free = |name: &str, first: usize, last: usize| (first, 0, Line::Free(capital(name), date(first), date(last)));
    let meetings = sketch.in_order().enumerate().map(|(at, (day, mark))| (*day, at + 1, Line::Meeting(mark)));
    let mut lines: Vec<(usize, usize, Line<'_>)> = meetings.collect();
    let swedish = v.language == kernel::Language::Sv;
    lines.extend(sketch.breaks.iter().map(|(sv, en, first, last)| free(if swedish { sv } else { en }, *first, *last)));
    let closed = v.t("yearwheel-ring-closed");
    lines.extend(sketch.closed.iter().map(|(first, last)| free(&closed, *first, *last)));
    lines.extend(sketch.holidays.iter().map(|(day, holiday)| free(holiday.name(v.language), *day, *day)));
    lines.sort_by_key(|(day, at, _)| (*day, *at));
    lines.into_iter().map(|(.., line)| line).collect()
}

fn until(v: &View, first: Date, last: Date) -> String {
    if first == last { String::new() } else { v.t1("yearwheel-ring-until", "day", last.to_string()) }
}

/// By date, for a page: everything the ring encodes, in words.
pub(in crate::pages) fn list(v: &View, sketch: &Sketch) -> TableView {
    let keys = [
        "yearwheel-column-date",
        "yearwheel-column-time",
        "yearwheel-column-body",
        "yearwheel-column-place",
        "yearwheel-column-standing",
    ];
    let row = |line: Line<'_>| match line {
        Line::Meeting(mark) => meeting_row(v, mark),
        Line::Free(name, first, last) => Row::new(vec![
            dated(v, first).into(),
            or_nothing(until(v, first, last).into()),
            name.into(),
            Cell::Nothing,
            Cell::Nothing,
        ]),
    };
    table(v, &keys, lines(v, sketch).into_iter().map(row).collect())
}

fn table(v: &View, keys: &[&str], rows: Vec<Row>) -> TableView {
    TableView {
        caption: v.t("yearwheel-list").into_owned(),
        columns: keys.iter().map(|key| Column::new(v.t(key))).collect(),
        rows,
        ..TableView::default()
    }
}

fn or_nothing(phrase: Phrase) -> Cell {
    if phrase.words().is_empty() { Cell::Nothing } else { phrase.into() }
}

/// "2027-02-15" over "måndag".
fn dated(v: &View, date: Date) -> Phrase {
    Phrase::text(date.to_string()).and_note(v.weekday(&date))
}

fn meeting_row(v: &View, mark: &Mark) -> Row {
    let mut body = Phrase::from(v.link_to(mark.name.as_str(), &mark.way()));
    if !mark.found.is_empty() {
        body = body.and_note(v.t1("yearwheel-found", "what", mark.found.join(" ")));
    }
    let mut place = Phrase::text(mark.place_in_words(v));
    if !mark.beside.is_empty() {
        place = place.and_note(v.t1("yearwheel-list-beside", "bodies", mark.beside.join(", ")));
    }
    let cells = vec![
        dated(v, mark.date).into(),
        or_nothing(Phrase::text(mark.time(v))),
        body.into(),
        or_nothing(place),
        mark.standing.in_words(v).into(),
    ];
    if mark.found.is_empty() { Row::new(cells) } else { Row::alarm(cells) }
}

/// By date, for a file: each thing in a column of its own.
pub(in crate::pages) fn file(v: &View, sketch: &Sketch) -> TableView {
    let keys = [
        "yearwheel-column-date",
        "yearwheel-column-weekday",
        "yearwheel-column-time",
        "yearwheel-column-body",
        "yearwheel-column-place",
        "yearwheel-column-standing",
        "yearwheel-column-beside",
        "yearwheel-column-found",
    ];
    let row = |line: Line<'_>| match line {
        Line::Meeting(mark) => [
            mark.date.to_string(),
            v.weekday(&mark.date).to_owned(),
            mark.time(v),
            mark.name.clone(),
            mark.place_in_words(v),
            mark.standing.in_words(v),
            mark.beside.join(", "),
            mark.found.join(" "),
        ],
        Line::Free(name, first, last) => {
            let [place, standing, beside, found]: [String; 4] = Default::default();
            [
                first.to_string(),
                v.weekday(&first).to_owned(),
                until(v, first, last),
                name,
                place,
                standing,
                beside,
                found,
            ]
        }
    };
    let rows = lines(v, sketch).into_iter().map(|line| Row::new(row(line).map(Into::into).into()));
    table(v, &keys, rows.collect())
}

/// By week: Monday to Friday, with what is on each day.
pub(super) fn weeks(v: &View, sketch: &Sketch) -> TableView {
    let mut columns = vec![Column::new(v.t("yearwheel-column-week"))];
    let monday = jiff::civil::date(2027, 1, 4);
    columns.extend(
        (0..5_i64).map(|day| Column::new(v.weekday(&monday.saturating_add(jiff::Span::new().days(day)))).said()),
    );
    let mut weeks: Vec<(kernel::calendar::Week, Vec<Phrase>)> = Vec::new();
    for (_, mark) in sketch.in_order() {
        let week = kernel::calendar::Week::of(mark.date);
        if weeks.last().is_none_or(|(last, _)| *last != week) {
            weeks.push((week, vec![Phrase::default(); 5]));
        }
        let weekday = usize::try_from(mark.date.weekday().to_monday_zero_offset()).unwrap_or_default().min(4);
        let Some((_, days)) = weeks.last_mut() else { continue };
        let day = std::mem::take(&mut days[weekday]);
        let between = if day.is_empty() { format!("{} ", mark.date.day()) } else { ", ".to_owned() };
        days[weekday] = day.and(between).and_link(v.link_to(mark.short.as_str(), &mark.way()));
    }
    let row = |(week, days): (kernel::calendar::Week, Vec<Phrase>)| {
        let mut cells = vec![v.t1("yearwheel-week", "week", week.number()).into()];
        cells.extend(days.into_iter().map(or_nothing));
        Row::new(cells)
    };
    TableView {
        caption: v.t("yearwheel-view-weeks").into_owned(),
        columns,
        rows: weeks.into_iter().map(row).collect(),
        ..TableView::default()
    }
}

/// For programs.
pub(super) fn plain(v: &View, mark: &Mark) -> OnWheel {
    OnWheel {
        href: v.url(&mark.way()),
        body: mark.slug.to_string(),
        name: mark.name.clone(),
        date: mark.date.to_string(),
        starts: mark.starts.map(|starts| starts.to_string()),
        ends: mark.ends.map(|ends| ends.to_string()),
        place: mark.place.clone(),
        standing: mark.standing.word().into(),
        findings: mark.found.clone(),
    }
}

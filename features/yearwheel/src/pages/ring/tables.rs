//! What the ring shows, as tables: bodies against months, by date, by week; and for programs.

use web::{
    View,
    components::{Column, Row, TableView},
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
            let link = v.link_to(body.name.as_str(), &format!("/organ/{}", body.slug));
            let chips = body.marks.iter().map(|(_, mark)| chip(v, mark)).collect();
            months.row(link.into(), chips, (body.marks.len().to_string(), false));
        }
    }
    months
}

fn chip(v: &View, mark: &Mark) -> Chip {
    Chip {
        month: mark.date.month(),
        day: mark.date.day(),
        name: mark.in_words(v),
        standing: mark.standing,
        found: !mark.found.is_empty(),
        href: Some(v.url(&mark.address)),
    }
}

/// By date: everything the ring encodes, in words; breaks and closed times are rows.
pub(super) fn list(v: &View, sketch: &Sketch) -> TableView {
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
    let mut rows: Vec<(usize, usize, Row)> = Vec::new();
    for (at, (day, mark)) in sketch.in_order().enumerate() {
        rows.push((*day, at + 1, meeting_row(v, mark)));
    }
    for (sv, en, first, last) in &sketch.breaks {
        let name = if v.language == kernel::Language::Sv { sv } else { en };
        rows.push((*first, 0, break_row(v, sketch, &capital(name), (*first, *last))));
    }
    for run in &sketch.closed {
        rows.push((run.0, 0, break_row(v, sketch, &v.t("yearwheel-ring-closed"), *run)));
    }
    rows.sort_by_key(|(day, at, _)| (*day, *at));
    TableView {
        caption: v.t("yearwheel-list").into_owned(),
        columns: keys.map(|key| Column::new(v.t(key))).into(),
        rows: rows.into_iter().map(|(.., row)| row).collect(),
        ..TableView::default()
    }
}

fn meeting_row(v: &View, mark: &Mark) -> Row {
    Row::new(vec![
        mark.date.to_string().into(),
        v.weekday(&mark.date).into(),
        mark.starts.map(|starts| v.clock(starts)).unwrap_or_default().into(),
        Phrase::from(v.link_to(mark.name.as_str(), &mark.address)).into(),
        mark.place_in_words(v).into(),
        mark.standing.in_words(v).into(),
        mark.beside.join(", ").into(),
        mark.found.join(" ").into(),
    ])
}

fn break_row(v: &View, sketch: &Sketch, name: &str, (first, last): (usize, usize)) -> Row {
    let to = v.t1("yearwheel-ring-until", "day", sketch.days.date(last).to_string());
    let empty = String::new;
    Row::new(vec![
        sketch.days.date(first).to_string().into(),
        to.into(),
        empty().into(),
        name.to_owned().into(),
        empty().into(),
        empty().into(),
        empty().into(),
        empty().into(),
    ])
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
        days[weekday] = day.and(between).and_link(v.link_to(mark.short.as_str(), &mark.address));
    }
    let row = |(week, days): (kernel::calendar::Week, Vec<Phrase>)| {
        let mut cells = vec![v.t1("yearwheel-week", "week", week.number()).into()];
        cells.extend(days.into_iter().map(Into::into));
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
        href: v.url(&mark.address),
        body: mark.slug.to_string(),
        name: mark.name.clone(),
        date: mark.date.to_string(),
        starts: mark.starts.map(|starts| starts.to_string()),
        place: mark.place.clone(),
        standing: mark.standing.word().into(),
        findings: mark.found.clone(),
    }
}

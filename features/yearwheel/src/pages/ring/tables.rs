//! What the ring shows, as tables: bodies against months, by date, by week; and for programs.

use web::{
    View,
    components::{Column, Row, TableView},
    phrase::Phrase,
};

use super::drawing::capital;
use super::{
    OnWheel,
    sketch::{Mark, Sketch, Standing},
};
use crate::pages::words;

/// The bodies of a group.
pub(super) struct GroupRows {
    pub(super) heading: String,
    pub(super) rows: Vec<BodyRow>,
}

/// A body through the year.
pub(super) struct BodyRow {
    pub(super) body: Phrase,
    /// Of each month its meetings: day, class, accessible name, address.
    pub(super) months: Vec<Vec<Chip>>,
    pub(super) count: usize,
}

/// A meeting in the matrix.
pub(super) struct Chip {
    pub(super) text: String,
    pub(super) class: &'static str,
    pub(super) name: String,
    pub(super) href: String,
}

pub(super) fn matrix(v: &View, sketch: &Sketch) -> Vec<GroupRows> {
    let group = |group: &super::sketch::GroupOf| GroupRows {
        heading: v.t(words::group(group.group)).into_owned(),
        rows: group.bodies.iter().map(|body| row(v, body)).collect(),
    };
    sketch.groups.iter().map(group).collect()
}

fn row(v: &View, body: &super::sketch::BodyOf) -> BodyRow {
    let mut months: Vec<Vec<Chip>> = (0..12).map(|_| Vec::new()).collect();
    for mark in &body.marks {
        let month = usize::try_from(mark.date.month() - 1).unwrap_or_default();
        months[month].push(Chip {
            text: mark.date.day().to_string(),
            class: match mark.standing {
                Standing::Held => "chip chip-outside",
                Standing::Published => "chip chip-published",
                Standing::Draft => "chip chip-draft",
            },
            name: mark.in_words(v),
            href: v.url(&mark.address),
        });
    }
    BodyRow {
        body: v.link_to(body.name.as_str(), &format!("/organ/{}", body.slug)).into(),
        months,
        count: body.marks.len(),
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
    ];
    let mut rows: Vec<(usize, usize, Row)> = Vec::new();
    for (at, mark) in sketch.in_order().enumerate() {
        rows.push((mark.day, at + 1, meeting_row(v, mark)));
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
        place(v, mark).into(),
        mark.standing.in_words(v).into(),
        mark.beside.join(", ").into(),
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
    for mark in sketch.in_order() {
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

fn place(v: &View, mark: &Mark) -> String {
    mark.place.clone().unwrap_or_else(|| if mark.online { v.t("yearwheel-online").into_owned() } else { String::new() })
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
    }
}

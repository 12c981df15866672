//! The seats of a body: who sits, who is missing, who does not fit.

use charter::finding::{Arg, Evidence, Level};
use kernel::{Period, slug::Slug, sort::sort_key};
use web::{
    View, Visit,
    components::{Badge, Cell, Choice, Column, FilterView, Row, SelectView, Sort, TableView},
    phrase::Phrase,
};

use super::body::Read;
use super::words;
use crate::{commands::change::may_change_body, store::body::SeatLine};

/// What was asked of the table of seats.
#[derive(Default)]
pub(crate) struct Asked {
    state: String,
    sort: Option<Sort>,
}

/// Words after `sortera=`, in column order.
const SORTS: [&str; 4] = ["namn", "utses-av", "uppdrag", "period"];

impl Asked {
    pub(super) fn of(visit: &Visit) -> Self {
        Self { state: visit.asked("lage").unwrap_or_default().into(), sort: Sort::asked(visit, &SORTS) }
    }
}

/// The filter above the table.
pub(super) fn filter(v: &View, asked: &Asked) -> FilterView {
    let choice = |value: &str, key: &str| Choice { value: value.into(), text: v.t(key).into_owned() };
    FilterView {
        selects: vec![SelectView {
            name: "lage".into(),
            label: v.t("bodies-column-state").into_owned(),
            choices: vec![
                choice("", "bodies-filter-all"),
                choice("besatt", "bodies-seat-filled"),
                choice("vakant", "bodies-seat-vacant"),
            ],
            chosen: asked.state.clone(),
        }],
        anchor: Some("platser".into()),
        ..FilterView::default()
    }
}

/// The seats asked for, in the order asked for.
pub(crate) fn asked_for<'r>(v: &View, read: &'r Read, asked: &Asked) -> Vec<&'r SeatLine> {
    let mut seats: Vec<&SeatLine> = read.seats.iter().filter(|seat| shown(seat, &asked.state)).collect();
    if let Some(sort) = &asked.sort {
        seats.sort_by_cached_key(|seat| key(v, seat, &sort.column));
        if sort.descending {
            seats.reverse();
        }
    }
    seats
}

/// How a seat stands, as a word for programs.
pub(crate) fn state_word(v: &View, read: &Read, seat: &SeatLine) -> &'static str {
    match seat.sits_to {
        _ if is_wrong(read, seat) => "wrong",
        _ if seat.assignment.is_none() => "vacant",
        to if super::ends_soon(v, to) => "ends_soon",
        _ => "filled",
    }
}

/// The table of seats on the day.
pub(super) fn table(v: &View, read: &Read, asked: &Asked) -> TableView {
    let seats = asked_for(v, read, asked);
    let headings = [
        "bodies-column-name",
        "bodies-column-state",
        "bodies-column-appointed-by",
        "bodies-column-role",
        "bodies-column-period",
    ];
    let sorts = [Some(SORTS[0]), None, Some(SORTS[1]), Some(SORTS[2]), Some(SORTS[3])];
    let columns = headings.iter().zip(sorts).map(|(heading, sort)| {
        let column = Column::new(v.t(heading));
        match sort {
            Some(word) => column.sorted_as(word),
            None => column,
        }
    });
    TableView {
        caption: v.t("bodies-section-seats").into_owned(),
        columns: columns.collect(),
        rows: seats.iter().map(|seat| row(v, &read.body.slug, seat, is_wrong(read, seat))).collect(),
        sort: asked.sort.clone(),
        anchor: Some("platser".into()),
        total: None,
    }
}

fn shown(seat: &SeatLine, state: &str) -> bool {
    match state {
        "besatt" => seat.assignment.is_some(),
        "vakant" => seat.assignment.is_none(),
        _ => true,
    }
}

fn key(v: &View, seat: &SeatLine, column: &str) -> Vec<u8> {
    match column {
        "namn" => sort_key(seat.name.as_deref().unwrap_or("\u{10ffff}")),
        "utses-av" => sort_key(seat.appointed_by_name.as_deref().unwrap_or_default()),
        "uppdrag" => sort_key(&v.t(words::role(seat.role.0))),
        _ => seat.sits_to.or(seat.to).map_or_else(|| "9999".into(), |day| day.to_string()).into_bytes(),
    }
}

/// Whether a breach is about the person in this seat: it points at her assignment, and at nobody else by name.
fn is_wrong(read: &Read, seat: &SeatLine) -> bool {
    let Some(assignment) = seat.assignment else { return false };
    let breaches = read.findings.iter().map(|answer| &answer.kept.0.finding);
    let mut breaches = breaches.filter(|finding| finding.level == Level::Breach && finding.deviation.is_none());
    breaches.any(|finding| {
        let named = finding.args.iter().find_map(|(_, arg)| if let Arg::Person(id) = arg { Some(*id) } else { None });
        finding.evidence.contains(&Evidence::Assignment(assignment)) && (named.is_none() || named == seat.person_id)
    })
}

fn row(v: &View, body: &Slug, seat: &SeatLine, is_wrong: bool) -> Row {
    let may = !v.other_day() && may_change_body(&v.actor, body);
    let cells = vec![
        with_change(v, body, seat, may),
        state(v, seat, is_wrong).into(),
        appointed_by(v, seat),
        role(v, seat),
        period(v, seat),
    ];
    if is_wrong || seat.assignment.is_none() { Row::alarm(cells) } else { Row::new(cells) }
}

/// Who sits, with the way to a change for whoever may make it.
fn with_change(v: &View, body: &Slug, seat: &SeatLine, may: bool) -> Cell {
    match name(v, seat) {
        Cell::Text(words) | Cell::Muted(words) if may => {
            words.and(" · ").and_link(super::edit::seat_link(v, body, seat.id, seat.assignment)).into()
        }
        cell => cell,
    }
}

fn name(v: &View, seat: &SeatLine) -> Cell {
    match (&seat.person, &seat.name, &seat.nominee) {
        (Some(address), Some(name), _) => {
            Phrase::link(v.link_to(name.as_str(), &format!("/personer/{address}"))).into()
        }
        _ if seat.assignment.is_some() => Cell::Muted(v.t("bodies-name-hidden").into()),
        (_, _, Some(nominee)) => Cell::Muted(v.t1("bodies-seat-nominated", "name", nominee.as_str()).into()),
        _ => Cell::Muted(v.t("bodies-seat-nobody").into()),
    }
}

fn state(v: &View, seat: &SeatLine, is_wrong: bool) -> Badge {
    match seat.sits_to {
        _ if is_wrong && seat.side.is_some() => Badge::alarm(v.t("bodies-seat-wrong-side")),
        _ if is_wrong => Badge::alarm(v.t("bodies-seat-wrong")),
        _ if seat.assignment.is_none() => Badge::warn(v.t("bodies-seat-vacant")),
        to if super::ends_soon(v, to) => Badge::waiting(v.t("bodies-seat-ends-soon")),
        _ => Badge::ok(v.t("bodies-seat-filled")),
    }
}

fn appointed_by(v: &View, seat: &SeatLine) -> Cell {
    let organisation = seat.comes_from.as_ref().filter(|_| seat.appointed_by.is_none());
    let mut words = match (&seat.appointed_by, &seat.appointed_by_name) {
        (Some(slug), Some(name)) => Phrase::link(v.link_to(name.as_str(), &format!("/organisationer/{slug}"))),
        _ => organisation.map(String::as_str).or(seat.group.as_deref()).unwrap_or_default().into(),
    };
    // The party matters where the seat belongs to a side; elsewhere it stands on the person's page.
    let party = seat.party.as_ref().map(|party| format!(" ({party})")).unwrap_or_default();
    let side = seat.side.as_ref().map(|side| format!("{}{party}", v.t(words::side(side.0))));
    let group = seat
        .group
        .as_ref()
        .filter(|_| seat.appointed_by.is_some())
        .map(|g| v.t1("bodies-for-group", "group", g.as_str()));
    for more in [side, group, seat.area.clone()].into_iter().flatten() {
        words = words.and(" · ").and(more);
    }
    words.into()
}

fn role(v: &View, seat: &SeatLine) -> Cell {
    v.t(words::role(seat.role.0)).into()
}

fn period(v: &View, seat: &SeatLine) -> Cell {
    let (from, to) = if seat.assignment.is_some() { (seat.sits_from, seat.sits_to) } else { (seat.from, seat.to) };
    v.period(Period { from, to }).into()
}

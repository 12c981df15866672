//! The tables of a round: per organisation, per body, what is missing; the meetings that come.

use std::cmp::Reverse;

use kernel::sort::sort_key;
use web::{
    View,
    components::{Badge, BadgeKind, Cell, Column, Icon, MeetingItem, Row, Share, TableView},
    phrase::Phrase,
};

use super::{Asked, Read, Shown};
use crate::{
    model,
    pages::words,
    store::{picture::State, seat::SeatLine},
};

pub(super) fn table(v: &View, read: &Read, asked: &Asked) -> TableView {
    let (columns, rows) = match asked.shown {
        Shown::Organisations => (organisation_columns(v), organisations(v, read, asked)),
        Shown::Bodies => (body_columns(v), bodies(v, read, asked)),
        Shown::Gaps => (gap_columns(v), gaps(v, read)),
    };
    TableView {
        caption: v.t("turnover-table").into_owned(),
        columns,
        rows,
        total: None,
        sort: asked.sort.clone().filter(|_| asked.shown != Shown::Gaps),
        anchor: Some("lage".into()),
    }
}

fn organisation_columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("turnover-column-organisation")).sorted_as("organisation"),
        Column::new(v.t("turnover-column-filled")).sorted_as("tillsatta"),
        Column::new(v.t("turnover-column-lacking")).sorted_as("saknas").numeric(),
        Column::new(v.t("turnover-column-state")),
        Column::new(v.t("turnover-column-latest")),
    ]
}

fn organisations(v: &View, read: &Read, asked: &Asked) -> Vec<Row> {
    let picture = &read.picture;
    let mut all: Vec<(&model::Asked, usize, usize)> = picture
        .asked
        .iter()
        .map(|one| {
            let (filled, all) = picture.count(one.organisation);
            (one, filled, all)
        })
        .collect();
    // Most missing first, and of these those that break rules.
    all.sort_by_key(|(one, filled, all)| Reverse((all - filled, read.breaches_of(&one.slug))));
    sort(&mut all, asked, |(one, ..)| sort_key(&one.name), |(_, filled, _)| *filled, |(_, filled, all)| all - filled);
    all.into_iter().map(|(one, filled, all)| organisation(v, read, one, (filled, all))).collect()
}

fn sort<T>(
    all: &mut [T],
    asked: &Asked,
    name: impl Fn(&T) -> Vec<u8>,
    filled: impl Fn(&T) -> usize,
    lacking: impl Fn(&T) -> usize,
) {
    let Some(sort) = &asked.sort else { return };
    match sort.column.as_str() {
        "organisation" | "organ" => all.sort_by_cached_key(|one| name(one)),
        "tillsatta" => all.sort_by_key(|one| filled(one)),
        _ => all.sort_by_key(|one| lacking(one)),
    }
    if sort.descending {
        all.reverse();
    }
}

fn organisation(v: &View, read: &Read, one: &model::Asked, (filled, all): (usize, usize)) -> Row {
    let lacking = all - filled;
    let breaches = read.breaches_of(&one.slug);
    let href = v.here_with_all(&[("organisation", one.slug.as_str()), ("gjort", "")]);
    let mut cells = vec![
        web::phrase::Link::new(one.name.as_str(), format!("{href}#vald-organisation")).into(),
        share(v, filled, all),
        count(lacking),
    ];
    cells.push(state(v, lacking, breaches, one.misdirected.is_some()).into());
    cells.push(Cell::Muted(words::latest(v, one, lacking).into()));
    if breaches > 0 { Row::alarm(cells) } else { Row::new(cells) }
}

fn share(v: &View, filled: usize, all: usize) -> Cell {
    Share { text: v.t2("turnover-of", "n", filled, "of", all).into(), done: filled, of: all }.into()
}

fn count(lacking: usize) -> Cell {
    if lacking == 0 { "–".into() } else { lacking.to_string().into() }
}

fn state(v: &View, lacking: usize, breaches: usize, misdirected: bool) -> Badge {
    match (breaches, misdirected, lacking) {
        (0, true, _) => Badge::warn(v.t("turnover-state-misdirected")),
        (0, _, 0) => Badge::new(BadgeKind::Settled, Icon::Ok, v.t("turnover-state-done")),
        (0, ..) => Badge::waiting(v.t1("turnover-state-lacking", "n", lacking)),
        (breaches, ..) => Badge::alarm(v.t1("turnover-state-breach", "n", breaches)),
    }
}

fn body_columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("turnover-column-body")).sorted_as("organ"),
        Column::new(v.t("turnover-column-filled")).sorted_as("tillsatta"),
        Column::new(v.t("turnover-column-lacking")).sorted_as("saknas").numeric(),
        Column::new(v.t("turnover-column-state")),
        Column::new(v.t("turnover-column-meeting")).said(),
    ]
}

/// The seats of a round by body, in the order of bodies.
pub(super) fn by_body(read: &Read) -> Vec<Vec<&SeatLine>> {
    let mut of: Vec<Vec<&SeatLine>> = Vec::new();
    for seat in &read.picture.seats {
        match of.last_mut() {
            Some(seats) if seats[0].body == seat.body => seats.push(seat),
            _ => of.push(vec![seat]),
        }
    }
    of
}

fn bodies(v: &View, read: &Read, asked: &Asked) -> Vec<Row> {
    let filled = |seats: &Vec<&SeatLine>| seats.iter().filter(|seat| read.picture.state(seat).is_filled()).count();
    let mut all: Vec<(Vec<&SeatLine>, usize)> = by_body(read)
        .into_iter()
        .map(|seats| {
            let filled = filled(&seats);
            (seats, filled)
        })
        .collect();
    all.sort_by_key(|(seats, filled)| Reverse(seats.len() - filled));
    sort(&mut all, asked, |(s, _)| sort_key(&s[0].body_name), |(_, n)| *n, |(s, n)| s.len() - n);
    let row = |(seats, filled): (Vec<&SeatLine>, usize)| {
        let (body, lacking) = (seats[0], seats.len() - filled);
        let breaches = read.breaches_in(&body.body_slug);
        let href = v.here_with_all(&[("organ", body.body_slug.as_str()), ("gjort", "")]);
        let cells = vec![
            web::phrase::Link::new(body.body_name.as_str(), format!("{href}#valt-organ")).into(),
            share(v, filled, seats.len()),
            count(lacking),
            state(v, lacking, breaches, false).into(),
            read.next
                .get(&body.body)
                .map_or_else(|| Cell::Muted(v.t("turnover-no-meeting").into()), |day| Cell::Muted(v.day(*day).into())),
        ];
        if breaches > 0 { Row::alarm(cells) } else { Row::new(cells) }
    };
    all.into_iter().map(row).collect()
}

fn gap_columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("turnover-column-body")),
        Column::new(v.t("turnover-column-seat")),
        Column::new(v.t("turnover-column-asked")),
        Column::new(v.t("turnover-column-state")),
        Column::new(v.t("turnover-column-meeting")).said(),
    ]
}

fn gaps(v: &View, read: &Read) -> Vec<Row> {
    let picture = &read.picture;
    let missing = picture.seats.iter().filter(|seat| !picture.state(seat).is_filled());
    let row = |seat: &SeatLine| {
        let state = match picture.state(seat) {
            State::Proposed(_) => Badge::waiting(v.t("turnover-state-proposed")),
            _ => Badge::warn(v.t("turnover-state-vacant")),
        };
        let meeting = read.next.get(&seat.body).map_or_else(String::new, |day| v.day(*day));
        Row::new(vec![
            v.link_to(seat.body_name.as_str(), &format!("/organ/{}", seat.body_slug)).into(),
            words::seat(v, seat).into(),
            asked_of(v, read, seat).into(),
            state.into(),
            Cell::Muted(meeting.into()),
        ])
    };
    missing.map(row).collect()
}

/// Who is asked for a seat: an organisation, a group with its own choice, or nobody that the register knows.
pub(super) fn asked_of(v: &View, read: &Read, seat: &SeatLine) -> Phrase {
    let asked = read.picture.asks.get(&seat.seat).map_or(&[][..], Vec::as_slice);
    match asked {
        [] => v.t("turnover-asked-nobody").into(),
        [one] => read.picture.organisation(*one).map(|one| one.name.clone()).unwrap_or_default().into(),
        several => {
            let group = seat.group_name.clone().unwrap_or_default();
            v.t2("turnover-asked-group", "group", group, "n", several.len()).into()
        }
    }
}

/// The first meeting of each body after the term begins, with what it still lacks.
pub(super) fn meetings(v: &View, read: &Read) -> Vec<MeetingItem> {
    let lacking = |seats: &[&SeatLine]| seats.iter().filter(|seat| !read.picture.state(seat).is_filled()).count();
    let mut all: Vec<_> = by_body(read)
        .into_iter()
        .filter_map(|seats| Some((*read.next.get(&seats[0].body)?, seats[0], lacking(&seats))))
        .filter(|(.., lacking)| *lacking > 0)
        .collect();
    all.sort_by_key(|(day, ..)| *day);
    let item = |(day, body, lacking): (kernel::Date, &SeatLine, usize)| MeetingItem {
        day,
        title: v.link_to(body.body_name.as_str(), &format!("/organ/{}", body.body_slug)),
        when_where: v.weekday(&day).to_owned(),
        alarm: Some(v.t1("turnover-meeting-lacks", "n", lacking)),
        badge: None,
    };
    all.into_iter().take(6).map(item).collect()
}

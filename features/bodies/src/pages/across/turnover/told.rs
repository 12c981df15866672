//! How what comes is told: the columns, and an event as a row.

use charter::rule::ChairSide;
use web::{
    View,
    components::{Badge, Cell, Column, Row},
    phrase::Phrase,
};

use super::{
    super::{files::For, parts},
    Line, Read,
};
use crate::{
    pages::{sentence, words},
    rules::turnover::{Next, What},
    store::across::turnover::SeatOfWindow,
};

pub(super) fn columns(v: &View) -> Vec<Column> {
    vec![
        Column::new(v.t("bodies-column-body")).sorted_as("organ"),
        Column::new(v.t("bodies-column-day")).sorted_as("dag"),
        Column::new(v.t("bodies-across-event")),
        Column::new(v.t("bodies-column-represents")),
        Column::new(v.t("bodies-column-name")),
        Column::new(v.t("bodies-across-next")),
    ]
}

pub(super) fn row(v: &View, read: &Read, line: &Line<'_>, form: For) -> Row {
    let badge = match line.event.next {
        Next::Decided => Badge::ok(v.t("bodies-across-next-decided")),
        Next::Nominated => Badge::waiting(v.t("bodies-across-next-nominated")),
        Next::Nobody => Badge::warn(v.t("bodies-across-next-nobody")),
        Next::NoSeat => Badge::unknown(v.t("bodies-across-next-no-seat")),
    };
    let cells = vec![
        Phrase::link(parts::body(v, &line.body.name, &line.body.slug)).into(),
        form.day(v, line.event.day).into(),
        event(v, line).into(),
        for_whom(v, read, line),
        who(v, line),
        badge.into(),
    ];
    if line.event.next == Next::Nobody { Row::alarm(cells) } else { Row::new(cells) }
}

/// "Ordförandeskapet växlar", "Uppdraget som ledamot slutar", "Platsen som ledamot börjar".
fn event(v: &View, line: &Line<'_>) -> String {
    let role =
        |seat: Option<&SeatOfWindow>| seat.map_or_else(String::new, |s| v.t(words::role(s.role.0)).to_lowercase());
    match line.event.what {
        What::HandOver { .. } => v.t("bodies-across-what-chair").into_owned(),
        What::Ends { .. } => v.t1("bodies-across-ends-as", "role", role(line.seat)),
        What::Begins { .. } => v.t1("bodies-across-begins-as", "role", role(line.seat)),
    }
}

/// The organisation or the group.
fn for_whom(v: &View, read: &Read, line: &Line<'_>) -> Cell {
    if let What::HandOver { side, .. } = &line.event.what {
        return match side {
            ChairSide::Organisation(slug) => {
                Phrase::link(parts::organisation(v, read.names.of("organisation", slug.as_str()), slug)).into()
            }
            ChairSide::Group(slug) => sentence::capitalised(read.names.of("group", slug.as_str())).into(),
        };
    }
    let organisation = line.seat.and_then(|seat| seat.organisation.as_ref().zip(seat.organisation_name.as_deref()));
    match (organisation, line.seat.and_then(|seat| seat.group_name.as_deref())) {
        (Some((slug, name)), _) => Phrase::link(parts::organisation(v, name, slug)).into(),
        (None, Some(group)) => sentence::capitalised(group).into(),
        (None, None) => Cell::Nothing,
    }
}

/// The person, as far as the actor may see her.
fn who(v: &View, line: &Line<'_>) -> Cell {
    match line.sitting.map(|sitting| sitting.person.as_ref().zip(sitting.name.as_deref())) {
        Some(Some((address, name))) => Phrase::link(v.link_to(name, &format!("/personer/{address}"))).into(),
        Some(None) => Cell::Muted(v.t("bodies-name-hidden").into()),
        None => Cell::Muted(v.t("bodies-seat-nobody").into()),
    }
}

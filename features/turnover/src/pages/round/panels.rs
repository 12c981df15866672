//! One organisation and one body beside each other, below the table.

use kernel::{Date, slug::Slug};
use web::{
    View,
    components::{Badge, Cell, Column, Icon, Row, TableView},
    phrase::{Link, Phrase},
};

use super::{Read, tables};
use crate::{
    model::Asked,
    pages::words,
    store::{picture::State, seat::SeatLine},
};

/// What one organisation still lacks.
pub(super) struct OrganisationPanel {
    pub(super) heading: String,
    pub(super) seats: Vec<Lacking>,
    pub(super) more: Option<Link>,
    pub(super) actions: Vec<Link>,
}

/// One seat that is missing.
pub(super) struct Lacking {
    pub(super) icon: Icon,
    pub(super) body: Link,
    pub(super) seat: String,
    pub(super) why: String,
}

/// How one body stands.
pub(super) struct BodyPanel {
    pub(super) heading: String,
    pub(super) table: TableView,
    pub(super) rule: Option<String>,
    pub(super) elections: Link,
}

/// Seats that a panel shows before one asks for all.
const SHOWN: usize = 4;
/// Days within which a meeting is soon.
const SOON: i32 = 14;

pub(super) fn organisation(v: &View, read: &Read, slug: &str, keeps: bool) -> Option<OrganisationPanel> {
    let picture = &read.picture;
    let asked = picture.asked.iter().find(|asked| asked.slug.as_str() == slug);
    let asked = asked.or_else(|| picture.behind().first().map(|(asked, _)| *asked))?;
    let (filled, all) = picture.count(asked.organisation);
    let missing: Vec<&SeatLine> =
        picture.seats_of(asked.organisation).filter(|seat| !picture.state(seat).is_filled()).collect();
    let chosen = asked.slug.as_str() == slug;
    let shown = if chosen { missing.len() } else { SHOWN };
    let heading = if missing.is_empty() {
        v.t1("turnover-panel-done", "name", &asked.name)
    } else {
        v.text("turnover-panel-lacks", &[("name", &asked.name), ("n", &(all - filled)), ("of", &all)])
    };
    let left = missing.len().saturating_sub(shown);
    let all_of_it = v.here_with_all(&[("organisation", asked.slug.as_str()), ("gjort", "")]);
    Some(OrganisationPanel {
        heading,
        seats: missing.iter().take(shown).map(|seat| lacking(v, read, asked, seat)).collect(),
        more: (left > 0)
            .then(|| Link::new(v.t1("turnover-panel-more", "n", left), format!("{all_of_it}#vald-organisation"))),
        actions: if keeps { actions(v, read, asked) } else { Vec::new() },
    })
}

fn actions(v: &View, read: &Read, asked: &Asked) -> Vec<Link> {
    let here = format!("/mandat/{}", read.picture.round.slug);
    let own = format!("{here}/organisationer/{}", asked.slug);
    let letter = Link::new(
        v.t1("turnover-remind-one", "name", &asked.name),
        v.url(&format!("{here}/brev?organisation={}", asked.slug)),
    );
    vec![letter, v.link("turnover-keep-one", &own)]
}

fn lacking(v: &View, read: &Read, asked: &Asked, seat: &SeatLine) -> Lacking {
    let breaks =
        read.breaches.iter().any(|found| found.slug == seat.body_slug && super::named(found).contains(&&asked.slug));
    let why = match (read.picture.state(seat), words::rule(v, &read.picture, seat), read.next.get(&seat.body)) {
        (State::Proposed(sitting), ..) => {
            v.t1("turnover-why-proposed", "name", sitting.name.clone().unwrap_or_default())
        }
        (_, _, Some(day)) if soon(v.on(), *day) => v.t1("turnover-why-soon", "day", v.day(*day)),
        (_, Some(rule), _) if seat.side.is_some() => v.t1("turnover-why-rule", "rule", rule),
        (_, _, Some(day)) => v.t1("turnover-why-meeting", "day", v.day(*day)),
        (_, Some(rule), None) => v.t1("turnover-why-rule", "rule", rule),
        (_, None, None) => String::new(),
    };
    Lacking {
        icon: if breaks { Icon::Breach } else { Icon::Warning },
        body: v.link_to(seat.body_name.as_str(), &format!("/organ/{}", seat.body_slug)),
        seat: words::seat(v, seat),
        why,
    }
}

fn soon(on: Date, day: Date) -> bool {
    on.until(day).is_ok_and(|left| left.get_days() <= SOON)
}

pub(super) fn body(v: &View, read: &Read, slug: &str) -> Option<BodyPanel> {
    let all = tables::by_body(read);
    let lacks = |seats: &[&SeatLine]| seats.iter().filter(|seat| !read.picture.state(seat).is_filled()).count();
    let pairs = |seats: &[&SeatLine]| usize::from(seats.iter().any(|seat| seat.side.is_some()));
    let wanted = all.iter().find(|seats| seats[0].body_slug.as_str() == slug);
    let seats = wanted.or_else(|| all.iter().max_by_key(|seats| (pairs(seats), lacks(seats))))?;
    let filled = seats.len() - lacks(seats);
    let name = &seats[0].body_name;
    let heading = v.text("turnover-panel-body", &[("name", name), ("n", &filled), ("of", &seats.len())]);
    let rule = seats.iter().find(|seat| seat.side.is_some()).and_then(|seat| words::rule(v, &read.picture, seat));
    let table = if pairs(seats) > 0 { pair_table(v, read, seats) } else { seat_table(v, read, seats) };
    let elections = format!("/mandat/{}/val/{}", read.picture.round.slug, seats[0].body_slug);
    Some(BodyPanel {
        heading,
        table,
        rule: rule.map(|rule| v.t1("turnover-panel-rule", "rule", rule)),
        elections: v.link_to(v.t1("turnover-election-of", "body", name), &elections),
    })
}

/// Organisation by side: who is appointed for the majority, and who for the opposition.
fn pair_table(v: &View, read: &Read, seats: &[&SeatLine]) -> TableView {
    use charter::facts::Side;
    let mut organisations: Vec<(Option<&Slug>, String)> = Vec::new();
    for seat in seats {
        let of = (seat.organisation.as_ref(), of_whom(v, read, seat));
        if !organisations.contains(&of) {
            organisations.push(of);
        }
    }
    let cell = |organisation: Option<&Slug>, side: Option<Side>| {
        let of = |seat: &&&SeatLine| {
            seat.organisation.as_ref() == organisation && seat.side.as_ref().map(|side| side.0) == side
        };
        let cells: Vec<Cell> = seats.iter().filter(of).map(|seat| holder(v, read, seat)).collect();
        cells.into_iter().next().unwrap_or(Cell::Nothing)
    };
    let row = |(slug, name): &(Option<&Slug>, String)| {
        let sides = [Side::Majority, Side::Opposition].map(|side| cell(*slug, Some(side)));
        Row::new(std::iter::once(Cell::from(name.clone())).chain(sides).collect())
    };
    TableView {
        caption: v.t("turnover-panel-pairs").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-column-organisation")),
            Column::new(v.t("turnover-column-majority")).said(),
            Column::new(v.t("turnover-column-opposition")).said(),
        ],
        rows: organisations.iter().map(row).collect(),
        ..TableView::default()
    }
}

fn seat_table(v: &View, read: &Read, seats: &[&SeatLine]) -> TableView {
    let row = |seat: &&SeatLine| {
        Row::new(vec![of_whom(v, read, seat).into(), words::seat(v, seat).into(), holder(v, read, seat)])
    };
    TableView {
        caption: v.t("turnover-panel-seats").into_owned(),
        columns: vec![
            Column::new(v.t("turnover-column-organisation")),
            Column::new(v.t("turnover-column-seat")),
            Column::new(v.t("turnover-column-who")),
        ],
        rows: seats.iter().map(row).collect(),
        ..TableView::default()
    }
}

fn of_whom(v: &View, read: &Read, seat: &SeatLine) -> String {
    seat.organisation_name.clone().unwrap_or_else(|| tables::asked_of(v, read, seat).words())
}

fn holder(v: &View, read: &Read, seat: &SeatLine) -> Cell {
    match read.picture.state(seat) {
        State::Filled(sitting) => match (&sitting.person, &sitting.name) {
            (Some(address), Some(name)) => v.link_to(name.as_str(), &format!("/personer/{address}")).into(),
            _ => Cell::Muted(v.t("turnover-not-shown").into()),
        },
        State::Proposed(sitting) => {
            let name = sitting.name.clone().unwrap_or_default();
            Cell::Text(Phrase::text(name).and_note(v.t("turnover-state-proposed")))
        }
        State::Empty => Badge::warn(v.t("turnover-state-vacant")).into(),
    }
}

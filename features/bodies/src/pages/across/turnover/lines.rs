//! What comes, as lines: events beside their bodies and seats, narrowed and ordered as the address asks.

use std::collections::BTreeMap;

use charter::rule::ChairSide;
use kernel::{Date, id::BodyId, slug::Slug};

use super::{Asked, Read};
use crate::{
    rules::turnover::{Event, Next, Place, Roster, Sitting, What},
    store::across::{
        BodyHead,
        turnover::{SeatOfWindow, SittingOfWindow},
    },
};

/// An event beside what it is about.
pub(super) struct Line<'r> {
    pub(super) event: Event,
    pub(super) body: &'r BodyHead,
    /// The seat, where the event is a seat's.
    pub(super) seat: Option<&'r SeatOfWindow>,
    pub(super) sitting: Option<&'r SittingOfWindow>,
}

/// Everything that comes, in order of time.
pub(super) fn lines(read: &Read) -> Vec<Line<'_>> {
    let places: Vec<Place> = read.seats.iter().map(SeatOfWindow::place).collect();
    let sittings: Vec<Sitting> = read.sittings.iter().map(SittingOfWindow::sitting).collect();
    let bodies: BTreeMap<BodyId, &BodyHead> = read.bodies.iter().map(|body| (body.id, body)).collect();
    let events = Roster::of(&places, &sittings).events(read.on, read.until, &read.turns);
    let line = |event: Event| {
        let (seat, sitting) = match event.what {
            What::HandOver { sitting, .. } => (None, sitting),
            What::Ends { sitting, place } => (Some(place), Some(sitting)),
            What::Begins { place } => (Some(place), None),
        };
        Some(Line {
            body: bodies.get(&event.body)?,
            seat: seat.and_then(|at| read.seats.get(at)),
            sitting: sitting.and_then(|at| read.sittings.get(at)),
            event,
        })
    };
    events.into_iter().filter_map(line).collect()
}

/// Says which row `?efter=` means: day, body, and the seat when there is one.
pub(super) fn key(line: &Line<'_>) -> String {
    let seat = line.seat.map(|seat| seat.seat.to_string()).unwrap_or_default();
    format!("{}.{}.{seat}", line.event.day, line.body.slug)
}

pub(super) const fn what_word(what: &What) -> &'static str {
    match what {
        What::HandOver { .. } => "ordforande",
        What::Ends { .. } => "slutar",
        What::Begins { .. } => "borjar",
    }
}

const fn next_word(next: Next) -> &'static str {
    match next {
        Next::NoSeat => "ingen-plats",
        Next::Nobody => "ingen",
        Next::Nominated => "nominerad",
        Next::Decided => "utsedd",
    }
}

/// The month of a day, as `?manad=` says it.
pub(super) fn month(day: Date) -> String {
    format!("{}-{:02}", day.year(), day.month())
}

/// The organisation or side that an event is about: address word.
fn whose<'l>(line: &'l Line<'_>) -> Option<&'l Slug> {
    match &line.event.what {
        What::HandOver { side: ChairSide::Organisation(slug) | ChairSide::Group(slug), .. } => Some(slug),
        _ => line.seat?.organisation.as_ref(),
    }
}

pub(super) fn narrowed<'r, 'l>(all: &'l [Line<'r>], asked: &Asked) -> Vec<&'l Line<'r>> {
    let is = |asked: &str, word: &str| asked.is_empty() || asked == word;
    let mut shown: Vec<&Line<'_>> = all
        .iter()
        .filter(|line| is(&asked.body, line.body.slug.as_str()))
        .filter(|line| is(&asked.organisation, whose(line).map_or("", |slug| slug.as_str())))
        .filter(|line| is(&asked.what, what_word(&line.event.what)))
        .filter(|line| is(&asked.next, next_word(line.event.next)))
        .filter(|line| is(&asked.month, &month(line.event.day)))
        .collect();
    if asked.sort.as_ref().is_some_and(|sort| sort.column == "organ") {
        shown.sort_by_cached_key(|line| kernel::sort::sort_key(&line.body.name));
    }
    if asked.sort.as_ref().is_some_and(|sort| sort.descending) {
        shown.reverse();
    }
    shown
}

//! The sample of what comes.

use charter::{facts::SeatRole, rule::ChairSide};
use jiff::civil::date;
use kernel::{Date, id::Id};

use super::{super::samples, Read};
use crate::store::{
    across::{
        BodyHead,
        turnover::{SeatOfWindow, SittingOfWindow},
    },
    facts::As,
};

/// A forum at the turn of a year: a member who leaves, a secretary whose name is hidden, two seats that begin, a chair.
pub(super) fn new_year(nothing: Read) -> Read {
    let seat = |key: &str, role: SeatRole, from: Date, to: Date| SeatOfWindow {
        seat: Id::named(key),
        body: Id::named("kulturforum"),
        role: As(role),
        organisation: Some(samples::slug("solleftea-kommun")),
        organisation_name: Some("Sollefteå kommun".into()),
        group: None,
        group_name: None,
        side: None,
        from: Some(from),
        to: Some(to),
    };
    let sits = |key: &str, name: Option<&str>| SittingOfWindow {
        seat: Id::named(key),
        from: Some(date(2023, 1, 1)),
        to: Some(date(2026, 12, 31)),
        decided: true,
        person: name.map(|_| samples::slug("k3f9a2bc")),
        name: name.map(Into::into),
    };
    let group = ChairSide::Group(samples::slug("lanets-kommuner"));
    Read {
        bodies: vec![BodyHead { id: Id::named("kulturforum"), ..samples::body("Kulturforum") }],
        seats: vec![
            seat("a", SeatRole::Member, date(2023, 1, 1), date(2026, 12, 31)),
            seat("b", SeatRole::Secretary, date(2023, 1, 1), date(2026, 12, 31)),
            seat("c", SeatRole::Member, date(2027, 1, 1), date(2030, 12, 31)),
            seat("d", SeatRole::Observer, date(2027, 1, 1), date(2030, 12, 31)),
        ],
        sittings: vec![sits("a", Some("Ylva Norrgård")), sits("b", None)],
        turns: vec![(Id::named("kulturforum"), date(2027, 1, 1), group)],
        ..nothing
    }
}

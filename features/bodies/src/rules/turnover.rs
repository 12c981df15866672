//! Whose time in a seat ends, and whether anybody comes after: in the same seat, or in the one that takes over from it.

use std::collections::HashMap;

use charter::{
    facts::{SeatRole, Side},
    rule::ChairSide,
};
use kernel::{
    Date,
    id::{BodyId, SeatId},
    slug::Slug,
};

/// A seat and its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The seat.
    pub seat: SeatId,
    /// Its body.
    pub body: BodyId,
    /// What its holder is.
    pub role: SeatRole,
    /// The organisation it represents.
    pub organisation: Option<Slug>,
    /// The group it represents, when no single organisation.
    pub group: Option<Slug>,
    /// Demanded side.
    pub side: Option<Side>,
    /// First day of the seat.
    pub from: Option<Date>,
    /// Last day of the seat.
    pub to: Option<Date>,
}

/// How a seat is filled from some day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// No seat goes on after the day: the body or the seat ends.
    NoSeat,
    /// Nobody is decided or proposed.
    Nobody,
    /// Somebody is proposed.
    Nominated,
    /// Somebody is decided.
    Decided,
}

/// Somebody in a seat, or proposed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The seat.
    pub seat: SeatId,
    /// First day; the seat's when not said.
    pub from: Option<Date>,
    /// Last day; the seat's when not said.
    pub to: Option<Date>,
    /// Whether it is decided; else proposed.
    pub decided: bool,
}

/// Places and who sits in them, found by body and by seat.
pub struct Roster<'a> {
    places: &'a [Place],
    sittings: &'a [Sitting],
    of_body: HashMap<BodyId, Vec<usize>>,
    of_seat: HashMap<SeatId, Vec<usize>>,
}

/// Something that happens in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day: of a hand-over and of a seat that begins the first, of somebody's time the last.
    pub day: Date,
    /// The body.
    pub body: BodyId,
    /// What happens.
    pub what: What,
    /// How it goes on.
    pub next: Next,
}

/// What happens in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The chair goes to another side.
    HandOver {
        /// Whose turn begins.
        side: ChairSide,
        /// Who is decided, or proposed, for it: its place among the sittings.
        sitting: Option<usize>,
    },
    /// Somebody's time in a seat ends.
    Ends {
        /// The sitting, by its place among them.
        sitting: usize,
        /// The seat, by its place among them.
        place: usize,
    },
    /// A seat begins without anybody, and nobody leaves one like it.
    Begins {
        /// The seat, by its place among them.
        place: usize,
    },
}

impl<'a> Roster<'a> {
    /// Lays places and sittings out.
    #[must_use]
    pub fn of(places: &'a [Place], sittings: &'a [Sitting]) -> Self {
        let mut roster = Self { places, sittings, of_body: HashMap::new(), of_seat: HashMap::new() };
        for (at, place) in places.iter().enumerate() {
            roster.of_body.entry(place.body).or_default().push(at);
        }
        for (at, sitting) in sittings.iter().enumerate() {
            roster.of_seat.entry(sitting.seat).or_default().push(at);
        }
        roster
    }

    fn places_of(&self, body: BodyId) -> impl Iterator<Item = (usize, &'a Place)> {
        self.of_body.get(&body).into_iter().flatten().map(|at| (*at, &self.places[*at]))
    }

    fn sittings_of(&self, seat: SeatId) -> impl Iterator<Item = (usize, &'a Sitting)> {
        self.of_seat.get(&seat).into_iter().flatten().map(|at| (*at, &self.sittings[*at]))
    }

    /// What comes after `last` for whoever sits in `place`: the same seat, else a seat of the same body for the same role,
    /// organisation, group and side that exists the day after. Of several seats that are alike the best filled one follows.
    #[must_use]
    pub fn after(&self, place: &Place, last: Date) -> Next {
        let Ok(next) = last.tomorrow() else { return Next::NoSeat };
        let followers = self.places_of(place.body).filter(|(_, p)| p.exists_on(next) && p.is_like(place));
        let filled = followers.map(|(_, p)| self.filled(p, next));
        filled.max().unwrap_or(Next::NoSeat)
    }

    /// How a seat is filled from a day on: somebody who sits then or begins later counts.
    #[must_use]
    pub fn filled(&self, place: &Place, from: Date) -> Next {
        let goes_on = |(_, s): &(usize, &Sitting)| s.to.is_none_or(|to| to >= from);
        let decided = self.sittings_of(place.seat).filter(goes_on).map(|(_, s)| s.decided);
        match decided.max() {
            None => Next::Nobody,
            Some(false) => Next::Nominated,
            Some(true) => Next::Decided,
        }
    }

    /// Everything that happens after `on` and by `until`, in order of time. `turns` are the chairs that go to another side:
    /// body, first day, whose turn.
    #[must_use]
    pub fn events(&self, on: Date, until: Date, turns: &[(BodyId, Date, ChairSide)]) -> Vec<Event> {
        let mut events: Vec<Event> = turns.iter().map(|(body, day, side)| self.hand_over(*body, *day, side)).collect();
        let hands_over = |body: BodyId, day: Date| turns.iter().any(|(b, d, _)| *b == body && *d == day);
        let mut leaving: Vec<&Place> = Vec::new();
        for (at, place) in self.places.iter().enumerate() {
            for (which, sitting) in self.sittings_of(place.seat) {
                let Some(last) = sitting.to.filter(|to| sitting.decided && on <= *to && *to < until) else { continue };
                let began = sitting.from.is_none_or(|from| from <= on);
                let moves =
                    place.role == SeatRole::Chair && last.tomorrow().is_ok_and(|next| hands_over(place.body, next));
                if began {
                    leaving.push(place);
                }
                if began && !moves {
                    let what = What::Ends { sitting: which, place: at };
                    events.push(Event { day: last, body: place.body, what, next: self.after(place, last) });
                }
            }
        }
        for (at, place) in self.places.iter().enumerate() {
            let Some(first) = place.from.filter(|from| on < *from && *from <= until) else { continue };
            let next = self.filled(place, first);
            let told = leaving.iter().any(|left| left.body == place.body && left.is_like(place))
                || (place.role == SeatRole::Chair && hands_over(place.body, first));
            if next != Next::Decided && !told {
                events.push(Event { day: first, body: place.body, what: What::Begins { place: at }, next });
            }
        }
        events.sort_by_key(|event| event.day);
        events
    }

    /// The chair's seat of the day says who is decided or proposed.
    fn hand_over(&self, body: BodyId, day: Date, side: &ChairSide) -> Event {
        let chairs = self.places_of(body).filter(|(_, p)| p.role == SeatRole::Chair && p.exists_on(day));
        let sittings =
            chairs.flat_map(|(_, p)| self.sittings_of(p.seat)).filter(|(_, s)| s.to.is_none_or(|to| to >= day));
        let best = sittings.max_by_key(|(_, s)| s.decided);
        let next = best.map_or(Next::Nobody, |(_, s)| if s.decided { Next::Decided } else { Next::Nominated });
        let what = What::HandOver { side: side.clone(), sitting: best.map(|(at, _)| at) };
        Event { day, body, what, next }
    }
}

impl Place {
    fn exists_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| to >= day)
    }

    /// Whether whoever leaves the one makes room for whoever comes to the other.
    fn is_like(&self, other: &Self) -> bool {
        self.seat == other.seat
            || (self.role == other.role
                && self.organisation == other.organisation
                && self.group == other.group
                && self.side == other.side)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::id::Id;

    use super::*;

    fn place(key: &str, from: Date, to: Date) -> Place {
        Place {
            seat: Id::named(key),
            body: Id::named("kulturforum"),
            role: SeatRole::Member,
            organisation: Slug::new("timra-kommun").ok(),
            group: None,
            side: None,
            from: Some(from),
            to: Some(to),
        }
    }

    fn sits(key: &str, decided: bool, to: Option<Date>) -> Sitting {
        Sitting { seat: Id::named(key), from: None, to, decided }
    }

    const LAST: Date = date(2026, 12, 31);

    fn terms() -> [Place; 2] {
        [place("2023", date(2023, 1, 1), LAST), place("2027", date(2027, 1, 1), date(2030, 12, 31))]
    }

    #[test]
    fn the_seat_of_the_next_term_takes_over() {
        let places = terms();
        let next = |sittings: &[Sitting]| Roster::of(&places, sittings).after(&places[0], LAST);
        assert_eq!(next(&[sits("2023", true, Some(LAST))]), Next::Nobody);
        assert_eq!(next(&[sits("2027", false, None)]), Next::Nominated);
        assert_eq!(next(&[sits("2027", false, None), sits("2027", true, None)]), Next::Decided);
    }

    #[test]
    fn in_a_seat_that_goes_on_the_next_holder_follows() {
        let places = [place("alltid", date(2019, 1, 1), date(2030, 12, 31))];
        let leaves = sits("alltid", true, Some(LAST));
        let comes = Sitting { from: Some(date(2027, 2, 1)), ..sits("alltid", true, None) };
        assert_eq!(Roster::of(&places, &[leaves]).after(&places[0], LAST), Next::Nobody);
        assert_eq!(Roster::of(&places, &[leaves, comes]).after(&places[0], LAST), Next::Decided);
    }

    #[test]
    fn another_side_does_not_follow() {
        let mut places = terms();
        places[1].side = Some(Side::Opposition);
        assert_eq!(Roster::of(&places, &[sits("2027", true, None)]).after(&places[0], LAST), Next::NoSeat);
    }

    #[test]
    fn a_year_ahead_tells_ends_hand_overs_and_seats_that_begin_empty() {
        let mut places = terms().to_vec();
        places.push(Place {
            organisation: Slug::new("ange-kommun").ok(),
            ..place("ny", date(2027, 1, 1), date(2030, 12, 31))
        });
        let chair = |key: &str, from, to| Place { role: SeatRole::Chair, ..place(key, from, to) };
        places.push(chair("ordforande-2025", date(2025, 1, 1), LAST));
        places.push(chair("ordforande-2027", date(2027, 1, 1), date(2028, 12, 31)));
        let sittings = [
            sits("2023", true, Some(LAST)),
            sits("ordforande-2025", true, Some(LAST)),
            sits("ordforande-2027", false, Some(date(2028, 12, 31))),
        ];
        let side = ChairSide::Organisation(Slug::new("region-prov").expect("a sound word"));
        let turns = [(Id::named("kulturforum"), date(2027, 1, 1), side.clone())];
        let told = Roster::of(&places, &sittings).events(date(2026, 11, 24), date(2027, 11, 24), &turns);
        let told: Vec<_> = told.into_iter().map(|e| (e.day, e.what, e.next)).collect();
        assert_eq!(
            told,
            [
                (LAST, What::Ends { sitting: 0, place: 0 }, Next::Nobody),
                (date(2027, 1, 1), What::HandOver { side, sitting: Some(2) }, Next::Nominated),
                (date(2027, 1, 1), What::Begins { place: 2 }, Next::Nobody),
            ]
        );
    }
}

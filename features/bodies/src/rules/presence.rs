//! Who sits where: organisations against bodies, with what is vacant and what is missing.
//!
//! Never holds a rule against a fact: which seats a charter demands and nobody has made is read from the findings.

use std::collections::BTreeMap;

use charter::finding::{Arg, Finding};
use kernel::{
    id::{BodyId, SeatId},
    slug::Slug,
};

/// A seat of a day as the matrix sees it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The seat; a seat that two people sit in comes twice.
    pub seat: SeatId,
    /// Its body.
    pub body: BodyId,
    /// Who sits through it; `None` when it is nobody's in particular.
    pub organisation: Option<Slug>,
    /// Whether somebody sits.
    pub filled: bool,
    /// Whether it is the chair's.
    pub chair: bool,
}

/// A seat that a charter demands and nobody has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The body.
    pub body: BodyId,
    /// The organisation that should have the seat.
    pub organisation: Slug,
}

/// Where an organisation meets a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// Seats, filled or not.
    pub seats: usize,
    /// Seats without anyone.
    pub vacant: usize,
    /// Whether one of them is the chair's.
    pub chair: bool,
    /// Whether the charter demands a seat there that does not exist.
    pub missing: bool,
}

impl Presence {
    /// Whether something needs a person there.
    #[must_use]
    pub const fn is_gap(&self) -> bool {
        self.missing || self.vacant > 0
    }

    fn add(&mut self, seat: &Held) {
        self.seats += 1;
        self.vacant += usize::from(!seat.filled);
        self.chair |= seat.chair;
    }
}

/// Organisations against bodies.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// One row an organisation; cells in the order of the bodies.
    pub rows: BTreeMap<Slug, Vec<Presence>>,
    /// All seats of each body, those of no organisation among them.
    pub total: Vec<Presence>,
    /// Seats of no organisation in particular.
    pub loose: usize,
}

/// Lays the seats and the gaps out over the bodies, which are the columns in their order. What is of other bodies is left out.
#[must_use]
pub fn grid(bodies: &[BodyId], seats: &[Held], gaps: &[Gap]) -> Grid {
    let place: BTreeMap<BodyId, usize> = bodies.iter().enumerate().map(|(at, body)| (*body, at)).collect();
    let empty = vec![Presence::default(); bodies.len()];
    let mut grid = Grid { total: empty.clone(), ..Grid::default() };
    let mut seats: Vec<&Held> = seats.iter().collect();
    seats.sort_by_key(|seat| (seat.seat, !seat.filled));
    seats.dedup_by_key(|seat| seat.seat);
    for seat in seats {
        let Some(&at) = place.get(&seat.body) else { continue };
        grid.total[at].add(seat);
        match &seat.organisation {
            Some(organisation) => grid.rows.entry(organisation.clone()).or_insert_with(|| empty.clone())[at].add(seat),
            None => grid.loose += 1,
        }
    }
    for gap in gaps {
        let Some(&at) = place.get(&gap.body) else { continue };
        grid.rows.entry(gap.organisation.clone()).or_insert_with(|| empty.clone())[at].missing = true;
        grid.total[at].missing = true;
    }
    grid
}

/// The organisations for which a finding says that a demanded seat does not exist.
#[must_use]
pub fn without_seat(finding: &Finding) -> Vec<Slug> {
    const TELL: [&str; 8] = [
        "charter-each-of-missing",
        "charter-named-missing",
        "charter-derived-missing",
        "charter-ex-officio-missing",
        "charter-on-behalf-of-missing",
        "charter-pair-none",
        "charter-pair-one",
        "charter-pair-lacks",
    ];
    if !TELL.contains(&finding.text.as_str()) {
        return Vec::new();
    }
    let named = finding.args.iter().flat_map(|(name, arg)| match (name.as_str(), arg) {
        ("organisations", Arg::Organisations(slugs)) => slugs.clone(),
        ("organisation", Arg::Organisation(slug)) => vec![slug.clone()],
        _ => Vec::new(),
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use charter::finding::Level;
    use kernel::id::Id;

    use super::*;

    fn slug(word: &str) -> Slug {
        Slug::new(word).expect("a sound address word")
    }

    fn seat(key: &str, body: &str, organisation: Option<&str>, filled: bool) -> Held {
        let chair = key.starts_with("ordforande");
        Held { seat: Id::named(key), body: Id::named(body), organisation: organisation.map(slug), filled, chair }
    }

    #[test]
    fn seats_vacancies_and_gaps_meet_in_their_cells() {
        let bodies = [Id::named("kulturforum"), Id::named("radet")];
        let seats = [
            seat("ordforande", "kulturforum", Some("timra-kommun"), true),
            seat("plats", "kulturforum", Some("timra-kommun"), false),
            // Two people in one seat are one seat.
            seat("delad", "radet", Some("timra-kommun"), true),
            seat("delad", "radet", Some("timra-kommun"), true),
            seat("fri", "radet", None, true),
            seat("annat lan", "annat", Some("umea-kommun"), true),
        ];
        let gaps = [Gap { body: Id::named("radet"), organisation: slug("ange-kommun") }];
        let grid = grid(&bodies, &seats, &gaps);
        assert_eq!(grid.rows.keys().map(Slug::as_str).collect::<Vec<_>>(), ["ange-kommun", "timra-kommun"]);
        let timra = &grid.rows[&slug("timra-kommun")];
        assert_eq!(timra[0], Presence { seats: 2, vacant: 1, chair: true, missing: false });
        assert_eq!(timra[1], Presence { seats: 1, vacant: 0, chair: false, missing: false });
        assert!(grid.rows[&slug("ange-kommun")][1].missing);
        assert_eq!((grid.total[1].seats, grid.loose), (2, 1));
    }

    #[test]
    fn findings_tell_who_lacks_a_seat_and_no_others_do() {
        let finding = |text: &str| Finding {
            level: Level::Breach,
            rule: None,
            text: text.into(),
            args: vec![
                ("group".into(), Arg::Group(slug("lanets-kommuner"))),
                ("organisations".into(), Arg::Organisations(vec![slug("timra-kommun"), slug("ange-kommun")])),
            ],
            evidence: vec![],
            deviation: None,
        };
        assert_eq!(without_seat(&finding("charter-each-of-missing")).len(), 2);
        assert!(without_seat(&finding("charter-seats-vacant-term")).is_empty(), "a vacant seat exists");
    }
}

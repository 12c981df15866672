//! Where people travel from and to, and how long that takes. Approximate and said to be so.

mod table;

use table::TOWNS;

/// A town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// The municipality it lies in, by code; the first two digits are the county's.
    pub municipality: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether the county's region has its seat there.
    pub residence: bool,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

const fn town_of(municipality: &'static str, name: &'static str, latitude: f64, longitude: f64) -> Town {
    Town { municipality, name, residence: false, latitude, longitude }
}

const fn residence_of(municipality: &'static str, name: &'static str, latitude: f64, longitude: f64) -> Town {
    Town { residence: true, ..town_of(municipality, name, latitude, longitude) }
}

/// The town of a municipality.
#[must_use]
pub fn of_municipality(code: &str) -> Option<&'static Town> {
    TOWNS.iter().find(|town| town.municipality == code)
}

/// The town in which a county's region has its seat.
#[must_use]
pub fn residence(county: &str) -> Option<&'static Town> {
    TOWNS.iter().find(|town| town.residence && town.municipality.starts_with(county))
}

/// The town of a name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Town> {
    TOWNS.iter().find(|town| town.name.to_lowercase() == name.trim().to_lowercase())
}

/// The town that words about a place begin with: "Härnösand, Kommunhuset".
#[must_use]
pub fn in_words(place: &str) -> Option<&'static Town> {
    let first = place.split([',', ';', '(']).next().unwrap_or_default();
    named(first)
}

/// The capital: where the country's bodies meet when nobody has said where.
#[must_use]
pub fn capital() -> &'static Town {
    residence("01").unwrap_or(&TOWNS[0])
}

/// Minutes one way: the great circle times 1.3 at 80 km/h and ten minutes, or by air 150 minutes and 600 km/h if that is less. To the
/// nearest five minutes, which is more than the positions are good for.
#[must_use]
pub fn minutes(from: &Town, to: &Town) -> i64 {
    if from == to {
        return 0;
    }
    let kilometres = great_circle(from, to);
    let by_road = kilometres * 1.3 / 80.0 * 60.0 + 10.0;
    let by_air = 150.0 + kilometres / 600.0 * 60.0;
    #[expect(clippy::cast_possible_truncation, reason = "some hundred minutes")]
    let fives = (by_road.min(by_air) / 5.0).round() as i64;
    fives * 5
}

/// Kilometres along the great circle.
fn great_circle(from: &Town, to: &Town) -> f64 {
    const RADIUS: f64 = 6371.0;
    let (lat1, lat2) = (from.latitude.to_radians(), to.latitude.to_radians());
    let (dlat, dlon) = (lat2 - lat1, (to.longitude - from.longitude).to_radians());
    let half = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * RADIUS * half.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_county_has_a_residence_and_every_town_a_municipality() {
        let residences: std::collections::BTreeSet<&str> =
            TOWNS.iter().filter(|town| town.residence).map(|town| &town.municipality[..2]).collect();
        assert_eq!(residences.len(), 21);
        for town in &TOWNS {
            assert!(kernel::municipality::is_code(town.municipality), "{}", town.name);
            assert_eq!(
                TOWNS.iter().filter(|other| other.municipality == town.municipality).count(),
                1,
                "{}",
                town.name
            );
            assert!((55.0..70.0).contains(&town.latitude) && (10.0..25.0).contains(&town.longitude), "{}", town.name);
        }
    }

    #[test]
    fn journeys_in_vasternorrland_are_as_in_the_specification() {
        let between = |one: &str, other: &str| minutes(named(one).unwrap(), named(other).unwrap());
        assert_eq!(between("Härnösand", "Sundsvall"), between("Sundsvall", "Härnösand"));
        assert!((40..=60).contains(&between("Härnösand", "Sundsvall")), "{}", between("Härnösand", "Sundsvall"));
        assert!((80..=100).contains(&between("Härnösand", "Örnsköldsvik")));
        assert!((180..=200).contains(&between("Härnösand", "Stockholm")), "by air");
        assert_eq!(between("Timrå", "Timrå"), 0);
    }
}

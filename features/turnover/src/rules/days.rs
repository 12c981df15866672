//! Days that follow from a term.

use jiff::ToSpan;
use kernel::Date;

/// The election before a term that begins on a first of January: the second Sunday of September the year before
/// (vallagen 2005:837, 1 kap. 3 §). A proposal for the form, which may say another day.
#[must_use]
pub fn election_before(term: Date) -> Date {
    let first = Date::new(term.year() - 1, 9, 1).unwrap_or(term);
    let days = (7 - i64::from(first.weekday().to_monday_zero_offset()) - 1).rem_euclid(7);
    first.checked_add((days + 7).days()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn elections_fall_on_the_second_sunday_of_september() {
        for (term, election) in [(2027, date(2026, 9, 13)), (2023, date(2022, 9, 11)), (2019, date(2018, 9, 9))] {
            assert_eq!(election_before(date(term, 1, 1)), election);
        }
    }
}

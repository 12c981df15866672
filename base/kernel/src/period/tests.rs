//! Both ends inclusive, checked against counting days one by one.

use jiff::{ToSpan, civil::date};
use proptest::prelude::*;

use super::{Backwards, Period};
use crate::Date;

fn day(offset: i32) -> Date {
    date(2026, 12, 1).saturating_add(offset.days())
}

/// Periods whose ends lie within sixty days, or are open.
fn any_period() -> impl Strategy<Value = Period> {
    let end = || proptest::option::of((0..60).prop_map(day));
    (end(), end()).prop_map(|(a, b)| Period::new(a, b).unwrap_or(Period { from: b, to: a }))
}

/// More days than any end of [`any_period`], so that open ends show.
fn all_days() -> impl Iterator<Item = Date> {
    (-2..62).map(day)
}

#[test]
fn both_ends_are_part_of_a_period() {
    let year = Period::year(2027);
    assert!(year.contains(date(2027, 1, 1)) && year.contains(date(2027, 12, 31)));
    assert!(!year.contains(date(2026, 12, 31)) && !year.contains(date(2028, 1, 1)));
    assert_eq!(year.day_after(), Some(date(2028, 1, 1)));
    assert_eq!(Period::since(date(2027, 1, 1)).day_after(), None);
}

#[test]
fn terms_that_follow_each_other_do_not_overlap() {
    assert!(!Period::year(2026).overlaps(&Period::year(2027)));
    assert!(Period::year(2026).overlaps(&Period::since(date(2026, 12, 31))));
}

#[test]
fn a_period_cannot_end_before_it_begins() {
    let (from, to) = (date(2027, 1, 2), date(2027, 1, 1));
    assert_eq!(Period::new(Some(from), Some(to)), Err(Backwards { from, to }));
    assert!(Period::new(Some(from), Some(from)).is_ok());
}

proptest! {
    #[test]
    fn common_days_are_the_days_of_both(a in any_period(), b in any_period()) {
        let common = a.intersect(&b);
        for day in all_days() {
            prop_assert_eq!(common.is_some_and(|c| c.contains(day)), a.contains(day) && b.contains(day));
        }
        prop_assert_eq!(common, b.intersect(&a));
    }

    #[test]
    fn overlap_is_one_common_day(a in any_period(), b in any_period()) {
        prop_assert_eq!(a.overlaps(&b), all_days().any(|day| a.contains(day) && b.contains(day)));
    }

    #[test]
    fn covering_is_containing_every_day(a in any_period(), b in any_period()) {
        prop_assert_eq!(a.covers(&b), all_days().all(|day| a.contains(day) || !b.contains(day)));
        prop_assert!(Period::ALWAYS.covers(&a) && a.covers(&a));
    }
}

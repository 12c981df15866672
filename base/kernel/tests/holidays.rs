//! Our calendar against an independent list, day by day and name by name, 1990–2099.
//!
//! The list is `holidays.txt`; `make_holidays.py` beside it makes it anew.

use std::collections::BTreeSet;

use radslag_kernel::{
    Language,
    calendar::{Freedom, holidays},
};

/// `01-01 Nyårsdagen`, as the list writes a day.
fn ours(year: i16, freedom: Freedom) -> BTreeSet<String> {
    let of_kind = holidays(year).into_iter().filter(|(_, holiday)| holiday.freedom() == freedom);
    of_kind.map(|(day, h)| format!("{} {}", day.strftime("%m-%d"), h.name(Language::Sv))).collect()
}

#[test]
fn every_holiday_of_110_years_agrees_with_the_independent_list() {
    let list = include_str!("holidays.txt");
    let mut years = 0;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (year, days) = line.split_once("; ").expect("a year first");
        let (public, custom) = days.split_once("; |; ").expect("public holidays, then free by custom");
        let year: i16 = year.parse().expect("a year");
        let theirs = |days: &str| days.split("; ").map(String::from).collect::<BTreeSet<_>>();
        assert_eq!(ours(year, Freedom::ByLaw), theirs(public), "{year}");
        assert_eq!(ours(year, Freedom::ByCustom), theirs(custom), "{year}");
        years += 1;
    }
    assert_eq!(years, 110);
}

//! Two meetings of a body on a day.

use jiff::civil::date;

use super::*;

fn slot(body: &str, day: i8, from: &str, to: &str, wish: Option<usize>) -> Slot {
    let time = |text: &str| LocalTime::parse(text).ok();
    let body = Slug::new(body).expect("an address word");
    Slot { body, date: date(2027, 2, day), starts: time(from), ends: time(to), wish }
}

fn found(slots: &[Slot]) -> Vec<(usize, Option<usize>)> {
    clashes(slots).into_iter().map(|(slot, other)| (slot.wish.expect("a wish"), other.wish)).collect()
}

#[test]
fn a_body_meets_once_at_a_time() {
    let stands = slot("kulturforum", 15, "13.00", "15.00", None);
    for (from, to, meets) in [
        ("14.30", "16.00", true),
        ("12.00", "13.01", true),
        ("12.00", "16.00", true),
        ("13.00", "", true),
        ("15.00", "16.00", false),
        ("12.00", "13.00", false),
        ("", "", false),
    ] {
        let slots = [stands.clone(), slot("kulturforum", 15, from, to, Some(0))];
        assert_eq!(!found(&slots).is_empty(), meets, "{from}–{to}");
    }
    assert!(found(&[stands.clone(), slot("transportforum", 15, "13.00", "15.00", Some(0))]).is_empty());
    assert!(found(&[stands, slot("kulturforum", 16, "13.00", "15.00", Some(0))]).is_empty());
}

#[test]
fn two_whole_days_are_the_same_time() {
    assert_eq!(found(&[slot("a", 1, "", "", None), slot("a", 1, "", "", Some(3))]), [(3, None)]);
}

#[test]
fn of_two_wishes_the_later_is_told_and_what_stands_is_no_fault() {
    let slots = [slot("a", 1, "9", "", Some(1)), slot("a", 1, "9", "", Some(4)), slot("b", 1, "9", "", None)];
    assert_eq!(found(&slots), [(4, Some(1))]);
    assert!(found(&[slot("b", 1, "9", "", None), slot("b", 1, "9", "", None)]).is_empty());
}

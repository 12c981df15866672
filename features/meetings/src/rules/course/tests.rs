//! Moves that lead to where a meeting is.

use jiff::civil::date;

use super::*;

fn moved(from: i8, to: i8) -> Move {
    let at = |day| At { date: date(2027, 2, day), starts: None, place: None };
    Move { from: at(from), to: at(to), why: "sjukdom".into(), by: "Anna Prov".into(), at: Timestamp::UNIX_EPOCH }
}

fn days(moves: &[Move]) -> Vec<(i8, i8)> {
    moves.iter().map(|one| (one.from.date.day(), one.to.date.day())).collect()
}

#[test]
fn a_meeting_is_followed_through_its_moves() {
    let all = vec![moved(1, 8), moved(8, 8), moved(8, 15)];
    assert_eq!(days(&moves(all, date(2027, 2, 15))), [(1, 8), (8, 8), (8, 15)]);
}

#[test]
fn a_move_that_was_taken_back_is_not_told() {
    assert!(moves(vec![moved(1, 8)], date(2027, 2, 1)).is_empty());
    let again = vec![moved(1, 8), moved(1, 10)];
    assert_eq!(days(&moves(again, date(2027, 2, 10))), [(1, 10)]);
}

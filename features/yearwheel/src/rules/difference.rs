//! What differs between two years, and what publishing a plan does to the meetings that stand in the register.

use std::collections::BTreeMap;

use kernel::Date;

use crate::model::PublishedMeeting;

/// One difference between two years of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A meeting that was not there.
    Added(PublishedMeeting),
    /// A meeting that is there no more.
    Dropped(PublishedMeeting),
    /// The same meeting on another day, at another time or place.
    Moved(PublishedMeeting, PublishedMeeting),
}

impl Change {
    /// The meeting as it is now, or was.
    #[must_use]
    pub const fn meeting(&self) -> &PublishedMeeting {
        match self {
            Self::Added(meeting) | Self::Dropped(meeting) | Self::Moved(_, meeting) => meeting,
        }
    }
}

/// Which of two lists of days belong together: those on one day first, then in order, what is left over alone.
#[must_use]
pub fn pairs(before: &[Date], after: &[Date]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs: Vec<(Option<usize>, Option<usize>)> = Vec::new();
    let (mut old, mut new): (Vec<usize>, Vec<usize>) = ((0..before.len()).collect(), (0..after.len()).collect());
    old.retain(|one| match new.iter().position(|other| after[*other] == before[*one]) {
        Some(at) => {
            pairs.push((Some(*one), Some(new.remove(at))));
            false
        }
        None => true,
    });
    // What is left is paired by nearness, the nearest first: a meeting that is moved by a week is not one that went and one that came.
    let mut near: Vec<(i32, usize, usize)> = old
        .iter()
        .flat_map(|one| new.iter().map(|other| ((before[*one] - after[*other]).get_days().abs(), *one, *other)))
        .collect();
    near.sort_unstable();
    let (mut paired_old, mut paired_new) = (Vec::new(), Vec::new());
    for (_, one, other) in near {
        if !paired_old.contains(&one) && !paired_new.contains(&other) {
            paired_old.push(one);
            paired_new.push(other);
            pairs.push((Some(one), Some(other)));
        }
    }
    pairs.extend(old.iter().filter(|one| !paired_old.contains(one)).map(|one| (Some(*one), None)));
    pairs.extend(new.iter().filter(|other| !paired_new.contains(other)).map(|other| (None, Some(*other))));
    pairs
}

/// What differs between two years, by body and day.
#[must_use]
pub fn between(before: &[PublishedMeeting], after: &[PublishedMeeting]) -> Vec<Change> {
    let mut of_body: BTreeMap<&str, (Vec<&PublishedMeeting>, Vec<&PublishedMeeting>)> = BTreeMap::new();
    before.iter().for_each(|one| of_body.entry(&one.body).or_default().0.push(one));
    after.iter().for_each(|one| of_body.entry(&one.body).or_default().1.push(one));
    let mut changes = Vec::new();
    for (old, new) in of_body.values() {
        let dates = |list: &[&PublishedMeeting]| list.iter().map(|one| one.date).collect::<Vec<_>>();
        let of_one = pairs(&dates(old), &dates(new)).into_iter().filter_map(|pair| match pair {
            (Some(one), Some(other)) if old[one] == new[other] => None,
            (Some(one), Some(other)) => Some(Change::Moved(old[one].clone(), new[other].clone())),
            (Some(one), None) => Some(Change::Dropped(old[one].clone())),
            (None, Some(other)) => Some(Change::Added(new[other].clone())),
            (None, None) => None,
        });
        let mut of_one: Vec<Change> = of_one.collect();
        of_one.sort_by_key(|change| change.meeting().date);
        changes.extend(of_one);
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(body: &str, date: &str, place: &str) -> PublishedMeeting {
        let date = date.parse().unwrap();
        PublishedMeeting { body: body.into(), name: body.into(), date, from: 780, to: 1020, place: Some(place.into()) }
    }

    #[test]
    fn a_meeting_that_moves_a_week_is_one_meeting() {
        let before = [meeting("a", "2027-02-15", "Timrå"), meeting("a", "2027-05-03", "Timrå")];
        let after = [
            meeting("a", "2027-02-22", "Timrå"),
            meeting("a", "2027-05-03", "Timrå"),
            meeting("a", "2027-11-18", "Timrå"),
        ];
        let changes = between(&before, &after);
        assert_eq!(changes, [Change::Moved(before[0].clone(), after[0].clone()), Change::Added(after[2].clone())]);
        assert_eq!(between(&after, &before).len(), 2);
        assert_eq!(between(&after, &after), []);
    }

    #[test]
    fn another_town_is_a_difference_and_another_body_no_pair() {
        let before = [meeting("a", "2027-02-15", "Timrå")];
        assert_eq!(between(&before, &[meeting("a", "2027-02-15", "Ånge")]).len(), 1);
        let other = between(&before, &[meeting("b", "2027-02-15", "Timrå")]);
        assert!(matches!(&other[..], [Change::Dropped(_), Change::Added(_)]), "{other:?}");
    }
}

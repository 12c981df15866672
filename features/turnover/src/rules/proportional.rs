//! Proportional elections: how many who demand one are enough, and how seats are shared out between groups of voters.
//!
//! Source: lag (2022:629) om proportionella val i kommuner och regioner, which took the formulas over from lag (1992:339). Read in
//! second-hand accounts, not in the act itself: pages say *ej verifierad*. Forums of collaboration are no committees under the
//! Local Government Act; for them it is an aid, never a rule. Never draws a lot: it says between whom one must be drawn.

/// Voters who stand behind the same list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// How many votes its list got, at least 1.
    pub votes: u32,
}

/// A comparison number (jämförelsetal): votes divided by seats already won plus one. Kept as a fraction, so that equal ones are
/// equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Votes of the group.
    pub votes: u32,
    /// Seats it has won, plus one.
    pub divisor: u32,
}

impl Comparison {
    /// Compares two fractions without rounding.
    fn exceeds(self, other: Self) -> bool {
        u64::from(self.votes) * u64::from(other.divisor) > u64::from(other.votes) * u64::from(self.divisor)
    }

    fn equals(self, other: Self) -> bool {
        !self.exceeds(other) && !other.exceeds(self)
    }
}

/// One seat and who won it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Won {
    /// Place of the group in the list given.
    pub group: usize,
    /// With which comparison number, the largest of those left.
    pub with: Comparison,
}

/// Seats for which a lot must be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Places of the groups with the same largest comparison number; more than there are seats left.
    pub between: Vec<usize>,
    /// How many seats are drawn for.
    pub seats: u32,
}

/// How seats fall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// Seat by seat, the first won first. Equal comparison numbers with seats enough for all stand in the order of the list.
    pub won: Vec<Won>,
    /// What is left to the lot, at the end.
    pub lot: Option<Lot>,
}

impl Distribution {
    /// Seats a group has won, without those that a lot decides.
    #[must_use]
    pub fn seats_of(&self, group: usize) -> usize {
        self.won.iter().filter(|won| won.group == group).count()
    }
}

/// How many voters must demand a proportional election: voters divided by seats plus one, rounded up.
///
/// ```
/// use turnover::rules::proportional::demanding;
/// assert_eq!(demanding(71, 7), 9); // 71 / 8 = 8.9
/// assert_eq!(demanding(8, 1), 4);
/// ```
#[must_use]
pub const fn demanding(voters: u32, seats: u32) -> u32 {
    voters.div_ceil(seats.saturating_add(1))
}

/// Shares seats out: each goes to the group with the largest comparison number (the method of d'Hondt).
#[must_use]
pub fn distribute(groups: &[Group], seats: u32) -> Distribution {
    let mut won: Vec<Won> = Vec::new();
    let mut left = seats;
    while left > 0 {
        let number = |group: usize| {
            let has = won.iter().filter(|won| won.group == group).count();
            Comparison { votes: groups[group].votes, divisor: u32::try_from(has).unwrap_or(u32::MAX - 1) + 1 }
        };
        let best = (0..groups.len()).map(&number).reduce(|best, one| if one.exceeds(best) { one } else { best });
        let Some(best) = best.filter(|best| best.votes > 0) else { break };
        let tied: Vec<usize> = (0..groups.len()).filter(|group| number(*group).equals(best)).collect();
        let enough = u32::try_from(tied.len()).is_ok_and(|tied| tied <= left);
        if !enough {
            return Distribution { won, lot: Some(Lot { between: tied, seats: left }) };
        }
        let next: Vec<Won> = tied.into_iter().map(|group| Won { group, with: number(group) }).collect();
        left -= u32::try_from(next.len()).unwrap_or(left);
        won.extend(next);
    }
    Distribution { won, lot: None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn groups(votes: &[u32]) -> Vec<Group> {
        votes.iter().enumerate().map(|(at, votes)| Group { name: format!("grupp {at}"), votes: *votes }).collect()
    }

    fn seats(votes: &[u32], seats: u32) -> Vec<usize> {
        let groups = groups(votes);
        let distribution = distribute(&groups, seats);
        (0..groups.len()).map(|group| distribution.seats_of(group)).collect()
    }

    #[test]
    fn the_assembly_shares_seven_seats_out() {
        // Two blocs of a regional assembly of 71.
        assert_eq!(seats(&[38, 33], 7), [4, 3]);
        assert_eq!(seats(&[24, 14, 9, 9, 6, 5, 4], 7), [3, 2, 1, 1, 0, 0, 0]);
    }

    #[test]
    fn equal_numbers_with_too_few_seats_are_left_to_the_lot() {
        let groups = groups(&[10, 10, 5]);
        let told = distribute(&groups, 3);
        assert_eq!(told.won.iter().map(|won| won.group).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(told.lot, Some(Lot { between: vec![0, 1, 2], seats: 1 }));
    }

    #[test]
    fn without_voters_nobody_wins() {
        assert_eq!(distribute(&[], 3), Distribution { won: Vec::new(), lot: None });
        assert_eq!(distribute(&groups(&[0]), 3), Distribution { won: Vec::new(), lot: None });
    }

    proptest! {
        #[test]
        fn every_seat_is_won_or_left_to_the_lot(votes in prop::collection::vec(1_u32..200, 1..8), number in 0_u32..60) {
            let told = distribute(&groups(&votes), number);
            let lot = told.lot.as_ref().map_or(0, |lot| lot.seats);
            prop_assert_eq!(u32::try_from(told.won.len()).unwrap() + lot, number);
        }

        /// What defines the method: no group could give a seat up to another with a larger claim to it.
        #[test]
        fn no_other_group_has_a_larger_claim(votes in prop::collection::vec(1_u32..200, 2..8), number in 1_u32..40) {
            let groups = groups(&votes);
            let told = distribute(&groups, number);
            let last = |group: usize| told.won.iter().rev().find(|won| won.group == group).map(|won| won.with);
            for (one, other) in (0..groups.len()).flat_map(|one| (0..groups.len()).map(move |other| (one, other))) {
                let next = u32::try_from(told.seats_of(other)).unwrap() + 1;
                let claim = Comparison { votes: groups[other].votes, divisor: next };
                prop_assert!(last(one).is_none_or(|last| !claim.exceeds(last)));
            }
        }

        #[test]
        fn who_alone_has_more_than_half_wins_at_least_half_of_an_even_number(
            votes in prop::collection::vec(1_u32..50, 1..6), half in 1_u32..10,
        ) {
            let rest: u32 = votes.iter().sum();
            let all: Vec<u32> = std::iter::once(rest + 1).chain(votes).collect();
            let told = distribute(&groups(&all), half * 2);
            let lot = told.lot.as_ref().map_or(0, |lot| lot.seats as usize);
            prop_assert!(told.seats_of(0) + lot >= half as usize);
        }
    }
}

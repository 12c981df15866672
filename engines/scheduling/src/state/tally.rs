//! When and where a meeting is, and what it comes to.

use crate::number;

/// When and where a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    /// Counted from 1 January, 0 to 1,097: three years are the longest.
    pub(crate) day: u16,
    /// The block it begins in, 0 to 3.
    pub(crate) start: u8,
    /// By its place in the instance, −1 is online.
    pub(crate) place: i16,
}

impl Slot {
    /// On a day, from a block on, at a place.
    pub(crate) fn at(day: usize, start: usize, place: i32) -> Self {
        Self { day: number::day(day), start: number::block(start), place: number::place(place) }
    }
}

/// What is wrong, and what it costs: rules that are broken, and the cost of the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Rules that are broken.
    pub(crate) hard: i64,
    /// The cost, C1 to C8.
    pub(crate) soft: i64,
}

impl Tally {
    /// As one number, with so much for each rule that is broken.
    /// What the search compares with its limit: `each` is `solve::BROKEN` or `place::BROKEN`.
    pub(crate) const fn weighed(self, each: i64) -> i64 {
        self.soft + each * self.hard
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.hard += other.hard;
        self.soft += other.soft;
    }
}

impl std::ops::Sub for Tally {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { hard: self.hard - other.hard, soft: self.soft - other.soft }
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { hard: self.hard + other.hard, soft: self.soft + other.soft }
    }
}

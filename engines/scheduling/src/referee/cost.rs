//! What a plan costs, by what it is paid for.
//!
//! Eight parts, C1 to C8, each a sum of whole units of the weights. The reference checker writes C4 and C5 as one; here they are apart, so that a page can
//! tell what absence costs.

use serde::{Deserialize, Serialize};

/// What a plan costs. Whole units of the weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// C2: meetings more or fewer than wanted.
    pub count: i64,
    /// C5: weekdays, times of day and days that are better left alone.
    pub slot: i64,
    /// C4: members who are away.
    pub absence: i64,
    /// C1: meetings nearer or farther from each other than is best.
    pub spacing: i64,
    /// C6: places.
    pub place: i64,
    /// C3: journeys.
    pub travel: i64,
    /// C7: weeks in which somebody has too many.
    pub load: i64,
    /// C8: what differs from the plan in force.
    pub moved: i64,
}

/// A part of the cost, by the name that the reference checker gives it.
pub type Component = (&'static str, i64);

impl Cost {
    /// All of it.
    #[must_use]
    pub const fn total(&self) -> i64 {
        self.count + self.slot + self.absence + self.spacing + self.place + self.travel + self.load + self.moved
    }

    /// By component, under the names of the reference checker; slot and absence are one there.
    #[must_use]
    pub const fn components(&self) -> [Component; 7] {
        [
            ("count", self.count),
            ("slot+absence", self.slot + self.absence),
            ("spacing", self.spacing),
            ("place", self.place),
            ("travel", self.travel),
            ("load", self.load),
            ("moved", self.moved),
        ]
    }
}

impl std::ops::AddAssign for Cost {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.slot += other.slot;
        self.absence += other.absence;
        self.spacing += other.spacing;
        self.place += other.place;
        self.travel += other.travel;
        self.load += other.load;
        self.moved += other.moved;
    }
}

/// What one plan costs more than another, part by part: parts may be below 0.
impl std::ops::Sub for Cost {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            count: self.count - other.count,
            slot: self.slot - other.slot,
            absence: self.absence - other.absence,
            spacing: self.spacing - other.spacing,
            place: self.place - other.place,
            travel: self.travel - other.travel,
            load: self.load - other.load,
            moved: self.moved - other.moved,
        }
    }
}

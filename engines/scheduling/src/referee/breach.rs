//! Hard rules that are broken.
//!
//! Every breach counts as one, whatever it is about: so the search and the referee can be held against each other by number. What a page says of them
//! is its own business.

use super::day::Why;
use crate::instance::{BodyIndex, Day, PersonIndex};

/// A hard rule that a plan breaks, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Breach {
    /// Two meetings of a body have one number.
    Twice {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
    },
    /// The meetings of a body are not numbered from 0 without gaps.
    Numbers {
        /// The body.
        body: BodyIndex,
    },
    /// A body meets too seldom or too often.
    Count {
        /// The body.
        body: BodyIndex,
        /// How often it meets.
        count: usize,
    },
    /// A meeting whose date somebody else has set is not there.
    FixedMissing {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
    },
    /// A meeting whose date somebody else has set stands elsewhere.
    FixedMoved {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
    },
    /// A day that the year does not have.
    NoSuchDay {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
        /// The day.
        day: Day,
    },
    /// A day or a time on which the body cannot meet.
    Day {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
        /// The day.
        day: Day,
        /// Why not.
        why: Why,
    },
    /// Too near to the meeting before, or too far from it.
    Gap {
        /// The body.
        body: BodyIndex,
        /// The number of the later one.
        k: usize,
        /// Effective days between them.
        gap: i64,
    },
    /// A place in which the body does not meet.
    Place {
        /// The body.
        body: BodyIndex,
        /// The number.
        k: usize,
        /// The place.
        place: i32,
    },
    /// At the same place twice running, where places take turns.
    HostAgain {
        /// The body.
        body: BodyIndex,
        /// The number of the later one.
        k: usize,
    },
    /// More often at one place than it may be.
    HostTooOften {
        /// The body.
        body: BodyIndex,
        /// The number of the one too many.
        k: usize,
        /// The place.
        place: i32,
    },
    /// Too many meetings online.
    TooFewPhysical {
        /// The body.
        body: BodyIndex,
        /// How many are not.
        physical: usize,
    },
    /// Somebody is to be at two meetings at a time.
    DoubleBooked {
        /// Who.
        person: PersonIndex,
        /// When.
        day: Day,
    },
    /// Somebody is to be in two places on a day.
    TwoPlaces {
        /// Who.
        person: PersonIndex,
        /// When.
        day: Day,
    },
    /// Somebody has more than two meetings on a day.
    ThreeMeetings {
        /// Who.
        person: PersonIndex,
        /// When.
        day: Day,
    },
    /// Not one meeting of the child for each of the parent.
    LinkCount {
        /// The link, by its place in the instance.
        link: usize,
    },
    /// No meeting of the child in time before one of the parent.
    LinkDay {
        /// The link, by its place in the instance.
        link: usize,
        /// The parent's meeting.
        k: usize,
    },
}

/// The hard rules of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// How many meetings.
    H1,
    /// Days and times that are open.
    H2,
    /// Spacing.
    H3,
    /// Who must be able to attend.
    H4,
    /// Nobody at two meetings at a time.
    H5,
    /// Nobody in two places on a day.
    H6,
    /// Nobody at three meetings on a day.
    H7,
    /// What comes before what.
    H8,
    /// Places.
    H9,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 9] =
        [Self::H1, Self::H2, Self::H3, Self::H4, Self::H5, Self::H6, Self::H7, Self::H8, Self::H9];

    /// Its name in the model, `H1` to `H9`: as it is printed and kept.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::H4 => "H4",
            Self::H5 => "H5",
            Self::H6 => "H6",
            Self::H7 => "H7",
            Self::H8 => "H8",
            Self::H9 => "H9",
        }
    }

    /// From the name.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.word() == word)
    }
}

impl Breach {
    /// The rule that is broken.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Twice { .. } | Self::Numbers { .. } | Self::Count { .. } => Rule::H1,
            Self::FixedMissing { .. } | Self::FixedMoved { .. } | Self::NoSuchDay { .. } => Rule::H2,
            Self::Day { why, .. } => why.rule(),
            Self::Gap { .. } => Rule::H3,
            Self::Place { .. } | Self::HostAgain { .. } | Self::HostTooOften { .. } | Self::TooFewPhysical { .. } => {
                Rule::H9
            }
            Self::DoubleBooked { .. } => Rule::H5,
            Self::TwoPlaces { .. } => Rule::H6,
            Self::ThreeMeetings { .. } => Rule::H7,
            Self::LinkCount { .. } | Self::LinkDay { .. } => Rule::H8,
        }
    }
}

//! How much each wish weighs: seven named dials, each from 0 to 4. Policy, not truth: saved with every plan and shown to whoever reads it.

use scheduling::instance::Weights;
use serde::{Deserialize, Serialize};

use crate::model::Letter;

/// Seven dials, each 0 (does not matter) to 4 (matters very much).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dials {
    /// Short journeys.
    pub travel: u8,
    /// Meetings in a room.
    pub room: u8,
    /// The right number of meetings.
    pub count: u8,
    /// Even spacing.
    pub spacing: u8,
    /// That everyone can come.
    pub present: u8,
    /// Calm weeks.
    pub calm: u8,
    /// Days that are published already stay.
    pub stay: u8,
}

impl Default for Dials {
    /// What a plan begins with.
    fn default() -> Self {
        Self { travel: 3, room: 2, count: 4, spacing: 2, present: 3, calm: 2, stay: 2 }
    }
}

/// The highest a dial goes.
pub const HIGHEST: u8 = 4;

impl Dials {
    /// The names of the dials in forms and files, in the order of pages.
    pub const NAMES: [&str; 7] = ["resor", "pa_plats", "antal", "mellanrum", "narvaro", "lugn", "ligger_kvar"];

    /// The dials in the order of [`NAMES`](Self::NAMES).
    #[must_use]
    pub const fn values(&self) -> [u8; 7] {
        [self.travel, self.room, self.count, self.spacing, self.present, self.calm, self.stay]
    }

    /// From values in the order of [`NAMES`](Self::NAMES); each at most [`HIGHEST`].
    #[must_use]
    pub fn of(values: [u8; 7]) -> Self {
        let [travel, room, count, spacing, present, calm, stay] = values.map(|value| value.min(HIGHEST));
        Self { travel, room, count, spacing, present, calm, stay }
    }

    /// The dials of an alternative: A as they are set, B with journeys above all, C with rooms above all.
    #[must_use]
    pub fn of_letter(self, letter: Letter) -> Self {
        match letter {
            Letter::A => self,
            Letter::B => Self { travel: HIGHEST, room: self.room.min(1), ..self },
            Letter::C => Self { room: HIGHEST, travel: self.travel.min(1), ..self },
        }
    }

    /// The weights of the model. With the dials as they begin they are those of the specification's instances, but that a meeting too few
    /// weighs more: there a forum of thirty loses a meeting because staying at home is cheaper.
    #[must_use]
    pub fn weights(&self) -> Weights {
        let at = |dial: u8, steps: [i64; 5]| steps[usize::from(dial.min(HIGHEST))];
        Weights {
            count: at(self.count, [10, 30, 60, 120, 400]),
            travel_per_hour: at(self.travel, [0, 1, 2, 4, 8]),
            absent_ordinary: at(self.present, [0, 2, 5, 10, 20]),
            absent_invited: at(self.present, [0, 1, 1, 2, 4]),
            load: at(self.calm, [0, 3, 6, 12, 24]),
            load_cap: 6,
            slot: SLOT.map(|row| row.to_vec()).to_vec(),
            move_day: at(self.stay, [0, 30, 60, 120, 240]),
            move_start: at(self.stay, [0, 8, 15, 30, 60]),
            move_place: at(self.stay, [0, 10, 20, 40, 80]),
        }
    }

    /// What a meeting online costs.
    #[must_use]
    pub fn online(&self) -> i64 {
        [0, 20, 40, 80, 160][usize::from(self.room.min(HIGHEST))]
    }

    /// What a day off the best spacing costs.
    #[must_use]
    pub fn gap(&self) -> i64 {
        [0, 1, 3, 6, 12][usize::from(self.spacing.min(HIGHEST))]
    }
}

/// What a weekday (row, Monday first) and a time to begin (column) costs: late afternoons and Friday afternoons are liked less, and
/// Mondays at eight.
const SLOT: [[i64; 4]; 5] = [[3, 0, 0, 6], [0, 0, 0, 4], [0, 0, 0, 4], [0, 0, 0, 4], [2, 0, 6, 15]];

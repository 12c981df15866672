//! A year to be planned: days, people, bodies with what their charters ask for, and how much each wish weighs.
//!
//! The shape is that of the instance files (`radslag-yearwheel-1`): whole numbers only, things named by their place in a list, days
//! counted from 1 January. Read it with any JSON reader, then ask [`Instance::faults`] before anything else: every other part of
//! this engine takes a sound instance for granted.

mod faults;
mod wire;

pub use faults::{Expected, Fault};

use serde::{Deserialize, Serialize};

use crate::plan::Plan;

/// The word that an instance file begins with.
pub const FORMAT: &str = "radslag-yearwheel-1";
/// Blocks of a day: 08–10, 10–12, 13–15, 15–17.
pub const BLOCKS: usize = 4;
/// Online, where a place is asked for.
pub const ONLINE: i32 = -1;

/// A day of the year, counted from 1 January.
pub type Day = usize;
/// A block of the day, counted from the first.
pub type Block = usize;
/// The place of a body in [`Instance::bodies`].
pub type BodyIndex = usize;
/// The place of a person in [`Instance::people`].
pub type PersonIndex = usize;

/// A year to be planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instance {
    /// [`FORMAT`].
    pub format: String,
    /// What it is called.
    pub name: String,
    /// The year.
    pub year: i16,
    /// The blocks of a day, each from and to in minutes after midnight.
    pub blocks: Vec<[u16; 2]>,
    /// The days.
    pub calendar: Calendar,
    /// Names of the places.
    pub places: Vec<String>,
    /// Minutes one way, from the place of the row to that of the column.
    pub travel_minutes: Vec<Vec<i64>>,
    /// The people.
    #[serde(rename = "persons")]
    pub people: Vec<Person>,
    /// Days that are closed to some bodies, or cost something.
    pub calendars: Vec<Closing>,
    /// The bodies.
    pub bodies: Vec<Body>,
    /// Which meetings come before which.
    pub links: Vec<Link>,
    /// The plan in force, when this is planning anew.
    pub plan: Option<Plan>,
    /// How much each wish weighs.
    pub weights: Weights,
}

/// The days of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// How many they are.
    #[serde(rename = "n_days")]
    pub days: usize,
    /// The first of them, as a civil date.
    pub first: jiff::civil::Date,
    /// Of each day its weekday, 0 for Monday.
    pub weekday: Vec<u8>,
    /// Of each day its week, counted from the first.
    pub week: Vec<u8>,
    /// Of each day whether it is a working day: no weekend, holiday, summer or Christmas.
    #[serde(with = "wire::truths")]
    pub open: Vec<bool>,
    /// Of each day its number when closed periods are left out, so that "every sixth week" jumps over July. Grows with every open day.
    #[serde(rename = "eff")]
    pub effective: Vec<i64>,
}

/// Somebody who sits in bodies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The organisation she represents.
    pub org: String,
    /// The place she travels from.
    pub home: usize,
    /// Whether she is elected.
    #[serde(rename = "pol", with = "wire::truth")]
    pub elected: bool,
    /// When she is away.
    #[serde(rename = "un")]
    pub away: Vec<Away>,
}

/// Days on which somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(Day, Day, u8)", into = "(Day, Day, u8)")]
pub struct Away {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// The blocks, the first in the lowest bit.
    pub blocks: u8,
}

/// Days that are closed to some bodies, or cost something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// What it is called.
    pub name: String,
    /// Days on which nobody of these bodies meets.
    pub blocked: Vec<Day>,
    /// Days on which meeting costs something, with what it costs.
    pub soft: Vec<(Day, i64)>,
}

/// What somebody is in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Chair or secretary: without her there is no meeting.
    #[serde(rename = "K")]
    Key,
    /// Ordinary member.
    #[serde(rename = "O")]
    Ordinary,
    /// Invited: neither conflict nor journey counts.
    #[serde(rename = "I")]
    Invited,
}

impl Role {
    /// Whether her presence counts: key people and ordinary members.
    #[must_use]
    pub const fn is_hard(self) -> bool {
        !matches!(self, Self::Invited)
    }
}

/// A body and what its charter and its habits ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name.
    pub name: String,
    /// Its kind: political, official, project, external.
    pub kind: String,
    /// The region it belongs to, by number; −1 for none.
    pub region: i64,
    /// Its members, by place in [`Instance::people`].
    pub members: Vec<(PersonIndex, Role)>,
    /// Fewest meetings in the year.
    /// H1. 0 for a body that need not meet.
    pub n_min: usize,
    /// Most meetings.
    /// H1. At most 366.
    pub n_max: usize,
    /// How many it wants.
    /// C2; may lie outside what it may have.
    pub n_target: usize,
    /// How many blocks a meeting takes: 1, 2 or 4.
    /// Three is allowed too; the model has no use for it.
    pub dur: usize,
    /// Blocks it may begin in.
    /// H2. What would end after the last block is a fault.
    pub starts: Vec<Block>,
    /// Weekdays it may meet on, 0 for Monday.
    /// H2. Each has a row in [`Weights::slot`].
    pub weekdays: Vec<u8>,
    /// First and last day it may meet.
    /// H2. The last may lie beyond the year.
    pub window: [Day; 2],
    /// Fewest effective days between two meetings.
    /// H3. 0 lets two meetings be on one day, which weakens the lower bound.
    pub gap_min: i64,
    /// The best number of effective days between two meetings.
    /// C1. At most 100,000.
    pub gap_ideal: i64,
    /// How far from it costs nothing.
    /// C1, to both sides.
    pub gap_tol: i64,
    /// Most effective days between two meetings.
    /// H3. A large number for a body that may pause.
    pub gap_max: i64,
    /// Effective number of the last meeting of the year before (0 or less); `None` when that does not matter.
    /// H3 and C1 of the first meeting.
    pub prev_eff: Option<i64>,
    /// Places it may meet in; [`ONLINE`] is one.
    /// H9. Each once, in the order of [`Body::place_cost`].
    pub places: Vec<i32>,
    /// Fewest meetings at a place, the others may be online.
    /// H9.
    pub min_physical: usize,
    /// Most meetings at one place.
    /// H9. Online is no place in this.
    pub host_max: usize,
    /// Whether no place is met in twice running.
    /// H9. A meeting online in between begins a new turn.
    #[serde(with = "wire::truth")]
    pub rotate: bool,
    /// What a meeting at each of [`Body::places`] costs.
    /// C6.
    pub place_cost: Vec<i64>,
    /// Fewest members whose presence counts who must be able to attend.
    /// H4. Absences only: whoever is at another meeting is H5's.
    pub quorum: usize,
    /// What a day off the best spacing costs.
    /// C1, beyond [`Body::gap_tol`].
    pub w_gap: i64,
    /// Which of [`Instance::calendars`] it keeps.
    /// H2 for their closed days, C5 for the dear ones.
    pub cals: Vec<usize>,
    /// Meetings whose date somebody else has set.
    /// H2. Each number once; their days must be open to the body like any other.
    pub fixed: Vec<Fixed>,
}

impl Body {
    /// The members whose presence counts.
    pub fn hard_members(&self) -> impl Iterator<Item = PersonIndex> + '_ {
        self.members.iter().filter(|(_, role)| role.is_hard()).map(|(person, _)| *person)
    }
}

/// A meeting whose date somebody else has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// Which meeting of the year, the first is 0.
    pub k: usize,
    /// Its day.
    pub day: Day,
    /// The block it begins in.
    pub start: Block,
    /// Its place.
    pub place: i32,
}

/// That a body meets before another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The body that is prepared for.
    pub parent: BodyIndex,
    /// The body that meets before it.
    pub child: BodyIndex,
    /// Which meetings belong together.
    pub mode: Mode,
    /// Fewest calendar days before; on the same day the child ends before the parent begins.
    pub lo: i64,
    /// Most calendar days before.
    pub hi: i64,
}

/// Which meetings of two bodies belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The child's first before the parent's first, and so on; as many of both.
    Indexed,
    /// Before each of the parent's some one of the child's.
    Exists,
}

/// How much each wish weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// A meeting more or fewer than wanted.
    /// C2.
    pub count: i64,
    /// An hour of travel.
    /// C3, there and back, rounded to whole units for each journey.
    pub travel_per_hour: i64,
    /// An ordinary member who is away.
    /// C4, for each meeting.
    #[serde(rename = "absent_O")]
    pub absent_ordinary: i64,
    /// Somebody invited who is away.
    /// C4; invited people count in nothing else.
    #[serde(rename = "absent_I")]
    pub absent_invited: i64,
    /// A block more than [`Weights::load_cap`] in somebody's week.
    /// C7.
    pub load: i64,
    /// Blocks in a week that nobody minds.
    pub load_cap: i64,
    /// What a weekday (row) and a block to begin in (column) costs.
    /// C5. Five rows or seven, four columns.
    pub slot: Vec<Vec<i64>>,
    /// A meeting on another day than in the plan in force, or dropped.
    /// C8, as the two that follow; nothing without a plan in force.
    pub move_day: i64,
    /// A meeting at another time of its day.
    pub move_start: i64,
    /// A meeting at another place.
    pub move_place: i64,
}

impl Instance {
    /// Everything in it that cannot be meant, in the order of the file, the first thousand; empty when it is sound.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        faults::faults(self)
    }

    /// What a round trip between two places costs: twice the way, rounded to whole units.
    ///
    /// ```
    /// # use radslag_scheduling::instance::round_trip_cost;
    /// assert_eq!(round_trip_cost(50, 4), 7); // 100 minutes at 4 an hour: 6.7
    /// ```
    #[must_use]
    pub fn trip_cost(&self, home: usize, place: usize) -> i64 {
        round_trip_cost(self.travel_minutes[home][place], self.weights.travel_per_hour)
    }
}

/// What a round trip of so many minutes one way costs.
#[must_use]
pub const fn round_trip_cost(minutes: i64, per_hour: i64) -> i64 {
    (2 * minutes * per_hour + 30).div_euclid(60)
}

/// The blocks a meeting takes, the first of the day in the lowest bit. `dur` is 1 to 4; a start that no day has takes none.
#[must_use]
pub const fn blocks_of(start: Block, dur: usize) -> u8 {
    if start < 8 { (u8::MAX >> (8 - dur)) << start } else { 0 }
}

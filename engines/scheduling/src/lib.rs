//! Plans the year of many bodies at once.
//!
//! An [`instance::Instance`] says what days there are, who sits where, and what each charter asks for; a [`plan::Plan`] says who meets
//! when and where. The [`referee`] holds one against the other and answers with every rule that is broken and what the plan costs;
//! [`solve()`] looks for a plan that breaks none and costs little.
//!
//! Pure: instance in, plan out. No clock, no files; chance only from a seed.
//!
//! ```
//! use radslag_scheduling::{Effort, Instance, solve, solve::Go, verdict};
//!
//! # fn year(instance: &Instance) {
//! assert!(instance.faults().is_empty(), "asked before anything else");
//! let solved = solve(instance, Effort { seed: 1, moves: 100_000 }, |_| Go::On);
//! let verdict = verdict(instance, &solved.plan);
//! assert_eq!(verdict.cost.total(), solved.cost);
//! # }
//! ```
//!
//! # The model
//!
//! Days are counted from 1 January, and once more without the closed periods ([`instance::Calendar::effective`]), so that "every
//! sixth week" jumps over July. A day has four blocks of two hours; a meeting takes one, two or four in a row.
//!
//! What must hold (the referee's [`referee::Rule`]):
//! * H1 a body meets as often as it may; H2 on days and at times that are open to it; H3 not too soon after the last time and not
//!   too late; H4 with its chair and secretary and enough of its members
//! * H5 nobody is at two meetings at a time; H6 nobody in two places on a day; H7 nobody at three meetings on a day
//! * H8 what prepares for another comes in time before it; H9 places are its own, take turns where they must, and are not all online
//!
//! What costs (the referee's [`referee::Cost`]): C1 uneven spacing, C2 a meeting more or fewer than wanted, C3 journeys, where two
//! meetings in one place on one day cost one, C4 members who are away, C5 weekdays and times, C6 places, C7 weeks with too much in
//! them, C8 what differs from the plan in force.
//!
//! Everything is a whole number. A plan of the referee's is compared with nothing but its own sum, so that weights are policy and
//! belong to whoever plans.
//!
//! In reading order:
//! * [`instance`] – a year to be planned
//! * [`plan`] – a year that is
//! * [`referee`] – whether the one keeps to the other, and what it costs
//! * [`mod@solve`] – looking for a good one
//! * [`mod@costs`] – what each part of it is paid for, and where else a meeting could be
//! * [`mod@bound`] – what no plan costs less than
//! * [`mod@explain`] – why there is no plan
//! * [`mod@replan`] – a plan in force, when something has changed

pub mod bound;
mod chance;
pub mod costs;
pub mod explain;
mod ground;
pub mod instance;
mod number;
mod part;
pub mod plan;
pub mod referee;
pub mod replan;
pub mod solve;
mod state;
#[cfg(test)]
mod tests;

pub use bound::{Bound, bound};
pub use costs::{Choice, Costs, choices_for, costs};
pub use explain::{Explained, explain};
pub use instance::Instance;
pub use plan::{Meeting, Plan};
pub use referee::{Cost, Verdict, verdict};
pub use replan::replan;
pub use solve::{Effort, Solved, solve};

//! Charters that check themselves.
//!
//! A body's rules of procedure are data: [`rule::RuleKind`] is a closed set of rule types with typed parameters.
//! [`findings`] holds them against the [`facts::Facts`] of a day and answers with sentences to be made, never with a bare `bool`.
//!
//! Pure: charter + facts + day in, findings out. No clock, no database, no language of the user.
//!
//! ```
//! use kernel::{Date, Period, id::Id};
//! use radslag_charter::{Parameters, facts::Facts, findings, finding::Level, rule::*};
//!
//! let twice_a_year = Rule {
//!     id: Id::named("2 §"),
//!     kind: RuleKind::Exactly { count: 2 },
//!     severity: Severity::Must,
//!     source: Source::default(),
//!     period: Period::ALWAYS,
//! };
//! let version = Version { id: Id::named("2023"), period: Period::ALWAYS, title: "Arbetsordning".into(), rules: vec![twice_a_year] };
//! let charter = Charter { versions: vec![version] };
//! let told = findings(&charter, &Facts::default(), Date::constant(2026, 11, 24), &Parameters::default());
//! assert_eq!(told[0].text, "charter-cadence-no-meetings");
//! assert_eq!(told[0].level, Level::Unknown);
//! ```
//!
//! # The way of thought
//!
//! *A charter is read as it is meant.* Rule types come from charters that bodies have written, with the names that secretaries use, and
//! not from a language of rules. What no body has written has no type; what two bodies write differently has two.
//!
//! *What is not known is said.* A group without members, a party whose side nobody has noted, a year without meetings: the answer is
//! [`Level::Unknown`](finding::Level::Unknown) with what is missing, never *breach* and never silence.
//!
//! *A finding is for somebody to act on.* So vacancies of a rule are one finding, a coming term is one, and a hand-over of the chair that
//! is in sight stands in place of the sentence that all is well. What somebody has accepted keeps its level and says who and why.
//!
//! *The same question has the same answer.* The order in which facts come never shows, no floating-point number is used, and
//! between two [`edges`] nothing changes. Therefore findings can be kept, compared with those of another day, and counted again.
//!
//! In reading order:
//! * [`rule`] – charters, versions, rules and where they come from
//! * [`facts`] – what is known about a body: seats, people in them, meetings, groups, sides
//! * [`finding`] – what a check answers
//! * [`parameters`] – how far ahead a check looks, and when nobody meets
//! * [`check`] – the check itself, on one day and through the years
//! * [`mod@rotation`] – whose turn it is to chair
//! * [`stated`] – what a charter states without facts: how often, who convenes
//! * [`mod@faults`] – what is wrong with a charter or its facts as written
//! * [`words`] – a rule in words
//! * [`reading`] – Swedish text to proposals

mod chair;
pub mod check;
mod composition;
mod day;
pub mod facts;
mod family;
pub mod faults;
pub mod finding;
mod frame;
mod index;
mod mandates;
mod meetings;
mod pairing;
pub mod parameters;
pub mod reading;
pub mod rotation;
pub mod rule;
mod seating;
pub mod stated;
mod turns;
mod verdict;
pub mod words;

pub use check::{edges, findings, history};
pub use family::Family;
pub use faults::{Fault, Place, fact_faults, faults, pair_faults};
pub use parameters::{ClosedPeriod, Parameters};
pub use rotation::{Holder, Turn, rotation};
pub use stated::{Bounds, Convening, How, cadence_on, conveners_on, in_force};
pub use words::rule_text;

/// The Swedish sentences of this engine, as a Fluent resource; every key begins with `charter-`.
pub const TEXT_SV: &str = include_str!("../text/sv.ftl");
/// The English sentences.
pub const TEXT_EN: &str = include_str!("../text/en.ftl");

#[cfg(test)]
mod tests;

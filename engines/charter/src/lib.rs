//! Charters that check themselves.
//!
//! A body's rules of procedure are data: [`rule::RuleKind`] is a closed set of rule types with typed parameters.
//! [`findings`] holds them against the [`facts::Facts`] of a day and answers with sentences to be made, never with a bare `bool`.
//!
//! Pure: charter + facts + day in, findings out. No clock, no database, no language of the user.
//!
//! In reading order:
//! * [`rule`] – charters, versions, rules and where they come from
//! * [`facts`] – what is known about a body: seats, people in them, meetings, groups, sides
//! * [`finding`] – what a check answers

pub mod facts;
pub mod finding;
pub mod rule;

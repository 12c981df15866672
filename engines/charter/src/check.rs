//! Holds a charter against the facts of a day.

use kernel::Date;

use crate::{
    facts::Facts,
    finding::{DatedFinding, Finding},
    parameters::Parameters,
    rule::Charter,
};

/// Everything there is to say about a body on a day, worst first, then in charter order.
#[must_use]
pub fn findings(_charter: &Charter, _facts: &Facts, _on: Date, _parameters: &Parameters) -> Vec<Finding> {
    Vec::new()
}

/// The days on which the findings change, in order. Between two of them the findings are equal.
#[must_use]
pub fn edges(_charter: &Charter, _facts: &Facts, _parameters: &Parameters) -> Vec<Date> {
    Vec::new()
}

/// All findings from 1990-01-01 to 2100-12-31 (or as long as the body exists), each with the days it holds.
#[must_use]
pub fn history(_charter: &Charter, _facts: &Facts, _parameters: &Parameters) -> Vec<DatedFinding> {
    Vec::new()
}

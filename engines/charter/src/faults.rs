//! What is wrong with a charter or its facts as written, before anything is checked against anything.
//!
//! Never a finding: a fault is a mistake of whoever wrote the package, a finding is about the body.

use kernel::{
    id::{AssignmentId, CharterId, RuleId, SeatId},
    slug::Slug,
};

use crate::{facts::Facts, finding::Arg, rule::Charter};

/// One thing that cannot be meant as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Key of the sentence, `charter-fault-…`.
    pub text: String,
    /// What the sentence needs, by name.
    pub args: Vec<(String, Arg)>,
    /// Where it stands, so that an importer can show file and line.
    pub place: Place,
}

/// Where a fault stands. What does not apply is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The body, when several charters are read together.
    pub body: Option<Slug>,
    /// The version: its index in the charter, and its id.
    pub version: Option<(usize, CharterId)>,
    /// The rule: its index in the version, and its id.
    pub rule: Option<(usize, RuleId)>,
    /// The seat.
    pub seat: Option<SeatId>,
    /// The person in the seat.
    pub assignment: Option<AssignmentId>,
}

/// Faults of one charter: versions that overlap or leave a gap, parameters that contradict each other.
#[must_use]
pub fn faults(_charter: &Charter) -> Vec<Fault> {
    Vec::new()
}

/// Faults between charters: bodies that name themselves, and circles of preparing bodies or twins.
#[must_use]
pub fn pair_faults(_charters: &[(Slug, &Charter)]) -> Vec<Fault> {
    Vec::new()
}

/// Faults of facts: two people in one seat, a person outside the period or the term of her seat.
#[must_use]
pub fn fact_faults(_charter: &Charter, _facts: &Facts) -> Vec<Fault> {
    Vec::new()
}

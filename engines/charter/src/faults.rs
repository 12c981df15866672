//! What is wrong with a charter or its facts as written, before anything is checked against anything.
//!
//! Never a finding: a fault is a mistake of whoever wrote the package, a finding is about the body.

use kernel::{
    Date, Period,
    id::{AssignmentId, CharterId, RuleId, SeatId},
    slug::Slug,
};

use crate::{
    day::{day_after, day_before},
    finding::Arg,
    rule::{Charter, Rule, RuleKind, Version},
};

mod facts;
mod pairs;
mod parameters;

pub use facts::fact_faults;
pub use pairs::pair_faults;

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

impl Fault {
    /// A fault; `text` is its key without `charter-fault-`.
    fn new(text: &str, args: Vec<(&'static str, Arg)>, place: Place) -> Self {
        let args = args.into_iter().map(|(name, arg)| (name.into(), arg)).collect();
        Self { text: format!("charter-fault-{text}"), args, place }
    }
}

/// Faults of one charter: versions that overlap or leave a gap, rules that never hold, parameters that contradict each
/// other. In the order of the charter.
///
/// A fault is no finding: a charter that departs from nothing can still be one that nobody can follow. Whoever saves a charter asks first,
/// and shows what is found at the rule it is about.
///
/// ```
/// use radslag_charter::{faults, rule::Charter};
///
/// assert_eq!(faults(&Charter::default()), [], "nothing is written, so nothing is wrong");
/// ```
#[must_use]
pub fn faults(charter: &Charter) -> Vec<Fault> {
    let mut found = Vec::new();
    between_versions(charter, &mut found);
    for (v, version) in charter.versions.iter().enumerate() {
        if is_backwards(&version.period) {
            found.push(Fault::new("backwards", vec![], at_version(v, version)));
        }
        for (r, rule) in version.rules.iter().enumerate() {
            let place = at_rule(v, version, r, rule);
            if is_backwards(&rule.period) {
                found.push(Fault::new("backwards", vec![], place.clone()));
            } else if !rule.period.overlaps(&version.period) {
                found.push(Fault::new("rule-never-holds", vec![], place.clone()));
            }
            if version.rules[..r].iter().any(|other| other.id == rule.id) {
                found.push(Fault::new("rule-twice", vec![], place.clone()));
            }
            if is_counted(&rule.kind)
                && version.rules[..r].iter().any(|o| is_counted(&o.kind) && o.period.overlaps(&rule.period))
            {
                found.push(Fault::new("two-cadences", vec![], place.clone()));
            }
            parameters::check(&rule.kind, &place, &mut found);
        }
    }
    found
}

/// Versions follow each other day by day.
fn between_versions(charter: &Charter, found: &mut Vec<Fault>) {
    let mut versions: Vec<_> = charter.versions.iter().enumerate().collect();
    versions.sort_by_key(|(_, version)| version.period.from);
    for pair in versions.windows(2) {
        let [(_, before), (v, after)] = pair else { continue };
        let place = at_version(*v, after);
        let begins = after.period.from.unwrap_or(Date::MIN);
        match before.period.to {
            Some(to) if day_after(to) < begins => {
                let args = vec![("from", Arg::Date(day_after(to))), ("to", Arg::Date(day_before(begins)))];
                found.push(Fault::new("versions-gap", args, place));
            }
            Some(to) if to < begins => {}
            _ => {
                let args = vec![("one", Arg::Words(before.title.clone())), ("other", Arg::Words(after.title.clone()))];
                found.push(Fault::new("versions-overlap", args, place));
            }
        }
    }
}

/// Whether the period ends before it begins, which the type cannot prevent.
fn is_backwards(period: &Period) -> bool {
    Period::new(period.from, period.to).is_err()
}

/// Whether the rule gives a number of meetings a year; there can be one such number at a time.
const fn is_counted(kind: &RuleKind) -> bool {
    matches!(
        kind,
        RuleKind::Exactly { .. } | RuleKind::Range { .. } | RuleKind::AtLeast { .. } | RuleKind::About { .. }
    )
}

/// Where a version stands.
fn at_version(v: usize, version: &Version) -> Place {
    Place { version: Some((v, version.id)), ..Place::default() }
}

/// Where a rule stands.
fn at_rule(v: usize, version: &Version, r: usize, rule: &Rule) -> Place {
    Place { rule: Some((r, rule.id)), ..at_version(v, version) }
}

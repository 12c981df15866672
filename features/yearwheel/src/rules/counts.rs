//! How often a body meets, and how far apart: what its charter says, what it did the year before, or what is taken for granted.

use charter::{
    facts::MeetingState,
    rule::{RuleKind, Severity},
};

use super::facts::{BodyFacts, MeetingFacts};
use crate::model::Reason;

/// How often a body meets in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Fewest.
    pub min: usize,
    /// Most.
    pub max: usize,
    /// Best.
    pub wanted: usize,
    /// Where that comes from.
    pub reason: Reason,
    /// Weeks between meetings and days that do not matter, where the charter counts in weeks.
    pub every: Option<(i64, i64)>,
    /// Whether it happens once, in another year.
    pub elsewhen: bool,
}

/// Effective days between meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spacing {
    /// Fewest.
    pub min: i64,
    /// Best.
    pub ideal: i64,
    /// So many from the best cost nothing.
    pub tolerance: i64,
    /// Most.
    pub max: i64,
}

/// Most meetings that a charter without an upper bound is planned with, beyond what it asks for.
const MORE: usize = 2;

/// How often a body meets in a year of so many effective days.
#[must_use]
pub fn count(body: &BodyFacts, year: i16, effective: i64) -> Count {
    let by_charter = body.rules.iter().filter_map(|(rule, severity)| of_rule(rule, *severity, year, effective)).next();
    by_charter.or_else(|| last_year(body, year)).unwrap_or(Count {
        min: 1,
        max: 4,
        wanted: 2,
        reason: Reason::Assumed,
        every: None,
        elsewhen: false,
    })
}

fn of_rule(rule: &RuleKind, severity: Severity, year: i16, effective: i64) -> Option<Count> {
    let count = |min: u8, max: usize, wanted: usize| Count {
        min: usize::from(min),
        max,
        wanted,
        reason: Reason::Charter,
        every: None,
        elsewhen: false,
    };
    match rule {
        RuleKind::Exactly { count: n } => Some(count(*n, usize::from(*n), usize::from(*n))),
        RuleKind::Range { min, max } => {
            let slack = u8::from(severity == Severity::About);
            let most = usize::from(*max);
            Some(count(min.saturating_sub(slack), most + usize::from(slack), most))
        }
        RuleKind::AtLeast { count: n } => {
            let least = usize::from(*n);
            Some(count(*n, least + least.clamp(1, MORE), least))
        }
        RuleKind::About { count: n, tolerance } => {
            Some(count(n.saturating_sub(*tolerance), usize::from(*n) + usize::from(*tolerance), usize::from(*n)))
        }
        RuleKind::Every { weeks, tolerance_days } => {
            let days = i64::from((*weeks).max(1)) * 7;
            let wanted = usize::try_from(effective / days).unwrap_or(0).max(1);
            let mut of_weeks = count(0, wanted + 1, wanted);
            of_weeks.min = wanted.saturating_sub(1).max(1);
            of_weeks.every = Some((days, i64::from(*tolerance_days)));
            Some(of_weeks)
        }
        RuleKind::Once { date, .. } if date.year() == year => Some(count(1, 1, 1)),
        RuleKind::Once { .. } => Some(Count { elsewhen: true, ..count(0, 0, 0) }),
        _ => None,
    }
}

/// As many as last year, one more or less.
fn last_year(body: &BodyFacts, year: i16) -> Option<Count> {
    let met = |meeting: &&MeetingFacts| meeting.date.year() == year - 1 && meeting.state != MeetingState::Cancelled;
    let wanted = body.meetings.iter().filter(met).count();
    (wanted > 0).then(|| Count {
        min: wanted.saturating_sub(1).max(1),
        max: wanted + 1,
        wanted,
        reason: Reason::LastYear,
        every: None,
        elsewhen: false,
    })
}

/// How far apart so many meetings lie in a year of so many effective days. Where the charter counts in weeks the best is as it says;
/// else it is the year shared out evenly. What is too near and too far is taken for granted: half and twice.
#[must_use]
pub fn spacing(count: &Count, effective: i64) -> Spacing {
    if let Some((days, tolerance)) = count.every {
        return Spacing { min: days * 2 / 3, ideal: days, tolerance, max: days * 10 / 7 };
    }
    let wanted = i64::try_from(count.wanted.max(1)).unwrap_or(1);
    let ideal = (effective / wanted).max(1);
    if wanted == 1 {
        return Spacing { min: ideal / 5, ideal, tolerance: ideal / 3, max: ideal * 2 };
    }
    // With the fewest meetings that are allowed the year must still hold together.
    let fewest = i64::try_from(count.min.max(1)).unwrap_or(1);
    let max = (ideal * 2).max(effective / fewest * 3 / 2);
    Spacing { min: ideal / 2, ideal, tolerance: ideal / 5, max }
}

/// A spacing of which somebody has said the fewest days or the most. What is best lies between; a bound that nobody has said gives way
/// to one that somebody has.
#[must_use]
pub fn said(assumed: Spacing, min: Option<i64>, max: Option<i64>) -> Spacing {
    let (least, most) = (min.map(|min| min.max(1)), max.map(|max| max.max(1)));
    let min = least.unwrap_or(assumed.min).min(most.unwrap_or(i64::MAX));
    let max = most.unwrap_or(assumed.max).max(min);
    Spacing { min, ideal: assumed.ideal.clamp(min, max), tolerance: assumed.tolerance, max }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rule: &RuleKind) -> (usize, usize, usize) {
        let count = of_rule(rule, Severity::Must, 2027, 300).expect("a cadence");
        (count.min, count.max, count.wanted)
    }

    #[test]
    fn charters_say_how_often() {
        assert_eq!(of(&RuleKind::Exactly { count: 2 }), (2, 2, 2));
        assert_eq!(of(&RuleKind::Range { min: 3, max: 4 }), (3, 4, 4));
        assert_eq!(of(&RuleKind::AtLeast { count: 1 }), (1, 2, 1));
        assert_eq!(of(&RuleKind::AtLeast { count: 4 }), (4, 6, 4));
        assert_eq!(of(&RuleKind::About { count: 4, tolerance: 1 }), (3, 5, 4));
        assert_eq!(of(&RuleKind::Every { weeks: 6, tolerance_days: 7 }), (6, 8, 7));
    }

    #[test]
    fn four_meetings_lie_a_quarter_of_a_year_apart() {
        let count = of_rule(&RuleKind::Range { min: 3, max: 4 }, Severity::Must, 2027, 300).expect("a cadence");
        let even = Spacing { min: 37, ideal: 75, tolerance: 15, max: 150 };
        assert_eq!(spacing(&count, 300), even);
        assert_eq!(said(even, Some(80), None), Spacing { min: 80, ideal: 80, ..even });
        assert_eq!(said(even, None, Some(30)), Spacing { min: 30, ideal: 30, max: 30, ..even });
        assert_eq!(said(even, Some(200), Some(250)), Spacing { min: 200, ideal: 200, max: 250, ..even });
    }
}

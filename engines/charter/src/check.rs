//! Holds a charter against the facts, on one day and through the years.
//!
//! The check has parts; each runs by itself along time and tells when it must be asked again, see the file `day.rs`.
//! Never counts days itself and never reads a clock.
//!
//! | part | asks |
//! |---|---|
//! | `frame` | is a charter in force, what does it leave unsaid, do sources contradict each other |
//! | `composition` | who should have seats, and who sits |
//! | `mandates` | what time does to seats |
//! | `chair` | whose turn it is, who chairs, who is secretary |
//! | `meetings` | how often, and before whom |
//! | `pairing` | twins and quorum |
//!
//! The parts do not know of each other, and their order does not show: findings are sorted at the end. Each part is followed along time
//! alone, so that a seat that changes hands does not make the meetings be counted again.

use kernel::{Date, Period};

use crate::{
    chair, composition,
    day::{Day, day_after, day_before},
    facts::Facts,
    finding::{Accepted, DatedFinding, Finding, Level},
    frame,
    index::Index,
    mandates, meetings, pairing,
    parameters::Parameters,
    rule::{Charter, Version},
    stated::in_force,
    verdict::{Answers, Placed},
};

/// History begins here.
pub(crate) const FIRST_DAY: Date = jiff::civil::date(1990, 1, 1);
/// And ends here.
pub(crate) const LAST_DAY: Date = jiff::civil::date(2100, 12, 31);

/// What every part of the check may look at.
pub(crate) struct Check<'a> {
    /// All versions.
    pub(crate) charter: &'a Charter,
    /// The facts, sorted once.
    pub(crate) index: Index<'a>,
    /// How far it looks, and when nobody meets.
    pub(crate) parameters: &'a Parameters,
}

/// A part of the check: adds to the answers what it has to say on the day.
type Part = fn(&Check<'_>, &Day, &mut Answers);

/// In the order in which they are read; the answer does not depend on it.
const PARTS: [Part; 6] =
    [frame::check, composition::check, mandates::check, chair::check, meetings::check, pairing::check];

/// Everything there is to say about a body on a day, worst first, then in charter order; what no rule says comes last in
/// its level.
///
/// Looks back on the year that has closed until 30 June, and forward as far as [`Parameters::horizon_days`]. Empty when the
/// body does not exist on the day. Never panics, whatever the charter and the facts; what is wrong with them as written is
/// told by [`faults`](crate::faults()).
#[must_use]
pub fn findings(charter: &Charter, facts: &Facts, on: Date, parameters: &Parameters) -> Vec<Finding> {
    if !facts.existence.contains(on) {
        return Vec::new();
    }
    let check = Check::new(charter, facts, parameters);
    let day = Day::new(on, parameters.horizon_days);
    let mut all: Vec<_> = PARTS.iter().flat_map(|part| check.ask(*part, &day)).collect();
    all.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.finding.text.cmp(&b.finding.text)));
    all.into_iter().map(|placed| placed.finding).collect()
}

/// The days on which the findings change, in order. Between two of them the findings are equal, and on each of them
/// something differs from the day before. The day on which a body begins is one, and the day after its last.
///
/// Within 1990-01-01 to 2100-12-31, as [`history`].
///
/// ```
/// use kernel::{Date, Period};
/// use radslag_charter::{Parameters, edges, facts::Facts, rule::Charter};
///
/// // A body that exists in 2026 and has no charter: what is said of it begins and ends with it.
/// let facts = Facts { existence: Period::year(2026), ..Facts::default() };
/// let days = edges(&Charter::default(), &facts, &Parameters::default());
/// assert_eq!(days, [Date::constant(2026, 1, 1), Date::constant(2027, 1, 1)]);
/// ```
#[must_use]
pub fn edges(charter: &Charter, facts: &Facts, parameters: &Parameters) -> Vec<Date> {
    let dated = history(charter, facts, parameters);
    let starts = dated.iter().filter_map(|d| d.period.from).filter(|from| *from > FIRST_DAY);
    let ends = dated.iter().filter_map(|d| d.period.day_after()).filter(|end| *end <= LAST_DAY);
    let mut edges: Vec<_> = starts.chain(ends).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

/// All findings from 1990-01-01 to 2100-12-31 (or as long as the body exists), each with the days it holds.
///
/// In the order in which they begin; those that begin together worst first. An interval is as long as it can be: the same
/// finding does not go on in the next one. Costs one check of a part for each day on which that part may say something else.
///
/// ```
/// use kernel::Period;
/// use radslag_charter::{Parameters, facts::Facts, history, rule::Charter};
///
/// let facts = Facts { existence: Period::year(2026), ..Facts::default() };
/// let told = history(&Charter::default(), &facts, &Parameters::default());
/// assert_eq!(told[0].finding.text, "charter-none-in-force");
/// assert_eq!(told[0].period, Period::year(2026));
/// ```
#[must_use]
pub fn history(charter: &Charter, facts: &Facts, parameters: &Parameters) -> Vec<DatedFinding> {
    let span = Period { from: Some(FIRST_DAY), to: Some(LAST_DAY) };
    let Some(Period { from: Some(from), to: Some(to) }) = facts.existence.intersect(&span) else {
        return Vec::new();
    };
    let check = Check::new(charter, facts, parameters);
    let mut all: Vec<_> = PARTS.iter().flat_map(|part| check.follow(*part, from, to)).collect();
    all.sort_by_key(|(period, placed)| (period.from, placed.order(), period.to));
    let dated = |(period, Placed { place, finding })| DatedFinding { period, place, finding };
    all.into_iter().map(dated).collect()
}

impl<'a> Check<'a> {
    /// Sorts the facts once, for all the days to be asked about.
    pub(crate) fn new(charter: &'a Charter, facts: &'a Facts, parameters: &'a Parameters) -> Self {
        Self { charter, index: Index::new(facts), parameters }
    }

    /// The version in force on the day. Of versions that overlap by mistake the latest holds.
    pub(crate) fn in_force(&self, day: &Day) -> Option<&'a Version> {
        self.charter.versions.iter().filter(|v| day.is_within(&v.period)).max_by_key(|v| v.period.from)
    }

    /// The version in force on another day.
    pub(crate) fn in_force_at(&self, date: Date) -> Option<&'a Version> {
        in_force(self.charter, date)
    }

    /// What one part says on the day, with recorded deviations.
    fn ask(&self, part: Part, day: &Day) -> Vec<Placed> {
        let mut answers = Answers::default();
        part(self, day, &mut answers);
        for placed in &mut answers.0 {
            if placed.finding.level <= Level::Warning
                && let Some(deviation) = self.deviation(&placed.finding, day)
            {
                placed.accept(deviation);
            }
        }
        answers.0
    }

    /// The recorded deviation for the finding's rule. Of several the first one recorded counts.
    fn deviation(&self, finding: &Finding, day: &Day) -> Option<Accepted> {
        let mine = self.index.facts.deviations.iter().filter(|d| Some(d.rule) == finding.rule);
        let accepted = mine.filter(|d| day.is_within(&d.period)).min_by_key(|d| (d.on, &d.by, &d.reason))?;
        Some(Accepted { reason: accepted.reason.clone(), by: accepted.by.clone(), on: accepted.on })
    }

    /// What one part says from the first day to the last: asked again only when it says it must be.
    fn follow(&self, part: Part, first: Date, last: Date) -> Vec<(Period, Placed)> {
        let (mut open, mut closed): (Vec<(Date, Placed)>, Vec<_>) = Default::default();
        let mut on = first;
        while on <= last {
            let day = Day::new(on, self.parameters.horizon_days);
            let found = self.ask(part, &day);
            for (from, placed) in std::mem::take(&mut open) {
                if found.contains(&placed) {
                    open.push((from, placed));
                } else {
                    closed.push((Period { from: Some(from), to: Some(day_before(on)) }, placed));
                }
            }
            for placed in found {
                if !open.iter().any(|(_, known)| *known == placed) {
                    open.push((on, placed));
                }
            }
            on = day.next().max(day_after(on));
        }
        closed.extend(open.into_iter().map(|(from, placed)| (Period { from: Some(from), to: Some(last) }, placed)));
        closed
    }
}

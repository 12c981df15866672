//! What a charter states on a day, without asking any facts: how often, who convenes.
//!
//! Never answers conditions about organisations, since those need facts; conditions about days it does.
//!
//! For lists and timelines that show what a charter says beside what was done. Where a rule depends on who asks (a condition about
//! organisations) nothing is stated, and the page shows the rule in words instead.

use kernel::{Date, id::RuleId, slug::Slug};

use crate::rule::{Charter, Predicate, Rule, RuleKind, Severity, Version};

/// How many meetings a year the charter asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least.
    pub min: Option<u8>,
    /// At most.
    pub max: Option<u8>,
    /// Whether the numbers are about.
    pub about: bool,
}

/// Who convenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convening {
    /// The rule that says so.
    pub rule: RuleId,
    /// In what way.
    pub how: How,
    /// The organisations; empty when the convener is outside the register.
    pub organisations: Vec<Slug>,
    /// The convener in the charter's words, when outside the register.
    pub words: Option<String>,
}

/// In what way a body is convened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// One organisation convenes.
    Sole,
    /// Several together.
    Joint,
    /// One coordinates.
    CoordinatedBy,
    /// Somebody outside the register.
    External,
}

/// The version in force on the day. Of versions that overlap by mistake the latest holds.
#[must_use]
pub fn in_force(charter: &Charter, on: Date) -> Option<&Version> {
    charter.versions.iter().filter(|v| v.period.contains(on)).max_by_key(|v| v.period.from)
}

/// The meetings a year that the charter in force on the day asks for; `None` when it counts in no such way.
///
/// ```
/// use kernel::{Date, Period, id::Id};
/// use radslag_charter::{cadence_on, rule::*};
///
/// let kind = RuleKind::Range { min: 3, max: 4 };
/// let rule = Rule { id: Id::named("2 §"), kind, severity: Severity::Must, source: Source::default(), period: Period::ALWAYS };
/// let version = Version { id: Id::named("2023"), period: Period::ALWAYS, title: "Arbetsordning".into(), rules: vec![rule] };
/// let asked = cadence_on(&Charter { versions: vec![version] }, Date::constant(2026, 11, 24)).expect("a number");
/// assert_eq!((asked.min, asked.max, asked.about), (Some(3), Some(4), false));
/// ```
#[must_use]
pub fn cadence_on(charter: &Charter, on: Date) -> Option<Bounds> {
    speaking(charter, on).find_map(|(rule, kind)| {
        let (min, max) = match *kind {
            RuleKind::Exactly { count } | RuleKind::About { count, .. } => (Some(count), Some(count)),
            RuleKind::Range { min, max } => (Some(min), Some(max)),
            RuleKind::AtLeast { count } => (Some(count), None),
            _ => return None,
        };
        let about = rule.severity == Severity::About || matches!(kind, RuleKind::About { .. });
        Some(Bounds { min, max, about })
    })
}

/// Who convenes on the day.
#[must_use]
pub fn conveners_on(charter: &Charter, on: Date) -> Vec<Convening> {
    let convening = speaking(charter, on).filter_map(|(rule, kind)| {
        let (how, organisations, words) = match kind {
            RuleKind::Sole { organisation } => (How::Sole, vec![organisation.clone()], None),
            RuleKind::Joint { organisations } => (How::Joint, organisations.clone(), None),
            RuleKind::CoordinatedBy { organisation } => (How::CoordinatedBy, vec![organisation.clone()], None),
            RuleKind::External { convener } => (How::External, vec![], Some(convener.clone())),
            _ => return None,
        };
        Some(Convening { rule: rule.id, how, organisations, words })
    });
    convening.collect()
}

/// The rules that hold on the day, with what they demand then.
fn speaking(charter: &Charter, on: Date) -> impl Iterator<Item = (&Rule, &RuleKind)> {
    let rules = in_force(charter, on).into_iter().flat_map(|v| &v.rules);
    rules.filter(move |r| r.period.contains(on)).filter_map(move |rule| Some((rule, branch(&rule.kind, on)?)))
}

/// The rule itself, or the branch that a condition about days has come to.
fn branch(kind: &RuleKind, on: Date) -> Option<&RuleKind> {
    match kind {
        RuleKind::Conditional { predicate: Predicate::OnOrAfter { date }, then, otherwise, .. } => {
            let kind = if *date <= on { Some(then) } else { otherwise.as_ref() };
            branch(kind?, on)
        }
        RuleKind::Conditional { .. } => None,
        kind => Some(kind),
    }
}

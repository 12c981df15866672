//! From what was seen to how it counts: the one place where severity, levels and recorded deviations meet.
//!
//! The checks never say *breach* or *warning* themselves. They say what they have seen, and the severity that the charter gives its rule
//! turns it into a level. So "bör" in a charter softens every outcome of a rule alike, and no check can forget it.

use crate::{
    finding::{Accepted, Arg, Evidence, Finding, Level},
    rule::{Rule, Severity},
};

/// What was seen, before the rule's severity has been asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The charter is departed from.
    Departure,
    /// Nothing is departed from yet, but somebody must act.
    Attention,
    /// Something is not known.
    Gap,
    /// As it should be.
    Fine,
}

impl Seen {
    /// How it counts. What needs no rule counts as if a rule said "must".
    pub(crate) const fn level(self, severity: Severity) -> Level {
        match (self, severity) {
            (Self::Departure, Severity::Must) => Level::Breach,
            (Self::Departure, Severity::Should | Severity::About) | (Self::Attention, _) => Level::Warning,
            (Self::Gap, _) => Level::Unknown,
            (Self::Fine, _) => Level::Ok,
        }
    }
}

/// A rule and its place in the charter.
#[derive(Clone, Copy)]
pub(crate) struct Numbered<'a> {
    /// Its index in the version.
    pub(crate) place: usize,
    /// The rule.
    pub(crate) rule: &'a Rule,
}

/// A finding and where it goes in the list.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// The rule's place in the charter; the last of all for what no rule says.
    pub(crate) place: usize,
    /// What there is to say.
    pub(crate) finding: Finding,
}

impl Placed {
    /// Worst first, then in charter order; what no rule says comes last.
    pub(crate) const fn order(&self) -> (Level, usize) {
        (self.finding.level, self.place)
    }

    /// Adds that somebody has accepted this. The level stays.
    pub(crate) fn accept(&mut self, deviation: Accepted) {
        self.finding.deviation = Some(deviation);
    }
}

/// Arguments by name, before they become part of a finding.
pub(crate) type Args = Vec<(&'static str, Arg)>;

/// What a part of the check has to say.
#[derive(Default)]
pub(crate) struct Answers(pub(crate) Vec<Placed>);

impl Answers {
    /// Says something about a rule.
    pub(crate) fn say(&mut self, rule: Numbered<'_>, seen: Seen, text: &str, args: Args, evidence: Vec<Evidence>) {
        let level = seen.level(rule.rule.severity);
        self.push(rule.place, Some(rule.rule), level, text, args, evidence);
    }

    /// Says something that no rule of the charter says.
    pub(crate) fn say_unruled(&mut self, seen: Seen, text: &str, args: Args, evidence: Vec<Evidence>) {
        self.push(usize::MAX, None, seen.level(Severity::Must), text, args, evidence);
    }

    /// Adds a finding, once.
    fn push(
        &mut self,
        place: usize,
        rule: Option<&Rule>,
        level: Level,
        text: &str,
        args: Args,
        mut evidence: Vec<Evidence>,
    ) {
        evidence.sort_unstable();
        evidence.dedup();
        let args = args.into_iter().map(|(name, arg)| (name.into(), arg)).collect();
        let finding = Finding { level, rule: rule.map(|r| r.id), text: text.into(), args, evidence, deviation: None };
        let placed = Placed { place, finding };
        if !self.0.contains(&placed) {
            self.0.push(placed);
        }
    }
}

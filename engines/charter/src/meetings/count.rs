//! So many meetings a year.
//!
//! | severity | "three to four" allows |
//! |---|---|
//! | must, should | 3–4 |
//! | about | 2–5: one more or less, unless the rule has a tolerance of its own |
//!
//! Held and planned count alike while the year runs: a body that has planned what it should has done what it can. After the year only
//! held meetings fill the lowest number, and what still stands as planned is a question.

use kernel::Period;

use super::Window;
use crate::{
    facts::MeetingState,
    finding::{Arg, Evidence},
    rule::{RuleKind, Severity},
    verdict::{Answers, Args, Seen},
};

/// The numbers a rule allows, after its tolerance, and the rule as its sentences name it.
pub(crate) struct Limits {
    /// The middle of the text key: `charter-range-too-few`.
    name: &'static str,
    pub(crate) min: usize,
    pub(crate) max: Option<usize>,
    args: Args,
}

/// Meetings of a window that are not called off.
pub(super) struct Tally {
    pub(super) held: usize,
    pub(super) planned: usize,
    evidence: Vec<Evidence>,
}

/// "About" without a number of its own means one more or less.
const ABOUT: u8 = 1;

impl Limits {
    /// The limits of a rule that counts meetings a year.
    pub(crate) fn of(kind: &RuleKind, severity: Severity) -> Option<Self> {
        let about = severity == Severity::About;
        let slack = if about { ABOUT } else { 0 };
        let number = |n: u8| Arg::Number(n.into());
        let between = |name, min: u8, max: u8, slack: u8, args| Self {
            name,
            min: min.saturating_sub(slack).into(),
            max: Some(max.saturating_add(slack).into()),
            args,
        };
        Some(match *kind {
            RuleKind::About { count, tolerance } => {
                between("about", count, count, tolerance, vec![("count", number(count))])
            }
            RuleKind::Exactly { count } | RuleKind::Range { min: count, max: _ } if is_exact(kind) => {
                let name = if about { "about" } else { "exactly" };
                between(name, count, count, slack, vec![("count", number(count))])
            }
            RuleKind::Range { min, max } => {
                let name = if about { "about-range" } else { "range" };
                between(name, min, max, slack, vec![("min", number(min)), ("max", number(max))])
            }
            RuleKind::AtLeast { count } => Self {
                name: if about { "about-at-least" } else { "at-least" },
                min: count.saturating_sub(slack).into(),
                max: None,
                args: vec![("count", number(count))],
            },
            _ => return None,
        })
    }

    /// The key for an outcome: `charter-range-too-few`.
    fn text(&self, outcome: &str) -> String {
        format!("charter-{}-{outcome}", self.name)
    }
}

/// A range from three to three is said as three.
const fn is_exact(kind: &RuleKind) -> bool {
    match kind {
        RuleKind::Range { min, max } => *min == *max,
        _ => true,
    }
}

impl Window<'_> {
    /// Meetings of the window. Meetings are sorted, so the window is a stretch of them.
    pub(super) fn tally(&self, days: &Period) -> Tally {
        let meetings = &self.check.index.meetings;
        let start = meetings.partition_point(|m| days.from.is_some_and(|from| m.date < from));
        let mine = meetings[start..].iter().take_while(|m| days.contains(m.date));
        let mut tally = Tally { held: 0, planned: 0, evidence: self.evidence() };
        for meeting in mine {
            match meeting.state {
                MeetingState::Held => tally.held += 1,
                MeetingState::Planned | MeetingState::Cancelled => tally.planned += 1,
            }
            tally.evidence.push(Evidence::Meeting(meeting.id));
        }
        tally
    }

    /// During the year: too few is a reminder, too many a breach as soon as it is planned.
    pub(super) fn count(&self, limits: &Limits, answers: &mut Answers) {
        if !self.has_data() {
            return self.no_meetings(answers);
        }
        let tally = self.tally(&self.days);
        let total = tally.held + tally.planned;
        let mut args = [self.tally_args(&tally), limits.args.clone()].concat();
        let (seen, text) = if limits.max.is_some_and(|max| total > max) {
            (Seen::Departure, limits.text("too-many"))
        } else if !self.is_whole_year() {
            (Seen::Fine, limits.text("part-year"))
        } else if total < limits.min {
            args.push(("lacking", crate::seating::number(limits.min - total)));
            (Seen::Attention, limits.text("too-few"))
        } else {
            (Seen::Fine, limits.text("ok"))
        };
        answers.say(self.rule.numbered, seen, &text, args, tally.evidence);
    }

    /// After the year. A meeting that still stands as planned may or may not have been.
    pub(super) fn count_closed(&self, limits: &Limits, answers: &mut Answers) {
        let tally = self.tally(&self.days);
        let total = tally.held + tally.planned;
        let args = [self.tally_args(&tally), limits.args.clone()].concat();
        let (seen, outcome) = if limits.max.is_some_and(|max| total > max) {
            (Seen::Departure, "closed-too-many")
        } else if !self.is_whole_year() {
            return;
        } else if !self.has_data() {
            return self.nothing_entered(answers);
        } else if tally.held >= limits.min {
            (Seen::Fine, "closed-ok")
        } else if total >= limits.min {
            (Seen::Gap, "closed-unsure")
        } else {
            (Seen::Departure, "closed-too-few")
        };
        answers.say(self.rule.numbered, seen, &limits.text(outcome), args, tally.evidence);
    }

    /// A closed year without meetings is worth a question only where there is a hole: meetings both before and after.
    fn nothing_entered(&self, answers: &mut Answers) {
        let meetings = &self.check.index.facts.meetings;
        let has = |is: &dyn Fn(i16) -> bool| meetings.iter().any(|m| is(m.date.year()));
        if has(&|year| year < self.year) && has(&|year| year == self.year + 1) {
            self.no_meetings(answers);
        }
    }
}

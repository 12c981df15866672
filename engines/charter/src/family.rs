//! The families of rules, and which rules speak on a day: conditions are answered here and nowhere else.
//!
//! Conditions are the one place where a rule may say different things of different organisations ("where the county board still has the
//! task …"). A conditional rule is taken apart here into the rules that speak on the day, each for those it concerns, so that no check
//! knows of conditions. What a condition asks and nobody knows becomes an open question, which is told instead of the rule.

use kernel::slug::Slug;

use crate::{
    check::Check,
    day::Day,
    finding::Arg,
    rule::{Predicate, RuleKind, Version},
    seating::organisations,
    verdict::{Answers, Numbered, Seen},
};

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Who has seats.
    Composition,
    /// Who chairs or leads.
    Chair,
    /// Who keeps the secretariat.
    Secretary,
    /// Who convenes.
    Convening,
    /// How often the body meets.
    Cadence,
    /// Preparing meetings, notice, documents, quorum.
    Order,
    /// What the body may decide.
    Competence,
    /// Twin bodies.
    Pairing,
}

impl RuleKind {
    /// The family of the rule; a conditional belongs to that of its first branch.
    #[must_use]
    pub fn family(&self) -> Family {
        match self {
            Self::EachOf { .. }
            | Self::Named { .. }
            | Self::Category { .. }
            | Self::GoverningPair { .. }
            | Self::OnePer { .. }
            | Self::OnBehalfOf { .. }
            | Self::Derived { .. }
            | Self::Invited { .. }
            | Self::ExOfficio { .. }
            | Self::Sectors { .. }
            | Self::Open => Family::Composition,
            Self::Conditional { then, .. } => then.family(),
            Self::Alternate { .. } | Self::FixedChair { .. } | Self::Elected | Self::CoLeads { .. } => Family::Chair,
            Self::SecretaryFollowsChair | Self::Host { .. } => Family::Secretary,
            Self::Sole { .. } | Self::Joint { .. } | Self::CoordinatedBy { .. } | Self::External { .. } => {
                Family::Convening
            }
            Self::Exactly { .. }
            | Self::Range { .. }
            | Self::AtLeast { .. }
            | Self::About { .. }
            | Self::Every { .. }
            | Self::BeforeEach { .. }
            | Self::InAdditionTo { .. }
            | Self::Once { .. }
            | Self::Unspecified => Family::Cadence,
            Self::PreMeeting { .. }
            | Self::PreparesFor { .. }
            | Self::Notice { .. }
            | Self::Documents { .. }
            | Self::MinutesWithin { .. }
            | Self::Quorum { .. }
            | Self::Remote { .. } => Family::Order,
            Self::Decides { .. } | Self::Advises => Family::Competence,
            Self::Twin { .. } => Family::Pairing,
        }
    }

    /// Whether the rule answers the question how often the body meets.
    #[must_use]
    pub fn says_how_often(&self) -> bool {
        match self {
            Self::PreMeeting { .. } => true,
            Self::InAdditionTo { .. } => false,
            Self::Conditional { then, .. } => then.says_how_often(),
            other => other.family() == Family::Cadence,
        }
    }
}

/// A rule that speaks on the day.
pub(crate) struct Active<'a> {
    /// The rule of the charter.
    pub(crate) numbered: Numbered<'a>,
    /// What it demands: the rule's own kind, or the branch of its condition.
    pub(crate) kind: &'a RuleKind,
    /// The organisations it speaks of, when a condition has divided a group.
    pub(crate) among: Option<Vec<&'a Slug>>,
    /// Why the condition cannot be answered, when it cannot.
    pub(crate) open: Option<OpenQuestion<'a>>,
}

/// Why a condition cannot be answered.
pub(crate) enum OpenQuestion<'a> {
    /// Nobody has said who belongs to the group.
    Group(&'a Slug),
    /// Nothing is known of these organisations.
    Organisations(Vec<&'a Slug>),
}

impl OpenQuestion<'_> {
    /// Says what is not known.
    pub(crate) fn say(&self, rule: Numbered<'_>, answers: &mut Answers) {
        let (text, args) = match self {
            Self::Group(group) => ("charter-group-unknown", ("group", Arg::Group((*group).clone()))),
            Self::Organisations(unknown) => {
                ("charter-conditional-unknown", ("organisations", organisations(unknown.iter().copied())))
            }
        };
        answers.say(rule, Seen::Gap, text, vec![args], vec![]);
    }
}

/// The rules of a family that speak on the day, in charter order.
pub(crate) fn active<'a>(check: &Check<'a>, version: &'a Version, day: &Day, family: Family) -> Vec<Active<'a>> {
    let mut speaking = Vec::new();
    for (place, rule) in version.rules.iter().enumerate() {
        if rule.kind.family() == family && day.is_within(&rule.period) {
            let whole = Active { numbered: Numbered { place, rule }, kind: &rule.kind, among: None, open: None };
            answer(check, day, whole, &mut speaking);
        }
    }
    speaking
}

/// Follows conditions down to the rules that hold.
fn answer<'a>(check: &Check<'a>, day: &Day, rule: Active<'a>, speaking: &mut Vec<Active<'a>>) {
    let RuleKind::Conditional { group, predicate, then, otherwise } = rule.kind else {
        return speaking.push(rule);
    };
    let numbered = rule.numbered;
    let mut branch = |kind: &'a RuleKind, among: Option<Vec<&'a Slug>>| {
        answer(check, day, Active { numbered, kind, among, open: None }, speaking);
    };
    let members = check.index.members(group, day).map(|members| match &rule.among {
        Some(among) => members.into_iter().filter(|m| among.contains(m)).collect(),
        None => members,
    });
    if let Predicate::OnOrAfter { date } = predicate {
        let kind = if day.has_reached(*date) { Some(then) } else { otherwise.as_ref() };
        return kind.into_iter().for_each(|kind| branch(kind, members.clone()));
    }
    let Some(members) = members else {
        return speaking.push(Active { open: Some(OpenQuestion::Group(group)), ..rule });
    };
    let [yes, no, unknown] = divide(check, day, predicate, members);
    if !yes.is_empty() {
        branch(then, Some(yes));
    }
    if let Some(otherwise) = otherwise
        && !no.is_empty()
    {
        branch(otherwise, Some(no));
    }
    if !unknown.is_empty() {
        speaking.push(Active { open: Some(OpenQuestion::Organisations(unknown)), ..rule });
    }
}

/// Those of whom the question holds, those of whom it does not, and those of whom nobody knows.
fn divide<'a>(check: &Check<'a>, day: &Day, question: &Predicate, members: Vec<&'a Slug>) -> [Vec<&'a Slug>; 3] {
    let mut parts = [Vec::new(), Vec::new(), Vec::new()];
    let inner = match question {
        Predicate::InGroup { group } => check.index.members(group, day).unwrap_or_default(),
        Predicate::HasTask { .. } | Predicate::OnOrAfter { .. } => Vec::new(),
    };
    for member in members {
        let answer = match question {
            Predicate::HasTask { task } => check.index.has_task(member, task, day),
            Predicate::InGroup { .. } => Some(inner.contains(&member)),
            Predicate::OnOrAfter { date } => Some(day.has_reached(*date)),
        };
        parts[match answer {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        }]
        .push(member);
    }
    parts
}

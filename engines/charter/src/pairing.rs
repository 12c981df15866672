//! What depends on all who sit: twin bodies with the same members, and whether a quorum can be reached.
//!
//! A twin is a forum and the officials' group beside it. When the rule says that both have the same organisations, each one that
//! has a seat in one and not in the other is named, from the body whose charter says so. A quorum is told here too, because
//! it depends on all seats together: too few members in office to reach it is seen before the meeting and not at it.

use std::collections::BTreeSet;

use kernel::slug::Slug;

use crate::{
    check::Check,
    day::Day,
    facts::SeatRole,
    family::{Active, Family, active},
    finding::Arg,
    index::State,
    rule::RuleKind,
    seating::{Seating, number, organisations},
    verdict::{Answers, Numbered, Seen},
};

/// What depends on all who sit: twins and quorum.
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let Some(version) = check.in_force(day) else { return };
    for rule in active(check, version, day, Family::Pairing) {
        match rule.kind {
            RuleKind::Twin { body, same_members: true } => twin(&rule, body, check, day, answers),
            _ => say_open(&rule, answers),
        }
    }
    for rule in active(check, version, day, Family::Order) {
        if let RuleKind::Quorum { percent, count } = rule.kind {
            quorum(rule.numbered, *percent, *count, check, day, answers);
        }
    }
}

/// Says what is not known, when a condition cannot be answered.
fn say_open(rule: &Active<'_>, answers: &mut Answers) {
    if let Some(question) = &rule.open {
        question.say(rule.numbered, answers);
    }
}

/// Both bodies seat the same organisations.
fn twin(rule: &Active<'_>, body: &Slug, check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let rule = rule.numbered;
    let here: BTreeSet<_> = Seating::on(check, day, SeatRole::is_member).organisations().into_iter().collect();
    let others = check.index.others(body).flat_map(|o| &o.members);
    let there: BTreeSet<_> = others.filter(|(_, period)| day.is_within(period)).map(|(slug, _)| slug).collect();
    let whose = ("body", Arg::Body(body.clone()));
    if here.is_empty() || there.is_empty() {
        return answers.say(rule, Seen::Gap, "charter-twin-unknown", vec![whose], vec![]);
    }
    let only = |a: &BTreeSet<&Slug>, b: &BTreeSet<&Slug>| organisations(a.difference(b).copied());
    let (text, lists) = match (here.is_subset(&there), there.is_subset(&here)) {
        (true, true) => ("charter-twin-ok", vec![("count", number(here.len()))]),
        (false, true) => ("charter-twin-only-here", vec![("here", only(&here, &there))]),
        (true, false) => ("charter-twin-only-there", vec![("there", only(&there, &here))]),
        (false, false) => ("charter-twin-differs", vec![("here", only(&here, &there)), ("there", only(&there, &here))]),
    };
    let seen = if text == "charter-twin-ok" { Seen::Fine } else { Seen::Departure };
    answers.say(rule, seen, text, [vec![whose], lists].concat(), vec![]);
}

/// Whether as many sit as must take part.
fn quorum(
    rule: Numbered<'_>,
    percent: Option<u8>,
    count: Option<u16>,
    check: &Check<'_>,
    day: &Day,
    answers: &mut Answers,
) {
    let seats = Seating::on(check, day, |_| true);
    let voting: Vec<_> = seats.0.iter().filter(|s| s.place.seat.voting).collect();
    let filled = voting.iter().filter(|s| matches!(s.state, State::Held(_))).count();
    let share = percent.map(|percent| (voting.len() * usize::from(percent)).div_ceil(100));
    let Some(needed) = share.max(count.map(usize::from)) else { return };
    let args = vec![("needed", number(needed)), ("filled", number(filled)), ("voting", number(voting.len()))];
    let (seen, text) = match filled {
        _ if voting.is_empty() => (Seen::Gap, "charter-quorum-no-seats"),
        filled if filled < needed => (Seen::Attention, "charter-quorum-unreachable"),
        _ => (Seen::Fine, "charter-quorum-ok"),
    };
    answers.say(rule, seen, text, args, vec![]);
}

//! What frames the check: whether any charter is in force, what it leaves unsaid, where sources contradict each other.

use crate::{
    check::Check,
    day::Day,
    family::Family,
    finding::Arg,
    rule::{Rule, Version},
    verdict::{Answers, Seen},
};

/// What frames everything else: is there a charter, and what does it leave unsaid?
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    match check.in_force(day) {
        None => answers.say_unruled(Seen::Gap, "charter-none-in-force", vec![], vec![]),
        Some(version) => unsaid(version, day, answers),
    }
    let mut contradictions: Vec<_> = check.index.facts.contradictions.iter().collect();
    contradictions.sort_by_key(|c| (&c.about, &c.one, &c.other));
    for contradiction in contradictions.into_iter().filter(|c| day.is_within(&c.period)) {
        let words = |text: &str| Arg::Words(text.into());
        let args = vec![
            ("about", words(&contradiction.about)),
            ("one", words(&contradiction.one)),
            ("other", words(&contradiction.other)),
        ];
        answers.say_unruled(Seen::Attention, "charter-contradiction", args, vec![]);
    }
}

/// The four questions that every charter should answer.
fn unsaid(version: &Version, day: &Day, answers: &mut Answers) {
    let says = |is: &dyn Fn(&Rule) -> bool| version.rules.iter().any(|rule| is(rule) && day.is_within(&rule.period));
    let family = |family| says(&|rule| rule.kind.family() == family);
    let questions = [
        ("charter-composition-missing", family(Family::Composition)),
        ("charter-chair-missing", family(Family::Chair)),
        ("charter-convener-missing", family(Family::Convening)),
        ("charter-cadence-missing", says(&|rule| rule.kind.says_how_often())),
    ];
    for (text, _) in questions.into_iter().filter(|(_, said)| !said) {
        answers.say_unruled(Seen::Gap, text, vec![], vec![]);
    }
}

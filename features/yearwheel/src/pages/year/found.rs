//! What an alternative does not manage, meeting by meeting: for the ring and the tables.

use std::collections::HashMap;

use scheduling::Meeting;
use web::components::{FindingView, Level};

use crate::rules::touched::Which;

/// What needs a look at each meeting, in sentences.
#[derive(Debug, Default)]
pub(in crate::pages) struct Found(HashMap<Which, Vec<String>>);

impl Found {
    /// Of findings and the meetings that each is about. What is not known marks no meeting.
    pub(super) fn of_findings(findings: &[(FindingView, Vec<Which>)]) -> Self {
        let mut all: HashMap<Which, Vec<String>> = HashMap::new();
        for (finding, meetings) in findings.iter().filter(|(one, _)| one.level <= Level::Warning) {
            for which in meetings {
                all.entry(*which).or_default().push(finding.sentence.words());
            }
        }
        Self(all)
    }

    /// Of one meeting.
    pub(super) fn of(&self, meeting: &Meeting) -> Vec<String> {
        self.0.get(&(meeting.body, meeting.k)).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::Language;
    use scheduling::verdict;
    use web::{View, text::Catalogue};

    use super::*;
    use crate::{
        model::{Letter, Proposal, Run},
        pages::{sample, year::findings::findings},
        rules::calendar::Days,
    };

    /// The small county's proposal with something wrong in it, and what is found at each of its meetings.
    fn with(wrong: impl FnOnce(&mut Vec<Meeting>, &Days)) -> (Proposal, Found, Run) {
        let texts = Arc::new(Catalogue::of(&[crate::feature()]).expect("sound texts"));
        let v = View::sample(texts, Language::Sv, &[]);
        let (read, _) = sample::planned();
        let run = read.run.clone().expect("it is planned");
        let mut one = read.shown(Letter::A).expect("an alternative").clone();
        wrong(&mut one.plan.meetings, &Days::of(2027));
        let found = Found::of_findings(&findings(&v, &run, &one));
        (one, found, run)
    }

    fn at(one: &Proposal, body: usize, k: usize) -> Meeting {
        *one.plan.meetings.iter().find(|meeting| (meeting.body, meeting.k) == (body, k)).expect("it is planned")
    }

    #[test]
    fn a_meeting_on_a_day_without_meetings_is_found_and_its_neighbours_are_not() {
        let (one, found, run) = with(|meetings, days| {
            let midsummer = days.index(kernel::Date::constant(2027, 7, 14)).expect("a day");
            meetings.iter_mut().find(|one| (one.body, one.k) == (0, 1)).expect("a second meeting").day = midsummer;
        });
        assert!(!verdict(&run.basis.instance, &one.plan).is_feasible());
        let told = found.of(&at(&one, 0, 1)).join(" ").replace('\u{a0}', " ");
        assert!(told.contains("Hållbarhetsrådet") && told.contains("14 juli 2027"), "{told}");
        assert!(!found.of(&at(&one, 0, 0)).join(" ").contains("14 juli"), "the first meeting stands as it should");
    }

    #[test]
    fn who_is_to_be_at_two_meetings_at_a_time_is_told_at_both() {
        let (one, found, _) = with(|meetings, _| {
            let first = *meetings.iter().find(|one| (one.body, one.k) == (0, 0)).expect("a meeting");
            let other = meetings.iter_mut().find(|one| (one.body, one.k) == (1, 0)).expect("a meeting");
            (other.day, other.start, other.place) = (first.day, first.start, first.place);
        });
        let told: Vec<String> = [(0, 0), (1, 0)].map(|(body, k)| found.of(&at(&one, body, k)).join(" ")).into();
        for told in &told {
            assert!(told.contains("En person från Timrå kommun"), "{told}");
        }
        let others = one.plan.meetings.iter().filter(|meeting| meeting.k == 1 && meeting.body < 2);
        for other in others {
            assert!(!found.of(other).join(" ").contains("En person från Timrå kommun"), "{other:?}");
        }
    }
}

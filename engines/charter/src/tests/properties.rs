//! What holds for every charter and all facts, however odd.

use jiff::{ToSpan, civil::Date};
use kernel::Period;
use proptest::{collection::vec, prelude::*};

use super::{
    arbitrary::{charter, day, parameters, world},
    notation::{Story, slug},
    speech::{bundles, format},
};
use crate::{edges, fact_faults, facts::Facts, faults, findings, history, pair_faults, rotation, rule_text};

/// The same facts in another order.
fn turned(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.seats.reverse();
    facts.assignments.reverse();
    facts.nominations.reverse();
    facts.meetings.reverse();
    facts.others.reverse();
    facts.others.iter_mut().for_each(|o| o.meetings.reverse());
    facts.memberships.reverse();
    facts.organisations.reverse();
    facts.sides.reverse();
    facts.terms.reverse();
    facts.areas.reverse();
    facts.deviations.reverse();
    facts.contradictions.reverse();
    facts
}

/// Days to ask about: any day, the ends of the calendar, the turns of years.
fn asked() -> impl Strategy<Value = Vec<Date>> {
    vec(day(), 4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_facts_is_irrelevant(charter in charter(), facts in world(), days in asked(), parameters in parameters()) {
        let turned = turned(&facts);
        for on in days {
            prop_assert_eq!(findings(&charter, &facts, on, &parameters), findings(&charter, &turned, on, &parameters));
        }
        prop_assert_eq!(history(&charter, &facts, &parameters), history(&charter, &turned, &parameters));
    }

    #[test]
    fn findings_are_equal_between_neighbouring_edges(charter in charter(), facts in world(), parameters in parameters()) {
        let edges = edges(&charter, &facts, &parameters);
        prop_assert!(edges.is_sorted());
        let interesting = edges.iter().filter(|e| (2019..2033).contains(&e.year())).collect::<Vec<_>>();
        for pair in interesting.windows(2).take(40) {
            let (from, to) = (*pair[0], pair[1].saturating_sub(1.day()));
            let middle = from.saturating_add((i64::from((to - from).get_days()) / 2).days());
            let on = |day| findings(&charter, &facts, day, &parameters);
            prop_assert_eq!(on(from), on(middle), "{} and {}", from, middle);
            prop_assert_eq!(on(from), on(to), "{} and {}", from, to);
            prop_assert_ne!(on(to), on(*pair[1]), "nothing changes on {}", pair[1]);
        }
    }

    #[test]
    fn history_agrees_with_findings_on_any_day(charter in charter(), facts in world(), days in asked(), parameters in parameters()) {
        let history = history(&charter, &facts, &parameters);
        for on in days.into_iter().filter(|d| (1990..=2100).contains(&d.year())) {
            let told = findings(&charter, &facts, on, &parameters);
            let kept: Vec<_> = history.iter().filter(|d| d.period.contains(on)).map(|d| &d.finding).collect();
            prop_assert_eq!(told.len(), kept.len(), "{:?}\n{:?}", told, kept);
            for finding in &told {
                prop_assert!(kept.contains(&finding), "{} {:?}", on, finding);
            }
        }
    }

    /// No two entries of a history say the same on the same or on neighbouring days: intervals are as long as they can be.
    #[test]
    fn intervals_of_a_history_are_maximal(charter in charter(), facts in world(), parameters in parameters()) {
        let history = history(&charter, &facts, &parameters);
        for (i, one) in history.iter().enumerate().take(200) {
            for other in history[i + 1..].iter().filter(|o| o.finding == one.finding) {
                prop_assert!(!one.period.overlaps(&other.period), "{:?} {:?}", one, other);
            }
        }
    }

    #[test]
    fn nothing_panics_and_everything_can_be_said(charter in charter(), facts in world(), days in asked(), parameters in parameters()) {
        let story = Story { charter: charter.clone(), facts: facts.clone(), ..Story::default() };
        let mut said: Vec<(String, Vec<_>)> = Vec::new();
        for on in days.into_iter().chain([Date::MIN, Date::MAX]) {
            said.extend(findings(&charter, &facts, on, &parameters).into_iter().map(|f| (f.text, f.args)));
        }
        let faults = [faults(&charter), fact_faults(&charter, &facts), pair_faults(&[(slug("forum"), &charter), (slug("gruppen"), &charter)])];
        said.extend(faults.into_iter().flatten().map(|f| (f.text, f.args)));
        for rule in charter.versions.iter().flat_map(|v| &v.rules) {
            let (key, args) = rule_text(&rule.kind);
            said.push((key.to_string(), args));
        }
        let _turns = rotation(&charter, &facts, Period::ALWAYS);
        for (text, args) in &said {
            for bundle in bundles() {
                prop_assert!(format(bundle, text, args, &story).is_ok(), "{:?}", format(bundle, text, args, &story));
            }
        }
    }
}

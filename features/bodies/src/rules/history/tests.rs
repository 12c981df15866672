//! What happened to records, told from what the log says of them; and that taking everything back leads to where it began.

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;

use super::*;

fn seat(role: &str) -> Record {
    Record::default().with("role", role).with("organisation", "timra-kommun")
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn step(number: u128, before: Option<Record>, after: Option<Record>) -> Step {
    Step { kind: RecordKind::Seat, id: id(number), word: String::new(), before: before.into(), after: after.into() }
}

fn only(steps: &[Step]) -> Happened {
    let told = told(steps);
    assert_eq!(told.len(), 1, "{told:?}");
    told[0].happened
}

#[test]
fn added_removed_corrected_and_ended_are_told_apart() {
    let member = || Some(seat("member"));
    let until = |day| Some(seat("member").until(Some(day)));
    let day = date(2026, 12, 31);
    assert_eq!(only(&[step(1, None, member())]), Happened::Added);
    assert_eq!(only(&[step(1, member(), None)]), Happened::Removed);
    assert_eq!(only(&[step(1, member(), Some(seat("chair")))]), Happened::Corrected);
    assert_eq!(only(&[step(1, member(), until(day))]), Happened::Ended(day));
    assert_eq!(only(&[step(1, until(day), member())]), Happened::Reopened);
    assert_eq!(only(&[step(1, member(), Some(seat("chair").until(Some(day))))]), Happened::Corrected);
}

#[test]
fn a_record_cut_in_two_is_changed_from_a_day() {
    let old = seat("member").until(Some(date(2026, 12, 31)));
    let new = seat("chair").since(Some(date(2027, 1, 1)));
    let steps = [step(1, Some(seat("member")), Some(old.clone())), step(2, None, Some(new.clone()))];
    assert_eq!(only(&steps), Happened::From(date(2027, 1, 1)));
    assert_eq!(told(&steps)[0].before, Stood::Record(seat("member")), "what held before the day");
    // Where the new one does not begin where the old one ends, two things were done.
    let later = new.since(Some(date(2027, 2, 1)));
    let gap = [step(1, Some(seat("member")), Some(old)), step(2, None, Some(later))];
    assert_eq!(told(&gap).len(), 2);
}

#[test]
fn values_about_people_lie_beside_and_may_be_gone() {
    let bare = |number: u128| json!({ "kind": "holder", "id": id(number), "personal": true });
    let full = |number: u128, person: &str| json!({ "kind": "holder", "id": id(number), "before": null, "after": { "person": person } });
    let what = json!({ "items": [bare(1), { "kind": "seat", "id": id(9), "before": { "role": "member" }, "after": null }, bare(2)] });
    // Which belongs to which is told by their identities, not by their order.
    let personal = json!({ "items": [full(2, "bo000002"), full(1, "anna0001")] });
    let person = |step: &Step| step.after.record().map(|record| record.text("person").to_owned());
    let all = steps(&what, Some(&personal));
    assert_eq!(all.len(), 3);
    assert_eq!((person(&all[0]).as_deref(), person(&all[2]).as_deref()), (Some("anna0001"), Some("bo000002")));
    assert_eq!(all[0].before, Stood::Nothing);
    let erased = steps(&what, None);
    assert_eq!((&erased[0].before, &erased[0].after), (&Stood::Erased, &Stood::Erased));
    assert_eq!(erased.iter().map(Step::is_erased).collect::<Vec<_>>(), [true, false, true]);
    let in_part = steps(&what, Some(&json!({ "items": [full(2, "bo000002")] })));
    assert_eq!(in_part.iter().map(Step::is_erased).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(erased[1].before, Stood::Record(Record::default().with("role", "member")));
}

#[test]
fn people_are_told_as_far_as_they_may_be_seen() {
    let place = id(7);
    let holder = |person: &str| Record::default().with("seat", place.to_string()).with("person", person);
    let of = |kind, record: Record| Step {
        kind,
        id: id(1),
        word: "anna0001".into(),
        before: Stood::Nothing,
        after: Stood::Record(record),
    };
    let (people, open, closed) = (["anna0001".to_owned()].into(), [place].into(), std::collections::BTreeSet::new());
    let street = Sight { internal: false, protected: false, people: &people, open_seats: &open };
    let inside = Sight { internal: true, ..street };
    let after = |step: Step, sight: &Sight<'_>| seen(vec![step], sight).0.first().map(|step| step.after.clone());
    let shown = |step: Step, sight: &Sight<'_>| matches!(after(step, sight), Some(Stood::Record(_)));
    assert!(shown(of(RecordKind::Holder, holder("anna0001")), &street));
    assert!(!shown(of(RecordKind::Holder, holder("skyddad1")), &inside));
    let shut = Sight { open_seats: &closed, ..street };
    assert!(!shown(of(RecordKind::Holder, holder("anna0001")), &shut));
    assert!(shown(of(RecordKind::Holder, holder("anna0001")), &Sight { internal: true, ..shut }));
    // That somebody is proposed is nothing for the street at all.
    assert_eq!(after(of(RecordKind::Nominee, holder("anna0001")), &street), None);
    let person = Record::default().with("name", "Anna").with("email", "a@prov.example").with("protected", true);
    let fields = |sight: &Sight<'_>| match after(of(RecordKind::Person, person.clone()), sight) {
        Some(Stood::Record(record)) => record.values().map(|(name, _)| name.to_owned()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fields(&street), ["name"]);
    assert_eq!(fields(&inside), ["email", "name"]);
    assert_eq!(fields(&Sight { protected: true, ..inside }), ["email", "name", "protected"]);
}

#[test]
fn what_only_differs_in_what_is_not_shown_is_not_told() {
    let person = |protected: bool| Record::default().with("name", "Anna").with("protected", protected);
    let step = Step {
        kind: RecordKind::Person,
        id: id(1),
        word: "anna0001".into(),
        before: Stood::Record(person(true)),
        after: Stood::Record(person(false)),
    };
    let (people, none) = (["anna0001".to_owned()].into(), std::collections::BTreeSet::new());
    let sight = Sight { internal: true, protected: false, people: &people, open_seats: &none };
    assert_eq!(seen(vec![step.clone()], &sight), (Vec::new(), false));
    let all = Sight { protected: true, ..sight };
    assert_eq!(seen(vec![step.clone()], &all), (vec![step], true));
}

#[test]
fn what_is_changed_back_came_to_nothing() {
    let to = step(1, Some(seat("member")), Some(seat("chair")));
    let back = step(1, Some(seat("chair")), Some(seat("member")));
    let added = step(2, None, Some(seat("member")));
    let entries = [vec![to.clone()], vec![back, added]];
    let all = folded(entries.iter().map(Vec::as_slice));
    assert!(all[0].is_as_before() && all[0].entries == [0, 1]);
    assert!(!all[1].is_as_before() && all[1].entries == [1]);
    let once = folded([std::slice::from_ref(&to)]);
    assert_eq!((&once[0].before, &once[0].after), (&to.before, &to.after));
}

/// A story: in each entry some places get a record or lose it.
fn stories() -> impl Strategy<Value = Vec<Vec<(u128, Option<u8>)>>> {
    prop::collection::vec(prop::collection::vec((0..6_u128, prop::option::of(0..4_u8)), 1..5), 0..12)
}

/// The entries of a story and what stood after each of them, beginning with nothing.
fn played(story: &[Vec<(u128, Option<u8>)>]) -> (Vec<Vec<Step>>, Vec<State>) {
    let (mut entries, mut states) = (Vec::new(), vec![State::new()]);
    for doings in story {
        let mut state = states.last().cloned().unwrap_or_default();
        let mut steps = Vec::new();
        for (place, value) in doings {
            let after = Stood::from(value.map(|value| seat(&format!("role-{value}"))));
            let place = (RecordKind::Seat, id(*place));
            let before = state.remove(&place).unwrap_or(Stood::Nothing);
            if after != Stood::Nothing {
                state.insert(place, after.clone());
            }
            steps.push(Step { kind: place.0, id: place.1, word: String::new(), before, after });
        }
        entries.push(steps);
        states.push(state);
    }
    (entries, states)
}

proptest! {
    #[test]
    fn taking_entries_back_leads_to_what_stood_before_them(story in stories()) {
        let (entries, states) = played(&story);
        let now = states.last().cloned().unwrap_or_default();
        for (at, then) in states.iter().enumerate() {
            let since = entries[at..].iter().rev().map(Vec::as_slice);
            prop_assert_eq!(&reversed(now.clone(), since), then, "before entry {}", at);
        }
    }

    #[test]
    fn the_difference_leads_from_one_moment_to_the_other(story in stories()) {
        let (entries, states) = played(&story);
        let mut state = State::new();
        for folded in folded(entries.iter().map(Vec::as_slice)) {
            prop_assert_eq!(&folded.before, &Stood::Nothing);
            if folded.after != Stood::Nothing {
                state.insert((folded.kind, folded.id), folded.after);
            }
        }
        prop_assert_eq!(Some(&state), states.last());
    }
}

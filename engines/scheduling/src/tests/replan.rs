//! Planning anew: as few changes as can be, the best plan, one meeting only.

use super::county::{beside, made_up};
use crate::{
    Instance, Plan,
    instance::{Away, Role},
    replan,
    replan::{Ask, Mode, Replanned},
    solve,
    solve::{Effort, Go},
    verdict,
};

const NONE: Effort = Effort { seed: 1, moves: 0 };

/// A county with a plan in force that keeps every rule.
fn in_force(seed: u64) -> Instance {
    let mut instance = made_up(seed);
    instance.plan = None;
    let solved = solve(&instance, Effort { seed, moves: 15_000 }, |_| Go::On);
    assert_eq!(solved.broken, 0);
    instance.plan = Some(solved.plan);
    instance
}

/// Makes the chair of a body away on the day of a meeting.
fn lose_chair(instance: &mut Instance, body: usize, k: usize) {
    let meeting = instance.plan.iter().flat_map(|plan| &plan.meetings).find(|one| (one.body, one.k) == (body, k));
    let day = meeting.expect("the meeting").day;
    let chair = instance.bodies[body].members.iter().find(|(_, role)| *role == Role::Key).expect("a chair").0;
    instance.people[chair].away.push(Away { from: day, to: day, blocks: 15 });
}

fn planned(instance: &Instance, mode: Mode, notice: usize, effort: Effort) -> Replanned {
    let replanned = replan(instance, Ask { mode, notice, effort }, |_| Go::On);
    let verdict = verdict(instance, &replanned.plan);
    assert_eq!(
        (verdict.breaches, verdict.cost),
        (replanned.breaches.clone(), replanned.cost),
        "the referee says so too"
    );
    replanned
}

#[test]
fn a_chair_who_falls_ill_moves_one_or_two_meetings() {
    for seed in 0..3 {
        let mut instance = in_force(seed);
        lose_chair(&mut instance, 1, 0);
        let few = planned(&instance, Mode::FewestMoves, 0, NONE);
        assert_eq!(few.breaches, [], "county {seed}");
        assert!((1..=2).contains(&few.moved.len()), "county {seed}: {:?}", few.moved);
        assert!(few.impossible.contains(&(1, 0)) && !few.broken_before.is_empty());
        let best = planned(&instance, Mode::Best, 0, Effort { seed: 1, moves: 10_000 });
        assert_eq!(best.breaches, []);
        assert!(best.cost.total() <= few.cost.total(), "the best plan costs no more than the one with fewest changes");
    }
}

#[test]
fn nothing_moves_when_nothing_is_wrong_and_few_changes_are_wanted() {
    let instance = in_force(3);
    let few = planned(&instance, Mode::FewestMoves, 0, NONE);
    assert_eq!((few.moved.len(), few.impossible.len()), (0, 0));
    assert_eq!(Some(few.plan), instance.plan);
}

#[test]
fn what_is_before_the_notice_stays_unless_it_is_impossible() {
    let mut instance = in_force(3);
    // The last meeting before the notice: there is room for it after.
    let notice = 200;
    let before = |meeting: &&crate::Meeting| meeting.body == 2 && meeting.day < notice;
    let last = instance.plan.iter().flat_map(|plan| &plan.meetings).filter(before).map(|meeting| meeting.k).max();
    let lost = last.expect("a meeting in spring");
    lose_chair(&mut instance, 2, lost);
    let best = planned(&instance, Mode::Best, notice, Effort { seed: 4, moves: 10_000 });
    assert_eq!(best.breaches, []);
    let is_late = |moved: &crate::replan::Moved| moved.is.is_none_or(|is| is.day >= notice);
    assert!(best.moved.iter().all(is_late), "nobody is called for a day before: {:?}", best.moved);
    let early = |moved: &&crate::replan::Moved| moved.was.is_some_and(|was| was.day < notice);
    let early: Vec<_> = best.moved.iter().filter(early).map(|moved| moved.was.map(|was| (was.body, was.k))).collect();
    let impossible: Vec<_> = best.impossible.iter().copied().map(Some).collect();
    assert!(early.iter().all(|meeting| impossible.contains(meeting)), "{early:?} but {impossible:?}");
    assert!(early.contains(&Some((2, lost))));
}

#[test]
fn only_this_meeting_is_only_this_meeting() {
    let mut instance = in_force(5);
    lose_chair(&mut instance, 1, 1);
    let only = planned(&instance, Mode::Only((1, 1)), 0, NONE);
    assert_eq!(only.moved.len(), 1, "{:?}", only.moved);
    assert_eq!(only.moved[0].was.map(|was| (was.body, was.k)), Some((1, 1)));
    assert!(only.breaches.len() < only.broken_before.len());
    // Another one cannot mend it, and is left where it is best.
    let other = planned(&instance, Mode::Only((0, 0)), 0, NONE);
    assert!(!other.breaches.is_empty());
    assert!(other.moved.iter().all(|moved| moved.was.is_some_and(|was| (was.body, was.k) == (0, 0))));
}

#[test]
fn a_plan_in_force_that_cannot_even_be_written_down_is_planned_anew() {
    let mut instance = in_force(3);
    // A number is missing, a body met twice as often as it may now, and three bodies meet at once.
    if let Some(plan) = &mut instance.plan {
        plan.meetings.retain(|meeting| (meeting.body, meeting.k) != (1, 0));
        plan.meetings.iter_mut().filter(|meeting| meeting.k == 1).for_each(|meeting| meeting.day = 75);
    }
    let best = planned(&instance, Mode::Best, 0, Effort { seed: 4, moves: 25_000 });
    assert_eq!(best.breaches, []);
    instance.plan = Some(Plan::default());
    let new = planned(&instance, Mode::Best, 0, Effort { seed: 4, moves: 25_000 });
    assert_eq!(new.breaches, []);
    assert!(new.moved.iter().all(|moved| moved.was.is_none()));
}

#[test]
fn a_plan_of_which_everything_is_broken_is_mended_as_far_as_a_number_of_looks_goes() {
    let mut instance = beside(&[made_up(1), made_up(3)]);
    let solved = solve(&instance, Effort { seed: 1, moves: 20_000 }, |_| Go::On);
    instance.plan = Some(solved.plan);
    // No day is far enough from any other: every meeting but the first breaks a rule, wherever it is. Without a limit such a plan took minutes.
    instance.bodies.iter_mut().for_each(|body| (body.gap_min, body.gap_max) = (900, 1_000));
    let effort = Effort { seed: 1, moves: 10 };
    let anew = replan(&instance, Ask { mode: Mode::Best, notice: 0, effort }, |_| Go::On);
    assert!(anew.breaches.len() <= anew.broken_before.len(), "never worse");
}

//! Changes of a plan, one at a time: tried, and kept when they are not too much worse.
//!
//! Every move draws what it would do, asks what that would change (`State::moving`, or a [`Trial`] of several), and keeps it when that is
//! within the limit. Which moves there are and how often each is tried decides how soon a good plan is found, never whether a plan is right.
//!
//! | of a hundred | move | what it is for |
//! |---|---|---|
//! | 30 | near | a day or time near by: evens out spacing, finds free weeks |
//! | 12 | elsewhere | any day that its neighbours leave: out of a corner |
//! | 20 | together | to the day and place of a meeting that shares people: one journey instead of two (C3) |
//! | 10 | at another place | hosts (H9, C6) and journeys |
//! | 8 | swapped | two places of a body, where turns are taken and one alone cannot move |
//! | 10 | later | a meeting and all after it: a year that lies wrong as a whole |
//! | 6 | with its pre-meeting | what is linked by number cannot move alone (H8) |
//! | 4 | more or fewer | the number of meetings (H1, C2) |
//!
//! Every 25th change is none of these but [`Mover::anew`].

use crate::{
    chance::Chance,
    ground::Ground,
    instance::{BodyIndex, Mode},
    number,
    state::{Slot, State, Tally},
};

/// What is known of the bodies for choosing among changes.
pub(super) struct Mover {
    /// Every body that has something to change, as often as it has meetings at most.
    bodies: Vec<u32>,
    /// Of each body where each day's choices begin in its list; one more at the end.
    day_at: Vec<Vec<u32>>,
}

impl Mover {
    pub(super) fn of(ground: &Ground<'_>) -> Self {
        let mut bodies = Vec::new();
        let mut day_at = Vec::new();
        for (at, body) in ground.instance.bodies.iter().enumerate() {
            bodies.extend(std::iter::repeat_n(number::index(at), body.n_max.saturating_sub(body.fixed.len())));
            let choices = &ground.choices[at];
            let begins = (0..=ground.days)
                .map(|day| number::index(choices.partition_point(|choice| usize::from(choice.day) < day)));
            day_at.push(begins.collect());
        }
        Self { bodies, day_at }
    }

    /// Tries one change, and keeps it when it costs no more than `limit`; a broken rule counts as `broken`.
    pub(super) fn step(&self, state: &mut State<'_, '_>, chance: &mut Chance, limit: i64, broken: i64) {
        if self.bodies.is_empty() {
            return;
        }
        let body = *chance.of_list(&self.bodies) as usize;
        match chance.below(100) {
            0..30 => self.near(state, chance, body, limit, broken),
            30..42 => self.elsewhere(state, chance, body, limit, broken),
            42..62 => self.together(state, chance, body, limit, broken),
            62..72 => Self::at_another_place(state, chance, body, limit, broken),
            72..80 => Self::swapped(state, chance, body, limit, broken),
            80..90 => self.later(state, chance, body, limit, broken),
            90..96 => self.with_its_pre_meeting(state, chance, body, limit, broken),
            _ => self.more_or_fewer(state, chance, body, limit, broken),
        }
    }

    /// A meeting of a body that nobody else has set.
    /// Drawn among all of them, so that a body with many set meetings is tried in vain now and then; `None` then.
    fn free(state: &State<'_, '_>, chance: &mut Chance, body: BodyIndex) -> Option<usize> {
        let count = state.count(body);
        let k = (count > 0).then(|| chance.below(count))?;
        state.ground.fixed(body, k).is_none().then_some(k)
    }

    /// One meeting to a slot, kept when that costs no more than the limit. What would give somebody a third meeting that day is never kept (H7).
    fn alone(state: &mut State<'_, '_>, body: BodyIndex, k: usize, to: Slot, limit: i64, broken: i64) {
        if state.meetings(body)[k] == to {
            return;
        }
        if state.moving(body, k, to).is_some_and(|change| change.weighed(broken) <= limit) {
            state.put(body, k, to);
        }
    }

    /// One of the choices on a day, or on the next day after it that has one.
    /// A choice is a day and a start that the body can have by itself; `None` after its last day. Whether its people can is asked afterwards.
    fn choice_at(&self, state: &State<'_, '_>, chance: &mut Chance, body: BodyIndex, day: usize) -> Option<(u16, u8)> {
        let choices = &state.ground.choices[body];
        let at = *self.day_at[body].get(day)? as usize;
        let first = choices.get(at)?;
        let end = self.day_at[body][usize::from(first.day) + 1] as usize;
        let choice = choices[at + chance.below(end - at)];
        Some((choice.day, choice.start))
    }

    /// To another day or time near by.
    fn near(&self, state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let Some(k) = Self::free(state, chance, body) else { return };
        let is = state.meetings(body)[k];
        let width = if chance.below(2) == 0 { 5 } else { 21 };
        let day = (usize::from(is.day) + chance.below(2 * width + 1)).saturating_sub(width);
        if let Some((day, start)) = self.choice_at(state, chance, body, day.min(state.ground.days - 1)) {
            let place = Self::maybe_another_place(state, chance, body, is.place);
            Self::alone(state, body, k, Slot { day, start, place }, limit, broken);
        }
    }

    /// To any day that its neighbours leave.
    fn elsewhere(&self, state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let Some(k) = Self::free(state, chance, body) else { return };
        let meetings = state.meetings(body);
        let after = if k == 0 { 0 } else { usize::from(meetings[k - 1].day) + 1 };
        let before = meetings.get(k + 1).map_or(state.ground.days, |next| usize::from(next.day));
        if after >= before {
            return;
        }
        let is = meetings[k];
        let day = after + chance.below(before - after);
        if let Some((day, start)) = self.choice_at(state, chance, body, day) {
            let place = Self::maybe_another_place(state, chance, body, is.place);
            Self::alone(state, body, k, Slot { day, start, place }, limit, broken);
        }
    }

    /// To the day and the place of a meeting that shares people with it.
    fn together(&self, state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let near = &state.ground.near[body];
        if near.is_empty() {
            return;
        }
        let other = *chance.of_list(near) as usize;
        let others = state.meetings(other);
        if others.is_empty() || state.count(body) == 0 {
            return;
        }
        let with = *chance.of_list(others);
        // The one of its own meetings that is nearest by.
        let own = state.meetings(body).iter().enumerate();
        let Some(k) = own.min_by_key(|(_, slot)| slot.day.abs_diff(with.day)).map(|(k, _)| k) else { return };
        if state.ground.fixed(body, k).is_some() {
            return;
        }
        let allowed = state.ground.instance.bodies[body].places.contains(&i32::from(with.place));
        let place = if allowed { with.place } else { state.meetings(body)[k].place };
        let range =
            self.day_at[body][usize::from(with.day)] as usize..self.day_at[body][usize::from(with.day) + 1] as usize;
        if range.is_empty() {
            return;
        }
        let choice = state.ground.choices[body][range.start + chance.below(range.len())];
        Self::alone(state, body, k, Slot { day: choice.day, start: choice.start, place }, limit, broken);
    }

    /// The same place, or now and then another one.
    fn maybe_another_place(state: &State<'_, '_>, chance: &mut Chance, body: BodyIndex, place: i16) -> i16 {
        if chance.below(4) == 0 {
            number::place(*chance.of_list(&state.ground.instance.bodies[body].places))
        } else {
            place
        }
    }

    /// The same day and time at any of the body's places.
    fn at_another_place(state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let Some(k) = Self::free(state, chance, body) else { return };
        let place = number::place(*chance.of_list(&state.ground.instance.bodies[body].places));
        let to = Slot { place, ..state.meetings(body)[k] };
        Self::alone(state, body, k, to, limit, broken);
    }

    /// Two meetings of a body change places with each other.
    fn swapped(state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let (Some(one), Some(other)) = (Self::free(state, chance, body), Self::free(state, chance, body)) else {
            return;
        };
        let (first, second) = (state.meetings(body)[one], state.meetings(body)[other]);
        if first.place == second.place {
            return;
        }
        let mut trial = Trial::begun(state);
        let kept = trial.put(state, body, one, Slot { place: second.place, ..first })
            && trial.put(state, body, other, Slot { place: first.place, ..second });
        trial.end(state, kept, limit, broken);
    }

    /// A meeting and all after it so many days later, or earlier.
    fn later(&self, state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let count = state.count(body);
        if count < 2 {
            return;
        }
        let from = chance.below(count);
        let days = chance.below(29);
        let mut trial = Trial::begun(state);
        let mut kept = true;
        for k in from..count {
            let is = state.meetings(body)[k];
            if state.ground.fixed(body, k).is_some() {
                break;
            }
            let day = (usize::from(is.day) + days).saturating_sub(14).min(state.ground.days - 1);
            let Some((day, start)) = self.choice_at(state, chance, body, day) else {
                kept = false;
                break;
            };
            kept = trial.put(state, body, k, Slot { day, start, ..is });
            if !kept {
                break;
            }
        }
        trial.end(state, kept, limit, broken);
    }

    /// A meeting and those that are linked to it by number, so many days later, or earlier.
    fn with_its_pre_meeting(
        &self,
        state: &mut State<'_, '_>,
        chance: &mut Chance,
        body: BodyIndex,
        limit: i64,
        broken: i64,
    ) {
        let links = &state.ground.links[body];
        if links.is_empty() {
            return self.near(state, chance, body, limit, broken);
        }
        let link = state.ground.instance.links[*chance.of_list(links)];
        let Some(k) = Self::free(state, chance, body) else { return };
        let other = if link.parent == body { link.child } else { link.parent };
        let is = state.meetings(body)[k];
        let days = chance.below(43);
        let target = (usize::from(is.day) + days).saturating_sub(21).min(state.ground.days - 1);
        let Some((day, start)) = self.choice_at(state, chance, body, target) else { return };
        let partner = match link.mode {
            Mode::Indexed => (k < state.count(other)).then_some(k),
            Mode::Exists => {
                let others = state.meetings(other).iter().enumerate();
                others.min_by_key(|(_, slot)| slot.day.abs_diff(is.day)).map(|(k, _)| k)
            }
        };
        let Some(partner) = partner.filter(|k| state.ground.fixed(other, *k).is_none()) else { return };
        let lag = link.lo + number::whole(chance.below(usize::try_from(link.hi - link.lo + 1).unwrap_or(1)));
        let beside = if link.parent == body { i64::from(day) - lag } else { i64::from(day) + lag };
        let Some(beside) = usize::try_from(beside).ok().filter(|day| *day < state.ground.days) else { return };
        let Some((other_day, other_start)) = self.choice_at(state, chance, other, beside) else { return };
        let was = state.meetings(other)[partner];
        let mut trial = Trial::begun(state);
        let kept = trial.put(state, body, k, Slot { day, start, ..is })
            && trial.put(state, other, partner, Slot { day: other_day, start: other_start, ..was });
        trial.end(state, kept, limit, broken);
    }

    /// One meeting more after the last, or the last away; what is linked to it by number goes along.
    fn more_or_fewer(&self, state: &mut State<'_, '_>, chance: &mut Chance, body: BodyIndex, limit: i64, broken: i64) {
        let instance = state.ground.instance;
        let mut bodies = vec![body];
        for link in instance.links.iter().filter(|link| link.mode == Mode::Indexed) {
            if link.parent == body {
                bodies.push(link.child);
            } else if link.child == body {
                bodies.push(link.parent);
            }
        }
        let before = state.total();
        let more = chance.below(2) == 0;
        let mut done = Vec::new();
        let mut kept = true;
        for at in &bodies {
            let asked = &instance.bodies[*at];
            if more {
                let last = state.meetings(*at).last().map_or(0, |slot| usize::from(slot.day));
                let span = usize::try_from(asked.gap_max.max(1)).unwrap_or(1).min(state.ground.days);
                let day = (last + 1 + chance.below(span)).min(state.ground.days - 1);
                let place = number::place(*chance.of_list(&asked.places));
                let slot = self.choice_at(state, chance, *at, day).map(|(day, start)| Slot { day, start, place });
                kept = state.count(*at) < asked.n_max && slot.is_some_and(|slot| state.push(*at, slot));
                if kept {
                    done.push((*at, None));
                }
            } else {
                kept = state.count(*at) > asked.n_min && state.ground.fixed(*at, state.count(*at) - 1).is_none();
                if kept {
                    let slot = state.pop(*at);
                    done.push((*at, slot));
                }
            }
            if !kept {
                break;
            }
        }
        if kept && (state.total() - before).weighed(broken) <= limit {
            return;
        }
        for (at, slot) in done.into_iter().rev() {
            match slot {
                Some(slot) => {
                    state.push(at, slot);
                }
                None => {
                    state.pop(at);
                }
            }
        }
    }
}

impl Mover {
    /// Whole years anew: of a body, of those linked to it by number, and now and then of one that it shares people with.
    /// `noise` is the mean of what is added to each day by chance: the temperature, so that it becomes nothing together with it. Kept or taken back whole.
    pub(super) fn anew(&self, state: &mut State<'_, '_>, chance: &mut Chance, limit: i64, broken: i64, noise: f64) {
        if self.bodies.is_empty() {
            return;
        }
        let instance = state.ground.instance;
        let body = *chance.of_list(&self.bodies) as usize;
        let mut bodies = vec![body];
        if chance.below(3) == 0 && !state.ground.near[body].is_empty() {
            bodies.push(*chance.of_list(&state.ground.near[body]) as usize);
        }
        for at in 0..bodies.len() {
            for link in &state.ground.links[bodies[at]] {
                let link = instance.links[*link];
                if link.mode == Mode::Indexed || chance.below(4) == 0 {
                    for other in [link.parent, link.child] {
                        if !bodies.contains(&other) {
                            bodies.push(other);
                        }
                    }
                }
            }
        }
        if chance.below(2) == 0 {
            bodies.reverse();
        }
        let before = state.total();
        let was: Vec<Vec<Slot>> = bodies.iter().map(|body| state.meetings(*body).to_vec()).collect();
        for body in &bodies {
            while state.pop(*body).is_some() {}
        }
        for body in &bodies {
            #[expect(clippy::cast_possible_truncation, reason = "some hundreds")]
            super::place::one(state, *body, || (noise * chance.exponential()) as i64);
        }
        if (state.total() - before).weighed(broken) <= limit {
            return;
        }
        for body in &bodies {
            while state.pop(*body).is_some() {}
        }
        for (body, was) in bodies.iter().zip(was) {
            for slot in was {
                state.push(*body, slot);
            }
        }
    }
}

/// Several changes that are kept or taken back together.
struct Trial {
    before: Tally,
    undo: Vec<(BodyIndex, usize, Slot)>,
}

impl Trial {
    fn begun(state: &State<'_, '_>) -> Self {
        Self { before: state.total(), undo: Vec::new() }
    }

    /// Makes one of them; whether it could be.
    /// On another day the meeting is one more for its people, who may have two there already (H7); on its own day it cannot become one too many.
    fn put(&mut self, state: &mut State<'_, '_>, body: BodyIndex, k: usize, to: Slot) -> bool {
        let was = state.meetings(body)[k];
        if state.joining(body, to, None).is_none() && was.day != to.day {
            return false;
        }
        self.undo.push((body, k, was));
        state.put(body, k, to);
        true
    }

    /// Keeps all of them when they were made whole and cost no more than the limit; else takes them back, the last first.
    fn end(self, state: &mut State<'_, '_>, kept: bool, limit: i64, broken: i64) {
        if kept && (state.total() - self.before).weighed(broken) <= limit {
            return;
        }
        for (body, k, was) in self.undo.into_iter().rev() {
            state.put(body, k, was);
        }
    }
}

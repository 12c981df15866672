//! An instance made ready for counting: what each day means for each body, what each journey costs, who shares people with whom.
//!
//! Everything that the search asks for again and again is looked up here and computed once; nothing in it changes while a plan is looked
//! for. The largest is `unary`: four bytes for each body, day and start, 2.6 MB for the country's 451 bodies. What is dear or shut is told by the same
//! number, so that one look answers both.

use crate::{
    instance::{Block, BodyIndex, Day, Instance, Mode, PersonIndex},
    number,
    referee::day::Days,
};

/// What is added to the cost of a day and a time on which a body cannot meet.
const SHUT: i32 = 1 << 30;

/// A day and a time on which a body can meet, with what that costs by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice {
    pub(crate) day: u16,
    pub(crate) start: u8,
    /// C4 and C5 of it.
    pub(crate) cost: i32,
}

/// An instance made ready for counting.
pub(crate) struct Ground<'i> {
    pub(crate) instance: &'i Instance,
    /// Days of the year: [`crate::instance::Calendar::days`].
    pub(crate) days: usize,
    /// Of each body where its meetings begin in lists of all meetings; one more at the end.
    pub(crate) first: Vec<usize>,
    /// Of each body its members whose presence counts.
    pub(crate) hard: Vec<Vec<u32>>,
    /// Of each body and day the place in `unary` of its first start.
    unary_at: Vec<usize>,
    /// Of each body, day and start (0 to 3) what it costs; [`SHUT`] is added when it cannot be.
    unary: Vec<i32>,
    /// Of each body when it can meet, in the order of days.
    pub(crate) choices: Vec<Vec<Choice>>,
    /// What a round trip costs, from the place of the row to that of the column.
    trip: Vec<Vec<i32>>,
    /// Of each body and each of its places what the journeys of its people cost when nobody has another meeting that day.
    pub(crate) alone: Vec<Vec<i64>>,
    /// Of each body the links it is part of.
    pub(crate) links: Vec<Vec<usize>>,
    /// Of each body those it shares people with, more than once when they share many.
    pub(crate) near: Vec<Vec<u32>>,
    /// Of each body and number the meeting whose date somebody else has set.
    fixed: Vec<Vec<Option<(Day, Block, i32)>>>,
    /// Of each body and number where it stands in the plan in force.
    planned: Vec<Vec<Option<(Day, Block, i32)>>>,
}

impl<'i> Ground<'i> {
    /// For a sound instance. Takes days × starts × members of each body.
    pub(crate) fn of(instance: &'i Instance) -> Self {
        let days = Days::of(instance);
        let width = instance.calendar.days;
        let mut ground = Self {
            instance,
            days: width,
            first: vec![0],
            hard: Vec::new(),
            unary_at: Vec::new(),
            unary: Vec::new(),
            choices: Vec::new(),
            trip: Vec::new(),
            alone: Vec::new(),
            links: vec![Vec::new(); instance.bodies.len()],
            near: near(instance),
            fixed: Vec::new(),
            planned: vec![Vec::new(); instance.bodies.len()],
        };
        for body in &instance.bodies {
            ground.first.push(ground.first.last().unwrap_or(&0) + body.n_max);
            ground.hard.push(body.hard_members().map(number::index).collect());
            ground.unary_at.push(ground.unary.len());
            let mut choices = Vec::new();
            for day in 0..width {
                for start in 0..crate::instance::BLOCKS {
                    let unary = days.unary(body, day, start);
                    let cost = number::cost(unary.slot + unary.absence).min(SHUT - 1);
                    ground.unary.push(if unary.why.is_some() { SHUT + cost } else { cost });
                    if unary.why.is_none() {
                        choices.push(Choice { day: number::day(day), start: number::block(start), cost });
                    }
                }
            }
            ground.choices.push(choices);
            let mut fixed = vec![None; body.n_max];
            body.fixed.iter().for_each(|one| fixed[one.k] = Some((one.day, one.start, one.place)));
            ground.fixed.push(fixed);
        }
        for (at, link) in instance.links.iter().enumerate() {
            ground.links[link.parent].push(at);
            ground.links[link.child].push(at);
        }
        for home in 0..instance.places.len() {
            ground
                .trip
                .push((0..instance.places.len()).map(|place| number::cost(instance.trip_cost(home, place))).collect());
        }
        for (at, body) in instance.bodies.iter().enumerate() {
            let all = |place: &i32| ground.hard[at].iter().map(|person| ground.trip(*person as usize, *place)).sum();
            let alone = body.places.iter().map(all).collect();
            ground.alone.push(alone);
        }
        for meeting in instance.plan.iter().flat_map(|plan| &plan.meetings) {
            let planned = &mut ground.planned[meeting.body];
            planned.resize(planned.len().max(meeting.k + 1), None);
            planned[meeting.k] = Some((meeting.day, meeting.start, meeting.place));
        }
        ground
    }

    /// What a day and a time cost a body by themselves, and whether it can meet then. The referee counts the cost either way.
    /// `day` is one of the year's and `start` below four.
    pub(crate) fn unary(&self, body: BodyIndex, day: Day, start: Block) -> (i64, bool) {
        let cost = self.unary[self.unary_at[body] + day * crate::instance::BLOCKS + start];
        (i64::from(cost % SHUT), cost < SHUT)
    }

    /// What a round trip of somebody to a place costs; online it costs nothing.
    /// In whole units, rounded as the model does (C3): half up.
    pub(crate) fn trip(&self, person: PersonIndex, place: i32) -> i64 {
        let Ok(place) = usize::try_from(place) else { return 0 };
        i64::from(self.trip[self.instance.people[person].home][place])
    }

    /// Day, start and place of a meeting that somebody else has set (H2); `k` is below `n_max`.
    pub(crate) fn fixed(&self, body: BodyIndex, k: usize) -> Option<(Day, Block, i32)> {
        self.fixed[body][k]
    }

    /// Of a body's numbers where they stand in the plan in force, as far as it goes: what C8 compares with.
    pub(crate) fn planned(&self, body: BodyIndex) -> &[Option<(Day, Block, i32)>] {
        &self.planned[body]
    }

    /// The effective number of a day (model §1, e(d)): what spacing is counted in.
    pub(crate) fn effective(&self, day: Day) -> i64 {
        self.instance.calendar.effective[day]
    }
}

/// Of each body those it shares people with or is linked to; one that it shares many with stands there more often, at most eight times.
/// Whom a move brings a meeting together with is drawn from this list, so that it is mostly those who share much. Eight times is enough to be
/// drawn often; with every person counted, two bodies with the same members would be drawn for nothing else.
fn near(instance: &Instance) -> Vec<Vec<u32>> {
    let mut of_person: Vec<Vec<u32>> = vec![Vec::new(); instance.people.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        body.hard_members().for_each(|person| of_person[person].push(number::index(at)));
    }
    let mut near: Vec<Vec<u32>> = vec![Vec::new(); instance.bodies.len()];
    for (at, body) in instance.bodies.iter().enumerate() {
        let mut shared: Vec<u32> = body.hard_members().flat_map(|person| of_person[person].iter().copied()).collect();
        shared.retain(|other| *other as usize != at);
        shared.sort_unstable();
        near[at] = shared.chunk_by(|one, other| one == other).flat_map(|same| same.iter().take(8).copied()).collect();
    }
    for link in &instance.links {
        let times = if link.mode == Mode::Indexed { 4 } else { 2 };
        for _ in 0..times {
            near[link.parent].push(number::index(link.child));
            near[link.child].push(number::index(link.parent));
        }
    }
    near
}

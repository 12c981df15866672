//! The cheapest year of one body by itself, when journeys cost it what it is told: exact but for taking turns and for how often one
//! place may be the host, which has a price instead.
//!
//! The programme goes over effective numbers of days instead of days, so that a gap is a difference of places in a list. A table has a row for
//! each number of meetings at a place that must be told apart (`min_physical`, where one may meet online), because H9 asks for a least number of
//! them. With n meetings, f rows, d days and g gaps a year takes n · f · d · g steps: no window is used here, as in the search, because the cost of a gap
//! is looked up and not computed.

use crate::{
    ground::Ground,
    instance::{BLOCKS, Block, Body, BodyIndex, Day},
    number::{self, whole},
    referee::spacing,
};

use super::parts;

/// More than any year costs.
const NEVER: i64 = i64::MAX / 4;

/// A day, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) day: u16,
    pub(super) place: i16,
}

/// A body's year.
#[derive(Clone, Debug, Default)]
pub(super) struct Year {
    /// What it costs, in parts.
    pub(super) cost: i64,
    pub(super) meetings: Vec<Met>,
}

/// What is needed for the years of all bodies.
pub(super) struct Years<'g, 'i> {
    ground: &'g Ground<'i>,
    asked: Vec<Asked>,
    /// The least effective number of an open day.
    first: i64,
    /// How many effective numbers there are.
    width: usize,
}

/// What is known of one body.
struct Asked {
    /// Of each effective number the day, where the body can meet then.
    days: Vec<Option<Day>>,
    /// What each number of effective days between two meetings costs from `gap_min` on, in parts.
    gaps: Vec<i64>,
    /// What a place costs more because it is to be the host seldom enough; in parts, for each of the body's.
    hosts: Vec<i64>,
    /// Meetings at a place that must be counted: 0 where all are at one.
    physical: usize,
}

/// Of each number of meetings at a place (the last: that or more) and each effective number what the meetings up to one on that day cost,
/// in parts; [`NEVER`] where there is no way.
type Table = Vec<Vec<i64>>;

/// What one step of the dynamic programme goes from: to the next meeting of a body.
struct Step<'t> {
    body: BodyIndex,
    /// What the meetings before it cost; `None` for the first.
    before: Option<&'t Table>,
    /// Of each effective number what the meeting itself costs then.
    prices: &'t [Option<Price>],
    /// Numbers of meetings at a place that are told apart.
    floors: usize,
}

/// A day that a meeting could be on: what it costs at a place and online.
#[derive(Clone, Copy)]
struct Price {
    /// In parts, at the best of the places; [`NEVER`] where it has none then.
    at_a_place: i64,
    /// Which place that is.
    place: i16,
    /// In parts, online.
    online: i64,
}

impl<'g, 'i> Years<'g, 'i> {
    pub(super) fn of(ground: &'g Ground<'i>) -> Self {
        let calendar = &ground.instance.calendar;
        let open = || (0..ground.days).filter(|day| calendar.open[*day]).map(|day| calendar.effective[day]);
        let (first, last) = (open().min().unwrap_or(0), open().max().unwrap_or(0));
        let width = usize::try_from(last - first + 1).unwrap_or(1);
        let asked = ground.instance.bodies.iter().enumerate().map(|(at, body)| {
            let mut days = vec![None; width];
            for choice in &ground.choices[at] {
                let day = usize::from(choice.day);
                days[usize::try_from(calendar.effective[day] - first).unwrap_or(0)] = Some(day);
            }
            let longest = body.gap_max.min(whole(width));
            Asked {
                days,
                gaps: (body.gap_min..=longest).map(|gap| parts(spacing(body, gap))).collect(),
                hosts: vec![0; body.places.len()],
                physical: if body.places.contains(&crate::instance::ONLINE) { body.min_physical } else { 0 },
            }
        });
        Self { asked: asked.collect(), ground, first, width }
    }

    /// How many steps one round of all bodies takes, about.
    /// What [`super::bound_within`] divides its steps by. Only about: it decides how many rounds there are, not what they give.
    pub(super) fn steps(&self) -> u64 {
        let of = |(body, asked): (&Body, &Asked)| {
            let days = asked.days.iter().flatten().count() * (asked.gaps.len().min(self.width / 2) + body.places.len());
            u64::try_from(body.n_max * (asked.physical + 1) * days).unwrap_or(u64::MAX)
        };
        self.ground.instance.bodies.iter().zip(&self.asked).map(of).sum()
    }

    /// Of each day the blocks that a body may begin in, as bits.
    pub(super) fn starts(&self, body: BodyIndex) -> Vec<u8> {
        let mut starts = vec![0; self.ground.days];
        self.ground.choices[body].iter().for_each(|choice| starts[usize::from(choice.day)] |= 1 << choice.start);
        starts
    }

    /// The cheapest year of a body; `None` when it has none. `journeys`: of each day and place of its own what
    /// its people's cost.
    pub(super) fn cheapest(&self, at: BodyIndex, journeys: &[i64]) -> Option<Year> {
        let (body, asked) = (&self.ground.instance.bodies[at], &self.asked[at]);
        let planned = self.ground.planned(at);
        let weights = &self.ground.instance.weights;
        let floors = asked.physical + 1;
        let mut best: Option<(i64, usize)> = None;
        let mut tables: Vec<Table> = Vec::with_capacity(body.n_max);
        let mut priced: Vec<Vec<Option<Price>>> = Vec::with_capacity(body.n_max);
        for count in 0..=body.n_max {
            if count > 0 {
                let k = count - 1;
                let same = k > 0 && self.is_plain(at, k) && self.is_plain(at, k - 1);
                let prices = if same { priced[k - 1].clone() } else { self.prices(at, k, journeys) };
                let table = self.table(&Step { body: at, before: tables.last(), prices: &prices, floors });
                priced.push(prices);
                tables.push(table);
            }
            let is_enough = body.fixed.iter().all(|fixed| fixed.k < count);
            if !(body.n_min..=body.n_max).contains(&count) || !is_enough || body.min_physical > count {
                continue;
            }
            let dropped = whole(planned.iter().skip(count).flatten().count());
            let cost = parts(weights.count * whole(count.abs_diff(body.n_target)) + weights.move_day * dropped);
            let years = match tables.last() {
                None => 0,
                Some(table) => table[floors - 1].iter().copied().min().unwrap_or(NEVER),
            };
            if years < NEVER && best.is_none_or(|(least, _)| cost + years < least) {
                best = Some((cost + years, count));
            }
        }
        let (cost, count) = best?;
        let meetings = self.back(at, &tables[..count], &priced);
        let often = if self.counts_hosts(body) { whole(body.host_max) } else { 0 };
        Some(Year { cost: cost - often * asked.hosts.iter().sum::<i64>(), meetings })
    }

    /// Whether nothing sets meeting `k` of a body apart from its others.
    /// Neighbours that are plain have the same prices, and share them: most of a year's work is done once.
    fn is_plain(&self, at: BodyIndex, k: usize) -> bool {
        self.ground.fixed(at, k).is_none() && self.ground.planned(at).get(k).copied().flatten().is_none()
    }

    /// Whether some place could be the host too often.
    fn counts_hosts(&self, body: &Body) -> bool {
        body.host_max < body.n_max
    }

    /// Of each effective number what meeting `k` costs then.
    fn prices(&self, at: BodyIndex, k: usize, journeys: &[i64]) -> Vec<Option<Price>> {
        let asked = &self.asked[at];
        let mut prices: Vec<Option<Price>> = vec![None; self.width];
        if let Some((day, start, place)) = self.ground.fixed(at, k) {
            let (_, possible) = self.ground.unary(at, day, start);
            if possible && let Some(price) = self.price(at, k, day, Some((start, place)), journeys) {
                let effective = self.ground.effective(day) - self.first;
                prices[usize::try_from(effective).unwrap_or(0)] = Some(price);
            }
            return prices;
        }
        for (price, day) in prices.iter_mut().zip(&asked.days) {
            *price = day.and_then(|day| self.price(at, k, day, None, journeys));
        }
        prices
    }

    /// What meeting `k` costs on a day, at its best time and place or at those that are set.
    fn price(&self, at: BodyIndex, k: usize, day: Day, set: Option<(Block, i32)>, journeys: &[i64]) -> Option<Price> {
        let (ground, body, asked) = (self.ground, &self.ground.instance.bodies[at], &self.asked[at]);
        let weights = &ground.instance.weights;
        let was = ground.planned(at).get(k).copied().flatten();
        let starts = (0..BLOCKS).filter(|start| set.is_none_or(|(fixed, _)| fixed == *start));
        let times = starts.map(|start| (start, ground.unary(at, day, start))).filter(|(_, (_, possible))| *possible);
        let time = times.map(|(start, (cost, _))| {
            cost + match was {
                Some((was_day, ..)) if was_day != day => weights.move_day,
                Some((_, was_start, _)) if was_start != start => weights.move_start,
                _ => 0,
            }
        });
        let time = parts(time.min()?);
        let mut price = Price { at_a_place: NEVER, place: -1, online: NEVER };
        for (choice, place) in body.places.iter().enumerate() {
            if set.is_some_and(|(_, fixed)| fixed != *place) {
                continue;
            }
            let moved = if was.is_some_and(|(_, _, was)| was != *place) { weights.move_place } else { 0 };
            let cost = time + parts(body.place_cost[choice] + moved);
            match usize::try_from(*place) {
                Err(_) => price.online = cost,
                Ok(_) => {
                    let cost = cost + journeys[day * body.places.len() + choice] + asked.hosts[choice];
                    if cost < price.at_a_place {
                        (price.at_a_place, price.place) = (cost, number::place(*place));
                    }
                }
            }
        }
        Some(price)
    }

    /// What the meetings up to the next one cost.
    fn table(&self, step: &Step<'_>) -> Table {
        let Step { prices, floors, .. } = *step;
        let reached = self.reached(step);
        let mut table = vec![vec![NEVER; self.width]; floors];
        for (floor, row) in reached.iter().enumerate() {
            let above = (floor + 1).min(floors - 1);
            for (effective, (reached, price)) in row.iter().zip(prices).enumerate() {
                let Some(price) = price else { continue };
                if *reached >= NEVER {
                    continue;
                }
                table[above][effective] = table[above][effective].min(reached + price.at_a_place);
                table[floor][effective] = table[floor][effective].min(reached + price.online);
            }
        }
        table
    }

    /// The same without the meeting itself: the way to it.
    fn reached(&self, step: &Step<'_>) -> Table {
        let Step { before, prices, floors, .. } = *step;
        let (body, asked) = (&self.ground.instance.bodies[step.body], &self.asked[step.body]);
        let mut reached = vec![vec![NEVER; self.width]; floors];
        let Some(before) = before else {
            for (effective, cost) in reached[0].iter_mut().enumerate().filter(|(at, _)| prices[*at].is_some()) {
                *cost = match body.prev_eff {
                    None => 0,
                    Some(previous) => {
                        let gap = self.first + whole(effective) - previous;
                        if (body.gap_min..=body.gap_max).contains(&gap) { parts(spacing(body, gap)) } else { NEVER }
                    }
                };
            }
            return reached;
        };
        let nearest = usize::try_from(body.gap_min).unwrap_or(usize::MAX);
        for (row, before) in reached.iter_mut().zip(before) {
            for (effective, cost) in row.iter_mut().enumerate().filter(|(at, _)| prices[*at].is_some()) {
                // From the nearest day that is far enough back to the farthest that is near enough.
                let Some(last) = effective.checked_sub(nearest) else { continue };
                let ways = before[..=last].iter().rev().zip(&asked.gaps);
                *cost = ways.map(|(cost, gap)| cost + gap).min().unwrap_or(NEVER).min(NEVER);
            }
        }
        reached
    }

    /// The meetings of the cheapest year, found by walking back.
    /// Nothing is remembered on the way there: where a cost came from is found again, which costs one row for each meeting.
    fn back(&self, at: BodyIndex, tables: &[Table], priced: &[Vec<Option<Price>>]) -> Vec<Met> {
        let (body, asked) = (&self.ground.instance.bodies[at], &self.asked[at]);
        let floors = asked.physical + 1;
        let Some(last) = tables.last() else { return Vec::new() };
        let Some(mut effective) = (0..self.width).min_by_key(|effective| last[floors - 1][*effective]) else {
            return Vec::new();
        };
        let mut floor = floors - 1;
        let mut meetings = Vec::with_capacity(tables.len());
        for k in (0..tables.len()).rev() {
            let (Some(price), Some(day)) = (priced[k][effective], self.day(at, k, effective)) else { return meetings };
            let cost = tables[k][floor][effective];
            let way = |floor: usize| {
                let before = tables.get(k.checked_sub(1)?)?;
                let last = effective.checked_sub(usize::try_from(body.gap_min).ok()?)?;
                let ways = before[floor][..=last].iter().rev().zip(&asked.gaps).map(|(cost, gap)| cost + gap);
                ways.enumerate().map(|(back, cost)| (cost, last - back)).min()
            };
            // Online keeps the number of meetings at a place; one at a place comes from one fewer, or from enough already.
            let mut found: Option<(i64, usize, usize, i16)> = None;
            for (from, cost_here, place) in [
                (Some(floor), price.online, -1),
                (floor.checked_sub(1), price.at_a_place, price.place),
                ((floor + 1 == floors).then_some(floor), price.at_a_place, price.place),
            ] {
                let Some(from) = from else { continue };
                if k == 0 {
                    if from == 0 && cost_here < NEVER && found.is_none_or(|(least, ..)| cost_here < least) {
                        found = Some((cost_here, from, 0, place));
                    }
                } else if let Some((way, then)) = way(from)
                    && way + cost_here == cost
                {
                    found = Some((cost, from, then, place));
                }
            }
            let Some((_, from, then, place)) = found else { return meetings };
            meetings.push(Met { day: number::day(day), place });
            (floor, effective) = (from, then);
        }
        meetings.reverse();
        meetings
    }

    /// The day of an effective number, or the day that somebody else has set: a closed day can share its number with an open one.
    fn day(&self, at: BodyIndex, k: usize, effective: usize) -> Option<Day> {
        match self.ground.fixed(at, k) {
            Some((day, ..)) => Some(day),
            None => self.asked[at].days[effective],
        }
    }

    /// Moves the prices of hosts: who is the host too often costs more.
    pub(super) fn step(&mut self, years: &[Year], step: i64) {
        for (at, year) in years.iter().enumerate() {
            let body = &self.ground.instance.bodies[at];
            if !self.counts_hosts(body) {
                continue;
            }
            for (price, place) in self.asked[at].hosts.iter_mut().zip(&body.places).filter(|(_, place)| **place >= 0) {
                let times = year.meetings.iter().filter(|met| i32::from(met.place) == *place).count();
                *price = (*price + step * (whole(times) - whole(body.host_max))).clamp(0, parts(super::MOST));
            }
        }
    }

    /// The square length of the direction of [`Years::step`], in hundredths, leaving out what is at its end already.
    /// Polyak's step is the distance to the goal divided by this.
    pub(super) fn unevenness(&self, years: &[Year]) -> i64 {
        let mut length = 0;
        for (at, year) in years.iter().enumerate() {
            let body = &self.ground.instance.bodies[at];
            if !self.counts_hosts(body) {
                continue;
            }
            for (price, place) in self.asked[at].hosts.iter().zip(&body.places).filter(|(_, place)| **place >= 0) {
                let times = year.meetings.iter().filter(|met| i32::from(met.place) == *place).count();
                let over = whole(times) - whole(body.host_max);
                length += if over < 0 && *price == 0 { 0 } else { 100 * over * over };
            }
        }
        length
    }
}

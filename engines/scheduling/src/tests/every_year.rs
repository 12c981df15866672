//! Every plan of a tiny county, tried one after the other: what bound and explanations are held against.

use crate::{Instance, Meeting, Plan, instance::BodyIndex, verdict};

/// What the cheapest plan that breaks no rule costs; `None` when there is none.
pub(crate) fn cheapest(instance: &Instance) -> Option<i64> {
    let years: Vec<Vec<Vec<Meeting>>> = (0..instance.bodies.len()).map(|body| years(instance, body)).collect();
    let mut best = None;
    let mut chosen = vec![0; years.len()];
    if years.iter().any(Vec::is_empty) {
        return None;
    }
    loop {
        let meetings = years.iter().zip(&chosen).flat_map(|(years, at)| years[*at].iter().copied()).collect();
        let verdict = verdict(instance, &Plan { meetings });
        if verdict.is_feasible() {
            best = best.into_iter().chain([verdict.cost.total()]).min();
        }
        let Some(next) = (0..years.len()).find(|body| chosen[*body] + 1 < years[*body].len()) else { return best };
        chosen[..next].fill(0);
        chosen[next] += 1;
    }
}

/// The years of one body that break no rule of its own.
fn years(instance: &Instance, body: BodyIndex) -> Vec<Vec<Meeting>> {
    let asked = &instance.bodies[body];
    let mut alone = instance.clone();
    alone.links.clear();
    alone.bodies.iter_mut().enumerate().filter(|(at, _)| *at != body).for_each(|(_, other)| {
        (other.n_min, other.min_physical) = (0, 0);
        other.fixed.clear();
    });
    let days = (0..instance.calendar.days).filter(|day| instance.calendar.open[*day]);
    let starts = |day| asked.starts.iter().map(move |start| (day, *start));
    let slots: Vec<(usize, usize, i32)> = days
        .flat_map(starts)
        .flat_map(|(day, start)| asked.places.iter().map(move |place| (day, start, *place)))
        .collect();
    let mut years: Vec<Vec<Meeting>> = vec![Vec::new()];
    let mut found = Vec::new();
    for k in 0..=asked.n_max {
        let sound = |year: &&Vec<Meeting>| verdict(&alone, &Plan { meetings: (*year).clone() }).is_feasible();
        found.extend(years.iter().filter(sound).cloned());
        let longer = |year: &Vec<Meeting>| {
            let with = |(day, start, place): &(usize, usize, i32)| {
                let mut year = year.clone();
                year.push(Meeting { body, k, day: *day, start: *start, place: *place });
                year
            };
            slots.iter().map(with).collect::<Vec<_>>()
        };
        years = years.iter().flat_map(longer).collect();
    }
    found
}

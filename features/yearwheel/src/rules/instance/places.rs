//! Where a body may meet: what was said, what the charter says of taking part from afar, else what is usual for its kind.

use charter::{
    facts::MeetingState,
    rule::{Remote, RuleKind},
};
use scheduling::instance::{Body, Fixed, ONLINE};

use super::{
    Making,
    body::{NO_LIMIT, told},
    dates::{self, Settled},
    members,
};
use crate::{
    model::{Assumed, Assumption, Habits, Reason, Told},
    rules::{
        calendar,
        facts::{BodyFacts, KnownPlace},
        towns::{self, Town},
    },
};

/// What meeting where the last meeting of the year before was costs.
const HOST_AGAIN: i64 = 5;

impl Making<'_> {
    /// Gives a body its towns, whether it may meet online, and how often it meets in a room.
    pub(super) fn put_places(
        &mut self,
        facts: &BodyFacts,
        habits: &Habits,
        body: &mut Body,
        known: &mut Vec<Assumption>,
    ) {
        if Self::is_outside(facts) {
            return;
        }
        let ((online, online_reason), (least, least_reason)) = online(facts, habits, body);
        let said: Vec<&Town> = habits.towns.iter().flatten().filter_map(|name| towns::named(name)).collect();
        let (towns, towns_reason) =
            if said.is_empty() { (self.usual_towns(facts), Reason::Assumed) } else { (said, Reason::Said) };
        for town in &towns {
            let place = self.place_number(town);
            body.places.push(place);
            body.place_cost.push(0);
        }
        self.host_before(facts, body, known);
        if online {
            body.places.push(ONLINE);
            body.place_cost.push(self.dials.online());
        }
        body.rotate = facts.political && towns.len() > 1;
        if body.rotate && !online {
            body.host_max = body.n_max.div_ceil(towns.len()).max(1);
        }
        body.min_physical = least;
        told(known, Assumed::Towns, towns_reason, Told::Words(towns.iter().map(|town| town.name.to_owned()).collect()));
        told(known, Assumed::Online, online_reason, Told::Yes(online));
        told(known, Assumed::Physical, least_reason, Told::Number(i64::try_from(least).unwrap_or_default()));
    }

    /// Forums take turns between the towns of the county's municipalities that sit in them; others meet where their chair and the
    /// region are.
    fn usual_towns(&self, facts: &BodyFacts) -> Vec<&'static Town> {
        let mut towns: Vec<&'static Town> = Vec::new();
        if facts.political {
            let of_county = |town: &&Town| town.municipality.starts_with(&self.facts.county);
            let seats = facts.seats.iter();
            let codes = seats.filter_map(|seat| self.organisation(seat.organisation)?.municipality.as_deref());
            towns.extend(codes.filter_map(towns::of_municipality).filter(of_county));
        } else {
            let leads = facts.seats.iter().filter(|seat| members::is_key(seat.role));
            towns.extend(leads.map(|seat| self.town_of(self.organisation(seat.organisation)).0));
        }
        towns.extend(towns::residence(&self.facts.county));
        towns.sort_by(|one, other| one.municipality.cmp(other.municipality));
        towns.dedup_by(|one, other| one.municipality == other.municipality);
        towns
    }

    /// Who was host last does not begin the next year: where places take turns, the last town of the year before costs a little.
    fn host_before(&mut self, facts: &BodyFacts, body: &mut Body, known: &mut Vec<Assumption>) {
        let mut before = facts.meetings.iter().filter(|one| one.date.year() < self.facts.year);
        let last = before.rfind(|one| one.state != MeetingState::Cancelled).and_then(|one| one.place.clone());
        let Some(KnownPlace::Town(name)) = last.filter(|_| facts.political) else { return };
        let Some(place) = towns::named(&name).map(|town| self.place_number(town)) else { return };
        if let Some(at) = body.places.iter().position(|known| *known == place) {
            body.place_cost[at] += HOST_AGAIN;
            told(known, Assumed::HostBefore, Reason::LastYear, Told::Words(vec![name]));
        }
    }

    fn place_number(&mut self, town: &'static Town) -> i32 {
        i32::try_from(self.place(town)).unwrap_or_default()
    }

    /// Puts the days that are settled where they are, with the number that fits their part of the year. What is settled is also
    /// allowed: its time, its weekday, its place.
    pub(super) fn settle(&mut self, settled: &[Settled], body: &mut Body) {
        let numbers = dates::numbers(settled, body);
        for (one, k) in settled.iter().zip(numbers) {
            let place = match &one.place {
                Some(None) => ONLINE,
                Some(Some(name)) => match towns::named(name) {
                    Some(town) => self.place_number(town),
                    None => body.places.first().copied().unwrap_or(ONLINE),
                },
                // Nobody has said where: a body outside in the capital, one of ours in its first town.
                None => match body.places.first() {
                    Some(first) => *first,
                    None => self.place_number(towns::capital()),
                },
            };
            if !body.places.contains(&place) {
                body.places.push(place);
                body.place_cost.push(if place == ONLINE { self.dials.online() } else { 0 });
            }
            if !body.starts.contains(&one.start) {
                body.starts.push(one.start);
                body.starts.sort_unstable();
            }
            let weekday = calendar::weekday(self.days.date(one.day));
            if !body.weekdays.contains(&weekday) {
                body.weekdays.push(weekday);
            }
            body.n_min = body.n_min.max(k + 1);
            body.n_max = body.n_max.max(k + 1);
            body.n_target = body.n_target.max(body.n_min);
            body.fixed.push(Fixed { k, day: one.day, start: one.start, place });
        }
        if body.places.is_empty() {
            body.places.push(ONLINE);
            body.place_cost.push(0);
        }
        let towns = body.places.iter().filter(|place| **place != ONLINE).count();
        if body.host_max != NO_LIMIT {
            body.host_max = body.host_max.max(body.n_max.div_ceil(towns.max(1)));
        }
        if towns == 0 {
            body.min_physical = 0;
        }
    }
}

/// Whether a body may meet online, how often at least in a room, and who says each.
fn online(facts: &BodyFacts, habits: &Habits, body: &Body) -> ((bool, Reason), (usize, Reason)) {
    let remote = facts.rules.iter().find_map(|(rule, _)| match rule {
        RuleKind::Remote { participation } => Some(*participation),
        _ => None,
    });
    let (online, reason) = match (remote, habits.online) {
        (Some(Remote::Forbidden), _) => (false, Reason::Charter),
        (_, Some(said)) => (said, Reason::Said),
        (Some(_), None) => (true, Reason::Charter),
        (None, None) => (!facts.political, Reason::Assumed),
    };
    let least = match (online, remote) {
        (false, _) => (body.n_min, reason),
        (true, Some(Remote::Limited)) => (body.n_min.div_ceil(2), Reason::Charter),
        (true, _) if facts.political => (body.n_min.div_ceil(2), Reason::Assumed),
        (true, _) => (0, Reason::Assumed),
    };
    let least = match habits.min_physical {
        // What the charter asks for is asked for, whatever else is said.
        Some(said) if least.1 == Reason::Charter && said <= least.0 => least,
        Some(said) => (said.min(body.n_min), Reason::Said),
        None => least,
    };
    ((online, reason), least)
}

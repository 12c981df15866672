//! What one body asks for of the year.

use std::collections::BTreeSet;

use charter::{facts::MeetingState, rule::RuleKind};
use kernel::Period;
use scheduling::instance::{Body, Closing, PersonIndex, Role};

use super::Making;
use crate::{
    model::{Assumed, Assumption, BasisBody, Condition, ConditionKind, Group, Habits, Reason, Said, Told, WhyLeftOut},
    rules::{
        calendar::{self, Who},
        counts::{self, Count},
        facts::BodyFacts,
    },
};

/// Most times at one place where nobody has said.
pub(super) const NO_LIMIT: usize = 366;
/// What meeting on a day one would rather not costs.
const BETTER_NOT: i64 = 25;

impl Making<'_> {
    /// A body of the year with what is known and taken for granted about it; `None` when it is not in the year.
    pub(super) fn body(&mut self, facts: &BodyFacts) -> Option<(Body, Vec<Assumption>)> {
        let window = self.window(facts)?;
        let outside = Self::is_outside(facts);
        let mut known: Vec<Assumption> = Vec::new();
        let habits = self.habits(facts);
        let mut count = self.count(facts, &habits, window);
        if count.elsewhen {
            self.leave_out(facts, WhyLeftOut::Once, None);
            return None;
        }
        let (dur, starts) = duration(facts, &habits, &mut known);
        let settled = self.settled(facts, dur);
        if outside {
            let many = settled.len();
            if many == 0 {
                self.leave_out(facts, WhyLeftOut::NoDates, None);
                return None;
            }
            count =
                Count { min: many, max: many, wanted: many, reason: Reason::Register, every: None, elsewhen: false };
        }
        let members = self.told_members(facts, &mut known);
        count.max = count.max.max(settled.len());
        count.wanted = count.wanted.clamp(count.min, count.max);
        told(&mut known, Assumed::Count, count.reason, Told::Count(count.min, count.max, count.wanted));
        let mut body = Body {
            name: facts.name.clone(),
            kind: kind(facts).into(),
            region: if outside { -1 } else { 0 },
            n_min: count.min,
            n_max: count.max,
            n_target: count.wanted,
            dur,
            starts,
            weekdays: weekdays(facts, &habits, &mut known),
            window,
            // A body outside meets when it meets.
            gap_min: 1,
            gap_ideal: 1,
            gap_tol: 1000,
            gap_max: 1000,
            prev_eff: None,
            places: Vec::new(),
            min_physical: 0,
            host_max: NO_LIMIT,
            rotate: false,
            place_cost: Vec::new(),
            quorum: self.quorum(facts, &members, &mut known),
            w_gap: 0,
            cals: self.calendars_of(facts),
            fixed: Vec::new(),
            members,
        };
        if !outside {
            self.spaced(facts, &habits, &count, &mut body, &mut known);
        }
        self.put_places(facts, &habits, &mut body, &mut known);
        self.settle(&settled, &mut body);
        Some((body, known))
    }

    /// Its members; that there are none, or that some sit a part of the year only, is told.
    fn told_members(&mut self, facts: &BodyFacts, known: &mut Vec<Assumption>) -> Vec<(PersonIndex, Role)> {
        let (members, partly) = self.members(facts);
        let outside = Self::is_outside(facts);
        if members.is_empty() && !outside {
            self.leave_out(facts, WhyLeftOut::Nobody, None);
        }
        if partly > 0 && !outside {
            let many = i64::try_from(partly).unwrap_or(i64::MAX);
            told(known, Assumed::Members, Reason::Register, Told::Number(many));
        }
        members
    }

    /// First and last day of the year on which the body exists; `None` when it does not.
    pub(super) fn window(&self, facts: &BodyFacts) -> Option<[usize; 2]> {
        let days = Period { from: facts.from, to: facts.to }.intersect(&Period::year(self.facts.year))?;
        Some([self.days.index(days.from?)?, self.days.index(days.to?)?])
    }

    /// How often, within the part of the year in which the body exists.
    fn count(&self, facts: &BodyFacts, habits: &Habits, [first, last]: [usize; 2]) -> Count {
        let mut count = counts::count(facts, self.facts.year, self.effective);
        let days = self.days.dates().len();
        let part = last + 1 - first;
        if part < days {
            // As the charter's check has it: a year of which the body has only a part is not held to its lowest number.
            count.min = 0;
            count.wanted = (count.wanted * part).div_ceil(days);
        }
        match habits.wanted {
            // The charter's word stands; within it somebody has chosen.
            Some(wanted) if count.reason == Reason::Charter => count.wanted = wanted.clamp(count.min, count.max),
            Some(wanted) => {
                (count.min, count.max) = (count.min.min(wanted), count.max.max(wanted));
                (count.wanted, count.reason) = (wanted, Reason::Said);
            }
            None => {}
        }
        count
    }

    /// How far apart, and when it met last.
    fn spaced(&self, facts: &BodyFacts, habits: &Habits, count: &Count, body: &mut Body, known: &mut Vec<Assumption>) {
        let mut spacing = counts::spacing(count, self.effective);
        let mut reason = if count.every.is_some() { Reason::Charter } else { Reason::Assumed };
        if count.every.is_none() && habits.says(Assumed::Spacing) {
            spacing = counts::said(spacing, habits.gap_min, habits.gap_max);
            reason = Reason::Said;
        }
        (body.gap_min, body.gap_ideal) = (spacing.min, spacing.ideal);
        (body.gap_tol, body.gap_max) = (spacing.tolerance, spacing.max);
        body.w_gap = self.dials.gap();
        told(known, Assumed::Spacing, reason, Told::Range(spacing.min, spacing.ideal, spacing.max));
        let last = facts.meetings.iter().rfind(|meeting| {
            meeting.date.year() == self.facts.year - 1
                && !meeting.month_only
                && meeting.state != MeetingState::Cancelled
        });
        // A body that has not met for so long that hardly a day would do is counted from the new year.
        let before = last.map(|meeting| calendar::effective_before(meeting.date, self.facts.year));
        body.prev_eff = before.filter(|before| 30 - before < spacing.max);
    }

    /// What has been said about how it meets; of two that say the same thing the later holds.
    pub(super) fn habits(&self, facts: &BodyFacts) -> Habits {
        let all = self.said(facts).filter_map(|one| one.content.habits.clone());
        all.fold(Habits::default(), Habits::then)
    }

    /// What has been said of a body, in the order in which it was.
    fn said(&self, facts: &BodyFacts) -> impl DoubleEndedIterator<Item = &Condition> {
        let id = facts.id;
        self.facts.conditions.iter().filter(move |one| one.kind == ConditionKind::Habit && one.body == Some(id))
    }

    /// Notes who has said what was said.
    pub(super) fn sign(&self, planned: &[&BodyFacts], bodies: &mut [BasisBody]) {
        for (facts, body) in planned.iter().zip(bodies) {
            for one in body.assumptions.iter_mut().filter(|one| one.reason == Reason::Said) {
                let says = |condition: &&Condition| {
                    condition.content.habits.as_ref().is_some_and(|habits| habits.says(one.about))
                };
                let condition = self.said(facts).rfind(says);
                one.said = condition.map(|condition| Said { by: condition.by.clone(), at: condition.at });
            }
        }
    }

    /// Calendars it keeps: what closes the days of its kind, and what was noted.
    fn calendars_of(&mut self, facts: &BodyFacts) -> Vec<usize> {
        if Self::is_outside(facts) {
            return vec![self.shared_calendar(Who::Outside, Vec::new())];
        }
        let own = facts.seats.iter().filter_map(|seat| self.organisation(seat.organisation)?.county.clone());
        let mut counties: BTreeSet<String> = own.collect();
        counties.insert(self.facts.county.clone());
        let who = if facts.political { Who::Elected } else { Who::Officials };
        let mut calendars = vec![self.shared_calendar(who, counties.into_iter().collect())];
        let (mut blocked, mut soft) = (Vec::new(), Vec::new());
        let about = |one: &&Condition| one.body.is_none_or(|body| body == facts.id);
        for condition in self.facts.conditions.iter().filter(about) {
            let within = self.days.dates().iter().enumerate().filter(|(_, date)| condition.contains(**date));
            match condition.kind {
                ConditionKind::Blocked => blocked.extend(within.map(|(day, _)| day)),
                ConditionKind::BetterNot => soft.extend(within.map(|(day, _)| (day, BETTER_NOT))),
                _ => {}
            }
        }
        for key in self.partly_key(facts) {
            let hers = |one: &&Condition| {
                one.kind == ConditionKind::Away
                    && (one.person == Some(key.seat.person)
                        || one.organisation.is_some() && one.organisation == key.seat.organisation)
                    && one.content.blocks.is_none_or(|blocks| blocks & 15 == 15)
            };
            let away: Vec<&Condition> = self.facts.conditions.iter().filter(hers).collect();
            let closed = |day: &usize| away.iter().any(|one| one.contains(self.days.date(*day)));
            blocked.extend((key.days[0]..=key.days[1]).filter(closed));
        }
        blocked.sort_unstable();
        blocked.dedup();
        soft.sort_unstable();
        soft.dedup_by_key(|(day, _)| *day);
        if !blocked.is_empty() || !soft.is_empty() {
            calendars.push(self.own_calendar(Closing { name: facts.slug.to_string(), blocked, soft }));
        }
        calendars
    }

    /// How many must be able to come: by the charter, else half of those whose presence counts.
    fn quorum(&self, facts: &BodyFacts, members: &[(PersonIndex, Role)], known: &mut Vec<Assumption>) -> usize {
        if Self::is_outside(facts) {
            return 0;
        }
        let hard = members.iter().filter(|(_, role)| role.is_hard()).count();
        let by_charter = |voting: usize| {
            facts.rules.iter().find_map(|(rule, _)| match rule {
                RuleKind::Quorum { percent: Some(percent), .. } => Some((voting * usize::from(*percent)).div_ceil(100)),
                RuleKind::Quorum { count: Some(count), .. } => Some(usize::from(*count)),
                _ => None,
            })
        };
        let reason = if by_charter(0).is_some() { Reason::Charter } else { Reason::Assumed };
        // Members who do not sit on a day are present for the engine: that many more are asked for.
        let asked = self
            .not_sitting(facts)
            .into_iter()
            .map(|(sitting, voting, others)| by_charter(voting).unwrap_or(sitting.div_ceil(2)).min(sitting) + others);
        let quorum = asked.max().unwrap_or_default().min(hard);
        told(known, Assumed::Quorum, reason, Told::Number(i64::try_from(quorum).unwrap_or_default()));
        quorum
    }
}

/// Notes what is known or taken for granted.
pub(super) fn told(known: &mut Vec<Assumption>, about: Assumed, reason: Reason, told: Told) {
    known.push(Assumption { about, reason, told, said: None });
}

const fn kind(facts: &BodyFacts) -> &'static str {
    match (facts.group, facts.political) {
        (Group::National, _) => "external",
        (Group::Project, _) => "project",
        (_, true) => "political",
        (_, false) => "official",
    }
}

/// How many blocks, and in which of them it may begin. A day outside whose time is not known is taken whole.
fn duration(facts: &BodyFacts, habits: &Habits, known: &mut Vec<Assumption>) -> (usize, Vec<usize>) {
    let usual = if facts.group == Group::National { 4 } else { 2 };
    let said = habits.dur.filter(|dur| [1, 2, 4].contains(dur));
    let (dur, reason) = said.map_or((usual, Reason::Assumed), |dur| (dur, Reason::Said));
    let about = if facts.group == Group::National { Assumed::OutsideTime } else { Assumed::Duration };
    told(known, about, reason, Told::Number(i64::try_from(dur).unwrap_or(2)));
    let starts = match dur {
        1 => vec![0, 1, 2, 3],
        2 => vec![0, 2],
        _ => vec![0],
    };
    (dur, starts)
}

fn weekdays(facts: &BodyFacts, habits: &Habits, known: &mut Vec<Assumption>) -> Vec<u8> {
    let said = habits.weekdays.clone().filter(|days| !days.is_empty() && days.iter().all(|day| *day < 5));
    let (days, reason) = said.map_or_else(|| (vec![0, 1, 2, 3, 4], Reason::Assumed), |days| (days, Reason::Said));
    if facts.group != Group::National {
        told(known, Assumed::Weekdays, reason, Told::Words(days.iter().map(u8::to_string).collect()));
    }
    days
}

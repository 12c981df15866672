//! Days that are settled – set outside, past, locked – and the plan in force.

use charter::facts::MeetingState;
use scheduling::{
    Meeting, Plan,
    instance::{Block, Body, Day, ONLINE},
};

use super::{BLOCKS, Making};
use crate::{
    model::{ConditionKind, WhyLeftOut},
    rules::{
        calendar::is_closed,
        facts::{BodyFacts, KnownPlace, MeetingFacts},
        towns,
    },
};

/// A meeting that stands where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settled {
    pub(super) day: Day,
    pub(super) start: Block,
    /// The town, `Some(None)` online, `None` when nobody has said.
    pub(super) place: Option<Option<String>>,
}

impl Making<'_> {
    /// The days of a body that are settled, by day: of a body outside all that are known, of ours those that have been and those that
    /// somebody has locked.
    pub(super) fn settled(&mut self, facts: &BodyFacts, dur: usize) -> Vec<Settled> {
        let outside = Self::is_outside(facts);
        let mut settled: Vec<Settled> = Vec::new();
        for meeting in facts.meetings.iter().filter(|one| one.date.year() == self.facts.year && !one.month_only) {
            let stays = outside || meeting.state == MeetingState::Held || meeting.date <= self.facts.today;
            if stays && meeting.state != MeetingState::Cancelled {
                self.settle_on(facts, meeting.date, (start(meeting, dur), place(meeting)), &mut settled);
            }
        }
        let kinds = [ConditionKind::Locked, ConditionKind::External];
        let all = &self.facts.conditions;
        for condition in all.iter().filter(|one| one.body == Some(facts.id) && kinds.contains(&one.kind)) {
            let Some(date) = condition.from.filter(|date| date.year() == self.facts.year) else { continue };
            let begins = condition.content.start.filter(|start| start + dur <= BLOCKS.len());
            let place = condition.content.place.clone().map(|town| (!town.is_empty()).then_some(town));
            // A lock on a day that stands in the register says more than the register does.
            settled.retain(|known| self.days.index(date) != Some(known.day));
            self.settle_on(facts, date, (begins.unwrap_or_else(|| first_start(dur)), place), &mut settled);
        }
        settled.sort_by_key(|one| one.day);
        settled
    }

    fn settle_on(
        &mut self,
        facts: &BodyFacts,
        date: kernel::Date,
        (start, place): (Block, Option<Option<String>>),
        settled: &mut Vec<Settled>,
    ) {
        let Some(day) = self.days.index(date) else { return };
        if !kernel::calendar::is_working_day(date) || is_closed(date) {
            self.leave_out(facts, WhyLeftOut::DayClosed, Some(date));
        } else if settled.iter().any(|known| known.day == day) {
            self.leave_out(facts, WhyLeftOut::DayTwice, Some(date));
        } else {
            settled.push(Settled { day, start, place });
        }
    }

    /// The meetings of our own bodies that stand in the register for the year, and whether all their times and places are known.
    pub(super) fn plan_in_force(&mut self, facts: &[&BodyFacts], bodies: &[Body]) -> (Plan, bool) {
        let (mut meetings, mut known) = (Vec::new(), true);
        for (at, (facts, body)) in facts.iter().zip(bodies).enumerate() {
            if Self::is_outside(facts) {
                continue;
            }
            let of_year = facts.meetings.iter().filter(|one| {
                one.date.year() == self.facts.year && !one.month_only && one.state != MeetingState::Cancelled
            });
            let mut days: Vec<(Day, &MeetingFacts)> =
                of_year.filter_map(|one| Some((self.days.index(one.date)?, one))).collect();
            days.sort_by_key(|(day, _)| *day);
            days.dedup_by_key(|(day, _)| *day);
            for (k, (day, meeting)) in days.into_iter().take(body.n_max).enumerate() {
                known &= meeting.time.is_some() && meeting.place.is_some();
                let town = match &meeting.place {
                    Some(KnownPlace::Town(name)) => towns::named(name),
                    _ => None,
                };
                let place = match (&meeting.place, town) {
                    (_, Some(town)) => i32::try_from(self.place(town)).unwrap_or_default(),
                    (Some(KnownPlace::Online), None) => ONLINE,
                    _ => body.places.first().copied().unwrap_or(ONLINE),
                };
                meetings.push(Meeting { body: at, k, day, start: start(meeting, body.dur), place });
            }
        }
        (Plan { meetings }, known)
    }
}

/// The block a meeting of the register begins in.
fn start(meeting: &MeetingFacts, dur: usize) -> Block {
    let Some((from, _)) = meeting.time else { return first_start(dur) };
    let at = BLOCKS.iter().rposition(|block| block[0] <= from).unwrap_or_default();
    at.min(BLOCKS.len() - dur)
}

/// Where nobody has said: in the afternoon, when people have had time to travel; a whole day begins in the morning.
const fn first_start(dur: usize) -> Block {
    if dur <= 2 { 2 } else { 0 }
}

fn place(meeting: &MeetingFacts) -> Option<Option<String>> {
    meeting.place.as_ref().map(|place| match place {
        KnownPlace::Town(name) => Some(name.clone()),
        KnownPlace::Online => None,
    })
}

/// Which meeting of the year each settled day is: in order, near the part of the year that a meeting of its number would lie in.
pub(super) fn numbers(settled: &[Settled], body: &Body) -> Vec<usize> {
    let many = settled.len();
    let wanted = body.n_target.max(many);
    let mut numbers: Vec<usize> = Vec::with_capacity(many);
    for (at, one) in settled.iter().enumerate() {
        let least = numbers.last().map_or(0, |before| before + 1);
        let most = (wanted - (many - at)).max(least);
        // Spread evenly, so many meetings lie one in each so-many-th of the year.
        let share = (one.day * wanted / 365).min(wanted.saturating_sub(1));
        numbers.push(share.clamp(least, most));
    }
    numbers
}

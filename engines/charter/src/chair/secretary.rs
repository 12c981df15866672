//! Whether the organisation that has the chair also provides the secretary, and who keeps the secretariat.
//!
//! The rule moves work and no person: when the chair goes to another organisation, that one provides the secretary from the same day. So
//! a secretary from the wrong place is told with the day since when it has been so, and the change that is in sight with whether
//! anybody from the right place has been appointed. Without a chair whose organisation is known there is nothing to follow.

use kernel::{Date, slug::Slug};

use super::{Chair, Occupant, occupant_at};
use crate::{
    day::day_before,
    facts::SeatRole,
    family::Active,
    finding::Arg,
    index::State,
    rule::RuleKind,
    seating::{Seating, Sitting},
    verdict::{Numbered, Seen},
};

impl<'c> Chair<'c> {
    /// Holds a rule about the secretary against who keeps the minutes on the day.
    pub(super) fn hold_secretary(&mut self, rule: &Active<'c>) {
        if let Some(question) = &rule.open {
            return question.say(rule.numbered, self.answers);
        }
        let seats = Seating::on(self.check, self.day, |role| role == SeatRole::Secretary);
        match rule.kind {
            RuleKind::SecretaryFollowsChair => self.follows(rule.numbered, &seats),
            RuleKind::Host { organisation } => self.hosted(rule.numbered, &seats, organisation),
            _ => {}
        }
    }

    /// The secretary comes from where the chair comes from. Says since when it has been otherwise.
    fn follows(&mut self, rule: Numbered<'_>, seats: &Seating<'c>) {
        let Some((chair, organisation)) = self.occupant().and_then(|chair| Some((chair, chair.origin?))) else {
            return self.answers.say(rule, Seen::Gap, "charter-secretary-no-chair", vec![], vec![]);
        };
        let mut args = vec![("organisation", Arg::Organisation(organisation.clone()))];
        let Some(secretary) = seats.0.iter().find_map(Sitting::occupant) else {
            let (seen, text) = empty(seats);
            return self.answers.say(rule, seen, text, args, seats.0.iter().map(Sitting::evidence).collect());
        };
        args.push(("person", Arg::Person(secretary.assignment.person)));
        let Some(from) = secretary.origin else {
            return self.answers.say(rule, Seen::Gap, "charter-secretary-unknown", args, secretary.evidence());
        };
        if from == organisation {
            if !self.follows_on(rule, organisation) {
                self.answers.say(rule, Seen::Fine, "charter-secretary-ok", args, secretary.evidence());
            }
            return;
        }
        args.push(("from", Arg::Organisation(from.clone())));
        let text = if let Some(since) = self.since(&chair, organisation) {
            args.push(("date", Arg::Date(since)));
            "charter-secretary-wrong-since"
        } else {
            "charter-secretary-wrong"
        };
        let evidence = [secretary.evidence(), chair.evidence()].concat();
        self.answers.say(rule, Seen::Departure, text, args, evidence);
    }

    /// When the chair soon moves to a known organisation and no secretary from there is appointed, says so.
    fn follows_on(&mut self, rule: Numbered<'_>, now: &Slug) -> bool {
        let Some(next) = self.slot_in_sight() else { return false };
        let Some(chair) = occupant_at(self.check, SeatRole::Chair, next) else { return false };
        let Some(organisation) = chair.origin.filter(|o| *o != now) else { return false };
        let secretary = occupant_at(self.check, SeatRole::Secretary, next);
        if secretary.is_some_and(|s| s.origin == Some(organisation)) {
            return false;
        }
        let args = vec![("organisation", Arg::Organisation(organisation.clone())), ("date", Arg::Date(next))];
        self.answers.say(rule, Seen::Attention, "charter-secretary-handover", args, chair.evidence());
        true
    }

    /// The first day of the next turn, when it is in sight.
    fn slot_in_sight(&self) -> Option<Date> {
        let (alternation, ..) = self.check.alternation_at(self.day.date())?;
        let slot = self.check.slot_on(&alternation, self.day).ok()?;
        Some(self.next_turn(&slot)?.first)
    }

    /// Since when the chair has come from the organisation without a break.
    fn since(&self, chair: &Occupant<'c>, organisation: &Slug) -> Option<Date> {
        let mut since = chair.assignment.period.from?;
        while let Some(before) = occupant_at(self.check, SeatRole::Chair, day_before(since)) {
            match before.assignment.period.from {
                Some(from) if before.origin == Some(organisation) && from < since => since = from,
                _ => break,
            }
        }
        Some(since)
    }

    /// The secretary comes from the host. A body without a secretary's seat has nothing to hold it against.
    fn hosted(&mut self, rule: Numbered<'_>, seats: &Seating<'c>, organisation: &Slug) {
        let Some(secretary) = seats.0.iter().find_map(Sitting::occupant) else { return };
        if secretary.origin.is_some_and(|from| from != organisation) {
            let mut args = vec![("organisation", Arg::Organisation(organisation.clone()))];
            args.extend(secretary.args("from"));
            self.answers.say(rule, Seen::Departure, "charter-host-wrong", args, secretary.evidence());
        }
    }
}

/// Why there is no secretary.
fn empty(seats: &Seating<'_>) -> (Seen, &'static str) {
    if seats.0.is_empty() {
        (Seen::Gap, "charter-secretary-no-seat")
    } else if seats.0.iter().any(|s| matches!(s.state, State::Nominated(_) | State::Coming(_))) {
        (Seen::Attention, "charter-secretary-nominated")
    } else {
        (Seen::Attention, "charter-secretary-vacant")
    }
}

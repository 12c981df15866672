//! Who should chair and who does, when the chair moves, and whether the secretary comes along.
//!
//! A turn is counted by `turns.rs`; here it is held against who sits. In order: is there a term or a day to count from? Does a term hold
//! a whole number of turns? Does the one who chairs come from the side that has its turn? Is a hand-over in sight, and has the next
//! side somebody for its first day? A hand-over that is in sight replaces the sentence that all is well, so that a body has one
//! sentence about its chair and not three.
//!
//! An empty chair is for somebody to fill and no departure: nobody has done wrong by leaving. Somebody from the wrong side is one.
//! Where a person comes from is what the assignment says, or else the seat. The source is the regions' own charters: the chair alternates
//! between the region and the municipalities, two years each within the term, and a term of four years is exactly two turns.

use kernel::{Date, slug::Slug};

use crate::{
    check::Check,
    day::{Day, day_after},
    facts::{Assignment, Represents, SeatRole},
    family::{Active, Family, active},
    finding::{Arg, Evidence},
    index::{SeatFacts, State},
    rule::{ChairSide, RuleKind},
    seating::{Seating, Sitting, number},
    turns::{Alternation, NoTurn, Slot},
    verdict::{Answers, Args, Numbered, Seen},
    words::side_arg,
};

mod secretary;

/// The chair on one day.
struct Chair<'c> {
    check: &'c Check<'c>,
    day: &'c Day,
    seats: Seating<'c>,
    answers: &'c mut Answers,
}

/// Somebody in a seat, and where she comes from.
#[derive(Clone, Copy)]
struct Occupant<'c> {
    place: &'c SeatFacts<'c>,
    assignment: &'c Assignment,
    origin: Option<&'c Slug>,
}

/// What the rules about chair and secretary say on the day.
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let Some(version) = check.in_force(day) else { return };
    let seats = Seating::on(check, day, |role| role == SeatRole::Chair);
    let mut chair = Chair { check, day, seats, answers };
    for rule in active(check, version, day, Family::Chair) {
        chair.hold(&rule);
    }
    for rule in active(check, version, day, Family::Secretary) {
        chair.hold_secretary(&rule);
    }
}

impl<'c> Chair<'c> {
    /// Holds one rule about the chair against who chairs.
    fn hold(&mut self, rule: &Active<'c>) {
        if let Some(question) = &rule.open {
            return question.say(rule.numbered, self.answers);
        }
        match rule.kind {
            RuleKind::FixedChair { organisation, .. } => self.fixed(rule.numbered, organisation),
            RuleKind::Elected => self.elected(rule.numbered),
            RuleKind::CoLeads { count } => self.co_leads(rule.numbered, (*count).into()),
            kind => {
                if let Some(alternation) = Alternation::of(kind) {
                    self.alternate(rule.numbered, &alternation);
                }
            }
        }
    }

    /// Who chairs, when somebody does. Of two chairs the one whose seat comes first.
    fn occupant(&self) -> Option<Occupant<'c>> {
        self.seats.0.iter().find_map(Sitting::occupant)
    }

    /// Whose turn it is, who chairs, and what happens next.
    ///
    /// A hand-over in sight is told instead of the sentence that all is well.
    fn alternate(&mut self, rule: Numbered<'_>, alternation: &Alternation<'c>) {
        let slot = match self.check.slot_on(alternation, self.day) {
            Ok(slot) => slot,
            Err(why) => return self.no_turn(rule, why, alternation.from),
        };
        if let Some(term) = slot.term.and_then(|slug| self.check.index.term(slug))
            && !alternation.fits(&term.period)
        {
            let years = [("from", term.period.from), ("to", term.period.to)];
            let args = years.into_iter().filter_map(|(name, d)| Some((name, Arg::Year(d?.year())))).collect();
            self.answers.say(rule, Seen::Attention, "charter-chair-misfit", args, vec![]);
        }
        let next = self.next_turn(&slot);
        if !self.current_turn(rule, &slot) {
            if let Some(next) = &next {
                self.hand_over(rule, next);
            }
        } else if let Some(next) = &next {
            self.hand_over(rule, next);
        } else {
            self.rotation_is_fine(rule, &slot);
        }
    }

    /// Says why nobody's turn can be told.
    fn no_turn(&mut self, rule: Numbered<'_>, why: NoTurn, from: Option<Date>) {
        let (seen, text, args) = match (why, from) {
            (NoTurn::NotBegun, Some(from)) => (Seen::Fine, "charter-chair-not-begun", vec![("date", Arg::Date(from))]),
            (NoTurn::Term, _) => (Seen::Gap, "charter-chair-no-term", vec![]),
            (NoTurn::Start | NoTurn::NotBegun, _) => (Seen::Gap, "charter-chair-no-start", vec![]),
            (NoTurn::Faulty, _) => (Seen::Gap, "charter-chair-faulty", vec![]),
        };
        self.answers.say(rule, seen, text, args, vec![]);
    }

    /// Says what is wrong with the chair of the turn that runs. Answers whether nothing is.
    fn current_turn(&mut self, rule: Numbered<'_>, slot: &Slot<'c>) -> bool {
        let mut args = vec![("side", side_arg(slot.side)), ("date", Arg::Date(slot.first))];
        let Some(occupant) = self.occupant() else {
            let (seen, text) = self.empty_chair();
            let evidence = self.seats.0.iter().map(Sitting::evidence).collect();
            self.answers.say(rule, seen, text, args, evidence);
            return false;
        };
        match self.belongs(slot.side, &occupant, self.day) {
            Some(true) => true,
            Some(false) => {
                let since = occupant.assignment.period.from.map_or(slot.first, |from| from.max(slot.first));
                args = vec![("side", side_arg(slot.side)), ("date", Arg::Date(since))];
                args.extend(occupant.args("organisation"));
                self.answers.say(rule, Seen::Departure, "charter-chair-wrong-side", args, occupant.evidence());
                false
            }
            None => {
                args.push(("person", Arg::Person(occupant.assignment.person)));
                self.answers.say(rule, Seen::Gap, "charter-chair-side-unknown", args, occupant.evidence());
                false
            }
        }
    }

    /// Why nobody chairs: no seat, somebody on the way, or nobody.
    fn empty_chair(&self) -> (Seen, &'static str) {
        if self.seats.0.is_empty() {
            (Seen::Gap, "charter-chair-no-seat")
        } else if self.seats.0.iter().any(|s| matches!(s.state, State::Nominated(_) | State::Coming(_))) {
            (Seen::Attention, "charter-chair-nominated")
        } else {
            (Seen::Attention, "charter-chair-vacant")
        }
    }

    /// Whether somebody comes from a side that has its turn; `None` when that cannot be told.
    fn belongs(&self, side: &ChairSide, occupant: &Occupant<'c>, day: &Day) -> Option<bool> {
        match side {
            ChairSide::Organisation(organisation) => Some(occupant.origin? == organisation),
            ChairSide::Group(group) => {
                let seat = &occupant.place.seat.represents;
                if occupant.assignment.organisation.is_none() && *seat == Represents::Group(group.clone()) {
                    return Some(true);
                }
                let members = self.check.index.members(group, day)?;
                Some(members.contains(&occupant.origin?))
            }
        }
    }

    /// The next turn, when it is in sight and another side's.
    fn next_turn(&self, slot: &Slot<'c>) -> Option<Slot<'c>> {
        let first = day_after(slot.last);
        if !self.day.sees(first) || self.day.has_reached(first) {
            return None;
        }
        self.check.slot_at(first).filter(|next| next.side != slot.side)
    }

    /// Whether the next side has somebody for its first day.
    fn hand_over(&mut self, rule: Numbered<'_>, next: &Slot<'c>) {
        let mut args = vec![("side", side_arg(next.side)), ("date", Arg::Date(next.first))];
        let Some(occupant) = occupant_at(self.check, SeatRole::Chair, next.first) else {
            let nominee = nominee_at(self.check, next.first, self.day);
            let (seen, text) = match nominee {
                Some(_) => (Seen::Fine, "charter-handover-nominated"),
                None => (Seen::Attention, "charter-handover-nobody"),
            };
            return self.answers.say(rule, seen, text, args, nominee.into_iter().flatten().collect());
        };
        let that_day = Day::new(next.first, 0);
        if self.belongs(next.side, &occupant, &that_day) == Some(false) {
            args.extend(occupant.args("organisation"));
            self.answers.say(rule, Seen::Attention, "charter-handover-wrong-side", args, occupant.evidence());
        } else {
            args.push(("person", Arg::Person(occupant.assignment.person)));
            self.answers.say(rule, Seen::Fine, "charter-handover-ready", args, occupant.evidence());
        }
    }

    /// Whose turn it is and whose is next, in years.
    fn rotation_is_fine(&mut self, rule: Numbered<'_>, slot: &Slot<'c>) {
        let years = |slot: &Slot<'_>| [Arg::Year(slot.first.year()), Arg::Year(slot.last.year())];
        let [from, to] = years(slot);
        let mut args = vec![("side", side_arg(slot.side)), ("from", from), ("to", to)];
        let evidence = self.occupant().map(|o| o.evidence()).unwrap_or_default();
        let Some(next) = self.check.slot_at(day_after(slot.last)).filter(|next| next.side != slot.side) else {
            return self.answers.say(rule, Seen::Fine, "charter-rotation-ok-alone", args, evidence);
        };
        let [from, to] = years(&next);
        args.extend([("next", side_arg(next.side)), ("next_from", from), ("next_to", to)]);
        self.answers.say(rule, Seen::Fine, "charter-rotation-ok", args, evidence);
    }

    /// The chair comes from one organisation.
    fn fixed(&mut self, rule: Numbered<'_>, organisation: &Slug) {
        let mut args = vec![("organisation", Arg::Organisation(organisation.clone()))];
        let Some(occupant) = self.occupant() else { return self.plainly_empty(rule) };
        let (seen, text) = match occupant.origin {
            Some(origin) if origin == organisation => (Seen::Fine, "charter-fixed-chair-ok"),
            Some(_) => (Seen::Departure, "charter-fixed-chair-wrong"),
            None => (Seen::Gap, "charter-fixed-chair-unknown"),
        };
        args.extend(occupant.args("from"));
        self.answers.say(rule, seen, text, args, occupant.evidence());
    }

    /// Somebody chairs; the body chooses whom.
    fn elected(&mut self, rule: Numbered<'_>) {
        let Some(occupant) = self.occupant() else { return self.plainly_empty(rule) };
        let args = vec![("person", Arg::Person(occupant.assignment.person))];
        self.answers.say(rule, Seen::Fine, "charter-elected-ok", args, occupant.evidence());
    }

    /// No chair, where no turn says whose it should be.
    fn plainly_empty(&mut self, rule: Numbered<'_>) {
        let (seen, text) = match self.empty_chair() {
            (Seen::Gap, _) => (Seen::Gap, "charter-chair-no-seat-plain"),
            (seen, "charter-chair-nominated") => (seen, "charter-chair-nominated-plain"),
            (seen, _) => (seen, "charter-chair-vacant-plain"),
        };
        let evidence = self.seats.0.iter().map(Sitting::evidence).collect();
        self.answers.say(rule, seen, text, vec![], evidence);
    }

    /// As many people as the rule says share the lead.
    fn co_leads(&mut self, rule: Numbered<'_>, count: usize) {
        let seats = Seating::on(self.check, self.day, |role| role == SeatRole::Lead);
        let mut people: Vec<_> = seats.0.iter().filter_map(|s| Some(s.occupant()?.assignment.person)).collect();
        people.sort_unstable();
        people.dedup();
        let (seen, text) = match people.len() {
            _ if seats.0.is_empty() => (Seen::Gap, "charter-co-leads-no-seat"),
            has if has > count => (Seen::Departure, "charter-co-leads-too-many"),
            has if has == count => (Seen::Fine, "charter-co-leads-ok"),
            _ if seats.0.len() >= count => (Seen::Attention, "charter-co-leads-vacant"),
            _ => (Seen::Departure, "charter-co-leads-too-few"),
        };
        let args = vec![("count", number(count)), ("has", number(people.len()))];
        self.answers.say(rule, seen, text, args, seats.0.iter().map(Sitting::evidence).collect());
    }
}

impl<'c> Sitting<'c> {
    /// Who sits in the seat, if anybody does.
    fn occupant(&self) -> Option<Occupant<'c>> {
        let State::Held(assignment) = self.state else { return None };
        Some(Occupant { place: self.place, assignment, origin: self.place.origin(assignment) })
    }
}

impl Occupant<'_> {
    /// Seat and assignment as what shows a finding.
    fn evidence(&self) -> Vec<Evidence> {
        vec![Evidence::Seat(self.place.seat.id), Evidence::Assignment(self.assignment.id)]
    }

    /// The person, and under `name` where she comes from.
    fn args(&self, name: &'static str) -> Args {
        let origin = self.origin.map(|o| (name, Arg::Organisation(o.clone())));
        origin.into_iter().chain([("person", Arg::Person(self.assignment.person))]).collect()
    }
}

/// Who sits in a seat of the role on another day than that of the check.
fn occupant_at<'c>(check: &'c Check<'c>, role: SeatRole, date: Date) -> Option<Occupant<'c>> {
    let seats = check.index.seats.iter().filter(|p| p.seat.role == role && p.seat.period.contains(date));
    seats.filter_map(|place| Some((place, place.holder_at(date)?))).next().map(|(place, assignment)| Occupant {
        place,
        assignment,
        origin: place.origin(assignment),
    })
}

/// Who is nominated as chair for another day than that of the check.
fn nominee_at(check: &Check<'_>, date: Date, day: &Day) -> Option<[Evidence; 2]> {
    let seats = check.index.seats.iter().filter(|p| p.seat.role == SeatRole::Chair && p.seat.period.contains(date));
    let mut nominations = seats.flat_map(|p| p.nominations.iter().map(|n| (p.seat.id, *n)));
    let (seat, nomination) = nominations.find(|(_, n)| n.period.contains(date) && day.has_reached(n.nominated_on))?;
    Some([Evidence::Seat(seat), Evidence::Nomination(nomination.id)])
}

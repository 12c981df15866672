//! One from the majority and one from the opposition of every organisation.
//!
//! When an election or a broken coalition changes who governs, the people stay where they are and the seats are flagged.
//!
//! The rule counts seats by organisation and holders by side. A seat may say which side it is for; whoever sits there must belong to a
//! party that is on that side on the day. Which side a party is on is a dated fact of each organisation, so a broken
//! coalition in one municipality flags its own two seats and nobody else's.
//!
//! Sides that are not known are a gap. A person whose party nobody has noted cannot be on the wrong side.

use kernel::{Date, slug::Slug};

use super::{Composition, Fine};
use crate::{
    facts::{Assignment, Side},
    finding::{Arg, Evidence},
    index::State,
    seating::{Sitting, number, organisations},
    verdict::{Numbered, Seen},
};

/// What was seen of all pairs, told together.
#[derive(Default)]
struct Seats<'c> {
    covered: Vec<usize>,
    none: Vec<&'c Slug>,
    one: Vec<&'c Slug>,
    many: Vec<&'c Slug>,
    lacks: [Vec<&'c Slug>; 2],
    unknown: Vec<&'c Slug>,
}

/// A person on the wrong side.
struct Wrong<'c> {
    holder: &'c Assignment,
    should: Side,
    is: Side,
    since: Option<Date>,
    /// The side changed under the person.
    changed: bool,
    seat: Evidence,
}

/// In the order in which what is missing is told.
const SIDES: [Side; 2] = [Side::Majority, Side::Opposition];

impl<'c> Composition<'c> {
    /// Holds every organisation of the group to its pair, and tells what was seen of all of them together.
    pub(super) fn governing_pair(&mut self, rule: Numbered<'_>, group: &Slug) -> Fine {
        let members = self.members(rule, group)?;
        let mut seats = Seats::default();
        for &organisation in &members {
            self.count(organisation, &mut seats);
            self.sides(rule, organisation, &mut seats);
        }
        self.tell_counts(rule, &seats);
        self.vacant_sides(rule, &seats.covered);
        self.vacancies(Some(rule), &seats.covered);
        let args = vec![("group", Arg::Group(group.clone())), ("seats", number(seats.covered.len()))];
        self.all_held(&seats.covered).then_some(("charter-pair-ok", args))
    }

    /// Two seats, one for each side; a seat without a side can be either.
    fn count(&self, organisation: &'c Slug, seats: &mut Seats<'c>) {
        let mine = self.seating.seats_of(organisation);
        let with = |side: Option<Side>| mine.clone().filter(|&i| self.seating.0[i].place.seat.side == side).count();
        let [majority, opposition, free] = [with(Some(Side::Majority)), with(Some(Side::Opposition)), with(None)];
        let lacking = usize::from(majority == 0) + usize::from(opposition == 0);
        if mine.is_empty() {
            seats.none.push(organisation);
        } else if mine.len() > 2 || majority > 1 || opposition > 1 {
            seats.many.push(organisation);
        } else if lacking > free && free == 0 {
            seats.lacks[usize::from(majority > 0)].push(organisation);
        } else if lacking > free {
            seats.one.push(organisation);
        }
        seats.covered.extend(mine);
    }

    /// One finding for each way of having the wrong seats.
    fn tell_counts(&mut self, rule: Numbered<'_>, seats: &Seats<'c>) {
        let told = [
            (Seen::Departure, "charter-pair-none", &seats.none),
            (Seen::Departure, "charter-pair-one", &seats.one),
            (Seen::Departure, "charter-pair-many", &seats.many),
            (Seen::Gap, "charter-pair-unknown", &seats.unknown),
        ];
        for (seen, text, found) in told.into_iter().filter(|(.., found)| !found.is_empty()) {
            self.answers.say(rule, seen, text, vec![("organisations", organisations(found.iter().copied()))], vec![]);
        }
        for (side, found) in SIDES.into_iter().zip(&seats.lacks).filter(|(_, found)| !found.is_empty()) {
            let args = vec![("side", Arg::Side(side)), ("organisations", organisations(found.iter().copied()))];
            self.answers.say(rule, Seen::Departure, "charter-pair-lacks", args, vec![]);
        }
    }

    /// Holds the parties of those who sit against who governs.
    fn sides(&mut self, rule: Numbered<'_>, organisation: &'c Slug, seats: &mut Seats<'c>) {
        let (mut held, mut wrong) = (Vec::new(), Vec::new());
        for sitting in self.seating.seats_of(organisation).map(|i| self.seating.0[i]) {
            let State::Held(holder) = sitting.state else { continue };
            let Some((is, from)) = self.side_of(&sitting, holder) else {
                seats.unknown.push(organisation);
                continue;
            };
            held.push((is, sitting.evidence()));
            if let Some(should) = sitting.place.seat.side.filter(|side| *side != is) {
                let (since, changed) = (from.max(holder.period.from), from > holder.period.from);
                wrong.push(Wrong { holder, should, is, since, changed, seat: sitting.evidence() });
            }
        }
        if !wrong.is_empty() {
            self.tell_wrong(rule, organisation, &wrong);
        } else if let [(first, a), (second, b)] = held[..]
            && first == second
        {
            let args = vec![("organisation", Arg::Organisation(organisation.clone())), ("side", Arg::Side(first))];
            self.answers.say(rule, Seen::Departure, "charter-pair-same-side", args, vec![a, b]);
        }
    }

    /// The side of a person: that of her party where she comes from. `None` when either is unknown.
    fn side_of(&self, sitting: &Sitting<'c>, holder: &'c Assignment) -> Option<(Side, Option<Date>)> {
        let organisation = sitting.place.origin(holder)?;
        self.check.index.side(organisation, holder.party.as_ref()?, self.day)
    }

    /// When both have the wrong side because who governs has changed, that is one thing to say and not two.
    fn tell_wrong(&mut self, rule: Numbered<'_>, organisation: &Slug, wrong: &[Wrong<'c>]) {
        let whose = ("organisation", Arg::Organisation(organisation.clone()));
        let evidence = |w: &Wrong<'_>| [w.seat, Evidence::Assignment(w.holder.id)];
        if let [first, second] = wrong
            && first.changed
            && second.changed
            && let Some(since) = first.since.max(second.since)
        {
            let args = vec![whose, ("date", Arg::Date(since))];
            let evidence = wrong.iter().flat_map(evidence).collect();
            return self.answers.say(rule, Seen::Departure, "charter-pair-changed", args, evidence);
        }
        for one in wrong {
            let mut args = vec![
                whose.clone(),
                ("person", Arg::Person(one.holder.person)),
                ("should", Arg::Side(one.should)),
                ("is", Arg::Side(one.is)),
            ];
            let text = if let Some(since) = one.since {
                args.push(("date", Arg::Date(since)));
                if one.changed { "charter-pair-wrong-side-since" } else { "charter-pair-wrong-side-seated" }
            } else {
                "charter-pair-wrong-side"
            };
            self.answers.say(rule, Seen::Departure, text, args, evidence(one).to_vec());
        }
    }

    /// Empty seats of a side: "ingen är utsedd från oppositionen".
    fn vacant_sides(&mut self, rule: Numbered<'_>, covered: &[usize]) {
        for side in SIDES {
            let is_empty = |i: &usize| {
                let sitting = &self.seating.0[*i];
                sitting.place.seat.side == Some(side) && matches!(sitting.state, State::Vacant)
            };
            let empty: Vec<_> = covered.iter().copied().filter(is_empty).collect();
            let empty = self.claim(&empty);
            if !empty.is_empty() {
                let args = vec![
                    ("vacant", number(empty.len())),
                    ("seats", number(covered.len())),
                    ("side", Arg::Side(side)),
                    ("organisations", organisations(empty.iter().filter_map(|s| s.organisation))),
                ];
                let evidence = empty.iter().map(Sitting::evidence).collect();
                self.answers.say(rule, Seen::Attention, "charter-pair-vacant", args, evidence);
            }
        }
    }
}

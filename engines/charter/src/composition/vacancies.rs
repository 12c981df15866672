//! Empty seats, told once and together.
//!
//! Of one rule all empty seats make one sentence, with whom they are for while they are few. Three states are told apart: nobody is on the
//! way, somebody is nominated, somebody has been appointed from a later day.

use kernel::slug::Slug;

use super::Composition;
use crate::{
    facts::Term,
    finding::{Arg, Evidence},
    index::State,
    seating::{Sitting, areas, number, organisations},
    verdict::{Args, Numbered, Seen},
};

impl<'c> Composition<'c> {
    /// Tells of the empty ones among the seats that no earlier rule has answered for.
    pub(super) fn vacancies(&mut self, rule: Option<Numbered<'_>>, covered: &[usize]) {
        let mine = self.claim(covered);
        let empty: Vec<_> = mine.iter().copied().filter(|s| matches!(s.state, State::Vacant)).collect();
        if !empty.is_empty() {
            let (text, args) = self.vacant(&empty, mine.len());
            self.tell(rule, text, args, empty.iter().map(Sitting::evidence).collect());
        }
        self.nominated(rule, &mine);
        self.coming(rule, &mine);
    }

    /// Seats that no rule covers.
    pub(super) fn leftover(&mut self) {
        let rest: Vec<_> = (0..self.claimed.len()).filter(|&i| !self.claimed[i]).collect();
        self.vacancies(None, &rest);
    }

    /// Whether somebody sits in every one of the seats, whoever answers for them.
    pub(super) fn all_held(&self, covered: &[usize]) -> bool {
        covered.iter().all(|&i| matches!(self.seating.0[i].state, State::Held(_)))
    }

    /// The seats among `covered` that nobody has answered for; from now on somebody has.
    pub(super) fn claim(&mut self, covered: &[usize]) -> Vec<Sitting<'c>> {
        let mut mine = Vec::new();
        for &i in covered {
            if !std::mem::replace(&mut self.claimed[i], true) {
                mine.push(self.seating.0[i]);
            }
        }
        mine
    }

    /// The sentence for empty seats: whose they are, and for which term when they share one.
    fn vacant(&self, empty: &[Sitting<'c>], seats: usize) -> (&'static str, Args) {
        let mut args = vec![("vacant", number(empty.len())), ("seats", number(seats))];
        let named: Vec<_> = empty.iter().filter_map(|s| s.organisation).collect();
        if named.is_empty() {
            let areas = areas(empty.iter().map(|s| s.place));
            let text = if areas.is_empty() { "charter-seats-vacant-unnamed" } else { "charter-seats-vacant-areas" };
            args.extend((!areas.is_empty()).then_some(("areas", Arg::Areas(areas))));
            return (text, args);
        }
        args.push(("organisations", organisations(named)));
        match self.common_term(empty).map(|t| (t.period.from, t.period.to)) {
            Some((Some(from), Some(to))) => {
                args.extend([("from", Arg::Year(from.year())), ("to", Arg::Year(to.year()))]);
                ("charter-seats-vacant-term", args)
            }
            _ => ("charter-seats-vacant", args),
        }
    }

    /// The term that all these seats are given for.
    fn common_term(&self, seats: &[Sitting<'c>]) -> Option<&'c Term> {
        let mut terms = seats.iter().map(|s| s.place.seat.term.as_ref());
        let first: &Slug = terms.next()??;
        if terms.all(|t| t == Some(first)) { self.check.index.term(first) } else { None }
    }

    /// Seats for which somebody is nominated: a decision is what is lacking.
    fn nominated(&mut self, rule: Option<Numbered<'_>>, mine: &[Sitting<'c>]) {
        let mut waiting = Vec::new();
        let mut evidence = Vec::new();
        for sitting in mine {
            if let State::Nominated(nomination) = sitting.state {
                waiting.extend(sitting.organisation);
                evidence.extend([sitting.evidence(), Evidence::Nomination(nomination.id)]);
            }
        }
        if !evidence.is_empty() {
            let mut args = vec![("seats", number(evidence.len() / 2))];
            let named = !waiting.is_empty();
            args.extend(named.then(|| ("organisations", organisations(waiting))));
            let text = if named { "charter-seats-nominated" } else { "charter-seats-nominated-unnamed" };
            self.tell(rule, text, args, evidence);
        }
    }

    /// Seats whose holder is appointed but has not begun.
    fn coming(&mut self, rule: Option<Numbered<'_>>, mine: &[Sitting<'c>]) {
        let mut evidence = Vec::new();
        let (mut coming, mut first) = (Vec::new(), None);
        for sitting in mine {
            if let State::Coming(assignment) = sitting.state {
                coming.extend(sitting.organisation);
                first = first.into_iter().chain(assignment.period.from).min();
                evidence.extend([sitting.evidence(), Evidence::Assignment(assignment.id)]);
            }
        }
        if let Some(first) = first {
            let mut args = vec![("seats", number(evidence.len() / 2)), ("date", Arg::Date(first))];
            let named = !coming.is_empty();
            args.extend(named.then(|| ("organisations", organisations(coming))));
            let text = if named { "charter-seats-coming" } else { "charter-seats-coming-unnamed" };
            self.tell(rule, text, args, evidence);
        }
    }

    /// Says it under the rule that covers the seats, or under none.
    fn tell(&mut self, rule: Option<Numbered<'_>>, text: &str, args: Args, evidence: Vec<Evidence>) {
        match rule {
            Some(rule) => self.answers.say(rule, Seen::Attention, text, args, evidence),
            None => self.answers.say_unruled(Seen::Attention, text, args, evidence),
        }
    }
}

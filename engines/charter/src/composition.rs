//! Whether those who should have seats have them, and whether anybody sits in them.
//!
//! Each seat is answered for by the first rule that covers it, so that an empty seat is told once. Never moves anybody.
//!
//! Two things are asked of each rule: are there *seats* as it says, and does somebody *sit* in them? The first is about the charter, and
//! a missing seat is a departure; the second is about people, and an empty seat is for somebody to fill. Seats that no rule
//! covers are not wrong, only their vacancies are told, last of all.
//!
//! What a rule needs and nobody knows (a group without members on the day) is a gap and no departure: the engine never takes for
//! granted that a list it has not been given is empty.

use std::collections::BTreeSet;

use kernel::slug::Slug;

use crate::{
    check::Check,
    day::Day,
    facts::SeatRole,
    family::{Active, Family, OpenQuestion, active},
    finding::Arg,
    rule::{RuleKind, Version},
    seating::{Seating, Sitting, number, organisations},
    verdict::{Answers, Args, Numbered, Seen},
};

mod kinds;
mod pair;
mod vacancies;

/// The composition on one day, while its rules are gone through.
struct Composition<'c> {
    check: &'c Check<'c>,
    day: &'c Day,
    seating: Seating<'c>,
    /// Which seats a rule has answered for.
    claimed: Vec<bool>,
    answers: &'c mut Answers,
}

/// What the rules about composition say on the day.
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let Some(version) = check.in_force(day) else { return };
    let rules = active(check, version, day, Family::Composition);
    let seating = Seating::on(check, day, SeatRole::is_member);
    if seating.0.is_empty() {
        if let Some(rule) = rules.iter().find(|r| needs_seats(r.kind)) {
            answers.say(rule.numbered, Seen::Gap, "charter-seats-unknown", vec![], vec![]);
        }
        return;
    }
    ceased(check, day, &seating, answers);
    let claimed = vec![false; seating.0.len()];
    let mut composition = Composition { check, day, seating, claimed, answers };
    composition.leave_leaders_to_their_rules(version);
    for rule in &rules {
        composition.hold(rule);
    }
    composition.leftover();
}

/// Seats of organisations that have ceased or become part of others, or that these appoint to: somebody must say who has taken
/// over.
fn ceased(check: &Check<'_>, day: &Day, seating: &Seating<'_>, answers: &mut Answers) {
    let (mut gone, mut theirs) = (Vec::new(), BTreeSet::new());
    // Few organisations ever cease, so these are asked about and not every seat.
    for ending in check.index.facts.organisations.iter().filter(|o| o.period.to.is_some()) {
        let slug = Some(&ending.slug);
        let names = |s: &Sitting<'_>| s.organisation == slug || s.place.seat.appointed_by.as_ref() == slug;
        let mut seats = (0..seating.0.len()).filter(|&i| names(&seating.0[i])).peekable();
        if seats.peek().is_some() && check.index.has_ceased(&ending.slug, day) {
            gone.push(&ending.slug);
            theirs.extend(seats);
        }
    }
    if !gone.is_empty() {
        let args = vec![("organisations", organisations(gone)), ("seats", number(theirs.len()))];
        let evidence = theirs.into_iter().map(|i| seating.0[i].evidence()).collect();
        answers.say_unruled(Seen::Attention, "charter-seats-ceased", args, evidence);
    }
}

/// Whether a rule can be held against seats at all.
const fn needs_seats(kind: &RuleKind) -> bool {
    !matches!(kind, RuleKind::Open | RuleKind::Invited { .. })
}

impl<'c> Composition<'c> {
    /// The chair's and the leaders' seats are answered for by the rules about them, where there are such rules.
    fn leave_leaders_to_their_rules(&mut self, version: &'c Version) {
        let rules = active(self.check, version, self.day, Family::Chair);
        let leads = rules.iter().any(|r| matches!(r.kind, RuleKind::CoLeads { .. }));
        let chairs = rules.iter().any(|r| !matches!(r.kind, RuleKind::CoLeads { .. }));
        for (sitting, claimed) in self.seating.0.iter().zip(&mut self.claimed) {
            *claimed = match sitting.place.seat.role {
                SeatRole::Chair => chairs,
                SeatRole::Lead => leads,
                _ => false,
            };
        }
    }

    /// Holds one rule against the seats. When nothing was remarked on, says that all is well.
    fn hold(&mut self, rule: &Active<'c>) {
        let said = self.answers.0.len();
        let fine = match (&rule.open, rule.kind) {
            (Some(question), _) => {
                question.say(rule.numbered, self.answers);
                None
            }
            (None, RuleKind::EachOf { group, count }) => self.each_of(rule, group, *count),
            (None, RuleKind::Named { organisations }) => self.named(rule.numbered, organisations),
            (None, RuleKind::Derived { group }) => self.derived(rule.numbered, group),
            (None, RuleKind::ExOfficio { office, group }) => self.ex_officio(rule, office, group.as_ref()),
            (None, RuleKind::Category { category, min, max }) => self.category(rule.numbered, category, *min, *max),
            (None, RuleKind::GoverningPair { group }) => self.governing_pair(rule.numbered, group),
            (None, RuleKind::OnePer { areas, nominated_by }) => {
                self.one_per(rule.numbered, areas, nominated_by.as_ref())
            }
            (None, RuleKind::OnBehalfOf { organisation, group }) => {
                self.on_behalf_of(rule.numbered, organisation, group)
            }
            (None, RuleKind::Invited { organisations }) => self.invited(rule.numbered, organisations),
            (None, RuleKind::Sectors { all_of }) => self.sectors(rule.numbered, all_of),
            _ => None,
        };
        if let Some((text, args)) = fine
            && self.answers.0.len() == said
        {
            self.answers.say(rule.numbered, Seen::Fine, text, args, vec![]);
        }
    }

    /// The members of the group, or a word about their not being known.
    fn members(&mut self, rule: Numbered<'_>, group: &Slug) -> Option<Vec<&'c Slug>> {
        let members = self.check.index.members(group, self.day);
        if members.is_none() {
            OpenQuestion::Group(group).say(rule, self.answers);
        }
        members
    }

    /// Every organisation of the group has its seats.
    fn each_of(&mut self, rule: &Active<'c>, group: &'c Slug, count: u8) -> Fine {
        let members = self.members(rule.numbered, group)?;
        let asked = match &rule.among {
            Some(among) => members.into_iter().filter(|m| among.contains(m)).collect(),
            None => members,
        };
        let args = vec![("group", Arg::Group(group.clone())), ("count", Arg::Number(count.into()))];
        self.surplus(rule.numbered, &asked, count.into(), &args);
        let seats = self.demand(rule.numbered, &asked, count.into(), "charter-each-of-missing", args.clone())?;
        Some(("charter-each-of-ok", [args, vec![("seats", number(seats))]].concat()))
    }

    /// More ordinary seats than the rule gives; a chair's seat stands beside them.
    fn surplus(&mut self, rule: Numbered<'_>, asked: &[&Slug], count: usize, args: &Args) {
        let ordinary = |i: &usize| self.seating.0[*i].place.seat.role == SeatRole::Member;
        let over: Vec<_> =
            asked.iter().copied().filter(|o| self.seating.seats_of(o).filter(ordinary).count() > count).collect();
        if over.is_empty() {
            return;
        }
        let seats = over.iter().flat_map(|o| self.seating.seats_of(o)).filter(ordinary);
        let evidence = seats.map(|i| self.seating.0[i].evidence()).collect();
        let args = [args.clone(), vec![("organisations", organisations(over.iter().copied()))]].concat();
        self.answers.say(rule, Seen::Departure, "charter-each-of-surplus", args, evidence);
    }

    /// Every organisation that the charter names has a seat.
    fn named(&mut self, rule: Numbered<'_>, named: &'c [Slug]) -> Fine {
        let (ceased, asked): (Vec<_>, Vec<_>) = named.iter().partition(|o| self.check.index.has_ceased(o, self.day));
        if !ceased.is_empty() {
            let args = vec![("organisations", organisations(ceased))];
            self.answers.say(rule, Seen::Gap, "charter-named-ceased", args, vec![]);
        }
        let seats = self.demand(rule, &asked, 1, "charter-named-missing", vec![])?;
        Some(("charter-named-ok", vec![("organisations", organisations(asked)), ("seats", number(seats))]))
    }

    /// Every organisation of a group that follows from something else has a seat.
    fn derived(&mut self, rule: Numbered<'_>, group: &Slug) -> Fine {
        let asked = self.members(rule, group)?;
        let args = vec![("group", Arg::Group(group.clone()))];
        let seats = self.demand(rule, &asked, 1, "charter-derived-missing", args.clone())?;
        Some(("charter-derived-ok", [args, vec![("seats", number(seats))]].concat()))
    }

    /// Every organisation from which an office-holder should sit has a seat. The office itself is in no register.
    fn ex_officio(&mut self, rule: &Active<'c>, office: &str, group: Option<&Slug>) -> Fine {
        let args = vec![("office", Arg::Words(office.into()))];
        let asked = match (group, &rule.among) {
            (None, Some(among)) => among.clone(),
            (Some(group), among) => {
                let members = self.members(rule.numbered, group)?;
                members.into_iter().filter(|m| among.as_ref().is_none_or(|a| a.contains(m))).collect()
            }
            (None, None) => return None,
        };
        let seats = self.demand(rule.numbered, &asked, 1, "charter-ex-officio-missing", args.clone())?;
        Some(("charter-ex-officio-ok", [args, vec![("seats", number(seats))]].concat()))
    }

    /// Every one of the organisations has `count` seats. Answers how many seats that is, when all of them are filled.
    fn demand(
        &mut self,
        rule: Numbered<'_>,
        asked: &[&Slug],
        count: usize,
        text: &'static str,
        mut args: Args,
    ) -> Option<usize> {
        let short = asked.iter().copied().filter(|o| self.seating.seats_of(o).len() < count);
        let short: Vec<_> = short.collect();
        if !short.is_empty() {
            args.push(("organisations", organisations(short)));
            self.answers.say(rule, Seen::Departure, text, args, vec![]);
        }
        let covered: Vec<_> = asked.iter().flat_map(|o| self.seating.seats_of(o)).collect();
        self.vacancies(Some(rule), &covered);
        self.all_held(&covered).then_some(covered.len())
    }
}

/// What to say when a rule has found nothing to remark on.
type Fine = Option<(&'static str, Args)>;

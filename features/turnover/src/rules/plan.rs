//! Which seats of a body a turnover asks for, of whom, and what could not be told.
//!
//! A seat is asked for when it belongs to the new term; when it goes on and nobody sits there on its first day; when the term
//! before had one like it; or when a rule of composition demands one that nobody has made. Rules that leave the choice open – a
//! category, sectors, an office – demand no certain seat: they are told and not derived.

use std::collections::HashMap;

use charter::{
    facts::{Facts, Membership, Represents, Seat, SeatRole, Side, Term},
    in_force, rotation,
    rule::{ChairSide, Charter, Rule, RuleKind},
};
use jiff::ToSpan;
use kernel::{
    Date, Period,
    id::{RuleId, SeatId},
    slug::Slug,
};

use crate::model::Origin;

/// What a plan is made from, besides the body itself.
#[derive(Clone, Debug)]
pub struct Around {
    /// The term that begins.
    pub term: Term,
    /// Every organisation of every group, with its days.
    pub members: Vec<Membership>,
    /// Organisations that have ended by the first day of the term, with who took over where somebody did.
    pub ended: HashMap<Slug, Option<Slug>>,
}

/// What a round asks of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The seats, in the order of the body.
    pub wanted: Vec<Wanted>,
    /// Seats of the term that begin more than a year into it: not asked for yet.
    pub later: Vec<SeatId>,
    /// Rules of composition that demand no certain seat.
    pub open: Vec<RuleId>,
}

/// A seat that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which.
    pub seat: Which,
    /// The seat of the term before that it takes over from.
    pub before: Option<SeatId>,
    /// The rule that speaks of it.
    pub rule: Option<RuleId>,
    /// Who is asked; more than one when a group has the seat, nobody when the register does not say who appoints.
    pub asks: Vec<Slug>,
    /// The organisation it belonged to and the one that took over: a proposal for a person to confirm.
    pub moved: Option<(Slug, Slug)>,
}

/// A seat of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// One that the register has.
    There(SeatId),
    /// A new one like one of the term before.
    Like(SeatId),
    /// A new one that a rule demands.
    New(NewSeat),
}

/// A seat that a rule demands and nobody has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeat {
    /// What its holder is.
    pub role: SeatRole,
    /// For whom she sits.
    pub represents: Represents,
    /// Demanded side.
    pub side: Option<Side>,
    /// Its area.
    pub area: Option<Slug>,
    /// Its days.
    pub period: Period,
}

impl Wanted {
    /// Why it is asked for.
    #[must_use]
    pub const fn origin(&self) -> Origin {
        match self.seat {
            Which::There(_) => Origin::There,
            Which::Like(_) => Origin::Carried,
            Which::New(_) => Origin::Demanded,
        }
    }
}

/// What a round asks of a body. `charter` and `facts` are those of the register; a body that does not exist on the first day of
/// the term is asked nothing.
#[must_use]
pub fn plan(charter: &Charter, facts: &Facts, around: &Around) -> Plan {
    let starts = around.term.period.from.unwrap_or(Date::MIN);
    if !facts.existence.contains(starts) {
        return Plan::default();
    }
    let rules = in_force(charter, starts).map_or(&[][..], |version| &version.rules);
    let rules = rules.iter().filter(|rule| rule.period.contains(starts)).collect();
    let mut planner = Planner { charter, facts, around, starts, rules, plan: Plan::default(), used: Vec::new() };
    planner.there();
    planner.carried();
    planner.demanded();
    planner.plan
}

struct Planner<'a> {
    charter: &'a Charter,
    facts: &'a Facts,
    around: &'a Around,
    starts: Date,
    rules: Vec<&'a Rule>,
    plan: Plan,
    /// Seats of the term before that another one takes over from.
    used: Vec<SeatId>,
}

/// What tells two seats apart besides their days.
fn alike(one: &Seat, other: &Seat) -> bool {
    one.role == other.role
        && one.represents == other.represents
        && one.side == other.side
        && one.area == other.area
        && one.sector == other.sector
        && one.appointed_by == other.appointed_by
}

impl<'a> Planner<'a> {
    /// Seats that the register has.
    fn there(&mut self) {
        let soon = self.starts.checked_add(1.year()).unwrap_or(Date::MAX);
        for seat in &self.facts.seats {
            if seat.role == SeatRole::Invited || seat.period.to.is_some_and(|to| to < self.starts) {
                continue;
            }
            let of_term = seat.term.as_ref() == Some(&self.around.term.slug);
            let begins = seat.period.from.filter(|from| *from >= self.starts);
            if begins.is_some_and(|from| from >= soon) {
                if of_term {
                    self.plan.later.push(seat.id);
                }
                continue;
            }
            let goes_on = begins.is_none() && !of_term;
            if goes_on && self.is_held(seat, self.starts) {
                continue;
            }
            let before = if goes_on { Some(seat.id) } else { self.predecessor(seat) };
            self.want(seat, Which::There(seat.id), before);
        }
    }

    /// Seats that end with the term before and have none like them in the new one.
    fn carried(&mut self) {
        let Ok(eve) = self.starts.yesterday() else { return };
        let rotates = self.rules.iter().any(|rule| matches!(rule.kind, RuleKind::Alternate { .. }));
        let follows = self.rules.iter().any(|rule| matches!(rule.kind, RuleKind::SecretaryFollowsChair));
        for seat in &self.facts.seats {
            let ends = seat.period.contains(eve) && seat.period.to.is_some_and(|to| to < self.starts);
            // Whose turn it is to chair follows from the rule and not from who chaired last.
            let turns = (rotates && seat.role == SeatRole::Chair) || (follows && seat.role == SeatRole::Secretary);
            let bound = seat.term.is_some() || seat.period.to == Some(eve);
            if ends && bound && !turns && seat.role != SeatRole::Invited && !self.used.contains(&seat.id) {
                self.used.push(seat.id);
                self.want(seat, Which::Like(seat.id), Some(seat.id));
            }
        }
    }

    /// Seats that rules demand and nobody has made.
    fn demanded(&mut self) {
        for rule in self.rules.clone() {
            match &rule.kind {
                RuleKind::EachOf { group, count } => {
                    for organisation in self.members(group) {
                        let lacking = usize::from(*count).saturating_sub(self.wanted_of(&organisation).count());
                        (0..lacking).for_each(|_| self.add(rule, &organisation, None));
                    }
                }
                RuleKind::Named { organisations } => {
                    for organisation in organisations.iter().filter(|o| !self.around.ended.contains_key(*o)) {
                        if self.sits_already(organisation) {
                            continue;
                        }
                        self.add(rule, organisation, None);
                    }
                }
                RuleKind::GoverningPair { group } => {
                    for organisation in self.members(group) {
                        self.pair(rule, &organisation);
                    }
                }
                RuleKind::Alternate { .. } => self.chair(rule),
                RuleKind::Category { .. }
                | RuleKind::OnePer { .. }
                | RuleKind::OnBehalfOf { .. }
                | RuleKind::Derived { .. }
                | RuleKind::ExOfficio { .. }
                | RuleKind::Conditional { .. }
                | RuleKind::Sectors { .. }
                | RuleKind::CoLeads { .. }
                | RuleKind::SecretaryFollowsChair => self.plan.open.push(rule.id),
                _ => {}
            }
        }
    }

    /// The sides of an organisation for which no seat is asked; a seat without a side can be either.
    fn pair(&mut self, rule: &Rule, organisation: &Slug) {
        let sides: Vec<Option<Side>> = self.wanted_of(organisation).collect();
        let mut free = sides.iter().filter(|side| side.is_none()).count();
        for side in [Side::Majority, Side::Opposition] {
            if sides.contains(&Some(side)) {
                continue;
            }
            if free > 0 {
                free -= 1;
            } else {
                self.add(rule, organisation, Some(side));
            }
        }
    }

    /// The chair whose turn begins with the term, when no seat is there for it.
    fn chair(&mut self, rule: &Rule) {
        let chairs = self.facts.seats.iter().filter(|seat| seat.role == SeatRole::Chair);
        if chairs.clone().any(|seat| seat.period.contains(self.starts)) {
            return;
        }
        let day = Period { from: Some(self.starts), to: Some(self.starts) };
        let Some(turn) = rotation(self.charter, self.facts, day).into_iter().find(|turn| turn.rule == rule.id) else {
            return;
        };
        let represents = match turn.side {
            ChairSide::Organisation(slug) => Represents::Organisation(slug),
            ChairSide::Group(slug) => Represents::Group(slug),
        };
        let period = turn.period.intersect(&self.around.term.period).unwrap_or(self.around.term.period);
        let eve = self.starts.yesterday().unwrap_or(self.starts);
        let before = chairs.clone().find(|seat| seat.period.contains(eve)).map(|seat| seat.id);
        let seat = NewSeat { role: SeatRole::Chair, side: None, area: None, period, represents };
        let asks = self.asked(&seat.represents, None);
        self.plan.wanted.push(Wanted { seat: Which::New(seat), before, rule: Some(rule.id), asks, moved: None });
    }

    fn add(&mut self, rule: &Rule, organisation: &Slug, side: Option<Side>) {
        let represents = Represents::Organisation(organisation.clone());
        let seat = NewSeat { role: SeatRole::Member, side, area: None, period: self.around.term.period, represents };
        let asks = vec![organisation.clone()];
        self.plan.wanted.push(Wanted { seat: Which::New(seat), before: None, rule: Some(rule.id), asks, moved: None });
    }

    fn want(&mut self, seat: &Seat, which: Which, before: Option<SeatId>) {
        let asked = self.asked(&seat.represents, seat.appointed_by.as_ref());
        let ended = asked.iter().find_map(|slug| Some((slug.clone(), self.around.ended.get(slug)?.clone())));
        let (asks, moved) = match ended {
            None => (asked, None),
            Some((from, Some(to))) => (vec![to.clone()], Some((from, to))),
            // Nobody took over: there is nobody to ask, and the seat is not made again.
            Some((_, None)) if matches!(which, Which::Like(_)) => return,
            Some((_, None)) => (Vec::new(), None),
        };
        let rule = self.rule_of(seat);
        self.plan.wanted.push(Wanted { seat: which, before, rule, asks, moved });
    }

    /// Who appoints, else whom the seat is for: of a group every member.
    fn asked(&self, represents: &Represents, appointed_by: Option<&Slug>) -> Vec<Slug> {
        match (appointed_by, represents) {
            (Some(organisation), _) => vec![organisation.clone()],
            (None, Represents::Organisation(organisation)) => vec![organisation.clone()],
            (None, Represents::Group(group)) => self.members(group),
            (None, Represents::Nobody) => Vec::new(),
        }
    }

    fn members(&self, group: &Slug) -> Vec<Slug> {
        let of = self.around.members.iter().filter(|m| m.group == *group && m.period.contains(self.starts));
        let mut members: Vec<Slug> = of.map(|m| m.organisation.clone()).collect();
        members.retain(|slug| !self.around.ended.contains_key(slug));
        members.sort();
        members.dedup();
        members
    }

    /// Members' seats in the new term that are an organisation's, with the side each demands.
    fn wanted_of(&self, organisation: &Slug) -> impl Iterator<Item = Option<Side>> {
        let counts = |role: SeatRole| matches!(role, SeatRole::Member | SeatRole::ViceChair);
        let mine = Represents::Organisation(organisation.clone());
        let goes_on = self.facts.seats.iter().filter(|seat| {
            let asked = self.plan.wanted.iter().any(|w| w.seat == Which::There(seat.id));
            !asked && seat.period.contains(self.starts)
        });
        let asked = self.plan.wanted.iter().filter_map(|wanted| match &wanted.seat {
            Which::There(id) | Which::Like(id) => self.facts.seats.iter().find(|seat| seat.id == *id),
            Which::New(_) => None,
        });
        let there: Vec<Option<Side>> = goes_on
            .chain(asked)
            .filter(|seat| counts(seat.role) && seat.represents == mine)
            .map(|seat| seat.side)
            .collect();
        let new: Vec<Option<Side>> = self
            .plan
            .wanted
            .iter()
            .filter_map(|wanted| match &wanted.seat {
                Which::New(seat) if counts(seat.role) && seat.represents == mine => Some(seat.side),
                _ => None,
            })
            .collect();
        there.into_iter().chain(new)
    }

    /// Whether an organisation has any seat on the first day, whatever the role.
    fn sits_already(&self, organisation: &Slug) -> bool {
        let mine = Represents::Organisation(organisation.clone());
        let planned = |wanted: &Wanted| match &wanted.seat {
            Which::There(id) | Which::Like(id) => {
                self.facts.seats.iter().any(|seat| seat.id == *id && seat.represents == mine)
            }
            Which::New(seat) => seat.represents == mine,
        };
        self.facts.seats.iter().any(|seat| seat.represents == mine && seat.period.contains(self.starts))
            || self.plan.wanted.iter().any(planned)
    }

    fn is_held(&self, seat: &Seat, on: Date) -> bool {
        let here = self.facts.assignments.iter().filter(|a| a.seat == seat.id);
        here.into_iter().any(|assignment| assignment.period.contains(on))
    }

    /// A seat of the term before that is like a seat and that no other takes over from.
    fn predecessor(&mut self, seat: &Seat) -> Option<SeatId> {
        let eve = self.starts.yesterday().ok()?;
        let is_free = |old: &&Seat| old.id != seat.id && old.period.contains(eve) && !self.used.contains(&old.id);
        let ends = |old: &&Seat| old.period.to.is_some_and(|to| to < self.starts);
        // The chair goes to another organisation; who chaired last is told all the same.
        let chairs = |old: &Seat| old.role == SeatRole::Chair && seat.role == SeatRole::Chair;
        let found = self.facts.seats.iter().filter(is_free).find(|old| ends(old) && (alike(old, seat) || chairs(old)));
        let found = found.map(|old| old.id)?;
        self.used.push(found);
        Some(found)
    }

    /// The rule that speaks of a seat: what it demands is told to who is asked.
    fn rule_of(&self, seat: &Seat) -> Option<RuleId> {
        let organisation = match &seat.represents {
            Represents::Organisation(organisation) => Some(organisation),
            _ => None,
        };
        let chairs = seat.role == SeatRole::Chair;
        let is_member = |group: &Slug| organisation.is_some_and(|slug| self.members(group).contains(slug));
        let speaks = |rule: &&&'a Rule| match &rule.kind {
            RuleKind::Alternate { .. } | RuleKind::FixedChair { .. } | RuleKind::Elected => chairs,
            RuleKind::SecretaryFollowsChair | RuleKind::Host { .. } => seat.role == SeatRole::Secretary,
            RuleKind::CoLeads { .. } => seat.role == SeatRole::Lead,
            _ if chairs => false,
            RuleKind::EachOf { group, .. } | RuleKind::GoverningPair { group } | RuleKind::Derived { group } => {
                is_member(group)
            }
            RuleKind::Category { category, .. } => is_member(category),
            RuleKind::Named { organisations } => organisation.is_some_and(|slug| organisations.contains(slug)),
            RuleKind::OnBehalfOf { organisation: who, .. } => organisation == Some(who),
            RuleKind::OnePer { areas, .. } => seat.area.as_ref().is_some_and(|area| areas.contains(area)),
            _ => false,
        };
        self.rules.iter().find(speaks).map(|rule| rule.id)
    }
}

#[cfg(test)]
mod tests;

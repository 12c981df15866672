//! The compositions that are not a plain list of organisations: categories, areas, groups, guests, sectors.
//!
//! A category asks *how many* and leaves *who* to others; an area asks for one of each; a group that one organisation sits for asks that
//! it does; guests must not have a member's seat; sectors ask that every part of society is there, which a seat says of itself or has
//! from its organisation.

use kernel::slug::Slug;

use super::{Composition, Fine};
use crate::{
    facts::Sector,
    finding::Arg,
    index::State,
    seating::{Sitting, number, organisations},
    verdict::{Numbered, Seen},
};

impl<'c> Composition<'c> {
    /// Enough, and not too many, organisations from a category have seats. It asks for organisations, not for certain ones.
    pub(super) fn category(&mut self, rule: Numbered<'_>, category: &Slug, min: Option<u16>, max: Option<u16>) -> Fine {
        let members = self.members(rule, category)?;
        let seated: Vec<_> = members.into_iter().filter(|o| !self.seating.seats_of(o).is_empty()).collect();
        let has = i64::try_from(seated.len()).unwrap_or(i64::MAX);
        // A category without a number asks that somebody from it takes part.
        let min = i64::from(min.unwrap_or(1));
        let args = vec![("category", Arg::Group(category.clone())), ("has", Arg::Number(has))];
        if has < min {
            let args = [args.clone(), vec![("min", Arg::Number(min))]].concat();
            self.answers.say(rule, Seen::Departure, "charter-category-too-few", args, vec![]);
        }
        if let Some(max) = max.map(i64::from).filter(|max| has > *max) {
            let args = [args.clone(), vec![("max", Arg::Number(max))]].concat();
            self.answers.say(rule, Seen::Departure, "charter-category-too-many", args, vec![]);
        }
        let covered: Vec<_> = seated.iter().flat_map(|o| self.seating.seats_of(o)).collect();
        self.vacancies(Some(rule), &covered);
        self.all_held(&covered).then_some(("charter-category-ok", args))
    }

    /// One seat for every area that exists on the day.
    pub(super) fn one_per(&mut self, rule: Numbered<'_>, areas: &'c [Slug], nominated_by: Option<&Slug>) -> Fine {
        let existing: Vec<_> = areas.iter().filter(|area| self.exists(area)).collect();
        let seats_in = |area: &Slug| {
            let seats = self.seating.0.iter().enumerate();
            seats.filter(|(_, s)| s.place.seat.area.as_ref() == Some(area)).map(|(i, _)| i).collect::<Vec<_>>()
        };
        let seats: Vec<_> = existing.iter().map(|area| seats_in(area)).collect();
        let which = |has: &dyn Fn(usize) -> bool| {
            let mut found: Vec<_> =
                existing.iter().zip(&seats).filter(|(_, s)| has(s.len())).map(|(a, _)| (*a).clone()).collect();
            found.sort_unstable();
            found
        };
        let (missing, crowded) = (which(&|n| n == 0), which(&|n| n > 1));
        for (text, areas) in [("charter-one-per-missing", missing), ("charter-one-per-crowded", crowded)] {
            if !areas.is_empty() {
                let args = vec![("areas", Arg::Areas(areas)), ("asked", number(existing.len()))];
                self.answers.say(rule, Seen::Departure, text, args, vec![]);
            }
        }
        let covered: Vec<_> = seats.into_iter().flatten().collect();
        if let Some(group) = nominated_by {
            self.nominators(rule, group, &covered);
        }
        self.vacancies(Some(rule), &covered);
        self.all_held(&covered).then(|| ("charter-one-per-ok", vec![("seats", number(covered.len()))]))
    }

    /// An area is dated reference data; one that nobody has entered is taken to exist.
    fn exists(&self, area: &Slug) -> bool {
        let mut known = self.check.index.facts.areas.iter().filter(|a| a.slug == *area).peekable();
        known.peek().is_none() || known.any(|a| self.day.is_within(&a.period))
    }

    /// Seats for areas are filled by those who may nominate.
    fn nominators(&mut self, rule: Numbered<'_>, group: &Slug, covered: &[usize]) {
        let Some(members) = self.members(rule, group) else { return };
        let mut strangers = Vec::new();
        let mut evidence = Vec::new();
        for sitting in covered.iter().map(|&i| &self.seating.0[i]) {
            if let Some(by) = &sitting.place.seat.appointed_by
                && !members.contains(&by)
            {
                strangers.push(by);
                evidence.push(sitting.evidence());
            }
        }
        if !strangers.is_empty() {
            let args = vec![("organisations", organisations(strangers)), ("group", Arg::Group(group.clone()))];
            self.answers.say(rule, Seen::Departure, "charter-one-per-nominator", args, evidence);
        }
    }

    /// One organisation sits for a whole group: by the seat, or by where its holder comes from.
    pub(super) fn on_behalf_of(&mut self, rule: Numbered<'_>, organisation: &Slug, group: &Slug) -> Fine {
        let args =
            vec![("organisation", Arg::Organisation(organisation.clone())), ("group", Arg::Group(group.clone()))];
        let is_mine = |s: &Sitting<'c>| {
            let holder = if let State::Held(a) = s.state { s.place.origin(a) } else { None };
            s.is_for(group) && (s.organisation == Some(organisation) || holder == Some(organisation))
        };
        let covered: Vec<_> = (0..self.seating.0.len()).filter(|&i| is_mine(&self.seating.0[i])).collect();
        if covered.is_empty() {
            self.answers.say(rule, Seen::Departure, "charter-on-behalf-of-missing", args.clone(), vec![]);
        }
        if let Some(members) = self.check.index.members(group, self.day)
            && !members.contains(&organisation)
        {
            self.answers.say(rule, Seen::Attention, "charter-on-behalf-of-outsider", args.clone(), vec![]);
        }
        self.vacancies(Some(rule), &covered);
        self.all_held(&covered).then_some(("charter-on-behalf-of-ok", args))
    }

    /// Guests need not come; but who sits as a member is no guest.
    pub(super) fn invited(&mut self, rule: Numbered<'_>, invited: &'c [Slug]) -> Fine {
        let seated: Vec<_> = invited.iter().filter(|o| !self.seating.seats_of(o).is_empty()).collect();
        if !seated.is_empty() {
            let seats = seated.iter().flat_map(|o| self.seating.seats_of(o));
            let evidence = seats.map(|i| self.seating.0[i].evidence()).collect();
            let args = vec![("organisations", organisations(seated))];
            self.answers.say(rule, Seen::Attention, "charter-invited-seated", args, evidence);
        }
        None
    }

    /// Somebody from every sector sits.
    ///
    /// A sector for which there is a seat but nobody in it is a vacancy, one without any seat a departure. As long as the
    /// sector of some seat is unknown, a sector that seems to be missing may be there.
    pub(super) fn sectors(&mut self, rule: Numbered<'_>, all_of: &[Sector]) -> Fine {
        let (mut filled, mut empty, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        for (i, sitting) in self.seating.0.iter().enumerate() {
            let holder = if let State::Held(a) = sitting.state { sitting.place.origin(a) } else { None };
            let of = |organisation: Option<&Slug>| self.check.index.sector(organisation?, self.day);
            match sitting.place.seat.sector.or_else(|| of(holder)).or_else(|| of(sitting.organisation)) {
                Some(sector) if matches!(sitting.state, State::Held(_)) => filled.push(sector),
                Some(sector) => empty.push((i, sector)),
                None => unknown.push(sitting.evidence()),
            }
        }
        let has = |sectors: &[Sector], wanted: &Sector| sectors.iter().any(|s| wanted.is_met_by(*s));
        let (vacant, missing): (Vec<_>, Vec<_>) = all_of
            .iter()
            .copied()
            .filter(|wanted| !has(&filled, wanted))
            .partition(|wanted| empty.iter().any(|(_, sector)| wanted.is_met_by(*sector)));
        // These vacant seats are told as a sector, and need not be told again as seats.
        let is_vacant = |i: usize| matches!(self.seating.0[i].state, State::Vacant);
        let is_told = |sector: Sector| vacant.iter().any(|wanted: &Sector| wanted.is_met_by(sector));
        let told = empty.iter().filter(|(i, sector)| is_vacant(*i) && is_told(*sector));
        self.claim(&told.map(|(i, _)| *i).collect::<Vec<_>>());
        if !vacant.is_empty() {
            self.answers.say(rule, Seen::Attention, "charter-sectors-vacant", sectors_arg(vacant), vec![]);
        }
        if !missing.is_empty() && unknown.is_empty() {
            self.answers.say(rule, Seen::Departure, "charter-sectors-missing", sectors_arg(missing), vec![]);
        } else if !missing.is_empty() {
            let args = [sectors_arg(missing), vec![("seats", number(unknown.len()))]].concat();
            self.answers.say(rule, Seen::Gap, "charter-sectors-unknown", args, unknown);
        }
        Some(("charter-sectors-ok", sectors_arg(all_of.to_vec())))
    }
}

/// Sectors as an argument.
fn sectors_arg(mut sectors: Vec<Sector>) -> crate::verdict::Args {
    sectors.sort_unstable();
    sectors.dedup();
    vec![("sectors", Arg::Sectors(sectors))]
}

impl Sector {
    /// Whether an organisation of sector `has` answers a demand for this one: municipalities, regions and the state are
    /// all public.
    #[must_use]
    pub fn is_met_by(self, has: Self) -> bool {
        self == has || (self == Self::Public && matches!(has, Self::Municipalities | Self::Regions | Self::State))
    }
}

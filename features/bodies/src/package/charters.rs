//! The charters of a package as the engine knows them, and the faults the engine finds in them.

use charter::{
    facts::{Assignment, Facts, Represents, Seat},
    finding::Arg,
    rule::{Charter, Rule, Version},
};
use kernel::{
    Period,
    id::{AssignmentId, CharterId, Id, PersonId, RuleId, SeatId},
};

use super::fault::Words;
use super::{
    fault::{PackageFault, Place},
    format,
    read::{BodyFile, Package},
};

/// Identity of a charter version of a package.
pub(super) fn charter_id(body: &format::Body, index: usize) -> CharterId {
    CharterId::named(&format!("{}/{index}", body.slug))
}

/// Identity of a rule of a package.
pub(super) fn rule_id(body: &format::Body, version: usize, index: usize) -> RuleId {
    RuleId::named(&format!("{}/{version}/{index}", body.slug))
}

/// Identity of a seat of a package.
pub(super) fn seat_id(body: &format::Body, seat: &format::Seat) -> SeatId {
    SeatId::named(&format!("{}/{}", body.slug, seat.key))
}

/// The charter of one body.
pub(super) fn charter(file: &BodyFile) -> Charter {
    let versions = file.charters.iter().enumerate().map(|(v, item)| Version {
        id: charter_id(&file.body, v),
        period: Period { from: item.version.from, to: item.version.to },
        title: item.version.title.clone(),
        rules: item
            .rules
            .iter()
            .enumerate()
            .map(|(r, rule)| Rule {
                id: rule_id(&file.body, v, r),
                kind: rule.kind.clone(),
                severity: rule.severity,
                source: rule.source.clone(),
                period: Period { from: rule.from, to: rule.to },
            })
            .collect(),
    });
    let mut versions: Vec<Version> = versions.collect();
    versions.sort_by_key(|version| version.period.from);
    Charter { versions }
}

/// Days of a seat: its own, or those of its term.
pub(super) fn seat_period(package: &Package, seat: &format::Seat) -> Period {
    let term = seat.term.as_ref().and_then(|slug| package.terms.iter().find(|term| term.slug == *slug));
    let term = Period { from: term.map(|t| t.from), to: term.map(|t| t.to) };
    within(term, (seat.from, seat.open_from), (seat.to, seat.open_to))
}

/// A day that is given, and whether it is open although what it lies in has one.
type Edge = (Option<kernel::Date>, bool);

/// Days of something inside something else: its own, or those around it, unless they are said to be open.
fn within(around: Period, (from, open_from): Edge, (to, open_to): Edge) -> Period {
    Period { from: from.or(around.from.filter(|_| !open_from)), to: to.or(around.to.filter(|_| !open_to)) }
}

/// Days of a holder: her own, or those of the seat.
pub(super) fn holder_period(seat: Period, holder: &format::Holder) -> Period {
    within(seat, (holder.from, holder.open_from), (holder.to, holder.open_to))
}

/// Days of a nominee: her own, or those of the seat.
pub(super) fn nominee_period(seat: Period, nominee: &format::Nominee) -> Period {
    within(seat, (nominee.from, nominee.open_from), (nominee.to, nominee.open_to))
}

/// Seats and people in them, as far as the engine's fault check asks.
fn facts(package: &Package, file: &BodyFile) -> Facts {
    let mut facts = Facts { body: Some(file.body.slug.clone()), ..Facts::default() };
    facts.existence = Period { from: file.body.from, to: file.body.to };
    for seat in &file.seats {
        let (id, period) = (seat_id(&file.body, seat), seat_period(package, seat));
        facts.seats.push(Seat {
            id,
            role: seat.role,
            appointed_by: None,
            represents: Represents::Nobody,
            side: seat.side,
            sector: seat.sector,
            area: None,
            voting: seat.voting,
            term: seat.term.clone(),
            period,
        });
        facts.assignments.extend(seat.holders.iter().enumerate().map(|(index, holder)| Assignment {
            id: assignment_id(&file.body, seat, index),
            seat: id,
            person: PersonId::named(holder.person.as_str()),
            organisation: None,
            party: None,
            period: holder_period(period, holder),
        }));
    }
    facts.terms = package
        .terms
        .iter()
        .map(|t| charter::facts::Term { slug: t.slug.clone(), period: Period { from: Some(t.from), to: Some(t.to) } })
        .collect();
    facts
}

/// Identity of a holder of a package.
pub(super) fn assignment_id(body: &format::Body, seat: &format::Seat, index: usize) -> AssignmentId {
    AssignmentId::named(&format!("{}/{}/{index}", body.slug, seat.key))
}

/// What the engine finds wrong with the charters themselves, at the line where it stands.
pub(super) fn faults(package: &Package) -> Vec<PackageFault> {
    let charters: Vec<_> = package.bodies.iter().map(|file| (file, charter(file), facts(package, file))).collect();
    let mut found = Vec::new();
    for (file, charter, facts) in &charters {
        let own = charter::faults(charter);
        let seated = charter::fact_faults(charter, facts);
        found.extend(own.into_iter().chain(seated).map(|fault| placed(file, &fault)));
    }
    let pairs: Vec<_> = charters.iter().map(|(file, charter, _)| (file.body.slug.clone(), charter)).collect();
    for fault in charter::pair_faults(&pairs) {
        let file = package.bodies.iter().find(|file| Some(&file.body.slug) == fault.place.body.as_ref());
        if let Some(file) = file {
            found.push(placed(file, &fault));
        }
    }
    found
}

fn placed(file: &BodyFile, fault: &charter::Fault) -> PackageFault {
    let place = place_of(file, &fault.place).unwrap_or(&file.body.place);
    let args = fault.args.iter().map(|(name, arg)| (name.clone(), in_the_words_of(file, arg))).collect();
    let what = Words { key: fault.text.clone(), args };
    PackageFault { file: place.file.clone(), line: place.line, field: String::new(), what }
}

/// People by the keys that the file has for them: whoever mends it looks for those.
fn in_the_words_of(file: &BodyFile, arg: &Arg) -> Arg {
    let key = |person: &PersonId| {
        let mut holders = file.seats.iter().flat_map(|seat| &seat.holders);
        let holder = holders.find(|holder| PersonId::named(holder.person.as_str()) == *person);
        holder.map_or_else(String::new, |holder| holder.person.to_string())
    };
    match arg {
        Arg::Person(person) => Arg::Words(key(person)),
        Arg::People(people) => Arg::Words(people.iter().map(key).collect::<Vec<_>>().join(", ")),
        other => other.clone(),
    }
}

/// The line of the rule, else of the seat, else of the version that the engine points at.
fn place_of<'a>(file: &'a BodyFile, place: &charter::Place) -> Option<&'a Place> {
    if let Some((_, wanted)) = place.rule {
        let rules = || file.charters.iter().enumerate().map(|(v, charter)| (v, charter.rules.iter().enumerate()));
        for (v, mut rules) in rules() {
            if let Some((_, rule)) = rules.find(|(r, _)| rule_id(&file.body, v, *r) == wanted) {
                return Some(&rule.place);
            }
        }
    }
    if let Some(wanted) = place.seat {
        return file.seats.iter().find(|seat| seat_id(&file.body, seat) == wanted).map(|seat| &seat.place);
    }
    let (_, wanted) = place.version?;
    let mut versions = file.charters.iter().enumerate();
    versions.find(|(v, _)| charter_id(&file.body, *v) == wanted).map(|(_, item)| &item.version.place)
}

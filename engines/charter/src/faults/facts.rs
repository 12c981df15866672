//! Faults of facts: people where no seat is, two in one seat, terms that the chair's turns do not fit.

use std::collections::BTreeMap;

use kernel::Period;

use super::{Fault, Place, at_rule, is_backwards, pairs::named_body};
use crate::{
    facts::{Assignment, Facts, Seat},
    finding::Arg,
    rule::Charter,
    turns::Alternation,
};

/// Faults of facts: two people in one seat, a person outside the period or the term of her seat, a person in a seat that
/// does not exist, a body that its own rules name as another, turns of the chair that do not fit a term.
#[must_use]
pub fn fact_faults(charter: &Charter, facts: &Facts) -> Vec<Fault> {
    let mut found = Vec::new();
    against_rules(charter, facts, &mut found);
    let seats: BTreeMap<_, _> = facts.seats.iter().map(|seat| (seat.id, seat)).collect();
    let mut assignments: Vec<_> = facts.assignments.iter().collect();
    assignments.sort_by_key(|a| (a.seat, a.period, a.id));
    for assignment in &assignments {
        match seats.get(&assignment.seat) {
            None => found.push(person("no-seat", assignment)),
            Some(_) if is_backwards(&assignment.period) => found.push(person("backwards", assignment)),
            Some(seat) => outside(seat, assignment, facts, &mut found),
        }
    }
    for (i, assignment) in assignments.iter().enumerate() {
        let later = assignments[i + 1..].iter().take_while(|other| other.seat == assignment.seat);
        for other in later.filter(|other| other.period.overlaps(&assignment.period)) {
            found.push(overlap(assignment, other));
        }
    }
    found
}

/// A person who sits when the seat, or the term it is given for, does not exist.
fn outside(seat: &Seat, assignment: &Assignment, facts: &Facts, found: &mut Vec<Fault>) {
    if !seat.period.covers(&assignment.period) {
        return found.push(person("outside-seat", assignment));
    }
    let term = facts.terms.iter().find(|term| seat.term.as_ref() == Some(&term.slug));
    if let Some(term) = term.filter(|term| !term.period.covers(&assignment.period)) {
        let mut fault = person("outside-term", assignment);
        fault.args.push(("term".into(), Arg::Words(term.slug.to_string())));
        found.push(fault);
    }
}

/// Two people in one seat. The later one is where the fault stands.
fn overlap(one: &Assignment, other: &Assignment) -> Fault {
    let mut fault = person("overlap", other);
    fault.args = vec![("people".into(), Arg::People(vec![one.person, other.person]))];
    let from = one.period.intersect(&other.period).and_then(|days| days.from);
    if let Some(from) = from {
        fault.text = "charter-fault-overlap-from".into();
        fault.args.push(("date".into(), Arg::Date(from)));
    }
    fault
}

/// A fault about somebody in a seat.
fn person(text: &str, assignment: &Assignment) -> Fault {
    let place = Place { seat: Some(assignment.seat), assignment: Some(assignment.id), ..Place::default() };
    Fault::new(text, vec![("person", Arg::Person(assignment.person))], place)
}

/// Faults that only show when charter and facts are seen together.
fn against_rules(charter: &Charter, facts: &Facts, found: &mut Vec<Fault>) {
    for (v, version) in charter.versions.iter().enumerate() {
        for (r, rule) in version.rules.iter().enumerate() {
            let place = Place { body: facts.body.clone(), ..at_rule(v, version, r, rule) };
            if let Some(body) = named_body(&rule.kind).filter(|body| Some(*body) == facts.body.as_ref()) {
                found.push(Fault::new("names-itself", vec![("body", Arg::Body(body.clone()))], place.clone()));
            }
            let Some(alternation) = Alternation::of(&rule.kind) else { continue };
            let holds = version.period.intersect(&rule.period);
            let misfits = |term: &Period| holds.is_some_and(|h| h.overlaps(term)) && !alternation.fits(term);
            if facts
                .terms
                .iter()
                .any(|term| facts.seats.iter().any(|s| s.term.as_ref() == Some(&term.slug)) && misfits(&term.period))
            {
                let years = ("years", Arg::Number(alternation.years.into()));
                found.push(Fault::new("misfit", vec![years], place));
            }
        }
    }
}

//! What time does to seats: mandates that end, terms that begin, two people in one seat.
//!
//! Told for the whole body at once and not rule by rule, so that the winter after an election gives one sentence.
//!
//! Terms begin together, and so do their mandates: after an election a body may have forty seats without a holder on the same day. That
//! is one thing to do, and is told as one, with how many seats are filled, how many have somebody nominated, and for whom the
//! rest are. A mandate that ends by itself is told by its last day, together with the others of that day.
//!
//! Nothing is told twice: who leaves the chair because the chair moves is told by the rule of the chair, and who leaves
//! because a term begins by the term. A seat with a nominee is not lacking; whether the nomination is decided is another matter.

use kernel::{Date, slug::Slug};

use crate::{
    check::Check,
    day::{Day, day_after},
    facts::{Assignment, SeatRole, Term},
    family::{Family, active},
    finding::{Arg, Evidence},
    index::{SeatFacts, State},
    rule::RuleKind,
    seating::{Seating, Sitting, areas, number, organisations},
    verdict::{Answers, Seen},
};

/// What time does to the seats, as seen on the day.
pub(crate) fn check(check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let seating = Seating::on(check, day, |role| role.is_member() || role == SeatRole::Secretary);
    doubles(&seating, day, answers);
    let coming: Vec<_> = check.index.terms.iter().copied().filter(|t| begins_soon(t, &seating, check, day)).collect();
    for term in &coming {
        tell_term(term, &seating, check, day, answers);
    }
    let moves = chair_moves(check, day);
    let is_told = |s: &Sitting<'_>| moves && matches!(s.place.seat.role, SeatRole::Chair | SeatRole::Secretary);
    ends(&seating, &coming, check, day, answers, &is_told);
}

/// Two people in one seat for one.
fn doubles(seating: &Seating<'_>, day: &Day, answers: &mut Answers) {
    for sitting in seating.0.iter().filter(|s| s.place.assignments.len() > 1) {
        let holders: Vec<_> = sitting.place.holders(day).collect();
        if holders.len() < 2 {
            continue;
        }
        let mut people: Vec<_> = holders.iter().map(|a| a.person).collect();
        people.sort_unstable();
        let evidence = holders.iter().map(|a| Evidence::Assignment(a.id)).chain([sitting.evidence()]).collect();
        let args = vec![("people", Arg::People(people)), ("role", Arg::Role(sitting.place.seat.role))];
        answers.say_unruled(Seen::Departure, "charter-seat-double", args, evidence);
    }
}

/// Whether the turns of the chair are told by the rule about the chair.
fn chair_moves(check: &Check<'_>, day: &Day) -> bool {
    let Some(version) = check.in_force(day) else { return false };
    let rules = active(check, version, day, Family::Chair);
    rules.iter().any(|r| matches!(r.kind, RuleKind::Alternate { .. }))
}

/// Whether a term comes into sight that this body's seats belong to.
fn begins_soon(term: &Term, seating: &Seating<'_>, check: &Check<'_>, day: &Day) -> bool {
    let Some(first) = term.period.from else { return false };
    let names = |slug: &Slug| check.index.seats.iter().any(|p| p.seat.term.as_ref() == Some(slug));
    let ends_before = |s: &Sitting<'_>| {
        let current = s.place.seat.term.as_ref().and_then(|slug| check.index.term(slug));
        current.and_then(|t| t.period.day_after()) == Some(first)
    };
    day.sees(first) && !day.has_reached(first) && (names(&term.slug) || seating.0.iter().any(ends_before))
}

/// How many seats of the coming term lack anyone.
fn tell_term(term: &Term, seating: &Seating<'_>, check: &Check<'_>, day: &Day, answers: &mut Answers) {
    let Some(first) = term.period.from else { return };
    let mut args = vec![("date", Arg::Date(first)), ("from", Arg::Year(first.year()))];
    args.push(("to", Arg::Year(term.period.to.map_or(first.year(), Date::year))));
    let is_seat = |p: &&SeatFacts<'_>| p.seat.role.is_member() && p.seat.period.contains(first);
    let seats: Vec<_> = check.index.seats.iter().filter(is_seat).collect();
    if seats.is_empty() {
        if !seating.0.is_empty() {
            answers.say_unruled(Seen::Attention, "charter-term-no-seats", args, vec![]);
        }
        return;
    }
    let is_empty = |p: &&SeatFacts<'_>| p.assignments.iter().all(|a| a.period.to.is_some_and(|to| to < first));
    let (empty, filled): (Vec<_>, Vec<_>) = seats.iter().copied().partition(is_empty);
    let (nominated, lacking): (Vec<_>, Vec<_>) = empty.into_iter().partition(|p| has_nominee(p, first, day));
    args.extend([
        ("seats", number(seats.len())),
        ("lacking", number(lacking.len())),
        ("nominated", number(nominated.len())),
        ("filled", number(filled.len())),
    ]);
    let whose = if lacking.is_empty() { &nominated } else { &lacking };
    let slugs: Vec<_> = whose.iter().filter_map(|p| p.organisation()).collect();
    let areas = areas(lacking.iter().copied());
    let (seen, text) = match (lacking.is_empty(), nominated.is_empty(), slugs.is_empty()) {
        (true, true, _) => (Seen::Fine, "charter-term-filled"),
        (true, false, true) => (Seen::Attention, "charter-term-nominated-unnamed"),
        (true, false, false) => (Seen::Attention, "charter-term-nominated"),
        (false, _, true) if areas.is_empty() => (Seen::Attention, "charter-term-lacking-unnamed"),
        (false, _, true) => (Seen::Attention, "charter-term-lacking-areas"),
        (false, _, false) => (Seen::Attention, "charter-term-lacking"),
    };
    if text == "charter-term-lacking-areas" {
        args.push(("areas", Arg::Areas(areas)));
    } else if !slugs.is_empty() {
        args.push(("organisations", organisations(slugs)));
    }
    let evidence = lacking.iter().chain(&nominated).map(|p| Evidence::Seat(p.seat.id)).collect();
    answers.say_unruled(seen, text, args, evidence);
}

/// Whether somebody is nominated for the seat for some time after `from`.
fn has_nominee(place: &SeatFacts<'_>, from: Date, day: &Day) -> bool {
    let mut nominations = place.nominations.iter();
    nominations.any(|n| n.period.to.is_none_or(|to| to >= from) && day.has_reached(n.nominated_on))
}

/// Mandates that end in sight with nobody after them, one sentence for each last day.
fn ends(
    seating: &Seating<'_>,
    coming: &[&Term],
    check: &Check<'_>,
    day: &Day,
    answers: &mut Answers,
    is_told: &dyn Fn(&Sitting<'_>) -> bool,
) {
    let mut ending = Vec::new();
    for sitting in &seating.0 {
        let State::Held(holder) = sitting.state else { continue };
        let Some(last) = holder.period.to else { continue };
        let begins_a_term = coming.iter().any(|t| t.period.from == Some(day_after(last)));
        let is_last_of_body = check.index.facts.existence.to.is_some_and(|to| to <= last);
        let role = sitting.place.seat.role;
        if begins_a_term && role.is_member() || is_last_of_body || is_told(sitting) || !day.sees(last) {
            continue;
        }
        if !has_successor(sitting, last, check, day) {
            ending.push((last, sitting, holder));
        }
    }
    ending.sort_by_key(|(last, ..)| *last);
    for same in ending.chunk_by(|a, b| a.0 == b.0) {
        tell_end(same, answers);
    }
}

/// Mandates with the same last day as one sentence; a single one by name.
fn tell_end(ending: &[(Date, &Sitting<'_>, &Assignment)], answers: &mut Answers) {
    let mut args = vec![("date", Arg::Date(ending[0].0)), ("seats", number(ending.len()))];
    let evidence = ending.iter().flat_map(|(_, s, a)| [s.evidence(), Evidence::Assignment(a.id)]).collect();
    let named: Vec<_> = ending.iter().filter_map(|(_, s, a)| s.place.origin(a)).collect();
    let text = if let [(_, _, holder)] = ending {
        args.push(("person", Arg::Person(holder.person)));
        if named.is_empty() { "charter-mandate-ends-unnamed" } else { "charter-mandate-ends" }
    } else if named.is_empty() {
        "charter-mandates-end-unnamed"
    } else {
        "charter-mandates-end"
    };
    if !named.is_empty() {
        args.push(("organisations", organisations(named)));
    }
    answers.say_unruled(Seen::Attention, text, args, evidence);
}

/// Whether somebody is appointed or nominated after `last`, in the seat or in the one that takes over from it.
fn has_successor(sitting: &Sitting<'_>, last: Date, check: &Check<'_>, day: &Day) -> bool {
    let seat = sitting.place.seat;
    let next = day_after(last);
    let follows = |p: &&SeatFacts<'_>| {
        let same = p.seat.role == seat.role && p.seat.side == seat.side && p.seat.area == seat.area;
        let whose = p.organisation() == sitting.organisation && p.seat.represents == seat.represents;
        p.seat.id == seat.id || (same && whose && p.seat.period.contains(next))
    };
    let sits = |p: &SeatFacts<'_>| p.assignments.iter().any(|a| a.period.to.is_none_or(|to| to > last));
    let sits_on = |p: &SeatFacts<'_>| if p.seat.id == seat.id { sits(p) } else { p.holder_at(next).is_some() };
    check.index.seats.iter().filter(follows).any(|p| sits_on(p) || has_nominee(p, next, day))
}

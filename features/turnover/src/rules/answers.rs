//! What is wrong with what an organisation answered: everything at once, each fault at its field.
//!
//! Sides that nobody has noted are not held against anybody: who governs after an election is often not in the register yet,
//! and whoever answers knows best.

use std::collections::HashMap;

use charter::facts::Side;
use kernel::{
    Date, Period,
    id::{BodyId, SeatId},
    slug::Slug,
    sort::sort_key,
};

use crate::model::LONGEST;

/// A seat as an answer is held against it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The seat.
    pub seat: SeatId,
    /// Its body.
    pub body: BodyId,
    /// Demanded side.
    pub side: Option<Side>,
    /// Whether the party of whoever sits there matters.
    pub paired: bool,
    /// Whether nobody else may be a member of the same body besides: not so for substitutes.
    pub sole: bool,
    /// First day she would sit.
    pub day: Date,
    /// Who sat before, when she may be named.
    pub before: Option<Person>,
}

/// Somebody the register knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The word in her address.
    pub address: Slug,
    /// Her name.
    pub name: String,
    /// Her e-mail address.
    pub email: Option<String>,
    /// Her party.
    pub party: Option<String>,
}

/// What was answered for a seat, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Whoever sat before.
    pub same: bool,
    /// A name.
    pub name: String,
    /// A party, by its address word.
    pub party: String,
    /// An e-mail address.
    pub email: String,
}

impl Given {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.same && self.name.is_empty() && self.party.is_empty() && self.email.is_empty()
    }
}

/// What holds for the whole answer.
#[derive(Clone, Debug, Default)]
pub struct Whole {
    /// Name of who answers.
    pub by: String,
    /// Her office.
    pub office: String,
    /// The decision: "Kommunfullmäktige § 134".
    pub decision: String,
    /// Its day, when one was written that is a day.
    pub decided: Option<Date>,
    /// Whether anything was written for the day.
    pub decided_written: bool,
}

/// What is known besides.
pub struct Known<'a> {
    /// Today.
    pub today: Date,
    /// The election.
    pub election: Date,
    /// People of the organisation.
    pub people: &'a [Person],
    /// Party, side and days, of the organisation.
    pub sides: &'a [(String, Side, Period)],
    /// Address words of parties.
    pub parties: &'a [String],
    /// Who sits in which body in which seat.
    pub sitting: &'a [(BodyId, Slug, SeatId)],
}

/// Where a fault lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum At {
    /// The name of who answers.
    By,
    /// Her office.
    Office,
    /// The decision.
    Decision,
    /// Its day.
    Decided,
    /// The name for a seat.
    Name(SeatId),
    /// The party.
    Party(SeatId),
    /// The e-mail address.
    Email(SeatId),
    /// "The same as before."
    Same(SeatId),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is missing.
    Missing,
    /// It is longer than [`LONGEST`] or holds signs that no name has.
    NotAName,
    /// It is no address.
    NotAnAddress,
    /// The decision is older than the election.
    BeforeElection,
    /// The decision lies ahead.
    InFuture,
    /// The party is on the other side.
    OtherSide {
        /// What the seat demands.
        should: Side,
        /// Where the party is.
        is: Side,
    },
    /// The same person for both sides.
    BothSides,
    /// The same person twice in one body.
    Twice,
    /// Nobody is known to have sat there.
    NobodyBefore,
    /// No such party.
    NoParty,
}

/// Who is named for a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The seat.
    pub seat: SeatId,
    /// The address of somebody the register knows; `None` for somebody new.
    pub known: Option<Slug>,
    /// Her name.
    pub name: String,
    /// Her party, where it was told.
    pub party: Option<String>,
    /// Her e-mail address, where it was told.
    pub email: Option<String>,
}

/// Everything that is wrong, in the order of the form; and who is named, to be kept when nothing is wrong.
#[must_use]
pub fn check(
    whole: &Whole,
    places: &[Place],
    given: &HashMap<SeatId, Given>,
    known: &Known<'_>,
) -> (Vec<(At, Wrong)>, Vec<Named>) {
    let mut wrong = Vec::new();
    line(At::By, &whole.by, true, &mut wrong);
    line(At::Office, &whole.office, true, &mut wrong);
    decision(whole, known, &mut wrong);
    let mut named: Vec<(&Place, Named)> = Vec::new();
    for place in places {
        let Some(given) = given.get(&place.seat).filter(|given| !given.is_empty()) else { continue };
        if let Some(one) = seat(place, given, known, &mut wrong) {
            named.push((place, one));
        }
    }
    together(&named, known, &mut wrong);
    (wrong, named.into_iter().map(|(_, named)| named).collect())
}

fn decision(whole: &Whole, known: &Known<'_>, wrong: &mut Vec<(At, Wrong)>) {
    line(At::Decision, &whole.decision, whole.decided_written, wrong);
    if whole.decision.is_empty() && !whole.decided_written {
        return;
    }
    match whole.decided {
        // That it is no day is said by who read it.
        None if whole.decided_written => {}
        None => wrong.push((At::Decided, Wrong::Missing)),
        Some(day) if day < known.election => wrong.push((At::Decided, Wrong::BeforeElection)),
        Some(day) if day > known.today => wrong.push((At::Decided, Wrong::InFuture)),
        Some(_) => {}
    }
}

fn line(at: At, text: &str, must: bool, wrong: &mut Vec<(At, Wrong)>) {
    if text.is_empty() {
        if must {
            wrong.push((at, Wrong::Missing));
        }
    } else if text.chars().count() > LONGEST || text.contains(char::is_control) {
        wrong.push((at, Wrong::NotAName));
    }
}

/// Who is named for one seat.
fn seat(place: &Place, given: &Given, known: &Known<'_>, wrong: &mut Vec<(At, Wrong)>) -> Option<Named> {
    let seat = place.seat;
    let before = wrong.len();
    let named = if given.same && given.name.is_empty() {
        let Some(person) = &place.before else {
            wrong.push((At::Same(seat), Wrong::NobodyBefore));
            return None;
        };
        Named {
            known: Some(person.address.clone()),
            name: person.name.clone(),
            ..of(seat, given, person.party.clone())
        }
    } else {
        line(At::Name(seat), &given.name, true, wrong);
        let person = whom(place, given, known);
        let party = person.as_ref().and_then(|person| person.party.clone());
        Named { known: person.map(|person| person.address), name: given.name.clone(), ..of(seat, given, party) }
    };
    if !given.email.is_empty() && !is_address(&given.email) {
        wrong.push((At::Email(seat), Wrong::NotAnAddress));
    }
    party(place, &named, known, wrong);
    (wrong.len() == before).then_some(named)
}

fn of(seat: SeatId, given: &Given, known_party: Option<String>) -> Named {
    let some = |text: &str| if text.is_empty() { None } else { Some(text.to_owned()) };
    Named {
        seat,
        known: None,
        name: String::new(),
        party: some(&given.party).or(known_party),
        email: some(&given.email),
    }
}

fn party(place: &Place, named: &Named, known: &Known<'_>, wrong: &mut Vec<(At, Wrong)>) {
    let at = At::Party(place.seat);
    let Some(party) = &named.party else {
        if place.paired || place.side.is_some() {
            wrong.push((at, Wrong::Missing));
        }
        return;
    };
    if !known.parties.contains(party) {
        wrong.push((at, Wrong::NoParty));
    } else if let Some(should) = place.side
        && let Some(is) = side(known, party, place.day)
        && is != should
    {
        wrong.push((at, Wrong::OtherSide { should, is }));
    }
}

fn side(known: &Known<'_>, party: &str, day: Date) -> Option<Side> {
    known.sides.iter().find(|(of, _, period)| of == party && period.contains(day)).map(|(_, side, _)| *side)
}

/// A name as two are compared: whatever their case.
#[must_use]
pub fn folded(name: &str) -> Vec<u8> {
    sort_key(&name.trim().to_lowercase())
}

/// Whom a name means: somebody of the organisation, when it is certain that it is she. Two of the same name are told apart by
/// their addresses, else it is somebody new.
fn whom(place: &Place, given: &Given, known: &Known<'_>) -> Option<Person> {
    let key = folded(&given.name);
    let all: Vec<&Person> =
        known.people.iter().chain(&place.before).filter(|person| folded(&person.name) == key).collect();
    let by_email = |person: &&&Person| {
        !given.email.is_empty() && person.email.as_ref().is_some_and(|email| email.eq_ignore_ascii_case(&given.email))
    };
    if let Some(one) = all.iter().find(by_email) {
        return Some((**one).clone());
    }
    let first = all.first()?;
    all.iter().all(|person| person.address == first.address).then(|| (*first).clone())
}

/// The same person on both sides, or twice in one body.
fn together(named: &[(&Place, Named)], known: &Known<'_>, wrong: &mut Vec<(At, Wrong)>) {
    let same = |one: &Named, other: &Named| match (&one.known, &other.known) {
        (Some(one), Some(other)) => one == other,
        _ => folded(&one.name) == folded(&other.name),
    };
    for (at, (place, one)) in named.iter().enumerate() {
        let earlier = named[..at].iter().find(|(other, who)| other.body == place.body && same(one, who));
        if let Some((other, _)) = earlier {
            let both = place.side.is_some() && other.side.is_some() && place.side != other.side;
            if both {
                wrong.push((At::Name(place.seat), Wrong::BothSides));
            } else if place.sole && other.sole {
                wrong.push((At::Name(place.seat), Wrong::Twice));
            }
            continue;
        }
        let elsewhere = |(body, who, seat): &&(BodyId, Slug, SeatId)| {
            *body == place.body && *seat != place.seat && Some(who) == one.known.as_ref()
        };
        // Whoever is named for another seat at the same time leaves the one she has only if that is named too.
        if place.sole && known.sitting.iter().any(|sitting| elsewhere(&sitting)) {
            wrong.push((At::Name(place.seat), Wrong::Twice));
        }
    }
}

/// Whether letters can be sent to an address.
#[must_use]
pub fn is_address(text: &str) -> bool {
    output::mail::letter::is_address(text)
}

#[cfg(test)]
mod tests;

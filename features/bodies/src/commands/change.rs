//! Changes to a register in use: each is one unit with its log entry, and what follows from it.
//!
//! A change to one body counts its findings again in the same transaction; a change to what bodies share leaves that to a
//! job, and until it is done their pages say so.

use db::{Event, Result, Tx};
use kernel::{
    Date, Period,
    id::{AssignmentId, PersonId, SeatId},
    slug::Slug,
};
use serde_json::json;

use crate::{
    jobs,
    store::{
        change,
        write::{self, NewAssignment, organisation_id},
    },
};

/// Why nobody was appointed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAppointed {
    /// Somebody sits there on some of the days.
    #[error("somebody has the seat on some of the days")]
    Taken,
    /// The seat does not exist on all of the days.
    #[error("the seat does not exist on all of the days")]
    OutsideSeat,
}

/// A person for a seat.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// The seat.
    pub seat: SeatId,
    /// The person.
    pub person: PersonId,
    /// The decision: "Kommunfullmäktige § 12/2026".
    pub decision: Option<String>,
    /// First and last day; the seat's where not said.
    pub period: Period,
}

/// Lets an organisation leave a group after a day. Bodies whose rules name the group wait to be counted again.
///
/// # Errors
/// [`db::Error::Other`] when it is no member after that day anyway; [`db::Error::Conflict`]; what the database says.
pub fn leave_group(tx: &mut Tx<'_>, group: &Slug, organisation: &Slug, last: Date) -> Result<()> {
    let Some(member) = change::membership(tx, group, organisation, last)? else {
        return Err(db::Error::other(format!("{organisation} is no member of {group} after {last}")));
    };
    let version = change::group_changed(tx, member.group, member.version)?;
    change::withdraw_membership(tx, member.id)?;
    let period = Period { from: member.from, to: Some(last) };
    write::group_member(tx, member.group, organisation_id(organisation), period)?;
    let what = json!({ "group": group, "organisation": organisation, "last_day": last });
    tx.log(Event::new("bodies.left_group", member.group, version, what))?;
    jobs::shared_changed(tx, "group", group)
}

/// Puts a person in a vacant seat and counts the findings of its body again.
///
/// # Errors
/// [`NotAppointed`] in [`db::Error::Other`]; [`db::Error::Conflict`]; what the database says.
pub fn appoint(tx: &mut Tx<'_>, new: &Appointment) -> Result<AssignmentId> {
    let seat = change::seat(tx, new.seat)?;
    let own = Period { from: seat.from, to: seat.to };
    let period = Period { from: new.period.from.or(own.from), to: new.period.to.or(own.to) };
    if !own.covers(&period) {
        return Err(db::Error::other(NotAppointed::OutsideSeat));
    }
    let taken = change::taken(tx, new.seat)?;
    if taken.into_iter().any(|(from, to)| Period { from, to }.overlaps(&period)) {
        return Err(db::Error::other(NotAppointed::Taken));
    }
    let version = change::seat_changed(tx, new.seat, seat.version)?;
    let id = tx.new_id();
    let decision = new.decision.as_deref();
    let (seat_id, person) = (new.seat, new.person);
    let row = NewAssignment { id, seat: seat_id, person, organisation: None, decision, decided: None, period };
    write::assignment(tx, seat.body, &row)?;
    if seat.public {
        change::show_in_search(tx, person)?;
    }
    let what = json!({ "from": period.from, "to": period.to, "decision": decision });
    tx.log(Event::new("bodies.appointed", seat_id, version, what).with_personal(json!({ "person": person })))?;
    jobs::recount(tx, seat.body)?;
    Ok(id)
}

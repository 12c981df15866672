//! Somebody has left in mid-term; a link went astray.

use bodies::{
    commands::change::{
        self, Change,
        compose::{self, Doing},
    },
    model::record::{Owner, Place, RecordKind},
    store::record,
};
use db::{Result, Tx};
use kernel::{Actor, Date, id::OrganisationId};
use serde_json::json;
use web::View;

use super::{
    log,
    welcome::{self, Farewell},
};
use crate::{
    model::{Asked, Round},
    store::{
        organisation,
        picture::{Picture, State},
        seat::{self, SeatLine},
    },
};

/// Ends the assignment of whoever sits in a seat, asks for somebody new from the day after, and thanks who leaves. `v` speaks
/// Swedish, as her letter does. `false` when nobody sits there.
///
/// # Errors
/// [`change::Refused`] in [`db::Error::Other`] when the day lies outside the assignment; what the database says.
pub fn left(
    tx: &mut Tx<'_>,
    actor: &Actor,
    v: &View,
    (picture, seat): (&Picture, &SeatLine),
    last: Date,
) -> Result<bool> {
    let State::Filled(sitting) = picture.state(seat) else { return Ok(false) };
    let owner = Owner::Body(seat.body, seat.body_slug.clone());
    let place = Place { kind: RecordKind::Holder, owner, id: sitting.id, word: String::new() };
    let Some(before) = record::get(tx, actor, &place)? else { return Ok(false) };
    let ended: Change = compose::change(tx, actor, &place, &before, &before, Doing::End(last))?;
    change::apply(tx, actor, &ended)?;
    let next = last.tomorrow().map_err(db::Error::other)?;
    seat::reopen(tx, picture.round.id, seat.seat, next)?;
    if let Some(person) = &sitting.person
        && !seat::sits_in(tx, seat.body, person, next)?
        && let Some(leaves) = seat::reached(tx, person)?
    {
        welcome::farewell(tx, v, picture, seat, &leaves, Farewell::Left(last))?;
    }
    log(tx, "turnover.reopened", picture.round.id, json!({ "seat": seat.seat, "from": next.to_string() }), None)?;
    Ok(true)
}

/// Ends every way in of an organisation: the letter went to the wrong place.
///
/// # Errors
/// What the database says.
pub fn end_links(tx: &mut Tx<'_>, round: &Round, organisation: OrganisationId) -> Result<u64> {
    let ended = organisation::end_links(tx, round.id, organisation)?;
    if ended > 0 {
        log(tx, "turnover.links_ended", round.id, json!({ "organisation": organisation, "links": ended }), None)?;
    }
    Ok(ended)
}

/// Somebody says that the letter is not for her.
///
/// # Errors
/// What the database says.
pub fn misdirected(tx: &mut Tx<'_>, round: &Round, asked: &Asked) -> Result<()> {
    organisation::misdirected(tx, round.id, asked.organisation)?;
    log(tx, "turnover.misdirected", round.id, json!({ "organisation": asked.organisation }), None)
}

/// Whom the letters of organisations go to: organisation, name, address, address of the head of the office.
///
/// # Errors
/// What the database says.
pub fn contacts(tx: &mut Tx<'_>, round: &Round, all: &[(OrganisationId, [String; 3])]) -> Result<()> {
    for (organisation, [name, email, chief]) in all {
        organisation::set_contact(tx, round.id, *organisation, (name, email, chief))?;
    }
    let organisations: Vec<_> = all.iter().map(|(organisation, _)| organisation).collect();
    let personal: Vec<_> = all.iter().map(|(_, contact)| contact).collect();
    log(tx, "turnover.contacts", round.id, json!({ "organisations": organisations }), Some(json!(personal)))
}

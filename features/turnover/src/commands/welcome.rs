//! Letters to who comes and to who leaves, when a decision has come in.
//!
//! Who has no e-mail address gets none, and neither does somebody with protected identity: the registrar writes to her.

use db::{Result, Tx};
use kernel::{Date, Language};
use output::mail::{Letter, Recipient, letter::is_address, post};
use web::{View, text::AsArg};

use crate::{
    pages::words,
    rules::answers::Named,
    store::{
        picture::Picture,
        seat::{self, Reached, SeatLine},
    },
};

/// Welcomes everyone who has been appointed, and thanks those whose seats they have taken over.
///
/// # Errors
/// What the database says.
pub fn write(tx: &mut Tx<'_>, v: &View, picture: &Picture, named: &[Named]) -> Result<()> {
    for one in named {
        let Some(seat) = picture.seats.iter().find(|seat| seat.seat == one.seat) else { continue };
        let day = picture.day(seat);
        let Some(comes) = seat::holder(tx, seat.seat, day)? else { continue };
        if !comes.protected {
            welcome(tx, v, picture, seat, &comes)?;
        }
        // Who left in mid-term was thanked when she did; who sat in the term before, when the term began.
        if seat.reopened.is_some() {
            continue;
        }
        let Some(old) = picture.before.get(&seat.seat).and_then(|before| before.person.clone()) else { continue };
        // Who goes on in the body, in this seat or another, has not left.
        if old == comes.person || seat::sits_in(tx, seat.body, &old, day)? {
            continue;
        }
        if let Some(leaves) = seat::reached(tx, &old)? {
            farewell(tx, v, picture, seat, &leaves, Farewell::Followed)?;
        }
    }
    Ok(())
}

fn welcome(tx: &mut Tx<'_>, v: &View, picture: &Picture, seat: &SeatLine, comes: &Reached) -> Result<()> {
    let Some(address) = comes.email.clone().filter(|email| is_address(email)) else { return Ok(()) };
    let round = &picture.round;
    let key = format!("turnover.welcome:{}:{}:{}", round.id, seat.seat, comes.id);
    let about: [(&str, &dyn AsArg); 4] = [
        ("name", &comes.name),
        ("body", &seat.body_name),
        ("seat", &words::seat(v, seat).to_lowercase()),
        ("from", &v.day(picture.day(seat))),
    ];
    let page = format!("{}/mandat/valkommen/{}?per={}", round.site, seat.body_slug, picture.day(seat));
    let to = Recipient { name: comes.name.clone(), address };
    let letter = Letter::new(key, to, Language::Sv, v.text("turnover-welcome-subject", &about))
        .paragraph(v.text("turnover-welcome-first", &about))
        .paragraph(v.t("turnover-welcome-more"))
        .button(v.t("turnover-welcome-button"), page)
        .paragraph(v.t2("turnover-letter-ask", "name", &round.ask_name, "email", &round.ask_email));
    post(tx, &letter).map(drop)
}

/// Why somebody leaves.
#[derive(Clone, Copy, Debug)]
pub enum Farewell {
    /// Somebody else has been appointed to her seat.
    Followed,
    /// She has left in mid-term, and this is her last day.
    Left(Date),
}

/// Thanks somebody who leaves a body and tells her last day. This is the one place where somebody leaves through a turnover:
/// what ends with her seat besides – access to papers, subscriptions – is to be ended from here. What she may see follows from
/// her seats, and so ends with them by itself.
///
/// # Errors
/// What the database says.
pub fn farewell(
    tx: &mut Tx<'_>,
    v: &View,
    picture: &Picture,
    seat: &SeatLine,
    leaves: &Reached,
    why: Farewell,
) -> Result<()> {
    let Some(address) = leaves.email.clone().filter(|email| is_address(email) && !leaves.protected) else {
        return Ok(());
    };
    let round = &picture.round;
    let key = format!("turnover.farewell:{}:{}:{}", round.id, seat.seat, leaves.id);
    let (first, last) = match why {
        Farewell::Followed => ("turnover-farewell-first", picture.day(seat).yesterday().unwrap_or(round.starts)),
        Farewell::Left(last) => ("turnover-farewell-left", last),
    };
    let about: [(&str, &dyn AsArg); 3] = [("name", &leaves.name), ("body", &seat.body_name), ("last", &v.day(last))];
    let to = Recipient { name: leaves.name.clone(), address };
    let letter = Letter::new(key, to, Language::Sv, v.text("turnover-farewell-subject", &about))
        .paragraph(v.text(first, &about))
        .paragraph(v.t2("turnover-letter-ask", "name", &round.ask_name, "email", &round.ask_email));
    post(tx, &letter).map(drop)
}

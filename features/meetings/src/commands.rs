//! The one place where meetings are written. Each of these is part of a unit of work that the caller has opened with
//! `db.write`: everything is kept, or nothing and all faults ([`Refused`] in [`db::Error::Other`]).
//!
//! The date, time and place go through `bodies::commands::change`: the findings of each body are counted once, the log has its
//! entry, and *Ångra* takes it back. What came first – drafts, who published and why it was moved – is written beside it.
//!
//! * `look` – what stands
//! * `judge` – what is wrong with the wishes
//! * `perform` – writing them

mod judge;
mod look;
mod perform;

use db::{Result, Tx};
use kernel::Actor;

pub use crate::model::Refused;
use crate::model::{Kept, Wish};

/// Keeps what is wished of some meetings: new ones, moves, cancellations, drafts that are published.
///
/// `why` stands in the log, beside every move and cancellation, and is read by everybody; it may be empty when nothing that is
/// published is moved or cancelled.
///
/// # Errors
/// [`Refused`] with all that is wrong; what `bodies::commands::change::apply` and the database say.
pub fn keep(tx: &mut Tx<'_>, actor: &Actor, why: &str, wishes: &[Wish]) -> Result<Kept> {
    keep_in(tx, actor, why, None, wishes)
}

/// As [`keep`], for a plan of a year: no meeting may be wished outside it. Made for some hundreds of wishes at once.
///
/// # Errors
/// As [`keep`].
pub fn keep_year(tx: &mut Tx<'_>, actor: &Actor, why: &str, year: i16, wishes: &[Wish]) -> Result<Kept> {
    keep_in(tx, actor, why, Some(year), wishes)
}

fn keep_in(tx: &mut Tx<'_>, actor: &Actor, why: &str, year: Option<i16>, wishes: &[Wish]) -> Result<Kept> {
    let looked = look::look(tx, wishes)?;
    let faults = judge::faults(actor, &looked, why, year, wishes);
    if !faults.is_empty() {
        return Err(db::Error::other(Refused(faults)));
    }
    perform::perform(tx, actor, why, &looked, wishes)
}

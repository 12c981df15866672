//! Making people something and unmaking it: by who keeps accounts, or by somebody who delegates what she is herself.

use db::{Result, Tx};
use kernel::{
    Act, Actor, Date, Of, Period,
    actor::Relation,
    id::{AccountId, GrantId, Id},
};
use serde_json::json;

use super::log;
use crate::{
    model::email_key,
    store::{self, relation},
};

/// Longest time for which something can be delegated: a year, so that it is thought of again.
pub const LONGEST_DELEGATION: i32 = 366;

/// Why somebody was not made something. Carried out of the unit of work in [`db::Error::Other`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGranted {
    /// There is no such account, or no such body or organisation.
    #[error("no such account or thing")]
    Nothing,
    /// She is it already.
    #[error("is it already")]
    Already,
    /// Somebody must be left who keeps accounts.
    #[error("the last administrator")]
    LastAdministrator,
    /// Nobody may sign in with that address.
    #[error("no account of that address")]
    NoAccount(String),
    /// One cannot stand in for oneself.
    #[error("oneself")]
    Oneself,
    /// What one delegates one must be oneself, and it must be something that can be delegated.
    #[error("not one's own")]
    NotOwn,
    /// The days are past, the wrong way round, or more than a year.
    #[error("days")]
    Days,
}

/// Makes somebody something during some days; `today` tells what she is already.
///
/// # Errors
/// [`NotGranted`] in [`db::Error::Other`]; what the database says.
pub fn grant(tx: &mut Tx<'_>, to: AccountId, made: &Relation, days: Period, today: Date) -> Result<()> {
    let now = relation::of(tx, to, today)?;
    if days.contains(today) && now.iter().any(|(known, _)| known == made) {
        return Err(db::Error::other(NotGranted::Already));
    }
    if store::by_id(tx, to)?.is_none() || relation::grant(tx, to, made, days, None)? == 0 {
        return Err(db::Error::other(NotGranted::Nothing));
    }
    let what = json!({ "relation": relation::word(made), "of": thing(made), "from": days.from, "to": days.to });
    log(tx, "accounts.granted", to, what, None)
}

/// The address word of what a relation is to.
fn thing(relation: &Relation) -> Option<&str> {
    match relation.of() {
        Of::Body(slug) | Of::Organisation(slug) => Some(slug.as_str()),
        Of::All | Of::Any => None,
    }
}

/// Takes back what somebody has been made. What follows from a seat ends with the seat.
///
/// # Errors
/// [`NotGranted`] in [`db::Error::Other`]; what the database says.
pub fn withdraw(tx: &mut Tx<'_>, of: AccountId, id: GrantId, today: Date) -> Result<()> {
    let Some(word) = relation::withdraw(tx, of, id)? else { return Err(db::Error::other(NotGranted::Nothing)) };
    keeps_an_administrator(tx, &word, today)?;
    log(tx, "accounts.withdrawn", of, json!({ "relation": word }), None)
}

/// Refuses to go on when nobody would be left who keeps accounts.
fn keeps_an_administrator(tx: &mut Tx<'_>, taken: &str, today: Date) -> Result<()> {
    match taken == "administrator" && relation::administrators(tx, today)? == 0 {
        true => Err(db::Error::other(NotGranted::LastAdministrator)),
        false => Ok(()),
    }
}

/// Ends an account as [`super::end`] does, unless it is the last one that keeps accounts.
///
/// # Errors
/// [`NotGranted`] in [`db::Error::Other`]; what the database says.
pub fn end(tx: &mut Tx<'_>, account: AccountId, today: Date) -> Result<()> {
    let Some(known) = store::by_id(tx, account)? else { return Err(db::Error::other(NotGranted::Nothing)) };
    super::end(tx, &known.email)?;
    keeps_an_administrator(tx, "administrator", today)
}

/// Whether somebody can let another stand in for her as this. Accounts are not kept by proxy, and a seat is not lent.
#[must_use]
pub const fn can_be_delegated(relation: &Relation) -> bool {
    !matches!(relation, Relation::Administrator | Relation::Member { .. })
}

/// What somebody may delegate: what she is herself, in no stead.
///
/// # Errors
/// What the database says.
pub fn delegable(tx: &mut Tx<'_>, by: AccountId, today: Date) -> Result<Vec<relation::Named>> {
    let own = relation::own(tx, by, today)?;
    Ok(own.into_iter().filter(|(relation, _)| can_be_delegated(relation)).collect())
}

/// Lets somebody stand in for one during some days, until the last at most a year from `today`.
///
/// # Errors
/// [`NotGranted`] in [`db::Error::Other`]; what the database says.
pub fn delegate(
    tx: &mut Tx<'_>,
    (actor, by): (&Actor, AccountId),
    (made, email): (&Relation, &str),
    days: Period,
    today: Date,
) -> Result<()> {
    let not = |why: NotGranted| Err(db::Error::other(why));
    if !actor.may(Act::Delegate, Of::Any) || !delegable(tx, by, today)?.iter().any(|(own, _)| own == made) {
        return not(NotGranted::NotOwn);
    }
    let short = days.to.is_some_and(|last| last >= today && (last - today).get_days() <= LONGEST_DELEGATION);
    if !short || days.from.is_none() {
        return not(NotGranted::Days);
    }
    let known = email_key(email).map(|key| store::by_email(tx, &key)).transpose()?.flatten();
    let Some(to) = known.filter(|account| account.ended.is_none()) else {
        return not(NotGranted::NoAccount(email.to_owned()));
    };
    if to.id == by {
        return not(NotGranted::Oneself);
    }
    if relation::grant(tx, to.id, made, days, Some(by))? == 0 {
        return not(NotGranted::Nothing);
    }
    let what = json!({ "relation": relation::word(made), "of": thing(made), "from": days.from, "to": days.to,
        "by": by.uuid() });
    log(tx, "accounts.delegated", to.id, what, None)
}

/// Ends a delegation of one's own. Whether there was one.
///
/// # Errors
/// What the database says.
pub fn end_delegation(tx: &mut Tx<'_>, by: AccountId, id: GrantId) -> Result<bool> {
    if relation::end_delegated(tx, by, id)? == 0 {
        return Ok(false);
    }
    log(tx, "accounts.delegation_ended", by, json!({ "delegation": id.uuid() }), None)?;
    Ok(true)
}

//! Keys that are no sessions: made, used, ended. A key never gives more than its owner has the day it is used, and never what
//! she does with accounts.

use db::{Db, Result, Tx};
use kernel::{
    Actor, Date,
    actor::{Assurance, Relation},
    id::{AccessKeyId, AccountId, Id},
};
use serde_json::json;
use web::{
    Key,
    door::{Entered, Scope},
};

use super::log;
use crate::{
    model::{
        NOTED,
        access_key::{self, BEGINNING, KeyFault, NewKey},
    },
    store::{self, relation},
};

/// Why a key was not made. Carried out of the unit of work in [`db::Error::Other`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not made: {0:?}")]
pub struct NotMade(pub Vec<KeyFault>);

/// The secret of a program as it is shown to its owner, once.
#[must_use]
pub fn shown(key: &Key) -> String {
    format!("{BEGINNING}{}", key.text())
}

/// Makes a key for a program. `key` is what it is to be used with, as [`shown`] has it.
///
/// # Errors
/// [`NotMade`] in [`db::Error::Other`], with everything that is wrong; what the database says.
pub fn make(tx: &mut Tx<'_>, account: AccountId, new: &NewKey, key: &Key, today: Date) -> Result<AccessKeyId> {
    let own: Vec<Relation> = relation::of(tx, account, today)?.into_iter().map(|(relation, _)| relation).collect();
    let living = store::key::living(tx, Some(account), today)?;
    let living = living.iter().filter(|key| key.scope != Scope::Feed).count();
    let faults = new.faults(&own, living, today);
    if !faults.is_empty() {
        return Err(db::Error::other(NotMade(faults)));
    }
    let (id, name) = (tx.new_id::<AccessKeyId>(), new.name.trim());
    store::key::add(tx, id, &Key::digest(&shown(key)), account, (name, new.scope, Some(new.until)))?;
    for (ordinal, relation) in new.relations.iter().enumerate() {
        store::key::add_relation(tx, id, ordinal, relation)?;
    }
    let relations: Vec<&str> = new.relations.iter().map(relation::word).collect();
    let what =
        json!({ "key": id.uuid(), "scope": access_key::word(new.scope), "relations": relations, "until": new.until });
    log(tx, "accounts.key_made", account, what, Some(json!({ "key_name": name })))?;
    Ok(id)
}

/// Gives an account a private calendar with a new address; the old one is dead from now on.
///
/// # Errors
/// What the database says; [`db::Error::Duplicate`] when the same was done elsewhere in the same moment.
pub fn renew_feed(tx: &mut Tx<'_>, account: AccountId, key: &Key) -> Result<()> {
    let ended = store::key::end_feed(tx, account)?;
    let id = tx.new_id::<AccessKeyId>();
    store::key::add(tx, id, &Key::digest(key.text()), account, ("", Scope::Feed, None))?;
    log(tx, "accounts.feed_made", account, json!({ "key": id.uuid(), "instead_of_another": ended > 0 }), None)
}

/// Ends a key: one's own, or as the administrator anybody's. Whether it lived.
///
/// # Errors
/// What the database says.
pub fn end(tx: &mut Tx<'_>, own: Option<AccountId>, key: AccessKeyId) -> Result<bool> {
    let Some(account) = store::key::owner(tx, key)? else { return Ok(false) };
    if store::key::end(tx, own, key)? == 0 {
        return Ok(false);
    }
    log(tx, "accounts.key_ended", account, json!({ "key": key.uuid(), "by_owner": own.is_some() }), None)?;
    Ok(true)
}

/// Who comes in by a key, and what she then is; `None` when it cannot be used. `feed` says whether the key stood in the
/// address of a private calendar: one kind never opens the other.
///
/// # Errors
/// What the database says.
pub async fn enter(db: &Db, shown: String, feed: bool, today: Date) -> Result<Option<Entered>> {
    let found = db
        .read(move |tx| {
            let Some(open) = store::key::open(tx, &Key::digest(&shown), today)? else { return Ok(None) };
            let Some(scope) = access_key::scope(&open.scope).filter(|scope| (*scope == Scope::Feed) == feed) else {
                return Ok(None);
            };
            let now = tx.now();
            let stale = open.seen.is_none_or(|seen| seen < now - NOTED);
            let chosen = if scope == Scope::Write { store::key::chosen(tx, open.id)? } else { Vec::new() };
            let given = |relation: &Relation| {
                let chosen = scope != Scope::Write || chosen.iter().any(|chosen| chosen.is(relation));
                chosen && access_key::can_be_given(relation)
            };
            let own = relation::of(tx, open.account, today)?.into_iter();
            let (relations, of) = own.filter(|(relation, _)| given(relation)).unzip();
            let name = if feed { open.owner } else { format!("{} (nyckel: {})", open.owner, open.name) };
            // What only she herself may see, surely known, no program sees that only reads.
            let assurance = if scope == Scope::Write { Assurance::Substantial } else { Assurance::Low };
            let actor = Actor::Person { name, relations, assurance };
            Ok(Some((Entered { actor, of, signed_in: None, scope: Some(scope) }, stale.then_some(open.id))))
        })
        .await?;
    let Some((entered, stale)) = found else { return Ok(None) };
    if let Some(key) = stale {
        db.maintain(move |tx| store::key::seen(tx, key).map(drop)).await?;
    }
    Ok(Some(entered))
}

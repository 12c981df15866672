//! Inviting, signing in and out. Every one of them is an entry of the log.
//!
//! * [`granting`] – what an account is made, from when to when
//! * [`letters`], [`passkeys`], [`identities`] – the three ways of signing in
//! * [`provider`] – those who vouch for people, asked by OpenID Connect
//! * [`limit`] – how often something may be tried
//! * [`typed`] – what was typed before a surer sign-in
//! * [`key`] – keys of programs and of private calendars

pub mod granting;
pub mod identities;
pub mod key;
pub mod letters;
pub mod limit;
pub mod passkeys;
pub mod provider;
pub mod typed;

use db::{Db, Event, Result, Tx};
use kernel::{
    Actor, Date, Period,
    actor::{Assurance, Relation},
    id::{AccountId, Id, SessionId},
};
use serde_json::{Value, json};
use web::{
    Key,
    door::{Entered, SignedIn},
};

use crate::{
    model::{Account, INVITATION, LONGEST, NOTED, SESSION, Way, device, email_key},
    store::{self, relation},
};

/// Who is invited, and as what.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Her name.
    pub name: String,
    /// Her e-mail address: one account for each.
    pub email: String,
    /// What she is made, from today on.
    pub relations: Vec<Relation>,
    /// Who she is in the register, by the word in her address there: her seats make her something too.
    pub person: Option<String>,
}

/// Why somebody was not invited. Carried out of the unit of work in [`db::Error::Other`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The name is empty, too long or holds signs that no name has.
    #[error("not a name")]
    Name(String),
    /// The address cannot be one.
    #[error("not an address")]
    Email(String),
    /// The register knows nobody of that address.
    #[error("no such person")]
    Person(String),
    /// There is no such body or organisation.
    #[error("no such thing")]
    NoSuch(Relation),
}

/// Lets somebody in: an account when the address has none, what she is made, and a way in that works once for a week. `key`
/// is what the link is to hold. An account that was ended is opened again.
///
/// # Errors
/// [`Refused`] in [`db::Error::Other`]; what the database says.
pub fn invite(tx: &mut Tx<'_>, invitation: &Invitation, key: &Key, today: Date) -> Result<AccountId> {
    let name = invitation.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.contains(char::is_control) {
        return Err(db::Error::other(Refused::Name(invitation.name.clone())));
    }
    let Some(address) = email_key(&invitation.email) else {
        return Err(db::Error::other(Refused::Email(invitation.email.clone())));
    };
    let account = match store::by_email(tx, &address)? {
        Some(known) => {
            if known.ended.is_some() {
                store::set_ended(tx, known.id, None)?;
            }
            known.id
        }
        None => {
            let id = tx.new_id();
            store::add(tx, id, name, invitation.email.trim(), &address)?;
            id
        }
    };
    for relation in &invitation.relations {
        if relation::grant(tx, account, relation, Period::since(today), None)? == 0 {
            return Err(db::Error::other(Refused::NoSuch(relation.clone())));
        }
    }
    if let Some(person) = &invitation.person
        && store::set_person(tx, account, person)? == 0
    {
        return Err(db::Error::other(Refused::Person(person.clone())));
    }
    store::add_link(tx, &Key::digest(key.text()), account, (Way::Invitation, tx.now() + INVITATION))?;
    let relations: Vec<&str> = invitation.relations.iter().map(relation::word).collect();
    let personal = json!({ "name": name, "email": invitation.email.trim() });
    log(tx, "accounts.invited", account, json!({ "relations": relations }), Some(personal))?;
    Ok(account)
}

/// Whose way in it is, when it can still be used.
///
/// # Errors
/// What the database says.
pub fn invited(tx: &mut Tx<'_>, shown: &str) -> Result<Option<(Account, Way)>> {
    store::link(tx, &Key::digest(shown))
}

/// A session that is to begin.
#[derive(Clone, Copy)]
pub struct Begin<'b> {
    /// How she came in.
    pub way: Way,
    /// How surely it is she.
    pub assurance: Assurance,
    /// The provider's word, when she came by one.
    pub provider: Option<&'b str>,
    /// Its key, which is new with every session: nobody can hand somebody a session to sign in to.
    pub key: &'b Key,
    /// What the browser calls itself.
    pub agent: &'b str,
    /// The session the same browser had until now, which ends.
    pub instead_of: Option<SignedIn>,
}

/// Begins a session. `by` says in the log by what.
///
/// # Errors
/// What the database says.
pub fn begin(tx: &mut Tx<'_>, account: AccountId, begun: Begin<'_>, by: &Value) -> Result<SessionId> {
    if let Some(old) = begun.instead_of {
        sign_out(tx, old.account, Some(old.session))?;
    }
    let (id, until) = (tx.new_id::<SessionId>(), tx.now() + SESSION);
    store::begin(
        tx,
        id,
        &Key::digest(begun.key.text()),
        account,
        (begun.way, begun.assurance, begun.provider),
        (&device(begun.agent), until),
    )?;
    let what = json!({ "session": id.uuid(), "by": begun.way.word(), "with": by,
        "assurance": begun.assurance.word() });
    log(tx, "accounts.signed_in", account, what, None)?;
    Ok(id)
}

/// Uses a way in and begins a session; `None` when it cannot be used, or somebody was quicker. How she came in is told by the
/// link, whatever `begun` says.
///
/// # Errors
/// What the database says.
pub fn sign_in(tx: &mut Tx<'_>, shown: &str, begun: Begin<'_>) -> Result<Option<AccountId>> {
    let digest = Key::digest(shown);
    let Some((account, way)) = store::link(tx, &digest)? else { return Ok(None) };
    if store::use_link(tx, &digest)? == 0 {
        return Ok(None);
    }
    begin(tx, account.id, Begin { way, assurance: way.assurance(), ..begun }, &Value::Null)?;
    Ok(Some(account.id))
}

/// Signs out: one session, or everywhere. How many sessions that were.
///
/// # Errors
/// What the database says.
pub fn sign_out(tx: &mut Tx<'_>, account: AccountId, one: Option<SessionId>) -> Result<u64> {
    let ended = store::end(tx, account, one)?;
    if ended > 0 {
        let what = one.map_or(json!({ "sessions": ended }), |id| json!({ "session": id.uuid() }));
        log(tx, "accounts.signed_out", account, what, None)?;
    }
    Ok(ended)
}

/// Ends an account: no way in and no session of hers works any more. Whether there was such an account.
///
/// # Errors
/// What the database says.
pub fn end(tx: &mut Tx<'_>, email: &str) -> Result<bool> {
    let known = email_key(email).map(|key| store::by_email(tx, &key)).transpose()?.flatten();
    let Some(account) = known.filter(|account| account.ended.is_none()) else { return Ok(false) };
    let now = tx.now();
    store::set_ended(tx, account.id, Some(now))?;
    store::use_links(tx, account.id)?;
    store::end(tx, account.id, None)?;
    // Opened again she begins anew: what she had then may be in other hands.
    store::passkey::remove(tx, account.id, None)?;
    store::identity::remove(tx, account.id, None)?;
    store::key::end_all(tx, account.id)?;
    log(tx, "accounts.ended", account.id, json!({}), None)?;
    Ok(true)
}

/// Ends every session and every way in that waits, of everybody: after a backup was restored. How many those were.
///
/// # Errors
/// What the database says.
pub fn end_everything(tx: &mut Tx<'_>) -> Result<u64> {
    let ended = store::end_all_sessions(tx)? + store::use_all_links(tx)?;
    store::forget_what_waits(tx)?;
    if ended > 0 {
        let (kind, what) = ("accounts.all_signed_out", json!({ "ended": ended }));
        let (object_kind, object_id) = ("account", uuid::Uuid::nil());
        tx.log_entry(Event { kind, object_kind, object_id, object_version: 1, what, personal: None })?;
    }
    Ok(ended)
}

fn log(tx: &mut Tx<'_>, kind: &'static str, account: AccountId, what: Value, personal: Option<Value>) -> Result<()> {
    let object_version = store::version(tx, account)?;
    let event = Event { kind, object_kind: AccountId::KIND, object_id: account.uuid(), object_version, what, personal };
    tx.log_entry(event).map(drop)
}

/// Who holds a session, by the key she shows; `None` when it is not open. What she is follows from today, whatever day she
/// looks at.
///
/// # Errors
/// What the database says.
pub async fn enter(db: &Db, shown: String, today: Date) -> Result<Option<Entered>> {
    let Some(open) = store::open(db, Key::digest(&shown), today).await? else { return Ok(None) };
    let (account, session) = (open.account, open.session);
    if open.seen < db.clock().now() - NOTED {
        db.maintain(move |tx| store::seen(tx, session).map(drop)).await?;
    }
    let (relations, of) = open.relations.into_iter().unzip();
    let assurance = Assurance::from_word(&open.assurance).unwrap_or(Assurance::Low);
    let actor = Actor::Person { name: open.name, relations, assurance };
    Ok(Some(Entered { actor, of, signed_in: Some(SignedIn { account, session }), scope: None }))
}

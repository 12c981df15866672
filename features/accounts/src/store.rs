//! SQL of accounts: one function, one statement.
//!
//! * [`key`] – keys of programs and private calendars
//! * [`relation`] – what somebody is to things

pub mod key;
pub mod relation;

use self::relation::{Named, relations};
use db::{Db, Param, Result, Tx, from_row, given, params, span, sql};
use jiff::Timestamp;
use kernel::{
    Date,
    actor::Assurance,
    id::{AccountId, Id, SessionId},
    slug::Slug,
};

use crate::model::{Account, IDLE, Session, Shown, Way};

pub mod ceremony;
pub mod identity;
pub mod passkey;

/// Adds an account.
pub fn add(tx: &mut Tx<'_>, id: AccountId, name: &str, email: &str, key: &str) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO account (id, name, email, email_key, version, recorded_at) VALUES ($1, $2, $3, $4, 1, $5)"),
        params![id, name, email, key, now],
    )
}

from_row! {
    struct AccountRow { id: AccountId, name: String, email: String, ended: Option<Timestamp> }
}

impl From<AccountRow> for Account {
    fn from(r: AccountRow) -> Self {
        Self { id: r.id, name: r.name, email: r.email, ended: r.ended }
    }
}

/// The account of an address, in the form of [`email_key`](crate::model::email_key).
pub fn by_email(tx: &mut Tx<'_>, key: &str) -> Result<Option<Account>> {
    let row: Option<AccountRow> =
        tx.maybe(sql!("SELECT id, name, email, ended_at FROM account WHERE email_key = $1"), params![key])?;
    Ok(row.map(Account::from))
}

/// The account of an identity.
pub fn by_id(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>> {
    let row: Option<AccountRow> =
        tx.maybe(sql!("SELECT id, name, email, ended_at FROM account WHERE id = $1"), params![id])?;
    Ok(row.map(Account::from))
}

/// All accounts in the order of their names.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Account>> {
    let rows: Vec<AccountRow> =
        tx.all(sql!("SELECT id, name, email, ended_at FROM account ORDER BY name, id"), params![])?;
    Ok(rows.into_iter().map(Account::from).collect())
}

/// Whether anybody may sign in.
pub fn anybody(tx: &mut Tx<'_>) -> Result<bool> {
    tx.one(sql!("SELECT EXISTS (SELECT 1 FROM account WHERE ended_at IS NULL)"), params![])
}

/// Ends an account, or opens it again.
pub fn set_ended(tx: &mut Tx<'_>, id: AccountId, ended: Option<Timestamp>) -> Result<u64> {
    tx.run(sql!("UPDATE account SET ended_at = $2, version = version + 1 WHERE id = $1"), params![id, ended])
}

/// The version of an account.
pub fn version(tx: &mut Tx<'_>, id: AccountId) -> Result<i64> {
    tx.one(sql!("SELECT version FROM account WHERE id = $1"), params![id])
}

/// Says who an account is in the register; 0 when nobody there has the address.
pub fn set_person(tx: &mut Tx<'_>, id: AccountId, address: &str) -> Result<u64> {
    tx.run(
        sql!(
            "UPDATE account SET person_id = (SELECT id FROM person WHERE address = $2), version = version + 1 \
             WHERE id = $1 AND EXISTS (SELECT 1 FROM person WHERE address = $2)"
        ),
        params![id, address],
    )
}

/// Keeps a way in that works once.
pub fn add_link(tx: &mut Tx<'_>, digest: &[u8], account: AccountId, (way, until): (Way, Timestamp)) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO sign_in_link (digest, account_id, made_at, way, until) VALUES ($1, $2, $3, $4, $5)"),
        params![digest, account, now, way.word(), until],
    )
}

from_row! {
    struct LinkRow { id: AccountId, name: String, email: String, way: String }
}

/// Whose way in it is and of which kind, when it can still be used.
pub fn link(tx: &mut Tx<'_>, digest: &[u8]) -> Result<Option<(Account, Way)>> {
    let now = tx.now();
    let row: Option<LinkRow> = tx.maybe(
        sql!(
            "SELECT a.id, a.name, a.email, l.way FROM sign_in_link l JOIN account a ON a.id = l.account_id \
             WHERE l.digest = $1 AND l.used_at IS NULL AND l.until > $2 AND a.ended_at IS NULL"
        ),
        params![digest, now],
    )?;
    let read = |r: LinkRow| {
        let account = Account { id: r.id, name: r.name, email: r.email, ended: None };
        Way::of(&r.way).map(|way| (account, way))
    };
    Ok(row.and_then(read))
}

/// Uses up a way in; 0 when somebody was quicker.
pub fn use_link(tx: &mut Tx<'_>, digest: &[u8]) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE sign_in_link SET used_at = $2 WHERE digest = $1 AND used_at IS NULL"), params![digest, now])
}

/// Uses up every way in of an account: whose account is ended cannot come back by an old letter.
pub fn use_links(tx: &mut Tx<'_>, account: AccountId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE sign_in_link SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL"),
        params![account, now],
    )
}

/// Begins a session.
pub fn begin(
    tx: &mut Tx<'_>,
    id: SessionId,
    digest: &[u8],
    account: AccountId,
    (way, assurance, provider): (Way, Assurance, Option<&str>),
    (device, until): (&str, Timestamp),
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO session (id, digest, account_id, device, begun_at, seen_at, shown_at, until, way, assurance, \
             provider) VALUES ($1, $2, $3, $4, $5, $5, $5, $6, $7, $8, $9)"
        ),
        params![id, digest, account, device, now, until, way.word(), assurance.word(), provider],
    )
}

/// A session that is open, whose it is, and what she is.
pub struct Open {
    /// The session.
    pub session: SessionId,
    /// The account.
    pub account: AccountId,
    /// Her name.
    pub name: String,
    /// When it was last noted as in use.
    pub seen: Timestamp,
    /// How surely it is she, as a word.
    pub assurance: String,
    /// What she is on the day asked about.
    pub relations: Vec<Named>,
}

from_row! {
    struct OpenRow {
        session: SessionId, account: AccountId, name: String, seen: Timestamp, assurance: String, relation: Option<String>,
        body: Option<Slug>, body_name: Option<String>, organisation: Option<Slug>, organisation_name: Option<String>,
    }
}

impl OpenRow {
    fn named(self) -> Option<Named> {
        relation::named((self.relation?, [self.body, self.organisation], [self.body_name, self.organisation_name]))
    }
}

/// The session of a key, when it is open, and what its holder is on a day. Asked with every request of somebody who has signed
/// in, hence one statement: a row for each thing she is, and one when she is nothing.
pub async fn open(db: &Db, digest: Vec<u8>, on: Date) -> Result<Option<Open>> {
    let now = db.clock().now();
    let rows: Vec<OpenRow> = db
        .ask(
        sql!(concat!(
            "WITH who AS (SELECT s.id AS session_id, a.id AS account_id, a.person_id, a.name, s.seen_at, s.assurance \
               FROM session s JOIN account a ON a.id = s.account_id \
               WHERE s.digest = $2 AND s.ended_at IS NULL AND s.until > $3 AND s.seen_at > $4 AND a.ended_at IS NULL) \
             SELECT who.session_id, who.account_id, who.name, who.seen_at, who.assurance, relation, body, body_name, organisation, \
             organisation_name FROM who LEFT JOIN ",
            relations!(),
            " ON found.account_id = who.account_id ORDER BY by_seat, relation, body, organisation"
        )),
            given![on, digest, now, now - IDLE],
        )
        .await?;
    let mut rows = rows.into_iter();
    let Some(first) = rows.next() else { return Ok(None) };
    let OpenRow { session, account, seen, .. } = first;
    let (name, assurance) = (first.name.clone(), first.assurance.clone());
    let relations = relation::once(std::iter::once(first).chain(rows).filter_map(OpenRow::named));
    Ok(Some(Open { session, account, name, seen, assurance, relations }))
}

/// Notes that a session is in use.
pub fn seen(tx: &mut Tx<'_>, session: SessionId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE session SET seen_at = $2 WHERE id = $1"), params![session, now])
}

/// By which provider the holder of a session came in; `None` when it was another way.
pub fn came_by(tx: &mut Tx<'_>, session: SessionId) -> Result<Option<String>> {
    let found: Option<Option<String>> =
        tx.maybe(sql!("SELECT provider FROM session WHERE id = $1"), params![session])?;
    Ok(found.flatten())
}

/// How and when the holder of a session showed who she is.
pub fn shown(tx: &mut Tx<'_>, session: SessionId) -> Result<Option<Shown>> {
    let row: Option<(String, String, Timestamp)> = tx.maybe(
        sql!("SELECT way, assurance, COALESCE(shown_at, begun_at) FROM session WHERE id = $1"),
        params![session],
    )?;
    let shown = |(way, assurance, at): (String, String, _)| {
        Some(Shown { way: Way::of(&way)?, assurance: Assurance::from_word(&assurance)?, at })
    };
    Ok(row.and_then(shown))
}

/// The open sessions of an account, the one in use last first.
pub fn sessions(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<Session>> {
    let now = tx.now();
    let rows: Vec<(SessionId, String, String, Timestamp, Timestamp)> = tx.all(
        sql!(
            "SELECT id, way, device, begun_at, seen_at FROM session WHERE account_id = $1 AND ended_at IS NULL AND until > $2 \
             AND seen_at > $3 ORDER BY seen_at DESC, id"
        ),
        params![account, now, now - IDLE],
    )?;
    let session = |(id, way, device, begun, seen): (_, String, _, _, _)| {
        Way::of(&way).map(|way| Session { id, way, device, begun, seen })
    };
    Ok(rows.into_iter().filter_map(session).collect())
}

/// Ends open sessions of an account: one, or all.
pub fn end(tx: &mut Tx<'_>, account: AccountId, one: Option<SessionId>) -> Result<u64> {
    let now = tx.now();
    let [first, last] = span(one.map(Id::uuid));
    tx.run(
        sql!("UPDATE session SET ended_at = $4 WHERE account_id = $1 AND id BETWEEN $2 AND $3 AND ended_at IS NULL"),
        &[Param::Id(account.uuid()), first, last, Param::Time(now)],
    )
}

/// Ends every open session of everybody.
pub fn end_all_sessions(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE session SET ended_at = $1 WHERE ended_at IS NULL"), params![now])
}

/// Uses up every way in of everybody.
pub fn use_all_links(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE sign_in_link SET used_at = $1 WHERE used_at IS NULL"), params![now])
}

/// Forgets what waits for an answer, so that no answer to it lets anybody in.
pub fn forget_what_waits(tx: &mut Tx<'_>) -> Result<u64> {
    tx.run(sql!("DELETE FROM ceremony"), params![])
}

//! SQL of accounts: one function, one statement.

use std::collections::HashMap;

use db::{Param, Result, Tx, from_row, params, span, sql};
use jiff::Timestamp;
use kernel::{
    Date,
    actor::Relation,
    id::{AccountId, Id, SessionId},
    slug::Slug,
};

use crate::model::{Account, IDLE, Session};

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

/// All accounts in the order of their names.
fn all(tx: &mut Tx<'_>) -> Result<Vec<Account>> {
    let rows: Vec<AccountRow> =
        tx.all(sql!("SELECT id, name, email, ended_at FROM account ORDER BY name, id"), params![])?;
    Ok(rows.into_iter().map(Account::from).collect())
}

/// Whether anybody may sign in.
pub fn anybody(tx: &mut Tx<'_>) -> Result<bool> {
    tx.one(sql!("SELECT EXISTS (SELECT 1 FROM account WHERE ended_at IS NULL)"), params![])
}

/// Lets somebody in again, or out.
pub fn set_ended(tx: &mut Tx<'_>, id: AccountId, ended: Option<Timestamp>) -> Result<u64> {
    tx.run(sql!("UPDATE account SET ended_at = $2, version = version + 1 WHERE id = $1"), params![id, ended])
}

/// The version of an account.
pub fn version(tx: &mut Tx<'_>, id: AccountId) -> Result<i64> {
    tx.one(sql!("SELECT version FROM account WHERE id = $1"), params![id])
}

/// The word a relation has in its table.
#[must_use]
pub const fn word(relation: &Relation) -> &'static str {
    match relation {
        Relation::Registrar => "registrar",
        Relation::Administrator => "administrator",
        Relation::Secretary { .. } => "secretary",
        Relation::Steward { .. } => "steward",
    }
}

/// Makes somebody something, from a day on. Nothing is added when the body or the organisation does not exist.
pub fn grant(tx: &mut Tx<'_>, account: AccountId, relation: &Relation, from: Date) -> Result<u64> {
    let (body, organisation) = match relation {
        Relation::Secretary { body } => (body.as_str(), ""),
        Relation::Steward { organisation } => ("", organisation.as_str()),
        Relation::Registrar | Relation::Administrator => ("", ""),
    };
    let (id, now) = (tx.new_id::<kernel::id::GrantId>(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO account_grant (id, account_id, relation, body_id, organisation_id, valid_from, recorded_at) \
             SELECT $1, $2, $3, (SELECT id FROM body WHERE slug = $4 AND withdrawn_at IS NULL), \
             (SELECT id FROM organisation WHERE slug = $5 AND withdrawn_at IS NULL), $6, $7 \
             WHERE ($4 = '' OR EXISTS (SELECT 1 FROM body WHERE slug = $4 AND withdrawn_at IS NULL)) \
             AND ($5 = '' OR EXISTS (SELECT 1 FROM organisation WHERE slug = $5 AND withdrawn_at IS NULL))"
        ),
        params![id, account, word(relation), body, organisation, from, now],
    )
}

from_row! {
    struct GrantRow {
        account: AccountId, relation: String, body: Option<Slug>, body_name: Option<String>, organisation: Option<Slug>,
        organisation_name: Option<String>,
    }
}

/// What somebody is to something, with the name of the thing as people read it.
pub type Named = (Relation, Option<String>);

impl GrantRow {
    fn named(self) -> Option<(AccountId, Named)> {
        let named = match (self.relation.as_str(), self.body, self.organisation) {
            ("registrar", ..) => (Relation::Registrar, None),
            ("administrator", ..) => (Relation::Administrator, None),
            ("secretary", Some(body), _) => (Relation::Secretary { body }, self.body_name),
            ("steward", _, Some(organisation)) => (Relation::Steward { organisation }, self.organisation_name),
            _ => return None,
        };
        Some((self.account, named))
    }
}

/// What people are on a day: of one account, or of all that may sign in or could.
fn grants(tx: &mut Tx<'_>, account: Option<AccountId>, on: Date) -> Result<Vec<(AccountId, Named)>> {
    let [first, last] = span(account.map(Id::uuid));
    let rows: Vec<GrantRow> = tx.all(
        sql!(
            "SELECT g.account_id, g.relation, b.slug, b.name, o.slug, o.name FROM account_grant g \
             LEFT JOIN body b ON b.id = g.body_id LEFT JOIN organisation o ON o.id = g.organisation_id \
             WHERE g.account_id BETWEEN $1 AND $2 AND g.withdrawn_at IS NULL \
             AND (g.valid_from IS NULL OR g.valid_from <= $3) AND (g.valid_to IS NULL OR g.valid_to >= $3) \
             ORDER BY g.relation, b.slug, o.slug, g.id"
        ),
        &[first, last, Param::Date(on)],
    )?;
    let mut named: Vec<_> = rows.into_iter().filter_map(GrantRow::named).collect();
    named.dedup();
    Ok(named)
}

/// What somebody is on a day.
pub fn relations(tx: &mut Tx<'_>, account: AccountId, on: Date) -> Result<Vec<Named>> {
    Ok(grants(tx, Some(account), on)?.into_iter().map(|(_, named)| named).collect())
}

/// All accounts in the order of their names, with what each is on a day. Two statements.
pub fn everybody(tx: &mut Tx<'_>, on: Date) -> Result<Vec<(Account, Vec<Named>)>> {
    let mut of: HashMap<AccountId, Vec<Named>> = HashMap::new();
    for (account, named) in grants(tx, None, on)? {
        of.entry(account).or_default().push(named);
    }
    let with = |account: Account| {
        let named = of.remove(&account.id).unwrap_or_default();
        (account, named)
    };
    Ok(all(tx)?.into_iter().map(with).collect())
}

/// Keeps a way in that works once.
pub fn add_link(tx: &mut Tx<'_>, digest: &[u8], account: AccountId, until: Timestamp) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO sign_in_link (digest, account_id, made_at, until) VALUES ($1, $2, $3, $4)"),
        params![digest, account, now, until],
    )
}

/// Whose way in it is, when it can still be used.
pub fn link(tx: &mut Tx<'_>, digest: &[u8]) -> Result<Option<Account>> {
    let now = tx.now();
    let row: Option<AccountRow> = tx.maybe(
        sql!(
            "SELECT a.id, a.name, a.email, a.ended_at FROM sign_in_link l JOIN account a ON a.id = l.account_id \
             WHERE l.digest = $1 AND l.used_at IS NULL AND l.until > $2 AND a.ended_at IS NULL"
        ),
        params![digest, now],
    )?;
    Ok(row.map(Account::from))
}

/// Uses up a way in; 0 when somebody was quicker.
pub fn use_link(tx: &mut Tx<'_>, digest: &[u8]) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE sign_in_link SET used_at = $2 WHERE digest = $1 AND used_at IS NULL"), params![digest, now])
}

/// Uses up every way in of an account: who is let out cannot come back by an old letter.
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
    (device, until): (&str, Timestamp),
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO session (id, digest, account_id, device, begun_at, seen_at, until) \
             VALUES ($1, $2, $3, $4, $5, $5, $6)"
        ),
        params![id, digest, account, device, now, until],
    )
}

from_row! {
    /// A session that is open, and whose it is.
    pub struct Open {
        /// The session.
        pub session: SessionId,
        /// The account.
        pub account: AccountId,
        /// Her name.
        pub name: String,
        /// When it was last noted as in use.
        pub seen: Timestamp,
    }
}

/// The session of a key, when it is open.
pub fn open(tx: &mut Tx<'_>, digest: &[u8]) -> Result<Option<Open>> {
    let now = tx.now();
    tx.maybe(
        sql!(
            "SELECT s.id, a.id, a.name, s.seen_at FROM session s JOIN account a ON a.id = s.account_id \
             WHERE s.digest = $1 AND s.ended_at IS NULL AND s.until > $2 AND s.seen_at > $3 AND a.ended_at IS NULL"
        ),
        params![digest, now, now - IDLE],
    )
}

/// Notes that a session is in use.
pub fn seen(tx: &mut Tx<'_>, session: SessionId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE session SET seen_at = $2 WHERE id = $1"), params![session, now])
}

/// The open sessions of an account, the one in use last first.
pub fn sessions(tx: &mut Tx<'_>, account: AccountId) -> Result<Vec<Session>> {
    let now = tx.now();
    let rows: Vec<(SessionId, String, Timestamp, Timestamp)> = tx.all(
        sql!(
            "SELECT id, device, begun_at, seen_at FROM session WHERE account_id = $1 AND ended_at IS NULL AND until > $2 \
             AND seen_at > $3 ORDER BY seen_at DESC, id"
        ),
        params![account, now, now - IDLE],
    )?;
    let session = |(id, device, begun, seen)| Session { id, device, begun, seen };
    Ok(rows.into_iter().map(session).collect())
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

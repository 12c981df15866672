//! SQL of keys that are no sessions: one function, one statement.

use db::{Param, Result, Tx, from_row, params, span, sql};
use jiff::Timestamp;
use kernel::{
    Date, Of,
    actor::Relation,
    id::{AccessKeyId, AccountId, Id},
    slug::Slug,
};
use web::door::Scope;

use crate::model::access_key::{self, AccessKey};

/// Keeps a key. `until` is `None` for a private calendar.
pub fn add(
    tx: &mut Tx<'_>,
    id: AccessKeyId,
    digest: &[u8],
    account: AccountId,
    (name, scope, until): (&str, Scope, Option<Date>),
) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO access_key (id, digest, account_id, name, scope, made_at, until) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![id, digest, account, name, access_key::word(scope), now, until],
    )
}

/// Says as what a key may write.
pub fn add_relation(tx: &mut Tx<'_>, key: AccessKeyId, ordinal: usize, relation: &Relation) -> Result<u64> {
    let (word, body, organisation) = parts(relation);
    let ordinal = i64::try_from(ordinal).unwrap_or(i64::MAX);
    tx.run(
        sql!(
            "INSERT INTO access_key_relation (key_id, ordinal, relation, body_id, organisation_id) \
             SELECT $1, $2, $3, (SELECT id FROM body WHERE slug = $4), (SELECT id FROM organisation WHERE slug = $5)"
        ),
        params![key, ordinal, word, body, organisation],
    )
}

/// A relation as its row has it: its word, and the address word of the body or of the organisation.
fn parts(relation: &Relation) -> (&'static str, &str, &str) {
    let (body, organisation) = match relation.of() {
        Of::Body(body) => (body.as_str(), ""),
        Of::Organisation(organisation) => ("", organisation.as_str()),
        Of::All | Of::Any => ("", ""),
    };
    (super::relation::word(relation), body, organisation)
}

from_row! {
    /// What a key may write as.
    pub struct Chosen { relation: String, body: Option<Slug>, organisation: Option<Slug> }
}

impl Chosen {
    /// Whether it is this relation.
    #[must_use]
    pub fn is(&self, relation: &Relation) -> bool {
        let word_of = |slug: &Option<Slug>| slug.as_ref().map_or(String::new(), ToString::to_string);
        parts(relation) == (&*self.relation, &*word_of(&self.body), &*word_of(&self.organisation))
    }
}

/// As what a key may write.
pub fn chosen(tx: &mut Tx<'_>, key: AccessKeyId) -> Result<Vec<Chosen>> {
    tx.all(
        sql!(
            "SELECT k.relation, b.slug, o.slug FROM access_key_relation k LEFT JOIN body b ON b.id = k.body_id \
             LEFT JOIN organisation o ON o.id = k.organisation_id WHERE k.key_id = $1 ORDER BY k.ordinal"
        ),
        params![key],
    )
}

from_row! {
    /// A key that can be used, and whose it is.
    pub struct Open {
        /// The key.
        pub id: AccessKeyId,
        /// Her account.
        pub account: AccountId,
        /// Her name.
        pub owner: String,
        /// What she calls it.
        pub name: String,
        /// What it is for, as a word.
        pub scope: String,
        /// When it was last noted as in use.
        pub seen: Option<Timestamp>,
    }
}

/// The key of a digest, when it can be used.
pub fn open(tx: &mut Tx<'_>, digest: &[u8], today: Date) -> Result<Option<Open>> {
    tx.maybe(
        sql!(
            "SELECT k.id, a.id, a.name, k.name, k.scope, k.seen_at FROM access_key k JOIN account a ON a.id = k.account_id \
             WHERE k.digest = $1 AND k.ended_at IS NULL AND (k.until IS NULL OR k.until >= $2) AND a.ended_at IS NULL"
        ),
        params![digest, today],
    )
}

/// Notes that a key is in use.
pub fn seen(tx: &mut Tx<'_>, key: AccessKeyId) -> Result<u64> {
    let now = tx.now();
    tx.run(sql!("UPDATE access_key SET seen_at = $2 WHERE id = $1"), params![key, now])
}

from_row! {
    struct Line {
        id: AccessKeyId, account: AccountId, owner: String, name: String, scope: String, made: Timestamp,
        until: Option<Date>, seen: Option<Timestamp>,
    }
}

/// The keys that live: of one account, or of all; the newest first.
pub fn living(tx: &mut Tx<'_>, account: Option<AccountId>, today: Date) -> Result<Vec<AccessKey>> {
    let [first, last] = span(account.map(Id::uuid));
    let lines: Vec<Line> = tx.all(
        sql!(
            "SELECT k.id, a.id, a.name, k.name, k.scope, k.made_at, k.until, k.seen_at FROM access_key k \
             JOIN account a ON a.id = k.account_id WHERE k.account_id BETWEEN $1 AND $2 AND k.ended_at IS NULL \
             AND (k.until IS NULL OR k.until >= $3) AND a.ended_at IS NULL ORDER BY k.made_at DESC, k.id"
        ),
        &[first, last, Param::Date(today)],
    )?;
    let key = |l: Line| {
        let scope = access_key::scope(&l.scope)?;
        let Line { id, account, owner, name, made, until, seen, .. } = l;
        Some(AccessKey { id, account, owner, name, scope, made, until, seen })
    };
    Ok(lines.into_iter().filter_map(key).collect())
}

/// Ends a key: of one account, or whosesoever it is. 0 when it is not there or has ended.
pub fn end(tx: &mut Tx<'_>, account: Option<AccountId>, key: AccessKeyId) -> Result<u64> {
    let [first, last] = span(account.map(Id::uuid));
    let now = tx.now();
    tx.run(
        sql!("UPDATE access_key SET ended_at = $4 WHERE id = $3 AND account_id BETWEEN $1 AND $2 AND ended_at IS NULL"),
        &[first, last, Param::Id(key.uuid()), Param::Time(now)],
    )
}

/// Ends the private calendar of an account.
pub fn end_feed(tx: &mut Tx<'_>, account: AccountId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE access_key SET ended_at = $2 WHERE account_id = $1 AND scope = 'feed' AND ended_at IS NULL"),
        params![account, now],
    )
}

/// Ends every key of an account.
pub fn end_all(tx: &mut Tx<'_>, account: AccountId) -> Result<u64> {
    let now = tx.now();
    tx.run(
        sql!("UPDATE access_key SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL"),
        params![account, now],
    )
}

/// Whose key it is.
pub fn owner(tx: &mut Tx<'_>, key: AccessKeyId) -> Result<Option<AccountId>> {
    tx.maybe(sql!("SELECT account_id FROM access_key WHERE id = $1"), params![key])
}

//! Security events of the change log, and when it was last proved.

use db::{Json, Result, Tx, from_row, log::Proof, params, sql};
use jiff::Timestamp;
use kernel::Actor;
use serde_json::Value;
use uuid::Uuid;

from_row! {
    /// A security event.
    pub struct EventLine {
        /// The entry of the log.
        pub id: Uuid,
        /// What happened: `accounts.signed_in`.
        pub kind: String,
        /// When.
        pub at: Timestamp,
        /// Who did it.
        pub who: String,
        /// Why, when somebody said.
        pub why: String,
        /// What it was, without personal values.
        pub what: Json<Value>,
        /// Name of the account or of the person it is about, when the actor may see it.
        pub about: Option<String>,
        /// Its place in the chain; `None` until it is sealed.
        pub position: Option<i64>,
    }
}

/// Which events are asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Not before.
    pub since: Timestamp,
    /// Before.
    pub until: Timestamp,
    /// Done by somebody of this name.
    pub who: String,
    /// Of these kinds; empty for all.
    pub kinds: Vec<String>,
    /// After this one in the list: moment and identity.
    pub after: Option<(Timestamp, Uuid)>,
}

/// Security events, the newest first. Nobody finds any but who may read them.
pub fn events(tx: &mut Tx<'_>, actor: &Actor, asked: &Asked, limit: i64) -> Result<Vec<EventLine>> {
    if !may_read(actor) {
        return Ok(Vec::new());
    }
    let kinds: String = asked.kinds.iter().map(|kind| format!("{kind},")).collect();
    let kinds = if kinds.is_empty() { kinds } else { format!(",{kinds}") };
    let (at, id) = asked.after.unwrap_or((asked.until, Uuid::max()));
    tx.all(
        sql!(
            "SELECT l.id, l.kind, l.recorded_at, l.who, l.why, l.what, \
             coalesce(a.name, CASE WHEN NOT p.protected OR $8 THEN p.name END), l.position FROM log_entry l \
             LEFT JOIN account a ON l.object_kind = 'account' AND a.id = l.object_id \
             LEFT JOIN person p ON l.object_kind = 'audit' AND p.id = l.object_id \
             WHERE l.object_kind IN ('account', 'audit') AND l.recorded_at >= $1 AND l.recorded_at < $2 \
             AND ($3 = '' OR l.who = $3) AND ($4 = '' OR $4 LIKE '%,' || l.kind || ',%') \
             AND (l.recorded_at < $5 OR (l.recorded_at = $5 AND l.id < $6)) \
             ORDER BY l.recorded_at DESC, l.id DESC LIMIT $7"
        ),
        params![asked.since, asked.until, &asked.who, kinds, at, id, limit, actor.sees_protected()],
    )
}

/// Whether an actor may read security events.
#[must_use]
pub fn may_read(actor: &Actor) -> bool {
    actor.may(kernel::Act::ReadAudit, kernel::Of::All)
}

from_row! {
    /// When the log was last proved, and what came of it.
    #[derive(Clone, Debug)]
    pub struct Proved {
        /// When.
        pub at: Timestamp,
        /// Sealed entries that fit.
        pub sealed: i64,
        /// Entries that wait for their place.
        pub unsealed: i64,
        /// Entries whose personal values have been erased.
        pub erased: i64,
        /// Digest of the whole chain.
        pub chain: Vec<u8>,
        /// The first thing that does not fit; `None` when everything does.
        pub unfit: Option<String>,
    }
}

/// When the log was last proved; `None` when never on this database.
pub fn proved(tx: &mut Tx<'_>) -> Result<Option<Proved>> {
    tx.maybe(sql!("SELECT proved_at, sealed, unsealed, erased, chain, unfit FROM derived_log_proof"), params![])
}

/// Keeps what came of a proof, instead of the one before.
pub fn keep_proof(tx: &mut Tx<'_>, proof: &Proof) -> Result<u64> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let unfit = proof.unfit.as_ref().map(|unfit| format!("{unfit:?}"));
    let now = tx.now();
    tx.run(
        sql!(
            "INSERT INTO derived_log_proof (id, proved_at, sealed, unsealed, erased, chain, unfit) \
             VALUES (1, $1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET proved_at = excluded.proved_at, \
             sealed = excluded.sealed, unsealed = excluded.unsealed, erased = excluded.erased, chain = excluded.chain, \
             unfit = excluded.unfit"
        ),
        params![now, count(proof.sealed), count(proof.unsealed), count(proof.erased), &proof.chain[..], unfit],
    )
}

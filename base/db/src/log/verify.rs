//! Proving the log: every digest is computed again from the fields, every link from the one before.
//!
//! Finds an altered byte in any covered field, an entry removed or swapped, and a chain cut short. What it cannot
//! find: entries removed before they were sealed, and a chain forged from some point on by one who can write the
//! whole database. Against the second, keep [`Proof::chain`] somewhere else now and then.

use crate::{
    base::Db,
    error::Result,
    from_row,
    log::chain::{self, Covered, Digest32},
    params, sql,
    tx::Tx,
};
use jiff::Timestamp;
use uuid::Uuid;

/// Entries read at a time.
const PAGE: i64 = 1000;

/// What was proved about the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Entries with a place in the chain that fit.
    pub sealed: u64,
    /// Entries still waiting for a place; their own digests fit.
    pub unsealed: u64,
    /// Entries whose personal values have been erased.
    pub erased: u64,
    /// Digest of the whole chain.
    pub chain: Digest32,
    /// The first thing that does not fit; nothing after it was looked at.
    pub unfit: Option<Unfit>,
}

/// What does not fit in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A field of the entry differs from what its digest covers.
    Altered {
        /// The entry.
        id: Uuid,
        /// Its place; `None` while unsealed.
        position: Option<i64>,
    },
    /// The personal values differ from what their digest covers.
    PersonalAltered {
        /// The entry.
        id: Uuid,
        /// Its place; `None` while unsealed.
        position: Option<i64>,
    },
    /// No entry stands where one should.
    Missing {
        /// The place.
        position: i64,
    },
    /// The entry is itself, but not the one that was chained here.
    Misplaced {
        /// The entry.
        id: Uuid,
        /// Where it stands.
        position: i64,
    },
    /// The chain does not end where the sealer left it.
    WrongEnd {
        /// Where the sealer left it.
        position: i64,
    },
}

from_row! {
    struct Kept {
        id: Uuid,
        kind: String,
        object_kind: String,
        object_id: Uuid,
        object_version: i64,
        who: String,
        at: Timestamp,
        why: String,
        what: String,
        salt: Vec<u8>,
        personal: Option<String>,
        personal_salt: Option<Vec<u8>>,
        personal_digest: Option<Vec<u8>>,
        digest: Vec<u8>,
        position: Option<i64>,
        chain: Option<Vec<u8>>,
    }
}

impl Db {
    /// Proves the whole log in one snapshot, a page of entries at a time.
    ///
    /// # Errors
    /// [`Error::Engine`](crate::Error::Engine) when the database fails. A log that does not fit is not an error
    /// but [`Proof::unfit`].
    pub async fn verify_log(&self) -> Result<Proof> {
        self.read(|tx| {
            let mut proof = Proof { sealed: 0, unsealed: 0, erased: 0, chain: chain::START, unfit: None };
            proof.unfit = match prove_chain(tx, &mut proof)? {
                Some(unfit) => Some(unfit),
                None => prove_unsealed(tx, &mut proof)?,
            };
            Ok(proof)
        })
        .await
    }
}

fn prove_chain(tx: &mut Tx<'_>, proof: &mut Proof) -> Result<Option<Unfit>> {
    let head = sql!("SELECT position, chain FROM log_lease WHERE name = 'sealer'");
    let (end, head): (i64, Vec<u8>) = tx.maybe(head, params![])?.unwrap_or((0, chain::START.to_vec()));
    let sealed = sql!(
        "SELECT id, kind, object_kind, object_id, object_version, who, recorded_at, why, what, salt, personal,
                personal_salt, personal_digest, digest, position, chain
         FROM log_entry WHERE position > $1 ORDER BY position LIMIT $2"
    );
    let mut position = 0;
    loop {
        let page: Vec<Kept> = tx.all(sealed, params![position, PAGE])?;
        if page.is_empty() {
            break;
        }
        for entry in &page {
            position += 1;
            if let Some(unfit) = entry.unfit_at(position, &proof.chain) {
                return Ok(Some(unfit));
            }
            proof.chain = chain::link(&proof.chain, position, &entry.digest);
            proof.sealed += 1;
            proof.erased += u64::from(entry.erased());
        }
    }
    if position < end {
        return Ok(Some(Unfit::Missing { position: position + 1 }));
    }
    let fits = position == end && proof.chain == *head;
    Ok((!fits).then_some(Unfit::WrongEnd { position: end }))
}

fn prove_unsealed(tx: &mut Tx<'_>, proof: &mut Proof) -> Result<Option<Unfit>> {
    let unsealed = sql!(
        "SELECT id, kind, object_kind, object_id, object_version, who, recorded_at, why, what, salt, personal,
                personal_salt, personal_digest, digest, position, chain
         FROM log_entry WHERE position IS NULL AND id > $1 ORDER BY id LIMIT $2"
    );
    let mut after = Uuid::nil();
    loop {
        let page: Vec<Kept> = tx.all(unsealed, params![after, PAGE])?;
        let Some(last) = page.last() else { return Ok(None) };
        after = last.id;
        for entry in &page {
            if let Some(unfit) = entry.altered() {
                return Ok(Some(unfit));
            }
            proof.unsealed += 1;
            proof.erased += u64::from(entry.erased());
        }
    }
}

impl Kept {
    fn unfit_at(&self, position: i64, before: &Digest32) -> Option<Unfit> {
        if self.position != Some(position) {
            return Some(Unfit::Missing { position });
        }
        let link = chain::link(before, position, &self.digest);
        self.altered().or_else(|| {
            let misplaced = self.chain.as_deref() != Some(&link[..]);
            misplaced.then_some(Unfit::Misplaced { id: self.id, position })
        })
    }

    fn altered(&self) -> Option<Unfit> {
        let (id, position) = (self.id, self.position);
        if self.covered().digest()[..] != self.digest {
            return Some(Unfit::Altered { id, position });
        }
        let fits = match (&self.personal, &self.personal_salt, &self.personal_digest) {
            (None, None, _) => true,
            (Some(personal), Some(salt), Some(digest)) => chain::personal_digest(salt, personal)[..] == *digest,
            _ => false,
        };
        (!fits).then_some(Unfit::PersonalAltered { id, position })
    }

    const fn erased(&self) -> bool {
        self.personal.is_none() && self.personal_digest.is_some()
    }

    fn covered(&self) -> Covered<'_> {
        Covered {
            id: self.id,
            kind: &self.kind,
            object_kind: &self.object_kind,
            object_id: self.object_id,
            object_version: self.object_version,
            who: &self.who,
            at: self.at,
            why: &self.why,
            what: &self.what,
            salt: &self.salt,
            personal_digest: self.personal_digest.as_deref(),
        }
    }
}

//! What a log entry's digest covers, byte for byte. Pure; changing anything here needs a new version word.
//!
//! Every field is written with its length before it, so that no two entries share their bytes. Digests are
//! SHA-256. The salt keeps a published digest from being guessed back into what it covers.

use crate::error::{Error, Result};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Random bytes that go into a digest.
pub type Salt = [u8; 32];
/// A SHA-256 digest.
pub type Digest32 = [u8; 32];

/// Where the chain begins, before position 1.
pub const START: Digest32 = [0; 32];

/// The fields of an entry that its digest covers.
pub struct Covered<'e> {
    /// The entry.
    pub id: Uuid,
    /// What happened.
    pub kind: &'e str,
    /// The kind of object.
    pub object_kind: &'e str,
    /// The object.
    pub object_id: Uuid,
    /// Its version.
    pub object_version: i64,
    /// Who.
    pub who: &'e str,
    /// When, in whole microseconds.
    pub at: Timestamp,
    /// Why.
    pub why: &'e str,
    /// What, as the JSON text that is stored.
    pub what: &'e str,
    /// The entry's salt.
    pub salt: &'e [u8],
    /// Digest of the personal values, kept when they are erased.
    pub personal_digest: Option<&'e [u8]>,
}

impl Covered<'_> {
    /// The entry's own digest.
    #[must_use]
    pub fn digest(&self) -> Digest32 {
        let mut hash = Sha256::new();
        field(&mut hash, b"radslag log entry 1");
        field(&mut hash, self.salt);
        field(&mut hash, self.id.as_bytes());
        field(&mut hash, self.kind.as_bytes());
        field(&mut hash, self.object_kind.as_bytes());
        field(&mut hash, self.object_id.as_bytes());
        field(&mut hash, &self.object_version.to_be_bytes());
        field(&mut hash, self.who.as_bytes());
        field(&mut hash, &self.at.as_microsecond().to_be_bytes());
        field(&mut hash, self.why.as_bytes());
        field(&mut hash, self.what.as_bytes());
        // A digest is never empty, so an empty field can stand for "no personal values".
        field(&mut hash, self.personal_digest.unwrap_or_default());
        hash.finalize().into()
    }
}

/// Digest of personal values under their own salt.
#[must_use]
pub fn personal_digest(salt: &[u8], personal: &str) -> Digest32 {
    let mut hash = Sha256::new();
    field(&mut hash, b"radslag personal values 1");
    field(&mut hash, salt);
    field(&mut hash, personal.as_bytes());
    hash.finalize().into()
}

/// The chain's digest after the entry at `position`.
#[must_use]
pub fn link(before: &[u8], position: i64, entry: &[u8]) -> Digest32 {
    let mut hash = Sha256::new();
    field(&mut hash, b"radslag chain 1");
    field(&mut hash, before);
    field(&mut hash, &position.to_be_bytes());
    field(&mut hash, entry);
    hash.finalize().into()
}

/// A new salt.
///
/// # Errors
/// When the operating system gives no randomness.
pub fn salt() -> Result<Salt> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt).map_err(|e| Error::engine("making a salt", e))?;
    Ok(salt)
}

fn field(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

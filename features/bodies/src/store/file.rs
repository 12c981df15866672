//! Files that lie here, for documents of bodies.

use db::{Result, Tx, from_row, params, sql};
use jiff::Timestamp;
use uuid::Uuid;

use super::quarantine::{self, FileState};
use crate::jobs::quarantine::{FILES, arrives};

/// A file on its way in.
pub struct NewFile<'a> {
    /// Its identity.
    pub id: Uuid,
    /// What it was called where it came from.
    pub name: &'a str,
    /// What it is, told from its content.
    pub media_type: &'a str,
    /// SHA-256 of its content.
    pub digest: &'a [u8],
    /// What it holds.
    pub content: &'a [u8],
}

/// Keeps a file. No page shows it before a document points at it, and nobody is given it while it is in quarantine.
pub fn keep(tx: &mut Tx<'_>, file: &NewFile<'_>) -> Result<u64> {
    let (now, size) = (tx.now(), i64::try_from(file.content.len()).unwrap_or(i64::MAX));
    arrives(tx, &FILES, file.id)?;
    tx.run(
        sql!(
            "INSERT INTO file (id, name, media_type, size, digest, content, recorded_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![file.id, file.name, file.media_type, size, file.digest, file.content, now],
    )
}

from_row! {
    /// A file on its way out.
    pub struct KeptFile {
        /// What it was called.
        pub name: String,
        /// What it is.
        pub media_type: String,
        /// What it holds; nothing when it was refused.
        pub content: Vec<u8>,
        /// Whether it may be given out.
        pub state: FileState,
    }
}

/// The file of a document of a body, when some document points at it.
pub fn of_body(tx: &mut Tx<'_>, body: &str, id: Uuid) -> Result<Option<KeptFile>> {
    tx.maybe(
        sql!(
            "SELECT f.name, f.media_type, f.content, coalesce(q.state, 'released') \
             FROM file f LEFT JOIN quarantine q ON q.file_id = f.id WHERE f.id = $2 AND EXISTS ( \
               SELECT 1 FROM document d JOIN body b ON b.id = d.body_id \
               WHERE d.file_id = f.id AND b.slug = $1 AND d.withdrawn_at IS NULL AND b.withdrawn_at IS NULL)"
        ),
        params![body, id],
    )
}

/// Whether a document of a body may name a file: one that a document of the body has or had, or one that nobody has named yet.
pub fn may_name(tx: &mut Tx<'_>, body: Uuid, id: Uuid) -> Result<bool> {
    tx.one(
        sql!(
            "SELECT EXISTS (SELECT 1 FROM file f WHERE f.id = $2 AND ( \
               NOT EXISTS (SELECT 1 FROM document d WHERE d.file_id = f.id) \
               OR EXISTS (SELECT 1 FROM document d WHERE d.file_id = f.id AND d.body_id = $1)))"
        ),
        params![body, id],
    )
}

/// Forgets files that came in before a moment and that no document names or has named: a preview was never saved. How many.
pub fn forget_unnamed(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64> {
    let gone = tx.run(
        sql!(
            "DELETE FROM file WHERE recorded_at < $1 \
             AND NOT EXISTS (SELECT 1 FROM document d WHERE d.file_id = file.id)"
        ),
        params![before],
    )?;
    quarantine::forget_gone(tx)?;
    Ok(gone)
}

/// Files in quarantine, the oldest first.
pub(crate) fn in_quarantine(tx: &mut Tx<'_>) -> Result<Vec<Uuid>> {
    tx.all(
        sql!(
            "SELECT q.file_id FROM quarantine q JOIN file f ON f.id = q.file_id WHERE q.state = 'quarantine' \
             ORDER BY q.came_at, q.file_id"
        ),
        params![],
    )
}

/// What a file holds, for the scanner.
pub(crate) fn content(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Vec<u8>>> {
    tx.maybe(sql!("SELECT content FROM file WHERE id = $1"), params![id])
}

/// Empties a file that was refused.
pub(crate) fn empty(tx: &mut Tx<'_>, id: Uuid) -> Result<u64> {
    let nothing: &[u8] = &[];
    tx.run(sql!("UPDATE file SET content = $2 WHERE id = $1"), params![id, nothing])
}

/// The bodies whose documents name a file.
pub(crate) fn bodies(tx: &mut Tx<'_>, id: Uuid) -> Result<Vec<String>> {
    tx.all(
        sql!("SELECT DISTINCT b.slug FROM document d JOIN body b ON b.id = d.body_id WHERE d.file_id = $1 ORDER BY b.slug"),
        params![id],
    )
}

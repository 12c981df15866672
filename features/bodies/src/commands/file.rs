//! Files that somebody sends: looked at, and kept when they are of a kind that is safe to hand on.

use db::Db;
pub use input::kept::media_type;
use jiff::SignedDuration;
use kernel::id::{BodyId, Id};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use web::Submission;

use crate::{
    commands::change::FieldFault,
    store::file::{self, NewFile},
};

/// How long a file waits for the document it was sent with: a preview may be left open overnight.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

/// Keeps the file that was sent under a name, when one was. The inner fault says at its field that it is empty or of no kind
/// that is kept. Files that have waited too long for their document are cleared away on the same occasion.
///
/// # Errors
/// What the database says.
pub async fn keep(db: &Db, sent: &Submission, name: &str) -> db::Result<Result<Option<Uuid>, FieldFault>> {
    let Some(uploaded) = sent.file(name) else { return Ok(Ok(None)) };
    let bytes = uploaded.bytes.clone();
    let known = tokio::task::spawn_blocking(move || media_type(&bytes)).await;
    let Some(media_type) = known.map_err(db::Error::other)? else {
        return Ok(Err(FieldFault::new("file", "bodies-fault-file", &[("found", &uploaded.file_name)])));
    };
    let (file_name, bytes) = (uploaded.file_name.clone(), uploaded.bytes.clone());
    let kept = db.maintain(move |tx| {
        let id: BodyId = tx.new_id();
        let digest = Sha256::digest(&bytes);
        let new = NewFile { id: id.uuid(), name: &file_name, media_type, digest: &digest, content: &bytes };
        let long_ago = tx.now() - WAITS;
        file::forget_unnamed(tx, long_ago)?;
        file::keep(tx, &new)?;
        Ok(id.uuid())
    });
    kept.await.map(|id| Ok(Some(id)))
}

//! Files that somebody sends: looked at, and kept when they are of a kind that is safe to hand on.

use db::Db;
use jiff::SignedDuration;
use kernel::id::{BodyId, Id};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use web::Submission;

use crate::{
    commands::change::FieldFault,
    store::file::{self, NewFile},
};

/// What a file is, told from its first bytes: never from its name. What runs in a browser is not on the list.
const KINDS: &[(&[u8], &str)] = &[
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    // Word, Excel and OpenDocument are zip archives; which one its name says well enough for whoever opens it.
    (b"PK\x03\x04", "application/zip"),
];

/// What a file is; `None` when it is of no kind that is kept. Text is taken when it is sound UTF-8 without control characters.
#[must_use]
pub fn media_type(content: &[u8]) -> Option<&'static str> {
    let known = KINDS.iter().find(|(beginning, _)| content.starts_with(beginning)).map(|(_, kind)| *kind);
    known.or_else(|| {
        let text = std::str::from_utf8(content).ok()?;
        let plain = !text.is_empty() && text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
        plain.then_some("text/plain; charset=utf-8")
    })
}

/// How long a file waits for the document it was sent with: a preview may be left open overnight.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

/// Keeps the file that was sent under a name, when one was. The inner fault says at its field that it is empty or of no kind
/// that is kept. Files that have waited too long for their document are cleared away on the same occasion.
///
/// # Errors
/// What the database says.
pub async fn keep(db: &Db, sent: &Submission, name: &str) -> db::Result<Result<Option<Uuid>, FieldFault>> {
    let Some(uploaded) = sent.file(name) else { return Ok(Ok(None)) };
    let Some(media_type) = media_type(&uploaded.bytes) else {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_is_is_told_from_its_content() {
        assert_eq!(media_type(b"%PDF-1.7 ..."), Some("application/pdf"));
        assert_eq!(media_type("Arbetsordning\n6 §".as_bytes()), Some("text/plain; charset=utf-8"));
        assert_eq!(
            media_type(b"<svg onload=alert(1)>"),
            Some("text/plain; charset=utf-8"),
            "handed on as text, never run"
        );
        for other in [&b""[..], b"MZ\x90\x00", b"\x7fELF", b"GIF89a\x00"] {
            assert_eq!(media_type(other), None, "{other:?}");
        }
    }
}

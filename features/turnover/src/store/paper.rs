//! Decisions that came with answers as files: kept, listed, given out to those who have signed in.

use bodies::{
    jobs::quarantine::{Shelf, arrives},
    store::quarantine::FileState,
};
use db::{Result, Tx, from_row, params, sql};
use kernel::{
    Actor,
    id::{OrganisationId, RoundId},
};
use serde_json::json;
use uuid::Uuid;

/// A decision as a file, on its way in.
pub struct NewPaper<'a> {
    /// Its identity.
    pub id: Uuid,
    /// What it was called.
    pub name: &'a str,
    /// What it is, told from its content.
    pub media_type: &'a str,
    /// SHA-256.
    pub digest: &'a [u8],
    /// What it holds.
    pub content: &'a [u8],
    /// Which decision.
    pub decision: &'a str,
}

/// Decisions as files: looked through by the scanner as documents of bodies are.
pub const PAPERS: Shelf = Shelf {
    job: "turnover.scan",
    refused: "turnover.paper_refused",
    waiting: in_quarantine,
    content,
    empty,
    belongs: |tx, id| Ok(json!({ "organisations": organisations_of(tx, id)? })),
};

/// Keeps a decision as a file. Nobody is given it while it is in quarantine.
pub fn add_paper(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId, paper: &NewPaper<'_>) -> Result<u64> {
    arrives(tx, &PAPERS, paper.id)?;
    let (now, size) = (tx.now(), i64::try_from(paper.content.len()).unwrap_or(i64::MAX));
    tx.run(
        sql!(
            "INSERT INTO turnover_paper (id, round_id, organisation_id, name, media_type, size, digest, content, decision, \
             recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            paper.id,
            round,
            organisation,
            paper.name,
            paper.media_type,
            size,
            paper.digest,
            paper.content,
            paper.decision,
            now
        ],
    )
}

from_row! {
    /// A decision that lies here as a file.
    #[derive(Debug, Clone)]
    pub struct PaperLine {
        /// Its identity.
        pub id: Uuid,
        /// What it was called.
        pub name: String,
        /// Which decision.
        pub decision: String,
        /// Whether it may be given out.
        pub state: FileState,
    }
}

/// The decisions of an organisation that lie here, oldest first.
pub fn papers(tx: &mut Tx<'_>, round: RoundId, organisation: OrganisationId) -> Result<Vec<PaperLine>> {
    tx.all(
        sql!(
            "SELECT p.id, p.name, p.decision, coalesce(q.state, 'released') \
             FROM turnover_paper p LEFT JOIN quarantine q ON q.file_id = p.id \
             WHERE p.round_id = $1 AND p.organisation_id = $2 ORDER BY p.recorded_at, p.id"
        ),
        params![round, organisation],
    )
}

from_row! {
    /// A decision on its way out.
    pub struct KeptPaper {
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

/// A file of a round, for those who have signed in.
pub fn paper(tx: &mut Tx<'_>, actor: &Actor, round: RoundId, id: Uuid) -> Result<Option<KeptPaper>> {
    if !actor.sees_internal() {
        return Ok(None);
    }
    tx.maybe(
        sql!(
            "SELECT p.name, p.media_type, p.content, coalesce(q.state, 'released') \
             FROM turnover_paper p LEFT JOIN quarantine q ON q.file_id = p.id WHERE p.round_id = $1 AND p.id = $2"
        ),
        params![round, id],
    )
}

/// Decisions in quarantine, the oldest first.
fn in_quarantine(tx: &mut Tx<'_>) -> Result<Vec<Uuid>> {
    tx.all(
        sql!(
            "SELECT q.file_id FROM quarantine q JOIN turnover_paper p ON p.id = q.file_id WHERE q.state = 'quarantine' \
             ORDER BY q.came_at, q.file_id"
        ),
        params![],
    )
}

/// What a decision holds, for the scanner.
fn content(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Vec<u8>>> {
    tx.maybe(sql!("SELECT content FROM turnover_paper WHERE id = $1"), params![id])
}

/// Empties a decision that was refused.
fn empty(tx: &mut Tx<'_>, id: Uuid) -> Result<u64> {
    let nothing: &[u8] = &[];
    tx.run(sql!("UPDATE turnover_paper SET content = $2 WHERE id = $1"), params![id, nothing])
}

/// Whose answer a decision came with.
fn organisations_of(tx: &mut Tx<'_>, id: Uuid) -> Result<Vec<String>> {
    tx.all(
        sql!("SELECT o.slug FROM turnover_paper p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1"),
        params![id],
    )
}

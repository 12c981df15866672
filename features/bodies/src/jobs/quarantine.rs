//! Files wait in quarantine until a virus scanner has looked through them; then they are released, or refused and emptied.
//!
//! Whether a scanner is named is noted in the database when the program starts, so that every way in – form, link, package, command –
//! puts files into quarantine without being told. Why it is like this: `docs/decisions/0022-quarantine.md`.

use std::{sync::Arc, time::Duration};

use db::{
    Db, Event, Handlers, Result, Tx,
    job::{ATTEMPTS, Fault, Job},
};
use fetch::scanner::{ScanFault, Scanner, Verdict};
use jiff::SignedDuration;
use kernel::Actor;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::store::{file, quarantine};

/// How soon files are asked about again when a job has been tried as often as jobs are. Nothing in quarantine is ever given up.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);
/// How long one job goes on; the rest is another job. A job that takes longer than [`db::job`] allows would count as failed.
const AT_ONCE: Duration = Duration::from_secs(240);
/// Who acts when nobody does.
const ACTOR: Actor = Actor::System { part: "quarantine" };

/// A table of files, as the scanner's job needs it.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// The kind of the job that looks through it.
    pub job: &'static str,
    /// The kind of the entry that a refusal is in the log.
    pub refused: &'static str,
    /// Files of it in quarantine, the oldest first.
    pub waiting: fn(&mut Tx<'_>) -> Result<Vec<Uuid>>,
    /// What a file holds.
    pub content: fn(&mut Tx<'_>, Uuid) -> Result<Option<Vec<u8>>>,
    /// Empties a file. Its size and digest stay.
    pub empty: fn(&mut Tx<'_>, Uuid) -> Result<u64>,
    /// Where it belongs, for the log: address words, never names of files or people.
    pub belongs: fn(&mut Tx<'_>, Uuid) -> Result<Value>,
}

/// Documents of bodies.
pub const FILES: Shelf = Shelf {
    job: "bodies.scan",
    refused: "bodies.file_refused",
    waiting: file::in_quarantine,
    content: file::content,
    empty: file::empty,
    belongs: |tx, id| Ok(json!({ "bodies": file::bodies(tx, id)? })),
};

/// A file has come: when a scanner is named it is held until that has looked through it. Part of the write that keeps the file.
///
/// # Errors
/// What the database says.
pub fn arrives(tx: &mut Tx<'_>, shelf: &Shelf, file: Uuid) -> Result<()> {
    if quarantine::is_scanner_named(tx)? {
        quarantine::hold(tx, file)?;
        ask(tx, shelf, SignedDuration::ZERO)?;
    }
    Ok(())
}

fn ask(tx: &mut Tx<'_>, shelf: &Shelf, after: SignedDuration) -> Result<()> {
    let due = tx.now() + after;
    tx.enqueue(shelf.job, "", &Value::Null, due)
}

/// As the program starts: notes whether a scanner is named, and asks for what waits. How many files are in quarantine.
///
/// # Errors
/// What the database says.
pub async fn begin(db: &Db, scanner_named: bool, shelves: &'static [Shelf]) -> Result<usize> {
    db.maintain(move |tx| {
        if scanner_named {
            quarantine::name_scanner(tx)?;
        } else {
            quarantine::unname_scanner(tx)?;
        }
        let mut waiting = 0;
        for shelf in shelves {
            waiting += (shelf.waiting)(tx)?.len();
            if scanner_named {
                ask(tx, shelf, SignedDuration::ZERO)?;
            }
        }
        Ok(waiting)
    })
    .await
}

/// Who does the jobs that look through files.
#[must_use]
pub fn handlers(scanner: &Arc<Scanner>, shelves: &'static [Shelf]) -> Handlers {
    shelves.iter().fold(Handlers::new(), |handlers, shelf| {
        let scanner = scanner.clone();
        handlers.on(shelf.job, move |db, job| {
            let scanner = scanner.clone();
            async move { run(&db, &job, &scanner, shelf).await }
        })
    })
}

/// Looks through everything that waits. What cannot be looked through stays where it is, and the job is tried again.
async fn run(db: &Db, job: &Job, scanner: &Scanner, shelf: &'static Shelf) -> std::result::Result<(), Fault> {
    let Ok(looked) = tokio::time::timeout(AT_ONCE, look_through_all(db, scanner, shelf)).await else {
        return Ok(db.maintain(move |tx| ask(tx, shelf, SignedDuration::ZERO)).await?);
    };
    let Some(fault) = looked? else { return Ok(()) };
    if job.attempts < ATTEMPTS {
        return Err(fault.into());
    }
    tracing::error!(%fault, "files stay in quarantine");
    Ok(db.maintain(move |tx| ask(tx, shelf, AGAIN)).await?)
}

/// The last fault there was, if any.
async fn look_through_all(db: &Db, scanner: &Scanner, shelf: &'static Shelf) -> Result<Option<ScanFault>> {
    let mut fault = None;
    for file in db.read(shelf.waiting).await? {
        match look_through(db, scanner, shelf, file).await? {
            Ok(()) => {}
            // Nothing to be had by asking about the others as well.
            Err(away) if away.is_of_scanner() => return Ok(Some(away)),
            // This one stays; the others are not kept waiting by it.
            Err(other) => fault = Some(other),
        }
    }
    Ok(fault)
}

async fn look_through(
    db: &Db,
    scanner: &Scanner,
    shelf: &'static Shelf,
    file: Uuid,
) -> Result<std::result::Result<(), ScanFault>> {
    let Some(content) = db.read(move |tx| (shelf.content)(tx, file)).await? else { return Ok(Ok(())) };
    let refused_as = match scanner.scan(&content).await {
        Ok(Verdict::Clean) => {
            db.maintain(move |tx| quarantine::decide(tx, file, None)).await?;
            return Ok(Ok(()));
        }
        Ok(Verdict::Harmful(name)) => name,
        Err(fault) => return Ok(Err(fault)),
    };
    tracing::warn!(%file, %refused_as, "the scanner found something harmful: a file is refused");
    db.write(&ACTOR, "", move |tx| refuse(tx, shelf, file, &refused_as)).await.map(Ok)
}

fn refuse(tx: &mut Tx<'_>, shelf: &Shelf, file: Uuid, refused_as: &str) -> Result<()> {
    if quarantine::decide(tx, file, Some(refused_as))? == 0 {
        return Ok(());
    }
    (shelf.empty)(tx, file)?;
    let mut what = (shelf.belongs)(tx, file)?;
    what["refused_as"] = refused_as.into();
    let kind = shelf.refused;
    tx.log(Event { kind, object_kind: "audit", object_id: file, object_version: 0, what, personal: None })
}

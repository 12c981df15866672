//! Reading a page, a paper or pasted text: its text, what the reader found in it, and keeping that for somebody to decide about.
//!
//! Never creates anything in the register. What is kept is the text and the proposals, together or not at all.
//!
//! * [`standing`] – what the register says already about a proposal
//! * [`confirm`] – a proposal as a change of the register
//! * [`fetching`] – a document from its address

pub mod confirm;
pub mod fetching;
pub mod standing;

use std::collections::BTreeSet;

use charter::reading::{self, Language as TextLanguage, PageReading};
use db::{Db, Event, Tx};
use input::{
    document::{self, DocumentFault},
    says::Says,
};
use kernel::{
    Actor, Date,
    id::{BodyId, Id},
};
use serde_json::json;
use uuid::Uuid;

use web::View;

use crate::{
    model::source::{Decision, Finding, Source},
    pages::read::{proposal_confidence, proposal_sentence},
    store::reading as store,
};

/// The kind of log entry of a source that was read.
pub const READ: &str = "bodies.source_read";
/// The kind of log entry of a decision about proposals of a source.
pub const DECIDED: &str = "bodies.source_decided";
/// What the log calls a source.
pub const SOURCE: &str = "source";

/// Longest text that is read, in bytes: some two hundred pages. Reading time grows with it.
pub const LONGEST: usize = 600_000;

/// Longest title; longer ones are cut. A rule's source has as much room.
const TITLE: usize = 180;

/// Why nothing was read.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// The file is no document that can be read.
    #[error(transparent)]
    Document(#[from] DocumentFault),
    /// More text than is read at once.
    #[error("longer than {LONGEST} bytes")]
    TooLong,
    /// The text is in another language than Swedish.
    #[error("not in Swedish")]
    OtherLanguage {
        /// Whether it seems to be English.
        english: bool,
    },
    /// What the database says.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl ReadFault {
    /// What is wrong with the file or the text; `None` when it is the database's.
    #[must_use]
    pub fn says(&self) -> Option<Says> {
        let (key, words) = match self {
            Self::Document(fault) => return Some(fault.says()),
            Self::TooLong => ("bodies-read-too-long", vec![("most", (LONGEST / 1000).to_string())]),
            Self::OtherLanguage { english: true } => ("bodies-read-english", Vec::new()),
            Self::OtherLanguage { english: false } => ("bodies-read-other-language", Vec::new()),
            Self::Db(_) => return None,
        };
        Some(Says { key, words })
    }
}

/// Something that has been read and is kept nowhere yet.
#[derive(Clone, Debug)]
pub struct Read {
    /// What the page calls itself.
    pub title: String,
    /// What the file was called; empty for pasted text.
    pub file_name: String,
    /// Where on the web it was fetched.
    pub address: Option<String>,
    /// Its text.
    pub text: String,
    /// What was found.
    pub reading: PageReading,
}

impl Read {
    /// The same under a name that somebody has given it.
    #[must_use]
    pub fn called(self, title: &str) -> Self {
        Self { title: shortened(title), ..self }
    }
}

/// Reads a document. `region` is the name of the region whose register it is, `today` the day on which groups are looked at.
///
/// # Errors
/// [`ReadFault`].
pub async fn read(db: &Db, region: &str, today: Date, name: &str, bytes: Vec<u8>) -> Result<Read, ReadFault> {
    let (file_name, named) = (name.to_owned(), name.to_owned());
    // A damaged file may keep its parser busy for many seconds: not on a thread that answers others.
    let document = tokio::task::spawn_blocking(move || document::read(&named, &bytes)).await;
    let document = document.map_err(db::Error::other)??;
    let title = document.title.clone().unwrap_or_else(|| title_of(&document.text));
    understand(db, region, today, title, file_name, document.text).await
}

/// Reads text that was pasted.
///
/// # Errors
/// [`ReadFault`].
pub async fn read_text(db: &Db, region: &str, today: Date, title: &str, text: &str) -> Result<Read, ReadFault> {
    if text.trim().is_empty() {
        return Err(DocumentFault::Empty.into());
    }
    let title = if title.trim().is_empty() { title_of(text) } else { title.trim().to_owned() };
    understand(db, region, today, title, String::new(), text.to_owned()).await
}

async fn understand(
    db: &Db,
    region: &str,
    today: Date,
    title: String,
    file_name: String,
    text: String,
) -> Result<Read, ReadFault> {
    if text.len() > LONGEST {
        return Err(ReadFault::TooLong);
    }
    let region = region.to_owned();
    let directory = db.read(move |tx| store::known(tx, &region, today)).await?;
    let (text, reading) = tokio::task::spawn_blocking(move || {
        let reading = reading::page(&text, &directory);
        (text, reading)
    })
    .await
    .map_err(db::Error::other)?;
    if reading.language == TextLanguage::Other {
        return Err(ReadFault::OtherLanguage { english: seems_english(&text) });
    }
    Ok(Read { title: shortened(&title), file_name, address: None, text, reading })
}

/// What a text calls itself; empty when nothing in it has letters.
fn title_of(text: &str) -> String {
    reading::title(text).unwrap_or_default().to_owned()
}

fn shortened(title: &str) -> String {
    let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= TITLE { words } else { words.chars().take(TITLE - 1).chain(['…']).collect() }
}

/// By the small words that no English text does without.
fn seems_english(text: &str) -> bool {
    let (mut english, mut all) = (0_usize, 0_usize);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        all += 1;
        english +=
            usize::from(["the", "and", "of", "is", "are", "with", "that", "by"].contains(&&*word.to_lowercase()));
    }
    english * 12 >= all
}

/// A proposal as the command line tells it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ToldProposal {
    /// The body, as the source calls it.
    pub body: String,
    /// Its address word, when the register has it.
    pub slug: Option<String>,
    /// What kind of thing is proposed: `cadence`, `members`.
    pub kind: &'static str,
    /// What it says, in words.
    pub sentence: String,
    /// `sure`, `likely` or `unsure`.
    pub confidence: &'static str,
    /// The same in words: "säker".
    #[serde(skip)]
    pub how_sure: String,
    /// The words it was read from.
    pub quote: String,
    /// Their line, from 1.
    pub line: u32,
}

/// The proposals in words.
///
/// # Errors
/// What the database says.
pub async fn tell(db: &Db, v: &View, read: &Read) -> db::Result<Vec<ToldProposal>> {
    let directory = db.read(crate::store::directory::directory).await?;
    let proposals = &read.reading.proposals;
    let new = |slug: &str| {
        let named = proposals.iter().map(|proposal| &proposal.body);
        named
            .filter(|body| body.called.as_ref().is_some_and(|word| word.as_str() == slug))
            .map(|body| body.name.clone())
            .next()
    };
    let told = proposals.iter().map(|proposal| {
        let finding = Finding::Proposal(Box::new(proposal.clone()));
        ToldProposal {
            body: proposal.body.name.clone(),
            slug: proposal.body.slug.as_ref().map(ToString::to_string),
            kind: finding.kind(),
            sentence: proposal_sentence(v, &directory, &new, proposal).words(),
            confidence: finding.confidence(),
            how_sure: proposal_confidence(v, proposal.confidence).text,
            quote: proposal.quote.clone(),
            line: proposal.line,
        }
    });
    Ok(told.collect())
}

/// Keeps what was read, so that somebody can decide about it. Gives the identity of the source.
///
/// # Errors
/// What the database says.
pub async fn keep(db: &Db, actor: &Actor, why: &str, read: Read) -> db::Result<Uuid> {
    let who = actor.log_name().to_owned();
    let (reason, read) = (why.to_owned(), std::sync::Arc::new(read));
    db.write(actor, &reason, move |tx| kept(tx, &who, &read)).await
}

fn kept(tx: &mut Tx<'_>, who: &str, read: &Read) -> db::Result<Uuid> {
    let source = Source {
        id: new_id(tx),
        title: read.title.clone(),
        file_name: read.file_name.clone(),
        address: read.address.clone(),
        language: "sv".into(),
        text: read.text.clone(),
        read_by: who.to_owned(),
        at: tx.now(),
    };
    let found = read.reading.proposals.iter().cloned().map(|proposal| Finding::Proposal(Box::new(proposal)));
    let not = read.reading.not_understood.iter().cloned().map(Finding::NotUnderstood);
    let found: Vec<(Uuid, Finding)> = found.chain(not).map(|finding| (new_id(tx), finding)).collect();
    store::keep(tx, &source, &found)?;
    let proposals = read.reading.proposals.len();
    let mut what = json!({ "title": source.title, "file_name": source.file_name, "proposals": proposals });
    if let Some(address) = &source.address {
        what["address"] = fetching::bare(address).into();
    }
    log(tx, READ, source.id, what)?;
    Ok(source.id)
}

fn new_id(tx: &mut Tx<'_>) -> Uuid {
    let id: BodyId = tx.new_id();
    id.uuid()
}

fn log(tx: &mut Tx<'_>, kind: &'static str, source: Uuid, what: serde_json::Value) -> db::Result<()> {
    tx.log(Event { kind, object_kind: SOURCE, object_id: source, object_version: 0, what, personal: None })
}

/// Writes down what was decided about proposals of a source, with an entry of its own in the log.
///
/// # Errors
/// [`db::Error::Conflict`] when somebody else has decided about one of them meanwhile; what the database says.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: &Actor,
    source: Uuid,
    proposals: &[Uuid],
    from: Decision,
    to: Decision,
) -> db::Result<()> {
    let mut bodies = BTreeSet::new();
    for proposal in proposals {
        if store::decide(tx, actor, *proposal, from, to)? == 0 {
            return Err(db::Error::Conflict { object: format!("proposal:{proposal}") });
        }
        bodies.extend(store::body_name(tx, *proposal)?);
    }
    // The bodies and not the words of the proposals, which may be about people: the log is never unwritten.
    log(tx, DECIDED, source, json!({ "proposals": proposals, "decision": to, "bodies": bodies }))
}

/// Notes that a proposal has come into the register through a form, with what somebody corrected in it. Nothing happens when
/// it was decided already or there is none.
///
/// # Errors
/// What the database says.
pub fn corrected(tx: &mut Tx<'_>, actor: &Actor, proposal: Uuid) -> db::Result<()> {
    let Some(source) = store::source_of(tx, proposal)? else { return Ok(()) };
    if store::decide(tx, actor, proposal, Decision::Open, Decision::Corrected)? == 0 {
        return Ok(());
    }
    log(tx, DECIDED, source, json!({ "proposals": [proposal], "decision": Decision::Corrected }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_heading_and_never_endless() {
        assert_eq!(title_of("Till innehållet\nMeny\n\nForum och grupper\n\nKulturforum träffas."), "Forum och grupper");
        assert_eq!(title_of("12 34"), "");
        let long = shortened(&"Forum och grupper ".repeat(40));
        assert_eq!((long.chars().count(), long.ends_with('…')), (TITLE, true));
        assert_eq!(shortened(" Forum   och\tgrupper "), "Forum och grupper");
    }

    #[test]
    fn english_is_told_from_other_languages() {
        assert!(seems_english("The forum meets four times a year and is convened by the region with the board."));
        assert!(!seems_english("Das Forum trifft sich viermal im Jahr und wird von der Region einberufen."));
    }
}

//! A letter as a feature writes it, and what can be wrong with it.
//!
//! The content is a small structure, so that text and HTML always say the same. There is no markup in it.

use kernel::Language;
use lettre::Address;
use serde::{Deserialize, Serialize};

/// Characters a subject may have.
pub const SUBJECT: usize = 200;
/// Characters a key may have.
const KEY: usize = 200;
/// Characters a name or an address may have (RFC 5321, 4.5.3.1.3).
const NAME: usize = 254;
/// Characters the content may have in all.
const CONTENT: usize = 100_000;
/// Bytes that attachments may have together; servers commonly take 10 MB, and base64 adds a third.
const ATTACHMENTS: usize = 7_000_000;

/// A letter to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What makes it unique: the same key is never queued twice. Made of ids, never of names:
    /// `turnover.invitation:0199…:1`.
    pub key: String,
    /// To whom.
    pub to: Recipient,
    /// Its language.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// What it says, in order.
    pub content: Vec<Block>,
    /// Files that come with it.
    pub attachments: Vec<Attachment>,
}

/// To whom a letter goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Name, which may be empty.
    pub name: String,
    /// `namn@kommunen.example`
    pub address: String,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Sentences; line breaks are kept.
    Paragraph(String),
    /// One thing to do, with its whole address shown as well.
    Button {
        /// What it does: `Öppna era platser`.
        text: String,
        /// `https://…`
        address: String,
    },
    /// Points, a line each.
    List(Vec<String>),
}

/// A file that comes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// `kallelse.pdf`
    pub name: String,
    /// `application/pdf`
    pub media_type: String,
    /// The bytes.
    pub content: Vec<u8>,
}

/// What is wrong with a letter. Holds no value of it: what was typed may be personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    /// No key, a very long one, or one with control characters.
    #[error("the letter's key must be one line of 1 to 200 characters")]
    Key,
    /// The name could start a header of its own, or is very long.
    #[error("the recipient's name must be one line")]
    Name,
    /// Not an address, or one with letters beyond ASCII, which many servers refuse (RFC 6531).
    #[error("the recipient's address must be like name@example.org, without å, ä or ö")]
    Address,
    /// Empty, very long, or could start a header of its own.
    #[error("the subject must be one line of 1 to 200 characters")]
    Subject,
    /// Nothing in it, far too much, or control characters.
    #[error("the letter must say something, without control characters")]
    Content,
    /// Not an address of a web page.
    #[error("a button's address must begin with https:// or http:// and be one word")]
    Link,
    /// A name or kind that could start a header of its own, or too many bytes.
    #[error("attachments must have a name, a media type, and at most 7 MB together")]
    Attachment,
}

/// A letter that is not queued, with everything that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the letter cannot be sent: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct Unsendable(pub Vec<LetterFault>);

impl Letter {
    /// A letter that says nothing yet.
    #[must_use]
    pub fn new(key: impl Into<String>, to: Recipient, language: Language, subject: impl Into<String>) -> Self {
        let (key, subject) = (key.into(), subject.into());
        Self { key, to, language, subject, content: Vec::new(), attachments: Vec::new() }
    }

    /// Adds sentences.
    #[must_use]
    pub fn paragraph(self, text: impl Into<String>) -> Self {
        self.block(Block::Paragraph(text.into()))
    }

    /// Adds one thing to do, with the address of its page.
    #[must_use]
    pub fn button(self, text: impl Into<String>, address: impl Into<String>) -> Self {
        self.block(Block::Button { text: text.into(), address: address.into() })
    }

    /// Adds points.
    #[must_use]
    pub fn list<T: Into<String>>(self, points: impl IntoIterator<Item = T>) -> Self {
        self.block(Block::List(points.into_iter().map(Into::into).collect()))
    }

    /// Adds a file.
    #[must_use]
    pub fn attach(mut self, attachment: Attachment) -> Self {
        self.attachments.push(attachment);
        self
    }

    fn block(mut self, block: Block) -> Self {
        self.content.push(block);
        self
    }

    /// Everything that is wrong with it; empty when it can be posted.
    #[must_use]
    pub fn faults(&self) -> Vec<LetterFault> {
        let links = self.content.iter().all(|block| match block {
            Block::Button { address, .. } => is_link(address),
            _ => true,
        });
        let checks = [
            (is_line(&self.key, KEY) && !self.key.is_empty(), LetterFault::Key),
            (is_line(&self.to.name, NAME), LetterFault::Name),
            (is_address(&self.to.address), LetterFault::Address),
            (is_line(&self.subject, SUBJECT) && !self.subject.trim().is_empty(), LetterFault::Subject),
            (says_something(&self.content), LetterFault::Content),
            (links, LetterFault::Link),
            (are_sound(&self.attachments), LetterFault::Attachment),
        ];
        checks.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault).collect()
    }
}

/// Whether a text stands on one line: nothing in it ends a header or hides (controls, line and paragraph separators, marks that
/// turn the direction of writing).
fn is_line(text: &str, longest: usize) -> bool {
    let hides = |c: char| {
        c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().count() <= longest && !text.contains(hides)
}

/// Whether mail can be addressed to it.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let one_word = text.is_ascii() && text.len() <= NAME && !text.contains(|c: char| c.is_ascii_control() || c == ' ');
    one_word && text.parse::<Address>().is_ok()
}

fn is_link(address: &str) -> bool {
    let word = !address.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'));
    let parsed = url::Url::parse(address);
    word && parsed.is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host())
}

fn says_something(content: &[Block]) -> bool {
    let texts: Vec<&str> = content
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph(text) | Block::Button { text, .. } => vec![text.as_str()],
            Block::List(points) => points.iter().map(String::as_str).collect(),
        })
        .collect();
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    let clean = texts.iter().all(|text| !text.contains(|c: char| c.is_control() && c != '\n'));
    clean && length <= CONTENT && texts.iter().any(|text| !text.trim().is_empty())
}

fn are_sound(attachments: &[Attachment]) -> bool {
    let size: usize = attachments.iter().map(|one| one.content.len()).sum();
    let sound = |one: &Attachment| {
        is_line(&one.name, NAME)
            && !one.name.is_empty()
            && lettre::message::header::ContentType::parse(&one.media_type).is_ok()
            && is_line(&one.media_type, NAME)
    };
    size <= ATTACHMENTS && attachments.iter().all(sound)
}

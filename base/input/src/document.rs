//! Saved web pages, PDF, Word and plain text to text in reading order.
//!
//! What comes out of each kind has the same shape: paragraphs and headings with an empty line between them, items of a list and
//! rows of a table on lines of their own, cells of a row with a tab between. Never guesses what the words mean.

mod docx;
mod html;
mod page_text;
mod pdf;

use crate::{
    contain::{self, Broke},
    says::{Says, megabytes},
    text::{self, TextFault},
};

/// What the parts of a packed or compressed file may unpack to, in bytes.
pub const MOST_UNPACKED: u64 = 50_000_000;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A web page.
    Html,
    /// PDF.
    Pdf,
    /// Word since 2007.
    Docx,
    /// Plain text.
    Text,
}

/// The text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it was.
    pub kind: Kind,
    /// Its title, if it says one: the page's or else its first heading, the PDF's, the Word file's first paragraph with the style of a title.
    pub title: Option<String>,
    /// The text; lines end with `\n`, no line ends with a space, never more than one empty line together.
    pub text: String,
}

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentFault {
    /// Larger than [`LARGEST_FILE`](crate::LARGEST_FILE).
    #[error("larger than {} bytes", crate::LARGEST_FILE)]
    TooLarge,
    /// It unpacks to more than [`MOST_UNPACKED`], or has parts beyond counting.
    #[error("unpacks to more than {MOST_UNPACKED} bytes")]
    Bomb,
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// There are pages, but no text on them: pictures of pages, as a scanner makes them.
    #[error("no text in the document")]
    NoText,
    /// Locked with a password.
    #[error("locked with a password")]
    Locked,
    /// A Word file from before 2007 (`.doc`).
    #[error("a Word file of the old kind")]
    OldWord,
    /// A packed file, or one called `.docx`, that is no Word document.
    #[error("not a Word document")]
    NotWord,
    /// A file called `.pdf` that is none.
    #[error("not a PDF")]
    NotPdf,
    /// A kind of file that is not read: RTF, a picture, a program.
    #[error("a kind of file that is not read")]
    OtherKind,
    /// A text with broken letters.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// The file is damaged, or made to break its reader.
    #[error("damaged")]
    Damaged,
    /// It was not read within the time a file gets.
    #[error("not read in time")]
    TooLong,
}

impl DocumentFault {
    /// The fault as a text key.
    #[must_use]
    pub fn says(&self) -> Says {
        match self {
            Self::TooLarge => Says::plain("input-too-large").with("most", &megabytes(crate::LARGEST_FILE)),
            Self::Bomb => Says::plain("input-bomb").with("most", &megabytes(MOST_UNPACKED)),
            Self::Empty => Says::plain("input-empty"),
            Self::NoText => Says::plain("input-no-text"),
            Self::Locked => Says::plain("input-locked"),
            Self::OldWord => Says::plain("input-old-word"),
            Self::NotWord => Says::plain("input-not-word"),
            Self::NotPdf => Says::plain("input-not-pdf"),
            Self::OtherKind => Says::plain("input-other-kind"),
            Self::Text(fault) => fault.says(),
            Self::Damaged => Says::plain("input-damaged"),
            Self::TooLong => Says::plain("input-too-long"),
        }
    }
}

/// Reads a document. Its kind is told by its content first; `name` only helps where the content says nothing.
///
/// # Errors
/// [`DocumentFault`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, DocumentFault> {
    if bytes.len() as u64 > crate::LARGEST_FILE {
        return Err(DocumentFault::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DocumentFault::Empty);
    }
    let kind = kind(&name.to_lowercase(), bytes)?;
    let bytes = bytes.to_vec();
    let work = move || match kind {
        Kind::Pdf => pdf::read(&bytes),
        Kind::Docx => docx::read(&bytes),
        Kind::Html => html::read(&text::decode(&bytes)?.text),
        Kind::Text => Ok((None, text::decode(&bytes)?.text)),
    };
    let read = contain::run(contain::TIME, work);
    let (title, text) = read.map_err(|broke| match broke {
        Broke::Panicked => DocumentFault::Damaged,
        Broke::TooLong => DocumentFault::TooLong,
    })??;
    let text = page_text::tidy(&text);
    if text.is_empty() { Err(DocumentFault::NoText) } else { Ok(Document { kind, title, text }) }
}

fn kind(name: &str, bytes: &[u8]) -> Result<Kind, DocumentFault> {
    // The mark of a PDF may have other bytes before it, says its standard's appendix on readers.
    if bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if bytes.starts_with(b"PK") {
        return Ok(Kind::Docx);
    }
    if let Some(locked) = old_container(bytes) {
        return Err(if locked { DocumentFault::Locked } else { DocumentFault::OldWord });
    }
    if name.ends_with(".docx") {
        return Err(DocumentFault::NotWord);
    }
    if name.ends_with(".pdf") {
        return Err(DocumentFault::NotPdf);
    }
    let decoded = match text::decode(bytes) {
        Err(TextFault::NotText { .. }) => return Err(DocumentFault::OtherKind),
        decoded => decoded?,
    };
    let text = decoded.text.trim_start();
    if text.starts_with("{\\rtf") {
        return Err(DocumentFault::OtherKind);
    }
    let page = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml") || html::looks_so(text);
    Ok(if page { Kind::Html } else { Kind::Text })
}

/// Whether this is the container of Office files before 2007, and if so whether it holds a locked file of today.
pub(crate) fn old_container(bytes: &[u8]) -> Option<bool> {
    let rest = bytes.strip_prefix(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")?;
    // The names in its directory are UTF-16.
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    Some(rest.windows(locked.len()).any(|window| window == locked))
}

#[cfg(test)]
mod tests;

//! The text of a PDF, page by page in the order its pages draw it.
//!
//! Letters come from lopdf; which of them stand on one line, and where a space is, is told from where they stand ([`layout`]).
//! Pictures are never looked at, so a scanned page has no text.

mod font;
mod layout;
mod streams;

use lopdf::{DecompressError, Document, Error, LoadOptions};

use super::{DocumentFault, MOST_UNPACKED};

/// What the drawing of one page may unpack to, in bytes. A page of text has some ten thousand.
const MOST_OF_A_PAGE: usize = 10_000_000;
/// Text that is kept, in bytes: a thousand pages have about four million.
const MOST_TEXT: usize = 20_000_000;

pub(super) fn read(bytes: &[u8]) -> Result<(Option<String>, String), DocumentFault> {
    let mut left = usize::try_from(MOST_UNPACKED).unwrap_or(usize::MAX);
    if !streams::are_small(bytes, left) {
        return Err(DocumentFault::Bomb);
    }
    let options = LoadOptions { max_decompressed_size: Some(left), ..LoadOptions::default() };
    let file = Document::load_mem_with_options(bytes, options).map_err(|error| fault(&error))?;
    if file.is_encrypted() || file.was_encrypted() && file.get_pages().is_empty() {
        return Err(DocumentFault::Locked);
    }
    let pages = file.get_pages();
    if pages.is_empty() {
        return Err(DocumentFault::Damaged);
    }
    let mut text = String::new();
    for page in pages.into_values() {
        let drawing =
            file.get_page_content_with_limit(page, left.min(MOST_OF_A_PAGE)).map_err(|error| fault(&error))?;
        left = left.saturating_sub(drawing.len());
        text.push_str(&layout::text(&file, page, &drawing));
        text.push_str("\n\n");
        if text.len() > MOST_TEXT {
            return Err(DocumentFault::Bomb);
        }
    }
    Ok((title(&file), text))
}

fn fault(error: &Error) -> DocumentFault {
    match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => DocumentFault::Bomb,
        Error::InvalidPassword | Error::Decryption(_) => DocumentFault::Locked,
        _ => DocumentFault::Damaged,
    }
}

fn title(file: &Document) -> Option<String> {
    let about = file.trailer.get_deref(b"Info", file).ok()?.as_dict().ok()?;
    let title = lopdf::decode_text_string(about.get_deref(b"Title", file).ok()?).ok()?;
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

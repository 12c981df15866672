//! Bytes to text: UTF-8, UTF-16 with its mark, or Windows-1252 when that is plausible; else a fault with its place.
//!
//! Never puts a replacement letter where it does not understand. A file is one encoding: a single broken byte in a file that
//! has sound UTF-8 letters elsewhere is a fault, not a reason to read all of it as something else.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::says::Says;

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark; plain ASCII too.
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Windows-1252, the old Western European encoding of Windows.
    Windows1252,
}

impl Encoding {
    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// A text and the encoding it was taken to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without byte order mark; line breaks as they were.
    pub text: String,
    /// What it was written in.
    pub encoding: Encoding,
}

/// Why bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Bytes that fit no encoding the rest of the file can have.
    #[error("line {line}, column {column}: byte {byte:#04x} at {position} is no letter of {}", .encoding.name())]
    Broken {
        /// What the rest of the file is written in.
        encoding: Encoding,
        /// Place in the file, bytes from 0.
        position: usize,
        /// The first byte that does not fit.
        byte: u8,
        /// Line, from 1.
        line: usize,
        /// Letters into the line, from 1.
        column: usize,
    },
    /// It has bytes that no text has: a picture, a program, a packed file.
    #[error("line {line}: not a text")]
    NotText {
        /// Place in the file, bytes from 0.
        position: usize,
        /// Line, from 1.
        line: usize,
    },
}

impl TextFault {
    /// The line it stands on, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        match self {
            Self::Broken { line, .. } | Self::NotText { line, .. } => *line,
        }
    }

    /// The fault as a text key.
    #[must_use]
    pub fn says(&self) -> Says {
        match self {
            Self::Broken { encoding, position, byte, line, column } => Says::plain("input-broken-letter")
                .with("encoding", &encoding.name())
                .with("byte", &format!("{byte:02X}"))
                .with("position", &position)
                .with("line", &line)
                .with("column", &column),
            Self::NotText { line, .. } => Says::plain("input-not-text").with("line", &line),
        }
    }
}

/// The text of a file.
///
/// # Errors
/// [`TextFault`], with the first place that does not fit.
pub fn decode(bytes: &[u8]) -> Result<Decoded, TextFault> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, UTF_16LE),
        [0xfe, 0xff, rest @ ..] => utf16(rest, UTF_16BE),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        _ => utf8(bytes, 0),
    }
}

/// `mark` is the number of bytes before: positions count from the file's beginning.
fn utf8(bytes: &[u8], mark: usize) -> Result<Decoded, TextFault> {
    if let Some(at) = bytes.iter().position(|byte| is_no_text(*byte)) {
        return Err(TextFault::NotText { position: at + mark, line: line_of(&bytes[..at]) });
    }
    let broken = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.to_owned(), encoding: Encoding::Utf8 }),
        Err(error) => error.valid_up_to(),
    };
    if mark == 0 && !has_sound_letters(bytes) && looks_like_windows(bytes) {
        let (text, _, _) = WINDOWS_1252.decode(bytes);
        return Ok(Decoded { text: text.into_owned(), encoding: Encoding::Windows1252 });
    }
    let before = String::from_utf8_lossy(&bytes[..broken]);
    Err(TextFault::Broken {
        encoding: Encoding::Utf8,
        position: broken + mark,
        byte: bytes[broken],
        line: line_of(&bytes[..broken]),
        column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
    })
}

fn utf16(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> Result<Decoded, TextFault> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) if !text.chars().any(|c| u8::try_from(c).is_ok_and(is_no_text)) => {
            Ok(Decoded { text: text.into_owned(), encoding: Encoding::Utf16 })
        }
        _ => Err(broken_utf16(bytes, encoding == UTF_16LE)),
    }
}

/// The first unit that is half a letter, or a letter that no text has.
fn broken_utf16(bytes: &[u8], little: bool) -> TextFault {
    let unit = |pair: &[u8]| match (pair, little) {
        ([a, b], true) => u16::from_le_bytes([*a, *b]),
        ([a, b], false) => u16::from_be_bytes([*a, *b]),
        // Half a unit at the end: no letter either.
        _ => 0xd800,
    };
    let (mut line, mut column, mut at) = (1, 1, 2);
    for letter in char::decode_utf16(bytes.chunks(2).map(unit)) {
        match letter {
            Ok('\n') => (line, column) = (line + 1, 0),
            Ok(c) if u8::try_from(c).is_ok_and(is_no_text) => return TextFault::NotText { position: at, line },
            Ok(_) => {}
            Err(_) => break,
        }
        at += 2 * letter.map_or(1, char::len_utf16);
        column += 1;
    }
    let byte = bytes.get(at.saturating_sub(2)).copied().unwrap_or_default();
    TextFault::Broken { encoding: Encoding::Utf16, position: at, byte, line, column }
}

/// Control bytes that no text has; tab, line breaks and form feed it may have.
fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c) || byte == 0x7f
}

fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Whether any letter beyond ASCII is sound UTF-8. In Windows-1252 two letters would have to fall together as `Ã` and a sign.
fn has_sound_letters(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// Whether all high bytes are letters and signs that Swedish text has, and most of the letters are Swedish ones.
fn looks_like_windows(bytes: &[u8]) -> bool {
    let (mut swedish, mut others) = (0, 0);
    for byte in bytes.iter().filter(|byte| !byte.is_ascii()) {
        match byte {
            // å ä ö Å Ä Ö é É ü Ü
            0xe5 | 0xe4 | 0xf6 | 0xc5 | 0xc4 | 0xd6 | 0xe9 | 0xc9 | 0xfc | 0xdc => swedish += 1,
            // € ‚ „ … ‘ ’ “ ” • – — ™ no-break space § © « soft hyphen ® ° ² ³ ´ µ · » ¼ ½ ¾
            0x80
            | 0x82
            | 0x84
            | 0x85
            | 0x91..=0x97
            | 0x99
            | 0xa0
            | 0xa7
            | 0xa9
            | 0xab
            | 0xad
            | 0xae
            | 0xb0
            | 0xb2..=0xb5
            | 0xb7
            | 0xbb..=0xbe => {}
            0xc0..=0xff if !matches!(byte, 0xd7 | 0xf7) => others += 1,
            _ => return false,
        }
    }
    swedish >= others
}

#[cfg(test)]
mod tests;

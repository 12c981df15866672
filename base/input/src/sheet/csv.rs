//! CSV: the separator is told from the first line, the encoding from the bytes.

use super::{Gathering, Sheet, SheetFault, SheetWrong};
use crate::{neutral, text};

/// Separators that are looked for, the first wins when two are there equally often: Swedish Excel writes `;`.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Vec<SheetFault>> {
    let decoded = text::decode(bytes);
    let text = decoded.map_err(|fault| vec![SheetFault::at(fault.line(), SheetWrong::Text(fault))])?.text;
    let (separator, skipped) = separator(&text);
    let text = &text[skipped..];
    let before = usize::from(skipped > 0);
    if let Some(line) = open_quote(text, separator) {
        return Err(vec![SheetFault::at(line + before, SheetWrong::OpenQuote)]);
    }
    let mut builder = ::csv::ReaderBuilder::new();
    let records =
        builder.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes()).into_records();
    let mut gathering = Gathering::default();
    // The reader counts a line break of two letters once, and its lines begin at the record before an empty line.
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 + before };
    for record in records {
        let Ok(record) = record else { return Err(vec![SheetFault::file(SheetWrong::Damaged)]) };
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let cells = record.iter().map(|cell| neutral::undo(cell.trim()).to_owned()).collect();
        if !gathering.row(lines.of(start), cells) {
            break;
        }
    }
    gathering.done()
}

/// The separator, and how many bytes of the file only say which it is (`sep=;`, as Excel has it).
fn separator(text: &str) -> (u8, usize) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if let Some(&[sign]) = first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        return (sign, first.len());
    }
    let header = text.split('\n').find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for byte in header.bytes() {
        quoted ^= byte == b'"';
        if let Some(index) = SEPARATORS.iter().position(|separator| *separator == byte && !quoted) {
            counts[index] += 1;
        }
    }
    let mut best = 0;
    for (index, count) in counts.iter().enumerate() {
        if *count > counts[best] {
            best = index;
        }
    }
    (SEPARATORS[best], 0)
}

/// The line of a quotation mark that opens a cell and that nothing closes: everything after it would become one cell.
fn open_quote(text: &str, separator: u8) -> Option<usize> {
    let (mut line, mut opened) = (1, None);
    let mut bytes = text.bytes().peekable();
    let mut begins = true;
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n');
        match (opened, byte) {
            (None, b'"') if begins => opened = Some(line),
            (Some(_), b'"') if bytes.next_if_eq(&b'"').is_none() => opened = None,
            _ => {}
        }
        begins = byte == separator || byte == b'\n' || byte == b'\r';
    }
    opened
}

/// The lines of places that come in order.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, place: usize) -> usize {
        // A record is said to begin at the empty lines before it.
        let empty = |byte: &&u8| matches!(byte, b'\n' | b'\r');
        let place = place + self.text.get(place..).unwrap_or_default().iter().take_while(empty).count();
        let passed = self.text.get(self.at..place).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(place);
        self.line
    }
}

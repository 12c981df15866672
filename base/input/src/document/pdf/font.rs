//! What the bytes of a shown string mean in a font, and how wide they are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object};

/// What the table of a font's letters may unpack to, in bytes.
const MOST_OF_A_TABLE: usize = 2_000_000;
/// The width of a letter where the font says none, in thousandths of its size.
const USUAL: f32 = 500.0;

/// One font of a page.
pub(super) struct Font<'a> {
    encoding: Encoding<'a>,
    /// Width by code, in thousandths of the font's size.
    widths: BTreeMap<u32, f32>,
    otherwise: f32,
    /// Bytes of a code.
    step: usize,
}

impl<'a> Font<'a> {
    /// `None` when its letters cannot be told.
    pub(super) fn new(file: &'a Document, font: &'a Dictionary) -> Option<Self> {
        let encoding = font.get_font_encoding_with_limit(file, MOST_OF_A_TABLE).ok()?;
        let composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let (widths, otherwise) = if composite { composite_widths(file, font) } else { simple_widths(file, font) };
        Some(Self { encoding, widths, otherwise, step: if composite { 2 } else { 1 } })
    }

    /// The words.
    pub(super) fn text(&self, bytes: &[u8]) -> String {
        self.encoding.bytes_to_string(bytes).unwrap_or_default()
    }

    /// How far the string reaches, in sizes of the font.
    pub(super) fn width(&self, bytes: &[u8]) -> f32 {
        let code = |bytes: &[u8]| bytes.iter().fold(0_u32, |code, byte| code << 8 | u32::from(*byte));
        let widths = bytes.chunks(self.step).map(|bytes| self.widths.get(&code(bytes)).unwrap_or(&self.otherwise));
        widths.sum::<f32>() / 1000.0
    }
}

fn number(file: &Document, object: &Object) -> Option<f32> {
    file.dereference(object).ok()?.1.as_float().ok()
}

fn list<'a>(file: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
    of.get_deref(key, file).ok()?.as_array().ok()
}

fn simple_widths(file: &Document, font: &Dictionary) -> (BTreeMap<u32, f32>, f32) {
    let first = font.get_deref(b"FirstChar", file).and_then(Object::as_i64).ok();
    let first = first.and_then(|first| u32::try_from(first).ok()).unwrap_or(0);
    let widths = list(file, font, b"Widths").into_iter().flatten();
    let widths = (first..256).zip(widths).filter_map(|(code, width)| Some((code, number(file, width)?)));
    // A width of 0 stands for a letter that the font does not have.
    (widths.filter(|(_, width)| *width > 0.0).collect(), USUAL)
}

/// `W` is a row of `first [w w w]` and `first last w`.
fn composite_widths(file: &Document, font: &Dictionary) -> (BTreeMap<u32, f32>, f32) {
    let mut widths = BTreeMap::new();
    let below = || list(file, font, b"DescendantFonts")?.first().and_then(|below| file.dereference(below).ok());
    let Some(below) = below().and_then(|(_, below)| below.as_dict().ok()) else { return (widths, 1000.0) };
    let code = |object: &Object| object.as_i64().ok().and_then(|code| u16::try_from(code).ok()).map(u32::from);
    let mut rest = list(file, below, b"W").map(Vec::as_slice).unwrap_or_default();
    while let [first, second, tail @ ..] = rest {
        let Some(first) = code(first) else { break };
        if let Some(row) = file.dereference(second).ok().and_then(|(_, row)| row.as_array().ok()) {
            let row = (first..=u32::from(u16::MAX)).zip(row);
            widths.extend(row.filter_map(|(code, width)| Some((code, number(file, width)?))));
            rest = tail;
        } else if let (Some(last), [width, tail @ ..]) = (code(second), tail) {
            let width = number(file, width).unwrap_or(1000.0);
            widths.extend((first..=last).map(|code| (code, width)));
            rest = tail;
        } else {
            break;
        }
    }
    let otherwise = below.get(b"DW").ok().and_then(|width| number(file, width)).unwrap_or(1000.0);
    (widths, otherwise)
}

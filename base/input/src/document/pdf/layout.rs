//! Which letters of a page stand on one line, and where a space or an empty line is between them.
//!
//! Follows the drawing in its own order, which is the reading order of what office programs write; nothing is sorted. Text
//! inside form objects (stamps, page heads of some writers) is not followed.

use std::collections::BTreeMap;

use lopdf::{
    Document, Object, ObjectId,
    content::{Content, Operation},
};

use super::font::Font;

/// Gaps in sizes of the font: a space is about a quarter wide, kerning less than a tenth.
const SPACE: f32 = 0.15;
/// A move to another height of less than this is a raised or lowered letter of the same line.
const SAME_LINE: f32 = 0.45;
/// Lines further apart than this have an empty line between them; ordinary spacing is 1.15–1.5.
const PARAGRAPH: f32 = 1.75;
/// Drawing states kept at once.
const DEEPEST: usize = 100;
/// Fonts of a page that are read.
const MOST_FONTS: usize = 100;

/// The text of a page.
pub(super) fn text(file: &Document, page: ObjectId, drawing: &[u8]) -> String {
    let Ok(content) = Content::decode(drawing) else { return String::new() };
    let mut fonts = BTreeMap::new();
    for (name, font) in file.get_page_fonts(page).unwrap_or_default().into_iter().take(MOST_FONTS) {
        if let Some(font) = Font::new(file, font) {
            fonts.insert(name, font);
        }
    }
    let mut pen = Pen::new(&fonts);
    for operation in &content.operations {
        pen.follow(operation);
    }
    pen.text
}

/// a b c d e f: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const UNIT: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First this, then the other.
    fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [ka, kb, kc, kd, ke, kf]) = (self.0, other.0);
        Self([
            a * ka + b * kc,
            a * kb + b * kd,
            c * ka + d * kc,
            c * kb + d * kd,
            e * ka + f * kc + ke,
            e * kb + f * kd + kf,
        ])
    }

    fn moved(self, x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y]).then(self)
    }
}

struct Pen<'a> {
    fonts: &'a BTreeMap<Vec<u8>, Font<'a>>,
    font: Option<&'a Font<'a>>,
    size: f32,
    leading: f32,
    page: Matrix,
    kept: Vec<Matrix>,
    line: Matrix,
    at: Matrix,
    /// Where the last letter ended on the page, and how tall it was.
    ended: Option<(f32, f32, f32)>,
    text: String,
}

impl<'a> Pen<'a> {
    fn new(fonts: &'a BTreeMap<Vec<u8>, Font<'a>>) -> Self {
        Self {
            fonts,
            font: None,
            size: 1.0,
            leading: 0.0,
            page: Matrix::UNIT,
            kept: Vec::new(),
            line: Matrix::UNIT,
            at: Matrix::UNIT,
            ended: None,
            text: String::new(),
        }
    }

    fn follow(&mut self, operation: &Operation) {
        let operands = &operation.operands;
        let number = |index: usize| operands.get(index).and_then(|o| o.as_float().ok()).unwrap_or(0.0);
        let matrix = || Matrix(std::array::from_fn(number));
        match operation.operator.as_str() {
            "q" if self.kept.len() < DEEPEST => self.kept.push(self.page),
            "Q" => self.page = self.kept.pop().unwrap_or(self.page),
            "cm" => self.page = matrix().then(self.page),
            "BT" => (self.line, self.at) = (Matrix::UNIT, Matrix::UNIT),
            "Tf" => {
                self.font = operands.first().and_then(|o| o.as_name().ok()).and_then(|name| self.fonts.get(name));
                self.size = number(1);
            }
            "TL" => self.leading = number(0),
            "Td" => self.next(number(0), number(1)),
            "TD" => {
                self.leading = -number(1);
                self.next(number(0), number(1));
            }
            "Tm" => (self.line, self.at) = (matrix(), matrix()),
            "T*" => self.next(0.0, -self.leading),
            "Tj" | "TJ" => operands.iter().for_each(|operand| self.show(operand)),
            "'" | "\"" => {
                self.next(0.0, -self.leading);
                operands.last().into_iter().for_each(|operand| self.show(operand));
            }
            _ => {}
        }
    }

    fn next(&mut self, x: f32, y: f32) {
        self.line = self.line.moved(x, y);
        self.at = self.line;
    }

    fn show(&mut self, operand: &Object) {
        match operand {
            Object::String(bytes, _) => self.string(bytes),
            Object::Array(pieces) => {
                for piece in pieces {
                    match piece {
                        Object::String(bytes, _) => self.string(bytes),
                        // A gap, in thousandths of the size, to the left.
                        piece => {
                            let gap = piece.as_float().unwrap_or(0.0) / 1000.0;
                            self.at = self.at.moved(-gap * self.size, 0.0);
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn string(&mut self, bytes: &[u8]) {
        let Some(font) = self.font else { return };
        let words = font.text(bytes);
        let begins = self.at.then(self.page);
        self.at = self.at.moved(font.width(bytes) * self.size, 0.0);
        let ends = self.at.then(self.page);
        let tall = (begins.0[3].abs().max(begins.0[1].abs()) * self.size.abs()).max(0.1);
        if words.is_empty() {
            return;
        }
        self.between(begins.0[4], begins.0[5], tall);
        self.text.push_str(&words);
        self.ended = Some((ends.0[4], ends.0[5], tall));
    }

    /// What stands between the last letter and one that begins at x, y.
    fn between(&mut self, x: f32, y: f32, tall: f32) {
        let Some((last_x, last_y, last_tall)) = self.ended else { return };
        let size = tall.max(last_tall);
        let down = (last_y - y) / size;
        if down.abs() > SAME_LINE {
            // Upwards: another column, or another box.
            let empty = !(0.0..=PARAGRAPH).contains(&down);
            self.text.push_str(if empty { "\n\n" } else { "\n" });
        } else if ((x - last_x) / size).abs() > SPACE && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }
}

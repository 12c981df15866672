//! The layout of a page: lines, bullets, lines that were broken in two, sentences.
//!
//! Texts come from saved pages, PDF files and mails. The last two break lines to fit a sheet, and a sentence that goes on over a break
//! has to be put together before it is read. A line is taken to go on when the one before it is as long as a broken line is and has
//! no end of its own, and this one begins in lower case, or some line of the same block does.
//!
//! All places are bytes in the text as it came, whatever has been put together on the way, so that a quote is always a piece of it.

use super::{
    proposal::{Passage, Place},
    words::{Word, words_at},
};

/// A line of the page, or several that were broken to fit a sheet.
#[derive(Debug)]
pub(super) struct Para<'t> {
    /// The text, without its bullet and the space around it.
    pub text: &'t str,
    /// First byte in the page.
    pub start: usize,
    /// Whether it has a bullet or a number.
    pub bullet: bool,
    /// Whether an empty line stands before it.
    pub gap: bool,
}

/// A page cut into paragraphs.
pub(super) struct Layout<'t> {
    pub text: &'t str,
    pub paras: Vec<Para<'t>>,
    line_starts: Vec<usize>,
}

/// Shorter lines are not broken: they end where their writer ended them.
const BROKEN_FROM: usize = 45;
/// Longer lines were never broken.
const SHEET: usize = 110;

impl<'t> Layout<'t> {
    /// Cuts a text. The text itself is kept as it came.
    pub fn new(text: &'t str) -> Self {
        let mut line_starts = vec![0];
        line_starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let lines = lines(text);
        Self { text, paras: joined(text, &lines), line_starts }
    }

    /// The place of a piece of the text, in bytes.
    pub fn place(&self, start: usize, end: usize) -> Place {
        let line = self.line_starts.partition_point(|at| *at <= start);
        Place { line: u32::try_from(line).unwrap_or(u32::MAX), start, end }
    }

    /// A piece of the text as it stands.
    pub fn passage(&self, start: usize, end: usize) -> Passage {
        Passage { words: self.text[start..end].to_owned(), place: self.place(start, end) }
    }
}

/// The lines with anything in them, without bullets, and with where they stand.
fn lines(text: &str) -> Vec<Para<'_>> {
    let mut found = Vec::new();
    let mut gap = true;
    let mut at = 0;
    for line in text.split('\n') {
        let begin = at;
        at += line.len() + 1;
        let trimmed = line.trim();
        if trimmed.is_empty() {
            gap = true;
            continue;
        }
        let start = begin + (line.len() - line.trim_start().len());
        let (skipped, bullet) = bullet(trimmed);
        let text = trimmed[skipped..].trim_start();
        let start = start + (trimmed.len() - text.len());
        if !text.is_empty() {
            found.push(Para { text, start, bullet, gap });
            gap = false;
        }
    }
    found
}

/// How many bytes of bullet a line begins with.
fn bullet(line: &str) -> (usize, bool) {
    const SIGNS: [char; 10] = ['•', '*', '·', '○', '▪', '‣', '●', '-', '–', '—'];
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return (0, false) };
    let spaced = chars.next().is_some_and(char::is_whitespace);
    // A dash before a long line is somebody speaking.
    let speech = matches!(first, '–' | '—') && (line.chars().count() > 90 || line.contains("säger"));
    if SIGNS.contains(&first) && spaced && !speech {
        return (first.len_utf8(), true);
    }
    let marker = line.split_whitespace().next().unwrap_or_default();
    let body = marker.trim_end_matches(['.', ')']);
    let numbered = marker.len() > body.len() && body.len() <= 2 && !body.is_empty();
    let counted = body.bytes().all(|b| b.is_ascii_digit()) || (body.len() == 1 && marker.ends_with(')'));
    if numbered && counted && line.len() > marker.len() { (marker.len(), true) } else { (0, false) }
}

/// Puts lines together that were broken to fit a sheet.
fn joined<'t>(text: &'t str, lines: &[Para<'t>]) -> Vec<Para<'t>> {
    let mut found: Vec<Para<'t>> = Vec::new();
    let mut last_line = "";
    for (n, line) in lines.iter().enumerate() {
        let goes_on = !line.gap && !line.bullet && continues(last_line, line.text, || is_broken_block(lines, n));
        match found.last_mut() {
            Some(open) if goes_on => open.text = &text[open.start..line.start + line.text.len()],
            _ => found.push(Para { text: line.text, start: line.start, bullet: line.bullet, gap: line.gap }),
        }
        last_line = line.text;
    }
    found
}

/// Whether a line goes on where the one before it was broken. `broken` is asked last, because it looks at the whole block.
fn continues(before: &str, line: &str, broken: impl Fn() -> bool) -> bool {
    let length = before.chars().count();
    if !(BROKEN_FROM..=SHEET).contains(&length)
        || line.chars().count() > SHEET
        || before.ends_with(['.', '!', '?', ':'])
    {
        return false;
    }
    line.starts_with(char::is_lowercase) || broken()
}

/// Whether some line of the block around line `n` begins in the middle of a sentence.
fn is_broken_block(lines: &[Para<'_>], n: usize) -> bool {
    let first = (0..=n).rev().find(|i| lines[*i].gap).unwrap_or(0);
    let last = (n + 1..lines.len()).find(|i| lines[*i].gap).unwrap_or(lines.len());
    // Long enough for a paragraph, short enough not to look through a whole book for each line.
    let block = &lines[first.max(n.saturating_sub(20))..last.min(n + 20)];
    block.iter().skip(1).any(|line| !line.bullet && line.text.starts_with(char::is_lowercase))
}

/// The sentences of a paragraph, as words and signs.
pub(super) fn sentences<'t>(para: &Para<'t>) -> Vec<Vec<Word<'t>>> {
    let words = words_at(para.text, para.start);
    let mut found = vec![Vec::new()];
    for (n, word) in words.iter().enumerate() {
        let open = found.last_mut().expect("begins with one");
        open.push(word.clone());
        if ends_here(&words, n) {
            found.push(Vec::new());
        }
    }
    found.retain(|sentence| sentence.iter().any(Word::is_word));
    found
}

/// Whether a sentence ends with word `n`. A full stop ends none after a shortening or an initial, nor before lower case.
fn ends_here(words: &[Word<'_>], n: usize) -> bool {
    const SHORT: [&str; 12] = ["ca", "bl.a", "t.ex", "kl", "resp", "nr", "st", "dvs", "s.k", "f.d", "inkl", "tel"];
    let Some(next) = words.get(n + 1) else { return false };
    match words[n].text {
        "!" | "?" => true,
        "." => {
            let begins = next.is_capital() || !next.is_word() || next.text.starts_with(|c: char| c.is_ascii_digit());
            let short = n > 0 && (words[n - 1].is(&SHORT) || is_letter(&words[n - 1]));
            begins && !short
        }
        _ => false,
    }
}

/// An initial, or the letter of a shortening.
fn is_letter(word: &Word<'_>) -> bool {
    word.text.chars().count() == 1 && word.text.starts_with(char::is_alphabetic)
}

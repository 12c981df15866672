//! Puts words together to lines, and lines to paragraphs with one empty line between them.

/// Gathers text with the breaks between its pieces.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// Whether a space stands between the last word and the next.
    space: bool,
    /// Line breaks owed before the next word: 0, 1 or 2.
    breaks: usize,
}

impl Lines {
    /// Running text: white space of any kind is one space.
    pub(super) fn words(&mut self, text: &str) {
        for (index, word) in text.split(char::is_whitespace).enumerate() {
            self.space |= index > 0;
            if !word.is_empty() {
                self.word(word);
            }
        }
    }

    fn word(&mut self, word: &str) {
        if self.text.is_empty() {
            // Nothing stands before the first word.
        } else if self.breaks > 0 {
            self.text.extend(std::iter::repeat_n('\n', self.breaks));
        } else if self.space && !self.text.ends_with('\t') {
            self.text.push(' ');
        }
        (self.space, self.breaks) = (false, 0);
        self.text.push_str(word);
    }

    /// The next word begins a line.
    pub(super) fn line(&mut self) {
        self.breaks = self.breaks.max(1);
    }

    /// The next word begins a paragraph.
    pub(super) fn paragraph(&mut self) {
        self.breaks = 2;
    }

    /// The next word begins a cell; the first of a row has the break before the row.
    pub(super) fn cell(&mut self) {
        if self.breaks == 0 && !self.text.is_empty() {
            self.text.push('\t');
            self.space = false;
        }
    }

    /// All of it.
    pub(super) fn done(self) -> String {
        self.text
    }
}

/// The same text with line breaks of one letter, no spaces at the ends of lines and no two empty lines together. No-break spaces
/// become spaces, soft hyphens and marks of no width go: people do not see them, readers would stumble.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{c}', '\u{2028}'], "\n").replace('\u{2029}', "\n\n");
    let seen = text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{ad}', '\u{200b}', '\u{feff}', '\u{2060}'], "");
    let mut tidy = String::with_capacity(seen.len());
    let mut empty = 0;
    for line in seen.lines().map(str::trim_end) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        tidy.push_str(line);
    }
    if !tidy.is_empty() {
        tidy.push('\n');
    }
    tidy
}

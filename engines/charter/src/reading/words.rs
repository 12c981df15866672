//! Words of a text: where they stand, in lower case, and whether two of them are the same word in other endings.

/// A word or a sign of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// As it stands.
    pub text: &'t str,
    /// In lower case, without the genitive of abbreviations ("SKL:s" → "skl").
    pub low: String,
    /// First byte in the whole text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Word<'_> {
    /// Whether it is a word or a number, not a sign.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }

    /// Whether it begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is one of these, in lower case.
    pub fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.low.as_str())
    }
}

/// Words and signs of a piece of text that begins at byte `offset` of the whole.
pub(super) fn words_at(text: &str, offset: usize) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() && c != '\t' {
            continue;
        }
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                let after = text[at + next.len_utf8()..].chars().next();
                if next.is_alphanumeric() || connects(next, after) {
                    end = at + next.len_utf8();
                    rest.next();
                } else {
                    break;
                }
            }
        }
        let piece = &text[start..end];
        found.push(Word { text: piece, low: lower(piece), start: offset + start, end: offset + end });
    }
    found
}

/// Words and signs of a text on its own.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    words_at(text, 0).into_iter().filter(Word::is_word).collect()
}

/// Words that stand beside each other as they are written, with one space where there is any: "miljö, energi och klimat".
pub(super) fn as_written(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for (n, word) in words.iter().enumerate() {
        if n > 0 && words[n - 1].end < word.start {
            text.push(' ');
        }
        text.push_str(word.text);
    }
    text
}

/// Whether a sign inside a word holds it together, seen from the sign after it.
fn connects(sign: char, after: Option<char>) -> bool {
    let letter = after.is_some_and(char::is_alphanumeric);
    match sign {
        // "Vård- och omsorgscollege": the hyphen that stands for a word to come belongs to its word.
        '-' | '\u{ad}' => letter || after.is_none_or(|c| c.is_whitespace() || c == ','),
        '–' | '/' | '.' | ':' | '@' | '_' | '’' | '\'' => letter,
        _ => false,
    }
}

/// In lower case, without the genitive that abbreviations get after a colon.
fn lower(text: &str) -> String {
    let low = text.to_lowercase();
    match low.strip_suffix(":s") {
        Some(short) => short.to_owned(),
        None => low,
    }
}

/// A name as it is compared: its words in lower case, one space between them.
pub(super) fn folded(name: &str) -> String {
    words_of(name).into_iter().map(|w| w.low).collect::<Vec<_>>().join(" ")
}

/// The key under which a first word is found: its first three letters.
pub(super) fn bucket(low: &str) -> String {
    low.chars().take(3).collect()
}

/// How well a word of a text fits a word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// In another ending: "länsstyrelse", "Umeås".
    Ending,
    /// The same letters.
    Same,
}

/// Endings of one number: the bare word, the definite, the genitive, the adjective's.
const SINGULAR: [&str; 15] = ["", "n", "en", "et", "t", "s", "ns", "ens", "ets", "ts", "an", "ans", "e", "a", "as"];
/// Endings that follow an indefinite plural: "regioner", "regionerna".
const AFTER_PLURAL: [&str; 3] = ["na", "nas", "s"];

/// Whether two words, both in lower case, are the same word; never "region" and "regioner".
pub(super) fn same_word(one: &str, other: &str) -> Option<Fit> {
    if one == other {
        return Some(Fit::Same);
    }
    let common: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let stem = one[..common].chars().count();
    let (left, right) = (&one[common..], &other[common..]);
    let genitive = (left.is_empty() && right == "s") || (right.is_empty() && left == "s");
    if genitive && stem >= 2 {
        return Some(Fit::Ending);
    }
    let singular = SINGULAR.contains(&left) && SINGULAR.contains(&right);
    let plural = (left.is_empty() && AFTER_PLURAL.contains(&right))
        || (right.is_empty() && AFTER_PLURAL.contains(&left))
        || (left == "na" && right == "nas");
    (stem >= 4 && (singular || plural)).then_some(Fit::Ending)
}

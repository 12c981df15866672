//! Sort keys: comparing two keys byte by byte is comparing two texts in Swedish order.
//!
//! Pure, and the same on every database engine: the key is stored beside the text and compared as bytes.
//! Å ä ö come after z; w is a letter of its own after v; accents and case only decide between texts that are otherwise
//! the same (é as e, ü as y, æ as ä, ø as ö); digits come before letters and are compared as numbers.

use std::iter::Peekable;

/// The key of a text. Levels: letters and numbers, then accents, then case, each only as long as it needs to be.
///
/// ```
/// use radslag_kernel::sort::sort_key;
/// let mut names = ["Örebro", "Åre", "Zinkgruvan", "Ängelholm", "Ed"];
/// names.sort_by_key(|name| sort_key(name));
/// assert_eq!(names, ["Ed", "Zinkgruvan", "Åre", "Ängelholm", "Örebro"]);
/// ```
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut levels = Levels::default();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() { levels.number(c, &mut chars) } else { levels.letter(composed(c, &mut chars)) }
    }
    levels.join()
}

/// Lowest of all, so that a text sorts before its own continuation.
const END_OF_LEVEL: u8 = 0x00;
const PLAIN: u8 = 0x01;
const MARKED: u8 = 0x02;
// Primary weights, in order: space, other signs, numbers, Latin letters, all other letters.
const SPACE: u8 = 0x02;
const SIGN: u8 = 0x03;
const NUMBER: u8 = 0x10;
const FIRST_LETTER: u8 = 0x20;
const OTHER_LETTER: u8 = 0xf0;

const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyzåäö";

/// Letters that Swedish dictionaries sort as others, with what they are sorted as.
const SORTED_AS: [(&str, &str); 31] = [
    ("àáâãāăą", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõōŏ", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûũūŭůų", "u"),
    ("ŵ", "w"),
    ("ýÿŷüű", "y"),
    ("źżž", "z"),
    ("æ", "ä"),
    ("øő", "ö"),
    ("œ", "ö"),
    ("ß", "ss"),
    ("þ", "th"),
    ("ĳ", "ij"),
    ("ŉ", "n"),
    ("ſ", "s"),
    ("\u{a0}\u{202f}\t\n", " "),
    ("\u{ad}\u{200b}\u{200d}", ""),
    ("ª", "a"),
    ("º", "o"),
];

#[derive(Default)]
struct Levels {
    primary: Vec<u8>,
    accents: Vec<u8>,
    case: Vec<u8>,
}

impl Levels {
    /// A run of digits by its value: how many digits, then the digits. Leading zeros only break ties.
    fn number(&mut self, first: char, rest: &mut Peekable<std::str::Chars<'_>>) {
        let mut digits = String::from(first);
        while let Some(digit) = rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        let value = digits.trim_start_matches('0');
        self.primary.push(NUMBER);
        // Two bytes: no text in the register has runs of more than 65 535 digits, and longer ones still have an order.
        self.primary.extend(u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes());
        self.primary.extend(value.bytes());
        let zeros = u8::try_from(digits.len() - value.len()).unwrap_or(u8::MAX - 1);
        self.accents.push(PLAIN.saturating_add(zeros));
        self.case.push(PLAIN);
    }

    fn letter(&mut self, c: char) {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let sorted_as = SORTED_AS.iter().find(|(letters, _)| letters.contains(lower));
        match sorted_as {
            Some((_, plain)) => plain.chars().for_each(|plain| self.weight(plain)),
            None => self.weight(lower),
        }
        // Signs share one weight; which of them it is decides last.
        let marked = sorted_as.is_some() || !(lower.is_alphanumeric() || lower == ' ');
        if marked {
            self.accents.push(MARKED);
            self.accents.extend(&u32::from(lower).to_be_bytes()[1..]);
        } else {
            self.accents.push(PLAIN);
        }
        self.case.push(if lower == c { PLAIN } else { MARKED });
    }

    fn weight(&mut self, lower: char) {
        let place = ALPHABET.chars().position(|letter| letter == lower).and_then(|place| u8::try_from(place).ok());
        match place {
            Some(place) => self.primary.push(FIRST_LETTER + place),
            None if lower == ' ' => self.primary.push(SPACE),
            None if lower.is_alphanumeric() => {
                self.primary.push(OTHER_LETTER);
                self.primary.extend(&u32::from(lower).to_be_bytes()[1..]);
            }
            None => self.primary.push(SIGN),
        }
    }

    fn join(self) -> Vec<u8> {
        let mut key = self.primary;
        let accents = without_plain_end(&self.accents);
        let case = without_plain_end(&self.case);
        if !(accents.is_empty() && case.is_empty()) {
            key.push(END_OF_LEVEL);
            key.extend(accents);
        }
        if !case.is_empty() {
            key.push(END_OF_LEVEL);
            key.extend(case);
        }
        key
    }
}

fn without_plain_end(level: &[u8]) -> &[u8] {
    let marked = level.iter().rposition(|weight| *weight != PLAIN).map_or(0, |last| last + 1);
    &level[..marked]
}

/// Puts a letter and a combining ring or dots together, as files from other systems write å ä ö ü and é.
fn composed(c: char, rest: &mut Peekable<std::str::Chars<'_>>) -> char {
    const PAIRS: [(char, char, char); 9] = [
        ('a', '\u{30a}', 'å'),
        ('A', '\u{30a}', 'Å'),
        ('a', '\u{308}', 'ä'),
        ('A', '\u{308}', 'Ä'),
        ('o', '\u{308}', 'ö'),
        ('O', '\u{308}', 'Ö'),
        ('u', '\u{308}', 'ü'),
        ('U', '\u{308}', 'Ü'),
        ('e', '\u{301}', 'é'),
    ];
    let pair = PAIRS.iter().find(|(base, mark, _)| *base == c && rest.peek() == Some(mark));
    pair.map_or(c, |(_, _, whole)| {
        rest.next();
        *whole
    })
}

#[cfg(test)]
mod tests;

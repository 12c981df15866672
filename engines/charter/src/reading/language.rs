//! Whether a text is in Swedish: by the small words that no text does without.
//!
//! Two lists of small words are counted against each other. Fewer than four such words, or fewer than twelve words in all, tell
//! nothing: a list of names is in no language, and is read. A text in another language is not read at all: names of organisations
//! would be found in it and the rules about them would not.

use super::{proposal::Language, words::Word};

/// Small words of Swedish. Some are its neighbours' too; what tells is which list has more.
#[rustfmt::skip]
const SWEDISH: [&str; 26] = [
    "och", "att", "det", "som", "är", "av", "för", "med", "till", "inte", "från", "ett", "även", "också", "eller",
    "när", "där", "ska", "på", "den", "en", "kommunerna", "per", "år", "ingår", "träffas",
];
/// Small words of English, Danish, Norwegian, German, French and Finnish.
const OTHERS: [&str; 60] = [
    // English
    "the",
    "and",
    "of",
    "is",
    "are",
    "with",
    "for",
    "that",
    "this",
    "from",
    "was",
    "be",
    "which",
    "by",
    "meets",
    "year",
    // Danish and Norwegian
    "og",
    "ikke",
    "er",
    "fra",
    "også",
    "når",
    "skal",
    "av",
    "til",
    "mellom",
    "mellem",
    "møter",
    "møder",
    "året",
    "kommunene",
    "kommunerne",
    "som",
    "med",
    "en",
    "et", // German, French, Finnish
    "und",
    "der",
    "die",
    "das",
    "ist",
    "mit",
    "von",
    "für",
    "auf",
    "nicht",
    "les",
    "des",
    "est",
    "et",
    "pour",
    "dans",
    "une",
    "ja",
    "ei",
    "että",
    "sekä",
    "ovat",
    "kuntien",
    "vuodessa",
];

/// Guesses the language. Words that two languages share count for both.
pub(super) fn guess(words: &[Word<'_>]) -> Language {
    let count = |list: &[&str]| words.iter().filter(|w| w.is(list)).count();
    let all = words.iter().filter(|w| w.is_word()).count();
    let (ours, theirs) = (count(&SWEDISH), count(&OTHERS));
    if ours + theirs < 4 || all < 12 {
        return Language::Unclear;
    }
    if ours > theirs { Language::Swedish } else { Language::Other }
}

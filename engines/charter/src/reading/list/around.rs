//! What stands around a name in its piece: words that only lead on, words that say more, or another name.
//!
//! "Handelskammaren Norra" holds the name *Handelskammaren* and is not it. A capital right beside a name therefore makes it unknown, with
//! the name as what may have been meant; words in lower case beside it ("genom sin direktör") only make it likely.

use std::ops::Range;

use super::{
    super::{names::Hit, words::Word},
    FILLERS,
};

/// A piece without the fillers around its name.
pub(super) fn trimmed(words: &[Word<'_>], part: &Range<usize>, hit: &Hit) -> Range<usize> {
    let filler = |n: usize| !words[n].is_word() && !matches!(words[n].text, "(" | ")") || words[n].is(&FILLERS);
    let mut core = part.clone();
    while core.start < hit.from && filler(core.start) {
        core.start += 1;
    }
    while core.end > hit.to && filler(core.end - 1) {
        core.end -= 1;
    }
    core
}

/// What stands beside a name in its piece.
pub(super) enum Beside {
    /// Nothing that says anything.
    Nothing,
    /// Words in lower case: "genom sin direktör".
    Words,
    /// A capital right beside it: it may be the name of something else ("Handelskammaren Norra").
    Name,
}

/// Looks at every word of the piece that is neither of the name, nor in brackets, nor one that only leads on.
pub(super) fn beside(words: &[Word<'_>], part: &Range<usize>, hit: &Hit) -> Beside {
    let mut depth = 0_i32;
    let mut beside = Beside::Nothing;
    for n in part.clone() {
        let word = &words[n];
        depth += i32::from(word.text == "(") - i32::from(word.text == ")");
        if (hit.from..hit.to).contains(&n) || depth > 0 || !word.is_word() || word.is(&FILLERS) {
            continue;
        }
        let after = n == hit.to || (n == hit.to + 1 && words[hit.to].is(&["i", "för", "på", "norra", "södra"]));
        let before = n + 1 == hit.from && n > part.start;
        if word.is_capital() && (after || before) {
            return Beside::Name;
        }
        beside = Beside::Words;
    }
    beside
}

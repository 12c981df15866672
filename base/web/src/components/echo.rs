//! The echo of pasted lines: every line with its number, what was not understood, what was expected, and a proposal as a
//! button of the form the field stands in.

use std::ops::Range;

use askama::{Template, filters::HtmlSafe};

use super::Button;
use crate::{phrase::Phrase, view::View};

/// Pasted lines as they were understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EchoView {
    /// The lines in order; the first is number 1.
    pub lines: Vec<EchoLine>,
}

/// One pasted line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EchoLine {
    /// The line as it was written.
    pub words: String,
    /// What was not understood in it, in order; empty when all was.
    pub faults: Vec<EchoFault>,
}

/// Words of a line that were not understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EchoFault {
    /// Where they stand: bytes of the line. A place outside it, or empty, marks the whole line.
    pub place: Range<usize>,
    /// What is wrong and what was expected, as whole sentences.
    pub expected: Phrase,
    /// What was perhaps meant; each sends the form with its own name and value.
    pub proposals: Vec<Button>,
}

/// A stretch of a line.
struct Stretch<'a> {
    words: &'a str,
    wrong: bool,
}

impl EchoLine {
    /// The line cut where something was not understood.
    fn stretches(&self) -> Vec<Stretch<'_>> {
        let mut out = Vec::new();
        let mut at = 0;
        for fault in &self.faults {
            let place = &fault.place;
            let sound = !place.is_empty() && place.start >= at;
            let (before, wrong) = (self.words.get(at..place.start), self.words.get(place.clone()));
            let (Some(before), Some(wrong), true) = (before, wrong, sound) else {
                if place.start < at && !place.is_empty() {
                    // It overlaps one that is marked already.
                    continue;
                }
                return vec![Stretch { words: &self.words, wrong: true }];
            };
            out.push(Stretch { words: before, wrong: false });
            out.push(Stretch { words: wrong, wrong: true });
            at = place.end;
        }
        out.push(Stretch { words: &self.words[at..], wrong: false });
        out.retain(|stretch| !stretch.words.is_empty());
        out
    }
}

/// The echo as HTML.
#[derive(Template)]
#[template(path = "components/echo.html")]
pub struct EchoHtml<'a> {
    v: &'a View,
    echo: &'a EchoView,
}

impl HtmlSafe for EchoHtml<'_> {}

impl View {
    /// The numbered echo of pasted lines. Stands inside the form whose buttons it has.
    #[must_use]
    pub fn echo<'a>(&'a self, echo: &'a EchoView) -> EchoHtml<'a> {
        EchoHtml { v: self, echo }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(words: &str, places: &[(usize, usize)]) -> String {
        let fault = |&(from, to): &(usize, usize)| EchoFault {
            place: from..to,
            expected: Phrase::text("en organisation"),
            proposals: Vec::new(),
        };
        let line = EchoLine { words: words.into(), faults: places.iter().map(fault).collect() };
        let show = |s: &Stretch<'_>| if s.wrong { format!("[{}]", s.words) } else { s.words.to_owned() };
        line.stretches().iter().map(show).collect()
    }

    #[test]
    fn the_words_not_understood_are_marked_where_they_stand() {
        assert_eq!(marked("Bo Råd, Arbetarekomunen", &[(9, 24)]), "Bo Råd, [Arbetarekomunen]");
        assert_eq!(marked("aa, bb, cc", &[(0, 2), (8, 10)]), "[aa], bb, [cc]");
        assert_eq!(marked("aa, bb", &[]), "aa, bb");
    }

    #[test]
    fn a_place_that_cannot_be_marks_the_whole_line_and_never_fails() {
        assert_eq!(marked("Åsa", &[(1, 2)]), "[Åsa]", "inside a letter");
        assert_eq!(marked("aa", &[(5, 9)]), "[aa]");
        assert_eq!(marked("aa", &[(0, 0)]), "[aa]");
        assert_eq!(marked("aabb", &[(0, 3), (2, 4)]), "[aab]b");
    }
}

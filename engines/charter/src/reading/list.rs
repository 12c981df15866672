//! Lists of members: which organisations and groups they name, with every word accounted for.
//!
//! In reading order:
//! * `pieces` – the list cut at its separators
//! * `around` – what stands beside a name in its piece
//! * `meaning` – what a piece means
//! * `people` – lists with a person on each line
//!
//! No word disappears: each is in the words of an entry or in what is left over. Who pasted the list sees both, numbered, and
//! can tell a name that was overlooked from a word that names nobody.
//!
//! A name that was overlooked costs a seat, one too many gives a seat to somebody who has none; so a word is never bent to fit. What
//! fits by its own spelling is sure, what fits by a place or a slip of the pen is likely, and the rest is unknown.

mod around;
mod meaning;
mod people;
mod pieces;

use std::ops::Range;

use super::{
    directory::Directory,
    names::{Among, Names},
    proposal::{Confidence, Member, MemberList, Passage, Place, ReadMember},
    text::Layout,
    words::{self, Fit, Word},
};
use around::{Beside, beside, trimmed};
use meaning::{completed, ends_cut, known, named, place, unknown, whole_of};
pub(super) use people::with_person;
use pieces::{Segment, outside_brackets, segments};

/// Words that stand in a list without naming anybody.
#[rustfmt::skip]
const FILLERS: [&str; 46] = [
    "också", "även", "förutom", "med", "flera", "m.fl", "fler", "bland", "annat", "bl.a", "från", "för", "en",
    "ett", "dels", "samt", "och", "representant", "representanter", "företrädare", "tillsammans", "följande", "den",
    "de", "det", "i", "på", "av", "mellan", "är", "vardera", "ingår", "består", "medlemmar", "ledamöter",
    "deltagare", "organisationer", "aktörer", "andra", "övriga", "m.m", "etc", "ledamot", "var", "där", "dessutom",
];

/// Reads the words of one list; `lenient` when it was pasted as a list rather than found in a sentence.
pub(super) fn read(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>], lenient: bool) -> MemberList {
    let among = if lenient { Among::List } else { Among::Sentence };
    let hits = outside_brackets(words, names.hits(words, among));
    let segments = segments(words, &hits);
    let mut list = MemberList::default();
    let mut cut: Vec<&Segment> = Vec::new();
    for segment in &segments {
        if ends_cut(words, segment) {
            cut.push(segment);
            continue;
        }
        let whole = whole_of(words, segment);
        for short in cut.drain(..) {
            list.entries.push(completed(names, layout, words, short, whole));
        }
        take(names, layout, words, segment, &mut list);
    }
    for short in cut {
        list.entries.push(unknown(names, layout, words, short.words.clone()));
    }
    list
}

/// Puts one piece into the list.
///
/// A piece with several names is divided between them: words go to the name before, until the next begins.
fn take(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>], segment: &Segment, list: &mut MemberList) {
    let range = segment.words.clone();
    if segment.hits.is_empty() {
        // An intro before a colon and words like "med flera" name nobody.
        let intro = words.get(range.end).is_some_and(|w| w.text == ":");
        if intro || words[range.clone()].iter().all(|w| !w.is_word() || w.is(&FILLERS)) {
            list.leftover.push(passage(layout, words, range));
            return;
        }
        let entry = place(names, layout, words, range.clone());
        list.entries.push(entry.unwrap_or_else(|| unknown(names, layout, words, range)));
        return;
    }
    let ends = segment.hits.iter().skip(1).map(|hit| hit.from).chain([range.end]);
    let mut from = range.start;
    let many = segment.hits.len() > 1;
    for (hit, to) in segment.hits.iter().zip(ends) {
        let part = from..to;
        from = to;
        let core = trimmed(words, &part, hit);
        // What only leads on ("förutom", "också") is told beside the name.
        for rest in [part.start..core.start, core.end..part.end] {
            if words[rest.clone()].iter().any(Word::is_word) {
                list.leftover.push(passage(layout, words, rest));
            }
        }
        let parted = !many || to == range.end || words[hit.to..to].iter().any(|w| w.is(&FILLERS));
        let bare = entry(layout, words, core.clone());
        list.entries.push(match beside(words, &core, hit) {
            Beside::Name => {
                let proposal = named(names, &hit.is);
                ReadMember { proposal, ..bare }
            }
            Beside::Nothing if parted && hit.fit == Fit::Same => known(names, bare, hit, Confidence::Sure),
            Beside::Nothing | Beside::Words => known(names, bare, hit, Confidence::Likely),
        });
    }
}

/// The words of a piece, without signs around them, as an entry that means nothing yet.
fn entry(layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> ReadMember {
    let Passage { words, place } = passage(layout, words, range);
    ReadMember { words, place, is: Member::Unknown, confidence: Confidence::Unsure, proposal: None }
}

/// The words of a piece as they stand, from its first word to its last; signs at the ends are no part of it, but a bracket that
/// closes is.
fn passage(layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> Passage {
    let inner = &words[range];
    let first = inner.iter().position(Word::is_word).unwrap_or(0);
    let last = inner.iter().rposition(|w| w.is_word() || w.text == ")").unwrap_or(0);
    match (inner.get(first), inner.get(last)) {
        (Some(first), Some(last)) if first.start < last.end => layout.passage(first.start, last.end),
        _ => Passage { words: String::new(), place: Place::default() },
    }
}

/// Reads a list that somebody pasted.
pub(super) fn pasted(text: &str, directory: &Directory) -> MemberList {
    let all = words::words_at(text, 0);
    let names = Names::new(directory, &all);
    let layout = Layout::new(text);
    let lines: Vec<Vec<Word<'_>>> = layout.paras.iter().map(|para| words::words_at(para.text, para.start)).collect();
    let with_people: Vec<Option<ReadMember>> = lines.iter().map(|line| with_person(&names, &layout, line)).collect();
    // One name beside one organisation may be another organisation; two lines of that shape are a list of people.
    let people = with_people.iter().flatten().count() >= 2;
    let mut list = MemberList::default();
    for (line, person) in lines.iter().zip(with_people) {
        match person.filter(|_| people) {
            Some(entry) => list.entries.push(entry),
            None => {
                let read = read(&names, &layout, line, true);
                list.entries.extend(read.entries);
                list.leftover.extend(read.leftover);
            }
        }
    }
    list
}

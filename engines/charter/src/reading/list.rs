//! Lists of members: which organisations and groups they name, with every word accounted for.

use std::ops::Range;

use kernel::slug::Slug;

use super::{
    directory::{Directory, Target},
    fuzzy,
    names::{Among, Hit, Names},
    proposal::{Confidence, Member, MemberList, Passage, Place, ReadMember},
    text::Layout,
    words::{self, Fit, Word},
};

/// Words that stand in a list without naming anybody.
const FILLERS: [&str; 46] = [
    "också",
    "även",
    "förutom",
    "med",
    "flera",
    "m.fl",
    "fler",
    "bland",
    "annat",
    "bl.a",
    "från",
    "för",
    "en",
    "ett",
    "dels",
    "samt",
    "och",
    "representant",
    "representanter",
    "företrädare",
    "tillsammans",
    "följande",
    "den",
    "de",
    "det",
    "i",
    "på",
    "av",
    "mellan",
    "är",
    "vardera",
    "ingår",
    "består",
    "medlemmar",
    "ledamöter",
    "deltagare",
    "organisationer",
    "aktörer",
    "andra",
    "övriga",
    "m.m",
    "etc",
    "ledamot",
    "var",
    "där",
    "dessutom",
];

/// A piece of a list between two separators.
struct Segment {
    words: Range<usize>,
    hits: Vec<Hit>,
}

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

/// How deep in brackets each word stands.
fn depths(words: &[Word<'_>]) -> Vec<i32> {
    let deeper = |depth: &mut i32, word: &Word<'_>| {
        *depth += i32::from(word.text == "(");
        let here = *depth;
        *depth = (*depth - i32::from(word.text == ")")).max(0);
        Some(here)
    };
    words.iter().scan(0, deeper).collect()
}

fn outside_brackets(words: &[Word<'_>], mut hits: Vec<Hit>) -> Vec<Hit> {
    let depths = depths(words);
    hits.retain(|hit| depths[hit.from] == 0);
    hits
}

fn is_separator(word: &Word<'_>) -> bool {
    matches!(word.text, "," | ";" | ":" | "•" | "|" | "\t" | "&" | "·" | "." | "+")
        || word.is(&["och", "samt", "respektive", "jämte", "liksom", "plus"])
}

/// Cuts at separators that are not part of a name, not inside brackets.
fn segments(words: &[Word<'_>], hits: &[Hit]) -> Vec<Segment> {
    let mut inside = depths(words).into_iter().map(|depth| depth > 0).collect::<Vec<bool>>();
    for hit in hits {
        inside[hit.from..hit.to].fill(true);
    }
    let mut cuts: Vec<usize> = (0..words.len()).filter(|n| is_separator(&words[*n]) && !inside[*n]).collect();
    cuts.push(words.len());
    let mut hits = hits.iter().peekable();
    let mut start = 0;
    let mut found = Vec::new();
    for cut in cuts {
        let mut own = Vec::new();
        while let Some(hit) = hits.next_if(|hit| hit.from < cut) {
            own.push(hit.clone());
        }
        if words[start..cut].iter().any(Word::is_word) {
            found.push(Segment { words: start..cut, hits: own });
        }
        start = cut + 1;
    }
    found
}

/// "närings-": the rest of the word comes later.
fn ends_cut(words: &[Word<'_>], segment: &Segment) -> bool {
    segment.hits.is_empty() && words[segment.words.clone()].last().is_some_and(|w| w.text.ends_with('-'))
}

/// The word that carries the end the cut words lack.
fn whole_of<'w>(words: &'w [Word<'_>], segment: &Segment) -> Option<&'w str> {
    words[segment.words.clone()].iter().find(|w| w.text.chars().count() > 8).map(|w| w.low.as_str())
}

/// "närings-" before "arbetsmarknadsdepartementen" is Näringsdepartementet.
fn completed(
    names: &Names<'_>,
    layout: &Layout<'_>,
    words: &[Word<'_>],
    short: &Segment,
    whole: Option<&str>,
) -> ReadMember {
    let last = &words[short.words.end - 1];
    let stem = last.low.trim_end_matches('-');
    let fits = |flat: &str| {
        let tail = flat.strip_prefix(stem)?;
        let whole = whole?;
        // The ends agree but for "-et" and "-en".
        let keep = tail.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
        (keep >= 4 && whole.contains(&tail[..keep])).then_some(())
    };
    let directory = names.directory;
    let mut all = directory.spellings.iter().filter_map(|s| match s.target {
        Target::Organisation(n) if !s.place && fits(&s.flat).is_some() => Some(&directory.organisations[n]),
        _ => None,
    });
    match (all.next(), all.next()) {
        (Some(one), None) => ReadMember {
            is: Member::Organisation(one.slug.clone()),
            confidence: Confidence::Likely,
            ..entry(layout, words, short.words.clone())
        },
        _ => unknown(names, layout, words, short.words.clone()),
    }
}

/// Puts one piece into the list.
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

/// A piece without the fillers around its name.
fn trimmed(words: &[Word<'_>], part: &Range<usize>, hit: &Hit) -> Range<usize> {
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
enum Beside {
    /// Nothing that says anything.
    Nothing,
    /// Words in lower case: "genom sin direktör".
    Words,
    /// A capital right beside it: it may be the name of something else ("Handelskammaren Norra").
    Name,
}

fn beside(words: &[Word<'_>], part: &Range<usize>, hit: &Hit) -> Beside {
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

fn known(names: &Names<'_>, bare: ReadMember, hit: &Hit, confidence: Confidence) -> ReadMember {
    match &hit.is {
        Member::OneOf(_) => ReadMember { is: hit.is.clone(), ..bare },
        // The municipalities of a county whose group nobody has made yet.
        Member::Unknown => {
            let proposal = Slug::new("lanets-kommuner").ok().map(|slug| (slug, "länets kommuner".to_owned()));
            ReadMember { proposal, ..bare }
        }
        known => ReadMember {
            is: known.clone(),
            confidence,
            proposal: named(names, known).filter(|_| confidence < Confidence::Sure),
            ..bare
        },
    }
}

/// Slug and name of what a hit names.
fn named(names: &Names<'_>, is: &Member) -> Option<(Slug, String)> {
    match is {
        Member::Organisation(slug) | Member::Group(slug) => {
            names.directory.name_of(slug).map(|name| (slug.clone(), name.to_owned()))
        }
        Member::OneOf(_) | Member::Unknown => None,
    }
}

/// "Umeå", "Ånge kommuner": a place name that is all there is.
fn place(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> Option<ReadMember> {
    let inner: Vec<usize> = range.clone().filter(|n| words[*n].is_word() && !words[*n].is(&FILLERS)).collect();
    // "finansiärerna Umeå": words in lower case may stand before it.
    let at_place =
        |first: &usize| names.at(words, *first, Among::Places).filter(|hit| matches!(hit.is, Member::Organisation(_)));
    let first = inner.iter().find(|n| words[**n].is_capital()).or_else(|| inner.first())?;
    let hit = at_place(first)?;
    let rest = inner.iter().filter(|n| **n >= hit.to);
    let only = rest.clone().all(|n| words[*n].is(&["kommun", "kommuner", "kommunerna", "kommuns", "stad"]));
    only.then(|| {
        let confidence = Confidence::Likely;
        ReadMember { is: hit.is.clone(), confidence, proposal: named(names, &hit.is), ..entry(layout, words, range) }
    })
}

fn unknown(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> ReadMember {
    let bare = entry(layout, words, range);
    let core: Vec<&str> = bare.words.split_whitespace().filter(|w| !FILLERS.contains(w)).collect();
    let Some(near) = fuzzy::nearest(names.directory, &core.join(" ")) else { return bare };
    let is = match (near.slip, near.is_group) {
        (true, true) => Member::Group(near.slug.clone()),
        (true, false) => Member::Organisation(near.slug.clone()),
        (false, _) => Member::Unknown,
    };
    let confidence = if near.slip { Confidence::Likely } else { Confidence::Unsure };
    ReadMember { is, confidence, proposal: Some((near.slug, near.name)), ..bare }
}

/// The words of a piece, without signs around them, as an entry that means nothing yet.
fn entry(layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> ReadMember {
    let Passage { words, place } = passage(layout, words, range);
    ReadMember { words, place, is: Member::Unknown, confidence: Confidence::Unsure, proposal: None }
}

fn passage(layout: &Layout<'_>, words: &[Word<'_>], range: Range<usize>) -> Passage {
    let inner = &words[range];
    let first = inner.iter().position(Word::is_word).unwrap_or(0);
    let last = inner.iter().rposition(|w| w.is_word() || w.text == ")").unwrap_or(0);
    match (inner.get(first), inner.get(last)) {
        (Some(first), Some(last)) if first.start < last.end => layout.passage(first.start, last.end),
        _ => Passage { words: String::new(), place: Place::default() },
    }
}

/// What a word in a line about one person may be: "kommunchef", "vd", "ordförande".
const OFFICES: [&str; 18] = [
    "chef",
    "direktör",
    "vd",
    "ordförande",
    "ledamot",
    "ersättare",
    "råd",
    "strateg",
    "samordnare",
    "prefekt",
    "handläggare",
    "utvecklare",
    "sekreterare",
    "suppleant",
    "adjungerad",
    "rektor",
    "ledare",
    "ansvarig",
];

/// A line that names one organisation and a person: "Umeå kommun, Förnamn Efternamn, näringslivschef".
pub(super) fn with_person(names: &Names<'_>, layout: &Layout<'_>, words: &[Word<'_>]) -> Option<ReadMember> {
    let hits = outside_brackets(words, names.hits(words, Among::List));
    let segments = segments(words, &hits);
    let (with, without): (Vec<&Segment>, Vec<&Segment>) = segments.iter().partition(|s| !s.hits.is_empty());
    let [one] = with[..] else { return None };
    let [hit] = &one.hits[..] else { return None };
    let person = |s: &&Segment| {
        let inner: Vec<&Word<'_>> = words[s.words.clone()].iter().filter(|w| w.is_word()).collect();
        (2..=4).contains(&inner.len()) && inner.iter().all(|w| w.is_capital())
    };
    let office =
        |s: &&Segment| words[s.words.clone()].iter().any(|w| OFFICES.iter().any(|o| w.low == *o || w.low.ends_with(o)));
    if without.is_empty() || !without.iter().all(|s| person(s) || office(s)) {
        return None;
    }
    let bare = entry(layout, words, 0..words.len());
    let confidence = match beside(words, &one.words, hit) {
        Beside::Name => return None,
        Beside::Nothing if hit.fit == Fit::Same => Confidence::Sure,
        Beside::Nothing | Beside::Words => Confidence::Likely,
    };
    Some(known(names, bare, hit, confidence))
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

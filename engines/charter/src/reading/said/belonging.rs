//! Who belongs to a body, who is invited, and the rules that say it without naming anybody.
//!
//! A statement of members is a verb and a list, and the list may stand on either side of the verb or on the lines below it: "I rådet ingår
//! A, B och C", "A och B ingår i rådet", "Följande ingår:". Where the list ends is the hard part: at the end of the clause, and
//! before a clause that says what the members do.
//!
//! Every name must be found for the statement to be sure. One that is not known makes it likely at best, and stays in the proposal
//! as it stands, so that the person who confirms sees what was not understood. "Inbjuds" gives guests and not members.

#![expect(clippy::single_range_in_vec_init, reason = "a list stands on one side of its verb, or on both")]

mod rules;

use std::ops::Range;

use super::{
    super::{
        list,
        names::{Among, Names},
        page::{OpenList, Page, Said, Sentence},
        proposal::{Confidence, Member, ReadMember, What},
        text::{Layout, Para},
        words::{Word, words_at},
    },
    about, after, before,
};

/// A statement of members: the words of its list, and whether its pattern is exact.
struct Listed {
    ranges: Vec<Range<usize>>,
    /// The words of the pattern.
    at: usize,
    exact: bool,
    invited: bool,
    /// Whether the body may only be named after the pattern.
    body_after: bool,
}

/// Members of one sentence.
pub(in super::super) fn find(page: &mut Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Said> {
    let mut found = rules::find(page, sentence);
    let paired = found.iter().any(|said| rules::is_whole_composition(&said.what));
    for listed in listed(page, sentence) {
        if paired && !listed.invited {
            continue;
        }
        found.extend(statement(page, sentence, &listed));
    }
    found
}

/// Reads the lists of a statement and says whom it is about. Nothing when no organisation or group is named; when the sentence ends
/// with a colon the names are expected on the lines below.
fn statement(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, listed: &Listed) -> Option<Said> {
    let words = &sentence.words;
    let bodies = if listed.body_after { after(sentence, listed.at) } else { None }
        .unwrap_or_else(|| about(page, sentence, listed.at, listed.at + 1));
    let mut members = Vec::new();
    for range in listed.ranges.iter().flat_map(|range| without_bodies(sentence, range)) {
        members.extend(list::read(&page.names, &page.layout, &words[range], false).entries);
    }
    let members = distinct(members);
    if words.last().is_some_and(|w| w.text == ":") && !names_somebody(&members) {
        // The names come on the lines below.
        let (start, end) = (words.first()?.start, words.last()?.end);
        page.open_list = Some(OpenList {
            bodies,
            invited: listed.invited,
            members: vec![],
            start,
            end,
            sure: listed.exact,
            lines: 0,
        });
        return None;
    }
    if !names_somebody(&members) {
        return None;
    }
    let from = listed.ranges.iter().map(|r| r.start).min()?.min(listed.at);
    let to = listed.ranges.iter().map(|r| r.end).max()?.max(listed.at + 1);
    let exact = listed.exact && members.iter().all(|m| m.confidence == Confidence::Sure);
    let what = if listed.invited { What::Invited(members) } else { What::Members(members) };
    (!bodies.is_empty()).then_some(Said { bodies, what, from, to, exact, doubtful: false })
}

/// Whether a list names at least one organisation or group.
pub(in super::super) fn names_somebody(members: &[ReadMember]) -> bool {
    members.iter().any(|m| !matches!(m.is, Member::Unknown) || m.proposal.is_some())
}

/// The range cut at the bodies that stand in it: "ingår A och B i rådet".
fn without_bodies(sentence: &Sentence<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = range.start;
    for mention in sentence.mentions.iter().filter(|m| m.from >= range.start && m.to <= range.end) {
        found.push(start..mention.from.max(start));
        start = mention.to;
    }
    found.push(start..range.end.max(start));
    found.retain(|range| !range.is_empty());
    found
}

/// Each organisation and group once; of the same the surest.
fn distinct(members: Vec<ReadMember>) -> Vec<ReadMember> {
    let mut found: Vec<ReadMember> = Vec::new();
    for member in members {
        let same = found.iter().position(|m| m.is == member.is && member.is != Member::Unknown);
        match same {
            Some(n) if found[n].confidence < member.confidence => found[n] = member,
            Some(_) => {}
            None => found.push(member),
        }
    }
    found
}

/// The lists of one sentence.
fn listed(page: &Page<'_, '_>, sentence: &Sentence<'_>) -> Vec<Listed> {
    let words = &sentence.words;
    let end = words.len();
    let one = |ranges: Vec<Range<usize>>, at: usize, exact: bool| Listed {
        ranges,
        at,
        exact,
        invited: false,
        body_after: false,
    };
    let position = |list: &[&str]| words.iter().position(|w| w.is(list));
    let invited = invited(words);
    if !invited.is_empty() {
        return invited;
    }
    if words.iter().any(|w| w.low.starts_with("ordförande") || w.low.starts_with("sammankall"))
        && position(&["ingår", "består"]).is_none()
    {
        return Vec::new();
    }
    if let Some(at) = position(&["ingår"]) {
        let part = words
            .get(at + 1)
            .is_some_and(|w| w.is(&["som", "bland"]) && words.get(at + 2).is_some_and(|w| w.is(&["en", "ett"])));
        return if part { Vec::new() } else { vec![one(vec![0..at, at + 1..clause_end(words, at + 1)], at, true)] };
    }
    if let Some(at) = position(&["består", "utgörs", "bildas", "utgöres"])
        && let Some(av) = (at + 1..end.min(at + 6)).find(|n| words[*n].is(&["av", ":"]))
    {
        return vec![one(vec![av + 1..clause_end(words, av + 1)], at, true)];
    }
    if let Some(listed) = labelled(words) {
        return vec![listed];
    }
    if let Some(at) = position(&["medlem", "medlemmar"])
        && words.get(at + 1).is_some_and(|w| w.low == "i")
        && sentence.mentions.iter().any(|m| m.from > at && m.from <= at + 4)
    {
        return vec![Listed { body_after: true, ..one(vec![0..at], at, true) }];
    }
    let loose =
        with_in(words).or_else(|| appoint(words)).or_else(|| placed(words)).or_else(|| cooperation(page, sentence));
    loose.or_else(|| gather(page, sentence)).or_else(|| take_part(page, sentence)).into_iter().collect()
}

/// Where a list ends: before "som", "där" and the like, or at the end.
fn clause_end(words: &[Word<'_>], from: usize) -> usize {
    let ends = |n: &usize| {
        let word = &words[*n];
        let bracket = words[*n].is(&["som"]) && *n > 0 && words[*n - 1].text == "(";
        !bracket && (word.is(&["där", "vilka", "medan", "vilket"]) || (word.low == "som" && *n > from + 1))
    };
    (from..words.len()).find(ends).unwrap_or(words.len())
}

/// "Medlemmar: A, B och C", "Deltagare är A och B".
fn labelled(words: &[Word<'_>]) -> Option<Listed> {
    #[rustfmt::skip]
    const LABELS: [&str; 14] = [
        "medlemmar", "medlemmarna", "ledamöter", "deltagare", "deltagarna", "representanter", "organisationer",
        "parter", "medverkande", "aktörer", "medlemsorganisationer", "deltagande", "sammansättning",
        "representation",
    ];
    let at = words.iter().position(|w| w.is(&LABELS)).filter(|at| *at < 6)?;
    let sign = (at + 1..words.len().min(at + 5)).find(|n| words[*n].is(&[":", "är", "|", "\t"]))?;
    let colon = words[sign].text == ":" || words[sign].text == "|" || words[sign].text == "\t";
    let known = words[at + 1..sign]
        .iter()
        .all(|w| w.is(&["i", "rådet", "gruppen", "forumet", "nätverket", "organisationer", "kommuner"]));
    let ranges = vec![sign + 1..clause_end(words, sign + 1)];
    (colon || known).then_some(Listed { ranges, at, exact: true, invited: false, body_after: false })
}

/// "Med i rådet är A, B och C".
fn with_in(words: &[Word<'_>]) -> Option<Listed> {
    let first = words.first().filter(|w| w.low == "med")?;
    let is = words.iter().position(|w| w.is(&["är", "finns"])).filter(|at| *at <= 5)?;
    let ranges = vec![is + 1..clause_end(words, is + 1)];
    (first.is_capital() && words.get(1)?.low == "i").then_some(Listed {
        ranges,
        at: is,
        exact: true,
        invited: false,
        body_after: false,
    })
}

/// "Länets kommuner utser en ledamot vardera".
fn appoint(words: &[Word<'_>]) -> Option<Listed> {
    let at = words.iter().position(|w| w.is(&["utser", "nominerar", "representeras", "företräds"]))?;
    let seat = words[at..].iter().any(|w| w.low.starts_with("ledam") || w.low.starts_with("representant"));
    let active = words[at].is(&["utser", "nominerar"]);
    (seat && active).then_some(Listed { ranges: vec![0..at], at, exact: false, invited: false, body_after: false })
}

/// "har sin placering på Umeå kommuns näringslivskontor".
fn placed(words: &[Word<'_>]) -> Option<Listed> {
    let at = words.iter().position(|w| w.is(&["placering", "placerad", "placerade"]))?;
    let from = (at + 1..words.len().min(at + 3)).find(|n| words[*n].is(&["på", "hos", "vid", "i"]))?;
    Some(Listed { ranges: vec![from + 1..words.len()], at, exact: false, invited: false, body_after: false })
}

/// "ett samarbete mellan A, B och C", "politiskt forum för A och B".
fn cooperation(page: &Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Listed> {
    #[rustfmt::skip]
    const WHAT: [&str; 10] = [
        "samarbete", "samverkan", "samarbetsorgan", "samverkansorgan", "nätverk", "forum", "arena", "mötesplats",
        "råd", "partnerskap",
    ];
    let words = &sentence.words;
    let at = (0..words.len().saturating_sub(1)).find(|n| words[*n].is(&WHAT) && words[n + 1].is(&["mellan", "för"]))?;
    let from = at + 2;
    let hits = page.names.hits(&words[from..], Among::Sentence);
    let begins =
        hits.first().is_some_and(|hit| words[from..from + hit.from].iter().all(|w| w.is(&["de", "alla", "samtliga"])));
    let ranges = vec![from..clause_end(words, from)];
    (begins && hits.len() >= 2).then_some(Listed { ranges, at, exact: false, invited: false, body_after: false })
}

/// "Två gånger om året samlas A, B och C", "möts politiker från A och B".
fn gather(page: &Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Listed> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&["samlas", "möts", "träffas", "samlar", "ses", "deltar"]))?;
    let hits = page.names.hits(&words[at + 1..], Among::Sentence);
    let from = words[at + 1..].iter().position(|w| w.is(&["från", "mellan"])).map_or(at + 1, |n| at + 2 + n);
    let first = hits.first().map(|hit| hit.from + at + 1)?;
    let lead = words.get(at + 1..first).unwrap_or_default();
    let near = first == at + 1
        || (from > at + 1 && first >= from && first - from <= 1)
        || lead.iter().all(|w| w.is(&["de", "också", "även"]));
    let ranges = vec![from.min(first)..clause_end(words, at + 1)];
    (hits.len() >= 2 && near).then_some(Listed { ranges, at, exact: false, invited: false, body_after: false })
}

/// "A, B och C deltar i rådet", "A och B är medlemmar".
fn take_part(page: &Page<'_, '_>, sentence: &Sentence<'_>) -> Option<Listed> {
    let words = &sentence.words;
    let at = words.iter().position(|w| w.is(&["deltar", "medverkar", "medlemmar", "representerade"]))?;
    let hits = page.names.hits(&words[..at], Among::Sentence);
    let body = sentence.mentions.iter().any(|m| m.from > at) || words.get(at + 1).is_none_or(|w| w.text == ".");
    (hits.len() >= 2 && body).then_some(Listed {
        ranges: vec![0..at],
        at,
        exact: false,
        invited: false,
        body_after: false,
    })
}

/// "Inbjudna är A och B", "Därtill inbjuds A", "Vid behov bjuds A in", "A och B är inbjudna".
fn invited(words: &[Word<'_>]) -> Vec<Listed> {
    let at =
        words.iter().position(|w| w.is(&["inbjudna", "inbjuds", "bjuds", "adjungeras", "inbjuden", "adjungerade"]));
    let Some(at) = at else { return Vec::new() };
    let stop = words[at..].iter().position(|w| w.is(&["in", "att", "till", "vid"])).map_or(words.len(), |n| at + n);
    let mut end = clause_end(words, at + 1);
    if words[at].low == "bjuds" {
        end = end.min(stop);
    }
    let first = words[..at]
        .iter()
        .all(|w| w.is(&["vid", "behov", "därtill", "dessutom", "till", "möten", "mötena", "är", "även"]));
    let ranges = if first { vec![at + 1..end] } else { vec![0..at] };
    vec![Listed { ranges, at, exact: true, invited: true, body_after: false }]
}

/// Takes a line into an open list; answers whether it belongs to it.
pub(in super::super) fn list_line(
    names: &Names<'_>,
    layout: &Layout<'_>,
    para: &Para<'_>,
    list: &mut OpenList,
) -> bool {
    let words = words_at(para.text, para.start);
    let sentence = para.text.ends_with('.')
        || para.text.chars().count() > 120
        || words.iter().any(|w| w.is(&["är", "ska", "har"]));
    let label = words.iter().take(6).any(|w| w.text == ":");
    let short = words.iter().filter(|w| w.is_word()).count() <= 14;
    if (sentence && !para.bullet) || label || (!short && !para.bullet) {
        return false;
    }
    let entries = list::with_person(names, layout, &words)
        .map_or_else(|| list::read(names, layout, &words, true).entries, |entry| vec![entry]);
    let named = entries.iter().any(|m| m.is != Member::Unknown);
    // Without bullets a line belongs to the list when it names somebody.
    if !(named || (para.bullet && list.lines < 200) || (list.lines > 0 && !para.gap && short && words.len() > 1)) {
        return false;
    }
    list.end = para.start + para.text.len();
    list.lines += 1;
    list.sure &= entries.iter().all(|m| m.confidence == Confidence::Sure);
    let all = std::mem::take(&mut list.members).into_iter().chain(entries).collect();
    list.members = distinct(all);
    true
}

/// The bodies that a statement of composition is about.
fn composed(page: &mut Page<'_, '_>, sentence: &Sentence<'_>, from: usize) -> Vec<usize> {
    before(sentence, 0, from).unwrap_or_else(|| about(page, sentence, from, from + 1))
}

//! How often a body meets, from the words of one sentence.
//!
//! Five shapes are known, tried from left to right at each word:
//!
//! | shape | words | rule |
//! |---|---|---|
//! | counted | "tre-fyra gånger per år", "minst fyra och högst sex möten om året" | range, at least, exactly, about |
//! | every | "var sjätte vecka", "varannan månad", "varje kvartal" | weeks between, or so many a year |
//! | apart | "med sex veckors mellanrum" | weeks between |
//! | single | "kvartalsvis", "årligen", "årligt möte" | so many a year |
//! | seasons | "vår och höst" | two a year, when nothing else was found |
//!
//! Words before a number colour it: *minst* and *högst* make a bound, *cirka* makes the rule one that is departed from outside its
//! tolerance only, *normalt* and *bör* make it a "should". "Ett par" is about two. A number without a unit of meetings, or without a
//! period, states nothing: "fyra kommuner", "tre möten i höst".
//!
//! Months become numbers a year and weeks stay weeks, because a year of twelve monthly meetings may skip July and an interval may not.

use jiff::civil::Date;

use super::{number, words::Word};
use crate::rule::{RuleKind, Severity};

/// A statement of how often, and the words that make it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cadence {
    pub kind: RuleKind,
    pub severity: Severity,
    /// First word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
}

/// So many days more or less is still in time, when no span of weeks is given.
const WEEK: u8 = 7;

/// All statements of one sentence, from left to right, none inside another.
pub(super) fn find(words: &[Word<'_>]) -> Vec<Cadence> {
    let mut found: Vec<Cadence> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here =
            counted(words, at).or_else(|| every(words, at)).or_else(|| apart(words, at)).or_else(|| single(words, at));
        match here {
            Some(cadence) => {
                at = cadence.to.max(at + 1);
                found.push(cadence);
            }
            None => at += 1,
        }
    }
    if found.is_empty() {
        found.extend(seasons(words));
    }
    found
}

/// How the words before a number colour it.
#[derive(Clone, Copy, Default)]
struct Colour {
    at_least: bool,
    at_most: bool,
    about: bool,
    usually: bool,
    from: usize,
}

/// Looks back over at most five words for "minst", "cirka", "normalt".
fn colour(words: &[Word<'_>], at: usize) -> Colour {
    let mut colour = Colour { from: at, ..Colour::default() };
    for n in (at.saturating_sub(5)..at).rev() {
        let word = &words[n];
        let near = at - n <= 2 || colour.from <= n + 2;
        let mark = |flag: &mut bool| {
            *flag = true;
            n
        };
        let from = match word.low.as_str() {
            "minst" | "åtminstone" | "lägst" if near => Some(mark(&mut colour.at_least)),
            "högst" | "max" | "maximalt" | "mest" if near => Some(mark(&mut colour.at_most)),
            "upp" if near && words.get(n + 1).is_some_and(|w| w.low == "till") => Some(mark(&mut colour.at_most)),
            "cirka" | "ca" | "c:a" | "omkring" | "ungefär" | "runt" | "kring" | "drygt" | "knappt" | "ungefärligen"
                if near =>
            {
                Some(mark(&mut colour.about))
            }
            "normalt" | "vanligen" | "vanligtvis" | "oftast" | "brukar" | "regel" | "bör" | "normalfallet" => {
                mark(&mut colour.usually);
                None
            }
            "mellan" | "till" | "och" | "." | "en" | "ett" => continue,
            "," | ";" | "medan" | "men" => break,
            _ => None,
        };
        if let Some(from) = from {
            colour.from = from;
        }
    }
    colour
}

/// "fyra gånger per år", "minst fyra och högst sex möten om året".
fn counted(words: &[Word<'_>], at: usize) -> Option<Cadence> {
    let (mut lo, mut hi, mut next) = number::span(words, at)?;
    let mut colour = colour(words, at);
    let vague = words.get(next.wrapping_sub(1)).is_some_and(|w| w.low == "par");
    // "minst fyra och högst sex"
    if colour.at_least
        && words.get(next).is_some_and(|w| w.is(&["och", "men", ","]))
        && words.get(next + 1).is_some_and(|w| w.is(&["högst", "max", "maximalt"]))
        && let Some((most, _, after)) = number::span(words, next + 2)
    {
        (lo, hi, next) = (lo.min(most), lo.max(most), after);
        colour.at_least = false;
    }
    let unit = (next..words.len().min(next + 3)).find(|n| is_unit(&words[*n].low))?;
    if words[next..unit].iter().any(|w| !w.is_word() || number::cardinal(&w.low).is_some()) {
        return None;
    }
    let slashed = words[unit].low.split_once('/').and_then(|(_, noun)| Some((per(noun)?, unit + 1)));
    let stated = slashed.or_else(|| period(words, unit + 1));
    let (times, end) = stated.or_else(|| yearly_before(words, colour.from).map(|()| (1, unit + 1)))?;
    if times == 0 {
        // Once a week is an interval; twice a week is no cadence of a body.
        return (lo == 1 && hi == 1).then(|| weeks(1, WEEK, colour, end));
    }
    colour.about |= vague;
    let cadence = per_year(lo.checked_mul(times)?, hi.checked_mul(times)?, colour, end);
    Some(cadence)
}

/// Whether a word counts meetings: "gånger", "träffar", also at the end of a longer word ("forummöten").
fn is_unit(low: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: [&str; 9] = [
        "möten", "möte", "sammanträden", "sammanträde", "träffar", "träff", "sammankomster", "tillfällen",
        "tillfälle",
    ];
    let low = low.split_once('/').map_or(low, |(unit, _)| unit);
    matches!(low, "gånger" | "gång" | "ggr" | "gr") || ENDS.iter().any(|end| low.ends_with(end))
}

/// "per år" → 1, "per termin" → 2; 0 for a week. And the index of the word after.
fn period(words: &[Word<'_>], at: usize) -> Option<(u8, usize)> {
    let first = words.get(at)?;
    match first.low.as_str() {
        "årligen" | "årligt" | "år" => return Some((1, at + 1)),
        "månatligen" | "månadsvis" => return Some((12, at + 1)),
        "kvartalsvis" => return Some((4, at + 1)),
        _ => {}
    }
    let leads = first.is(&["per", "om", "varje", "i", "under", "/", "på", "var"]);
    // "per kalenderår", "om året", "under ett år", "per verksamhetsår"
    let skip = usize::from(words.get(at + 1).is_some_and(|w| w.is(&["ett", "en"])));
    let noun = words.get(at + 1 + skip)?.low.as_str();
    let times = per(noun)?;
    leads.then_some((times, at + 2 + skip))
}

/// How many of a period a year has; 0 for a week.
fn per(noun: &str) -> Option<u8> {
    match noun {
        "år" | "året" | "kalenderår" | "kalenderåret" | "verksamhetsår" | "läsår" => Some(1),
        "termin" | "terminen" | "halvår" | "halvåret" => Some(2),
        "kvartal" | "kvartalet" => Some(4),
        "månad" | "månaden" => Some(12),
        "vecka" | "veckan" => Some(0),
        _ => None,
    }
}

/// "Årligen hålls fyra möten", "Varje år samlas … till två träffar".
fn yearly_before(words: &[Word<'_>], at: usize) -> Option<()> {
    let before = &words[at.saturating_sub(6)..at];
    let clause = before.iter().rposition(|w| w.text == ",").map_or(0, |n| n + 1);
    let before = &before[clause..];
    let yearly = before.iter().any(|w| w.low == "årligen")
        || before.windows(2).any(|w| w[0].low == "varje" && w[1].is(&["år", "kalenderår"]));
    yearly.then_some(())
}

/// A rule of so many meetings a year. Bounds come before *about*: "minst cirka tre" is at least three.
fn per_year(lo: u8, hi: u8, colour: Colour, to: usize) -> Cadence {
    let kind = if colour.at_least {
        RuleKind::AtLeast { count: lo }
    } else if colour.at_most {
        RuleKind::Range { min: 0, max: hi }
    } else if lo < hi {
        RuleKind::Range { min: lo, max: hi }
    } else if colour.about {
        RuleKind::About { count: lo, tolerance: 1 }
    } else {
        RuleKind::Exactly { count: lo }
    };
    Cadence { kind, severity: severity(colour), from: colour.from, to }
}

/// A rule of so many weeks between meetings.
fn weeks(weeks: u8, tolerance_days: u8, colour: Colour, to: usize) -> Cadence {
    Cadence { kind: RuleKind::Every { weeks, tolerance_days }, severity: severity(colour), from: colour.from, to }
}

/// How hard the words demand it; without any of them a page that says "träffas fyra gånger" is taken at its word.
const fn severity(colour: Colour) -> Severity {
    if colour.about {
        Severity::About
    } else if colour.usually {
        Severity::Should
    } else {
        Severity::Must
    }
}

/// "var sjätte vecka", "varannan månad", "varje kvartal".
fn every(words: &[Word<'_>], at: usize) -> Option<Cadence> {
    let first = words[at].low.as_str();
    let (lo, hi, noun) = match first {
        "varje" => (1, 1, at + 1),
        "varannan" | "vartannat" => (2, 2, at + 1),
        "var" | "vart" => {
            let one = number::ordinal(&words.get(at + 1)?.low)?;
            let to = words.get(at + 2).is_some_and(|w| w.is(&["till", "eller", "-", "–"]));
            match words.get(at + 3).and_then(|w| number::ordinal(&w.low)).filter(|_| to) {
                Some(other) => (one, other, at + 4),
                None => (one, one, at + 2),
            }
        }
        _ => return None,
    };
    let colour = colour(words, at);
    let to = noun + 1;
    let per_year_of = |whole: u8| {
        let most = whole.checked_div(lo)?;
        let least = whole.checked_div(hi)?;
        (least > 0 && whole.is_multiple_of(lo)).then(|| per_year(least, most, colour, to))
    };
    match words.get(noun)?.low.as_str() {
        "vecka" => Some(weeks(lo.midpoint(hi), WEEK.max(WEEK.saturating_mul(hi.saturating_sub(lo)) / 2), colour, to)),
        "månad" => per_year_of(12),
        "kvartal" => per_year_of(4),
        "termin" | "halvår" => per_year_of(2),
        "år" if lo == 1 && !counts_ahead(words, at) => per_year_of(1),
        _ => None,
    }
}

/// "med sex veckors mellanrum".
fn apart(words: &[Word<'_>], at: usize) -> Option<Cadence> {
    let (lo, hi, next) = number::span(words, at)?;
    let fits = words.get(next)?.low == "veckors" && words.get(next + 1)?.is(&["mellanrum", "intervall"]);
    fits.then(|| weeks(lo.midpoint(hi), WEEK, colour(words, at), next + 2))
}

/// "kvartalsvis", "årligen", "årligt möte".
fn single(words: &[Word<'_>], at: usize) -> Option<Cadence> {
    let times = match words[at].low.as_str() {
        "kvartalsvis" => 4,
        "månadsvis" | "månatligen" => 12,
        "terminsvis" | "halvårsvis" => 2,
        "årligen" if !counts_ahead(words, at) => 1,
        "årligt" | "årliga" if words.get(at + 1).is_some_and(|w| is_unit(&w.low)) => 1,
        "veckovis" => return Some(weeks(1, WEEK, colour(words, at), at + 1)),
        _ => return None,
    };
    Some(per_year(times, times, colour(words, at), at + 1))
}

/// "Årligen hålls fyra möten": the number comes later.
fn counts_ahead(words: &[Word<'_>], at: usize) -> bool {
    (at + 1..words.len().min(at + 7)).any(|n| counted(words, n).is_some())
}

/// "vår och höst", "en gång på våren och en gång på hösten".
fn seasons(words: &[Word<'_>]) -> Option<Cadence> {
    let spring = words.iter().position(|w| w.is(&["vår", "våren"]))?;
    let autumn = words.iter().position(|w| w.is(&["höst", "hösten"]))?;
    let near = autumn > spring && autumn - spring <= 6 && words[spring..autumn].iter().any(|w| w.is(&["och", "samt"]));
    let told = words[..spring].iter().rev().take(4).any(|w| w.is(&["varje", "gång", "både"]));
    let from = spring.saturating_sub(3);
    let colour = Colour { from, ..Colour::default() };
    (near && told).then(|| per_year(2, 2, colour, autumn + 1))
}

/// The number of a month, 1–12, by its Swedish name in lower case.
fn month_of(low: &str) -> Option<i8> {
    (1..=12).find(|month| kernel::date_text::month(*month, kernel::Language::Sv) == low)
}

/// "i november 2013", "i slutet av september": the first day of the month, and the words. `year` is the page's own.
pub(super) fn once(words: &[Word<'_>], year: Option<(i16, i8)>) -> Option<Cadence> {
    let at = words.iter().position(|w| month_of(&w.low).is_some())?;
    let month = month_of(&words[at].low)?;
    let told = words.get(at + 1).and_then(|w| w.low.parse::<i16>().ok()).filter(|y| (1900..2200).contains(y));
    let day_before = at.checked_sub(1).is_some_and(|n| words[n].low.parse::<u8>().is_ok());
    if day_before {
        return None;
    }
    // A month without a year in something that has happened is the last such month before the page was written.
    let year = told.or_else(|| year.map(|(y, m)| if month <= m { y } else { y - 1 }))?;
    let date = Date::new(year, month, 1).ok()?;
    let kind = RuleKind::Once { date, month_only: true };
    let to = at + 1 + usize::from(told.is_some());
    Some(Cadence { kind, severity: Severity::Must, from: at.saturating_sub(1), to })
}

/// The day a page was written, as year and month: "2017-11-13", "17 april 2018", "12 oktober, 2012"; the first one.
pub(super) fn written(words: &[Word<'_>]) -> Option<(i16, i8)> {
    words.iter().enumerate().find_map(|(n, word)| {
        if let Ok(date) = word.text.parse::<Date>() {
            return Some((date.year(), date.month()));
        }
        let month = month_of(&word.low)?;
        number::cardinal(&words[n.checked_sub(1)?].low)?;
        let year =
            words[n + 1..].iter().find(|w| w.is_word())?.low.parse().ok().filter(|y| (1900..2200).contains(y))?;
        Some((year, month))
    })
}

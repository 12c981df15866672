//! Dates as people write them and as people read them, in Swedish and English.
//!
//! Pure: what day "i dag" is comes in as an argument. Never guesses: a text that could be two dates is none.

use jiff::civil::{Date, Weekday};

use crate::{language::Language, period::Period};

/// No-break space: a date is never broken over two lines.
const NBSP: char = '\u{a0}';

/// First year the product understands.
pub const FIRST_YEAR: i16 = 1990;
/// Last year the product understands.
pub const LAST_YEAR: i16 = 2100;

/// A text that was to be a date and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {found:?} ({reason})")]
pub struct NotADate {
    /// The text as it stood, without the spaces around it.
    pub found: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a text that was to be a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It does not read as a date at all: `nästa vecka`, `31/12`.
    #[error("does not read as a date")]
    NotADate,
    /// It reads as a date, and the calendar has no such day: `2027-02-30`.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// It is a day before [`FIRST_YEAR`] or after [`LAST_YEAR`].
    #[error("outside the years 1990–2100")]
    OutOfRange,
}

/// Reads a date as people write it: `2026-12-31`, `20261231`, `31 dec 2026`, `31 december 2026`, `i dag`, `i går`,
/// `i morgon`. In English the same in English words (`31 Dec 2026`, `today`), and the Swedish words too: an English page
/// is often filled in from a Swedish paper. Upper and lower case are the same; kinds of space are the same.
///
/// ```
/// use radslag_kernel::{Language, date_text::{Reason, parse}};
/// use jiff::civil::date;
/// let today = date(2026, 11, 24);
/// assert_eq!(parse("31 dec 2026", today, Language::Sv), Ok(date(2026, 12, 31)));
/// assert_eq!(parse("i morgon", today, Language::Sv), Ok(date(2026, 11, 25)));
/// assert_eq!(parse("2027-02-30", today, Language::Sv).unwrap_err().reason, Reason::NoSuchDay);
/// ```
///
/// # Errors
/// [`NotADate`] with the text and what is wrong with it.
pub fn parse(text: &str, today: Date, language: Language) -> Result<Date, NotADate> {
    let words = text.to_lowercase().replace(',', " ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let english = language == Language::En;
    relative(&words, today, english)
        .or_else(|| digits(&words))
        .or_else(|| in_words(&words, english))
        .unwrap_or(Err(Reason::NotADate))
        .map_err(|reason| NotADate { found: text.trim().into(), reason })
}

/// `None` when the words are something else than a day counted from today.
fn relative(words: &[&str], today: Date, english: bool) -> Option<Result<Date, Reason>> {
    let day = match words {
        ["i", "dag"] | ["idag"] => Ok(today),
        ["i", "går"] | ["igår"] => today.yesterday(),
        ["i", "morgon"] | ["imorgon"] => today.tomorrow(),
        ["today"] if english => Ok(today),
        ["yesterday"] if english => today.yesterday(),
        ["tomorrow"] if english => today.tomorrow(),
        _ => return None,
    };
    Some(day.map_err(|_| Reason::OutOfRange).and_then(within_years))
}

/// `2026-12-31`, `2026-1-5`, `20261231`; `None` when it is no such row of digits.
fn digits(words: &[&str]) -> Option<Result<Date, Reason>> {
    let [word] = words else { return None };
    let (year, month, day) = match word.split('-').collect::<Vec<_>>()[..] {
        [all] if all.len() == 8 && all.is_ascii() => (&all[..4], &all[4..6], &all[6..]),
        [year, month, day] => (year, month, day),
        _ => return None,
    };
    Some(civil(number(year, 4..=4)?, number(month, 1..=2)?, number(day, 1..=2)?))
}

/// `31 dec 2026`, in English also `December 31, 2026`; `None` when it has another shape.
fn in_words(words: &[&str], english: bool) -> Option<Result<Date, Reason>> {
    let [first, second, year] = words else { return None };
    let (day, month) = match month_number(second, english) {
        Some(month) => (first, month),
        None if english => (second, month_number(first, true)?),
        None => return None,
    };
    Some(civil(number(year, 4..=4)?, month, number(day, 1..=2)?))
}

fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<i16> {
    let fits = length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn month_number(word: &str, english: bool) -> Option<i16> {
    let word = word.trim_end_matches('.');
    let languages = if english { &Language::ALL[..] } else { &[Language::Sv] };
    (1..=12i8)
        .find(|&m| {
            let by_name = |&language: &Language| {
                let name = month(m, language).to_lowercase();
                name == word || month_short(m, language).to_lowercase() == word
            };
            languages.iter().any(by_name) || (m == 9 && word == "sept")
        })
        .map(i16::from)
}

fn civil(year: i16, month: i16, day: i16) -> Result<Date, Reason> {
    let part = |n: i16| i8::try_from(n).map_err(|_| Reason::NoSuchDay);
    let date = Date::new(year, part(month)?, part(day)?).map_err(|_| Reason::NoSuchDay)?;
    within_years(date)
}

fn within_years(date: Date) -> Result<Date, Reason> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&date.year()) { Ok(date) } else { Err(Reason::OutOfRange) }
}

/// The month's name as it stands inside a sentence: `februari`, `February`. `month` is 1–12 (a number outside it counts
/// as the nearest).
#[must_use]
pub const fn month(month: i8, language: Language) -> &'static str {
    const SV: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match language {
        Language::Sv => SV[place(month)],
        Language::En => EN[place(month)],
    }
}

/// The month's short name, without a dot: `feb`, `Feb`. `month` is 1–12 (a number outside it counts as the nearest).
#[must_use]
pub const fn month_short(month: i8, language: Language) -> &'static str {
    const SV: [&str; 12] = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match language {
        Language::Sv => SV[place(month)],
        Language::En => EN[place(month)],
    }
}

const fn place(month: i8) -> usize {
    match month {
        ..=1 => 0,
        12.. => 11,
        m => m.unsigned_abs() as usize - 1,
    }
}

/// The weekday's name as it stands inside a sentence: `måndag`, `Monday`.
#[must_use]
pub const fn weekday(day: Weekday, language: Language) -> &'static str {
    match (language, day) {
        (Language::Sv, Weekday::Monday) => "måndag",
        (Language::Sv, Weekday::Tuesday) => "tisdag",
        (Language::Sv, Weekday::Wednesday) => "onsdag",
        (Language::Sv, Weekday::Thursday) => "torsdag",
        (Language::Sv, Weekday::Friday) => "fredag",
        (Language::Sv, Weekday::Saturday) => "lördag",
        (Language::Sv, Weekday::Sunday) => "söndag",
        (Language::En, Weekday::Monday) => "Monday",
        (Language::En, Weekday::Tuesday) => "Tuesday",
        (Language::En, Weekday::Wednesday) => "Wednesday",
        (Language::En, Weekday::Thursday) => "Thursday",
        (Language::En, Weekday::Friday) => "Friday",
        (Language::En, Weekday::Saturday) => "Saturday",
        (Language::En, Weekday::Sunday) => "Sunday",
    }
}

/// `15 februari 2027`, with no-break spaces.
#[must_use]
pub fn long(date: Date, language: Language) -> String {
    format!("{}{NBSP}{}", day_month(date, language), date.year())
}

/// `15 feb`, with a no-break space: where the year stands beside it.
#[must_use]
pub fn short(date: Date, language: Language) -> String {
    format!("{}{NBSP}{}", date.day(), month_short(date.month(), language))
}

/// `februari 2027`, with a no-break space.
#[must_use]
pub fn month_year(date: Date, language: Language) -> String {
    format!("{}{NBSP}{}", month(date.month(), language), date.year())
}

/// `måndag 3 maj 2027`; a line may break after the weekday.
#[must_use]
pub fn weekday_long(date: Date, language: Language) -> String {
    format!("{} {}", weekday(date.weekday(), language), long(date, language))
}

fn day_month(date: Date, language: Language) -> String {
    format!("{}{NBSP}{}", date.day(), month(date.month(), language))
}

/// A period as short as it can be said without loss: `2027–2028` for whole years, `mars 2025 – april 2027` for whole
/// months, otherwise dates: `15 februari – 3 maj 2027`. Open ends are said in words: `från 1 januari 2027`.
#[must_use]
pub fn period(period: Period, language: Language) -> String {
    let say = |sv: &'static str, en: &'static str| if language == Language::Sv { sv } else { en };
    match (period.from, period.to) {
        (Some(from), Some(to)) => closed(from, to, language),
        (Some(from), None) => format!("{} {}", say("från", "from"), long(from, language)),
        (None, Some(to)) => format!("{} {}", say("till och med", "until"), long(to, language)),
        (None, None) => say("alltid", "always").into(),
    }
}

fn closed(from: Date, to: Date, language: Language) -> String {
    let same_year = from.year() == to.year();
    let same_month = same_year && from.month() == to.month();
    let whole_months = from.day() == 1 && to == to.last_of_month();
    let whole_years = whole_months && from.month() == 1 && to.month() == 12;
    if from == to {
        long(from, language)
    } else if whole_years && same_year {
        from.year().to_string()
    } else if whole_years {
        format!("{}–{}", from.year(), to.year())
    } else if whole_months && same_month {
        month_year(from, language)
    } else if whole_months && same_year {
        format!("{}–{}", month(from.month(), language), month_year(to, language))
    } else if whole_months {
        format!("{}{NBSP}– {}", month_year(from, language), month_year(to, language))
    } else if same_month {
        format!("{}–{}", from.day(), long(to, language))
    } else if same_year {
        format!("{}{NBSP}– {}", day_month(from, language), long(to, language))
    } else {
        format!("{}{NBSP}– {}", long(from, language), long(to, language))
    }
}

#[cfg(test)]
mod tests;

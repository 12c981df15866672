//! Numbers as they are written: a no-break space (Swedish) or a comma (English) between thousands, decimal comma or
//! point, and words below thirteen in sentences.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::Language;

/// Largest number that is a word in a sentence.
const LAST_WORD: usize = 12;

/// Which form of one: `en plats` or `ett möte`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Gender {
    /// `en`: utrum, as in *en plats*.
    #[default]
    En,
    /// `ett`: neutrum, as in *ett möte*.
    Ett,
}

/// A whole number with separators between thousands: `1 650` with a no-break space, `1,650`.
///
/// ```
/// use radslag_web::text::number::whole;
/// use kernel::Language;
/// assert_eq!(whole(1650, Language::Sv), "1\u{a0}650");
/// assert_eq!(whole(-1650, Language::En), "-1,650");
/// ```
#[must_use]
pub fn whole(number: i64, language: Language) -> String {
    let sign = match (number < 0, language) {
        (false, _) => "",
        (true, Language::Sv) => "\u{2212}",
        (true, Language::En) => "-",
    };
    format!("{sign}{}", group(&number.unsigned_abs().to_string(), language))
}

/// A number below thirteen as a word, others as [`whole`].
#[must_use]
pub fn word(number: i64, language: Language, gender: Gender) -> String {
    const SV: [&str; LAST_WORD + 1] =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    const EN: [&str; LAST_WORD + 1] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let place = usize::try_from(number).ok().filter(|&n| n <= LAST_WORD);
    match (place, language) {
        (Some(1), Language::Sv) if gender == Gender::Ett => "ett".into(),
        (Some(n), Language::Sv) => SV[n].into(),
        (Some(n), Language::En) => EN[n].into(),
        (None, _) => whole(number, language),
    }
}

/// The text with its first letter large, for a number word that begins a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn group(digits: &str, language: Language) -> String {
    let separator = match language {
        Language::Sv => '\u{a0}',
        Language::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

/// Teaches a bundle the language's numbers and `NUMBER_WORD($n, gender: "ett", case: "capital")`.
pub(super) fn teach(bundle: &mut FluentBundle<FluentResource>, language: Language) {
    let (format, say): (fn(&FluentValue<'_>, &_) -> _, Say) = match language {
        Language::Sv => (|value, _| plain(value, Language::Sv), |n, args| said(n, args, Language::Sv)),
        Language::En => (|value, _| plain(value, Language::En), |n, args| said(n, args, Language::En)),
    };
    bundle.set_formatter(Some(format));
    bundle
        .add_function("NUMBER_WORD", move |values, args| match values {
            [FluentValue::Number(n)] => FluentValue::String(say(n.value, args).into()),
            _ => FluentValue::Error,
        })
        .expect("the bundle is new and has no function of that name");
}

type Say = fn(f64, &FluentArgs<'_>) -> String;

fn plain(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", &*digits), |rest| ("-", rest));
    let sign = if language == Language::Sv && !sign.is_empty() { "\u{2212}" } else { sign };
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let point = match (after.is_empty(), language) {
        (true, _) => "",
        (false, Language::Sv) => ",",
        (false, Language::En) => ".",
    };
    Some(format!("{sign}{}{point}{after}", group(before, language)))
}

#[expect(clippy::cast_possible_truncation, reason = "counts of things on a page; a fraction is no count")]
fn said(number: f64, args: &FluentArgs<'_>, language: Language) -> String {
    let is = |name, wanted| matches!(args.get(name), Some(FluentValue::String(text)) if text == wanted);
    let gender = if is("gender", "ett") { Gender::Ett } else { Gender::En };
    let text = word(number as i64, language, gender);
    if is("case", "capital") { capital(&text) } else { text }
}

//! Findings as sentences: the engine's own texts, put together as the pages will.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil::Date;
use kernel::slug::Slug;

use super::notation::Story;
use crate::{
    TEXT_EN, TEXT_SV,
    facts::{SeatRole, Sector, Side},
    finding::{Arg, Finding, Level},
};

pub(super) type Bundle = FluentBundle<FluentResource>;

/// Swedish and English.
pub(super) fn bundles() -> &'static [Bundle; 2] {
    static BUNDLES: OnceLock<[Bundle; 2]> = OnceLock::new();
    BUNDLES.get_or_init(|| [bundle("sv", TEXT_SV), bundle("en", TEXT_EN)])
}

fn bundle(language: &str, text: &str) -> Bundle {
    let resource = FluentResource::try_new(text.into()).unwrap_or_else(|(_, e)| panic!("{e:?}"));
    let mut bundle = Bundle::new_concurrent(vec![language.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap_or_else(|e| panic!("{e:?}"));
    bundle.add_function("NUMBER_WORD", number_word).expect("a new function");
    bundle
}

fn number_word<'a>(values: &[FluentValue<'a>], args: &FluentArgs<'_>) -> FluentValue<'a> {
    const WORDS: [&str; 13] =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    let [FluentValue::Number(n)] = values else { return FluentValue::Error };
    let is = |name, wanted: &str| matches!(args.get(name), Some(FluentValue::String(text)) if text == wanted);
    let digits = format!("{}", n.value);
    let word = match digits.parse::<usize>().ok().and_then(|n| WORDS.get(n)) {
        Some(&"en") if is("gender", "ett") => "ett",
        Some(word) => word,
        None => digits.as_str(),
    };
    FluentValue::from(if is("case", "capital") { capital(word) } else { word.to_string() })
}

/// A sentence with its arguments, or what is wrong with it.
pub(super) fn format(bundle: &Bundle, text: &str, args: &[(String, Arg)], story: &Story) -> Result<String, String> {
    let pattern = bundle.get_message(text).and_then(|m| m.value()).ok_or_else(|| format!("{text}: no such text"))?;
    let mut filled = FluentArgs::new();
    for (name, arg) in args {
        filled.set(name.as_str(), value(arg, story));
    }
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
    if errors.is_empty() { Ok(said) } else { Err(format!("{text}: {errors:?}")) }
}

impl Story {
    /// A finding as a secretary would read it.
    pub(super) fn say(&self, finding: &Finding) -> String {
        let mark = match finding.level {
            Level::Breach => '✗',
            Level::Warning => '!',
            Level::Unknown => '?',
            Level::Ok => '✓',
        };
        let text = self.sentence(&finding.text, &finding.args);
        let accepted = finding.deviation.as_ref().map_or_else(String::new, |d| format!(" [{}: {}]", d.by, d.reason));
        format!("{mark} {text}{accepted}")
    }

    /// A text in Swedish.
    pub(super) fn sentence(&self, text: &str, args: &[(String, Arg)]) -> String {
        format(&bundles()[0], text, args, self).unwrap_or_else(|e| panic!("{e}"))
    }
}

fn value(arg: &Arg, story: &Story) -> FluentValue<'static> {
    let person = |id| story.people.get(id).cloned().unwrap_or_else(|| "någon".into());
    match arg {
        Arg::Number(n) => FluentValue::from(*n),
        Arg::Year(year) => year.to_string().into(),
        Arg::Date(day) => date(*day).into(),
        Arg::Dates(days) => listed(days.iter().map(|d| date(*d)).collect()).into(),
        Arg::Month(day) => date(*day).split_once(' ').expect("a day and a month").1.to_string().into(),
        Arg::Organisation(slug) | Arg::Body(slug) | Arg::Area(slug) => name(slug).into(),
        Arg::Group(slug) => group(slug).into(),
        Arg::Organisations(slugs) | Arg::Areas(slugs) => listed(slugs.iter().map(name).collect()).into(),
        Arg::Person(id) => person(id).into(),
        Arg::People(ids) => listed(ids.iter().map(person).collect()).into(),
        Arg::Side(Side::Majority) => "majoriteten".into(),
        Arg::Side(Side::Opposition) => "oppositionen".into(),
        Arg::Role(SeatRole::Chair) => "ordförande".into(),
        Arg::Role(SeatRole::Secretary) => "sekreterare".into(),
        Arg::Role(_) => "ledamot".into(),
        Arg::Sectors(sectors) => listed(sectors.iter().map(|s| sector(*s).into()).collect()).into(),
        Arg::Words(words) => words.clone().into(),
    }
}

fn date(day: Date) -> String {
    const MONTHS: [&str; 12] = [
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
    let month = MONTHS[usize::try_from(day.month()).expect("1 to 12") - 1];
    format!("{} {month} {}", day.day(), day.year())
}

fn name(slug: &Slug) -> String {
    const NAMES: [(&str, &str); 14] = [
        ("region", "Region Västernorrland"),
        ("ange", "Ånge kommun"),
        ("harnosand", "Härnösands kommun"),
        ("kramfors", "Kramfors kommun"),
        ("solleftea", "Sollefteå kommun"),
        ("sundsvall", "Sundsvalls kommun"),
        ("timra", "Timrå kommun"),
        ("ornskoldsvik", "Örnsköldsviks kommun"),
        ("umea", "Umeå kommun"),
        ("nordmaling", "Nordmalings kommun"),
        ("kommunforbundet", "Kommunförbundet"),
        ("lansstyrelsen", "Länsstyrelsen"),
        ("skl", "SKL"),
        ("ungf", "Ung Företagsamhet"),
    ];
    let known = NAMES.iter().find(|(word, _)| *word == slug.as_str()).map(|(_, name)| (*name).to_string());
    known.unwrap_or_else(|| capital(&slug.as_str().replace('-', " ")))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn group(slug: &Slug) -> String {
    match slug.as_str() {
        "kommuner" => "länets kommuner".into(),
        "kommuner-och-region" => "länets kommuner och regionen".into(),
        other => other.replace('-', " "),
    }
}

fn listed(mut words: Vec<String>) -> String {
    let Some(last) = words.pop() else { return String::new() };
    if words.is_empty() { last } else { format!("{} och {last}", words.join(", ")) }
}

const fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Business => "näringsliv",
        Sector::CivilSociety => "civila samhället",
        Sector::Municipalities => "kommuner",
        Sector::Regions => "regioner",
        Sector::State => "staten",
        Sector::Academia => "akademi",
        Sector::Public => "offentlig sektor",
    }
}

//! What the terminal is told, and with which code the program ends.

use std::{process::ExitCode, sync::Arc};

use kernel::{Date, Language, date_text};
use web::{
    FeatureTexts, View,
    text::{AsArg, Catalogue},
};

/// Texts of the command line.
pub const TEXTS: FeatureTexts = FeatureTexts {
    sv: concat!(include_str!("../text/sv.ftl"), include_str!("../text/plan.sv.ftl")),
    en: concat!(include_str!("../text/en.ftl"), include_str!("../text/plan.en.ftl")),
};

/// Texts of what can be wrong with files from outside.
pub const INPUT_TEXTS: FeatureTexts = FeatureTexts { sv: input::TEXT_SV, en: input::TEXT_EN };

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// As asked.
    Done,
    /// As asked, and what was found is not in order.
    Found,
}

impl Outcome {
    /// The code the program ends with.
    #[must_use]
    pub fn code(self) -> ExitCode {
        match self {
            Self::Done => ExitCode::SUCCESS,
            Self::Found => ExitCode::from(1),
        }
    }
}

/// Something the terminal is told in words of ours, in the language asked for.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Told(pub String);

/// Says why the command could not be carried out, and gives code 2.
pub fn failed(language: Language, error: &anyhow::Error) -> ExitCode {
    err(&words(language, error));
    ExitCode::from(2)
}

/// Why the command could not be carried out, in the language asked for.
#[must_use]
pub fn words(language: Language, error: &anyhow::Error) -> String {
    let v = view(language, jiff::civil::date(2026, 1, 1));
    match error.downcast_ref::<db::Error>() {
        Some(db::Error::Full) => v.t("app-disk-full").into_owned(),
        Some(db::Error::Locked(_)) => v.t("app-locked").into_owned(),
        Some(db::Error::NewerSchema { found, known }) => v.text("app-newer", &[("found", found), ("known", known)]),
        _ => format!("{error:#}"),
    }
}

/// A view for sentences outside any page.
///
/// # Panics
/// When the texts cannot be read, which a test rules out.
#[must_use]
pub fn view(language: Language, today: Date) -> View {
    let parts = [TEXTS, bodies::TEXTS, ::mail::TEXTS, bodies::CHARTER_TEXTS, INPUT_TEXTS];
    let texts = Catalogue::new(&parts).expect("the texts are sound, a test says so");
    View::detached(Arc::new(texts), language, today)
}

/// A fault of whoever typed the command.
#[must_use]
pub fn mistake(v: &View, key: &str, args: &[(&str, &dyn AsArg)]) -> anyhow::Error {
    Told(v.text(key, args)).into()
}

/// Reads a day of the command line.
///
/// # Errors
/// In words, with what was typed.
pub fn day(v: &View, text: &str) -> anyhow::Result<Date> {
    date_text::parse(text, v.today, v.language).map_err(|not| {
        let key = match not.reason {
            date_text::Reason::NotADate => "app-not-a-date",
            date_text::Reason::NoSuchDay => "app-no-such-day",
            date_text::Reason::OutOfRange => "app-day-out-of-range",
        };
        mistake(v, key, &[("found", &not.found)])
    })
}

/// A line to standard output. A reader that has gone away (`| head`) is no fault of ours.
pub fn out(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A line to standard error.
pub fn err(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}

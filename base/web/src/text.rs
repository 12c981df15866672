//! The texts people read: Fluent messages from the frame and every feature, in Swedish and English.
//!
//! Parsed once when the program starts; formatting allocates only where a text has something filled in. A missing key
//! shows as the key in brackets and is remembered, so that tests can fail on it; nothing is ever guessed.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use kernel::Language;
use unic_langid::LanguageIdentifier;

use crate::{
    feature::{Feature, FeatureTexts},
    phrase::{Link, Phrase},
};

mod arg;
pub mod check;
pub mod number;

pub use arg::{Arg, AsArg};

type Bundle = FluentBundle<FluentResource>;

/// All texts in both languages.
pub struct Catalogue {
    sv: Bundle,
    en: Bundle,
    missing: Mutex<BTreeSet<String>>,
}

/// Texts that cannot be read or that stand twice. Every fault at once.
#[derive(Debug, thiserror::Error)]
#[error("faults in the texts:\n{}", .0.join("\n"))]
pub struct TextFaults(pub Vec<String>);

impl Catalogue {
    /// The texts of the frame alone.
    #[must_use]
    pub fn frame() -> Self {
        Self::new(&[]).expect("the frame's own texts are sound, a test says so")
    }

    /// The texts of the frame and of features.
    ///
    /// # Errors
    /// As [`Catalogue::new`].
    pub fn of(features: &[Feature]) -> Result<Self, TextFaults> {
        Self::new(&features.iter().map(|f| f.texts).collect::<Vec<_>>())
    }

    /// The texts of the frame and `parts`.
    ///
    /// # Errors
    /// Lines that are no Fluent, keys that stand twice.
    pub fn new(parts: &[FeatureTexts]) -> Result<Self, TextFaults> {
        let mut faults = Vec::new();
        let all = || std::iter::once(&crate::TEXTS).chain(parts);
        let sv = bundle(Language::Sv, all().map(|t| t.sv), &mut faults);
        let en = bundle(Language::En, all().map(|t| t.en), &mut faults);
        if faults.is_empty() { Ok(Self { sv, en, missing: Mutex::default() }) } else { Err(TextFaults(faults)) }
    }

    /// A text without anything filled in.
    #[must_use]
    pub fn plain(&self, language: Language, key: &str) -> Cow<'_, str> {
        self.format(language, key, None)
    }

    /// A text with values filled in.
    #[must_use]
    pub fn with(&self, language: Language, key: &str, args: &[(&str, &dyn AsArg)]) -> String {
        let filled = args.iter().map(|&(name, value)| (name, value.as_arg().into_fluent())).collect();
        self.format(language, key, Some(&filled)).into_owned()
    }

    /// A text with values and links filled in.
    ///
    /// A link stands in the text as one character of the private-use area while the text is put together, which is how
    /// the sentence keeps its word order in each language and a name can still never become markup.
    #[must_use]
    pub fn phrase(&self, language: Language, key: &str, args: &[(&str, &dyn AsArg)]) -> Phrase {
        let mut links: Vec<Link> = Vec::new();
        let mut filled = FluentArgs::with_capacity(args.len());
        for &(name, value) in args {
            match value.as_arg() {
                Arg::Link(link) => {
                    filled.set(name, mark(links.len()).to_string());
                    links.push(link.clone());
                }
                Arg::Text(text) if text.contains(is_mark) => filled.set(name, text.replace(is_mark, "")),
                other => filled.set(name, other.into_fluent()),
            }
        }
        split(&self.format(language, key, Some(&filled)), &links)
    }

    /// Whether the key has a text in both languages.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.sv.has_message(key) && self.en.has_message(key)
    }

    /// The keys that were asked for and have no text, or lacked a value, since the program started.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn format<'a>(&'a self, language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let bundle = match language {
            Language::Sv => &self.sv,
            Language::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            self.note(format!("{}: {key}", language.code()));
            return format!("[{key}]").into();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            self.note(format!("{}: {key}: {errors:?}", language.code()));
        }
        text
    }

    fn note(&self, what: String) {
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        // A text that lacks something lacks it on every page: the log hears of it once.
        if !missing.contains(&what) {
            tracing::error!(what, "a text is missing something");
            missing.insert(what);
        }
    }
}

fn bundle<'a>(language: Language, sources: impl Iterator<Item = &'a str>, faults: &mut Vec<String>) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().expect("`sv` and `en` are language codes");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    number::teach(&mut bundle, language);
    for source in sources {
        let resource = FluentResource::try_new(source.into()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|e| {
                let line = source[..e.pos.start.min(source.len())].lines().count();
                format!("{}.ftl line {line}: {e}", language.code())
            }));
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(|e| format!("{}.ftl: {e}", language.code())));
        }
    }
    bundle
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{e0ff}')
}

fn mark(index: usize) -> char {
    u32::try_from(index).ok().and_then(|i| char::from_u32(0xe000 + i)).filter(|&c| is_mark(c)).unwrap_or('\u{e0ff}')
}

fn split(text: &str, links: &[Link]) -> Phrase {
    let mut phrase = Phrase::default();
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        if at > 0 {
            phrase = phrase.and(&rest[..at]);
        }
        let index = rest[at..].chars().next().map_or(0, |c| c as usize - 0xe000);
        if let Some(link) = links.get(index) {
            phrase = phrase.and_link(link.clone());
        }
        rest = &rest[at + '\u{e000}'.len_utf8()..];
    }
    if rest.is_empty() { phrase } else { phrase.and(rest) }
}

#[cfg(test)]
mod tests;

//! What stands on a page, in both languages: one journey is walked in each.

use kernel::Language;

/// The same words in Swedish and English; names are alike in both.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    sv: &'static str,
    en: &'static str,
}

/// Words that differ between the languages.
#[must_use]
pub const fn both(sv: &'static str, en: &'static str) -> Words {
    Words { sv, en }
}

impl From<&'static str> for Words {
    fn from(name: &'static str) -> Self {
        both(name, name)
    }
}

impl Words {
    /// The words in one language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}

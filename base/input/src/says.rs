//! A fault as a sentence to be made by whoever knows the language of the reader.
//!
//! Holds a key of `text/{sv,en}.ftl` and its words; never a finished sentence.

/// A text key and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// Key in the texts of this part, `input-…`.
    pub key: &'static str,
    /// Words by their name in the text, shown as they are.
    pub words: Vec<(&'static str, String)>,
}

impl Says {
    pub(crate) fn plain(key: &'static str) -> Self {
        Self { key, words: Vec::new() }
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, word: &(impl ToString + ?Sized)) -> Self {
        self.words.push((name, word.to_string()));
        self
    }
}

/// A size in whole megabytes, as people say it.
pub(crate) fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

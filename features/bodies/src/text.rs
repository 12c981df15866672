//! Sentences to be made: a text key and the words that go into it.

use charter::finding::Arg;

/// A key of `text/sv.ftl` and `text/en.ftl`.
pub type Key = &'static str;

/// A sentence to be made by whoever knows the language of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The key.
    pub key: String,
    /// What it needs, by name.
    pub args: Vec<(String, Arg)>,
}

impl Words {
    /// A sentence with words shown as they are.
    #[must_use]
    pub fn new(key: Key, args: &[(&str, &str)]) -> Self {
        let args = args.iter().map(|(name, word)| ((*name).into(), Arg::Words((*word).into()))).collect();
        Self { key: key.into(), args }
    }
}

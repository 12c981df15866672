//! The word that names a thing in its address: given once, kept, unique in its kind.
//!
//! Charters name organisations, groups and bodies by these words too, so that a charter can be read by people.

use std::{fmt, sync::Arc};

/// Lower-case ASCII letters, digits and single hyphens, 1 to 80 characters: `hallbarhetsradet`, `8-gruppen`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

/// Why a text is not a [`Slug`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an address word: {found:?} (a–z, 0–9 and single hyphens, at most 80 characters)")]
pub struct NotASlug {
    /// The text as it stood.
    pub found: String,
}

impl Slug {
    /// Longest slug accepted, in characters.
    pub const MAX: usize = 80;

    /// Takes a text that already is a slug.
    ///
    /// # Errors
    /// When it has other characters than a–z, 0–9 and single inner hyphens, is empty or too long.
    pub fn new(text: &str) -> Result<Self, NotASlug> {
        let fits = !text.is_empty()
            && text.len() <= Self::MAX
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if fits { Ok(Self(text.into())) } else { Err(NotASlug { found: text.into() }) }
    }

    /// Makes a slug out of a name; `None` when no letter or digit is left.
    ///
    /// ```
    /// use radslag_kernel::slug::Slug;
    /// assert_eq!(Slug::from_name("Hållbarhetsrådet – län & kommun").unwrap().as_str(), "hallbarhetsradet-lan-kommun");
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let mut out = String::new();
        for c in name.chars().flat_map(char::to_lowercase) {
            match c {
                'å' | 'ä' | 'à' | 'á' => out.push('a'),
                'ö' | 'ø' | 'ó' => out.push('o'),
                'é' | 'è' | 'ë' => out.push('e'),
                'ü' => out.push('u'),
                c if c.is_ascii_alphanumeric() => out.push(c),
                _ if out.is_empty() || out.ends_with('-') => {}
                _ => out.push('-'),
            }
        }
        out.truncate(Self::MAX);
        Self::new(out.trim_matches('-')).ok()
    }

    /// The word itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.as_ref().into()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

#[cfg(test)]
mod tests;

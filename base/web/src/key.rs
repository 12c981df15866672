//! Secrets that are rights: what stands in a link or a cookie. Only a digest is ever kept.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// A secret of 256 random bits, as it stands in a link or a cookie. Only its digest is kept.
#[derive(Clone)]
pub struct Key(String);

impl Key {
    /// A new one, from the operating system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// As it stands in the link or the cookie: 43 letters, digits, `-` and `_`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is kept of a key that somebody shows: SHA-256. A key has too many bits for guessing, so that no slow digest is
    /// called for.
    #[must_use]
    pub fn digest(shown: &str) -> Vec<u8> {
        Sha256::digest(shown).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_long_and_never_the_same() {
        let (one, other) = (Key::new().expect("randomness"), Key::new().expect("randomness"));
        assert_eq!(one.text().len(), 43);
        assert_ne!(one.text(), other.text());
        assert_ne!(Key::digest(one.text()), Key::digest(other.text()));
    }
}

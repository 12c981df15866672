//! The colour tokens, read from the style sheet itself, and the contrast between them by the WCAG formula.

use std::{collections::BTreeMap, fmt};

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Theme {
    /// The colours of day and of paper.
    Light,
    /// The colours of night.
    Dark,
}

/// A colour in sRGB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Colour([u8; 3]);

impl Colour {
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0;
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    /// Contrast ratio between two colours, 1 to 21 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// The colour tokens of both themes.
pub struct Tokens(BTreeMap<(Theme, String), Colour>);

impl Tokens {
    /// Reads them from `static/tokens.css`: the first block is light, the block inside the query for dark is dark.
    #[must_use]
    pub fn read() -> Self {
        let css = include_str!("../../static/tokens.css");
        let (light, rest) = css.split_once("prefers-color-scheme: dark").unwrap_or((css, ""));
        let dark = rest.split_once("\n}").map_or(rest, |(block, _)| block);
        let mut out = BTreeMap::new();
        for (theme, block) in [(Theme::Light, light), (Theme::Dark, dark)] {
            for line in block.lines() {
                let pair = line.trim().strip_prefix("--").and_then(|l| l.split_once(':'));
                let Some((name, value)) = pair else { continue };
                if let Some(colour) = Colour::read(value.trim().trim_end_matches(';')) {
                    out.insert((theme, name.to_owned()), colour);
                }
            }
        }
        Self(out)
    }

    /// The colour of a token in a theme.
    #[must_use]
    pub fn colour(&self, theme: Theme, name: &str) -> Option<Colour> {
        self.0.get(&(theme, name.to_owned())).copied()
    }
}

#[cfg(test)]
mod tests;

//! Badges: a shape and a word in a border. Never a link, never a button.

use std::fmt;

use askama::filters::HtmlSafe;

use super::Icon;
use crate::phrase::escape;

/// How a badge looks; the word and the shape say the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadgeKind {
    /// Neutral: *Besatt*, *Pågår*.
    Neutral,
    /// Accent tint: *Publicerat*, *Klar*.
    Settled,
    /// Dashed: *Utkast*.
    Draft,
    /// Rust outline: *Vakant*.
    Warn,
    /// Rust filled: *Fel organisation*, *Går inte*.
    Alarm,
}

/// A shape and a word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Badge {
    /// How it looks.
    pub kind: BadgeKind,
    /// The shape.
    pub icon: Icon,
    /// The word.
    pub text: String,
}

impl Badge {
    /// A badge.
    pub fn new(kind: BadgeKind, icon: Icon, text: impl Into<String>) -> Self {
        Self { kind, icon, text: text.into() }
    }

    /// Something is as it should be: ring with a check mark.
    pub fn ok(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Neutral, Icon::Ok, text)
    }

    /// Something ends soon or waits: clock.
    pub fn waiting(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Neutral, Icon::Clock, text)
    }

    /// Something is not known: dashed ring with a question mark.
    pub fn unknown(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Neutral, Icon::Unknown, text)
    }

    /// Something is published and fixed: padlock.
    pub fn published(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Settled, Icon::Lock, text)
    }

    /// A draft: dashed.
    pub fn draft(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Draft, Icon::Draft, text)
    }

    /// Something needs a person: hollow triangle.
    pub fn warn(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Warn, Icon::Warning, text)
    }

    /// Something is wrong: filled octagon on rust.
    pub fn alarm(text: impl Into<String>) -> Self {
        Self::new(BadgeKind::Alarm, Icon::Breach, text)
    }
}

impl fmt::Display for Badge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.kind {
            BadgeKind::Neutral => "badge",
            BadgeKind::Settled => "badge badge-settled",
            BadgeKind::Draft => "badge badge-draft",
            BadgeKind::Warn => "badge badge-warn",
            BadgeKind::Alarm => "badge badge-alarm",
        };
        write!(f, "<span class=\"{class}\">{}", self.icon)?;
        escape(f, &self.text)?;
        f.write_str("</span>")
    }
}

impl HtmlSafe for Badge {}

//! The icons: shapes that carry the meaning together with a word, drawn in the colour of the text.

use std::fmt;

use askama::filters::HtmlSafe;

/// A shape from the sprite that the layout holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Icon {
    /// Filled octagon with an exclamation mark.
    Breach,
    /// Hollow triangle with an exclamation mark.
    Warning,
    /// Dashed ring with a question mark.
    Unknown,
    /// Ring with a check mark.
    Ok,
    /// Clock: ends soon, waits.
    Clock,
    /// Padlock: published and fixed.
    Lock,
    /// Dashed ring: a draft.
    Draft,
    /// Ring with a line: recorded with a reason.
    Noted,
    /// Magnifying glass.
    Search,
}

impl Icon {
    const fn id(self) -> &'static str {
        match self {
            Self::Breach => "breach",
            Self::Warning => "warning",
            Self::Unknown => "unknown",
            Self::Ok => "ok",
            Self::Clock => "clock",
            Self::Lock => "lock",
            Self::Draft => "draft",
            Self::Noted => "noted",
            Self::Search => "search",
        }
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id();
        write!(
            f,
            "<svg class=\"icon icon-{id}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{id}\"/></svg>"
        )
    }
}

impl HtmlSafe for Icon {}

impl crate::View {
    /// The icon of the search button; templates of features cannot name our types.
    #[must_use]
    pub const fn search_icon(&self) -> Icon {
        Icon::Search
    }
}

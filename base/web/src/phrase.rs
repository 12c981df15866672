//! Sentences with links in them, built from parts.
//!
//! A name from the data can never become markup: text is escaped when written, and an address that is neither our own
//! nor a web, mail or telephone address loses its link.

use std::fmt::{self, Write};

use askama::filters::HtmlSafe;

/// A text that goes somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// What it says: where it goes, never "click here".
    pub text: String,
    /// Where it goes; made by [`crate::View::url`] for our own pages.
    pub href: String,
    /// What it is about, for who hears the link without seeing what stands around it; empty where the text says enough.
    pub about: String,
}

impl Link {
    /// A link.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), about: String::new() }
    }

    /// Says what it is about to who hears it alone, after its text: *Rätta: Tre möten per år*. For the same link many times.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Whether the address is one we link to: our own, the web, mail, telephone.
    fn is_safe(&self) -> bool {
        const BEGINNINGS: [&str; 6] = ["#", "?", "https://", "http://", "mailto:", "tel:"];
        let own = self.href.starts_with('/') && !self.href.starts_with("//");
        own || BEGINNINGS.iter().any(|b| self.href.starts_with(b))
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_safe() {
            return escape(f, &self.text);
        }
        f.write_str("<a href=\"")?;
        escape(f, &self.href)?;
        f.write_str("\">")?;
        escape(f, &self.text)?;
        if !self.about.is_empty() {
            f.write_str("<span class=\"hidden\">: ")?;
            escape(f, &self.about)?;
            f.write_str("</span>")?;
        }
        f.write_str("</a>")
    }
}

impl HtmlSafe for Link {}

/// A sentence made of text and links.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phrase {
    parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    Text(String),
    Strong(String),
    Note(String),
    Swedish(String),
    Link(Link),
}

impl Phrase {
    /// A sentence without links.
    pub fn text(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// A link alone.
    #[must_use]
    pub fn link(link: Link) -> Self {
        Self::default().and_link(link)
    }

    /// Adds text at the end.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Text(text.into()));
        self
    }

    /// Adds text at the end that stands out: the figure of a sentence.
    #[must_use]
    pub fn and_strong(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Strong(text.into()));
        self
    }

    /// Adds a line of its own at the end, in smaller words: what kind of thing a row is about.
    #[must_use]
    pub fn and_note(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Note(text.into()));
        self
    }

    /// Adds words of the register at the end, which are Swedish on English pages too and are read out so.
    #[must_use]
    pub fn and_swedish(mut self, text: impl Into<String>) -> Self {
        self.parts.push(Part::Swedish(text.into()));
        self
    }

    /// Adds a link at the end.
    #[must_use]
    pub fn and_link(mut self, link: Link) -> Self {
        self.parts.push(Part::Link(link));
        self
    }

    /// Adds another sentence at the end.
    #[must_use]
    pub fn and_phrase(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The words alone, for titles, names for readers and plain-text output.
    #[must_use]
    pub fn words(&self) -> String {
        let words = |part: &Part| match part {
            Part::Text(text) | Part::Strong(text) | Part::Swedish(text) => text.clone(),
            Part::Note(text) => format!(" {text}"),
            Part::Link(link) => link.text.clone(),
        };
        self.parts.iter().map(words).collect()
    }

    /// The words without the lines of their own in smaller words.
    #[must_use]
    pub fn without_notes(&self) -> String {
        let parts = self.parts.iter().filter(|part| !matches!(part, Part::Note(_)));
        Self { parts: parts.cloned().collect() }.words()
    }
}

impl From<Link> for Phrase {
    fn from(link: Link) -> Self {
        Self::link(link)
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<std::borrow::Cow<'_, str>> for Phrase {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::text(text)
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Text(text) => escape(f, text)?,
                Part::Strong(text) => {
                    f.write_str("<strong>")?;
                    escape(f, text)?;
                    f.write_str("</strong>")?;
                }
                Part::Swedish(text) => {
                    f.write_str("<span lang=\"sv\">")?;
                    escape(f, text)?;
                    f.write_str("</span>")?;
                }
                Part::Note(text) => {
                    f.write_str(" <span class=\"note\">")?;
                    escape(f, text)?;
                    f.write_str("</span>")?;
                }
                Part::Link(link) => link.fmt(f)?,
            }
        }
        Ok(())
    }
}

impl HtmlSafe for Phrase {}

/// Writes text so that it can stand both between tags and in a quoted attribute.
pub(crate) fn escape(to: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        to.write_str(&rest[..at])?;
        to.write_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    to.write_str(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_never_become_markup() {
        let phrase = Phrase::text("<b>Forum & råd</b> ").and_link(Link::new("\"Rådet\"", "/organ/radet?a=1&b=2"));
        let html = "&lt;b&gt;Forum &amp; råd&lt;/b&gt; <a href=\"/organ/radet?a=1&amp;b=2\">&quot;Rådet&quot;</a>";
        assert_eq!(phrase.to_string(), html);
        assert_eq!(phrase.words(), "<b>Forum & råd</b> \"Rådet\"");
    }

    #[test]
    fn addresses_that_run_script_or_leave_unseen_lose_their_link() {
        for href in ["javascript:alert(1)", "//ond.example", "data:text/html,x", " javascript:alert(1)"] {
            assert_eq!(Link::new("Namn", href).to_string(), "Namn", "{href}");
        }
        assert!(Link::new("Namn", "mailto:a@region.example").to_string().starts_with("<a "));
    }
}

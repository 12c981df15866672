//! What a browser got: status, headers, and the words a person would read.
//!
//! The words are taken out tolerantly: tags go, entities become letters, white space of every kind becomes one space.

mod form;

use axum::http::{HeaderMap, StatusCode};

/// An answer of the product.
#[derive(Clone, Debug)]
pub struct Page {
    /// Where it was asked for: `SQLite, besokare, /organ`.
    pub asked: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The page as it was sent.
    pub html: String,
    words: String,
}

impl Page {
    /// An answer to what was asked.
    #[must_use]
    pub fn new(asked: String, status: StatusCode, headers: HeaderMap, html: String) -> Self {
        Self { words: words(&html), asked, status, headers, html }
    }

    /// The words of the page, with a single space between them.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// A header as text; empty when there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Every header of a name, in order.
    #[must_use]
    pub fn headers(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect()
    }

    /// Demands these words.
    ///
    /// # Panics
    /// When they are not on the page; shows the page's words.
    #[track_caller]
    pub fn says(&self, sentence: &str) -> &Self {
        let (page, wanted) = (self.words(), squeezed(sentence));
        assert!(page.contains(&*wanted), "{} does not say {wanted:?}:\n{page}", self.asked);
        self
    }

    /// Demands that these words are absent, also from what is not shown: addresses, hidden fields.
    ///
    /// # Panics
    /// When they are on the page.
    #[track_caller]
    pub fn says_nothing_of(&self, sentence: &str) -> &Self {
        let wanted = squeezed(sentence);
        assert!(!self.words().contains(&wanted), "{} says {wanted:?}", self.asked);
        assert!(!self.html.contains(sentence), "{} holds {sentence:?}", self.asked);
        self
    }

    /// Demands this status.
    ///
    /// # Panics
    /// When it is another; shows the page's words.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.asked, self.words());
        self
    }

    /// Demands one of these statuses.
    ///
    /// # Panics
    /// When it is another; shows the page's words.
    #[track_caller]
    pub fn is_one_of(&self, statuses: &[u16]) -> &Self {
        assert!(statuses.contains(&self.status.as_u16()), "{}: {}\n{}", self.asked, self.status, self.words());
        self
    }

    /// The answer as it was sent: JSON, a list, a file.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.html
    }

    /// How often these words stand on the page.
    #[must_use]
    pub fn count(&self, sentence: &str) -> usize {
        self.words().matches(&squeezed(sentence)).count()
    }

    /// The addresses on this site that the page links to, each once, in order, without what follows `#`.
    #[must_use]
    pub fn links(&self) -> Vec<String> {
        let mut links: Vec<String> = Vec::new();
        for (at, _) in self.html.match_indices("href=\"/") {
            let rest = &self.html[at + 6..];
            let address = rest.split(['"', '#']).next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&");
            if !links.contains(&address) {
                links.push(address);
            }
        }
        links
    }

    /// The part of the page's code from one text to the next occurrence of another; empty when either is missing.
    #[must_use]
    pub fn part(&self, from: &str, to: &str) -> &str {
        let Some((_, rest)) = self.html.split_once(from) else { return "" };
        rest.split_once(to).map_or("", |(part, _)| part)
    }
}

/// The words of a piece of HTML.
#[must_use]
pub fn words(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        // A tag parts words as a person sees it, unless it only marks some of them.
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        if !matches!(name, "a" | "b" | "strong" | "em" | "span" | "abbr" | "time") {
            text.push(' ');
        }
        rest = match name {
            "script" | "style" if !tag.starts_with('/') => skipped(after, name),
            _ => after,
        };
    }
    text.push_str(rest);
    squeezed(&unescaped(&text))
}

/// What stands after the end of an element whose content nobody reads.
fn skipped<'a>(html: &'a str, name: &str) -> &'a str {
    html.split_once(&format!("</{name}>")).map_or("", |(_, after)| after)
}

/// Entities as letters, as far as the templates write them.
fn unescaped(text: &str) -> String {
    let named = [("&nbsp;", " "), ("&shy;", ""), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
    let numbered = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&"), ("&amp;", "&")];
    named.iter().chain(&numbered).fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

/// One plain space wherever there is white space of any kind; none before a full stop or comma that a tag parted off.
fn squeezed(text: &str) -> String {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2068}' | '\u{2069}');
    let visible: String = text.chars().filter(|c| !invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_read_as_a_person_reads_them() {
        let html = "<h1>Råd&nbsp;&#38; forum</h1><p>Den <b>1\u{a0}januari</b>,\n  <a href=\"/x\">Timrå</a>.</p><script>x < y</script>";
        assert_eq!(words(html), "Råd & forum Den 1 januari, Timrå.");
    }
}

//! Addresses as templates write them: in the language of the page, on the day it shows, with what was asked for kept.

use kernel::Date;

use super::{Given, View};
use crate::{address, format::Format};

/// Names after `?` that say which part of a list is shown.
const PAGING: [&str; 2] = ["efter", "fore"];

impl View {
    /// One of our own addresses, in this language and on the day the page shows.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        let per = if self.dated { self.as_of.other_day() } else { None };
        address::url(self.language, per, path)
    }

    /// One of our own addresses on a day of its own; today's has no `?per=`.
    #[must_use]
    pub fn url_on(&self, path: &str, day: impl Given<Date>) -> String {
        address::url(self.language, Some(day.given()).filter(|day| *day != self.today), path)
    }

    /// This page with one thing after `?` changed: `v.here_with("sortera", "namn")`; an empty value takes it away.
    /// Paging starts over unless it is what changes.
    #[must_use]
    pub fn here_with(&self, name: &str, value: &str) -> String {
        self.here_with_all(&[(name, value)])
    }

    /// This page with several things after `?` changed.
    #[must_use]
    pub fn here_with_all(&self, changes: &[(&str, &str)]) -> String {
        let kept = self.query.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        let kept =
            kept.filter(|(n, _)| !changes.iter().any(|(name, _)| name == n) && !PAGING.contains(n) && *n != "per");
        let per = self.as_of.other_day().filter(|_| !changes.iter().any(|(name, _)| *name == "per"));
        let query = address::query(kept.chain(changes.iter().copied()).filter(|(_, v)| !v.is_empty()));
        let path = if query.is_empty() { self.path.to_string() } else { format!("{}?{query}", self.path) };
        address::url(self.language, per, &path)
    }

    /// This page with everything asked for, in another form: *Hämta som CSV*.
    #[must_use]
    pub fn here_as(&self, format: Format) -> String {
        let page = self.here_with_all(&[]);
        let (path, query) = page.split_once('?').map_or((page.as_str(), None), |(path, query)| (path, Some(query)));
        let path = if path == "/en" { "/en/" } else { path };
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        format!("{path}.{}{query}", format.ending())
    }

    /// What GET forms on this page must carry along as hidden fields, so that nothing asked for is lost: everything
    /// after `?` but `without` and paging.
    #[must_use]
    pub fn carried(&self, without: &[&str]) -> Vec<(&str, &str)> {
        let pairs = self.query.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        pairs.filter(|(n, v)| !without.contains(n) && !PAGING.contains(n) && !v.is_empty()).collect()
    }

    /// The address of this page without anything after `?`, for the `action` of forms.
    #[must_use]
    pub fn here(&self) -> String {
        address::url(self.language, None, &self.path)
    }
}

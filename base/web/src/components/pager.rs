//! Which part of a list is shown, and the way to the parts before and after.

use askama::{Template, filters::HtmlSafe};

use crate::{phrase::Link, view::View};

/// A part of a list. Keyset paging: the links say after or before which row, never how many rows to skip.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PagerView {
    /// The part before, if there is one: `v.here_with("fore", key)`.
    pub earlier: Option<Link>,
    /// The part after, if there is one: `v.here_with("efter", key)`.
    pub later: Option<Link>,
    /// Number of the first row shown, from 1.
    pub first: usize,
    /// Number of the last row shown.
    pub last: usize,
    /// Number of rows in all; 0 when nobody has counted, then only the links stand there.
    pub total: usize,
}

/// The pager as HTML.
#[derive(Template)]
#[template(path = "components/pager.html")]
pub struct PagerHtml<'a> {
    v: &'a View,
    pager: &'a PagerView,
}

impl HtmlSafe for PagerHtml<'_> {}

impl PagerHtml<'_> {
    fn part(&self) -> String {
        let PagerView { first, last, total, .. } = self.pager;
        self.v.text("web-pager-part", &[("first", first), ("last", last), ("total", total)])
    }
}

impl View {
    /// *Tidigare*, "21–40 av 79", *Senare*. Nothing when everything is shown.
    #[must_use]
    pub fn pager<'a>(&'a self, pager: &'a PagerView) -> PagerHtml<'a> {
        PagerHtml { v: self, pager }
    }
}

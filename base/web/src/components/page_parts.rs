//! The smaller parts of a page: meeting list, panel, "På den här sidan", empty box, progress, view switch.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};
use kernel::Date;

use super::Badge;
use crate::{
    phrase::{Link, Phrase},
    view::View,
};

/// One meeting of a list: date block, title, weekday, time and place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingItem {
    /// The civil date.
    pub day: Date,
    /// Body or title.
    pub title: Link,
    /// *Onsdag kl. 13.00 · digitalt*.
    pub when_where: String,
    /// What needs a person, in words: *Dagordning saknas*.
    pub alarm: Option<String>,
    /// Its state.
    pub badge: Option<Badge>,
}

/// A meeting list as HTML.
#[derive(Template)]
#[template(path = "components/meetings.html")]
pub struct MeetingListHtml<'a> {
    v: &'a View,
    meetings: &'a [MeetingItem],
    columns: bool,
}

impl HtmlSafe for MeetingListHtml<'_> {}

impl MeetingListHtml<'_> {
    fn month(&self, day: &Date) -> &'static str {
        kernel::date_text::month_short(day.month(), self.v.language)
    }
}

/// A tinted panel for what stands beside: contact, documents.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PanelView {
    /// Its heading.
    pub heading: String,
    /// What it holds, row by row.
    pub rows: Vec<PanelRow>,
    /// A link that looks like a button, last.
    pub button: Option<Link>,
}

/// A row of a panel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PanelRow {
    /// What it says.
    pub text: Phrase,
    /// Smaller, under it.
    pub note: Option<Phrase>,
}

/// A panel as HTML.
#[derive(Template)]
#[template(path = "components/panel.html")]
pub struct PanelHtml<'a> {
    panel: &'a PanelView,
}

impl HtmlSafe for PanelHtml<'_> {}

/// The links to the sections of a long page.
#[derive(Template)]
#[template(path = "components/on_this_page.html")]
pub struct OnThisPageHtml<'a> {
    v: &'a View,
    sections: &'a [Link],
}

impl HtmlSafe for OnThisPageHtml<'_> {}

/// What stands where a list would be: what is missing, why, one action.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmptyView {
    /// What is missing: *Inga möten i juli*.
    pub heading: String,
    /// Why.
    pub why: Phrase,
    /// One way on.
    pub action: Option<Link>,
}

/// An empty box as HTML.
#[derive(Template)]
#[template(path = "components/empty.html")]
pub struct EmptyHtml<'a> {
    empty: &'a EmptyView,
}

impl HtmlSafe for EmptyHtml<'_> {}

/// How far something has come. The sentence comes first; the bar repeats it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProgressView {
    /// `id` of the sentence, unique on the page.
    pub id: String,
    /// *161 av 203 platser är tillsatta.*
    pub sentence: Phrase,
    /// How many are done.
    pub done: u32,
    /// Of how many.
    pub of: u32,
}

/// A progress bar as HTML.
#[derive(Template)]
#[template(path = "components/progress.html")]
pub struct ProgressHtml<'a> {
    progress: &'a ProgressView,
}

impl HtmlSafe for ProgressHtml<'_> {}

/// One of the ways to see the same thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SwitchItem {
    /// Its name and address.
    pub link: Link,
    /// Whether it is the one shown.
    pub current: bool,
}

/// A view switch as HTML.
#[derive(Template)]
#[template(path = "components/switch.html")]
pub struct SwitchHtml<'a> {
    label: Cow<'a, str>,
    items: &'a [SwitchItem],
}

impl HtmlSafe for SwitchHtml<'_> {}

impl View {
    /// A list of meetings in one column.
    #[must_use]
    pub fn meetings<'a>(&'a self, meetings: &'a [MeetingItem]) -> MeetingListHtml<'a> {
        MeetingListHtml { v: self, meetings, columns: false }
    }

    /// A list of meetings in as many columns as there is room for, as on the start page.
    #[must_use]
    pub fn meeting_columns<'a>(&'a self, meetings: &'a [MeetingItem]) -> MeetingListHtml<'a> {
        MeetingListHtml { v: self, meetings, columns: true }
    }

    /// A tinted panel.
    #[must_use]
    pub fn panel<'a>(&self, panel: &'a PanelView) -> PanelHtml<'a> {
        PanelHtml { panel }
    }

    /// "På den här sidan", for pages with four sections or more; the links are `#id`s.
    #[must_use]
    pub fn on_this_page<'a>(&'a self, sections: &'a [Link]) -> OnThisPageHtml<'a> {
        OnThisPageHtml { v: self, sections }
    }

    /// A dashed box where a list would be.
    #[must_use]
    pub fn empty<'a>(&self, empty: &'a EmptyView) -> EmptyHtml<'a> {
        EmptyHtml { empty }
    }

    /// A sentence and its bar.
    #[must_use]
    pub fn progress<'a>(&self, progress: &'a ProgressView) -> ProgressHtml<'a> {
        ProgressHtml { progress }
    }

    /// Links between ways to see the same thing; `label` names the group for readers.
    #[must_use]
    pub fn switch<'a>(&self, label: impl Into<Cow<'a, str>>, items: &'a [SwitchItem]) -> SwitchHtml<'a> {
        SwitchHtml { label: label.into(), items }
    }
}

//! What changes: fields before and after, what a change does to the findings, two who changed the same thing, and the
//! history of a thing.

use askama::{Template, filters::HtmlSafe};
use jiff::Timestamp;

use super::{Button, FindingView};
use crate::{
    phrase::{Link, Phrase},
    view::View,
};

/// What a change changes, field by field.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChangesView {
    /// The fields in order.
    pub changes: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldChange {
    /// What it is called on the page.
    pub field: String,
    /// What it was; `None` when it was added.
    pub before: Option<Phrase>,
    /// What it becomes; `None` when it is taken away.
    pub after: Option<Phrase>,
}

impl FieldChange {
    /// A field that gets another value.
    pub fn new(field: impl Into<String>, before: impl Into<Phrase>, after: impl Into<Phrase>) -> Self {
        Self { field: field.into(), before: Some(before.into()), after: Some(after.into()) }
    }

    /// A field that was empty.
    pub fn added(field: impl Into<String>, after: impl Into<Phrase>) -> Self {
        Self { field: field.into(), before: None, after: Some(after.into()) }
    }

    /// A field that becomes empty.
    pub fn removed(field: impl Into<String>, before: impl Into<Phrase>) -> Self {
        Self { field: field.into(), before: Some(before.into()), after: None }
    }
}

/// Changes as HTML.
#[derive(Template)]
#[template(path = "components/changes.html")]
pub struct ChangesHtml<'a> {
    v: &'a View,
    changes: &'a [FieldChange],
}

impl HtmlSafe for ChangesHtml<'_> {}

/// What a change does to the findings. Each finding says with [`FindingView::days`] when it holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EffectView {
    /// What will be found that is not found now.
    pub appears: Vec<FindingView>,
    /// What is found now and will not be.
    pub disappears: Vec<FindingView>,
}

/// The effect of a change as HTML.
#[derive(Template)]
#[template(path = "components/effect.html")]
pub struct EffectHtml<'a> {
    v: &'a View,
    effect: &'a EffectView,
}

impl HtmlSafe for EffectHtml<'_> {}

/// Somebody else saved the same thing meanwhile. Nothing of one's own is saved until one has chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConflictView {
    /// Who saved it.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// The fields in which the texts differ.
    pub differing: Vec<Differing>,
    /// Where the choice is sent: an address made by [`View::url`].
    pub action: String,
    /// Everything that was written, and the version that is saved now, so that *Använd min text* can be saved at once.
    pub hidden: Vec<(String, String)>,
}

/// A field with two texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Differing {
    /// What it is called on the page.
    pub field: String,
    /// What one has written; empty text for nothing.
    pub mine: String,
    /// What is saved.
    pub saved: String,
}

impl ConflictView {
    /// Name that the buttons send.
    pub const CHOICE: &'static str = "krock";
    /// Sent by *Använd min text*.
    pub const MINE: &'static str = "min";
    /// Sent by *Behåll den sparade*.
    pub const SAVED: &'static str = "sparad";
}

/// Two texts to choose between, as HTML.
#[derive(Template)]
#[template(path = "components/conflict.html")]
pub struct ConflictHtml<'a> {
    v: &'a View,
    conflict: &'a ConflictView,
}

impl HtmlSafe for ConflictHtml<'_> {}

impl ConflictHtml<'_> {
    fn buttons(&self) -> Vec<Button> {
        let choice = |value: &str| Button::default().sends(ConflictView::CHOICE, value);
        vec![
            Button { text: self.v.t("web-use-mine").into(), ..choice(ConflictView::MINE) },
            Button { text: self.v.t("web-keep-saved").into(), ..choice(ConflictView::SAVED) },
        ]
    }
}

/// One entry of a history: when, who, what, why, and the way to undo it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryItem {
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub who: String,
    /// What was done: *Platsen för Timrå kommun avslutades*.
    pub what: Phrase,
    /// Why, in the words of who wrote it.
    pub why: Option<String>,
    /// What changed.
    pub changes: ChangesView,
    /// Where it is undone; the words are the component's.
    pub undo: Option<String>,
}

/// A history as HTML.
#[derive(Template)]
#[template(path = "components/history.html")]
pub struct HistoryHtml<'a> {
    v: &'a View,
    items: &'a [HistoryItem],
}

impl HtmlSafe for HistoryHtml<'_> {}

impl View {
    /// Fields before and after.
    #[must_use]
    pub fn changes<'a>(&'a self, changes: &'a ChangesView) -> ChangesHtml<'a> {
        ChangesHtml { v: self, changes: &changes.changes }
    }

    /// What a change does to the findings, or the sentence that it does nothing to them.
    #[must_use]
    pub fn effect<'a>(&'a self, effect: &'a EffectView) -> EffectHtml<'a> {
        EffectHtml { v: self, effect }
    }

    /// Two texts to choose between. The page also gets the status 409 from its handler.
    #[must_use]
    pub fn conflict<'a>(&'a self, conflict: &'a ConflictView) -> ConflictHtml<'a> {
        ConflictHtml { v: self, conflict }
    }

    /// The history of a thing, newest first as it is handed over.
    #[must_use]
    pub fn history<'a>(&'a self, items: &'a [HistoryItem]) -> HistoryHtml<'a> {
        HistoryHtml { v: self, items }
    }

    /// The sentence *Sparat.* with more words and a way to undo it, for [`View::done`]. `undo` is an address made by
    /// [`View::url`].
    #[must_use]
    pub fn saved(&self, more: impl Into<Phrase>, undo: Option<String>) -> Phrase {
        let said = Phrase::default().and_strong(self.t("web-saved")).and(" ").and_phrase(more.into());
        match undo {
            Some(href) => said.and(" ").and_link(Link::new(self.t("web-undo"), href)),
            None => said,
        }
    }
}

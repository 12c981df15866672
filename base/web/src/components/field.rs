//! One question of a form: label, hint, error, control, in that order; and the summary of what needs to be mended.

use std::borrow::Cow;

use askama::{Template, filters::HtmlSafe};

use super::{Choice, EchoView, Icon};
use crate::view::View;

/// Something that needs to be mended, with the same words as at the field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// `id` of the field.
    pub field: String,
    /// What is wrong and what was expected.
    pub text: String,
}

/// How wide a field is: as wide as the expected answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Width {
    /// A date or a number.
    Short,
    /// A name.
    Medium,
    /// The whole column.
    #[default]
    Full,
}

/// What one answers with.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Control {
    /// One line of text; dates and numbers too.
    #[default]
    Line,
    /// Several lines of text, so many rows high.
    Text {
        /// Rows, 2–30.
        rows: u8,
    },
    /// One of many, folded.
    Select(Vec<Choice>),
    /// One of a few, all to be seen. The label becomes the legend of the group.
    Radio(Vec<RadioChoice>),
    /// Yes or no: sent as [`FieldView::CHECKED`] when ticked and not at all when not; ticked when that is the value.
    Check,
    /// A file; the form must be `multipart`. Browsers forget the choice when the page comes back with faults.
    File,
    /// One line of text with words to choose from; any other text may be written.
    Suggest(Vec<String>),
}

/// One of a few things to choose, with what it means.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RadioChoice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub text: String,
    /// What it means, smaller, below.
    pub hint: Option<String>,
}

impl RadioChoice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), hint: None }
    }

    /// Says what it means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One question.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FieldView {
    /// `name`, and `id` unless another is given.
    pub name: String,
    /// `id` where the same name stands in several forms of a page; empty: the name.
    pub id: String,
    /// What is asked for.
    pub label: String,
    /// How to answer, with an example.
    pub hint: Option<String>,
    /// What is wrong with the answer, and what was expected.
    pub error: Option<String>,
    /// The answer so far, as it was written.
    pub value: String,
    /// How wide.
    pub width: Width,
    /// What one answers with.
    pub control: Control,
    /// Whether it may be left empty; the label then says so.
    pub optional: bool,
    /// Language of the answer where it is not the page's: `sv` for words of the register on English pages.
    pub lang: Option<&'static str>,
    /// What was understood of pasted lines, between error and control.
    pub echo: Option<EchoView>,
}

impl FieldView {
    /// What a ticked box sends.
    pub const CHECKED: &'static str = "ja";

    /// A line of text without an answer yet.
    pub fn line(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// Says how to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The answer so far.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What is wrong with the answer.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// What one answers with.
    #[must_use]
    pub fn control(mut self, control: Control) -> Self {
        self.control = control;
        self
    }

    /// How wide it is.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// Lets it be left empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Says that the answer is Swedish, whatever the language of the page.
    #[must_use]
    pub const fn swedish(mut self) -> Self {
        self.lang = Some("sv");
        self
    }

    /// `id` of the control; of the first one in a group of choices.
    #[must_use]
    pub fn id(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }

    /// What the summary of the page says about it, when something is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        Some(Problem { field: self.id().to_owned(), text: self.error.clone()? })
    }

    fn checked(&self) -> bool {
        self.value == Self::CHECKED
    }

    fn class(&self) -> String {
        let kind = match &self.control {
            Control::Radio(_) => " field-radio",
            Control::Check => " field-check",
            _ => "",
        };
        let width = match self.width {
            Width::Short => " field-short",
            Width::Medium => " field-medium",
            Width::Full => "",
        };
        let wrong = if self.error.is_some() { " field-wrong" } else { "" };
        format!("field{kind}{width}{wrong}")
    }

    /// The `id`s of what describes the control; `None` when nothing does.
    fn described_by(&self) -> Option<String> {
        let id = self.id();
        let hint = self.hint.as_ref().map(|_| format!("{id}-tips"));
        let error = self.error.as_ref().map(|_| format!("{id}-fel"));
        let all: Vec<String> = hint.into_iter().chain(error).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// `id` of a choice: the first one has the field's own, so that the summary leads to it.
    fn choice_id(&self, place: &usize) -> String {
        if *place == 0 { self.id().to_owned() } else { format!("{}-{}", self.id(), place + 1) }
    }
}

/// A field as HTML.
#[derive(Template)]
#[template(path = "components/field.html")]
pub struct FieldHtml<'a> {
    v: &'a View,
    field: &'a FieldView,
}

impl HtmlSafe for FieldHtml<'_> {}

impl FieldHtml<'_> {
    /// Label with "(frivilligt)" where the question may be left.
    fn label(&self) -> Cow<'_, str> {
        if self.field.optional {
            self.v.t1("web-optional", "label", &self.field.label).into()
        } else {
            self.field.label.as_str().into()
        }
    }
}

impl View {
    /// One question of a form.
    #[must_use]
    pub fn field<'a>(&'a self, field: &'a FieldView) -> FieldHtml<'a> {
        FieldHtml { v: self, field }
    }

    /// What needs to be mended, the day asked for first.
    #[must_use]
    pub fn all_problems(&self) -> Vec<Problem> {
        let day = self.day_fault().map(|text| Problem { field: "per".into(), text });
        day.into_iter().chain(self.problems.iter().cloned()).collect()
    }
}

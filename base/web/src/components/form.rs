//! A form that writes: groups of questions, hidden values and buttons. A form on another day than today writes nothing and
//! says so.

use askama::{Template, filters::HtmlSafe};

use super::{FieldView, Problem};
use crate::{phrase::Link, view::View};

/// How a button looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ButtonKind {
    /// The one thing the form is for: filled.
    Primary,
    /// Anything else: outline.
    #[default]
    Secondary,
    /// What cannot be taken back, or ends something: rust outline.
    Grave,
}

/// A button that sends the form it stands in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Button {
    /// Verb and noun: *Spara ändringen*; "…" when a question follows.
    pub text: String,
    /// What it is about, for who hears the button without seeing what stands around it; empty where the text says enough.
    pub about: String,
    /// Name and value that are sent with it; an empty name sends nothing.
    pub name: String,
    /// The value sent.
    pub value: String,
    /// How it looks.
    pub kind: ButtonKind,
}

impl Button {
    /// The one thing the form is for.
    pub fn primary(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: ButtonKind::Primary, ..Self::default() }
    }

    /// Something else one may do.
    pub fn secondary(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Something that ends or cannot be taken back.
    pub fn grave(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: ButtonKind::Grave, ..Self::default() }
    }

    /// Says what it is about to who hears it alone, after its text: *Bekräfta: Tre möten per år*. For the same button many times.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Sends a name and a value with the form, so that the handler knows which button it was.
    #[must_use]
    pub fn sends(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.name = name.into();
        self.value = value.into();
        self
    }

    const fn class(&self) -> &'static str {
        match self.kind {
            ButtonKind::Primary => "button button-primary",
            ButtonKind::Secondary => "button",
            ButtonKind::Grave => "button button-danger",
        }
    }
}

/// Questions that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// What they are about; `None` for a form of one group.
    pub heading: Option<String>,
    /// How to answer them.
    pub hint: Option<String>,
    /// The questions in order.
    pub fields: Vec<FieldView>,
}

/// A form sent by POST.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FormView {
    /// Where it is sent: an address made by [`View::url`] or [`View::here`].
    pub action: String,
    /// Its questions.
    pub groups: Vec<Group>,
    /// Names and values sent along unseen: the version of what is changed.
    pub hidden: Vec<(String, String)>,
    /// Its buttons in order; one of them primary, and first.
    pub buttons: Vec<Button>,
    /// The way out without doing anything.
    pub cancel: Option<Link>,
    /// Whether it holds files.
    pub multipart: bool,
}

impl FormView {
    /// A form of one group without heading.
    pub fn new(action: impl Into<String>, fields: Vec<FieldView>) -> Self {
        Self { action: action.into(), groups: vec![Group { fields, ..Group::default() }], ..Self::default() }
    }

    /// Adds a value that is sent along unseen.
    #[must_use]
    pub fn hides(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.hidden.push((name.into(), value.into()));
        self
    }

    /// Adds a button.
    #[must_use]
    pub fn button(mut self, button: Button) -> Self {
        self.buttons.push(button);
        self
    }

    /// Gives the way out.
    #[must_use]
    pub fn cancel(mut self, cancel: Link) -> Self {
        self.cancel = Some(cancel);
        self
    }

    /// The errors of its fields in order, for [`View::problems`].
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.groups.iter().flat_map(|group| &group.fields).filter_map(FieldView::problem).collect()
    }

    /// The field of a name, to write what is wrong with it.
    pub fn field_mut(&mut self, name: &str) -> Option<&mut FieldView> {
        self.groups.iter_mut().flat_map(|group| &mut group.fields).find(|field| field.name == name)
    }
}

/// A form as HTML.
#[derive(Template)]
#[template(path = "components/form.html")]
pub struct FormHtml<'a> {
    v: &'a View,
    form: &'a FormView,
}

impl HtmlSafe for FormHtml<'_> {}

/// Buttons beside each other, with the way out, as HTML.
#[derive(Template)]
#[template(path = "components/buttons.html")]
pub struct ButtonsHtml<'a> {
    buttons: &'a [Button],
    cancel: Option<&'a Link>,
}

impl HtmlSafe for ButtonsHtml<'_> {}

impl View {
    /// A form that writes. On another day than today it is left out, with a sentence that says why.
    #[must_use]
    pub fn form<'a>(&'a self, form: &'a FormView) -> FormHtml<'a> {
        FormHtml { v: self, form }
    }

    /// Buttons beside each other, for a form that a template writes itself.
    #[must_use]
    pub fn buttons<'a>(&self, buttons: &'a [Button], cancel: Option<&'a Link>) -> ButtonsHtml<'a> {
        ButtonsHtml { buttons, cancel }
    }

    /// Adds everything that is wrong in a form to the summary of the page.
    #[must_use]
    pub fn problems_of(mut self, form: &FormView) -> Self {
        self.problems.extend(form.problems());
        self
    }
}

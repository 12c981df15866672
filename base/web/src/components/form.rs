//! Fields, selects, filters and the summary of what needs to be mended.

use askama::{Template, filters::HtmlSafe};

use super::Icon;
use crate::{phrase::Link, view::View};

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
    /// The whole column.
    #[default]
    Full,
}

/// One text field: label, hint, error, control, in that order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FieldView {
    /// `id`, unique on the page, and `name`.
    pub name: String,
    /// What is asked for.
    pub label: String,
    /// How to answer, with an example.
    pub hint: Option<String>,
    /// What is wrong with the answer, and what was expected.
    pub error: Option<String>,
    /// The answer so far.
    pub value: String,
    /// How wide.
    pub width: Width,
}

/// A field as HTML.
#[derive(Template)]
#[template(path = "components/field.html")]
pub struct FieldHtml<'a> {
    v: &'a View,
    field: &'a FieldView,
}

impl HtmlSafe for FieldHtml<'_> {}

/// One thing to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What the address holds; empty for "all".
    pub value: String,
    /// What it says.
    pub text: String,
}

/// A labelled select of a filter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelectView {
    /// Name after `?`, also its `id`.
    pub name: String,
    /// What is chosen.
    pub label: String,
    /// What there is; the first is "all" with an empty value.
    pub choices: Vec<Choice>,
    /// The value chosen now; empty for "all".
    pub chosen: String,
}

/// A filter above a list: a GET form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FilterView {
    /// The selects in order.
    pub selects: Vec<SelectView>,
    /// `id` of the list it filters, where the page opens again.
    pub anchor: Option<String>,
}

/// A filter as HTML.
#[derive(Template)]
#[template(path = "components/filter.html")]
pub struct FilterHtml<'a> {
    v: &'a View,
    filter: &'a FilterView,
}

impl HtmlSafe for FilterHtml<'_> {}

impl FilterHtml<'_> {
    fn carried(&self) -> Vec<(&str, &str)> {
        let own: Vec<&str> = self.filter.selects.iter().map(|select| select.name.as_str()).collect();
        self.v.carried(&own)
    }

    /// What is filtered by now, each with the address without it.
    fn active(&self) -> Vec<(String, Link)> {
        let chosen = self.filter.selects.iter().filter(|select| !select.chosen.is_empty());
        chosen
            .map(|select| {
                let words =
                    select.choices.iter().find(|c| c.value == select.chosen).map_or(&select.chosen, |c| &c.text);
                let what = format!("{}: {words}", select.label);
                (what, Link::new(self.v.t("web-remove"), self.to_anchor(self.v.here_with(&select.name, ""))))
            })
            .collect()
    }

    fn to_anchor(&self, mut address: String) -> String {
        if let Some(anchor) = &self.filter.anchor {
            address.push('#');
            address.push_str(anchor);
        }
        address
    }
}

impl View {
    /// A text field.
    #[must_use]
    pub fn field<'a>(&'a self, field: &'a FieldView) -> FieldHtml<'a> {
        FieldHtml { v: self, field }
    }

    /// A filter form above a list.
    #[must_use]
    pub fn filter<'a>(&'a self, filter: &'a FilterView) -> FilterHtml<'a> {
        FilterHtml { v: self, filter }
    }

    /// What needs to be mended, the day asked for first.
    #[must_use]
    pub fn all_problems(&self) -> Vec<Problem> {
        let day = self.day_fault().map(|text| Problem { field: "per".into(), text });
        day.into_iter().chain(self.problems.iter().cloned()).collect()
    }
}

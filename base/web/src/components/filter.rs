//! The filter above a list: a GET form with labelled selects, and what is filtered by now.

use askama::{Template, filters::HtmlSafe};

use crate::{phrase::Link, view::View};

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

/// A labelled day of a filter, written as people write days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayView {
    /// Name after `?`, also its `id`.
    pub name: String,
    /// What day it is.
    pub label: String,
    /// What was written; empty for none.
    pub value: String,
}

/// A filter above a list: a GET form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FilterView {
    /// The selects in order.
    pub selects: Vec<SelectView>,
    /// Days, after the selects.
    pub days: Vec<DayView>,
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
        let days = self.filter.days.iter().map(|day| day.name.as_str());
        let own: Vec<&str> = self.filter.selects.iter().map(|select| select.name.as_str()).chain(days).collect();
        self.v.carried(&own)
    }

    /// What is filtered by now, each with the address without it.
    fn active(&self) -> Vec<(String, Link)> {
        let chosen = self.filter.selects.iter().filter(|select| !select.chosen.is_empty()).map(|select| {
            let words = select.choices.iter().find(|c| c.value == select.chosen).map_or(&select.chosen, |c| &c.text);
            (&select.name, &select.label, words)
        });
        let days = self.filter.days.iter().filter(|day| !day.value.is_empty());
        let all = chosen.chain(days.map(|day| (&day.name, &day.label, &day.value)));
        let without = |name: &str| Link::new(self.v.t("web-remove"), self.to_anchor(self.v.here_with(name, "")));
        all.map(|(name, label, words)| (format!("{label}: {words}"), without(name))).collect()
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
    /// A filter form above a list.
    #[must_use]
    pub fn filter<'a>(&'a self, filter: &'a FilterView) -> FilterHtml<'a> {
        FilterHtml { v: self, filter }
    }
}

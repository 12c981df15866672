//! The form that asks for another day, and what it says when the page shows one.

use askama::{Template, filters::HtmlSafe};
use kernel::{Date, date_text::Reason};

use super::Icon;
use crate::view::View;

/// What stands beside the field: days worth looking at, and the history.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AsOfView {
    /// The nearest days on which something changes, in order of time.
    pub edges: Vec<Date>,
    /// Address of *Alla ändringar*, without language.
    pub history: Option<String>,
}

/// The form as HTML.
#[derive(Template)]
#[template(path = "components/as_of.html")]
pub struct AsOfForm<'a> {
    v: &'a View,
    beside: &'a AsOfView,
}

impl HtmlSafe for AsOfForm<'_> {}

impl AsOfForm<'_> {
    /// The days beside the field, without the one that is shown.
    fn edges(&self) -> Vec<&Date> {
        self.beside.edges.iter().filter(|day| **day != self.v.on()).collect()
    }
}

impl View {
    /// The form *Visa läget per datum*, once on every page whose truth has dates, below the heading.
    #[must_use]
    pub fn as_of_form<'a>(&'a self, beside: &'a AsOfView) -> AsOfForm<'a> {
        AsOfForm { v: self, beside }
    }

    /// What stands in the field: the day shown, or the text that was no day.
    #[must_use]
    pub fn as_of_text(&self) -> String {
        self.as_of.fault().map_or_else(|| self.on().to_string(), |fault| fault.found.clone())
    }

    /// What is wrong with the day asked for, with the word found, and what the page does about it.
    #[must_use]
    pub fn day_fault(&self) -> Option<String> {
        Some(format!("{} {}", self.day_fault_words()?, self.t("web-as-of-shows-today")))
    }

    /// What is wrong with the day asked for, with the word found.
    pub(crate) fn day_fault_words(&self) -> Option<String> {
        let fault = self.as_of.fault()?;
        let key = match fault.reason {
            Reason::NotADate => "web-as-of-not-a-date",
            Reason::NoSuchDay => "web-as-of-no-such-day",
            Reason::OutOfRange => "web-as-of-out-of-range",
        };
        Some(self.t1(key, "found", &fault.found))
    }
}

//! What a cell of a table can hold.

use std::borrow::Cow;

use jiff::civil::Date;

/// One cell. A code (`0114`) is text: only what is counted is a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words, as they are; empty when there is nothing.
    Text(Cow<'a, str>),
    /// A civil date: `2026-12-31` in CSV, a real date in Excel.
    Date(Date),
    /// A whole number. Excel is exact up to 15 digits.
    Number(i64),
}

impl Cell<'_> {
    /// The cell as the text that a reader of the file gets back.
    #[must_use]
    pub fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Date(date) => date.to_string().into(),
            Self::Number(number) => number.to_string().into(),
        }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Text("".into()), Into::into)
    }
}

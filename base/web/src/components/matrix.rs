//! A matrix: rows against columns, too wide for most screens, so that it scrolls inside a box of its own.
//!
//! Never stacks on narrow screens: what a cell means is where it stands. The first column stays in sight.

use askama::{Template, filters::HtmlSafe};

use super::{Badge, Cell, Column, Row, TableView};
use crate::{phrase::Phrase, view::View};

/// A matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MatrixView {
    /// What it holds; the name of the box that scrolls, and of the table in it.
    pub label: String,
    /// Heading of the first column.
    pub corner: String,
    /// What stands above the columns.
    pub columns: Vec<Phrase>,
    /// The rows in the order shown; each has one cell a column.
    pub rows: Vec<MatrixRow>,
    /// A row that stays last whatever the order.
    pub total: Option<MatrixRow>,
}

/// A row of a matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MatrixRow {
    /// What the row is about.
    pub heading: Phrase,
    /// One a column.
    pub cells: Vec<MatrixCell>,
}

/// Where a row meets a column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MatrixCell {
    /// What is there, in few words: *2*, *1 · ordförande*. Empty for nothing.
    pub text: String,
    /// What needs a person there: *Vakant*, *Saknas*.
    pub mark: Option<Badge>,
}

impl MatrixView {
    /// The same as a plain table, for files.
    #[must_use]
    pub fn as_table(&self) -> TableView {
        let corner = Column::new(self.corner.as_str());
        let columns = self.columns.iter().map(|heading| Column::new(heading.words()).numeric());
        TableView {
            caption: self.label.clone(),
            columns: std::iter::once(corner).chain(columns).collect(),
            rows: self.rows.iter().map(MatrixRow::as_row).collect(),
            total: self.total.as_ref().map(MatrixRow::as_row),
            ..TableView::default()
        }
    }
}

impl MatrixRow {
    fn as_row(&self) -> Row {
        let cells = self.cells.iter().map(MatrixCell::as_cell);
        Row::new(std::iter::once(self.heading.clone().into()).chain(cells).collect())
    }
}

impl MatrixCell {
    fn as_cell(&self) -> Cell {
        let mark = self.mark.as_ref().map(|badge| badge.text.as_str());
        let words: Vec<&str> =
            std::iter::once(self.text.as_str()).chain(mark).filter(|word| !word.is_empty()).collect();
        if words.is_empty() { Cell::Nothing } else { words.join(" · ").into() }
    }
}

/// The matrix as HTML.
#[derive(Template)]
#[template(path = "components/matrix.html")]
pub struct MatrixHtml<'a> {
    matrix: &'a MatrixView,
}

impl HtmlSafe for MatrixHtml<'_> {}

impl MatrixHtml<'_> {
    fn rows(&self) -> impl Iterator<Item = (&MatrixRow, bool)> {
        self.matrix.rows.iter().map(|row| (row, false)).chain(self.matrix.total.iter().map(|row| (row, true)))
    }
}

impl View {
    /// A matrix in a box that scrolls sideways.
    #[must_use]
    pub fn matrix<'a>(&self, matrix: &'a MatrixView) -> MatrixHtml<'a> {
        MatrixHtml { matrix }
    }
}
